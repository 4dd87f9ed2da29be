//! Reads journals line by line. What cannot be read is counted and reported,
//! never taken for empty; no file is changed.

use std::io;
use std::path::{Path, PathBuf};

use super::disk::{Disk, Kind, Listed};
use super::error::{Doing, Finding, StoreError};
use crate::progress::{DeviceId, Entry, LineProblem, Record, Unknown, read};

/// The most bytes that settings or an id may have.
const SMALL: u64 = 1 << 20;
/// The most bytes that one file of a journal may have.
pub(super) const JOURNAL: u64 = 1 << 30;

/// A line that is no event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLine {
    /// Counted from 1.
    pub line: usize,
    /// What is wrong.
    pub problem: LineProblem,
    /// The line as it is.
    pub bytes: Vec<u8>,
}

/// What a file of a journal holds.
#[derive(Debug, Clone)]
pub struct FileRead {
    /// The file.
    pub path: PathBuf,
    /// The device that wrote it.
    pub device: DeviceId,
    /// Its events.
    pub records: Vec<Record>,
    /// Whole lines of a newer program.
    pub unknown: Vec<Unknown>,
    /// Lines that are no events, empty ones left out.
    pub bad: Vec<BadLine>,
    /// The last line has no end.
    pub torn: bool,
    /// How many lines there are.
    pub lines: usize,
}

/// All files of all journals, by device and name, and what could not be read.
pub fn read_journals(disk: &dyn Disk, folder: &Path) -> (Vec<FileRead>, Vec<StoreError>) {
    let mut files = Vec::new();
    let mut failed = Vec::new();
    let folders = entries(disk, folder, &mut failed);
    for device in folders
        .into_iter()
        .filter(|entry| entry.kind == Kind::Folder)
    {
        let name = device
            .path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        for Listed { path, .. } in entries(disk, &device.path, &mut failed) {
            if path.extension().is_some_and(|end| end == "ron") {
                match read_bounded(disk, &path, JOURNAL) {
                    Ok(bytes) => files.push(take_apart(path, DeviceId::new(&name), &bytes)),
                    Err(error) => failed.push(error),
                }
            }
        }
    }
    (files, failed)
}

/// What stands in a folder, by name; nothing if there is no such folder.
pub(super) fn entries(disk: &dyn Disk, folder: &Path, failed: &mut Vec<StoreError>) -> Vec<Listed> {
    match disk.list(folder) {
        Ok(listed) => listed,
        Err(error) => {
            if error.kind() != io::ErrorKind::NotFound {
                failed.push(StoreError::io(Doing::Read, folder, &error));
            }
            Vec::new()
        }
    }
}

fn take_apart(path: PathBuf, device: DeviceId, bytes: &[u8]) -> FileRead {
    let mut file = FileRead {
        path,
        device,
        records: Vec::new(),
        unknown: Vec::new(),
        bad: Vec::new(),
        torn: false,
        lines: 0,
    };
    for (index, line) in bytes.split_inclusive(|byte| *byte == b'\n').enumerate() {
        file.lines = index + 1;
        file.torn = !line.ends_with(b"\n");
        match read(line.strip_suffix(b"\n").unwrap_or(line)) {
            Ok(Entry::Known(record)) => file.records.push(record),
            Ok(Entry::Unknown(unknown)) => file.unknown.push(unknown),
            Err(LineProblem::Empty) => {}
            Err(problem) => file.bad.push(BadLine {
                line: index + 1,
                problem,
                bytes: line.to_vec(),
            }),
        }
    }
    file
}

impl FileRead {
    /// The numbers of its events, also of those that are not understood.
    pub fn numbers(&self) -> impl Iterator<Item = u64> {
        let known = self.records.iter().map(|record| record.stamp.number);
        let newer = self.unknown.iter().filter_map(|unknown| unknown.number);
        known.chain(newer)
    }

    /// What a person should know of this file. The torn end of an answer that was being
    /// written when the power failed is told once, as that.
    pub(super) fn findings(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        let torn = self.torn && self.bad.last().is_some_and(|bad| bad.line == self.lines);
        let count = self.bad.len() - usize::from(torn);
        if let Some(first) = self.bad.first().filter(|_| count > 0) {
            findings.push(Finding::BadLines {
                path: self.path.clone(),
                count,
                first: (first.line, first.problem),
            });
        }
        if torn {
            findings.push(Finding::TornEnd {
                path: self.path.clone(),
            });
        }
        if !self.unknown.is_empty() {
            findings.push(Finding::NewerLines {
                path: self.path.clone(),
                count: self.unknown.len(),
            });
        }
        findings
    }
}

/// A file that should be small.
pub(super) fn read_small(disk: &dyn Disk, path: &Path) -> Result<Vec<u8>, StoreError> {
    read_bounded(disk, path, SMALL)
}

/// A file, unless it has more than `limit` bytes: then it is not read at all.
pub(super) fn read_bounded(
    disk: &dyn Disk,
    path: &Path,
    limit: u64,
) -> Result<Vec<u8>, StoreError> {
    let failed = |error: io::Error| StoreError::io(Doing::Read, path, &error);
    let too_large = |bytes: u64| StoreError::TooLarge {
        path: path.to_owned(),
        bytes,
        limit,
    };
    let length = disk.length(path).map_err(failed)?;
    if length > limit {
        return Err(too_large(length));
    }
    // A device or a growing file may have more than it said.
    let bytes = disk.read(path, limit.saturating_add(1)).map_err(failed)?;
    match u64::try_from(bytes.len()) {
        Ok(got) if got <= limit => Ok(bytes),
        Ok(got) => Err(too_large(got)),
        Err(_too_many) => Err(too_large(u64::MAX)),
    }
}
