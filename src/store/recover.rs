//! What the student's files say at the start: progress, settings, where the
//! journal goes on, and what was odd. It reads and changes nothing, except that
//! settings that cannot be understood are put aside.

use std::collections::BTreeMap;
use std::path::Path;

use super::cache;
use super::disk::Disk;
use super::error::{Finding, StoreError};
use super::place::{Place, segment_number};
use super::quarantine::{self, Aside};
use super::read::{FileRead, Journals, read_journals};
use super::settings;
use crate::app::Settings;
use crate::progress::{DeviceId, Progress};
use crate::time::Moment;

/// What the files say.
#[derive(Debug)]
pub struct Recovered {
    /// The number of this device's last event; 0 if there is none.
    pub last_number: u64,
    /// When it was written.
    pub last: Option<Moment>,
    /// What follows from all journals.
    pub progress: Progress,
    /// The student's choices.
    pub settings: Settings,
    /// What was odd, and was not found before.
    pub findings: Vec<Finding>,
    /// What is to be put into quarantine.
    pub aside: Vec<Aside>,
    /// The text of a new cache, if the journals were read whole and it is worth one.
    pub cache: Option<String>,
}

/// Reads everything, as this device.
pub fn recover(
    disk: &dyn Disk,
    place: &Place,
    device: &DeviceId,
    now: Moment,
) -> Result<Recovered, StoreError> {
    let (settings, odd) = settings::read(disk, &place.settings());
    let mut findings = odd;
    let moment = |ms: i64| Moment { ms, ..now };
    if let Some(since) = cache::read(disk, place, (device, now)) {
        let last = since.last_ms.map(moment);
        findings.extend(last.and_then(|last| clock(last, now)));
        return Ok(Recovered {
            last_number: since.last_number,
            last,
            progress: since.progress,
            settings,
            findings,
            aside: Vec::new(),
            cache: None,
        });
    }
    let Journals {
        progress,
        files,
        failed,
    } = read_journals(disk, place);
    let own = place.journal(device);
    // Going on without one's own events would give new ones the numbers of old ones.
    if let Some(error) = failed.iter().find(|error| concerns(error, &own)) {
        return Err(error.clone());
    }
    findings.extend(failed.into_iter().map(Finding::Unreadable));
    let (odd, aside) = not_told_before(disk, place, &files);
    findings.extend(odd);
    let of_own = || files.iter().filter(|file| file.device == *device);
    let last_ms = of_own().filter_map(|file| file.last_ms).max();
    let last = last_ms.map(moment);
    findings.extend(last.and_then(|last| clock(last, now)));
    Ok(Recovered {
        last_number: of_own().map(FileRead::last_number).max().unwrap_or(0),
        last,
        cache: cache::write(&progress, &files),
        progress,
        settings,
        findings,
        aside,
    })
}

/// What is odd about the files, and what of it is to be put into quarantine; without what is
/// there already.
fn not_told_before(
    disk: &dyn Disk,
    place: &Place,
    files: &[FileRead],
) -> (Vec<Finding>, Vec<Aside>) {
    let is_new = |aside: &Aside| disk.length(&aside.path).is_err();
    let mut findings = Vec::new();
    let mut all = Vec::new();
    for file in files {
        let aside = quarantine::of_file(place, file);
        if aside.as_ref().is_none_or(is_new) {
            findings.extend(file.findings());
        }
        all.extend(aside.filter(is_new));
    }
    for finding in missing_of_all(files) {
        let aside = quarantine::of_missing(place, &finding);
        if aside.as_ref().is_none_or(is_new) {
            findings.push(finding);
        }
        all.extend(aside.filter(is_new));
    }
    (findings, all)
}

/// The progress in the journals, and what was odd.
pub(super) fn look(disk: &dyn Disk, place: &Place) -> (Progress, Vec<Finding>) {
    let journals = read_journals(disk, place);
    let mut findings = oddities(&journals.files);
    findings.extend(journals.failed.into_iter().map(Finding::Unreadable));
    (journals.progress, findings)
}

/// What is odd about the files of all journals.
pub fn oddities(files: &[FileRead]) -> Vec<Finding> {
    let mut findings: Vec<Finding> = files.iter().flat_map(FileRead::findings).collect();
    findings.extend(missing_of_all(files));
    findings
}

pub(super) fn missing_of_all(files: &[FileRead]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut devices: BTreeMap<&DeviceId, Vec<&FileRead>> = BTreeMap::new();
    for file in files {
        devices.entry(&file.device).or_default().push(file);
    }
    for (device, files) in devices {
        findings.extend(missing(device, &files));
    }
    findings
}

/// Files and events that must have been there, by their numbers.
fn missing(device: &DeviceId, files: &[&FileRead]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let numbers: Vec<u32> = files
        .iter()
        .filter_map(|file| segment_number(&file.path))
        .collect();
    let highest = numbers.iter().copied().max().unwrap_or(0);
    findings.extend(
        (1..highest)
            .filter(|number| !numbers.contains(number))
            .map(|number| Finding::MissingFile {
                device: device.clone(),
                number,
            }),
    );
    let mut runs: Vec<(u64, u64)> = files.iter().flat_map(|file| file.runs.clone()).collect();
    runs.sort_unstable();
    let mut lost = 0;
    let mut last = 0;
    for (from, to) in runs {
        lost += from.saturating_sub(last + 1);
        last = last.max(to);
    }
    // A damaged line is told as that, and not once more as a missing one.
    let bad: usize = files.iter().map(|file| file.bad.len()).sum();
    if lost > u64::try_from(bad).unwrap_or(lost) {
        findings.push(Finding::MissingEvents {
            device: device.clone(),
            count: lost,
        });
    }
    findings
}

/// A clock that stands more than five minutes before the last answer, or more than a year after
/// it, is worth a word: facts would come on the wrong day.
fn clock(last: Moment, now: Moment) -> Option<Finding> {
    const MINUTE: i64 = 60_000;
    const DAY: i64 = 24 * 60 * MINUTE;
    let ahead = now.ms.saturating_sub(last.ms);
    if ahead < -5 * MINUTE {
        return Some(Finding::ClockSetBack {
            minutes: ahead.saturating_neg() / MINUTE,
        });
    }
    (ahead > 366 * DAY).then_some(Finding::ClockFarAhead { days: ahead / DAY })
}

fn concerns(error: &StoreError, folder: &Path) -> bool {
    match error {
        StoreError::Io { path, .. } | StoreError::TooLarge { path, .. } => {
            path.starts_with(folder) || folder.starts_with(path)
        }
        StoreError::NoHome
        | StoreError::NotAFolder { .. }
        | StoreError::InUse { .. }
        | StoreError::DeviceUnreadable { .. }
        | StoreError::WriterGone => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::error::Doing;

    #[test]
    fn a_clock_is_odd_from_beyond_five_minutes_back_or_a_year_ahead() {
        let last = Moment::parse("2026-11-24T12:00:00+00:00").unwrap();
        let (back, ahead) = (5 * 60_000, 366 * 86_400_000);
        for usual in [-back, 0, ahead] {
            assert_eq!(clock(last, last.plus_ms(usual)), None, "{usual}");
        }
        let found = clock(last, last.plus_ms(-back - 1));
        assert_eq!(found, Some(Finding::ClockSetBack { minutes: 5 }));
        let found = clock(last, last.plus_ms(ahead + 1));
        assert_eq!(found, Some(Finding::ClockFarAhead { days: 366 }));
    }

    #[test]
    fn a_failure_concerns_a_folder_in_or_above_which_it_is() {
        let own = Path::new("/data/journal/one");
        let at = |path: &str| {
            let error = std::io::Error::from(std::io::ErrorKind::PermissionDenied);
            concerns(&StoreError::io(Doing::Read, Path::new(path), &error), own)
        };
        assert!(at("/data/journal/one/000001.ron") && at("/data/journal"));
        assert!(!at("/data/journal/two/000001.ron"));
        assert!(!concerns(&StoreError::WriterGone, own));
    }
}
