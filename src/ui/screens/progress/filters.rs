//! What the figures are about: a deck, a topic of it, the days looked back on.

use egui::{Popup, Response, Ui};

use crate::app::Message;
use crate::app::figures::Message as Do;
use crate::stats::Period;
use crate::ui::icon::Icon;
use crate::ui::view::View;
use crate::ui::widgets::{chip, menu_item, scroll_to_focus};

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(8.0, 8.0);
        deck(ui, view);
        topic(ui, view);
        period(ui, view);
    });
}

fn deck(ui: &mut Ui, view: &mut View<'_>) {
    let model = view.model;
    let picked = model.figures.filter.deck.as_ref();
    let all = view.say("progress-decks-all");
    let title = picked.and_then(|id| model.library.deck(id));
    let name = title.map_or(all.as_str(), |deck| deck.title.as_str());
    let open = chip(ui, name, picked.is_some());
    let decks = model.library.decks().iter();
    let choices = std::iter::once((None, all.as_str()))
        .chain(decks.map(|deck| (Some(deck.id.clone()), deck.title.as_str())));
    if let Some(deck) = pick(&open, choices) {
        view.send(Message::Figures(Do::Deck(deck)));
    }
}

fn topic(ui: &mut Ui, view: &mut View<'_>) {
    let model = view.model;
    let filter = &model.figures.filter;
    let deck = filter.deck.as_ref().and_then(|id| model.library.deck(id));
    let Some(deck) = deck.filter(|deck| deck.topics.len() > 1) else {
        return;
    };
    let all = view.say("progress-topics-all");
    let picked = filter.topic.as_ref();
    let topic = picked.and_then(|id| deck.topics.iter().find(|topic| topic.id == *id));
    let name = topic.map_or(all.as_str(), |topic| topic.title.as_str());
    let open = chip(ui, name, picked.is_some());
    let topics = deck.topics.iter();
    let choices = std::iter::once((None, all.as_str()))
        .chain(topics.map(|topic| (Some(topic.id.clone()), topic.title.as_str())));
    if let Some(topic) = pick(&open, choices) {
        view.send(Message::Figures(Do::Topic(topic)));
    }
}

fn period(ui: &mut Ui, view: &mut View<'_>) {
    let names = Period::ALL.map(|period| {
        view.say(match period {
            Period::Month => "progress-period-month",
            Period::Quarter => "progress-period-quarter",
            Period::Year => "progress-period-year",
            Period::All => "progress-period-all",
        })
    });
    let picked = view.model.figures.filter.period;
    let now = Period::ALL.iter().position(|period| *period == picked);
    let name = now.and_then(|place| names.get(place));
    let open = chip(ui, name.map_or("", String::as_str), true);
    let choices = Period::ALL
        .into_iter()
        .zip(names.iter().map(String::as_str));
    if let Some(period) = pick(&open, choices) {
        view.send(Message::Figures(Do::Period(period)));
    }
}

/// A menu of choices. Gives the one that was picked.
fn pick<'a, T: 'a>(
    open: &Response,
    choices: impl IntoIterator<Item = (T, &'a str)> + 'a,
) -> Option<T> {
    let shown = Popup::menu(open).show(|ui| {
        let mut picked = None;
        egui::ScrollArea::vertical()
            .max_height(360.0)
            .show(ui, |ui| {
                for (choice, name) in choices {
                    if menu_item(ui, Icon::Funnel, name).clicked() {
                        picked = Some(choice);
                    }
                }
                scroll_to_focus(ui);
            });
        // A choice by keyboard or by a screen reader closes the menu as well.
        if picked.is_some() {
            ui.close();
        }
        picked
    });
    shown?.inner
}
