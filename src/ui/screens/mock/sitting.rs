//! A mock exam while it is written: the clock, one question, how sure the
//! answer is, and the numbers of all questions. Nothing tells what is right.

use egui::{Frame, Margin, Panel, ScrollArea, Ui};

use crate::answer::Response;
use crate::app::mock::{Message as Mock, Sat};
use crate::app::{Action, AskSure, Draft, Message};
use crate::deck::Question;
use crate::study::mock::{Flag, Seat};
use crate::study::{Layout, Sure};
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::screens::sheet::{Caret, Sheet};
use crate::ui::screens::sure::{Digits, levels};
use crate::ui::screens::{answer_area, question};
use crate::ui::theme::{self, Type, size};
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, RowState, Tone, TopBar, TopBarDone, bottom_bar, column, icon_button, note, pill,
    pill_icon, say, scroll_to_focus, scrolling, top_bar,
};

use super::{clock, grid};

/// Wide enough for the numbers to stand beside the question.
const BESIDE: f32 = 1040.0;
const NUMBERS: f32 = 252.0;
/// In a narrower bar the way back is no more than a sign, in points.
const TIGHT: f32 = 340.0;

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, sat: &Sat) {
    let (Some(seat), Some(draft)) = (sat.sitting.seat(), sat.draft()) else {
        return;
    };
    let library = &view.model.library;
    let Some(question) = library.question(&seat.asking.question) else {
        gone(ui, view, sat);
        return;
    };
    let beside = ui.available_width() >= BESIDE;
    if beside {
        let frame = Frame::new()
            .fill(theme::tokens(ui).bg)
            .inner_margin(Margin::symmetric(20, 20));
        Panel::right("numbers")
            .exact_size(NUMBERS)
            .resizable(false)
            .show_separator_line(false)
            .frame(frame)
            .show(ui, |ui| {
                ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                    numbers(ui, view, sat);
                    scroll_to_focus(ui);
                });
            });
    }
    // Behind the numbers, so that its ends stand below those of the question.
    bottom(ui, view, sat, (seat, question));
    scrolling(
        ui,
        ScrollArea::vertical()
            .id_salt(question::place_of(&seat.asking))
            .auto_shrink(false),
        |ui| {
            column(ui, size::STUDY, |ui| {
                ui.add_space(20.0);
                top(ui, view, sat);
                super::super::unsaved(ui, view);
                place(ui, view, sat, seat);
                question::head(ui, view, &seat.asking, question);
                answer(ui, view, (seat, question), draft);
                if sat.ask_sure == AskSure::Always {
                    how_sure(ui, view, seat, draft);
                }
                if !beside {
                    ui.add_space(24.0);
                    numbers(ui, view, sat);
                }
                ui.add_space(20.0);
            });
        },
    );
}

/// A question that is no longer in any deck: on to the others.
fn gone(ui: &mut Ui, view: &mut View<'_>, sat: &Sat) {
    column(ui, size::STUDY, |ui| {
        ui.add_space(20.0);
        top(ui, view, sat);
        say(ui, Type::Body, &view.say("mock-gone"));
        ui.add_space(16.0);
        numbers(ui, view, sat);
    });
}

/// The line at the top: a way out, how many are answered, the clock, the flag.
fn top(ui: &mut Ui, view: &mut View<'_>, sat: &Sat) {
    let counts = sat.sitting.counts();
    let answered = counts.all - counts.open;
    let count = match sat.sitting.left_ms(view.model.now) {
        Some(ms) => clock::left(view, ms),
        None => view.say_with(
            "mock-answered",
            [
                ("answered", Arg::from(answered)),
                ("all", Arg::from(counts.all)),
            ],
        ),
    };
    let (close, flag) = (view.say("mock-hand-in-ask"), view.say("mock-flag"));
    let bar = TopBar {
        close: &close,
        share: answered as f32 / counts.all.max(1) as f32,
        name: &view.say("mock-progress"),
        count: &count,
        actions: &[(Icon::Flag, &flag, true)],
    };
    match top_bar(ui, &bar) {
        Some(TopBarDone::Close) => view.send(Message::Mock(Mock::AskHandIn)),
        Some(TopBarDone::Action(_)) => view.send(Message::Mock(Mock::Flag)),
        None => {}
    }
    ui.add_space(16.0);
}

/// Which question this is, and that it is to be come back to.
fn place(ui: &mut Ui, view: &View<'_>, sat: &Sat, seat: &Seat) {
    let text = view.say_with(
        "mock-question",
        [
            ("at", Arg::from(sat.sitting.at() + 1)),
            ("all", Arg::from(sat.sitting.seats().len())),
        ],
    );
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        pill(ui, &text, Tone::Neutral);
        match seat.flag {
            Flag::ComeBack => {
                pill_icon(ui, Icon::Flag, &view.say("mock-flagged"), Tone::Gold);
            }
            Flag::Plain => {}
        }
    });
    ui.add_space(8.0);
}

fn answer(ui: &mut Ui, view: &mut View<'_>, (seat, question): (&Seat, &Question), draft: &Draft) {
    let sheet = Sheet {
        asking: &seat.asking,
        question,
        draft,
        dont_know: if is_dont_know(seat) {
            RowState::Picked
        } else {
            RowState::Open
        },
        caret: Caret::Waits,
        message: |action| Message::Mock(Mock::Act(action)),
    };
    ui.scope(|ui| answer_area::show(ui, view, &sheet));
}

fn is_dont_know(seat: &Seat) -> bool {
    seat.response == Some(Response::DontKnow)
}

fn how_sure(ui: &mut Ui, view: &mut View<'_>, seat: &Seat, draft: &Draft) {
    ui.add_space(20.0);
    say(ui, Type::Strong, &view.say("sure-ask"));
    note(ui, Type::Note, &view.say("mock-sure-marks"));
    ui.add_space(8.0);
    let can = seat.response.is_some() && !is_dont_know(seat);
    let digits = if draft.held.is_some() {
        Digits::Here
    } else {
        Digits::Elsewhere
    };
    let pressed: Option<Sure> = ui
        .add_enabled_ui(can, |ui| levels(ui, view, seat.sure, digits))
        .inner;
    if let Some(sure) = pressed {
        view.send(Message::Mock(Mock::Level(sure)));
    }
}

/// All questions, and the way to hand in.
fn numbers(ui: &mut Ui, view: &mut View<'_>, sat: &Sat) {
    say(ui, Type::Strong, &view.say("mock-all-questions"));
    ui.add_space(8.0);
    if let Some(place) = grid::open(ui, view, sat) {
        view.send(Message::Mock(Mock::Go(place)));
    }
    ui.add_space(16.0);
    let hand_in = view.say("mock-hand-in-ask");
    if ui.add(Button::bordered(&hand_in)).clicked() {
        view.send(Message::Mock(Mock::AskHandIn));
    }
}

fn bottom(ui: &mut Ui, view: &mut View<'_>, sat: &Sat, (seat, question): (&Seat, &Question)) {
    let keys = [
        "mock-previous",
        "study-dont-know",
        "mock-next",
        "mock-hand-in-ask",
    ];
    let [previous, dont_know, next, hand_in] = keys.map(|key| view.say(key));
    let (left, enter) = (view.say("key-left"), view.say("key-enter"));
    let zero = view.say(if seat.asking.layout == Layout::Field {
        "key-alt-0"
    } else {
        "key-0"
    });
    // Where options are picked, "I don't know" stands among them.
    let own_button = !matches!(
        question.kind(),
        crate::deck::Kind::Choice | crate::deck::Kind::TrueFalse
    );
    let mut message = None;
    bottom_bar(
        ui,
        size::STUDY,
        |ui| {
            if back(ui, (&previous, &left), sat) {
                message = Some(Mock::Previous);
            }
            if own_button && dont_know_button(ui, seat, (&dont_know, &zero)) {
                message = Some(Mock::Act(Action::DontKnow));
            }
        },
        |ui| {
            let label = if sat.is_last() { &hand_in } else { &next };
            ui.add(Button::primary(label).cap(&enter)).clicked()
        },
    )
    .1
    .then(|| {
        message = Some(if sat.is_last() {
            Mock::AskHandIn
        } else {
            Mock::Next
        });
    });
    if let Some(message) = message {
        view.send(Message::Mock(message));
    }
}

/// To the question before; only its sign where three buttons have little room.
fn back(ui: &mut Ui, (name, key): (&str, &str), sat: &Sat) -> bool {
    let possible = sat.sitting.at() > 0;
    if ui.available_width() < TIGHT {
        ui.spacing_mut().item_spacing.x = size::STEP * 2.0;
        let sign = |ui: &mut Ui| icon_button(ui, Icon::CaretLeft, name);
        return ui.add_enabled_ui(possible, sign).inner.clicked();
    }
    let back = Button::bordered(name).enabled(possible);
    ui.add(back.cap(key)).clicked()
}

/// It has a tick while it is the answer.
fn dont_know_button(ui: &mut Ui, seat: &Seat, (label, key): (&str, &str)) -> bool {
    let button = Button::bordered(label).cap(key);
    let button = if is_dont_know(seat) {
        button.icon(Icon::Check)
    } else {
        button
    };
    ui.add(button).clicked()
}
