//! The places of a deck that refer to an item by its id: which they are, and
//! the changes that make them refer to another or to none.

use crate::deck::List;
use crate::deck::outline::{Outline, Row, Written};

use super::change::Change;
use super::form::{Cell, Shape, fields_of};

/// What becomes of a place that refers to an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Then {
    /// It stays.
    Keep,
    /// It refers to this id.
    Id(String),
    /// It is these words, where a name stood.
    Words(String),
    /// It goes, with its row of cells if it stands in one.
    Drop,
}

/// What is done about each place, by the list and the id that it refers to.
pub(super) type Act<'a> = dyn Fn(List, &str) -> Then + 'a;

/// The changes of one item whose places are dealt with by `act`.
pub(super) fn changes(place: usize, row: &Row, act: &Act<'_>) -> Vec<Change> {
    let fields = fields_of(row.kind).iter();
    let changes = fields.filter_map(|known| {
        let written = &row.field(known.name)?.written;
        let to = become_of(known.shape, written, act);
        (to.as_ref() != Some(written)).then_some(Change::Set {
            row: place,
            field: known.name,
            to,
        })
    });
    changes.collect()
}

/// The changes of all items of a deck.
pub(super) fn all_changes(outline: &Outline, act: &Act<'_>) -> Vec<Change> {
    let rows = outline.rows.iter().enumerate();
    rows.flat_map(|(place, row)| changes(place, row, act))
        .collect()
}

/// All that an item refers to, in the order of its fields.
pub(super) fn of(row: &Row) -> Vec<(List, String)> {
    let found = std::cell::RefCell::new(Vec::new());
    changes(0, row, &|list, id| {
        found.borrow_mut().push((list, id.to_owned()));
        Then::Keep
    });
    found.into_inner()
}

/// What becomes of a field; `None` if nothing is left of it.
fn become_of(shape: Shape, written: &Written, act: &Act<'_>) -> Option<Written> {
    match shape {
        Shape::Topic => id(List::Topics, written, act),
        Shape::Sources => ids(List::Sources, written, act),
        Shape::Fact => id(List::Facts, written, act),
        Shape::Facts => ids(List::Facts, written, act),
        Shape::Answer | Shape::Voice => name(written, act),
        Shape::Rows(cells) => rows(cells, written, act),
        Shape::Id
        | Shape::Line
        | Shape::Sentences
        | Shape::Page
        | Shape::Says
        | Shape::Date
        | Shape::Words
        | Shape::Numbers
        | Shape::YesNo
        | Shape::OneOf(_)
        | Shape::Image => Some(written.clone()),
    }
}

fn id(list: List, written: &Written, act: &Act<'_>) -> Option<Written> {
    let Some(id) = written.as_text() else {
        return Some(written.clone());
    };
    match act(list, id) {
        Then::Keep => Some(written.clone()),
        Then::Id(id) => Some(Written::Text(id)),
        Then::Words(_) | Then::Drop => None,
    }
}

fn ids(list: List, written: &Written, act: &Act<'_>) -> Option<Written> {
    match written {
        Written::List(all) if !all.is_empty() => {
            let all: Vec<Written> = all.iter().filter_map(|one| id(list, one, act)).collect();
            (!all.is_empty()).then_some(Written::List(all))
        }
        Written::Text(_)
        | Written::Number(_)
        | Written::Word(_)
        | Written::List(_)
        | Written::Tuple(_)
        | Written::Call(..)
        | Written::Other(_) => id(list, written, act),
    }
}

fn name(written: &Written, act: &Act<'_>) -> Option<Written> {
    match written {
        Written::Call(word, fields) if word == "Name" => {
            let id = fields.first().and_then(|(_, value)| value.as_text());
            match id.map_or(Then::Keep, |id| act(List::Names, id)) {
                Then::Keep => Some(written.clone()),
                Then::Id(id) => Some(Written::name(id)),
                Then::Words(words) => Some(Written::Text(words)),
                Then::Drop => None,
            }
        }
        Written::Text(_)
        | Written::Number(_)
        | Written::Word(_)
        | Written::List(_)
        | Written::Tuple(_)
        | Written::Call(..)
        | Written::Other(_) => Some(written.clone()),
    }
}

fn rows(cells: &[Cell], written: &Written, act: &Act<'_>) -> Option<Written> {
    let Written::List(all) = written else {
        return Some(written.clone());
    };
    let rows = all.iter().filter_map(|one| {
        let Written::Tuple(tuple) = one else {
            return Some(one.clone());
        };
        let values = tuple
            .iter()
            .enumerate()
            .map(|(place, value)| match cells.get(place) {
                Some(Cell::Fact) => id(List::Facts, value, act),
                Some(Cell::TextOrName) => name(value, act),
                Some(Cell::Text | Cell::Rule | Cell::Level) | None => Some(value.clone()),
            });
        values.collect::<Option<Vec<_>>>().map(Written::Tuple)
    });
    let rows: Vec<Written> = rows.collect();
    (!rows.is_empty() || all.is_empty()).then_some(Written::List(rows))
}
