//! How well weights foretell answers that they were not trained on, beside the
//! weights in force. Memories are counted as the program counts them, only
//! faster.

use fsrs::FSRSItem;

use super::Past;
use crate::memory::Grade;
use crate::memory::model::Fsrs;
use crate::memory::state::{State, retrievability};

/// A guess is never taken for surer than this.
const SUREST: f64 = 1.0 - 1e-4;

/// How two sets of weights did on the same answers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judged {
    /// How many answers there were.
    pub answers: usize,
    /// The log loss of the weights in force: lower is nearer.
    pub before: f64,
    /// The log loss of the new ones.
    pub after: f64,
    /// The standard error of the difference.
    pub doubt: f64,
}

impl Judged {
    /// Are the new weights nearer, by more than the accident of these answers explains?
    pub fn is_better(&self) -> bool {
        self.before - self.after > self.doubt
    }

    /// By what share of the old log loss the new one is lower, in per cent; negative if higher.
    pub fn percent_nearer(&self) -> f64 {
        if self.before <= 0.0 {
            return 0.0;
        }
        (self.before - self.after) / self.before * 100.0
    }
}

/// Judges these weights by what is held out.
pub(super) fn judge(fsrs: &Fsrs, pasts: &[Past]) -> Judged {
    let mut sums = Sums::default();
    for past in pasts.iter().filter(|past| !past.held.is_empty()) {
        let states = states(fsrs, past);
        for (place, guess) in &past.held {
            let (Some(review), Some(before)) = (
                past.reviews.get(*place),
                place.checked_sub(1).and_then(|place| states.get(place)),
            ) else {
                continue;
            };
            let right = review.rating > 1;
            let chance = retrievability(*before, f64::from(review.delta_t));
            sums.add(loss(f64::from(*guess), right), loss(chance, right));
        }
    }
    sums.judged()
}

#[derive(Default)]
struct Sums {
    answers: usize,
    before: f64,
    after: f64,
    /// Of the squares of the differences.
    squares: f64,
}

impl Sums {
    fn add(&mut self, before: f64, after: f64) {
        self.answers += 1;
        self.before += before;
        self.after += after;
        self.squares += (before - after).powi(2);
    }

    fn judged(&self) -> Judged {
        let count = (self.answers as f64).max(1.0);
        let (before, after) = (self.before / count, self.after / count);
        let spread = (self.squares / count - (before - after).powi(2)).max(0.0);
        Judged {
            answers: self.answers,
            before,
            after,
            doubt: (spread / count).sqrt(),
        }
    }
}

/// The log loss of one guess.
fn loss(chance: f64, right: bool) -> f64 {
    let of_what_happened = if right { chance } else { 1.0 - chance };
    -of_what_happened.clamp(1.0 - SUREST, SUREST).ln()
}

/// The memory of a fact after each answer, up to the last that is held out.
fn states(fsrs: &Fsrs, past: &Past) -> Vec<State> {
    let last = past.held.last().map_or(0, |(place, _)| *place);
    let reviews = past.reviews.get(..last).unwrap_or_default();
    let item = FSRSItem {
        reviews: reviews.to_vec(),
    };
    // The crate counts a whole history at once, which costs no allocation a step. It does not
    // know that a day of success has a limit: where that would bind, each step is ours.
    let whole = fsrs.model().historical_memory_states(item, None);
    let states: Option<Vec<State>> = whole.ok().and_then(|states| {
        let states = states.into_iter();
        states
            .map(|state| State::on(fsrs.weights(), state.stability, state.difficulty))
            .collect()
    });
    let within = |states: &Vec<State>| {
        let pairs = states.windows(2).zip(reviews.iter().skip(1));
        pairs.into_iter().all(|(pair, review)| match pair {
            [before, after] => review.delta_t > 0 || after.stability() <= fsrs.most_today(*before),
            _ => true,
        })
    };
    if let Some(states) = states.filter(within) {
        return states;
    }
    let mut memory = None;
    let steps = reviews.iter().map(|review| {
        let grade = match review.rating {
            1 => Grade::Again,
            2 => Grade::Hard,
            3 => Grade::Good,
            _ => Grade::Easy,
        };
        let after = fsrs.review(memory, review.delta_t, grade);
        memory = Some(after);
        after
    });
    steps.collect()
}

#[cfg(test)]
mod tests {
    use fsrs::FSRSReview;

    use super::*;

    #[test]
    fn a_guess_that_came_true_costs_little_and_one_that_did_not_much() {
        assert!((loss(0.9, true) - 0.105_360_5).abs() < 1e-6);
        assert!((loss(0.8, false) - 1.609_437_9).abs() < 1e-6);
        assert!(loss(1.0, false).is_finite() && loss(0.0, true).is_finite());
    }

    #[test]
    fn states_are_those_that_the_program_counts_with() {
        let fsrs = Fsrs::default();
        // The second history presses Easy all evening, which the crate would reward.
        for rest in [vec![(3, 0), (3, 2), (1, 9), (3, 0)], vec![(4, 0); 30]] {
            let past = Past {
                reviews: std::iter::once((1, 0))
                    .chain(rest)
                    .chain([(3, 20)])
                    .map(|(rating, delta_t)| FSRSReview { rating, delta_t })
                    .collect(),
                ..Past::default()
            };
            let held = vec![(past.reviews.len() - 1, 0.9)];
            let past = Past { held, ..past };
            let mut memory = None;
            let reviews = past.reviews.iter().take(past.reviews.len() - 1);
            let wanted: Vec<State> = reviews
                .map(|review| {
                    let grade = Grade::ALL[usize::try_from(review.rating).unwrap() - 1];
                    memory = Some(fsrs.review(memory, review.delta_t, grade));
                    memory.unwrap()
                })
                .collect();
            assert_eq!(states(&fsrs, &past), wanted);
        }
    }

    #[test]
    fn better_is_what_an_accident_does_not_explain() {
        let judged = |before, after, doubt| Judged {
            answers: 100,
            before,
            after,
            doubt,
        };
        assert!(judged(0.40, 0.38, 0.01).is_better());
        assert!(!judged(0.40, 0.38, 0.03).is_better());
        assert!(!judged(0.40, 0.41, 0.001).is_better());
        assert!((judged(0.40, 0.38, 0.01).percent_nearer() - 5.0).abs() < 1e-9);
    }
}
