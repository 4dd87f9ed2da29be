//! The settings: one card a group, each in its own file, from what is changed
//! most often to what is hardly ever needed.

mod aim;
mod decks;
mod display;
mod figures;
mod keep;
mod memory;
mod study;
mod weights;

use egui::Ui;

use crate::app::{Authoring, Choice, Dialog, Message};
use crate::ui::view::View;
use crate::ui::widgets::{card, link_button, page_head, setting_row, switch};

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    page_head(ui, &view.say("settings-title"), None);
    ui.add_space(16.0);
    study::show(ui, view);
    ui.add_space(16.0);
    memory::show(ui, view);
    display::show(ui, view);
    ui.add_space(16.0);
    keep::show(ui, view);
    ui.add_space(16.0);
    figures::show(ui, view);
    ui.add_space(16.0);
    decks::show(ui, view);
    ui.add_space(16.0);
    author(ui, view);
    ui.add_space(16.0);
    let keys = view.say("keys-title");
    if link_button(ui, &keys).clicked() {
        view.send(Message::Open(Dialog::Keys));
    }
}

/// Whether the desk stands among the places.
fn author(ui: &mut Ui, view: &mut View<'_>) {
    let (title, hint) = (
        view.say("settings-authoring"),
        view.say("settings-authoring-hint"),
    );
    let on = view.model.settings.authoring == Authoring::On;
    let pressed = card(ui, |ui| {
        setting_row(ui, &title, Some(&hint), |ui| {
            switch(ui, &title, on).clicked()
        })
    });
    if pressed.inner {
        let wanted = if on { Authoring::Off } else { Authoring::On };
        view.send(Message::Set(Choice::Authoring(wanted)));
    }
}
