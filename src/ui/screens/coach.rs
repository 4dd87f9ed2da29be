//! The coach's cards between a feedback and what comes next: a fact that does
//! not stick, with what helps; two facts that are mixed up, side by side.

use egui::{ScrollArea, Ui};

use crate::app::coach::{Card, Message as CoachMessage, page};
use crate::app::{Action, Message};
use crate::deck::{FactKey, Topic};
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, Tone, bottom_bar, bottom_choice, card, column, columns, heading, note, pill_icon, say,
    scrolling,
};

use super::feedback;

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, shown: &Card) {
    match shown {
        Card::Sticking {
            fact,
            lapses,
            taken_for,
        } => {
            let topic = page(&view.model.library, fact).map(|(_, topic)| topic);
            if let Some(topic) = topic.filter(|_| view.model.coach.is_reading()) {
                read(ui, view, topic);
            } else {
                buttons(ui, view, topic.is_some());
                let help = help(view, topic.is_some());
                sticking(ui, view, (fact, *lapses, taken_for.as_ref()), &help);
            }
        }
        Card::Together { one, other, times } => together(ui, view, [one, other], *times),
    }
}

fn help(view: &View<'_>, has_page: bool) -> String {
    view.say(if has_page {
        "coach-sticking-page"
    } else {
        "coach-sticking-no-page"
    })
}

fn sticking(
    ui: &mut Ui,
    view: &mut View<'_>,
    (fact, lapses, taken_for): (&FactKey, u32, Option<&(FactKey, u32)>),
    help: &str,
) {
    body(ui, view, |ui, view| {
        heading(ui, Type::Page, &view.say("coach-sticking"));
        ui.add_space(4.0);
        let times = view.say_with("coach-sticking-times", [("count", Arg::from(lapses))]);
        say(ui, Type::Body, &times);
        if let Some((other, times)) = taken_for {
            say(
                ui,
                Type::Body,
                &view.texts.taken_for(view.model, other, *times),
            );
        }
        ui.add_space(12.0);
        feedback::why(ui, view, fact);
        ui.add_space(12.0);
        note(ui, Type::Body, help);
    });
}

/// Two facts side by side, or under each other where that is too narrow.
fn together(ui: &mut Ui, view: &mut View<'_>, facts: [&FactKey; 2], times: u32) {
    if primary(ui, view, "coach-go-on") {
        view.send(Message::Session(Action::GoOn));
    }
    body(ui, view, |ui, view| {
        heading(ui, Type::Page, &view.say("coach-together"));
        ui.add_space(4.0);
        let times = view.say_with("coach-together-times", [("count", Arg::from(times))]);
        say(ui, Type::Body, &times);
        ui.add_space(12.0);
        columns(ui, (2, 16.0, 280.0), |ui, index| {
            if let Some(fact) = facts.get(index) {
                feedback::why(ui, view, fact);
            }
        });
    });
}

/// A bar with one button, which Space presses.
fn primary(ui: &mut Ui, view: &View<'_>, label: &str) -> bool {
    let (label, space) = (view.say(label), view.say("key-space"));
    let ((), pressed) = bottom_bar(
        ui,
        720.0,
        |_| (),
        |ui| ui.add(Button::primary(&label).cap(&space)).clicked(),
    );
    pressed
}

/// What can be done, in sight however small the window is.
fn buttons(ui: &mut Ui, view: &mut View<'_>, has_page: bool) {
    let (read, r) = (view.say("coach-read"), view.say("key-r"));
    let (leave_out, s) = (view.say("coach-leave-out"), view.say("key-s"));
    let (go_on, space) = (view.say("coach-go-on"), view.say("key-space"));
    let narrow = ui.available_width() < 600.0;
    // The names need the room more than the keys do.
    let side = |label, key| {
        let button = Button::bordered(label);
        if narrow { button } else { button.cap(key) }
    };
    let mut others = vec![side(&leave_out, &s)];
    if has_page {
        others.insert(0, side(&read, &r));
    }
    let go_on = Button::primary(&go_on).cap(&space);
    let message = match bottom_choice(ui, 720.0, go_on, &others) {
        Some(0) => Message::Session(Action::GoOn),
        Some(1) if has_page => Message::Coach(CoachMessage::Read),
        Some(_) => Message::Coach(CoachMessage::Suspend),
        None => return,
    };
    view.send(message);
}

/// The page of the fact's topic, and the way back.
fn read(ui: &mut Ui, view: &mut View<'_>, topic: &Topic) {
    if primary(ui, view, "coach-back") {
        view.send(Message::Coach(CoachMessage::Back));
    }
    body(ui, view, |ui, view| {
        pill_icon(ui, Icon::BookOpen, &view.say("page-pill"), Tone::Neutral);
        ui.add_space(8.0);
        heading(ui, Type::Page, &topic.title);
        ui.add_space(12.0);
        card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 14.0;
            for paragraph in topic.read.split("\n\n") {
                say(ui, Type::Body, paragraph);
            }
        });
    });
}

fn body(ui: &mut Ui, view: &mut View<'_>, add: impl FnOnce(&mut Ui, &mut View<'_>)) {
    let reading = view.model.coach.is_reading();
    scrolling(
        ui,
        ScrollArea::vertical()
            .id_salt(("coach", reading))
            .auto_shrink(false),
        |ui| {
            column(ui, 720.0, |ui| {
                ui.add_space(20.0);
                super::question::top(ui, view);
                super::unsaved(ui, view);
                add(ui, view);
                ui.add_space(20.0);
            });
        },
    );
}
