//! The small window in which words of a deck are found and replaced: each place
//! with its surroundings, to be left out or gone to.

use egui::{Id, Ui};

use crate::app::desk::find::{Find, Message};
use crate::app::desk::{Edit, Open};
use crate::desk::find::{Case, Hit, Whole};
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, Part, TextField, chip, dialog, gap_note, icon_button, note, rule, scrolling_part,
    switch, text_field,
};

use super::{edit, fields, label};

/// So many places are listed.
const MOST: usize = 200;
/// The room that heading and buttons take.
const AROUND: f32 = 190.0;

pub(super) fn show(ui: &Ui, view: &mut View<'_>, open: &Open) {
    if !open.find.shown || open.ask.is_some() {
        return;
    }
    let title = view.say("desk-find");
    let done = dialog(ui, (Id::unique("desk-find"), 720.0), &title, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        let room = (ui.content_rect().height() - AROUND).max(120.0);
        scrolling_part(ui, room, |ui| {
            wanted(ui, view, &open.find);
            hits(ui, view, open);
        });
        ways_out(ui, view, &open.find);
    });
    if done.dismissed {
        send(view, Message::Leave);
    }
}

fn send(view: &mut View<'_>, message: Message) {
    edit(view, Edit::Find(message));
}

/// What is looked for, and what takes its place.
fn wanted(ui: &mut Ui, view: &mut View<'_>, find: &Find) {
    let (name, mut words) = (view.say("desk-find-words"), find.query.words.clone());
    note(ui, Type::Small, &name);
    let mut field = TextField::new(Id::unique("desk-find-words"), &name, &mut words);
    field.kind = Type::Body;
    let response = text_field(ui, field);
    if find.query.words.is_empty() && ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
    if response.changed() {
        send(view, Message::Words(words));
    }
    let (name, mut with) = (view.say("desk-find-with"), find.with.clone());
    note(ui, Type::Small, &name);
    let mut field = TextField::new(Id::unique("desk-find-with"), &name, &mut with);
    field.kind = Type::Body;
    if text_field(ui, field).changed() {
        send(view, Message::With(with));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(8.0, 6.0);
        let same = find.query.case == Case::Same;
        if chip(ui, &view.say("desk-find-case"), same).clicked() {
            let case = if same { Case::Any } else { Case::Same };
            send(view, Message::Case(case));
        }
        let words = find.query.whole == Whole::Words;
        if chip(ui, &view.say("desk-find-whole"), words).clicked() {
            let whole = if words { Whole::Part } else { Whole::Words };
            send(view, Message::Whole(whole));
        }
    });
}

/// Every place, with its surroundings.
fn hits(ui: &mut Ui, view: &mut View<'_>, open: &Open) {
    let find = &open.find;
    if find.replaced > 0 {
        let count = Arg::from(find.replaced);
        let said = view.say_with("desk-find-replaced", [("count", count)]);
        note(ui, Type::Note, &said);
    }
    if find.hits.is_empty() && !find.query.words.trim().is_empty() && find.replaced == 0 {
        note(ui, Type::Note, &view.say("desk-find-none"));
    }
    for (number, found) in find.hits.iter().enumerate().take(MOST) {
        rule(ui);
        ui.push_id(number, |ui| hit(ui, view, open, (number, found)));
    }
    let more = find.hits.len().saturating_sub(MOST);
    if more > 0 {
        let said = view.say_with("desk-find-more", [("count", Arg::from(more))]);
        note(ui, Type::Note, &said);
    }
}

fn hit(ui: &mut Ui, view: &mut View<'_>, open: &Open, (number, hit): (usize, &Hit)) {
    let row = hit.row.and_then(|row| open.manuscript.row(row));
    let told = row.map(|row| fields::told(row.kind, row));
    let item = told.unwrap_or_else(|| view.say("desk-tab-deck"));
    let field = view.say(label::label(row.map(|row| row.kind), hit.field));
    let (item_arg, field_arg) = (Arg::from(&item), Arg::from(&field));
    let words = Arg::from(&hit.words);
    let name = view.say_with(
        "desk-find-hit",
        [("item", item_arg), ("field", field_arg), ("words", words)],
    );
    let go = view.say_with("desk-find-go", [("item", Arg::from(&item))]);
    ui.horizontal(|ui| {
        let taken = !open.find.left_out.contains(&number);
        if switch(ui, &name, taken).clicked() {
            send(view, Message::Turn(number));
        }
        if icon_button(ui, Icon::ArrowRight, &go).clicked() {
            send(view, Message::GoTo(number));
        }
        note(ui, Type::Small, &field);
    });
    let parts = [
        Part::Plain(&hit.before),
        Part::Strong(&hit.words),
        Part::Plain(&hit.after),
    ];
    gap_note(ui, Type::Body, &parts);
}

fn ways_out(ui: &mut Ui, view: &mut View<'_>, find: &Find) {
    let count = find.count();
    let replace = view.say_with("desk-find-replace", [("count", Arg::from(count))]);
    let (close, esc) = (view.say("dialog-close"), view.say("key-esc"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        if ui
            .add(Button::primary(&replace).enabled(count > 0))
            .clicked()
        {
            send(view, Message::Replace);
        }
        if ui.add(Button::bordered(&close).cap(&esc)).clicked() {
            send(view, Message::Leave);
        }
    });
}
