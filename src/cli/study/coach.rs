//! What the coach says, in lines: a fact that does not stick, the plan to catch
//! up, why the last fact was asked. Plain sentences from the same texts.

use crate::app::coach::Card;
use crate::study::why_now;
use crate::text::Arg;

use super::print::Printer;

impl Printer<'_> {
    /// A card of the coach.
    pub(super) fn card(self, card: &Card) -> Vec<String> {
        match card {
            Card::Sticking { fact, lapses } => {
                let count = [("count", Arg::from(*lapses))];
                let mut lines = vec![
                    String::new(),
                    self.texts.say("coach-sticking"),
                    self.texts.say_with("coach-sticking-times", count),
                ];
                lines.extend(self.fact(fact));
                lines.push(self.texts.say("coach-cli-sticking"));
                lines
            }
        }
    }

    /// The plan to catch up, if one runs.
    pub(super) fn catch_up(self) -> Option<String> {
        let figures = self.model.overview.catch_up.as_ref();
        let figures = figures.filter(|figures| figures.runs)?;
        let state = self.texts.catch_up_state(figures);
        let plan = self.texts.catch_up_plan(figures, self.model.now.day());
        Some([state, plan].join(" "))
    }

    /// Why the fact answered last was asked.
    pub(super) fn why_now(self) -> Vec<String> {
        let session = self.model.session.as_ref();
        let Some(given) = session.and_then(|session| session.log().last()) else {
            return vec![self.texts.say("coach-cli-why-nothing")];
        };
        let fact = self.model.library.fact(&given.asking.fact);
        let says = fact.map(|fact| fact.says.full());
        let why = why_now(&self.model.progress, given);
        says.into_iter().chain([self.texts.why_now(why)]).collect()
    }
}
