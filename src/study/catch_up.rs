//! Coming back after a break: how much waits, whether a plan to catch up is
//! worth offering, which facts come first in it, and when it ends. Pure: the
//! day is an argument, and whether a plan runs stands in the settings.

use std::collections::{BTreeMap, VecDeque};

use crate::deck::{Fact, FactKey, Library};
use crate::memory::{self, Fsrs, Grade, Retention, State, UNRECALLED_LIMIT};
use crate::progress::{FactProgress, Progress};
use crate::time::Day;

/// The minutes a day that a plan can have.
pub const MINUTES: [u32; 5] = [5, 10, 15, 20, 30];
/// Milliseconds that an answer takes until the student's own median is known.
pub const USUAL_MS: u32 = 12_000;
/// So many days without study are a break.
pub const BREAK: u32 = 7;
/// More than so many usual days of work have piled up.
pub const USUAL_DAYS: usize = 3;
/// A usual day is the median of so many study days.
const LOOK_BACK: usize = 14;
/// No end is promised that is further away, in days.
const FURTHEST: i32 = 365;

/// What is lost by asking a fact tomorrow instead of today: by how much the chance that it is
/// remembered falls meanwhile, R(t) - R(t + 1), 0 to 1. It is the slope of the forgetting
/// curve, so young facts that are about to go come before old ones
/// that hold and before those that are gone anyway. 0 for a fact that was never answered.
pub fn loss(known: &FactProgress, day: Day) -> f64 {
    match (known.retrievability(day), known.retrievability(day.plus(1))) {
        (Some(today), Some(tomorrow)) => (today - tomorrow).max(0.0),
        (Some(_) | None, _) => 0.0,
    }
}

/// Milliseconds that an answer takes: the student's median, at least a second.
pub fn answer_ms(progress: &Progress) -> u32 {
    progress.median_ms().unwrap_or(USUAL_MS).max(1000)
}

/// How many facts fit into so many minutes; at least one.
pub fn facts_a_day(minutes: u32, answer_ms: u32) -> usize {
    let facts = minutes.saturating_mul(60_000) / answer_ms.max(1);
    usize::try_from(facts.max(1)).unwrap_or(usize::MAX)
}

/// The facts whose day has come, the most endangered first. Those missed today are not among
/// them: they come again in any case.
pub fn waiting(library: &Library, progress: &Progress, day: Day) -> Vec<FactKey> {
    most_endangered(library, progress, day, usize::MAX)
}

/// The first so many of those that wait.
pub fn most_endangered(
    library: &Library,
    progress: &Progress,
    day: Day,
    count: usize,
) -> Vec<FactKey> {
    let mut walk = progress.walk();
    let mut facts: Vec<(f64, &FactKey)> = library
        .facts()
        .filter_map(|fact| Some((fact, walk.fact(&fact.key)?)))
        .filter(|(_, known)| waits(known, day))
        .map(|(fact, known)| (loss(known, day), &fact.key))
        .collect();
    type Endangered<'a> = (f64, &'a FactKey);
    let order = |one: &Endangered<'_>, other: &Endangered<'_>| {
        other.0.total_cmp(&one.0).then(one.1.cmp(other.1))
    };
    if count < facts.len() {
        facts.select_nth_unstable_by(count, order);
        facts.truncate(count);
    }
    facts.sort_unstable_by(order);
    facts.into_iter().map(|(_, fact)| fact.clone()).collect()
}

fn waits(known: &FactProgress, day: Day) -> bool {
    let comes = known.comes_on().is_some_and(|on| on <= day);
    comes && known.answers > 0 && !known.is_unfinished(day)
}

/// How many facts of today's part are done: answered today, and not for the first time.
pub fn done_on(library: &Library, progress: &Progress, day: Day) -> usize {
    let done =
        |known: &FactProgress| known.last_day() == Some(day) && known.first_day() != Some(day);
    let mut walk = progress.walk();
    library
        .facts()
        .filter(|fact| walk.fact(&fact.key).is_some_and(done))
        .count()
}

/// How the work stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Backlog {
    /// Facts whose day has come.
    pub waiting: usize,
    /// Answers on a usual study day; `None` if there was none before today.
    pub usual: Option<usize>,
    /// Days since the last study day before today; 0 if there was none.
    pub away: u32,
}

impl Backlog {
    /// Counts what waits on a day.
    pub fn count(library: &Library, progress: &Progress, day: Day) -> Self {
        let mut walk = progress.walk();
        let waiting = library
            .facts()
            .filter_map(|fact: &Fact| walk.fact(&fact.key))
            .filter(|known| waits(known, day))
            .count();
        let before: Vec<(Day, u32)> = progress
            .days()
            .filter(|(on, count)| *on < day && count.answers > 0)
            .map(|(on, count)| (on, count.answers))
            .collect();
        let first = before.len().saturating_sub(LOOK_BACK);
        let mut answers: Vec<u32> = before.iter().skip(first).map(|(_, n)| *n).collect();
        answers.sort_unstable();
        let usual = answers.get(answers.len() / 2);
        Self {
            waiting,
            usual: usual.and_then(|usual| usize::try_from(*usual).ok()),
            away: before.last().map_or(0, |(last, _)| day.days_since(*last)),
        }
    }

    /// Was the student away for long?
    pub fn after_a_break(&self) -> bool {
        self.away >= BREAK
    }

    /// Is a plan worth offering: after a break, or when much has piled up? Never if the
    /// smallest plan would end today.
    pub fn needs_a_plan(&self, answer_ms: u32) -> bool {
        let [least, ..] = MINUTES;
        let piled_up = self
            .usual
            .is_some_and(|usual| self.waiting > usual.saturating_mul(USUAL_DAYS));
        self.waiting > facts_a_day(least, answer_ms) && (piled_up || self.after_a_break())
    }
}

/// A fact on its way through the coming days.
#[derive(Debug, Clone, Copy)]
struct Walker {
    memory: State,
    last: Day,
    recalled: bool,
    right_ever: bool,
    aim: Retention,
}

impl Walker {
    fn of(known: &FactProgress, aim: Retention) -> Option<Self> {
        Some(Self {
            memory: known.memory?,
            last: known.last_day()?,
            recalled: known.recalled > 0,
            right_ever: known.right_ever,
            aim,
        })
    }

    fn chance(&self, day: Day) -> f64 {
        memory::retrievability(self.memory, f64::from(day.days_since(self.last)))
    }

    /// After an answer on a day; gives the day on which it waits again.
    fn answered(&mut self, fsrs: &Fsrs, day: Day, grade: Grade) -> Day {
        self.memory = fsrs.review(self.memory.into(), day.days_since(self.last), grade);
        self.last = day;
        if !grade.is_right() {
            return day.plus(1);
        }
        // A fact that was right before is asked by recall.
        self.recalled |= self.right_ever;
        self.right_ever = true;
        let days = memory::days(self.memory, self.aim);
        let limit = if self.recalled {
            days
        } else {
            UNRECALLED_LIMIT
        };
        day.plus(i32::try_from(days.min(limit)).unwrap_or(i32::MAX))
    }
}

/// The day on which all that waits is answered, if `a_day` facts are answered each day, the
/// most endangered of today first; `None` if that takes more than a year. What comes due
/// meanwhile is counted in, and of what is answered as much is missed as memory predicts. `aim`
/// is the chance of remembering at which each fact is asked again.
pub fn end(
    library: &Library,
    progress: &Progress,
    aim: impl Fn(&FactKey) -> Retention,
    (a_day, today): (usize, Day),
) -> Option<Day> {
    let order = waiting(library, progress, today);
    let mut queue: VecDeque<Walker> = order
        .iter()
        .filter_map(|fact| Walker::of(progress.fact(fact)?, aim(fact)))
        .collect();
    let mut coming: BTreeMap<Day, Vec<Walker>> = BTreeMap::new();
    let mut walk = progress.walk();
    for fact in library.facts() {
        let Some(known) = walk.fact(&fact.key) else {
            continue;
        };
        let due = known.comes_on().filter(|due| *due > today);
        if let Some((due, walker)) = due.zip(Walker::of(known, aim(&fact.key))) {
            coming.entry(due).or_default().push(walker);
        }
    }
    let mut missed = 0.0;
    for day in (0..=FURTHEST).map(|days| today.plus(days)) {
        queue.extend(coming.remove(&day).into_iter().flatten());
        let done = if day == today {
            done_on(library, progress, today)
        } else {
            0
        };
        let room = a_day.saturating_sub(done);
        if queue.len() <= room {
            return Some(day);
        }
        for mut walker in queue.drain(..room) {
            missed += 1.0 - walker.chance(day);
            let grade = if missed >= 1.0 {
                missed -= 1.0;
                Grade::Again
            } else {
                Grade::Good
            };
            let due = walker.answered(progress.fsrs(), day, grade);
            coming.entry(due).or_default().push(walker);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn backlog(waiting: usize, usual: usize, away: u32) -> Backlog {
        Backlog {
            waiting,
            usual: Some(usual),
            away,
        }
    }

    #[test]
    fn minutes_are_filled_with_facts_by_the_time_of_an_answer() {
        assert_eq!(facts_a_day(5, USUAL_MS), 25);
        assert_eq!(facts_a_day(30, 6_000), 300);
        assert_eq!(facts_a_day(5, 900_000), 1, "one fact at least");
    }

    #[test]
    fn a_plan_is_offered_when_much_piled_up_or_after_a_break() {
        assert!(backlog(91, 30, 1).needs_a_plan(USUAL_MS));
        assert!(!backlog(90, 30, 1).needs_a_plan(USUAL_MS));
        assert!(backlog(40, 30, 7).needs_a_plan(USUAL_MS));
        assert!(!backlog(40, 30, 6).needs_a_plan(USUAL_MS));
    }

    #[test]
    fn no_plan_is_offered_for_what_five_minutes_do() {
        assert!(!backlog(25, 2, 30).needs_a_plan(USUAL_MS));
        assert!(backlog(26, 2, 30).needs_a_plan(USUAL_MS));
    }

    #[test]
    fn who_never_studied_has_nothing_to_catch_up() {
        let backlog = Backlog::count(&Library::default(), &Progress::default(), Day(20_000));
        assert_eq!(
            backlog,
            Backlog {
                waiting: 0,
                usual: None,
                away: 0
            }
        );
        assert!(!backlog.needs_a_plan(USUAL_MS));
    }
}
