//! Changes made on a text that no one is looking at: for what works on whole
//! decks, such as a merge. It keeps no way back.

use crate::deck::outline::{Outline, outline};
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
