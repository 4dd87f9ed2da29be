//! Why a fact was asked now: when it was last seen, how likely it was to be
//! remembered, when it comes next. It reads a judged answer and the progress;
//! words and screens it does not know.

use crate::memory;
use crate::progress::{FactProgress, Progress};
use crate::time::Day;

use super::session::{Given, Role};

/// Why a fact was asked, as it was before its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyNow {
    /// It had never been asked.
    First {
        /// The day on which it comes next, if the answer decided one.
        next: Option<Day>,
    },
    /// For practice: no date moves.
    Practice {
        /// Its last day before, if it has one.
        last: Option<Seen>,
        /// The day on which it comes anyway.
        next: Option<Day>,
    },
    /// It had been asked earlier on the same day and comes again until it is right.
    Returned {
        /// The day on which it comes next, if the answer decided one.
        next: Option<Day>,
    },
    /// Its day had come.
    Due {
        /// Its last day before.
        last: Seen,
        /// The day on which it comes next, if the answer decided one.
        next: Option<Day>,
    },
}

/// When a fact was last seen, and what followed from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// Study days ago.
    pub days: u32,
    /// How likely it was to be remembered, in per cent, from 0 to 100.
    pub percent: u32,
}

/// Why the fact of an answer was asked, as it was when it was answered.
pub fn why_now(progress: &Progress, given: &Given) -> WhyNow {
    let fact = &given.asking.fact;
    let took = i64::try_from(given.took_ms).unwrap_or(0);
    let today = given.asking.since.plus_ms(took).day();
    let before = progress.before(fact, Some(&given.event));
    let last = before.last.zip(before.memory).map(|(last, memory)| {
        let days = today.days_since(last);
        Seen {
            days,
            percent: percent(memory::retrievability(memory, f64::from(days))),
        }
    });
    let judged = given.dues.iter().find(|judged| judged.0 == *fact);
    let next = judged.map(|judged| judged.2);
    match (given.asking.role, last) {
        (Role::Practice, last) => WhyNow::Practice {
            last,
            next: progress.fact(fact).and_then(FactProgress::comes_on),
        },
        (Role::Due | Role::New | Role::Returned | Role::Alone | Role::Mock, None) => {
            WhyNow::First { next }
        }
        (Role::Due | Role::New | Role::Returned | Role::Alone | Role::Mock, Some(last))
            if last.days == 0 =>
        {
            WhyNow::Returned { next }
        }
        (Role::Due | Role::New | Role::Returned | Role::Alone | Role::Mock, Some(last)) => {
            WhyNow::Due { last, next }
        }
    }
}

/// A chance from 0 to 1 in whole per cent.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to 0..=100 just before"
)]
fn percent(chance: f64) -> u32 {
    (chance * 100.0).round().clamp(0.0, 100.0) as u32
}
