//! Changes made on a text that no one is looking at: for what works on whole
//! decks, such as a merge, and for what takes so long that it is made where
//! nothing waits for it.

use std::sync::Arc;

use crate::deck::outline::{Outline, Row, outline};
use crate::deck::patch::{Patch, apply};
use crate::deck::{Parsed, parse};

use super::change::{Change, Refused, patches};

/// A text that was made of another one, with all that follows from it and the way back.
#[derive(Debug, Clone)]
pub struct Made {
    pub(super) of: Arc<str>,
    pub(super) text: Arc<str>,
    pub(super) outline: Arc<Outline>,
    pub(super) parsed: Arc<Parsed>,
    pub(super) back: Vec<Patch>,
}

impl Made {
    /// This text, as one step from another one.
    pub fn new(of: &Arc<str>, text: impl Into<Arc<str>>) -> Self {
        let text: Arc<str> = text.into();
        Self {
            back: difference(&text, of),
            outline: Arc::new(outline(&text)),
            parsed: Arc::new(parse(text.as_bytes())),
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
    let alike = |(a, b): &(u8, u8)| a == b;
    let mut head = from.bytes().zip(to.bytes()).take_while(alike).count();
    while !from.is_char_boundary(head) {
        head -= 1;
    }
    let (rest_from, rest_to) = (
        from.get(head..).unwrap_or_default(),
        to.get(head..).unwrap_or_default(),
    );
    let ends = rest_from.bytes().rev().zip(rest_to.bytes().rev());
    let mut tail = ends.take_while(alike).count();
    while !rest_from.is_char_boundary(rest_from.len() - tail) {
        tail -= 1;
    }
    let with = rest_to.get(..rest_to.len() - tail).unwrap_or_default();
    vec![Patch::new(head..from.len() - tail, with)]
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
