//! Answers that are dates: reads them as people write them in English, Russian
//! and Kazakh and in figures, and compares the part that was asked for.
//! A date that can be read in two ways is not guessed.

use unicode_normalization::UnicodeNormalization as _;

use crate::deck::{PartialDate, Precision};

/// What an answer that is a date turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateMatch {
    /// The part asked for is right.
    Right,
    /// It is not.
    Wrong,
    /// Right as far as it goes, but less than was asked for: this much is still missing.
    Coarser(Precision),
    /// Day and month could be swapped, as in 01/02/2022.
    Ambiguous,
    /// Not a date.
    Unreadable,
    /// Nothing was written.
    Empty,
}

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

/// Compares what was written with the answer, to the precision that was asked for.
pub fn compare(written: &str, answer: PartialDate, want: Precision) -> DateMatch {
    if written.trim().is_empty() {
        return DateMatch::Empty;
    }
    let date = match read(written) {
        None => return DateMatch::Unreadable,
        Some(Reading::Two(one, other)) if one.cut(want) != other.cut(want) => {
            return DateMatch::Ambiguous;
        }
        Some(Reading::One(date) | Reading::Two(date, _)) => date,
    };
    let has = date.precision();
    if has >= want {
        if date.cut(want) == answer.cut(want) {
            DateMatch::Right
        } else {
            DateMatch::Wrong
        }
    } else if date == answer.cut(has) {
        DateMatch::Coarser(if has == Precision::Year {
            Precision::Month
        } else {
            Precision::Day
        })
    } else {
        DateMatch::Wrong
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(written: &str, answer: &str, want: Precision, expected: DateMatch) {
        let answer = PartialDate::parse(answer).unwrap();
        assert_eq!(compare(written, answer, want), expected, "{written}");
    }

    #[test]
    fn a_month_is_read_in_every_usual_writing() {
        for written in [
            "June 2019",
            "2019-06",
            "06/2019",
            "6.2019",
            "2019 June",
            "jun. 2019",
            "июнь 2019 г.",
            "маусым 2019",
            "in June of 2019",
        ] {
            check(written, "2019-06", Precision::Month, DateMatch::Right);
        }
    }

    #[test]
    fn a_day_is_read_in_every_usual_writing() {
        for written in [
            "20 November 2022",
            "November 20, 2022",
            "20.11.2022",
            "2022-11-20",
            "20th of November 2022",
            "20/11/2022",
            "11/20/2022",
            "20 ноября 2022 года",
            "2022 жылы 20 қараша",
        ] {
            check(written, "2022-11-20", Precision::Day, DateMatch::Right);
        }
    }

    #[test]
    fn less_than_was_asked_for_is_asked_again_if_it_is_right_so_far() {
        check(
            "2019",
            "2019-06",
            Precision::Month,
            DateMatch::Coarser(Precision::Month),
        );
        check(
            "November 2022",
            "2022-11-20",
            Precision::Day,
            DateMatch::Coarser(Precision::Day),
        );
        check("2018", "2019-06", Precision::Month, DateMatch::Wrong);
    }

    #[test]
    fn more_than_was_asked_for_is_judged_by_the_part_asked() {
        check(
            "12 June 2019",
            "2019-06",
            Precision::Month,
            DateMatch::Right,
        );
        check("June 2019", "2019-06", Precision::Year, DateMatch::Right);
        check("July 2019", "2019-06", Precision::Month, DateMatch::Wrong);
    }

    #[test]
    fn strokes_with_two_small_numbers_are_not_guessed() {
        check(
            "01/02/2022",
            "2022-02-01",
            Precision::Day,
            DateMatch::Ambiguous,
        );
        check("01.02.2022", "2022-02-01", Precision::Day, DateMatch::Right);
        check("02/02/2022", "2022-02-02", Precision::Day, DateMatch::Right);
        check(
            "01/02/2022",
            "2022-02-01",
            Precision::Year,
            DateMatch::Right,
        );
    }

    #[test]
    fn what_is_no_date_is_asked_again() {
        for written in ["soon", "June", "20", "2022-13", "31.02.2022", "1 2 3 4"] {
            check(written, "2022-11-20", Precision::Day, DateMatch::Unreadable);
        }
        check("  ", "2022-11-20", Precision::Day, DateMatch::Empty);
    }
}
