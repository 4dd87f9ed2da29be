//! Dates as precise as a source gives them: a year, a month or a day.
//! It knows the calendar and nothing of marking.

use std::fmt;

use jiff::civil::Date;

/// How much of a date is known or asked for.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize, serde::Serialize,
)]
pub enum Precision {
    /// Only the year.
    Year,
    /// The year and the month.
    Month,
    /// The full date.
    Day,
}

/// A calendar date of which the end may be missing, written `2022`, `2022-09` or `2022-09-17`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    /// The year, 1 to 9999.
    pub year: i16,
    /// The month, 1 to 12.
    pub month: Option<i8>,
    /// The day of the month; never there without a month.
    pub day: Option<i8>,
}

impl PartialDate {
    /// A date that exists in the calendar, or `None`.
    pub fn new(year: i16, month: Option<i8>, day: Option<i8>) -> Option<Self> {
        if !(1..=9999).contains(&year) || (day.is_some() && month.is_none()) {
            return None;
        }
        Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok()?;
        Some(Self { year, month, day })
    }

    /// Reads `2022`, `2022-09` or `2022-09-17`; `None` if it is none of them.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4)?;
        let month = parts
            .next()
            .map(|part| digits(part, 2))
            .map_or(Some(None), |m| m.map(Some))?;
        let day = parts
            .next()
            .map(|part| digits(part, 2))
            .map_or(Some(None), |d| d.map(Some))?;
        if parts.next().is_some() {
            return None;
        }
        Self::new(
            year,
            month.and_then(|m| i8::try_from(m).ok()),
            day.and_then(|d| i8::try_from(d).ok()),
        )
    }

    /// How precise it is.
    pub fn precision(self) -> Precision {
        match (self.month, self.day) {
            (None, _) => Precision::Year,
            (Some(_), None) => Precision::Month,
            (Some(_), Some(_)) => Precision::Day,
        }
    }

    /// The same date with no more than the wanted precision.
    #[must_use]
    pub fn cut(self, precision: Precision) -> Self {
        let (month, day) = match precision {
            Precision::Year => (None, None),
            Precision::Month => (self.month, None),
            Precision::Day => (self.month, self.day),
        };
        Self {
            year: self.year,
            month,
            day,
        }
    }
}

fn digits(text: &str, len: usize) -> Option<i16> {
    (text.len() == len && text.bytes().all(|b| b.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_reads_back_as_it_was_written() {
        for text in ["2022", "2022-09", "2022-09-17", "2024-02-29", "0001"] {
            assert_eq!(PartialDate::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_is_not_in_the_calendar_is_not_a_date() {
        for text in [
            "",
            "22",
            "2022-13",
            "2022-00",
            "2023-02-29",
            "2022-1",
            "2022-01-01-01",
            "x",
        ] {
            assert_eq!(PartialDate::parse(text), None, "{text}");
        }
    }
}
