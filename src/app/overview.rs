//! The figures of the library screen: counted when something changed, not in
//! every frame. Each figure is defined here and nowhere else.

use std::collections::{BTreeMap, BTreeSet};

use crate::deck::{Deck, DeckId, FactKey};
use crate::progress::Progress;
use crate::study::catch_up;
use crate::study::known::{State, States};
use crate::study::sure_wrong::sure_wrong;
use crate::study::{Pace, Plan, Scope, open_decks, today};
use crate::time::Day;

use super::coach::{self, CatchUpFigures};
use super::model::Model;
use super::tally::Ground;

/// The library in figures.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overview {
    /// Facts to review today.
    pub due: usize,
    /// New facts of today.
    pub new: usize,
    /// Minutes that they take, by the student's median; at least 1 if there is work.
    pub minutes: u64,
    /// New facts that "more" would bring.
    pub more: usize,
    /// The first day after today on which something comes, if there is one.
    pub next: Option<Day>,
    /// Each deck.
    pub decks: Vec<DeckFigures>,
    /// Facts of which the student was sure and wrong, the one seen last first.
    pub sure_wrong: Vec<FactKey>,
    /// A plan to catch up, if one runs or is worth offering.
    pub catch_up: Option<CatchUpFigures>,
}

/// A deck in figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeckFigures {
    /// The deck.
    pub id: DeckId,
    /// Its facts among those to review today.
    pub due: usize,
    /// Its facts among the new ones of today; the decks' numbers make up the day's.
    pub new: usize,
    /// Whether there is something to do if the student studies this deck alone.
    pub open: bool,
    /// Facts that are [`State::Known`].
    pub known: usize,
    /// Facts that are [`State::Learning`].
    pub learning: usize,
    /// Facts that are not asked until resumed.
    pub suspended: usize,
    /// All its facts.
    pub total: usize,
}

impl Overview {
    /// Counts everything for today.
    pub fn count(ground: &Ground) -> Self {
        let (library, progress) = (&ground.library, &ground.progress);
        let pace = ground.pace();
        let plan = today(library, progress, &Scope::All, &pace, ground.today);
        let of_decks = OfDecks::count(ground, &pace, &plan);
        let due = plan.due.len() + plan.unfinished.len();
        let new = plan.new.len();
        let work = u64::try_from(due + new).unwrap_or(u64::MAX);
        let decks = library.decks().iter();
        let decks: Vec<OfDeck> = decks
            .map(|deck| deck_figures((progress, ground.today), deck, &of_decks))
            .collect();
        let unmet: usize = decks.iter().map(|deck| deck.unmet).sum();
        let more = unmet.saturating_sub(new);
        let tomorrow = ground.today.plus(1);
        let is_near = pace.exams.iter().any(|aim| aim.is_near(tomorrow));
        let soon = is_near || more > 0 && pace.new_a_day > 0;
        let next = decks.iter().filter_map(|deck| deck.next);
        Self {
            due,
            new,
            minutes: minutes_of(progress, work),
            more: more.min(10),
            next: next.chain(soon.then_some(tomorrow)).min(),
            decks: decks.into_iter().map(|deck| deck.figures).collect(),
            sure_wrong: sure_wrong(library, progress),
            catch_up: coach::figures(ground),
        }
    }

    /// The figures of a deck.
    pub fn deck(&self, id: &DeckId) -> Option<&DeckFigures> {
        self.decks.iter().find(|deck| deck.id == *id)
    }
}

/// Minutes that so many facts take, by the student's median.
pub fn minutes(model: &Model, facts: u64) -> u64 {
    minutes_of(&model.progress, facts)
}

fn minutes_of(progress: &Progress, facts: u64) -> u64 {
    let each = u64::from(catch_up::answer_ms(progress));
    facts.saturating_mul(each).div_ceil(60_000)
}

/// What the day brings of each deck, counted once for all of them.
struct OfDecks {
    /// Facts to review and new ones.
    facts: BTreeMap<DeckId, (usize, usize)>,
    open: BTreeSet<DeckId>,
}

impl OfDecks {
    fn count(ground: &Ground, pace: &Pace, day: &Plan) -> Self {
        let (library, progress) = (&ground.library, &ground.progress);
        let mut facts: BTreeMap<DeckId, (usize, usize)> = BTreeMap::new();
        let due = day
            .due
            .iter()
            .chain(&day.unfinished)
            .map(|fact| (fact, 1, 0));
        for (fact, due, new) in due.chain(day.new.iter().map(|fact| (fact, 0, 1))) {
            if let Some(deck) = library.deck_of(fact) {
                let of_deck = facts.entry(deck.id.clone()).or_default();
                of_deck.0 += due;
                of_deck.1 += new;
            }
        }
        let open = open_decks(library, progress, pace, ground.today);
        Self { facts, open }
    }
}

/// A deck while the library is counted.
struct OfDeck {
    figures: DeckFigures,
    /// How many of its facts may still come as new ones.
    unmet: usize,
    /// The first day after today on which one of its facts comes.
    next: Option<Day>,
}

fn deck_figures((progress, today): (&Progress, Day), deck: &Deck, day: &OfDecks) -> OfDeck {
    let (due, new) = day.facts.get(&deck.id).copied().unwrap_or_default();
    let mut figures = DeckFigures {
        id: deck.id.clone(),
        due,
        new,
        open: day.open.contains(&deck.id),
        known: 0,
        learning: 0,
        suspended: 0,
        total: deck.facts.len(),
    };
    let (mut walk, mut unmet) = (progress.walk(), 0);
    let mut next: Option<Day> = None;
    for fact in &deck.facts {
        let Some(known) = walk.fact(&fact.key) else {
            unmet += 1;
            continue;
        };
        unmet += usize::from(known.answers == 0 && !known.suspended);
        figures.suspended += usize::from(known.suspended);
        let states = States::of(Some(known), today);
        figures.known += usize::from(states.has(State::Known));
        figures.learning += usize::from(states.has(State::Learning));
        let comes = known.comes_on().filter(|on| *on > today);
        next = next.into_iter().chain(comes).min();
    }
    OfDeck {
        figures,
        unmet,
        next,
    }
}
