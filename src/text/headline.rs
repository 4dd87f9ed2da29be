//! The headline figures in words: what is remembered today, old facts, time, days
//! in a row. The screen and the terminal say them alike; nothing is counted here.

use super::{Arg, Texts};
use crate::stats::{DayOfStudy, Figures};

/// A figure in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What it is.
    pub label: String,
    /// The figure.
    pub value: String,
    /// What belongs to it.
    pub note: Option<String>,
}

impl Texts {
    /// How many facts would be remembered today.
    pub fn known_today(&self, figures: &Figures) -> Told {
        let known = &figures.known;
        let value = [
            ("known", Arg::from(whole(known.today))),
            ("all", Arg::from(known.facts)),
        ];
        let answered = Arg::from(known.answered);
        Told {
            label: self.say("progress-known-tile"),
            value: self.say_with("progress-known-value", value),
            note: Some(self.say_with("progress-known-tile-note", [("answered", answered)])),
        }
    }

    /// The share of old facts that was remembered, beside the aim.
    pub fn old_remembered(&self, figures: &Figures) -> Told {
        let total = figures.remembered.total();
        let label = self.say("progress-old-tile");
        let Some(share) = total.share() else {
            return Told {
                label,
                value: self.say("summary-old-none"),
                note: Some(self.say("progress-old-none")),
            };
        };
        let note = [
            ("right", Arg::from(total.right)),
            ("all", Arg::from(total.all)),
            ("aim", Arg::from(whole(figures.aim.get() * 100.0))),
        ];
        let percent = Arg::from(whole(share * 100.0));
        Told {
            label,
            value: self.say_with("progress-percent", [("percent", percent)]),
            note: Some(self.say_with("progress-old-note", note)),
        }
    }

    /// The time of the last seven days.
    pub fn time_of_week(&self, figures: &Figures) -> Told {
        let week = figures.calendar.week;
        let answers = Arg::from(week.answers);
        Told {
            label: self.say("progress-time-tile"),
            value: self.spent(week),
            note: Some(self.say_with("progress-time-note", [("answers", answers)])),
        }
    }

    /// Time in minutes, from two hours on in hours.
    fn spent(&self, day: DayOfStudy) -> String {
        let minutes = i64::try_from(day.ms.div_ceil(60_000)).unwrap_or(i64::MAX);
        if minutes < 120 {
            return self.say_with("progress-time", [("minutes", Arg::from(minutes))]);
        }
        let (hours, rest) = (Arg::from(minutes / 60), Arg::from(minutes % 60));
        self.say_with("progress-time-hours", [("hours", hours), ("minutes", rest)])
    }

    /// Days in a row.
    pub fn days_in_a_row(&self, figures: &Figures) -> Told {
        let streak = figures.calendar.streak;
        let longest = Arg::from(streak.longest);
        Told {
            label: self.say("progress-streak-tile"),
            value: streak.now.to_string(),
            note: Some(self.say_with("progress-streak-note", [("longest", longest)])),
        }
    }
}

/// The nearest whole number.
#[expect(
    clippy::cast_possible_truncation,
    reason = "per cents, or a sum over facts: far below the largest number"
)]
fn whole(number: f64) -> i64 {
    number.round() as i64
}
