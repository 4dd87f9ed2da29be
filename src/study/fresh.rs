//! The new facts of today, gathered while the plan looks at each fact once: those
//! an exam needs first, then deck by deck. It looks nothing up itself.

use std::collections::BTreeMap;

use super::plan::{Pace, new_a_day, next_exam_of};
use crate::deck::{Deck, Fact, FactKey, ItemId, Library};
use crate::progress::{FactProgress, Progress};
use crate::time::Day;

/// What was seen of new facts so far.
pub(super) struct Fresh<'a> {
    day: Day,
    decks: Vec<OfDeck<'a>>,
    /// Facts of all decks that were met for the first time today.
    met_today: usize,
}

struct OfDeck<'a> {
    deck: &'a Deck,
    begun: bool,
    new: Vec<&'a Fact>,
}

impl<'a> Fresh<'a> {
    pub(super) fn new(day: Day) -> Self {
        Self {
            day,
            decks: Vec::new(),
            met_today: 0,
        }
    }

    /// The facts that follow are those of a deck.
    pub(super) fn begin(&mut self, deck: &'a Deck) {
        self.decks.push(OfDeck {
            deck,
            begun: false,
            new: Vec::new(),
        });
    }

    /// A fact that may come.
    pub(super) fn look(&mut self, fact: &'a Fact, known: Option<&FactProgress>) {
        self.count(known);
        let Some(of_deck) = self.decks.last_mut() else {
            return;
        };
        of_deck.begun |= known.is_some_and(|known| known.answers > 0);
        if may_come(known, self.day) {
            of_deck.new.push(fact);
        }
    }

    /// A fact that is of another scope: what was met today counts all the same.
    pub(super) fn count(&mut self, known: Option<&FactProgress>) {
        self.met_today += usize::from(is_met(known, self.day));
    }

    /// The new facts of today, of which all decks together may bring `limit`: those an exam
    /// needs first, then deck by deck, decks that were begun before those that were not.
    pub(super) fn taken(mut self, limit: u32, pace: &Pace) -> Vec<FactKey> {
        let room = usize::try_from(limit)
            .unwrap_or(usize::MAX)
            .saturating_sub(self.met_today);
        self.decks.sort_by_key(|of_deck| !of_deck.begun);
        let facts = self.decks.into_iter().flat_map(in_teaching_order);
        if pace.exams.is_empty() {
            return facts.take(room).map(|fact| fact.key.clone()).collect();
        }
        let mut facts: Vec<&Fact> = facts.collect();
        facts.sort_by_cached_key(|fact| {
            let exam = next_exam_of(pace, fact, self.day);
            (exam.is_none(), exam)
        });
        let taken = facts.into_iter().take(room);
        taken.map(|fact| fact.key.clone()).collect()
    }
}

/// The new facts of so many study days from `day` on, as their plans bring them if everything is
/// answered on its day.
pub fn coming(
    (library, progress): (&Library, &Progress),
    pace: &Pace,
    (day, days): (Day, usize),
) -> Vec<Vec<FactKey>> {
    let mut fresh = Fresh::new(day);
    let mut walk = progress.walk();
    for deck in library.decks() {
        fresh.begin(deck);
        for fact in &deck.facts {
            fresh.look(fact, walk.fact(&fact.key));
        }
    }
    let a_day = new_a_day(library, progress, pace, day);
    let met = u32::try_from(fresh.met_today).unwrap_or(u32::MAX);
    let today = a_day.saturating_add(pace.more_today).saturating_sub(met);
    let later = u32::try_from(days.saturating_sub(1)).unwrap_or(u32::MAX);
    let all = a_day.saturating_mul(later).saturating_add(today);
    let mut facts = fresh.taken(all.saturating_add(met), pace).into_iter();
    let first = facts.by_ref().take(today as usize).collect();
    let rest = (1..days).map(|_| facts.by_ref().take(a_day as usize).collect());
    std::iter::once(first).chain(rest).collect()
}

/// Whether a fact may come as a new one on a day.
pub(super) fn may_come(known: Option<&FactProgress>, day: Day) -> bool {
    known.is_none_or(|known| {
        let comes = known.moved.is_none_or(|to| to <= day);
        known.answers == 0 && known.is_open(day) && comes
    })
}

/// Whether a fact was met for the first time on a day.
pub(super) fn is_met(known: Option<&FactProgress>, day: Day) -> bool {
    known.and_then(FactProgress::first_day) == Some(day)
}

/// Topic by topic, and within a topic as the deck has them.
fn in_teaching_order(of_deck: OfDeck<'_>) -> impl Iterator<Item = &Fact> {
    let topics = of_deck.deck.topics.iter().enumerate();
    let places: BTreeMap<&ItemId, usize> =
        topics.map(|(place, topic)| (&topic.id, place)).collect();
    let placed = of_deck.new.into_iter();
    let mut facts: Vec<(usize, &Fact)> = placed
        .filter_map(|fact| Some((*places.get(&fact.topic)?, fact)))
        .collect();
    facts.sort_by_key(|(place, _)| *place);
    facts.into_iter().map(|(_, fact)| fact)
}
