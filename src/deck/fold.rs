//! Small rules about the texts of a deck: line breaks that only serve the
//! author's editor, the braces of a gap, and the form in which two texts are
//! compared. They know nothing of items.

use unicode_normalization::UnicodeNormalization as _;

use super::diagnostic::Problem;
use super::model::Gapped;

/// A text without the line breaks that its author made for width: a single break and the
/// indentation around it is one space, empty lines part paragraphs as `\n\n`, ends are trimmed.
pub(super) fn fold(text: &str) -> String {
    if !text.contains('\n') {
        return trimmed(text).to_owned();
    }
    let mut folded = String::with_capacity(text.len());
    let mut pending = "";
    for line in text.split('\n') {
        let line = line.trim();
        if line.is_empty() {
            pending = "\n\n";
            continue;
        }
        if !folded.is_empty() {
            folded.push_str(pending);
        }
        folded.push_str(line);
        pending = " ";
    }
    folded
}

/// The text without white space at its ends: mostly there is none.
fn trimmed(text: &str) -> &str {
    match text.as_bytes() {
        [b'!'..=b'~', .., b'!'..=b'~'] => text,
        _ => text.trim(),
    }
}

/// The form in which answers are compared: compatible signs made equal (NFKC), lower case,
/// single spaces.
pub fn compared(text: &str) -> String {
    if is_plain(text) {
        // Most texts; about ten times faster.
        return text.trim().to_ascii_lowercase();
    }
    let lower: String = text.nfkc().flat_map(char::to_lowercase).collect();
    let mut words = lower.split_whitespace();
    let mut joined = words.next().unwrap_or_default().to_owned();
    for word in words {
        joined.push(' ');
        joined.push_str(word);
    }
    joined
}

/// Whether a text is the same as another one that is compared with many, as [`compared`] gives it.
pub fn is_compared(text: &str, other: &str) -> bool {
    if is_plain(text) {
        return text.trim().eq_ignore_ascii_case(other);
    }
    compared(text) == other
}

/// Only ASCII, and no white space but single spaces.
fn is_plain(text: &str) -> bool {
    // All are counted, with no way out on the way: so the compiler looks at many at once.
    let bytes = text.as_bytes();
    let odd = bytes.iter().filter(|byte| !matches!(byte, b' '..=b'~'));
    let pairs = bytes.iter().zip(bytes.iter().skip(1));
    let doubled = pairs.filter(|(byte, next)| **byte == b' ' && **next == b' ');
    odd.count() == 0 && doubled.count() == 0
}

/// Splits a sentence at its one pair of braces; `{{` and `}}` are braces themselves.
pub fn gapped(text: &str) -> Result<Gapped, Problem> {
    let (mut parts, mut part) = (Vec::new(), String::new());
    let (mut rest, mut inside) = (text, false);
    while let Some((plain, brace, after)) = at_brace(rest) {
        part.push_str(plain);
        if let Some(after) = after.strip_prefix(brace) {
            part.push(brace);
            rest = after;
            continue;
        }
        if inside == (brace == '{') {
            return Err(Problem::UnevenBraces);
        }
        inside = !inside;
        parts.push(std::mem::take(&mut part));
        rest = after;
    }
    part.push_str(rest);
    parts.push(part);
    if inside {
        return Err(Problem::UnevenBraces);
    }
    match <[String; 3]>::try_from(parts) {
        Ok([before, gap, after]) if !gap.trim().is_empty() => Ok(Gapped { before, gap, after }),
        Err(parts) if parts.len() > 3 => Err(Problem::ManyGaps),
        Ok(_) | Err(_) => Err(Problem::NoGap),
    }
}

/// What stands before the first brace, the brace, and what stands after it.
fn at_brace(text: &str) -> Option<(&str, char, &str)> {
    let (before, from) = text.split_at(text.find(['{', '}'])?);
    let mut signs = from.chars();
    Some((before, signs.next()?, signs.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_made_for_width_become_spaces_and_empty_lines_part_paragraphs() {
        assert_eq!(
            fold("  One\r\n      two.\n\n   \n   Three\n four. \n"),
            "One two.\n\nThree four."
        );
        assert_eq!(fold("\n\n a  b "), "a  b");
    }

    #[test]
    fn a_gap_is_what_stands_between_single_braces() {
        let gapped = gapped("A {{b}} {c d} e").unwrap();
        assert_eq!(
            (
                gapped.before.as_str(),
                gapped.gap.as_str(),
                gapped.after.as_str()
            ),
            ("A {b} ", "c d", " e")
        );
    }

    #[test]
    fn a_sentence_has_exactly_one_gap() {
        for (text, problem) in [
            ("none", Problem::NoGap),
            ("{}", Problem::NoGap),
            ("{ }", Problem::NoGap),
            ("{a} {b}", Problem::ManyGaps),
            ("{a {b}}", Problem::UnevenBraces),
            ("{a", Problem::UnevenBraces),
            ("a}", Problem::UnevenBraces),
        ] {
            assert_eq!(gapped(text), Err(problem), "{text}");
        }
    }

    #[test]
    fn case_width_and_spaces_do_not_make_texts_different() {
        assert_eq!(compared(" The\u{a0} CSTO "), compared("the csto"));
        assert_eq!(compared("\u{FF21}"), "a");
    }
}
