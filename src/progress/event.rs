//! What can stand in the journal: one event a line, written once and never
//! changed. Fields are named, so that an older program can skip newer ones;
//! new kinds of event may be added, none may change its meaning.

use serde::{Deserialize, Serialize};

use super::name::EventId;
use crate::deck::{FactKey, ItemId, Kind, QuestionKey};
use crate::memory::Grade;
use crate::time::{Day, Moment};

/// The version of the record that this program writes.
pub const RECORD_VERSION: u32 = 1;

/// What every event carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// The number of the event on its device: 1, 2, 3 and so on.
    pub number: u64,
    /// When and where it was written.
    pub at: Moment,
}

/// One event of the journal, without its stamp.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A question was answered in study; memories follow from these.
    Answer(Answer),
    /// A question was answered for practice: seen, but no date moves.
    Practice(Answer),
    /// An event was taken back, as if it had not been.
    Undo {
        /// The event taken back.
        of: EventId,
    },
    /// The student judged an answer otherwise than the program did:
    /// "I was right", "too easy", "hard".
    Override {
        /// The answer.
        of: EventId,
        /// What counts instead, for these facts; the answer's others stay as they were.
        facts: Vec<Judged>,
    },
    /// A fact is not asked before a day.
    Bury {
        /// The fact.
        fact: FactKey,
        /// The first day on which it may be asked again.
        until: Day,
    },
    /// A fact is not asked until it is resumed.
    Suspend {
        /// The fact.
        fact: FactKey,
    },
    /// A suspended or buried fact is asked again.
    Resume {
        /// The fact.
        fact: FactKey,
    },
    /// The student found a fault in a question.
    Report {
        /// The question.
        question: QuestionKey,
        /// What is wrong, in the student's words or a chosen reason.
        reason: String,
        /// The answer that was given, so that the author can judge; may be empty.
        given: String,
    },
    /// A topic's page was read.
    Read {
        /// The deck's topic, as `deck/topic`.
        topic: ItemId,
    },
}

/// An answer to a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The question.
    pub question: QuestionKey,
    /// How it was asked.
    pub form: Kind,
    /// What was answered, as text; empty for "I don't know".
    pub given: String,
    /// Milliseconds from the question to the answer.
    pub ms: u32,
    /// How sure the student was, 1 to 3, if asked.
    pub sure: Option<u8>,
    /// The feedback had been seen before (after an undo): does not count as a recall.
    pub seen: bool,
    /// The facts judged. A fact that is not judged is not listed.
    pub facts: Vec<Judged>,
}

/// What an answer says of one fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judged(
    /// The fact.
    pub FactKey,
    /// How well it was remembered.
    pub Grade,
    /// The day on which it is due again, decided when the answer was given.
    pub Day,
);
