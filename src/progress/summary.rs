//! Small views of the progress for screens and sessions: the answers of a day,
//! how many there were, reports, how long answers take. Values only.

use crate::deck::{Kind, QuestionKey};
use crate::time::Moment;

use super::event::{EventId, Judged};

/// How much was answered on a study day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DayCount {
    /// Answers in study.
    pub answers: u32,
    /// Those of them in which every judged fact was remembered, after overrides.
    pub right: u32,
    /// Answers for practice.
    pub practice: u32,
    /// Milliseconds from question to answer, all answers and practice together.
    pub ms: u64,
}

/// An answer of a day, as far as it still holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// The answer.
    pub event: EventId,
    /// When it was given.
    pub at: Moment,
    /// The question.
    pub question: QuestionKey,
    /// How it was asked.
    pub form: Kind,
    /// What was answered.
    pub given: String,
    /// Had the feedback been seen before?
    pub seen: bool,
    /// What it says of its facts, after overrides.
    pub facts: Vec<Judged>,
}

/// A fault that the student reported.
#[derive(Debug, Clone, PartialEq)]
pub struct Reported {
    /// The report.
    pub event: EventId,
    /// When it was made.
    pub at: Moment,
    /// The question.
    pub question: QuestionKey,
    /// What is wrong.
    pub reason: String,
    /// The answer that was given; may be empty.
    pub given: String,
}
