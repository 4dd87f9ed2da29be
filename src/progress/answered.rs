//! The answers of one study day as they were given: what a session goes on
//! from after the program was closed in the middle of it. It reads what was
//! replayed and changes nothing.

use std::collections::BTreeSet;

use super::log::Word;
use super::replay::Progress;
use super::summary::DayCount;
use super::writers::Slot;
use crate::deck::{FactKey, QuestionKey};
use crate::memory::Grade;
use crate::time::{Day, Moment};

/// An answer in study.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// When it was given.
    pub at: Moment,
    /// The question.
    pub question: QuestionKey,
    /// What was answered where it was wrong; else empty.
    pub given: String,
    /// Milliseconds from the question to the answer.
    pub took_ms: u32,
    /// What it says of its facts, after any override.
    pub facts: Vec<(FactKey, Grade)>,
}

impl Progress {
    /// The answers in study of a study day that hold, oldest first, without those of mock exams;
    /// `None` if a cache has forgotten some.
    pub fn answers_on(&self, day: Day) -> Option<Vec<Answered>> {
        let Some(of_day) = self.days.get(&day) else {
            return Some(Vec::new());
        };
        if of_day.base != DayCount::default() {
            return None;
        }
        // What is handed in together has one moment.
        let mocks: BTreeSet<i64> = self.mocks().iter().map(|mock| mock.at.ms).collect();
        let holding = of_day.answers.iter().filter(|slot| self.log.holds(**slot));
        let answers = holding.filter_map(|slot| self.answered(*slot));
        let answers = answers.filter(|answered| !mocks.contains(&answered.at.ms));
        Some(answers.collect())
    }

    fn answered(&self, slot: Slot) -> Option<Answered> {
        let logged = self.log.get(slot)?;
        let took_ms = logged.took_in_study()?;
        let Word::Asked { question, .. } = logged.word else {
            return None;
        };
        let judged = self.log.facts_of(slot).into_iter().filter_map(|fact| {
            let (grade, _) = self.log.verdict(slot, fact)?;
            Some((self.log.facts.get(fact)?.clone(), grade))
        });
        let given = self.log.missed(slot);
        let given = given.and_then(|given| self.log.given.get(given)).cloned();
        Some(Answered {
            at: logged.at(),
            question: self.log.questions.get(question)?.clone(),
            given: given.unwrap_or_default(),
            took_ms,
            facts: judged.collect(),
        })
    }
}
