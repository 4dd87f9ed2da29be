//! Looks into the files that the deck on the desk names, images and texts of
//! sources, and again when they look otherwise than before. It judges no text.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Rooms;
use crate::app::desk::{Files, Heard, Told};
use crate::deck::image::FOLDER;
use crate::deck::{ImageFault, MAX_DECK_BYTES, TextFault};
use crate::store::StoreError;
use crate::store::decks::Stamp;
use crate::store::disk::Disk;
use crate::store::images::{Refused, read_head};
use crate::store::read::read_bounded;

/// Files that are looked after.
#[derive(Debug)]
pub struct Followed {
    rooms: Rooms,
    files: Files,
    /// How they looked the last time.
    seen: Option<Vec<Option<Stamp>>>,
}

impl Followed {
    /// These files of decks in these rooms; none was looked at yet.
    pub fn new(rooms: Rooms, files: Files) -> Self {
        Self {
            rooms,
            files,
            seen: None,
        }
    }

    /// Whether there is nothing to look at.
    pub fn is_idle(&self) -> bool {
        self.files.is_empty()
    }

    /// What is in the files, unless they look as they did the last time.
    pub fn look(&mut self, disk: &dyn Disk) -> Option<Heard> {
        // Taken first: what is written while files are read looks otherwise the next time.
        let now: Vec<Option<Stamp>> = self.paths().iter().map(|path| Stamp::of(path)).collect();
        if self.seen.as_ref() == Some(&now) {
            return None;
        }
        self.seen = Some(now);
        Some(Heard::Files {
            files: self.files.clone(),
            told: self.read(disk),
        })
    }

    fn paths(&self) -> Vec<PathBuf> {
        let (decks, images) = (&self.rooms.decks, self.rooms.decks.join(FOLDER));
        let texts = self.files.texts.values().map(|file| decks.join(file));
        let images = self.files.images.iter().map(|file| images.join(file));
        texts.chain(images).collect()
    }

    fn read(&self, disk: &dyn Disk) -> Told {
        let decks = &self.rooms.decks;
        let images = self.files.images.iter().filter_map(|file| {
            let fault = match read_head(disk, decks, file) {
                Ok(_) => return None,
                Err(Refused::Fault(fault)) => fault,
                // It is there, and nothing can be known of it.
                Err(Refused::Store(_)) => ImageFault::Damaged,
            };
            Some((file.clone(), fault))
        });
        let texts = self
            .files
            .texts
            .iter()
            .map(|(source, file)| (source.clone(), read_text(disk, &decks.join(file))));
        Told {
            images: images.collect(),
            texts: texts.collect(),
        }
    }
}

/// The bytes of a source's text.
pub fn read_text(disk: &dyn Disk, path: &Path) -> Result<Arc<[u8]>, TextFault> {
    let read = read_bounded(disk, path, MAX_DECK_BYTES);
    read.map(Arc::from).map_err(|error| fault_of(&error))
}

fn fault_of(error: &StoreError) -> TextFault {
    let missing = io::ErrorKind::NotFound;
    if matches!(error, StoreError::Io { kind, .. } if *kind == missing) {
        TextFault::Missing
    } else {
        TextFault::Unreadable
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::disk::RealDisk;
    use crate::store::replace::replace;

    #[test]
    fn files_are_told_at_once_and_again_only_when_they_change() {
        let folder = tempfile::tempdir().unwrap();
        let decks = folder.path().to_owned();
        let rooms = Rooms {
            data: decks.clone(),
            decks: decks.clone(),
        };
        let put = |name: &str, text: &str| {
            replace(&RealDisk, &decks.join(name), text.as_bytes()).unwrap();
        };
        put("paper.txt", "one");
        put("images/a.png", "no image");
        let files = Files {
            images: ["a.png", "b.png"].map(str::to_owned).into(),
            texts: [("p", "paper.txt"), ("q", "none.txt"), ("r", "images")]
                .map(|(source, file)| (source.to_owned(), file.to_owned()))
                .into(),
        };
        let mut followed = Followed::new(rooms, files.clone());
        let told = |heard: Option<Heard>| match heard {
            Some(Heard::Files { files: of, told }) if of == files => told,
            other => panic!("{other:?}"),
        };
        let first = told(followed.look(&RealDisk));
        assert_eq!(first.images["a.png"], ImageFault::NotAnImage);
        assert_eq!(first.images["b.png"], ImageFault::Missing);
        assert_eq!(first.texts["p"].as_deref(), Ok(&b"one"[..]));
        assert_eq!(first.texts["q"], Err(TextFault::Missing));
        assert_eq!(first.texts["r"], Err(TextFault::Unreadable));
        assert_eq!(followed.look(&RealDisk), None);
        put("none.txt", "two");
        let then = told(followed.look(&RealDisk));
        assert_eq!(then.texts["q"].as_deref(), Ok(&b"two"[..]));
        assert_eq!(followed.look(&RealDisk), None);
        std::fs::remove_file(decks.join("paper.txt")).unwrap();
        let gone = told(followed.look(&RealDisk));
        assert_eq!(gone.texts["p"], Err(TextFault::Missing));
    }
}
