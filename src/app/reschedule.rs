//! All due days decided anew, in one explicit action: after another aim or
//! other weights. By the same rules as at an answer, never before today, and a
//! day that is still possible stays. Pure; when it is done is not known here.

mod decide;

use crate::deck::{DeckId, FactKey};
use crate::memory::{Retention, State, Weights};
use crate::progress::{Event, FactProgress, MOST_RESCHEDULED, Progress};
use crate::study::{Spread, Week};
use crate::time::Day;

use super::model::Model;
use super::settings::Settings;

pub(super) use decide::Ground;

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

/// The student's choices that days follow from.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Rules {
    aim: Retention,
    own: Vec<(DeckId, Retention)>,
    week: Week,
    spread: Spread,
    weights: Weights,
}

impl Rules {
    pub(super) fn of(settings: &Settings) -> Self {
        let own = settings.deck_aims.iter().map(|own| &own.deck);
        Self {
            aim: settings.aim(),
            own: own
                .map(|deck| (deck.clone(), settings.aim_of(deck)))
                .collect(),
            week: settings.week,
            spread: settings.spread,
            weights: settings.weights_in_force(),
        }
    }

    fn aim_of(&self, deck: &str) -> Retention {
        let own = self.own.iter().find(|(own, _)| own.as_str() == deck);
        own.map_or(self.aim, |(_, aim)| *aim)
    }
}

/// Days that were decided anew.
#[derive(Debug, Clone)]
pub(super) struct Decision {
    pub(super) moved: Vec<Moved>,
    pub(super) preview: Preview,
    basis: Basis,
}

/// What a decision follows from, as far as others can change it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Basis {
    today: Day,
    before: Option<Rules>,
    rules: Rules,
}

/// Another day for a fact.
#[derive(Debug, Clone)]
pub(super) struct Moved {
    fact: FactKey,
    to: Day,
    /// What was known of it: if that has changed, so has its day.
    from: Day,
    answers: u32,
    memory: Option<State>,
}

impl Moved {
    /// Is as much known of it as when its day was decided, and the day not past?
    fn holds(&self, progress: &Progress, today: Day) -> bool {
        let still = |known: &FactProgress| {
            let same = (known.due, known.answers, known.memory)
                == (Some(self.from), self.answers, self.memory);
            same && known.moved.is_none()
        };
        self.to >= today && progress.fact(&self.fact).is_some_and(still)
    }
}

/// All facts that were ever answered, decided anew with the settings and weights of now, as
/// events for the journal. Facts whose day stays are left out.
pub fn all(model: &Model) -> Vec<Event> {
    let ground = Ground::of(model, None, Rules::of(&model.settings));
    let decided = ground.decide(&|| true);
    let moved = decided.map(|decided| decided.moved).unwrap_or_default();
    let pieces = moved.chunks(MOST_RESCHEDULED);
    pieces.filter_map(|piece| event(model, piece)).collect()
}

/// One event for so many facts; those are left out that were answered since.
pub(super) fn event(model: &Model, moved: &[Moved]) -> Option<Event> {
    let today = model.now.day();
    let holding = moved
        .iter()
        .filter(|moved| moved.holds(&model.progress, today));
    let facts: Vec<(FactKey, Day)> = holding
        .map(|moved| (moved.fact.clone(), moved.to))
        .collect();
    (!facts.is_empty()).then_some(Event::Reschedule { facts })
}

/// Does any fact that was answered get another aim by other settings?
pub(super) fn concerns_any(model: &Model, settings: &Settings) -> bool {
    let now = &model.settings;
    let decks = model.library.decks().iter();
    let mut facts = decks
        .filter(|deck| now.aim_of(&deck.id) != settings.aim_of(&deck.id))
        .flat_map(|deck| &deck.facts);
    let mut walk = model.progress.walk();
    facts.any(|fact| {
        let known = walk.fact(&fact.key);
        known.is_some_and(|known| known.memory.is_some())
    })
}

impl Decision {
    /// Does it follow from these rules, and the present day?
    pub(super) fn is_of(&self, today: Day, before: Option<&Rules>, rules: &Rules) -> bool {
        let basis = &self.basis;
        basis.today == today && basis.before.as_ref() == before && basis.rules == *rules
    }
}
