//! What a session came to: how much was remembered, what to look at again, and
//! what comes next. It counts each fact by its first answer of the session, or,
//! where the session was broken off, by its first answer before that.

use std::collections::BTreeSet;

use crate::deck::{FactKey, Library};
use crate::memory::Grade;
use crate::progress::Progress;
use crate::time::Day;

use super::plan::due_on;
use super::session::{Given, Purpose, Role, Session};

/// The figures of a session.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// The session was practice: no date moved.
    pub practice: bool,
    /// Facts that were answered.
    pub facts: usize,
    /// Milliseconds spent on answers, feedback not counted.
    pub answer_ms: u64,
    /// Facts right at their first answer.
    pub right_first: usize,
    /// Facts missed at first and answered right later.
    pub came_back: usize,
    /// Facts that had been answered on an earlier day.
    pub old: usize,
    /// Those of them that were right at their first answer.
    pub old_remembered: usize,
    /// Facts that were answered for the first time.
    pub new: usize,
    /// Facts of the library that are due tomorrow.
    pub due_tomorrow: usize,
    /// The facts missed at first, in the order in which they were missed.
    pub again: Vec<Missed>,
}

/// A fact to look at again.
#[derive(Debug, Clone, PartialEq)]
pub struct Missed {
    /// The fact.
    pub fact: FactKey,
    /// The answer that missed it.
    pub said: Said,
}

/// What was answered.
#[derive(Debug, Clone, PartialEq)]
pub enum Said {
    /// In this session.
    Now(Box<Given>),
    /// Before the program was closed, as the journal has it; empty if nothing was.
    Earlier(String),
}

/// What a fact was when it was first answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stood {
    /// It had never been answered.
    New,
    /// It had been answered on an earlier day.
    Old,
    /// It had been missed that day, before this session began.
    Missed,
}

/// Sums a session up.
pub fn summarise(session: &Session, library: &Library, progress: &Progress, day: Day) -> Summary {
    let mut summary = Summary {
        practice: *session.purpose() == Purpose::Practice,
        facts: 0,
        answer_ms: 0,
        right_first: 0,
        came_back: 0,
        old: 0,
        old_remembered: 0,
        new: 0,
        due_tomorrow: due_on(progress, library.facts(), day.plus(1)).len(),
        again: Vec::new(),
    };
    let mut met: BTreeSet<FactKey> = BTreeSet::new();
    // A fact may be asked once more in a question of several facts: it came back once.
    let mut back: BTreeSet<FactKey> = BTreeSet::new();
    let mut count = |(fact, grade): &(FactKey, Grade), stood: Stood, said: &dyn Fn() -> Said| {
        if met.insert(fact.clone()) {
            count_first(&mut summary, (fact, *grade), stood, said);
        } else if grade.is_right() && summary.again.iter().any(|missed| missed.fact == *fact) {
            back.insert(fact.clone());
        }
    };
    let mut ms = 0;
    for answered in session.earlier() {
        ms += u64::from(answered.took_ms);
        for judged in &answered.facts {
            let known = progress.fact(&judged.0);
            let new = known.is_some_and(|known| known.first_day() == Some(session.day()));
            let stood = if new { Stood::New } else { Stood::Old };
            count(judged, stood, &|| Said::Earlier(answered.given.clone()));
        }
    }
    for given in session.log() {
        ms += given.took_ms;
        for judged in &given.verdict.facts {
            let stood = if session.was_new(&judged.0) {
                Stood::New
            } else if given.asking.role == Role::Returned {
                Stood::Missed
            } else {
                Stood::Old
            };
            count(judged, stood, &|| Said::Now(Box::new((**given).clone())));
        }
    }
    summary.answer_ms = ms;
    summary.came_back = back.len();
    summary
}

fn count_first(
    summary: &mut Summary,
    (fact, grade): (&FactKey, Grade),
    stood: Stood,
    said: &dyn Fn() -> Said,
) {
    let right = grade.is_right();
    summary.facts += 1;
    summary.right_first += usize::from(right);
    match stood {
        Stood::New => summary.new += 1,
        Stood::Old => {
            summary.old += 1;
            summary.old_remembered += usize::from(right);
        }
        Stood::Missed => {}
    }
    if !right {
        summary.again.push(Missed {
            fact: fact.clone(),
            said: said(),
        });
    }
}
