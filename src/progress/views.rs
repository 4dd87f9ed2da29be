//! What others may ask of a progress: facts, days, pages, reports, how long
//! answers take. It reads what was worked out and changes nothing.

use std::collections::BTreeSet;

use super::event::Event;
use super::fact::{Before, FactProgress, Review};
use super::kept::Took;
use super::name::{DeviceId, EventId};
use super::replay::Progress;
use super::summary::{DayCount, Reported};
use super::touched::Touched;
use super::writers::{Slot, place};
use crate::deck::{FactKey, ItemId};
use crate::time::Day;

/// How many answers the usual time of an answer is taken from.
const USUAL: usize = 200;

impl Progress {
    /// How many events there are, each counted once.
    pub fn len(&self) -> usize {
        self.kept.events + self.log.writers.count()
    }

    /// Is there no event at all?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The time of the latest event, in milliseconds since 1970; `None` if there is none.
    /// An event that is later than it never needs a replay if it speaks of no earlier one.
    pub fn newest_ms(&self) -> Option<i64> {
        let kept = (self.kept.events > 0).then_some(self.kept.newest_ms);
        self.log.newest_ms().max(kept)
    }

    /// The names of events that others take back or overrule and that were not read yet.
    pub(super) fn waited_for(&self) -> BTreeSet<EventId> {
        let kept = self.kept.waiting.iter().copied();
        let waiting = kept.chain(self.log.waited_for());
        waiting.filter_map(|id| self.log.writers.name(id)).collect()
    }

    /// What is known of a fact; `None` if no event is about it.
    pub fn fact(&self, key: &FactKey) -> Option<&FactProgress> {
        let (_, touched) = self.touched(key)?;
        Some(&touched.now)
    }

    fn touched(&self, key: &FactKey) -> Option<(u32, &Touched)> {
        let number = self.log.facts.find(key.as_str())?;
        let touched = self.facts.get(place(number))?;
        touched.is_known().then_some((number, touched))
    }

    /// All facts that any event is about, by key.
    pub fn facts(&self) -> impl Iterator<Item = (&FactKey, &FactProgress)> {
        let known = self.known_facts();
        let mut facts: Vec<_> = known.map(|(key, touched)| (key, &touched.now)).collect();
        facts.sort_unstable_by_key(|(key, _)| *key);
        facts.into_iter()
    }

    /// How many facts there are that any event is about.
    pub fn count_facts(&self) -> usize {
        self.known_facts().count()
    }

    /// All facts that any event is about, in no order.
    pub(super) fn known_facts(&self) -> impl Iterator<Item = (&FactKey, &Touched)> {
        let all = self.log.facts.iter().zip(&self.facts);
        all.filter(|(_, touched)| touched.is_known())
    }

    /// What was known of a fact before an answer, or what is known now if the answer did not
    /// count or stands only in a cache: what a due day that is decided anew has to follow from.
    pub fn before(&self, key: &FactKey, answer: Option<&EventId>) -> Before {
        let Some((number, touched)) = self.touched(key) else {
            return Before::default();
        };
        let slot = answer.and_then(|answer| self.log.writers.find(answer));
        let slot = slot.filter(|slot| self.log.holds(*slot));
        touched.before(&self.log, number, slot)
    }

    /// The judgements of a fact in study, oldest first; `None` if a cache has forgotten some.
    pub fn reviews(&self, key: &FactKey) -> Option<Vec<Review>> {
        match self.touched(key) {
            Some((number, touched)) => touched
                .is_whole()
                .then(|| touched.reviews(&self.log, number)),
            None => Some(Vec::new()),
        }
    }

    /// Was the topic's page read? The key is `deck/topic`.
    pub fn was_read(&self, topic: &ItemId) -> bool {
        let read = || self.pages.get(topic).into_iter().flatten();
        self.kept.pages.contains(topic) || read().any(|slot| self.log.holds(*slot))
    }

    /// The pages that were read, by key.
    pub fn pages_read(&self) -> impl Iterator<Item = &ItemId> {
        let mut pages: Vec<&ItemId> = self.pages.keys().chain(&self.kept.pages).collect();
        pages.sort_unstable();
        pages.dedup();
        pages.into_iter().filter(|topic| self.was_read(topic))
    }

    /// The faults reported, oldest first.
    pub fn reports(&self) -> impl Iterator<Item = Reported> {
        let holding = self.reports.iter().filter(|slot| self.log.holds(**slot));
        let logged = holding.filter_map(|slot| self.reported(*slot));
        let mut reports: Vec<Reported> = self.kept.reports.iter().cloned().chain(logged).collect();
        reports.sort_by(|a, b| (a.at.ms, &a.event).cmp(&(b.at.ms, &b.event)));
        reports.into_iter()
    }

    fn reported(&self, slot: Slot) -> Option<Reported> {
        let (question, reason, given) = match self.log.other(slot)? {
            Event::Report {
                question,
                reason,
                given,
            } => (question, reason, given),
            Event::Answer(_)
            | Event::Practice(_)
            | Event::Undo { .. }
            | Event::Override { .. }
            | Event::Bury { .. }
            | Event::Suspend { .. }
            | Event::Resume { .. }
            | Event::Read { .. }
            | Event::Reset { .. }
            | Event::Move { .. }
            | Event::Peek { .. }
            | Event::Reschedule { .. }
            | Event::ExamMark { .. }
            | Event::Mock { .. }
            | Event::Together { .. } => return None,
        };
        Some(Reported {
            event: self.log.name(slot)?,
            at: self.log.get(slot)?.at(),
            question: question.clone(),
            reason: reason.clone(),
            given: given.clone(),
        })
    }

    /// How much was answered on each study day on which anything was.
    pub fn days(&self) -> impl Iterator<Item = (Day, DayCount)> {
        self.days
            .iter()
            .map(|(day, log)| (*day, log.count))
            .filter(|(_, count)| count.answers + count.practice > 0)
    }

    /// How much was answered on one study day.
    pub fn day(&self, day: Day) -> DayCount {
        self.days.get(&day).map(|log| log.count).unwrap_or_default()
    }

    /// How many facts were judged for the first time on this day.
    pub fn new_facts_on(&self, day: Day) -> usize {
        self.known_facts()
            .filter(|(_, touched)| touched.now.first_day() == Some(day))
            .count()
    }

    /// The median of the milliseconds of the last 200 answers in study; `None` if there is none.
    pub fn median_ms(&self) -> Option<u32> {
        let mut times: Vec<u32> = self.last_took().map(|took| took.answer_ms).collect();
        times.sort_unstable();
        times.get(times.len() / 2).copied()
    }

    /// How long the last answers in study took, the latest first.
    pub(super) fn last_took(&self) -> impl Iterator<Item = Took> {
        let days = self.days.values().rev();
        let logged = days.flat_map(|day| day.answers.iter().rev());
        let held = logged.filter(|slot| self.log.holds(**slot));
        let logged = held.filter_map(|slot| self.took(*slot)).take(USUAL);
        let mut all: Vec<Took> = logged.chain(self.kept.took.iter().cloned()).collect();
        all.sort_unstable_by(|a, b| b.cmp(a));
        all.into_iter().take(USUAL)
    }

    /// The highest number among a device's events; 0 if there is none.
    pub fn last_number(&self, device: &DeviceId) -> u64 {
        let mut highest = self.log.writers.highest();
        let own = highest.find(|(of, _)| *of == device);
        own.map_or(0, |(_, number)| number)
    }

    fn took(&self, slot: Slot) -> Option<Took> {
        let logged = self.log.get(slot)?;
        Some(Took {
            day: logged.at().day(),
            ms: logged.at().ms,
            event: self.log.name(slot)?,
            answer_ms: logged.took_in_study()?,
        })
    }
}
