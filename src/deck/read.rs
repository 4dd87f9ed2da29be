//! Reads the values of an item's fields, each with its place, and says what is
//! wrong with them. The `ron` crate reads the strings and numbers themselves.

mod lists;
mod values;

use ron::Options;

use super::diagnostic::{Problem, Shape};
use super::fold::fold;
use super::lex::Span;
use super::near::nearest;
use super::sink::Sink;
use super::tree::{Entry, Group, Node, Value};

/// A value with its place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct At<T> {
    pub(super) span: Span,
    pub(super) value: T,
}

impl<T> At<T> {
    pub(super) fn map<U>(self, f: impl FnOnce(T) -> U) -> At<U> {
        At {
            span: self.span,
            value: f(self.value),
        }
    }
}

/// A text, or a reference to a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Words {
    Text(String),
    Name(String),
}

/// Reads the fields of one group.
#[derive(Debug)]
pub(super) struct Fields<'a, 's> {
    pub(super) text: &'a str,
    pub(super) sink: &'s mut Sink,
    /// Where a missing field is reported.
    pub(super) start: Span,
    kind: &'a str,
    slots: Vec<(&'static str, Option<&'a Node>)>,
    /// What misspelt fields probably mean.
    meant: Vec<&'static str>,
    /// A value stands without the name of its field.
    unnamed: bool,
}

impl<'a, 's> Fields<'a, 's> {
    /// Sorts the fields of a group; what is none of the known ones is reported.
    pub(super) fn new(
        from: (&'a str, &'s mut Sink),
        about: (&'a str, Span),
        group: &'a Group,
        known: &[&'static str],
    ) -> Self {
        Self::of_entries(from, about, &group.entries, known)
    }

    /// The same for entries that stand by themselves, as those of the deck do.
    pub(super) fn of_entries(
        (text, sink): (&'a str, &'s mut Sink),
        (kind, start): (&'a str, Span),
        entries: impl IntoIterator<Item = &'a Entry>,
        known: &[&'static str],
    ) -> Self {
        let mut fields = Self {
            text,
            sink,
            start,
            kind,
            slots: known.iter().map(|name| (*name, None)).collect(),
            meant: Vec::new(),
            unnamed: false,
        };
        for entry in entries {
            fields.sort(entry);
        }
        fields
    }

    fn sort(&mut self, entry: &'a Entry) {
        let Some(key) = entry.key else {
            self.unnamed = true;
            if !matches!(entry.value.value, Value::Broken) {
                let kind = self.kind.to_owned();
                let problem = Problem::UnnamedField { kind };
                self.sink.push(entry.value.span, problem);
            }
            return;
        };
        let name = key.of(self.text).trim_matches('"');
        match self.slots.iter_mut().find(|(known, _)| *known == name) {
            Some((_, slot @ None)) => *slot = Some(&entry.value),
            Some((_, Some(_))) => {
                let field = name.to_owned();
                self.sink.push(key, Problem::DuplicateField { field });
            }
            None => {
                let (field, kind) = (name.to_owned(), self.kind.to_owned());
                let near = nearest(name, self.slots.iter().map(|(known, _)| *known));
                self.meant.extend(near);
                self.sink
                    .push(key, Problem::UnknownField { field, kind, near });
            }
        }
    }

    /// A field's value. `None` and `Some(..)` are RON's own words for what may be left out.
    pub(super) fn get(&self, field: &'static str) -> Option<&'a Node> {
        let node = self.slots.iter().find(|(name, _)| *name == field)?.1?;
        if matches!(node.value, Value::Word) && node.span.of(self.text) == "None" {
            return None;
        }
        if let Value::Group(group) = &node.value
            && group.name.is_some_and(|name| name.of(self.text) == "Some")
        {
            return group.entries.first().map(|entry| &entry.value);
        }
        Some(node)
    }

    /// Whether a field that is missing may be there, misspelt or without its name: one slip,
    /// one message.
    pub(super) fn is_meant(&self, field: &'static str) -> bool {
        self.unnamed || self.meant.contains(&field)
    }

    /// Reports that a field must be there.
    pub(super) fn missing(&mut self, field: &'static str) {
        if self.get(field).is_none() && !self.is_meant(field) {
            let kind = self.kind.to_owned();
            self.sink
                .push(self.start, Problem::MissingField { field, kind });
        }
    }

    pub(super) fn wrong(&mut self, field: &'static str, node: &Node, wanted: Shape) {
        if !matches!(node.value, Value::Broken) {
            self.sink
                .push(node.span, Problem::WrongType { field, wanted });
        }
    }

    /// A text of one node, with its line breaks folded.
    pub(super) fn string(
        &mut self,
        field: &'static str,
        node: &Node,
        wanted: Shape,
    ) -> Option<At<String>> {
        if !matches!(node.value, Value::Text) {
            self.wrong(field, node, wanted);
            return None;
        }
        let written = node.span.of(self.text);
        // Most texts are plain: between their quotes stands what they say.
        let plain = written
            .strip_prefix('"')
            .and_then(|rest| rest.strip_suffix('"'));
        if let Some(plain) = plain.filter(|plain| is_literal(plain)) {
            return Some(At {
                span: node.span,
                value: fold(plain),
            });
        }
        match options().from_str::<String>(written) {
            Ok(text) if text.contains('\0') => {
                self.sink.push(node.span, Problem::NulBytes);
                None
            }
            Ok(text) => Some(At {
                span: node.span,
                value: fold(&text),
            }),
            Err(_) => {
                self.sink
                    .push(escape(written, node.span), Problem::BadEscape);
                None
            }
        }
    }

    /// A text that may be left out.
    pub(super) fn text(&mut self, field: &'static str) -> Option<At<String>> {
        let node = self.get(field)?;
        self.string(field, node, Shape::Text)
    }

    /// A text that may be left out, without its place; empty if it is.
    pub(super) fn plain(&mut self, field: &'static str) -> String {
        self.text(field).map(|text| text.value).unwrap_or_default()
    }

    /// A text that must be there and say something.
    pub(super) fn needed(&mut self, field: &'static str) -> Option<At<String>> {
        if self.get(field).is_none() {
            self.missing(field);
        }
        let text = self.text(field)?;
        self.filled(field, text)
    }

    /// Reports a text that is empty.
    pub(super) fn filled(&mut self, field: &'static str, text: At<String>) -> Option<At<String>> {
        if text.value.is_empty() {
            self.sink.push(text.span, Problem::EmptyText { field });
            return None;
        }
        Some(text)
    }

    /// A text or a reference to a name.
    pub(super) fn words(&mut self, field: &'static str, node: &Node) -> Option<At<Words>> {
        if let Some(id) = self.call(node, "Name") {
            let id = self.string(field, id, Shape::TextOrName)?;
            return Some(At {
                span: node.span,
                value: Words::Name(id.value),
            });
        }
        let text = self.string(field, node, Shape::TextOrName)?;
        self.filled(field, text).map(|text| text.map(Words::Text))
    }

    /// The single value in `Word(..)`.
    pub(super) fn call<'n>(&self, node: &'n Node, word: &str) -> Option<&'n Node> {
        let Value::Group(group) = &node.value else {
            return None;
        };
        let named = group.name.is_some_and(|name| name.of(self.text) == word);
        match group.entries.as_slice() {
            [Entry { key: None, value }] if named => Some(value),
            _ => None,
        }
    }
}

/// Does a text stand for itself in quotes?
fn is_literal(text: &str) -> bool {
    let odd = text
        .bytes()
        .filter(|byte| matches!(byte, b'\\' | 0 | b'\r'));
    odd.count() == 0
}

/// RON as decks have it.
fn options() -> Options {
    Options::default().with_recursion_limit(64)
}

/// The place of the first backslash that nothing can follow, or of the whole text.
fn escape(written: &str, span: Span) -> Span {
    let mut bytes = written.bytes().enumerate();
    while let Some((index, byte)) = bytes.next() {
        let Some((_, next)) = (byte == b'\\').then(|| bytes.next()).flatten() else {
            continue;
        };
        if !b"\"'\\/bfnrt0xu".contains(&next) || matches!(next, b'x' | b'u') {
            return Span::new(span.start + index, span.start + index + 2);
        }
    }
    span
}
