//! The numbers of all questions, to go to any of them: how each stands while
//! the exam is written, and how it was judged afterwards.

use egui::Ui;

use crate::answer::{Outcome, Response};
use crate::app::mock::{Done, Sat};
use crate::study::mock::{Flag, Marked, Seat};
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::view::View;
use crate::ui::widgets::{SeatButton, Tone, seat};

/// While it is written. Gives the place that was pressed.
pub(super) fn open(ui: &mut Ui, view: &View<'_>, sat: &Sat) -> Option<usize> {
    let seats = sat.sitting.seats().iter();
    let looks = seats.map(|seat| (tone(seat), mark(seat), state(seat)));
    numbers(ui, view, looks, Some(sat.sitting.at()))
}

fn tone(seat: &Seat) -> Tone {
    match (seat.flag, &seat.response) {
        (Flag::ComeBack, _) => Tone::Gold,
        (Flag::Plain, Some(_)) => Tone::Accent,
        (Flag::Plain, None) => Tone::Neutral,
    }
}

fn mark(seat: &Seat) -> Option<Icon> {
    match (seat.flag, &seat.response) {
        (Flag::ComeBack, _) => Some(Icon::Flag),
        (Flag::Plain, Some(Response::DontKnow)) => Some(Icon::Question),
        (Flag::Plain, Some(_)) => Some(Icon::Check),
        (Flag::Plain, None) => None,
    }
}

fn state(seat: &Seat) -> &'static str {
    match (seat.flag, &seat.response) {
        (Flag::ComeBack, Some(_)) => "mock-seat-back-answered",
        (Flag::ComeBack, None) => "mock-seat-back",
        (Flag::Plain, Some(_)) => "mock-seat-answered",
        (Flag::Plain, None) => "mock-seat-open",
    }
}

/// After it was handed in. Gives the place that was pressed.
pub(super) fn judged(ui: &mut Ui, view: &View<'_>, done: &Done) -> Option<usize> {
    let looks = done.exam.marked.iter().map(verdict);
    numbers(ui, view, looks, done.review)
}

fn verdict(marked: &Marked) -> (Tone, Option<Icon>, &'static str) {
    if marked.response.is_none() {
        return (Tone::Neutral, None, "mock-seat-no-answer");
    }
    match marked.verdict.outcome {
        Outcome::Right => (Tone::Right, Some(Icon::Check), "mock-seat-right"),
        Outcome::Partly => (Tone::Gold, Some(Icon::Minus), "mock-seat-partly"),
        Outcome::Wrong => (Tone::Wrong, Some(Icon::X), "mock-seat-wrong"),
        Outcome::DontKnow => (Tone::Wrong, Some(Icon::Question), "mock-seat-dont-know"),
    }
}

fn numbers(
    ui: &mut Ui,
    view: &View<'_>,
    looks: impl Iterator<Item = (Tone, Option<Icon>, &'static str)>,
    here: Option<usize>,
) -> Option<usize> {
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(8.0, 8.0);
        for (place, (tone, mark, state)) in looks.enumerate() {
            let name = view.say_with(state, [("number", Arg::from(place + 1))]);
            let button = SeatButton {
                number: &(place + 1).to_string(),
                name: &name,
                tone,
                here: here == Some(place),
                mark,
            };
            if seat(ui, button).clicked() {
                pressed = Some(place);
            }
        }
    });
    pressed
}
