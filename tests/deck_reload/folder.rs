//! A folder of small decks, and the ways in which editors save a file.
#![expect(
    clippy::disallowed_methods,
    reason = "a test saves as other programs do, not as ours"
)]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use bilim::deck::{DeckId, Library};

/// A deck of one fact, whose answer tells its version.
pub(crate) fn deck(id: &str, answer: &str) -> String {
    format!(
        "Deck(\n    format: 1, id: \"{id}\", title: \"Deck {id}\",\n    \
         sources: [Source(id: \"s\", title: \"S\")],\n    topics: [Topic(id: \"t\", title: \"T\")],\n    \
         facts: [\n        Fact(id: \"f\", topic: \"t\", from: \"s\", says: \"It is {{{answer}}}.\", ask: \"What is it?\"),\n    ],\n)\n"
    )
}

/// The answer of the only fact of a deck.
pub(crate) fn answer(library: &Library, id: &str) -> Option<String> {
    let deck = library.deck(&DeckId::new(id))?;
    Some(deck.facts.first()?.answer.shown())
}

/// How a file is saved.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Way {
    /// Written in its place.
    InPlace,
    /// A new file takes its name.
    Renamed,
    /// Deleted and made anew.
    DeletedFirst,
    /// Written in two halves.
    InHalves,
    /// The old file is moved away before the new one is written, and deleted afterwards.
    WithBackup,
}

impl Way {
    pub(crate) const ALL: [Self; 5] = [
        Self::InPlace,
        Self::Renamed,
        Self::DeletedFirst,
        Self::InHalves,
        Self::WithBackup,
    ];

    pub(crate) fn save(self, path: &Path, text: &str) {
        match self {
            Self::InPlace => fs::write(path, text).unwrap(),
            Self::Renamed => {
                let new = path.with_extension("ron.tmp");
                fs::write(&new, text).unwrap();
                fs::rename(&new, path).unwrap();
            }
            Self::DeletedFirst => {
                fs::remove_file(path).ok();
                fs::write(path, text).unwrap();
            }
            Self::InHalves => {
                let (first, second) = text.split_at(text.len() / 2);
                let mut file = fs::File::create(path).unwrap();
                file.write_all(first.as_bytes()).unwrap();
                file.sync_all().unwrap();
                file.write_all(second.as_bytes()).unwrap();
            }
            Self::WithBackup => {
                let kept = path.with_extension("ron~");
                fs::rename(path, &kept).ok();
                fs::write(path, text).unwrap();
                fs::remove_file(&kept).ok();
            }
        }
    }
}

/// A folder that may be made later.
pub(crate) struct Folder {
    _above: tempfile::TempDir,
    pub(crate) path: PathBuf,
}

impl Folder {
    pub(crate) fn to_come() -> Self {
        let above = tempfile::tempdir().unwrap();
        let path = above.path().join("data").join("decks");
        Self {
            _above: above,
            path,
        }
    }

    pub(crate) fn new() -> Self {
        let folder = Self::to_come();
        folder.make();
        folder
    }

    pub(crate) fn make(&self) {
        fs::create_dir_all(&self.path).unwrap();
    }

    pub(crate) fn remove_all(&self) {
        fs::remove_dir_all(&self.path).unwrap();
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    pub(crate) fn put(&self, name: &str, text: &str) {
        fs::write(self.file(name), text).unwrap();
    }

    pub(crate) fn remove(&self, name: &str) {
        fs::remove_file(self.file(name)).unwrap();
    }

    pub(crate) fn rename(&self, from: &str, to: &str) {
        fs::rename(self.file(from), self.file(to)).unwrap();
    }
}
