//! The events that were read, each once and as small as can be, in the order of
//! arrival, and the order in which they are replayed. What follows from them is
//! worked out elsewhere.

use std::collections::BTreeMap;

use super::event::Event;
use super::incoming::{Incoming, Purpose, What};
use super::keys::Keys;
use super::name::{DeviceId, EventId};
use super::writers::{Id, Slot, Writers, place};
use crate::deck::{FactKey, Kind, QuestionKey};
use crate::memory::{Fsrs, Grade};
use crate::time::{Day, Moment};

/// An event in the log. There may be millions of them.
#[derive(Debug, Clone)]
pub(super) struct Logged {
    pub(super) id: Id,
    ms: i64,
    offset_minutes: i16,
    pub(super) word: Word,
}

/// No answer counts for longer, in milliseconds: then its question was left open, and nobody
/// thought about it for hours. The journal keeps the time as it was.
const LONGEST_MS: u32 = 5 * 60_000;

/// What an event says; texts are numbers of keys, lists are places in the log's own.
#[derive(Debug, Clone)]
pub(super) enum Word {
    Asked {
        purpose: Purpose,
        form: Kind,
        seen: bool,
        /// How sure the student was, 1 to 3; 0 if that was not asked.
        sure: u8,
        question: u32,
        /// Milliseconds, at most [`LONGEST_MS`].
        took: u32,
        first: u32,
        count: u32,
    },
    /// Due days decided anew.
    Rescheduled {
        first: u32,
        count: u32,
    },
    Other(u32),
}

/// What an answer says of one of its facts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    pub(super) fact: u32,
    pub(super) grade: Grade,
    pub(super) due: Day,
}

impl Logged {
    pub(super) fn at(&self) -> Moment {
        Moment {
            ms: self.ms,
            offset_minutes: self.offset_minutes,
        }
    }

    /// Milliseconds from question to answer, if it is an answer in study.
    pub(super) fn took_in_study(&self) -> Option<u32> {
        match self.word {
            Word::Asked {
                purpose: Purpose::Study,
                took,
                ..
            } => Some(took),
            Word::Asked {
                purpose: Purpose::Practice,
                ..
            }
            | Word::Rescheduled { .. }
            | Word::Other(_) => None,
        }
    }
}

#[derive(Debug, Clone, Default)]
pub(super) struct Log {
    events: Vec<Logged>,
    marks: Vec<Mark>,
    /// Days decided anew: the number of a fact and its day, by number within an event.
    pub(super) dues: Vec<(u32, Day)>,
    /// The answers that were not right, in order, with the number of what was answered.
    pub(super) missed: Vec<(Slot, u32)>,
    others: Vec<Event>,
    /// Answers are replayed with it.
    pub(super) fsrs: Fsrs,
    pub(super) writers: Writers,
    pub(super) questions: Keys<QuestionKey>,
    pub(super) facts: Keys<FactKey>,
    pub(super) given: Keys<String>,
    pub(super) undone_by: BTreeMap<Id, Vec<Slot>>,
    pub(super) overruled_by: BTreeMap<Id, Vec<Slot>>,
}

impl Log {
    /// Keeps an event that is not known yet.
    pub(super) fn add(&mut self, writer: u32, incoming: &Incoming<'_>) -> Slot {
        let slot = self.push(writer, incoming);
        self.writers.insert(self.id(slot), slot);
        self.note(slot);
        slot
    }

    /// Keeps an event that may be known already: [`Log::settle`] has to follow before
    /// anything is asked.
    pub(super) fn push(&mut self, writer: u32, incoming: &Incoming<'_>) -> Slot {
        let slot = short(self.events.len());
        let word = match &incoming.what {
            What::Asked(asked) => {
                let first = short(self.marks.len());
                for (fact, grade, due) in &asked.facts {
                    self.marks.push(Mark {
                        fact: self.facts.number(fact),
                        grade: *grade,
                        due: *due,
                    });
                }
                if !asked.missed().is_empty() {
                    self.missed.push((slot, self.given.number(asked.missed())));
                }
                Word::Asked {
                    purpose: asked.purpose,
                    form: asked.form,
                    seen: asked.seen,
                    sure: asked.sure.filter(|sure| *sure <= 3).unwrap_or_default(),
                    question: self.questions.number(asked.question),
                    took: asked.took.min(LONGEST_MS),
                    first,
                    count: short(asked.facts.len()),
                }
            }
            What::Rescheduled(facts) => {
                let first = short(self.dues.len());
                self.dues.extend(self.facts.days_of(facts));
                Word::Rescheduled {
                    first,
                    count: short(self.dues.len() - place(first)),
                }
            }
            What::Other(event) => {
                for fact in super::named::facts_named(event) {
                    self.facts.number(fact.as_str());
                }
                self.others.push((*event).clone());
                Word::Other(short(self.others.len() - 1))
            }
        };
        self.events.push(Logged {
            id: Id {
                writer,
                number: incoming.number,
                checksum: incoming.checksum,
            },
            ms: incoming.at.ms,
            offset_minutes: incoming.at.offset_minutes,
            word,
        });
        slot
    }

    /// After pushes: leaves each event once and learns what takes back what. Gives the
    /// slots of all events that are left.
    pub(super) fn settle(&mut self) -> Vec<Slot> {
        let slots = self.writers.settle(&self.events);
        for slot in &slots {
            self.note(*slot);
        }
        slots
    }

    /// Notes what an event takes back or overrules.
    fn note(&mut self, slot: Slot) {
        let Some((of, undoes)) = self.other(slot).and_then(|event| match event {
            Event::Undo { of } => Some((of.clone(), true)),
            Event::Override { of, .. } => Some((of.clone(), false)),
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
            | Event::Together { .. } => None,
        }) else {
            return;
        };
        // What no event can be called waits for nothing.
        let Some(of) = self.writers.number_of(&of) else {
            return;
        };
        let list = if undoes {
            &mut self.undone_by
        } else {
            &mut self.overruled_by
        };
        list.entry(of).or_default().push(slot);
    }

    pub(super) fn get(&self, slot: Slot) -> Option<&Logged> {
        self.events.get(place(slot))
    }

    /// How many events there are, copies too.
    pub(super) fn len(&self) -> usize {
        self.events.len()
    }

    /// The slots of all events but the first ones, copies left out.
    pub(super) fn slots_after(&self, first: usize) -> impl Iterator<Item = Slot> {
        let slots = short(first)..short(self.events.len());
        slots.filter(|slot| self.writers.slot(self.id(*slot)) == Some(*slot))
    }

    /// The time of the latest event.
    pub(super) fn newest_ms(&self) -> Option<i64> {
        self.events.iter().map(|logged| logged.ms).max()
    }

    pub(super) fn id(&self, slot: Slot) -> Id {
        self.get(slot).map(|logged| logged.id).unwrap_or_default()
    }

    /// The event in a slot, if it is no answer.
    pub(super) fn other(&self, slot: Slot) -> Option<&Event> {
        match self.get(slot)?.word {
            Word::Other(number) => self.others.get(place(number)),
            Word::Asked { .. } | Word::Rescheduled { .. } => None,
        }
    }

    /// Events are replayed in this order, whatever order they were read in.
    pub(super) fn order(&self, slot: Slot) -> Option<(i64, &DeviceId, u64, u32)> {
        let logged = self.get(slot)?;
        let writer = self.writers.device(logged.id.writer)?;
        Some((logged.ms, writer, logged.id.number, logged.id.checksum))
    }

    /// Puts a slot into a list that is kept in the order of replay. Returns
    /// whether it is the last; nearly always it is.
    pub(super) fn insert(&self, list: &mut Vec<Slot>, slot: Slot) -> bool {
        let order = self.order(slot);
        if list.last().is_none_or(|last| self.order(*last) < order) {
            list.push(slot);
            return true;
        }
        let place = list.partition_point(|known| self.order(*known) < order);
        if list.get(place) != Some(&slot) {
            list.insert(place, slot);
        }
        place + 1 == list.len()
    }

    /// Brings a list into the order of replay, each slot once, and gives back the room
    /// that it does not need.
    pub(super) fn sort(&self, list: &mut Vec<Slot>) {
        if !list.is_sorted_by(|a, b| self.order(*a) < self.order(*b)) {
            list.sort_unstable_by(|a, b| self.order(*a).cmp(&self.order(*b)));
            list.dedup();
        }
        list.shrink_to_fit();
    }

    /// The name of the event in a slot.
    pub(super) fn name(&self, slot: Slot) -> Option<EventId> {
        self.writers.name(self.get(slot)?.id)
    }

    /// What an answer says of its facts.
    pub(super) fn marks(&self, logged: &Logged) -> &[Mark] {
        let Word::Asked { first, count, .. } = logged.word else {
            return &[];
        };
        let marks = self.marks.get(place(first)..).unwrap_or_default();
        marks.get(..place(count)).unwrap_or_default()
    }
}

/// A length as it stands in the log, which holds fewer than four thousand million of anything.
fn short(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
