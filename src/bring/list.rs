//! Lists with one thing a line: a term and its definition, or a sentence with
//! braces. Signs that lists begin their lines with are no part of the text.

use super::clean;
use super::limit::Refused;
use super::preview::{Found, Mark, Row};

/// Reads pairs; a line without the mark has one cell.
pub(super) fn pairs(text: &str, mark: Mark) -> Result<Found, Refused> {
    each_line(text, |line| match split(line, mark) {
        Some((first, second)) => vec![clean::cell(first), clean::cell(second)],
        None => vec![clean::cell(line)],
    })
}

/// Reads sentences.
pub(super) fn sentences(text: &str) -> Result<Found, Refused> {
    each_line(text, |line| vec![clean::cell(line)])
}

fn each_line(text: &str, cells: impl Fn(&str) -> Vec<String>) -> Result<Found, Refused> {
    let mut found = Found::default();
    for line in text.lines() {
        found.lines += 1;
        // Most of a text that is to take for ever.
        if line.is_empty() {
            found.empty += 1;
            continue;
        }
        found.push(Row {
            line: found.lines,
            lines: 1,
            cells: cells(without_bullet(line)),
        })?;
    }
    Ok(found)
}

/// The two sides of a line, around the first mark that has something on both.
pub(super) fn split(line: &str, mark: Mark) -> Option<(&str, &str)> {
    let signs: &[&str] = match mark {
        Mark::Dash => &[" - ", " \u{2013} ", " \u{2014} ", " \u{2212} "],
        Mark::Equals => &[" = "],
        Mark::Colon => &[": "],
    };
    let first = signs.iter().filter_map(|sign| line.split_once(sign));
    first
        .min_by_key(|(before, _)| before.len())
        .filter(|(before, after)| !before.trim().is_empty() && !after.trim().is_empty())
}

/// A line without the bullet or number of a list.
pub(super) fn without_bullet(line: &str) -> &str {
    let line = line.trim();
    for bullet in ["\u{2022}", "\u{b7}", "\u{25aa}", "\u{2013} ", "- ", "* "] {
        if let Some(rest) = line.strip_prefix(bullet) {
            return rest.trim_start();
        }
    }
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = line.len() - rest.len();
    let after = rest.strip_prefix(['.', ')']);
    match after {
        Some(after) if (1..=3).contains(&digits) && after.starts_with(char::is_whitespace) => {
            after.trim_start()
        }
        Some(_) | None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_split_at_the_first_dash_between_spaces() {
        let line = "Nur-Sultan \u{2014} the capital - for three years";
        let both = split(line, Mark::Dash);
        assert_eq!(both, Some(("Nur-Sultan", "the capital - for three years")));
        assert_eq!(split("Nur-Sultan", Mark::Dash), None);
    }

    #[test]
    fn bullets_and_numbers_of_a_list_are_no_text() {
        for line in ["\u{2022} a b", "- a b", "12. a b", "3) a b", " * a b"] {
            assert_eq!(without_bullet(line), "a b", "{line}");
        }
        for line in ["1991 - independence", "3.5 per cent", "-5 degrees"] {
            assert_eq!(without_bullet(line), line);
        }
    }
}
