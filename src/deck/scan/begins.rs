//! Whether an item or a list of the deck begins here: the marks by which a torn
//! text is taken up again. It looks at few signs and reads no values.

use crate::deck::kind::{ItemKind, List};
use crate::deck::lex::is_blank;

/// Whether this text begins an item of a known kind. `Name`, `Number` and `Date` are also
/// values, so they must go on with a field that only the item has. Looks at few signs, for it
/// is asked at every line.
pub(in crate::deck) fn starts_item(text: &str) -> bool {
    let (word, rest) = split_word(text);
    let Some(inside) = rest.strip_prefix('(') else {
        return false;
    };
    match ItemKind::of(word) {
        None => false,
        Some(kind) if kind.is_also_a_value() => {
            matches!(
                split_word(inside.trim_start_matches(is_blank)).0,
                "id" | "fact" | "kind"
            )
        }
        Some(_) => true,
    }
}

/// Whether this text begins a list of items.
pub(in crate::deck) fn starts_list(text: &str) -> bool {
    let (word, rest) = split_word(text);
    let value = rest
        .strip_prefix(':')
        .map(|rest| rest.trim_start_matches(is_blank));
    List::of(word).is_some() && value.is_some_and(|value| value.starts_with('['))
}

/// A short word at the start of a text, and what follows it after white space.
fn split_word(text: &str) -> (&str, &str) {
    let end = text
        .bytes()
        .take(10)
        .take_while(u8::is_ascii_alphabetic)
        .count();
    let (word, rest) = text.split_at_checked(end).unwrap_or_default();
    (word, rest.trim_start_matches(is_blank))
}

/// The start of the next line after `from` that begins an item or a list.
pub(super) fn next_line(text: &str, from: usize) -> Option<usize> {
    let rest = text.get(from..)?;
    let mut at = from;
    for (number, line) in rest.split_inclusive('\n').enumerate() {
        let begin = at + line.len() - line.trim_start_matches(is_blank).len();
        let candidate = text.get(begin..)?;
        if number > 0 && (starts_item(candidate) || starts_list(candidate)) {
            return Some(begin);
        }
        at += line.len();
    }
    None
}
