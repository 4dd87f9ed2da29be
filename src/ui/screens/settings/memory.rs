//! The settings of memory: what the program may learn of the student, and what
//! it asks and shows besides. One row a setting; it must not know how memories
//! are counted.

use egui::Ui;

use crate::app::{AskSure, Choice, Message};
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{card, rule, say, setting_row, switch};

/// A setting with its title and control; a rule is drawn above each.
type Row = fn(&mut Ui, &mut View<'_>);

/// The rows of the card, from the top.
fn rows() -> Vec<Row> {
    vec![super::weights::row, ask_sure]
}

/// The card, and nothing while it has no rows.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    let rows = rows();
    if rows.is_empty() {
        return;
    }
    card(ui, |ui| {
        say(ui, Type::Section, &view.say("settings-memory"));
        for row in rows {
            rule(ui);
            row(ui, view);
        }
    });
    ui.add_space(16.0);
}

fn ask_sure(ui: &mut Ui, view: &mut View<'_>) {
    let (title, hint) = (view.say("settings-sure"), view.say("settings-sure-note"));
    let on = view.model.settings.ask_sure == AskSure::Always;
    let pressed = setting_row(ui, &title, Some(&hint), |ui| {
        switch(ui, &title, on).clicked()
    });
    if pressed {
        let wanted = if on { AskSure::Never } else { AskSure::Always };
        view.send(Message::Set(Choice::AskSure(wanted)));
    }
}
