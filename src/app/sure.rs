//! How sure an answer is: where the student wants to be asked, an answer waits
//! here until that is said, and only then is it given. It judges nothing.

use crate::answer::{Marking, Response, Truth, mark};
use crate::study::{Layout, Sure};

use super::draft::Draft;
use super::effect::Effect;
use super::in_session::{asking, give};
use super::model::Model;
use super::settings::AskSure;

/// The answer that one pick gives to a Choice or TrueFalse.
pub(super) fn one_pick(layout: &Layout, place: usize) -> Option<Response> {
    match (layout, place) {
        (Layout::Options(options), _) => options.get(place).cloned().map(Response::Pick),
        (Layout::Statement, 0) => Some(Response::Judge(Truth::Holds)),
        (Layout::Statement, 1) => Some(Response::Judge(Truth::Fails)),
        (
            Layout::Statement
            | Layout::Field
            | Layout::Items(_)
            | Layout::Columns { .. }
            | Layout::Card,
            _,
        ) => None,
    }
}

/// Takes an answer: it is judged, or first asked how sure it is.
pub(super) fn respond(model: &mut Model, response: &Response) -> Vec<Effect> {
    let asks = match model.settings.ask_sure {
        AskSure::Always => !matches!(response, Response::Rate(_)),
        AskSure::Never => false,
    };
    if !asks {
        return give(model, response, None);
    }
    let question = asking(model).and_then(|asking| model.library.question(&asking.question));
    match question.map(|question| mark(&model.library, question, response)) {
        Some(Marking::Given(_)) => model.draft.held = Some(response.clone()),
        Some(Marking::Again(retype)) => model.draft.retype = Some(retype),
        None => {}
    }
    Vec::new()
}

/// The answer that waits is given, with this certainty.
pub(super) fn be_sure(model: &mut Model, sure: Sure) -> Vec<Effect> {
    match model.draft.held.take() {
        Some(response) => give(model, &response, Some(sure)),
        None => Vec::new(),
    }
}

/// The answer that waits is open again.
pub(super) fn take_back(draft: &mut Draft) {
    match draft.held.take() {
        Some(Response::Pick(_) | Response::Judge(_)) => draft.picked.clear(),
        Some(
            Response::PickSeveral(_)
            | Response::Write(_)
            | Response::Arrange(_)
            | Response::Pair(_)
            | Response::Rate(_)
            | Response::DontKnow,
        )
        | None => {}
    }
}
