//! Items that come, go, are doubled or moved at the desk. What is picked stays
//! picked, wherever it comes to stand.

use crate::deck::outline::{Row, Written};
use crate::deck::{ItemKind, Kind, List};
use crate::desk::form::{self, NAME_KINDS, PRECISION};
use crate::desk::{Change, id, rows};

use super::open::{Open, Tab};

/// A new item behind the one looked at, empty where only a person knows what to write.
pub(super) fn add(open: &mut Open, kind: ItemKind) {
    open.leave_field();
    let list = kind.list();
    let about = about(open);
    let outline = open.manuscript.outline();
    let taken = |id: &str| outline.find(list, id).is_some();
    let mut fields = vec![("id", Written::text(new_id(kind, about.as_deref(), taken)))];
    fields.extend(first_fields(open, kind, about.as_deref()));
    let same = open.row().and_then(|row| open.manuscript.row(row));
    let after = open
        .row()
        .filter(|_| same.is_some_and(|row| row.kind.list() == list));
    come(
        open,
        list,
        &Change::Add {
            kind,
            fields,
            after,
        },
    );
    open.tab = match list {
        List::Questions if matches!(open.tab, Tab::List(List::Facts)) => Tab::List(List::Questions),
        List::Sources | List::Names | List::Topics | List::Facts | List::Questions => {
            Tab::List(list)
        }
    };
}

/// The id of the fact looked at.
fn about(open: &Open) -> Option<String> {
    let row = open.manuscript.row(open.row()?)?;
    match row.kind {
        ItemKind::Fact => Some(row.id().to_owned()),
        ItemKind::Question(_) => row.facts().first().map(|id| (*id).to_owned()),
        ItemKind::Source | ItemKind::Name | ItemKind::Topic => None,
    }
}

fn new_id(kind: ItemKind, about: Option<&str>, taken: impl Fn(&str) -> bool) -> String {
    let word = kind.word().to_lowercase();
    match (kind, about) {
        (ItemKind::Question(_), Some(fact)) => id::free(&format!("{fact}-{word}"), taken),
        (_, _) => id::free(&word, taken),
    }
}

/// What a new item must have from the start.
fn first_fields(open: &Open, kind: ItemKind, about: Option<&str>) -> Vec<(&'static str, Written)> {
    let empty = |name| (name, Written::text(""));
    let fact = || ("fact", Written::text(about.unwrap_or_default()));
    let rows = |name, count: usize, cells: usize| {
        let row = || Written::Tuple(vec![Written::text(""); cells]);
        (name, Written::List((0..count).map(|_| row()).collect()))
    };
    let word = |name, word: &str| (name, Written::Word(word.to_owned()));
    let ItemKind::Question(kind) = kind else {
        return match kind {
            ItemKind::Source => vec![empty("title")],
            ItemKind::Name => vec![word("kind", NAME_KINDS[0]), empty("text")],
            ItemKind::Topic => vec![empty("title"), empty("read")],
            ItemKind::Fact | ItemKind::Question(_) => vec![empty("says")],
        };
    };
    match kind {
        Kind::Choice => vec![fact(), rows("instead", 3, 2)],
        Kind::Several => vec![empty("ask"), rows("right", 2, 2), rows("wrong", 2, 2)],
        Kind::TrueFalse => vec![fact(), empty("claim"), word("holds", "false"), empty("why")],
        Kind::Typed | Kind::Number => vec![fact()],
        Kind::Date => vec![fact(), word("want", precision(open, about))],
        Kind::Cloze => vec![fact(), empty("says")],
        Kind::Order => vec![empty("ask"), rows("items", 3, 2)],
        Kind::Match => vec![empty("ask"), rows("pairs", 3, 3)],
        Kind::Card => vec![fact(), empty("front")],
    }
}

/// How much of a fact's date can be asked: all of it.
fn precision(open: &Open, about: Option<&str>) -> &'static str {
    let outline = open.manuscript.outline();
    let row = about.and_then(|id| outline.find(List::Facts, id));
    let row: Option<&Row> = row.and_then(|row| open.manuscript.row(row));
    let date = row
        .and_then(|row| row.field("answer"))
        .map(|field| form::shown(&field.written));
    let parts = date.unwrap_or_default().matches('-').count();
    PRECISION.get(parts).copied().unwrap_or(PRECISION[0])
}

/// Makes a change that brings an item, and picks that.
fn come(open: &mut Open, list: List, change: &Change) {
    let before = open.manuscript.outline().of(list).count();
    let after = match change {
        Change::Add { after, .. } | Change::Insert { after, .. } => *after,
        Change::Set { .. }
        | Change::Head { .. }
        | Change::Remove(_)
        | Change::Move { .. }
        | Change::Patches(_) => None,
    };
    open.change(change);
    let outline = open.manuscript.outline();
    if outline.of(list).count() > before {
        let last = outline.of(list).last().map(|(row, _)| row);
        if let Some(row) = after.map(|row| row + 1).or(last) {
            open.pick(row);
        }
    }
}

/// The picked items go, as one step.
pub(super) fn remove(open: &mut Open) {
    open.leave_field();
    let first = open.picked.iter().min().copied();
    let rows = std::mem::take(&mut open.picked);
    // What cannot stand without them goes, too, and nothing refers to them any more.
    let changes = rows::remove(open.manuscript.outline(), &rows);
    open.change_all(&changes);
    let list = match open.tab {
        Tab::List(list) => list,
        Tab::Deck | Tab::Problems | Tab::Reports => return,
    };
    let outline = open.manuscript.outline();
    let rows: Vec<usize> = outline.of(list).map(|(row, _)| row).collect();
    let next = rows
        .iter()
        .find(|row| first.is_some_and(|first| **row >= first));
    if let Some(row) = next.or_else(|| rows.last()) {
        open.pick(*row);
    }
    open.leave_field();
}

/// The item looked at once more, with an id of its own.
pub(super) fn duplicate(open: &mut Open) {
    open.leave_field();
    let Some(row) = open.row() else {
        return;
    };
    let Some(item) = open.manuscript.row(row) else {
        return;
    };
    let (list, bytes) = (item.kind.list(), item.bytes.clone());
    let outline = open.manuscript.outline();
    let fresh = id::free(item.id(), |id| outline.find(list, id).is_some());
    let text = open
        .manuscript
        .text()
        .get(bytes.clone())
        .unwrap_or_default()
        .to_owned();
    let own = item
        .field("id")
        .map(|field| field.value.start - bytes.start..field.value.end - bytes.start);
    let Some(own) = own else {
        return;
    };
    let mut copy = text;
    copy.replace_range(own, &format!("\"{fresh}\""));
    let change = Change::Insert {
        list,
        text: copy,
        after: Some(row),
    };
    come(open, list, &change);
}

/// An item goes to another's place.
pub(super) fn relocate(open: &mut Open, row: usize, beside: usize) {
    open.leave_field();
    let alike = |a: usize, b: usize| {
        let list = |row| open.manuscript.row(row).map(|row| row.kind.list());
        list(a).is_some() && list(a) == list(b)
    };
    if row != beside && alike(row, beside) {
        open.change(&Change::Move { row, beside });
        open.pick(beside);
    }
}

/// The item looked at goes one place up or down.
pub(super) fn shift(open: &mut Open, step: isize) {
    let Some(row) = open.row() else {
        return;
    };
    if let Some(beside) = row.checked_add_signed(step) {
        relocate(open, row, beside);
    }
}
