//! The images of a deck on their way to where the deck goes: from the folder
//! beside its file, or out of a .zip. What is there under a name already is never
//! written over by something else.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::parcel::{self, Parcel};
use crate::deck::{Deck, ImageFault};
use crate::store::disk::Disk;
use crate::store::images::{Refused, put_image, read_image};
use crate::store::read::read_bounded;

/// Where the images of a deck are.
#[derive(Debug)]
pub(super) enum Home {
    /// In the folder of images beside the deck, which is in this one.
    Beside(PathBuf),
    /// In the same file as the deck.
    Parcel(Parcel),
}

impl Home {
    /// The home of the images of a deck in this file.
    pub(super) fn of(disk: &dyn Disk, file: &Path) -> Self {
        let bytes = read_bounded(disk, file, parcel::MOST_BYTES);
        let bytes = bytes.ok().filter(|bytes| parcel::begins(bytes));
        match bytes.map(Parcel::open) {
            Some(Ok(parcel)) => Self::Parcel(parcel),
            Some(Err(_)) | None => {
                Self::Beside(file.parent().unwrap_or_else(|| Path::new("")).to_owned())
            }
        }
    }

    fn read(&self, disk: &dyn Disk, file: &str) -> Result<Vec<u8>, Refused> {
        match self {
            Self::Beside(folder) => read_image(disk, folder, file),
            Self::Parcel(parcel) => match parcel.image(file) {
                Some(Ok(bytes)) => Ok(bytes),
                Some(Err(_)) => Err(ImageFault::Damaged.into()),
                None => Err(ImageFault::Missing.into()),
            },
        }
    }
}

/// Images that could not go along, and why.
pub type Left = BTreeMap<String, Refused>;

/// Reads the images of a deck that are there, and says which are not.
pub(super) fn read_all(
    disk: &dyn Disk,
    deck: &Deck,
    home: &Home,
) -> (BTreeMap<String, Vec<u8>>, Left) {
    let (mut images, mut left) = (BTreeMap::new(), Left::new());
    for file in deck.image_files() {
        match home.read(disk, file) {
            Ok(bytes) => {
                images.insert(file.to_owned(), bytes);
            }
            Err(why) => {
                left.insert(file.to_owned(), why);
            }
        }
    }
    (images, left)
}

/// Brings the images of a deck in this file beside the decks of a folder, one after another.
/// One that is there is no loss, wherever the deck came from.
pub fn bring_images(disk: &dyn Disk, folder: &Path, deck: &Deck, from: &Path) -> Left {
    let files = deck.image_files();
    if files.is_empty() {
        return Left::new();
    }
    let home = Home::of(disk, from);
    let mut left = Left::new();
    for file in files {
        let brought = home.read(disk, file);
        let brought = brought.and_then(|bytes| put_image(disk, folder, file, &bytes));
        match brought {
            Ok(()) => {}
            Err(Refused::Fault(ImageFault::Missing)) if read_image(disk, folder, file).is_ok() => {}
            Err(why) => {
                left.insert(file.to_owned(), why);
            }
        }
    }
    left
}
