//! A topic's page: what it teaches, before its first questions.

use egui::{ScrollArea, Ui};

use crate::app::{Action, Message};
use crate::deck::ItemId;
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, Tone, bottom_bar, card, column, heading, note, pill_icon, say, scroll_keys,
};

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, key: &ItemId) {
    let model = view.model;
    let found = model.library.decks().iter().find_map(|deck| {
        let topic = deck
            .topics
            .iter()
            .find(|topic| key.as_str() == format!("{}/{}", deck.id, topic.id))?;
        Some((deck, topic))
    });
    let Some((deck, topic)) = found else {
        view.send(Message::Session(Action::TestFirst));
        return;
    };
    onward(ui, view);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        scroll_keys(ui);
        column(ui, 720.0, |ui| {
            ui.add_space(20.0);
            super::question::top(ui, view);
            super::unsaved(ui, view);
            pill_icon(ui, Icon::BookOpen, &view.say("page-pill"), Tone::Neutral);
            ui.add_space(8.0);
            heading(ui, Type::Page, &topic.title);
            note(ui, Type::Body, &deck.title);
            ui.add_space(12.0);
            card(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 14.0;
                for paragraph in topic.read.split("\n\n") {
                    say(ui, Type::Body, paragraph);
                }
            });
            ui.add_space(12.0);
            let facts = deck
                .facts
                .iter()
                .filter(|fact| fact.topic == topic.id)
                .count();
            note(
                ui,
                Type::Note,
                &view.say_with("page-facts", [("count", Arg::from(facts))]),
            );
            ui.add_space(24.0);
        });
    });
}

/// To the questions, with or without the page.
fn onward(ui: &mut Ui, view: &mut View<'_>) {
    let (test, start) = bottom_bar(
        ui,
        720.0,
        |ui| {
            let test = view.say("page-test-first");
            let key = view.say("key-t");
            ui.add(Button::bordered(&test).cap(&key)).clicked()
        },
        |ui| {
            let start = view.say("page-start");
            let key = view.say("key-space");
            ui.add(Button::primary(&start).cap(&key)).clicked()
        },
    );
    if test {
        view.send(Message::Session(Action::TestFirst));
    }
    if start {
        view.send(Message::Session(Action::GoOn));
    }
}
