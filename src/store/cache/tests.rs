//! When a cache is used, and what it says then.

use std::ops::RangeInclusive;

use tempfile::TempDir;

use super::*;
use crate::deck::FactKey;
use crate::progress::{Event, MOST_RESCHEDULED, Stamp, write as line_of};
use crate::store::disk::RealDisk;
use crate::store::disk::odd::{Ask, OddDisk};
use crate::store::replace::replace;
use crate::time::Day;

struct Desk {
    _folder: TempDir,
    place: Place,
    device: DeviceId,
}

fn at(number: u64) -> Moment {
    let start = Moment::parse("2026-11-01T10:00:00+06:00").unwrap();
    start.plus_ms(i64::try_from(number).unwrap() * 1000)
}

/// Events of this device.
fn lines(numbers: RangeInclusive<u64>) -> String {
    events("own", numbers)
}

/// Events of another device, about other facts.
fn others(numbers: RangeInclusive<u64>) -> String {
    events("other", numbers)
}

fn events(deck: &str, numbers: RangeInclusive<u64>) -> String {
    let line = |number: u64| {
        let fact = FactKey::new(format!("{deck}/{number}"));
        let stamp = Stamp {
            number,
            at: at(number),
        };
        format!("{}\n", line_of(stamp, &Event::Suspend { fact }).text)
    };
    numbers.map(line).collect()
}

impl Desk {
    /// Two files of this device, in which events 1 to 80 stand, and one of another.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::new(folder.path().join("data"), folder.path().join("state"));
        let device = DeviceId::new("device");
        let desk = Self {
            _folder: folder,
            place,
            device,
        };
        desk.add("device", 1, &lines(1..=20));
        desk.add("device", 2, &lines(21..=80));
        desk.add("other", 1, &others(1..=90));
        desk
    }

    fn file(&self, device: &str, number: u32) -> std::path::PathBuf {
        let name = crate::store::place::segment_name(number);
        self.place.journal(&DeviceId::new(device)).join(name)
    }

    fn add(&self, device: &str, number: u32, text: &str) {
        let path = self.file(device, number);
        let mut bytes = RealDisk.read(&path, JOURNAL).unwrap_or_default();
        bytes.extend(text.as_bytes());
        replace(&RealDisk, &path, &bytes).unwrap();
    }

    fn cached(self) -> Self {
        let text = fresh(&RealDisk, &self.place);
        let path = self.place.cache(&self.device);
        replace(&RealDisk, &path, text.as_bytes()).unwrap();
        self
    }

    fn read(&self, now: Moment) -> Option<Since> {
        read(&RealDisk, &self.place, (&self.device, now))
    }

    /// How many events are known, and the number and time of this device's last.
    fn known(&self) -> Option<(usize, u64, Option<i64>)> {
        let since = self.read(at(50_000))?;
        Some((since.progress.len(), since.last_number, since.last_ms))
    }
}

#[test]
fn a_cache_is_used_and_the_last_number_is_that_of_this_device() {
    let desk = Desk::new().cached();
    assert_eq!(desk.known(), Some((170, 80, Some(at(80).ms))));
}

#[test]
fn what_came_since_the_cache_is_known_too_wherever_it_stands() {
    let desk = Desk::new().cached();
    desk.add("other", 1, &others(91..=95));
    assert_eq!(desk.known(), Some((175, 80, Some(at(80).ms))));
    desk.add("device", 2, &lines(81..=82));
    assert_eq!(desk.known(), Some((177, 82, Some(at(82).ms))));
    desk.add("device", 3, &lines(83..=83));
    assert_eq!(desk.known(), Some((178, 83, Some(at(83).ms))));
}

#[test]
fn a_last_line_longer_than_the_end_that_is_read_still_has_its_number() {
    let desk = Desk::new();
    let facts = (0..MOST_RESCHEDULED).map(|fact| (FactKey::new(format!("own/{fact}")), Day(9)));
    let event = Event::Reschedule {
        facts: facts.collect(),
    };
    let stamp = Stamp {
        number: 81,
        at: at(81),
    };
    let line = format!("{}\n", line_of(stamp, &event).text);
    assert!(u64::try_from(line.len()).unwrap() > TAIL);
    desk.add("device", 2, &line);
    let desk = desk.cached();
    let since = desk.read(at(50_000)).unwrap();
    assert_eq!((since.progress.len(), since.last_number), (171, 81));
}

#[test]
fn a_file_that_grows_while_it_is_read_is_not_used() {
    let desk = Desk::new().cached();
    let growing = desk.file("device", 2);
    let disk = OddDisk::new(move |ask, path| {
        if ask == Ask::Read && path == growing {
            let mut file = RealDisk.append(path).unwrap();
            file.add(lines(81..=81).as_bytes()).unwrap();
        }
        None
    });
    assert!(read(&disk, &desk.place, (&desk.device, at(50_000))).is_none());
    assert!(desk.known().is_some());
}

#[test]
fn without_a_file_that_it_covers_it_is_not_used() {
    for (device, number) in [("device", 1), ("device", 2), ("other", 1)] {
        let desk = Desk::new().cached();
        RealDisk.remove(&desk.file(device, number)).unwrap();
        assert_eq!(desk.known(), None, "{device} {number}");
    }
}

#[test]
fn without_a_look_into_every_journal_it_is_not_used() {
    let desk = Desk::new().cached();
    let refusing = OddDisk::new(|ask, path| {
        let refused = ask == Ask::List && path.ends_with("third");
        refused.then_some(std::io::ErrorKind::PermissionDenied)
    });
    let now = at(50_000);
    assert!(read(&refusing, &desk.place, (&desk.device, now)).is_some());
    desk.add("third", 1, &lines(1..=1));
    assert!(read(&refusing, &desk.place, (&desk.device, now)).is_none());
}

#[test]
fn it_is_not_used_while_the_clock_stands_before_an_event_of_it() {
    let desk = Desk::new().cached();
    assert!(desk.read(at(90)).is_some());
    assert!(desk.read(at(90).plus_ms(-1)).is_none());
}

#[test]
fn a_covered_file_that_is_shorter_or_another_is_not_used() {
    for (number, last) in [(1, 20), (2, 80)] {
        let desk = Desk::new().cached();
        let path = desk.file("device", number);
        let whole = RealDisk.read(&path, JOURNAL).unwrap();
        let shorter = &whole[..whole.len() - lines(last..=last).len()];
        replace(&RealDisk, &path, shorter).unwrap();
        assert_eq!(desk.known(), None, "shorter");
        let mut other = shorter.to_vec();
        other.extend(lines(last + 10..=last + 10).as_bytes());
        assert_eq!(other.len(), whole.len());
        replace(&RealDisk, &path, &other).unwrap();
        assert_eq!(desk.known(), None, "another");
        replace(&RealDisk, &path, &whole).unwrap();
        assert!(desk.known().is_some());
    }
}

#[test]
fn what_came_since_has_to_be_whole_events() {
    let unknown = {
        let body = "Dream(v:9,n:81,t:1,tz:0,of:\"sheep\")";
        format!("{body} //{:08x}\n", crc32fast::hash(body.as_bytes()))
    };
    let torn = lines(81..=81).trim_end().to_owned();
    for odd in [&unknown, &torn, "what is this\n"] {
        let desk = Desk::new().cached();
        desk.add("device", 2, odd);
        assert_eq!(desk.known(), None, "{odd}");
    }
}

#[test]
fn a_cache_far_behind_is_not_used() {
    let desk = Desk::new().cached();
    let behind = u64::try_from(BEHIND).unwrap();
    desk.add("device", 2, &lines(81..=80 + behind - 1));
    desk.add("other", 1, &others(91..=91));
    assert_eq!(desk.known().map(|known| known.0), Some(170 + BEHIND));
    desk.add("other", 1, &others(92..=92));
    assert_eq!(desk.known(), None);
}

#[test]
fn a_cache_is_made_of_as_many_events_as_it_is_worth() {
    let progress = |events: usize| {
        let lines = lines(1..=u64::try_from(events).unwrap());
        Progress::from_batches([Batch::read(DeviceId::new("device"), lines.as_bytes())])
    };
    assert_eq!(write(&progress(WORTH - 1), &[]), None);
    assert!(write(&progress(WORTH), &[]).is_some());
}
