//! What a student does in a session: answers are marked, written to the journal
//! and shown. It joins `answer`, `memory`, `progress` and `study`, and decides
//! when a fact is due again.

use crate::answer::{Marking, Response, Truth, mark};
use crate::deck::Body;
use crate::memory::Grade;
use crate::progress::{Answer, Event};
use crate::study::certainty::weigh;
use crate::study::{Around, Asking, Given, Layout, Purpose, Session, Step, Sure, Written};

use super::amend::{Aside, override_with, practise, put_aside, report, undo};
use super::coach;
use super::draft::Draft;
use super::due::{Judging, dues};
use super::effect::Effect;
use super::message::Action;
use super::model::{Model, Screen};
use super::sure::{be_sure, one_pick, respond, take_back};

/// Acts in the session.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::GoOn => go_on(model),
        Action::TestFirst => {
            with_session(model, |session, around| session.skip_pages(around));
            fresh_draft(model);
            Vec::new()
        }
        Action::Pick(place) => pick(model, place),
        Action::Rate(grade) => respond(model, &Response::Rate(grade)),
        Action::Check => check(model),
        Action::DontKnow => give(model, &Response::DontKnow, None),
        Action::Sure(sure) => be_sure(model, sure),
        Action::Undo if model.draft.held.is_some() => {
            take_back(&mut model.draft);
            Vec::new()
        }
        Action::Undo => undo(model),
        Action::Bury => put_aside(model, Aside::Bury),
        Action::Suspend => put_aside(model, Aside::Suspend),
        Action::Report(fault) => report(model, fault.word()),
        Action::Override(grade) => override_with(model, grade),
        Action::Practise => {
            practise(model);
            Vec::new()
        }
        Action::Write(_)
        | Action::Select(_)
        | Action::Move(..)
        | Action::PairWith(_)
        | Action::Reveal => {
            edit_draft(model, action);
            Vec::new()
        }
    }
}

/// A clean draft for the question on the screen.
pub fn fresh_draft(model: &mut Model) {
    model.draft = match model.session.as_ref().map(Session::step) {
        Some(Step::Question(asking)) => Draft::new(asking),
        Some(Step::Page { .. } | Step::Feedback(_) | Step::Done) | None => Draft::default(),
    };
}

pub(super) fn with_session<T>(
    model: &mut Model,
    act: impl FnOnce(&mut Session, Around<'_>) -> T,
) -> Option<T> {
    let around = Around {
        library: &model.library,
        progress: &model.progress,
        now: model.now,
    };
    model.session.as_mut().map(|session| act(session, around))
}

pub(super) fn asking(model: &Model) -> Option<Asking> {
    match model.session.as_ref()?.step() {
        Step::Question(asking) => Some((**asking).clone()),
        Step::Page { .. } | Step::Feedback(_) | Step::Done => None,
    }
}

pub(super) fn feedback(model: &Model) -> Option<Given> {
    match model.session.as_ref()?.step() {
        Step::Feedback(given) => Some((**given).clone()),
        Step::Page { .. } | Step::Question(_) | Step::Done => None,
    }
}

fn go_on(model: &mut Model) -> Vec<Effect> {
    let (way, mut effects) = coach::go_on(model);
    if way == coach::Way::ToACard {
        return effects;
    }
    let read = with_session(model, |session, around| session.page_read(around)).flatten();
    if let Some(topic) = read {
        let (_, effect) =
            model
                .notebook
                .write(&mut model.progress, Event::Read { topic }, model.now);
        effects.push(effect);
    } else {
        with_session(model, |session, around| session.go_on(around));
    }
    fresh_draft(model);
    if matches!(model.session.as_ref().map(Session::step), Some(Step::Done)) {
        model.refresh();
    }
    effects
}

fn edit_draft(model: &mut Model, action: Action) {
    if asking(model).is_none() {
        return;
    }
    let lefts = match asking(model).map(|asking| asking.layout) {
        Some(Layout::Columns { left, .. }) => left.len(),
        Some(_) | None => 0,
    };
    // What is changed has to be given again.
    model.draft.held = None;
    model.draft.edit(action, lefts);
}

/// A pick answers a Choice or TrueFalse at once, and turns an option of Several.
fn pick(model: &mut Model, place: usize) -> Vec<Effect> {
    let Some(asking) = asking(model) else {
        return Vec::new();
    };
    let Some(question) = model.library.question(&asking.question) else {
        return Vec::new();
    };
    let several = matches!(question.body, Body::Several { .. });
    match &asking.layout {
        Layout::Options(options) if several => {
            if place < options.len() {
                model.draft.held = None;
                model.draft.toggle(place);
            }
            Vec::new()
        }
        Layout::Options(_) | Layout::Statement => {
            let Some(response) = one_pick(&asking.layout, place) else {
                return Vec::new();
            };
            model.draft.picked = vec![place];
            respond(model, &response)
        }
        Layout::Field | Layout::Items(_) | Layout::Columns { .. } | Layout::Card => Vec::new(),
    }
}

fn check(model: &mut Model) -> Vec<Effect> {
    let Some(asking) = asking(model) else {
        return Vec::new();
    };
    match model.draft.response(&asking.layout) {
        Some(response) => respond(model, &response),
        None => Vec::new(),
    }
}

/// Marks an answer. What cannot be judged is asked for again; what can is
/// written to the journal while its feedback is shown.
pub(super) fn give(model: &mut Model, response: &Response, sure: Option<Sure>) -> Vec<Effect> {
    let Some(asking) = asking(model) else {
        return Vec::new();
    };
    let Some(question) = model.library.question(&asking.question).cloned() else {
        return Vec::new();
    };
    let verdict = match mark(&model.library, &question, response) {
        Marking::Given(verdict) => weigh(verdict, question.kind(), sure),
        Marking::Again(retype) => {
            model.draft.retype = Some(retype);
            return Vec::new();
        }
    };
    let practice = is_practice(model);
    let given = given_text(response);
    let mistake = (&question, given.as_str());
    model
        .schedule
        .judged(&model.library, &verdict.facts, mistake);
    let judging = Judging {
        question: &question,
        seen: asking.seen,
        instead_of: None,
    };
    let dues = dues(model, &judging, &verdict.facts);
    let took_ms = took(model, &asking);
    let answer = Answer {
        question: asking.question.clone(),
        form: question.kind(),
        given,
        ms: u32::try_from(took_ms).unwrap_or(u32::MAX),
        sure: sure.map(Sure::number),
        seen: asking.seen,
        facts: dues.clone(),
    };
    let event = if practice {
        Event::Practice(answer)
    } else {
        Event::Answer(answer)
    };
    let lapses = coach::lapses(&model.progress, &verdict.facts);
    let (id, effect) = model.notebook.write(&mut model.progress, event, model.now);
    coach::answered(model, &id, lapses);
    if let Some(session) = &mut model.session {
        session.answered(Written {
            response: response.clone(),
            verdict,
            event: id,
            dues: if practice { Vec::new() } else { dues },
            took_ms,
            sure,
        });
    }
    std::iter::once(effect)
        .chain(coach::past_for_cards(model))
        .collect()
}

/// Milliseconds since the question came.
fn took(model: &Model, asking: &Asking) -> u64 {
    let ms = model.now.ms.saturating_sub(asking.since.ms);
    ms.max(0).unsigned_abs()
}

pub(super) fn is_practice(model: &Model) -> bool {
    let session = model.session.as_ref();
    model.screen != Screen::Mock
        && session.is_some_and(|session| *session.purpose() == Purpose::Practice)
}

/// The answer as the journal keeps it.
pub fn given_text(response: &Response) -> String {
    match response {
        Response::Pick(text) | Response::Write(text) => text.clone(),
        Response::PickSeveral(texts) => texts.join(" | "),
        Response::Judge(Truth::Holds) => "true".to_owned(),
        Response::Judge(Truth::Fails) => "false".to_owned(),
        Response::Arrange(texts) => texts.join(" > "),
        Response::Pair(pairs) => {
            let pairs: Vec<String> = pairs
                .iter()
                .map(|(left, right)| format!("{left} = {right}"))
                .collect();
            pairs.join(" | ")
        }
        Response::Rate(Grade::Again) => "1".to_owned(),
        Response::Rate(Grade::Hard) => "2".to_owned(),
        Response::Rate(Grade::Good) => "3".to_owned(),
        Response::Rate(Grade::Easy) => "4".to_owned(),
        Response::DontKnow => String::new(),
    }
}
