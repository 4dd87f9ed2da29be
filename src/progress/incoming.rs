//! An event on its way from a line into the log: borrowed, so that reading a
//! long journal copies no text. It knows neither where it comes from nor
//! whether it is known already.

use super::event::{Answer, Event};
use super::line::Record;
use crate::deck::{FactKey, Kind};
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
    /// Due days decided anew.
    Rescheduled(&'a [(FactKey, Day)]),
    /// Anything else.
    Other(&'a Event),
}

/// Whether an answer counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    Study,
    Practice,
}

/// An answer.
#[derive(Debug, Clone)]
pub(super) struct Asked<'a> {
    pub(super) purpose: Purpose,
    pub(super) question: &'a str,
    pub(super) form: Kind,
    pub(super) took: u32,
    pub(super) seen: bool,
    pub(super) given: &'a str,
    pub(super) sure: Option<u8>,
    pub(super) facts: Vec<(&'a str, Grade, Day)>,
}

impl<'a> Asked<'a> {
    /// What was answered, where it was not right for every fact; else nothing.
    pub(super) fn missed(&self) -> &'a str {
        let right = |(_, grade, _): &(&str, Grade, Day)| grade.is_right();
        if !self.facts.is_empty() && self.facts.iter().all(right) {
            ""
        } else {
            self.given
        }
    }
}

impl<'a> Incoming<'a> {
    /// What a record says.
    pub(super) fn of(record: &'a Record) -> Self {
        let what = match &record.event {
            Event::Answer(answer) => What::Asked(asked(answer, Purpose::Study)),
            Event::Practice(answer) => What::Asked(asked(answer, Purpose::Practice)),
            Event::Reschedule { facts } => What::Rescheduled(facts),
            Event::Undo { .. }
            | Event::Override { .. }
            | Event::Bury { .. }
            | Event::Suspend { .. }
            | Event::Resume { .. }
            | Event::Report { .. }
            | Event::Read { .. }
            | Event::Reset { .. }
            | Event::Move { .. }
            | Event::Peek { .. }
            | Event::ExamMark { .. }
            | Event::Mock { .. }
            | Event::Together { .. } => What::Other(&record.event),
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
        given: &answer.given,
        sure: answer.sure,
        facts: answer
            .facts
            .iter()
            .map(|judged| (judged.0.as_str(), judged.1, judged.2))
            .collect(),
    }
}
