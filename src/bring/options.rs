//! Wrong options: they must not be right, there are two to eight of them, and
//! numbers get the unit of the answer, so that none stands out.

use super::clean;
use super::fact::{Answer, Why};
use super::sentence::Sentence;
use crate::deck::compared;
use crate::deck::written::date::{self, Reading};
use crate::deck::written::number;

/// The most that a choice may have.
const MOST: usize = 8;

/// Checks wrong options against an answer.
pub(super) fn check(
    options: Vec<String>,
    sentence: &Sentence,
    answer: &Answer,
    also: &[String],
) -> Result<Vec<String>, Why> {
    if options.len() > MOST {
        return Err(Why::ManyWrong);
    }
    let gap = clean::line(&sentence.gapped.gap);
    let mut checked: Vec<String> = Vec::new();
    for option in options {
        let option = with_unit(option, answer);
        if is_right(&option, &gap, answer, also) {
            return Err(Why::WrongIsRight { text: option });
        }
        if !checked
            .iter()
            .any(|other| compared(other) == compared(&option))
        {
            checked.push(option);
        }
    }
    Ok(checked)
}

fn is_right(option: &str, gap: &str, answer: &Answer, also: &[String]) -> bool {
    let same = |form: &str| compared(form) == compared(option);
    if same(gap) {
        return true;
    }
    match answer {
        Answer::Braces => also.iter().any(|form| same(form)),
        Answer::Words(words) => same(words) || also.iter().any(|form| same(form)),
        Answer::Number { value, .. } => number::read(option).is_some_and(|figures| {
            let slack = 1e-9 * value.abs().max(1.0);
            figures.values.iter().any(|v| (v - value).abs() <= slack)
        }),
        Answer::Date(right) => match date::read(option) {
            None => false,
            Some(Reading::One(date)) => date == *right,
            Some(Reading::Two(one, other)) => one == *right || other == *right,
        },
    }
}

fn with_unit(option: String, answer: &Answer) -> String {
    match answer {
        Answer::Number { unit, .. } if !unit.is_empty() => match number::read(&option) {
            Some(figures) if figures.unit.is_empty() => format!("{option} {unit}"),
            Some(_) | None => option,
        },
        Answer::Number { .. } | Answer::Braces | Answer::Words(_) | Answer::Date(_) => option,
    }
}
