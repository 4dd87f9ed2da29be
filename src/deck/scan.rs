//! Splits the text of a deck into its header and its items, so that one bad
//! item never hides the good ones. After a slip that makes brackets or quotes
//! worthless it begins again at the next line that begins with a known kind.

mod begins;

use super::diagnostic::Problem;
use super::kind::{ItemKind, List};
use super::lex::{Span, Tok};
use super::near::nearest;
use super::sink::Sink;
use super::tree::{Entry, Group, Node, Reader, Stop, Value};
use begins::next_line;
pub(super) use begins::{starts_item, starts_list};

/// The fields of a deck that are not lists of items.
pub(super) const HEADER: [&str; 10] = [
    "format", "revision", "id", "title", "language", "about", "license", "author", "levels",
    "suppress",
];

/// One item of a list, good or bad.
#[derive(Debug)]
pub(super) struct Item {
    /// Its kind, if it has a known one.
    pub(super) kind: Option<ItemKind>,
    /// Its first word.
    pub(super) start: Span,
    /// The byte after its last.
    pub(super) end: usize,
    /// What is in it; `None` if it could not be read to its end.
    pub(super) group: Option<Group>,
    /// The problems that were there before it was read.
    pub(super) mark: usize,
}

/// Takes items as they are found.
pub(super) trait Take {
    /// A header field of the deck.
    fn field(&mut self, entry: Entry, sink: &mut Sink);
    /// An item of a list.
    fn item(&mut self, item: Item, sink: &mut Sink);
    /// A list of items begins; `open` is its bracket.
    fn list(&mut self, _list: List, _open: Span) {}
    /// The deck ends with this bracket.
    fn end(&mut self, _close: Span) {}
}

/// Reads a deck's text from a place on and hands over what it finds. `false` if it is no deck.
pub(super) fn scan(text: &str, start: usize, sink: &mut Sink, taker: &mut impl Take) -> bool {
    let mut scan = Scan {
        reader: Reader::new(text, start, sink),
        taker,
        budget: text.len().saturating_mul(4).saturating_add(1 << 20),
        resumed: false,
        seen: Vec::new(),
    };
    scan.deck()
}

struct Scan<'t, 's, T> {
    reader: Reader<'t, 's>,
    taker: &'s mut T,
    /// How many bytes may still be read twice, so that a hostile file takes linear time.
    budget: usize,
    /// An item was lost, and with it perhaps the end of a list: items may be found in any.
    resumed: bool,
    /// The header fields seen so far.
    seen: Vec<&'t str>,
}

impl<'t, T: Take> Scan<'t, '_, T> {
    fn word(&self, span: Span) -> &'t str {
        span.of(self.reader.text)
    }

    fn deck(&mut self) -> bool {
        let first = self.reader.peek();
        let named = first.tok == Tok::Word;
        let right = !named || self.word(first.span) == "Deck";
        if named {
            self.reader.take();
        }
        let open = self.reader.peek();
        if !right || open.tok != Tok::Open(b'(') {
            self.reader.sink.push(first.span, Problem::NotADeck);
            return false;
        }
        self.reader.take();
        self.header(open.span);
        true
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "all other tokens are alike here"
    )]
    fn header(&mut self, open: Span) {
        loop {
            let token = self.reader.peek();
            match token.tok {
                Tok::Close(b')') if !self.goes_on() => {
                    self.reader.take();
                    self.taker.end(token.span);
                    return self.trailing();
                }
                Tok::Close(b']') if self.resumed => {
                    self.reader.take();
                }
                Tok::End => return self.reader.report_unclosed(open, b'('),
                Tok::Word if self.reader.at_key() => self.field(),
                Tok::Word if starts_item(self.rest()) => {
                    // The head of its list was lost.
                    self.item(None);
                }
                _ => {
                    let problem = match token.tok {
                        Tok::Close(bracket) => Problem::StrayBracket {
                            bracket: char::from(bracket),
                        },
                        _ => self.reader.unexpected(token),
                    };
                    self.reader.sink.push(token.span, problem);
                    if self.reader.value(1).is_err() || self.reader.peek() == token {
                        self.reader.take();
                    }
                }
            }
            self.comma(Tok::Close(b')'));
        }
    }

    fn rest(&self) -> &'t str {
        let at = self.reader.peek().span.start;
        self.reader.text.get(at..).unwrap_or_default()
    }

    /// Takes the comma that parts fields or items, or reports that it is missing.
    fn comma(&mut self, end: Tok) {
        let token = self.reader.peek();
        if token.tok == Tok::Comma {
            self.reader.take();
        } else if token.tok != end
            && !self.resumed
            && (self.reader.at_key() || starts_item(self.rest()))
        {
            let place = self.reader.last.after();
            self.reader.sink.push(place, Problem::MissingComma);
        }
    }

    /// Anything after the deck's end is reported once.
    fn trailing(&mut self) {
        let token = self.reader.peek();
        if token.tok != Tok::End {
            self.reader.sink.push(token.span, Problem::TrailingText);
        }
    }

    fn field(&mut self) {
        let key = self.reader.take().span;
        self.reader.take();
        let name = self.word(key);
        if self.seen.contains(&name) {
            let field = name.to_owned();
            self.reader
                .sink
                .push(key, Problem::DuplicateField { field });
        }
        let known = HEADER.contains(&name);
        let list = List::of(name);
        if known || list.is_some() {
            self.seen.push(name);
        } else {
            self.unknown_field(key);
        }
        let open = self.reader.peek();
        if !known && open.tok == Tok::Open(b'[') {
            self.reader.take();
            if let Some(list) = list {
                self.taker.list(list, open.span);
            }
            return self.list(open.span, list);
        }
        match self.reader.value(1) {
            Ok(value) => self.taker.field(
                Entry {
                    key: Some(key),
                    value,
                },
                self.reader.sink,
            ),
            Err(stop) => self.recover(stop, 1),
        }
    }

    fn unknown_field(&mut self, key: Span) {
        let field = self.word(key).to_owned();
        let lists = List::ALL.iter().map(|list| list.field());
        // Of what is only counted nobody reads what it may have meant.
        let near = if self.reader.sink.is_shown() {
            nearest(&field, HEADER.into_iter().chain(lists))
        } else {
            None
        };
        let kind = "Deck".to_owned();
        self.reader
            .sink
            .push(key, Problem::UnknownField { field, kind, near });
    }

    /// The items of a list whose bracket was taken.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "all other tokens are alike here"
    )]
    fn list(&mut self, open: Span, list: Option<List>) {
        loop {
            let token = self.reader.peek();
            match token.tok {
                Tok::Close(b']') => {
                    self.reader.take();
                    return;
                }
                Tok::Close(bracket) => {
                    if !self.goes_on() {
                        return self.left_open(open);
                    }
                    self.reader.take();
                    let bracket = char::from(bracket);
                    let problem = Problem::StrayBracket { bracket };
                    self.reader.sink.push(token.span, problem);
                }
                Tok::End => return self.reader.report_unclosed(open, b'['),
                Tok::Word if self.reader.at_key() => return self.left_open(open),
                _ => self.item(list),
            }
            self.comma(Tok::Close(b']'));
        }
    }

    /// Whether the list goes on after the closing bracket that comes next.
    fn goes_on(&self) -> bool {
        let mut lexer = self.reader.lexer;
        let mut next = lexer.next();
        if next.tok == Tok::Comma {
            next = lexer.next();
        }
        let rest = self.reader.text.get(next.span.start..).unwrap_or_default();
        next.tok == Tok::Close(b']') || starts_item(rest) || starts_list(rest)
    }

    /// The list ends without its bracket. After an item was lost that is to be expected.
    fn left_open(&mut self, open: Span) {
        if !self.resumed {
            self.reader.report_unclosed(open, b'[');
            self.reader.unclosed = false;
        }
    }

    fn item(&mut self, list: Option<List>) {
        let start = self.reader.peek();
        let depth = self.reader.depth;
        let mark = self.reader.sink.count();
        let (kind, group) = match self.reader.value(2) {
            Ok(Node {
                value: Value::Group(group),
                ..
            }) if group.bracket == b'(' => (self.kind(group.name, start.span, list), Some(group)),
            Ok(_) => {
                let found = self.reader.sink.count() > mark;
                if !found {
                    let list = list.map_or("facts", List::field);
                    self.reader
                        .sink
                        .push(start.span, Problem::NotAnItem { list });
                }
                if self.reader.peek() == start {
                    self.reader.take();
                }
                return;
            }
            Err(stop) => {
                let kind = ItemKind::of(self.word(start.span));
                self.recover(stop, depth);
                (kind, None)
            }
        };
        self.resumed |= std::mem::take(&mut self.reader.mismatch);
        if std::mem::take(&mut self.reader.unclosed) {
            self.reader.unclosed = self.reader.peek().tok == Tok::End;
        }
        let item = Item {
            kind,
            start: start.span,
            end: self.reader.last.end,
            group,
            mark,
        };
        self.taker.item(item, self.reader.sink);
    }

    /// The kind of an item, which must be one of its list.
    fn kind(&mut self, name: Option<Span>, start: Span, list: Option<List>) -> Option<ItemKind> {
        let Some(name) = name else {
            let only = list.and_then(List::only_kind);
            if only.is_none() {
                let list = list.map_or("facts", List::field);
                self.reader.sink.push(start, Problem::NotAnItem { list });
            }
            return only;
        };
        let word = self.word(name);
        let Some(kind) = ItemKind::of(word) else {
            let near = nearest(word, ItemKind::ALL.iter().map(|kind| kind.word()));
            let kind = word.to_owned();
            self.reader
                .sink
                .push(name, Problem::UnknownKind { kind, near });
            return None;
        };
        if !self.resumed && list.is_some_and(|list| kind.list() != list) {
            let problem = Problem::WrongList {
                kind: kind.word(),
                list: kind.list().field(),
            };
            self.reader.sink.push(name, problem);
        }
        Some(kind)
    }

    /// Finds the place from which reading can go on; `depth` counts the brackets around it.
    fn recover(&mut self, stop: Stop, depth: usize) {
        self.resumed = true;
        let Stop::Search(from) = stop else {
            return self.skip(depth);
        };
        let reached = self.reader.lexer.at;
        let again = reached.saturating_sub(from);
        let from = if again <= self.budget {
            self.budget -= again;
            from
        } else {
            reached
        };
        let end = self.reader.text.len();
        let found = next_line(self.reader.text, from).unwrap_or(end);
        self.reader.unclosed |= found == end;
        self.reader.jump(found);
        self.reader.depth = depth;
    }

    /// Skips to the end of the brackets that were opened, or to the next item.
    fn skip(&mut self, depth: usize) {
        while self.reader.depth > depth && !self.reader.at_boundary() {
            self.reader.take();
        }
        self.reader.unclosed |= self.reader.peek().tok == Tok::End;
        self.reader.depth = depth;
    }
}
