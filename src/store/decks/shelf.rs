//! The decks as they were last read, file by file: only what changed is parsed
//! again, and a file that is broken or gone for a moment takes nothing away. It
//! must not know when it is time to read.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::gather::{Gathered, own_over_shipped};
use super::known::{Known, Presence};
use super::stamp::Stamp;
use super::{Decks, From, SHIPPED, list_folder, read_file};
use crate::deck::{DeckId, Diagnostic, Library};
use crate::store::disk::RealDisk;
use crate::store::error::StoreError;

/// All decks that are wanted, kept by file.
#[derive(Debug)]
pub struct Shelf {
    source: Source,
    shipped: Vec<Known>,
    own: BTreeMap<PathBuf, Known>,
    told: Option<Told>,
    /// The last library that was put together.
    library: Library,
    read: usize,
    parsed: usize,
}

/// Which decks are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Source {
    Student(PathBuf),
    Chosen { folder: PathBuf, usual: PathBuf },
    Folder(PathBuf),
}

/// What the last reading told beside the decks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Told {
    unread: Vec<StoreError>,
    missing: Option<PathBuf>,
}

impl Shelf {
    /// Nothing is read yet, but the shipped decks.
    pub fn new(from: From<'_>) -> Self {
        let source = match from {
            From::Student(folder) => Source::Student(folder.to_owned()),
            From::Chosen { folder, usual } => Source::Chosen {
                folder: folder.to_owned(),
                usual: usual.to_owned(),
            },
            From::Folder(folder) => Source::Folder(folder.to_owned()),
        };
        let shipped = match source {
            Source::Student(_) | Source::Chosen { .. } => SHIPPED.as_slice(),
            Source::Folder(_) => &[],
        };
        let shipped = shipped.iter().map(|(name, text)| {
            let mut known = Known::named(name);
            known.take(text.as_bytes());
            known
        });
        Self {
            shipped: shipped.collect(),
            source,
            own: BTreeMap::new(),
            told: None,
            library: Library::default(),
            read: 0,
            parsed: 0,
        }
    }

    /// The folder whose files are wanted.
    pub fn folder(&self) -> &Path {
        match &self.source {
            Source::Student(folder) | Source::Chosen { folder, .. } | Source::Folder(folder) => {
                folder
            }
        }
    }

    /// The folders whose files may be wanted: that, and one that may have to stand in for it.
    pub fn folders(&self) -> Vec<&Path> {
        match &self.source {
            Source::Student(folder) | Source::Folder(folder) => vec![folder],
            Source::Chosen { folder, usual } => vec![folder, usual],
        }
    }

    /// How many times a file was read so far: one that is known and looks as it did is not.
    pub fn read_so_far(&self) -> usize {
        self.read
    }

    /// How many files were parsed so far, the shipped ones left out.
    pub fn parsed(&self) -> usize {
        self.parsed
    }

    /// What could not be read the last time.
    pub fn unread(&self) -> Vec<StoreError> {
        let told = self.told.clone().unwrap_or_default();
        told.unread
    }

    /// The folder of the student's choice, if it was not there the last time.
    pub fn missing(&self) -> Option<PathBuf> {
        self.told.as_ref()?.missing.clone()
    }

    /// The files of the decks that are not shipped ones.
    pub fn files(&self) -> BTreeMap<DeckId, PathBuf> {
        self.put_together().files
    }

    /// Whether a file is missed that may be back in a moment: it has to be looked for again.
    pub fn is_unsettled(&self) -> bool {
        let mut own = self.own.values();
        own.any(|known| known.there == Presence::Missed)
    }

    /// Reads the files and gives all decks.
    pub fn read(&mut self) -> Decks {
        self.look().unwrap_or_else(|| self.gather())
    }

    /// Reads the files; gives all decks if anything is other than the last time.
    pub fn look(&mut self) -> Option<Decks> {
        let mut told = Told::default();
        let listed = self.list(&mut told);
        let mut changed = false;
        if let Some(paths) = listed {
            changed |= self.miss(&paths);
            for path in paths {
                changed |= self.read_one(path, &mut told);
            }
        }
        changed |= self.told.as_ref() != Some(&told);
        self.told = Some(told);
        changed.then(|| self.gather())
    }

    /// The files that are there; `None` if nobody can tell, so that all stays as it is.
    fn list(&self, told: &mut Told) -> Option<Vec<PathBuf>> {
        let (folder, stands_in) = match &self.source {
            Source::Student(folder) | Source::Folder(folder) => (folder, None),
            Source::Chosen { folder, usual } => (folder, Some(usual)),
        };
        let must_be = matches!(self.source, Source::Folder(_));
        let usual = |listed: Result<Vec<PathBuf>, StoreError>| match listed {
            Err(error) if is_missing(&error) && !must_be => Ok(Vec::new()),
            listed => listed,
        };
        let listed = match (list_folder(&RealDisk, folder), stands_in) {
            (Err(error), Some(stands_in)) if is_missing(&error) => {
                told.missing = Some(folder.clone());
                usual(list_folder(&RealDisk, stands_in))
            }
            (listed, _) => usual(listed),
        };
        listed.map_err(|error| told.unread.push(error)).ok()
    }

    /// Files that are not there any more are waited for once, then forgotten. True if one was, or
    /// is back.
    fn miss(&mut self, paths: &[PathBuf]) -> bool {
        let mut changed = false;
        self.own.retain(|path, known| {
            let before = known.there;
            known.there = match paths.binary_search(path) {
                Ok(_place) => Presence::There,
                Err(_place) => Presence::Missed,
            };
            let forgotten = !known.is_there() && before == Presence::Missed;
            changed |= forgotten || (known.is_there() && before == Presence::Missed);
            !forgotten
        });
        changed
    }

    /// Reads one file. True if it is another now.
    fn read_one(&mut self, path: PathBuf, told: &mut Told) -> bool {
        // Taken first: what is written while the file is read gives another stamp.
        let stamp = Stamp::of(&path);
        let known = self.own.entry(path.clone()).or_insert_with(|| {
            let name = path.file_name().unwrap_or_default();
            Known::named(&name.to_string_lossy())
        });
        if known.stamp.is_some() && known.stamp == stamp {
            return false;
        }
        known.stamp = None;
        let file = read_file(path);
        self.read += 1;
        match file.bytes {
            Ok(bytes) => {
                known.stamp = stamp.filter(Stamp::is_settled);
                let sum: [u8; 32] = Sha256::digest(&bytes).into();
                if known.sum == Some(sum) {
                    return false;
                }
                known.sum = Some(sum);
                self.parsed += 1;
                known.take(&bytes);
                true
            }
            Err(StoreError::TooLarge { bytes, .. }) => {
                known.sum = None;
                known.refuse(vec![Diagnostic::too_large(bytes)])
            }
            Err(error) => {
                // It was listed and is gone: between the two it was moved. Or it may not be read.
                if !is_missing(&error) {
                    told.unread.push(error);
                }
                false
            }
        }
    }

    /// The library of all that is kept.
    fn gather(&mut self) -> Decks {
        let decks = self.put_together();
        self.library = decks.library.clone();
        decks
    }

    fn put_together(&self) -> Decks {
        let mut gathered = Gathered::default();
        for (path, known) in self.present() {
            gathered.take(path, known);
        }
        // A file that is missed has perhaps only another name now.
        for (path, known) in self.own.iter().filter(|(_, known)| !known.is_there()) {
            let deck = known.deck.as_ref();
            if deck.is_some_and(|deck| !gathered.files.contains_key(&deck.id)) {
                gathered.take(path, known);
            }
        }
        let shipped = self.shipped.iter();
        let faults = shipped.clone().filter_map(Known::fault);
        let told = self.told.clone().unwrap_or_default();
        Decks {
            faults: faults.chain(gathered.faults).collect(),
            library: self.library.followed_by(own_over_shipped(
                gathered.own,
                shipped.filter_map(|known| known.deck.as_ref()),
            )),
            unread: told.unread,
            missing: told.missing,
            files: gathered.files,
        }
    }

    fn present(&self) -> impl Iterator<Item = (&PathBuf, &Known)> {
        self.own.iter().filter(|(_, known)| known.is_there())
    }
}

fn is_missing(error: &StoreError) -> bool {
    let missing = io::ErrorKind::NotFound;
    matches!(error, StoreError::Io { kind, .. } if *kind == missing)
}
