//! All keys, from one table.

use egui::Ui;

use super::way_out;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{keycap, note, say, scrolling_part};

/// A group of keys: its title, and for each line the caps and what they do.
type Group = (
    &'static str,
    &'static [(&'static [&'static str], &'static str)],
);

const GROUPS: [Group; 7] = [
    (
        "keys-question",
        &[
            (&["key-digits"], "keys-pick"),
            (&["key-levels"], "keys-sure"),
            (&["key-0"], "keys-dont-know"),
            (&["key-space", "key-enter"], "keys-go"),
            (&["key-arrows"], "keys-move"),
            (&["key-letters"], "keys-pair"),
            (&["key-b"], "keys-bury"),
            (&["key-s"], "keys-suspend"),
            (&["key-f"], "keys-report"),
            (&["key-e"], "keys-edit"),
        ],
    ),
    (
        "keys-writing",
        &[
            (&["key-enter"], "keys-go"),
            (&["key-alt-0"], "keys-dont-know"),
            (&["key-esc"], "keys-leave-field"),
        ],
    ),
    (
        "keys-feedback",
        &[
            (&["key-r"], "keys-right"),
            (&["key-e"], "keys-easy"),
            (&["key-w"], "keys-why-now"),
            (&["key-p"], "keys-practise"),
        ],
    ),
    (
        "keys-facts",
        &[
            (&["key-slash", "key-ctrl-f"], "keys-search"),
            (&["key-arrows"], "keys-through"),
            (&["key-enter"], "keys-open"),
            (&["key-esc"], "keys-close"),
            (&["key-sides"], "keys-along"),
            (&["key-shift-sides"], "keys-pan"),
            (&["key-plus-minus"], "keys-nearer"),
            (&["key-0"], "keys-whole"),
        ],
    ),
    (
        "keys-mock",
        &[
            (&["key-ways"], "keys-mock-ways"),
            (&["key-ways-letters"], "keys-mock-ways"),
            (&["key-alt-ways"], "keys-mock-alt"),
            (&["key-f"], "keys-mock-flag"),
            (&["key-delete"], "keys-mock-clear"),
            (&["key-enter"], "keys-mock-next"),
            (&["key-r"], "keys-mock-review"),
        ],
    ),
    (
        "keys-desk",
        &[
            (&["key-ctrl-s"], "keys-desk-save"),
            (&["key-ctrl-f"], "keys-desk-find"),
            (&["key-alt-arrows"], "keys-desk-move"),
            (&["key-ctrl-d"], "keys-desk-double"),
            (&["key-delete"], "keys-desk-remove"),
            (&["key-undo", "key-ctrl-y"], "keys-desk-steps"),
        ],
    ),
    (
        "keys-anywhere",
        &[
            (&["key-ctrl-n"], "keys-desk-quick"),
            (&["key-undo"], "keys-undo"),
            (&["key-t"], "keys-test"),
            (&["key-e"], "keys-exam"),
            (&["key-esc"], "keys-leave"),
            (&["key-question", "key-f1"], "keys-all"),
            (&["key-pages"], "keys-scroll"),
            (&["key-zoom"], "keys-size"),
        ],
    ),
];

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    let room = (ui.content_rect().height() - 220.0).max(120.0);
    scrolling_part(ui, room, |ui| {
        for (title, lines) in GROUPS {
            ui.add_space(8.0);
            say(ui, Type::Strong, &view.say(title));
            ui.add_space(4.0);
            for (caps, does) in lines {
                line(ui, view, caps, does);
            }
        }
    });
    way_out(ui, view);
}

fn line(ui: &mut Ui, view: &View<'_>, caps: &[&str], does: &str) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let left = ui.cursor().left();
        for cap in caps {
            keycap(ui, &view.say(cap));
        }
        let used = ui.cursor().left() - left;
        ui.add_space((170.0 - used).max(6.0));
        note(ui, Type::Note, &view.say(does));
    });
    ui.add_space(4.0);
}
