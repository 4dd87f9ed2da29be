//! What is done with all progress at once: export, import, restore. Each only
//! adds to what is there, and a backup is made before. It decides nothing about
//! when, and says nothing in words.

use std::path::{Path, PathBuf};

use super::archive::{self, NoArchive};
use super::backup::{Backup, back_up, backups, read_backup};
use super::disk::Disk;
use super::error::StoreError;
use super::merge::{Merged, gather, merge};
use super::place::Place;
use super::read::{JOURNAL, read_bounded};
use super::recover::recover;
use super::replace::replace;
use crate::progress::{DeviceId, Progress};
use crate::time::Moment;

/// Something to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Task {
    /// Write all progress into a file that is not there yet.
    Export(PathBuf),
    /// Add the progress of such a file.
    Import(PathBuf),
    /// List the backups.
    List,
    /// Add what a backup holds: its number in the list, from 1.
    Restore(usize),
    /// Read all journals, memories counted with the weights of the settings.
    CountAnew,
}

/// What came of it.
#[derive(Debug)]
pub enum Done {
    /// So many lines were written.
    Exported(usize),
    /// Lines were added.
    Added(Box<Added>),
    /// The backups, newest first.
    Listed(Vec<Backup>),
    /// What follows from all journals, and the number of this device's last event.
    Counted(Box<Progress>, u64),
}

/// What an import or a restore brought.
#[derive(Debug)]
pub struct Added {
    /// How many lines.
    pub merged: Merged,
    /// What was damaged: lines of a file, or files of a backup; or only that the end is missing.
    pub damaged: Damaged,
    /// What follows from all journals now.
    pub progress: Progress,
    /// The number of this device's last event.
    pub last_number: u64,
}

/// What could not be used of a file or a backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damaged {
    /// Nothing.
    Nothing,
    /// So many lines of a file; 0 if it only ends too early.
    Lines(usize),
    /// So many files of a backup.
    Files(usize),
}

/// Why it could not be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TaskFailed {
    /// A file or folder stood in the way.
    Store(StoreError),
    /// There is a file of that name.
    FileThere(PathBuf),
    /// The file is not what an export makes.
    NoArchive(PathBuf, NoArchive),
    /// There is no such backup, or its list is damaged.
    NoBackup(usize),
    /// So many answers wait for a disk that fails: what is read from it now would lack them.
    Unsaved(usize),
}

impl Task {
    /// Does it take the place of the progress that the program has, so that all of that must
    /// be on disk?
    pub(super) fn replaces(&self) -> bool {
        match self {
            Self::Import(_) | Self::Restore(_) | Self::CountAnew => true,
            Self::Export(_) | Self::List => false,
        }
    }
}

impl From<StoreError> for TaskFailed {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Does it, as this device.
pub fn run(
    disk: &dyn Disk,
    place: &Place,
    task: &Task,
    (device, now): (&DeviceId, Moment),
) -> Result<Done, TaskFailed> {
    match task {
        Task::Export(path) => export(disk, place, path),
        Task::Import(path) => {
            let bytes = read_bounded(disk, path, JOURNAL)?;
            let archive =
                archive::open(&bytes).map_err(|why| TaskFailed::NoArchive(path.clone(), why))?;
            back_up(disk, place, now)?;
            let merged = merge(disk, place, &archive.lines, (device, now))?;
            let damaged = if archive.whole {
                Damaged::Nothing
            } else {
                Damaged::Lines(archive.bad)
            };
            added(disk, place, (merged, damaged), (device, now))
        }
        Task::List => Ok(Done::Listed(backups(disk, place))),
        Task::Restore(number) => {
            let all = backups(disk, place);
            let backup = number.checked_sub(1).and_then(|index| all.get(index));
            let (lines, bad) = backup
                .and_then(|backup| read_backup(disk, place, backup))
                .ok_or(TaskFailed::NoBackup(*number))?;
            back_up(disk, place, now)?;
            let merged = merge(disk, place, &lines, (device, now))?;
            let damaged = if bad == 0 {
                Damaged::Nothing
            } else {
                Damaged::Files(bad)
            };
            added(disk, place, (merged, damaged), (device, now))
        }
        Task::CountAnew => {
            let found = recover(disk, place, device, now)?;
            // Nothing is lost without a cache.
            if let Some(cache) = found.cache {
                replace(disk, &place.cache(device), cache.as_bytes()).unwrap_or_default();
            }
            Ok(Done::Counted(Box::new(found.progress), found.last_number))
        }
    }
}

fn export(disk: &dyn Disk, place: &Place, path: &Path) -> Result<Done, TaskFailed> {
    if disk.length(path).is_ok() {
        return Err(TaskFailed::FileThere(path.to_owned()));
    }
    let lines = gather(disk, place)?;
    replace(disk, path, archive::write(&lines).as_bytes())?;
    Ok(Done::Exported(lines.len()))
}

fn added(
    disk: &dyn Disk,
    place: &Place,
    (merged, damaged): (Merged, Damaged),
    (device, now): (&DeviceId, Moment),
) -> Result<Done, TaskFailed> {
    let found = recover(disk, place, device, now)?;
    Ok(Done::Added(Box::new(Added {
        merged,
        damaged,
        progress: found.progress,
        last_number: found.last_number,
    })))
}

#[cfg(test)]
mod tests;
