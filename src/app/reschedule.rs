//! All due days decided anew, in one explicit action: after another aim or
//! other weights. By the same rules as at an answer, never before today, and a
//! day that is still possible stays. What it gives is events for the journal.

use std::collections::BTreeMap;

use crate::deck::FactKey;
use crate::memory::{Reaches, Retention};
use crate::progress::{Event, FactProgress, MOST_RESCHEDULED};
use crate::study::load::day_of;
use crate::study::seed::seed;
use crate::study::{Alike, Ease, Load, Placing, Range, Weekday};
use crate::time::Day;

use super::effect::Effect;
use super::model::Model;
use super::schedule::aim_of;
use super::settings::Settings;

/// What deciding all days anew would change.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Preview {
    /// Facts that the change concerns: they were answered and their aim is another.
    pub facts: usize,
    /// Those of them that would get another day.
    pub moved: usize,
    /// Facts due today or before, as it is.
    pub today: usize,
    /// The same, as it would be.
    pub then: usize,
}

/// All facts that were ever answered, decided anew with the settings and weights of now, as
/// events for the journal. Facts whose day stays are left out.
pub fn all(model: &Model) -> Vec<Event> {
    let moved = decide(model, &model.settings, |_| true);
    events(&moved)
}

/// Writes such events.
pub fn write(model: &mut Model, events: Vec<Event>) -> Vec<Effect> {
    let mut effects = Vec::new();
    for event in events {
        let (_, effect) = model.notebook.write(&mut model.progress, event, model.now);
        effects.push(effect);
    }
    if !effects.is_empty() {
        model.schedule.forget();
        model.refresh();
    }
    effects
}

/// The facts whose aim other settings change, decided anew with them, as events.
pub(super) fn moved(model: &Model, settings: &Settings) -> Vec<Event> {
    events(&decide(model, settings, |fact| {
        is_changed(model, settings, fact)
    }))
}

/// What other settings would change.
pub(super) fn preview(model: &Model, settings: &Settings) -> Preview {
    let today = model.now.day();
    let concerned = |fact: &FactKey| is_changed(model, settings, fact);
    let moved = decide(model, settings, concerned);
    let mut preview = Preview {
        moved: moved.len(),
        ..Preview::default()
    };
    let mut moved = moved.into_iter().peekable();
    for (fact, known) in model.progress.facts() {
        let day = moved.next_if(|(next, _)| next == fact).map(|(_, day)| day);
        preview.facts += usize::from(known.memory.is_some() && concerned(fact));
        if known.suspended || model.library.place(fact).is_none() {
            continue;
        }
        let now = day_of(known);
        let buried = |day: Day| known.buried_until.map_or(day, |until| until.max(day));
        let then = day.map(buried).or(now);
        preview.today += usize::from(now.is_some_and(|due| due <= today));
        preview.then += usize::from(then.is_some_and(|due| due <= today));
    }
    preview
}

fn is_changed(model: &Model, settings: &Settings, fact: &FactKey) -> bool {
    aim_of(&model.settings, fact) != aim_of(settings, fact)
}

fn events(moved: &[(FactKey, Day)]) -> Vec<Event> {
    moved
        .chunks(MOST_RESCHEDULED)
        .map(|facts| Event::Reschedule {
            facts: facts.to_vec(),
        })
        .collect()
}

/// A fact whose day is decided anew.
struct Open<'a> {
    /// Its place among all facts in the order of their keys.
    number: usize,
    fact: &'a FactKey,
    due: Day,
    range: Range,
    /// Does it count as work of its day?
    works: bool,
}

/// What is known of days that are decided: how many facts each has, and when those are asked
/// that others are kept away from.
#[derive(Default)]
struct Decided<'a> {
    load: Load,
    days: BTreeMap<&'a FactKey, Day>,
}

impl<'a> Decided<'a> {
    fn add(&mut self, alike: &Alike, fact: &'a FactKey, day: Day) {
        self.load.add(day);
        // Nobody asks for the days of the others, and there are many.
        if alike.has(fact) {
            self.days.insert(fact, day);
        }
    }
}

/// The new days of those facts that get another one, in the order of their keys.
fn decide(
    model: &Model,
    settings: &Settings,
    concerned: impl Fn(&FactKey) -> bool,
) -> Vec<(FactKey, Day)> {
    let alike = model.schedule.alike();
    let today = model.now.day();
    let mut decided = Decided::default();
    let mut open: Vec<Open<'_>> = Vec::new();
    let mut reaches = Reaches::default();
    for (number, (fact, known)) in model.progress.facts().enumerate() {
        let Some(due) = known.due else { continue };
        let works = !known.suspended && model.library.place(fact).is_some();
        // What the student moved by hand stays there until it is answered.
        let range = (concerned(fact) && known.moved.is_none())
            .then(|| range(known, today, &mut reaches, aim_of(settings, fact)))
            .flatten();
        match range.filter(|range| !stays(settings, range, due, today)) {
            Some(range) => open.push(Open {
                number,
                fact,
                due,
                range,
                works,
            }),
            None => {
                if let Some(day) = day_of(known).filter(|_| works) {
                    decided.add(alike, fact, day);
                }
            }
        }
    }
    // The most pressing first, so that they get the days they need.
    open.sort_unstable_by_key(|open| (open.range.wanted(), open.number));
    let mut moved = Vec::with_capacity(open.len());
    for open in open {
        let day = place(model, settings, &decided, &open);
        if open.works {
            decided.add(alike, open.fact, day);
        }
        if day != open.due {
            moved.push((open.number, (open.fact.clone(), day)));
        }
    }
    moved.sort_unstable_by_key(|(number, _)| *number);
    moved.into_iter().map(|(_, moved)| moved).collect()
}

/// The days that a fact may come on, from today; from tomorrow if it was answered today.
fn range(known: &FactProgress, today: Day, reaches: &mut Reaches, aim: Retention) -> Option<Range> {
    let last = known.last_day()?;
    let reach = reaches.of(known.memory?, aim, known.ever_recalled());
    let first = if last >= today { today.plus(1) } else { today };
    Some(Range::after(last, reach).not_before(first))
}

/// A day that is still possible stays; so does what is overdue and would be today.
fn stays(settings: &Settings, range: &Range, due: Day, today: Day) -> bool {
    let free = settings.week.ease(Weekday::of(due)) == Ease::Free;
    (range.holds(due) && !free) || (due <= today && range.ends_by(today))
}

fn place(model: &Model, settings: &Settings, decided: &Decided<'_>, open: &Open<'_>) -> Day {
    let alike = model.schedule.alike();
    let away = alike
        .to(open.fact)
        .filter_map(|other| decided.days.get(other));
    let placing = Placing {
        load: &decided.load,
        week: settings.week,
        spread: settings.spread,
        away: &away.copied().collect(),
    };
    let chance = seed(
        &[open.fact.as_str(), model.notebook.device().as_str()],
        &[model.notebook.next_number()],
    );
    placing.place(open.range, chance)
}
