//! What was learned, in figures and pictures: one headline, what is coming, how
//! it went. The figures are counted elsewhere; until they have come the last
//! ones stay.

mod coming;
mod confused;
mod days;
mod figure;
mod filters;
mod foretold;
mod hardest;
mod known;
mod lasting;
mod remembered;
mod table;
mod tiles;
mod trust;

use egui::Ui;

use crate::app::Message;
use crate::app::figures;
use crate::stats::{Figure, Figures};
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{card, cards, link_button, note, page_head, say};

/// The gap between cards.
const GAP: f32 = 16.0;
/// Two cards side by side are at least so wide.
const WIDE: f32 = 300.0;
/// The height of a picture.
const HIGH: f32 = 190.0;

/// What a figure's card shows.
type Body = fn(&mut Ui, &mut View<'_>, &Figures);

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    page_head(ui, &view.say("progress-title"), None);
    let model = view.model;
    if model.progress.is_empty() {
        ui.add_space(16.0);
        empty(ui, view, ("progress-empty", "progress-empty-note"));
        return;
    }
    ui.add_space(8.0);
    filters::show(ui, view);
    ui.add_space(12.0);
    let Some(figures) = &model.figures.shown else {
        let key = if model.figures.counting {
            "progress-counting"
        } else {
            "progress-reading"
        };
        note(ui, Type::Body, &view.say(key));
        return;
    };
    tiles::show(ui, view, figures);
    ui.add_space(GAP);
    row(ui, view, figures, "first", &[Figure::Coming, Figure::Known]);
    if !figures.foretold.is_empty() {
        row(ui, view, figures, "exam", &[Figure::Foretold]);
    }
    row(ui, view, figures, "days", &[Figure::Calendar]);
    row(
        ui,
        view,
        figures,
        "hardest",
        &[Figure::Hardest, Figure::Confused],
    );
    if model.figures.more {
        row(
            ui,
            view,
            figures,
            "last",
            &[Figure::Lasting, Figure::Calibration],
        );
        row(ui, view, figures, "old", &[Figure::Remembered]);
    }
    let more = view.say(if model.figures.more {
        "progress-less"
    } else {
        "progress-more"
    });
    if link_button(ui, &more).clicked() {
        view.send(Message::Figures(figures::Message::More));
    }
}

/// Nothing to show, and what to do about it.
fn empty(ui: &mut Ui, view: &View<'_>, (title, why): (&str, &str)) {
    card(ui, |ui| {
        say(ui, Type::Section, &view.say(title));
        note(ui, Type::Body, &view.say(why));
    });
}

/// Figures side by side.
fn row(ui: &mut Ui, view: &mut View<'_>, figures: &Figures, id: &str, all: &[Figure]) {
    cards(ui, id, (all.len(), GAP, WIDE), |ui, index| {
        if let Some(figure) = all.get(index) {
            figure::show(ui, view, figures, *figure);
        }
    });
    ui.add_space(GAP);
}

/// How a figure is drawn.
fn body(figure: Figure) -> Body {
    match figure {
        Figure::Calendar => days::show,
        Figure::Coming => coming::show,
        Figure::Known => known::show,
        Figure::Remembered => remembered::show,
        Figure::Hardest => hardest::show,
        Figure::Confused => confused::show,
        Figure::Lasting => lasting::show,
        Figure::Calibration => trust::show,
        Figure::Foretold => foretold::show,
    }
}

/// A share in whole per cents.
#[expect(
    clippy::cast_possible_truncation,
    reason = "per cents between 0 and 100"
)]
fn percent(share: f64) -> i64 {
    (share * 100.0).round() as i64
}

/// A share as it is written beside a picture; the floor needs no word.
fn percent_mark(share: f64) -> String {
    if share > 0.0 {
        format!("{:.0}", share * 100.0)
    } else {
        String::new()
    }
}

/// An expected number of facts or reviews, in whole ones.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a sum over facts, far below the largest number"
)]
fn whole(number: f64) -> i64 {
    number.round() as i64
}
