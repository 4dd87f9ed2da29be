//! What a student does in a session: answers are marked, written to the journal
//! and shown. It joins `answer`, `memory`, `progress` and `study`, and decides
//! when a fact is due again.

use crate::answer::{Marking, Outcome, Response, Truth, Verdict, mark};
use crate::deck::{Body, FactKey, Question};
use crate::memory::Grade;
use crate::progress::{Answer, Event, is_recall};
use crate::study::{Around, Asking, Given, Layout, Purpose, Session, Step, Written};

use super::draft::Draft;
use super::due::{Judging, dues};
use super::effect::Effect;
use super::message::Action;
use super::model::{Model, Screen};

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
        Action::DontKnow => respond(model, &Response::DontKnow),
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

fn with_session<T>(
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

fn asking(model: &Model) -> Option<Asking> {
    match model.session.as_ref()?.step() {
        Step::Question(asking) => Some((**asking).clone()),
        Step::Page { .. } | Step::Feedback(_) | Step::Done => None,
    }
}

fn feedback(model: &Model) -> Option<Given> {
    match model.session.as_ref()?.step() {
        Step::Feedback(given) => Some((**given).clone()),
        Step::Page { .. } | Step::Question(_) | Step::Done => None,
    }
}

fn go_on(model: &mut Model) -> Vec<Effect> {
    let mut effects = Vec::new();
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
    let draft = &mut model.draft;
    match action {
        Action::Write(text) => {
            draft.text = text;
            draft.retype = None;
        }
        Action::Select(place) => draft.selected = Some(place),
        Action::Move(from, to) => draft.move_item(from, to),
        Action::PairWith(right) => draft.pair_with(right, lefts),
        Action::Reveal => draft.revealed = true,
        Action::GoOn
        | Action::TestFirst
        | Action::Pick(_)
        | Action::Rate(_)
        | Action::Check
        | Action::DontKnow
        | Action::Undo
        | Action::Bury
        | Action::Suspend
        | Action::Report(_)
        | Action::Override(_)
        | Action::Practise => {}
    }
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
                model.draft.toggle(place);
            }
            Vec::new()
        }
        Layout::Options(options) => match options.get(place) {
            Some(option) => respond(model, &Response::Pick(option.clone())),
            None => Vec::new(),
        },
        Layout::Statement => match place {
            0 => respond(model, &Response::Judge(Truth::Holds)),
            1 => respond(model, &Response::Judge(Truth::Fails)),
            _ => Vec::new(),
        },
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
fn respond(model: &mut Model, response: &Response) -> Vec<Effect> {
    let Some(asking) = asking(model) else {
        return Vec::new();
    };
    let Some(question) = model.library.question(&asking.question).cloned() else {
        return Vec::new();
    };
    let verdict = match mark(&model.library, &question, response) {
        Marking::Given(verdict) => verdict,
        Marking::Again(retype) => {
            model.draft.retype = Some(retype);
            return Vec::new();
        }
    };
    let practice = is_practice(model);
    let judging = Judging {
        question: &question,
        seen: asking.seen,
        instead_of: None,
    };
    let dues = dues(model, &judging, &verdict.facts);
    let took_ms = model
        .now
        .ms
        .saturating_sub(asking.since.ms)
        .max(0)
        .unsigned_abs();
    let answer = Answer {
        question: asking.question.clone(),
        form: question.kind(),
        given: given_text(response),
        ms: u32::try_from(took_ms).unwrap_or(u32::MAX),
        sure: None,
        seen: asking.seen,
        facts: dues.clone(),
    };
    let event = if practice {
        Event::Practice(answer)
    } else {
        Event::Answer(answer)
    };
    let (id, effect) = model.notebook.write(&mut model.progress, event, model.now);
    if let Some(session) = &mut model.session {
        session.answered(Written {
            response: response.clone(),
            verdict,
            event: id,
            dues: if practice { Vec::new() } else { dues },
            took_ms,
        });
    }
    vec![effect]
}

pub(super) fn is_practice(model: &Model) -> bool {
    model
        .session
        .as_ref()
        .is_some_and(|session| *session.purpose() == Purpose::Practice)
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

fn undo(model: &mut Model) -> Vec<Effect> {
    let Some(of) = with_session(model, |session, around| session.undo(around)).flatten() else {
        return Vec::new();
    };
    model.screen = Screen::Study;
    model.dialog = None;
    let (_, effect) = model
        .notebook
        .write(&mut model.progress, Event::Undo { of }, model.now);
    fresh_draft(model);
    vec![effect]
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Aside {
    Bury,
    Suspend,
}

fn put_aside(model: &mut Model, how: Aside) -> Vec<Effect> {
    let on_question = matches!(
        model.session.as_ref().map(Session::step),
        Some(Step::Question(_) | Step::Feedback(_))
    );
    let Some(fact) = model
        .session
        .as_ref()
        .and_then(Session::current_fact)
        .filter(|_| on_question)
        .cloned()
    else {
        return Vec::new();
    };
    let event = match how {
        Aside::Bury => Event::Bury {
            fact,
            until: model.now.day().plus(1),
        },
        Aside::Suspend => Event::Suspend { fact },
    };
    let (id, effect) = model.notebook.write(&mut model.progress, event, model.now);
    with_session(model, |session, around| session.put_aside(around, id));
    fresh_draft(model);
    vec![effect]
}

fn report(model: &mut Model, reason: &str) -> Vec<Effect> {
    model.dialog = None;
    let Some(question) = model
        .session
        .as_ref()
        .and_then(Session::current_question)
        .cloned()
    else {
        return Vec::new();
    };
    let given = feedback(model)
        .map(|given| given_text(&given.response))
        .unwrap_or_default();
    let event = Event::Report {
        question,
        reason: reason.to_owned(),
        given,
    };
    let (_, effect) = model.notebook.write(&mut model.progress, event, model.now);
    vec![effect]
}

/// Whether the student may say "I was right" of this feedback.
pub fn may_override(question: &Question, given: &Given) -> bool {
    let missed = given.verdict.outcome == Outcome::Wrong;
    missed
        && match question.body {
            Body::Typed { .. } | Body::Number { .. } | Body::Date { .. } | Body::Cloze { .. } => {
                true
            }
            Body::Choice { .. }
            | Body::Several { .. }
            | Body::TrueFalse { .. }
            | Body::Order { .. }
            | Body::Match { .. }
            | Body::Card { .. } => false,
        }
}

/// Whether the student may say "too easy" of this feedback.
pub fn may_be_easy(question: &Question, given: &Given) -> bool {
    given.verdict.outcome == Outcome::Right && !given.overridden && is_recall(question.kind())
}

fn override_with(model: &mut Model, grade: Grade) -> Vec<Effect> {
    let Some(given) = feedback(model) else {
        return Vec::new();
    };
    let Some(question) = model.library.question(&given.asking.question).cloned() else {
        return Vec::new();
    };
    let allowed = match grade {
        Grade::Good => may_override(&question, &given),
        Grade::Easy | Grade::Hard => may_be_easy(&question, &given),
        Grade::Again => false,
    };
    if !allowed || is_practice(model) {
        return Vec::new();
    }
    let verdict = Verdict {
        outcome: Outcome::Right,
        score: 1.0,
        facts: given
            .verdict
            .facts
            .iter()
            .map(|(fact, _)| (fact.clone(), grade))
            .collect(),
        alone: Vec::new(),
        note: given.verdict.note.clone(),
    };
    let judging = Judging {
        question: &question,
        seen: given.asking.seen,
        instead_of: Some(&given.event),
    };
    let dues = dues(model, &judging, &verdict.facts);
    let event = Event::Override {
        of: given.event.clone(),
        facts: dues.clone(),
    };
    let (id, effect) = model.notebook.write(&mut model.progress, event, model.now);
    if let Some(session) = &mut model.session {
        session.overridden(verdict, dues, id);
    }
    vec![effect]
}

fn practise(model: &mut Model) {
    let Some(session) = &model.session else {
        return;
    };
    let summary =
        crate::study::summarise(session, &model.library, &model.progress, model.now.day());
    let facts: Vec<FactKey> = summary
        .again
        .into_iter()
        .map(|missed| missed.fact)
        .collect();
    if facts.is_empty() {
        return;
    }
    let around = Around {
        library: &model.library,
        progress: &model.progress,
        now: model.now,
    };
    model.session = Some(Session::practice(around, &facts));
    model.screen = Screen::Study;
    fresh_draft(model);
}
