//! Reads decks: those that are part of the program, and files of a folder. It
//! puts the library together and tells which files have problems.

use std::io;
use std::path::{Path, PathBuf};

use super::disk::RealDisk;
use super::error::StoreError;
use super::read::{entries, read_bounded};
use crate::app::DeckFault;
use crate::deck::{Deck, Diagnostic, Library, MAX_DECK_BYTES, Problem, parse};

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
}

/// Which decks are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum From<'a> {
    /// The shipped ones and the student's own; an own one takes the place of a shipped one.
    Student(&'a Path),
    /// Those of this folder and no others.
    Folder(&'a Path),
}

/// Reads and parses the decks. A student without a deck folder has no own decks; a folder
/// that was named must be there.
pub fn load(from: From<'_>) -> Decks {
    let mut gathered = Gathered::default();
    let (folder, must_be) = match from {
        From::Student(folder) => {
            for (name, text) in SHIPPED {
                gathered.take_shipped(name, text);
            }
            (folder, false)
        }
        From::Folder(folder) => (folder, true),
    };
    match read_folder(folder) {
        Ok(files) => files.into_iter().for_each(|file| gathered.take(file)),
        Err(StoreError::Io {
            kind: io::ErrorKind::NotFound,
            ..
        }) if !must_be => {}
        Err(error) => gathered.unread.push(error),
    }
    Decks {
        library: Library::new(gathered.own_over_shipped()),
        faults: gathered.faults,
        unread: gathered.unread,
    }
}

/// The deck files of a folder by name, hidden ones left out.
pub fn read_folder(folder: &Path) -> Result<Vec<DeckFile>, StoreError> {
    let mut failed = Vec::new();
    let listed = entries(&RealDisk, folder, &mut failed);
    let paths: Vec<PathBuf> = listed.into_iter().map(|entry| entry.path).collect();
    if let Some(error) = failed.into_iter().next() {
        return Err(error);
    }
    if paths.is_empty() && !folder.is_dir() {
        return Err(StoreError::Io {
            doing: super::Doing::Read,
            path: folder.to_owned(),
            kind: io::ErrorKind::NotFound,
        });
    }
    let is_deck = |path: &PathBuf| {
        let hidden = path
            .file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with('.'));
        path.extension().is_some_and(|end| end == "ron") && !hidden
    };
    Ok(paths.into_iter().filter(is_deck).map(read_file).collect())
}

/// A deck file, unless it is larger than a deck may be.
pub fn read_file(path: PathBuf) -> DeckFile {
    let bytes = read_bounded(&RealDisk, &path, MAX_DECK_BYTES);
    DeckFile { path, bytes }
}

#[derive(Default)]
struct Gathered {
    shipped: Vec<Deck>,
    own: Vec<(String, Deck)>,
    faults: Vec<DeckFault>,
    unread: Vec<StoreError>,
}

impl Gathered {
    fn take_shipped(&mut self, name: &str, text: &str) {
        let parsed = parse(text.as_bytes());
        self.report(name, parsed.diagnostics);
        self.shipped.extend(parsed.deck);
    }

    fn take(&mut self, file: DeckFile) {
        let name = file
            .path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let bytes = match file.bytes {
            Ok(bytes) => bytes,
            Err(StoreError::TooLarge { bytes, .. }) => {
                return self.report(&name, vec![Diagnostic::too_large(bytes)]);
            }
            Err(error) => return self.unread.push(error),
        };
        let mut parsed = parse(&bytes);
        if let Some(deck) = parsed.deck {
            // The same id twice in one folder: the first file counts.
            match self.own.iter().find(|(_, known)| known.id == deck.id) {
                Some((first, _)) => {
                    parsed
                        .diagnostics
                        .push(Diagnostic::of_file(Problem::DuplicateDeck {
                            id: deck.id.to_string(),
                            first: first.clone(),
                        }));
                }
                None => self.own.push((name.clone(), deck)),
            }
        }
        self.report(&name, parsed.diagnostics);
    }

    fn report(&mut self, file: &str, diagnostics: Vec<Diagnostic>) {
        if !diagnostics.is_empty() {
            self.faults.push(DeckFault {
                file: file.to_owned(),
                diagnostics,
            });
        }
    }

    fn own_over_shipped(&mut self) -> Vec<Deck> {
        let mut own: Vec<Deck> = self.own.drain(..).map(|(_, deck)| deck).collect();
        let mut decks: Vec<Deck> = Vec::new();
        for shipped in self.shipped.drain(..) {
            match own.iter().position(|deck| deck.id == shipped.id) {
                Some(place) => decks.push(own.remove(place)),
                None => decks.push(shipped),
            }
        }
        decks.append(&mut own);
        decks
    }
}
