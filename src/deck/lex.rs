//! The words and signs of a deck's text: strings, numbers, names, brackets.
//! It knows RON's lexical rules and the slips that word processors cause, and
//! nothing of decks. Every token has its place; nothing is copied.

use memchr::memchr2;

/// A stretch of the text, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Span {
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Span {
    pub(super) fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The empty place just after this one.
    pub(super) fn after(self) -> Self {
        Self::new(self.end, self.end)
    }

    /// From the start of this to the end of the other.
    pub(super) fn to(self, end: Self) -> Self {
        Self::new(self.start, end.end)
    }

    /// The text there; empty if it is no such place.
    pub(super) fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tok {
    /// `(`, `[` or `{`.
    Open(u8),
    /// `)`, `]` or `}`.
    Close(u8),
    Comma,
    Colon,
    /// A closed string, plain or raw, with its quotes.
    Text,
    /// A string without an end.
    OpenText,
    /// A word such as `Fact`, `id` or `true`.
    Word,
    /// Figures with a sign, a point or an exponent.
    Number,
    /// A character or a byte string: RON, but of no use in a deck.
    Other,
    /// Text between single quotes.
    SingleQuoted,
    /// Text between curly quotes or guillemets.
    Curly,
    /// A dash of a word processor, with the figures after it.
    Dash,
    /// `#![enable(..)]`.
    Attribute,
    /// One or more NUL bytes.
    Nul,
    /// A sign that has no meaning here.
    Odd,
    /// A block comment without an end.
    OpenComment,
    /// The end of the text.
    End,
}

/// A token and its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) tok: Tok,
    pub(super) span: Span,
}

/// Reads tokens from a place on. Cheap to copy, so that one may look ahead.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lexer<'t> {
    text: &'t str,
    pub(super) at: usize,
}

impl<'t> Lexer<'t> {
    pub(super) fn new(text: &'t str, at: usize) -> Self {
        Self { text, at }
    }

    fn byte(&self, ahead: usize) -> Option<u8> {
        self.text.as_bytes().get(self.at + ahead).copied()
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn char(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// The next token. At the end it is [`Tok::End`], again and again.
    pub(super) fn next(&mut self) -> Token {
        self.skip_blank();
        let start = self.at;
        let tok = if self.byte(0) == Some(b'/') && self.byte(1) == Some(b'*') {
            self.eat(self.rest().len(), Tok::OpenComment)
        } else {
            self.token()
        };
        Token {
            tok,
            span: Span::new(start, self.at),
        }
    }

    /// Skips white space and comments; stands before a comment without an end.
    fn skip_blank(&mut self) {
        loop {
            // Most of what is skipped: spaces and line breaks.
            while matches!(self.byte(0), Some(b' ' | b'\n')) {
                self.at += 1;
            }
            // Most of what follows: a letter, a figure or a sign.
            if matches!(self.byte(0), Some(b'!'..=b'.' | b'0'..=b'~')) {
                return;
            }
            let Some(c) = self.char() else {
                return;
            };
            if is_blank(c) {
                self.at += c.len_utf8();
            } else if self.rest().starts_with("//") {
                let rest = self.rest();
                self.at += rest.find('\n').unwrap_or(rest.len());
            } else if self.rest().starts_with("/*") {
                match block_comment(self.rest()) {
                    Some(len) => self.at += len,
                    None => return,
                }
            } else {
                return;
            }
        }
    }

    fn eat(&mut self, len: usize, tok: Tok) -> Tok {
        self.at += len;
        tok
    }

    fn eat_while(&mut self, tok: Tok, take: impl Fn(char) -> bool) -> Tok {
        let rest = self.rest();
        let len = rest.find(|c| !take(c)).unwrap_or(rest.len());
        self.eat(len, tok)
    }

    fn token(&mut self) -> Tok {
        let Some(c) = self.char() else {
            return Tok::End;
        };
        match c {
            '(' | '[' | '{' => self.eat(1, Tok::Open(c as u8)),
            ')' | ']' | '}' => self.eat(1, Tok::Close(c as u8)),
            ',' => self.eat(1, Tok::Comma),
            ':' => self.eat(1, Tok::Colon),
            '"' => self.string(),
            '\'' => self.single_quoted(),
            '\0' => self.eat_while(Tok::Nul, |c| c == '\0'),
            '#' if self.byte(1) == Some(b'!') => {
                let rest = self.rest();
                let line = rest.find(['\n', ']']).map_or(rest.len(), |n| n + 1);
                self.eat(line, Tok::Attribute)
            }
            'r' if matches!(self.byte(1), Some(b'"' | b'#')) => self.raw_string(),
            'b' if matches!(self.byte(1), Some(b'"' | b'\'')) => {
                self.at += 1;
                if self.byte(0) == Some(b'"') {
                    self.string();
                } else {
                    self.single_quoted();
                }
                Tok::Other
            }
            '0'..='9' | '+' | '-' | '.' => self.number(),
            'a'..='z' | 'A'..='Z' | '_' => {
                self.eat_while(Tok::Word, |c| c.is_ascii_alphanumeric() || c == '_')
            }
            _ => self.slip(c),
        }
    }

    /// What only a word processor or another keyboard puts here.
    fn slip(&mut self, c: char) -> Tok {
        self.at += c.len_utf8();
        if let Some(family) = curly(c) {
            let rest = self.rest();
            let closes = |c| c == '"' || c == '\n' || curly(c) == Some(family);
            let len = rest.find(closes).unwrap_or(rest.len());
            let close = rest.get(len..).and_then(|end| end.chars().next());
            let close = close.filter(|c| curly(*c).is_some());
            return self.eat(len + close.map_or(0, char::len_utf8), Tok::Curly);
        }
        if is_dash(c) {
            return self.eat_while(Tok::Dash, |c| {
                is_dash(c) || c.is_ascii_digit() || c == '.' || c == '-'
            });
        }
        if c.is_alphabetic() {
            return self.eat_while(Tok::Odd, |c| c.is_alphanumeric() || c == '_');
        }
        Tok::Odd
    }

    /// A number, read generously: what is wrong with it is found later.
    fn number(&mut self) -> Tok {
        let mut last = '0';
        let rest = self.rest();
        let len = rest
            .char_indices()
            .find(|(index, c)| {
                let sign = (*c == '-' || *c == '+') && (*index == 0 || last == 'e' || last == 'E');
                last = *c;
                !(sign || c.is_ascii_alphanumeric() || *c == '_' || *c == '.')
            })
            .map_or(rest.len(), |(index, _)| index);
        self.eat(len, Tok::Number)
    }

    fn string(&mut self) -> Tok {
        let bytes = self.rest().as_bytes();
        let mut at = 1;
        while let Some(found) = memchr2(b'"', b'\\', bytes.get(at..).unwrap_or_default()) {
            at += found;
            if bytes.get(at) == Some(&b'"') {
                return self.eat(at + 1, Tok::Text);
            }
            // Whatever follows a backslash ends nothing.
            at += 2;
        }
        self.eat(bytes.len(), Tok::OpenText)
    }

    fn raw_string(&mut self) -> Tok {
        let rest = self.rest();
        let hashes = rest.bytes().skip(1).take_while(|b| *b == b'#').count();
        if self.byte(1 + hashes) != Some(b'"') {
            return self.eat(1 + hashes, Tok::Odd);
        }
        let body = rest.get(hashes + 2..).unwrap_or_default();
        match raw_end(body, hashes) {
            Some(len) => self.eat(hashes + 2 + len, Tok::Text),
            None => self.eat(rest.len(), Tok::OpenText),
        }
    }

    /// `'c'`, or a text that somebody put between single quotes on one line.
    fn single_quoted(&mut self) -> Tok {
        let rest = self.rest().get(1..).unwrap_or_default();
        let line = rest.find(['\n', '"']).unwrap_or(rest.len());
        let body = rest.get(..line).unwrap_or_default();
        match body.find('\'') {
            Some(end) => self.eat(end + 2, Tok::SingleQuoted),
            None => self.eat(1, Tok::Odd),
        }
    }
}

/// Where a raw string with this many hashes ends in `body`, its closing signs included.
fn raw_end(body: &str, hashes: usize) -> Option<usize> {
    let mut run: Option<usize> = None;
    for (index, byte) in body.bytes().enumerate() {
        run = match (byte, run) {
            (b'"', _) => Some(0),
            (b'#', Some(count)) => Some(count + 1),
            _ => None,
        };
        if run == Some(hashes) {
            return Some(index + 1);
        }
    }
    None
}

/// The length of the block comment that `text` begins with; they nest.
fn block_comment(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(pair) = bytes.get(at..at + 2) {
        match pair {
            b"/*" => {
                depth += 1;
                at += 2;
            }
            b"*/" => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => at += 1,
        }
    }
    None
}

/// White space as RON has it. A no-break space is none.
pub(super) fn is_blank(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t'
            | '\n'
            | '\r'
            | '\x0B'
            | '\x0C'
            | '\u{85}'
            | '\u{200E}'
            | '\u{200F}'
            | '\u{2028}'
            | '\u{2029}'
    )
}

/// The family of a quote that is not straight: one of a family ends what another began.
fn curly(c: char) -> Option<u8> {
    match c {
        '\u{2018}'..='\u{201B}' => Some(1),
        '\u{201C}'..='\u{201F}' => Some(2),
        '\u{AB}' | '\u{BB}' => Some(3),
        '\u{2039}' | '\u{203A}' => Some(4),
        _ => None,
    }
}

fn is_dash(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<(Tok, &str)> {
        let mut lexer = Lexer::new(text, 0);
        let mut found = Vec::new();
        loop {
            let token = lexer.next();
            if token.tok == Tok::End {
                return found;
            }
            found.push((token.tok, token.span.of(text)));
        }
    }

    #[test]
    fn a_field_is_a_word_a_colon_and_a_value() {
        assert_eq!(
            kinds("at: -1.5e-3, // no\n\"a\\\"b\""),
            [
                (Tok::Word, "at"),
                (Tok::Colon, ":"),
                (Tok::Number, "-1.5e-3"),
                (Tok::Comma, ","),
                (Tok::Text, "\"a\\\"b\""),
            ]
        );
    }

    #[test]
    fn a_raw_string_ends_at_as_many_hashes_as_it_began_with() {
        assert_eq!(
            kinds("r##\"a\"# \"\" b\"## r\"\\\""),
            [(Tok::Text, "r##\"a\"# \"\" b\"##"), (Tok::Text, "r\"\\\"")]
        );
    }

    #[test]
    fn block_comments_nest_and_may_be_left_open() {
        assert_eq!(
            kinds("/* a /* b */ c */ x /* y"),
            [(Tok::Word, "x"), (Tok::OpenComment, "/* y")]
        );
    }

    #[test]
    fn what_a_word_processor_makes_of_quotes_and_minus_is_one_token_each() {
        assert_eq!(
            kinds("\u{201C}a, (b\u{201D} \u{2013}5 'x y' \u{ab}z"),
            [
                (Tok::Curly, "\u{201C}a, (b\u{201D}"),
                (Tok::Dash, "\u{2013}5"),
                (Tok::SingleQuoted, "'x y'"),
                (Tok::Curly, "\u{ab}z"),
            ]
        );
    }
}
