//! A topic's page: what it teaches, before its first questions.

use egui::{ScrollArea, Ui};

use crate::app::{Action, Message};
use crate::deck::ItemId;
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, Tone, bottom_choice, card, column, heading, note, pill_icon, say, scrolling,
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
    scrolling(ui, ScrollArea::vertical().auto_shrink(false), |ui| {
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
    let labels = ["page-start", "key-space", "page-test-first", "key-t"];
    let [start, space, test, t] = &labels.map(|key| view.say(key));
    let start = Button::primary(start).cap(space);
    let test = Button::bordered(test).cap(t);
    match bottom_choice(ui, 720.0, start, &[test]) {
        Some(0) => view.send(Message::Session(Action::GoOn)),
        Some(_) => view.send(Message::Session(Action::TestFirst)),
        None => {}
    }
}
