//! A deck's text as an editor needs it: every item and every field with its
//! bytes and what is written there, good or bad. It checks nothing; what a
//! field means is for `parse`.

mod follow;

use std::ops::Range;

use ron::Options;

use super::fold::fold;
use super::kind::{ItemKind, List};
use super::lex::Span;
use super::scan::{Item, Take, scan};
use super::sink::Sink;
use super::tree::{Entry, Group, Node, Value};

/// What stands in a deck's text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outline {
    /// The fields of the deck itself, its lists left out.
    pub head: Vec<Field>,
    /// Its lists with the byte after the bracket that opens each.
    pub lists: Vec<(List, usize)>,
    /// The items of all lists, in the order of the text.
    pub rows: Vec<Row>,
    /// The places of the items, by their list, then by id, then as they stand.
    by_id: Vec<usize>,
    /// The byte of the bracket that closes the deck.
    pub end: Option<usize>,
    /// Whether nothing is wrong with brackets, quotes and commas: then what one item says changes
    /// nothing of how the others are read.
    sound: bool,
}

/// An item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub kind: ItemKind,
    /// From its first word to its last bracket.
    pub bytes: Range<usize>,
    /// What is in it; `None` if its brackets or quotes are broken.
    pub fields: Option<Vec<Field>>,
}

/// A field of an item or of the deck.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// From its name to the end of its value.
    pub bytes: Range<usize>,
    /// The bytes of its value.
    pub value: Range<usize>,
    /// Its value.
    pub written: Written,
    /// The bytes of the elements, if it is a list.
    pub elements: Vec<Range<usize>>,
}

/// A value as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Written {
    /// A text, without its quotes and with its line breaks folded.
    Text(String),
    /// A number, as written.
    Number(String),
    /// A word such as `true` or `Month`.
    Word(String),
    /// `[..]`
    List(Vec<Self>),
    /// `(..)`
    Tuple(Vec<Self>),
    /// `Name("csto")` or `Number(value: 1, unit: "%")`: a word with its values, each with the
    /// name of its field, empty if it has none.
    Call(String, Vec<(String, Self)>),
    /// Anything else, as it stands in the text.
    Other(String),
}

impl Written {
    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A list of texts.
    pub fn texts<T: Into<String>>(texts: impl IntoIterator<Item = T>) -> Self {
        Self::List(texts.into_iter().map(Self::text).collect())
    }

    /// A reference to a name.
    pub fn name(id: impl Into<String>) -> Self {
        Self::Call("Name".to_owned(), vec![(String::new(), Self::text(id))])
    }

    /// The text, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Number(_)
            | Self::Word(_)
            | Self::List(_)
            | Self::Tuple(_)
            | Self::Call(..)
            | Self::Other(_) => None,
        }
    }

    /// The elements of a list or tuple; of anything else none.
    pub fn elements(&self) -> &[Self] {
        match self {
            Self::List(all) | Self::Tuple(all) => all,
            Self::Text(_) | Self::Number(_) | Self::Word(_) | Self::Call(..) | Self::Other(_) => {
                &[]
            }
        }
    }
}

impl Row {
    /// A field by its name.
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields
            .as_ref()?
            .iter()
            .find(|field| field.name == name)
    }

    /// The text of a field; empty if there is none.
    pub fn text(&self, name: &str) -> &str {
        self.field(name)
            .and_then(|field| field.written.as_text())
            .unwrap_or_default()
    }

    /// Its id; empty if it has none.
    pub fn id(&self) -> &str {
        self.text("id")
    }

    /// The ids of the facts that it refers to, if it is a question.
    pub fn facts(&self) -> Vec<&str> {
        let own = self.field("fact").and_then(|field| field.written.as_text());
        let listed = ["right", "items", "pairs"].into_iter().flat_map(|name| {
            let all = self.field(name).map(|field| field.written.elements());
            all.unwrap_or_default()
                .iter()
                .filter_map(|element| element.elements().first()?.as_text())
        });
        own.into_iter().chain(listed).collect()
    }
}

impl Outline {
    /// A field of the deck itself.
    pub fn head(&self, name: &str) -> Option<&Field> {
        self.head.iter().find(|field| field.name == name)
    }

    /// The items of a list with their places among all rows.
    pub fn of(&self, list: List) -> impl Iterator<Item = (usize, &Row)> {
        let rows = self.rows.iter().enumerate();
        rows.filter(move |(_, row)| row.kind.list() == list)
    }

    /// The place of the item of a list that has this id.
    pub fn find(&self, list: List, id: &str) -> Option<usize> {
        let key = |place: &usize| self.rows.get(*place).map(|row| (row.kind.list(), row.id()));
        let wanted = Some((list, id));
        let first = self.by_id.partition_point(|place| key(place) < wanted);
        let found = self.by_id.get(first).copied();
        found.filter(|place| key(place) == wanted)
    }

    /// The place of the item that a byte stands in, or just behind.
    pub fn at(&self, byte: usize) -> Option<usize> {
        let begun = self.rows.partition_point(|row| row.bytes.start <= byte);
        let place = begun.checked_sub(1)?;
        let row = self.rows.get(place)?;
        (byte <= row.bytes.end).then_some(place)
    }

    /// Whether nothing is wrong with the deck's brackets, quotes and commas.
    pub fn is_sound(&self) -> bool {
        self.sound
    }

    fn sorted(mut self) -> Self {
        let rows = &self.rows;
        let key = |place: &usize| {
            let row = rows.get(*place);
            row.map(|row| (row.kind.list(), row.id()))
        };
        self.by_id = (0..rows.len()).collect();
        self.by_id.sort_by(|one, other| key(one).cmp(&key(other)));
        self
    }
}

/// Reads a deck's text, whatever it is.
pub fn outline(text: &str) -> Outline {
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let mut gather = Gather {
        text,
        outline: Outline::default(),
    };
    let mut sink = Sink::default();
    let whole = scan(text, start, &mut sink, &mut gather);
    gather.outline.sound = whole && sink.count() == 0;
    gather.outline.sorted()
}

struct Gather<'t> {
    text: &'t str,
    outline: Outline,
}

impl Take for Gather<'_> {
    fn field(&mut self, entry: Entry, _sink: &mut Sink) {
        self.outline.head.extend(field(self.text, &entry));
    }

    fn item(&mut self, item: Item, _sink: &mut Sink) {
        let Some(kind) = item.kind else {
            return;
        };
        let fields = item.group.map(|group| fields(self.text, &group));
        self.outline.rows.push(Row {
            kind,
            bytes: item.start.start..item.end,
            fields,
        });
    }

    fn list(&mut self, list: List, open: Span) {
        self.outline.lists.push((list, open.end));
    }

    fn end(&mut self, close: Span) {
        self.outline.end = Some(close.start);
    }
}

fn fields(text: &str, group: &Group) -> Vec<Field> {
    let fields = group.entries.iter();
    fields.filter_map(|entry| field(text, entry)).collect()
}

fn field(text: &str, entry: &Entry) -> Option<Field> {
    let key = entry.key?;
    let span = entry.value.span;
    let elements = match &entry.value.value {
        Value::Group(group) if group.bracket == b'[' => group
            .entries
            .iter()
            .map(|entry| entry.value.span.start..entry.value.span.end)
            .collect(),
        Value::Group(_)
        | Value::Text
        | Value::Number
        | Value::Word
        | Value::Other
        | Value::Broken => Vec::new(),
    };
    Some(Field {
        name: key.of(text).trim_matches('"').to_owned(),
        bytes: key.start..span.end.max(key.end),
        value: span.start..span.end,
        written: written(text, &entry.value),
        elements,
    })
}

fn written(text: &str, node: &Node) -> Written {
    let raw = node.span.of(text);
    match &node.value {
        Value::Text => string(raw).map_or_else(|| Written::Other(raw.to_owned()), Written::Text),
        Value::Number => Written::Number(raw.to_owned()),
        Value::Word => Written::Word(raw.to_owned()),
        Value::Other | Value::Broken => Written::Other(raw.to_owned()),
        Value::Group(group) => brackets(text, group, raw),
    }
}

fn brackets(text: &str, group: &Group, raw: &str) -> Written {
    let plain = group.entries.iter().all(|entry| entry.key.is_none());
    let values = || {
        group
            .entries
            .iter()
            .map(|entry| written(text, &entry.value))
    };
    match (group.bracket, group.name) {
        (b'[', None) if plain => Written::List(values().collect()),
        (b'(', None) if plain => Written::Tuple(values().collect()),
        (b'(', Some(name)) => {
            let names = group.entries.iter().map(|entry| {
                let name = entry.key.map_or("", |key| key.of(text));
                name.trim_matches('"').to_owned()
            });
            Written::Call(name.of(text).to_owned(), names.zip(values()).collect())
        }
        (_, _) => Written::Other(raw.to_owned()),
    }
}

fn string(raw: &str) -> Option<String> {
    let options = Options::default().with_recursion_limit(64);
    let text: String = options.from_str(raw).ok()?;
    Some(fold(&text))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DECK: &str = "// Mine\nDeck(\n  format: 1, id: \"x\",\n  facts: [\n    Fact(id: \"a\", says: \"The {army} left.\", answer: Name(\"army\"), at: [4, 8]), // first\n    Fact(id: \"b\", says: \"no gap),\n    Fact(id: \"c\", says: \"The {army} came.\"),\n  ],\n  questions: [Order(id: \"q\", ask: \"?\", items: [(\"a\", \"A\"), (\"c\", \"C\")])],\n)\n";

    #[test]
    fn every_item_is_there_good_or_bad() {
        let outline = outline(DECK);
        let ids: Vec<&str> = outline.rows.iter().map(Row::id).collect();
        assert_eq!(ids, ["a", "", "c", "q"]);
        let [_, broken, ..] = outline.rows.as_slice() else {
            panic!("{ids:?}");
        };
        assert_eq!(broken.fields, None);
        assert!(
            DECK.get(broken.bytes.clone())
                .unwrap()
                .starts_with("Fact(id: \"b\"")
        );
        assert_eq!(outline.head("id").unwrap().written, Written::text("x"));
        assert_eq!(outline.end.map(|at| DECK.get(at..)), Some(Some(")\n")));
    }

    #[test]
    fn values_are_read_as_they_are_written() {
        let outline = outline(DECK);
        let row = outline.rows.first().unwrap();
        assert_eq!(row.field("answer").unwrap().written, Written::name("army"));
        let at = row.field("at").unwrap();
        let numbers = ["4", "8"].map(|n| Written::Number(n.to_owned()));
        assert_eq!(at.written, Written::List(numbers.to_vec()));
        let elements = at
            .elements
            .iter()
            .map(|bytes| DECK.get(bytes.clone()).unwrap());
        assert_eq!(elements.collect::<Vec<_>>(), ["4", "8"]);
        assert_eq!(outline.rows.last().unwrap().facts(), ["a", "c"]);
    }
}
