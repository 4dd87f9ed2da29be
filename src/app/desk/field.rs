//! Fields in hand: what a person writes into one, or into a cell of one,
//! becomes the value that the file holds.

use crate::deck::ItemKind;
use crate::deck::outline::{Field, Row, Written};
use crate::deck::written::date::{Reading, read as read_date};
use crate::desk::form::{self, Cell, HEAD, Shape};
use crate::desk::{Change, fields_of, write::kept};

use super::message::Spot;
use super::open::{Hand, Open};

/// How the answer of a fact is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerKind {
    /// By the words in braces.
    Braces,
    /// In other words.
    Words,
    /// By one of the deck's names.
    Name,
    /// By a number.
    Number,
    /// By a date.
    Date,
}

/// All of them, in the order in which they are offered.
pub const ANSWERS: [AnswerKind; 5] = [
    AnswerKind::Braces,
    AnswerKind::Words,
    AnswerKind::Name,
    AnswerKind::Number,
    AnswerKind::Date,
];

/// The parts of a number and of an image.
const NUMBER: [&str; 4] = ["value", "unit", "within", "near"];
const IMAGE: [&str; 3] = ["file", "alt", "credit"];

/// How the answer is given now.
pub fn answer_kind(written: Option<&Written>) -> AnswerKind {
    match written {
        None => AnswerKind::Braces,
        Some(Written::Call(word, _)) => match word.as_str() {
            "Name" => AnswerKind::Name,
            "Number" => AnswerKind::Number,
            "Date" => AnswerKind::Date,
            _ => AnswerKind::Words,
        },
        Some(_) => AnswerKind::Words,
    }
}

/// What stands in a cell of a field with rows; a name by its id.
pub fn cell_text(written: Option<&Written>, (row, cell): (usize, usize)) -> String {
    let all = written.map(Written::elements).unwrap_or_default();
    let of = all.get(row).and_then(|row| row.elements().get(cell));
    of.map(form::shown).unwrap_or_default()
}

/// What stands in a part of an answer or an image.
pub fn part_text(written: Option<&Written>, part: usize) -> String {
    let Some(Written::Call(word, fields)) = written else {
        return written.map(form::shown).unwrap_or_default();
    };
    let names = parts(word);
    let found = match names.get(part) {
        Some(name) => fields.iter().find(|(known, _)| known == name),
        None => fields.get(part),
    };
    found
        .map(|(_, value)| form::shown(value))
        .unwrap_or_default()
}

fn parts(word: &str) -> &'static [&'static str] {
    match word {
        "Number" => &NUMBER,
        "Image" => &IMAGE,
        _ => &[],
    }
}

/// Something is written into a place.
pub(super) fn write(open: &mut Open, spot: Spot, text: String) {
    if open.hand.as_ref().is_some_and(|hand| hand.spot != spot) {
        open.leave_field();
    }
    let known = known(open, spot).map(|field| field.written.clone());
    let to = match (shape(open, spot), spot.cell) {
        (Some(Shape::Rows(cells)), Some(cell)) => with_cell(known.as_ref(), (cells, cell), &text),
        (Some(Shape::Image), Some((_, part))) => with_part(known.as_ref(), ("Image", part), &text),
        (Some(Shape::Answer), Some((_, part))) => answer(known.as_ref(), part, &text),
        (Some(shape), _) => form::read(shape, &text),
        (None, _) => return,
    };
    open.hand = Some(Hand { spot, text });
    put(open, spot, to);
}

/// A value is set as it is.
pub(super) fn put(open: &mut Open, spot: Spot, to: Option<Written>) {
    let Spot { row, field, .. } = spot;
    let change = match row {
        Some(row) => Change::Set { row, field, to },
        None => Change::Head { field, to },
    };
    open.change(&change);
}

/// A field with rows gets another one, of empty cells.
pub(super) fn add_cells(open: &mut Open, spot: Spot) {
    open.leave_field();
    let Some(Shape::Rows(cells)) = shape(open, spot) else {
        return;
    };
    let mut all = rows(open, spot);
    all.push(Written::Tuple(
        cells.iter().map(|_| Written::text("")).collect(),
    ));
    put(open, spot, Some(Written::List(all)));
}

/// A row of such a field goes.
pub(super) fn drop_cells(open: &mut Open, spot: Spot) {
    open.leave_field();
    let Some((row, _)) = spot.cell else {
        return;
    };
    let mut all = rows(open, spot);
    if row < all.len() {
        all.remove(row);
    }
    let to = (!all.is_empty()).then_some(Written::List(all));
    put(open, spot, to);
    open.leave_field();
}

fn rows(open: &Open, spot: Spot) -> Vec<Written> {
    let known = known(open, spot).map(|field| field.written.elements().to_vec());
    known.unwrap_or_default()
}

fn known(open: &Open, spot: Spot) -> Option<&Field> {
    match spot.row {
        Some(row) => open.manuscript.row(row)?.field(spot.field),
        None => open.manuscript.outline().head(spot.field),
    }
}

fn shape(open: &Open, spot: Spot) -> Option<Shape> {
    let fields: &[form::FieldOf] = match spot.row {
        Some(row) => fields_of(open.manuscript.row(row)?.kind),
        None => &HEAD,
    };
    let found = fields.iter().find(|field| field.name == spot.field)?;
    Some(found.shape)
}

/// A list of rows with another text in one cell; a row that is missing comes with it.
fn with_cell(
    known: Option<&Written>,
    (cells, (row, cell)): (&[Cell], (usize, usize)),
    text: &str,
) -> Option<Written> {
    let mut all = known
        .map(|known| known.elements().to_vec())
        .unwrap_or_default();
    while all.len() <= row {
        all.push(Written::Tuple(Vec::new()));
    }
    let of = all.get_mut(row)?;
    let mut values = of.elements().to_vec();
    values.resize(cells.len().max(values.len()), Written::text(""));
    let value = match cells.get(cell)? {
        Cell::Level => Written::Word(kept(text)),
        Cell::Text | Cell::TextOrName | Cell::Fact | Cell::Rule => Written::Text(kept(text)),
    };
    *values.get_mut(cell)? = value;
    *of = Written::Tuple(values);
    Some(Written::List(all))
}

/// A word with its parts, one of them another; what is empty is left out.
fn with_part(known: Option<&Written>, (word, part): (&str, usize), text: &str) -> Option<Written> {
    let name = *parts(word).get(part)?;
    let mut fields = match known {
        Some(Written::Call(known, fields)) if known == word => fields.clone(),
        Some(_) | None => Vec::new(),
    };
    let value = part_value((word, name), text);
    match (fields.iter().position(|(known, _)| known == name), value) {
        (Some(at), Some(value)) => {
            if let Some(field) = fields.get_mut(at) {
                field.1 = value;
            }
        }
        (Some(at), None) => drop(fields.remove(at)),
        (None, Some(value)) => fields.push((name.to_owned(), value)),
        (None, None) => {}
    }
    let rank = |name: &str| parts(word).iter().position(|known| *known == name);
    fields.sort_by_key(|(name, _)| rank(name));
    Some(Written::Call(word.to_owned(), fields))
}

/// The value of a part: numbers as numbers, where they are some.
fn part_value((word, name): (&str, &str), text: &str) -> Option<Written> {
    let text = kept(text);
    if text.is_empty() {
        return None;
    }
    if word == "Number" && name != "unit" {
        let plain = text
            .replace([' ', '\u{a0}', '\u{202f}'], "")
            .replace(',', ".");
        if plain.parse::<f64>().is_ok_and(f64::is_finite) {
            return Some(Written::Number(plain));
        }
    }
    Some(Written::Text(text))
}

/// The answer with another text in one of its parts.
fn answer(known: Option<&Written>, part: usize, text: &str) -> Option<Written> {
    match answer_kind(known) {
        AnswerKind::Braces | AnswerKind::Words => Some(Written::Text(kept(text))),
        AnswerKind::Name => Some(Written::name(kept(text))),
        AnswerKind::Number => with_part(known, ("Number", part), text),
        AnswerKind::Date => {
            let date = (String::new(), Written::Text(kept(text)));
            Some(Written::Call("Date".to_owned(), vec![date]))
        }
    }
}

/// An answer of another kind, with what can be kept of the words in braces.
pub(super) fn answer_of(kind: AnswerKind, row: &Row) -> Option<Written> {
    if row.kind != ItemKind::Fact {
        return None;
    }
    let says = row.text("says");
    let gap = says
        .split_once('{')
        .and_then(|(_, rest)| rest.split_once('}'))
        .map(|(gap, _)| gap.trim())
        .unwrap_or_default();
    let empty = || vec![(String::new(), Written::text(""))];
    match kind {
        AnswerKind::Braces => None,
        AnswerKind::Words => Some(Written::text(gap)),
        AnswerKind::Name => Some(Written::Call("Name".to_owned(), empty())),
        AnswerKind::Number => {
            let number: String = gap
                .chars()
                .filter(|c| c.is_ascii_digit() || matches!(c, '.' | '-'))
                .collect();
            let number = if number.parse::<f64>().is_ok() {
                number
            } else {
                "0".to_owned()
            };
            let value = ("value".to_owned(), Written::Number(number));
            Some(Written::Call("Number".to_owned(), vec![value]))
        }
        AnswerKind::Date => {
            let date = match read_date(gap) {
                Some(Reading::One(date)) => date.to_string(),
                Some(Reading::Two(..)) | None => String::new(),
            };
            let date = (String::new(), Written::text(date));
            Some(Written::Call("Date".to_owned(), vec![date]))
        }
    }
}
