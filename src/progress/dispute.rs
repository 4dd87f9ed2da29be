//! What holds of the log: events that are taken back, answers that are
//! overruled, and events that take back the taking back. What follows for facts
//! and days is worked out elsewhere.

use super::event::{Event, Judged};
use super::log::{Log, Word};
use super::writers::{Id, Slot};
use crate::deck::FactKey;
use crate::memory::Grade;
use crate::time::Day;

/// How far a chain of events that take each other back is followed. Only a
/// forged journal has one that is longer, or one that bites its own tail.
const LONGEST_CHAIN: usize = 64;

impl Log {
    /// Does the event still hold, or was it taken back?
    pub(super) fn holds(&self, slot: Slot) -> bool {
        self.undone_by.is_empty() || self.holds_within(self.id(slot), LONGEST_CHAIN)
    }

    fn holds_within(&self, id: Id, depth: usize) -> bool {
        let Some(undos) = self.undone_by.get(&id) else {
            return true;
        };
        let Some(depth) = depth.checked_sub(1) else {
            return true;
        };
        !undos
            .iter()
            .any(|undo| self.holds_within(self.id(*undo), depth))
    }

    /// What an answer in study says of a fact, after the latest override that holds.
    pub(super) fn verdict(&self, slot: Slot, fact: u32) -> Option<(Grade, Day)> {
        let logged = self.get(slot)?;
        logged.took_in_study()?;
        let mut marks = self.marks(logged).iter();
        let given = marks.find(|mark| mark.fact == fact);
        let given = given.map(|mark| (mark.grade, mark.due));
        if self.overruled_by.is_empty() {
            return given;
        }
        let Some(overrides) = self.overruled_by.get(&logged.id) else {
            return given;
        };
        let key = self.facts.get(fact)?;
        overrides
            .iter()
            .filter(|slot| self.holds(**slot))
            .filter_map(|slot| {
                let mut facts = self.judged_by(*slot).iter();
                let judged = facts.find(|judged| judged.0 == *key)?;
                Some((self.order(*slot), (judged.1, judged.2)))
            })
            .max_by_key(|(order, _)| *order)
            .map(|(_, verdict)| verdict)
            .or(given)
    }

    fn judged_by(&self, slot: Slot) -> &[Judged] {
        match self.other(slot) {
            Some(Event::Override { facts, .. }) => facts,
            Some(
                Event::Answer(_)
                | Event::Practice(_)
                | Event::Undo { .. }
                | Event::Bury { .. }
                | Event::Suspend { .. }
                | Event::Resume { .. }
                | Event::Report { .. }
                | Event::Read { .. }
                | Event::Reset { .. }
                | Event::Move { .. }
                | Event::Peek { .. }
                | Event::Reschedule { .. }
                | Event::ExamMark { .. }
                | Event::Mock { .. }
                | Event::Together { .. },
            )
            | None => &[],
        }
    }

    /// The facts that an event says something of: those that an answer judges and those
    /// that an override judges in its place, those that are rescheduled, or the one that it is about.
    pub(super) fn facts_of(&self, slot: Slot) -> Vec<u32> {
        let Some(logged) = self.get(slot) else {
            return Vec::new();
        };
        let number = |fact: &FactKey| self.facts.find(fact.as_str());
        let Some(other) = self.other(slot) else {
            if let Word::Rescheduled { .. } = logged.word {
                return self.dues(logged).iter().map(|(fact, _)| *fact).collect();
            }
            let mut facts: Vec<u32> = self.marks(logged).iter().map(|mark| mark.fact).collect();
            facts.extend(self.overruling(logged.id).filter_map(number));
            facts.sort_unstable();
            facts.dedup();
            return facts;
        };
        match other {
            Event::Bury { fact, .. }
            | Event::Suspend { fact }
            | Event::Resume { fact }
            | Event::Reset { fact }
            | Event::Move { fact, .. }
            | Event::Peek { fact } => number(fact).into_iter().collect(),
            Event::Answer(_)
            | Event::Practice(_)
            | Event::Undo { .. }
            | Event::Override { .. }
            | Event::Report { .. }
            | Event::Read { .. }
            | Event::Reschedule { .. }
            | Event::ExamMark { .. }
            | Event::Mock { .. }
            | Event::Together { .. } => Vec::new(),
        }
    }

    /// The facts that overrides of an event judge.
    pub(super) fn overruling(&self, id: Id) -> impl Iterator<Item = &FactKey> {
        let overrides = self.overruled_by.get(&id).into_iter().flatten();
        overrides
            .flat_map(|slot| self.judged_by(*slot))
            .map(|judged| &judged.0)
    }

    /// What is taken back or overruled and was not read yet.
    pub(super) fn waited_for(&self) -> impl Iterator<Item = Id> {
        let wanted = self.undone_by.keys().chain(self.overruled_by.keys());
        wanted
            .copied()
            .filter(|id| self.writers.slot(*id).is_none())
    }

    /// The event that is taken back or overruled in the end by this one: an
    /// undo of an undo leads to what the first undo took back.
    pub(super) fn root(&self, slot: Slot) -> Slot {
        let mut slot = slot;
        for _ in 0..LONGEST_CHAIN {
            let target = match self.other(slot) {
                Some(Event::Undo { of } | Event::Override { of, .. }) => self.writers.find(of),
                Some(
                    Event::Answer(_)
                    | Event::Practice(_)
                    | Event::Bury { .. }
                    | Event::Suspend { .. }
                    | Event::Resume { .. }
                    | Event::Report { .. }
                    | Event::Read { .. }
                    | Event::Reset { .. }
                    | Event::Move { .. }
                    | Event::Peek { .. }
                    | Event::Reschedule { .. }
                    | Event::ExamMark { .. }
                    | Event::Mock { .. }
                    | Event::Together { .. },
                )
                | None => None,
            };
            match target {
                Some(target) => slot = target,
                None => break,
            }
        }
        slot
    }
}
