//! One of several, picked from a menu that opens where the choice stands; of the
//! items of a deck, which may be thousands, only those in sight are drawn. It
//! must not know what for one is chosen.

use egui::{Popup, ScrollArea, Ui};

use crate::deck::List;
use crate::deck::outline::{Outline, Row};
use crate::ui::icon::Icon;
use crate::ui::widgets::{MENU_ITEM, drop_down, menu_item, scroll_to_focus};

use super::fields::told;
use super::sight::{in_sight, lines};

/// How high the menu may be, in points; what is more is scrolled.
const HIGH: f32 = 280.0;

/// What is chosen, and what can be. `other` is shown where what is chosen is none of these.
/// Gives what was picked, if it is another.
pub(super) fn one_of<T: Clone + PartialEq>(
    ui: &mut Ui,
    name: &str,
    (now, other): (&T, &str),
    all: &[(T, String)],
) -> Option<T> {
    let shown = all.iter().find(|(one, _)| one == now);
    let shown = shown.map_or(other, |(_, text)| text.as_str());
    let button = drop_down(ui, name, shown);
    let mut picked = None;
    Popup::menu(&button).show(|ui| {
        let area = ScrollArea::vertical().max_height(HIGH);
        area.show(ui, |ui| {
            for (one, text) in all {
                let icon = if one == now {
                    Icon::Check
                } else {
                    Icon::Circle
                };
                if menu_item(ui, icon, text).clicked() {
                    picked = Some(one.clone());
                }
            }
            scroll_to_focus(ui);
        });
        if picked.is_some() {
            ui.close();
        }
    });
    picked.filter(|picked| picked != now)
}

/// The items of a list of a deck.
#[derive(Debug, Clone, Copy)]
pub(super) struct Items<'a> {
    /// The deck.
    pub(super) outline: &'a Outline,
    /// The list.
    pub(super) list: List,
    /// What is offered first, for none of them, if that may be.
    pub(super) none: Option<&'a str>,
}

/// One of the items of a list, by its id; empty for none. `now` is the one that is chosen, `shown`
/// what it is called. Gives what was picked, if it is another.
pub(super) fn one_of_items(
    ui: &mut Ui,
    (name, shown): (&str, &str),
    now: &str,
    items: Items<'_>,
) -> Option<String> {
    let button = drop_down(ui, name, shown);
    let mut picked = None;
    Popup::menu(&button).show(|ui| {
        let none = items.none.map(|text| ("", None, text));
        let rows = items.outline.of(items.list);
        let rows = rows.map(|(_, row)| (row.id(), Some(row), ""));
        let all: Vec<(&str, Option<&Row>, &str)> = none.into_iter().chain(rows).collect();
        let area = ScrollArea::vertical().max_height(HIGH);
        area.show(ui, |ui| {
            let line = MENU_ITEM + ui.spacing().item_spacing.y;
            let seen = in_sight(ui, all.len(), line);
            let below = all.len() - seen.end;
            space(ui, lines(seen.start, line));
            for (id, row, text) in all.iter().take(seen.end).skip(seen.start) {
                let text = row.map_or_else(|| (*text).to_owned(), |row| told(row.kind, row));
                let icon = if *id == now {
                    Icon::Check
                } else {
                    Icon::Circle
                };
                if menu_item(ui, icon, &text).clicked() {
                    picked = Some((*id).to_owned());
                }
            }
            space(ui, lines(below, line));
            scroll_to_focus(ui);
        });
        if picked.is_some() {
            ui.close();
        }
    });
    picked.filter(|picked| picked != now)
}

/// The room of lines that are not drawn.
fn space(ui: &mut Ui, high: f32) {
    if high > 0.0 {
        // The room below a line is part of it.
        ui.add_space(high);
    }
}
