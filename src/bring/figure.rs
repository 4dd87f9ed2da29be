//! Answers and dates in figures: what they mean. What can be read in two ways
//! is asked, not guessed, unless it is known what is usual.

use super::fact::{Answer, Why};
use super::units::{UNITS, YEAR};
use crate::deck::written::date::{self, Reading};
use crate::deck::written::number::{self, Figures, PERCENT};
use crate::deck::{Gapped, PartialDate};

/// The sign before decimals; the other one parts thousands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decimal {
    /// `3,5`
    Comma,
    /// `3.5`
    Point,
}

/// Which comes first where a date is written in figures with strokes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayMonth {
    /// `17/9/2022`
    Day,
    /// `9/17/2022`
    Month,
}

/// How a text is to be read, and the words around an answer.
#[derive(Debug, Clone, Copy)]
pub(super) struct Around<'a> {
    pub(super) numbers: Option<Decimal>,
    pub(super) dates: Option<DayMonth>,
    pub(super) says: &'a Gapped,
    pub(super) ask: &'a str,
}

/// What an answer with figures is; words stay what the braces hold.
pub(super) fn answer(around: Around<'_>) -> Result<Answer, Why> {
    let gap = around.says.gap.trim();
    if !gap.contains(|c: char| c.is_ascii_digit()) {
        return Ok(Answer::Braces);
    }
    if let Some(figures) = number::read(gap).filter(|figures| is_number(gap, figures)) {
        if is_year(gap)
            && year_is_meant(around)
            && let Some(date) = PartialDate::parse(gap)
        {
            return Ok(Answer::Date(date));
        }
        let value = value(gap, &figures, around.numbers)?;
        if value.is_finite() {
            let unit = unit(gap, &figures, around.says);
            return Ok(Answer::Number { value, unit });
        }
    }
    match date::read(gap) {
        None => Ok(Answer::Braces),
        Some(reading) => one_date(gap, reading, around.dates).map(Answer::Date),
    }
}

/// The date that a cell holds.
pub(super) fn on(cell: &str, dates: Option<DayMonth>) -> Result<PartialDate, Why> {
    match date::read(cell) {
        Some(reading) => one_date(cell, reading, dates),
        None => Err(Why::NoDate {
            text: cell.to_owned(),
        }),
    }
}

fn one_date(text: &str, reading: Reading, dates: Option<DayMonth>) -> Result<PartialDate, Why> {
    match (reading, dates) {
        (Reading::One(date), _)
        | (Reading::Two(date, _), Some(DayMonth::Day))
        | (Reading::Two(_, date), Some(DayMonth::Month)) => Ok(date),
        (Reading::Two(..), None) => Err(Why::TwoDates {
            text: text.to_owned(),
        }),
    }
}

/// Whether it is one number, not a number of a house or telephone, or words with one in them.
pub(super) fn is_number(gap: &str, figures: &Figures) -> bool {
    let zero = gap
        .strip_prefix('0')
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let unit = figures.unit.trim_end_matches('.');
    let known = unit.is_empty() || figures.percent || UNITS.contains(&unit);
    known && !zero && !gap.starts_with('+')
}

fn value(gap: &str, figures: &Figures, numbers: Option<Decimal>) -> Result<f64, Why> {
    let (grouped, decimal) = match figures.values.as_slice() {
        [only] => return Ok(*only),
        [grouped, decimal] => (*grouped, *decimal),
        _ => {
            return Err(Why::TwoNumbers {
                text: gap.to_owned(),
            });
        }
    };
    // Nobody writes three noughts behind the decimal sign.
    if decimal.fract() == 0.0 && gap.contains("000") {
        return Ok(grouped);
    }
    match (numbers, gap.contains(',')) {
        (Some(Decimal::Comma), true) | (Some(Decimal::Point), false) => Ok(decimal),
        (Some(Decimal::Comma), false) | (Some(Decimal::Point), true) => Ok(grouped),
        (None, _) => Err(Why::TwoNumbers {
            text: gap.to_owned(),
        }),
    }
}

/// The unit as it is written in the braces, or the per cent behind them.
fn unit(gap: &str, figures: &Figures, says: &Gapped) -> String {
    if figures.unit.is_empty() {
        let behind = says.after.trim_start().to_lowercase();
        let percent = PERCENT.iter().any(|word| behind.starts_with(word));
        return if percent { "%" } else { "" }.to_owned();
    }
    if figures.percent {
        return "%".to_owned();
    }
    let start = gap.len().checked_sub(figures.unit.len());
    let tail = start.and_then(|start| gap.get(start..));
    let same = tail.filter(|tail| tail.to_lowercase() == figures.unit);
    same.unwrap_or(&figures.unit).to_owned()
}

fn is_year(gap: &str) -> bool {
    let year = (gap.len() == 4).then(|| gap.parse::<u32>().ok()).flatten();
    year.is_some_and(|year| (1000..2200).contains(&year))
}

/// Whether the words around four figures speak of a year.
fn year_is_meant(around: Around<'_>) -> bool {
    let lower = |text: &str| text.to_lowercase();
    let (before, after) = (lower(&around.says.before), lower(&around.says.after));
    let ask = lower(around.ask);
    let words = |text: &str| -> Vec<String> {
        let parts = text.split(|c: char| !c.is_alphanumeric());
        parts.filter(|p| !p.is_empty()).map(str::to_owned).collect()
    };
    let is = |word: Option<&String>| word.is_some_and(|word| YEAR.contains(&word.as_str()));
    // A bare answer of four figures is a year, unless it is asked how many there are.
    let many = [
        "how",
        "many",
        "much",
        "number",
        "сколько",
        "число",
        "қанша",
        "неше",
        "саны",
    ];
    let bare = before.trim_end().ends_with([':', '?']) && (after.is_empty() || after == ".");
    let recent = around.says.gap.trim() >= "1700" && around.says.gap.trim() < "2100";
    if bare && recent && !words(&ask).iter().any(|word| many.contains(&word.as_str())) {
        return true;
    }
    let plain = [
        "year",
        "when",
        "год",
        "году",
        "когда",
        "жылы",
        "жыл",
        "қашан",
    ];
    let asked = words(&ask)
        .iter()
        .any(|word| plain.contains(&word.as_str()));
    is(words(&before).last()) || is(words(&after).first().filter(|w| w.len() > 2)) || asked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::gapped;

    fn read(says: &str, numbers: Option<Decimal>) -> Result<Answer, Why> {
        let Ok(says) = gapped(says) else {
            panic!("{says}");
        };
        answer(Around {
            numbers,
            dates: None,
            says: &says,
            ask: "",
        })
    }

    #[expect(clippy::unnecessary_wraps, reason = "it stands among what may fail")]
    fn number(value: f64, unit: &str) -> Result<Answer, Why> {
        let unit = unit.to_owned();
        Ok(Answer::Number { value, unit })
    }

    #[test]
    fn figures_are_numbers_or_dates_and_words_stay_words() {
        let date = |text: &str| Ok(Answer::Date(PartialDate::parse(text).unwrap()));
        for (says, answer) in [
            ("He got {70,96} % of it.", number(70.96, "%")),
            ("It was {60,000 Tenge}.", number(60_000.0, "Tenge")),
            ("{5} parties came.", number(5.0, "")),
            ("It began in {1991}.", date("1991")),
            ("{1991} parties came.", number(1991.0, "")),
            ("It was {20 November 2022}.", date("2022-11-20")),
            ("It was {05.03.2022}.", date("2022-03-05")),
            ("{12 Angry Men}", Ok(Answer::Braces)),
            ("Number {007} came.", Ok(Answer::Braces)),
            ("The {G20} met.", Ok(Answer::Braces)),
            ("{The CSTO} came.", Ok(Answer::Braces)),
        ] {
            assert_eq!(read(says, None), answer, "{says}");
        }
    }

    #[test]
    fn what_can_be_two_is_asked_unless_the_text_says_which() {
        let text = "1,234".to_owned();
        assert_eq!(read("{1,234}", None), Err(Why::TwoNumbers { text }));
        assert_eq!(read("{1,234}", Some(Decimal::Comma)), number(1.234, ""));
        assert_eq!(read("{1,234}", Some(Decimal::Point)), number(1234.0, ""));
        assert_eq!(read("{1.234}", Some(Decimal::Comma)), number(1234.0, ""));
        let text = "3/4/2022".to_owned();
        assert_eq!(read("{3/4/2022}", None), Err(Why::TwoDates { text }));
    }
}
