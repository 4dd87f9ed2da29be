//! What was odd in the student's files, calmly and in one place, with a report
//! to pass on.

use egui::Ui;

use super::way_out;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Button, note, rule, say, scrolling_part};

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    let room = (ui.content_rect().height() - 260.0).max(120.0);
    let model = view.model;
    note(ui, Type::Body, &view.say("found-note"));
    ui.add_space(8.0);
    scrolling_part(ui, room, |ui| {
        for sentence in &model.found {
            rule(ui);
            ui.add_space(4.0);
            say(ui, Type::Body, sentence);
            ui.add_space(4.0);
        }
    });
    ui.add_space(8.0);
    if ui.add(Button::bordered(&view.say("found-copy"))).clicked() {
        ui.copy_text(model.found.join("\n"));
    }
    way_out(ui, view);
}
