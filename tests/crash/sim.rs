//! A disk that only exists in memory and forgets, when the power fails, whatever was not
//! synced: all of it, none, or any part. It keeps a log of what was done, from which every
//! state that may be found after a failure can be made.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};

use bilim::store::disk::{Appending, Disk, Kind, Listed};

pub(crate) type Inode = usize;

/// One thing that was done to the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Op {
    /// A folder was made.
    Folder(PathBuf),
    /// A name was given to a file, new or not.
    Link(PathBuf, Inode),
    /// A name was taken away.
    Unlink(PathBuf),
    /// A file was moved in the place of another.
    Rename(PathBuf, PathBuf, Inode),
    /// Bytes were written at a place of a file.
    Write(Inode, usize, Vec<u8>),
    /// A file was cut.
    Cut(Inode, usize),
    /// A file was synced.
    SyncFile(Inode),
    /// A folder was synced.
    SyncFolder(PathBuf),
}

/// Folders, names and contents.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Tree {
    pub(crate) folders: Vec<PathBuf>,
    pub(crate) names: BTreeMap<PathBuf, Inode>,
    pub(crate) contents: BTreeMap<Inode, Vec<u8>>,
}

impl Tree {
    pub(crate) fn apply(&mut self, op: &Op) {
        match op {
            Op::Folder(path) => {
                if !self.folders.contains(path) {
                    self.folders.push(path.clone());
                }
            }
            Op::Link(path, inode) => {
                self.names.insert(path.clone(), *inode);
                self.contents.entry(*inode).or_default();
            }
            Op::Unlink(path) => {
                self.names.remove(path);
            }
            Op::Rename(from, to, inode) => {
                self.names.remove(from);
                self.names.insert(to.clone(), *inode);
                self.contents.entry(*inode).or_default();
            }
            Op::Write(inode, at, bytes) => {
                let content = self.contents.entry(*inode).or_default();
                let end = at + bytes.len();
                if content.len() < end {
                    content.resize(end, 0);
                }
                content[*at..end].copy_from_slice(bytes);
            }
            Op::Cut(inode, length) => self.contents.entry(*inode).or_default().truncate(*length),
            Op::SyncFile(_) | Op::SyncFolder(_) => {}
        }
    }

    /// What a program can see: what stands in folders that are there, files without a name
    /// left out.
    pub(crate) fn visible(&self) -> Self {
        let reachable = |path: &PathBuf| {
            let mut above = path.ancestors().skip(1);
            above.all(|above| self.folders.iter().any(|folder| folder == above))
        };
        let names: BTreeMap<PathBuf, Inode> = self
            .names
            .iter()
            .filter(|(path, _)| reachable(path))
            .map(|(path, inode)| (path.clone(), *inode))
            .collect();
        let named = |inode: &Inode| names.values().any(|known| known == inode);
        let contents = self.contents.iter().filter(|(inode, _)| named(inode));
        let folders = self.folders.iter().filter(|path| reachable(path));
        Self {
            folders: folders.cloned().collect(),
            contents: contents
                .map(|(inode, bytes)| (*inode, bytes.clone()))
                .collect(),
            names,
        }
    }
}

#[derive(Debug, Default)]
struct World {
    live: Tree,
    log: Vec<Op>,
    next: Inode,
}

/// The disk in memory.
#[derive(Debug, Clone, Default)]
pub(crate) struct SimDisk(Arc<Mutex<World>>);

impl SimDisk {
    /// A disk that holds a tree, all of it lasting.
    pub(crate) fn holding(tree: Tree) -> Self {
        let next = tree.contents.keys().max().map_or(0, |last| last + 1);
        let log = Vec::new();
        Self(Arc::new(Mutex::new(World {
            live: tree,
            log,
            next,
        })))
    }

    fn world(&self) -> MutexGuard<'_, World> {
        self.0.lock().unwrap()
    }

    /// What was done so far.
    pub(crate) fn log(&self) -> Vec<Op> {
        self.world().log.clone()
    }

    /// Everything as a running program sees it.
    pub(crate) fn tree(&self) -> Tree {
        self.world().live.clone()
    }

    fn act(&self, op: Op) {
        let mut world = self.world();
        world.live.apply(&op);
        world.log.push(op);
    }

    fn inode(&self, path: &Path) -> io::Result<Inode> {
        let world = self.world();
        match world.live.names.get(path) {
            Some(inode) => Ok(*inode),
            None if world.live.folders.iter().any(|folder| folder == path) => {
                Err(ErrorKind::IsADirectory.into())
            }
            None => Err(ErrorKind::NotFound.into()),
        }
    }

    fn must_have_folder(&self, path: &Path) -> io::Result<()> {
        let world = self.world();
        let above = path.parent().unwrap_or_else(|| Path::new(""));
        let there =
            above.as_os_str().is_empty() || world.live.folders.iter().any(|folder| folder == above);
        if there {
            Ok(())
        } else {
            Err(ErrorKind::NotFound.into())
        }
    }

    fn open(&self, path: &Path) -> io::Result<Inode> {
        self.must_have_folder(path)?;
        if let Ok(inode) = self.inode(path) {
            return Ok(inode);
        }
        let inode = {
            let mut world = self.world();
            world.next += 1;
            world.next
        };
        self.act(Op::Link(path.to_owned(), inode));
        Ok(inode)
    }
}

impl Disk for SimDisk {
    fn length(&self, path: &Path) -> io::Result<u64> {
        let inode = self.inode(path)?;
        Ok(self.world().live.contents[&inode].len() as u64)
    }

    fn read_at(&self, path: &Path, from: u64, limit: u64) -> io::Result<Vec<u8>> {
        let inode = self.inode(path)?;
        let bytes = self.world().live.contents[&inode].clone();
        let from = usize::try_from(from).unwrap().min(bytes.len());
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        Ok(bytes[from..].iter().take(limit).copied().collect())
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<Listed>> {
        let world = self.world();
        if !world.live.folders.iter().any(|known| known == folder) {
            return Err(ErrorKind::NotFound.into());
        }
        let here = |path: &PathBuf| path.parent() == Some(folder);
        let files = world.live.names.keys().filter(|path| here(path));
        let files = files.map(|path| (path.clone(), Kind::File));
        let folders = world.live.folders.iter().filter(|path| here(path));
        let folders = folders.map(|path| (path.clone(), Kind::Folder));
        let mut listed: Vec<Listed> = files
            .chain(folders)
            .map(|(path, kind)| Listed { path, kind })
            .collect();
        listed.sort();
        Ok(listed)
    }

    fn make_folder(&self, folder: &Path) -> io::Result<bool> {
        self.must_have_folder(folder)?;
        if self
            .world()
            .live
            .folders
            .iter()
            .any(|known| known == folder)
        {
            return Ok(false);
        }
        self.act(Op::Folder(folder.to_owned()));
        Ok(true)
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn Appending>> {
        let inode = self.open(path)?;
        Ok(Box::new(SimFile {
            disk: self.clone(),
            inode,
        }))
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Appending>> {
        let inode = self.open(path)?;
        self.act(Op::Cut(inode, 0));
        Ok(Box::new(SimFile {
            disk: self.clone(),
            inode,
        }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.must_have_folder(to)?;
        let inode = self.inode(from)?;
        self.act(Op::Rename(from.to_owned(), to.to_owned(), inode));
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.inode(path)?;
        self.act(Op::Unlink(path.to_owned()));
        Ok(())
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.act(Op::SyncFolder(folder.to_owned()));
        Ok(())
    }
}

#[derive(Debug)]
struct SimFile {
    disk: SimDisk,
    inode: Inode,
}

impl SimFile {
    fn content(&self) -> Vec<u8> {
        self.disk.world().live.contents[&self.inode].clone()
    }
}

impl Appending for SimFile {
    fn length(&mut self) -> io::Result<u64> {
        Ok(self.content().len() as u64)
    }

    fn last_byte(&mut self) -> io::Result<Option<u8>> {
        Ok(self.content().last().copied())
    }

    fn add(&mut self, bytes: &[u8]) -> io::Result<()> {
        let at = self.content().len();
        self.disk.act(Op::Write(self.inode, at, bytes.to_vec()));
        Ok(())
    }

    fn cut(&mut self, length: u64) -> io::Result<()> {
        let length = usize::try_from(length).unwrap();
        self.disk.act(Op::Cut(self.inode, length));
        Ok(())
    }

    fn sync(&mut self) -> io::Result<()> {
        self.disk.act(Op::SyncFile(self.inode));
        Ok(())
    }

    fn is_in_place(&self, length: u64) -> bool {
        self.content().len() as u64 == length
    }
}
