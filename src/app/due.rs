//! When a fact is due again: decided at the moment of the answer and written
//! down with it, so that a later program cannot move anyone's dates.

use crate::deck::{FactKey, Question};
use crate::memory::{self, Grade, Recalled, Retention};
use crate::progress::{EventId, Judged, is_recall};
use crate::study::seed::seed;
use crate::time::Day;

use super::model::Model;

/// What a due day is decided for.
pub(super) struct Judging<'a> {
    pub(super) question: &'a Question,
    /// The feedback had been seen before: no recall.
    pub(super) seen: bool,
    /// The answer whose verdict is replaced, if one is.
    pub(super) instead_of: Option<&'a EventId>,
}

/// When each judged fact is due again: decided now and written down. In
/// practice the day stays what it was.
pub(super) fn dues(
    model: &Model,
    judging: &Judging<'_>,
    facts: &[(FactKey, Grade)],
) -> Vec<Judged> {
    facts
        .iter()
        .map(|(fact, grade)| {
            let due = if super::in_session::is_practice(model) {
                let known = model.progress.fact(fact).and_then(|known| known.due);
                known.unwrap_or_else(|| model.now.day())
            } else {
                next_due(model, judging, fact, *grade)
            };
            Judged(fact.clone(), *grade, due)
        })
        .collect()
}

fn next_due(model: &Model, judging: &Judging<'_>, fact: &FactKey, grade: Grade) -> Day {
    let today = model.now.day();
    let before = model.progress.before(fact, judging.instead_of);
    let recalls_now = is_recall(judging.question.kind())
        && grade.is_right()
        && !judging.seen
        && before.peeked != Some(today);
    let recalled = if recalls_now {
        Recalled::Yes
    } else {
        before.recalled
    };
    let days = before.last.map_or(0, |last| today.days_since(last));
    let state = model.progress.fsrs().review(before.memory, days, grade);
    let seed = seed(
        &[fact.as_str(), model.notebook.device().as_str()],
        &[model.notebook.next_number()],
    );
    let due = memory::due(today, state, Retention::default(), recalled, seed);
    // A miss comes back tomorrow whatever its memory says: today's right answer
    // after it is a same-day repetition.
    due.max(today.plus(1))
}
