//! What makes comments stand where they should: bytes that go, and bytes that
//! come in. It knows places and no versions.

use std::ops::Range;

use crate::deck::patch::Patch;

use super::comments::Comments;
use super::places::{Beside, Mark, Place, Places};
use crate::desk::spacing::indent_at;

/// How far a comment at the end of a list or of the deck stands to the right of its bracket.
const STEP: &str = "    ";

/// The patches after which each place has the comments that are wanted there, and no others.
pub(super) fn patches(text: &str, places: &Places, wanted: &Comments) -> Option<Vec<Patch>> {
    let mut patches = Vec::new();
    for (mark, bytes) in &places.marks {
        for beside in [Beside::Before, Beside::Behind] {
            let place = (mark.clone(), beside);
            let there: Vec<&Range<usize>> = places
                .comments
                .iter()
                .filter(|(known, _)| *known == place)
                .map(|(_, bytes)| bytes)
                .collect();
            let wanted = wanted.get(&place).map_or(&[][..], Vec::as_slice);
            patches.extend(changed(text, (&place, bytes), &there, wanted)?);
        }
    }
    Some(patches)
}

/// What changes at one place.
fn changed(
    text: &str,
    (place, mark): (&Place, &Range<usize>),
    there: &[&Range<usize>],
    wanted: &[String],
) -> Option<Vec<Patch>> {
    let written: Option<Vec<&str>> = there
        .iter()
        .map(|bytes| text.get((*bytes).clone()))
        .collect();
    let written = written?;
    if written == wanted {
        return Some(Vec::new());
    }
    // What comes in stands behind what is there: where that would be another order, all is anew.
    let stay = wanted
        .iter()
        .zip(&written)
        .take_while(|(a, b)| a == b)
        .count();
    // Nor can anything stand on a line behind a comment that ends it.
    let ends = |comment: &&str| place.1 == Beside::Behind && comment.starts_with("//");
    let is_kept = stay == written.len() && !written.iter().any(ends);
    let stay = if is_kept { stay } else { 0 };
    let gone = there.get(stay..)?;
    let come = wanted.get(stay..)?;
    let mut patches: Vec<Patch> = Vec::new();
    for bytes in gone.iter().map(|bytes| removed(text, bytes)) {
        match patches
            .last_mut()
            .filter(|last| bytes.start <= last.bytes.end)
        {
            Some(last) => last.bytes.end = last.bytes.end.max(bytes.end),
            None => patches.push(Patch::new(bytes, "")),
        }
    }
    if come.is_empty() {
        return Some(patches);
    }
    patches.push(match place.1 {
        Beside::Before => before(text, (&place.0, mark.start), come),
        Beside::Behind => {
            let from = there.get(..stay)?.last().map_or(mark.end, |last| last.end);
            behind(text, from, there.get(stay..)?, come)
        }
    });
    Some(patches)
}

/// Lines above a mark.
fn before(text: &str, (mark, at): (&Mark, usize), come: &[String]) -> Patch {
    let indent = indent_at(text, at);
    let line = text.get(..at).unwrap_or_default().rsplit('\n').next();
    let begins = line.is_none_or(|line| line.trim().is_empty());
    let deeper = match mark {
        Mark::ListEnd(_) | Mark::DeckEnd => STEP,
        Mark::Deck | Mark::Field(_) | Mark::List(_) | Mark::Item(..) | Mark::End => "",
    };
    let mut lines = String::new();
    if !begins {
        lines.extend(["\n", indent]);
    }
    for comment in come {
        lines.extend([deeper, comment, "\n", indent]);
    }
    Patch::insert(at, lines)
}

/// Something behind a mark, on its line; what stood behind it goes to the next line where it must.
fn behind(text: &str, from: usize, gone: &[&Range<usize>], come: &[String]) -> Patch {
    let rest = text.get(from..).unwrap_or_default();
    let blank = rest.len() - rest.trim_start().len();
    let has_comma = rest.get(blank..).is_some_and(|rest| rest.starts_with(','));
    let at = from + if has_comma { blank + 1 } else { 0 };
    let indent = indent_at(text, at);
    let mut all = String::new();
    let mut is_open = true;
    for comment in come {
        if is_open {
            all.extend([" ", comment]);
        } else {
            all.extend(["\n", indent, comment]);
        }
        is_open = !comment.starts_with("//");
    }
    let line = text.get(at..).unwrap_or_default();
    let line = at..at + line.find('\n').unwrap_or(line.len());
    let left = line.filter(|byte| !gone.iter().any(|bytes| bytes.contains(byte)));
    let mut left = left.filter_map(|byte| text.as_bytes().get(byte));
    if !is_open && left.any(|byte| !byte.is_ascii_whitespace()) {
        all.extend(["\n", indent]);
    }
    Patch::insert(at, all)
}

/// The bytes of a comment with its line, if nothing else stands there, else with the spaces before
/// or behind it.
fn removed(text: &str, bytes: &Range<usize>) -> Range<usize> {
    let before = text.get(..bytes.start).unwrap_or_default();
    let after = text.get(bytes.end..).unwrap_or_default();
    let spaces = before.len() - before.trim_end_matches([' ', '\t']).len();
    let start = bytes.start - spaces;
    let begins = start == 0
        || before
            .get(..start)
            .is_some_and(|before| before.ends_with('\n'));
    let blank = after.len() - after.trim_start_matches([' ', '\t', '\r']).len();
    let rest = after.get(blank..).unwrap_or_default();
    match (begins, rest.starts_with('\n')) {
        (true, true) => start..bytes.end + blank + 1,
        (true, false) => bytes.start..bytes.end + blank,
        (false, _) => start..bytes.end,
    }
}
