//! Fields that hold several values: lists of texts, and lists of tuples.

use crate::deck::diagnostic::Shape;
use crate::deck::lex::Span;
use crate::deck::tree::{Entry, Group, Node, Value};

use super::{At, Fields};

impl<'a> Fields<'a, '_> {
    /// The elements of a list that may be left out.
    pub(in crate::deck) fn list(&mut self, field: &'static str, wanted: Shape) -> &'a [Entry] {
        let Some(node) = self.get(field) else {
            return &[];
        };
        if let Value::Group(group) = &node.value
            && group.bracket == b'['
        {
            return &group.entries;
        }
        self.wrong(field, node, wanted);
        &[]
    }

    /// A list of texts, none of them empty.
    pub(in crate::deck) fn texts(&mut self, field: &'static str) -> Vec<At<String>> {
        self.list(field, Shape::Texts)
            .iter()
            .filter_map(|entry| {
                let text = self.string(field, &entry.value, Shape::Text)?;
                self.filled(field, text)
            })
            .collect()
    }

    /// The texts of a list without their places.
    pub(in crate::deck) fn plain_texts(&mut self, field: &'static str) -> Vec<String> {
        self.texts(field)
            .into_iter()
            .map(|text| text.value)
            .collect()
    }

    /// The elements of tuples in a list, each with as many as wanted.
    pub(in crate::deck) fn tuples<const N: usize>(
        &mut self,
        field: &'static str,
        wanted: Shape,
    ) -> Vec<(Span, [&'a Node; N])> {
        let mut tuples = Vec::new();
        for entry in self.list(field, wanted) {
            match tuple(&entry.value).and_then(elements) {
                Some(elements) => tuples.push((entry.value.span, elements)),
                None => self.wrong(field, &entry.value, wanted),
            }
        }
        tuples
    }
}

/// Round brackets without a name before them.
fn tuple(node: &Node) -> Option<&Group> {
    let Value::Group(group) = &node.value else {
        return None;
    };
    (group.bracket == b'(' && group.name.is_none()).then_some(group)
}

/// What a tuple holds without names, if that is as much as wanted.
fn elements<const N: usize>(tuple: &Group) -> Option<[&Node; N]> {
    let mut unnamed = tuple.entries.iter().filter(|entry| entry.key.is_none());
    let last = tuple.entries.last()?;
    let enough = unnamed.clone().count() == N;
    enough.then(|| std::array::from_fn(|_| &unnamed.next().unwrap_or(last).value))
}
