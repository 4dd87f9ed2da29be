//! FSRS-6 with one set of weights: how an answer changes a memory. It is made
//! once and kept, as making it costs more than a step; what goes into the crate
//! is clamped, what comes out is checked.

use fsrs::{FSRS, FSRSItem, FSRSReview};

use super::Grade;
use super::state::{MOST_DAYS, State};
use super::weights::Weights;

/// FSRS-6 with the weights in force.
#[derive(Debug, Clone)]
pub struct Fsrs {
    weights: Weights,
    model: FSRS,
    /// The memory after a first answer of each grade.
    first: [State; 4],
}

impl Fsrs {
    /// The model with these weights.
    pub fn new(weights: Weights) -> Self {
        // Weights are always sound, so the crate's own never step in.
        let model = FSRS::new(weights.numbers()).unwrap_or_default();
        let first = Grade::ALL.map(|grade| {
            step((&model, &weights), None, 0, grade).unwrap_or_else(|| usual(&weights, grade))
        });
        Self {
            weights,
            model,
            first,
        }
    }

    /// Its weights.
    pub fn weights(&self) -> &Weights {
        &self.weights
    }

    /// The memory after the first answer of all.
    pub fn first(&self, grade: Grade) -> State {
        let [again, hard, good, easy] = self.first;
        match grade {
            Grade::Again => again,
            Grade::Hard => hard,
            Grade::Good => good,
            Grade::Easy => easy,
        }
    }

    /// The memory after one more answer, `days` study days after the one before;
    /// 0 is the same day and follows FSRS's rule for it. Should the model give no
    /// number, the memory starts again with this answer.
    pub fn next(&self, state: State, days: u32, grade: Grade) -> State {
        let after = step((&self.model, &self.weights), Some(state), days, grade);
        after.unwrap_or_else(|| self.first(grade))
    }

    /// What the program does with an answer: [`Fsrs::first`] or [`Fsrs::next`], and on the
    /// same day success alone never lifts the stability above that of a first Easy, so
    /// that pressing Easy all evening does not hide a fact for years.
    pub fn review(&self, before: Option<State>, days: u32, grade: Grade) -> State {
        let Some(state) = before else {
            return self.first(grade);
        };
        let after = self.next(state, days, grade);
        if days > 0 {
            return after;
        }
        after.no_longer_than(self.most_today(state))
    }

    /// The stability that a memory has at most after one more answer on the same day.
    pub(super) fn most_today(&self, before: State) -> f32 {
        before.stability().max(self.first(Grade::Easy).stability())
    }

    /// The crate's own model.
    pub(super) fn model(&self) -> &FSRS {
        &self.model
    }
}

impl Default for Fsrs {
    fn default() -> Self {
        Self::new(Weights::default())
    }
}

impl PartialEq for Fsrs {
    fn eq(&self, other: &Self) -> bool {
        self.weights == other.weights
    }
}

/// A grade as FSRS counts it, from 1 to 4.
pub(super) fn rating(grade: Grade) -> u32 {
    match grade {
        Grade::Again => 1,
        Grade::Hard => 2,
        Grade::Good => 3,
        Grade::Easy => 4,
    }
}

/// A step of the model; `None` if it gives no number. The crate takes a history by value: one
/// answer of eight bytes, freed at once.
fn step(
    (model, weights): (&FSRS, &Weights),
    before: Option<State>,
    days: u32,
    grade: Grade,
) -> Option<State> {
    let item = FSRSItem {
        reviews: vec![FSRSReview {
            rating: rating(grade),
            delta_t: days.min(MOST_DAYS),
        }],
    };
    let after = model.memory_state(item, before.map(State::numbers)).ok()?;
    State::on(weights, after.stability, after.difficulty)
}

/// The standard memory after a first answer, should the model give none.
fn usual(weights: &Weights, grade: Grade) -> State {
    let (stability, difficulty) = match grade {
        Grade::Again => (0.212, 6.4133),
        Grade::Hard => (1.2931, 5.1122),
        Grade::Good => (2.3065, 2.1181),
        Grade::Easy => (8.2956, 1.0),
    };
    State::of_numbers(weights, stability, difficulty)
}
