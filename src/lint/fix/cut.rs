//! Taking one entry out of a list or a group, together with the comma that
//! parted it from its neighbour. Comments beside it stay.

use std::ops::Range;

use crate::deck::Piece;
use crate::deck::patch::Patch;

/// Takes out the entry at `at`; `None` if there is none.
pub(super) fn cut(text: &str, entries: &[Piece], at: usize) -> Option<Patch> {
    let own = entries.get(at)?.whole();
    let next = entries.get(at + 1).map(|next| next.whole().start);
    if let Some(next) = next.filter(|next| is_comma(text, own.end..*next)) {
        return Some(Patch::new(own.start..next, ""));
    }
    let before = at.checked_sub(1).and_then(|at| entries.get(at));
    if let Some(before) = before.map(|before| before.whole().end)
        && next.is_none()
        && is_comma(text, before..own.start)
    {
        return Some(Patch::new(before..own.end, ""));
    }
    let rest = text.get(own.end..)?;
    let comma = rest.len() - rest.trim_start().len();
    let end = if rest.get(comma..)?.starts_with(',') {
        own.end + comma + 1
    } else {
        own.end
    };
    Some(Patch::new(own.start..end, ""))
}

/// Whether nothing but one comma and white space stands there.
fn is_comma(text: &str, bytes: Range<usize>) -> bool {
    text.get(bytes).is_some_and(|between| between.trim() == ",")
}
