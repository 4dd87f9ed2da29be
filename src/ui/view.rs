//! What every screen is given: the model to read, the texts, and a place for
//! messages. A screen can change nothing else.

use crate::app::{Message, Model};
use crate::deck::{FactAnswer, FactKey, PartialDate};
use crate::text::{Arg, Texts};
use crate::time::Day;

/// A screen's window on the app.
#[derive(Debug)]
pub(super) struct View<'a> {
    /// What is shown.
    pub(super) model: &'a Model,
    /// The words.
    pub(super) texts: &'a Texts,
    /// What the student did in this frame.
    pub(super) out: Vec<Message>,
}

impl View<'_> {
    /// Something was done.
    pub(super) fn send(&mut self, message: Message) {
        self.out.push(message);
    }

    /// A text.
    pub(super) fn say(&self, key: &str) -> String {
        self.texts.say(key)
    }

    /// A text with values.
    pub(super) fn say_with<'t, const N: usize>(
        &self,
        key: &str,
        args: [(&'t str, Arg<'t>); N],
    ) -> String {
        self.texts.say_with(key, args)
    }

    /// The answer of a fact in words.
    pub(super) fn answer(&self, fact: &FactKey) -> String {
        match self.model.library.fact(fact).map(|fact| &fact.answer) {
            Some(FactAnswer::Date(date)) => self.texts.date(*date),
            Some(answer @ (FactAnswer::Text(_) | FactAnswer::Number(_))) => answer.shown(),
            None => String::new(),
        }
    }

    /// A day, as in "12 December 2026".
    pub(super) fn day(&self, day: Day) -> String {
        day.date()
            .and_then(|d| PartialDate::new(d.year(), Some(d.month()), Some(d.day())))
            .map_or_else(|| day.to_string(), |date| self.texts.date(date))
    }

    /// A day without its year, as in "12 Dec".
    pub(super) fn short_day(&self, day: Day) -> String {
        let Some(date) = day.date() else {
            return day.to_string();
        };
        let month = Arg::from(self.month(date.month()));
        let number = Arg::from(i64::from(date.day()));
        self.say_with("progress-short-day", [("day", number), ("month", month)])
    }

    /// The short name of a month, 1 to 12.
    pub(super) fn month(&self, month: i8) -> String {
        let month = Arg::from(i64::from(month));
        self.say_with("progress-short-month", [("month", month)])
    }

    /// When a fact comes again, from today: "tomorrow", "in 5 days".
    pub(super) fn when(&self, day: Day) -> String {
        let days = day.days_since(self.model.now.day());
        self.say_with("when-next", [("days", Arg::from(days))])
    }
}
