//! Keys on the Facts screen. The search field is egui's: a key that leads into
//! it moves the focus and means no message.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the enum is egui's, of all keys that there are"
)]

use egui::{Event, Key, Ui};

use super::{Focus, Press, digit};
use crate::app::facts::{Ask, Message, Tab};
use crate::app::{Fault, Message as AppMessage, Model, Place, Screen};
use crate::ui::screens::search_id;

/// Moves the focus into the search field if a key asks for it, and takes that key away.
pub(super) fn lead_to_search(ui: &Ui, model: &Model, focus: Focus) {
    if model.screen != Screen::Facts || model.dialog.is_some() {
        return;
    }
    let mut asked = false;
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let leads = match event {
                Event::Key {
                    key: Key::F,
                    pressed: true,
                    modifiers,
                    ..
                } => modifiers.command && !modifiers.alt,
                Event::Key {
                    key: Key::Slash,
                    pressed: true,
                    modifiers,
                    ..
                } => !focus.text && !modifiers.shift && !modifiers.command,
                Event::Text(text) => !focus.text && text == "/",
                _ => false,
            };
            asked |= leads;
            !leads
        });
    });
    if asked {
        ui.memory_mut(|memory| memory.request_focus(search_id()));
    }
}

/// What a press means while no text field has focus.
pub(super) fn anywhere(model: &Model, press: Press, focus: Focus) -> Option<AppMessage> {
    let facts = &model.facts;
    if press.modifiers.command {
        return (press.key == Key::Z && facts.done.is_some())
            .then_some(AppMessage::Facts(Message::Undo));
    }
    if press.modifiers.alt {
        return None;
    }
    if press.key == Key::Escape {
        let inside = facts.open.is_some() || facts.ask.is_some();
        return Some(if inside {
            AppMessage::Facts(Message::Close)
        } else {
            AppMessage::Go(Place::Library)
        });
    }
    if facts.ask == Some(Ask::Fault)
        && let Some(place) = digit(press.key).and_then(|digit| digit.checked_sub(1))
    {
        let fault = Fault::ALL.get(place)?;
        return Some(AppMessage::Facts(Message::Report(*fault)));
    }
    // A focused widget takes arrows and Enter for itself.
    if focus.widget {
        return None;
    }
    let message = in_timeline(facts.tab, press).or_else(|| in_list(press.key));
    message.map(AppMessage::Facts)
}

/// What a press means in the search field: the list is moved through while one types.
pub(super) fn in_search(press: Press) -> Option<AppMessage> {
    if press.modifiers.any() {
        return None;
    }
    let message = match press.key {
        Key::ArrowDown => Message::Move(1),
        Key::ArrowUp => Message::Move(-1),
        Key::Enter => Message::Open,
        _ => return None,
    };
    Some(AppMessage::Facts(message))
}

fn in_list(key: Key) -> Option<Message> {
    match key {
        Key::ArrowDown => Some(Message::Move(1)),
        Key::ArrowUp => Some(Message::Move(-1)),
        Key::Home => Some(Message::Move(i32::MIN)),
        Key::End => Some(Message::Move(i32::MAX)),
        Key::Enter => Some(Message::Open),
        _ => None,
    }
}

fn in_timeline(tab: Tab, press: Press) -> Option<Message> {
    match tab {
        Tab::Timeline => {}
        Tab::List | Tab::Source => return None,
    }
    match press.key {
        Key::ArrowRight if press.modifiers.shift => Some(Message::Pan(0.25)),
        Key::ArrowLeft if press.modifiers.shift => Some(Message::Pan(-0.25)),
        Key::ArrowRight => Some(Message::Move(1)),
        Key::ArrowLeft => Some(Message::Move(-1)),
        Key::Plus | Key::Equals => Some(Message::Zoom(1.5)),
        Key::Minus => Some(Message::Zoom(1.0 / 1.5)),
        key if digit(key) == Some(0) => Some(Message::Whole),
        _ => None,
    }
}
