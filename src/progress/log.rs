//! The events that were read, each once, with what takes them back or
//! overrules them. It answers whether an event still holds and what it says of
//! a fact; what follows for facts and days is worked out elsewhere.

use std::collections::BTreeMap;

use super::event::{Answer, DeviceId, Event, EventId, Judged};
use super::line::Record;
use crate::deck::FactKey;
use crate::memory::Grade;
use crate::time::{Day, Moment};

/// How far a chain of events that take each other back is followed. Only a
/// forged journal has one that is longer, or one that bites its own tail.
const LONGEST_CHAIN: usize = 64;

/// What became of an event that was handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Applied {
    /// It was not known and counts now.
    New,
    /// It was known already: a copy.
    Duplicate,
}

/// An event in the log.
#[derive(Debug, Clone)]
pub(super) struct Logged {
    pub(super) id: EventId,
    pub(super) device: DeviceId,
    pub(super) number: u64,
    pub(super) at: Moment,
    pub(super) event: Event,
}

impl Logged {
    /// Events are replayed in this order, whatever order they were read in.
    pub(super) fn order(&self) -> (i64, &DeviceId, u64, &EventId) {
        (self.at.ms, &self.device, self.number, &self.id)
    }

    /// The answer, if it is one given in study.
    pub(super) fn answer(&self) -> Option<&Answer> {
        match &self.event {
            Event::Answer(answer) => Some(answer),
            Event::Practice(_)
            | Event::Undo { .. }
            | Event::Override { .. }
            | Event::Bury { .. }
            | Event::Suspend { .. }
            | Event::Resume { .. }
            | Event::Report { .. }
            | Event::Read { .. } => None,
        }
    }
}

/// Where an event is in the log.
pub(super) type Slot = usize;

#[derive(Debug, Clone, Default)]
pub(super) struct Log {
    events: Vec<Logged>,
    by_id: BTreeMap<EventId, Slot>,
    undone_by: BTreeMap<EventId, Vec<Slot>>,
    overruled_by: BTreeMap<EventId, Vec<Slot>>,
}

impl Log {
    /// Keeps an event; `None` if it is there already.
    pub(super) fn add(&mut self, device: DeviceId, record: Record) -> Option<Slot> {
        let id = record.id(&device);
        let slot = self.events.len();
        match self.by_id.entry(id.clone()) {
            std::collections::btree_map::Entry::Occupied(_) => return None,
            std::collections::btree_map::Entry::Vacant(free) => free.insert(slot),
        };
        match &record.event {
            Event::Undo { of } => self.undone_by.entry(of.clone()).or_default().push(slot),
            Event::Override { of, .. } => {
                self.overruled_by.entry(of.clone()).or_default().push(slot);
            }
            Event::Answer(_)
            | Event::Practice(_)
            | Event::Bury { .. }
            | Event::Suspend { .. }
            | Event::Resume { .. }
            | Event::Report { .. }
            | Event::Read { .. } => {}
        }
        self.events.push(Logged {
            id,
            device,
            number: record.stamp.number,
            at: record.stamp.at,
            event: record.event,
        });
        Some(slot)
    }

    pub(super) fn len(&self) -> usize {
        self.events.len()
    }

    pub(super) fn get(&self, slot: Slot) -> Option<&Logged> {
        self.events.get(slot)
    }

    pub(super) fn slot(&self, id: &EventId) -> Option<Slot> {
        self.by_id.get(id).copied()
    }

    /// Puts a slot into a list that is kept in the order of replay. Returns
    /// whether it is the last; nearly always it is.
    pub(super) fn insert(&self, list: &mut Vec<Slot>, slot: Slot) -> bool {
        let order = self.get(slot).map(Logged::order);
        let place = list.partition_point(|known| self.get(*known).map(Logged::order) < order);
        if list.get(place) == Some(&slot) {
            return place + 1 == list.len();
        }
        list.insert(place, slot);
        place + 1 == list.len()
    }

    /// Does the event still hold, or was it taken back?
    pub(super) fn holds(&self, id: &EventId) -> bool {
        self.undone_by.is_empty() || self.holds_within(id, LONGEST_CHAIN)
    }

    fn holds_within(&self, id: &EventId, depth: usize) -> bool {
        let Some(undos) = self.undone_by.get(id) else {
            return true;
        };
        let Some(depth) = depth.checked_sub(1) else {
            return true;
        };
        !undos
            .iter()
            .filter_map(|slot| self.get(*slot))
            .any(|undo| self.holds_within(&undo.id, depth))
    }

    /// What an answer says of a fact, after the latest override that holds.
    pub(super) fn verdict(&self, answer: &Logged, fact: &FactKey) -> Option<(Grade, Day)> {
        let find = |facts: &[Judged]| {
            let judged = facts.iter().find(|judged| judged.0 == *fact)?;
            Some((judged.1, judged.2))
        };
        let given = answer.answer().and_then(|given| find(&given.facts));
        let Some(overrides) = self.overruled_by.get(&answer.id) else {
            return given;
        };
        overrides
            .iter()
            .filter_map(|slot| self.get(*slot))
            .filter(|logged| self.holds(&logged.id))
            .filter_map(|logged| match &logged.event {
                Event::Override { facts, .. } => Some((logged.order(), find(facts)?)),
                Event::Answer(_)
                | Event::Practice(_)
                | Event::Undo { .. }
                | Event::Bury { .. }
                | Event::Suspend { .. }
                | Event::Resume { .. }
                | Event::Report { .. }
                | Event::Read { .. } => None,
            })
            .max_by_key(|(order, _)| *order)
            .map(|(_, verdict)| verdict)
            .or(given)
    }

    /// The facts that an answer judges, and those that an override judges in its place.
    pub(super) fn facts_of(&self, answer: &Logged) -> Vec<FactKey> {
        let mut facts: Vec<FactKey> = Vec::new();
        let overrides = self.overruled_by.get(&answer.id).into_iter().flatten();
        let events = overrides.filter_map(|slot| self.get(*slot));
        for event in std::iter::once(answer).chain(events) {
            let judged: &[Judged] = match &event.event {
                Event::Answer(given) | Event::Practice(given) => &given.facts,
                Event::Override { facts, .. } => facts,
                Event::Undo { .. }
                | Event::Bury { .. }
                | Event::Suspend { .. }
                | Event::Resume { .. }
                | Event::Report { .. }
                | Event::Read { .. } => &[],
            };
            for Judged(fact, ..) in judged {
                if !facts.contains(fact) {
                    facts.push(fact.clone());
                }
            }
        }
        facts
    }

    /// The event that is taken back or overruled in the end by this one: an
    /// undo of an undo leads to what the first undo took back.
    pub(super) fn root(&self, slot: Slot) -> Slot {
        let mut slot = slot;
        for _ in 0..LONGEST_CHAIN {
            let target = match self.get(slot).map(|logged| &logged.event) {
                Some(Event::Undo { of } | Event::Override { of, .. }) => self.slot(of),
                Some(
                    Event::Answer(_)
                    | Event::Practice(_)
                    | Event::Bury { .. }
                    | Event::Suspend { .. }
                    | Event::Resume { .. }
                    | Event::Report { .. }
                    | Event::Read { .. },
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
