//! Reads decks: those that are part of the program, and files of a folder. What
//! becomes of them is put together in `shelf`.

mod gather;
mod known;
mod shelf;
mod stamp;

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use super::disk::{Disk, RealDisk};
use super::error::StoreError;
use super::read::read_bounded;
use crate::app::DeckFault;
use crate::deck::{DeckId, Library, MAX_DECK_BYTES};

pub use shelf::Shelf;
pub(in crate::store) use stamp::Stamp;

/// The decks that are part of the program: file name and text.
pub const SHIPPED: [(&str, &str); 5] = [
    ("vote.ron", include_str!("../../decks/vote.ron")),
    ("unrest.ron", include_str!("../../decks/unrest.ron")),
    ("money.ron", include_str!("../../decks/money.ron")),
    ("office.ron", include_str!("../../decks/office.ron")),
    ("voices.ron", include_str!("../../decks/voices.ron")),
];

/// A deck file, read or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeckFile {
    /// Where it is.
    pub path: PathBuf,
    /// Its bytes, or why they could not be read.
    pub bytes: Result<Vec<u8>, StoreError>,
}

/// The decks of a library, with the problems of their files.
#[derive(Debug)]
pub struct Decks {
    /// All decks that can be used.
    pub library: Library,
    /// The files with problems.
    pub faults: Vec<DeckFault>,
    /// Why files or the folder could not be read at all.
    pub unread: Vec<StoreError>,
    /// The folder of the student's choice, if it is not there and the usual one stands in.
    pub missing: Option<PathBuf>,
    /// The files of the decks that are not shipped ones.
    pub files: BTreeMap<DeckId, PathBuf>,
}

/// Which decks are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum From<'a> {
    /// The shipped ones and the student's own; an own one takes the place of a shipped one.
    Student(&'a Path),
    /// The shipped ones and those of a folder of the student's choice; while it is not there,
    /// those of the usual one.
    Chosen {
        /// The folder of the student's choice.
        folder: &'a Path,
        /// The usual one.
        usual: &'a Path,
    },
    /// Those of this folder and no others.
    Folder(&'a Path),
}

/// Reads and parses the decks. A student without a deck folder has no own decks; a folder
/// that was named must be there.
pub fn load(from: From<'_>) -> Decks {
    Shelf::new(from).read()
}

/// The deck files of a folder by name, hidden ones left out.
pub fn read_folder(folder: &Path) -> Result<Vec<DeckFile>, StoreError> {
    Ok(list_folder(&RealDisk, folder)?
        .into_iter()
        .map(read_file)
        .collect())
}

/// Where the deck files of a folder are, by name, hidden ones left out.
pub(in crate::store) fn list_folder(
    disk: &dyn Disk,
    folder: &Path,
) -> Result<Vec<PathBuf>, StoreError> {
    let failed = |error: io::Error| StoreError::io(super::Doing::Read, folder, &error);
    let listed = disk.list(folder).map_err(failed)?;
    let paths = listed.into_iter().map(|entry| entry.path);
    Ok(paths.filter(|path| is_deck(path)).collect())
}

fn is_deck(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.extension().is_some_and(|end| end == "ron") && !name.starts_with('.')
}

/// A deck file, unless it is larger than a deck may be.
pub fn read_file(path: PathBuf) -> DeckFile {
    let bytes = read_bounded(&RealDisk, &path, MAX_DECK_BYTES);
    DeckFile { path, bytes }
}
