//! Everything that is wrong with the deck, in the order of its text. A press
//! leads to the place where it can be mended.

use egui::Ui;

use crate::app::desk::{Edit, Open};
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Button, note};

use super::{edit, fields, mend};

/// How many are shown at once; whoever mends one sees the next.
pub(super) const MOST: usize = 200;

pub(super) fn page(ui: &mut Ui, view: &mut View<'_>, open: &Open) {
    let count = open.trouble_count();
    if count == 0 {
        let key = if open.manuscript.was_looked_at() {
            "desk-all-well"
        } else {
            "desk-checking"
        };
        note(ui, Type::Body, &view.say(key));
    }
    mend::all(ui, view, open);
    for number in 0..count.min(MOST) {
        let Some(trouble) = open.trouble(number) else {
            continue;
        };
        let line = Arg::from(trouble.line.to_string());
        let place = view.say_with("desk-problem-at", [("line", line)]);
        let row = trouble.row.and_then(|row| open.manuscript.row(row));
        let item = row
            .map(|row| fields::told(row.kind, row))
            .unwrap_or_default();
        // The number stands around the line: in a place of its own in it the button would not
        // begin the next line where this one is full.
        let line = ui.push_id(number, |ui| {
            ui.horizontal_wrapped(|ui| {
                note(ui, Type::Small, &place);
                note(ui, Type::Small, &item);
                let label = view.say("desk-problem-go");
                let name = [label.as_str(), ": ", &place, " ", &item].concat();
                let name = name.trim_end();
                ui.add(Button::link(&label).name(name).icon(Icon::ArrowRight))
            })
        });
        if line.inner.inner.clicked() {
            edit(view, Edit::Show(number));
            fields::lead_to(ui, &trouble);
        }
        fields::told_wrong(ui, view, open, &trouble);
        ui.add_space(10.0);
    }
    let more = count.saturating_sub(MOST);
    if more > 0 {
        let more = [("count", Arg::from(more))];
        note(ui, Type::Note, &view.say_with("desk-problems-more", more));
    }
}
