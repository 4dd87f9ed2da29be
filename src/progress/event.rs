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

/// How many facts are rescheduled by one event: a line stays far below a segment's size.
pub const MOST_RESCHEDULED: usize = 500;

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
    /// A fact's memory starts again, as if it had never been answered; earlier answers stay
    /// in the history.
    Reset {
        /// The fact.
        fact: FactKey,
    },
    /// A fact is asked on this day, whatever its due day was, until the next answer to it.
    Move {
        /// The fact.
        fact: FactKey,
        /// The day.
        to: Day,
    },
    /// The student looked at a fact's answer in a list: an answer later on the same study day
    /// is no recall.
    Peek {
        /// The fact.
        fact: FactKey,
    },
    /// Due days decided anew, by new weights or a new aim. An answer made later counts over it.
    Reschedule {
        /// The facts with their new days, at most [`MOST_RESCHEDULED`] in one event. A fact
        /// that has no memory has no due day either, and stays so.
        facts: Vec<(FactKey, Day)>,
    },
    /// The real mark of an exam. The last one counts.
    ExamMark {
        /// The exam's id in the settings.
        exam: String,
        /// The day of the exam.
        day: Day,
        /// The mark in tenths of a per cent, 0 to 1000.
        mark: u16,
    },
    /// A mock exam was finished. Its answers are ordinary events.
    Mock {
        /// The exam's id in the settings.
        exam: String,
        /// How many questions it had.
        asked: u16,
        /// The points reached, in tenths of a point.
        points: u16,
        /// The points that could be reached, in tenths of a point.
        of: u16,
        /// How long it took, in milliseconds.
        ms: u32,
    },
    /// Two facts that were confused were shown side by side.
    Together {
        /// The fact that was asked.
        one: FactKey,
        /// The fact that it was taken for.
        other: FactKey,
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
