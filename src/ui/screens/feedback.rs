//! The feedback to an answer: the same question in the same place, with its
//! marks, then why, where it was read, and when it comes again.

use egui::{Popup, ScrollArea, Ui};

use crate::answer::{Note, Outcome, Response, Truth};
use crate::app::in_session::{may_be_easy, may_override};
use crate::app::{Action, Dialog, Message};
use crate::deck::{Body, FactKey, FactText, Library, Question, Wrong};
use crate::memory::Grade;
use crate::study::{Given, Layout, Purpose};
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, Cap, OptionRow, Part, RowState, Tone, Trail, bottom_bar, card, column, gap_text, icon,
    note, option_row, pill, say, verdict,
};

use super::{pairs, question};

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, given: &Given) {
    let Some(question) = view.model.library.question(&given.asking.question) else {
        view.send(Message::Session(Action::GoOn));
        return;
    };
    bottom(ui, view, given, question);
    ScrollArea::vertical()
        .id_salt("question")
        .auto_shrink(false)
        .show(ui, |ui| {
            column(ui, 720.0, |ui| {
                ui.add_space(20.0);
                question::top(ui, view);
                super::unsaved(ui, view);
                question::head(ui, view, &given.asking, question);
                ui.scope(|ui| {
                    ui.spacing_mut().item_spacing.y = 10.0;
                    marked(ui, view, given, question);
                });
                ui.add_space(16.0);
                for fact in shown_facts(given, question) {
                    why(ui, view, &fact);
                    ui.add_space(10.0);
                }
                next(ui, view, given);
                ui.add_space(20.0);
            });
        });
}

/// The facts whose explanation is shown: of many, those that were missed.
fn shown_facts(given: &Given, question: &Question) -> Vec<FactKey> {
    let facts = question.facts();
    if facts.len() == 1 {
        return facts;
    }
    let missed: Vec<FactKey> = facts
        .iter()
        .filter(|fact| {
            given.verdict.alone.contains(fact)
                || given
                    .verdict
                    .facts
                    .iter()
                    .any(|(judged, grade)| judged == *fact && *grade == Grade::Again)
        })
        .cloned()
        .collect();
    if missed.is_empty() {
        vec![given.asking.fact.clone()]
    } else {
        missed
    }
}

fn marked(ui: &mut Ui, view: &View<'_>, given: &Given, question: &Question) {
    match (&question.body, &given.asking.layout, &given.response) {
        (Body::Choice { right, wrong, .. }, Layout::Options(options), response) => {
            options_marked(
                ui,
                view,
                options,
                &[right.as_str()],
                (wrong, &picked_of(response)),
            );
        }
        (Body::Several { right, wrong }, Layout::Options(options), response) => {
            let right: Vec<&str> = right.iter().map(|option| option.text.as_str()).collect();
            options_marked(ui, view, options, &right, (wrong, &picked_of(response)));
            score(ui, view, given);
        }
        (Body::TrueFalse { holds, why, .. }, _, response) => {
            truth_marked(ui, view, *holds, why, response);
        }
        (Body::Order { items }, _, response) => {
            order_marked(ui, view, items, response);
            score(ui, view, given);
        }
        (Body::Match { pairs, .. }, Layout::Columns { left, right }, response) => {
            let none = Vec::new();
            let said = if let Response::Pair(said) = response {
                said
            } else {
                &none
            };
            pairs::judged(ui, view, (left, right), pairs, said);
            score(ui, view, given);
        }
        (Body::Card { back, .. }, ..) => {
            card(ui, |ui| say(ui, Type::Section, back));
        }
        (
            Body::Typed { .. }
            | Body::Number { .. }
            | Body::Date { .. }
            | Body::Cloze { .. }
            | Body::Match { .. }
            | Body::Choice { .. }
            | Body::Several { .. },
            _,
            response,
        ) => written_marked(ui, view, given, question, response),
    }
}

fn picked_of(response: &Response) -> Vec<String> {
    match response {
        Response::Pick(text) => vec![text.clone()],
        Response::PickSeveral(texts) => texts.clone(),
        Response::Judge(_)
        | Response::Write(_)
        | Response::Arrange(_)
        | Response::Pair(_)
        | Response::Rate(_)
        | Response::DontKnow => Vec::new(),
    }
}

fn options_marked(
    ui: &mut Ui,
    view: &View<'_>,
    options: &[String],
    right: &[&str],
    (wrong, picked): (&[Wrong], &[String]),
) {
    let (said_right, said_yours) = (view.say("said-right"), view.say("said-yours"));
    for (place, option) in options.iter().enumerate() {
        let key = (place + 1).to_string();
        let is_right = right.contains(&option.as_str());
        let is_picked = picked.contains(option);
        let yours = wrong
            .iter()
            .find(|w| is_picked && w.text == *option)
            .map(|w| {
                if w.why.is_empty() {
                    view.say("your-answer")
                } else {
                    view.say_with("your-answer-why", [("why", Arg::from(&w.why))])
                }
            });
        let mut row = OptionRow::new(Cap::Key(&key), option);
        row.note = yours.as_deref();
        (row.state, row.cap, row.said) = match (is_right, is_picked) {
            // Of several right ones, those left out are marked as such.
            (true, false) if right.len() > 1 && !picked.is_empty() => (
                RowState::Missed,
                Cap::Icon(Icon::CheckCircle),
                Some(said_right.as_str()),
            ),
            (true, _) => (
                RowState::Right,
                Cap::Icon(Icon::CheckCircle),
                Some(said_right.as_str()),
            ),
            (false, true) => (
                RowState::WrongPicked,
                Cap::Icon(Icon::XCircle),
                Some(said_yours.as_str()),
            ),
            (false, false) => (RowState::Faded, Cap::Key(&key), None),
        };
        option_row(ui, row);
    }
}

fn truth_marked(ui: &mut Ui, view: &View<'_>, holds: bool, why: &str, response: &Response) {
    for (place, (truth, key)) in [
        (Truth::Holds, "answer-true"),
        (Truth::Fails, "answer-false"),
    ]
    .into_iter()
    .enumerate()
    {
        let cap = (place + 1).to_string();
        let text = view.say(key);
        let is_right = holds == (truth == Truth::Holds);
        let is_picked = *response == Response::Judge(truth);
        let mut row = OptionRow::new(Cap::Key(&cap), &text);
        if is_right {
            row.state = RowState::Right;
            row.cap = Cap::Icon(Icon::CheckCircle);
        } else if is_picked {
            row.state = RowState::WrongPicked;
            row.cap = Cap::Icon(Icon::XCircle);
            row.note = Some(why).filter(|why| !why.is_empty());
        } else {
            row.state = RowState::Faded;
        }
        option_row(ui, row);
    }
}

fn order_marked(ui: &mut Ui, view: &View<'_>, items: &[FactText], response: &Response) {
    let given: Vec<&str> = match response {
        Response::Arrange(texts) => texts.iter().map(String::as_str).collect(),
        Response::Pick(_)
        | Response::PickSeveral(_)
        | Response::Judge(_)
        | Response::Write(_)
        | Response::Pair(_)
        | Response::Rate(_)
        | Response::DontKnow => Vec::new(),
    };
    for (place, item) in items.iter().enumerate() {
        let was = given.iter().position(|text| *text == item.text);
        let is_right = was == Some(place);
        let note = was
            .filter(|_| !is_right)
            .map(|was| view.say_with("order-was", [("place", Arg::from(was + 1))]));
        let when = view
            .model
            .library
            .fact(&item.fact)
            .and_then(|fact| fact.on)
            .map(|on| view.texts.date(on));
        let text = match when {
            Some(when) => view.say_with(
                "order-item",
                [("text", Arg::from(&item.text)), ("when", Arg::from(when))],
            ),
            None => item.text.clone(),
        };
        let mut row = OptionRow::new(
            Cap::Icon(if is_right {
                Icon::CheckCircle
            } else {
                Icon::XCircle
            }),
            &text,
        );
        row.state = if is_right {
            RowState::Right
        } else {
            RowState::WrongPicked
        };
        row.note = note.as_deref();
        row.trail = Trail::Nothing;
        option_row(ui, row);
    }
}

fn score(ui: &mut Ui, view: &View<'_>, given: &Given) {
    if given.verdict.outcome == Outcome::Partly {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a share of 0 to 1 in whole per cents"
        )]
        let percent = (given.verdict.score * 100.0).round() as i64;
        note(
            ui,
            Type::Note,
            &view.say_with("feedback-score", [("percent", Arg::from(percent))]),
        );
    }
}

fn written_marked(
    ui: &mut Ui,
    view: &View<'_>,
    given: &Given,
    question: &Question,
    response: &Response,
) {
    let right = given.verdict.outcome == Outcome::Right;
    let answer = view.answer(&given.asking.fact);
    let written = match response {
        Response::Write(text) => text.clone(),
        Response::DontKnow
        | Response::Pick(_)
        | Response::PickSeveral(_)
        | Response::Judge(_)
        | Response::Arrange(_)
        | Response::Pair(_)
        | Response::Rate(_) => view.say("study-dont-know"),
    };
    if let Body::Cloze { says, .. } = &question.body {
        card(ui, |ui| {
            gap_text(
                ui,
                Type::Body,
                &[
                    Part::Plain(&says.before),
                    Part::Tint(&says.gap, Tone::Right),
                    Part::Plain(&says.after),
                ],
            );
        });
    }
    let note = match &given.verdict.note {
        Note::Nothing => None,
        Note::OtherName(name) => Some(view.say_with("feedback-other", [("name", Arg::from(name))])),
        Note::Near => Some(view.say("feedback-near")),
    };
    if right {
        let same = crate::answer::words::key(&written) == crate::answer::words::key(&answer);
        let also = view.say("feedback-accepted");
        let why: Vec<Part<'_>> = if same {
            Vec::new()
        } else {
            vec![Part::Plain(&also), Part::Plain(" "), Part::Strong(&answer)]
        };
        verdict(
            ui,
            (Tone::Right, Icon::CheckCircle),
            &[Part::Strong(&written)],
            &why,
        );
    } else {
        let its = view.say("feedback-answer");
        let why: Vec<Part<'_>> = note.as_deref().map(Part::Plain).into_iter().collect();
        verdict(
            ui,
            (Tone::Wrong, Icon::XCircle),
            &[Part::Plain(&written)],
            &why,
        );
        verdict(
            ui,
            (Tone::Right, Icon::CheckCircle),
            &[Part::Plain(&its), Part::Plain(" "), Part::Strong(&answer)],
            &[],
        );
    }
}

/// The explanation of a fact, and where it was read.
fn why(ui: &mut Ui, view: &View<'_>, key: &FactKey) {
    let library: &Library = &view.model.library;
    let Some(fact) = library.fact(key) else {
        return;
    };
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let says = fact.says.full();
        gap_text(
            ui,
            Type::Body,
            &[
                Part::Plain(&fact.says.before),
                Part::Strong(&fact.says.gap),
                Part::Plain(&fact.says.after),
            ],
        );
        if !fact.why.is_empty() && fact.why != says {
            say(ui, Type::Body, &fact.why);
        }
        if !fact.derived.is_empty() {
            note(
                ui,
                Type::Small,
                &view.say_with("feedback-derived", [("how", Arg::from(&fact.derived))]),
            );
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            icon(ui, Icon::Quotes);
            note(ui, Type::Small, &view.texts.source(library, key));
            if let Some(on) = fact.on {
                pill(ui, &view.texts.date(on), Tone::Neutral);
            }
            if let Some(as_of) = fact.as_of {
                pill(
                    ui,
                    &view.say_with(
                        "feedback-as-of",
                        [("date", Arg::from(view.texts.date(as_of)))],
                    ),
                    Tone::Neutral,
                );
            }
            if let Some(by) = &fact.by {
                pill(
                    ui,
                    &view.say_with("study-according", [("who", Arg::from(by))]),
                    Tone::Accent,
                );
            }
        });
    });
}

/// The verdict in a word, and when the fact comes again.
fn next(ui: &mut Ui, view: &View<'_>, given: &Given) {
    let practice =
        question::session(view).is_some_and(|session| *session.purpose() == Purpose::Practice);
    let (key, tone) = match given.verdict.outcome {
        Outcome::Right => ("verdict-right", Tone::Right),
        Outcome::Partly => ("verdict-partly", Tone::Wrong),
        Outcome::Wrong | Outcome::DontKnow => ("verdict-wrong", Tone::Wrong),
    };
    let own = given
        .dues
        .iter()
        .find(|judged| judged.0 == given.asking.fact)
        .or_else(|| given.dues.first());
    let text = match own {
        _ if practice => view.say("next-practice"),
        Some(judged) if judged.1 == Grade::Again => {
            view.say_with("next-again", [("when", Arg::from(view.when(judged.2)))])
        }
        Some(judged) => view.say_with("next-seen", [("when", Arg::from(view.when(judged.2)))]),
        None => view.say("next-alone"),
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        pill(ui, &view.say(key), tone);
        note(ui, Type::Note, &text);
    });
}

fn bottom(ui: &mut Ui, view: &mut View<'_>, given: &Given, question: &Question) {
    let practice =
        question::session(view).is_some_and(|session| *session.purpose() == Purpose::Practice);
    let (more, go_on, space) = (
        view.say("feedback-more"),
        view.say("feedback-continue"),
        view.say("key-space"),
    );
    let (right, easy) = (
        view.say("feedback-was-right"),
        view.say("feedback-too-easy"),
    );
    let (r, e) = (view.say("key-r"), view.say("key-e"));
    let mut messages = Vec::new();
    let ((), pressed) = bottom_bar(
        ui,
        720.0,
        |ui| {
            let dots = ui.add(Button::bordered(&more).icon(Icon::DotsThree));
            Popup::menu(&dots).show(|ui| {
                ui.set_min_width(220.0);
                menu(ui, view, &mut messages);
            });
            if !practice
                && may_override(question, given)
                && ui.add(Button::bordered(&right).cap(&r)).clicked()
            {
                messages.push(Message::Session(Action::Override(Grade::Good)));
            }
            if !practice
                && may_be_easy(question, given)
                && ui.add(Button::bordered(&easy).cap(&e)).clicked()
            {
                messages.push(Message::Session(Action::Override(Grade::Easy)));
            }
        },
        |ui| ui.add(Button::primary(&go_on).cap(&space)).clicked(),
    );
    if pressed {
        messages.push(Message::Session(Action::GoOn));
    }
    for message in messages {
        view.send(message);
    }
}

fn menu(ui: &mut Ui, view: &View<'_>, messages: &mut Vec<Message>) {
    let items = [
        ("menu-bury", "key-b", Message::Session(Action::Bury)),
        ("menu-suspend", "key-s", Message::Session(Action::Suspend)),
        ("menu-report", "key-f", Message::Open(Dialog::Fault)),
        ("menu-undo", "key-undo", Message::Session(Action::Undo)),
        ("menu-keys", "key-question", Message::Open(Dialog::Keys)),
    ];
    for (label, key, message) in items {
        let (label, key) = (view.say(label), view.say(key));
        if ui.add(Button::quiet(&label).cap(&key)).clicked() {
            messages.push(message);
            ui.close();
        }
    }
}
