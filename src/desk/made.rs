//! Changes made on a text that no one is looking at: for what works on whole
//! decks, such as a merge. It keeps no way back.

use crate::deck::outline::{Outline, Row, outline};
use crate::deck::patch::apply;

use super::change::{Change, Refused, patches};

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
