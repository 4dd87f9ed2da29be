//! Changes to a deck's text that take away what was found in it without
//! guessing what its author meant. Each is held against the rules before it is
//! offered: the finding is gone, and nothing else is wrong that was not before.
//! It changes texts, never files, and knows no sentences.

mod cut;
mod finding;
mod item;
mod problem;
mod prove;
mod sign;
mod value;

use std::ops::Range;

use super::{Around, Finding};
use crate::deck::patch::{self, Patch};
use crate::deck::{Item, Parsed, Place};

/// What a change does, for the sentence that tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remedy {
    /// Straight quotes take the place of others.
    Quotes,
    /// A minus sign takes the place of a long dash.
    Minus,
    /// A plain sign takes the place of one that only looks like it.
    Sign,
    /// A comma is put in.
    Comma,
    /// A colon is put in.
    Colon,
    /// The quotes around a field's name are taken away.
    BareField,
    /// A sign that stands twice is taken away.
    Once,
    /// A bracket without a partner is taken away.
    Bracket,
    /// The word that was meant takes the place of a mistyped one.
    Word,
    /// A value gets the form that its field has.
    Form,
    /// A date gets the form that dates have.
    Date,
    /// An id gets the signs that ids have.
    Id,
    /// A reference gets the spelling of the id that it means.
    Reference,
    /// What says nothing, or the same again, is taken away.
    Drop,
    /// The answer is put into braces.
    Braces,
    /// The question gets the kind that goes with its fact.
    Kind,
    /// The format is named.
    Format,
    /// A line for other programs is taken away.
    Attribute,
    /// A reason that serves no more is taken away.
    Reason,
    /// The paragraph in which the evidence stands takes the place of another.
    Paragraph,
    /// Full stops at the ends of options are taken away.
    Stops,
}

/// A change that takes one finding away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// The name of the problem or rule that was found.
    pub rule: &'static str,
    /// The item it is in, where that is known.
    pub item: Option<Item>,
    /// Where it was found.
    pub place: Place,
    /// What the change does.
    pub remedy: Remedy,
    /// The change, in the order of the text.
    pub patches: Vec<Patch>,
}

/// All changes that are safe, in the order of the text; no two touch each other. `parsed` is what
/// came of `text`.
pub fn fixes(text: &str, parsed: &Parsed, around: &Around) -> Vec<Fix> {
    let deck = parsed.deck.as_ref();
    let found = deck.map(|deck| super::lint(deck, around));
    let found = found.unwrap_or_default();
    fixes_of((text, parsed), (&found, around), &|| true).unwrap_or_default()
}

/// The same where it is known what the rules find in it. `None` once `go_on`, which is asked
/// before each reading of the text, says no.
pub fn fixes_of(
    (text, parsed): (&str, &Parsed),
    (found, around): (&[Finding], &Around),
    go_on: &dyn Fn() -> bool,
) -> Option<Vec<Fix>> {
    let problems = apart(problem::fixes(text, parsed), &[]);
    let mut proof = prove::Proof::new(text, around, go_on);
    let mut all = proof.of_problems(problems);
    if let Some(deck) = &parsed.deck {
        let found = finding::fixes(text, &parsed.spots, found, (deck, around));
        let found = apart(found, &all);
        all = proof.of_findings(all, found);
    }
    all.sort_by_key(|fix| fix.patches.first().map(|patch| patch.bytes.start));
    go_on().then_some(all)
}

/// The text with the changes made; as it was if two of them touch or one does not fit it.
pub fn apply(text: &str, fixes: &[Fix]) -> String {
    let patches = fixes.iter().flat_map(|fix| &fix.patches);
    let patches: Vec<Patch> = patches.cloned().collect();
    match patch::apply(text, &patches) {
        Some((changed, _)) => changed,
        None => text.to_owned(),
    }
}

/// Those that touch none before them and none of `others`.
fn apart(fixes: Vec<Fix>, others: &[Fix]) -> Vec<Fix> {
    let mut taken: Vec<Range<usize>> = others
        .iter()
        .flat_map(|fix| fix.patches.iter().map(|patch| patch.bytes.clone()))
        .collect();
    let mut kept = Vec::new();
    for fix in fixes {
        let free = |patch: &Patch| {
            let bytes = &patch.bytes;
            taken
                .iter()
                .all(|other| bytes.end < other.start || other.end < bytes.start)
        };
        if !fix.patches.is_empty() && fix.patches.iter().all(free) {
            taken.extend(fix.patches.iter().map(|patch| patch.bytes.clone()));
            kept.push(fix);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fix(patches: Vec<Patch>) -> Fix {
        Fix {
            rule: "leak",
            item: None,
            place: Place::TOP,
            remedy: Remedy::Word,
            patches,
        }
    }

    #[test]
    fn patches_change_their_bytes_and_no_others() {
        let fixes = [
            fix(vec![Patch::new(7..12, "there")]),
            fix(vec![Patch::insert(0, "<"), Patch::new(4..5, "")]),
        ];
        assert_eq!(apply("hello, world", &fixes), "<hell, there");
    }

    #[test]
    fn what_does_not_fit_changes_nothing() {
        let outside = [fix(vec![Patch::new(90..95, "z")])];
        assert_eq!(apply("abcdef", &outside), "abcdef");
    }

    #[test]
    fn changes_that_touch_are_kept_apart() {
        let one = fix(vec![Patch::insert(3, ",")]);
        let two = fix(vec![Patch::new(3..4, "")]);
        let all = vec![one.clone(), two.clone()];
        assert_eq!(apart(all, &[]).len(), 1);
        assert_eq!(apart(vec![two], &[one]), []);
    }
}
