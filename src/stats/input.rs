//! All that the figures are counted from, as values that can be handed to
//! another thread, and what they are asked for.

use std::sync::Arc;

use super::foretold::Foretold;
use crate::deck::{DeckId, FactKey, ItemId, Library};
use crate::memory::{Fsrs, Retention, State};
use crate::progress::{FactProgress, History, Progress};
use crate::time::Day;

/// What the figures are counted from.
#[derive(Debug, Clone, PartialEq)]
pub struct Input {
    /// The decks.
    pub library: Arc<Library>,
    /// All judgements.
    pub history: Arc<History>,
    /// What is known of each fact, in the order of [`Library::facts`].
    pub now: Vec<Known>,
    /// What is asked for.
    pub filter: Filter,
    /// The study day.
    pub today: Day,
    /// What memories are counted with.
    pub fsrs: Fsrs,
    /// The chance of remembering at which facts are asked again.
    pub aim: Retention,
    /// New facts of the coming days, today first, as far as they are asked for.
    pub new: Vec<u32>,
    /// The forecasts of the exam that is looked at.
    pub foretold: Foretold,
}

/// What is known of one fact at present.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Known {
    /// What FSRS believes, and the study day of the last answer; `None` if never answered.
    pub memory: Option<(State, Day)>,
    /// The day on which it comes next; `None` if it is suspended.
    pub next: Option<Day>,
    /// How often it was forgotten.
    pub lapses: u32,
    /// It is not asked until resumed.
    pub suspended: bool,
    /// The chance of remembering at which it is asked again.
    pub aim: Retention,
}

/// What the figures are about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// One deck; all decks if `None`.
    pub deck: Option<DeckId>,
    /// One topic of the deck; all topics if `None`.
    pub topic: Option<ItemId>,
    /// The days looked back on.
    pub period: Period,
}

/// The days that figures of the past look back on, today among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Period {
    /// 30 study days.
    Month,
    /// 90 study days.
    #[default]
    Quarter,
    /// 365 study days.
    Year,
    /// From the first answer on.
    All,
}

impl Period {
    /// All of them, from the shortest to the longest.
    pub const ALL: [Self; 4] = [Self::Month, Self::Quarter, Self::Year, Self::All];

    /// The first study day of the period.
    pub fn first(self, today: Day) -> Day {
        match self {
            Self::Month => today.plus(-29),
            Self::Quarter => today.plus(-89),
            Self::Year => today.plus(-364),
            Self::All => Day(i32::MIN),
        }
    }
}

impl Filter {
    /// Is a fact in the deck and the topic asked for?
    pub fn holds(&self, library: &Library, fact: &FactKey) -> bool {
        let deck = library.deck_of(fact).map(|deck| &deck.id);
        let topic = library.fact(fact).map(|fact| &fact.topic);
        let of_deck = self.deck.as_ref().is_none_or(|wanted| deck == Some(wanted));
        let mut topics = self.topic.iter();
        of_deck && topics.all(|wanted| topic == Some(wanted))
    }
}

impl Known {
    /// What progress says of a fact on a study day.
    pub fn of(fact: &FactProgress, today: Day) -> Self {
        Self {
            memory: fact.memory.zip(fact.last_day()),
            next: fact.comes_next(today),
            lapses: fact.lapses,
            suspended: fact.suspended,
            aim: Retention::default(),
        }
    }

    /// What progress says on a study day of each fact of a library, in its order; `aim` tells
    /// the aim of a deck.
    pub fn all(
        library: &Library,
        progress: &Progress,
        today: Day,
        aim: impl Fn(&DeckId) -> Retention,
    ) -> Vec<Self> {
        let mut walk = progress.walk();
        let mut all = Vec::new();
        for deck in library.decks() {
            let aim = aim(&deck.id);
            all.extend(deck.facts.iter().map(|fact| {
                let known = walk.fact(&fact.key);
                let known = known.map(|known| Self::of(known, today));
                Self {
                    aim,
                    ..known.unwrap_or_default()
                }
            }));
        }
        all
    }
}
