//! Setting a mock exam up: what it is about, how many questions, how long, and
//! whether answers say how sure they are.

use crate::deck::DeckId;
use crate::study::certainty::AskSure;
use crate::study::mock::{Asks, Blueprint, Sitting, blueprint, pick};
use crate::study::seed::seed;
use crate::study::{Around, Scope};

use super::sit::Sat;
use super::{Of, State};
use crate::app::model::{Model, Screen};

/// The fewest and the most questions that can be chosen.
pub const QUESTIONS: std::ops::RangeInclusive<u32> = 1..=200;
/// The shortest and the longest time that can be chosen, in minutes; 0 is no clock.
pub const MINUTES: std::ops::RangeInclusive<u32> = 0..=240;
const USUAL_QUESTIONS: u32 = 20;
const USUAL_MINUTES: u32 = 20;

/// A mock exam as it is being set up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetUp {
    /// What it is for.
    pub of: Of,
    /// Questions wanted, 1 to 200.
    pub questions: u32,
    /// Minutes, 0 to 240; 0 is no clock.
    pub minutes: u32,
    /// Whether answers say how sure they are.
    pub ask_sure: AskSure,
    /// How the questions are shared out.
    pub blueprint: Blueprint,
}

impl SetUp {
    fn scope(&self) -> Scope {
        scope(self.of.deck.clone())
    }
}

fn scope(deck: Option<DeckId>) -> Scope {
    deck.map_or(Scope::All, Scope::Deck)
}

/// Begins to set one up; one that is being written is gone on with.
pub(super) fn open(model: &mut Model, of: Of) {
    model.dialog = None;
    model.screen = Screen::Mock;
    if super::is_sitting(model) {
        return;
    }
    model.mock = Some(Box::new(State::SetUp(SetUp {
        of: of.clone(),
        questions: USUAL_QUESTIONS,
        minutes: USUAL_MINUTES,
        ask_sure: AskSure::Always,
        blueprint: Blueprint::default(),
    })));
    about(model, of);
}

/// It is about something else; an exam brings its number of questions along, and a minute for each.
pub(super) fn about(model: &mut Model, of: Of) {
    let exam = of.exam.as_deref().and_then(|id| model.settings.exam(id));
    let questions = exam.map(|exam| u32::from(exam.questions));
    change(model, |set_up| {
        set_up.of = of;
        if let Some(questions) = questions {
            set_up.questions = questions;
            set_up.minutes = questions;
        }
    });
}

/// Changes what is being set up, and shares the questions out anew.
pub(super) fn change(model: &mut Model, how: impl FnOnce(&mut SetUp)) {
    let Some(State::SetUp(set_up)) = model.mock.as_deref_mut() else {
        return;
    };
    how(set_up);
    set_up.minutes = set_up.minutes.clamp(*MINUTES.start(), *MINUTES.end());
    set_up.questions = set_up.questions.clamp(*QUESTIONS.start(), *QUESTIONS.end());
    let exam = set_up.of.exam.as_deref();
    let scope = set_up.scope();
    let asks = match exam.and_then(|id| model.settings.exam(id)) {
        Some(exam) => Asks::Exam(exam),
        None => Asks::Scope(&scope),
    };
    let wanted = usize::try_from(set_up.questions).unwrap_or(usize::MAX);
    set_up.blueprint = blueprint(&model.library, &model.progress, asks, wanted);
    let most = u32::try_from(set_up.blueprint.facts()).unwrap_or(u32::MAX);
    set_up.questions = set_up.questions.min(most.max(1));
}

/// Picks the questions and starts the clock. With nothing to ask it stays as it is.
pub(super) fn begin(model: &mut Model) {
    let Some(State::SetUp(set_up)) = model.mock.as_deref() else {
        return;
    };
    let around = Around {
        library: &model.library,
        progress: &model.progress,
        now: model.now,
    };
    let chance = seed(
        &[model.notebook.device().as_str()],
        &[model.notebook.next_number(), model.now.ms.unsigned_abs()],
    );
    let paper = pick(around, &set_up.blueprint, chance);
    if paper.asked.is_empty() {
        return;
    }
    let minutes = (set_up.minutes > 0).then_some(set_up.minutes);
    let sitting = Sitting::new(set_up.scope(), paper, minutes, model.now);
    let sat = Sat::new(sitting, set_up.of.exam.clone(), set_up.ask_sure);
    model.mock = Some(Box::new(State::Sitting(Box::new(sat))));
    model.screen = Screen::Mock;
}
