//! The form of an item, made for its kind: the fields that are always wanted,
//! then those that may be left out.

use egui::Ui;

use crate::app::desk::{Edit, Message as Desk, Open, Text};
use crate::deck::outline::Row;
use crate::deck::{ItemKind, Level, List};
use crate::desk::fields_of;
use crate::desk::form::{FieldOf, HEAD, Shape, Use};
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Button, Part, Tone, banner, card, chip, columns, note};

use super::fields::{self, At};
use super::{edit, label, list, proposed, send};

/// The item that is looked at.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, open: &Open) {
    ui.spacing_mut().item_spacing.y = 6.0;
    let row = open
        .row()
        .and_then(|place| Some((place, open.manuscript.row(place)?)));
    let Some((place, row)) = row else {
        note(ui, Type::Body, &view.say("desk-none"));
        return;
    };
    let all = open.troubles_of(Some(place));
    if row.fields.is_none() {
        let said = view.say("desk-broken");
        banner(
            ui,
            (Tone::Wrong, Icon::XCircle),
            &[Part::Plain(&said)],
            None,
        );
        for trouble in &all {
            fields::told_wrong(ui, view, open, trouble);
        }
        return;
    }
    let led = fields::led(ui, Some(place));
    let at = At {
        open,
        kind: Some(row.kind),
        row: Some(place),
        troubles: &all,
        led: led.as_deref(),
    };
    if let ItemKind::Question(_) = row.kind {
        to_fact(ui, view, open, row);
    }
    // What is wrong with the item as a whole, or with a field that it does not have.
    let known: Vec<&str> = fields_of(row.kind).iter().map(|field| field.name).collect();
    let own = all.iter().filter(|trouble| !known.contains(&trouble.field));
    let (notes, worse): (Vec<_>, Vec<_>) = own.partition(|trouble| trouble.level == Level::Info);
    for trouble in worse {
        fields::told_wrong(ui, view, open, trouble);
    }
    every(ui, view, &at, fields_of(row.kind));
    for trouble in notes {
        fields::told_wrong(ui, view, open, trouble);
    }
    if row.kind == ItemKind::Source {
        let read = view.say("desk-read-beside");
        if ui
            .add(Button::bordered(&read).icon(Icon::BookOpen))
            .clicked()
        {
            send(view, Desk::Text(Text::Read(Some(row.id().to_owned()))));
        }
    }
    if row.kind == ItemKind::Fact {
        ways(ui, view, open);
        proposed::choice(ui, view, open);
    }
}

/// The deck's own fields.
pub(super) fn of_deck(ui: &mut Ui, view: &mut View<'_>, open: &Open) {
    let all = open.troubles_of(None);
    let led = fields::led(ui, None);
    let at = At {
        open,
        kind: None,
        row: None,
        troubles: &all,
        led: led.as_deref(),
    };
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        fields::wrong(ui, view, &at, "");
        every(ui, view, &at, &HEAD);
    });
}

/// All fields of an item: first those always wanted and those in use, then the others.
fn every(ui: &mut Ui, view: &mut View<'_>, at: &At<'_>, all: &[FieldOf]) {
    let in_use = |field: &&FieldOf| {
        // An id, and the number of the format, are there and hardly ever touched.
        let touched = field.shape != Shape::Id && field.name != "format";
        field.use_ == Use::Main || (at.written(field.name).is_some() && touched)
    };
    let (mut main, rest): (Vec<&FieldOf>, Vec<&FieldOf>) = all.iter().partition(in_use);
    if matches!(at.kind, Some(ItemKind::Fact) | None) {
        // What is thought of first stands first, wherever the file has it.
        let rank = |field: &&FieldOf| FIRST.iter().position(|name| *name == field.name);
        main.sort_by_key(|field| rank(field).unwrap_or(FIRST.len()));
    }
    let mut main = main.into_iter().peekable();
    while let Some(field) = main.next() {
        match main.next_if(|next| is_short(field) && is_short(next)) {
            Some(next) => columns(ui, (2, 12.0, 170.0), |ui, column| {
                fields::show(ui, view, at, if column == 0 { field } else { next });
            }),
            None => fields::show(ui, view, at, field),
        }
    }
    if rest.is_empty() {
        return;
    }
    let more = view.model.desk.more_fields;
    let key = if more {
        "desk-fewer-fields"
    } else {
        "desk-more-fields"
    };
    let icon = if more { Icon::CaretUp } else { Icon::CaretDown };
    if ui.add(Button::quiet(&view.say(key)).icon(icon)).clicked() {
        send(view, Desk::MoreFields);
    }
    if more {
        for field in rest {
            fields::show(ui, view, at, field);
        }
    }
}

/// What a person writes first of a fact, and of a deck.
const FIRST: [&str; 7] = ["says", "answer", "also", "ask", "why", "title", "about"];

/// Whether two such fields can stand side by side.
fn is_short(field: &FieldOf) -> bool {
    matches!(
        field.shape,
        Shape::Topic | Shape::Sources | Shape::Date | Shape::Numbers | Shape::Line
    )
}

/// The ways in which the fact is asked; one that is written out opens by a press.
fn ways(ui: &mut Ui, view: &mut View<'_>, open: &Open) {
    note(ui, Type::Small, &view.say("desk-forms"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
        for question in open.questions() {
            let name = view.say(label::kind(question.kind()));
            let picked = open.question.as_ref() == Some(&question.key);
            if chip(ui, &name, picked).clicked() {
                edit(view, Edit::Question(question.key.clone()));
            }
        }
        let add = view.say("desk-add-question");
        let button = ui.add(Button::quiet(&add).icon(Icon::Plus));
        list::kinds(&button, view);
    });
    let Some(key) = &open.question else {
        return;
    };
    match open.row_of(key) {
        Some(row) => {
            let write = view.say("desk-write-it");
            if ui
                .add(Button::link(&write).icon(Icon::PencilSimple))
                .clicked()
            {
                edit(view, Edit::GoTo(row));
            }
        }
        None => {
            note(ui, Type::Small, &view.say("desk-arises"));
        }
    }
}

/// From a question to the fact that it asks for.
fn to_fact(ui: &mut Ui, view: &mut View<'_>, open: &Open, row: &Row) {
    let facts = row.facts();
    let fact = facts
        .first()
        .and_then(|id| open.manuscript.outline().find(List::Facts, id));
    let Some(fact) = fact else {
        return;
    };
    let back = view.say("desk-to-fact");
    if ui.add(Button::link(&back).icon(Icon::ArrowLeft)).clicked() {
        edit(view, Edit::GoTo(fact));
    }
}
