//! What one change does to the bytes of a deck. Each change is worked out on
//! the outline of the text and gives patches; whatever it does not name stays
//! byte for byte as it was. It holds no state.

use std::ops::Range;

use crate::deck::outline::{Field, Outline, Row, Written};
use crate::deck::patch::Patch;
use crate::deck::{ItemKind, List};

use super::form::{HEAD, fields_of};
use super::spacing::{after, begins_line, indent_at, last_sign, removed, separator, with_comma};
use super::write;

/// How far the items of a list stand to the right, where none is there to go by.
const INDENT: &str = "        ";

/// A change of a deck's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A field of an item is written, or left out.
    Set {
        /// The place of the item among all rows.
        row: usize,
        /// The field.
        field: &'static str,
        /// What it says; `None` to leave it out.
        to: Option<Written>,
    },
    /// A field of the deck itself is written, or left out.
    Head {
        /// The field.
        field: &'static str,
        /// What it says; `None` to leave it out.
        to: Option<Written>,
    },
    /// A new item.
    Add {
        /// What it is.
        kind: ItemKind,
        /// Its fields.
        fields: Vec<(&'static str, Written)>,
        /// The row of the same list that it follows; `None` for the end of the list.
        after: Option<usize>,
    },
    /// An item as text, as it stood in this or another deck.
    Insert {
        /// The list.
        list: List,
        /// From its first word to its last bracket.
        text: String,
        /// The row of the same list that it follows; `None` for the end of the list.
        after: Option<usize>,
    },
    /// Items are taken out.
    Remove(Vec<usize>),
    /// An item is moved to stand before or after another one of its list.
    Move {
        /// The item.
        row: usize,
        /// The item that it goes beside.
        beside: usize,
    },
    /// Stretches of the text, found elsewhere: a machine fix, a replacement.
    Patches(Vec<Patch>),
}

/// Why a change cannot be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// There is no such item any more.
    NoItem,
    /// The item's brackets or quotes are broken: it can only be mended as text.
    Broken,
    /// The text is no deck, or its end is missing.
    NoDeck,
}

/// The patches of a change.
pub fn patches(text: &str, outline: &Outline, change: &Change) -> Result<Vec<Patch>, Refused> {
    match change {
        Change::Set { row, field, to } => {
            let row = outline.rows.get(*row).ok_or(Refused::NoItem)?;
            let fields = row.fields.as_ref().ok_or(Refused::Broken)?;
            let order = fields_of(row.kind).iter().map(|field| field.name);
            let around = Around {
                text,
                fields,
                order: order.collect(),
                inside: opening(text, row),
            };
            Ok(around.set(field, to.as_ref()))
        }
        Change::Head { field, to } => {
            let around = Around {
                text,
                fields: &outline.head,
                order: HEAD.iter().map(|field| field.name).collect(),
                inside: head_start(text, outline).ok_or(Refused::NoDeck)?,
            };
            Ok(around.set(field, to.as_ref()))
        }
        Change::Add {
            kind,
            fields,
            after,
        } => {
            let list = kind.list();
            let indent = indent_of(text, outline, list, *after);
            let item = write::item(*kind, fields, &indent);
            insert(text, outline, list, (&item, *after))
        }
        Change::Insert {
            list,
            text: item,
            after,
        } => insert(text, outline, *list, (item, *after)),
        Change::Remove(rows) => {
            let rows: Option<Vec<_>> = rows.iter().map(|row| outline.rows.get(*row)).collect();
            let rows = rows.ok_or(Refused::NoItem)?;
            let bytes: Vec<_> = rows.into_iter().map(|row| &row.bytes).collect();
            Ok(removed(text, &bytes))
        }
        Change::Move { row, beside } => relocate(text, outline, *row, *beside),
        Change::Patches(patches) => Ok(patches.clone()),
    }
}

/// An item goes out at one place and in at another; one that went down stands behind its new
/// neighbour, one that went up before it.
fn relocate(
    text: &str,
    outline: &Outline,
    row: usize,
    beside: usize,
) -> Result<Vec<Patch>, Refused> {
    let from = outline.rows.get(row).ok_or(Refused::NoItem)?;
    let to = outline.rows.get(beside).ok_or(Refused::NoItem)?;
    if from.kind.list() != to.kind.list() || row == beside {
        return Ok(Vec::new());
    }
    let item = slice(text, &from.bytes);
    let out = Patch::new(with_comma(text, &from.bytes), "");
    let into = if row < beside {
        after(text, &to.bytes, item)
    } else {
        let parted = if begins_line(text, to.bytes.start) {
            format!("{item},\n{}", indent_at(text, to.bytes.start))
        } else {
            format!("{item}, ")
        };
        Patch::insert(to.bytes.start, parted)
    };
    Ok(vec![out, into])
}

/// An item that comes in behind another, or at the end of its list.
fn insert(
    text: &str,
    outline: &Outline,
    list: List,
    (item, after_row): (&str, Option<usize>),
) -> Result<Vec<Patch>, Refused> {
    let named = after_row.and_then(|row| outline.rows.get(row));
    let named = named.filter(|row| row.kind.list() == list);
    let last = || outline.of(list).last().map(|(_, row)| row);
    if let Some(row) = named.or_else(last) {
        return Ok(vec![after(text, &row.bytes, item)]);
    }
    if let Some((_, open)) = outline.lists.iter().find(|(known, _)| *known == list) {
        let outer = indent_at(text, *open);
        let empty = text.get(*open..).unwrap_or_default();
        let tail = if empty.trim_start().starts_with(']')
            && !empty.trim_start_matches(' ').starts_with('\n')
        {
            format!("\n{outer}")
        } else {
            String::new()
        };
        let new = format!("\n{outer}    {item},{tail}");
        return Ok(vec![Patch::insert(*open, new)]);
    }
    new_list(text, outline, list, item)
}

/// The list does not stand there yet: it comes in before the deck's last bracket. The comma that
/// parts it from what is there stands behind that, before any comment.
fn new_list(text: &str, outline: &Outline, list: List, item: &str) -> Result<Vec<Patch>, Refused> {
    let end = outline.end.ok_or(Refused::NoDeck)?;
    let body = text.get(..end).unwrap_or_default();
    let break_after = if body.ends_with('\n') { "" } else { "\n" };
    let field = list.field();
    let new = format!("\n    {field}: [\n{INDENT}{item},\n    ],{break_after}");
    let fields = outline.head.iter().map(|field| field.bytes.end);
    let lists = outline.lists.iter().map(|(_, open)| *open);
    let rows = outline.rows.iter().map(|row| row.bytes.end);
    let last = fields.chain(lists).chain(rows).max();
    let last = last.or_else(|| head_start(text, outline));
    let (at, sign) = last_sign(text, last.ok_or(Refused::NoDeck)?..end);
    let mut patches = Vec::new();
    if !matches!(sign, Some(',' | '(')) {
        patches.push(Patch::insert(at, ","));
    }
    patches.push(Patch::insert(body.trim_end().len(), new));
    Ok(patches)
}

/// The indentation that a new item of a list takes.
fn indent_of(text: &str, outline: &Outline, list: List, after: Option<usize>) -> String {
    let named = after.and_then(|row| outline.rows.get(row));
    let last = outline.of(list).last().map(|(_, row)| row);
    if let Some(row) = named.filter(|row| row.kind.list() == list).or(last) {
        return indent_at(text, row.bytes.start).to_owned();
    }
    match outline.lists.iter().find(|(known, _)| *known == list) {
        Some((_, open)) => format!("{}    ", indent_at(text, *open)),
        None => INDENT.to_owned(),
    }
}

/// The fields of one pair of brackets, with what a change of one must know.
struct Around<'a> {
    text: &'a str,
    fields: &'a [Field],
    /// The fields in the order in which they should stand.
    order: Vec<&'a str>,
    /// The byte after the bracket that opens.
    inside: usize,
}

impl Around<'_> {
    fn set(&self, name: &str, to: Option<&Written>) -> Vec<Patch> {
        let known = self.fields.iter().find(|field| field.name == name);
        match (known, to) {
            (Some(field), Some(to)) => changed(self.text, field, to),
            (Some(field), None) => vec![Patch::new(with_comma(self.text, &field.bytes), "")],
            (None, Some(to)) => vec![self.add(name, to)],
            (None, None) => Vec::new(),
        }
    }

    /// A new field, behind the last of those that should stand before it.
    fn add(&self, name: &str, to: &Written) -> Patch {
        let rank = |name: &str| self.order.iter().position(|known| *known == name);
        let wanted = rank(name);
        let before = self.fields.iter().rev();
        let neighbour = before
            .filter(|field| rank(&field.name) < wanted)
            .max_by_key(|field| field.bytes.end);
        let Some(field) = neighbour else {
            let written = write::value(to, indent_at(self.text, self.inside));
            let comma = if self.fields.is_empty() { "" } else { ", " };
            return Patch::insert(self.inside, format!("{name}: {written}{comma}"));
        };
        let indent = indent_at(self.text, field.bytes.start);
        let written = write::value(to, indent);
        if begins_line(self.text, field.bytes.start) {
            return Patch::insert(field.bytes.end, format!(",\n{indent}{name}: {written}"));
        }
        Patch::insert(field.bytes.end, format!(", {name}: {written}"))
    }
}

/// A field's value becomes another; of a list only the elements that differ are touched.
fn changed(text: &str, field: &Field, to: &Written) -> Vec<Patch> {
    if field.written == *to {
        return Vec::new();
    }
    let indent = indent_at(text, field.bytes.start);
    if let (Written::List(old), Written::List(new)) = (&field.written, to)
        && old.len() == field.elements.len()
        && let Some(patches) = elements(text, (old, &field.elements), new)
    {
        return patches;
    }
    vec![Patch::new(field.value.clone(), write::value(to, indent))]
}

/// The patches that turn the elements of a list into others; `None` if it is simpler to write the
/// list anew.
fn elements(
    text: &str,
    (old, places): (&[Written], &[Range<usize>]),
    new: &[Written],
) -> Option<Vec<Patch>> {
    if old.is_empty() || new.is_empty() {
        return None;
    }
    let same = |(a, b): &(&Written, &Written)| a == b;
    let head = old.iter().zip(new).take_while(same).count();
    let most = old.len().min(new.len()) - head;
    let tail = old
        .iter()
        .rev()
        .zip(new.iter().rev())
        .take_while(same)
        .count()
        .min(most);
    let (gone, come) = (head..old.len() - tail, head..new.len() - tail);
    let both = gone.len().min(come.len());
    let mut patches = Vec::new();
    for place in head..head + both {
        let bytes = places.get(place)?;
        let written = write::value(new.get(place)?, indent_at(text, bytes.start));
        patches.push(Patch::new(bytes.clone(), written));
    }
    let gone: Vec<_> = gone
        .skip(both)
        .filter_map(|place| places.get(place))
        .collect();
    patches.extend(removed(text, &gone));
    let come: Option<Vec<&Written>> = come.skip(both).map(|place| new.get(place)).collect();
    let come = come?;
    if come.is_empty() {
        return Some(patches);
    }
    if let Some(beside) = (head + both).checked_sub(1) {
        come_behind(text, &mut patches, places.get(beside)?, &come);
    } else {
        let first = places.first()?;
        let (indent, parted) = (indent_at(text, first.start), separator(text, first));
        let all = come.into_iter();
        let all = all.flat_map(|of| [write::value(of, indent), ",".into(), parted.clone()]);
        patches.push(Patch::insert(first.start, all.collect::<String>()));
    }
    Some(patches)
}

/// Elements that come in behind another, which may itself be written anew.
fn come_behind(text: &str, patches: &mut Vec<Patch>, beside: &Range<usize>, come: &[&Written]) {
    let (indent, parted) = (indent_at(text, beside.start), separator(text, beside));
    let all = come
        .iter()
        .map(|of| [",".into(), parted.clone(), write::value(of, indent)]);
    let all: String = all.flatten().collect();
    match patches.iter_mut().find(|patch| patch.bytes == *beside) {
        Some(patch) => patch.with.push_str(&all),
        None => patches.push(Patch::insert(beside.end, all)),
    }
}

fn slice<'t>(text: &'t str, bytes: &Range<usize>) -> &'t str {
    text.get(bytes.clone()).unwrap_or_default()
}

/// The byte after an item's opening bracket.
fn opening(text: &str, row: &Row) -> usize {
    let item = slice(text, &row.bytes);
    row.bytes.start + item.find('(').map_or(0, |at| at + 1)
}

/// The byte after the deck's opening bracket.
fn head_start(text: &str, outline: &Outline) -> Option<usize> {
    let first = outline.head.iter().map(|field| field.bytes.start).min();
    let before = text.get(..first.or(outline.end)?)?;
    before.rfind('(').map(|at| at + 1)
}
