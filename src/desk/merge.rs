//! Two versions of a deck made one, item by item and field by field, on the
//! ground of the version that both come from. What both sides changed in
//! different ways is told and left to a person. It knows no file and no clock.

mod comments;
mod ground;
mod item;
mod order;
mod places;
mod put;

use crate::deck::List;
use crate::deck::outline::{Outline, Row, Written, outline};
use crate::deck::patch::{Patch, apply};

use super::change::Change;
use super::form::{HEAD, fields_of};
use super::made::one;

/// A merged deck.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// Its text. Where sides disagree it has what `theirs` says.
    pub text: String,
    /// What both sides changed in different ways.
    pub conflicts: Vec<Conflict>,
}

/// Something that both sides changed in different ways.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// What it is.
    pub on: On,
    /// Its text before both; `None` if it was not there.
    pub base: Option<String>,
    /// Its text here; `None` if it was taken out.
    pub mine: Option<String>,
    /// Its text there; `None` if it was taken out.
    pub theirs: Option<String>,
}

/// What sides disagree about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum On {
    /// The whole file: its items cannot be told apart.
    Deck,
    /// A field of the deck itself; the texts are its values.
    Head(String),
    /// A whole item: taken out on one side and changed on the other, come in on both, or of
    /// another kind. The texts are whole items.
    Item(List, String),
    /// A field of an item; the texts are its values.
    Field(List, String, String),
}

/// Whose version is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// This one.
    Mine,
    /// The other one.
    Theirs,
}

/// Makes one text of two that come from `base`. Spacing is that of `theirs`, but for items that only
/// `mine` changed. A list is in the order of the side that changed it, of `theirs` if both did. Of
/// comments outside of items, what only one side added, moved or took out is as that side has it. No item that came in on either side is lost: it stands
/// in the text or in a conflict. If an item that one side took out is referred to by what the
/// other side wrote, the deck's check says so afterwards.
pub fn merge(base: &str, mine: &str, theirs: &str) -> Merged {
    let clean = |text: &str| Merged {
        text: text.to_owned(),
        conflicts: Vec::new(),
    };
    if mine == theirs || mine == base {
        return clean(theirs);
    }
    if theirs == base {
        return clean(mine);
    }
    let merged = ground::merged(base, mine, theirs);
    merged.unwrap_or_else(|| whole(base, mine, theirs))
}

/// The sides cannot be told apart by items.
fn whole(base: &str, mine: &str, theirs: &str) -> Merged {
    let conflict = Conflict {
        on: On::Deck,
        base: Some(base.to_owned()),
        mine: Some(mine.to_owned()),
        theirs: Some(theirs.to_owned()),
    };
    Merged {
        text: theirs.to_owned(),
        conflicts: vec![conflict],
    }
}

/// A merged text with the choice that a person made; as it is if the place is not there any more.
pub fn resolve(text: &str, conflict: &Conflict, side: Side) -> String {
    let chosen = match side {
        Side::Mine => conflict.mine.as_deref(),
        Side::Theirs => conflict.theirs.as_deref(),
    };
    let outline = outline(text);
    let changed = match &conflict.on {
        On::Deck => chosen.map(str::to_owned),
        On::Head(name) => head(name).and_then(|field| {
            let to = chosen.map(|raw| Written::Other(raw.to_owned()));
            one(text, &outline, &Change::Head { field, to }).ok()
        }),
        On::Item(list, id) => item_as(text, &outline, (*list, id), chosen),
        On::Field(list, id, name) => field_as(text, &outline, (*list, id, name), chosen),
    };
    changed.unwrap_or_else(|| text.to_owned())
}

fn item_as(
    text: &str,
    outline: &Outline,
    (list, id): (List, &str),
    chosen: Option<&str>,
) -> Option<String> {
    let row = outline.find(list, id);
    let bytes = row
        .and_then(|row| outline.rows.get(row))
        .map(|row| row.bytes.clone());
    let change = match (row, bytes, chosen) {
        (_, Some(bytes), Some(item)) => Change::Patches(vec![Patch::new(bytes, item)]),
        (Some(row), _, None) => Change::Remove(vec![row]),
        (_, None, Some(item)) => Change::Insert {
            list,
            text: item.to_owned(),
            after: None,
        },
        (None, _, None) => return None,
    };
    one(text, outline, &change).ok()
}

fn field_as(
    text: &str,
    outline: &Outline,
    (list, id, name): (List, &str, &str),
    chosen: Option<&str>,
) -> Option<String> {
    let place = outline.find(list, id)?;
    let row = outline.rows.get(place)?;
    if let (Some(field), Some(raw)) = (row.field(name), chosen) {
        let patch = Patch::new(field.value.clone(), raw);
        return apply(text, &[patch]).map(|(text, _)| text);
    }
    let change = Change::Set {
        row: place,
        field: known(row, name)?,
        to: chosen.map(|raw| Written::Other(raw.to_owned())),
    };
    one(text, outline, &change).ok()
}

/// The name of a field of an item, if a deck knows it.
fn known(row: &Row, name: &str) -> Option<&'static str> {
    let mut fields = fields_of(row.kind).iter().map(|field| field.name);
    fields.find(|field| *field == name)
}

/// The name of a field of the deck itself, if a deck knows it.
fn head(name: &str) -> Option<&'static str> {
    HEAD.iter()
        .map(|field| field.name)
        .find(|field| *field == name)
}
