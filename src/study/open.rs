//! In which decks there is something to do today: for every deck the same as
//! whether the plan of that deck alone is empty, but found in one walk over all
//! facts. It plans nothing and gives no order.

use std::collections::BTreeSet;

use super::fresh::{is_met, may_come};
use super::last_week;
use super::plan::{Pace, Scope, endangered, new_a_day};
use crate::deck::{Deck, DeckId, FactKey, Library};
use crate::progress::{Progress, Walk};
use crate::time::Day;

/// What a walk over the facts of a deck has seen.
#[derive(Debug, Clone, Copy, Default)]
struct Seen {
    /// Facts that were met before are asked today.
    comes: bool,
    /// There are facts that may come as new ones.
    new: bool,
    /// So many of its facts were met for the first time today.
    met_today: usize,
}

/// The decks that bring something today when they are studied alone.
pub fn open_decks(
    library: &Library,
    progress: &Progress,
    pace: &Pace,
    day: Day,
) -> BTreeSet<DeckId> {
    let caught_up = pace.catch_up.map(|a_day| {
        let facts = endangered(library, progress, &Scope::All, (a_day, day));
        facts.into_iter().collect()
    });
    let mut walk = progress.walk();
    let decks = library.decks().iter().map(|deck| {
        let seen = look(deck, (&mut walk, progress), (pace, day), caught_up.as_ref());
        (deck, seen)
    });
    let decks: Vec<_> = decks.collect();
    let met_today: usize = decks.iter().map(|(_, seen)| seen.met_today).sum();
    let limit = new_a_day(library, progress, pace, day).saturating_add(pace.more_today);
    let has_room = usize::try_from(limit).unwrap_or(usize::MAX) > met_today;
    let open = decks
        .into_iter()
        .filter(|(_, seen)| seen.comes || (seen.new && has_room));
    open.map(|(deck, _)| deck.id.clone()).collect()
}

fn look(
    deck: &Deck,
    (walk, progress): (&mut Walk<'_>, &Progress),
    (pace, day): (&Pace, Day),
    caught_up: Option<&BTreeSet<FactKey>>,
) -> Seen {
    let mut seen = Seen::default();
    let mut last_week = last_week::Chosen::new(&pace.exams, day);
    for fact in &deck.facts {
        let known = walk.fact(&fact.key);
        seen.met_today += usize::from(is_met(known, day));
        seen.new = seen.new
            || (may_come(known, day) && deck.topics.iter().any(|topic| topic.id == fact.topic));
        seen.comes |= caught_up.is_some_and(|facts| facts.contains(&fact.key));
        let Some(known) = known.filter(|known| known.is_open(day)) else {
            continue;
        };
        if known.is_unfinished(day) {
            seen.comes = true;
        } else if !last_week.takes(fact, known) && caught_up.is_none() {
            let comes_on = known.comes_on().filter(|_| known.answers > 0);
            seen.comes |= comes_on.is_some_and(|on| on <= day);
        }
    }
    seen.comes = seen.comes || !last_week.ranked(progress.fsrs()).is_empty();
    seen
}
