//! Answers that are dates: what was written, compared with the part of the
//! date that was asked for. A date that can be read in two ways is asked for
//! again.

use crate::deck::{PartialDate, Precision};

pub use crate::deck::written::date::{Reading, read};

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

/// Compares what was written with the answer, to the precision that was asked for.
pub fn compare(written: &str, answer: PartialDate, want: Precision) -> DateMatch {
    if written.trim().is_empty() {
        return DateMatch::Empty;
    }
    read(written).map_or(DateMatch::Unreadable, |reading| {
        compare_read(reading, answer, want)
    })
}

/// The same of a date that was read already.
pub fn compare_read(reading: Reading, answer: PartialDate, want: Precision) -> DateMatch {
    let date = match reading {
        Reading::Two(one, other) if one.cut(want) != other.cut(want) => {
            return DateMatch::Ambiguous;
        }
        Reading::One(date) | Reading::Two(date, _) => date,
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
