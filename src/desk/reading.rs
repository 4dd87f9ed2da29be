//! The reading of a deck's text as a value: of large decks it takes longer than
//! a frame, so that it is done where nothing waits for it. What came of it is
//! only about one text; who shows it, it does not know.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::deck::outline::{Outline, outline};
use crate::deck::{Deck, FactKey, Parsed, Question, parse};

/// A text that is to be read.
#[derive(Debug, Clone)]
pub struct Reading {
    pub(super) text: Arc<str>,
    /// Whether it must be found anew what stands in it.
    pub(super) whole: Whole,
    /// What is known of a text that is gone: to let go of that takes long, too.
    pub(super) gone: Option<Arc<Known>>,
}

/// How much of a text is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whole {
    /// What stands where is known.
    Deck,
    /// All of it.
    All,
}

/// What came of reading.
#[derive(Debug, Clone)]
pub struct Read {
    pub(super) of: Arc<str>,
    pub(super) outline: Option<Arc<Outline>>,
    pub(super) known: Arc<Known>,
}

/// A deck that was read, with what is looked up in it again and again.
#[derive(Debug)]
pub(super) struct Known {
    pub(super) parsed: Parsed,
    /// The places of the questions that ask for each fact.
    asks: BTreeMap<FactKey, Vec<usize>>,
}

impl PartialEq for Reading {
    /// Whether both are of the very same text, not only of one that reads the same.
    fn eq(&self, other: &Self) -> bool {
        self.whole == other.whole && Arc::ptr_eq(&self.text, &other.text)
    }
}

impl Eq for Reading {}

impl Reading {
    /// Reads. Nothing is told if `go_on` says no before the end.
    pub fn run(self, go_on: &dyn Fn() -> bool) -> Option<Read> {
        drop(self.gone);
        let outline = match self.whole {
            Whole::Deck => None,
            Whole::All => Some(Arc::new(outline(&self.text))),
        };
        go_on().then(|| Read {
            outline,
            known: Arc::new(Known::of(&self.text)),
            of: self.text,
        })
    }
}

impl Known {
    /// Reads a text.
    pub(super) fn of(text: &str) -> Self {
        let parsed = parse(text.as_bytes());
        let mut asks: BTreeMap<FactKey, Vec<usize>> = BTreeMap::new();
        let questions = parsed.deck.iter().flat_map(|deck| &deck.questions);
        for (place, question) in questions.enumerate() {
            for fact in question.facts() {
                let places = asks.entry(fact).or_default();
                if places.last() != Some(&place) {
                    places.push(place);
                }
            }
        }
        Self { parsed, asks }
    }

    pub(super) fn deck(&self) -> Option<&Deck> {
        self.parsed.deck.as_ref()
    }

    /// The questions that ask for a fact, in the order of the deck.
    pub(super) fn questions_of(&self, fact: &FactKey) -> impl Iterator<Item = &Question> {
        let places = self.asks.get(fact).into_iter().flatten();
        places.filter_map(|place| self.deck()?.questions.get(*place))
    }
}
