//! What FSRS believes of one fact, and the curve on which it is forgotten. Both
//! stability and difficulty are finite and in range wherever a [`State`]
//! exists. How an answer changes it, `fsrs` decides.

use fsrs::MemoryState;

use super::weights::Weights;

/// Shortest and longest stability, in days.
const STABILITY: (f32, f32) = (0.001, 36_500.0);
/// Least and greatest difficulty.
const DIFFICULTY: (f32, f32) = (1.0, 10.0);
/// The longest time between two answers that is told to FSRS, in days.
pub(super) const MOST_DAYS: u32 = 36_500;

/// The memory of a fact that was answered at least once. A fact never answered
/// has none: `Option<State>`, not zeros. It knows the curve of the weights that it was
/// counted with, so that its chance and its interval can be told without them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct State {
    stability: f32,
    difficulty: f32,
    decay: f32,
}

impl State {
    /// A state on the standard curve with these numbers brought into range; `None` if one is
    /// not a number.
    pub fn new(stability: f32, difficulty: f32) -> Option<Self> {
        Self::on(&Weights::default(), stability, difficulty)
    }

    /// The same on the curve of these weights.
    pub fn on(weights: &Weights, stability: f32, difficulty: f32) -> Option<Self> {
        if stability.is_nan() || difficulty.is_nan() {
            return None;
        }
        Some(Self::of_numbers(weights, stability, difficulty))
    }

    /// The same for what is known to be numbers.
    pub(super) fn of_numbers(weights: &Weights, stability: f32, difficulty: f32) -> Self {
        Self {
            stability: stability.clamp(STABILITY.0, STABILITY.1),
            difficulty: difficulty.clamp(DIFFICULTY.0, DIFFICULTY.1),
            decay: weights.decay(),
        }
    }

    /// Days until the fact is remembered with a chance of 90 %, from 0.001 to 36 500.
    pub fn stability(self) -> f32 {
        self.stability
    }

    /// How hard the fact is, from 1 to 10.
    pub fn difficulty(self) -> f32 {
        self.difficulty
    }

    /// How fast it is forgotten, from 0.1 to 0.8.
    pub(super) fn decay(self) -> f32 {
        self.decay
    }

    /// The same memory, its stability at most `limit` days.
    pub(super) fn no_longer_than(self, limit: f32) -> Self {
        Self {
            stability: self.stability.min(limit),
            ..self
        }
    }

    pub(super) fn numbers(self) -> MemoryState {
        MemoryState {
            stability: self.stability,
            difficulty: self.difficulty,
        }
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
    let chance = fsrs::current_retrievability(state.numbers(), days, state.decay);
    if chance.is_nan() {
        return 0.0;
    }
    f64::from(chance.clamp(0.0, 1.0))
}
