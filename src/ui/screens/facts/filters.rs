//! What narrows the list of facts: deck, topic, source, state; and the order
//! of the list. Each says what is picked and lets it be changed.

use egui::{Popup, Response, ScrollArea, Ui, vec2};

use super::send;
use crate::app::facts::{Message, Tab};
use crate::deck::{DeckId, ItemId};
use crate::study::known::{Sort, State};
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Button, card, chip, deck_bar, menu_item, note, say, scroll_to_focus};

/// A source or topic with its deck.
type Item = (DeckId, ItemId);

/// The menus of decks, topics and sources.
pub(super) fn menus(ui: &mut Ui, view: &mut View<'_>) {
    let decks: Vec<Choice<DeckId>> = view
        .model
        .library
        .decks()
        .iter()
        .map(|deck| (Some(deck.id.clone()), deck.title.clone()))
        .collect();
    let filter = view.model.facts.filter.clone();
    if decks.len() > 1 {
        let texts = ("facts-deck", "facts-all-decks");
        if let Some((deck, _)) = menu(ui, view, texts, (decks, &filter.deck)) {
            send(view, Message::Deck(deck));
        }
    }
    let topics = items(view, |deck| {
        let topics = deck.topics.iter();
        topics
            .map(|topic| (topic.id.clone(), topic.title.clone()))
            .collect()
    });
    let texts = ("facts-topic", "facts-all-topics");
    if let Some((topic, _)) = menu(ui, view, texts, (topics, &filter.topic)) {
        send(view, Message::Topic(topic));
    }
    let sources = items(view, |deck| {
        let sources = deck.sources.iter();
        sources
            .map(|source| (source.id.clone(), source.title.clone()))
            .collect()
    });
    if sources.len() > 1 || filter.source.is_some() {
        let texts = ("facts-source-of", "facts-all-sources");
        if let Some((source, _)) = menu(ui, view, texts, (sources, &filter.source)) {
            send(view, Message::Source(source));
        }
    }
}

/// The items of the deck that is picked, or of all.
fn items(
    view: &View<'_>,
    of: impl Fn(&crate::deck::Deck) -> Vec<(ItemId, String)>,
) -> Vec<Choice<Item>> {
    let picked = &view.model.facts.filter.deck;
    let decks = view.model.library.decks().iter();
    let decks = decks.filter(|deck| picked.as_ref().is_none_or(|picked| *picked == deck.id));
    decks
        .flat_map(|deck| {
            let id = deck.id.clone();
            let items = of(deck).into_iter();
            items.map(move |(item, title)| (Some((id.clone(), item)), title))
        })
        .collect()
}

/// The longest name on a button, in letters.
const LONGEST: usize = 26;

fn shortened(title: &str) -> String {
    if title.chars().count() <= LONGEST {
        return title.to_owned();
    }
    let mut short: String = title.chars().take(LONGEST).collect();
    short.push('\u{2026}');
    short
}

/// What can be picked, or nothing in particular, with its title.
type Choice<T> = (Option<T>, String);

/// One menu: its name, "all of them", and every item. Gives what was picked.
fn menu<T: PartialEq + Clone>(
    ui: &mut Ui,
    view: &View<'_>,
    (name, all): (&str, &str),
    (items, picked): (Vec<Choice<T>>, &Option<T>),
) -> Option<Choice<T>> {
    let all = view.say(all);
    let shown = items
        .iter()
        .find(|(item, _)| picked.is_some() && item == picked)
        .map_or_else(|| all.clone(), |(_, title)| shortened(title));
    let button = ui.add(Button::quiet(&shown).icon(Icon::CaretDown));
    named(
        &button,
        &view.say_with(name, [("picked", Arg::from(&shown))]),
    );
    let mut done = None;
    Popup::menu(&button).show(|ui| {
        let room = (ui.content_rect().height() * 0.6).clamp(120.0, 420.0);
        ScrollArea::vertical().max_height(room).show(ui, |ui| {
            ui.set_min_width(240.0);
            let first = std::iter::once((None, all.clone()));
            for (item, title) in first.chain(items) {
                let icon = if item == *picked {
                    Icon::Check
                } else {
                    Icon::Minus
                };
                if menu_item(ui, icon, &title).clicked() {
                    done = Some((item, title));
                    ui.close();
                }
            }
            scroll_to_focus(ui);
        });
    });
    done
}

fn named(button: &Response, name: &str) {
    button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, name));
}

fn state_key(state: State) -> &'static str {
    match state {
        State::New => "facts-state-new",
        State::Learning => "facts-state-learning",
        State::Known => "facts-state-known",
        State::Due => "facts-state-due",
        State::Sticking => "facts-state-sticking",
        State::SureWrong => "facts-state-sure-wrong",
        State::Suspended => "facts-state-suspended",
        State::Buried => "facts-state-buried",
        State::Moved => "facts-state-moved",
    }
}

/// The name of a state.
pub(super) fn state_name(view: &View<'_>, state: State) -> String {
    view.say(state_key(state))
}

/// The states with their numbers, and the order of the list.
pub(super) fn states(ui: &mut Ui, view: &mut View<'_>) {
    if view.model.facts.tab != Tab::List {
        chips(ui, view);
        return;
    }
    let room = (ui.available_width() - SORT).max(200.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let down = egui::Layout::top_down(egui::Align::Min);
        ui.allocate_ui_with_layout(vec2(room, 28.0), down, |ui| {
            ui.set_width(room);
            chips(ui, view);
        });
        let rest = egui::Layout::right_to_left(egui::Align::Min);
        ui.with_layout(rest, |ui| sort(ui, view));
    });
}

/// The button of the order takes so much, in points.
const SORT: f32 = 150.0;

fn chips(ui: &mut Ui, view: &mut View<'_>) {
    let facts = &view.model.facts;
    let picked = facts.filter.state;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        let count = Arg::from(facts.counts.all);
        let all = view.say_with("facts-all", [("count", count)]);
        if chip(ui, &all, picked.is_none()).clicked() {
            send(view, Message::State(None));
        }
        for state in State::ALL {
            let count = facts.counts.of(state);
            if count == 0 && picked != Some(state) {
                continue;
            }
            let name = state_name(view, state);
            let args = [("state", Arg::from(name)), ("count", Arg::from(count))];
            let text = view.say_with("facts-state", args);
            if chip(ui, &text, picked == Some(state)).clicked() {
                let state = (picked != Some(state)).then_some(state);
                send(view, Message::State(state));
            }
        }
    });
}

fn sort(ui: &mut Ui, view: &mut View<'_>) {
    let name = |sort: Sort| match sort {
        Sort::Topic => "facts-sort-topic",
        Sort::Weakest => "facts-sort-weakest",
        Sort::Next => "facts-sort-next",
    };
    let now = view.model.facts.sort;
    let label = view.say(name(now));
    let button = ui.add(Button::link(&label).icon(Icon::CaretDown));
    named(
        &button,
        &view.say_with("facts-sort", [("order", Arg::from(&label))]),
    );
    Popup::menu(&button).show(|ui| {
        for sort in Sort::ALL {
            let icon = if sort == now {
                Icon::Check
            } else {
                Icon::Minus
            };
            if menu_item(ui, icon, &view.say(name(sort))).clicked() {
                send(view, Message::Sort(sort));
                ui.close();
            }
        }
    });
}

/// The source that is looked at: what it is, and how much of it is known.
pub(super) fn source(ui: &mut Ui, view: &View<'_>) {
    let facts = &view.model.facts;
    let found = facts.source.as_ref().and_then(|(deck, id)| {
        let deck = view.model.library.deck(deck)?;
        deck.sources.iter().find(|source| source.id == *id)
    });
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let Some(source) = found else {
            note(ui, Type::Body, &view.say("facts-source-none"));
            return;
        };
        say(ui, Type::Section, &source.title);
        let written = source.written.map(|date| view.texts.date(date));
        let by = [source.author.clone(), source.publisher.clone()];
        let about: Vec<String> = by
            .into_iter()
            .chain(written)
            .filter(|t| !t.is_empty())
            .collect();
        if !about.is_empty() {
            note(ui, Type::Small, &about.join(", "));
        }
        let total = facts.counts.all.max(1);
        let (known, learning) = (
            facts.counts.of(State::Known),
            facts.counts.of(State::Learning),
        );
        let args = [
            ("known", Arg::from(known)),
            ("learning", Arg::from(learning)),
            ("total", Arg::from(facts.counts.all)),
        ];
        let text = view.say_with("facts-source-known", args);
        let share = |count: u32| count as f32 / total as f32;
        deck_bar(ui, share(known), share(learning), &text);
        note(ui, Type::Small, &text);
    });
    ui.add_space(12.0);
}
