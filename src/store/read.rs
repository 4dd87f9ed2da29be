//! Reads files: journals line by line, several at a time, and small ones as a
//! whole. What cannot be read is counted and reported, never taken for empty;
//! no file is changed.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

use super::disk::{Disk, Listed};
use super::error::{Doing, Finding, StoreError};
use super::merge::journal_files;
use super::place::Place;
use super::settings;
use crate::progress::{Batch, DeviceId, LineProblem, Progress};

/// The most bytes that settings or an id may have.
const SMALL: u64 = 1 << 20;
/// The most bytes that one file of a journal may have.
pub(super) const JOURNAL: u64 = 1 << 30;
/// How many bytes of its end tell a file of a journal from another of the same length.
pub(super) const TAIL: u64 = 4096;
/// How many files are read at the same time.
const READERS: usize = 2;
/// How many files may wait, read, for being taken in: each may be large.
const WAITING: usize = 4;

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

/// What is known of a file of a journal when it was read.
#[derive(Debug, Clone)]
pub struct FileRead {
    /// The file.
    pub path: PathBuf,
    /// The device that wrote it.
    pub device: DeviceId,
    /// How many events it holds, those of a newer program left out.
    pub events: usize,
    /// How many whole lines of a newer program.
    pub newer: usize,
    /// Lines that are no events, empty ones left out.
    pub bad: Vec<BadLine>,
    /// The last line has no end.
    pub torn: bool,
    /// How many lines there are.
    pub lines: usize,
    /// The numbers of its events, as runs of first and last.
    pub runs: Vec<(u64, u64)>,
    /// The latest time of an event, in milliseconds since 1970.
    pub last_ms: Option<i64>,
    /// Its length in bytes.
    pub bytes: u64,
    /// How many of them are whole lines.
    pub whole: u64,
    /// The CRC-32 of the last of these, at most 4096.
    pub tail: u32,
}

/// The journals as they were read.
#[derive(Debug, Default)]
pub struct Journals {
    /// What follows from them.
    pub progress: Progress,
    /// Their files, by path.
    pub files: Vec<FileRead>,
    /// What could not be read.
    pub failed: Vec<StoreError>,
}

/// All files of all journals, memories counted with the weights of the settings.
pub fn read_journals(disk: &dyn Disk, place: &Place) -> Journals {
    let weights = settings::look(disk, &place.settings()).weights_in_force();
    let (paths, failed) = journal_files(disk, place);
    let mut journals = Journals {
        failed,
        ..Journals::default()
    };
    let Journals {
        progress,
        files,
        failed,
    } = &mut journals;
    let mut take = |read: Result<(FileRead, Batch), StoreError>| match read {
        Ok((file, batch)) => {
            files.push(file);
            Some(batch)
        }
        Err(error) => {
            failed.push(error);
            None
        }
    };
    *progress = if paths.len() < 2 {
        let read = paths.iter().map(|(device, path)| one(disk, device, path));
        Progress::from_batches_with(weights, read.filter_map(&mut take))
    } else {
        side_by_side(disk, &paths, |read| {
            Progress::from_batches_with(weights, read.into_iter().filter_map(&mut take))
        })
    };
    journals.files.sort_by(|a, b| a.path.cmp(&b.path));
    journals
}

type ReadFile = Result<(FileRead, Batch), StoreError>;

/// Reads the files in threads of their own while `take` takes in what was read.
fn side_by_side<T>(
    disk: &dyn Disk,
    paths: &[(DeviceId, PathBuf)],
    take: impl FnOnce(mpsc::Receiver<ReadFile>) -> T,
) -> T {
    let next = AtomicUsize::new(0);
    let (sender, read) = mpsc::sync_channel(WAITING);
    thread::scope(|scope| {
        for _ in 0..READERS {
            let (sender, next) = (sender.clone(), &next);
            scope.spawn(move || reader(disk, paths, (next, &sender)));
        }
        drop(sender);
        take(read)
    })
}

/// Reads one file after another that no other reader has taken.
fn reader(
    disk: &dyn Disk,
    paths: &[(DeviceId, PathBuf)],
    (next, sender): (&AtomicUsize, &mpsc::SyncSender<ReadFile>),
) {
    let taken = || paths.get(next.fetch_add(1, Ordering::Relaxed));
    while let Some((device, path)) = taken() {
        if sender.send(one(disk, device, path)).is_err() {
            return;
        }
    }
}

fn one(disk: &dyn Disk, device: &DeviceId, path: &Path) -> ReadFile {
    let bytes = read_bounded(disk, path, JOURNAL)?;
    let batch = Batch::read(device.clone(), &bytes);
    Ok((about(path, device, &bytes, &batch), batch))
}

fn about(path: &Path, device: &DeviceId, bytes: &[u8], batch: &Batch) -> FileRead {
    let end = bytes
        .iter()
        .rposition(|byte| *byte == b'\n')
        .map_or(0, |at| at + 1);
    let whole = bytes.get(..end).unwrap_or_default();
    let bad = batch.problems().iter().map(|(line, problem)| BadLine {
        line: *line,
        problem: *problem,
        bytes: line_of(bytes, *line).to_vec(),
    });
    FileRead {
        path: path.to_owned(),
        device: device.clone(),
        events: batch
            .numbers()
            .count()
            .saturating_sub(batch.unknown().len()),
        newer: batch.unknown().len(),
        bad: bad.collect(),
        torn: batch.is_torn(),
        lines: batch.lines(),
        runs: runs(batch.numbers().collect()),
        last_ms: batch.last_ms(),
        bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
        whole: u64::try_from(whole.len()).unwrap_or(u64::MAX),
        tail: tail_of(whole),
    }
}

fn line_of(bytes: &[u8], line: usize) -> &[u8] {
    let mut lines = bytes.split(|byte| *byte == b'\n');
    lines.nth(line.saturating_sub(1)).unwrap_or_default()
}

/// The CRC-32 of the last bytes of a file.
fn tail_of(bytes: &[u8]) -> u32 {
    let length = usize::try_from(TAIL).unwrap_or(usize::MAX);
    let from = bytes.len().saturating_sub(length);
    crc32fast::hash(bytes.get(from..).unwrap_or_default())
}

/// Runs of numbers that follow each other.
fn runs(mut numbers: Vec<u64>) -> Vec<(u64, u64)> {
    numbers.sort_unstable();
    let mut runs: Vec<(u64, u64)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, last)) if number <= last.saturating_add(1) => *last = number,
            Some(_) | None => runs.push((number, number)),
        }
    }
    runs
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

impl FileRead {
    /// The highest number of its events; 0 if there is none.
    pub fn last_number(&self) -> u64 {
        self.runs.last().map_or(0, |run| run.1)
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
        if self.newer > 0 {
            findings.push(Finding::NewerLines {
                path: self.path.clone(),
                count: self.newer,
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

#[cfg(test)]
mod tests;
