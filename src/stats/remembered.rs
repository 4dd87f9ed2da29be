//! Old facts remembered: of the facts asked again on a later day, how many were
//! right at once. The same is counted by the summary of a session.

use super::wilson::{Between, wilson95};
use crate::progress::Judgement;

/// So many right of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// Right.
    pub right: u32,
    /// In all.
    pub all: u32,
}

/// Old facts that were asked, by the days since the answer before.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Remembered {
    /// After one or two days.
    pub soon: Share,
    /// After three to twenty days.
    pub later: Share,
    /// After three weeks or more.
    pub late: Share,
    /// The sum of the chances that were predicted just before.
    pub predicted: f64,
}

impl Share {
    pub(super) fn add(&mut self, right: bool) {
        self.all += 1;
        self.right += u32::from(right);
    }

    /// The share, from 0 to 1; `None` of nothing.
    pub fn share(self) -> Option<f64> {
        (self.all > 0).then(|| f64::from(self.right) / f64::from(self.all))
    }

    /// Where the true share lies.
    pub fn between(self) -> Between {
        wilson95(u64::from(self.right), u64::from(self.all))
    }
}

impl Remembered {
    /// Whether a judgement counts: the first of its study day, of a fact that was answered on
    /// an earlier study day.
    pub fn counts(judged: &Judgement) -> bool {
        judged.first_today && judged.predicted.is_some()
    }

    /// All of them.
    pub fn total(&self) -> Share {
        let all = [self.soon, self.later, self.late];
        Share {
            right: all.iter().map(|share| share.right).sum(),
            all: all.iter().map(|share| share.all).sum(),
        }
    }

    /// The share that was predicted; `None` of nothing.
    pub fn expected(&self) -> Option<f64> {
        let all = self.total().all;
        (all > 0).then(|| self.predicted / f64::from(all))
    }

    pub(super) fn add(&mut self, judged: &Judgement, days: u32) {
        let share = match days {
            0..=2 => &mut self.soon,
            3..=20 => &mut self.later,
            21.. => &mut self.late,
        };
        share.add(judged.grade.is_right());
        self.predicted += judged.predicted.map_or(0.0, f64::from);
    }
}
