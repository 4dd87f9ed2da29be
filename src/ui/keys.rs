//! Keys: which press means which message, on which screen. Digits and letters
//! go by their place on the keyboard, so that they work in any layout; while a
//! text field has focus, only the few keys that cannot be typed.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the enum is egui's, of all keys that there are"
)]

mod desk;
mod facts;
mod mock;
mod question;

use egui::{Event, Id, Key, Modifiers, Ui};

use crate::app::{Action, Dialog, Fault, FirstRun, Message, Model, Place, Screen};
use crate::app::{coach, exam, mock as mock_exam};
use crate::memory::Grade;
use crate::study::{Opening, Step};

pub(super) use desk::edit;
use question::{in_held, in_question};

/// A key press as it matters here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Press {
    key: Key,
    modifiers: Modifiers,
}

/// What stands under the keys now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Focus {
    text: bool,
    widget: bool,
    /// A text field had it until just now: egui takes it away on Esc before anyone sees the key.
    left: bool,
}

/// Where is remembered whether a text field had focus at the end of the last frame.
fn wrote() -> Id {
    Id::unique("text-had-focus")
}

/// At the end of a frame: remembers whether a text field has focus.
pub(super) fn remember(ui: &Ui) {
    let text = ui.text_edit_focused();
    ui.data_mut(|data| data.insert_temp(wrote(), text));
}

/// Takes the presses that mean something out of the frame's events.
pub(super) fn read(ui: &Ui, model: &Model) -> Vec<Message> {
    let focus = Focus {
        text: ui.text_edit_focused(),
        widget: ui.memory(|memory| memory.focused().is_some()),
        left: !ui.text_edit_focused() && ui.data(|data| data.get_temp(wrote())) == Some(true),
    };
    facts::lead_to_search(ui, model, focus);
    let mut out = Vec::new();
    let held = is_held(model);
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let Event::Key {
                key,
                physical_key,
                pressed: true,
                modifiers,
                ..
            } = event
            else {
                // The digit that says how sure an answer is must not be written into it.
                return !(held && matches!(event, Event::Text(_)));
            };
            let press = Press {
                key: place_of(*key, *physical_key),
                modifiers: *modifiers,
            };
            match message_for(model, press, focus) {
                Some(message) => {
                    out.push(message);
                    false
                }
                None => true,
            }
        });
    });
    out
}

/// Whether an answer waits to be told how sure it is.
fn is_held(model: &Model) -> bool {
    match model.screen {
        Screen::Study => model.draft.held.is_some(),
        Screen::Mock => mock::is_held(model),
        Screen::FirstRun(_)
        | Screen::Library
        | Screen::SureWrong
        | Screen::Facts
        | Screen::Desk
        | Screen::Progress
        | Screen::Exam(_)
        | Screen::Settings
        | Screen::About => false,
    }
}

/// Digits and letters by their place on the keyboard, other keys by their meaning.
fn place_of(key: Key, physical: Option<Key>) -> Key {
    match physical {
        Some(physical) if digit(physical).is_some() || physical.name().len() == 1 => physical,
        Some(_) | None => key,
    }
}

fn digit(key: Key) -> Option<usize> {
    const DIGITS: [Key; 10] = [
        Key::Num0,
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::Num6,
        Key::Num7,
        Key::Num8,
        Key::Num9,
    ];
    DIGITS.iter().position(|known| *known == key)
}

fn message_for(model: &Model, press: Press, focus: Focus) -> Option<Message> {
    if press.key == Key::F1 {
        return Some(Message::Open(Dialog::Keys));
    }
    if let Some(dialog) = &model.dialog {
        return in_dialog(dialog, press.key);
    }
    if let Some(message) = desk::everywhere(model, press) {
        return Some(message);
    }
    if model.desk.quick.is_some() || desk::asks(model) {
        return None;
    }
    if model.screen == Screen::Desk {
        return desk::at_desk(model, press, focus);
    }
    if focus.text {
        return in_text(model, press);
    }
    // Esc in a text field leaves the field and nothing else.
    if press.key == Key::Escape && focus.left {
        return None;
    }
    let plain = !press.modifiers.ctrl && !press.modifiers.alt && !press.modifiers.command;
    if plain && (press.key == Key::Questionmark || press.key == Key::Slash && press.modifiers.shift)
    {
        return Some(Message::Open(Dialog::Keys));
    }
    // A focused button takes Space and Enter for itself.
    let go = matches!(press.key, Key::Space | Key::Enter) && !focus.widget && plain;
    match &model.screen {
        Screen::Library if go => Some(study(model)),
        Screen::FirstRun(_) => in_first_run(model, press, Now { go, plain }).map(Message::First),
        Screen::Library => {
            let exam = plain && press.key == Key::E;
            exam.then_some(Message::Exam(exam::Message::Next))
        }
        Screen::Exam(page) => in_exam(page, press.key, focus),
        Screen::Facts => facts::anywhere(model, press, focus),
        Screen::Desk => desk::at_desk(model, press, focus),
        Screen::SureWrong | Screen::Progress | Screen::Settings | Screen::About => {
            (press.key == Key::Escape).then_some(Message::Go(Place::Library))
        }
        Screen::Study => in_study(model, press, Now { go, plain }),
        Screen::Mock => mock::read(model, press, Now { go, plain }).map(Message::Mock),
    }
}

fn in_dialog(dialog: &Dialog, key: Key) -> Option<Message> {
    if key == Key::Escape {
        return Some(Message::Close);
    }
    match dialog {
        Dialog::HandIn => (key == Key::Enter).then_some(Message::Mock(mock_exam::Message::HandIn)),
        Dialog::Fault => {
            let fault = *Fault::ALL.get(digit(key)?.checked_sub(1)?)?;
            Some(Message::Session(Action::Report(fault)))
        }
        Dialog::Keys
        | Dialog::Unsaved
        | Dialog::Problems
        | Dialog::Found
        | Dialog::InUse
        | Dialog::Export
        | Dialog::Import
        | Dialog::Restore
        | Dialog::Figure
        | Dialog::Image(_)
        | Dialog::Copy(_)
        | Dialog::DeckFolder
        | Dialog::Brought
        | Dialog::NotADeck(_) => None,
    }
}

fn study(model: &Model) -> Message {
    let open = model
        .session
        .as_ref()
        .is_some_and(|session| *session.step() != Step::Done);
    if open {
        Message::Resume
    } else {
        Message::Study(None)
    }
}

/// On the first run: a deck by its number, then on to its page or its questions.
fn in_first_run(model: &Model, press: Press, now: Now) -> Option<FirstRun> {
    if !now.plain {
        return None;
    }
    if now.go {
        return Some(FirstRun::Begin(Opening::ReadFirst));
    }
    if press.key == Key::T {
        return Some(FirstRun::Begin(Opening::TestFirst));
    }
    if press.key == Key::W {
        return Some(FirstRun::Write);
    }
    let place = digit(press.key)?.checked_sub(1)?;
    let deck = model.library.decks().get(place)?;
    Some(FirstRun::Pick(deck.id.clone()))
}

/// On the pages of exams. A focused button takes Enter for itself.
fn in_exam(page: &exam::Page, key: Key, focus: Focus) -> Option<Message> {
    let message = match (page, key) {
        (_, Key::Escape) => exam::Message::Back,
        (exam::Page::Write(_), Key::Enter) if !focus.widget => exam::Message::Keep,
        (exam::Page::Write(_) | exam::Page::Show(_), _) => return None,
    };
    Some(Message::Exam(message))
}

/// While a text field has focus.
fn in_text(model: &Model, press: Press) -> Option<Message> {
    if let Screen::Exam(page) = &model.screen {
        let keep = match page {
            exam::Page::Write(_) => exam::Message::Keep,
            exam::Page::Show(_) => exam::Message::Mark(exam::Mark::Keep),
        };
        return (press.key == Key::Enter).then_some(Message::Exam(keep));
    }
    if let Screen::FirstRun(_) = model.screen {
        return (press.key == Key::Enter)
            .then_some(Message::First(FirstRun::Begin(Opening::ReadFirst)));
    }
    if model.screen == Screen::Facts {
        return facts::in_search(press);
    }
    if model.screen == Screen::Mock {
        return mock::in_text(model, press).map(Message::Mock);
    }
    let Screen::Study = model.screen else {
        return None;
    };
    match press.key {
        key if model.draft.held.is_some() => in_held(key).map(Message::Session),
        Key::Enter => Some(Message::Session(Action::Check)),
        key if press.modifiers.alt && digit(key) == Some(0) => {
            Some(Message::Session(Action::DontKnow))
        }
        // Undo of text comes first; with nothing written there is none.
        Key::Z if press.modifiers.command && model.draft.text.is_empty() => {
            Some(Message::Session(Action::Undo))
        }
        _ => None,
    }
}

/// What a press may do now.
#[derive(Debug, Clone, Copy)]
struct Now {
    go: bool,
    plain: bool,
}

fn in_study(model: &Model, press: Press, now: Now) -> Option<Message> {
    let session = model.session.as_ref()?;
    if press.key == Key::Z && press.modifiers.command {
        return Some(Message::Session(Action::Undo));
    }
    if model.coach.card(Some(session)).is_some() {
        return on_card(model, press, now);
    }
    if press.modifiers.alt && digit(press.key) == Some(0) {
        return Some(Message::Session(Action::DontKnow));
    }
    if !now.plain {
        return None;
    }
    if press.key == Key::Escape {
        return Some(Message::Leave);
    }
    let action = match session.step() {
        Step::Page { .. } | Step::Feedback(_) if now.go => Some(Action::GoOn),
        Step::Page { .. } => (press.key == Key::T).then_some(Action::TestFirst),
        Step::Question(asking) => in_question(&model.library, (asking, &model.draft), press, now)
            .or_else(|| anywhere(press.key)),
        Step::Feedback(_) if press.key == Key::W => {
            let other = match model.settings.coach.why_now {
                coach::Fold::Open => coach::Fold::Folded,
                coach::Fold::Folded => coach::Fold::Open,
            };
            return Some(Message::Coach(coach::Message::WhyNow(other)));
        }
        Step::Feedback(given) => {
            in_feedback(model, given, press.key).or_else(|| anywhere(press.key))
        }
        Step::Done if now.go => return Some(Message::Leave),
        Step::Done => return (press.key == Key::P).then_some(Message::Session(Action::Practise)),
    };
    if press.key == Key::E
        && let Step::Question(asking) = session.step()
    {
        return edit(model, &asking.question);
    }
    if press.key == Key::F && matches!(session.step(), Step::Question(_) | Step::Feedback(_)) {
        return Some(Message::Open(Dialog::Fault));
    }
    action.map(Message::Session)
}

/// On a card of the coach, and on the page that it opened.
fn on_card(model: &Model, press: Press, now: Now) -> Option<Message> {
    if model.coach.is_reading() {
        let back = now.go || press.key == Key::Escape;
        return back.then_some(Message::Coach(coach::Message::Back));
    }
    match press.key {
        Key::Escape => Some(Message::Leave),
        Key::R if now.plain => Some(Message::Coach(coach::Message::Read)),
        Key::S if now.plain => Some(Message::Coach(coach::Message::Suspend)),
        Key::F if now.plain => Some(Message::Open(Dialog::Fault)),
        _ => now.go.then_some(Message::Session(Action::GoOn)),
    }
}

fn anywhere(key: Key) -> Option<Action> {
    match key {
        Key::B => Some(Action::Bury),
        Key::S => Some(Action::Suspend),
        _ => None,
    }
}

fn in_feedback(model: &Model, given: &crate::study::Given, key: Key) -> Option<Action> {
    let question = model.library.question(&given.asking.question)?;
    match key {
        Key::R if crate::app::amend::may_override(question, given) => {
            Some(Action::Override(Grade::Good))
        }
        Key::E if crate::app::amend::may_be_easy(question, given) => {
            Some(Action::Override(Grade::Easy))
        }
        _ => None,
    }
}
