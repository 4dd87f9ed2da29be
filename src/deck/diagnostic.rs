//! What is wrong with a deck, as facts: where, which rule, and the words it is
//! about. The sentences are made in `text`, so that they can be translated.

mod problem;

use super::id::ItemId;

pub use problem::{Noun, Problem, Shape};

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The item is left out until it is mended.
    Error,
    /// The item is used, but should be looked at.
    Warning,
    /// Worth a thought; often right as it is.
    Info,
}

/// A place in a deck file. Lines and columns count from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
}

impl Place {
    /// The very beginning of a file, for what is wrong with it as a whole.
    pub const TOP: Self = Self {
        line: 1,
        column: 1,
        start: 0,
        end: 0,
    };
}

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Where in the text.
    pub place: Place,
    /// The item it is in, if its id could be read.
    pub item: Option<ItemId>,
    /// What is wrong.
    pub problem: Problem,
}

impl Diagnostic {
    /// How bad it is.
    pub fn level(&self) -> Level {
        self.problem.level()
    }

    /// What to say of a file that was not read because it is too large: `bytes` is its size.
    pub fn too_large(bytes: u64) -> Self {
        Self::of_file(Problem::TooLarge {
            bytes,
            limit: super::parse::MAX_DECK_BYTES,
        })
    }

    /// What is wrong with a file as a whole.
    pub fn of_file(problem: Problem) -> Self {
        Self {
            place: Place::TOP,
            item: None,
            problem,
        }
    }
}
