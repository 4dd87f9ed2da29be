//! Weights from answers: the door to the training of the `fsrs` crate. It
//! trains on the earlier answers and judges the weights by the last ones, which
//! training never sees. It knows numbers of facts, days and grades only.

mod held;
mod watch;

use fsrs::{ComputeParametersInput, FSRSItem, FSRSReview};

use super::Grade;
use super::model::{Fsrs, rating};
use super::state::MOST_DAYS;
use super::weights::Weights;
use crate::time::Day;

pub use held::Judged;
pub use watch::Watch;

/// Fewer answers that tell something than this are not trained on.
pub const LEAST: usize = 100;
/// The last one in so many is held out. Later ones, not those of every fifth fact, because
/// that is what weights are for: to foretell what comes, at intervals longer than those that
/// they were trained on.
const HELD_OUT: usize = 5;
/// A fact's answers beyond these are left out, as the crate itself would.
const LONGEST: usize = 256;

/// One answer about one fact.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trial {
    /// The number of the fact.
    pub fact: u32,
    /// The study day.
    pub day: Day,
    /// How well it was remembered.
    pub grade: Grade,
    /// What it tells of the weights.
    pub tells: Tells,
}

/// What an answer tells of the weights in force.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Tells {
    /// Its fact was met for the first time, or its memory started again.
    Beginning,
    /// Whether this chance, which they gave just before, was right: the answer is the first of
    /// its study day and its feedback was not seen yet.
    Guess(f32),
    /// Nothing, but it changes the memory.
    Nothing,
}

/// What training found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trained {
    /// The new weights.
    pub weights: Weights,
    /// How many answers they were trained on.
    pub learned: usize,
    /// How they and those in force did on the answers held out.
    pub judged: Judged,
}

/// Why there are no new weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotTrained {
    /// So many answers tell something, which is fewer than [`LEAST`].
    TooFew(usize),
    /// It was stopped.
    Cancelled,
    /// The crate could make nothing of these answers.
    Failed,
}

/// What is known of one memory while the answers go by.
#[derive(Debug, Clone, Default)]
struct Past {
    reviews: Vec<FSRSReview>,
    last: Option<Day>,
    /// Answers held out: their place among the reviews, and the guess of the weights in force.
    held: Vec<(usize, f32)>,
}

/// Finds weights for answers that stand in the order of time, about facts whose numbers are
/// below `facts`. `watch` shows how far it is and can stop it.
pub fn optimise(
    facts: usize,
    trials: impl Iterator<Item = Trial> + Clone,
    watch: &Watch,
) -> Result<Trained, NotTrained> {
    let guesses = trials.clone();
    let telling = guesses
        .filter(|trial| matches!(trial.tells, Tells::Guess(_)))
        .count();
    if telling < LEAST {
        return Err(NotTrained::TooFew(telling));
    }
    let from = telling - telling / HELD_OUT;
    let Sorted {
        pasts,
        items: train_set,
        cards: card_ids,
    } = sort_out(facts, trials, from);
    if watch.is_cancelled() {
        return Err(NotTrained::Cancelled);
    }
    let learned = train_set.len();
    let input = ComputeParametersInput {
        train_set,
        card_ids: Some(card_ids),
        progress: Some(watch.shared()),
        ..ComputeParametersInput::default()
    };
    let numbers = fsrs::compute_parameters(input).map_err(|error| {
        if error == fsrs::FSRSError::Interrupted {
            NotTrained::Cancelled
        } else {
            NotTrained::Failed
        }
    })?;
    let weights = Weights::new(&numbers).map_err(|_none| NotTrained::Failed)?;
    if watch.is_cancelled() {
        return Err(NotTrained::Cancelled);
    }
    Ok(Trained {
        weights,
        learned,
        judged: held::judge(&Fsrs::new(weights), &pasts),
    })
}

struct Sorted {
    /// Memories: as many as facts, and one more each time that one started again.
    pasts: Vec<Past>,
    /// The answers as the crate wants them, each with all that came before it, up to the first
    /// one that is held out.
    items: Vec<FSRSItem>,
    /// For each the number of its memory.
    cards: Vec<i64>,
}

/// Puts answers to their memories; the last ones that tell something, after `from` others, are
/// held out.
fn sort_out(facts: usize, trials: impl Iterator<Item = Trial>, from: usize) -> Sorted {
    let mut sorted = Sorted {
        pasts: vec![Past::default(); facts],
        items: Vec::with_capacity(from),
        cards: Vec::with_capacity(from),
    };
    let mut memory_of: Vec<usize> = (0..facts).collect();
    let mut telling = 0;
    for trial in trials {
        let fact = usize::try_from(trial.fact).ok();
        let Some(memory) = fact.and_then(|fact| memory_of.get_mut(fact)) else {
            continue;
        };
        let begun = |past: &Past| !past.reviews.is_empty();
        if trial.tells == Tells::Beginning && sorted.pasts.get(*memory).is_some_and(begun) {
            *memory = sorted.pasts.len();
            sorted.pasts.push(Past::default());
        }
        let Some(past) = sorted.pasts.get_mut(*memory) else {
            continue;
        };
        let since = past.last.map_or(0, |last| trial.day.days_since(last));
        past.last = Some(trial.day);
        past.reviews.push(FSRSReview {
            rating: rating(trial.grade),
            delta_t: since.min(MOST_DAYS),
        });
        let Tells::Guess(guess) = trial.tells else {
            continue;
        };
        telling += 1;
        let place = past.reviews.len() - 1;
        // On the day of the answer before there is nothing to foretell.
        if since == 0 || place >= LONGEST {
            continue;
        }
        if telling > from {
            past.held.push((place, guess));
        } else {
            sorted.items.push(FSRSItem {
                reviews: past.reviews.clone(),
            });
            sorted.cards.push(i64::try_from(*memory).unwrap_or(0));
        }
    }
    sorted
}
