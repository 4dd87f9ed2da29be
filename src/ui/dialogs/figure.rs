//! A figure into a file: where it goes.

use egui::{Id, Ui};

use crate::app::{Message, figures};
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Button, TextField, note, text_field};

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    note(ui, Type::Note, &view.say("progress-save-note"));
    ui.add_space(12.0);
    let mut path = view.model.whole.path.clone();
    let name = view.say("whole-path");
    let field = TextField::new(Id::unique(("whole", "figure")), &name, &mut path);
    if text_field(ui, field).changed() {
        view.send(Message::WholePath(path.clone()));
    }
    ui.add_space(16.0);
    let labels = [
        "progress-save-do",
        "whole-choose",
        "dialog-close",
        "key-esc",
    ]
    .map(|key| view.say(key));
    let [save, choose, close, esc] = &labels;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let ready = !path.trim().is_empty();
        if ui.add(Button::primary(save).enabled(ready)).clicked() {
            view.send(Message::Figures(figures::Message::Keep));
        }
        if ui
            .add(Button::bordered(choose).icon(Icon::FolderOpen))
            .clicked()
        {
            view.send(Message::ChooseFile);
        }
        if ui.add(Button::bordered(close).cap(esc)).clicked() {
            view.send(Message::Close);
        }
    });
}
