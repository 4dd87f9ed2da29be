//! The feedback to an answer: the same question in the same place, with its
//! marks, then why, where it was read, and when it comes again.

use egui::{Popup, ScrollArea, Ui};

use crate::answer::{Outcome, Response, Verdict};
use crate::app::amend::{may_be_easy, may_override};
use crate::app::{Action, Message};
use crate::deck::{FactKey, Image, Library, Question};
use crate::memory::Grade;
use crate::study::certainty::is_guess;
use crate::study::{Asking, Given, Purpose, Sure};
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, Part, Tone, banner, bottom_bar, card, column, gap_text, icon, note, pill, say,
    scrolling,
};

mod marked;
mod more;
mod why_now;

use super::{image, question};
use marked::marked;

/// How wide the menu is, in points, so that its keys stand under each other.
const MENU: f32 = 310.0;

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, given: &Given) {
    let Some(question) = view.model.library.question(&given.asking.question) else {
        view.send(Message::Session(Action::GoOn));
        return;
    };
    bottom(ui, view, given, question);
    scrolling(
        ui,
        ScrollArea::vertical()
            .id_salt(question::place_of(&given.asking))
            .auto_shrink(false),
        |ui| {
            column(ui, 720.0, |ui| {
                ui.add_space(20.0);
                question::top(ui, view);
                super::unsaved(ui, view);
                question::head(ui, view, &given.asking, question);
                answered(ui, view, &Answered::of(given), question);
                certainty(ui, view, given, question);
                next(ui, view, given);
                why_now::show(ui, view, given);
                ui.add_space(20.0);
            });
        },
    );
}

/// A question that was answered, with its verdict, in a session or in a mock exam.
#[derive(Debug, Clone, Copy)]
pub(super) struct Answered<'a> {
    /// How it was shown.
    pub(super) asking: &'a Asking,
    /// What was answered.
    pub(super) response: &'a Response,
    /// How it was judged.
    pub(super) verdict: &'a Verdict,
    /// The key of what is said where nothing was answered.
    pub(super) nothing: &'static str,
}

impl<'a> Answered<'a> {
    pub(super) fn of(given: &'a Given) -> Self {
        Self {
            asking: &given.asking,
            response: &given.response,
            verdict: &given.verdict,
            nothing: "study-dont-know",
        }
    }
}

/// The question with its marks, then why, and where it was read.
pub(super) fn answered(
    ui: &mut Ui,
    view: &mut View<'_>,
    given: &Answered<'_>,
    question: &Question,
) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        marked(ui, view, given, question);
    });
    ui.add_space(16.0);
    for fact in shown_facts(given, question) {
        why_unlike(ui, view, &fact, question.image.as_ref());
        ui.add_space(10.0);
    }
}

/// The facts whose explanation is shown: of many, those that were missed.
fn shown_facts(given: &Answered<'_>, question: &Question) -> Vec<FactKey> {
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

/// The explanation of a fact with its image, and where it was read.
pub(super) fn why(ui: &mut Ui, view: &mut View<'_>, key: &FactKey) {
    why_unlike(ui, view, key, None);
}

/// The same without the image that is on the screen already.
fn why_unlike(ui: &mut Ui, view: &mut View<'_>, key: &FactKey, above: Option<&Image>) {
    let model = view.model;
    let library: &Library = &model.library;
    let Some(fact) = library.fact(key) else {
        return;
    };
    let own = fact.image.as_ref();
    let own = own.filter(|image| above.is_none_or(|above| above.file != image.file));
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
        if own.is_some() {
            ui.add_space(4.0);
            image::show(ui, view, own);
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

/// What certainty has to do with this answer, where it matters.
fn certainty(ui: &mut Ui, view: &View<'_>, given: &Given, question: &Question) {
    let Some(sure) = given.sure else {
        return;
    };
    let wrong = matches!(given.verdict.outcome, Outcome::Wrong);
    let (key, tone) = match sure {
        _ if given.overridden => return,
        Sure::Low if is_guess(question.kind(), given.verdict.outcome, Some(sure)) => {
            ("sure-guessed", Tone::Gold)
        }
        Sure::Mid | Sure::High if wrong => ("sure-wrong", Tone::Gold),
        Sure::Low | Sure::Mid | Sure::High => return,
    };
    let text = view.say(key);
    banner(ui, (tone, Icon::Info), &[Part::Plain(&text)], None);
    ui.add_space(10.0);
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
                ui.set_min_width(MENU);
                more::menu(ui, view, &mut messages);
                more::source(ui, view, given, &mut messages);
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
