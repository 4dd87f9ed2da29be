//! Memory: how long a fact is remembered, by FSRS-6. The one door to the
//! `fsrs` crate: what goes in is clamped, what comes out is checked. It knows
//! grades and days, and nothing of decks, journals or the present.

mod curve;
mod interval;
mod model;
pub mod optimise;
mod state;
mod weights;

use serde::{Deserialize, Serialize};

pub use curve::{Curve, Fading};
pub use interval::{
    LONGEST_INTERVAL, Reach, Reaches, Recalled, Retention, UNRECALLED_LIMIT, days, fuzz_range,
    interval, reach, times,
};
pub use model::Fsrs;
pub use state::{State, retrievability};
pub use weights::{NoWeights, WEIGHTS, Weights};

/// How well a fact was remembered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Grade {
    /// Not remembered.
    Again,
    /// Remembered with difficulty.
    Hard,
    /// Remembered.
    Good,
    /// Remembered without effort.
    Easy,
}

impl Grade {
    /// All of them, from the worst to the best.
    pub const ALL: [Self; 4] = [Self::Again, Self::Hard, Self::Good, Self::Easy];

    /// Was the fact remembered at all?
    pub fn is_right(self) -> bool {
        self > Self::Again
    }
}
