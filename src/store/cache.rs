//! The cache of progress: what followed from the journals when they were last
//! read whole, so that a start need only read what came since. It may be
//! deleted at any time. Where anything does not fit, it is not used: then the
//! journals are read whole, which is always right.

use std::path::Path;

use super::disk::Disk;
use super::merge::journal_files;
use super::place::Place;
use super::read::{FileRead, JOURNAL, TAIL, read_bounded, read_journals};
use super::settings;
use crate::progress::cache::{self, Covers};
use crate::progress::{Applied, Batch, DeviceId, Progress};
use crate::time::Moment;

/// Fewer events than this are read whole faster than a cache is worth.
const WORTH: usize = 5_000;
/// A cache that is so many events behind is made anew.
const BEHIND: usize = 20_000;

/// What the cache and the events since then say.
#[derive(Debug)]
pub(super) struct Since {
    pub(super) progress: Progress,
    /// The number of this device's last event.
    pub(super) last_number: u64,
    /// When it was written, in milliseconds since 1970.
    pub(super) last_ms: Option<i64>,
}

/// Reads the cache and what came since; `None` if there is none, or it does not fit, or is far
/// behind, or what came since needs more than a look. Nor is it used while the clock stands
/// before an event that it covers: the next answers would have to be put before that one.
pub(super) fn read(
    disk: &dyn Disk,
    place: &Place,
    (device, now): (&DeviceId, Moment),
) -> Option<Since> {
    let bytes = read_bounded(disk, &place.cache(device), JOURNAL).ok()?;
    let weights = settings::look(disk, &place.settings()).weights_in_force();
    let cached = cache::read(std::str::from_utf8(&bytes).ok()?, weights)?;
    let (paths, failed) = journal_files(disk, place);
    let names: Vec<(&DeviceId, String)> = paths.iter().map(|(of, path)| (of, name(path))).collect();
    let is_there = |covers: &Covers| {
        let mut names = names.iter();
        names.any(|(of, name)| **of == covers.device && *name == covers.segment)
    };
    let ahead = cached
        .progress
        .newest_ms()
        .is_some_and(|newest| newest > now.ms);
    if ahead || !failed.is_empty() || !cached.covers.iter().all(is_there) {
        return None;
    }
    // The last line may be longer than the end that is read of a covered file.
    let mut since = Since {
        last_number: cached.progress.last_number(device),
        progress: cached.progress,
        last_ms: None,
    };
    let mut events = 0;
    for (of, path) in &paths {
        let name = name(path);
        let covers = cached.covers.iter();
        let covered = covers
            .clone()
            .find(|known| known.device == *of && known.segment == name);
        let parts = parts(disk, of, path, covered)?;
        for batch in &parts {
            if of == device {
                since.last_number = since.last_number.max(batch.last_number());
                since.last_ms = since.last_ms.max(batch.last_ms());
            }
        }
        if let [.., new] = &parts[..] {
            events += new.numbers().count();
            if since.progress.apply_batch(new) == Applied::NeedsReplay || events > BEHIND {
                return None;
            }
        }
    }
    Some(since)
}

/// What there is to know of a file: its covered end, if that is still the same, and what is
/// new. `None` if it is another, or not all of what is new is events.
fn parts(
    disk: &dyn Disk,
    device: &DeviceId,
    path: &Path,
    covered: Option<&Covers>,
) -> Option<Vec<Batch>> {
    let length = disk.length(path).ok()?;
    let (until, tail) = covered.map_or((0, None), |known| (known.bytes, Some(known.tail)));
    let from = until.saturating_sub(TAIL);
    let bytes = disk.read_at(path, from, JOURNAL).ok()?;
    // What is shorter than it was, larger than is read of one file, or grows meanwhile.
    if from.saturating_add(u64::try_from(bytes.len()).ok()?) != length {
        return None;
    }
    let (end, new) = bytes.split_at_checked(usize::try_from(until - from).ok()?)?;
    if tail.is_some_and(|tail| crc32fast::hash(end) != tail) {
        return None;
    }
    // The covered end may begin in the middle of a line, which is no fault of it.
    let parts = [end, new].map(|bytes| Batch::read(device.clone(), bytes));
    let [_, new] = &parts;
    let plain = new.problems().is_empty() && new.unknown().is_empty() && !new.is_torn();
    plain.then(|| parts.to_vec())
}

/// The text of a new cache after the journals were read whole, if it is worth one.
pub(super) fn write(progress: &Progress, files: &[FileRead]) -> Option<String> {
    (progress.len() >= WORTH).then(|| text(progress, files))
}

/// The text of a cache of all that is in the journals, however little.
pub fn fresh(disk: &dyn Disk, place: &Place) -> String {
    let journals = read_journals(disk, place);
    text(&journals.progress, &journals.files)
}

fn text(progress: &Progress, files: &[FileRead]) -> String {
    let covers: Vec<Covers> = files
        .iter()
        .map(|file| Covers {
            device: file.device.clone(),
            segment: name(&file.path),
            bytes: file.whole,
            tail: file.tail,
        })
        .collect();
    cache::write(progress, &covers)
}

fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests;
