//! A field with rows of cells: options with their reasons, items with their
//! facts, pairs.

use egui::Ui;

use crate::app::desk::{Edit, Message as Desk, Spot, cell_text};
use crate::deck::List;
use crate::deck::outline::Written;
use crate::desk::form::{Cell, LEVELS};
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Button, card_plain, icon_button, note};

use super::fields::{self, At, write};
use super::one_of::{Items, one_of, one_of_items};
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
                note(ui, Type::Small, &as_label(&what));
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

/// A word of a sentence as it stands alone: it begins with a capital.
fn as_label(word: &str) -> String {
    let mut rest = word.chars();
    let first = rest.next().into_iter().flat_map(char::to_uppercase);
    first.chain(rest.as_str().chars()).collect()
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
            let named = is_name.then(|| fields::called(outline, List::Names, &now));
            let text = named.flatten().unwrap_or(now);
            write(ui, view, (at.open, spot), (name, text, None));
        }
        Cell::Fact => {
            let (none, list) = (view.say("desk-none-chosen"), List::Facts);
            let other = if now.is_empty() { &none } else { &now };
            let shown = fields::called(outline, list, &now);
            let shown = shown.as_ref().unwrap_or(other);
            let items = Items {
                outline,
                list,
                none: None,
            };
            let picked = one_of_items(ui, (name, shown), &now, items);
            chosen(view, spot, picked);
        }
        Cell::Level => {
            let none = view.say("desk-none-chosen");
            let other = if now.is_empty() { &none } else { &now };
            let all = LEVELS.map(|level| (level.to_owned(), level.to_owned()));
            let picked = one_of(ui, name, (&now, other), &all);
            chosen(view, spot, picked);
        }
    }
}

/// What stands in a cell is picked, and the cell is left at once.
fn chosen(view: &mut View<'_>, spot: Spot, picked: Option<String>) {
    if let Some(id) = picked {
        edit(view, Edit::Write(spot, id));
        send(view, Desk::Left);
    }
}
