//! A fact in one line, from anywhere in the app.

use egui::{Id, Ui};

use crate::app::Message;
use crate::app::desk::{Message as Desk, Quick, begin};
use crate::desk::quick::NotYet;
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Button, TextField, dialog, note, text_field, tinted};

pub(super) fn show(ui: &Ui, view: &mut View<'_>, quick: &Quick) {
    let title = view.say("desk-quick-title");
    let done = dialog(ui, (Id::unique("quick-fact"), 620.0), &title, |ui| {
        inside(ui, view, quick);
    });
    if done.dismissed {
        view.send(Message::Desk(Desk::QuickLeave));
    }
}

fn inside(ui: &mut Ui, view: &mut View<'_>, quick: &Quick) {
    ui.spacing_mut().item_spacing.y = 8.0;
    let open = view.model.desk.open.as_deref();
    let into = match open {
        Some(open) => {
            let head = open.manuscript.outline().head("title");
            let title = head.and_then(|field| field.written.as_text());
            let deck = Arg::from(title.unwrap_or(&open.file.name));
            view.say_with("desk-quick-into", [("deck", deck)])
        }
        None => view.say("desk-quick-no-deck"),
    };
    note(ui, Type::Note, &into);
    place(ui, view, quick);
    if open.is_none() {
        decks(ui, view);
        return;
    }
    let (name, hint) = (view.say("desk-quick-name"), view.say("desk-quick-hint"));
    let mut text = quick.text.clone();
    let mut field = TextField::new(Id::unique("quick-line"), &name, &mut text);
    field.hint = &hint;
    field.kind = Type::Body;
    let response = text_field(ui, field);
    if quick.text.is_empty() && quick.made == 0 || response.lost_focus() {
        response.request_focus();
    }
    if response.changed() {
        view.send(Message::Desk(Desk::QuickWrite(text)));
    }
    copied(ui, view, quick);
    match quick.refused {
        Some(NotYet::NoAnswer) => wrong(ui, view, "desk-quick-no-answer"),
        Some(NotYet::Empty | NotYet::EmptyAnswer) => wrong(ui, view, "desk-quick-empty-answer"),
        Some(NotYet::Uneven) => wrong(ui, view, "desk-quick-uneven"),
        None => {
            note(ui, Type::Note, &view.say("desk-quick-help"));
        }
    }
    ui.horizontal_wrapped(|ui| {
        let (add, enter) = (view.say("desk-quick-add"), view.say("key-enter"));
        if ui.add(Button::primary(&add).cap(&enter)).clicked() {
            view.send(Message::Desk(Desk::QuickDone));
        }
        if ui
            .add(Button::bordered(&view.say("desk-quick-done")))
            .clicked()
        {
            view.send(Message::Desk(Desk::QuickLeave));
        }
        if quick.made > 0 {
            let count = Arg::from(quick.made);
            note(
                ui,
                Type::Note,
                &view.say_with("desk-quick-made", [("count", count)]),
            );
        }
    });
}

/// No deck is on the desk: which one shall the fact go into?
fn decks(ui: &mut Ui, view: &mut View<'_>) {
    let model = view.model;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(8.0, 8.0);
        for deck in model.library.decks() {
            if ui.add(Button::bordered(&deck.title)).clicked() {
                view.send(Message::Desk(Desk::Open(deck.id.clone(), None)));
            }
        }
        let new = view.say("desk-begin-title");
        if ui.add(Button::bordered(&new).icon(Icon::Plus)).clicked() {
            view.send(Message::Desk(Desk::Begin(begin::Message::Enter)));
        }
    });
}

fn wrong(ui: &mut Ui, view: &View<'_>, key: &str) {
    let ink = crate::ui::theme::tokens(ui).wrong;
    tinted(ui, Type::Note, &view.say(key), ink);
}

/// Words that were copied from the text that is read.
fn copied(ui: &mut Ui, view: &View<'_>, quick: &Quick) {
    let of = quick.passage.as_ref();
    let Some(copied) = of.and_then(|passage| passage.copied.as_ref()) else {
        return;
    };
    let words = Arg::from(copied);
    let said = view.say_with("desk-quick-copied", [("words", words)]);
    let ink = crate::ui::theme::tokens(ui).gold;
    tinted(ui, Type::Note, &said, ink);
}

/// Where the fact was read.
fn place(ui: &mut Ui, view: &View<'_>, quick: &Quick) {
    if let Some(passage) = &quick.passage {
        let proof = crate::ui::screens::proof(view, passage.at, &passage.evidence);
        note(ui, Type::Note, &proof);
    }
}
