//! The commas, lines and indents around the things of a deck's text: where
//! something comes in, what goes with something that is taken out. It knows
//! bytes and no items.

use std::ops::Range;

use crate::deck::patch::Patch;

/// What comes in behind an item, parted from it as it is from its own neighbours.
pub(super) fn after(text: &str, bytes: &Range<usize>, item: &str) -> Patch {
    if begins_line(text, bytes.start) {
        let indent = indent_at(text, bytes.start);
        return Patch::insert(bytes.end, format!(",\n{indent}{item}"));
    }
    Patch::insert(bytes.end, format!(", {item}"))
}

/// What parts an element from the comma before it: a new line, where it begins one.
pub(super) fn separator(text: &str, bytes: &Range<usize>) -> String {
    if begins_line(text, bytes.start) {
        format!("\n{}", indent_at(text, bytes.start))
    } else {
        " ".to_owned()
    }
}

/// Takes things out of a list, each with its comma; what touches goes as one.
pub(super) fn removed(text: &str, gone: &[&Range<usize>]) -> Vec<Patch> {
    let mut ranges: Vec<Range<usize>> = gone.iter().map(|bytes| with_comma(text, bytes)).collect();
    ranges.sort_by_key(|range| range.start);
    let mut joined: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match joined.last_mut().filter(|last| range.start <= last.end) {
            Some(last) => last.end = last.end.max(range.end),
            None => joined.push(range),
        }
    }
    joined
        .into_iter()
        .map(|range| Patch::new(range, ""))
        .collect()
}

/// The bytes of something in a list with the comma that belongs to it, and with its line if
/// nothing else stands on it. Comments beside it stay.
pub(super) fn with_comma(text: &str, bytes: &Range<usize>) -> Range<usize> {
    let rest = text.get(bytes.end..).unwrap_or_default();
    let blank = rest.len() - rest.trim_start().len();
    let has_comma = rest.get(blank..).is_some_and(|rest| rest.starts_with(','));
    let mut end = bytes.end + if has_comma { blank + 1 } else { 0 };
    let mut start = bytes.start;
    if begins_line(text, start) {
        let tail = text.get(end..).unwrap_or_default();
        let spaces = tail.len() - tail.trim_start_matches([' ', '\t', '\r']).len();
        if tail
            .get(spaces..)
            .is_some_and(|tail| tail.starts_with('\n'))
        {
            end += spaces + 1;
            start -= indent_at(text, start).len();
        }
        return start..end;
    }
    if has_comma {
        let tail = text.get(end..).unwrap_or_default();
        end += tail.len() - tail.trim_start_matches([' ', '\t']).len();
    } else {
        // The last one: the comma before it goes.
        let before = text.get(..start).unwrap_or_default().trim_end();
        if let Some(shorter) = before.strip_suffix(',') {
            start = shorter.len();
        }
    }
    start..end
}

/// Whether only white space stands before a byte on its line.
pub(super) fn begins_line(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    before.contains('\n') && line.chars().all(|c| c == ' ' || c == '\t')
}

/// The white space at the start of the line on which a byte stands.
pub(super) fn indent_at(text: &str, at: usize) -> &str {
    let before = text.get(..at).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = text.get(start..).unwrap_or_default();
    let blank = line.len() - line.trim_start_matches([' ', '\t']).len();
    line.get(..blank.min(at - start)).unwrap_or_default()
}

/// The place behind the last sign of a stretch that is neither white space nor in a comment, and
/// that sign; the start of the stretch and the sign before it, if there is none in it.
pub(super) fn last_sign(text: &str, bytes: Range<usize>) -> (usize, Option<char>) {
    let before = text.get(..bytes.start).unwrap_or_default();
    let mut found = (bytes.start, before.chars().next_back());
    let mut at = bytes.start;
    while let Some(rest) = text.get(at..bytes.end).filter(|rest| !rest.is_empty()) {
        let comment = if rest.starts_with("//") {
            Some(rest.find('\n').unwrap_or(rest.len()))
        } else if rest.starts_with("/*") {
            Some(rest.find("*/").map_or(rest.len(), |end| end + 2))
        } else {
            None
        };
        let sign = rest.chars().next().unwrap_or_default();
        at += comment.unwrap_or_else(|| sign.len_utf8());
        if comment.is_none() && !sign.is_whitespace() {
            found = (at, Some(sign));
        }
    }
    found
}
