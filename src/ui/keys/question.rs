//! Keys on a question: what a press does to the answer that is being made, in a
//! session and in a mock exam alike. It reads the draft and knows no screen.

use egui::Key;

use super::{Now, Press, digit};
use crate::app::{Action, Draft};
use crate::deck::{Body, Library};
use crate::memory::Grade;
use crate::study::{Asking, Layout, Sure};

/// What a press does to the answer that is being made.
pub(super) fn in_question(
    library: &Library,
    (asking, draft): (&Asking, &Draft),
    press: Press,
    now: Now,
) -> Option<Action> {
    if draft.held.is_some() {
        return in_held(press.key);
    }
    let pressed = digit(press.key);
    if pressed == Some(0) {
        return Some(Action::DontKnow);
    }
    let place = pressed.map(|number| number - 1);
    match &asking.layout {
        Layout::Options(_) => {
            let several = library
                .question(&asking.question)
                .is_some_and(|question| matches!(question.body, Body::Several { .. }));
            place
                .map(Action::Pick)
                .or_else(|| (several && now.go).then_some(Action::Check))
        }
        Layout::Statement => place.map(Action::Pick),
        // A focused button or image takes Enter for itself.
        Layout::Field => (now.go && press.key == Key::Enter).then_some(Action::Check),
        Layout::Items(_) => in_order(draft, press.key, place, now),
        Layout::Columns { left, right } => {
            in_match(press.key, place, (left.len(), right.len()), now)
        }
        Layout::Card if draft.revealed => match place {
            Some(0) => Some(Action::Rate(Grade::Again)),
            Some(1) => Some(Action::Rate(Grade::Hard)),
            Some(2) => Some(Action::Rate(Grade::Good)),
            Some(3) => Some(Action::Rate(Grade::Easy)),
            Some(_) => None,
            None => now.go.then_some(Action::Rate(Grade::Good)),
        },
        Layout::Card => now.go.then_some(Action::Reveal),
    }
}

/// While an answer waits to be told how sure it is.
pub(super) fn in_held(key: Key) -> Option<Action> {
    match digit(key)? {
        0 => Some(Action::DontKnow),
        number => Sure::of(number).map(Action::Sure),
    }
}

fn in_order(draft: &Draft, key: Key, place: Option<usize>, now: Now) -> Option<Action> {
    let selected = draft.selected;
    let last = draft.items.len().checked_sub(1)?;
    match (key, selected) {
        (Key::ArrowUp, Some(at)) if at > 0 => Some(Action::Move(at, at - 1)),
        (Key::ArrowDown, Some(at)) if at < last => Some(Action::Move(at, at + 1)),
        (Key::ArrowUp | Key::ArrowDown, None) => Some(Action::Select(0)),
        _ => place
            .filter(|place| *place <= last)
            .map(Action::Select)
            .or_else(|| now.go.then_some(Action::Check)),
    }
}

fn in_match(
    key: Key,
    place: Option<usize>,
    (lefts, rights): (usize, usize),
    now: Now,
) -> Option<Action> {
    const LETTERS: [Key; 9] = [
        Key::A,
        Key::B,
        Key::C,
        Key::D,
        Key::E,
        Key::F,
        Key::G,
        Key::H,
        Key::I,
    ];
    let letter = LETTERS
        .iter()
        .position(|known| *known == key)
        .filter(|place| *place < rights);
    letter
        .map(Action::PairWith)
        .or_else(|| place.filter(|place| *place < lefts).map(Action::Select))
        .or_else(|| now.go.then_some(Action::Check))
}
