//! The brackets, fields and values of one item as they stand in a deck's text,
//! with their bytes: for an editor that changes one place and leaves all others
//! as they are. It knows no types and judges nothing.

use std::ops::Range;

use super::lex::Span;
use super::model::Item;
use super::sink::Sink;
use super::spot::Finder;
use super::tree::{Entry, Node, Reader, Value};

/// A value of a deck's text, and the name of its field if it has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The bytes of the field's name; `None` for an element of a list.
    pub key: Option<Range<usize>>,
    /// The bytes of the value, quotes and brackets included.
    pub bytes: Range<usize>,
    /// What it is.
    pub form: Form,
}

/// What a value is, as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// A text in quotes.
    Text,
    /// Figures.
    Number,
    /// A word without quotes.
    Word,
    /// A list in square brackets.
    List(Vec<Piece>),
    /// Round brackets, with or without a word before them.
    Round(Vec<Piece>),
    /// Anything else; what could not be read is this too.
    Other,
}

impl Piece {
    /// What stands in its brackets.
    pub fn inside(&self) -> &[Self] {
        match &self.form {
            Form::List(inside) | Form::Round(inside) => inside,
            Form::Text | Form::Number | Form::Word | Form::Other => &[],
        }
    }

    /// The field of this name among those in its brackets.
    pub fn field(&self, text: &str, name: &str) -> Option<&Self> {
        self.inside().iter().find(|piece| {
            let key = piece.key.clone().and_then(|key| text.get(key));
            key.is_some_and(|key| key.trim_matches('"') == name)
        })
    }

    /// Its bytes from the field's name on.
    pub fn whole(&self) -> Range<usize> {
        let start = self.key.as_ref().map_or(self.bytes.start, |key| key.start);
        start..self.bytes.end
    }

    /// The entries among which a value with exactly these bytes stands, and which it is.
    pub fn among(&self, bytes: &Range<usize>) -> Option<(&[Self], usize)> {
        let inside = self.inside();
        match inside.iter().position(|piece| piece.bytes == *bytes) {
            Some(at) => Some((inside, at)),
            None => inside
                .iter()
                .filter(|piece| piece.bytes.start <= bytes.start && bytes.end <= piece.bytes.end)
                .find_map(|piece| piece.among(bytes)),
        }
    }

    fn of_entry(entry: Entry) -> Self {
        let key = entry.key.map(range);
        Self {
            key,
            ..Self::of_node(entry.value)
        }
    }

    fn of_node(node: Node) -> Self {
        let form = match node.value {
            Value::Text => Form::Text,
            Value::Number => Form::Number,
            Value::Word => Form::Word,
            Value::Other | Value::Broken => Form::Other,
            Value::Group(group) => {
                let inside = group.entries.into_iter().map(Self::of_entry).collect();
                match group.bracket {
                    b'[' => Form::List(inside),
                    b'(' => Form::Round(inside),
                    _ => Form::Other,
                }
            }
        };
        Self {
            key: None,
            bytes: range(node.span),
            form,
        }
    }
}

impl Finder<'_> {
    /// An item as it stands in the text; `None` if it cannot be read to its end.
    pub fn outline(&self, item: &Item) -> Option<Piece> {
        outline(self.text, self.spots.bytes(item)?.start)
    }

    /// The value of a field of an item or of the deck itself.
    pub fn piece(&self, item: &Item, field: &str) -> Option<Piece> {
        if *item == Item::Deck {
            let span = self.header(field)?;
            return outline(self.text, span.start);
        }
        self.outline(item)?.field(self.text, field).cloned()
    }
}

/// What stands in a text from a byte on.
fn outline(text: &str, from: usize) -> Option<Piece> {
    let mut sink = Sink::default();
    let node = Reader::new(text, from, &mut sink).value(2).ok()?;
    Some(Piece::of_node(node))
}

fn range(span: Span) -> Range<usize> {
    span.start..span.end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::{ItemId, parse};

    const DECK: &str = "Deck(format: 1, id: \"x\", title: \"X\", suppress: [(\"leak\", \"So.\")], facts: [\n  Fact(id: \"a\", says: \"The {army} left.\", also: [\"one\", \"two\"]),\n])";

    #[test]
    fn fields_and_elements_stand_where_they_are_written() {
        let parsed = parse(DECK.as_bytes());
        let finder = Finder::new(DECK, &parsed.spots);
        let fact = finder.outline(&Item::Fact(ItemId::new("a"))).unwrap();
        let also = fact.field(DECK, "also").unwrap();
        let texts: Vec<&str> = also
            .inside()
            .iter()
            .map(|piece| DECK.get(piece.bytes.clone()).unwrap())
            .collect();
        assert_eq!(texts, ["\"one\"", "\"two\""]);
        assert_eq!(DECK.get(also.whole()), Some("also: [\"one\", \"two\"]"));
        let (siblings, at) = fact.among(&also.inside()[1].bytes).unwrap();
        assert_eq!((siblings.len(), at), (2, 1));
    }

    #[test]
    fn a_field_of_the_deck_is_found_too() {
        let parsed = parse(DECK.as_bytes());
        let finder = Finder::new(DECK, &parsed.spots);
        let suppress = finder.piece(&Item::Deck, "suppress").unwrap();
        assert_eq!(suppress.inside().len(), 1);
        assert_eq!(finder.piece(&Item::Deck, "levels"), None);
    }
}
