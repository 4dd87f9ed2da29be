//! What a student does about an answer or a question besides answering: take it
//! back, judge it otherwise, put the fact aside, report a fault, practise.

use crate::answer::{Outcome, Verdict};
use crate::deck::{Body, DeckId, FactKey, Question};
use crate::memory::Grade;
use crate::progress::{Event, is_recall};
use crate::study::{Around, Given, Session, Step};

use super::due::{Judging, dues};
use super::effect::Effect;
use super::in_session::{feedback, fresh_draft, given_text, is_practice, with_session};
use super::model::{Model, Screen};

pub(super) fn undo(model: &mut Model) -> Vec<Effect> {
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
pub(super) enum Aside {
    Bury,
    Suspend,
}

pub(super) fn put_aside(model: &mut Model, how: Aside) -> Vec<Effect> {
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

/// The suspended facts of a deck are asked again.
pub(super) fn resume_facts(model: &mut Model, deck: &DeckId) -> Vec<Effect> {
    let Some(deck) = model.library.deck(deck) else {
        return Vec::new();
    };
    let suspended = deck.facts.iter().map(|fact| fact.key.clone());
    let suspended: Vec<FactKey> = suspended
        .filter(|fact| {
            let known = model.progress.fact(fact);
            known.is_some_and(|known| known.suspended)
        })
        .collect();
    let mut effects = Vec::new();
    for fact in suspended {
        let event = Event::Resume { fact };
        let (_, effect) = model.notebook.write(&mut model.progress, event, model.now);
        effects.push(effect);
    }
    model.refresh();
    effects
}

pub(super) fn report(model: &mut Model, reason: &str) -> Vec<Effect> {
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

pub(super) fn override_with(model: &mut Model, grade: Grade) -> Vec<Effect> {
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

pub(super) fn practise(model: &mut Model) {
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
