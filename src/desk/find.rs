//! Finding words in what a deck says, and putting others in their place: in
//! all texts that a person reads, never in ids or in what is chosen from a
//! list. It works on texts as they are read, so quotes and folded lines need
//! no thought, and it changes nothing itself.

mod texts;

use std::collections::BTreeMap;
use std::ops::Range;

use crate::deck::outline::{Field, Outline, Written};

use super::change::{Change, patches};
use super::form::{FieldOf, HEAD, fields_of};
use texts::texts;

/// How many signs of its surroundings are shown on each side of a hit.
const CONTEXT: usize = 32;

/// What is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// The words; white space of any kind is one.
    pub words: String,
    /// Whether capital letters matter.
    pub case: Case,
    /// Whether parts of words are found.
    pub whole: Whole,
}

/// Whether capital letters matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// Large and small letters are alike.
    Any,
    /// They must be as they were written.
    Same,
}

/// Whether parts of words are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whole {
    /// Anywhere.
    Part,
    /// Only where words begin and end.
    Words,
}

/// A place where the words stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The item among all rows; `None` for a field of the deck itself.
    pub row: Option<usize>,
    /// The field.
    pub field: &'static str,
    /// The way to the text inside the field: the place in a list, then in its tuple; empty if the
    /// field is the text itself.
    pub path: Vec<usize>,
    /// The bytes in the text as it is read.
    pub at: Range<usize>,
    /// What stands before it, cut where it is long.
    pub before: String,
    /// The words as they stand there.
    pub words: String,
    /// What stands behind it, cut where it is long.
    pub after: String,
}

/// All places where the words stand, in the order of the file: the deck's own fields first.
pub fn find(outline: &Outline, query: &Query) -> Vec<Hit> {
    let wanted = letters(query.words.trim(), query.case);
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut search = Search {
        wanted: wanted.iter().map(|letter| letter.sign).collect(),
        query,
        hits: Vec::new(),
    };
    for field in &HEAD {
        search.field(None, field, outline.head(field.name));
    }
    for (place, row) in outline.rows.iter().enumerate() {
        for field in row.fields.iter().flatten() {
            let known = fields_of(row.kind)
                .iter()
                .find(|known| known.name == field.name);
            // Of a field that stands there twice the first counts.
            let first = row.field(&field.name);
            let is_first = first.is_some_and(|first| std::ptr::eq(first, field));
            if let Some(known) = known.filter(|_| is_first) {
                search.field(Some(place), known, Some(field));
            }
        }
    }
    search.hits
}

/// The change that puts other words in the place of those hits, in all fields at once. The hits
/// must be of this text, and the outline its own.
pub fn replace(text: &str, outline: &Outline, hits: &[Hit], with: &str) -> Change {
    let mut by_field: BTreeMap<(Option<usize>, &'static str), Vec<&Hit>> = BTreeMap::new();
    for hit in hits {
        by_field.entry((hit.row, hit.field)).or_default().push(hit);
    }
    let all = by_field.into_iter().filter_map(|((row, field), mut hits)| {
        let known = match row {
            None => outline.head(field),
            Some(row) => outline.rows.get(row)?.field(field),
        };
        let mut written = known?.written.clone();
        // From the end, so that earlier places stay right.
        hits.sort_by_key(|hit| std::cmp::Reverse(hit.at.start));
        for hit in hits {
            put(&mut written, &hit.path, hit, with);
        }
        let to = Some(written);
        let change = match row {
            None => Change::Head { field, to },
            Some(row) => Change::Set { row, field, to },
        };
        patches(text, outline, &change).ok()
    });
    Change::Patches(all.flatten().collect())
}

/// Puts words in the place of a hit, if the hit still stands there.
fn put(written: &mut Written, path: &[usize], hit: &Hit, with: &str) {
    match (written, path.split_first()) {
        (Written::Text(text), None) if text.get(hit.at.clone()) == Some(&hit.words) => {
            text.replace_range(hit.at.clone(), with);
        }
        (Written::List(all) | Written::Tuple(all), Some((first, rest))) => {
            if let Some(one) = all.get_mut(*first) {
                put(one, rest, hit, with);
            }
        }
        (Written::Call(_, fields), Some((first, rest))) => {
            if let Some((_, one)) = fields.get_mut(*first) {
                put(one, rest, hit, with);
            }
        }
        (
            Written::Text(_)
            | Written::Number(_)
            | Written::Word(_)
            | Written::List(_)
            | Written::Tuple(_)
            | Written::Call(..)
            | Written::Other(_),
            _,
        ) => {}
    }
}

struct Search<'q> {
    wanted: Vec<char>,
    query: &'q Query,
    hits: Vec<Hit>,
}

/// A text and where it stands.
struct Stands<'a> {
    row: Option<usize>,
    field: &'static str,
    path: Vec<usize>,
    text: &'a str,
}

impl Search<'_> {
    fn field(&mut self, row: Option<usize>, known: &FieldOf, field: Option<&Field>) {
        let Some(field) = field else {
            return;
        };
        for (path, text) in texts(known.shape, &field.written) {
            self.text(&Stands {
                row,
                field: known.name,
                path,
                text,
            });
        }
    }

    fn text(&mut self, stands: &Stands<'_>) {
        if !self.may_stand_in(stands.text) {
            return;
        }
        let text = letters(stands.text, self.query.case);
        let length = self.wanted.len();
        let mut from = 0;
        while let Some(window) = text.get(from..from + length) {
            let ends = text.get(from + length).is_none_or(|next| next.first);
            let begins = window.first().is_some_and(|letter| letter.first);
            let alike = window
                .iter()
                .map(|letter| letter.sign)
                .eq(self.wanted.iter().copied());
            let at = bytes(window).filter(|at| begins && ends && alike && self.fits(stands, at));
            match at {
                Some(at) => {
                    self.hits.extend(hit(stands, at));
                    from += length;
                }
                None => from += 1,
            }
        }
    }

    /// Whether the words may stand in a text: most texts are out at a glance.
    fn may_stand_in(&self, text: &str) -> bool {
        let Some((first, rest)) = self.wanted.split_first() else {
            return false;
        };
        let case = self.query.case;
        if text.is_ascii() {
            let same = |byte: u8, wanted: char| sign(char::from(byte), case) == wanted;
            let bytes = text.as_bytes();
            let starts = bytes
                .iter()
                .enumerate()
                .filter(|(_, byte)| same(**byte, *first));
            return starts.into_iter().any(|(at, _)| {
                let behind = bytes.get(at + 1..at + 1 + rest.len());
                behind.is_some_and(|behind| behind.iter().zip(rest).all(|(b, w)| same(*b, *w)))
            });
        }
        // A sign may become several small ones; of the first that is enough to know.
        text.chars().any(|c| sign(c, case) == *first)
    }

    /// Whether a stretch begins and ends where words do, if that is wanted.
    fn fits(&self, stands: &Stands<'_>, at: &Range<usize>) -> bool {
        let letter =
            |c: char| c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c);
        match self.query.whole {
            Whole::Part => true,
            Whole::Words => {
                let before = stands.text.get(..at.start).unwrap_or_default();
                let after = stands.text.get(at.end..).unwrap_or_default();
                !before.chars().next_back().is_some_and(letter)
                    && !after.chars().next().is_some_and(letter)
            }
        }
    }
}

fn bytes(window: &[Letter]) -> Option<Range<usize>> {
    Some(window.first()?.bytes.start..window.last()?.bytes.end)
}

fn hit(stands: &Stands<'_>, at: Range<usize>) -> Option<Hit> {
    let before = stands.text.get(..at.start)?;
    let after = stands.text.get(at.end..)?;
    let cut = before.chars().count().saturating_sub(CONTEXT);
    let mut left: String = before.chars().skip(cut).collect();
    if cut > 0 {
        left.insert(0, '\u{2026}');
    }
    let mut right: String = after.chars().take(CONTEXT).collect();
    if right.len() < after.len() {
        right.push('\u{2026}');
    }
    Some(Hit {
        row: stands.row,
        field: stands.field,
        path: stands.path.clone(),
        words: stands.text.get(at.clone())?.to_owned(),
        at,
        before: left,
        after: right,
    })
}

/// The first sign that one becomes where it is compared.
fn sign(c: char, case: Case) -> char {
    match case {
        _ if c.is_whitespace() => ' ',
        Case::Same => c,
        Case::Any if c.is_ascii() => c.to_ascii_lowercase(),
        Case::Any => c.to_lowercase().next().unwrap_or(c),
    }
}

/// A sign as it is compared, with the bytes that it comes from.
struct Letter {
    sign: char,
    bytes: Range<usize>,
    /// Whether it is the first that comes from these bytes.
    first: bool,
}

fn letters(text: &str, case: Case) -> Vec<Letter> {
    let mut all = Vec::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let bytes = at..at + c.len_utf8();
        let c = if c.is_whitespace() { ' ' } else { c };
        let mut put = |sign, first| {
            all.push(Letter {
                sign,
                bytes: bytes.clone(),
                first,
            });
        };
        match case {
            Case::Same => put(c, true),
            Case::Any => {
                for (number, sign) in c.to_lowercase().enumerate() {
                    put(sign, number == 0);
                }
            }
        }
    }
    all
}
