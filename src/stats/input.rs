//! All that the figures are counted from, as values that can be handed to
//! another thread, and what they are asked for.

use std::sync::Arc;

use super::foretold::Foretold;
use crate::deck::{DeckId, ItemId, Library};
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
    /// New facts a day.
    pub new_a_day: u32,
    /// The forecasts of the exam that is looked at.
    pub foretold: Foretold,
}

/// What is known of one fact at present.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Known {
    /// What FSRS believes, and the study day of the last answer; `None` if never answered.
    pub memory: Option<(State, Day)>,
    /// The day on which it is due again.
    pub due: Option<Day>,
    /// How often it was forgotten.
    pub lapses: u32,
    /// It is not asked until resumed.
    pub suspended: bool,
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

impl Known {
    /// What progress says of a fact.
    pub fn of(fact: &FactProgress) -> Self {
        Self {
            memory: fact.memory.zip(fact.last_day()),
            due: fact.due,
            lapses: fact.lapses,
            suspended: fact.suspended,
        }
    }

    /// What progress says of each fact of a library, in its order.
    pub fn all(library: &Library, progress: &Progress) -> Vec<Self> {
        let mut walk = progress.walk();
        let facts = library.facts().map(|fact| walk.fact(&fact.key));
        facts
            .map(|known| known.map(Self::of).unwrap_or_default())
            .collect()
    }
}
