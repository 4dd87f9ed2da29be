//! A deck and its images as one file, a .zip: made to be given to others, and
//! read within limits, whatever calls itself one. It knows no folder.

use std::collections::BTreeMap;
use std::path::Path;

use super::zip::{self, Archive, Odd};
use crate::deck::MAX_DECK_BYTES;
use crate::deck::image::{FOLDER, is_file_name};
use crate::store::images;

/// The ending of such a file.
pub const ENDING: &str = "zip";
/// The most bytes that one may have: 256 MiB.
pub(super) const MOST_BYTES: u64 = 256 << 20;
/// The most files in one.
const MOST_FILES: usize = 10_000;
/// How every one begins.
const BEGINS: &[u8] = b"PK\x03\x04";

/// Why a file is no deck with its images.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It cannot be opened: it is cut off or damaged, or closed by a password.
    Damaged,
    /// There is no deck in it.
    NoDeck,
    /// There is more than one deck in it.
    ManyDecks,
    /// It, or the deck in it, is larger than one may be.
    TooLarge,
}

impl From<Odd> for Fault {
    fn from(odd: Odd) -> Self {
        match odd {
            Odd::Damaged => Self::Damaged,
            Odd::TooLarge => Self::TooLarge,
        }
    }
}

/// Whether a file has the ending of one.
pub(super) fn is_named_so(path: &Path) -> bool {
    let end = path.extension().unwrap_or_default();
    end.eq_ignore_ascii_case(ENDING)
}

/// Whether bytes begin as one does.
pub(super) fn begins(bytes: &[u8]) -> bool {
    bytes.starts_with(BEGINS)
}

/// The file of a deck, under this name, and its images. None if that is more than can be.
pub(super) fn pack(
    name: &str,
    deck: &[u8],
    images: &BTreeMap<String, Vec<u8>>,
) -> Result<Vec<u8>, Odd> {
    let mut files = vec![(name.to_owned(), deck)];
    let images = images.iter();
    files.extend(images.map(|(file, bytes)| (format!("{FOLDER}/{file}"), bytes.as_slice())));
    zip::write(&files)
}

/// Such a file, opened.
#[derive(Debug)]
pub(super) struct Parcel {
    archive: Archive,
    /// The numbers of the files in it.
    deck: usize,
    images: BTreeMap<String, usize>,
}

impl Parcel {
    /// Looks which files are in it. Only their names are used, and of these the last parts.
    pub(super) fn open(bytes: Vec<u8>) -> Result<Self, Fault> {
        let archive = Archive::open(bytes, MOST_FILES)?;
        let (mut decks, mut images) = (Vec::new(), BTreeMap::new());
        for (file, name) in archive.names() {
            let (folder, name) = parts(name);
            if is_deck(folder, name) {
                decks.push(file);
            } else if folder == FOLDER && is_file_name(name) {
                images.entry(name.to_owned()).or_insert(file);
            }
        }
        match (decks.pop(), decks.is_empty()) {
            (None, _) => Err(Fault::NoDeck),
            (Some(_), false) => Err(Fault::ManyDecks),
            (Some(deck), true) => Ok(Self {
                archive,
                deck,
                images,
            }),
        }
    }

    /// What the deck's file holds.
    pub(super) fn deck(&self) -> Result<Vec<u8>, Fault> {
        Ok(self.archive.read(self.deck, MAX_DECK_BYTES)?)
    }

    /// An image, if it is in it.
    pub(super) fn image(&self, file: &str) -> Option<Result<Vec<u8>, Fault>> {
        let held = self
            .archive
            .read(*self.images.get(file)?, images::MOST_BYTES);
        Some(held.map_err(Fault::from))
    }
}

/// The last folder of a name, and its last part.
fn parts(name: &str) -> (&str, &str) {
    let mut parts = name.rsplit(['/', '\\']);
    let last = parts.next().unwrap_or_default();
    (parts.next().unwrap_or_default(), last)
}

/// Other programs put notes of their own beside the files.
fn is_deck(folder: &str, name: &str) -> bool {
    let own = !name.starts_with('.') && !folder.starts_with("__MACOSX");
    own && name
        .strip_suffix(".ron")
        .is_some_and(|stem| !stem.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
        let files = files.iter();
        let files: Vec<_> = files
            .map(|(name, bytes)| ((*name).to_owned(), *bytes))
            .collect();
        zip::write(&files).unwrap()
    }

    fn opened(bytes: Vec<u8>) -> Result<Parcel, Fault> {
        Parcel::open(bytes)
    }

    #[test]
    fn a_deck_and_its_images_come_out_as_they_went_in() {
        let images = [("a.png", "one"), ("b.jpg", "two")];
        let images = images.map(|(name, bytes)| (name.to_owned(), bytes.as_bytes().to_vec()));
        let bytes = pack("vote.ron", b"Deck()", &images.into()).unwrap();
        assert!(begins(&bytes));
        let parcel = opened(bytes).unwrap();
        assert_eq!(parcel.deck(), Ok(b"Deck()".to_vec()));
        assert_eq!(parcel.image("b.jpg"), Some(Ok(b"two".to_vec())));
        assert_eq!(parcel.image("c.png"), None);
    }

    #[test]
    fn one_that_was_unpacked_and_packed_again_by_hand_is_read_too() {
        let files: [(&str, &[u8]); 5] = [
            ("my deck/", b""),
            ("my deck/vote.ron", b"Deck()"),
            ("my deck\\images\\a.png", b"one"),
            ("__MACOSX/._vote.ron", b"notes"),
            ("my deck/paper.txt", b"text"),
        ];
        let parcel = opened(packed(&files)).unwrap();
        assert_eq!(parcel.deck(), Ok(b"Deck()".to_vec()));
        assert_eq!(parcel.image("a.png"), Some(Ok(b"one".to_vec())));
    }

    #[test]
    fn what_is_none_is_refused() {
        let none = |files: &[(&str, &[u8])]| opened(packed(files)).err();
        assert_eq!(none(&[("a.txt", b"x")]), Some(Fault::NoDeck));
        let two: [(&str, &[u8]); 2] = [("a.ron", b"x"), ("b/b.ron", b"y")];
        assert_eq!(none(&two), Some(Fault::ManyDecks));
        let whole = packed(&[("a.ron", &[7; 300])]);
        for length in 0..whole.len() {
            let cut = whole.iter().take(length).copied().collect();
            let read = opened(cut).and_then(|parcel| parcel.deck());
            assert!(read.is_err(), "cut at {length}");
        }
    }

    #[test]
    fn no_name_leads_out_of_the_folder_and_no_image_is_larger_than_one_may_be() {
        let most = usize::try_from(images::MOST_BYTES).unwrap();
        let large = vec![0; most + 1];
        let files: [(&str, &[u8]); 4] = [
            ("a.ron", b"Deck()"),
            ("images/../../b.png", b"x"),
            ("images/.c.png", b"x"),
            ("images/large.png", &large),
        ];
        let parcel = opened(packed(&files)).unwrap();
        assert_eq!(parcel.image("../../b.png"), None);
        assert_eq!(parcel.image("b.png"), None);
        assert_eq!(parcel.image(".c.png"), None);
        let large = parcel.image("large.png").unwrap();
        assert!(matches!(large, Err(Fault::TooLarge)));
    }
}
