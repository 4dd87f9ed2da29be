//! Keys at the desk, and those that lead to it from elsewhere. Most of them work
//! while a text field has focus, since writing is what is done there.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the enum is egui's, of all keys that there are"
)]

use egui::Key;

use super::{Focus, Press};
use crate::app::desk::{Edit, Item, Message as Desk, ask, begin, bring, carried, find};
use crate::app::{Message, Mode, Model, Place, Screen};
use crate::deck::{List, QuestionKey};
use crate::study::{Session, Step};

/// Keys that work on every screen: a fact in one line.
pub(super) fn everywhere(model: &Model, press: Press) -> Option<Message> {
    let command = press.modifiers.command && !press.modifiers.alt;
    if model.desk.quick.is_some() {
        return match press.key {
            Key::Enter => Some(Message::Desk(Desk::QuickDone)),
            Key::Escape => Some(Message::Desk(Desk::QuickLeave)),
            _ => None,
        };
    }
    if asks(model) {
        return (press.key == Key::Escape).then(|| leave(model));
    }
    let asked = command && press.key == Key::N && model.mode == Mode::Work;
    let may = model.screen != Screen::Mock && model.dialog.is_none();
    (asked && may).then_some(Message::Desk(Desk::Quick))
}

/// Whether the desk asks something, or looks for words, in a small window.
pub(super) fn asks(model: &Model) -> bool {
    let open = model.desk.open.as_ref();
    let small =
        open.is_some_and(|open| open.ask.is_some() || open.find.shown || open.carry.is_some());
    let page = model.desk.bring.shown || model.desk.begin.shown;
    model.screen == Screen::Desk && !page && small
}

/// Closes that window: what is asked lies over what is looked for.
fn leave(model: &Model) -> Message {
    let open = model.desk.open.as_ref();
    if open.is_some_and(|open| open.ask.is_some()) {
        return Message::Desk(Desk::Ask(ask::Message::Leave));
    }
    if open.is_some_and(|open| open.carry.is_some()) {
        return Message::Desk(Desk::Carry(carried::Message::Leave));
    }
    Message::Desk(Desk::Edit(Edit::Find(find::Message::Leave)))
}

/// At the desk, with or without a text field in focus.
pub(super) fn at_desk(model: &Model, press: Press, focus: Focus) -> Option<Message> {
    if model.desk.bring.shown {
        let away = press.key == Key::Escape && !focus.text && !focus.left;
        return away.then_some(Message::Desk(Desk::Bring(bring::Message::Leave)));
    }
    if model.desk.begin.shown {
        return at_beginning(press, focus).map(|done| Message::Desk(Desk::Begin(done)));
    }
    let Some(open) = model.desk.open.as_ref() else {
        let plain = !press.modifiers.command && !press.modifiers.alt && !focus.text;
        let new = plain && press.key == Key::N && model.mode == Mode::Work;
        return new.then_some(Message::Desk(Desk::Begin(begin::Message::Enter)));
    };
    let (command, alt, shift) = (
        press.modifiers.command,
        press.modifiers.alt,
        press.modifiers.shift,
    );
    let edit = match press.key {
        Key::S if command => return Some(Message::Desk(Desk::Save)),
        Key::F if command => Edit::Find(find::Message::Open),
        Key::ArrowUp if alt => Edit::Up,
        Key::ArrowDown if alt => Edit::Down,
        // In a text field the field's own steps come first.
        Key::Z if command && !focus.text && shift => Edit::Redo,
        Key::Z if command && !focus.text => Edit::Undo,
        Key::Y if command && !focus.text => Edit::Redo,
        Key::D if command => Edit::Duplicate,
        Key::Delete if !focus.text && !open.picked.is_empty() => Edit::Remove,
        Key::Escape if !focus.text && !focus.left => return Some(away(model)),
        _ => return None,
    };
    Some(Message::Desk(Desk::Edit(edit)))
}

/// On the page on which a deck begins. Plain Enter leads from field to field.
fn at_beginning(press: Press, focus: Focus) -> Option<begin::Message> {
    match press.key {
        Key::Enter if press.modifiers.command => Some(begin::Message::Done),
        Key::Escape if !focus.text && !focus.left => Some(begin::Message::Leave),
        _ => None,
    }
}

/// Back to the session that was left for the desk, or to the library.
fn away(model: &Model) -> Message {
    match model.session.as_ref().map(Session::step) {
        Some(Step::Done) | None => Message::Go(Place::Library),
        Some(Step::Page { .. } | Step::Question(_) | Step::Feedback(_)) => Message::Resume,
    }
}

/// The message that opens a question, or the fact that it arises from, at the desk.
pub(in crate::ui) fn edit(model: &Model, question: &QuestionKey) -> Option<Message> {
    let asked = model.library.question(question)?;
    let fact = asked.facts().into_iter().next()?;
    let deck = model.library.deck_of(&fact)?.id.clone();
    let own = question.as_str().rsplit('/').next()?;
    let (list, id) = match own.split_once('#') {
        Some((fact, _)) => (List::Facts, fact),
        None => (List::Questions, own),
    };
    let id = crate::deck::ItemId::new(id);
    Some(Message::Desk(Desk::Open(deck, Some(Item { list, id }))))
}
