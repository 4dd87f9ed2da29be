//! Values of the wrong form whose meaning is plain: a number in quotes, a word
//! in small letters, one text where a list belongs.

use super::Remedy;
use crate::deck::diagnostic::Shape;
use crate::deck::{Precision, Volatility, distance};

const NAME_KINDS: [&str; 5] = ["Person", "Organisation", "Place", "Work", "Thing"];
const LEVELS: [&str; 3] = ["Error", "Warning", "Info"];
const PRECISIONS: [&str; 3] = ["Year", "Month", "Day"];

/// What a value that is written so should be, if that is plain.
pub(super) fn meant(written: &str, wanted: Shape) -> Option<(Remedy, String)> {
    let bare = unquoted(written).unwrap_or(written);
    let form = |value: String| Some((Remedy::Form, value));
    match wanted {
        Shape::YesOrNo => form(yes_or_no(bare)?.to_owned()),
        Shape::NameKind => form(word(bare, &NAME_KINDS)?),
        Shape::Level => form(word(bare, &LEVELS)?),
        Shape::Precision => form(word(bare, &PRECISIONS)?),
        Shape::Volatility => form(word(bare, &Volatility::ALL.map(Volatility::word))?),
        Shape::Text | Shape::TextOrName | Shape::Date => {
            let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
            (!written.is_empty() && written.chars().all(plain))
                .then(|| (Remedy::Form, format!("\"{written}\"")))
        }
        Shape::Count | Shape::Counts => {
            let figures = unquoted(written)?.trim();
            let counts = !figures.is_empty() && figures.bytes().all(|b| b.is_ascii_digit());
            counts.then(|| (Remedy::Form, figures.to_owned()))
        }
        Shape::Number => {
            let figures = unquoted(written)?.trim();
            is_number(figures).then(|| (Remedy::Form, figures.to_owned()))
        }
        Shape::Texts => is_one_text(written).then(|| (Remedy::Form, format!("[{written}]"))),
        Shape::Pairs | Shape::Triples => written
            .starts_with('(')
            .then(|| (Remedy::Form, format!("[{written}]"))),
        Shape::Answer => {
            is_number(written).then(|| (Remedy::Form, format!("Number(value: {written})")))
        }
        Shape::Items | Shape::Image => None,
    }
}

/// How precise a date of this many signs is, in the word that a question has for it.
pub(super) fn precision(date: &str) -> &'static str {
    let precision = match date.len() {
        0..=4 => Precision::Year,
        5..=7 => Precision::Month,
        _ => Precision::Day,
    };
    match precision {
        Precision::Year => "Year",
        Precision::Month => "Month",
        Precision::Day => "Day",
    }
}

/// What stands in plain quotes, if nothing in it has a meaning of its own.
pub(super) fn unquoted(written: &str) -> Option<&str> {
    let inside = written.strip_prefix('"')?.strip_suffix('"')?;
    (!inside.contains(['"', '\\', '\n'])).then_some(inside)
}

/// Whether one mistyped word can only mean another: the longer it is the more slips it may have.
pub(super) fn is_slip(word: &str, meant: &str) -> bool {
    let (word, meant) = (word.to_lowercase(), meant.to_lowercase());
    let length = word.chars().count().min(meant.chars().count());
    let most = match length {
        0..=2 => 0,
        3..=7 => 1,
        _ => 2,
    };
    distance(&word, &meant) <= most
}

/// The only one of these that a word can mean.
pub(super) fn only<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let mut near = known.into_iter().filter(|known| is_slip(word, known));
    let first = near.next()?;
    near.next().is_none().then_some(first)
}

fn word(written: &str, known: &[&'static str]) -> Option<String> {
    only(written, known.iter().copied()).map(str::to_owned)
}

fn yes_or_no(written: &str) -> Option<&'static str> {
    match written.to_lowercase().as_str() {
        "true" | "yes" => Some("true"),
        "false" | "no" => Some("false"),
        _ => None,
    }
}

fn is_number(written: &str) -> bool {
    let figures = written.strip_prefix('-').unwrap_or(written);
    figures.starts_with(|c: char| c.is_ascii_digit())
        && figures.bytes().all(|b| b.is_ascii_digit() || b == b'.')
        && figures.parse::<f64>().is_ok()
}

fn is_one_text(written: &str) -> bool {
    written.starts_with(['"', 'r']) && written.ends_with(['"', '#'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_of_the_wrong_form_is_put_right_where_its_meaning_is_plain() {
        for (written, wanted, right) in [
            ("True", Shape::YesOrNo, Some("true")),
            ("\"no\"", Shape::YesOrNo, Some("false")),
            ("maybe", Shape::YesOrNo, None),
            ("organization", Shape::NameKind, Some("Organisation")),
            ("\"Place\"", Shape::NameKind, Some("Place")),
            ("Animal", Shape::NameKind, None),
            ("week", Shape::Precision, None),
            ("2022", Shape::Date, Some("\"2022\"")),
            ("\"6\"", Shape::Counts, Some("6")),
            ("\"six\"", Shape::Counts, None),
            ("\"70.96\"", Shape::Number, Some("70.96")),
            ("\"one\"", Shape::Texts, Some("[\"one\"]")),
            ("70.96", Shape::Answer, Some("Number(value: 70.96)")),
            ("csto", Shape::Answer, None),
        ] {
            let found = meant(written, wanted).map(|(_, value)| value);
            assert_eq!(found.as_deref(), right, "{written}");
        }
    }

    #[test]
    fn a_slip_means_only_one_word() {
        assert!(is_slip("sasy", "says") && is_slip("Choise", "Choice"));
        assert!(!is_slip("of", "on") && !is_slip("note", "says"));
        assert_eq!(only("askk", ["ask", "asks"]), None);
        assert_eq!(only("tpoic", ["topic", "says"]), Some("topic"));
    }
}
