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
            Card::Sticking {
                fact,
                lapses,
                taken_for,
            } => {
                let count = [("count", Arg::from(*lapses))];
                let mut lines = vec![
                    String::new(),
                    self.texts.say("coach-sticking"),
                    self.texts.say_with("coach-sticking-times", count),
                ];
                let other = taken_for.as_ref();
                let other =
                    other.map(|(other, times)| self.texts.taken_for(self.model, other, *times));
                lines.extend(other);
                lines.extend(self.fact(fact));
                lines.push(self.texts.say("coach-cli-sticking"));
                lines
            }
            Card::Together { one, other, times } => {
                let count = [("count", Arg::from(*times))];
                let mut lines = vec![
                    String::new(),
                    self.texts.say("coach-together"),
                    self.texts.say_with("coach-together-times", count),
                ];
                for fact in [one, other] {
                    lines.extend(self.fact(fact));
                }
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

    /// That the plan to catch up came to its end today.
    pub(super) fn caught_up(self) -> Option<String> {
        let today = self.model.now.day();
        let ended = self.model.coach.caught_up_on(today);
        ended.then(|| self.texts.say("coach-caught-up"))
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
