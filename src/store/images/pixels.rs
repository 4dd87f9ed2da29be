//! Unpacks an image to pixels no larger than a window needs, within bounds of
//! memory that are set before it begins. It knows no file and no screen.

use std::io::Cursor;
use std::panic::catch_unwind;

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder as _, ImageError, ImageFormat, ImageReader, Limits};

use super::{Format, Head, MOST_SIDE, fits};
use crate::deck::ImageFault;

/// The longest side of unpacked pixels.
pub const LONGEST_SIDE: u32 = 1600;
/// The most bytes that unpacking may take: those of 16 megapixels of 8 bytes each.
const MOST_MEMORY: u64 = 132 << 20;

/// An image as rows of pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pixels {
    /// How many stand in a row.
    pub width: usize,
    /// How many rows there are.
    pub height: usize,
    /// Red, green, blue and opacity of each, row by row; not multiplied.
    pub rgba: Vec<u8>,
}

/// Unpacks an image. One that is longer than [`LONGEST_SIDE`] is made smaller, one that was taken
/// with the camera on its side is turned.
pub fn decode(bytes: &[u8]) -> Result<Pixels, ImageFault> {
    let head = fits(bytes)?;
    // A decoder that stumbles over a hostile file must take nobody with it.
    let unpacked = catch_unwind(|| unpack(bytes, head));
    unpacked.unwrap_or(Err(ImageFault::Damaged))
}

fn unpack(bytes: &[u8], head: Head) -> Result<Pixels, ImageFault> {
    let why = |error: ImageError| match error {
        ImageError::Limits(_) => ImageFault::TooManyPixels {
            width: head.width,
            height: head.height,
            limit: MOST_SIDE,
        },
        ImageError::Decoding(_)
        | ImageError::Encoding(_)
        | ImageError::Parameter(_)
        | ImageError::Unsupported(_)
        | ImageError::IoError(_) => ImageFault::Damaged,
    };
    let format = match head.format {
        Format::Png => ImageFormat::Png,
        Format::Jpeg => ImageFormat::Jpeg,
        Format::WebP => ImageFormat::WebP,
    };
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_SIDE);
    limits.max_image_height = Some(MOST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits.clone());
    let mut decoder = reader.into_decoder().map_err(why)?;
    limits.reserve(decoder.total_bytes()).map_err(why)?;
    decoder.set_limits(limits).map_err(why)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let image = DynamicImage::from_decoder(decoder).map_err(why)?;
    Ok(shown(image, orientation))
}

/// Smaller, if it is too long, and upright.
fn shown(image: DynamicImage, orientation: Orientation) -> Pixels {
    let longest = image.width().max(image.height());
    let mut image = if longest > LONGEST_SIDE {
        image.thumbnail(LONGEST_SIDE, LONGEST_SIDE)
    } else {
        image
    };
    image.apply_orientation(orientation);
    let image = image.into_rgba8();
    let side = |pixels: u32| usize::try_from(pixels).unwrap_or_default();
    Pixels {
        width: side(image.width()),
        height: side(image.height()),
        rgba: image.into_raw(),
    }
}
