//! Where each event of the log belongs: the lists of facts, days, pages and
//! reports, and the counts of days. It orders and counts; what an event does
//! to a fact it does not know.

use super::event::Event;
use super::incoming::Purpose;
use super::log::{Log, Word};
use super::replay::Progress;
use super::summary::DayCount;
use super::touched::Touched;
use super::writers::{Slot, place};
use crate::time::Day;

impl Progress {
    /// Notes where an event belongs. Returns whether it comes last for all its facts.
    pub(super) fn index(&mut self, root: Slot) -> bool {
        self.index_by(root, Log::insert)
    }

    /// Notes where an event belongs, at the end of each list; [`Progress::sort`] has to follow.
    pub(super) fn index_at_end(&mut self, slot: Slot) {
        self.index_by(slot, |_, list, slot| {
            list.push(slot);
            true
        });
    }

    fn index_by(&mut self, root: Slot, put: fn(&Log, &mut Vec<Slot>, Slot) -> bool) -> bool {
        let Some(logged) = self.log.get(root) else {
            return false;
        };
        let facts = self.log.facts_of(root);
        let list = match (&logged.word, self.log.other(root)) {
            (Word::Asked { .. }, _) => {
                let day = self.days.entry(logged.at().day()).or_default();
                Some(&mut day.answers)
            }
            (Word::Other(_), Some(Event::Report { .. })) => Some(&mut self.reports),
            (Word::Other(_), Some(Event::Read { topic })) => {
                Some(self.pages.entry(topic.clone()).or_default())
            }
            (
                Word::Other(_),
                Some(Event::ExamMark { .. } | Event::Mock { .. } | Event::Together { .. }),
            ) => Some(&mut self.diary),
            (
                Word::Rescheduled { .. } | Word::Other(_),
                Some(
                    Event::Answer(_)
                    | Event::Practice(_)
                    | Event::Bury { .. }
                    | Event::Suspend { .. }
                    | Event::Resume { .. }
                    | Event::Undo { .. }
                    | Event::Override { .. }
                    | Event::Reset { .. }
                    | Event::Move { .. }
                    | Event::Peek { .. }
                    | Event::Reschedule { .. }
                    | Event::Report { .. }
                    | Event::Read { .. }
                    | Event::ExamMark { .. }
                    | Event::Mock { .. }
                    | Event::Together { .. },
                )
                | None,
            ) => None,
        };
        if let Some(list) = list {
            put(&self.log, list, root);
        }
        if self.facts.len() < self.log.facts.len() {
            self.facts
                .resize_with(self.log.facts.len(), Touched::default);
        }
        let mut last = true;
        for number in facts {
            if let Some(touched) = self.facts.get_mut(place(number)) {
                touched.keep_base();
                last &= put(&self.log, &mut touched.by, root);
            }
        }
        last
    }

    /// Brings every list into the order of replay.
    pub(super) fn sort(&mut self) {
        for touched in &mut self.facts {
            self.log.sort(&mut touched.by);
        }
        let days = self.days.values_mut().map(|day| &mut day.answers);
        for list in days.chain(self.pages.values_mut()) {
            self.log.sort(list);
        }
        self.log.sort(&mut self.reports);
        self.log.sort(&mut self.diary);
    }

    /// Counts an answer that is new, or, after another word on it, its day again.
    pub(super) fn count(&mut self, root: Slot, word: Slot) {
        let Some(day) = self.log.get(root).map(|logged| logged.at().day()) else {
            return;
        };
        if root != word {
            self.count_day(day);
        } else if self.log.holds(root) {
            let more = self.figures(root);
            if let Some(log) = self.days.get_mut(&day) {
                log.count = log.count.and(more);
            }
        }
    }

    /// Counts the answers of a day that hold.
    pub(super) fn count_day(&mut self, day: Day) {
        let Some(log) = self.days.get(&day) else {
            return;
        };
        let holding = log.answers.iter().filter(|slot| self.log.holds(**slot));
        let count = holding.fold(log.base, |count, slot| count.and(self.figures(*slot)));
        if let Some(log) = self.days.get_mut(&day) {
            log.count = count;
        }
    }

    /// What one answer adds to its day.
    fn figures(&self, slot: Slot) -> DayCount {
        let Some(logged) = self.log.get(slot) else {
            return DayCount::default();
        };
        match logged.word {
            Word::Asked {
                purpose: Purpose::Study,
                took,
                ..
            } => {
                let facts = self.log.facts_of(slot).into_iter();
                let mut grades = facts
                    .filter_map(|fact| self.log.verdict(slot, fact))
                    .map(|(grade, _)| grade)
                    .peekable();
                let right = grades.peek().is_some() && grades.all(|grade| grade.is_right());
                DayCount {
                    answers: 1,
                    right: u32::from(right),
                    practice: 0,
                    ms: u64::from(took),
                }
            }
            Word::Asked {
                purpose: Purpose::Practice,
                took,
                ..
            } => DayCount {
                practice: 1,
                ms: u64::from(took),
                ..DayCount::default()
            },
            Word::Rescheduled { .. } | Word::Other(_) => DayCount::default(),
        }
    }
}
