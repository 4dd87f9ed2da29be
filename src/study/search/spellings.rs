//! The names of a deck by the first word of each spelling, so that a text can
//! be asked which names it holds. It knows spellings and no fact.

use std::collections::BTreeMap;

use super::fold::folded;
use crate::deck::Deck;

/// Where the spellings of a deck's names begin.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spellings {
    /// For each first word: the spelling, folded, and its name's place in the deck.
    by_first: BTreeMap<String, Vec<(String, usize)>>,
}

impl Spellings {
    /// The spellings of all names of a deck.
    pub fn of(deck: &Deck) -> Self {
        let mut by_first: BTreeMap<String, Vec<(String, usize)>> = BTreeMap::new();
        for (place, name) in deck.names.iter().enumerate() {
            for form in std::iter::once(&name.text).chain(&name.also) {
                let form = folded(form);
                let first = form.split(' ').next().unwrap_or_default();
                if !first.is_empty() {
                    let known = by_first.entry(first.to_owned()).or_default();
                    known.push((form, place));
                }
            }
        }
        Self { by_first }
    }

    /// Tells all spellings of each name that the text holds.
    pub(super) fn named_in(&self, deck: &Deck, text: &str, mut tell: impl FnMut(&str)) {
        if self.by_first.is_empty() || text.is_empty() {
            return;
        }
        let text = folded(text);
        let mut found: Vec<usize> = Vec::new();
        let mut rest = text.as_str();
        while !rest.is_empty() {
            let (first, after) = rest.split_once(' ').unwrap_or((rest, ""));
            for (form, place) in self.by_first.get(first).into_iter().flatten() {
                let ends = |rest: &str| rest.is_empty() || rest.starts_with(' ');
                if rest.strip_prefix(form.as_str()).is_some_and(ends) && !found.contains(place) {
                    found.push(*place);
                }
            }
            rest = after;
        }
        for name in found.into_iter().filter_map(|place| deck.names.get(place)) {
            tell(&name.text);
            name.also.iter().for_each(|form| tell(form));
        }
    }
}
