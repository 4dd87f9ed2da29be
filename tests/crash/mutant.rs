//! Disks with a bug planted in them, each one that real programs have had. The proof of the
//! store must fail on every one of them, or it proves nothing.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use bilim::store::disk::{Appending, Disk, Listed};

use crate::sim::SimDisk;

/// What is wrong with the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bug {
    /// Files are not synced.
    SyncSwallowed,
    /// Folders are not synced.
    FolderSyncSwallowed,
    /// A new file takes the place of the old one before it is synced.
    RenameBeforeSync,
    /// The old file is written over in its place.
    OverwriteInPlace,
    /// A torn line is not ended before the next one.
    NoLineBreak,
}

impl Bug {
    pub(crate) const ALL: [Self; 5] = [
        Self::SyncSwallowed,
        Self::FolderSyncSwallowed,
        Self::RenameBeforeSync,
        Self::OverwriteInPlace,
        Self::NoLineBreak,
    ];
}

/// The disk in memory with a bug.
#[derive(Debug)]
pub(crate) struct Mutant {
    disk: SimDisk,
    bug: Bug,
    /// Files that were made and not moved to their place yet.
    fresh: Arc<Mutex<BTreeSet<PathBuf>>>,
}

impl Mutant {
    pub(crate) fn new(disk: SimDisk, bug: Bug) -> Self {
        Self {
            disk,
            bug,
            fresh: Arc::default(),
        }
    }

    fn wrap(&self, path: &Path, file: Box<dyn Appending>) -> Box<dyn Appending> {
        Box::new(MutantFile {
            file,
            bug: self.bug,
            path: path.to_owned(),
            fresh: Arc::clone(&self.fresh),
        })
    }
}

impl Disk for Mutant {
    fn length(&self, path: &Path) -> io::Result<u64> {
        self.disk.length(path)
    }

    fn read_at(&self, path: &Path, from: u64, limit: u64) -> io::Result<Vec<u8>> {
        self.disk.read_at(path, from, limit)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<Listed>> {
        self.disk.list(folder)
    }

    fn make_folder(&self, folder: &Path) -> io::Result<bool> {
        self.disk.make_folder(folder)
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn Appending>> {
        Ok(self.wrap(path, self.disk.append(path)?))
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Appending>> {
        self.fresh.lock().unwrap().insert(path.to_owned());
        Ok(self.wrap(path, self.disk.create(path)?))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.fresh.lock().unwrap().remove(from);
        match self.bug {
            Bug::OverwriteInPlace if self.disk.length(to).is_ok() => {
                let bytes = self.disk.read(from, u64::MAX)?;
                let mut file = self.disk.append(to)?;
                file.cut(0)?;
                file.add(&bytes)?;
                file.sync()?;
                self.disk.remove(from)
            }
            Bug::RenameBeforeSync => {
                self.disk.rename(from, to)?;
                self.disk.append(to)?.sync()
            }
            Bug::SyncSwallowed
            | Bug::FolderSyncSwallowed
            | Bug::OverwriteInPlace
            | Bug::NoLineBreak => self.disk.rename(from, to),
        }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.disk.remove(path)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        if self.bug == Bug::FolderSyncSwallowed {
            return Ok(());
        }
        self.disk.sync_folder(folder)
    }
}

#[derive(Debug)]
struct MutantFile {
    file: Box<dyn Appending>,
    bug: Bug,
    path: PathBuf,
    fresh: Arc<Mutex<BTreeSet<PathBuf>>>,
}

impl Appending for MutantFile {
    fn length(&mut self) -> io::Result<u64> {
        self.file.length()
    }

    fn last_byte(&mut self) -> io::Result<Option<u8>> {
        self.file.last_byte()
    }

    fn add(&mut self, bytes: &[u8]) -> io::Result<()> {
        if self.bug == Bug::NoLineBreak && bytes == b"\n" {
            return Ok(());
        }
        self.file.add(bytes)
    }

    fn cut(&mut self, length: u64) -> io::Result<()> {
        self.file.cut(length)
    }

    fn sync(&mut self) -> io::Result<()> {
        let swallowed = match self.bug {
            Bug::SyncSwallowed => true,
            Bug::RenameBeforeSync => self.fresh.lock().unwrap().contains(&self.path),
            Bug::FolderSyncSwallowed | Bug::OverwriteInPlace | Bug::NoLineBreak => false,
        };
        if swallowed { Ok(()) } else { self.file.sync() }
    }

    fn is_in_place(&self, length: u64) -> bool {
        self.file.is_in_place(length)
    }
}
