//! Which facts come in the last study days before an exam: those that a review
//! gains most for, whether they are due or not. It is told what is known of
//! each fact and gives back an order.

use super::exam::LAST_DAYS;
use super::exam::gain::{Candidate, rank};
use super::plan::ExamAim;
use crate::deck::{Fact, FactKey};
use crate::memory::Fsrs;
use crate::progress::FactProgress;
use crate::time::Day;

impl ExamAim {
    /// Is it so near that its facts come by what a review gains?
    pub fn is_near(&self, day: Day) -> bool {
        self.day > day && self.day.days_since(day) <= LAST_DAYS
    }
}

/// The facts of exams that are near, gathered exam by exam.
pub(super) struct Chosen<'a> {
    day: Day,
    near: Vec<Near<'a>>,
}

struct Near<'a> {
    aim: &'a ExamAim,
    facts: Vec<Candidate<FactKey>>,
    /// How many of its facts were reviewed today.
    answered: usize,
}

impl<'a> Chosen<'a> {
    /// The exams that are near on this day, the nearest first.
    pub(super) fn new(exams: &'a [ExamAim], day: Day) -> Self {
        let near = exams.iter().filter(|aim| aim.is_near(day));
        let mut near: Vec<&ExamAim> = near.collect();
        near.sort_by_key(|aim| aim.day);
        let near = near.into_iter().map(|aim| Near {
            aim,
            facts: Vec::new(),
            answered: 0,
        });
        Self {
            day,
            near: near.collect(),
        }
    }

    /// Whether a met fact belongs to an exam that is near; then it comes by its gain alone.
    pub(super) fn takes(&mut self, fact: &Fact, known: &FactProgress) -> bool {
        let (Some(memory), Some(last)) = (known.memory, known.last_day()) else {
            return false;
        };
        // The day to which the student moved a fact stands.
        if known.moved.is_some() {
            return false;
        }
        let mut near = self.near.iter_mut();
        let Some(near) = near.find(|near| near.aim.exam.covers(fact)) else {
            return false;
        };
        if last >= self.day {
            // New facts are counted apart.
            near.answered += usize::from(known.first_day() != Some(self.day));
        } else {
            near.facts.push(Candidate {
                key: fact.key.clone(),
                memory,
                since: self.day.days_since(last),
            });
        }
        true
    }

    /// The facts of today, exam by exam: no more than the student looks at on such a day.
    pub(super) fn ranked(self, fsrs: &Fsrs) -> Vec<FactKey> {
        let day = self.day;
        let ranked = self.near.into_iter().flat_map(|near| {
            let most = usize::from(near.aim.exam.last_week).saturating_sub(near.answered);
            rank(fsrs, &near.facts, near.aim.day.days_since(day), most)
        });
        ranked.collect()
    }
}
