//! What FSRS believes of one fact, and how an answer changes it. Only this file
//! and `interval` call the `fsrs` crate; both stability and difficulty are
//! finite and in range wherever a [`State`] exists.

use std::sync::LazyLock;

use fsrs::{FSRS, FSRSItem, FSRSReview, MemoryState};

use super::Grade;

/// The 21 weights of FSRS-6 that every memory is replayed with. They are
/// written out here so that a newer crate cannot move anyone's dates.
pub const WEIGHTS: [f32; 21] = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/// Shortest and longest stability, in days.
const STABILITY: (f32, f32) = (0.001, 36_500.0);
/// Least and greatest difficulty.
const DIFFICULTY: (f32, f32) = (1.0, 10.0);
/// The longest time between two answers that is told to FSRS, in days.
const MOST_DAYS: u32 = 36_500;

/// The model with our weights. They are valid, so the default never steps in.
pub(super) static MODEL: LazyLock<FSRS> = LazyLock::new(|| FSRS::new(&WEIGHTS).unwrap_or_default());

/// The memory of a fact that was answered at least once. A fact never answered
/// has none: `Option<State>`, not zeros.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct State {
    stability: f32,
    difficulty: f32,
}

impl State {
    /// A state with these numbers brought into range; `None` if one is not a number.
    pub fn new(stability: f32, difficulty: f32) -> Option<Self> {
        if stability.is_nan() || difficulty.is_nan() {
            return None;
        }
        Some(Self {
            stability: stability.clamp(STABILITY.0, STABILITY.1),
            difficulty: difficulty.clamp(DIFFICULTY.0, DIFFICULTY.1),
        })
    }

    /// Days until the fact is remembered with a chance of 90 %, from 0.001 to 36 500.
    pub fn stability(self) -> f32 {
        self.stability
    }

    /// How hard the fact is, from 1 to 10.
    pub fn difficulty(self) -> f32 {
        self.difficulty
    }
}

/// The memory after the first answer of all.
pub fn first(grade: Grade) -> State {
    let fallback = match grade {
        Grade::Again => (0.212, 6.4133),
        Grade::Hard => (1.2931, 5.1122),
        Grade::Good => (2.3065, 2.1181),
        Grade::Easy => (8.2956, 1.0),
    };
    step(None, 0, grade).unwrap_or(State {
        stability: fallback.0,
        difficulty: fallback.1,
    })
}

/// The memory after one more answer, `days` study days after the one before;
/// 0 is the same day and follows FSRS's rule for it. Should the model give no
/// number, the memory starts again with this answer.
pub fn next(state: State, days: u32, grade: Grade) -> State {
    step(Some(state), days, grade).unwrap_or_else(|| first(grade))
}

/// What the program does with an answer: [`first`] or [`next`], and on the same
/// day success alone never lifts the stability above that of a first Easy, so
/// that pressing Easy all evening does not hide a fact for years.
pub fn review(before: Option<State>, days: u32, grade: Grade) -> State {
    let Some(state) = before else {
        return first(grade);
    };
    let after = next(state, days, grade);
    if days > 0 {
        return after;
    }
    let limit = state.stability.max(first(Grade::Easy).stability);
    State {
        stability: after.stability.min(limit),
        ..after
    }
}

/// The chance, from 0 to 1, that the fact is remembered `days` days after its last answer.
pub fn retrievability(state: State, days: f64) -> f64 {
    let days = if days.is_nan() { 0.0 } else { days };
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the model counts in f32; the value is clamped to what it can hold"
    )]
    let days = days.clamp(0.0, f64::from(MOST_DAYS)) as f32;
    let [.., decay] = WEIGHTS;
    let chance = fsrs::current_retrievability(of(state), days, decay);
    if chance.is_nan() {
        return 0.0;
    }
    f64::from(chance.clamp(0.0, 1.0))
}

fn step(before: Option<State>, days: u32, grade: Grade) -> Option<State> {
    let rating = match grade {
        Grade::Again => 1,
        Grade::Hard => 2,
        Grade::Good => 3,
        Grade::Easy => 4,
    };
    let item = FSRSItem {
        reviews: vec![FSRSReview {
            rating,
            delta_t: days.min(MOST_DAYS),
        }],
    };
    let after = MODEL.memory_state(item, before.map(of)).ok()?;
    State::new(after.stability, after.difficulty)
}

fn of(state: State) -> MemoryState {
    MemoryState {
        stability: state.stability,
        difficulty: state.difficulty,
    }
}
