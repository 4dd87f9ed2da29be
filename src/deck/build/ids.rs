//! Which ids there are in each list of a deck, and which of them belong to an
//! item that can be used. A reference to one that cannot is reported once.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use foldhash::fast::RandomState;
use indexmap::IndexMap;
use indexmap::map::Entry;

use crate::deck::diagnostic::{Noun, Problem};
use crate::deck::id::ItemId;
use crate::deck::lex::Span;
use crate::deck::near::nearest;
use crate::deck::read::{At, Fields};
use crate::deck::sink::{Lines, Sink};

/// The most signs that an id may have.
const LONGEST: usize = 64;
/// For how many unknown ids a near one is looked for: more are never shown.
const GUESSES: usize = 100;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Good,
    Bad,
}

#[derive(Debug, Clone)]
struct Known {
    start: usize,
    state: State,
}

/// The ids of a deck, each list by itself.
pub(super) struct Ids<'t> {
    lines: Lines<'t>,
    known: BTreeMap<Noun, IndexMap<ItemId, Known, RandomState>>,
    /// Ids of items that have no known kind.
    lost: BTreeSet<String>,
    /// Bad items of which a reference was reported.
    told: Cell<BTreeSet<(Noun, String)>>,
    guesses: Cell<usize>,
}

impl<'t> Ids<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            lines: Lines::new(text),
            known: BTreeMap::new(),
            lost: BTreeSet::new(),
            told: Cell::default(),
            guesses: Cell::new(GUESSES),
        }
    }

    /// Notes an id; `false` if it stands twice, which is reported.
    pub(super) fn add(&mut self, sink: &mut Sink, noun: Noun, id: &At<String>) -> bool {
        let key = ItemId::new(&id.value);
        match self.known.entry(noun).or_default().entry(key) {
            Entry::Occupied(first) => {
                let line = self.lines.line(first.get().start);
                let id_text = id.value.clone();
                sink.push(id.span, Problem::DuplicateId { id: id_text, line });
                false
            }
            Entry::Vacant(entry) => {
                entry.insert(Known {
                    start: id.span.start,
                    state: State::Bad,
                });
                true
            }
        }
    }

    /// Notes the id of an item that could not be read; `None` if not even its kind is known.
    pub(super) fn lose(&mut self, noun: Option<Noun>, id: &str, span: Span) {
        let Some(noun) = noun else {
            self.lost.insert(id.to_owned());
            return;
        };
        let known = Known {
            start: span.start,
            state: State::Bad,
        };
        let of_noun = self.known.entry(noun).or_default();
        of_noun.entry(ItemId::new(id)).or_insert(known);
    }

    /// An id of a list, as all who have it hold it: it is compared at a glance.
    pub(super) fn shared(&self, noun: Noun, id: &str) -> ItemId {
        let known = self.known.get(&noun).and_then(|ids| ids.get_key_value(id));
        known.map_or_else(|| ItemId::new(id), |(id, _)| id.clone())
    }

    /// The item with this id can be used.
    pub(super) fn mark_good(&mut self, noun: Noun, id: &str) {
        self.mark(noun, id, State::Good);
    }

    /// The item with this id turned out to be bad.
    pub(super) fn mark_bad(&mut self, noun: Noun, id: &str) {
        self.mark(noun, id, State::Bad);
    }

    fn mark(&mut self, noun: Noun, id: &str, state: State) {
        if let Some(known) = self.known.get_mut(&noun).and_then(|ids| ids.get_mut(id)) {
            known.state = state;
        }
    }

    /// Whether the item with this id can be used; `None` if there is no such item.
    pub(super) fn is_good(&self, noun: Noun, id: &str) -> Option<bool> {
        match self.known.get(&noun).and_then(|ids| ids.get(id)) {
            Some(known) => Some(known.state == State::Good),
            None => self.lost.contains(id).then_some(false),
        }
    }

    /// Reports why an id cannot be referred to, or counts a loss that was reported before.
    pub(super) fn refuse(&self, sink: &mut Sink, noun: Noun, id: &At<String>) {
        if self.is_good(noun, &id.value).is_none() {
            return sink.push(id.span, self.unknown(noun, &id.value));
        }
        let mut told = self.told.take();
        if told.insert((noun, id.value.clone())) {
            let id_text = id.value.clone();
            sink.push(id.span, Problem::DependsOnBroken { noun, id: id_text });
        } else {
            sink.lose();
        }
        self.told.set(told);
    }

    /// That there is no such item, with the one that is probably meant.
    fn unknown(&self, noun: Noun, id: &str) -> Problem {
        let left = self.guesses.get();
        self.guesses.set(left.saturating_sub(1));
        let all = self.known.get(&noun).filter(|_| left > 0);
        let near = nearest(id, all.into_iter().flatten().map(|(id, _)| id.as_str()));
        Problem::UnknownId {
            noun,
            near: near.map(str::to_owned),
            id: id.chars().take(LONGEST).collect(),
        }
    }
}

/// An id that has the signs it may have; anything else is reported.
pub(super) fn checked(fields: &mut Fields<'_, '_>, id: At<String>) -> Option<At<String>> {
    let sign = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let good = id.value.len() <= LONGEST
        && id.value.bytes().next().is_some_and(sign)
        && id.value.bytes().all(|byte| sign(byte) || byte == b'-');
    if good {
        return Some(id);
    }
    let shown = id.value.chars().take(LONGEST).collect();
    fields.sink.push(id.span, Problem::BadId { id: shown });
    None
}
