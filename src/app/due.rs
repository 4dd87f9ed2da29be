//! When a fact is due again: decided at the moment of the answer and written
//! down with it, so that a later program cannot move anyone's dates.

use crate::deck::{FactKey, Question};
use crate::memory::{self, Grade, Recalled};
use crate::progress::{EventId, Judged, is_recall};
use crate::study::Range;
use crate::study::load::day_of;
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

/// When each judged fact is due again: decided now, to be written down as the next
/// event. In practice the day stays what it was.
pub(super) fn dues(
    model: &mut Model,
    judging: &Judging<'_>,
    facts: &[(FactKey, Grade)],
) -> Vec<Judged> {
    let practice = super::in_session::is_practice(model);
    if !practice {
        model.schedule.count(&model.library, &model.progress);
    }
    let mut judged = Vec::new();
    for (fact, grade) in facts {
        let known = model.progress.fact(fact);
        let due = if practice {
            let due = known.and_then(|known| known.due);
            due.unwrap_or_else(|| model.now.day())
        } else {
            // The fact itself is no work of the day that it leaves.
            model.schedule.leaves(known.and_then(day_of));
            let due = next_due(model, judging, fact, *grade);
            model.schedule.comes(due);
            due
        };
        judged.push(Judged(fact.clone(), *grade, due));
    }
    judged
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
    let chance = seed(
        &[fact.as_str(), model.notebook.device().as_str()],
        &[model.notebook.next_number()],
    );
    let reach = memory::reach(state, model.aim_of(fact), recalled);
    // A miss comes back tomorrow whatever its memory says: today's right answer
    // after it is a same-day repetition.
    let range = Range::after(today, reach).not_before(today.plus(1));
    let away = model.schedule.away(&model.progress, fact);
    model
        .schedule
        .place(&model.settings, &away, (range, chance))
}
