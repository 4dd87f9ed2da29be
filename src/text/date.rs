//! Dates in words, as precise as they are known. It knows no clock.

use super::{Arg, Texts};
use crate::deck::PartialDate;

impl Texts {
    /// A date in words: "2024", "June 2019", "20 November 2022".
    pub fn date(&self, date: PartialDate) -> String {
        let year = Arg::from(date.year.to_string());
        let Some(month) = date.month else {
            return self.say_with("date-year", [("year", year)]);
        };
        let month = self.say_with("date-month-name", [("month", Arg::from(i64::from(month)))]);
        let month = Arg::from(month);
        match date.day {
            Some(day) => {
                let day = Arg::from(i64::from(day));
                self.say_with("date-day", [("day", day), ("month", month), ("year", year)])
            }
            None => self.say_with("date-month", [("month", month), ("year", year)]),
        }
    }
}
