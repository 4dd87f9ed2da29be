//! The disk behind one trait, so that a test can put one in its place that
//! loses, tears or refuses whatever was not synced. It knows paths and bytes,
//! and nothing of what they mean.

#[cfg(test)]
pub(in crate::store) mod odd;
mod real;

use std::fmt::Debug;
use std::io;
use std::path::{Path, PathBuf};

pub use real::RealDisk;

/// What stands in a folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Listed {
    /// Where it is.
    pub path: PathBuf,
    /// What it is.
    pub kind: Kind,
}

/// What something in a folder is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A file.
    File,
    /// A folder.
    Folder,
}

/// A disk. Nothing that is written lasts before it is synced, and no new or
/// renamed file before its folder is.
pub trait Disk: Debug + Send + Sync {
    /// The length of a file in bytes.
    fn length(&self, path: &Path) -> io::Result<u64>;
    /// A file from one of its bytes on, but at most `limit` bytes of it.
    fn read_at(&self, path: &Path, from: u64, limit: u64) -> io::Result<Vec<u8>>;
    /// A file from its beginning, but at most `limit` bytes of it.
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.read_at(path, 0, limit)
    }
    /// What stands in a folder, by path.
    fn list(&self, folder: &Path) -> io::Result<Vec<Listed>>;
    /// Makes a folder, if there is none; the one above must be there. Says whether it did.
    fn make_folder(&self, folder: &Path) -> io::Result<bool>;
    /// Opens a file to be appended to, and makes it if there is none.
    fn append(&self, path: &Path) -> io::Result<Box<dyn Appending>>;
    /// Makes a file that is empty, also if there was one before.
    fn create(&self, path: &Path) -> io::Result<Box<dyn Appending>>;
    /// Gives a file another name; one that has it already is replaced.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Makes what was done to the names in a folder last.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
    /// The file that a path leads to: links are followed.
    fn target(&self, path: &Path) -> PathBuf {
        path.to_owned()
    }
}

/// A file that is written at its end only.
pub trait Appending: Debug + Send {
    /// Its length in bytes.
    fn length(&mut self) -> io::Result<u64>;
    /// Its last byte; `None` if it is empty.
    fn last_byte(&mut self) -> io::Result<Option<u8>>;
    /// Adds bytes at its end. After an error some of them may stand there.
    fn add(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Cuts it to a length.
    fn cut(&mut self, length: u64) -> io::Result<()>;
    /// Makes all of it last.
    fn sync(&mut self) -> io::Result<()>;
    /// Whether the path still leads to this file, with the length it is known to have:
    /// a program that syncs folders may have put another in its place.
    fn is_in_place(&self, length: u64) -> bool;
}
