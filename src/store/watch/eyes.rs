//! What the thread that watches the deck folder sees by: the system's word that
//! something happened in it or to it, and the times and lengths of its files.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::time::SystemTime;

use notify::event::{AccessKind, AccessMode};
use notify::{Config, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::Wake;
use crate::store::decks::{Stamp, list_folder};
use crate::store::disk::RealDisk;

/// By what changes are noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    /// By the system's word, where it gives one.
    Told,
    /// Only by looking.
    Looking,
}

/// The deck files of a folder with their lengths and times.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Trace {
    files: Vec<(PathBuf, Option<Stamp>)>,
    is_there: bool,
}

/// How the files of a folder look from outside.
pub(super) fn trace(folder: &Path) -> Trace {
    let listed = list_folder(&RealDisk, folder);
    let is_there = listed.is_ok();
    let look = |path: PathBuf| {
        let stamp = Stamp::of(&path);
        (path, stamp)
    };
    let files = listed.unwrap_or_default().into_iter().map(look).collect();
    Trace { files, is_there }
}

/// A watch on folders and on those above them, so that a folder that comes, goes or gives way
/// to another is noticed too.
#[derive(Debug)]
pub(super) struct Eyes {
    folders: Vec<PathBuf>,
    sight: Sight,
    wakes: Sender<Wake>,
    watcher: Option<RecommendedWatcher>,
    /// What is watched, with the time at which each was made.
    on: Vec<(PathBuf, Option<SystemTime>)>,
}

impl Eyes {
    /// Closed eyes.
    pub(super) fn new(folders: Vec<&Path>, sight: Sight, wakes: Sender<Wake>) -> Self {
        let whole = |path: &Path| std::path::absolute(path).unwrap_or_else(|_odd| path.to_owned());
        Self {
            folders: folders.into_iter().map(whole).collect(),
            sight,
            wakes,
            watcher: None,
            on: Vec::new(),
        }
    }

    /// Whether the system tells of changes.
    pub(super) fn are_open(&self) -> bool {
        self.watcher.is_some()
    }

    /// They see nothing until they are opened again.
    pub(super) fn close(&mut self) {
        self.watcher = None;
        self.on.clear();
    }

    /// Opens them, on what is there now.
    pub(super) fn open(&mut self) {
        if self.sight == Sight::Looking {
            return;
        }
        // A folder that is made meanwhile was not watched from its beginning.
        for _ in 0..8 {
            let wanted = self.wanted();
            if self.watcher.is_some() && self.on == wanted {
                return;
            }
            self.watcher = self.watch(&wanted);
            self.on = wanted;
            if self.watcher.is_none() {
                return;
            }
        }
    }

    /// Each folder, if it is there, and the nearest above it that is.
    fn wanted(&self) -> Vec<(PathBuf, Option<SystemTime>)> {
        let made = |path: &Path| fs::metadata(path).ok().map(|meta| meta.created().ok());
        let there = |path: &Path| Some((path.to_owned(), made(path)?));
        let mut wanted = Vec::new();
        for folder in &self.folders {
            wanted.extend(there(folder));
            wanted.extend(folder.ancestors().skip(1).filter_map(there).take(1));
        }
        wanted.sort();
        wanted.dedup();
        wanted
    }

    fn watch(&self, wanted: &[(PathBuf, Option<SystemTime>)]) -> Option<RecommendedWatcher> {
        let (wakes, near) = (self.wakes.clone(), Near::new(&self.folders));
        let hear = move |event: notify::Result<Event>| {
            if let Some(wake) = near.meaning(event) {
                // Who no longer listens is told by the end of the thread.
                wakes.send(wake).ok();
            }
        };
        let mut watcher = RecommendedWatcher::new(hear, Config::default()).ok()?;
        for (path, _) in wanted {
            watcher.watch(path, RecursiveMode::NonRecursive).ok()?;
        }
        Some(watcher)
    }
}

/// The folders by their names and by where these lead: systems tell it either way.
#[derive(Debug)]
struct Near {
    names: Vec<PathBuf>,
}

impl Near {
    fn new(folders: &[PathBuf]) -> Self {
        let mut names = folders.to_vec();
        names.extend(
            folders
                .iter()
                .filter_map(|path| fs::canonicalize(path).ok()),
        );
        Self { names }
    }

    /// What an event means for the folders; `None` if nothing. That files were read is nothing:
    /// we read them ourselves.
    fn meaning(&self, event: notify::Result<Event>) -> Option<Wake> {
        let Ok(event) = event else {
            return Some(Wake::Moved);
        };
        match event.kind {
            EventKind::Access(AccessKind::Close(AccessMode::Write))
            | EventKind::Any
            | EventKind::Create(_)
            | EventKind::Modify(_)
            | EventKind::Remove(_)
            | EventKind::Other => {}
            EventKind::Access(_) => return None,
        }
        if event.need_rescan() || event.paths.is_empty() {
            return Some(Wake::Moved);
        }
        let is = |test: fn(&Path, &Path) -> bool| {
            let mut names = self.names.iter();
            names.any(|name| event.paths.iter().any(|path| test(name, path)))
        };
        if is(|name, path| name.starts_with(path)) {
            return Some(Wake::Moved);
        }
        is(|name, path| path.starts_with(name)).then_some(Wake::Changed)
    }
}
