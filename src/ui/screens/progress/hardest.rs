//! The list of the facts that are missed most.

use egui::Ui;

use super::percent;
use crate::stats::{Figures, Hard};
use crate::text::Arg;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{ListRow, Tone, list_row, note, rule};

/// How many are shown; the table has all.
const SHOWN: usize = 5;

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, figures: &Figures) {
    if figures.hardest.is_empty() {
        note(ui, Type::Body, &view.say("progress-hardest-none"));
        return;
    }
    for hard in figures.hardest.iter().take(SHOWN) {
        rule(ui);
        row(ui, view, hard);
    }
}

fn row(ui: &mut Ui, view: &View<'_>, hard: &Hard) {
    let Some(fact) = view.model.library.fact(&hard.fact) else {
        return;
    };
    let title = if fact.ask.is_empty() {
        fact.says.open()
    } else {
        fact.ask.clone()
    };
    let share = hard.remembered;
    let said = view.say_with(
        "progress-hardest-row",
        [
            ("wrong", Arg::from(share.all - share.right)),
            ("all", Arg::from(share.all)),
            ("low", Arg::from(percent(hard.missed().low))),
        ],
    );
    list_row(
        ui,
        ListRow {
            title: &title,
            note: Some((&said, Tone::Neutral)),
            answer: None,
            place: None,
        },
    );
}
