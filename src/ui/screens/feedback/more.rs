//! What else can be done after an answer: the menu of the feedback. Each line
//! names the key that does the same; it must not know what follows.

use egui::Ui;

use crate::app::{Action, Dialog, Message, facts};
use crate::study::Given;
use crate::ui::icon::Icon;
use crate::ui::keys;
use crate::ui::view::View;
use crate::ui::widgets::{menu_item, menu_key};

pub(super) fn menu(ui: &mut Ui, view: &View<'_>, messages: &mut Vec<Message>) {
    let items = [
        (
            (Icon::Moon, "menu-bury", "key-b"),
            Message::Session(Action::Bury),
        ),
        (
            (Icon::Pause, "menu-suspend", "key-s"),
            Message::Session(Action::Suspend),
        ),
        (
            (Icon::Flag, "menu-report", "key-f"),
            Message::Open(Dialog::Fault),
        ),
        (
            (Icon::ArrowUUpLeft, "menu-undo", "key-undo"),
            Message::Session(Action::Undo),
        ),
        (
            (Icon::Keyboard, "menu-keys", "key-question"),
            Message::Open(Dialog::Keys),
        ),
    ];
    let edit = view.model.session.as_ref().and_then(|session| {
        let question = session.current_question()?;
        keys::edit(view.model, question)
    });
    let edit = edit.map(|message| ((Icon::PencilSimple, "menu-edit", "key-e"), message));
    for ((icon, label, key), message) in items.into_iter().chain(edit) {
        let (label, key) = (view.say(label), view.say(key));
        if menu_key(ui, (icon, &label), &key).clicked() {
            messages.push(message);
            ui.close();
        }
    }
}

/// The way to the other facts of the source, if there is one.
pub(super) fn source(ui: &mut Ui, view: &View<'_>, given: &Given, messages: &mut Vec<Message>) {
    let library = &view.model.library;
    let fact = &given.asking.fact;
    let Some((source, deck)) = library.source_of(fact).zip(library.deck_of(fact)) else {
        return;
    };
    let label = view.say("facts-read");
    if menu_item(ui, Icon::Quotes, &label).clicked() {
        let read = facts::Message::Read(deck.id.clone(), source.id.clone());
        messages.push(Message::Facts(read));
        ui.close();
    }
}
