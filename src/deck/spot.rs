//! Where the items of a deck stand in its text, and where a field of one does:
//! for messages about what a deck says, and for an editor that changes only
//! what was changed. It knows no rules and no types of items.

use std::ops::Range;

use foldhash::fast::RandomState;
use indexmap::IndexMap;

use super::diagnostic::Place;
use super::lex::Span;
use super::model::Item;
use super::sink::{Lines, Sink};
use super::tree::{Entry, Group, Reader, Value};

/// The places of all items that have an id of their own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spots {
    items: IndexMap<Item, Range<usize>, RandomState>,
}

/// A field of an item, and words in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Spot<'a> {
    /// The field; empty for the item as a whole.
    pub field: &'a str,
    /// Words in the field's value, as they stand in the file; empty for the whole value.
    pub words: &'a str,
}

impl Spots {
    pub(super) fn add(&mut self, item: Item, bytes: Range<usize>) {
        self.items.entry(item).or_insert(bytes);
    }

    /// The bytes of an item, from its first word to its last bracket; `None` for the deck as a
    /// whole and for what is not in the text.
    pub fn bytes(&self, item: &Item) -> Option<Range<usize>> {
        self.items.get(item).cloned()
    }

    /// The items in the order of the text.
    pub fn in_order(&self) -> Vec<(&Item, Range<usize>)> {
        let mut all: Vec<_> = self
            .items
            .iter()
            .map(|(item, bytes)| (item, bytes.clone()))
            .collect();
        all.sort_by_key(|(_, bytes)| bytes.start);
        all
    }
}

/// Finds places in one text.
#[derive(Debug)]
pub struct Finder<'t> {
    pub(super) text: &'t str,
    pub(super) spots: &'t Spots,
    lines: Lines<'t>,
}

impl<'t> Finder<'t> {
    /// For a text and the places of its items.
    pub fn new(text: &'t str, spots: &'t Spots) -> Self {
        Self {
            text,
            spots,
            lines: Lines::new(text),
        }
    }

    /// The line of a byte, from 1.
    pub fn line(&self, at: usize) -> usize {
        self.lines.line(at)
    }

    /// The place of a field of an item, or of words in it; what cannot be found is the item's
    /// first word, or the top of the file.
    pub fn place(&self, item: &Item, spot: Spot<'_>) -> Place {
        let from = match self.spots.bytes(item) {
            Some(bytes) => bytes.start,
            None if *item == Item::Deck => 0,
            None => return Place::TOP,
        };
        let found = self.value(item, from, spot.field);
        let span = found.unwrap_or_else(|| self.first_word(from));
        self.lines.place(words_in(self.text, span, spot.words))
    }

    /// The value of a field of the brackets that begin at a byte.
    fn value(&self, item: &Item, from: usize, field: &str) -> Option<Span> {
        if field.is_empty() {
            return None;
        }
        if *item == Item::Deck {
            return self.header(field);
        }
        let mut sink = Sink::default();
        let node = Reader::new(self.text, from, &mut sink).value(2).ok()?;
        let Value::Group(group) = node.value else {
            return None;
        };
        in_group(self.text, &group, field)
    }

    /// The value of a field of the deck itself: it begins a line, or follows a bracket or comma.
    pub(super) fn header(&self, field: &str) -> Option<Span> {
        let first = self
            .spots
            .items
            .values()
            .map(|bytes| bytes.start)
            .min()
            .unwrap_or(self.text.len());
        let head = self.text.get(..first)?;
        let key = format!("{field}:");
        let at = head.match_indices(&key).map(|(at, _)| at).find(|at| {
            head.get(..*at)
                .and_then(|before| before.chars().next_back())
                .is_none_or(|c| c.is_whitespace() || matches!(c, '(' | ','))
        })?;
        let mut sink = Sink::default();
        let node = Reader::new(self.text, at + key.len(), &mut sink)
            .value(2)
            .ok()?;
        Some(node.span)
    }

    fn first_word(&self, from: usize) -> Span {
        let rest = self.text.get(from..).unwrap_or_default();
        let length = rest
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(rest.len());
        Span::new(from, from + length)
    }
}

fn in_group(text: &str, group: &Group, field: &str) -> Option<Span> {
    let is_field = |entry: &&Entry| {
        entry
            .key
            .is_some_and(|key| key.of(text).trim_matches('"') == field)
    };
    group
        .entries
        .iter()
        .find(is_field)
        .map(|entry| entry.value.span)
}

/// Where words stand in a value, or the value if they cannot be found in it as they are.
fn words_in(text: &str, value: Span, words: &str) -> Span {
    if words.is_empty() {
        return value;
    }
    value.of(text).find(words).map_or(value, |at| {
        Span::new(value.start + at, value.start + at + words.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::{ItemId, parse};

    const DECK: &str = "Deck(\n  format: 1, id: \"x\", title: \"A title\",\n  facts: [\n    Fact(id: \"a\", says: \"The {army} left.\",\n      ask: \"Who left?\"),\n  ],\n)";

    #[test]
    fn a_field_of_an_item_and_words_in_it_are_found() {
        let parsed = parse(DECK.as_bytes());
        let finder = Finder::new(DECK, &parsed.spots);
        let fact = Item::Fact(ItemId::new("a"));
        let place = |field, words| finder.place(&fact, Spot { field, words });
        assert_eq!((place("ask", "").line, place("ask", "").column), (5, 12));
        let left = place("says", "left");
        assert_eq!(DECK.get(left.start..left.end), Some("left"));
        assert_eq!(place("", "").line, 4);
        assert_eq!(place("why", "").line, 4);
    }

    #[test]
    fn a_field_of_the_deck_is_found() {
        let parsed = parse(DECK.as_bytes());
        let place = Finder::new(DECK, &parsed.spots).place(
            &Item::Deck,
            Spot {
                field: "title",
                words: "title",
            },
        );
        assert_eq!(DECK.get(place.start..place.end), Some("title"));
    }

    #[test]
    fn the_bytes_of_an_item_are_those_from_its_word_to_its_bracket() {
        let parsed = parse(DECK.as_bytes());
        let bytes = parsed.spots.bytes(&Item::Fact(ItemId::new("a"))).unwrap();
        let text = DECK.get(bytes).unwrap();
        assert!(text.starts_with("Fact(") && text.ends_with(')'));
    }
}
