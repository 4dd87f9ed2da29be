//! Every fact with what is known of it: a list that is searched and filtered,
//! a timeline, the paragraphs of a source; one fact open beside them, or on a
//! page of its own where there is no room.

mod actions;
mod filters;
mod head;
mod list;
mod panel;
mod story;
mod timeline;

use egui::{Frame, Margin, Panel, ScrollArea, Ui};

use crate::app::facts::{Did, Message as FactsMessage, Tab};
use crate::app::{Message, Place};
use crate::deck::{FactKey, Library};
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme;
use crate::ui::view::View;
use crate::ui::widgets::{Part, Tone, banner, scroll_to_focus};

pub(in crate::ui) use head::search_id;

/// From this width beside the rail on, the open fact stands beside the list.
const TWO: f32 = 780.0;
/// The width of the open fact there.
const BESIDE: f32 = 388.0;

pub(super) fn screen(ui: &mut Ui, view: &mut View<'_>) {
    super::places_around(ui, view, Place::Facts);
    let model = view.model;
    if model.facts.is_working(&model.library) {
        send(view, FactsMessage::Work);
        ui.request_repaint();
    }
    let open = open(view);
    match open {
        Some(key) if ui.available_width() >= TWO => {
            beside(ui, |ui| panel::show(ui, view, &key));
            super::page(ui, view, "facts", list_page);
        }
        Some(_) => super::page(ui, view, "fact", fact_page),
        None => super::page(ui, view, "facts", list_page),
    }
}

/// The open fact, if its deck is still there.
fn open(view: &View<'_>) -> Option<FactKey> {
    let library: &Library = &view.model.library;
    let key = view.model.facts.open.clone()?;
    library.fact(&key).is_some().then_some(key)
}

fn send(view: &mut View<'_>, message: FactsMessage) {
    view.send(Message::Facts(message));
}

fn beside(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let tokens = theme::tokens(ui);
    let frame = Frame::new().fill(tokens.surface).inner_margin(Margin {
        left: 20,
        right: 12,
        top: 20,
        bottom: 0,
    });
    let shown = Panel::right("fact")
        .exact_size(BESIDE)
        .resizable(false)
        .show_separator_line(false)
        .frame(frame)
        .show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                ui.set_max_width(ui.available_width() - 8.0);
                add(ui);
                ui.add_space(24.0);
                scroll_to_focus(ui);
            });
        });
    let edge = egui::Stroke::new(1.0, tokens.border);
    let rect = shown.response.rect;
    ui.painter().vline(rect.left() + 0.5, rect.y_range(), edge);
}

fn fact_page(ui: &mut Ui, view: &mut View<'_>) {
    done(ui, view);
    if let Some(key) = open(view) {
        panel::show(ui, view, &key);
    }
}

fn list_page(ui: &mut Ui, view: &mut View<'_>) {
    head::title(ui, view);
    ui.add_space(12.0);
    done(ui, view);
    head::tabs(ui, view);
    ui.add_space(12.0);
    match view.model.facts.tab {
        Tab::List => {
            timeline::compact(ui, view);
            filters::states(ui, view);
        }
        Tab::Timeline => {
            filters::states(ui, view);
            timeline::whole(ui, view);
        }
        Tab::Source => {
            filters::source(ui, view);
            filters::states(ui, view);
        }
    }
    ui.add_space(10.0);
    list::show(ui, view);
}

/// What was done last, and the way back.
fn done(ui: &mut Ui, view: &mut View<'_>) {
    let Some(done) = &view.model.facts.done else {
        return;
    };
    let text = view.say(match done.did {
        Did::Suspended => "facts-did-suspend",
        Did::Resumed => "facts-did-resume",
        Did::Reset => "facts-did-reset",
        Did::Moved => "facts-did-move",
        Did::Reported => "facts-did-report",
    });
    let fact = view.model.library.fact(&done.fact);
    let says = fact.map(|fact| fact.says.open()).unwrap_or_default();
    let what = view.say_with("facts-did-of", [("says", Arg::from(says))]);
    let undo = view.say("facts-undo");
    let parts = [Part::Strong(&text), Part::Plain(" "), Part::Plain(&what)];
    let shown = banner(ui, (Tone::Accent, Icon::Check), &parts, Some(&undo));
    if shown.is_some_and(|button| button.clicked()) {
        send(view, FactsMessage::Undo);
    }
    ui.add_space(12.0);
}
