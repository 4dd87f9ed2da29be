//! What stays the same as long as decks and keys do: which fact of the decks a
//! judgement is about, and how its question is guessed. Made once, used by
//! every count; it holds numbers only.

use crate::deck::{Deck, DeckId, Fact, ItemId, Library};
use crate::progress::History;

use super::guess::guess;

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
        let facts = library.facts().map(|fact| fact.key.as_str()).collect();
        let mut places = Places::of(facts);
        let fact = history.facts.iter().map(|key| places.find(key.as_str()));
        let fact = fact.collect();
        let mut home = Vec::with_capacity(places.keys.len());
        for (number, deck) in (0..u16::MAX).zip(library.decks()) {
            let mut topics = Topics::of(deck);
            home.extend(deck.facts.iter().map(|fact| (number, topics.find(fact))));
        }
        Self {
            fact,
            guess: guesses(library, history),
            home,
        }
    }

    /// Does it belong to these keys? Keys are only ever added.
    pub(super) fn fits(&self, history: &History) -> bool {
        self.fact.len() == history.facts.len() && self.guess.len() == history.questions.len()
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

/// The topics of a deck, whose facts mostly stand topic by topic.
struct Topics<'a> {
    deck: &'a Deck,
    latest: usize,
}

impl<'a> Topics<'a> {
    fn of(deck: &'a Deck) -> Self {
        Self { deck, latest: 0 }
    }

    /// The number of a fact's topic.
    fn find(&mut self, fact: &Fact) -> u16 {
        let topics = &self.deck.topics;
        let same = topics.get(self.latest);
        if same.is_none_or(|topic| topic.id != fact.topic) {
            let place = topics.iter().position(|topic| topic.id == fact.topic);
            let Some(place) = place else {
                return u16::MAX;
            };
            self.latest = place;
        }
        short(self.latest)
    }
}

/// Most questions cannot be guessed; only the others have to be found.
fn guesses(library: &Library, history: &History) -> Vec<f32> {
    let questions = library.decks().iter().flat_map(|deck| &deck.questions);
    #[expect(clippy::cast_possible_truncation, reason = "a chance between 0 and 1")]
    let (keys, chances): (Vec<&str>, Vec<f32>) = questions
        .map(|question| (question.key.as_str(), guess(question) as f32))
        .filter(|(_, chance)| *chance > 0.0)
        .unzip();
    let mut places = Places::of(keys);
    let found = history.questions.iter().map(|key| {
        // A question that arises from a fact asks for its answer in words.
        if key.as_str().as_bytes().contains(&b'#') {
            return 0.0;
        }
        let place = places.find(key.as_str());
        chances.get(place as usize).copied().unwrap_or(0.0)
    });
    found.collect()
}

/// Keys by their place in a list: an open table, half full at most, because a tree of a
/// hundred thousand keys takes longer than all figures together. Keys are mostly looked for
/// in the order in which they stand; then there is no search.
struct Places<'a> {
    keys: Vec<&'a str>,
    /// A part of the key's hash, so that other keys are passed without a look, and its place.
    table: Vec<(u32, u32)>,
    /// The place that may come next.
    next: u32,
}

impl<'a> Places<'a> {
    fn of(keys: Vec<&'a str>) -> Self {
        Self {
            keys,
            table: Vec::new(),
            next: 0,
        }
    }

    /// The place of a key, or [`NONE`].
    fn find(&mut self, key: &str) -> u32 {
        if self.is(self.next, key) {
            self.next += 1;
            return self.next - 1;
        }
        if self.table.is_empty() {
            self.fill();
        }
        let hash = hash(key);
        for at in steps(hash, self.table.len()) {
            let (mark, place) = self.table.get(at).copied().unwrap_or((0, NONE));
            if place == NONE {
                break;
            }
            if mark == upper(hash) && self.is(place, key) {
                self.next = place + 1;
                return place;
            }
        }
        NONE
    }

    fn is(&self, place: u32, key: &str) -> bool {
        self.keys
            .get(place as usize)
            .is_some_and(|known| *known == key)
    }

    fn fill(&mut self) {
        let size = (self.keys.len() * 2 + 1).next_power_of_two();
        self.table = vec![(0, NONE); size];
        for (number, key) in (0..NONE).zip(&self.keys) {
            let hash = hash(key);
            for at in steps(hash, size) {
                match self.table.get_mut(at) {
                    Some(free) if free.1 == NONE => {
                        *free = (upper(hash), number);
                        break;
                    }
                    Some(_) => {}
                    None => break,
                }
            }
        }
    }
}

/// Where hashing starts and what it multiplies by: any odd number of many ones and zeros.
const MIX: u64 = 0x9e37_79b9_7f4a_7c15;

fn hash(key: &str) -> u64 {
    let (words, rest) = key.as_bytes().as_chunks::<8>();
    let step = |hash: u64, word: u64| {
        let hash = (hash ^ word).wrapping_mul(MIX);
        hash ^ (hash >> 32)
    };
    let words = words.iter().map(|word| u64::from_le_bytes(*word));
    let hash = words.fold(MIX, step);
    rest.iter().map(|byte| u64::from(*byte)).fold(hash, step)
}

/// The upper half of a hash.
fn upper(hash: u64) -> u32 {
    u32::try_from(hash >> 32).unwrap_or(0)
}

/// Where a key may stand in a table of `size` places, a power of two.
fn steps(hash: u64, size: usize) -> impl Iterator<Item = usize> {
    let first = usize::try_from(hash & u64::from(u32::MAX)).unwrap_or(0);
    (0..size).map(move |step| first.wrapping_add(step) & (size - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_whatever_order_keys_are_looked_for_each_has_its_place() {
        let keys: Vec<String> = (0..500).map(|number| format!("deck/{number}")).collect();
        let mut places = Places::of(keys.iter().map(String::as_str).collect());
        let orders = (0..510).chain((0..510).rev()).chain([3, 3, 4, 600, 5]);
        for number in orders {
            let found = places.find(&format!("deck/{number}"));
            let wanted = if number < 500 { number } else { NONE };
            assert_eq!(found, wanted, "{number}");
        }
        assert_eq!(Places::of(Vec::new()).find("deck/1"), NONE);
    }
}
