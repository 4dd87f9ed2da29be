//! Reads dates as people write them in English, Russian and Kazakh and in
//! figures. A date that can be read in two ways is not guessed. It knows no
//! question.

use unicode_normalization::UnicodeNormalization as _;

use super::super::date::PartialDate;

/// What the writing of a date can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// One date.
    One(PartialDate),
    /// Two, with day and month swapped.
    Two(PartialDate, PartialDate),
}

const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "январь", "января", "қаңтар"],
    &["february", "feb", "февраль", "февраля", "ақпан"],
    &["march", "mar", "март", "марта", "наурыз"],
    &["april", "apr", "апрель", "апреля", "сәуір"],
    &["may", "май", "мая", "мамыр"],
    &["june", "jun", "июнь", "июня", "маусым"],
    &["july", "jul", "июль", "июля", "шілде"],
    &["august", "aug", "август", "августа", "тамыз"],
    &[
        "september",
        "sep",
        "sept",
        "сентябрь",
        "сентября",
        "қыркүйек",
    ],
    &["october", "oct", "октябрь", "октября", "қазан"],
    &["november", "nov", "ноябрь", "ноября", "қараша"],
    &["december", "dec", "декабрь", "декабря", "желтоқсан"],
];
const FILLERS: [&str; 8] = ["of", "the", "in", "on", "г", "года", "ж", "жылы"];

/// Reads what was written; `None` if it is not a date with a year.
pub fn read(written: &str) -> Option<Reading> {
    let text: String = written.trim().nfkc().flat_map(char::to_lowercase).collect();
    if let Some(date) = PartialDate::parse(&text) {
        return Some(Reading::One(date));
    }
    let tokens = tokens(&text);
    let month = tokens.iter().find_map(|token| month_of(token));
    let figures: Vec<&str> = tokens
        .iter()
        .filter(|token| month_of(token).is_none())
        .map(String::as_str)
        .collect();
    match (month, figures.as_slice()) {
        (None, [year]) => whole(year, None, None),
        (Some(month), [year]) => whole(year, Some(month), None),
        (Some(month), [a, b]) if is_year(b) => whole(b, Some(month), day_of(a)),
        (Some(month), [a, b]) if is_year(a) => whole(a, Some(month), day_of(b)),
        (None, [a, b]) if is_year(b) => whole(b, Some(small(a)?), None),
        (None, [a, b]) if is_year(a) => whole(a, Some(small(b)?), None),
        (None, [year, month, day]) if is_year(year) => {
            whole(year, Some(small(month)?), Some(small(day)?))
        }
        (None, [a, b, year]) if is_year(year) => in_figures(a, b, year, text.contains('.')),
        _ => None,
    }
}

fn tokens(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|token| !token.is_empty() && !FILLERS.contains(token))
        .map(str::to_owned)
        .collect()
}

fn is_year(token: &str) -> bool {
    token.len() == 4 && token.bytes().all(|b| b.is_ascii_digit())
}

fn month_of(token: &str) -> Option<i8> {
    let index = MONTHS.iter().position(|names| names.contains(&token))?;
    i8::try_from(index + 1).ok()
}

fn small(token: &str) -> Option<i8> {
    token.parse().ok().filter(|n| (1..=31).contains(n))
}

/// A day of the month, which may be an ordinal: `20th`.
fn day_of(token: &str) -> Option<i8> {
    small(token.trim_end_matches(|c: char| c.is_alphabetic()))
}

fn whole(year: &str, month: Option<i8>, day: Option<i8>) -> Option<Reading> {
    if !is_year(year) {
        return None;
    }
    PartialDate::new(year.parse().ok()?, month, day).map(Reading::One)
}

/// Day, month and year in figures. With dots the day comes first, as in most of
/// the world; with strokes both orders are in use.
fn in_figures(a: &str, b: &str, year: &str, dotted: bool) -> Option<Reading> {
    let year = year.parse().ok()?;
    let day_first = PartialDate::new(year, Some(small(b)?), Some(small(a)?));
    let month_first = PartialDate::new(year, Some(small(a)?), Some(small(b)?));
    match (day_first, month_first) {
        (Some(one), Some(other)) if one != other && !dotted => Some(Reading::Two(one, other)),
        (Some(one), _) => Some(Reading::One(one)),
        (None, Some(other)) if !dotted => Some(Reading::One(other)),
        (None, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_in_words_is_the_date_in_figures() {
        for (written, date) in [
            ("June 2019", "2019-06"),
            ("20 November 2022", "2022-11-20"),
            ("2024", "2024"),
        ] {
            let date = PartialDate::parse(date).unwrap();
            assert_eq!(read(written), Some(Reading::One(date)), "{written}");
        }
        assert_eq!(read("soon"), None);
    }
}
