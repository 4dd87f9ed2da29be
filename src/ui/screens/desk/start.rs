//! The desk without a deck: which one is to be opened, or a new one.

use egui::{Id, Ui};

use crate::app::Mode;
use crate::app::desk::Message as Desk;
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Button, TextField, card, page_head, text_field};

use super::send;

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    let (title, intro) = (view.say("desk-title"), view.say("desk-intro"));
    page_head(ui, &title, Some(&intro));
    ui.add_space(16.0);
    begin(ui, view);
    ui.add_space(8.0);
    super::bring::button(ui, view);
    ui.add_space(16.0);
    let model = view.model;
    card(ui, |ui| {
        for (place, deck) in model.library.decks().iter().enumerate() {
            if place > 0 {
                crate::ui::widgets::rule(ui);
            }
            let facts = view.say_with("desk-facts", [("count", Arg::from(deck.facts.len()))]);
            let name = view.say_with("desk-open", [("deck", Arg::from(&deck.title))]);
            ui.horizontal_wrapped(|ui| {
                let open = ui.add(Button::link(&deck.title).icon(Icon::PencilSimple));
                let open = open.on_hover_text(&name);
                crate::ui::widgets::note(ui, Type::Note, &facts);
                if open.clicked() {
                    send(view, Desk::Open(deck.id.clone(), None));
                }
            });
        }
    });
}

/// The title of a new deck.
fn begin(ui: &mut Ui, view: &mut View<'_>) {
    let mut title = view.model.desk.title.clone();
    let (name, hint, label) = (
        view.say("desk-new-name"),
        view.say("desk-new-hint"),
        view.say("desk-new"),
    );
    let works = view.model.mode == Mode::Work;
    ui.horizontal_wrapped(|ui| {
        let mut field = TextField::new(Id::unique("desk-new"), &name, &mut title);
        field.hint = &hint;
        field.kind = Type::Body;
        field.width = Some((ui.available_width() - 120.0).min(420.0));
        let response = text_field(ui, field);
        let done = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let ready = works && !title.trim().is_empty();
        let pressed = ui.add(Button::primary(&label).enabled(ready)).clicked();
        if response.changed() {
            send(view, Desk::Title(title.clone()));
        }
        if ready && (done || pressed) {
            send(view, Desk::New(title));
        }
    });
}
