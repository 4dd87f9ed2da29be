//! What counts as right for a fact, where texts of a deck are compared with its
//! answer: options, braces, speakers. It knows no questions.

use crate::deck::date::PartialDate;
use crate::deck::fold::compared;
use crate::deck::model::{FactAnswer, NumberAnswer};
use crate::deck::written::date::{self, Reading};
use crate::deck::written::number::{self, Figures, PERCENT};

/// The right forms of an answer.
#[derive(Debug)]
pub(super) struct Right<'a> {
    answer: &'a FactAnswer,
    forms: Vec<String>,
}

impl<'a> Right<'a> {
    pub(super) fn new(answer: &'a FactAnswer) -> Self {
        let forms = match answer {
            FactAnswer::Text(text) => std::iter::once(&text.shown)
                .chain(&text.also)
                .map(|form| compared(form))
                .collect(),
            FactAnswer::Number(_) | FactAnswer::Date(_) => Vec::new(),
        };
        Self { answer, forms }
    }

    /// Whether a text would be right as an answer.
    pub(super) fn is(&self, text: &str) -> bool {
        self.is_compared(text, &compared(text))
    }

    /// The same for a text whose form for comparing is known.
    pub(super) fn is_compared(&self, text: &str, key: &str) -> bool {
        match self.answer {
            FactAnswer::Text(_) => self.forms.iter().any(|form| form == key),
            FactAnswer::Number(answer) => number::read(text)
                .is_some_and(|figures| hits(&figures, answer) && unit_fits(&figures, answer)),
            FactAnswer::Date(date) => dates(text).contains(date),
        }
    }

    /// Whether braces may hold a text: it is right, or it cannot be seen that it is not. Only a
    /// person can read "a dozen" or a month in any language.
    pub(super) fn may_be(&self, gap: &str) -> bool {
        match self.answer {
            FactAnswer::Text(_) => self.is(gap),
            FactAnswer::Number(answer) => {
                number::read(gap).is_none_or(|figures| hits(&figures, answer))
            }
            FactAnswer::Date(date) => match dates(gap).as_slice() {
                [] => figures_fit(gap, *date),
                dates => dates.contains(date),
            },
        }
    }
}

impl FactAnswer {
    /// Whether a text would be right as an option or as an answer in words, by the forms, the
    /// tolerance and the unit that the deck gives.
    pub fn accepts(&self, text: &str) -> bool {
        Right::new(self).is(text)
    }
}

/// Whether a number is inside the tolerance, with a hair of slack for binary fractions.
fn hits(figures: &Figures, answer: &NumberAnswer) -> bool {
    let slack = 1e-9 * answer.value.abs().max(1.0);
    let near = |value: &f64| (value - answer.value).abs() <= answer.within + slack;
    figures.values.iter().any(near)
}

/// Eleven months are not eleven weeks.
fn unit_fits(figures: &Figures, answer: &NumberAnswer) -> bool {
    let percent = || figures.percent && PERCENT.contains(&compared(&answer.unit).as_str());
    figures.unit.is_empty() || compared(&figures.unit) == compared(&answer.unit) || percent()
}

fn dates(text: &str) -> Vec<PartialDate> {
    match date::read(text) {
        None => Vec::new(),
        Some(Reading::One(date)) => vec![date],
        Some(Reading::Two(one, other)) => vec![one, other],
    }
}

/// Whether all figures of a text are parts of the date.
fn figures_fit(text: &str, date: PartialDate) -> bool {
    let parts = [
        Some(i64::from(date.year)),
        date.month.map(i64::from),
        date.day.map(i64::from),
    ];
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .all(|part| {
            part.parse()
                .is_ok_and(|number| parts.contains(&Some(number)))
        })
}

/// A number as a sentence has it, without its unit, if the sentence has it in figures.
pub(super) fn shown(gap: &str, answer: &NumberAnswer) -> Option<String> {
    let figures = number::read(gap).filter(|figures| hits(figures, answer))?;
    let gap = gap.trim();
    let end = gap.len().checked_sub(figures.unit.len())?;
    let (number, unit) = gap.split_at_checked(end)?;
    let plain = figures.unit.is_empty() || !unit_fits(&figures, answer);
    let same = compared(unit) == compared(&figures.unit);
    let number = if plain || !same { gap } else { number };
    Some(number.trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weeks(within: f64) -> NumberAnswer {
        NumberAnswer {
            value: 11.0,
            unit: "weeks".to_owned(),
            within,
            near: None,
            shown: "11".to_owned(),
        }
    }

    #[test]
    fn a_number_of_another_unit_is_another_answer() {
        let answer = FactAnswer::Number(weeks(1.0));
        let right = Right::new(&answer);
        for text in ["11 weeks", "11", "10 weeks", "12 Weeks"] {
            assert!(right.is(text), "{text}");
        }
        for text in ["11 months", "9 weeks", "eleven"] {
            assert!(!right.is(text), "{text}");
        }
    }

    #[test]
    fn braces_that_cannot_be_read_are_left_to_people() {
        let answer = FactAnswer::Number(weeks(0.0));
        assert!(Right::new(&answer).may_be("eleven weeks"));
        assert!(!Right::new(&answer).may_be("12"));
        let answer = FactAnswer::Date(PartialDate::parse("2019-06").unwrap());
        let right = Right::new(&answer);
        for gap in ["June 2019", "2019-06", "Juni 2019", "that summer"] {
            assert!(right.may_be(gap), "{gap}");
        }
        for gap in ["July 2019", "2019", "June 2020", "Juni 2020"] {
            assert!(!right.may_be(gap), "{gap}");
        }
    }

    #[test]
    fn a_number_is_shown_as_the_sentence_has_it() {
        let mut answer = weeks(0.0);
        assert_eq!(shown("11", &answer).as_deref(), Some("11"));
        assert_eq!(shown("11 weeks", &answer).as_deref(), Some("11"));
        assert_eq!(shown("eleven", &answer), None);
        answer.value = 12e6;
        assert_eq!(shown("12,000,000", &answer).as_deref(), Some("12,000,000"));
        assert_eq!(shown("12 million", &answer).as_deref(), Some("12 million"));
    }
}
