//! Weights of one's own: sound from any bits, in force for every memory, and
//! known to the cache and the settings.
#![expect(
    clippy::disallowed_methods,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect, and writes files by hand"
)]

use bilim::app::Settings;
use bilim::deck::{FactKey, Kind, QuestionKey};
use bilim::memory::{Fsrs, Grade, Retention, State, WEIGHTS, Weights, interval};
use bilim::memory::{days, retrievability};
use bilim::progress::{
    Answer, DeviceId, Entry, Event, FactProgress, Judged, Progress, Record, Stamp, cache, read,
    write,
};
use bilim::store::disk::RealDisk;
use bilim::store::{Finding, Place, recover};
use bilim::time::{Day, Moment};
use proptest::prelude::*;

const DAY_MS: i64 = 86_400_000;

/// Weights of a student who forgets on another curve, and slower.
fn own() -> Weights {
    let mut numbers = WEIGHTS;
    for (number, new) in numbers.iter_mut().zip([0.5, 2.0, 5.0, 15.0]) {
        *number = new;
    }
    let [.., decay] = &mut numbers;
    *decay = 0.3;
    Weights::new(&numbers).unwrap()
}

fn record(day: i64, number: u64, event: &Event) -> Record {
    let at = Moment {
        ms: day * DAY_MS + DAY_MS / 2 + i64::try_from(number).unwrap() * 1000,
        offset_minutes: 0,
    };
    match read(write(Stamp { number, at }, event).text.as_bytes()) {
        Ok(Entry::Known(record)) => record,
        other => panic!("{other:?}"),
    }
}

fn answer(fact: &str, grade: Grade) -> Answer {
    Answer {
        question: QuestionKey::new(format!("{fact}#gap")),
        form: Kind::Cloze,
        given: "so".to_owned(),
        ms: 1000,
        sure: None,
        seen: false,
        facts: vec![Judged(FactKey::new(fact), grade, Day(200))],
    }
}

fn journal() -> Vec<(DeviceId, Record)> {
    let device = DeviceId::new("k");
    let mut all = Vec::new();
    let days = [100, 100, 101, 104, 104, 112, 130];
    let grades = [1, 2, 2, 0, 2, 3, 2];
    for (number, (day, grade)) in (1..).zip(days.into_iter().zip(grades)) {
        for (fact, offset) in [("d/a", 0), ("d/b", 1)] {
            let grade = *Grade::ALL.get(grade).unwrap();
            let event = Event::Answer(answer(fact, grade));
            all.push((device.clone(), record(day, 2 * number - offset, &event)));
        }
    }
    let of = all.last().unwrap().1.id(&device);
    all.push((device.clone(), record(131, 15, &Event::Undo { of })));
    let fact = FactKey::new("d/b");
    let anew = [
        (133, Event::Reset { fact }),
        (134, Event::Answer(answer("d/b", Grade::Hard))),
        (137, Event::Answer(answer("d/b", Grade::Good))),
    ];
    for (number, (day, event)) in (17..).zip(anew) {
        all.push((device.clone(), record(day, number, &event)));
    }
    all.push((
        device,
        record(132, 16, &Event::Practice(answer("d/a", Grade::Again))),
    ));
    all
}

fn facts(progress: &Progress) -> Vec<(FactKey, FactProgress)> {
    let facts = progress.facts();
    facts
        .map(|(key, fact)| (key.clone(), fact.clone()))
        .collect()
}

#[test]
fn memories_counted_anew_are_those_of_a_replay_with_these_weights() {
    let mut changed = Progress::replay(journal());
    let before = facts(&changed);
    assert!(changed.set_weights(own()));
    let mut replayed = Progress::default();
    assert!(replayed.set_weights(own()));
    for (device, record) in journal() {
        replayed.apply(&device, &record);
    }
    assert_eq!(facts(&changed), facts(&replayed));
    let fsrs = Fsrs::new(own());
    let key = FactKey::new("d/a");
    let mut memory = None;
    let mut last: Option<Day> = None;
    for review in changed.reviews(&key).unwrap() {
        let since = last.map_or(0, |last| review.day.days_since(last));
        memory = Some(fsrs.review(memory, since, review.grade));
        last = Some(review.day);
    }
    assert_eq!(changed.fact(&key).unwrap().memory, memory);
    for ((_, before), (_, after)) in before.iter().zip(&facts(&changed)) {
        assert_ne!(before.memory, after.memory);
        assert_eq!(before.due, after.due, "due days are decisions");
    }
    assert!(changed.set_weights(Weights::default()));
    assert_eq!(facts(&changed), before);
}

#[test]
fn what_a_cache_has_forgotten_is_not_counted_anew() {
    let whole = Progress::replay(journal());
    let text = cache::write(&whole, &[]);
    let mut cached = cache::read(&text, Weights::default()).unwrap().progress;
    assert!(!cached.set_weights(own()));
    assert_eq!(facts(&cached), facts(&whole));
    assert!(cached.set_weights(Weights::default()));
}

#[test]
fn a_memory_is_forgotten_on_the_curve_of_its_weights() {
    let fsrs = Fsrs::new(own());
    let state = fsrs.first(Grade::Good);
    assert_eq!(state.stability(), 5.0);
    // Whatever the curve, at the stability it stands at 90 %.
    assert!((retrievability(state, 5.0) - 0.9).abs() < 1e-6);
    let usual = State::new(5.0, state.difficulty()).unwrap();
    assert!((retrievability(usual, 5.0) - 0.9).abs() < 1e-6);
    assert!(retrievability(state, 50.0) < retrievability(usual, 50.0) - 0.05);
    assert_eq!(days(state, Retention::default()), 5);
    let low = Retention::new(0.7);
    assert!(interval(state, low) < 0.7 * interval(usual, low));
    // R = (1 + F t/S)^-d, turned round.
    let factor = 0.9_f64.powf(-1.0 / 0.3) - 1.0;
    let wanted = 5.0 / factor * (0.7_f64.powf(-1.0 / 0.3) - 1.0);
    assert!((interval(state, low) / wanted - 1.0).abs() < 1e-5);
}

#[test]
fn the_files_are_read_with_the_weights_of_the_settings() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::new(folder.path().join("data"), folder.path().join("state"));
    let device = DeviceId::new("k");
    std::fs::create_dir_all(place.journal(&device)).unwrap();
    let lines: Vec<String> = journal()
        .iter()
        .map(|(_, record)| write(record.stamp, &record.event).text)
        .chain([String::new()])
        .collect();
    std::fs::write(place.segment(&device), lines.join("\n")).unwrap();
    let now = Moment::parse("1970-06-01T10:00:00+00:00").unwrap();
    let open = |settings: &str| {
        std::fs::write(place.settings(), settings).unwrap();
        recover(&RealDisk, &place, &device, now).unwrap()
    };
    let settings = Settings {
        weights: Some(own()),
        ..Settings::default()
    };
    let found = open(&ron::to_string(&settings).unwrap());
    let mut wanted = Progress::replay(journal());
    assert!(wanted.set_weights(own()));
    assert_eq!(found.settings.weights, Some(own()));
    assert_eq!(facts(&found.progress), facts(&wanted));
    assert_eq!(found.findings, []);

    let found = open("(new_a_day: 7, weights: Some([0.5, 2.0]))");
    assert_eq!(found.findings, [Finding::BadWeights]);
    assert_eq!(found.settings.new_a_day, 7, "other choices stay");
    let usual = Progress::replay(journal());
    assert_eq!(facts(&found.progress), facts(&usual));
}

proptest! {
    #[test]
    fn any_bits_for_weights_give_memories_and_intervals_in_range(
        bits in prop::collection::vec(any::<u32>(), 21),
        history in prop::collection::vec((0_u32..400, 0_usize..4), 1..30),
        aim in any::<f64>(),
    ) {
        let numbers: Vec<f32> = bits.into_iter().map(f32::from_bits).collect();
        let sound = Weights::new(&numbers);
        prop_assert_eq!(sound.is_err(), numbers.iter().any(|number| number.is_nan()));
        let weights = Weights::from(numbers);
        prop_assert!(fsrs::FSRS::new(weights.numbers()).is_ok());
        let fsrs = Fsrs::new(weights);
        let mut memory = None;
        for (gap, grade) in history {
            let after = fsrs.review(memory, gap, *Grade::ALL.get(grade).unwrap());
            prop_assert!((0.001..=36_500.0).contains(&after.stability()));
            prop_assert!((1.0..=10.0).contains(&after.difficulty()));
            let chance = retrievability(after, f64::from(gap));
            prop_assert!((0.0..=1.0).contains(&chance));
            memory = Some(after);
        }
        let aim = Retention::new(aim);
        let days = days(memory.unwrap(), aim);
        prop_assert!((1..=36_500).contains(&days));
        prop_assert!(interval(memory.unwrap(), aim).is_finite());
    }
}
