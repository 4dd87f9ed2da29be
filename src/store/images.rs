//! The images of decks as files: each lies beside its deck under the name of its
//! content, so that the same one is kept once. What an image is, its bytes say,
//! not its name; how large it is, is known before anything is unpacked.

mod head;
#[cfg(feature = "gui")]
mod pixels;

use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::disk::{Disk, RealDisk};
use super::error::{Doing, StoreError};
use super::read::read_bounded;
use super::replace::replace;
use crate::deck::ImageFault;
use crate::deck::image::{FOLDER, is_file_name};

pub use head::{Format, Head};
#[cfg(feature = "gui")]
pub use pixels::{LONGEST_SIDE, Pixels, decode};

/// The most bytes that the file of an image may have: 5 MiB.
pub const MOST_BYTES: u64 = 5 << 20;
/// The most pixels of a side; so an image has at most 16 megapixels.
pub const MOST_SIDE: u32 = 4096;
/// How many bytes of a file's beginning are read to know its size.
const BEGINNING: u64 = 256 << 10;
/// How many hexadecimal digits of the SHA-256 make a name.
const DIGITS: usize = 32;

/// Why an image is not kept or shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// Something is wrong with it.
    Fault(ImageFault),
    /// The disk refused.
    Store(StoreError),
}

impl From<ImageFault> for Refused {
    fn from(fault: ImageFault) -> Self {
        Self::Fault(fault)
    }
}

impl From<StoreError> for Refused {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::TooLarge { bytes, limit, .. } => {
                Self::Fault(ImageFault::TooManyBytes { bytes, limit })
            }
            StoreError::Io {
                doing: Doing::Read,
                kind: io::ErrorKind::NotFound,
                ..
            } => Self::Fault(ImageFault::Missing),
            StoreError::NoHome
            | StoreError::NotAFolder { .. }
            | StoreError::InUse { .. }
            | StoreError::Io { .. }
            | StoreError::DeviceUnreadable { .. }
            | StoreError::WriterGone => Self::Store(error),
        }
    }
}

/// Keeps an image beside the decks of a folder and gives its file name, the one that the field
/// `file` of a deck takes. It is there as a whole or not at all; the same content is kept once.
pub fn keep_image(disk: &dyn Disk, folder: &Path, bytes: &[u8]) -> Result<String, Refused> {
    let name = content_name(bytes, sound(bytes)?.format);
    let path = folder.join(FOLDER).join(&name);
    let there = read_bounded(disk, &path, MOST_BYTES);
    if there.is_ok_and(|there| there == bytes) {
        return Ok(name);
    }
    replace(disk, &path, bytes)?;
    Ok(name)
}

/// Puts an image beside the decks of a folder under the name that a deck has for it, if it is
/// one. Under a name that is taken by another image only one that the name is made of is put.
pub fn put_image(disk: &dyn Disk, folder: &Path, file: &str, bytes: &[u8]) -> Result<(), Refused> {
    let path = path_of(folder, file)?;
    let name = content_name(bytes, sound(bytes)?.format);
    match read_bounded(disk, &path, MOST_BYTES) {
        Ok(there) if there == bytes => return Ok(()),
        Ok(_) if stem(&name) != stem(file) => {
            return Err(Refused::Fault(ImageFault::Misnamed { name }));
        }
        Ok(_) | Err(_) => {}
    }
    Ok(replace(disk, &path, bytes)?)
}

/// Keeps the image of a file, chosen or dropped, beside the decks of a folder; see [`keep_image`].
pub fn keep_image_file(path: &Path, folder: &Path) -> Result<String, Refused> {
    let bytes = read_bounded(&RealDisk, path, MOST_BYTES)?;
    keep_image(&RealDisk, folder, &bytes)
}

/// The bytes of an image that a deck of this folder names. A name that leads elsewhere is refused.
pub fn read_image(disk: &dyn Disk, folder: &Path, file: &str) -> Result<Vec<u8>, Refused> {
    Ok(read_bounded(disk, &path_of(folder, file)?, MOST_BYTES)?)
}

/// What the beginning of such a file tells of it: quick, also for a large one.
pub fn read_head(disk: &dyn Disk, folder: &Path, file: &str) -> Result<Head, Refused> {
    let path = path_of(folder, file)?;
    let failed = |error: io::Error| StoreError::io(Doing::Read, &path, &error);
    let bytes = disk.read(&path, BEGINNING).map_err(failed)?;
    Ok(bounded(&bytes)?)
}

/// Whether an image that a deck of this folder names is there, sound, and named by its content.
pub fn inspect(disk: &dyn Disk, folder: &Path, file: &str) -> Result<(), Refused> {
    let bytes = read_image(disk, folder, file)?;
    let format = sound(&bytes)?.format;
    let name = content_name(&bytes, format);
    let end = file.rsplit_once('.').map_or("", |(_, end)| end);
    if stem(&name) != stem(file) || !format.ends().contains(&end) {
        return Err(Refused::Fault(ImageFault::Misnamed { name }));
    }
    Ok(())
}

/// A name without its ending.
fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

fn path_of(folder: &Path, file: &str) -> Result<PathBuf, ImageFault> {
    if !is_file_name(file) {
        return Err(ImageFault::Name);
    }
    Ok(folder.join(FOLDER).join(file))
}

/// The name of a content: the first 32 hexadecimal digits of its SHA-256, and its ending.
fn content_name(bytes: &[u8], format: Format) -> String {
    let hash = Sha256::digest(bytes);
    let digits = hash
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|half| char::from_digit(u32::from(half), 16))
        .take(DIGITS);
    digits
        .chain(".".chars())
        .chain(format.end().chars())
        .collect()
}

/// What the bytes tell of an image, if it is not larger than one may be.
fn bounded(bytes: &[u8]) -> Result<Head, ImageFault> {
    let head = Head::read(bytes)?;
    if head.width > MOST_SIDE || head.height > MOST_SIDE {
        return Err(ImageFault::TooManyPixels {
            width: head.width,
            height: head.height,
            limit: MOST_SIDE,
        });
    }
    Ok(head)
}

/// Whether bytes are a whole, still image of a size that can be shown; nothing is unpacked.
fn fits(bytes: &[u8]) -> Result<Head, ImageFault> {
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if length > MOST_BYTES {
        return Err(ImageFault::TooManyBytes {
            bytes: length,
            limit: MOST_BYTES,
        });
    }
    let head = bounded(bytes)?;
    head.format.is_whole(bytes)?;
    Ok(head)
}

/// The same, and it can be unpacked; a program without a window takes it on trust.
fn sound(bytes: &[u8]) -> Result<Head, ImageFault> {
    let head = fits(bytes)?;
    #[cfg(feature = "gui")]
    decode(bytes)?;
    Ok(head)
}
