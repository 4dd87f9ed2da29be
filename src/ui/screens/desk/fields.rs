//! One field of a form: its label, the control that fits what is written into
//! it, and what is wrong with it.

use egui::{Id, Pos2, Rect, Response, Ui};

use crate::app::desk::{Edit, Message as Desk, Open, Spot, Trouble, What};
use crate::deck::outline::{Outline, Written};
use crate::deck::{ItemKind, Level, List};
use crate::desk::form::{self, FieldOf, Shape};
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{
    Part, TextField, Tone, banner, chip, code_parts, gap_note, note, text_area, text_field,
};

use super::one_of::{Items, one_of_items};
use super::{answer, edit, label, mend, rows, send};

/// What a field needs to be drawn.
#[derive(Debug, Clone, Copy)]
pub(super) struct At<'a> {
    /// The deck.
    pub(super) open: &'a Open,
    /// The kind of the item; `None` for the deck itself.
    pub(super) kind: Option<ItemKind>,
    /// The item's place among all rows; `None` for the deck itself.
    pub(super) row: Option<usize>,
    /// Everything that is wrong with it.
    pub(super) troubles: &'a [Trouble<'a>],
    /// The field that a problem leads to in this frame.
    pub(super) led: Option<&'a str>,
}

impl<'a> At<'a> {
    /// What stands in a field.
    pub(super) fn written(&self, field: &str) -> Option<&'a Written> {
        let found = match self.row {
            Some(row) => self.open.manuscript.row(row)?.field(field),
            None => self.open.manuscript.outline().head(field),
        };
        found.map(|field| &field.written)
    }

    /// A place in a field.
    pub(super) fn spot(&self, field: &'static str, cell: Option<(usize, usize)>) -> Spot {
        Spot {
            row: self.row,
            field,
            cell,
        }
    }
}

/// The list of problems leads to a field: when it is drawn next it comes into sight.
pub(super) fn lead_to(ui: &Ui, trouble: &Trouble<'_>) {
    let field = (trouble.row, trouble.field.to_owned());
    ui.data_mut(|data| data.insert_temp(Id::unique("desk.led"), field));
}

/// The field of this item that a problem leads to; told once.
pub(super) fn led(ui: &Ui, row: Option<usize>) -> Option<String> {
    let led = ui.data_mut(|data| data.remove_temp(Id::unique("desk.led")));
    let (of, field): (Option<usize>, String) = led?;
    (of == row).then_some(field)
}

/// The field is brought into sight, and has the focus if words are written into it.
fn come_to(ui: &Ui, from: Pos2, spot: Spot) {
    ui.scroll_to_rect(Rect::from_min_max(from, ui.min_rect().max), None);
    let id = text_id(spot);
    if ui.ctx().read_response(id).is_some() {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}

fn text_id(spot: Spot) -> Id {
    Id::unique(("desk", spot.row, spot.field, spot.cell))
}

/// A field with its label, and below it what is wrong with it.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, at: &At<'_>, field: &FieldOf) {
    let from = ui.cursor().min;
    let name = view.say(label::label(at.kind, field.name));
    note(ui, Type::Small, &name);
    let (spot, written) = (at.spot(field.name, None), at.written(field.name));
    match field.shape {
        Shape::Rows(cells) => rows::show(ui, view, at, (field.name, cells)),
        Shape::Answer => answer::show(ui, view, at),
        Shape::Image => answer::image(ui, view, at),
        Shape::YesNo => pick(ui, view, (spot, written), &["true", "false"]),
        Shape::OneOf(words) => pick(ui, view, (spot, written), words),
        Shape::Topic => reference(ui, view, at, (spot, List::Topics)),
        Shape::Sources => reference(ui, view, at, (spot, List::Sources)),
        Shape::Fact => reference(ui, view, at, (spot, List::Facts)),
        Shape::Id
        | Shape::Line
        | Shape::Date
        | Shape::Numbers
        | Shape::Voice
        | Shape::Says
        | Shape::Sentences
        | Shape::Page
        | Shape::Words
        | Shape::Facts => {
            let least = match field.shape {
                Shape::Says | Shape::Sentences => Some(2),
                Shape::Words | Shape::Facts => Some(1),
                Shape::Page => Some(6),
                Shape::Id
                | Shape::Line
                | Shape::Date
                | Shape::Numbers
                | Shape::Voice
                | Shape::YesNo
                | Shape::OneOf(_)
                | Shape::Answer
                | Shape::Topic
                | Shape::Sources
                | Shape::Fact
                | Shape::Rows(_)
                | Shape::Image => None,
            };
            let text = written.map(form::shown).unwrap_or_default();
            write(ui, view, (at.open, spot), (&name, text, least));
        }
    }
    wrong(ui, view, at, field.name);
    if at.led == Some(field.name) {
        come_to(ui, from, spot);
    }
    ui.add_space(6.0);
}

/// A place to write: one line, or several where a least number is given.
pub(super) fn write(
    ui: &mut Ui,
    view: &mut View<'_>,
    (open, spot): (&Open, Spot),
    (name, text, least): (&str, String, Option<usize>),
) -> Response {
    let hand = open.hand.as_ref().filter(|hand| hand.spot == spot);
    // What is in hand stands as it was written, even where the file cannot keep it to the letter.
    let mut text = hand.map_or(text, |hand| hand.text.clone());
    let id = text_id(spot);
    let mut field = TextField::new(id, name, &mut text);
    field.kind = Type::Body;
    let response = match least {
        None => text_field(ui, field),
        Some(rows) => text_area(ui, &mut field, rows),
    };
    if response.changed() {
        edit(view, Edit::Write(spot, text));
    } else if response.lost_focus() {
        send(view, Desk::Left);
    }
    response
}

/// One of a few words. A press on the one that is chosen takes it back.
fn pick(
    ui: &mut Ui,
    view: &mut View<'_>,
    (spot, written): (Spot, Option<&Written>),
    words: &[&str],
) {
    let now = written.map(form::shown).unwrap_or_default();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
        for word in words {
            let on = now == *word;
            if chip(ui, &view.say(label::word(word)), on).clicked() {
                let to = (!on).then(|| Written::Word((*word).to_owned()));
                edit(view, Edit::Put(spot, to));
            }
        }
    });
}

/// The id of an item of another list, picked from those that are there.
fn reference(ui: &mut Ui, view: &mut View<'_>, at: &At<'_>, (spot, list): (Spot, List)) {
    let now = at.written(spot.field).map(form::shown).unwrap_or_default();
    let outline = at.open.manuscript.outline();
    let only = list == List::Sources && outline.of(list).count() == 1;
    let none = view.say(if only {
        "desk-only-source"
    } else {
        "desk-none-chosen"
    });
    // A question needs its fact; all else may be left out.
    let may = (list != List::Facts).then_some(none.as_str());
    let chosen = called(outline, list, &now);
    let other = if now.is_empty() { &none } else { &now };
    let chosen = chosen.as_ref().unwrap_or(other);
    let name = view.say(label::label(at.kind, spot.field));
    let label = view.say_with(
        "desk-reference",
        [("field", Arg::from(&name)), ("chosen", Arg::from(chosen))],
    );
    let items = Items {
        outline,
        list,
        none: may,
    };
    if let Some(id) = one_of_items(ui, (&label, chosen), &now, items) {
        let to = (!id.is_empty()).then(|| Written::text(id));
        edit(view, Edit::Put(spot, to));
    }
}

/// What the item of a list that has this id is called.
pub(super) fn called(outline: &Outline, list: List, id: &str) -> Option<String> {
    let place = outline.find(list, id).filter(|_| !id.is_empty())?;
    let row = outline.rows.get(place)?;
    Some(told(row.kind, row))
}

/// What an item is called where it is referred to.
pub(super) fn told(kind: ItemKind, row: &crate::deck::outline::Row) -> String {
    let text = match kind {
        ItemKind::Fact => row.text("says").replace(['{', '}'], ""),
        ItemKind::Source | ItemKind::Topic => row.text("title").to_owned(),
        ItemKind::Name => row.text("text").to_owned(),
        ItemKind::Question(_) => row.text("ask").to_owned(),
    };
    if text.is_empty() {
        row.id().to_owned()
    } else {
        text
    }
}

/// What is wrong with a field, unless it is being written just now.
pub(super) fn wrong(ui: &mut Ui, view: &mut View<'_>, at: &At<'_>, field: &str) {
    let hand = at
        .open
        .hand
        .as_ref()
        .map(|hand| (hand.spot.row, hand.spot.field));
    if hand == Some((at.row, field)) {
        return;
    }
    for trouble in at.troubles {
        if trouble.field == field {
            told_wrong(ui, view, at.open, trouble);
        }
    }
}

/// One thing that is wrong, with what to do.
pub(super) fn told_wrong(ui: &mut Ui, view: &mut View<'_>, open: &Open, trouble: &Trouble<'_>) {
    let said = match trouble.what {
        What::Problem(found) => view.texts.problem(&found.problem),
        What::Finding(finding) => view.texts.lint(finding),
    };
    let (tone, icon) = match trouble.level {
        Level::Error => (Tone::Wrong, Icon::XCircle),
        Level::Warning => (Tone::Gold, Icon::Warning),
        Level::Info => {
            // A note is no reproach: small words are enough.
            let text = [&said.message, between(&said.message), &said.help].concat();
            gap_note(ui, Type::Small, &code_parts(&text));
            mend::one(ui, view, open, trouble);
            return;
        }
    };
    let mut parts = code_parts(&said.message);
    parts.push(Part::Plain(between(&said.message)));
    parts.extend(code_parts(&said.help));
    parts.extend([" (", trouble.what.rule(), ")"].map(Part::Plain));
    banner(ui, (tone, icon), &parts, None);
    mend::one(ui, view, open, trouble);
}

/// What stands between a message and its remedy: some messages are no whole sentence.
pub(in crate::ui::screens) fn between(message: &str) -> &'static str {
    if message.ends_with(['.', '?', '!', ':']) {
        " "
    } else {
        ". "
    }
}
