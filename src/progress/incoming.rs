//! An event on its way from a line into the log: borrowed, so that reading a
//! long journal copies no text. It knows neither where it comes from nor
//! whether it is known already.

use super::event::{Answer, Event};
use super::line::Record;
use crate::deck::Kind;
use crate::memory::Grade;
use crate::time::{Day, Moment};

/// An event with its stamp and the checksum of its line.
#[derive(Debug, Clone)]
pub(super) struct Incoming<'a> {
    pub(super) number: u64,
    pub(super) at: Moment,
    pub(super) checksum: u32,
    pub(super) what: What<'a>,
}

/// What happened.
#[derive(Debug, Clone)]
pub(super) enum What<'a> {
    Asked(Asked<'a>),
    /// Anything that is no answer.
    Other(&'a Event),
}

/// Whether an answer counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    Study,
    Practice,
}

/// An answer, without what was answered.
#[derive(Debug, Clone)]
pub(super) struct Asked<'a> {
    pub(super) purpose: Purpose,
    pub(super) question: &'a str,
    pub(super) form: Kind,
    pub(super) took: u32,
    pub(super) seen: bool,
    pub(super) facts: Vec<(&'a str, Grade, Day)>,
}

impl<'a> Incoming<'a> {
    /// What a record says.
    pub(super) fn of(record: &'a Record) -> Self {
        let what = match &record.event {
            Event::Answer(answer) => What::Asked(asked(answer, Purpose::Study)),
            Event::Practice(answer) => What::Asked(asked(answer, Purpose::Practice)),
            Event::Undo { .. }
            | Event::Override { .. }
            | Event::Bury { .. }
            | Event::Suspend { .. }
            | Event::Resume { .. }
            | Event::Report { .. }
            | Event::Read { .. } => What::Other(&record.event),
        };
        Self {
            number: record.stamp.number,
            at: record.stamp.at,
            checksum: record.checksum,
            what,
        }
    }
}

fn asked(answer: &Answer, purpose: Purpose) -> Asked<'_> {
    Asked {
        purpose,
        question: answer.question.as_str(),
        form: answer.form,
        took: answer.ms,
        seen: answer.seen,
        facts: answer
            .facts
            .iter()
            .map(|judged| (judged.0.as_str(), judged.1, judged.2))
            .collect(),
    }
}
