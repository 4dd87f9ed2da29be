//! What a text that is brought was taken for, and the changes that put its
//! facts into a deck. It holds no state.

use std::collections::BTreeSet;

use crate::bring::{
    Brought, Left, NewFact, NewItem, Note, Preview, Refused, Taken as Ids, facts, items, look,
    look_as,
};
use crate::deck::List;
use crate::deck::compared;
use crate::deck::outline::{Outline, Written};
use crate::desk::{Change, write};

use super::Said;

/// How far the items of a list stand to the right, where none is there to go by.
const INDENT: &str = "        ";

/// What was made of a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    /// Its rows and columns.
    pub preview: Preview,
    /// The facts that it brings.
    pub facts: Vec<NewFact>,
    /// Facts that stand in the deck already.
    pub known: Vec<NewFact>,
    /// Rows that became no fact.
    pub left: Vec<Left>,
    /// What was not used of rows that became facts.
    pub notes: Vec<Note>,
}

/// Reads a text, as a person says where they said something. `None` once `go_on` says no.
pub(super) fn take(
    text: &str,
    said: &Said,
    deck: Option<&Outline>,
    go_on: &dyn Fn() -> bool,
) -> Option<Result<Taken, Refused>> {
    let preview = match said.kind {
        Some(kind) => look_as(text, kind),
        None => look(text),
    };
    let made = |preview| go_on().then(|| of_preview(preview, said, deck));
    match preview {
        Ok(preview) => made(preview).map(Ok),
        Err(refused) => Some(Err(refused)),
    }
}

fn of_preview(mut preview: Preview, said: &Said, deck: Option<&Outline>) -> Taken {
    if let Some(header) = said.header {
        preview.set_header(header.place());
    }
    for (column, role) in &said.roles {
        preview.set_role(*column, *role);
    }
    preview.numbers = said.numbers.or(preview.numbers);
    preview.dates = said.dates.or(preview.dates);
    let Brought { facts, left, notes } = facts(&preview);
    let there = deck.map(sentences).unwrap_or_default();
    let (known, facts) = facts
        .into_iter()
        .partition(|fact| there.contains(&compared(&fact.says)));
    Taken {
        preview,
        facts,
        known,
        left,
        notes,
    }
}

/// What the facts of a deck say.
fn sentences(deck: &Outline) -> BTreeSet<String> {
    let facts = deck.of(List::Facts);
    facts.map(|(_, row)| compared(row.text("says"))).collect()
}

/// The changes that put facts into a deck: one for each list, whatever their number.
pub(super) fn changes(
    (text, outline): (&str, &Outline),
    facts: &[NewFact],
    source: Option<&str>,
) -> Vec<Change> {
    let mut ids = Ids::of(outline);
    let mut lists: [(List, Vec<NewItem>); 3] =
        [List::Topics, List::Facts, List::Questions].map(|list| (list, Vec::new()));
    for fact in facts {
        let mut items = items(fact, &mut ids);
        if let Some(source) = source {
            let fields = &mut items.fact.fields;
            let before = |(name, _): &(&str, Written)| matches!(*name, "at" | "says");
            let at = fields.iter().position(before).unwrap_or(fields.len());
            fields.insert(at, ("from", Written::text(source)));
        }
        for item in items.all() {
            let list = item.kind.list();
            if let Some((_, of)) = lists.iter_mut().find(|(known, _)| *known == list) {
                of.push(item);
            }
        }
    }
    let filled = lists.into_iter().filter(|(_, items)| !items.is_empty());
    filled
        .map(|(list, items)| {
            let indent = indent((text, outline), list);
            let texts: Vec<String> = items
                .iter()
                .map(|item| write::item(item.kind, &item.fields, &indent))
                .collect();
            Change::Insert {
                list,
                text: texts.join(&format!(",\n{indent}")),
                after: None,
            }
        })
        .collect()
}

/// How far the last item of a list stands to the right.
fn indent((text, outline): (&str, &Outline), list: List) -> String {
    let last = outline.of(list).last();
    let before = last.and_then(|(_, row)| text.get(..row.bytes.start));
    let own = before.and_then(|before| before.rsplit('\n').next());
    let own = own.filter(|own| own.chars().all(|c| matches!(c, ' ' | '\t')));
    own.unwrap_or(INDENT).to_owned()
}
