//! Very many facts that are rescheduled at once: the events fit the files of a journal and come
//! back as they were.
#![expect(
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

use std::sync::Arc;

use bilim::deck::{FactKey, Kind, QuestionKey};
use bilim::memory::Grade;
use bilim::progress::{Answer, DeviceId, Event, Judged, MOST_RESCHEDULED, Stamp, write};
use bilim::store::disk::RealDisk;
use bilim::store::{Keeper, Place, read_journals};
use bilim::time::{Day, Moment};

const FACTS: usize = 100_000;
/// A file of a journal is sealed when it has this many bytes.
const SEALED: u64 = 1 << 20;

fn fact(number: usize) -> FactKey {
    FactKey::new(format!("central-asia/a-fact-with-a-long-name-{number}"))
}

fn due(number: usize) -> Day {
    Day(20_800 + i32::try_from(number % 300).unwrap())
}

/// Every fact is answered once, then rescheduled, as many in one event as there may be.
fn events() -> Vec<Event> {
    let numbers: Vec<usize> = (0..FACTS).collect();
    let chunks = || numbers.chunks(MOST_RESCHEDULED);
    let answers = chunks().map(|chunk| {
        let judged = chunk.iter();
        Event::Answer(Answer {
            question: QuestionKey::new("central-asia/all"),
            form: Kind::Match,
            given: String::new(),
            ms: 1,
            sure: None,
            seen: false,
            facts: judged
                .map(|number| Judged(fact(*number), Grade::Good, Day(20_790)))
                .collect(),
        })
    });
    let rescheduled = chunks().map(|chunk| Event::Reschedule {
        facts: chunk
            .iter()
            .map(|number| (fact(*number), due(*number)))
            .collect(),
    });
    answers.chain(rescheduled).collect()
}

#[test]
fn a_hundred_thousand_facts_are_rescheduled_and_come_back_right() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::new(folder.path().join("data"), folder.path().join("state"));
    let device = DeviceId::new("device");
    let mut keeper = Keeper::new(Arc::new(RealDisk), place.clone(), &device, None);
    let start = Moment::parse("2026-11-23T10:00:00+06:00").unwrap();
    let events = events();
    assert_eq!(events.len(), 400);
    let mut longest = 0;
    for (number, event) in (1_u64..).zip(&events) {
        let at = start.plus_ms(i64::try_from(number).unwrap());
        let line = write(Stamp { number, at }, event).text;
        longest = longest.max(u64::try_from(line.len()).unwrap() + 1);
        keeper.append(&line, at).unwrap();
    }
    let journals = read_journals(&RealDisk, &place);
    assert!(journals.failed.is_empty());
    assert!(journals.files.len() > 5);
    for file in &journals.files {
        assert!(file.bad.is_empty() && file.newer == 0 && !file.torn);
        assert!(file.bytes < SEALED + longest, "{}", file.bytes);
    }
    assert!(longest < SEALED / 10, "{longest}");
    let progress = &journals.progress;
    assert_eq!(progress.len(), 400);
    assert_eq!(progress.facts().count(), FACTS);
    for number in 0..FACTS {
        let known = progress.fact(&fact(number)).unwrap();
        assert_eq!(known.due, Some(due(number)), "{number}");
    }
}
