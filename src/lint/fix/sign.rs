//! Signs that word processors and slips of the fingers leave in a deck's text,
//! and which ones are meant. It looks at the bytes of a problem and a little
//! around them, and knows no items.

use std::ops::Range;

use super::problem::Mended;
use super::{Remedy, value};
use crate::deck::patch::Patch;
use crate::deck::written::date::{self, Reading};

/// The bytes that a problem is about.
pub(super) struct Here<'t> {
    pub(super) text: &'t str,
    pub(super) bytes: Range<usize>,
}

impl Here<'_> {
    pub(super) fn marked(&self) -> &str {
        self.text.get(self.bytes.clone()).unwrap_or_default()
    }

    fn after(&self) -> &str {
        self.text.get(self.bytes.end..).unwrap_or_default()
    }

    /// Something else in the place of all of it.
    pub(super) fn with(&self, remedy: Remedy, with: &str) -> (Remedy, Vec<Patch>) {
        (remedy, vec![Patch::new(self.bytes.clone(), with)])
    }

    /// Something before it.
    pub(super) fn put(&self, remedy: Remedy, with: &str) -> (Remedy, Vec<Patch>) {
        (remedy, vec![Patch::insert(self.bytes.start, with)])
    }

    /// A text between quotes that are not straight, or between one that is and one that is not.
    pub(super) fn curly_quotes(&self) -> Mended {
        let mut signs = self.marked().chars();
        let (open, close) = (signs.next()?, signs.next_back()?);
        if is_curly(close) {
            return self.ends(open, close);
        }
        let first = self.bytes.start..self.bytes.start + open.len_utf8();
        let closed = self.after().starts_with('"') && !self.marked().contains('\\');
        closed.then(|| (Remedy::Quotes, vec![Patch::new(first, "\"")]))
    }

    /// A text between two signs of this kind.
    pub(super) fn quoted(&self, sign: char) -> Mended {
        self.ends(sign, sign)
    }

    /// Straight quotes in the place of the signs at both ends.
    fn ends(&self, open: char, close: char) -> Mended {
        let (start, end) = (self.bytes.start, self.bytes.end);
        let plain = !self.marked().contains(['\\', '"']);
        let (first, last) = (start + open.len_utf8(), end.checked_sub(close.len_utf8())?);
        let patches = vec![Patch::new(start..first, "\""), Patch::new(last..end, "\"")];
        (plain && first <= last).then_some((Remedy::Quotes, patches))
    }

    /// A text that begins with a straight quote and ends, on its line, with one that is not.
    pub(super) fn curly_end(&self) -> Mended {
        let line = self.after().lines().next().unwrap_or_default();
        let (at, close) = line
            .char_indices()
            .find(|(_, c)| is_curly(*c) || *c == '"')?;
        let follows = line.get(at + close.len_utf8()..)?.trim_start();
        let ends = matches!(close, '\u{201c}' | '\u{201d}') && follows.starts_with([',', ')', ']']);
        let start = self.bytes.end + at;
        let close = start..start + close.len_utf8();
        ends.then(|| (Remedy::Quotes, vec![Patch::new(close, "\"")]))
    }

    /// One long dash before figures.
    pub(super) fn dash(&self) -> Mended {
        let mut signs = self.marked().chars();
        let figures = signs.next().map(|_| signs.as_str())?;
        let plain = figures.starts_with(|c: char| c.is_ascii_digit())
            && figures.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        let dash = self.bytes.start..self.bytes.end - figures.len();
        plain.then(|| (Remedy::Minus, vec![Patch::new(dash, "-")]))
    }

    pub(super) fn odd_sign(&self, found: char) -> Mended {
        let plain = match found {
            '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}' => " ",
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => "",
            ';' | '\u{60c}' | '\u{3001}' | '\u{ff0c}' | '\u{ff1b}' => ",",
            '=' | '\u{ff1a}' => ":",
            '\u{ff08}' => "(",
            '\u{ff09}' => ")",
            '\u{ff3b}' => "[",
            '\u{ff3d}' => "]",
            _ => return None,
        };
        Some(self.with(Remedy::Sign, plain))
    }

    /// A comma, unless a sign stands there that means one.
    pub(super) fn comma(&self) -> Mended {
        // A quote that touches what is before it ends a text that was begun otherwise.
        let next = self.after().trim_start().chars().next()?;
        let meant = self.after().starts_with('"')
            || matches!(next, ';' | '\u{60c}' | '\u{3001}' | '\u{ff0c}' | '\u{ff1b}');
        (!meant).then(|| (Remedy::Comma, vec![Patch::insert(self.bytes.end, ",")]))
    }

    /// A comma or colon too many.
    pub(super) fn extra(&self) -> Mended {
        if matches!(self.marked(), "," | ":") {
            return Some(self.with(Remedy::Once, ""));
        }
        let before = self.text.get(..self.bytes.start)?.trim_end();
        let blank = self.after().len() - self.after().trim_start().len();
        let at = self.bytes.end + blank;
        let doubled = self.marked().is_empty()
            && before.ends_with([',', '(', '['])
            && self.text.get(at..)?.starts_with(',');
        doubled.then(|| (Remedy::Once, vec![Patch::new(at..at + 1, "")]))
    }

    pub(super) fn date(&self) -> Mended {
        match date::read(value::unquoted(self.marked())?)? {
            Reading::One(date) => Some(self.with(Remedy::Date, &format!("\"{date}\""))),
            Reading::Two(..) => None,
        }
    }

    /// The format of a deck that names none: so far there is only one.
    pub(super) fn format(&self, field: &str, kind: &str) -> Mended {
        if field != "format" || kind != "Deck" {
            return None;
        }
        let word = "Deck(";
        let at = self.text.match_indices(word).map(|(at, _)| at).find(|at| {
            let before = self.text.get(..*at).unwrap_or_default();
            let line = before.rsplit('\n').next().unwrap_or_default();
            line.trim_start_matches('\u{feff}').trim().is_empty()
        })?;
        let first = Patch::insert(at + word.len(), "format: 1, ");
        Some((Remedy::Format, vec![first]))
    }
}

fn is_curly(c: char) -> bool {
    matches!(
        c,
        '\u{2018}'..='\u{201f}' | '\u{ab}' | '\u{bb}' | '\u{2039}' | '\u{203a}'
    )
}
