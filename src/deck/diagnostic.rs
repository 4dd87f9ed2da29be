//! What is wrong with a deck, as facts: where, which rule, and the words it is
//! about. The sentences are made in `text`, so that they can be translated.

use super::id::ItemId;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The item is left out until it is mended.
    Error,
    /// The item is used, but should be looked at.
    Warning,
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

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq)]
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
}

/// Everything that can be wrong with a deck.
#[derive(Debug, Clone, PartialEq)]
pub enum Problem {
    /// The file has more bytes than a deck may have.
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The most it may have.
        limit: u64,
    },
}

impl Problem {
    /// How bad it is.
    pub fn level(&self) -> Level {
        match self {
            Self::TooLarge { .. } => Level::Error,
        }
    }

    /// The name of the rule, in kebab-case, for `bilim check --format json`.
    pub fn rule(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too-large",
        }
    }
}
