//! What this program is, and the licences of all that is in it.

use egui::{CollapsingHeader, ScrollArea, TextStyle, TextWrapMode, Ui, WidgetText};

use crate::text::Arg;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{card, note, page_head, rule, say};

/// Each part with its licence, in full.
const LICENCES: [(&str, &str); 5] = [
    ("about-code", include_str!("../../../LICENSE-MIT")),
    ("about-code-apache", include_str!("../../../LICENSE-APACHE")),
    ("about-decks", include_str!("../../../decks/LICENSE")),
    (
        "about-inter",
        include_str!("../../../assets/fonts/LICENSE-inter.txt"),
    ),
    (
        "about-phosphor",
        include_str!("../../../assets/icons/LICENSE-phosphor.txt"),
    ),
];

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    let version = Arg::from(env!("CARGO_PKG_VERSION"));
    let version = view.say_with("about-version", [("version", version)]);
    page_head(ui, &view.say("about-title"), Some(&version));
    ui.add_space(16.0);
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        say(ui, Type::Body, &view.say("about-what"));
        note(ui, Type::Note, &view.say("about-data"));
        note(ui, Type::Note, &view.say("about-fsrs"));
    });
    ui.add_space(16.0);
    card(ui, |ui| {
        say(ui, Type::Section, &view.say("about-licences"));
        for (key, text) in LICENCES {
            rule(ui);
            licence(ui, &view.say(key), text);
        }
    });
}

fn licence(ui: &mut Ui, name: &str, text: &str) {
    let header = CollapsingHeader::new(in_lines(ui, name)).id_salt(name);
    header.show(ui, |ui| {
        ScrollArea::vertical()
            .id_salt(name)
            .max_height(280.0)
            .show(ui, |ui| {
                note(ui, Type::Small, text);
            });
    });
}

/// A header does not part a name that is too long for its line: here it is, parted.
fn in_lines(ui: &Ui, name: &str) -> String {
    let spacing = ui.spacing();
    let room = ui.available_width() - spacing.indent - 2.0 * spacing.button_padding.x;
    let wrap = Some(TextWrapMode::Wrap);
    let galley = WidgetText::from(name).into_galley(ui, wrap, room, TextStyle::Button);
    let lines: Vec<String> = galley.rows.iter().map(|row| row.text()).collect();
    lines.join("\n")
}
