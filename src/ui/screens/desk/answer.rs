//! The answer of a fact, and an image: each has parts that are written apart.

use egui::Ui;

use crate::app::desk::{ANSWERS, AnswerKind, Edit, answer_kind, part_text};
use crate::deck::List;
use crate::deck::outline::Written;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{chip, columns, note};

use super::fields::{At, called, write};
use super::one_of::{Items, one_of_items};
use super::{edit, picture};

/// How the answer is given, and its parts.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, at: &At<'_>) {
    let written = at.written("answer");
    let now = answer_kind(written);
    let spot = at.spot("answer", None);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
        for kind in ANSWERS {
            let key = match kind {
                AnswerKind::Braces => "desk-answer-braces",
                AnswerKind::Words => "desk-answer-words",
                AnswerKind::Name => "desk-answer-name",
                AnswerKind::Number => "desk-answer-number",
                AnswerKind::Date => "desk-answer-date",
            };
            if chip(ui, &view.say(key), kind == now).clicked() && kind != now {
                edit(view, Edit::Answer(spot, kind));
            }
        }
    });
    match now {
        AnswerKind::Braces => {}
        AnswerKind::Words => parts(ui, view, at, ("answer", &["desk-answer-text"])),
        AnswerKind::Name => name(ui, view, at, written),
        AnswerKind::Number => {
            let labels = ["desk-value", "desk-unit", "desk-within", "desk-near"];
            parts(ui, view, at, ("answer", &labels));
        }
        AnswerKind::Date => parts(ui, view, at, ("answer", &["desk-answer-date"])),
    }
}

/// One of the deck's names.
fn name(ui: &mut Ui, view: &mut View<'_>, at: &At<'_>, written: Option<&Written>) {
    let now = part_text(written, 0);
    let none = view.say("desk-none-chosen");
    let outline = at.open.manuscript.outline();
    let other = if now.is_empty() { &none } else { &now };
    let chosen = called(outline, List::Names, &now);
    let chosen = chosen.as_ref().unwrap_or(other);
    let label = view.say("desk-answer-which-name");
    let items = Items {
        outline,
        list: List::Names,
        none: None,
    };
    if let Some(id) = one_of_items(ui, (&label, chosen), &now, items) {
        let put = Some(Written::name(id));
        edit(view, Edit::Put(at.spot("answer", None), put));
    }
}

/// An image: its file and its words.
pub(super) fn image(ui: &mut Ui, view: &mut View<'_>, at: &At<'_>) {
    let labels = ["desk-image-file", "desk-image-alt", "desk-image-credit"];
    parts(ui, view, at, ("image", &labels));
    picture::show(ui, view, at);
}

/// The parts of a value, side by side where there is room.
fn parts(ui: &mut Ui, view: &mut View<'_>, at: &At<'_>, (field, labels): (&'static str, &[&str])) {
    let written = at.written(field);
    columns(ui, (labels.len(), 10.0, 150.0), |ui, part| {
        let Some(key) = labels.get(part) else {
            return;
        };
        let name = view.say(key);
        note(ui, Type::Small, &name);
        let text = part_text(written, part);
        let spot = at.spot(field, Some((0, part)));
        write(ui, view, (at.open, spot), (&name, text, None));
    });
}
