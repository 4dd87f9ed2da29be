//! Answers and time day by day: the calendar of a year, the time of a period,
//! and how many days in a row something was answered. Practice does not count.

use crate::time::Day;

/// Weeks of the calendar.
const WEEKS: i32 = 53;
/// The longest time that days are kept for.
const FURTHEST: i32 = 36_500;

/// One study day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DayOfStudy {
    /// Answers, each once however many facts it judged.
    pub answers: u32,
    /// Milliseconds from question to answer, feedback not counted.
    pub ms: u64,
}

/// The days of study.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calendar {
    /// The first day of the calendar: a Monday, 52 weeks before this week.
    pub first: Day,
    /// Each day from then to today.
    pub days: Vec<DayOfStudy>,
    /// Answers and time of the period.
    pub period: DayOfStudy,
    /// Study days of the period on which something was answered.
    pub active: u32,
    /// Answers and time of the last seven study days, today among them.
    pub week: DayOfStudy,
    /// Days in a row.
    pub streak: Streak,
}

/// Study days in a row on which something was answered, in whatever deck.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Streak {
    /// Up to today, or to yesterday while nothing was answered today.
    pub now: u32,
    /// The longest ever.
    pub longest: u32,
}

/// All study days while they are being counted.
pub(super) struct Days {
    first: Day,
    each: Vec<DayOfStudy>,
    /// Whether anything was answered, also in other decks.
    active: Vec<bool>,
}

impl Days {
    /// From the day of the first answer to today. What is later than today is the mistake of
    /// a clock and is left out.
    pub(super) fn new(first: Day, today: Day) -> Self {
        let first = first.max(today.plus(-FURTHEST)).min(today);
        let count = today.days_since(first) as usize + 1;
        Self {
            first,
            each: vec![DayOfStudy::default(); count],
            active: vec![false; count],
        }
    }

    fn place(&self, day: Day) -> Option<usize> {
        usize::try_from(i64::from(day.0) - i64::from(self.first.0)).ok()
    }

    /// Something was answered.
    pub(super) fn note(&mut self, day: Day) {
        let place = self.place(day).and_then(|place| self.active.get_mut(place));
        if let Some(active) = place {
            *active = true;
        }
    }

    /// One answer that is wanted.
    pub(super) fn add(&mut self, day: Day, ms: u32) {
        let place = self.place(day).and_then(|place| self.each.get_mut(place));
        if let Some(day) = place {
            day.answers += 1;
            day.ms += u64::from(ms);
        }
    }

    /// The calendar as of the last day, with the period that begins on `from`.
    pub(super) fn calendar(self, today: Day, from: Day) -> Calendar {
        let weekday = (i64::from(today.0) + 3).rem_euclid(7);
        let monday = today.plus(-i32::try_from(weekday).unwrap_or(0));
        let first = monday.plus(-7 * (WEEKS - 1));
        let count = today.days_since(first) + 1;
        let on = |day: Day| {
            let place = self.place(day).and_then(|place| self.each.get(place));
            place.copied().unwrap_or_default()
        };
        let days = (0..count).map(|day| on(first.plus(i32::try_from(day).unwrap_or(0))));
        let since = |from: Day| {
            let skip = self.place(from).unwrap_or(0).min(self.each.len());
            self.each.get(skip..).unwrap_or_default()
        };
        Calendar {
            first,
            days: days.collect(),
            period: sum(since(from)),
            active: count_of(since(from).iter().map(|day| day.answers > 0)),
            week: sum(since(today.plus(-6))),
            streak: streak(&self.active),
        }
    }
}

fn sum(days: &[DayOfStudy]) -> DayOfStudy {
    days.iter()
        .fold(DayOfStudy::default(), |sum, day| DayOfStudy {
            answers: sum.answers + day.answers,
            ms: sum.ms + day.ms,
        })
}

fn count_of(days: impl Iterator<Item = bool>) -> u32 {
    days.map(u32::from).sum()
}

/// The last of the days is today.
fn streak(active: &[bool]) -> Streak {
    let (mut run, mut longest, mut until_yesterday) = (0_u32, 0_u32, 0_u32);
    for day in active {
        until_yesterday = run;
        run = if *day { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    let now = if run > 0 { run } else { until_yesterday };
    Streak { now, longest }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(days: &[u8]) -> Streak {
        streak(&days.iter().map(|day| *day == 1).collect::<Vec<_>>())
    }

    #[test]
    fn a_streak_is_not_broken_before_the_day_is_over() {
        assert_eq!(of(&[1, 1, 0]), Streak { now: 2, longest: 2 });
        assert_eq!(of(&[1, 1, 1]), Streak { now: 3, longest: 3 });
        assert_eq!(of(&[1, 1, 1, 0, 0]), Streak { now: 0, longest: 3 });
        assert_eq!(of(&[0, 1, 0, 1]), Streak { now: 1, longest: 1 });
        assert_eq!(of(&[]), Streak::default());
    }

    #[test]
    fn the_calendar_begins_on_a_monday_and_ends_today() {
        let today = Day::from_date(jiff::civil::date(2026, 11, 25));
        let mut days = Days::new(today.plus(-400), today);
        days.add(today, 1000);
        days.add(today.plus(-6), 500);
        days.add(today.plus(-7), 500);
        days.add(today.plus(1), 500);
        let calendar = days.calendar(today, today.plus(-29));
        let monday = calendar.first.date().unwrap();
        assert_eq!(monday.weekday(), jiff::civil::Weekday::Monday);
        assert_eq!(calendar.days.len(), 52 * 7 + 3);
        assert_eq!(calendar.days.last().unwrap().answers, 1);
        let week = DayOfStudy {
            answers: 2,
            ms: 1500,
        };
        assert_eq!(calendar.week, week);
        assert_eq!((calendar.period.answers, calendar.active), (3, 3));
    }
}
