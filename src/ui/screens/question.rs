//! A question that waits for its answer: where the student is, the words, and
//! the place to answer.

use egui::{Panel, ScrollArea, Ui};

use crate::app::{Action, Dialog, Message};
use crate::deck::{Body, Question};
use crate::study::{Asking, Layout, Purpose, Role, Session};
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::images;
use crate::ui::theme::{self, Type};
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, Tone, TopBar, TopBarDone, bottom_bar, column, heading, key_hints, note, pill,
    scrolling, top_bar,
};

use super::sheet::Sheet;
use super::{answer_area, image, sure};

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, asking: &Asking) {
    let Some(question) = view.model.library.question(&asking.question) else {
        view.send(Message::Leave);
        return;
    };
    bottom(ui, view, asking, question);
    scrolling(
        ui,
        ScrollArea::vertical()
            .id_salt(place_of(asking))
            .auto_shrink(false),
        |ui| {
            column(ui, 720.0, |ui| {
                ui.add_space(20.0);
                top(ui, view);
                super::unsaved(ui, view);
                head(ui, view, asking, question);
                let sheet = Sheet::of_session(view, asking, question);
                answer_area::show(ui, view, &sheet);
                soon(ui, view, question);
                ui.add_space(20.0);
            });
        },
    );
}

/// The images that the feedback will show are read while the answer is being made.
fn soon(ui: &Ui, view: &View<'_>, question: &Question) {
    for key in question.facts() {
        let fact = view.model.library.fact(&key);
        if let Some(image) = fact.and_then(|fact| fact.image.as_ref()) {
            images::expect(ui, &image.file);
        }
    }
}

/// Each showing has a scroll position of its own, which its feedback keeps: a new question
/// begins at the top, and nothing jumps when it is answered.
pub(super) fn place_of(asking: &Asking) -> egui::Id {
    egui::Id::unique(("question", asking.question.as_str(), asking.since.ms))
}

/// The line at the top: leave, how far, undo, report.
pub(super) fn top(ui: &mut Ui, view: &mut View<'_>) {
    let Some(session) = view.model.session.as_ref() else {
        return;
    };
    let (done, all) = session.position();
    let at = view.say_with(
        "study-position",
        [
            ("at", Arg::from((done + 1).min(all.max(1)))),
            ("all", Arg::from(all)),
        ],
    );
    let (leave, undo, report) = (
        view.say("study-leave"),
        view.say("study-undo"),
        view.say("study-report"),
    );
    let asked = session.current_question().is_some();
    let bar = TopBar {
        close: &leave,
        share: done as f32 / all.max(1) as f32,
        name: &view.say("study-progress"),
        count: &at,
        actions: &[
            (Icon::ArrowUUpLeft, &undo, session.can_undo()),
            (Icon::Flag, &report, asked),
        ],
    };
    match top_bar(ui, &bar) {
        Some(TopBarDone::Close) => view.send(Message::Leave),
        Some(TopBarDone::Action(0)) => view.send(Message::Session(Action::Undo)),
        Some(TopBarDone::Action(_)) => view.send(Message::Open(Dialog::Fault)),
        None => {}
    }
    ui.add_space(16.0);
}

/// Topic, voice, the words of the question and its image: the same before and after the answer.
pub(super) fn head(ui: &mut Ui, view: &mut View<'_>, asking: &Asking, question: &Question) {
    let model = view.model;
    let fact = model.library.fact(&asking.fact);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        if let Some(topic) = model.library.topic_of(&asking.fact) {
            pill(ui, &topic.title, Tone::Neutral);
        }
        if let Some(by) = fact
            .and_then(|fact| fact.by.as_ref())
            .filter(|_| question.facts().len() == 1)
        {
            pill(
                ui,
                &view.say_with("study-according", [("who", Arg::from(by))]),
                Tone::Accent,
            );
        }
        let practice = model
            .session
            .as_ref()
            .is_some_and(|session| *session.purpose() == Purpose::Practice);
        if practice && asking.role != Role::Mock {
            pill(ui, &view.say("study-practice"), Tone::Gold);
        }
        if asking.seen {
            pill(ui, &view.say("study-seen"), Tone::Gold);
        }
    });
    ui.add_space(12.0);
    match &question.body {
        Body::Cloze { .. } => {
            heading(ui, Type::LongQuestion, &view.say("ask-cloze"));
        }
        Body::TrueFalse { .. } => {
            note(ui, Type::Note, &view.say("ask-true-false"));
            ui.add_space(4.0);
            heading(ui, Type::question(&question.ask), &question.ask);
        }
        Body::Choice { .. }
        | Body::Several { .. }
        | Body::Typed { .. }
        | Body::Number { .. }
        | Body::Date { .. }
        | Body::Order { .. }
        | Body::Match { .. }
        | Body::Card { .. } => {
            heading(ui, Type::question(&question.ask), &question.ask);
        }
    }
    if let Some(key) = how(question) {
        ui.add_space(6.0);
        note(ui, Type::Note, &view.say(key));
    }
    ui.add_space(14.0);
    if question.image.is_some() {
        image::show(ui, view, question.image.as_ref());
        ui.add_space(14.0);
    }
}

/// How this kind is answered, where it is not plain to see.
fn how(question: &Question) -> Option<&'static str> {
    match &question.body {
        Body::Several { .. } => Some("how-several"),
        Body::Order { .. } => Some("how-order"),
        Body::Match { left_over, .. } if left_over.is_empty() => Some("how-match"),
        Body::Match { .. } => Some("how-match-left-over"),
        Body::Card { .. } => Some("how-card"),
        Body::Date { want, .. } => Some(match want {
            crate::deck::Precision::Year => "how-year",
            crate::deck::Precision::Month => "how-month",
            crate::deck::Precision::Day => "how-day",
        }),
        Body::Choice { .. }
        | Body::TrueFalse { .. }
        | Body::Typed { .. }
        | Body::Number { .. }
        | Body::Cloze { .. } => None,
    }
}

fn bottom(ui: &mut Ui, view: &mut View<'_>, asking: &Asking, question: &Question) {
    if view.model.draft.held.is_some() {
        sure::bar(ui, view);
        return;
    }
    let several = matches!(question.body, Body::Several { .. });
    match &asking.layout {
        Layout::Options(options) if !several => hints(ui, view, options.len()),
        Layout::Statement => hints(ui, view, 2),
        Layout::Card => card_bar(ui, view),
        Layout::Options(_) | Layout::Field | Layout::Items(_) | Layout::Columns { .. } => {
            check_bar(ui, view, asking);
        }
    }
}

/// The keys that work here, for kinds that need no button.
fn hints(ui: &mut Ui, view: &View<'_>, options: usize) {
    // In a small window the options need the room more.
    if ui.content_rect().height() < 600.0 || ui.available_width() < 560.0 {
        return;
    }
    let frame = egui::Frame::new()
        .fill(theme::tokens(ui).bg)
        .inner_margin(egui::Margin::symmetric(0, 18));
    Panel::bottom("hints")
        .resizable(false)
        .show_separator_line(false)
        .frame(frame)
        .show(ui, |ui| {
            let last = options.to_string();
            let (answer, undo, flag, keys) = (
                view.say("hint-answer"),
                view.say("hint-undo"),
                view.say("hint-flag"),
                view.say("hint-keys"),
            );
            let (first, ctrl_z, f, mark) = (
                view.say("key-1"),
                view.say("key-undo"),
                view.say("key-f"),
                view.say("key-question"),
            );
            key_hints(
                ui,
                &[
                    (&[&first, "–", &last], &answer),
                    (&[&ctrl_z], &undo),
                    (&[&f], &flag),
                    (&[&mark], &keys),
                ],
            );
        });
}

fn check_bar(ui: &mut Ui, view: &mut View<'_>, asking: &Asking) {
    let ready = view.model.draft.is_ready(&asking.layout);
    // In a text field the digit is typed, so its key is another there.
    let key = view.say(if asking.layout == Layout::Field {
        "key-alt-0"
    } else {
        "key-0"
    });
    let (dont_know, check, enter) = (
        view.say("study-dont-know"),
        view.say("study-check"),
        view.say("key-enter"),
    );
    let (left, right) = bottom_bar(
        ui,
        720.0,
        |ui| ui.add(Button::bordered(&dont_know).cap(&key)).clicked(),
        |ui| {
            ui.add(Button::primary(&check).cap(&enter).enabled(ready))
                .clicked()
        },
    );
    if left {
        view.send(Message::Session(Action::DontKnow));
    }
    if right {
        view.send(Message::Session(Action::Check));
    }
}

fn card_bar(ui: &mut Ui, view: &mut View<'_>) {
    if view.model.draft.revealed {
        return;
    }
    let (dont_know, zero) = (view.say("study-dont-know"), view.say("key-0"));
    let (reveal, space) = (view.say("card-reveal"), view.say("key-space"));
    let (left, right) = bottom_bar(
        ui,
        720.0,
        |ui| ui.add(Button::bordered(&dont_know).cap(&zero)).clicked(),
        |ui| {
            ui.add(Button::primary(&reveal).cap(&space).icon(Icon::Eye))
                .clicked()
        },
    );
    if left {
        view.send(Message::Session(Action::DontKnow));
    }
    if right {
        view.send(Message::Session(Action::Reveal));
    }
}

/// The session, if there is one.
pub(super) fn session<'a>(view: &View<'a>) -> Option<&'a Session> {
    view.model.session.as_ref()
}
