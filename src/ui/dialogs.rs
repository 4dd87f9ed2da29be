//! The small windows over a screen. Each says what it is about and has a way
//! out; Esc and a press beside it are one, too.

mod deck_files;
mod figure;
mod found;
mod hand_in;
mod image;
mod keys;
mod problems;
mod quick;
mod whole;

use egui::{Id, Ui};

use crate::app::{Action, Dialog, Fault, Message};
use crate::text::Arg;

use super::theme::Type;
use super::view::View;
use super::widgets::{Button, Cap, OptionRow, dialog, note, option_row};

/// Draws the small window that is open, if one is.
pub(super) fn show(ui: &Ui, view: &mut View<'_>) {
    let model = view.model;
    if let Some(quick) = model.desk.quick.as_ref().filter(|_| model.dialog.is_none()) {
        quick::show(ui, view, quick);
    }
    match &model.dialog {
        None => {}
        Some(Dialog::Keys) => window(ui, view, ("keys", 560.0), "keys-title", keys::show),
        Some(Dialog::Fault) => window(ui, view, ("fault", 520.0), "fault-title", fault),
        Some(Dialog::Unsaved) => window(ui, view, ("unsaved", 460.0), "unsaved-title", unsaved),
        Some(Dialog::Problems) => window(
            ui,
            view,
            ("problems", 640.0),
            "problems-title",
            problems::show,
        ),
        Some(Dialog::Found) => window(ui, view, ("found", 560.0), "found-title", found::show),
        Some(Dialog::InUse) => window(ui, view, ("already-open", 520.0), "in-use-title", in_use),
        Some(Dialog::Export) => {
            window(ui, view, ("export", 560.0), "whole-export", whole::export);
        }
        Some(Dialog::Import) => {
            window(ui, view, ("import", 560.0), "whole-import", whole::import);
        }
        Some(Dialog::Restore) => {
            window(
                ui,
                view,
                ("restore", 560.0),
                "whole-restore",
                whole::restore,
            );
        }
        Some(Dialog::HandIn) => {
            let size = ("hand-over", 520.0);
            window(ui, view, size, "mock-hand-in-title", hand_in::show);
        }
        Some(Dialog::Figure) => {
            let size = ("figure", 560.0);
            window(ui, view, size, "progress-save-title", figure::show);
        }
        Some(
            dialog @ (Dialog::Copy(_) | Dialog::DeckFolder | Dialog::Brought | Dialog::NotADeck(_)),
        ) => deck_files::show(ui, view, dialog),
        Some(Dialog::Image(shown)) => {
            let size = ("image", image::width(ui, shown));
            window(ui, view, size, "study-image-title", image::show);
        }
    }
}

fn window(
    ui: &Ui,
    view: &mut View<'_>,
    (id, width): (&str, f32),
    title: &str,
    add: fn(&mut Ui, &mut View<'_>),
) {
    let title = view.say(title);
    titled(ui, view, (id, width), &title, add);
}

fn titled(
    ui: &Ui,
    view: &mut View<'_>,
    (id, width): (&str, f32),
    title: &str,
    add: impl FnOnce(&mut Ui, &mut View<'_>),
) {
    let done = dialog(ui, (Id::unique(("dialog", id)), width), title, |ui| {
        add(ui, view);
    });
    if done.dismissed {
        view.send(Message::Close);
    }
}

/// A quiet way out at the end of a small window.
fn way_out(ui: &mut Ui, view: &mut View<'_>) {
    ui.add_space(12.0);
    let (close, esc) = (view.say("dialog-close"), view.say("key-esc"));
    if ui.add(Button::bordered(&close).cap(&esc)).clicked() {
        view.send(Message::Close);
    }
}

fn fault(ui: &mut Ui, view: &mut View<'_>) {
    note(ui, Type::Note, &view.say("fault-note"));
    ui.add_space(8.0);
    ui.spacing_mut().item_spacing.y = 8.0;
    for (place, reason) in Fault::ALL.into_iter().enumerate() {
        let text = view.say(match reason {
            Fault::WrongAnswer => "fault-wrong-answer",
            Fault::RefusedAnswer => "fault-refused-answer",
            Fault::Unclear => "fault-unclear",
            Fault::Outdated => "fault-outdated",
            Fault::Slip => "fault-slip",
        });
        let cap = (place + 1).to_string();
        if option_row(ui, OptionRow::new(Cap::Key(&cap), &text)).clicked() {
            view.send(Message::Session(Action::Report(reason)));
        }
    }
    way_out(ui, view);
}

/// Another window has the files open: go there, or only look.
fn in_use(ui: &mut Ui, view: &mut View<'_>) {
    note(ui, Type::Body, &view.say("in-use-note"));
    ui.add_space(16.0);
    let labels = ["in-use-front", "in-use-look", "in-use-close"].map(|key| view.say(key));
    let [front, look, close] = &labels;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        if ui.add(Button::primary(front)).clicked() {
            view.send(Message::Ring);
        }
        if ui.add(Button::bordered(look)).clicked() {
            view.send(Message::Close);
        }
        if ui.add(Button::bordered(close)).clicked() {
            view.send(Message::Quit);
        }
    });
}

fn unsaved(ui: &mut Ui, view: &mut View<'_>) {
    let count = i64::try_from(view.model.notebook.unsaved()).unwrap_or(i64::MAX);
    note(
        ui,
        Type::Body,
        &view.say_with("unsaved-note", [("count", Arg::from(count))]),
    );
    ui.add_space(16.0);
    let (wait, close) = (view.say("unsaved-wait"), view.say("unsaved-close"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        if ui.add(Button::primary(&wait)).clicked() {
            view.send(Message::Close);
        }
        if ui.add(Button::bordered(&close)).clicked() {
            view.send(Message::QuitAnyway);
        }
    });
}
