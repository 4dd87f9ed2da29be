//! Everything that follows from the journal: facts, days, pages read, reports.
//! Events may come in any order and more than once; the result is the same. An
//! event that comes last changes only its own facts, anything else has the
//! facts it touches worked out again from their answers.

use std::collections::BTreeMap;

use super::event::{Answer, DeviceId, Event, EventId, Judged};
use super::fact::{FactProgress, Showing};
use super::line::Record;
use super::log::{Applied, Log, Logged, Slot};
use super::summary::{DayCount, Given, Reported};
use crate::deck::{FactKey, ItemId, QuestionKey};
use crate::time::Day;

/// The progress of one student.
#[derive(Debug, Clone, Default)]
pub struct Progress {
    log: Log,
    facts: BTreeMap<FactKey, Touched>,
    days: BTreeMap<Day, DayLog>,
    pages: BTreeMap<ItemId, Vec<Slot>>,
    reports: Vec<Slot>,
}

/// A fact and the events that say something of it, in the order of replay.
#[derive(Debug, Clone, Default)]
struct Touched {
    by: Vec<Slot>,
    fact: FactProgress,
}

#[derive(Debug, Clone, Default)]
struct DayLog {
    answers: Vec<Slot>,
    count: DayCount,
}

impl Progress {
    /// The progress that follows from these events, in whatever order they come.
    pub fn replay(events: impl IntoIterator<Item = (DeviceId, Record)>) -> Self {
        let mut events: Vec<_> = events.into_iter().collect();
        events.sort_by(|(a_device, a), (b_device, b)| {
            let a = (a.stamp.at.ms, a_device, a.stamp.number, a.checksum);
            a.cmp(&(b.stamp.at.ms, b_device, b.stamp.number, b.checksum))
        });
        let mut progress = Self::default();
        for (device, record) in events {
            if let Some(slot) = progress.log.add(device, record) {
                progress.index(slot);
            }
        }
        progress.work_out_all();
        progress
    }

    /// Takes in one more event, usually the one just given.
    pub fn apply(&mut self, device: &DeviceId, record: Record) -> Applied {
        let Some(slot) = self.log.add(device.clone(), record) else {
            return Applied::Duplicate;
        };
        let last = self.index(slot);
        let root = self.log.root(slot);
        let first_word = root == slot;
        let Some(logged) = self.log.get(root).cloned() else {
            return Applied::New;
        };
        // An undo or override read before its event has been waiting for it.
        let simple = first_word && last && self.log.holds(&logged.id);
        for fact in self.touches(&logged) {
            if simple {
                let mut state = self.take(&fact);
                advance(&self.log, &mut state, &fact, &logged);
                self.put_back(&fact, state);
            } else {
                self.work_out(&fact);
            }
        }
        self.count_day(logged.at.day());
        Applied::New
    }

    /// How many events there are, each counted once.
    pub fn len(&self) -> usize {
        self.log.len()
    }

    /// Is there no event at all?
    pub fn is_empty(&self) -> bool {
        self.log.len() == 0
    }

    /// What is known of a fact; `None` if no event is about it.
    pub fn fact(&self, key: &FactKey) -> Option<&FactProgress> {
        self.facts.get(key).map(|touched| &touched.fact)
    }

    /// All facts that any event is about, by key.
    pub fn facts(&self) -> impl Iterator<Item = (&FactKey, &FactProgress)> {
        self.facts.iter().map(|(key, touched)| (key, &touched.fact))
    }

    /// Was the topic's page read? The key is `deck/topic`.
    pub fn was_read(&self, topic: &ItemId) -> bool {
        self.pages
            .get(topic)
            .into_iter()
            .flatten()
            .filter_map(|slot| self.log.get(*slot))
            .any(|logged| self.log.holds(&logged.id))
    }

    /// The pages that were read, by key.
    pub fn pages_read(&self) -> impl Iterator<Item = &ItemId> {
        self.pages.keys().filter(|topic| self.was_read(topic))
    }

    /// The faults reported, oldest first.
    pub fn reports(&self) -> impl Iterator<Item = Reported> {
        self.reports
            .iter()
            .filter_map(|slot| self.log.get(*slot))
            .filter(|logged| self.log.holds(&logged.id))
            .filter_map(reported)
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

    /// The answers given in study on a day, in order, without those taken back:
    /// what a session needs to go on after a restart.
    pub fn answers_today(&self, day: Day) -> Vec<Given> {
        self.on(day)
            .filter_map(|logged| {
                let answer = logged.answer()?;
                Some(Given {
                    event: logged.id.clone(),
                    at: logged.at,
                    question: answer.question.clone(),
                    form: answer.form,
                    given: answer.given.clone(),
                    seen: answer.seen,
                    facts: self.judged(logged),
                })
            })
            .collect()
    }

    /// How many facts were judged for the first time on this day.
    pub fn new_facts_on(&self, day: Day) -> usize {
        self.facts()
            .filter(|(_, fact)| fact.first_day() == Some(day))
            .count()
    }

    /// The median of the milliseconds of the last 200 answers in study; `None` if there is none.
    pub fn median_ms(&self) -> Option<u32> {
        let days = self.days.keys().rev();
        let mut times: Vec<u32> = days
            .flat_map(|day| self.on(*day).rev())
            .filter_map(|logged| logged.answer().map(|answer| answer.ms))
            .take(200)
            .collect();
        times.sort_unstable();
        times.get(times.len() / 2).copied()
    }

    /// The event, if it is known and was not taken back.
    pub fn event(&self, id: &EventId) -> Option<&Event> {
        let logged = self.log.get(self.log.slot(id)?)?;
        self.log.holds(id).then_some(&logged.event)
    }

    /// The answers of a day that still hold, practice too.
    fn on(&self, day: Day) -> impl DoubleEndedIterator<Item = &Logged> {
        let slots = self.days.get(&day).map(|log| log.answers.as_slice());
        slots
            .unwrap_or_default()
            .iter()
            .filter_map(|slot| self.log.get(*slot))
            .filter(|logged| self.log.holds(&logged.id))
    }

    fn judged(&self, logged: &Logged) -> Vec<Judged> {
        let facts = self.log.facts_of(logged).into_iter();
        facts
            .filter_map(|fact| {
                let (grade, due) = self.log.verdict(logged, &fact)?;
                Some(Judged(fact, grade, due))
            })
            .collect()
    }

    /// Notes where an event belongs. Returns whether it comes last for all its facts.
    fn index(&mut self, slot: Slot) -> bool {
        let root = self.log.root(slot);
        let Some(logged) = self.log.get(root).cloned() else {
            return false;
        };
        match &logged.event {
            Event::Answer(_) | Event::Practice(_) => {
                let day = self.days.entry(logged.at.day()).or_default();
                self.log.insert(&mut day.answers, root);
            }
            Event::Report { .. } => {
                self.log.insert(&mut self.reports, root);
            }
            Event::Read { topic } => {
                let pages = self.pages.entry(topic.clone()).or_default();
                self.log.insert(pages, root);
            }
            Event::Bury { .. }
            | Event::Suspend { .. }
            | Event::Resume { .. }
            | Event::Undo { .. }
            | Event::Override { .. } => {}
        }
        let mut last = true;
        for fact in self.touches(&logged) {
            let touched = self.facts.entry(fact).or_default();
            last &= self.log.insert(&mut touched.by, root);
        }
        last
    }

    /// The facts that an event may change.
    fn touches(&self, logged: &Logged) -> Vec<FactKey> {
        match &logged.event {
            Event::Answer(_) | Event::Practice(_) => self.log.facts_of(logged),
            Event::Bury { fact, .. } | Event::Suspend { fact } | Event::Resume { fact } => {
                vec![fact.clone()]
            }
            Event::Undo { .. }
            | Event::Override { .. }
            | Event::Report { .. }
            | Event::Read { .. } => Vec::new(),
        }
    }

    fn work_out_all(&mut self) {
        for (key, touched) in &mut self.facts {
            touched.fact = worked_out(&self.log, key, &touched.by);
        }
        let days: Vec<Day> = self.days.keys().copied().collect();
        for day in days {
            self.count_day(day);
        }
    }

    fn work_out(&mut self, key: &FactKey) {
        if let Some(touched) = self.facts.get_mut(key) {
            touched.fact = worked_out(&self.log, key, &touched.by);
        }
    }

    fn take(&mut self, key: &FactKey) -> FactProgress {
        let touched = self.facts.get_mut(key);
        touched
            .map(|touched| std::mem::take(&mut touched.fact))
            .unwrap_or_default()
    }

    fn put_back(&mut self, key: &FactKey, fact: FactProgress) {
        if let Some(touched) = self.facts.get_mut(key) {
            touched.fact = fact;
        }
    }

    fn count_day(&mut self, day: Day) {
        let mut count = DayCount::default();
        for logged in self.on(day) {
            match &logged.event {
                Event::Answer(answer) => {
                    count.answers += 1;
                    count.ms += u64::from(answer.ms);
                    let facts = self.judged(logged);
                    let right = facts.iter().all(|judged| judged.1.is_right());
                    count.right += u32::from(right && !facts.is_empty());
                }
                Event::Practice(answer) => {
                    count.practice += 1;
                    count.ms += u64::from(answer.ms);
                }
                Event::Undo { .. }
                | Event::Override { .. }
                | Event::Bury { .. }
                | Event::Suspend { .. }
                | Event::Resume { .. }
                | Event::Report { .. }
                | Event::Read { .. } => {}
            }
        }
        if let Some(log) = self.days.get_mut(&day) {
            log.count = count;
        }
    }
}

fn worked_out(log: &Log, key: &FactKey, events: &[Slot]) -> FactProgress {
    let mut fact = FactProgress::default();
    for logged in events.iter().filter_map(|slot| log.get(*slot)) {
        if log.holds(&logged.id) {
            advance(log, &mut fact, key, logged);
        }
    }
    fact
}

/// What one event that holds does to one fact.
fn advance(log: &Log, fact: &mut FactProgress, key: &FactKey, logged: &Logged) {
    match &logged.event {
        Event::Answer(answer) => {
            let showing = showing(logged, answer);
            fact.show(&showing);
            if let Some((grade, due)) = log.verdict(logged, key) {
                fact.judge(&showing, grade, due);
            }
        }
        Event::Practice(answer) => fact.show(&showing(logged, answer)),
        Event::Bury { until, .. } => fact.buried_until = Some(*until),
        Event::Suspend { .. } => fact.suspended = true,
        Event::Resume { .. } => {
            fact.suspended = false;
            fact.buried_until = None;
        }
        Event::Undo { .. } | Event::Override { .. } | Event::Report { .. } | Event::Read { .. } => {
        }
    }
}

fn showing<'a>(logged: &'a Logged, answer: &'a Answer) -> Showing<'a> {
    Showing {
        question: &answer.question,
        form: answer.form,
        moment: logged.at,
        seen: answer.seen,
        event: &logged.id,
    }
}

fn reported(logged: &Logged) -> Option<Reported> {
    let (question, reason, given): (&QuestionKey, _, _) = match &logged.event {
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
        | Event::Read { .. } => return None,
    };
    Some(Reported {
        event: logged.id.clone(),
        at: logged.at,
        question: question.clone(),
        reason: reason.clone(),
        given: given.clone(),
    })
}
