//! Which backups are kept: all of two days, then the newest of each of twelve
//! days, ten weeks and nine months. It knows moments only.

use crate::time::Moment;

const DAY: i64 = 86_400_000;
/// All that are younger than this are kept, in milliseconds.
const ALL: i64 = 2 * DAY;
const DAYS: usize = 12;
const WEEKS: usize = 10;
const MONTHS: usize = 9;

/// Whether each backup is kept. They stand newest first.
pub(super) fn keeps(newest_first: &[Moment], now: Moment) -> Vec<bool> {
    let mut days = Spans::new(DAYS);
    let mut weeks = Spans::new(WEEKS);
    let mut months = Spans::new(MONTHS);
    newest_first
        .iter()
        .map(|moment| {
            let day = i64::from(moment.day().0);
            let date = moment.day().date();
            let month = date.map_or(0, |date| {
                i64::from(date.year()) * 12 + i64::from(date.month())
            });
            // Each asks in any case, so that a day that is kept counts for its week, too.
            let spans = [
                days.is_first_of(day),
                weeks.is_first_of(day.div_euclid(7)),
                months.is_first_of(month),
            ];
            now.ms.saturating_sub(moment.ms) < ALL || spans.contains(&true)
        })
        .collect()
}

/// Spans of time of which one backup each is kept.
struct Spans {
    left: usize,
    last: Option<i64>,
}

impl Spans {
    fn new(count: usize) -> Self {
        Self {
            left: count,
            last: None,
        }
    }

    fn is_first_of(&mut self, span: i64) -> bool {
        if self.left == 0 || self.last == Some(span) {
            return false;
        }
        self.left -= 1;
        self.last = Some(span);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_of_two_days_then_days_weeks_and_months_are_kept() {
        let now = Moment::parse("2026-11-24T12:00:00+00:00").unwrap();
        // Four a day for two years.
        let all: Vec<Moment> = (0..2 * 365 * 4)
            .map(|count| now.plus_ms(-count * DAY / 4))
            .collect();
        let kept = keeps(&all, now);
        let first_two_days = kept.iter().take(8).filter(|kept| **kept).count();
        assert_eq!(first_two_days, 8);
        let count = kept.iter().filter(|kept| **kept).count();
        assert!((24..=38).contains(&count), "{count}");
        let oldest = kept.iter().rposition(|kept| *kept).unwrap();
        let days = oldest / 4;
        assert!((8 * 28..=9 * 31).contains(&days), "{days} days");
    }

    #[test]
    fn what_is_kept_today_is_kept_when_it_is_thinned_again() {
        let now = Moment::parse("2026-11-24T12:00:00+00:00").unwrap();
        let all: Vec<Moment> = (0..200).map(|day| now.plus_ms(-day * DAY)).collect();
        let once: Vec<Moment> = all
            .iter()
            .zip(keeps(&all, now))
            .filter_map(|(moment, kept)| kept.then_some(*moment))
            .collect();
        assert!(keeps(&once, now).iter().all(|kept| *kept));
    }

    /// Every day of three months, which leaves only months to keep anything older by.
    fn after_a_full_spring(older: [&str; 2]) -> Vec<bool> {
        let now = Moment::parse("2026-04-30T12:00:00+00:00").unwrap();
        let mut all: Vec<Moment> = (0..88).map(|day| now.plus_ms(-day * DAY)).collect();
        all.extend(older.map(|text| Moment::parse(text).unwrap()));
        keeps(&all, now).split_off(88)
    }

    #[test]
    fn months_of_different_years_are_different_months() {
        let january = "2026-01-10T12:00:00+00:00";
        for before in ["2025-02-10T12:00:00+00:00", "2025-01-10T12:00:00+00:00"] {
            assert_eq!(after_a_full_spring([january, before]), [true, true]);
        }
        let same = "2026-01-09T12:00:00+00:00";
        assert_eq!(after_a_full_spring([january, same]), [true, false]);
    }

    #[test]
    fn what_is_two_days_old_is_kept_only_as_the_newest_of_its_day() {
        let now = Moment::parse("2026-11-24T12:00:00+00:00").unwrap();
        let ages = [0, ALL - 1, ALL];
        assert_eq!(
            keeps(&ages.map(|ms| now.plus_ms(-ms)), now),
            [true, true, false]
        );
    }
}
