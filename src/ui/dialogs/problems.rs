//! What is wrong in deck files: where, what, and what to write instead.

use egui::Ui;

use super::way_out;
use crate::app::{DeckFault, Used};
use crate::text::Arg;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{code_parts, gap_note, gap_text, note, rule, say, scrolling_part};

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    let room = (ui.content_rect().height() - 220.0).max(120.0);
    let model = view.model;
    scrolling_part(ui, room, |ui| {
        for fault in &model.deck_faults {
            before(ui, view, fault);
            for diagnostic in &fault.diagnostics {
                rule(ui);
                let place = view.say_with(
                    "problems-place",
                    [
                        ("file", Arg::from(&fault.file)),
                        ("line", Arg::from(diagnostic.place.line.to_string())),
                        ("column", Arg::from(diagnostic.place.column.to_string())),
                    ],
                );
                let said = view.texts.problem(&diagnostic.problem);
                note(ui, Type::Small, &place);
                gap_text(ui, Type::Body, &code_parts(&said.message));
                gap_note(ui, Type::Note, &code_parts(&said.help));
            }
        }
    });
    way_out(ui, view);
}

/// That a version before is studied meanwhile.
fn before(ui: &mut Ui, view: &View<'_>, fault: &DeckFault) {
    match fault.used {
        Used::Rest => {}
        Used::Before => {
            let said = view.say_with("problems-before", [("file", Arg::from(&fault.file))]);
            rule(ui);
            say(ui, Type::Strong, &said);
        }
    }
}
