//! Export, import and restore: one small window each.

use egui::{Id, Ui};

use super::way_out;
use crate::app::{Message, Whole};
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, TextField, note, rule, say, scrolling_part, setting_row, text_field,
};

pub(super) fn export(ui: &mut Ui, view: &mut View<'_>) {
    with_path(
        ui,
        view,
        ("whole-export-note", "whole-export-do"),
        Whole::Export,
    );
}

pub(super) fn import(ui: &mut Ui, view: &mut View<'_>) {
    with_path(
        ui,
        view,
        ("whole-import-note", "whole-import-do"),
        Whole::Import,
    );
}

fn with_path(
    ui: &mut Ui,
    view: &mut View<'_>,
    (about, does): (&str, &str),
    task: fn(String) -> Whole,
) {
    note(ui, Type::Note, &view.say(about));
    ui.add_space(12.0);
    let mut path = view.model.whole.path.clone();
    let name = view.say("whole-path");
    let response = text_field(
        ui,
        TextField::new(Id::unique(("whole", does)), &name, &mut path),
    );
    if response.changed() {
        view.send(Message::WholePath(path.clone()));
    }
    said(ui, view);
    ui.add_space(16.0);
    let labels = [does, "whole-choose", "dialog-close", "key-esc"].map(|key| view.say(key));
    let [label, choose, close, esc] = &labels;
    let ready = !view.model.whole.busy && !path.trim().is_empty();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        if ui.add(Button::primary(label).enabled(ready)).clicked() {
            view.send(Message::Whole(task(path.trim().to_owned())));
        }
        let choose = Button::bordered(choose).icon(Icon::FolderOpen);
        if ui.add(choose).clicked() {
            view.send(Message::ChooseFile);
        }
        if ui.add(Button::bordered(close).cap(esc)).clicked() {
            view.send(Message::Close);
        }
    });
}

pub(super) fn restore(ui: &mut Ui, view: &mut View<'_>) {
    note(ui, Type::Note, &view.say("whole-restore-note"));
    said(ui, view);
    ui.add_space(8.0);
    let model = view.model;
    if model.whole.backups.is_empty() {
        say(ui, Type::Body, &view.say("keep-no-backups"));
    }
    let room = (ui.content_rect().height() - 300.0).max(120.0);
    scrolling_part(ui, room, |ui| {
        for (number, at) in (1..).zip(&model.whole.backups) {
            rule(ui);
            let name = view.say_with("whole-restore-of", [("at", Arg::from(at))]);
            let label = view.say("whole-restore-do");
            let pressed = setting_row(ui, at, None, |ui| {
                let button = ui.add(Button::bordered(&label).enabled(!model.whole.busy));
                button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
                button.clicked()
            });
            if pressed {
                view.send(Message::Whole(Whole::Restore(number)));
            }
        }
    });
    way_out(ui, view);
}

/// What came of the last task, or that one is under way.
fn said(ui: &mut Ui, view: &View<'_>) {
    let whole = &view.model.whole;
    let sentence = match &whole.said {
        Some(said) => said.clone(),
        None if whole.busy => view.say("whole-busy"),
        None => return,
    };
    ui.add_space(10.0);
    say(ui, Type::Note, &sentence);
}
