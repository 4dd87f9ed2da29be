//! What events other than answers name: the facts that they are about, and the
//! days that they decide anew. It looks things up in the log; what follows from
//! them it does not know.

use super::event::Event;
use super::keys::Keys;
use super::log::{Log, Logged, Word};
use super::writers::{Slot, place};
use crate::deck::FactKey;
use crate::time::Day;

/// The facts that an event other than an answer names.
pub(super) fn facts_named(event: &Event) -> Vec<&FactKey> {
    match event {
        Event::Override { facts, .. } => facts.iter().map(|judged| &judged.0).collect(),
        Event::Bury { fact, .. }
        | Event::Suspend { fact }
        | Event::Resume { fact }
        | Event::Reset { fact }
        | Event::Move { fact, .. }
        | Event::Peek { fact } => vec![fact],
        Event::Answer(_)
        | Event::Practice(_)
        | Event::Undo { .. }
        | Event::Report { .. }
        | Event::Read { .. }
        | Event::Reschedule { .. }
        | Event::ExamMark { .. }
        | Event::Mock { .. }
        | Event::Together { .. } => Vec::new(),
    }
}

impl Keys<FactKey> {
    /// Facts by number with their days, each once: where one is named twice the last counts.
    pub(super) fn days_of(&mut self, facts: &[(FactKey, Day)]) -> Vec<(u32, Day)> {
        let numbers = facts.iter().rev();
        let mut days: Vec<(u32, Day)> = numbers
            .map(|(fact, day)| (self.number(fact.as_str()), *day))
            .collect();
        days.sort_by_key(|(fact, _)| *fact);
        days.dedup_by_key(|(fact, _)| *fact);
        days
    }
}

impl Log {
    /// The days that an event decides anew, by the number of the fact.
    pub(super) fn dues(&self, logged: &Logged) -> &[(u32, Day)] {
        let Word::Rescheduled { first, count } = logged.word else {
            return &[];
        };
        let dues = self.dues.get(place(first)..).unwrap_or_default();
        dues.get(..place(count)).unwrap_or_default()
    }

    /// The number of what was answered, where it was not right.
    pub(super) fn missed(&self, slot: Slot) -> Option<u32> {
        let found = self.missed.binary_search_by_key(&slot, |(slot, _)| *slot);
        self.missed.get(found.ok()?).map(|(_, given)| *given)
    }

    /// The day that an event decides anew for a fact.
    pub(super) fn rescheduled(&self, slot: Slot, fact: u32) -> Option<Day> {
        let dues = self.dues(self.get(slot)?);
        let found = dues.binary_search_by_key(&fact, |(fact, _)| *fact);
        dues.get(found.ok()?).map(|(_, day)| *day)
    }
}
