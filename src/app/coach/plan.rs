//! The plan to catch up as the library shows it: its figures, and its end. How
//! much waits and in which order is decided in `study`.

use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::schedule::aim_of;
use crate::app::tally::Ground;
use crate::deck::FactKey;
use crate::study::catch_up::{self, Backlog, MINUTES};
use crate::study::new_a_day;
use crate::time::Day;

/// After every message: a plan that has come to its end ends.
pub(in crate::app) fn settle(model: &mut Model) -> Vec<Effect> {
    let figures = model.overview.catch_up.as_ref();
    let done = figures.is_some_and(|figures| figures.runs && figures.waiting == 0);
    // The figures may still be those before it ended.
    if !done || model.settings.coach.catch_up.is_none() {
        return Vec::new();
    }
    model.coach.caught_up = Some(model.now.day());
    model.settings.coach.catch_up = None;
    model.refresh();
    vec![Effect::SaveSettings(model.settings.clone())]
}

/// What a plan to catch up comes to, offered or under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatchUpFigures {
    /// It is under way.
    pub runs: bool,
    /// Facts whose day has come.
    pub waiting: usize,
    /// Days since the last study day, if that was a break.
    pub away: Option<u32>,
    /// Minutes a day.
    pub minutes: u32,
    /// Facts a day.
    pub facts: usize,
    /// Facts of today's part that are still open.
    pub left: usize,
    /// The day on which nothing waits any more; `None` if that is more than a year away.
    pub end: Option<Day>,
    /// New facts a day that come all the same, because an exam needs them.
    pub new: u32,
}

/// The figures of a plan that runs or is worth offering.
pub(in crate::app) fn figures(ground: &Ground) -> Option<CatchUpFigures> {
    let (library, progress, today) = (&ground.library, &ground.progress, ground.today);
    let choices = &ground.settings.coach;
    let answer_ms = catch_up::answer_ms(progress);
    let backlog = Backlog::count(library, progress, today);
    let offered = backlog.needs_a_plan(answer_ms) && choices.not_on != Some(today);
    if choices.catch_up.is_none() && !offered {
        return None;
    }
    let end = |minutes| {
        let a_day = catch_up::facts_a_day(minutes, answer_ms);
        let aim = |fact: &FactKey| aim_of(&ground.settings, fact);
        catch_up::end(library, progress, aim, (a_day, today))
    };
    let minutes = choices.catch_up.or(ground.minutes);
    let minutes = minutes.unwrap_or_else(|| first_that_ends(today, end));
    let facts = catch_up::facts_a_day(minutes, answer_ms);
    let done = catch_up::done_on(library, progress, today);
    let mut pace = ground.pace();
    pace.new_a_day = 0;
    Some(CatchUpFigures {
        runs: choices.catch_up.is_some(),
        waiting: backlog.waiting,
        away: backlog.after_a_break().then_some(backlog.away),
        minutes,
        facts,
        left: facts.saturating_sub(done).min(backlog.waiting),
        end: end(minutes),
        new: new_a_day(library, progress, &pace, today),
    })
}

/// The fewest minutes that end within two weeks, or the most there are.
fn first_that_ends(today: Day, end: impl Fn(u32) -> Option<Day>) -> u32 {
    let soon = |minutes: &u32| end(*minutes).is_some_and(|end| end <= today.plus(14));
    let [.., most] = MINUTES;
    MINUTES.into_iter().find(soon).unwrap_or(most)
}
