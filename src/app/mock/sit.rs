//! Writing a mock exam: answers in the making, one for each question, and the
//! way between them. Nothing is judged; what cannot be read as a number or a
//! date is said, because it tells nothing of what is right.

use crate::answer::{Marking, Response, Retype, mark};
use crate::deck::{Kind, Library, Question};
use crate::study::certainty::AskSure;
use crate::study::mock::{Seat, Sitting};
use crate::study::{Asking, Layout, Sure};
use crate::time::Moment;

use super::State;
use crate::app::draft::Draft;
use crate::app::message::{Action, Dialog};
use crate::app::model::Model;
use crate::app::sure::one_pick;

/// A mock exam that is being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sat {
    /// Its questions and its clock.
    pub sitting: Sitting,
    /// The answers in the making, by place.
    pub drafts: Vec<Draft>,
    /// The exam in the settings that it is for.
    pub exam: Option<String>,
    /// Whether answers say how sure they are.
    pub ask_sure: AskSure,
}

/// Which way to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Next,
    Previous,
}

impl Sat {
    pub(super) fn new(sitting: Sitting, exam: Option<String>, ask_sure: AskSure) -> Self {
        let drafts = sitting.seats().iter().map(|seat| Draft::new(&seat.asking));
        Self {
            drafts: drafts.collect(),
            sitting,
            exam,
            ask_sure,
        }
    }

    /// The answer in the making for the question on the screen.
    pub fn draft(&self) -> Option<&Draft> {
        self.drafts.get(self.sitting.at())
    }

    /// Whether the question on the screen is the last.
    pub fn is_last(&self) -> bool {
        self.sitting.at() + 1 >= self.sitting.seats().len()
    }

    fn go(&mut self, place: usize, now: Moment) {
        // Who goes away from a question without saying how sure is asked again another time.
        if let Some(draft) = self.drafts.get_mut(self.sitting.at()) {
            draft.held = None;
        }
        self.sitting.go(place, now);
    }

    /// Does something to the answer on the screen. Gives the small window that it opens.
    fn act(&mut self, library: &Library, action: Action, now: Moment) -> Option<Dialog> {
        let asking = self.sitting.seat()?.asking.clone();
        let question = library.question(&asking.question)?;
        let draft = self.drafts.get_mut(self.sitting.at())?;
        match action {
            Action::Check => return self.check(library, (question, &asking), now),
            Action::DontKnow => self.turn_dont_know(&asking),
            Action::Sure(sure) => self.level(sure),
            Action::Undo => draft.held = None,
            Action::Pick(place) => {
                if fits(&asking.layout, place) {
                    pick(draft, question.kind(), place);
                    self.settle(question.kind(), &asking);
                }
            }
            Action::Write(_) | Action::Select(_) | Action::Move(..) | Action::PairWith(_) => {
                draft.held = None;
                let moved = matches!(action, Action::Move(..));
                edit(draft, &asking.layout, action);
                // An order stands from the first, so that it is an answer only once it was
                // touched or confirmed.
                let untouched = matches!(asking.layout, Layout::Items(_)) && !moved;
                if !untouched {
                    self.settle(question.kind(), &asking);
                }
            }
            Action::GoOn
            | Action::TestFirst
            | Action::Reveal
            | Action::Rate(_)
            | Action::Bury
            | Action::Suspend
            | Action::Report(_)
            | Action::Override(_)
            | Action::Practise => {}
        }
        None
    }

    /// The draft becomes the answer as it stands.
    fn settle(&mut self, kind: Kind, asking: &Asking) {
        let Some(draft) = self.drafts.get_mut(self.sitting.at()) else {
            return;
        };
        let response = standing(draft, kind, &asking.layout);
        // A pick is complete: how sure it is can be said at once.
        let picked = matches!(response, Some(Response::Pick(_) | Response::Judge(_)));
        if picked && self.ask_sure == AskSure::Always {
            draft.held.clone_from(&response);
        }
        self.sitting.answer(response);
    }

    fn level(&mut self, sure: Sure) {
        self.sitting.be_sure(sure);
        if let Some(draft) = self.drafts.get_mut(self.sitting.at()) {
            draft.held = None;
        }
    }

    /// "I don't know" as an answer, or no longer.
    fn turn_dont_know(&mut self, asking: &Asking) {
        let said = self
            .sitting
            .seat()
            .is_some_and(|seat| seat.response == Some(Response::DontKnow));
        if let Some(draft) = self.drafts.get_mut(self.sitting.at()) {
            *draft = Draft::new(asking);
        }
        self.sitting.answer((!said).then_some(Response::DontKnow));
    }

    /// The answer is as it shall be: on to how sure it is, then to the next question.
    fn check(
        &mut self,
        library: &Library,
        (question, asking): (&Question, &Asking),
        now: Moment,
    ) -> Option<Dialog> {
        if matches!(asking.layout, Layout::Items(_)) {
            self.settle(question.kind(), asking);
        }
        let wants_level = self.sitting.seat().is_some_and(Seat::wants_level);
        let response = self.sitting.seat()?.response.clone();
        let draft = self.drafts.get_mut(self.sitting.at())?;
        draft.retype = response
            .as_ref()
            .and_then(|response| unreadable(library, question, response));
        if draft.retype.is_some() {
            return None;
        }
        if wants_level && self.ask_sure == AskSure::Always && draft.held.is_none() {
            draft.held = response;
            return None;
        }
        if self.is_last() {
            return Some(Dialog::HandIn);
        }
        self.go(self.sitting.at() + 1, now);
        None
    }
}

/// Why an answer cannot be read, where saying so tells nothing of what is right.
fn unreadable(library: &Library, question: &Question, response: &Response) -> Option<Retype> {
    match mark(library, question, response) {
        Marking::Again(retype @ (Retype::NotANumber | Retype::NotADate)) => Some(retype),
        Marking::Again(
            Retype::Empty | Retype::MoreOfTheDate(_) | Retype::WhichIsTheMonth | Retype::DoesNotFit,
        )
        | Marking::Given(_) => None,
    }
}

/// Whether there is something to pick at a place.
fn fits(layout: &Layout, place: usize) -> bool {
    match layout {
        Layout::Options(options) => place < options.len(),
        Layout::Statement => place < 2,
        Layout::Field | Layout::Items(_) | Layout::Columns { .. } | Layout::Card => false,
    }
}

/// One of many is changed for another; of several, each is turned.
fn pick(draft: &mut Draft, kind: Kind, place: usize) {
    draft.held = None;
    if kind == Kind::Several {
        draft.toggle(place);
    } else {
        draft.picked = vec![place];
    }
}

fn edit(draft: &mut Draft, layout: &Layout, action: Action) {
    let lefts = match layout {
        Layout::Columns { left, .. } => left.len(),
        Layout::Options(_)
        | Layout::Statement
        | Layout::Field
        | Layout::Items(_)
        | Layout::Card => 0,
    };
    draft.edit(action, lefts);
}

/// The answer that a draft is now: what is begun counts, what is empty is none.
fn standing(draft: &Draft, kind: Kind, layout: &Layout) -> Option<Response> {
    match (kind, layout) {
        (Kind::Choice | Kind::TrueFalse, _) => one_pick(layout, *draft.picked.first()?),
        (_, Layout::Columns { .. }) if draft.pairs.is_empty() => None,
        (_, Layout::Columns { .. }) => draft.response(layout),
        (
            Kind::Several
            | Kind::Typed
            | Kind::Number
            | Kind::Date
            | Kind::Cloze
            | Kind::Order
            | Kind::Match
            | Kind::Card,
            _,
        ) => draft
            .is_ready(layout)
            .then(|| draft.response(layout))
            .flatten(),
    }
}

fn with_sat(model: &mut Model, act: impl FnOnce(&mut Sat, &Library, Moment) -> Option<Dialog>) {
    let Some(State::Sitting(sat)) = model.mock.as_deref_mut() else {
        return;
    };
    if let Some(dialog) = act(sat, &model.library, model.now) {
        model.dialog = Some(dialog);
    }
}

pub(super) fn act(model: &mut Model, action: Action) {
    with_sat(model, |sat, library, now| sat.act(library, action, now));
}

pub(super) fn level(model: &mut Model, sure: Sure) {
    with_sat(model, |sat, _, _| {
        sat.level(sure);
        None
    });
}

pub(super) fn go(model: &mut Model, place: usize) {
    with_sat(model, |sat, _, now| {
        sat.go(place, now);
        None
    });
}

pub(super) fn step(model: &mut Model, step: Step) {
    with_sat(model, |sat, _, now| {
        let at = sat.sitting.at();
        match step {
            Step::Next => sat.go(at + 1, now),
            Step::Previous => sat.go(at.saturating_sub(1), now),
        }
        None
    });
}

pub(super) fn flag(model: &mut Model) {
    with_sat(model, |sat, _, _| {
        sat.sitting.turn_flag();
        None
    });
}

pub(super) fn clear(model: &mut Model) {
    with_sat(model, |sat, _, _| {
        let asking = sat.sitting.seat()?.asking.clone();
        *sat.drafts.get_mut(sat.sitting.at())? = Draft::new(&asking);
        sat.sitting.answer(None);
        None
    });
}
