//! What the answers say of one fact: its memory, its next day, how often it was
//! recalled, which questions it was asked by. Built answer by answer in order;
//! it knows neither other facts nor where the answers stand.

use std::collections::BTreeMap;

use super::event::EventId;
use crate::deck::{Kind, QuestionKey};
use crate::memory::{self, Grade, Recalled, State};
use crate::time::{Day, Moment};

/// No fact may be put off further than this, whatever a record says, in days.
const FURTHEST: i32 = 36_500;

/// One judgement of a fact in study.
#[derive(Debug, Clone, PartialEq)]
pub struct Review {
    /// The study day of the answer, where it was given.
    pub day: Day,
    /// When it was given.
    pub moment: Moment,
    /// How well the fact was remembered, after any override.
    pub grade: Grade,
    /// How it was asked.
    pub form: Kind,
    /// The answer.
    pub event: EventId,
    /// Did it count as an attempt at recall: a form that has the answer
    /// produced, and the feedback not seen before?
    pub recall: bool,
}

/// All that follows from the answers about one fact.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FactProgress {
    /// Its judgements in study, oldest first.
    pub reviews: Vec<Review>,
    /// What FSRS believes; `None` if it was never answered in study.
    pub memory: Option<State>,
    /// The day on which it is due again; `None` if it was never answered in study.
    pub due: Option<Day>,
    /// Was it ever answered right?
    pub right_ever: bool,
    /// How often it was recalled.
    pub recalled: u32,
    /// How often it was forgotten: an Again straight after something better.
    pub lapses: u32,
    /// When it was last asked, in study or practice.
    pub last_seen: Option<Moment>,
    /// It is not asked before this day.
    pub buried_until: Option<Day>,
    /// It is not asked until resumed.
    pub suspended: bool,
    asked: BTreeMap<QuestionKey, u32>,
    times_asked: u32,
}

/// One showing of a question about a fact.
pub(super) struct Showing<'a> {
    pub(super) question: &'a QuestionKey,
    pub(super) form: Kind,
    pub(super) moment: Moment,
    pub(super) seen: bool,
    pub(super) event: &'a EventId,
}

impl FactProgress {
    /// When a question was last asked about this fact: higher is later, `None` is never.
    /// The numbers mean nothing between two facts.
    pub fn last_asked(&self, question: &QuestionKey) -> Option<u32> {
        self.asked.get(question).copied()
    }

    /// The question asked last about this fact.
    pub fn latest_question(&self) -> Option<&QuestionKey> {
        let latest = self.asked.iter().max_by_key(|(_, order)| **order)?;
        Some(latest.0)
    }

    /// Was it ever recalled? What [`memory::due`] asks for.
    pub fn ever_recalled(&self) -> Recalled {
        if self.recalled > 0 {
            Recalled::Yes
        } else {
            Recalled::Never
        }
    }

    /// The study day of its last judgement.
    pub fn last_day(&self) -> Option<Day> {
        self.reviews.last().map(|review| review.day)
    }

    /// The study day on which it was first judged.
    pub fn first_day(&self) -> Option<Day> {
        self.reviews.first().map(|review| review.day)
    }

    /// The chance that it is remembered on a study day; `None` if never answered in study.
    pub fn retrievability(&self, on: Day) -> Option<f64> {
        let since = on.days_since(self.last_day()?);
        Some(memory::retrievability(self.memory?, f64::from(since)))
    }

    /// May it be asked on this day, as far as burying and suspending go?
    pub fn is_open(&self, on: Day) -> bool {
        !self.suspended && self.buried_until.is_none_or(|until| until <= on)
    }

    /// The memory it would have after one more answer on `day`.
    pub fn memory_after(&self, day: Day, grade: Grade) -> State {
        let since = self.last_day().map_or(0, |last| day.days_since(last));
        memory::review(self.memory, since, grade)
    }

    pub(super) fn show(&mut self, showing: &Showing<'_>) {
        self.times_asked = self.times_asked.saturating_add(1);
        let order = self.times_asked;
        match self.asked.get_mut(showing.question) {
            Some(last) => *last = order,
            None => {
                self.asked.insert(showing.question.clone(), order);
            }
        }
        self.last_seen = Some(showing.moment);
    }

    pub(super) fn judge(&mut self, showing: &Showing<'_>, grade: Grade, due: Day) {
        let day = showing.moment.day();
        self.memory = Some(self.memory_after(day, grade));
        let before = self.reviews.last().map(|review| review.grade);
        if !grade.is_right() && before.is_some_and(Grade::is_right) {
            self.lapses = self.lapses.saturating_add(1);
        }
        let recall = is_recall(showing.form) && !showing.seen;
        if grade.is_right() {
            self.right_ever = true;
            self.recalled = self.recalled.saturating_add(u32::from(recall));
        }
        self.due = Some(due.clamp(day, day.plus(FURTHEST)));
        self.reviews.push(Review {
            day,
            moment: showing.moment,
            grade,
            form: showing.form,
            event: showing.event.clone(),
            recall,
        });
    }
}

/// Has the answer to be produced, and not only recognised?
pub fn is_recall(form: Kind) -> bool {
    match form {
        Kind::Typed | Kind::Number | Kind::Date | Kind::Cloze | Kind::Card => true,
        Kind::Choice | Kind::Several | Kind::TrueFalse | Kind::Order | Kind::Match => false,
    }
}
