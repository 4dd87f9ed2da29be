//! The options that were found for a fact so far, and what may not come in:
//! whatever is right, is there already or is the same as another.

use std::collections::BTreeSet;

use super::{MOST, Proposal};
use crate::answer::{name_key, words};
use crate::deck::{Body, Deck, Fact, FactAnswer, FactKey, compared};

/// What was found so far.
pub(super) struct Found<'a> {
    deck: &'a Deck,
    fact: &'a Fact,
    /// The forms in which texts are compared that must not come in.
    not: BTreeSet<String>,
    pub(super) all: Vec<Proposal>,
}

impl<'a> Found<'a> {
    pub(super) fn new(deck: &'a Deck, fact: &'a Fact) -> Self {
        let mut found = Self {
            deck,
            fact,
            not: BTreeSet::new(),
            all: Vec::new(),
        };
        for text in taken(deck, fact) {
            found.not.extend(found.keys(text));
        }
        found
    }

    /// Takes options, the best first, until there are enough.
    pub(super) fn take_of(&mut self, mut all: impl Iterator<Item = Proposal>) {
        while self.all.len() < MOST
            && let Some(proposal) = all.next()
        {
            self.take(proposal);
        }
    }

    /// Takes an option, if it may come in.
    pub(super) fn take(&mut self, proposal: Proposal) {
        if self.all.len() >= MOST || proposal.text.trim().is_empty() {
            return;
        }
        let names = self.deck.names.iter();
        let mut name = names.filter(|name| proposal.name.as_ref() == Some(&name.id));
        let forms = name.next().map(|name| name.also.as_slice());
        let mut forms = forms.unwrap_or_default().iter();
        if !self.is_out(&proposal.text) && !forms.any(|text| self.is_out(text)) {
            let keys = self.keys(&proposal.text);
            self.not.extend(keys);
            self.all.push(proposal);
        }
    }

    fn is_out(&self, text: &str) -> bool {
        self.fact.answer.accepts(text) || self.keys(text).iter().any(|key| self.not.contains(key))
    }

    /// The forms in which a text is compared: two texts are the same option if they have one in
    /// common.
    fn keys(&self, text: &str) -> Vec<String> {
        let mut keys = vec![format!("= {}", compared(text))];
        match self.fact.answer {
            FactAnswer::Text(_) => {
                let all = [("letters", words::key(text)), ("sounds", name_key(text))];
                let all = all.iter().filter(|(_, key)| !key.is_empty());
                keys.extend(all.map(|(form, key)| format!("{form} {key}")));
            }
            // Signs tell numbers and dates apart.
            FactAnswer::Number(_) | FactAnswer::Date(_) => {}
        }
        keys
    }
}

/// The texts that are right, and those that choices of the fact have already.
fn taken<'a>(deck: &'a Deck, fact: &'a Fact) -> Vec<&'a str> {
    let own = |key: &FactKey| *key == fact.key;
    let mut all: Vec<&str> = Vec::new();
    for question in &deck.questions {
        match &question.body {
            Body::Choice {
                fact, wrong, last, ..
            } if own(fact) => {
                all.extend(wrong.iter().map(|wrong| wrong.text.as_str()));
                all.extend(last.as_deref());
            }
            Body::Typed { fact, also, .. } if own(fact) => {
                all.extend(also.iter().map(String::as_str));
            }
            Body::Choice { .. }
            | Body::Typed { .. }
            | Body::Several { .. }
            | Body::TrueFalse { .. }
            | Body::Number { .. }
            | Body::Date { .. }
            | Body::Cloze { .. }
            | Body::Order { .. }
            | Body::Match { .. }
            | Body::Card { .. } => {}
        }
    }
    match &fact.answer {
        FactAnswer::Text(text) => {
            all.extend(text.also.iter().chain([&text.shown]).map(String::as_str));
        }
        FactAnswer::Number(_) | FactAnswer::Date(_) => all.push(&fact.says.gap),
    }
    all
}
