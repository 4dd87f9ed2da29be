//! What the desk asks before it saves, in a small window: which of two versions
//! counts, and what changed answers mean.

use egui::{Id, Ui};

use crate::app::desk::ask::{Clash, Message, NewAnswer, Weight};
use crate::app::desk::{Ask, Message as Desk, Open};
use crate::deck::List;
use crate::desk::Conflict;
use crate::desk::merge::{On, Side};
use crate::text::Arg;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Button, card_plain, dialog, note, say, scrolling_part, segmented};

use super::{fields, label, send};

/// The room that heading, note and buttons take.
const AROUND: f32 = 200.0;

pub(super) fn show(ui: &Ui, view: &mut View<'_>, open: &Open) {
    let (title, width) = match &open.ask {
        None => return,
        Some(Ask::Clash(_)) => ("desk-clash-title", 720.0),
        Some(Ask::Answers(_)) => ("desk-answers-title", 600.0),
    };
    let title = view.say(title);
    let done = dialog(ui, (Id::unique("desk-ask"), width), &title, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        let room = (ui.content_rect().height() - AROUND).max(120.0);
        scrolling_part(ui, room, |ui| match &open.ask {
            Some(Ask::Clash(clash)) => versions(ui, view, open, clash),
            Some(Ask::Answers(answers)) => weights(ui, view, answers),
            None => {}
        });
        ways_out(ui, view, open);
    });
    if done.dismissed {
        ask(view, Message::Leave);
    }
}

fn ask(view: &mut View<'_>, message: Message) {
    send(view, Desk::Ask(message));
}

fn ways_out(ui: &mut Ui, view: &mut View<'_>, open: &Open) {
    let keep = match &open.ask {
        Some(Ask::Clash(_)) | None => "desk-clash-keep",
        Some(Ask::Answers(_)) => "desk-save",
    };
    let (keep, leave, esc) = (
        view.say(keep),
        view.say("desk-ask-leave"),
        view.say("key-esc"),
    );
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        if ui.add(Button::primary(&keep)).clicked() {
            ask(view, Message::Done);
        }
        if ui.add(Button::bordered(&leave).cap(&esc)).clicked() {
            ask(view, Message::Leave);
        }
    });
}

/// Every place at which two versions contradict each other.
fn versions(ui: &mut Ui, view: &mut View<'_>, open: &Open, clash: &Clash) {
    note(ui, Type::Note, &view.say("desk-clash-note"));
    let names = ["desk-clash-mine", "desk-clash-theirs"].map(|key| view.say(key));
    let [mine, theirs] = &names;
    for (number, (conflict, side)) in clash.places.iter().enumerate() {
        let place = place(view, open, conflict);
        ui.push_id(number, |ui| {
            card_plain(ui, |ui| {
                say(ui, Type::Strong, &place);
                for (name, text) in [(mine, &conflict.mine), (theirs, &conflict.theirs)] {
                    note(ui, Type::Small, name);
                    match text {
                        Some(text) => say(ui, Type::Body, &short(text)),
                        None => note(ui, Type::Body, &view.say("desk-clash-gone")),
                    };
                }
                let which = view.say_with("desk-clash-pick", [("place", Arg::from(&place))]);
                let now = match side {
                    Side::Mine => 0,
                    Side::Theirs => 1,
                };
                let side = match segmented(ui, &which, &[mine, theirs], now) {
                    Some(0) => Side::Mine,
                    Some(_) => Side::Theirs,
                    None => return,
                };
                ask(view, Message::Take(number, side));
            });
        });
    }
}

/// A whole deck is not shown to its end.
fn short(text: &str) -> String {
    const MOST: usize = 1200;
    let mut shown: String = text.chars().take(MOST).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}

/// What two versions disagree about, in words.
fn place(view: &View<'_>, open: &Open, conflict: &Conflict) -> String {
    let item = |list: List, id: &str| {
        let outline = open.manuscript.outline();
        let place = outline.find(list, id);
        let row = place.and_then(|place| open.manuscript.row(place));
        let told = row.map(|row| fields::told(row.kind, row));
        let told = told.filter(|told| !told.is_empty());
        let kind = row.map(|row| row.kind);
        (kind, told.unwrap_or_else(|| id.to_owned()))
    };
    match &conflict.on {
        On::Deck => view.say("desk-clash-deck"),
        On::Head(field) => view.say(label::label(None, field)),
        On::Item(list, id) => format!("{}: {}", view.say(label::list(*list)), item(*list, id).1),
        On::Field(list, id, field) => {
            let (kind, told) = item(*list, id);
            format!("{told}: {}", view.say(label::label(kind, field)))
        }
    }
}

/// What each new answer means.
fn weights(ui: &mut Ui, view: &mut View<'_>, answers: &[NewAnswer]) {
    note(ui, Type::Note, &view.say("desk-answers-note"));
    let names = ["desk-answers-correction", "desk-answers-change"].map(|key| view.say(key));
    let [correction, change] = &names;
    let library = &view.model.library;
    for (number, new) in answers.iter().enumerate() {
        let fact = library.fact(&new.fact);
        let told = fact.map_or_else(|| new.fact.to_string(), |fact| fact.says.full());
        ui.push_id(number, |ui| {
            card_plain(ui, |ui| {
                say(ui, Type::Body, &told);
                let (was, is) = (Arg::from(&new.was), Arg::from(&new.is));
                let both = view.say_with("desk-answers-was", [("was", was), ("is", is)]);
                say(ui, Type::Strong, &both);
                let which = view.say_with("desk-answers-pick", [("fact", Arg::from(&told))]);
                let now = match new.weight {
                    Weight::Correction => 0,
                    Weight::Change => 1,
                };
                let weight = match segmented(ui, &which, &[correction, change], now) {
                    Some(0) => Weight::Correction,
                    Some(_) => Weight::Change,
                    None => return,
                };
                ask(view, Message::Weigh(number, weight));
            });
        });
    }
}
