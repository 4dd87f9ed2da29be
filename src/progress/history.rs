//! Everything that was ever judged, one small record a judgement, in the order
//! of replay: what figures over time are counted from. It can be handed to
//! another thread whole, and knows no deck.

use std::sync::Arc;

use super::event::Event;
use super::fact::FactProgress;
use super::log::Word;
use super::replay::Progress;
use super::touched::Touched;
use super::writers::{Slot, place};
use crate::deck::{FactKey, Kind, QuestionKey};
use crate::memory::Grade;
use crate::time::{Day, Moment};

/// All judgements of a student in study, oldest first. Practice is not part of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct History {
    /// The facts, by the number that judgements have for them.
    pub facts: Vec<FactKey>,
    /// The questions, by the number that judgements have for them.
    pub questions: Vec<QuestionKey>,
    /// What was answered where it was wrong, by the number that judgements have for it.
    pub given: Vec<String>,
    /// The judgements.
    pub judged: Vec<Judgement>,
}

/// One judgement of one fact by one answer in study, after any override.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judgement {
    /// The number of the fact in [`History::facts`].
    pub fact: u32,
    /// The number of the question in [`History::questions`].
    pub question: u32,
    /// What was answered, as a number in [`History::given`]; `None` where nothing was or it was right.
    pub given: Option<u32>,
    /// When.
    pub at: Moment,
    /// Its study day.
    pub day: Day,
    /// Milliseconds from the question to the answer.
    pub took: u32,
    /// How it was asked.
    pub form: Kind,
    /// How well the fact was remembered.
    pub grade: Grade,
    /// Did it count as an attempt at recall?
    pub recall: bool,
    /// How sure the student was, 1 to 3, if asked.
    pub sure: Option<u8>,
    /// The chance of remembering that was predicted just before; `None` for the first
    /// judgement of a fact, ever or since its memory started again.
    pub predicted: Option<f32>,
    /// Is it the first judgement of its fact on this study day?
    pub first_today: bool,
    /// Did its fact's memory start again after it? The first judgement after that is predicted
    /// nothing, as the very first one is.
    pub before_reset: bool,
}

impl Progress {
    /// All judgements; `None` if a cache has forgotten some, so that the journals have to be
    /// read whole first.
    pub fn history(&self) -> Option<History> {
        if !self.is_whole() {
            return None;
        }
        let mut all: Vec<(Slot, Judgement)> = Vec::new();
        for (number, touched) in (0..).zip(&self.facts) {
            self.judgements_of(number, touched, &mut all);
        }
        // The order of replay begins with the time, which is at hand.
        all.sort_by(|(a, one), (b, other)| {
            let order = || self.log.order(*a).cmp(&self.log.order(*b));
            let time = one.at.ms.cmp(&other.at.ms);
            time.then_with(order).then(one.fact.cmp(&other.fact))
        });
        let mut history = History {
            judged: all.into_iter().map(|(_, judged)| judged).collect(),
            ..History::default()
        };
        self.name(&mut history);
        Some(history)
    }

    /// Does it know every event, and not only what followed from some?
    pub fn is_whole(&self) -> bool {
        self.kept.events == 0
    }

    /// How many events it has taken in, copies too: where [`Progress::follow`] goes on.
    pub fn taken(&self) -> usize {
        self.log.len()
    }

    /// Adds to a history of this progress what was judged by the events after the first `taken`.
    /// False if that is not enough, because they changed what was judged before or are no later
    /// than it: then the history has to be made anew.
    pub fn follow(&self, history: &mut Arc<History>, taken: usize) -> bool {
        let mut latest = history.judged.last().map(|judged| judged.at.ms);
        let mut new = Vec::new();
        for slot in self.log.slots_after(taken) {
            let Some(logged) = self.log.get(slot) else {
                return false;
            };
            match self.log.other(slot) {
                Some(Event::Undo { .. } | Event::Override { .. } | Event::Reset { .. }) => {
                    return false;
                }
                Some(
                    Event::Answer(_)
                    | Event::Practice(_)
                    | Event::Bury { .. }
                    | Event::Suspend { .. }
                    | Event::Resume { .. }
                    | Event::Report { .. }
                    | Event::Read { .. }
                    | Event::Move { .. }
                    | Event::Peek { .. }
                    | Event::Reschedule { .. }
                    | Event::ExamMark { .. }
                    | Event::Mock { .. }
                    | Event::Together { .. },
                ) => continue,
                None => {}
            }
            let ms = logged.at().ms;
            if latest.is_some_and(|latest| latest >= ms) || !self.log.holds(slot) {
                return false;
            }
            latest = Some(ms);
            for fact in self.log.facts_of(slot) {
                let touched = self.facts.get(place(fact));
                let Some(mut before) =
                    touched.and_then(|touched| touched.until(&self.log, fact, slot))
                else {
                    return false;
                };
                new.extend(self.judgement(fact, &mut before, slot));
            }
        }
        if !new.is_empty() {
            let history = Arc::make_mut(history);
            history.judged.append(&mut new);
            self.name(history);
        }
        true
    }

    /// Adds the keys and texts that a history does not have yet.
    fn name(&self, history: &mut History) {
        let facts = self.log.facts.iter().skip(history.facts.len());
        history.facts.extend(facts.cloned());
        let questions = self.log.questions.iter().skip(history.questions.len());
        history.questions.extend(questions.cloned());
        let given = self.log.given.iter().skip(history.given.len());
        history.given.extend(given.cloned());
    }

    fn judgements_of(&self, number: u32, touched: &Touched, out: &mut Vec<(Slot, Judgement)>) {
        let mut fact = FactProgress::default();
        let own = out.len();
        for slot in touched.by.iter().filter(|slot| self.log.holds(**slot)) {
            if let Some(judged) = self.judgement(number, &mut fact, *slot) {
                out.push((*slot, judged));
            } else if let Some(Event::Reset { .. }) = self.log.other(*slot) {
                let earlier = out.iter_mut().skip(own);
                earlier.for_each(|(_, judged)| judged.before_reset = true);
            }
        }
    }

    /// What one event does to a fact, and how it judged it, if it did.
    fn judgement(&self, number: u32, fact: &mut FactProgress, slot: Slot) -> Option<Judgement> {
        let logged = self.log.get(slot)?;
        let at = logged.at();
        let last = fact.last_day();
        let predicted = fact.retrievability(at.day());
        super::touched::advance(&self.log, fact, number, slot);
        let Word::Asked {
            form,
            question,
            took,
            sure,
            ..
        } = logged.word
        else {
            return None;
        };
        let (grade, _) = self.log.verdict(slot, number)?;
        #[expect(clippy::cast_possible_truncation, reason = "a chance between 0 and 1")]
        let predicted = predicted.map(|chance| chance as f32);
        Some(Judgement {
            fact: number,
            question,
            given: self.log.missed(slot).filter(|_| !grade.is_right()),
            at,
            day: at.day(),
            took,
            form,
            grade,
            recall: fact.last_review().is_some_and(|review| review.recall),
            sure: (sure > 0).then_some(sure),
            predicted,
            first_today: last != Some(at.day()),
            before_reset: false,
        })
    }
}
