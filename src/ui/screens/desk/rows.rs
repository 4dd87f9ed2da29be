//! A field with rows of cells: options with their reasons, items with their
//! facts, pairs.

use egui::Ui;

use crate::app::desk::{Edit, Message as Desk, cell_text};
use crate::deck::List;
use crate::deck::outline::Written;
use crate::desk::form::{Cell, LEVELS};
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Button, card_plain, drop_down, icon_button, menu_item, note};

use super::fields::{At, told, write};
use super::{edit, label, proposed, send};

/// The rows, and a button for one more.
pub(super) fn show(
    ui: &mut Ui,
    view: &mut View<'_>,
    at: &At<'_>,
    (field, cells): (&'static str, &[Cell]),
) {
    let written = at.written(field);
    let count = written.map_or(0, |written| written.elements().len());
    let name = view.say(label::label(at.kind, field));
    for row in 0..count {
        card_plain(ui, |ui| {
            for (cell, kind) in cells.iter().enumerate() {
                let what = view.say(called(cells, cell));
                let row_number = Arg::from(row + 1);
                let full = view.say_with(
                    "desk-cell",
                    [
                        ("field", Arg::from(&name)),
                        ("row", row_number),
                        ("cell", Arg::from(&what)),
                    ],
                );
                note(ui, Type::Small, &what);
                one(ui, view, at, ((field, (row, cell)), *kind, &full));
            }
            let remove = view.say_with("desk-row-remove", [("row", Arg::from(row + 1))]);
            if icon_button(ui, Icon::Trash, &remove).clicked() {
                edit(view, Edit::DropCells(at.spot(field, Some((row, 0)))));
            }
        });
        ui.add_space(6.0);
    }
    if ui
        .add(Button::quiet(&view.say("desk-row-add")).icon(Icon::Plus))
        .clicked()
    {
        edit(view, Edit::AddCells(at.spot(field, None)));
    }
    if field == "instead" {
        proposed::options(ui, view, at.open);
    }
}

/// What a cell is called.
fn called(cells: &[Cell], cell: usize) -> &'static str {
    match (cells, cell) {
        ([Cell::Fact, Cell::Text, Cell::Text], 1) => "desk-cell-left",
        ([Cell::Fact, Cell::Text, Cell::Text], 2) => "desk-cell-right",
        ([Cell::TextOrName | Cell::Rule, Cell::Text], 1) => "desk-cell-why",
        _ => match cells.get(cell) {
            Some(Cell::Fact) => "desk-cell-fact",
            Some(Cell::Rule) => "desk-cell-rule",
            Some(Cell::Level) => "desk-cell-level",
            Some(Cell::Text | Cell::TextOrName) | None => "desk-cell-text",
        },
    }
}

type What<'a> = ((&'static str, (usize, usize)), Cell, &'a str);

fn one(ui: &mut Ui, view: &mut View<'_>, at: &At<'_>, ((field, place), cell, name): What<'_>) {
    let written = at.written(field);
    let now = cell_text(written, place);
    let spot = at.spot(field, Some(place));
    let outline = at.open.manuscript.outline();
    match cell {
        Cell::Text | Cell::Rule => {
            write(ui, view, (at.open, spot), (name, now, None));
        }
        Cell::TextOrName => {
            // A name of the deck is shown by its words, and becomes words when it is changed.
            let of = written
                .and_then(|written| written.elements().get(place.0)?.elements().get(place.1));
            let is_name = matches!(of, Some(Written::Call(word, _)) if word == "Name");
            let named = outline
                .of(List::Names)
                .find(|(_, row)| is_name && row.id() == now);
            let text = named.map_or(now, |(_, row)| told(row.kind, row));
            write(ui, view, (at.open, spot), (name, text, None));
        }
        Cell::Fact => {
            let known = outline.of(List::Facts).find(|(_, row)| row.id() == now);
            let shown = known.map_or_else(|| now.clone(), |(_, row)| told(row.kind, row));
            let all: Vec<(String, String)> = outline
                .of(List::Facts)
                .map(|(_, row)| (row.id().to_owned(), told(row.kind, row)))
                .collect();
            choose(ui, view, (name, &shown, &now), &all, |id| {
                Edit::Write(spot, id)
            });
        }
        Cell::Level => {
            let all: Vec<(String, String)> = LEVELS
                .iter()
                .map(|level| ((*level).to_owned(), (*level).to_owned()))
                .collect();
            choose(ui, view, (name, &now, &now), &all, |id| {
                Edit::Write(spot, id)
            });
        }
    }
}

/// One of several, by its id.
fn choose(
    ui: &mut Ui,
    view: &mut View<'_>,
    (name, shown, now): (&str, &str, &str),
    all: &[(String, String)],
    message: impl Fn(String) -> Edit,
) {
    let none = view.say("desk-none-chosen");
    let button = drop_down(ui, name, if shown.is_empty() { &none } else { shown });
    let mut picked = None;
    egui::Popup::menu(&button).show(|ui| {
        egui::ScrollArea::vertical()
            .max_height(280.0)
            .show(ui, |ui| {
                for (id, text) in all {
                    let icon = if id == now { Icon::Check } else { Icon::Circle };
                    if menu_item(ui, icon, text).clicked() {
                        picked = Some(id.clone());
                    }
                }
            });
        if picked.is_some() {
            ui.close();
        }
    });
    if let Some(id) = picked {
        edit(view, message(id));
        send(view, Desk::Left);
    }
}
