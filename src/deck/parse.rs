//! From bytes to a deck: the one door of this module for text. Bytes are
//! checked and decoded here, the scanner splits them into items, and `build`
//! makes a deck of the good ones.

use super::build::build;
use super::diagnostic::{Diagnostic, Place, Problem};
use super::id::ItemId;
use super::lex::{Lexer, Span, Tok};
use super::model::Deck;
use super::scan::{Item, Take, scan};
use super::sink::{Lines, Sink};
use super::spot::Spots;
use super::tree::Entry;

/// The most bytes that a deck may have: 32 MiB.
pub const MAX_DECK_BYTES: u64 = 32 << 20;
/// The highest format that this program reads.
pub const FORMAT: u32 = 1;

/// What came of a deck's text.
#[derive(Debug, Clone, PartialEq)]
pub struct Parsed {
    /// The deck without its bad items; `None` if not even its id could be read.
    pub deck: Option<Deck>,
    /// What is wrong, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
    /// Where its items stand in the text.
    pub spots: Spots,
}

impl Parsed {
    fn only(place: Place, problem: Problem) -> Self {
        Self {
            deck: None,
            diagnostics: vec![Diagnostic {
                place,
                item: None,
                problem,
            }],
            spots: Spots::default(),
        }
    }
}

/// Reads a deck. Whatever the bytes are, the result is a deck, problems, or both.
pub fn parse(bytes: &[u8]) -> Parsed {
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if length > MAX_DECK_BYTES {
        return Parsed {
            deck: None,
            diagnostics: vec![Diagnostic::too_large(length)],
            spots: Spots::default(),
        };
    }
    if is_utf16(bytes) {
        return Parsed::only(Place::TOP, Problem::Utf16);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => read(text),
        Err(error) => {
            let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let good = std::str::from_utf8(good).unwrap_or_default();
            let place = Lines::new(good).place(Span::new(good.len(), good.len()));
            Parsed::only(place, Problem::NotUtf8)
        }
    }
}

/// A byte order mark of UTF-16, or signs of Latin script with a zero beside each.
fn is_utf16(bytes: &[u8]) -> bool {
    match *bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => true,
        [a, b, c, d, ..] => (a == 0 && c == 0) != (b == 0 && d == 0),
        _ => false,
    }
}

fn read(text: &str) -> Parsed {
    let mut sink = Sink::default();
    let start = if text.starts_with('\u{feff}') {
        '\u{feff}'.len_utf8()
    } else {
        0
    };
    let mut gathered = Gathered {
        text,
        fields: Vec::new(),
        items: Vec::new(),
    };
    let mut spots = Spots::default();
    let deck = if scan(text, start, &mut sink, &mut gathered) {
        build(text, &mut sink, gathered, &mut spots)
    } else {
        None
    };
    Parsed {
        deck,
        spots,
        diagnostics: sink.finish(text),
    }
}

/// An item with what the scanner has already found wrong in it.
#[derive(Debug)]
pub(super) struct Raw {
    pub(super) item: Item,
    pub(super) broken: bool,
}

impl Raw {
    /// Its id, if it begins with it; known even of an item that cannot be read.
    pub(super) fn id(&self, text: &str) -> Option<String> {
        early_id(text, self.item.start)
    }
}

/// All parts of a deck's text, before anything is made of them.
#[derive(Debug)]
pub(super) struct Gathered<'t> {
    text: &'t str,
    pub(super) fields: Vec<Entry>,
    pub(super) items: Vec<Raw>,
}

impl Take for Gathered<'_> {
    fn field(&mut self, entry: Entry, _sink: &mut Sink) {
        self.fields.push(entry);
    }

    fn item(&mut self, item: Item, sink: &mut Sink) {
        let broken = item.group.is_none() || sink.count() > item.mark;
        let raw = Raw { item, broken };
        if broken && let Some(id) = raw.id(self.text) {
            sink.name_since(raw.item.mark, &ItemId::new(id));
        }
        self.items.push(raw);
    }
}

/// The id of an item that begins with it, as items should.
fn early_id(text: &str, start: Span) -> Option<String> {
    // A short stretch is enough, and keeps the time bounded whatever follows.
    let most = text.len().min(start.start + 256);
    let end = (start.start..=most)
        .rev()
        .find(|end| text.is_char_boundary(*end))?;
    let text = text.get(start.start..end)?;
    let mut lexer = Lexer::new(text, 0);
    let mut next = lexer.next();
    if next.tok == Tok::Word {
        next = lexer.next();
    }
    let (key, colon) = (lexer.next(), lexer.next());
    let begins = next.tok == Tok::Open(b'(') && key.tok == Tok::Word && colon.tok == Tok::Colon;
    if !begins || key.span.of(text) != "id" {
        return None;
    }
    let value = lexer.next();
    let id = value.span.of(text).trim_matches('"');
    (value.tok == Tok::Text && id.len() <= 64).then(|| id.to_owned())
}
