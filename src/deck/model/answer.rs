//! The answer of a fact as it is marked, and the sentence that it stands in.
//! Whether something written is right is not decided here.

use super::super::date::PartialDate;
use super::super::id::ItemId;

/// A sentence with one gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gapped {
    /// What stands before the gap.
    pub before: String,
    /// What belongs into the gap.
    pub gap: String,
    /// What stands after it.
    pub after: String,
}

impl Gapped {
    /// The whole sentence with its gap filled.
    pub fn full(&self) -> String {
        [&*self.before, &self.gap, &self.after].concat()
    }

    /// The sentence with an ellipsis in its gap.
    pub fn open(&self) -> String {
        [&*self.before, "\u{2026}", &self.after].concat()
    }
}

/// The answer of a fact, as it is marked.
#[derive(Debug, Clone, PartialEq)]
pub enum FactAnswer {
    /// Words, marked by their accepted forms.
    Text(TextAnswer),
    /// A number, marked by its tolerance.
    Number(NumberAnswer),
    /// A date, marked to the precision asked.
    Date(PartialDate),
}

/// An answer in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextAnswer {
    /// The form that is shown.
    pub shown: String,
    /// Other right forms.
    pub also: Vec<String>,
    /// Forms that are never right, however near they are.
    pub not: Vec<String>,
    /// The name it refers to, if it is one.
    pub name: Option<ItemId>,
}

/// An answer in figures.
#[derive(Debug, Clone, PartialEq)]
pub struct NumberAnswer {
    /// The value; finite.
    pub value: f64,
    /// What is counted: `%`, `tenge`, or empty.
    pub unit: String,
    /// Right if no further away than this; 0 or more, finite.
    pub within: f64,
    /// Close enough to be told "near", never right; more than `within`.
    pub near: Option<f64>,
    /// How it is written where it is shown, without the unit.
    pub shown: String,
}

impl FactAnswer {
    /// The answer as it is shown, with its unit. Dates are given in ISO form;
    /// `text` makes them readable.
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) => text.shown.clone(),
            Self::Number(number) => number.shown_with_unit(),
            Self::Date(date) => date.to_string(),
        }
    }
}

impl NumberAnswer {
    /// The number and its unit, joined by a no-break space.
    pub fn shown_with_unit(&self) -> String {
        if self.unit.is_empty() {
            self.shown.clone()
        } else {
            format!("{}\u{a0}{}", self.shown, self.unit)
        }
    }
}
