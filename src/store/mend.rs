//! Puts right, at once and with a count, what else a start of the program puts
//! right by and by. It only adds copies, ends a line that was cut off, makes the
//! cache anew and removes what a crash has left half written; no journal loses
//! a byte by it, and what it cannot put right it tells.

use std::path::{Path, PathBuf};

use super::cache;
use super::device;
use super::disk::{Disk, Kind, RealDisk};
use super::error::{Doing, Finding, StoreError};
use super::place::{Place, segment_number};
use super::quarantine;
use super::read::{FileRead, entries, read_journals};
use super::recover::missing_of_all;
use super::replace::replace;
use super::settings;
use super::start::hold;
use crate::progress::DeviceId;
use crate::time::Moment;

/// What was put right, and what could not be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mended {
    /// Copies of what could not be read that are in quarantine now.
    pub put_aside: usize,
    /// Was the last line of this device's journal ended, because it was cut off?
    pub ended: bool,
    /// The cache did not fit and was made anew, from so many events.
    pub cache: Option<usize>,
    /// Files that a crash had left half written and that are gone now.
    pub removed: usize,
    /// What cannot be put right here.
    pub left: Vec<Finding>,
}

/// Puts the student's files right. Nobody else may have them open.
pub fn mend(place: &Place, now: Moment) -> Result<Mended, StoreError> {
    let held = hold(place)?;
    let disk = &RealDisk;
    let mut mended = Mended::default();
    for path in leftovers(disk, place) {
        let failed = |error| StoreError::io(Doing::Write, &path, &error);
        disk.remove(&path).map_err(failed)?;
        mended.removed += 1;
    }
    let journals = read_journals(disk, place);
    for aside in asides(place, &journals.files) {
        if disk.length(&aside.path).is_err() {
            aside.keep(disk)?;
            mended.put_aside += 1;
        }
    }
    mended.ended = end_line(disk, &journals.files, &held.device)?;
    let (_, odd) = settings::read(disk, &place.settings());
    mended.left.extend(odd);
    mended.left.extend(missing_of_all(&journals.files));
    if journals.failed.is_empty() && is_stale(disk, place, (&held.device, now)) {
        let text = cache::fresh(disk, place);
        replace(disk, &place.cache(&held.device), text.as_bytes())?;
        mended.cache = Some(journals.progress.len());
    }
    let unread = journals.failed.into_iter().map(Finding::Unreadable);
    mended.left.extend(unread);
    Ok(mended)
}

fn asides(place: &Place, files: &[FileRead]) -> Vec<quarantine::Aside> {
    let lines = files
        .iter()
        .filter_map(|file| quarantine::of_file(place, file));
    let missing = missing_of_all(files);
    let notes = missing
        .iter()
        .filter_map(|finding| quarantine::of_missing(place, finding));
    lines.chain(notes).collect()
}

/// Ends the last line of this device's newest file, if it has no end. Files that are sealed,
/// and those of other devices, are theirs.
fn end_line(disk: &dyn Disk, files: &[FileRead], device: &DeviceId) -> Result<bool, StoreError> {
    let own = files.iter().filter(|file| file.device == *device);
    let newest = own.max_by_key(|file| segment_number(&file.path));
    let Some(file) = newest.filter(|file| file.torn && segment_number(&file.path).is_some()) else {
        return Ok(false);
    };
    let mut open = disk
        .append(&file.path)
        .map_err(|error| StoreError::io(Doing::Write, &file.path, &error))?;
    open.add(b"\n")
        .and_then(|()| open.sync())
        .map_err(|error| StoreError::io(Doing::Write, &file.path, &error))?;
    Ok(true)
}

/// Is there a cache that a start would not use, although the clock does not forbid it?
fn is_stale(disk: &dyn Disk, place: &Place, (device, now): (&DeviceId, Moment)) -> bool {
    disk.length(&place.cache(device)).is_ok() && cache::read(disk, place, (device, now)).is_none()
}

/// The same for whoever only looks: this machine's id is not made if there is none.
pub fn has_stale_cache(place: &Place, now: Moment) -> bool {
    let device = device::look(&RealDisk, &place.device());
    device.is_some_and(|device| is_stale(&RealDisk, place, (&device, now)))
}

/// Files that were being written when the program or the machine stopped: what they were to
/// replace is whole.
pub fn leftovers(disk: &dyn Disk, place: &Place) -> Vec<PathBuf> {
    let mut unread = Vec::new();
    let mut folders = vec![
        place.data().to_owned(),
        place.backups(),
        place.backup_copies(),
        place.quarantine(),
    ];
    for parent in [place.journals(), place.data().join("cache")] {
        let inside = entries(disk, &parent, &mut unread).into_iter();
        folders.extend(
            inside
                .filter(|entry| entry.kind == Kind::Folder)
                .map(|entry| entry.path),
        );
    }
    let mut found = Vec::new();
    for folder in folders {
        let inside = entries(disk, &folder, &mut unread).into_iter();
        let files = inside.filter(|entry| entry.kind == Kind::File);
        found.extend(
            files
                .map(|entry| entry.path)
                .filter(|path| is_leftover(path)),
        );
    }
    found
}

fn is_leftover(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with('.') && name.ends_with(".new")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_this_program_was_writing_is_taken_for_left_over() {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::new(folder.path(), folder.path().join("state"));
        for name in ["theirs.new", ".hidden", "settings.ron", ".settings.ron.new"] {
            replace(&RealDisk, &folder.path().join(name), b"x").unwrap();
        }
        let found = leftovers(&RealDisk, &place);
        assert_eq!(found, [folder.path().join(".settings.ron.new")]);
    }
}
