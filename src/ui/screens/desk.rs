//! The teacher's desk: what a deck holds at the left, the item in hand in the
//! middle, the student's view at the right. Where there is no room they stand
//! under each other.

mod answer;
mod article;
mod ask;
mod begin;
mod bring;
mod carried;
mod fields;
mod find;
mod form;
mod head;
mod label;
mod list;
mod many;
mod mend;
mod one_of;
mod picture;
mod problems;
mod proposed;
mod reports;
mod rows;
mod sight;
mod start;
mod student;

pub(in crate::ui) use article::proof;
pub(super) use fields::between;

use egui::{Frame, Margin, Panel, ScrollArea, Ui};

use crate::app::desk::{Edit, Message as Desk, Open, Tab};
use crate::app::{Message, Place};
use crate::deck::List;
use crate::ui::theme::{self, size};
use crate::ui::view::View;
use crate::ui::widgets::{card, scroll_to_focus, scrolling};

/// From this width beside the rail on there are three columns, and from this one two.
const THREE: f32 = 840.0;
const TWO: f32 = 560.0;
/// The room beside a page, as beside the head above it, and beside an item between two columns.
const PAGE: i8 = 20;
const BETWEEN: i8 = 8;
/// Below this height the head of the desk does not stand still.
const LOW: f32 = 520.0;
/// The widths of the list and of the student's view.
const LIST: f32 = 248.0;
const STUDENT: f32 = 300.0;
/// The width of a text that is read beside the deck, and what the form wants beside it.
const TEXT: f32 = 380.0;
const FORM: f32 = 360.0;

pub(super) fn screen(ui: &mut Ui, view: &mut View<'_>) {
    super::places_around(ui, view, Place::Desk);
    let model = view.model;
    if model.desk.bring.shown {
        super::page(ui, view, "desk.bring", bring::show);
        return;
    }
    if model.desk.begin.shown {
        begin::bar(ui, view);
        super::page(ui, view, "desk.begin", begin::show);
        return;
    }
    let Some(open) = model.desk.open.as_deref() else {
        super::page(ui, view, "desk.start", start::show);
        return;
    };
    ask::show(ui, view, open);
    carried::show(ui, view, open);
    find::show(ui, view, open);
    let low = ui.available_height() < LOW;
    if !low {
        top(ui, |ui| head::show(ui, view, open));
    }
    // In a low window the head scrolls away with what is below it.
    let head = |ui: &mut Ui, view: &mut View<'_>| {
        if low {
            head::show(ui, view, open);
            ui.add_space(10.0);
        }
    };
    match open.tab {
        Tab::List(_) => items(ui, view, open, head),
        Tab::Deck => super::plain(ui, |ui| {
            scrolled(ui, ("deck", PAGE), |ui| {
                head(ui, view);
                form::of_deck(ui, view, open);
            });
        }),
        Tab::Problems => super::plain(ui, |ui| {
            scrolled(ui, ("problems", PAGE), |ui| {
                head(ui, view);
                problems::page(ui, view, open);
            });
        }),
        Tab::Reports => super::plain(ui, |ui| {
            scrolled(ui, ("reports", PAGE), |ui| {
                head(ui, view);
                reports::page(ui, view, open);
            });
        }),
    }
}

fn items<'a>(
    ui: &mut Ui,
    view: &mut View<'a>,
    open: &Open,
    mut head: impl FnMut(&mut Ui, &mut View<'a>),
) {
    let room = ui.available_width();
    let reading = open.reading.as_ref();
    // Topics, names and sources are never asked themselves.
    let asks = matches!(open.tab, Tab::List(List::Facts | List::Questions));
    if let Some(reading) = reading.filter(|_| room < THREE) {
        super::plain(ui, |ui| {
            scrolled(ui, ("text", PAGE), |ui| {
                head(ui, view);
                article::show(ui, view, (open, reading));
            });
        });
        return;
    }
    if room >= TWO && (reading.is_none() || room >= LIST + FORM + TEXT) {
        side(ui, Panel::left("desk.list").exact_size(LIST), |ui| {
            list::show(ui, view, open);
        });
    }
    if let Some(reading) = reading {
        side(ui, Panel::right("desk.text").exact_size(TEXT), |ui| {
            article::show(ui, view, (open, reading));
        });
    } else if room >= THREE && asks {
        side(ui, Panel::right("desk.student").exact_size(STUDENT), |ui| {
            student::show(ui, view, open);
        });
    }
    super::plain(ui, |ui| {
        scrolled(ui, (("item", open.row()), BETWEEN), |ui| {
            head(ui, view);
            if room < TWO {
                list::show(ui, view, open);
                ui.add_space(16.0);
            }
            card(ui, |ui| form::show(ui, view, open));
            if room < THREE && asks {
                ui.add_space(16.0);
                student::show(ui, view, open);
            }
        });
    });
}

fn top(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let frame = Frame::new()
        .fill(theme::tokens(ui).bg)
        .inner_margin(Margin {
            left: 20,
            right: 20,
            top: 16,
            bottom: 10,
        });
    Panel::top("desk.head")
        .resizable(false)
        .show_separator_line(false)
        .frame(frame)
        .show(ui, add);
}

/// A column at the side, which scrolls by itself.
fn side(ui: &mut Ui, panel: Panel, add: impl FnOnce(&mut Ui)) {
    let frame = Frame::new()
        .fill(theme::tokens(ui).bg)
        .inner_margin(Margin::symmetric(16, 4));
    panel
        .resizable(false)
        .show_separator_line(false)
        .frame(frame)
        .show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                ui.set_max_width(ui.available_width() - 4.0);
                add(ui);
                ui.add_space(24.0);
                scroll_to_focus(ui);
            });
        });
}

/// What scrolls; `side` is the room left and right of it.
fn scrolled(
    ui: &mut Ui,
    (name, side): (impl std::hash::Hash + std::fmt::Debug, i8),
    add: impl FnOnce(&mut Ui),
) {
    scrolling(
        ui,
        ScrollArea::vertical().id_salt(name).auto_shrink(false),
        |ui| {
            let frame = Frame::new().inner_margin(Margin::symmetric(side, 4));
            frame.show(ui, |ui| {
                ui.set_max_width((ui.available_width() - 4.0).min(size::PAGE));
                add(ui);
                ui.add_space(32.0);
            });
        },
    );
}

fn send(view: &mut View<'_>, message: Desk) {
    view.send(Message::Desk(message));
}

/// Something is done to the deck that is open.
fn edit(view: &mut View<'_>, edit: Edit) {
    send(view, Desk::Edit(edit));
}
