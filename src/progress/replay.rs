//! Everything that follows from the journal: facts, days, pages read, reports.
//! Events may come in any order and more than once; the result is the same. An
//! event that comes last changes only its own facts, anything else has the
//! facts it touches worked out again from their answers.

use std::collections::BTreeMap;

use super::batch::Batch;
use super::event::Event;
use super::incoming::{Incoming, What};
use super::kept::Kept;
use super::line::Record;
use super::log::Log;
use super::name::{DeviceId, EventId};
use super::summary::{Applied, DayCount};
use super::touched::Touched;
use super::writers::{Id, Slot, place};
use crate::deck::ItemId;
use crate::memory::{Fsrs, Weights};
use crate::time::Day;

/// The progress of one student.
#[derive(Debug, Clone, Default)]
pub struct Progress {
    pub(super) log: Log,
    /// Each fact, at the place of its key's number in the log.
    pub(super) facts: Vec<Touched>,
    pub(super) days: BTreeMap<Day, DayLog>,
    pub(super) pages: BTreeMap<ItemId, Vec<Slot>>,
    pub(super) reports: Vec<Slot>,
    /// Marks of exams, mock exams, facts shown side by side.
    pub(super) diary: Vec<Slot>,
    /// What a cache knows of events that are not in the log.
    pub(super) kept: Kept,
}

#[derive(Debug, Clone, Default)]
pub(super) struct DayLog {
    /// Its answers in the log, practice too, in order.
    pub(super) answers: Vec<Slot>,
    /// What a cache counted besides.
    pub(super) base: DayCount,
    pub(super) count: DayCount,
}

impl Progress {
    /// The progress that follows from these events, in whatever order they come.
    pub fn replay(events: impl IntoIterator<Item = (DeviceId, Record)>) -> Self {
        let mut progress = Self::default();
        for (device, record) in events {
            let writer = progress.log.writers.number(&device);
            progress.log.push(writer, &Incoming::of(&record));
        }
        progress.settle();
        progress
    }

    /// The progress that follows from these parts of journals, in whatever order they come.
    /// Each is let go as soon as it was taken in, so they may come one by one from threads
    /// that read them.
    pub fn from_batches(batches: impl IntoIterator<Item = Batch>) -> Self {
        Self::from_batches_with(Weights::default(), batches)
    }

    /// The same, memories counted with these weights.
    pub fn from_batches_with(weights: Weights, batches: impl IntoIterator<Item = Batch>) -> Self {
        let mut progress = Self::default();
        progress.log.fsrs = Fsrs::new(weights);
        for batch in batches {
            let writer = progress.log.writers.number(batch.device());
            for incoming in batch.events() {
                progress.log.push(writer, &incoming);
            }
        }
        progress.settle();
        progress
    }

    /// What memories are counted with.
    pub fn fsrs(&self) -> &Fsrs {
        &self.log.fsrs
    }

    /// Counts all memories anew with these weights; days that facts are due stay, as they
    /// were decided. False, with nothing changed, if a cache has forgotten the answers: then
    /// the journals have to be read whole.
    #[must_use = "where it is false, nothing was changed"]
    pub fn set_weights(&mut self, weights: Weights) -> bool {
        if weights == *self.log.fsrs.weights() {
            return true;
        }
        if !self.is_whole() {
            return false;
        }
        self.log.fsrs = Fsrs::new(weights);
        for (number, touched) in (0..).zip(&mut self.facts) {
            touched.remember(&self.log, number);
        }
        true
    }

    /// Takes in one more event, usually the one just given.
    pub fn apply(&mut self, device: &DeviceId, record: &Record) -> Applied {
        let writer = self.log.writers.number(device);
        self.take(writer, &Incoming::of(record))
    }

    /// Takes in what was read from one more part of a journal. If a full replay is needed,
    /// what is left is neither right nor wrong but unfinished, and has to be let go.
    pub fn apply_batch(&mut self, batch: &Batch) -> Applied {
        let writer = self.log.writers.number(batch.device());
        let mut all = Applied::Duplicate;
        for incoming in batch.events() {
            match self.take(writer, &incoming) {
                Applied::New => all = Applied::New,
                Applied::Duplicate => {}
                Applied::NeedsReplay => return Applied::NeedsReplay,
            }
        }
        all
    }

    fn take(&mut self, writer: u32, incoming: &Incoming<'_>) -> Applied {
        let id = Id {
            writer,
            number: incoming.number,
            checksum: incoming.checksum,
        };
        if self.log.writers.slot(id).is_some() {
            return Applied::Duplicate;
        }
        if self.is_too_old(id, incoming) {
            return Applied::NeedsReplay;
        }
        let slot = self.log.add(writer, incoming);
        let root = self.log.root(slot);
        let last = self.index(root);
        // An undo or override read before its event has been waiting for it.
        let simple = root == slot && last && self.log.holds(root);
        for number in self.log.facts_of(root) {
            if let Some(touched) = self.facts.get_mut(place(number)) {
                if simple {
                    touched.advance(&self.log, number, root);
                } else {
                    touched.work_out(&self.log, number);
                }
            }
        }
        self.count(root, slot);
        Applied::New
    }

    /// Does the event say something of what is known only from a cache, so that what
    /// follows from it cannot be worked out?
    fn is_too_old(&self, id: Id, incoming: &Incoming<'_>) -> bool {
        if self.kept.events == 0 {
            return false;
        }
        if self.log.writers.is_covered(id) || self.kept.waiting.contains(&id) {
            return true;
        }
        let before_base = |ms: i64, fact: &str| {
            let number = self.log.facts.find(fact);
            let touched = number.and_then(|number| self.facts.get(place(number)));
            touched
                .and_then(Touched::base_ms)
                .is_some_and(|base| ms <= base)
        };
        let ms = incoming.at.ms;
        let event = match &incoming.what {
            What::Asked(asked) => {
                let mut waiting = self.log.overruling(id);
                return asked.facts.iter().any(|(fact, ..)| before_base(ms, fact))
                    || waiting.any(|fact| before_base(ms, fact.as_str()));
            }
            What::Rescheduled(facts) => {
                let mut keys = facts.iter().map(|(fact, _)| fact.as_str());
                return keys.any(|fact| before_base(ms, fact));
            }
            What::Other(event) => event,
        };
        match event {
            Event::Undo { of } => self.is_covered(of),
            Event::Override { of, facts } => {
                let answer = self
                    .log
                    .writers
                    .find(of)
                    .and_then(|slot| self.log.get(slot));
                self.is_covered(of)
                    || answer.is_some_and(|answer| {
                        let mut keys = facts.iter().map(|judged| judged.0.as_str());
                        keys.any(|fact| before_base(answer.at().ms, fact))
                    })
            }
            Event::Bury { fact, .. }
            | Event::Suspend { fact }
            | Event::Resume { fact }
            | Event::Reset { fact }
            | Event::Move { fact, .. }
            | Event::Peek { fact } => before_base(ms, fact.as_str()),
            Event::Answer(_)
            | Event::Practice(_)
            | Event::Report { .. }
            | Event::Read { .. }
            | Event::Reschedule { .. }
            | Event::ExamMark { .. }
            | Event::Mock { .. }
            | Event::Together { .. } => false,
        }
    }

    fn is_covered(&self, of: &EventId) -> bool {
        let known = self.log.writers.known(of);
        known.is_some_and(|id| self.log.writers.is_covered(id))
    }

    /// After pushes: everything is worked out.
    fn settle(&mut self) {
        for slot in self.log.settle() {
            self.index_at_end(slot);
        }
        self.sort();
        for (number, touched) in (0..).zip(&mut self.facts) {
            touched.work_out(&self.log, number);
        }
        let days: Vec<Day> = self.days.keys().copied().collect();
        for day in days {
            self.count_day(day);
        }
    }
}
