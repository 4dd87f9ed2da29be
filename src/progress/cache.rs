//! A progress as text that may be thrown away at any time: what followed from
//! the journals up to some place, so that a start need not read them whole. Each
//! line is a record and all lines together are one RON list; where they lie and
//! whether the journals are still those it speaks of is for others to know.

mod diary;
mod read;
mod write;

use super::name::DeviceId;
use super::replay::Progress;
use crate::memory::Weights;

pub use read::read;
pub use write::write;

/// The form of the text. A text of another form is not read: a new one costs only a replay.
const FORM: u32 = 3;

/// What a cache says.
#[derive(Debug, Clone)]
pub struct Cached {
    /// What followed from the events that it covers.
    pub progress: Progress,
    /// Where those events stand.
    pub covers: Vec<Covers>,
}

/// How far a cache covers one segment of a journal.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Covers {
    /// The device whose journal it is.
    pub device: DeviceId,
    /// The name of the segment's file.
    pub segment: String,
    /// How many of its bytes, from its beginning.
    pub bytes: u64,
    /// The CRC-32 of the last of these bytes, at most 4096.
    pub tail: u32,
}

/// A number for the weights that memories are replayed with: others give other memories.
fn number_of(weights: &Weights) -> u32 {
    let bits = weights
        .numbers()
        .iter()
        .flat_map(|weight| weight.to_bits().to_le_bytes());
    crc32fast::hash(&bits.collect::<Vec<u8>>())
}
