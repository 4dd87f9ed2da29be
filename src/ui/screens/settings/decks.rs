//! Where the student's own decks are. It must not know files; the path is a text.

use egui::Ui;

use crate::app::{Dialog, Message, Mode, shelf};
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Button, card, rule, say, setting_below};

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    card(ui, |ui| {
        say(ui, Type::Section, &view.say("settings-decks"));
        rule(ui);
        folder(ui, view);
    });
}

fn folder(ui: &mut Ui, view: &mut View<'_>) {
    let model = view.model;
    let named = model.shelf.named.is_some();
    let key = if named {
        "settings-decks-named"
    } else {
        "settings-decks-folder-note"
    };
    let hint = view.say_with(key, [("folder", Arg::from(shelf::folder(model)))]);
    let keys = [
        "settings-decks-folder",
        "settings-decks-choose",
        "settings-decks-usual",
    ];
    let [title, choose, usual] = keys.map(|key| view.say(key));
    let works = model.mode == Mode::Work && !named;
    let chosen = model.settings.decks.is_some();
    let mut message = None;
    setting_below(ui, &title, Some(&hint), |ui| {
        let choose = Button::bordered(&choose).icon(Icon::FolderOpen);
        if ui.add(choose.enabled(works)).clicked() {
            message = Some(Message::Open(Dialog::DeckFolder));
        }
        if chosen && ui.add(Button::quiet(&usual).enabled(works)).clicked() {
            message = Some(Message::Shelf(shelf::Message::Usual));
        }
    });
    if let Some(message) = message {
        view.send(message);
    }
}
