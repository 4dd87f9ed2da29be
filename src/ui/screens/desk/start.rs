//! The desk without a deck: which one is to be opened, or a new one.

use egui::Ui;

use crate::app::desk::Message as Desk;
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Button, card, page_head};

use super::send;

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    let (title, intro) = (view.say("desk-title"), view.say("desk-intro"));
    page_head(ui, &title, Some(&intro));
    ui.add_space(16.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(12.0, 8.0);
        super::begin::button(ui, view);
        super::bring::button(ui, view);
    });
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
