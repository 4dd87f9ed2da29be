//! Facts on a line of time: which part of it is seen, which facts fall
//! together at that scale, where labels find room. It knows numbers of days
//! and points, and no text.

mod ticks;

use jiff::civil::Date;

use crate::deck::PartialDate;
use crate::time::Day;

pub use ticks::ticks;

/// A fact on the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dated {
    /// The first day that its date may mean.
    pub from: i32,
    /// The last day that its date may mean.
    pub to: i32,
    /// Its place in the list of facts.
    pub place: u32,
}

impl Dated {
    /// A fact with its date; `None` if the date is not in the calendar.
    pub fn new(place: u32, date: PartialDate) -> Option<Self> {
        let first = Date::new(date.year, date.month.unwrap_or(1), date.day.unwrap_or(1)).ok()?;
        let last = match (date.month, date.day) {
            (_, Some(_)) => first,
            (Some(_), None) => first.last_of_month(),
            (None, None) => first.last_of_year(),
        };
        Some(Self {
            from: Day::from_date(first).0,
            to: Day::from_date(last).0,
            place,
        })
    }

    /// Where its dot stands, in days.
    pub fn middle(self) -> f64 {
        f64::midpoint(f64::from(self.from), f64::from(self.to) + 1.0)
    }
}

/// The part of the line that is seen, in days since 1970; never empty.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Span {
    /// Its left end.
    pub from: f64,
    /// Its right end.
    pub to: f64,
}

impl Default for Span {
    fn default() -> Self {
        Self::whole(&[])
    }
}

/// The shortest span, in days.
const SHORTEST: f64 = 14.0;
/// The share of the line that stays free at each end.
const FREE: f64 = 0.06;

impl Span {
    /// The span that shows all facts, which are in order of time.
    pub fn whole(dated: &[Dated]) -> Self {
        let from = dated.iter().map(|dated| dated.from).min().unwrap_or(0);
        let to = dated.iter().map(|dated| dated.to).max().unwrap_or(365) + 1;
        let (from, to) = (f64::from(from), f64::from(to));
        let free = ((to - from) * FREE).max(SHORTEST / 2.0);
        Self {
            from: from - free,
            to: to + free,
        }
    }

    /// Its length in days.
    pub fn days(self) -> f64 {
        self.to - self.from
    }

    /// Where a day stands: 0 at the left end, 1 at the right one.
    pub fn share(self, day: f64) -> f64 {
        (day - self.from) / self.days()
    }

    /// Nearer or farther around a place from 0 to 1; `times` above 1 is nearer. Never farther
    /// than the whole.
    #[must_use]
    pub fn zoomed(self, at: f64, times: f64, whole: Self) -> Self {
        let most = whole.days().max(SHORTEST);
        let days = (self.days() / times.max(0.01)).clamp(SHORTEST, most);
        let still = self.from + self.days() * at;
        let from = still - days * at;
        Self {
            from,
            to: from + days,
        }
        .within(whole)
    }

    /// Moved by a share of its length; to the right if positive.
    #[must_use]
    pub fn moved(self, share: f64, whole: Self) -> Self {
        let by = self.days() * share;
        Self {
            from: self.from + by,
            to: self.to + by,
        }
        .within(whole)
    }

    /// Moved as little as needed for a day to be seen.
    #[must_use]
    pub fn showing(self, day: f64, whole: Self) -> Self {
        let share = self.share(day);
        if (FREE..=1.0 - FREE).contains(&share) {
            self
        } else {
            self.moved(share - 0.5, whole)
        }
    }

    fn within(self, whole: Self) -> Self {
        let days = self.days().min(whole.days().max(SHORTEST));
        let last = (whole.to - days).max(whole.from);
        let from = self.from.clamp(whole.from, last);
        Self {
            from,
            to: from + days,
        }
    }
}

/// Facts that fall together at this scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Group {
    /// The first of them, by its place among the dated facts.
    pub first: usize,
    /// How many there are; at least 1.
    pub count: usize,
    /// Where their dot stands, from 0 to 1.
    pub share: f64,
    /// From where to where their dates reach, from 0 to 1 if it is seen.
    pub reach: (f64, f64),
}

/// The dots that are seen. Facts in order of [`Dated::middle`] less than `least` (a share of the
/// span) after the first of their dot share it.
pub fn groups(dated: &[Dated], span: Span, least: f64) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut first = dated.partition_point(|dated| span.share(dated.middle()) < 0.0);
    while let Some(dot) = dated.get(first) {
        let share = span.share(dot.middle());
        if share > 1.0 {
            break;
        }
        let rest = dated.get(first..).unwrap_or_default();
        let count = rest.partition_point(|one| span.share(one.middle()) < share + least);
        let count = count.max(1);
        let last = rest.get(count - 1).unwrap_or(dot);
        let middle = f64::midpoint(share, span.share(last.middle()));
        groups.push(Group {
            first,
            count,
            share: middle,
            reach: (
                span.share(f64::from(dot.from)),
                span.share(f64::from(last.to) + 1.0),
            ),
        });
        first += count;
    }
    groups
}

/// Puts labels into lanes so that none touches another: for each label, given by its middle and
/// its width, the lane and the left edge, or `None` where there is no room. Labels are in order
/// from left to right and are kept between 0 and `room`.
pub fn lanes(labels: &[(f32, f32)], count: usize, room: f32) -> Vec<Option<(usize, f32)>> {
    const GAP: f32 = 12.0;
    let mut ends = vec![f32::NEG_INFINITY; count];
    labels
        .iter()
        .map(|(middle, width)| {
            let left = (middle - width / 2.0).min(room - width).max(0.0);
            let lane = ends.iter().position(|end| *end + GAP <= left)?;
            if let Some(end) = ends.get_mut(lane) {
                *end = left + width;
            }
            Some((lane, left))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dated(dates: &[&str]) -> Vec<Dated> {
        let dates = dates.iter().map(|date| PartialDate::parse(date).unwrap());
        (0..)
            .zip(dates)
            .map(|(place, date)| Dated::new(place, date).unwrap())
            .collect()
    }

    #[test]
    fn a_date_without_a_day_is_a_range() {
        let all = dated(&["2022", "2022-02", "2022-02-03"]);
        let lengths: Vec<i32> = all.iter().map(|one| one.to - one.from + 1).collect();
        assert_eq!(lengths, [365, 28, 1]);
    }

    #[test]
    fn facts_that_fall_together_share_a_dot_until_one_looks_closer() {
        let all = dated(&["2019-03-19", "2019-03-20", "2019-06-09", "2022-01-05"]);
        let whole = Span::whole(&all);
        let counts = |span: Span| -> Vec<usize> {
            groups(&all, span, 0.02)
                .iter()
                .map(|group| group.count)
                .collect()
        };
        assert_eq!(counts(whole), [2, 1, 1]);
        let at = whole.share(all[0].middle());
        let near = whole.zoomed(at, 100.0, whole);
        assert_eq!(counts(near), [1, 1], "and what is not seen is left out");
    }

    #[test]
    fn no_view_leaves_the_whole_or_turns_over() {
        let all = dated(&["1991", "2022"]);
        let whole = Span::whole(&all);
        let mut span = whole;
        for (zoom, at, by) in [
            (3.0, 0.0, -5.0),
            (200.0, 1.0, 9.0),
            (1e9, 0.5, 0.3),
            (0.0, 0.2, -0.1),
        ] {
            span = span.zoomed(at, zoom, whole).moved(by, whole);
            assert!(span.from < span.to, "{span:?}");
            assert!(
                span.from >= whole.from - 1e-6 && span.to <= whole.to + 1e-6,
                "{span:?}"
            );
        }
        assert_eq!(span.zoomed(0.5, 1e-9, whole), whole);
    }

    #[test]
    fn a_day_that_is_not_seen_is_brought_into_view() {
        let all = dated(&["1991", "2000-01-01", "2022"]);
        let whole = Span::whole(&all);
        let near = whole.zoomed(0.0, 50.0, whole);
        assert!(near.share(all[1].middle()) > 1.0);
        let share = near.showing(all[1].middle(), whole).share(all[1].middle());
        assert!((0.0..=1.0).contains(&share), "{share}");
    }

    #[test]
    fn labels_never_touch_and_stay_in_the_room() {
        let labels = [(10.0, 60.0), (20.0, 60.0), (30.0, 60.0), (200.0, 60.0)];
        let placed = lanes(&labels, 2, 210.0);
        assert_eq!(placed[0], Some((0, 0.0)));
        assert_eq!(placed[1], Some((1, 0.0)));
        assert_eq!(placed[2], None);
        assert_eq!(placed[3], Some((0, 150.0)));
    }
}
