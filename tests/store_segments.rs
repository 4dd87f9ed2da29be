//! A journal in several files: when a new one begins, what is told if one is missing, and the
//! copies that programs make which keep folders alike on several machines.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect, and writes files by hand"
)]

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use bilim::deck::FactKey;
use bilim::progress::{DeviceId, Event, Stamp, write};
use bilim::store::disk::RealDisk;
use bilim::store::{Finding, Keeper, Place, Recovered, recover};
use bilim::time::Moment;
use tempfile::TempDir;

/// One device's journal, of files that are full with five events.
struct Desk {
    _folder: TempDir,
    place: Place,
    device: DeviceId,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::new(folder.path().join("data"), folder.path().join("state"));
        Self {
            _folder: folder,
            place,
            device: DeviceId::new("device"),
        }
    }

    fn write(&self, numbers: std::ops::RangeInclusive<u64>, day: &str) {
        let last = self.recover().last;
        let keeper = Keeper::new(Arc::new(RealDisk), self.place.clone(), &self.device, last);
        let mut keeper = keeper.with_limit(300);
        for number in numbers {
            let at = Moment::parse(&format!("{day}T10:00:00+06:00")).unwrap();
            let at = at.plus_ms(i64::try_from(number).unwrap());
            let fact = FactKey::new(format!("d/{number}"));
            let line = write(Stamp { number, at }, &Event::Suspend { fact }).text;
            keeper.append(&line, at).unwrap();
        }
    }

    fn recover(&self) -> Recovered {
        let now = Moment::parse("2026-12-31T10:00:00+06:00").unwrap();
        recover(&RealDisk, &self.place, &self.device, now).unwrap()
    }

    fn file(&self, name: &str) -> PathBuf {
        self.place.journal(&self.device).join(name)
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.place.journal(&self.device)).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

#[test]
fn a_full_file_is_sealed_and_the_next_one_begun() {
    let desk = Desk::new();
    desk.write(1..=12, "2026-11-23");
    assert_eq!(desk.names(), ["000001.ron", "000002.ron", "000003.ron"]);
    let sealed = || ["000001.ron", "000002.ron"].map(|name| fs::read(desk.file(name)).unwrap());
    let before = sealed();
    desk.write(13..=20, "2026-11-23");
    assert_eq!(sealed(), before);
    assert_eq!(desk.names().len(), 4);
    let found = desk.recover();
    assert_eq!((found.last_number, found.findings), (20, vec![]));
    assert_eq!(found.progress.len(), 20);
}

#[test]
fn each_month_has_a_file_of_its_own() {
    let desk = Desk::new();
    desk.write(1..=1, "2026-10-31");
    desk.write(2..=2, "2026-10-31");
    assert_eq!(desk.names().len(), 1);
    desk.write(3..=3, "2026-11-01");
    assert_eq!(desk.names().len(), 2);
}

#[test]
fn a_missing_file_and_its_events_are_told() {
    let desk = Desk::new();
    desk.write(1..=12, "2026-11-23");
    fs::remove_file(desk.file("000002.ron")).unwrap();
    let found = desk.recover();
    let device = desk.device;
    assert_eq!(
        found.findings,
        [
            Finding::MissingFile {
                device: device.clone(),
                number: 2
            },
            Finding::MissingEvents { device, count: 5 }
        ]
    );
    assert_eq!(found.last_number, 12, "numbers are never given twice");
}

#[test]
fn copies_of_conflicting_files_are_read_as_what_they_are() {
    for name in [
        "000001.sync-conflict-20261124-101010-ABCDEFG.ron",
        "000001 (conflicted copy 2026-11-24 101010).ron",
        "000001 (Ana's conflicted copy 2026-11-24).ron",
        "000001 2.ron",
    ] {
        let desk = Desk::new();
        desk.write(1..=3, "2026-11-23");
        // The copy has the first two events and one that is nowhere else.
        let other = Desk::new();
        other.write(1..=2, "2026-11-23");
        other.write(4..=4, "2026-11-23");
        fs::copy(other.file("000001.ron"), desk.file(name)).unwrap();
        let found = desk.recover();
        assert_eq!(found.progress.len(), 4, "{name}");
        assert_eq!(found.findings, [], "{name}");
        desk.write(5..=5, "2026-11-23");
        assert_eq!(desk.recover().progress.len(), 5, "{name}");
    }
}

#[test]
fn a_file_that_another_program_put_in_place_of_ours_is_opened_anew() {
    let desk = Desk::new();
    let keeper = Keeper::new(Arc::new(RealDisk), desk.place.clone(), &desk.device, None);
    let mut keeper = keeper;
    let at = Moment::parse("2026-11-23T10:00:00+06:00").unwrap();
    let line = |number: u64| {
        let fact = FactKey::new(format!("d/{number}"));
        write(Stamp { number, at }, &Event::Suspend { fact }).text
    };
    keeper.append(&line(1), at).unwrap();
    let path = desk.file("000001.ron");
    let copy = fs::read(&path).unwrap();
    fs::remove_file(&path).unwrap();
    fs::write(&path, copy).unwrap();
    keeper.append(&line(2), at).unwrap();
    assert_eq!(desk.recover().progress.len(), 2);
}

#[test]
fn a_clock_far_ahead_is_told() {
    let desk = Desk::new();
    desk.write(1..=1, "2024-11-23");
    assert!(matches!(
        desk.recover().findings[..],
        [Finding::ClockFarAhead { days: 767 }]
    ));
}
