//! Everything that was ever judged, one small record a judgement, in the order
//! of replay: what figures over time are counted from. It can be handed to
//! another thread whole, and knows no deck.

use super::event::Event;
use super::fact::FactProgress;
use super::log::Word;
use super::replay::Progress;
use super::touched::Touched;
use super::writers::Slot;
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
        let mut history = History {
            facts: self.log.facts.iter().cloned().collect(),
            questions: self.log.questions.iter().cloned().collect(),
            given: self.log.given.iter().cloned().collect(),
            judged: Vec::new(),
        };
        let mut all: Vec<(Slot, Judgement)> = Vec::new();
        for (number, touched) in (0..).zip(&self.facts) {
            self.judgements_of(number, touched, &mut all);
        }
        all.sort_by(|(a, one), (b, other)| {
            let order = self.log.order(*a).cmp(&self.log.order(*b));
            order.then(one.fact.cmp(&other.fact))
        });
        history.judged = all.into_iter().map(|(_, judged)| judged).collect();
        Some(history)
    }

    /// Does it know every event, and not only what followed from some?
    pub fn is_whole(&self) -> bool {
        self.kept.events == 0
    }

    fn judgements_of(&self, number: u32, touched: &Touched, out: &mut Vec<(Slot, Judgement)>) {
        let mut fact = FactProgress::default();
        let own = out.len();
        for slot in touched.by.iter().filter(|slot| self.log.holds(**slot)) {
            let before = (fact.memory.is_some(), fact.last_day());
            let Some(logged) = self.log.get(*slot) else {
                continue;
            };
            let at = logged.at();
            let predicted = fact.retrievability(at.day());
            super::touched::advance(&self.log, &mut fact, number, *slot);
            if let Some(Event::Reset { .. }) = self.log.other(*slot) {
                let earlier = out.iter_mut().skip(own);
                earlier.for_each(|(_, judged)| judged.before_reset = true);
            }
            let Word::Asked {
                form,
                question,
                took,
                sure,
                ..
            } = logged.word
            else {
                continue;
            };
            let Some((grade, _)) = self.log.verdict(*slot, number) else {
                continue;
            };
            #[expect(clippy::cast_possible_truncation, reason = "a chance between 0 and 1")]
            let predicted = predicted.map(|chance| chance as f32);
            out.push((
                *slot,
                Judgement {
                    fact: number,
                    question,
                    given: self.log.missed(*slot).filter(|_| !grade.is_right()),
                    at,
                    day: at.day(),
                    took,
                    form,
                    grade,
                    recall: fact.last_review().is_some_and(|review| review.recall),
                    sure: (sure > 0).then_some(sure),
                    predicted: predicted.filter(|_| before.0),
                    first_today: before.1 != Some(at.day()),
                    before_reset: false,
                },
            ));
        }
    }
}
