//! The search for weights itself: from a progress to new weights and what they
//! would change. Pure, so that any thread may do it and a test may do without one.

use super::super::schedule::aim_of;
use super::{Change, Order, Outcome, Work};
use crate::deck::FactKey;
use crate::memory::optimise::{NotTrained, Tells, Trained, Trial, Watch, optimise};
use crate::memory::reach;
use crate::progress::{FactProgress, History, Judgement, Progress, is_recall};
use crate::study::load::day_of;
use crate::time::Day;

/// The days ahead that are counted.
const MONTH: i32 = 30;

/// Looks for weights in all answers of a progress that knows them all, and counts its memories
/// anew with what was found.
pub fn search(progress: &mut Progress, order: &Order, watch: &Watch) -> Outcome {
    let Some(history) = progress.history() else {
        return Outcome::None(NotTrained::Failed);
    };
    let trained = match learn(&history, watch) {
        Ok(trained) => trained,
        Err(why) => return Outcome::None(why),
    };
    let now = work(progress, order, |_, fact| day_of(fact));
    let mut change = Change { now, then: now };
    if trained.judged.is_better() && progress.set_weights(trained.weights) {
        change.then = work(progress, order, |key, fact| due(order, key, fact));
    }
    Outcome::Found(trained, change)
}

/// Weights from a history.
pub fn learn(history: &History, watch: &Watch) -> Result<Trained, NotTrained> {
    let trials = history.judged.iter().map(trial);
    optimise(history.facts.len(), trials, watch)
}

/// Grades are those of the journal, where a right guess stands as not remembered.
fn trial(judged: &Judgement) -> Trial {
    // A form that asks for recall, but was none: its feedback had been seen.
    let seen = is_recall(judged.form) && !judged.recall;
    let tells = judged.first_today && !seen;
    Trial {
        fact: judged.fact,
        day: judged.day,
        grade: judged.grade,
        tells: match judged.predicted {
            None => Tells::Beginning,
            Some(guess) if tells => Tells::Guess(guess),
            Some(_) => Tells::Nothing,
        },
    }
}

/// Facts due today and in the days after it.
fn work(
    progress: &Progress,
    order: &Order,
    due: impl Fn(&FactKey, &FactProgress) -> Option<Day>,
) -> Work {
    let mut work = Work::default();
    let open = progress
        .facts()
        .filter(|(key, fact)| !fact.suspended && order.library.fact(key).is_some());
    for due in open.filter_map(|(key, fact)| due(key, fact)) {
        if due <= order.today {
            work.today += 1;
        } else if due <= order.today.plus(MONTH) {
            work.month += 1;
        }
    }
    work
}

/// The day on which a fact would be due by its memory, without scatter.
fn due(order: &Order, key: &FactKey, fact: &FactProgress) -> Option<Day> {
    let aim = aim_of(&order.settings, key);
    let days = reach(fact.memory?, aim, fact.ever_recalled()).wanted;
    Some(fact.last_day()?.plus(i32::try_from(days).ok()?))
}
