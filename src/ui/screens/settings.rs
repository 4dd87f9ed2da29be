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

use crate::app::{Dialog, Message};
use crate::ui::view::View;
use crate::ui::widgets::{link_button, page_head};

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
    let keys = view.say("keys-title");
    if link_button(ui, &keys).clicked() {
        view.send(Message::Open(Dialog::Keys));
    }
}
