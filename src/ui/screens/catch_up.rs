//! The plan to catch up in the library: offered, under way, at its end.

use egui::Ui;

use crate::app::Message;
use crate::app::coach::{CatchUpFigures, Message as CoachMessage};
use crate::study::catch_up::MINUTES;
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Button, Part, Tone, banner, card, note, say, segmented};

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    let model = view.model;
    if let Some(figures) = &model.overview.catch_up {
        plan(ui, view, figures);
        ui.add_space(16.0);
    } else if model.coach.caught_up_on(model.now.day()) {
        let text = view.say("coach-caught-up");
        let parts = [Part::Plain(text.as_str())];
        banner(ui, (Tone::Right, Icon::CheckCircle), &parts, None);
        ui.add_space(16.0);
    }
}

fn plan(ui: &mut Ui, view: &mut View<'_>, figures: &CatchUpFigures) {
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        say(ui, Type::Section, &view.say("coach-catch-up"));
        say(ui, Type::Body, &view.texts.catch_up_state(figures));
        minutes(ui, view, figures);
        let today = view.model.now.day();
        note(ui, Type::Note, &view.texts.catch_up_plan(figures, today));
        ui.add_space(4.0);
        buttons(ui, view, figures);
    });
}

fn minutes(ui: &mut Ui, view: &mut View<'_>, figures: &CatchUpFigures) {
    let name = view.say("coach-minutes");
    let offers =
        MINUTES.map(|minutes| view.say_with("coach-minutes-of", [("minutes", Arg::from(minutes))]));
    let offers: Vec<&str> = offers.iter().map(String::as_str).collect();
    let chosen = MINUTES
        .iter()
        .position(|minutes| *minutes == figures.minutes)
        .unwrap_or(0);
    let line = |ui: &mut Ui| {
        note(ui, Type::Note, &name);
        segmented(ui, &name, &offers, chosen)
    };
    // One line where both have room, else the name above.
    let pressed = if ui.available_width() < 520.0 {
        line(ui)
    } else {
        ui.horizontal(line).inner
    };
    if let Some(minutes) = pressed.and_then(|index| MINUTES.get(index)) {
        view.send(Message::Coach(CoachMessage::Minutes(*minutes)));
    }
}

fn buttons(ui: &mut Ui, view: &mut View<'_>, figures: &CatchUpFigures) {
    let offers: &[(&str, CoachMessage)] = if figures.runs {
        &[("coach-stop", CoachMessage::Stop)]
    } else {
        &[
            ("coach-start", CoachMessage::Start),
            ("coach-not-today", CoachMessage::NotToday),
        ]
    };
    ui.horizontal_wrapped(|ui| {
        for (label, message) in offers {
            if ui.add(Button::bordered(&view.say(label))).clicked() {
                view.send(Message::Coach(*message));
            }
        }
    });
}
