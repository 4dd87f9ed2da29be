//! Keys of a mock exam: between its questions, to come back to one, to hand it
//! in; on a question those of a session.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the enum is egui's, of all keys that there are"
)]

use egui::Key;

use super::question::{in_held, in_question};
use super::{Now, Press, digit};
use crate::app::mock::{self, Message, State};
use crate::app::{Action, Model};

/// Whether the answer on the screen waits to be told how sure it is.
pub(super) fn is_held(model: &Model) -> bool {
    mock::sat(model)
        .and_then(mock::Sat::draft)
        .is_some_and(|draft| draft.held.is_some())
}

/// While no text field has focus.
pub(super) fn read(model: &Model, press: Press, now: Now) -> Option<Message> {
    match model.mock.as_deref()? {
        State::SetUp(_) if press.key == Key::Escape => Some(Message::Leave),
        State::SetUp(_) => now.go.then_some(Message::Begin),
        State::Sitting(sat) => in_sitting(model, sat, press, now),
        State::Done(done) => in_result(done, press.key, now),
    }
}

fn in_sitting(model: &Model, sat: &mock::Sat, press: Press, now: Now) -> Option<Message> {
    if let Some(message) = anywhere(press) {
        return Some(message);
    }
    if !now.plain {
        return None;
    }
    let asking = &sat.sitting.seat()?.asking;
    let answer = in_question(&model.library, (asking, sat.draft()?), press, now);
    // On a question that one pick answers, going on is the way to the next.
    let answer = answer.or_else(|| now.go.then_some(Action::Check));
    match (answer, press.key) {
        (Some(action), _) => Some(Message::Act(action)),
        (None, Key::ArrowRight | Key::N) => Some(Message::Next),
        (None, Key::ArrowLeft | Key::P) => Some(Message::Previous),
        (None, Key::F) => Some(Message::Flag),
        (None, Key::Delete) => Some(Message::Clear),
        (None, Key::Escape) if is_held(model) => Some(Message::Act(Action::Undo)),
        (None, Key::Escape) => Some(Message::Leave),
        (None, _) => None,
    }
}

/// With Alt the ways between questions work in a text field, too.
fn anywhere(press: Press) -> Option<Message> {
    if !press.modifiers.alt {
        return None;
    }
    match press.key {
        Key::ArrowRight => Some(Message::Next),
        Key::ArrowLeft => Some(Message::Previous),
        key if digit(key) == Some(0) => Some(Message::Act(Action::DontKnow)),
        _ => None,
    }
}

/// While the text field has focus.
pub(super) fn in_text(model: &Model, press: Press) -> Option<Message> {
    if is_held(model) {
        return in_held(press.key).map(Message::Act);
    }
    match press.key {
        Key::Enter => Some(Message::Act(Action::Check)),
        _ => anywhere(press),
    }
}

fn in_result(done: &mock::Done, key: Key, now: Now) -> Option<Message> {
    let last = done.exam.marked.len().saturating_sub(1);
    match (done.review, key) {
        (None, Key::Escape) => Some(Message::Leave),
        (None, Key::R) => Some(Message::Review(0)),
        (None, _) => now.go.then_some(Message::Leave),
        (Some(_), Key::Escape) => Some(Message::ToResult),
        (Some(at), Key::ArrowRight | Key::N) if at < last => Some(Message::Review(at + 1)),
        (Some(at), Key::ArrowLeft | Key::P) if at > 0 => Some(Message::Review(at - 1)),
        (Some(at), _) if now.go && at < last => Some(Message::Review(at + 1)),
        (Some(_), _) => now.go.then_some(Message::ToResult),
    }
}
