//! What a student's exams and confusions leave in the journal: marks of real
//! exams, mock exams, facts shown side by side. They move no fact's memory;
//! what an exam's id stands for is for the settings to know.

use std::collections::BTreeMap;

use super::event::Event;
use super::name::EventId;
use super::replay::Progress;
use super::writers::Slot;
use crate::deck::FactKey;
use crate::time::{Day, Moment};

/// The highest mark, in tenths of a per cent.
const HIGHEST_MARK: u16 = 1000;

/// The real mark of an exam.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExamMark {
    /// The event.
    pub event: EventId,
    /// When it was noted.
    pub at: Moment,
    /// The exam's id in the settings.
    pub exam: String,
    /// The day of the exam.
    pub day: Day,
    /// The mark in tenths of a per cent, 0 to 1000.
    pub mark: u16,
}

/// A finished mock exam.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MockExam {
    /// The event.
    pub event: EventId,
    /// When it was finished.
    pub at: Moment,
    /// The study day on which it was finished.
    pub day: Day,
    /// The exam's id in the settings.
    pub exam: String,
    /// How many questions it had.
    pub asked: u16,
    /// The points reached, in tenths of a point.
    pub points: u16,
    /// The points that could be reached, in tenths of a point.
    pub of: u16,
    /// How long it took, in milliseconds.
    pub ms: u32,
}

/// Two facts that were shown side by side because they had been confused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownTogether {
    /// The event.
    pub event: EventId,
    /// The study day.
    pub day: Day,
    /// The fact that was asked.
    pub one: FactKey,
    /// The fact that it was taken for.
    pub other: FactKey,
}

/// An entry of the diary, wherever it is known from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Noted {
    pub(super) event: EventId,
    pub(super) at: Moment,
    pub(super) what: Event,
}

impl Progress {
    /// The marks of exams, by the exam's id, the last one of each.
    pub fn exam_marks(&self) -> Vec<ExamMark> {
        let mut marks = BTreeMap::new();
        for noted in self.diary() {
            if let Event::ExamMark { exam, day, mark } = noted.what {
                let mark = ExamMark {
                    event: noted.event,
                    at: noted.at,
                    exam: exam.clone(),
                    day,
                    mark: mark.min(HIGHEST_MARK),
                };
                marks.insert(exam, mark);
            }
        }
        marks.into_values().collect()
    }

    /// The mock exams that were finished, oldest first.
    pub fn mocks(&self) -> Vec<MockExam> {
        let entry = |noted: Noted| {
            let Event::Mock {
                exam,
                asked,
                points,
                of,
                ms,
            } = noted.what
            else {
                return None;
            };
            Some(MockExam {
                event: noted.event,
                at: noted.at,
                day: noted.at.day(),
                exam,
                asked,
                points,
                of,
                ms,
            })
        };
        self.diary().into_iter().filter_map(entry).collect()
    }

    /// The pairs of facts that were shown side by side, oldest first, each as often as it was.
    pub fn shown_together(&self) -> Vec<ShownTogether> {
        let entry = |noted: Noted| {
            let Event::Together { one, other } = noted.what else {
                return None;
            };
            Some(ShownTogether {
                event: noted.event,
                day: noted.at.day(),
                one,
                other,
            })
        };
        self.diary().into_iter().filter_map(entry).collect()
    }

    /// All entries that hold, in the order of replay.
    pub(super) fn diary(&self) -> Vec<Noted> {
        let holding = self.diary.iter().filter(|slot| self.log.holds(**slot));
        let logged = holding.filter_map(|slot| self.noted(*slot));
        let mut all: Vec<Noted> = self.kept.diary.iter().cloned().chain(logged).collect();
        all.sort_by(|a, b| (a.at.ms, &a.event).cmp(&(b.at.ms, &b.event)));
        all
    }

    fn noted(&self, slot: Slot) -> Option<Noted> {
        Some(Noted {
            event: self.log.name(slot)?,
            at: self.log.get(slot)?.at(),
            what: self.log.other(slot)?.clone(),
        })
    }
}
