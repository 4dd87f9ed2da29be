//! A long journal is read and replayed quickly. Run it with
//! `cargo test --release --test progress_speed -- --ignored --nocapture`.

use bilim::deck::{FactKey, Kind, QuestionKey};
use bilim::memory::Grade;
use bilim::progress::{
    Answer, DeviceId, Entry, Event, Judged, Progress, Record, Stamp, read, write,
};
use bilim::time::{Day, Moment};

#[test]
#[ignore = "measures time; meaningful only when optimised"]
#[expect(clippy::disallowed_methods, reason = "it measures time")]
fn a_hundred_thousand_answers_are_read_and_replayed_in_half_a_second() {
    let device = DeviceId::new("k3f9-0b1c");
    let journal: Vec<String> = (1..=100_000_u64).map(line).collect();
    let start = std::time::Instant::now();
    let records: Vec<(DeviceId, Record)> = journal
        .iter()
        .filter_map(|line| match read(line.as_bytes()) {
            Ok(Entry::Known(record)) => Some((device.clone(), record)),
            _ => None,
        })
        .collect();
    let parsed = start.elapsed();
    let mut progress = Progress::replay(records);
    let replayed = start.elapsed();
    for number in 100_001..=101_000 {
        if let Ok(Entry::Known(record)) = read(line(number).as_bytes()) {
            progress.apply(&device, record);
        }
    }
    let applied = start.elapsed();
    println!(
        "read {parsed:?}, replay {:?}, 1000 more {:?}",
        replayed - parsed,
        applied - replayed
    );
    assert_eq!(progress.len(), 101_000);
    assert!(replayed.as_millis() < 1000, "{replayed:?}");
}

fn line(number: u64) -> String {
    let which = number * 7919 % 1500;
    let form = if number % 3 == 0 {
        Kind::Choice
    } else {
        Kind::Typed
    };
    let grade = if number % 9 == 0 {
        Grade::Again
    } else {
        Grade::Good
    };
    let ms = 1_700_000_000_000 + i64::try_from(number).unwrap() * 400_000;
    let at = Moment {
        ms,
        offset_minutes: 300,
    };
    let answer = Answer {
        question: QuestionKey::new(format!("unrest/fact-number-{which}-typed")),
        form,
        given: "Collective Security Treaty Organization".to_owned(),
        ms: 4321,
        sure: None,
        seen: false,
        facts: vec![Judged(
            FactKey::new(format!("unrest/fact-number-{which}")),
            grade,
            at.day().plus(9),
        )],
    };
    write(Stamp { number, at }, &Event::Answer(answer)).text
}
