//! Which texts of a field a person reads, and the way to each. It leaves ids,
//! dates and words chosen from a list alone.

use crate::deck::outline::Written;
use crate::desk::form::{Cell, Shape};

/// The texts of a field that a person reads, each with the way to it.
pub(super) fn texts(shape: Shape, written: &Written) -> Vec<(Vec<usize>, &str)> {
    let mut all = Vec::new();
    match shape {
        Shape::Line
        | Shape::Sentences
        | Shape::Page
        | Shape::Says
        | Shape::Answer
        | Shape::Voice => words(written, &[], &mut all),
        Shape::Words => {
            for (place, one) in written.elements().iter().enumerate() {
                words(one, &[place], &mut all);
            }
        }
        Shape::Image => image(written, &mut all),
        Shape::Rows(cells) => {
            for (row, tuple) in written.elements().iter().enumerate() {
                for (place, (cell, one)) in cells.iter().zip(tuple.elements()).enumerate() {
                    match cell {
                        Cell::Text | Cell::TextOrName => {
                            words(one, &[row, place], &mut all);
                        }
                        Cell::Fact | Cell::Rule | Cell::Level => {}
                    }
                }
            }
        }
        Shape::Id
        | Shape::Date
        | Shape::Numbers
        | Shape::YesNo
        | Shape::OneOf(_)
        | Shape::Topic
        | Shape::Sources
        | Shape::Fact
        | Shape::Facts => {}
    }
    all
}

/// The text itself, or the unit of a number; what refers to a name or is a date is left alone.
fn words<'w>(written: &'w Written, path: &[usize], all: &mut Vec<(Vec<usize>, &'w str)>) {
    match written {
        Written::Text(text) => all.push((path.to_vec(), text)),
        Written::Call(word, fields) if word == "Number" => {
            for (place, (name, value)) in fields.iter().enumerate() {
                if let Some(text) = value.as_text().filter(|_| name == "unit") {
                    let mut path = path.to_vec();
                    path.push(place);
                    all.push((path, text));
                }
            }
        }
        Written::Number(_)
        | Written::Word(_)
        | Written::List(_)
        | Written::Tuple(_)
        | Written::Call(..)
        | Written::Other(_) => {}
    }
}

/// The words of an image; its file is named by its content.
fn image<'w>(written: &'w Written, all: &mut Vec<(Vec<usize>, &'w str)>) {
    if let Written::Call(_, fields) = written {
        for (place, (name, value)) in fields.iter().enumerate() {
            if let Some(text) = value.as_text().filter(|_| name != "file") {
                all.push((vec![place], text));
            }
        }
    }
}
