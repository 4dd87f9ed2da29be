//! What an answer can be and what is said of it. Plain values: the rules that
//! lead from one to the other are in `mark`.

use crate::deck::{FactKey, Precision};
use crate::memory::Grade;

/// What the student answered. Options are known by their text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Response {
    /// The option picked.
    Pick(String),
    /// The options picked, in any order.
    PickSeveral(Vec<String>),
    /// Whether the statement holds.
    Judge(Truth),
    /// The words, number or date written.
    Write(String),
    /// All items, in the order given to them.
    Arrange(Vec<String>),
    /// Left-hand texts with the right-hand texts given to them.
    Pair(Vec<(String, String)>),
    /// How well it was remembered, by the student's own judgement.
    Rate(Grade),
    /// "I don't know".
    DontKnow,
}

/// What the student says of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Truth {
    /// It is true.
    Holds,
    /// It is not.
    Fails,
}

/// What becomes of an answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Marking {
    /// It was judged.
    Given(Verdict),
    /// It cannot be judged; the student is asked to write it again, at no cost.
    Again(Retype),
}

/// Why an answer is asked for again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retype {
    /// There was nothing in it.
    Empty,
    /// It is not a number, or has another unit.
    NotANumber,
    /// It is not a date.
    NotADate,
    /// The date is right so far; this much is missing.
    MoreOfTheDate(Precision),
    /// Day and month cannot be told apart.
    WhichIsTheMonth,
    /// It does not fit the question, as when an option is unknown.
    DoesNotFit,
}

/// How an answer was judged.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// Right, wrong or between.
    pub outcome: Outcome,
    /// The share that was right, 0 to 1: shown, never scheduled.
    pub score: f64,
    /// What it says of each fact. A fact of which it says nothing is not listed.
    pub facts: Vec<(FactKey, Grade)>,
    /// Facts to ask alone in this session, because their place was wrong.
    pub alone: Vec<FactKey>,
    /// What else is worth saying.
    pub note: Note,
}

/// Right, wrong or between.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// All right.
    Right,
    /// Some of it right.
    Partly,
    /// Not right.
    Wrong,
    /// "I don't know".
    DontKnow,
}

/// What else is worth saying about an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// Nothing.
    Nothing,
    /// The words are a listed form of something else.
    OtherName(String),
    /// The number is near, but not near enough.
    Near,
}
