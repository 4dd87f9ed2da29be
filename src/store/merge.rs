//! Adds lines from elsewhere to the journals: those that are not there yet go
//! into files of their own, which nobody writes to again. Nothing is removed
//! or replaced, so the order of merges does not matter, and merging twice is
//! the same as once.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::archive::Lines;
use super::disk::{Disk, Kind};
use super::error::StoreError;
use super::place::Place;
use super::read::{JOURNAL, entries, read_bounded};
use super::replace::replace;
use crate::progress::DeviceId;
use crate::time::Moment;

/// What a merge brought.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Merged {
    /// Lines that were not there.
    pub new: usize,
    /// Lines that were.
    pub known: usize,
}

/// The files of all journals with the devices they belong to, and what could not be listed.
pub(super) fn journal_files(
    disk: &dyn Disk,
    place: &Place,
) -> (Vec<(DeviceId, PathBuf)>, Vec<StoreError>) {
    let mut failed = Vec::new();
    let mut files = Vec::new();
    for folder in entries(disk, &place.journals(), &mut failed) {
        let name = folder
            .path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy();
        let device = DeviceId::new(name);
        if folder.kind == Kind::Folder {
            let inside = entries(disk, &folder.path, &mut failed);
            let paths = inside.into_iter().map(|entry| entry.path);
            let journals = paths.filter(|path| path.extension().is_some_and(|end| end == "ron"));
            files.extend(journals.map(|path| (device.clone(), path)));
        }
    }
    (files, failed)
}

/// All whole lines of all journals.
pub fn gather(disk: &dyn Disk, place: &Place) -> Result<Lines, StoreError> {
    let (files, failed) = journal_files(disk, place);
    if let Some(error) = failed.into_iter().next() {
        return Err(error);
    }
    let mut lines = Lines::default();
    for (device, path) in files {
        lines.take(&device, &read_bounded(disk, &path, JOURNAL)?);
    }
    Ok(lines)
}

/// Adds those lines that are not there yet. `here` is the device that does it, `now` names the
/// new files; no two merges of one device may have the same moment.
pub fn merge(
    disk: &dyn Disk,
    place: &Place,
    lines: &Lines,
    (here, now): (&DeviceId, Moment),
) -> Result<Merged, StoreError> {
    let there = gather(disk, place)?;
    let mut merged = Merged::default();
    for (device, lines) in lines.devices() {
        let known = there.devices().find(|(known, _)| *known == device);
        let known: BTreeSet<&str> = known
            .map(|(_, lines)| lines.iter().map(String::as_str).collect())
            .unwrap_or_default();
        let mut added: BTreeSet<&str> = BTreeSet::new();
        let mut text = String::new();
        for line in lines {
            if known.contains(line.as_str()) || !added.insert(line) {
                merged.known += 1;
            } else {
                merged.new += 1;
                text.push_str(line);
                text.push('\n');
            }
        }
        if !text.is_empty() {
            let name = format!("merged-{here}-{}.ron", now.ms);
            replace(disk, &place.journal(device).join(name), text.as_bytes())?;
        }
    }
    Ok(merged)
}
