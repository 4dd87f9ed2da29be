//! A student whose memory follows weights that are known, asked by the program's
//! standard weights: the journal that such a student leaves, always the same for
//! the same seed.

use bilim::deck::{FactKey, Kind, QuestionKey};
use bilim::memory::{Fsrs, Grade, Retention, State, WEIGHTS, Weights, days, retrievability};
use bilim::progress::{Answer, DeviceId, Event, Judged, Progress, Record, Stamp, write};
use bilim::time::{Day, Moment};
use rand::rngs::ChaCha8Rng;
use rand::{RngExt as _, SeedableRng as _};

const DAY_MS: i64 = 86_400_000;
/// The study day on which the student begins.
pub(crate) const FIRST: i32 = 20_630;

/// How long and how much a student studies.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Life {
    pub(crate) facts: i32,
    /// New facts a day.
    pub(crate) pace: i32,
    pub(crate) days: i32,
    pub(crate) seed: u64,
}

/// Weights far from the standard ones: first intervals are shorter, each success adds less, and
/// the curve falls faster at its end.
pub(crate) fn forgetful() -> Weights {
    let mut numbers = WEIGHTS;
    for (place, number) in [
        (0, 0.1),
        (2, 0.9),
        (8, 0.9),
        (9, 0.05),
        (10, 0.4),
        (20, 0.4),
    ] {
        if let Some(weight) = numbers.get_mut::<usize>(place) {
            *weight = number;
        }
    }
    Weights::new(&numbers).unwrap_or_default()
}

/// What the student answered: the study day, a minute in it, the fact, the grade.
pub(crate) fn answers(truth: Weights, life: Life) -> Vec<(i32, i64, i32, Grade)> {
    let (truth, program) = (Fsrs::new(truth), Fsrs::default());
    let mut random = ChaCha8Rng::seed_from_u64(life.seed);
    let mut all = Vec::new();
    for fact in 0..life.facts {
        let mut day = FIRST + fact / life.pace;
        let mut memory: Option<(State, State, i32)> = None;
        while day < FIRST + life.days {
            let (grade, since) = match memory {
                None => (random.random_bool(0.5), 0),
                Some((state, _, last)) => {
                    let since = u32::try_from(day - last).unwrap_or(0);
                    let chance = retrievability(state, f64::from(since));
                    (random.random_bool(chance), since)
                }
            };
            let mut step = |grade: Grade, since: u32, minute: i64| {
                all.push((day, minute, fact, grade));
                let (known, believed) = memory.map_or((None, None), |(known, believed, _)| {
                    (Some(known), Some(believed))
                });
                let known = truth.review(known, since, grade);
                let believed = program.review(believed, since, grade);
                memory = Some((known, believed, day));
                days(believed, Retention::default())
            };
            let mut wait = if grade {
                step(Grade::Good, since, 0)
            } else {
                step(Grade::Again, since, 0);
                // After a miss the fact returns on the same day.
                step(Grade::Good, 0, 30)
            };
            wait += random.random_range(0..=wait / 5);
            day += i32::try_from(wait.max(1)).unwrap_or(i32::MAX - day);
        }
    }
    all.sort_by_key(|(day, minute, fact, _)| (*day, *minute, *fact));
    all
}

/// The same as a progress.
pub(crate) fn progress(truth: Weights, life: Life) -> Progress {
    Progress::replay(journal(truth, life))
}

/// The same as events.
pub(crate) fn journal(truth: Weights, life: Life) -> Vec<(DeviceId, Record)> {
    let device = DeviceId::new("learner");
    let events = (1..).zip(answers(truth, life));
    events
        .map(|(number, (day, minute, fact, grade))| {
            let second = i64::try_from(number % 1000).unwrap_or(0);
            let at = Moment {
                ms: i64::from(day) * DAY_MS + DAY_MS / 2 + minute * 60_000 + second,
                offset_minutes: 0,
            };
            let stamp = Stamp { number, at };
            let fact = FactKey::new(format!("large/fact-{fact}"));
            let event = Event::Answer(Answer {
                question: QuestionKey::new(format!("{fact}#gap")),
                form: Kind::Cloze,
                given: String::new(),
                ms: 5000,
                sure: None,
                seen: false,
                facts: vec![Judged(fact, grade, Day(day + 1))],
            });
            let checksum = write(stamp, &event).checksum;
            let record = Record {
                stamp,
                checksum,
                event,
            };
            (device.clone(), record)
        })
        .collect()
}
