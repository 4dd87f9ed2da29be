//! Wrong options that the desk proposes for the fact looked at: a press takes
//! one into its choice, or makes a choice of the best of them. Where they come
//! from is for the core's desk.

use crate::app::model::Model;
use crate::deck::outline::{Row, Written};
use crate::deck::{FactKey, ItemKind, Kind, List};
use crate::desk::{Change, Proposal, id, propose};

use super::open::Open;

/// How many options a new choice has from the start.
const FIRST: usize = 3;

/// What is done with proposals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proposed {
    /// One of them is taken into the choice looked at: its number.
    Take(usize),
    /// The fact gets a choice with the best of them.
    Choice,
}

/// What students took for what was counted: the fact looked at may be one of them.
pub(in crate::app) fn past_came(model: &mut Model) {
    if let Some(open) = &mut model.desk.open {
        open.confused = model.schedule.confused().to_vec();
        open.proposed = proposals(open);
    }
}

/// What is proposed for the choice looked at, or for a fact that has none.
pub(super) fn proposals(open: &Open) -> Vec<Proposal> {
    let wanted = match open.row().and_then(|row| open.manuscript.row(row)) {
        Some(row) => match row.kind {
            ItemKind::Question(kind) => kind == Kind::Choice,
            ItemKind::Fact => !has_choice(open, row.id()),
            ItemKind::Source | ItemKind::Name | ItemKind::Topic => false,
        },
        None => false,
    };
    let (true, Some(deck), Some(key)) = (wanted, open.manuscript.deck(), open.fact()) else {
        return Vec::new();
    };
    let Some(fact) = deck.facts.iter().find(|fact| fact.key == key) else {
        return Vec::new();
    };
    let of = open.confused.iter().filter(|found| found.asked == key);
    let confused: Vec<(FactKey, u32)> =
        of.map(|found| (found.given.clone(), found.times)).collect();
    let mut found = propose(deck, fact, &confused);
    // A choice that is not finished is none for the deck, but its rows are there.
    let there = rows_of_choices(open, fact.id.as_str());
    found.retain(|option| !there.iter().any(|row| is_same(row, option)));
    found
}

/// The options of all choices of a fact, as they are written.
fn rows_of_choices(open: &Open, fact: &str) -> Vec<Written> {
    let questions = open.manuscript.outline().of(List::Questions);
    let choices = questions.filter(|(_, row)| is_choice(row, fact));
    let fields = choices.filter_map(|(_, row)| row.field("instead"));
    let rows = fields.flat_map(|field| field.written.elements());
    rows.filter_map(|row| row.elements().first())
        .cloned()
        .collect()
}

fn is_same(cell: &Written, option: &Proposal) -> bool {
    match (cell.as_text(), &option.name) {
        (Some(text), _) => text == option.text,
        (None, Some(name)) => *cell == Written::name(name.as_str()),
        (None, None) => false,
    }
}

fn has_choice(open: &Open, fact: &str) -> bool {
    let mut questions = open.manuscript.outline().of(List::Questions);
    questions.any(|(_, row)| is_choice(row, fact))
}

fn is_choice(row: &Row, fact: &str) -> bool {
    row.kind == ItemKind::Question(Kind::Choice) && row.text("fact") == fact
}

/// Acts on one of them.
pub(super) fn act(open: &mut Open, done: Proposed) {
    open.leave_field();
    match done {
        Proposed::Take(number) => take(open, number),
        Proposed::Choice => choice(open),
    }
    open.leave_field();
}

/// An option becomes a row of the choice: the first one that is empty, else a new one.
fn take(open: &mut Open, number: usize) {
    let Some(option) = open.proposed.get(number).map(written) else {
        return;
    };
    let Some(row) = open.row() else {
        return;
    };
    let Some(item) = open.manuscript.row(row) else {
        return;
    };
    if item.kind != ItemKind::Question(Kind::Choice) {
        return;
    }
    let known = item.field("instead").map(|field| &field.written);
    let mut all = known
        .map(|known| known.elements().to_vec())
        .unwrap_or_default();
    match all.iter_mut().find(|row| is_empty(row)) {
        Some(empty) => *empty = option,
        None => all.push(option),
    }
    open.change(&Change::Set {
        row,
        field: "instead",
        to: Some(Written::List(all)),
    });
}

/// A choice about the fact looked at.
fn choice(open: &mut Open) {
    let Some(fact) = open.row().and_then(|row| open.manuscript.row(row)) else {
        return;
    };
    let options: Vec<Written> = open.proposed.iter().take(FIRST).map(written).collect();
    if fact.kind != ItemKind::Fact || options.is_empty() {
        return;
    }
    let outline = open.manuscript.outline();
    let taken = |id: &str| outline.find(List::Questions, id).is_some();
    let id = id::free(&format!("{}-choice", fact.id()), taken);
    let fields = vec![
        ("id", Written::text(id.clone())),
        ("fact", Written::text(fact.id())),
        ("instead", Written::List(options)),
    ];
    open.change(&Change::Add {
        kind: ItemKind::Question(Kind::Choice),
        fields,
        after: None,
    });
    if let Some(row) = open.manuscript.outline().find(List::Questions, &id) {
        open.tab = super::Tab::List(List::Questions);
        open.pick(row);
    }
}

/// A proposal as a row of options: a name by its id, with what it is true of.
fn written(proposal: &Proposal) -> Written {
    let option = match &proposal.name {
        Some(name) => Written::name(name.as_str()),
        None => Written::text(&proposal.text),
    };
    Written::Tuple(vec![option, Written::text(&proposal.why)])
}

fn is_empty(row: &Written) -> bool {
    let mut cells = row.elements().iter();
    cells.all(|cell| cell.as_text().is_some_and(|text| text.trim().is_empty()))
}
