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
/// The letters of options, in Latin and Cyrillic.
const LETTERS: [[&str; 6]; 2] = [
    ["a", "b", "c", "d", "e", "f"],
    ["а", "б", "в", "г", "д", "е"],
];

/// The wrong ones of the options of a table, which may also list the right one: as a cell like
/// the others, or named by its letter. Gives the answer if a letter stands for it.
pub(super) fn apart(answer: &str, options: Vec<String>) -> (Option<String>, Vec<String>) {
    if options.len() < 2 {
        return (None, options);
    }
    if options.iter().any(|option| option == answer) {
        let wrong = options.into_iter().filter(|option| option != answer);
        return (None, wrong.collect());
    }
    let mut signs = answer.chars();
    let place = match (signs.next(), signs.next()) {
        (Some(letter), None) => LETTERS.iter().find_map(|letters| {
            let lower: String = letter.to_lowercase().collect();
            letters.iter().position(|known| *known == lower)
        }),
        _ => None,
    };
    let long = options.iter().all(|option| option.chars().count() > 1);
    match place.filter(|place| long && *place < options.len()) {
        None => (None, options),
        Some(place) => {
            let mut wrong = options;
            let right = wrong.remove(place);
            (Some(right), wrong)
        }
    }
}

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
