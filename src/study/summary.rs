//! What a session came to: how much was remembered, what to look at again, and
//! what comes next. It counts each fact by its first answer of the session.

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
    pub given: Given,
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
    for given in session.log() {
        summary.answer_ms += given.took_ms;
        for (fact, grade) in &given.verdict.facts {
            if met.insert(fact.clone()) {
                count_first(&mut summary, session, given, fact, *grade);
            } else if *grade != Grade::Again
                && summary.again.iter().any(|missed| missed.fact == *fact)
            {
                back.insert(fact.clone());
            }
        }
    }
    summary.came_back = back.len();
    summary
}

fn count_first(
    summary: &mut Summary,
    session: &Session,
    given: &Given,
    fact: &FactKey,
    grade: Grade,
) {
    let right = grade != Grade::Again;
    summary.facts += 1;
    summary.right_first += usize::from(right);
    summary.new += usize::from(session.was_new(fact));
    // A fact that was missed before this session began is neither old nor new.
    let old = !session.was_new(fact) && given.asking.role != Role::Returned;
    if old {
        summary.old += 1;
        summary.old_remembered += usize::from(right);
    }
    if !right {
        summary.again.push(Missed {
            fact: fact.clone(),
            given: given.clone(),
        });
    }
}
