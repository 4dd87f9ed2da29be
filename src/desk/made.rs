//! Changes made on a text that no one is looking at: for what works on whole
//! decks, such as a merge, and for what takes so long that it is made where
//! nothing waits for it.

use std::sync::Arc;

use crate::deck::outline::{Outline, Row, outline};
use crate::deck::patch::{Patch, apply};

use super::change::{Change, Refused, patches};
use super::reading::Known;

/// A text that was made of another one, with all that follows from it and the way back.
#[derive(Debug, Clone)]
pub struct Made {
    pub(super) of: Arc<str>,
    pub(super) text: Arc<str>,
    pub(super) outline: Arc<Outline>,
    pub(super) read: Arc<Known>,
    pub(super) back: Vec<Patch>,
}

impl Made {
    /// This text, as one step from another one.
    pub fn new(of: &Arc<str>, text: impl Into<Arc<str>>) -> Self {
        let text: Arc<str> = text.into();
        Self {
            back: difference(&text, of),
            outline: Arc::new(outline(&text)),
            read: Arc::new(Known::of(&text)),
            of: Arc::clone(of),
            text,
        }
    }
}

/// The one patch from a text to another: what stands between their common beginning and end.
pub(super) fn difference(from: &str, to: &str) -> Vec<Patch> {
    if from == to {
        return Vec::new();
    }
    let mut head = alike(from.as_bytes(), to.as_bytes());
    while !from.is_char_boundary(head) {
        head -= 1;
    }
    let (rest_from, rest_to) = (
        from.get(head..).unwrap_or_default(),
        to.get(head..).unwrap_or_default(),
    );
    let mut tail = alike_ends(rest_from.as_bytes(), rest_to.as_bytes());
    while !rest_from.is_char_boundary(rest_from.len() - tail) {
        tail -= 1;
    }
    let with = rest_to.get(..rest_to.len() - tail).unwrap_or_default();
    vec![Patch::new(head..from.len() - tail, with)]
}

/// So many bytes are looked at in one go where two texts are compared.
const BLOCK: usize = 4096;

/// How many bytes both begin with.
fn alike(one: &[u8], other: &[u8]) -> usize {
    let blocks = one.chunks(BLOCK).zip(other.chunks(BLOCK));
    let whole = blocks.take_while(|(a, b)| a == b).map(|(a, _)| a.len());
    let same: usize = whole.sum();
    let rest = one.iter().skip(same).zip(other.iter().skip(same));
    same + rest.take_while(|(a, b)| a == b).count()
}

/// How many bytes both end with.
fn alike_ends(one: &[u8], other: &[u8]) -> usize {
    let blocks = one.rchunks(BLOCK).zip(other.rchunks(BLOCK));
    let whole = blocks.take_while(|(a, b)| a == b).map(|(a, _)| a.len());
    let same: usize = whole.sum();
    let rest = one
        .iter()
        .rev()
        .skip(same)
        .zip(other.iter().rev().skip(same));
    same + rest.take_while(|(a, b)| a == b).count()
}

/// A text after changes, each worked out on what the one before it made.
pub fn made(text: &str, changes: &[Change]) -> Result<String, Refused> {
    let mut text = text.to_owned();
    for change in changes {
        text = one(&text, &outline(&text), change)?;
    }
    Ok(text)
}

/// A text after one change; `outline` is that of the text.
pub fn one(text: &str, outline: &Outline, change: &Change) -> Result<String, Refused> {
    let patches = patches(text, outline, change)?;
    let (text, _) = apply(text, &patches).ok_or(Refused::Broken)?;
    Ok(text)
}

/// An item of a text after changes of its fields, each with the row 0: made in a deck that has
/// nothing else. `None` if one cannot be made.
pub(super) fn alone(text: &str, row: &Row, changes: &[Change]) -> Option<String> {
    let item = text.get(row.bytes.clone())?;
    let line = text.get(..row.bytes.start)?.rsplit('\n').next()?;
    let blank = line.len() - line.trim_start().len();
    let indent = line.get(..blank)?;
    let list = row.kind.list().field();
    // Where it begins a line it goes on doing so, with the same indentation.
    let deck = if blank == line.len() {
        format!("Deck({list}: [\n{indent}{item}])")
    } else {
        format!("Deck({list}:\n{indent}[{item}])")
    };
    let deck = made(&deck, changes).ok()?;
    let bytes = outline(&deck).rows.first()?.bytes.clone();
    deck.get(bytes).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_in_a_long_text_is_as_small_as_in_a_short_one() {
        let long = |middle: &str| ["abcdefg".repeat(3000), "abcdefg".repeat(900)].join(middle);
        for (one, other) in [("x", "yz"), ("", "h"), ("xy", ""), ("long", "longer")] {
            for (from, to) in [(one, other), (other, one)] {
                let patches = difference(&long(from), &long(to));
                assert_eq!(apply(&long(from), &patches).unwrap().0, long(to));
                assert!(
                    patches[0].bytes.len() + patches[0].with.len() <= 3,
                    "{patches:?}"
                );
            }
        }
        let short = "abcdefg".repeat(3000);
        let patches = difference(&short, &short.repeat(2));
        assert_eq!(patches[0].bytes, short.len()..short.len());
    }

    #[test]
    fn a_difference_leads_from_one_text_to_the_other() {
        for (from, to, bytes) in [
            ("", "a", 0..0),
            ("abc", "abc and more", 3..3),
            ("aaa", "aa", 2..3),
            // Signs that share some of their bytes stay whole.
            ("\u{431}", "\u{432}", 0..2),
            ("x\u{431}y", "x\u{411}y", 1..3),
            ("\u{20ac}", "\u{10ac}", 0..3),
        ] {
            let patches = difference(from, to);
            let (made, _) = apply(from, &patches).unwrap();
            assert_eq!(made, to);
            assert_eq!(patches[0].bytes, bytes, "{from} {to}");
        }
        assert_eq!(difference("a", "a"), []);
    }
}
