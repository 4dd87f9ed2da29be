//! The settings of memory: what the program may learn of the student, and what
//! it asks and shows besides. One row a setting; it must not know how memories
//! are counted.

use egui::Ui;

use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{card, rule, say};

/// A setting with its title and control; a rule is drawn above each.
type Row = fn(&mut Ui, &mut View<'_>);

/// The rows of the card, from the top.
fn rows() -> Vec<Row> {
    vec![super::weights::row]
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
