//! What a session is made of: its purpose, its steps, what is asked and what
//! was given. Plain values; how one leads to the next is in `session`.

use crate::answer::{Response, Verdict};
use crate::deck::{FactKey, ItemId, Library, QuestionKey};
use crate::progress::{EventId, Judged, Progress};
use crate::study::certainty::Sure;
use crate::study::plan::Scope;
use crate::study::present::Layout;
use crate::time::Moment;

/// How many other questions stand, where there are that many, between a miss and its return.
pub const QUESTIONS_BEFORE_RETURN: usize = 3;

/// What a session is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// The work of the day; dates move.
    Study(Scope),
    /// Once more what was missed; no date moves.
    Practice,
}

/// Whether new topics open with their page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// New facts of a topic come after its page.
    ReadFirst,
    /// "Test me first": pages are skipped.
    TestFirst,
}

/// Everything around a session that it reads and never changes.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    /// The decks.
    pub library: &'a Library,
    /// What the student knows.
    pub progress: &'a Progress,
    /// The present.
    pub now: Moment,
}

impl Around<'_> {
    /// Was an answer about this fact taken back today, its feedback seen, and none given since?
    pub(in crate::study) fn has_seen(self, fact: &FactKey) -> bool {
        let known = self.progress.fact(fact);
        known.is_some_and(|known| known.is_taken_back(self.now.day()))
    }
}

/// Why a fact is asked now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Its day has come.
    Due,
    /// It was never answered.
    New,
    /// It was missed in this session or earlier today.
    Returned,
    /// Its place in an order was wrong.
    Alone,
    /// For practice.
    Practice,
    /// In a mock exam.
    Mock,
}

/// A fact that waits for its question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Turn {
    /// The fact.
    pub(super) fact: FactKey,
    /// Why it is asked.
    pub(super) role: Role,
    /// Not before this many questions were answered in the session.
    pub(super) not_before: usize,
}

/// A question on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asking {
    /// The question.
    pub question: QuestionKey,
    /// The fact for whose sake it is asked.
    pub fact: FactKey,
    /// Why now.
    pub role: Role,
    /// How it is laid out.
    pub layout: Layout,
    /// When it came on the screen.
    pub since: Moment,
    /// Its feedback was seen before and taken back.
    pub seen: bool,
}

/// An answer that was given and judged.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// The question that was answered.
    pub asking: Asking,
    /// What was answered.
    pub response: Response,
    /// How it was judged, after overrides.
    pub verdict: Verdict,
    /// The name of the answer in the journal.
    pub event: EventId,
    /// When each judged fact comes next; empty in practice.
    pub dues: Vec<Judged>,
    /// Milliseconds from the question to the answer.
    pub took_ms: u64,
    /// How sure the student was, if asked.
    pub sure: Option<Sure>,
    /// The student overrode the verdict.
    pub overridden: bool,
}

/// An answer that was judged and written, as [`Session::answered`](super::Session::answered) takes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    /// What was answered.
    pub response: Response,
    /// How it was judged.
    pub verdict: Verdict,
    /// Its name in the journal.
    pub event: EventId,
    /// When each judged fact comes next; empty in practice.
    pub dues: Vec<Judged>,
    /// Milliseconds from the question to the answer.
    pub took_ms: u64,
    /// How sure the student was, if asked.
    pub sure: Option<Sure>,
}

/// What is on the screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// A topic's page, before its first new fact. `deck/topic`.
    Page {
        /// The first fact of the topic that waits for it.
        fact: FactKey,
        /// The topic, as `deck/topic`.
        topic: ItemId,
    },
    /// A question.
    Question(Box<Asking>),
    /// The feedback to an answer.
    Feedback(Box<Given>),
    /// Nothing is left.
    Done,
}
