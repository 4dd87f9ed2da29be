//! All progress at once: into a file, from a file, back to a backup. It must
//! not know files; each opens a small window that does.

use egui::Ui;

use crate::app::{Dialog, Message, Mode};
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Button, card, rule, say, setting_row};

/// Each with its title, what it means, and what its button says.
const WHOLE: [(Dialog, &str, &str, &str); 3] = [
    (
        Dialog::Export,
        "whole-export",
        "whole-export-note",
        "whole-export-open",
    ),
    (
        Dialog::Import,
        "whole-import",
        "whole-import-note",
        "whole-import-open",
    ),
    (
        Dialog::Restore,
        "whole-restore",
        "whole-restore-note",
        "whole-restore-open",
    ),
];

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    card(ui, |ui| {
        say(ui, Type::Section, &view.say("settings-progress"));
        for (dialog, title, hint, does) in WHOLE {
            rule(ui);
            let (title, hint) = (view.say(title), view.say(hint));
            let label = view.say(does);
            let works = view.model.mode == Mode::Work;
            let pressed = setting_row(ui, &title, Some(&hint), |ui| {
                ui.add(Button::bordered(&label).enabled(works)).clicked()
            });
            if pressed {
                view.send(Message::Open(dialog));
            }
        }
    });
}
