//! Memory: how long a fact is remembered, by FSRS-6. The one door to the
//! `fsrs` crate: what goes in is clamped, what comes out is checked. It knows
//! grades and days, and nothing of decks, journals or the present.

use serde::{Deserialize, Serialize};

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
