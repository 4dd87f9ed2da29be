//! A question with the answer that is being made, as the place to answer needs
//! it: the same in a session and in a mock exam. Only where its messages go
//! differs.

use crate::app::{Action, Draft, Message};
use crate::deck::Question;
use crate::study::Asking;
use crate::ui::view::View;
use crate::ui::widgets::RowState;

/// Where the caret is when a question with a field comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Caret {
    /// It waits in the field.
    Waits,
    /// It stays where it was: something else is being written.
    Stays,
}

/// A question with the answer that is being made.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sheet<'a> {
    /// How it is shown.
    pub(super) asking: &'a Asking,
    /// The question.
    pub(super) question: &'a Question,
    /// The answer so far.
    pub(super) draft: &'a Draft,
    /// How "I don't know" stands: open or picked.
    pub(super) dont_know: RowState,
    /// Where the caret is at first.
    pub(super) caret: Caret,
    /// Where an action goes.
    pub(super) message: fn(Action) -> Message,
}

impl<'a> Sheet<'a> {
    /// The question of the session.
    pub(super) fn of_session(view: &View<'a>, asking: &'a Asking, question: &'a Question) -> Self {
        Self {
            asking,
            question,
            draft: &view.model.draft,
            dont_know: RowState::Open,
            caret: Caret::Waits,
            message: Message::Session,
        }
    }

    /// How the option at a place stands.
    pub(super) fn state(&self, place: usize) -> RowState {
        if self.draft.picked.contains(&place) {
            RowState::Picked
        } else {
            RowState::Open
        }
    }

    /// Something was done to the answer.
    pub(super) fn send(&self, view: &mut View<'_>, action: Action) {
        view.send((self.message)(action));
    }
}
