//! Numbers and dates written as an answer is written, so that no option stands
//! out by its form. It knows no facts besides the two that it is given.

use crate::deck::date::{PartialDate, Precision};
use crate::deck::written::date::{Reading, read};
use crate::deck::{Deck, Fact, FactAnswer, NumberAnswer};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A value written as the answer is, with its unit.
pub(super) fn number(answer: &NumberAnswer, value: f64) -> String {
    let style = Style::of(answer);
    let figures = style.write(value);
    if answer.unit.is_empty() {
        figures
    } else {
        format!("{figures} {}", answer.unit)
    }
}

/// How a number is written.
struct Style {
    point: char,
    group: Option<char>,
    decimals: usize,
}

impl Style {
    fn of(answer: &NumberAnswer) -> Self {
        let shown = answer.shown.trim();
        let plain = shown
            .chars()
            .all(|c| c.is_ascii_digit() || c.is_whitespace() || ".,'\u{2019}-\u{2212}".contains(c));
        let marks = |c: &char| matches!(c, '.' | ',' | '\'' | '\u{2019}') || c.is_whitespace();
        let last = shown.rfind(|c| marks(&c)).filter(|_| plain);
        let has_part = answer.value.fract() != 0.0;
        let decimal = last
            .filter(|_| has_part)
            .and_then(|at| Some((shown.get(..at)?, shown.get(at..)?)));
        match decimal {
            Some((whole, part)) => Self {
                point: part.chars().next().unwrap_or('.'),
                group: whole.chars().find(marks),
                decimals: part.chars().count().saturating_sub(1),
            },
            None => Self {
                point: '.',
                group: shown.chars().find(marks).filter(|_| plain),
                decimals: 0,
            },
        }
    }

    fn write(&self, value: f64) -> String {
        // As many decimals as the value needs, and no fewer than the answer has.
        let shortest = value.abs().to_string();
        let needed = shortest.split_once('.').map_or(0, |(_, part)| part.len());
        let decimals = needed.max(self.decimals);
        let written = format!("{:.decimals$}", value.abs());
        let (whole, part) = written.split_once('.').unwrap_or((&written, ""));
        let mut out = String::new();
        if value < 0.0 {
            out.push('-');
        }
        let group = match (self.group, whole.len()) {
            (Some(group), _) => Some(group),
            (None, ..5) => None,
            (None, _) if self.point == ',' => Some('\u{a0}'),
            (None, _) => Some(','),
        };
        for (at, digit) in whole.char_indices() {
            if let Some(group) = group.filter(|_| at > 0 && (whole.len() - at) % 3 == 0) {
                out.push(group);
            }
            out.push(digit);
        }
        if !part.is_empty() {
            out.push(self.point);
            out.push_str(part);
        }
        out
    }
}

/// A date of another fact, as precise as the answer and written as the answer is; `None` if it is
/// less precise, or if it cannot be told how the answer is written.
pub(super) fn date(
    deck: &Deck,
    (fact, own): (&Fact, PartialDate),
    (other, date): (&Fact, PartialDate),
) -> Option<String> {
    if date.precision() < own.precision() {
        return None;
    }
    let cut = date.cut(own.precision());
    let gap = fact.says.gap.trim();
    if gap == own.to_string() {
        return Some(cut.to_string());
    }
    let theirs = other.says.gap.trim();
    let is_answer = other.answer == FactAnswer::Date(cut);
    if is_answer && read(theirs) == Some(Reading::One(cut)) && shape(theirs) == shape(gap) {
        return Some(theirs.to_owned());
    }
    if own.precision() == Precision::Year {
        return Some(cut.to_string());
    }
    let english = deck.language.is_empty() || deck.language.starts_with("en");
    in_words(cut, gap).filter(|_| english)
}

/// The order of words and figures in a date.
fn shape(text: &str) -> Vec<bool> {
    let words = text.split_whitespace();
    words
        .map(|word| word.starts_with(|c: char| c.is_ascii_digit()))
        .collect()
}

/// A month or day in English words, in the order that the answer has.
fn in_words(date: PartialDate, gap: &str) -> Option<String> {
    let month = usize::from(u8::try_from(date.month?).ok()?);
    let month = MONTHS.get(month.checked_sub(1)?)?;
    let year = date.year;
    let names_month = MONTHS.iter().any(|month| gap.contains(month));
    match (date.day, shape(gap).as_slice()) {
        _ if !names_month => None,
        (None, [false, true]) => Some(format!("{month} {year}")),
        (Some(day), [true, false, true]) => Some(format!("{day} {month} {year}")),
        (Some(day), [false, true, true]) if gap.contains(',') => {
            Some(format!("{month} {day}, {year}"))
        }
        (Some(day), [false, true, true]) => Some(format!("{month} {day} {year}")),
        (None | Some(_), _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(value: f64, shown: &str, unit: &str) -> NumberAnswer {
        NumberAnswer {
            value,
            unit: unit.to_owned(),
            within: 0.0,
            near: None,
            shown: shown.to_owned(),
        }
    }

    #[test]
    fn a_number_is_written_as_the_answer_is() {
        for (own, shown, unit, value, wanted) in [
            (70.96, "70.96", "%", 60.5, "60.50 %"),
            (70.96, "70,96", "%", 60.5, "60,50 %"),
            (60_000.0, "60,000", "tenge", 1_250.0, "1,250 tenge"),
            (60_000.0, "60 000", "", 1_250_000.0, "1 250 000"),
            (5.0, "5", "months", 11.5, "11.5 months"),
            (200.0, "200", "", 60_000.0, "60,000"),
            (12e6, "12 million", "", 180.0, "180"),
            (-3.0, "-3", "", -41.0, "-41"),
        ] {
            assert_eq!(number(&answer(own, shown, unit), value), wanted, "{shown}");
        }
    }

    #[test]
    fn a_date_is_written_in_the_order_of_the_answer() {
        for (date, gap, wanted) in [
            ("2022-09-01", "20 November 2022", Some("1 September 2022")),
            ("2022-09-01", "November 20, 2022", Some("September 1, 2022")),
            ("2022-09", "June 2019", Some("September 2022")),
            ("2022-09", "that summer", None),
            ("2022-09", "Juni 2019", None),
        ] {
            let date = PartialDate::parse(date).unwrap();
            assert_eq!(in_words(date, gap).as_deref(), wanted, "{gap}");
        }
    }
}
