//! Small views of the progress for screens and sessions: how much was answered
//! on a day, reports, what became of an event. Values only.

use super::name::EventId;
use crate::deck::QuestionKey;
use crate::time::Moment;

/// What became of an event that was handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Applied {
    /// It was not known and counts now.
    New,
    /// It was known already: a copy.
    Duplicate,
    /// It says something of what is known only from a cache. It does not count: all events
    /// have to be replayed, this one with them.
    NeedsReplay,
}

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

impl DayCount {
    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            answers: self.answers.saturating_add(other.answers),
            right: self.right.saturating_add(other.right),
            practice: self.practice.saturating_add(other.practice),
            ms: self.ms.saturating_add(other.ms),
        }
    }
}

/// A fault that the student reported.
#[derive(Debug, Clone, PartialEq, Eq)]
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
