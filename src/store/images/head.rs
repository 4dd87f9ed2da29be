//! What the first bytes of an image tell: PNG, JPEG or WebP, how wide and high,
//! whether it moves, and whether its end is there. It unpacks nothing, takes no
//! memory, and trusts no length that a file states.

use crate::deck::ImageFault;

/// A form of image.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Portable Network Graphics.
    Png,
    /// JPEG.
    Jpeg,
    /// WebP.
    WebP,
}

/// What is known of an image before it is unpacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Its form.
    pub format: Format,
    /// Its width as it is shown, in pixels; 1 or more.
    pub width: u32,
    /// Its height as it is shown, in pixels; 1 or more.
    pub height: u32,
}

/// The first bytes of a PNG.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
/// The marker of a JPEG that ends it.
const END: [u8; 2] = [0xff, 0xd9];

impl Format {
    /// The ending of a name.
    pub fn end(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::WebP => "webp",
        }
    }

    /// All endings that a name may have.
    pub(super) fn ends(self) -> &'static [&'static str] {
        match self {
            Self::Png => &["png"],
            Self::Jpeg => &["jpg", "jpeg"],
            Self::WebP => &["webp"],
        }
    }

    /// By the first bytes, whatever a name says.
    fn of(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(PNG) {
            return Some(Self::Png);
        }
        if bytes.starts_with(b"\xff\xd8\xff") {
            return Some(Self::Jpeg);
        }
        let webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
        webp.then_some(Self::WebP)
    }

    /// Whether the image goes on to its end, and is a still one.
    pub(super) fn is_whole(self, bytes: &[u8]) -> Result<(), ImageFault> {
        match self {
            Self::Png => {
                let mut ends = false;
                for (name, end) in Chunks::of_png(bytes) {
                    match name {
                        b"acTL" => return Err(ImageFault::Moves),
                        b"IEND" => ends = end <= bytes.len(),
                        _ => {}
                    }
                }
                ends.then_some(()).ok_or(ImageFault::Damaged)
            }
            Self::Jpeg => {
                let end = bytes.windows(2).rposition(|pair| pair == END);
                end.map(|_| ()).ok_or(ImageFault::Damaged)
            }
            Self::WebP => {
                let stated = little(bytes, 4).and_then(|size| usize::try_from(size).ok());
                let there = bytes.len().saturating_sub(8);
                let whole = stated.is_some_and(|stated| stated <= there);
                whole.then_some(()).ok_or(ImageFault::Damaged)
            }
        }
    }
}

impl Head {
    /// What the beginning of a file tells.
    pub fn read(bytes: &[u8]) -> Result<Self, ImageFault> {
        let format = Format::of(bytes).ok_or(ImageFault::NotAnImage)?;
        let size = match format {
            Format::Png => png(bytes),
            Format::Jpeg => jpeg(bytes),
            Format::WebP => {
                if bytes.get(12..16) == Some(b"VP8X") && bytes.get(20).is_some_and(|b| b & 2 != 0) {
                    return Err(ImageFault::Moves);
                }
                webp(bytes)
            }
        };
        let (width, height) = size
            .filter(|(width, height)| *width > 0 && *height > 0)
            .ok_or(ImageFault::Damaged)?;
        Ok(Self {
            format,
            width,
            height,
        })
    }
}

fn byte(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at).map(|byte| u32::from(*byte))
}

/// Two bytes, the higher one first.
fn pair(bytes: &[u8], at: usize) -> Option<u32> {
    Some(byte(bytes, at)? << 8 | byte(bytes, at + 1)?)
}

/// Four bytes, the highest first.
fn big(bytes: &[u8], at: usize) -> Option<u32> {
    Some(pair(bytes, at)? << 16 | pair(bytes, at + 2)?)
}

/// Two bytes, the lower one first.
fn low_pair(bytes: &[u8], at: usize) -> Option<u32> {
    Some(byte(bytes, at)? | byte(bytes, at + 1)? << 8)
}

/// Four bytes, the lowest first.
fn little(bytes: &[u8], at: usize) -> Option<u32> {
    Some(low_pair(bytes, at)? | low_pair(bytes, at + 2)? << 16)
}

fn png(bytes: &[u8]) -> Option<(u32, u32)> {
    let (name, _) = Chunks::of_png(bytes).next()?;
    (name == b"IHDR").then_some(())?;
    Some((big(bytes, 16)?, big(bytes, 20)?))
}

/// The parts of a PNG, as far as they begin: the name of each and where it should end.
struct Chunks<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Chunks<'a> {
    fn of_png(bytes: &'a [u8]) -> Self {
        let at = PNG.len();
        Self { bytes, at }
    }
}

impl<'a> Iterator for Chunks<'a> {
    type Item = (&'a [u8], usize);

    fn next(&mut self) -> Option<Self::Item> {
        let length = usize::try_from(big(self.bytes, self.at)?).ok()?;
        let name = self.bytes.get(self.at + 4..self.at + 8)?;
        self.at = self.at.checked_add(length)?.checked_add(12)?;
        Some((name, self.at))
    }
}

/// The size of a JPEG as it is shown: one that was taken with the camera on its side is turned.
fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2;
    let mut turned = false;
    loop {
        if byte(bytes, at)? != 0xff {
            return None;
        }
        let marker = byte(bytes, at + 1)?;
        match marker {
            // Bytes that only fill.
            0xff => at += 1,
            // Markers without a part of their own.
            0x01 | 0xd0..=0xd8 => at += 2,
            // The picture or the end, and still no size.
            0xd9 | 0xda => return None,
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => {
                let (height, width) = (pair(bytes, at + 5)?, pair(bytes, at + 7)?);
                let size = if turned {
                    (height, width)
                } else {
                    (width, height)
                };
                return Some(size);
            }
            _ => {
                let length = usize::try_from(pair(bytes, at + 2)?).ok()?;
                if marker == 0xe1 {
                    let part = bytes.get(at + 4..).unwrap_or_default();
                    turned |= is_turned(part) == Some(true);
                }
                at = at.checked_add(2)?.checked_add(length.max(2))?;
            }
        }
    }
}

/// Whether Exif says that width and height change places.
fn is_turned(part: &[u8]) -> Option<bool> {
    const ORIENTATION: u32 = 0x0112;
    let exif = part.strip_prefix(b"Exif\0\0")?;
    let small_first = exif.starts_with(b"II");
    let two = |at| {
        if small_first {
            low_pair(exif, at)
        } else {
            pair(exif, at)
        }
    };
    let four = if small_first {
        little(exif, 4)
    } else {
        big(exif, 4)
    };
    let list = usize::try_from(four?).ok().filter(|at| *at < exif.len())?;
    let count = usize::try_from(two(list)?).ok()?;
    let mut entries = (0..count).map(|place| list + 2 + 12 * place);
    let entry = entries.find(|at| two(*at) == Some(ORIENTATION))?;
    Some((5..=8).contains(&two(entry + 8)?))
}

fn webp(bytes: &[u8]) -> Option<(u32, u32)> {
    match bytes.get(12..16)? {
        b"VP8X" => {
            let side = |at| Some((low_pair(bytes, at)? | byte(bytes, at + 2)? << 16) + 1);
            Some((side(24)?, side(27)?))
        }
        b"VP8L" => {
            let bits = little(bytes, 21).filter(|_| bytes.get(20) == Some(&0x2f))?;
            Some(((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1))
        }
        b"VP8 " => {
            let begins = bytes.get(23..26) == Some(b"\x9d\x01\x2a");
            let side = |at| Some(low_pair(bytes, at)? & 0x3fff);
            begins.then_some(())?;
            Some((side(26)?, side(28)?))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A JPEG as far as its size: 300 wide, 200 high, with this before it.
    fn jpeg_with(part: &[u8]) -> Vec<u8> {
        let mut bytes = b"\xff\xd8".to_vec();
        bytes.extend(part);
        bytes.extend(b"\xff\xc0\0\x0b\x08\0\xc8\x01\x2c\x01\x01\x11\0");
        bytes
    }

    fn exif(orientation: u8) -> Vec<u8> {
        let mut body = b"Exif\0\0MM\0*\0\0\0\x08\0\x01".to_vec();
        body.extend([
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            orientation,
            0,
            0,
            0,
            0,
            0,
            0,
        ]);
        let length = u8::try_from(body.len() + 2).unwrap();
        let mut part = vec![0xff, 0xe1, 0, length];
        part.extend(body);
        part
    }

    fn size(bytes: &[u8]) -> Result<(u32, u32), ImageFault> {
        Head::read(bytes).map(|head| (head.width, head.height))
    }

    #[test]
    fn a_photograph_taken_on_its_side_is_as_wide_as_it_is_shown() {
        assert_eq!(size(&jpeg_with(b"")), Ok((300, 200)));
        assert_eq!(size(&jpeg_with(&exif(1))), Ok((300, 200)));
        assert_eq!(size(&jpeg_with(&exif(6))), Ok((200, 300)));
    }

    #[test]
    fn a_length_that_leads_out_of_the_file_or_in_a_circle_ends() {
        assert_eq!(size(b"\xff\xd8\xff\xe0\xff\xff"), Err(ImageFault::Damaged));
        let circle = [b"\xff\xd8".as_slice(), &b"\xff\xe0\0\0".repeat(1000)].concat();
        assert_eq!(size(&circle), Err(ImageFault::Damaged));
        let mut png = PNG.to_vec();
        png.extend(b"\xff\xff\xff\xffIHDR\0\0\0\x01\0\0\0\x01");
        assert_eq!(size(&png), Ok((1, 1)));
        assert_eq!(Format::Png.is_whole(&png), Err(ImageFault::Damaged));
    }

    #[test]
    fn the_size_of_each_kind_of_webp_is_read() {
        let of = |name: &[u8; 4], rest: &[u8]| {
            [b"RIFF\x40\0\0\0WEBP".as_slice(), name, b"\x20\0\0\0", rest].concat()
        };
        let large = of(b"VP8X", b"\0\0\0\0\x2b\x01\0\xc7\0\0");
        assert_eq!(size(&large), Ok((300, 200)));
        let moving = of(b"VP8X", b"\x02\0\0\0\x2b\x01\0\xc7\0\0");
        assert_eq!(size(&moving), Err(ImageFault::Moves));
        let lossy = of(b"VP8 ", b"\0\0\0\x9d\x01\x2a\x2c\x01\xc8\0");
        assert_eq!(size(&lossy), Ok((300, 200)));
        let bits: u32 = 0x012b | 0xc7 << 14;
        let lossless = of(b"VP8L", &[&[0x2f], bits.to_le_bytes().as_slice()].concat());
        assert_eq!(size(&lossless), Ok((300, 200)));
        assert_eq!(size(&of(b"ABCD", b"")), Err(ImageFault::Damaged));
    }
}
