//! What is looked for: words in both their forms, and whether more letters only
//! narrow what was found. It knows no fact.

use memchr::memmem::Finder;

use super::fold::folded;
use super::{LEAST, MARK};
use crate::answer::sounds;

/// A word that is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    folded: String,
    /// Its loose form, with the mark before it.
    loose: Option<Vec<u8>>,
}

/// What is looked for: every word has to be there, in any order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Needle {
    words: Vec<Word>,
}

impl Needle {
    /// Reads what was typed.
    pub fn read(typed: &str) -> Self {
        let words = folded(typed);
        let words = words.split(' ').filter(|word| !word.is_empty());
        Self {
            words: words.map(Word::new).collect(),
        }
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether all that this finds is among what `before` found.
    pub fn narrows(&self, before: &Self) -> bool {
        let kept = |old: &Word| self.words.iter().any(|new| new.narrows(old));
        before.words.iter().all(kept)
    }

    /// The words, the longest first: it is likely to leave the fewest facts.
    pub(super) fn by_length(&self) -> Vec<&Word> {
        let mut words: Vec<&Word> = self.words.iter().collect();
        words.sort_by_key(|word| std::cmp::Reverse(word.folded.len()));
        words
    }
}

impl Word {
    fn new(word: &str) -> Self {
        let key = sounds(word);
        let marked = || [&[MARK], key.as_bytes()].concat();
        Self {
            folded: word.to_owned(),
            loose: (key.len() >= LEAST).then(marked),
        }
    }

    /// Wherever this word stands, `old` stands too.
    fn narrows(&self, old: &Self) -> bool {
        if !self.folded.contains(&old.folded) {
            return false;
        }
        let Some(new) = &self.loose else {
            return true;
        };
        let old_loose = old.loose.as_ref();
        old_loose.is_some_and(|old| new.starts_with(old))
            || Finder::new(&old.folded).find(new).is_some()
    }
}

/// The word in both its forms, ready to be looked for many times.
pub(super) struct Finders<'n> {
    pub(super) folded: Finder<'n>,
    pub(super) loose: Option<Finder<'n>>,
}

impl<'n> Finders<'n> {
    pub(super) fn of(word: &'n Word) -> Self {
        Self {
            folded: Finder::new(&word.folded),
            loose: word.loose.as_deref().map(Finder::new),
        }
    }

    pub(super) fn is_in(&self, text: &[u8]) -> bool {
        let is_in = |word: &Finder<'_>| word.find(text).is_some();
        is_in(&self.folded) || self.loose.as_ref().is_some_and(is_in)
    }
}
