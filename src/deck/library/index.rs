//! Where the facts and questions of one deck stand, by their keys. It is made once
//! for a deck and shared by all libraries that have the deck.

use std::collections::BTreeMap;

use crate::deck::id::{FactKey, QuestionKey};
use crate::deck::model::Deck;

/// The places of a deck's facts and questions.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Index {
    facts: BTreeMap<FactKey, usize>,
    questions: BTreeMap<QuestionKey, usize>,
    /// The questions whose answer judges a fact, in the order of the deck.
    asks: BTreeMap<FactKey, Vec<usize>>,
    is_odd: bool,
}

impl Index {
    /// The index of a deck.
    pub(super) fn of(deck: &Deck) -> Self {
        let mut index = Self::default();
        for (place, fact) in deck.facts.iter().enumerate() {
            index.facts.insert(fact.key.clone(), place);
        }
        for (place, question) in deck.questions.iter().enumerate() {
            index.questions.insert(question.key.clone(), place);
            for fact in question.facts() {
                index.asks.entry(fact).or_default().push(place);
            }
        }
        let id = deck.id.as_str();
        let tells = |key: &str| key.split_once('/').is_some_and(|(deck, _)| deck == id);
        let facts = index.facts.keys().chain(index.asks.keys());
        let mut facts = facts.map(FactKey::as_str);
        let mut questions = index.questions.keys().map(QuestionKey::as_str);
        index.is_odd = !(facts.all(tells) && questions.all(tells));
        index
    }

    /// Whether a key of the deck does not begin with the deck's id, as keys do that were read.
    pub(super) fn is_odd(&self) -> bool {
        self.is_odd
    }

    /// The place of a fact.
    pub(super) fn fact(&self, key: &FactKey) -> Option<usize> {
        self.facts.get(key).copied()
    }

    /// The place of a question.
    pub(super) fn question(&self, key: &QuestionKey) -> Option<usize> {
        self.questions.get(key).copied()
    }

    /// The places of the questions whose answer judges this fact.
    pub(super) fn asks(&self, key: &FactKey) -> &[usize] {
        self.asks.get(key).map(Vec::as_slice).unwrap_or_default()
    }
}
