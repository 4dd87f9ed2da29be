//! The items of a list: picked by a press, moved by dragging or by keys.

use egui::{Id, Ui};

use crate::app::desk::{Edit, Open, Tab};
use crate::deck::outline::Row;
use crate::deck::{ItemKind, Kind, Level, List};
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::{self, Type};
use crate::ui::view::View;
use crate::ui::widgets::{Button, PLATE_ROW, icon_button, menu_item, note, plate_row};

use super::sight::{in_sight, lines};
use super::{edit, label, many};

/// The room between lines.
const GAP: f32 = 4.0;
/// How high a line is, with the room below it.
const LINE: f32 = PLATE_ROW + GAP;

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, open: &Open) {
    let Tab::List(list) = open.tab else {
        return;
    };
    ui.spacing_mut().item_spacing.y = GAP;
    let rows: Vec<(usize, &Row)> = open.manuscript.outline().of(list).collect();
    if rows.is_empty() {
        note(ui, Type::Note, &view.say("desk-none"));
    }
    let (count, seen) = (rows.len(), in_sight(ui, rows.len(), LINE));
    ui.add_space(lines(seen.start, LINE));
    for (place, row) in rows.into_iter().take(seen.end).skip(seen.start) {
        let text = told(view, open, row);
        let mark = open.worst(place).map(|level| match level {
            Level::Error => (Icon::XCircle, theme::tokens(ui).wrong),
            Level::Warning => (Icon::Warning, theme::tokens(ui).gold),
            Level::Info => (Icon::Info, theme::tokens(ui).muted),
        });
        let picked = open.picked.contains(&place);
        let response = plate_row(ui, Id::unique(("desk.row", place)), (&text, mark), picked);
        if response.clicked() {
            let held = ui.input(|input| input.modifiers);
            let pick = match (held.command, held.shift) {
                (_, true) => Edit::PickTo(place),
                (true, false) => Edit::PickAlso(place),
                (false, false) => Edit::Pick(place),
            };
            edit(view, pick);
        }
        response.dnd_set_drag_payload(place);
        if let Some(from) = response.dnd_release_payload::<usize>() {
            edit(view, Edit::Move(*from, place));
        }
        if response.dnd_hover_payload::<usize>().is_some() {
            let line = egui::Stroke::new(2.0, theme::tokens(ui).accent);
            ui.painter()
                .hline(response.rect.x_range(), response.rect.bottom(), line);
        }
    }
    ui.add_space(lines(count - seen.end, LINE));
    ui.add_space(4.0);
    add(ui, view, list);
    tools(ui, view, open);
}

/// What an item says of itself in one line.
fn told(view: &View<'_>, open: &Open, row: &Row) -> String {
    let text = match row.kind {
        ItemKind::Fact => row.text("says").replace(['{', '}'], ""),
        ItemKind::Source | ItemKind::Topic => row.text("title").to_owned(),
        ItemKind::Name => row.text("text").to_owned(),
        ItemKind::Question(kind) => {
            let own = ["ask", "claim", "says", "front"].map(|field| row.text(field));
            let text = own.into_iter().find(|text| !text.is_empty());
            // A question without words of its own asks with those of its fact.
            let outline = open.manuscript.outline();
            let fact = row
                .facts()
                .first()
                .and_then(|id| outline.find(List::Facts, id));
            let fact = fact.and_then(|place| open.manuscript.row(place));
            let asked = fact
                .map(|fact| fact.text("ask"))
                .filter(|ask| !ask.is_empty());
            let text = text.or(asked).unwrap_or_else(|| row.id());
            format!("{}: {text}", view.say(label::kind(kind)))
        }
    };
    if text.trim().is_empty() {
        let id = row.id();
        return if id.is_empty() {
            view.say("desk-no-text")
        } else {
            id.to_owned()
        };
    }
    text
}

fn add(ui: &mut Ui, view: &mut View<'_>, list: List) {
    let (key, kind) = match list {
        List::Facts => ("desk-add-fact", ItemKind::Fact),
        List::Topics => ("desk-add-topic", ItemKind::Topic),
        List::Names => ("desk-add-name", ItemKind::Name),
        List::Sources => ("desk-add-source", ItemKind::Source),
        List::Questions => {
            let button = ui.add(Button::quiet(&view.say("desk-add-question")).icon(Icon::Plus));
            kinds(&button, view);
            return;
        }
    };
    if ui
        .add(Button::quiet(&view.say(key)).icon(Icon::Plus))
        .clicked()
    {
        edit(view, Edit::Add(kind));
    }
}

/// The kinds of question, in a menu of a button.
pub(super) fn kinds(button: &egui::Response, view: &mut View<'_>) {
    egui::Popup::menu(button).show(|ui| {
        for kind in Kind::ALL {
            if menu_item(ui, Icon::Plus, &view.say(label::kind(kind))).clicked() {
                edit(view, Edit::Add(ItemKind::Question(kind)));
                ui.close();
            }
        }
    });
}

/// What can be done with what is picked.
fn tools(ui: &mut Ui, view: &mut View<'_>, open: &Open) {
    if open.row().is_none() {
        return;
    }
    let keys = ["desk-up", "desk-down", "desk-duplicate", "desk-remove"];
    let names = keys.map(|key| view.say(key));
    let icons = [Icon::ArrowUp, Icon::ArrowDown, Icon::Copy, Icon::Trash];
    let messages = [Edit::Up, Edit::Down, Edit::Duplicate, Edit::Remove];
    ui.horizontal(|ui| {
        for ((icon, name), message) in icons.into_iter().zip(&names).zip(messages) {
            if icon_button(ui, icon, name).clicked() {
                edit(view, message);
            }
        }
    });
    if open.picked.len() > 1 {
        let count = Arg::from(open.picked.len());
        note(
            ui,
            Type::Small,
            &view.say_with("desk-picked", [("count", count)]),
        );
        many::show(ui, view, open);
    }
}
