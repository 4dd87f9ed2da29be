//! The fields of each kind of item with the shape of what is written into
//! them: what an editor needs to make a form. What is right is for `deck`.

mod fields;

use crate::deck::outline::Written;

use super::write::kept;

pub use fields::{HEAD, LEVELS, NAME_KINDS, PRECISION, VOLATILITY, fields_of};

/// A field of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldOf {
    /// Its name in the file.
    pub name: &'static str,
    /// What is written into it.
    pub shape: Shape,
    /// How often it is wanted.
    pub use_: Use,
}

/// How often a field is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// Without it the item is not good, or hardly.
    Main,
    /// It may be left out.
    More,
}

/// What is written into a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// An id; changed with care.
    Id,
    /// One line.
    Line,
    /// A sentence or a few.
    Sentences,
    /// A page: paragraphs.
    Page,
    /// A sentence with its answer in braces.
    Says,
    /// A date: year, month or day.
    Date,
    /// Several short texts, one a line.
    Words,
    /// Whole numbers, parted by commas; a single one stands without brackets.
    Numbers,
    /// Yes or no.
    YesNo,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// The answer of a fact.
    Answer,
    /// A text, or one of the deck's names.
    Voice,
    /// The id of a topic.
    Topic,
    /// The id of a source, or of several.
    Sources,
    /// The id of a fact.
    Fact,
    /// The ids of several facts, one a line.
    Facts,
    /// Rows of cells.
    Rows(&'static [Cell]),
    /// An image with its words.
    Image,
}

/// A cell of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// A text.
    Text,
    /// A text, or one of the deck's names.
    TextOrName,
    /// The id of a fact.
    Fact,
    /// The name of a rule.
    Rule,
    /// Error, Warning or Info.
    Level,
}

/// What stands in a field, as a person edits it in one text field.
pub fn shown(written: &Written) -> String {
    match written {
        Written::Text(text) => text.clone(),
        Written::Number(raw) | Written::Word(raw) | Written::Other(raw) => raw.clone(),
        Written::List(all) | Written::Tuple(all) => {
            let numbers = all.iter().all(|one| matches!(one, Written::Number(_)));
            let all: Vec<String> = all.iter().map(shown).collect();
            all.join(if numbers { ", " } else { "\n" })
        }
        Written::Call(_, fields) => fields
            .first()
            .map(|(_, value)| shown(value))
            .unwrap_or_default(),
    }
}

/// What a person wrote into one text field, as a value; `None` if nothing is left of it.
pub fn read(shape: Shape, text: &str) -> Option<Written> {
    let line = kept(text);
    if line.is_empty() {
        return None;
    }
    match shape {
        Shape::Words | Shape::Facts => {
            let lines = text.lines().map(kept).filter(|line| !line.is_empty());
            Some(Written::texts(lines))
        }
        Shape::Numbers => Some(numbers(&line)),
        Shape::Sources => {
            let mut ids: Vec<&str> = line.split([',', ' ']).filter(|id| !id.is_empty()).collect();
            match ids.len() {
                1 => ids.pop().map(Written::text),
                _ => Some(Written::texts(ids)),
            }
        }
        Shape::YesNo | Shape::OneOf(_) => Some(Written::Word(line)),
        Shape::Id
        | Shape::Line
        | Shape::Sentences
        | Shape::Page
        | Shape::Says
        | Shape::Date
        | Shape::Answer
        | Shape::Voice
        | Shape::Topic
        | Shape::Fact
        | Shape::Rows(_)
        | Shape::Image => Some(Written::Text(line)),
    }
}

/// A number, or a list of several; what is none stands as text, so that the deck's check says so.
fn numbers(line: &str) -> Written {
    let parts = line.split([',', ' ', ';']).filter(|part| !part.is_empty());
    let number = |part: &str| {
        let digits = part.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| Written::Number(part.to_owned()))
    };
    let Some(mut all) = parts.map(number).collect::<Option<Vec<_>>>() else {
        return Written::text(line);
    };
    match all.len() {
        1 => all.pop().unwrap_or(Written::List(Vec::new())),
        _ => Written::List(all),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::ItemKind;
    use crate::deck::{Problem, parse};

    #[test]
    fn a_form_has_every_field_that_a_deck_knows_and_no_other() {
        for kind in ItemKind::ALL {
            let mut forms = fields_of(kind)
                .iter()
                .map(|field| field.name)
                .collect::<Vec<_>>();
            forms.push("nonsense");
            let fields = forms.join(": 0, ");
            let list = kind.list().field();
            let text = format!(
                "Deck(format: 1, id: \"x\", title: \"X\", {list}: [{}({fields}: 0)])",
                kind.word()
            );
            let unknown: Vec<String> = parse(text.as_bytes())
                .diagnostics
                .into_iter()
                .filter_map(|found| {
                    let Problem::UnknownField { field, .. } = found.problem else {
                        return None;
                    };
                    Some(field)
                })
                .collect();
            assert_eq!(unknown, ["nonsense"], "{kind:?}");
        }
    }

    #[test]
    fn what_is_read_from_a_field_is_shown_there_again() {
        let there_and_back = |shape, text: &str| read(shape, text).map(|written| shown(&written));
        assert_eq!(
            there_and_back(Shape::Words, " a\n\nb "),
            Some("a\nb".to_owned())
        );
        assert_eq!(
            there_and_back(Shape::Numbers, "4,8"),
            Some("4, 8".to_owned())
        );
        assert_eq!(there_and_back(Shape::Numbers, "4"), Some("4".to_owned()));
        assert_eq!(
            there_and_back(Shape::Numbers, "4 or 5"),
            Some("4 or 5".to_owned())
        );
        assert_eq!(
            there_and_back(Shape::Numbers, "four"),
            Some("four".to_owned())
        );
        assert_eq!(there_and_back(Shape::Line, "  "), None);
        assert_eq!(read(Shape::Sources, "paper"), Some(Written::text("paper")));
    }
}
