//! What a coach says in words: why a fact was asked now, how a plan to catch up
//! goes. It joins sentences and decides nothing.

use super::{Arg, Texts};
use crate::app::Model;
use crate::app::coach::CatchUpFigures;
use crate::deck::{FactKey, PartialDate};
use crate::study::WhyNow;
use crate::time::Day;

impl Texts {
    /// Why a fact was asked, and when it comes next.
    pub fn why_now(&self, why: WhyNow) -> String {
        let seen = |days: u32, percent: u32| {
            let args = [("days", Arg::from(days)), ("percent", Arg::from(percent))];
            self.say_with("coach-why-seen", args)
        };
        let (reasons, next) = match why {
            WhyNow::First { next } => (vec![self.say("coach-why-first")], next),
            WhyNow::Returned { next } => (vec![self.say("coach-why-returned")], next),
            WhyNow::Due { last, next } => (vec![seen(last.days, last.percent)], next),
            WhyNow::Practice { last, next } => {
                let last = last.filter(|last| last.days > 0);
                let last = last.map(|last| seen(last.days, last.percent));
                let practice = self.say("coach-why-practice");
                (std::iter::once(practice).chain(last).collect(), next)
            }
        };
        let next = next.map(|day| self.say_with("coach-why-next", [("date", self.date_of(day))]));
        let sentences: Vec<String> = reasons.into_iter().chain(next).collect();
        sentences.join(" ")
    }

    /// What a plan to catch up asks for, when it ends, what becomes of new facts.
    pub fn catch_up_plan(&self, figures: &CatchUpFigures, today: Day) -> String {
        let end = match figures.end {
            Some(end) if end <= today => self.say("coach-end-today"),
            Some(end) => self.say_with("coach-end", [("date", self.date_of(end))]),
            None => self.say("coach-no-end"),
        };
        let new = if figures.new == 0 {
            self.say("coach-no-new")
        } else {
            self.say_with("coach-exam-new", [("count", Arg::from(figures.new))])
        };
        let plan = self.say_with("coach-plan", [("facts", Arg::from(figures.facts))]);
        [plan, end, new].join(" ")
    }

    /// How much waits, and why a plan is offered; of a plan that runs, what is left today.
    pub fn catch_up_state(&self, figures: &CatchUpFigures) -> String {
        let waiting = self.say_with("coach-waiting", [("count", Arg::from(figures.waiting))]);
        let other = match figures.away {
            _ if figures.runs => {
                return [
                    waiting,
                    self.say_with("coach-left", [("count", Arg::from(figures.left))]),
                ]
                .join(" ");
            }
            Some(days) => self.say_with("coach-away", [("days", Arg::from(days))]),
            None => self.say("coach-piled"),
        };
        [other, waiting].join(" ")
    }

    /// That the answer of another fact was given again and again.
    pub fn taken_for(&self, model: &Model, other: &FactKey, times: u32) -> String {
        let Some(fact) = model.library.fact(other) else {
            return String::new();
        };
        let args = [
            ("count", Arg::from(times)),
            ("answer", Arg::from(&fact.says.gap)),
            ("says", Arg::from(fact.says.full())),
        ];
        self.say_with("coach-taken-for", args)
    }

    fn date_of(&self, day: Day) -> Arg<'static> {
        let date = day
            .date()
            .and_then(|date| PartialDate::new(date.year(), Some(date.month()), Some(date.day())));
        Arg::from(date.map_or_else(|| day.to_string(), |date| self.date(date)))
    }
}
