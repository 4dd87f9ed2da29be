//! The figures of the first line: the headline, old facts, time, days in a row,
//! the forecast of the next exam. They must not count anything themselves.

use egui::Ui;

use crate::app::settings::Streak;
use crate::stats::Figures;
use crate::study::exam::figures::is_told;
use crate::text::{Arg, Told};
use crate::ui::screens::exam;
use crate::ui::view::View;
use crate::ui::widgets::{Tile, tiles};

/// Where all tiles have room side by side.
const WIDE: f32 = 690.0;
/// Where even five have.
const WIDER: f32 = 860.0;
/// The gap between two rows of tiles.
const GAP: f32 = 10.0;

pub(super) fn show(ui: &mut Ui, view: &View<'_>, figures: &Figures) {
    let mut all = vec![
        view.texts.known_today(figures),
        view.texts.old_remembered(figures),
        view.texts.time_of_week(figures),
    ];
    if view.model.settings.streak == Streak::Shown {
        all.push(view.texts.days_in_a_row(figures));
    }
    all.extend(next_exam(view));
    let all: Vec<Tile<'_>> = all
        .iter()
        .map(|told| Tile {
            label: &told.label,
            value: &told.value,
            note: told.note.as_deref(),
        })
        .collect();
    // Two and two rather than all under each other.
    let width = ui.available_width();
    let across = if width < WIDE {
        2
    } else if width < WIDER && all.len() > 4 {
        3
    } else {
        all.len()
    };
    for (number, row) in all.chunks(across).enumerate() {
        if number > 0 {
            ui.add_space(GAP);
        }
        tiles(ui, row);
    }
}

/// The next exam of the deck asked for, or of all, with the forecast that its page shows.
fn next_exam(view: &View<'_>) -> Option<Told> {
    let model = view.model;
    let to_come = model.exams.all().iter().filter(|figures| figures.days > 0);
    let asked = model.figures.filter.deck.as_ref();
    let (exam, figures) = to_come
        .filter_map(|figures| Some((model.settings.exam(&figures.id)?, figures)))
        .find(|(exam, _)| asked.is_none_or(|deck| exam.decks.contains(deck)))?;
    let note = if is_told(exam.form) {
        "progress-exam-note"
    } else {
        "progress-exam-note-essay"
    };
    let name = Arg::from(exam::name(view, exam));
    Some(Told {
        label: view.say_with("progress-exam-tile", [("days", Arg::from(figures.days))]),
        value: exam::range(view, figures.planned),
        note: Some(view.say_with(note, [("name", name)])),
    })
}
