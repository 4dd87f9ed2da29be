//! The search for weights on 100,000 answers beside the crate alone on the same
//! data, run in turn so that a busy machine harms both alike, and what other
//! weights cost a student of a million answers.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "this measures time and prints it"
)]

#[path = "../tests/common/learner.rs"]
#[expect(dead_code, reason = "tests use the rest")]
mod learner;

use std::hint::black_box;
use std::time::{Duration, Instant};

use bilim::app::tune::work::learn;
use bilim::memory::Weights;
use bilim::memory::optimise::Watch;
use bilim::progress::{History, Progress};
use fsrs::{ComputeParametersInput, FSRSItem, FSRSReview, compute_parameters};
use learner::{Life, forgetful, journal};

/// How often each is run.
const RUNS: usize = 15;
/// How many answers there are.
const ANSWERS: usize = 100_000;

fn main() {
    let life = Life {
        facts: 2_600,
        pace: 6,
        days: 450,
        seed: 1,
    };
    let mut records = journal(forgetful(), life);
    records.truncate(ANSWERS);
    let progress = Progress::replay(records);
    let history = progress.history().unwrap_or_default();
    let all = items(&history);
    let earlier = Items {
        items: all
            .items
            .iter()
            .take(all.items.len() / 5 * 4)
            .cloned()
            .collect(),
        cards: all
            .cards
            .iter()
            .take(all.cards.len() / 5 * 4)
            .copied()
            .collect(),
    };
    println!(
        "{} answers of {} facts, {} tell something",
        history.judged.len(),
        history.facts.len(),
        all.items.len()
    );
    let mut times: [Vec<Duration>; 4] = Default::default();
    for _ in 0..RUNS {
        let [ours, whole, part, read] = &mut times;
        ours.push(time(|| learn(&history, &Watch::default())));
        let input = all.input();
        whole.push(time(|| compute_parameters(input)));
        let input = earlier.input();
        part.push(time(|| compute_parameters(input)));
        read.push(time(|| progress.history()));
    }
    let [ours, whole, part, read] = times.map(median);
    println!("search: {ours:.1?} (sorts, trains on the earlier four fifths, judges by the rest)");
    println!(
        "crate alone, all answers: {whole:.1?}, ratio {:.3}",
        ratio(ours, whole)
    );
    println!(
        "crate alone, the earlier four fifths: {part:.1?}, ratio {:.3}",
        ratio(ours, part)
    );
    println!("history from progress: {read:.1?}");
    count_anew();
}

/// Other weights for a million answers.
fn count_anew() {
    let life = Life {
        facts: 12_000,
        pace: 30,
        days: 1_200,
        seed: 2,
    };
    let mut records = journal(forgetful(), life);
    records.truncate(10 * ANSWERS);
    let mut progress = Progress::replay(records);
    let mut times = Vec::new();
    for turn in 0..7 {
        let weights = if turn % 2 == 0 {
            forgetful()
        } else {
            Weights::default()
        };
        times.push(time(|| progress.set_weights(weights)));
    }
    println!(
        "{} answers counted anew: {:.1?}",
        progress.len(),
        median(times)
    );
}

struct Items {
    items: Vec<FSRSItem>,
    cards: Vec<i64>,
}

impl Items {
    fn input(&self) -> ComputeParametersInput {
        ComputeParametersInput {
            train_set: self.items.clone(),
            card_ids: Some(self.cards.clone()),
            ..ComputeParametersInput::default()
        }
    }
}

/// The answers as the crate wants them.
fn items(history: &History) -> Items {
    let mut facts = vec![(None, Vec::new()); history.facts.len()];
    let mut all = Items {
        items: Vec::new(),
        cards: Vec::new(),
    };
    for judged in &history.judged {
        let Some((last, reviews)) = facts.get_mut(judged.fact as usize) else {
            continue;
        };
        let since = last.map_or(0, |last| judged.day.days_since(last));
        *last = Some(judged.day);
        reviews.push(FSRSReview {
            rating: if judged.grade.is_right() { 3 } else { 1 },
            delta_t: since,
        });
        if since > 0 {
            all.items.push(FSRSItem {
                reviews: reviews.clone(),
            });
            all.cards.push(i64::from(judged.fact));
        }
    }
    all
}

fn time<T>(work: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    black_box(work());
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn ratio(ours: Duration, theirs: Duration) -> f64 {
    ours.as_secs_f64() / theirs.as_secs_f64()
}
