//! What stays the same as long as decks and keys do: which fact of the decks a
//! judgement is about, and how its question is guessed. Made once, used by
//! every count; it holds numbers only.

use crate::deck::{DeckId, FactKey, ItemId, Library};
use crate::progress::History;

use super::guess::guess;
use super::input::Input;

/// The number of what is in no deck.
pub(super) const NONE: u32 = u32::MAX;

/// The numbers by which a count finds facts and questions.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ground {
    /// For each fact of the history its place among the facts of the decks, or [`NONE`].
    pub(super) fact: Vec<u32>,
    /// For each question of the history the chance of a guess.
    pub(super) guess: Vec<f32>,
    /// For each fact of the decks the numbers of its deck and of its topic there.
    pub(super) home: Vec<(u16, u16)>,
}

impl Ground {
    /// The numbers for these decks and keys.
    pub fn of(library: &Library, history: &History) -> Self {
        let facts: Vec<&str> = library.facts().map(|fact| fact.key.as_str()).collect();
        let places = Places::of(&facts);
        let fact = history.facts.iter().map(|key| places.find(key.as_str()));
        let mut home = Vec::with_capacity(facts.len());
        for (number, deck) in (0..u16::MAX).zip(library.decks()) {
            home.extend(deck.facts.iter().map(|fact| {
                let topic = deck.topics.iter().position(|topic| topic.id == fact.topic);
                (number, topic.map_or(u16::MAX, short))
            }));
        }
        Self {
            fact: fact.collect(),
            guess: guesses(library, history),
            home,
        }
    }

    /// Does it belong to these keys? Keys are only ever added.
    pub(super) fn fits(&self, history: &History) -> bool {
        self.fact.len() == history.facts.len() && self.guess.len() == history.questions.len()
    }

    /// Is a fact in the deck and the topic asked for? For a few facts.
    pub(super) fn holds(input: &Input, fact: &FactKey) -> bool {
        let filter = &input.filter;
        let library = &input.library;
        let deck = library.deck_of(fact).map(|deck| &deck.id);
        let topic = library.fact(fact).map(|fact| &fact.topic);
        filter
            .deck
            .as_ref()
            .is_none_or(|wanted| deck == Some(wanted))
            && filter
                .topic
                .as_ref()
                .is_none_or(|wanted| topic == Some(wanted))
    }

    /// For each fact of the decks whether it is in the deck and the topic asked for.
    pub(super) fn wanted(
        &self,
        library: &Library,
        deck: Option<&DeckId>,
        topic: Option<&ItemId>,
    ) -> Vec<bool> {
        let Some(id) = deck else {
            return vec![true; self.home.len()];
        };
        let deck = library.decks().iter().position(|deck| deck.id == *id);
        let topics = library.deck(id).map(|deck| deck.topics.as_slice());
        let topic = topic.map(|id| {
            let mut all = topics.unwrap_or_default().iter();
            all.position(|topic| topic.id == *id).map(short)
        });
        let wanted = |(own, part): &(u16, u16)| {
            deck.map(short) == Some(*own) && topic.is_none_or(|topic| topic == Some(*part))
        };
        self.home.iter().map(wanted).collect()
    }
}

fn short(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

fn guesses(library: &Library, history: &History) -> Vec<f32> {
    let questions = || library.decks().iter().flat_map(|deck| &deck.questions);
    let keys: Vec<&str> = questions().map(|question| question.key.as_str()).collect();
    #[expect(clippy::cast_possible_truncation, reason = "a chance between 0 and 1")]
    let chances: Vec<f32> = questions().map(|question| guess(question) as f32).collect();
    let places = Places::of(&keys);
    let found = history.questions.iter().map(|key| {
        let place = places.find(key.as_str());
        chances.get(place as usize).copied().unwrap_or(0.0)
    });
    found.collect()
}

/// Keys by their place in a list: an open table, a quarter full at most, because a tree of a
/// hundred thousand keys takes longer than all figures together.
struct Places<'a> {
    keys: &'a [&'a str],
    table: Vec<u32>,
}

impl<'a> Places<'a> {
    fn of(keys: &'a [&'a str]) -> Self {
        let size = (keys.len() * 4).next_power_of_two();
        let mut table = vec![NONE; size];
        for (number, key) in (0..NONE).zip(keys) {
            for at in steps(key, size) {
                match table.get_mut(at) {
                    Some(free) if *free == NONE => {
                        *free = number;
                        break;
                    }
                    Some(_) => {}
                    None => break,
                }
            }
        }
        Self { keys, table }
    }

    /// The place of a key, or [`NONE`].
    fn find(&self, key: &str) -> u32 {
        for at in steps(key, self.table.len()) {
            let number = self.table.get(at).copied().unwrap_or(NONE);
            let known = self.keys.get(number as usize);
            if known.is_none_or(|known| *known == key) {
                return number;
            }
        }
        NONE
    }
}

/// Where a key may stand in a table of `size` places, a power of two.
fn steps(key: &str, size: usize) -> impl Iterator<Item = usize> {
    let mix = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    let hash = key.as_bytes().iter().fold(0xcbf2_9ce4_8422_2325, mix);
    let first = usize::try_from((hash ^ (hash >> 29)) & 0xffff_ffff).unwrap_or(0);
    (0..size).map(move |step| first.wrapping_add(step) & (size - 1))
}
