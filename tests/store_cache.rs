//! With the cache or without it, the same progress; a cache that does not fit is noticed.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect, and changes files by hand"
)]

use std::fs;
use std::sync::Arc;

use bilim::deck::{FactKey, Kind, QuestionKey};
use bilim::memory::Grade;
use bilim::progress::{Answer, Applied, DeviceId, Entry, Event, Judged, Stamp, read, write};
use bilim::store::disk::RealDisk;
use bilim::store::{Keeper, Place, fresh_cache, recover};
use bilim::time::Moment;
use tempfile::TempDir;

struct Desk {
    _folder: TempDir,
    place: Place,
    device: DeviceId,
    keeper: Keeper,
    last: u64,
}

fn at(number: u64) -> Moment {
    let start = Moment::parse("2026-11-01T10:00:00+06:00").unwrap();
    start.plus_ms(i64::try_from(number).unwrap() * 3_600_000)
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::new(folder.path().join("data"), folder.path().join("state"));
        let device = DeviceId::new("device");
        let keeper = Keeper::new(Arc::new(RealDisk), place.clone(), &device, None);
        Self {
            _folder: folder,
            place,
            device,
            keeper: keeper.with_limit(3_000),
            last: 0,
        }
    }

    fn answer(&mut self, times: u64) {
        for _ in 0..times {
            self.last += 1;
            let number = self.last;
            let fact = FactKey::new(format!("d/{}", number % 7));
            let grade = if number.is_multiple_of(5) {
                Grade::Again
            } else {
                Grade::Good
            };
            let due = at(number).day().plus(3);
            let answer = Answer {
                question: QuestionKey::new(format!("{fact}#gap")),
                form: Kind::Cloze,
                given: "a word".to_owned(),
                ms: 4000,
                sure: None,
                seen: false,
                facts: vec![Judged(fact, grade, due)],
            };
            let stamp = Stamp {
                number,
                at: at(number),
            };
            let line = write(stamp, &Event::Answer(answer)).text;
            self.keeper.append(&line, at(number)).unwrap();
        }
    }

    fn cache(&self) {
        let text = fresh_cache(&RealDisk, &self.place);
        self.keeper.save_cache(&text).unwrap();
    }

    /// What the program knows at a start, without what only the way there differs in.
    fn start(&self) -> Vec<String> {
        let now = at(2000);
        let found = recover(&RealDisk, &self.place, &self.device, now).unwrap();
        assert_eq!(found.last_number, self.last);
        assert_eq!(found.last.map(|last| last.ms), Some(at(self.last).ms));
        let facts = found.progress.facts().map(|(key, fact)| {
            let memory = fact.memory;
            format!(
                "{key} {memory:?} {:?} {} {}",
                fact.due, fact.recalled, fact.lapses
            )
        });
        facts.chain([found.progress.len().to_string()]).collect()
    }

    fn without_cache(&self) -> Vec<String> {
        fs::remove_file(self.place.cache(&self.device)).unwrap();
        self.start()
    }
}

#[test]
fn with_the_cache_or_without_it_the_same_is_known() {
    let mut desk = Desk::new();
    desk.answer(60);
    desk.cache();
    desk.answer(25);
    let with = desk.start();
    assert_eq!(with, desk.without_cache());
}

#[test]
fn a_cache_that_is_damaged_anywhere_is_not_used() {
    let mut desk = Desk::new();
    desk.answer(40);
    desk.cache();
    let path = desk.place.cache(&desk.device);
    let whole = fs::read(&path).unwrap();
    let right = desk.start();
    for place in (0..whole.len()).step_by(7) {
        let mut bytes = whole.clone();
        if let Some(byte) = bytes.get_mut(place) {
            *byte ^= 4;
        }
        fs::write(&path, bytes).unwrap();
        assert_eq!(desk.start(), right, "byte {place}");
    }
}

#[test]
fn a_cache_of_files_that_are_gone_or_are_others_is_not_used() {
    let mut desk = Desk::new();
    desk.answer(40);
    desk.cache();
    let path = desk.place.segment(&desk.device);
    // The first file comes back from a machine that had not all of it.
    let whole = fs::read_to_string(&path).unwrap();
    let lines: Vec<&str> = whole.lines().collect();
    let fewer = format!("{}\n", lines.split_last().unwrap().1.join("\n"));
    fs::write(&path, fewer).unwrap();
    let with = desk.start();
    assert_eq!(with, desk.without_cache());
    assert_eq!(with.last(), Some(&"39".to_owned()));
}

#[test]
fn a_cache_of_events_yet_to_come_is_not_used_so_that_the_next_answer_counts() {
    let mut desk = Desk::new();
    desk.answer(40);
    desk.cache();
    // The clock of this machine was ahead, and is right again.
    let now = at(10);
    let mut found = recover(&RealDisk, &desk.place, &desk.device, now).unwrap();
    let stamp = Stamp {
        number: 41,
        at: now,
    };
    let line = write(
        stamp,
        &Event::Suspend {
            fact: FactKey::new("d/1"),
        },
    );
    let Ok(Entry::Known(record)) = read(line.text.as_bytes()) else {
        panic!("{}", line.text);
    };
    assert_eq!(found.progress.apply(&desk.device, &record), Applied::New);
}
