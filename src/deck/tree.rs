//! The tree of brackets, fields and values inside one item of a deck, each
//! with its place. It knows how texts are mistyped and goes on after a slip
//! where it can; it knows no types.

mod group;

use std::cell::Cell;

use super::diagnostic::Problem;
use super::lex::{Lexer, Span, Tok, Token};
use super::scan::{starts_item, starts_list};
use super::sink::Sink;

/// How deep brackets may stand in each other.
const DEEPEST: usize = 32;

/// A value and its place.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) span: Span,
    pub(super) value: Value,
}

/// What a value is.
#[derive(Debug)]
pub(super) enum Value {
    /// A string with its quotes.
    Text,
    Number,
    Word,
    /// RON that a deck has no use for.
    Other,
    /// Already reported.
    Broken,
    Group(Group),
}

/// Brackets with what is in them.
#[derive(Debug)]
pub(super) struct Group {
    /// The word before `(`.
    pub(super) name: Option<Span>,
    pub(super) bracket: u8,
    pub(super) entries: Vec<Entry>,
}

/// A value, with a key if it is a field.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) key: Option<Span>,
    pub(super) value: Node,
}

/// Why an item cannot be read on, and from where on a new beginning is to be looked for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Stop {
    /// Tokens can be trusted: the end of the brackets can be found.
    Skip,
    /// A text or comment is open: only a new line tells, after this place.
    Search(usize),
}

/// Reads values. One reader goes through the whole text.
#[derive(Debug)]
pub(super) struct Reader<'t, 's> {
    pub(super) text: &'t str,
    pub(super) sink: &'s mut Sink,
    pub(super) lexer: Lexer<'t>,
    next: Token,
    /// The token after the next and the lexer behind it, once somebody looked at it.
    ahead: Cell<Option<(Token, Lexer<'t>)>>,
    /// Where the last token that was taken ended.
    pub(super) last: Span,
    /// An unclosed bracket was reported and those around it need not be.
    pub(super) unclosed: bool,
    /// A bracket was left open or closed nothing.
    pub(super) mismatch: bool,
    /// How many brackets are open here.
    pub(super) depth: usize,
}

impl<'t, 's> Reader<'t, 's> {
    pub(super) fn new(text: &'t str, start: usize, sink: &'s mut Sink) -> Self {
        let mut reader = Self {
            text,
            sink,
            lexer: Lexer::new(text, start),
            next: Token {
                tok: Tok::End,
                span: Span::new(start, start),
            },
            ahead: Cell::new(None),
            last: Span::new(start, start),
            unclosed: false,
            mismatch: false,
            depth: 0,
        };
        reader.jump(start);
        reader
    }

    /// Goes on at another place.
    pub(super) fn jump(&mut self, at: usize) {
        self.lexer.at = at;
        self.ahead.set(None);
        self.advance();
    }

    /// Looks at the token that comes next.
    pub(super) fn peek(&self) -> Token {
        self.next
    }

    /// The token after the next, with no more than a look.
    pub(super) fn second(&self) -> Token {
        if let Some((token, _)) = self.ahead.get() {
            return token;
        }
        let mut lexer = self.lexer;
        let token = lexer.next();
        self.ahead.set(Some((token, lexer)));
        token
    }

    /// Takes the next token.
    pub(super) fn take(&mut self) -> Token {
        let taken = self.next;
        self.last = taken.span;
        if matches!(taken.tok, Tok::Open(_)) {
            self.depth += 1;
        } else if matches!(taken.tok, Tok::Close(_)) {
            self.depth = self.depth.saturating_sub(1);
        }
        self.advance();
        taken
    }

    /// Moves on to a token that means something; what means nothing is reported.
    fn advance(&mut self) {
        loop {
            self.next = self.following();
            let span = self.next.span;
            let problem = match self.next.tok {
                Tok::Attribute => Problem::Attribute,
                Tok::Nul => Problem::NulBytes,
                Tok::Odd => match span.of(self.text).chars().next() {
                    Some(c) if c.is_alphabetic() => return,
                    found => Problem::OddCharacter {
                        found: found.unwrap_or_default(),
                    },
                },
                Tok::Open(_)
                | Tok::Close(_)
                | Tok::Comma
                | Tok::Colon
                | Tok::Text
                | Tok::OpenText
                | Tok::Word
                | Tok::Number
                | Tok::Other
                | Tok::Curly
                | Tok::SingleQuoted
                | Tok::Dash
                | Tok::OpenComment
                | Tok::End => return,
            };
            self.sink.push(span, problem);
        }
    }

    /// The token that follows the next one, taken.
    fn following(&mut self) -> Token {
        match self.ahead.take() {
            Some((token, lexer)) => {
                self.lexer = lexer;
                token
            }
            None => self.lexer.next(),
        }
    }

    /// Whether a word with a colon comes next.
    pub(super) fn at_key(&self) -> bool {
        self.next.tok == Tok::Word && self.second().tok == Tok::Colon
    }

    /// Whether the next token begins an item, a list of the deck, or nothing more comes.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "all other tokens are alike here"
    )]
    pub(super) fn at_boundary(&self) -> bool {
        match self.next.tok {
            Tok::End => true,
            Tok::Word => {
                let rest = self.text.get(self.next.span.start..).unwrap_or_default();
                starts_item(rest) || starts_list(rest)
            }
            _ => false,
        }
    }

    /// Reads one value. `depth` counts the brackets around it.
    pub(super) fn value(&mut self, depth: usize) -> Result<Node, Stop> {
        let token = self.peek();
        let plain = |value| Node {
            span: token.span,
            value,
        };
        let problem = match token.tok {
            Tok::Open(_) => return self.group(None, depth),
            Tok::Word if self.second().tok == Tok::Open(b'(') => {
                self.take();
                return self.group(Some(token.span), depth);
            }
            Tok::Text => return self.text_value(),
            Tok::Word => return self.word_value(),
            Tok::Number => {
                self.take();
                return Ok(plain(Value::Number));
            }
            Tok::Other => {
                self.take();
                return Ok(plain(Value::Other));
            }
            Tok::Curly => Problem::CurlyQuotes,
            Tok::SingleQuoted => Problem::SingleQuotes,
            Tok::Dash => Problem::WordDash,
            Tok::Odd => {
                self.sink.push(token.span, Problem::UnquotedText);
                return Err(Stop::Search(token.span.end));
            }
            Tok::OpenText | Tok::OpenComment => return self.open_ended(),
            Tok::Close(_) | Tok::Comma | Tok::End => {
                // The value is missing; what stands here belongs to the brackets around.
                self.sink.push(self.last.after(), self.unexpected(token));
                return Ok(plain(Value::Broken));
            }
            Tok::Colon | Tok::Attribute | Tok::Nul => self.unexpected(token),
        };
        self.sink.push(token.span, problem);
        self.take();
        Ok(plain(Value::Broken))
    }

    pub(super) fn unexpected(&self, token: Token) -> Problem {
        let found: String = token.span.of(self.text).chars().take(40).collect();
        Problem::Unexpected { found }
    }

    /// A text or comment that runs to the end of the file.
    fn open_ended(&mut self) -> Result<Node, Stop> {
        let token = self.take();
        let comment = token.tok == Tok::OpenComment;
        let span = Span::new(
            token.span.start,
            token.span.start + 1 + usize::from(comment),
        );
        let problem = if comment {
            Problem::UnclosedComment
        } else {
            Problem::UnclosedText
        };
        self.sink.push(span, problem);
        Err(Stop::Search(token.span.start))
    }

    /// A text, if what follows it can follow a text. Otherwise a quote is missing: the text
    /// ran on to the next one, and what follows are words that belong inside quotes.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "all other tokens are alike here"
    )]
    fn text_value(&mut self) -> Result<Node, Stop> {
        let token = self.take();
        let next = self.peek();
        let broken = match next.tok {
            Tok::Comma | Tok::Close(_) | Tok::Colon | Tok::End => false,
            Tok::Word if self.at_key() || self.at_boundary() => next.span.start == token.span.end,
            _ => {
                next.span.start == token.span.end
                    || (next.tok != Tok::Text && token.span.of(self.text).contains('\n'))
            }
        };
        if broken {
            let quote = Span::new(token.span.start, token.span.start + 1);
            self.sink.push(quote, Problem::UnclosedText);
            return Err(Stop::Search(token.span.start));
        }
        Ok(Node {
            span: token.span,
            value: Value::Text,
        })
    }

    /// A word, unless more words follow: then somebody forgot the quotes.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "all other tokens are alike here"
    )]
    fn word_value(&mut self) -> Result<Node, Stop> {
        let token = self.take();
        let run_on = match self.peek().tok {
            Tok::Word => !self.at_key() && !self.at_boundary(),
            Tok::Odd | Tok::Text | Tok::OpenText | Tok::Open(b'{') => true,
            _ => false,
        };
        if run_on {
            self.sink.push(token.span, Problem::UnquotedText);
            return Err(Stop::Search(token.span.start));
        }
        Ok(Node {
            span: token.span,
            value: Value::Word,
        })
    }
}
