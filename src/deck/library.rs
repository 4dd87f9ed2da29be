//! All decks that are open, and the ways to find a fact or a question among
//! them. It holds only what was checked; where decks came from is for `store`.

mod index;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::id::{DeckId, FactKey, QuestionKey};
use super::model::{Deck, Fact, Question, Source, Topic};
use index::Index;

/// All open decks, in the order in which they are shown.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Library {
    decks: Vec<Arc<Deck>>,
    /// The index of each deck.
    indexes: Vec<Arc<Index>>,
    places: BTreeMap<DeckId, usize>,
    /// The places of decks with keys that do not tell whose they are.
    odd: Vec<usize>,
}

impl Library {
    /// A library of these decks. Of two decks with one id the first counts.
    pub fn new<D: Into<Arc<Deck>>>(decks: Vec<D>) -> Self {
        Self::default().followed_by(decks)
    }

    /// A library of these decks instead of those. What both have is shared, not copied, and is not
    /// gone through again.
    #[must_use]
    pub fn followed_by<D: Into<Arc<Deck>>>(&self, decks: Vec<D>) -> Self {
        let mut library = Self::default();
        for deck in decks.into_iter().map(Into::into) {
            if library.places.contains_key(&deck.id) {
                continue;
            }
            let known = self.places.get(&deck.id).copied();
            let same = known.filter(|place| {
                let before = self.decks.get(*place);
                before.is_some_and(|before| Arc::ptr_eq(before, &deck))
            });
            let index = same.and_then(|place| self.indexes.get(place));
            let index = index.map_or_else(|| Arc::new(Index::of(&deck)), Arc::clone);
            library.add(deck, index);
        }
        library
    }

    fn add(&mut self, deck: Arc<Deck>, index: Arc<Index>) {
        let place = self.decks.len();
        self.places.insert(deck.id.clone(), place);
        if index.is_odd() {
            self.odd.push(place);
        }
        self.decks.push(deck);
        self.indexes.push(index);
    }

    /// What is found by a key: in the deck that the key tells, else in one whose keys do not tell it.
    fn find<T>(&self, key: &str, of: impl Fn(&Index) -> Option<T>) -> Option<(usize, T)> {
        let at = |place: usize| Some((place, of(self.indexes.get(place)?)?));
        let deck = key.split_once('/').map_or("", |(deck, _)| deck);
        let told = self.places.get(deck).and_then(|place| at(*place));
        told.or_else(|| self.odd.iter().find_map(|place| at(*place)))
    }

    /// The decks, in the order in which they are shown.
    pub fn decks(&self) -> &[Arc<Deck>] {
        &self.decks
    }

    /// The deck with this id.
    pub fn deck(&self, id: &DeckId) -> Option<&Deck> {
        self.shared(id).map(AsRef::as_ref)
    }

    /// The deck with this id, to be kept beside the library.
    pub fn shared(&self, id: &DeckId) -> Option<&Arc<Deck>> {
        self.decks.get(*self.places.get(id)?)
    }

    /// A fact by its key.
    pub fn fact(&self, key: &FactKey) -> Option<&Fact> {
        let (deck, fact) = self.place(key)?;
        self.decks.get(deck)?.facts.get(fact)
    }

    /// The places of a fact's deck among the decks and of the fact in that deck.
    pub fn place(&self, key: &FactKey) -> Option<(usize, usize)> {
        self.find(key.as_str(), |index| index.fact(key))
    }

    /// The deck that a fact belongs to.
    pub fn deck_of(&self, key: &FactKey) -> Option<&Deck> {
        let (deck, _) = self.place(key)?;
        self.decks.get(deck).map(AsRef::as_ref)
    }

    /// The topic of a fact.
    pub fn topic_of(&self, key: &FactKey) -> Option<&Topic> {
        let topic = &self.fact(key)?.topic;
        self.deck_of(key)?.topics.iter().find(|t| t.id == *topic)
    }

    /// The source of a fact.
    pub fn source_of(&self, key: &FactKey) -> Option<&Source> {
        let source = self.fact(key)?.from.as_ref()?;
        self.deck_of(key)?.sources.iter().find(|s| s.id == *source)
    }

    /// A question by its key.
    pub fn question(&self, key: &QuestionKey) -> Option<&Question> {
        let (deck, question) = self.find(key.as_str(), |index| index.question(key))?;
        self.decks.get(deck)?.questions.get(question)
    }

    /// All questions whose answer judges this fact, in the order of the deck.
    pub fn questions_of(&self, key: &FactKey) -> impl Iterator<Item = &Question> {
        let found = self.find(key.as_str(), |index| index.asks(key).first().copied());
        let deck =
            found.and_then(|(deck, _)| Some((self.decks.get(deck)?, self.indexes.get(deck)?)));
        deck.into_iter().flat_map(|(deck, index)| {
            let places = index.asks(key).iter();
            places.filter_map(|place| deck.questions.get(*place))
        })
    }

    /// All facts, deck by deck, in the order in which they are taught.
    pub fn facts(&self) -> impl Iterator<Item = &Fact> {
        self.decks.iter().flat_map(|deck| &deck.facts)
    }
}
