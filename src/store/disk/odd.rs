//! A disk for tests: the real one, which notes what is asked of it and refuses
//! what the test says: of bytes that it refuses to add, half are there. It
//! knows no file of its own.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use super::{Appending, Disk, Listed, RealDisk};

/// What is asked of a disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) enum Ask {
    Length,
    Read,
    List,
    MakeFolder,
    Append,
    Add,
    Sync,
    Create,
    Rename,
    Remove,
    SyncFolder,
}

type Rule = dyn Fn(Ask, &Path) -> Option<io::ErrorKind> + Send + Sync;

/// The disk, with its rule and its notes.
#[derive(Clone)]
pub(in crate::store) struct OddDisk {
    rule: Arc<Rule>,
    asked: Arc<Mutex<Vec<(Ask, PathBuf)>>>,
}

#[derive(Debug)]
struct OddFile {
    disk: OddDisk,
    path: PathBuf,
    file: Box<dyn Appending>,
}

impl OddDisk {
    /// A disk that fails where the rule gives the kind of an error.
    pub(in crate::store) fn new(
        rule: impl Fn(Ask, &Path) -> Option<io::ErrorKind> + Send + Sync + 'static,
    ) -> Self {
        Self {
            rule: Arc::new(rule),
            asked: Arc::default(),
        }
    }

    /// How often this was asked.
    pub(in crate::store) fn count(&self, what: Ask) -> usize {
        self.paths(what).len()
    }

    /// Of which files and folders this was asked, in order.
    pub(in crate::store) fn paths(&self, what: Ask) -> Vec<PathBuf> {
        let asked = self.asked.lock().unwrap();
        let of = asked.iter().filter(|(ask, _)| *ask == what);
        of.map(|(_, path)| path.clone()).collect()
    }

    /// All that was asked, in order.
    pub(in crate::store) fn all(&self) -> Vec<(Ask, PathBuf)> {
        self.asked.lock().unwrap().clone()
    }

    fn odd(&self, path: &Path, file: Box<dyn Appending>) -> Box<dyn Appending> {
        let (disk, path) = (self.clone(), path.to_owned());
        Box::new(OddFile { disk, path, file })
    }

    fn note(&self, what: Ask, path: &Path) {
        self.asked.lock().unwrap().push((what, path.to_owned()));
    }

    fn ask(&self, what: Ask, path: &Path) -> io::Result<()> {
        self.note(what, path);
        (self.rule)(what, path).map_or(Ok(()), |kind| Err(kind.into()))
    }
}

impl fmt::Debug for OddDisk {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("OddDisk")
    }
}

impl Disk for OddDisk {
    fn length(&self, path: &Path) -> io::Result<u64> {
        self.ask(Ask::Length, path)?;
        RealDisk.length(path)
    }
    fn read_at(&self, path: &Path, from: u64, limit: u64) -> io::Result<Vec<u8>> {
        self.ask(Ask::Read, path)?;
        RealDisk.read_at(path, from, limit)
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<Listed>> {
        self.ask(Ask::List, folder)?;
        RealDisk.list(folder)
    }
    fn make_folder(&self, folder: &Path) -> io::Result<bool> {
        self.ask(Ask::MakeFolder, folder)?;
        RealDisk.make_folder(folder)
    }
    fn append(&self, path: &Path) -> io::Result<Box<dyn Appending>> {
        self.ask(Ask::Append, path)?;
        Ok(self.odd(path, RealDisk.append(path)?))
    }
    fn create(&self, path: &Path) -> io::Result<Box<dyn Appending>> {
        self.ask(Ask::Create, path)?;
        Ok(self.odd(path, RealDisk.create(path)?))
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.ask(Ask::Rename, from)?;
        RealDisk.rename(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.ask(Ask::Remove, path)?;
        RealDisk.remove(path)
    }
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.ask(Ask::SyncFolder, folder)?;
        RealDisk.sync_folder(folder)
    }
}

impl Appending for OddFile {
    fn length(&mut self) -> io::Result<u64> {
        self.file.length()
    }
    fn last_byte(&mut self) -> io::Result<Option<u8>> {
        self.file.last_byte()
    }
    fn add(&mut self, bytes: &[u8]) -> io::Result<()> {
        if let Err(error) = self.disk.ask(Ask::Add, &self.path) {
            self.file.add(&bytes[..bytes.len() / 2])?;
            return Err(error);
        }
        self.file.add(bytes)
    }
    fn cut(&mut self, length: u64) -> io::Result<()> {
        self.file.cut(length)
    }
    fn sync(&mut self) -> io::Result<()> {
        self.disk.ask(Ask::Sync, &self.path)?;
        self.file.sync()
    }
    fn is_in_place(&self, length: u64) -> bool {
        self.file.is_in_place(length)
    }
}
