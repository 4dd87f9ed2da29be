//! A deck file as it was last read: what is used of it, and what is wrong. A
//! version that lost something by an error does not take the place of the one
//! before.

use std::sync::Arc;

use super::stamp::Stamp;
use crate::app::{DeckFault, Used};
use crate::deck::{Deck, Diagnostic, Fact, Level, Question, parse};

/// A file as it was last read.
#[derive(Debug, Default)]
pub(super) struct Known {
    pub(super) name: String,
    /// The checksum of its bytes, once they could be read.
    pub(super) sum: Option<[u8; 32]>,
    /// How it looked before these were read, if a later change would show.
    pub(super) stamp: Option<Stamp>,
    /// What is used of it.
    pub(super) deck: Option<Arc<Deck>>,
    pub(super) used: Option<Used>,
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) there: Presence,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Presence {
    #[default]
    There,
    /// It was not there the last time: editors that delete a file and write it anew are between
    /// the two.
    Missed,
}

impl Known {
    pub(super) fn named(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            ..Self::default()
        }
    }

    pub(super) fn is_there(&self) -> bool {
        self.there == Presence::There
    }

    /// The file holds these bytes now. A version with errors that lacks something the one before
    /// had does not take its place.
    pub(super) fn take(&mut self, bytes: &[u8]) {
        let parsed = parse(bytes);
        let broken = |diagnostic: &Diagnostic| diagnostic.level() == Level::Error;
        let is_broken = parsed.diagnostics.iter().any(broken);
        let lacks = is_broken && lacks(self.deck.as_deref(), parsed.deck.as_ref());
        if lacks {
            self.used = Some(Used::Before);
        } else {
            self.used = None;
            self.deck = parsed.deck.map(Arc::new);
        }
        self.diagnostics = parsed.diagnostics;
    }

    /// The file cannot be used at all now. True if that is new.
    pub(super) fn refuse(&mut self, why: Vec<Diagnostic>) -> bool {
        let new = self.diagnostics != why;
        self.diagnostics = why;
        self.used = self.deck.is_some().then_some(Used::Before);
        new
    }

    pub(super) fn fault(&self) -> Option<DeckFault> {
        let fault = DeckFault {
            file: self.name.clone(),
            diagnostics: self.diagnostics.clone(),
            used: self.used.unwrap_or(Used::Rest),
        };
        (!self.diagnostics.is_empty()).then_some(fault)
    }
}

/// Whether a fact or a question of the deck before is not in the one now.
fn lacks(before: Option<&Deck>, now: Option<&Deck>) -> bool {
    let (before, now) = match (before, now) {
        (Some(before), Some(now)) => (before, now),
        (before, _) => return before.is_some(),
    };
    let fact = |fact: &Fact| now.facts.iter().all(|known| known.key != fact.key);
    let question = |asks: &Question| now.questions.iter().all(|known| known.key != asks.key);
    before.facts.iter().any(fact) || before.questions.iter().any(question)
}
