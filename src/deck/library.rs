//! All decks that are open, and the ways to find a fact or a question among
//! them. It holds only what was checked; where decks came from is for `store`.

use std::collections::BTreeMap;

use super::id::{DeckId, FactKey, QuestionKey};
use super::model::{Deck, Fact, Question, Source, Topic};

/// All open decks, in the order in which they are shown.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Library {
    decks: Vec<Deck>,
    facts: BTreeMap<FactKey, (usize, usize)>,
    questions: BTreeMap<QuestionKey, (usize, usize)>,
    asks: BTreeMap<FactKey, Vec<(usize, usize)>>,
}

impl Library {
    /// A library of these decks. Of two decks with one id the first counts.
    pub fn new(decks: Vec<Deck>) -> Self {
        let mut library = Self::default();
        for deck in decks {
            if library.decks.iter().all(|known| known.id != deck.id) {
                library.add(deck);
            }
        }
        library
    }

    fn add(&mut self, deck: Deck) {
        let place = self.decks.len();
        for (index, fact) in deck.facts.iter().enumerate() {
            self.facts.insert(fact.key.clone(), (place, index));
        }
        for (index, question) in deck.questions.iter().enumerate() {
            self.questions.insert(question.key.clone(), (place, index));
            for fact in question.facts() {
                self.asks.entry(fact).or_default().push((place, index));
            }
        }
        self.decks.push(deck);
    }

    /// The decks, in the order in which they are shown.
    pub fn decks(&self) -> &[Deck] {
        &self.decks
    }

    /// The deck with this id.
    pub fn deck(&self, id: &DeckId) -> Option<&Deck> {
        self.decks.iter().find(|deck| deck.id == *id)
    }

    /// A fact by its key.
    pub fn fact(&self, key: &FactKey) -> Option<&Fact> {
        let (deck, fact) = self.facts.get(key)?;
        self.decks.get(*deck)?.facts.get(*fact)
    }

    /// The places of a fact's deck among the decks and of the fact in that deck.
    pub fn place(&self, key: &FactKey) -> Option<(usize, usize)> {
        self.facts.get(key).copied()
    }

    /// The deck that a fact belongs to.
    pub fn deck_of(&self, key: &FactKey) -> Option<&Deck> {
        self.decks.get(self.facts.get(key)?.0)
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
        let (deck, question) = self.questions.get(key)?;
        self.decks.get(*deck)?.questions.get(*question)
    }

    /// All questions whose answer judges this fact, in the order of the deck.
    pub fn questions_of(&self, key: &FactKey) -> impl Iterator<Item = &Question> {
        self.asks
            .get(key)
            .into_iter()
            .flatten()
            .filter_map(|(deck, question)| self.decks.get(*deck)?.questions.get(*question))
    }

    /// All facts, deck by deck, in the order in which they are taught.
    pub fn facts(&self) -> impl Iterator<Item = &Fact> {
        self.decks.iter().flat_map(|deck| &deck.facts)
    }
}
