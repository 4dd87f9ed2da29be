//! How much is known: the number of facts that would be remembered if all were
//! asked on a day, expected from the chance of each. Today it is the headline;
//! day by day it tells how learning went.

use crate::memory::{Curve, Fading};
use crate::time::Day;

/// At most so many days are worked out; between them lies a straight line.
const POINTS: u32 = 60;

/// Facts that would be remembered.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Knowing {
    /// The expected number today: the sum of the chances of remembering, over the facts of
    /// open decks that were ever answered.
    pub today: f64,
    /// How many facts were ever answered.
    pub answered: u32,
    /// How many facts there are.
    pub facts: u32,
    /// The expected number at the end of a day, on evenly spaced days of the period, today
    /// last.
    pub by_day: Vec<(Day, f64)>,
}

/// The sums while they are being counted.
pub(super) struct Sums {
    /// The curve of the weights in force.
    pub(super) curve: Curve,
    first: i32,
    step: i32,
    expected: Vec<f64>,
}

impl Sums {
    /// From the first day to today.
    pub(super) fn new(curve: Curve, (first, today): (Day, Day)) -> Self {
        let days = today.days_since(first);
        let step = days.div_ceil(POINTS).max(1);
        let points = days / step;
        let step = i32::try_from(step).unwrap_or(1);
        let back = i32::try_from(points).unwrap_or(0).saturating_mul(step);
        Self {
            curve,
            first: today.0.saturating_sub(back),
            step,
            expected: vec![0.0; points as usize + 1],
        }
    }

    /// A fact is judged on a day, and was judged before on an earlier one; just now it was there
    /// with the chance `predicted`.
    #[inline]
    pub(super) fn judge(&mut self, (before, day): (Day, Day), predicted: Option<f32>) {
        let days = day.days_since(before);
        if days > 0 && day.0 > self.first {
            let fading = predicted.and_then(|chance| self.curve.fading_from(chance, days));
            self.add(fading, before, day);
        }
    }

    /// A fact as it stands now, up to the day after the last.
    pub(super) fn end(&mut self, fading: Fading, last: Day, today: Day) {
        self.add(Some(fading), last, today.plus(1));
    }

    /// Adds the chances on the days from `from` to the one before `to`.
    fn add(&mut self, fading: Option<Fading>, from: Day, to: Day) {
        let Some(fading) = fading else {
            return;
        };
        let ahead = (i64::from(from.0) - i64::from(self.first)).max(0);
        let step = i64::from(self.step);
        let skip = (ahead + step - 1) / step;
        let end = (i64::from(to.0) - i64::from(self.first) + step - 1) / step;
        let range = usize::try_from(skip).unwrap_or(0)..usize::try_from(end).unwrap_or(0);
        let start = i64::from(self.first) + skip * step - i64::from(from.0);
        let mut days = u32::try_from(start).unwrap_or(0);
        let end = range.end.min(self.expected.len());
        for sum in self.expected.get_mut(range.start..end).unwrap_or_default() {
            *sum += f64::from(self.curve.chance(fading, days));
            days = days.saturating_add(self.step.unsigned_abs());
        }
    }

    /// The sums with their days.
    pub(super) fn by_day(self) -> Vec<(Day, f64)> {
        let days = (0..).map(|point: i32| Day(self.first.saturating_add(point * self.step)));
        days.zip(self.expected).collect()
    }
}
