//! Which ids there are in each list of a deck, and which of them belong to an
//! item that can be used.

use std::collections::BTreeMap;

use crate::deck::diagnostic::{Noun, Problem};
use crate::deck::lex::Span;
use crate::deck::near::nearest;
use crate::deck::read::{At, Fields};
use crate::deck::sink::{Lines, Sink};

/// The most signs that an id may have.
const LONGEST: usize = 64;

#[derive(Debug, Clone, Copy)]
struct Known {
    span: Span,
    good: bool,
}

/// The ids of a deck, each list by itself.
#[derive(Debug, Default)]
pub(super) struct Ids {
    known: BTreeMap<(Noun, String), Known>,
}

impl Ids {
    /// Notes an id; `false` if it stands twice, which is reported.
    pub(super) fn add(
        &mut self,
        (text, sink): (&str, &mut Sink),
        noun: Noun,
        id: &At<String>,
    ) -> bool {
        let key = (noun, id.value.clone());
        if let Some(first) = self.known.get(&key) {
            let line = Lines::new(text).line(first.span.start);
            let id_text = id.value.clone();
            sink.push(id.span, Problem::DuplicateId { id: id_text, line });
            return false;
        }
        let known = Known {
            span: id.span,
            good: false,
        };
        self.known.insert(key, known);
        true
    }

    /// The item with this id can be used.
    pub(super) fn mark_good(&mut self, noun: Noun, id: &str) {
        self.mark(noun, id, true);
    }

    /// The item with this id turned out to be bad.
    pub(super) fn mark_bad(&mut self, noun: Noun, id: &str) {
        self.mark(noun, id, false);
    }

    fn mark(&mut self, noun: Noun, id: &str, good: bool) {
        if let Some(known) = self.known.get_mut(&(noun, id.to_owned())) {
            known.good = good;
        }
    }

    /// Whether an id can be referred to, or why it cannot.
    pub(super) fn find(&self, noun: Noun, id: &str) -> Result<(), Problem> {
        let id = id.to_owned();
        match self.known.get(&(noun, id.clone())) {
            Some(known) if known.good => Ok(()),
            Some(_) => Err(Problem::DependsOnBroken { noun, id }),
            None => {
                let all = self.known.keys().filter(|(kind, _)| *kind == noun);
                let near = nearest(&id, all.map(|(_, id)| id.as_str())).map(str::to_owned);
                Err(Problem::UnknownId { noun, id, near })
            }
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
