//! Brackets with what is in them: entries, commas, and brackets that do not
//! close. It knows what is mistyped there, and no values.

use super::super::diagnostic::Problem;
use super::super::lex::{Span, Tok, Token};
use super::{DEEPEST, Entry, Group, Node, Reader, Stop, Value};

impl Reader<'_, '_> {
    /// Brackets; the next token opens them.
    pub(in crate::deck) fn group(
        &mut self,
        name: Option<Span>,
        depth: usize,
    ) -> Result<Node, Stop> {
        let open = self.take();
        let Tok::Open(bracket) = open.tok else {
            return Err(Stop::Skip);
        };
        if depth >= DEEPEST {
            self.sink
                .push(open.span, Problem::TooDeep { limit: DEEPEST });
            return Err(Stop::Skip);
        }
        // An item stands in two brackets and has many fields; what stands in it has few parts.
        let mut entries = Vec::with_capacity(if depth <= 2 { 10 } else { 0 });
        while !self.closed(open)? {
            entries.push(self.entry(bracket, depth)?);
            self.comma(bracket);
        }
        Ok(Node {
            span: name.unwrap_or(open.span).to(self.last),
            value: Value::Group(Group {
                name,
                bracket,
                entries,
            }),
        })
    }

    /// Whether the brackets end here. Takes the closing one.
    fn closed(&mut self, open: Token) -> Result<bool, Stop> {
        let Tok::Open(bracket) = open.tok else {
            return Ok(true);
        };
        if self.at_boundary() {
            self.report_unclosed(open.span, bracket);
            self.depth = self.depth.saturating_sub(1);
            return Ok(true);
        }
        let Tok::Close(found) = self.peek().tok else {
            return Ok(false);
        };
        if found == partner(bracket) {
            self.take();
            return Ok(true);
        }
        if self.second().tok == Tok::Close(partner(bracket)) && found != b')' {
            let stray = self.take();
            self.depth += 1;
            self.mismatch = true;
            let bracket = char::from(found);
            self.sink
                .push(stray.span, Problem::StrayBracket { bracket });
            return self.closed(open);
        }
        // It closes brackets around these.
        self.report_unclosed(open.span, bracket);
        self.unclosed = false;
        self.depth = self.depth.saturating_sub(1);
        Ok(true)
    }

    /// Reports the innermost of the brackets that are left open.
    pub(in crate::deck) fn report_unclosed(&mut self, open: Span, bracket: u8) {
        if !self.unclosed {
            let bracket = char::from(bracket);
            self.sink.push(open, Problem::UnclosedBracket { bracket });
        }
        self.unclosed = true;
        self.mismatch = true;
    }

    /// A field or an element.
    fn entry(&mut self, bracket: u8, depth: usize) -> Result<Entry, Stop> {
        let first = self.peek();
        let mut key = None;
        if self.at_key() {
            key = Some(self.take().span);
            self.take();
        } else if first.tok == Tok::Text && self.second().tok == Tok::Colon {
            let field = first.span.of(self.text).trim_matches('"').to_owned();
            self.sink.push(first.span, Problem::QuotedField { field });
            key = Some(self.take().span);
            self.take();
        } else if bracket == b'(' && first.tok == Tok::Word && self.colon_is_missing() {
            let field = first.span.of(self.text).to_owned();
            let place = first.span.after();
            self.sink.push(place, Problem::MissingColon { field });
            key = Some(self.take().span);
        }
        let value = self.value(depth + 1)?;
        Ok(Entry { key, value })
    }

    /// Whether the word that comes next must be a field's name: a value follows it.
    fn colon_is_missing(&self) -> bool {
        matches!(self.second().tok, Tok::Text | Tok::Number | Tok::Open(b'['))
    }

    /// Takes the comma after an entry, or reports that there is none.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "all other tokens are alike here"
    )]
    fn comma(&mut self, bracket: u8) {
        match self.peek().tok {
            Tok::Comma => {
                self.take();
                while self.peek().tok == Tok::Comma {
                    let extra = self.take();
                    self.sink.push(extra.span, self.unexpected(extra));
                }
            }
            Tok::Close(_) | Tok::End => {}
            _ if self.at_boundary() && bracket != b'[' => {}
            _ => self.sink.push(self.last.after(), Problem::MissingComma),
        }
    }
}

/// The bracket that closes another.
fn partner(bracket: u8) -> u8 {
    match bracket {
        b'(' => b')',
        b'[' => b']',
        _ => b'}',
    }
}
