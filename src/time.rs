//! When something happens: instants with the offset of the place where they
//! happened, and study days that begin at 04:00 there. It must not know the
//! system clock; whoever needs the time gets a [`Moment`] from a [`Clock`].

use std::fmt;

use jiff::civil::Date;
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// The hour of local time at which a new study day begins.
pub const ROLLOVER_HOUR: i8 = 4;

/// Where the present comes from. The shell has the real one, tests a still one.
pub trait Clock {
    /// The present instant, with the local offset that holds at it.
    fn now(&self) -> Moment;
}

/// An instant, to the millisecond, and the local offset where it was noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub ms: i64,
    /// Minutes that local time is ahead of UTC, from -840 to 840.
    pub offset_minutes: i16,
}

impl Moment {
    /// Reads an RFC 3339 time such as `2026-11-23T10:00:00+06:00`; `None` if it is not one.
    pub fn parse(text: &str) -> Option<Self> {
        let pieces = jiff::fmt::temporal::DateTimeParser::new()
            .parse_pieces(text)
            .ok()?;
        let offset = pieces.to_numeric_offset()?;
        let time = pieces.time()?;
        let stamp = offset.to_timestamp(pieces.date().to_datetime(time)).ok()?;
        Some(Self::from_timestamp(stamp, offset))
    }

    /// The moment of a timestamp as it is noted at a place with this offset.
    pub fn from_timestamp(stamp: Timestamp, offset: Offset) -> Self {
        let minutes = (offset.seconds() / 60).clamp(-840, 840);
        Self {
            ms: stamp.as_millisecond(),
            offset_minutes: i16::try_from(minutes).unwrap_or(0),
        }
    }

    /// The same place some milliseconds later (or earlier, if negative).
    #[must_use]
    pub fn plus_ms(self, ms: i64) -> Self {
        Self {
            ms: self.ms.saturating_add(ms),
            ..self
        }
    }

    /// The study day that this moment belongs to: the local date four hours before it.
    pub fn day(self) -> Day {
        let local = self
            .ms
            .saturating_add(i64::from(self.offset_minutes) * 60_000)
            .saturating_sub(i64::from(ROLLOVER_HOUR) * 3_600_000);
        let days = local.div_euclid(86_400_000);
        Day(i32::try_from(days).unwrap_or(if days < 0 { i32::MIN } else { i32::MAX }))
    }

    /// Milliseconds until the next study day begins at this place, from 1 to those of a day.
    pub fn until_next_day(self) -> u64 {
        let local = self
            .ms
            .saturating_add(i64::from(self.offset_minutes) * 60_000)
            .saturating_sub(i64::from(ROLLOVER_HOUR) * 3_600_000);
        (86_400_000 - local.rem_euclid(86_400_000)).unsigned_abs()
    }

    /// The local hour, 0 to 23.
    pub fn hour(self) -> i64 {
        let local = self
            .ms
            .saturating_add(i64::from(self.offset_minutes) * 60_000);
        local.rem_euclid(86_400_000) / 3_600_000
    }

    /// How long after `earlier` this is; zero if the clock was set back meanwhile.
    pub fn since(self, earlier: Self) -> SignedDuration {
        SignedDuration::from_millis(self.ms.saturating_sub(earlier.ms).max(0))
    }
}

/// A study day, counted in days since 1970-01-01.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Day(pub i32);

impl Day {
    /// The day that begins on this date.
    pub fn from_date(date: Date) -> Self {
        let epoch = Date::constant(1970, 1, 1);
        let span = date.duration_since(epoch);
        Self(i32::try_from(span.as_hours() / 24).unwrap_or(0))
    }

    /// The date on which the day begins; `None` outside the years -9999 to 9999.
    pub fn date(self) -> Option<Date> {
        let hours = SignedDuration::from_hours(i64::from(self.0) * 24);
        Date::constant(1970, 1, 1).checked_add(hours).ok()
    }

    /// The day `days` later, or earlier if negative.
    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// Whole days from `earlier` to this day, never below zero and at most 36 500.
    pub fn days_since(self, earlier: Self) -> u32 {
        let days = i64::from(self.0) - i64::from(earlier.0);
        u32::try_from(days.clamp(0, 36_500)).unwrap_or(0)
    }
}

impl fmt::Display for Moment {
    /// Local time where it was noted: `2026-11-23 10:00`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let offset = Offset::from_seconds(i32::from(self.offset_minutes) * 60);
        match (Timestamp::from_millisecond(self.ms), offset) {
            (Ok(stamp), Ok(offset)) => {
                let local = offset.to_datetime(stamp);
                write!(
                    f,
                    "{} {:02}:{:02}",
                    local.date(),
                    local.hour(),
                    local.minute()
                )
            }
            _ => write!(f, "{} ms", self.ms),
        }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.date() {
            Some(date) => write!(f, "{date}"),
            None => write!(f, "day {}", self.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> String {
        Moment::parse(text).unwrap().day().to_string()
    }

    #[test]
    fn a_study_day_begins_at_four_in_the_morning_to_the_second() {
        assert_eq!(day("2026-11-23T03:59:59+06:00"), "2026-11-22");
        assert_eq!(day("2026-11-23T04:00:00+06:00"), "2026-11-23");
        assert_eq!(day("2026-11-24T03:59:59+06:00"), "2026-11-23");
    }

    #[test]
    fn the_next_study_day_begins_when_it_was_told_and_no_moment_before() {
        for text in [
            "2026-11-23T03:59:59.999+06:00",
            "2026-11-23T04:00:00+14:00",
            "2026-11-23T15:30:00-12:00",
            "1969-12-31T23:00:00+00:00",
        ] {
            let now = Moment::parse(text).unwrap();
            let left = i64::try_from(now.until_next_day()).unwrap();
            assert!((1..=86_400_000).contains(&left), "{text}");
            assert_eq!(now.plus_ms(left - 1).day(), now.day(), "{text}");
            assert_eq!(now.plus_ms(left).day(), now.day().plus(1), "{text}");
        }
    }

    #[test]
    fn the_day_is_that_of_the_place_of_the_answer() {
        assert_eq!(day("2026-11-23T23:00:00-12:00"), "2026-11-23");
        assert_eq!(day("2026-11-24T11:00:00+00:00"), "2026-11-24");
        assert_eq!(day("2026-11-25T01:00:00+14:00"), "2026-11-24");
    }

    #[test]
    fn days_between_are_study_days_and_never_negative() {
        let monday_late = Moment::parse("2026-11-23T23:00:00+06:00").unwrap().day();
        let wednesday_early = Moment::parse("2026-11-25T05:00:00+06:00").unwrap().day();
        assert_eq!(wednesday_early.days_since(monday_late), 2);
        assert_eq!(monday_late.days_since(wednesday_early), 0);
        assert_eq!(Day(i32::MAX).days_since(Day(i32::MIN)), 36_500);
    }

    #[test]
    fn a_day_and_its_date_are_the_same_thing() {
        for date in ["1970-01-01", "2024-02-29", "1969-12-31", "2038-01-19"] {
            let date: Date = date.parse().unwrap();
            assert_eq!(Day::from_date(date).date(), Some(date));
        }
        assert_eq!(Day(i32::MAX).to_string(), "day 2147483647");
    }

    #[test]
    fn a_time_without_an_offset_is_refused() {
        assert_eq!(Moment::parse("2026-11-23T10:00:00"), None);
        assert_eq!(Moment::parse("soon"), None);
    }
}
