//! Backups inside the data folder: a list of the files of all journals, and a
//! copy of each. Files that are sealed never change, so each is copied once,
//! and a backup costs little more than the file in use. A restore is a merge:
//! it loses nothing that came after the backup.

mod manifest;
mod thin;

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use super::archive::Lines;
use super::disk::{Disk, Kind};
use super::error::{Doing, StoreError};
use super::merge::journal_files;
use super::place::Place;
use super::read::{JOURNAL, entries, read_bounded, read_small};
use super::replace::replace;
use crate::time::Moment;
use manifest::{Copied, Manifest};

/// A backup that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// When it was made.
    pub at: Moment,
    /// The file that lists it.
    pub path: PathBuf,
}

impl Backup {
    /// When it was made, in the time of the place where `here` was noted.
    pub fn moment(&self, here: Moment) -> Moment {
        Moment {
            offset_minutes: here.offset_minutes,
            ..self.at
        }
    }
}

/// The backups, newest first. Those whose names are none are left out.
pub fn backups(disk: &dyn Disk, place: &Place) -> Vec<Backup> {
    let mut failed = Vec::new();
    let mut found: Vec<Backup> = entries(disk, &place.backups(), &mut failed)
        .into_iter()
        .filter(|entry| entry.kind == Kind::File)
        .filter_map(|entry| {
            let ms = entry.path.file_name()?.to_str()?.strip_suffix(".ron")?;
            let at = Moment {
                ms: ms.parse().ok()?,
                offset_minutes: 0,
            };
            let path = entry.path;
            Some(Backup { at, path })
        })
        .collect();
    found.sort_by_key(|backup| std::cmp::Reverse(backup.at));
    found
}

/// Makes a backup, checks it, and thins the older ones; `None` if nothing has changed since
/// the last one.
pub fn back_up(disk: &dyn Disk, place: &Place, now: Moment) -> Result<Option<Backup>, StoreError> {
    let there = backups(disk, place);
    let last = there.first().and_then(|backup| list(disk, backup));
    let manifest = copy_all(disk, place, last.as_ref())?;
    if manifest.files.is_empty() || last.as_ref() == Some(&manifest) {
        return Ok(None);
    }
    // A clock that was set back must not put a new backup behind old ones.
    let newest = there.first().map_or(0, |backup| backup.at.ms + 1);
    let at = Moment {
        ms: now.ms.max(newest),
        offset_minutes: 0,
    };
    let path = place.backups().join(format!("{}.ron", at.ms));
    replace(disk, &path, manifest.write().as_bytes())?;
    let made = Backup { at, path };
    if list(disk, &made).as_ref() != Some(&manifest) {
        return Err(not_as_written(&made.path));
    }
    thin(disk, place, now)?;
    Ok(Some(made))
}

/// The lines that a backup holds, as far as its copies are undamaged, and how many copies are
/// not.
pub fn read_backup(disk: &dyn Disk, place: &Place, backup: &Backup) -> Option<(Lines, usize)> {
    let manifest = list(disk, backup)?;
    let mut lines = Lines::default();
    let mut damaged = 0;
    for file in &manifest.files {
        let path = place.backup_copies().join(file.copy());
        match read_bounded(disk, &path, JOURNAL) {
            Ok(bytes) => {
                damaged += usize::from(crc32fast::hash(&bytes) != file.crc);
                // Each line has a checksum of its own: what is whole is used all the same.
                lines.take(&file.device, &bytes);
            }
            Err(_gone) => damaged += 1,
        }
    }
    Some((lines, damaged))
}

fn list(disk: &dyn Disk, backup: &Backup) -> Option<Manifest> {
    Manifest::read(&read_bounded(disk, &backup.path, JOURNAL).ok()?)
}

fn copy_all(
    disk: &dyn Disk,
    place: &Place,
    last: Option<&Manifest>,
) -> Result<Manifest, StoreError> {
    let (files, failed) = journal_files(disk, place);
    if let Some(error) = failed.into_iter().next() {
        return Err(error);
    }
    let mut manifest = Manifest {
        files: Vec::new(),
        settings: read_small(disk, &place.settings())
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
            .unwrap_or_default(),
    };
    for (device, path) in files {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let length = disk
            .length(&path)
            .map_err(|error| StoreError::io(Doing::Read, &path, &error))?;
        // Files of journals only grow: one of the same length is the same.
        let same = last.and_then(|last| {
            last.files
                .iter()
                .find(|file| file.device == device && file.name == name && file.bytes == length)
        });
        if let Some(same) = same {
            manifest.files.push(same.clone());
            continue;
        }
        let bytes = read_bounded(disk, &path, JOURNAL)?;
        let copied = Copied {
            device,
            name: name.into_owned(),
            bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
            crc: crc32fast::hash(&bytes),
        };
        copy(disk, place, &copied, &bytes)?;
        manifest.files.push(copied);
    }
    Ok(manifest)
}

/// Writes a copy and reads it again.
fn copy(disk: &dyn Disk, place: &Place, copied: &Copied, bytes: &[u8]) -> Result<(), StoreError> {
    let path = place.backup_copies().join(copied.copy());
    if read_bounded(disk, &path, JOURNAL).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    replace(disk, &path, bytes)?;
    if read_bounded(disk, &path, JOURNAL)? == bytes {
        Ok(())
    } else {
        Err(not_as_written(&path))
    }
}

fn not_as_written(path: &Path) -> StoreError {
    StoreError::io(Doing::Write, path, &io::ErrorKind::InvalidData.into())
}

/// Removes lists that are no longer kept, then copies that no list names. If a list cannot be
/// read, no copy is removed: it may be the one that names it.
fn thin(disk: &dyn Disk, place: &Place, now: Moment) -> Result<(), StoreError> {
    let all = backups(disk, place);
    let moments: Vec<Moment> = all.iter().map(|backup| backup.at).collect();
    let removed = |path: &Path| {
        disk.remove(path)
            .map_err(|error| StoreError::io(Doing::Write, path, &error))
    };
    let mut thinned = false;
    for (backup, kept) in all.iter().zip(thin::keeps(&moments, now)) {
        if !kept {
            removed(&backup.path)?;
            thinned = true;
        }
    }
    if !thinned {
        return Ok(());
    }
    // The lists must be gone for good before what they named is.
    disk.sync_folder(&place.backups())
        .map_err(|error| StoreError::io(Doing::Write, &place.backups(), &error))?;
    let mut named: BTreeSet<String> = BTreeSet::new();
    for backup in backups(disk, place) {
        let Some(manifest) = list(disk, &backup) else {
            return Ok(());
        };
        named.extend(manifest.files.iter().map(Copied::copy));
    }
    let mut failed = Vec::new();
    for entry in entries(disk, &place.backup_copies(), &mut failed) {
        let name = entry.path.file_name().unwrap_or_default().to_string_lossy();
        if !named.contains(name.as_ref()) {
            removed(&entry.path)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
