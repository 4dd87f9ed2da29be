//! Before a mock exam is handed in: what is still open.

use egui::Ui;

use crate::app::mock::{self, Message as Mock};
use crate::app::{AskSure, Message};
use crate::text::Arg;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Button, note};

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    let Some(sat) = mock::sat(view.model) else {
        view.send(Message::Close);
        return;
    };
    let counts = sat.sitting.counts();
    let unsure = match sat.ask_sure {
        AskSure::Always => counts.unsure,
        AskSure::Never => 0,
    };
    let lines = [
        ("mock-hand-in-open", counts.open),
        ("mock-hand-in-flagged", counts.flagged),
        ("mock-hand-in-unsure", unsure),
    ];
    note(ui, Type::Body, &view.say("mock-hand-in-note"));
    for (key, count) in lines.into_iter().filter(|(_, count)| *count > 0) {
        ui.add_space(4.0);
        note(
            ui,
            Type::Body,
            &view.say_with(key, [("count", Arg::from(count))]),
        );
    }
    ui.add_space(16.0);
    let keys = ["mock-hand-in", "mock-write-on", "mock-give-up"];
    let [hand_in, write_on, give_up] = keys.map(|key| view.say(key));
    let (enter, esc) = (view.say("key-enter"), view.say("key-esc"));
    let mut message = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(12.0, 12.0);
        if ui.add(Button::primary(&hand_in).cap(&enter)).clicked() {
            message = Some(Message::Mock(Mock::HandIn));
        }
        if ui.add(Button::bordered(&write_on).cap(&esc)).clicked() {
            message = Some(Message::Close);
        }
        if ui.add(Button::bordered(&give_up)).clicked() {
            message = Some(Message::Mock(Mock::GiveUp));
        }
    });
    if let Some(message) = message {
        view.send(message);
    }
}
