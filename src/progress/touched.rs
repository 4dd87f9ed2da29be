//! One fact with the events that say something of it, and what follows from
//! them. What a cache says of it is where its events begin; without one it
//! begins with nothing.

use super::event::Event;
use super::fact::{Before, FactProgress, Review, Showing};
use super::log::{Log, Word};
use super::writers::Slot;

/// A fact and its events in the order of replay.
#[derive(Debug, Clone, Default)]
pub(super) struct Touched {
    pub(super) by: Vec<Slot>,
    pub(super) now: FactProgress,
    base: Base,
}

/// What is known of a fact besides the events of the log.
#[derive(Debug, Clone, Default)]
enum Base {
    #[default]
    Nothing,
    /// It stands in a cache, and no event came since.
    Now { last_ms: i64 },
    /// It stood like this in a cache before the events of the log.
    Then {
        last_ms: i64,
        fact: Box<FactProgress>,
    },
}

impl Touched {
    /// A fact as a cache has it.
    pub(super) fn cached(now: FactProgress, last_ms: i64) -> Self {
        Self {
            by: Vec::new(),
            now,
            base: Base::Now { last_ms },
        }
    }

    /// Is there any event about it?
    pub(super) fn is_known(&self) -> bool {
        !self.by.is_empty() || self.base_ms().is_some()
    }

    /// The time of its last event that is only in a cache.
    pub(super) fn base_ms(&self) -> Option<i64> {
        match self.base {
            Base::Nothing => None,
            Base::Now { last_ms } | Base::Then { last_ms, .. } => Some(last_ms),
        }
    }

    /// The time of its last event.
    pub(super) fn last_ms(&self, log: &Log) -> Option<i64> {
        let last = self.by.last().and_then(|slot| log.get(*slot));
        last.map(|logged| logged.at().ms).or_else(|| self.base_ms())
    }

    /// Are all its events in the log?
    pub(super) fn is_whole(&self) -> bool {
        self.base_ms().is_none()
    }

    /// Before the first event of the log: what the cache says is kept.
    pub(super) fn keep_base(&mut self) {
        if let Base::Now { last_ms } = self.base {
            self.base = Base::Then {
                last_ms,
                fact: Box::new(self.now.clone()),
            };
        }
    }

    fn base(&self) -> FactProgress {
        match &self.base {
            Base::Nothing => FactProgress::default(),
            Base::Now { .. } => self.now.clone(),
            Base::Then { fact, .. } => (**fact).clone(),
        }
    }

    /// Works out anew what follows from its events.
    pub(super) fn work_out(&mut self, log: &Log, number: u32) {
        let mut fact = self.base();
        for slot in &self.by {
            advance(log, &mut fact, number, *slot);
        }
        self.now = fact;
    }

    /// Works out only its memory anew: other weights change nothing else.
    pub(super) fn remember(&mut self, log: &Log, number: u32) {
        let mut memory = None;
        let mut last = None;
        for slot in self.by.iter().filter(|slot| log.holds(**slot)) {
            if let Some(Event::Reset { .. }) = log.other(*slot) {
                (memory, last) = (None, None);
                continue;
            }
            let (Some((grade, _)), Some(logged)) = (log.verdict(*slot, number), log.get(*slot))
            else {
                continue;
            };
            let day = logged.at().day();
            let since = last.map_or(0, |last| day.days_since(last));
            memory = Some(log.fsrs.review(memory, since, grade));
            last = Some(day);
        }
        self.now.memory = memory;
    }

    /// What one more event that comes last does to it.
    pub(super) fn advance(&mut self, log: &Log, number: u32, slot: Slot) {
        advance(log, &mut self.now, number, slot);
    }

    /// What was known before an answer, or is known now if the answer is not in the log.
    pub(super) fn before(&self, log: &Log, number: u32, answer: Option<Slot>) -> Before {
        let then = answer.and_then(|answer| self.until(log, number, answer));
        then.as_ref().unwrap_or(&self.now).before()
    }

    /// The fact as it was before one of its events.
    pub(super) fn until(&self, log: &Log, number: u32, event: Slot) -> Option<FactProgress> {
        let place = self.by.iter().rposition(|slot| *slot == event)?;
        let mut fact = self.base();
        for slot in self.by.iter().take(place) {
            advance(log, &mut fact, number, *slot);
        }
        Some(fact)
    }

    /// Its judgements that are in the log, oldest first.
    pub(super) fn reviews(&self, log: &Log, number: u32) -> Vec<Review> {
        let holding = self.by.iter().filter(|slot| log.holds(**slot));
        let mut fact = FactProgress::default();
        holding
            .filter_map(|slot| {
                advance(log, &mut fact, number, *slot);
                log.verdict(*slot, number)?;
                fact.last_review()
            })
            .collect()
    }
}

/// What one event does to one fact. Of what was taken back only the feedback stays seen.
pub(super) fn advance(log: &Log, fact: &mut FactProgress, number: u32, slot: Slot) {
    if !log.holds(slot) {
        if let Some(showing) = showing(log, slot) {
            fact.take_back(&showing);
        }
        return;
    }
    if let Some(showing) = showing(log, slot) {
        fact.show(&showing);
        if let Some(verdict) = log.verdict(slot, number) {
            fact.judge(&log.fsrs, &showing, verdict);
        }
        return;
    }
    if let Some(due) = log.rescheduled(slot, number) {
        fact.reschedule(due);
        return;
    }
    let Some(day) = log.get(slot).map(|logged| logged.at().day()) else {
        return;
    };
    match log.other(slot) {
        Some(Event::Reset { .. }) => fact.start_again(day),
        Some(Event::Move { to, .. }) => fact.move_to(day, *to),
        Some(Event::Peek { .. }) => fact.peeked = Some(day),
        Some(Event::Bury { until, .. }) => fact.buried_until = Some(*until),
        Some(Event::Suspend { .. }) => fact.suspended = true,
        Some(Event::Resume { .. }) => {
            fact.suspended = false;
            fact.buried_until = None;
        }
        Some(
            Event::Answer(_)
            | Event::Practice(_)
            | Event::Undo { .. }
            | Event::Override { .. }
            | Event::Report { .. }
            | Event::Read { .. }
            | Event::Reschedule { .. }
            | Event::ExamMark { .. }
            | Event::Mock { .. }
            | Event::Together { .. },
        )
        | None => {}
    }
}

fn showing(log: &Log, slot: Slot) -> Option<Showing<'_>> {
    let logged = log.get(slot)?;
    match logged.word {
        Word::Asked {
            form,
            seen,
            question,
            sure,
            ..
        } => Some(Showing {
            question: log.questions.get(question)?,
            form,
            moment: logged.at(),
            seen,
            sure,
        }),
        Word::Rescheduled { .. } | Word::Other(_) => None,
    }
}
