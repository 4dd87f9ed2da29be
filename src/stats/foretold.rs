//! What was foretold of an exam, day by day, and what became of it. Forecasts
//! are kept when they are made; nothing is forecast here.

use crate::time::Day;

/// The forecasts of one exam that were kept, oldest first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Foretold {
    /// The exam's id; empty if there is none.
    pub exam: String,
    /// The forecasts, at most one a day.
    pub days: Vec<Outlook>,
    /// The day of the exam and the real mark, from 0 to 1, if it was entered.
    pub mark: Option<(Day, f64)>,
}

/// A forecast as it was on a day, in shares of the points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outlook {
    /// The day on which it was made.
    pub day: Day,
    /// One exam in twenty is below this.
    pub low: f64,
    /// The mean.
    pub mid: f64,
    /// One exam in twenty is above this.
    pub high: f64,
}

impl Foretold {
    /// Is there nothing to show?
    pub fn is_empty(&self) -> bool {
        self.days.is_empty()
    }
}
