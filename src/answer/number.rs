//! Answers in figures: what was written, compared with the answer's value,
//! tolerance and unit. A number that can be read in two ways is right in
//! either. It knows no question.

use crate::deck::NumberAnswer;
use crate::deck::written::number::PERCENT;

pub use crate::deck::written::number::{Figures, read};

/// What an answer in figures turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberMatch {
    /// Inside the tolerance.
    Right,
    /// Outside it, but inside the band that is called near; not right.
    Near,
    /// Further away.
    Wrong,
    /// Not a number, or one with a unit other than the one asked for.
    Unreadable,
    /// Nothing was written.
    Empty,
}

/// Compares what was written with the answer: its tolerance, and its unit if one was written.
pub fn compare(written: &str, answer: &NumberAnswer) -> NumberMatch {
    if written.trim().is_empty() {
        return NumberMatch::Empty;
    }
    read(written).map_or(NumberMatch::Unreadable, |figures| {
        compare_read(&figures, answer)
    })
}

/// The same of a number that was read already.
pub fn compare_read(figures: &Figures, answer: &NumberAnswer) -> NumberMatch {
    if !unit_fits(figures, &answer.unit) {
        return NumberMatch::Unreadable;
    }
    // A hair of slack, so that 71.01 is within 0.05 of 70.96 in binary too.
    let slack = 1e-9 * answer.value.abs().max(1.0);
    let inside = |reach: f64| {
        figures
            .values
            .iter()
            .any(|value| (value - answer.value).abs() <= reach + slack)
    };
    if inside(answer.within) {
        NumberMatch::Right
    } else if answer.near.is_some_and(inside) {
        NumberMatch::Near
    } else {
        NumberMatch::Wrong
    }
}

fn unit_fits(figures: &Figures, unit: &str) -> bool {
    if figures.unit.is_empty() {
        return true;
    }
    let wanted = super::words::key(unit);
    let given = super::words::key(&figures.unit);
    let wants_percent = PERCENT.contains(&unit.to_lowercase().as_str());
    figures.percent && wants_percent
        || !given.is_empty() && given == wanted
        // "102nd place", "102nd" and "102 place" are the same rank.
        || ["st", "nd", "rd", "th"].iter().any(|ending| given == format!("{ending}{wanted}") || given == *ending)
        // Singular for plural: "1 year", "7 year", "7 years".
        || !given.is_empty() && (format!("{given}s") == wanted || given == format!("{wanted}s"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share() -> NumberAnswer {
        NumberAnswer {
            value: 70.96,
            unit: "%".to_owned(),
            within: 0.05,
            near: Some(1.0),
            shown: "70.96".to_owned(),
        }
    }

    #[test]
    fn the_tolerance_decides_between_right_near_and_wrong() {
        for (written, expected) in [
            ("70,96", NumberMatch::Right),
            ("71.01", NumberMatch::Right),
            ("70.91 %", NumberMatch::Right),
            ("71.02", NumberMatch::Near),
            ("71", NumberMatch::Right),
            ("70", NumberMatch::Near),
            ("69", NumberMatch::Wrong),
            ("0.7096", NumberMatch::Wrong),
            ("five", NumberMatch::Unreadable),
            ("71 sheep", NumberMatch::Unreadable),
            (" ", NumberMatch::Empty),
        ] {
            assert_eq!(compare(written, &share()), expected, "{written}");
        }
    }

    #[test]
    fn a_rank_may_be_written_as_an_ordinal() {
        let rank = NumberAnswer {
            value: 102.0,
            unit: "place".to_owned(),
            within: 0.0,
            near: None,
            shown: "102".to_owned(),
        };
        for written in ["102", "102nd", "102nd place", "102 places"] {
            assert_eq!(compare(written, &rank), NumberMatch::Right, "{written}");
        }
    }

    #[test]
    fn a_number_that_can_be_read_in_two_ways_is_right_in_either() {
        let mut answer = share();
        answer.value = 1234.0;
        assert_eq!(compare("1.234", &answer), NumberMatch::Right);
        answer.value = 1.234;
        assert_eq!(compare("1.234", &answer), NumberMatch::Right);
    }
}
