//! What a student does with the open fact: put it aside, ask for it again or
//! today, let its memory start again, look at its answer, report a fault; and
//! take the last of these back. Each is one event; an open session goes on.

use super::select;
use crate::app::effect::Effect;
use crate::app::in_session::fresh_draft;
use crate::app::message::Fault;
use crate::app::model::Model;
use crate::deck::FactKey;
use crate::progress::{Event, EventId};
use crate::study::known::hides;
use crate::study::{Around, Role, Session};

/// What was done with a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Did {
    /// It is not asked any more.
    Suspended,
    /// It is asked again.
    Resumed,
    /// Its memory starts again.
    Reset,
    /// It is asked today.
    Moved,
    /// A fault was reported.
    Reported,
}

/// The last thing that was done with a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// What it was.
    pub did: Did,
    /// With which fact.
    pub fact: FactKey,
    event: EventId,
    /// What it changed in the open session.
    session: InSession,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum InSession {
    Same,
    /// The session goes on without the fact.
    LeftOut(Role),
    /// The session asks for the fact, too.
    TakenIn,
}

/// Writes an event about the open fact and remembers how to take it back.
fn write(model: &mut Model, fact: FactKey, (did, event): (Did, Event)) -> Vec<Effect> {
    let (event, effect) = model.notebook.write(&mut model.progress, event, model.now);
    let session = match did {
        Did::Suspended => leave_out(model, &fact),
        Did::Moved => take_in(model, &fact, Role::Due),
        // After a reset the session asks for the fact as it asks for a new one.
        Did::Resumed | Did::Reset | Did::Reported => InSession::Same,
    };
    model.facts.ask = None;
    select::renew(model, &fact);
    model.facts.done = Some(Done {
        did,
        fact,
        event,
        session,
    });
    vec![effect]
}

/// Changes the open session, if there is one; what stands in a field stays if its question does.
fn in_session<T>(model: &mut Model, act: impl FnOnce(&mut Session, Around<'_>) -> T) -> Option<T> {
    let around = Around {
        library: &model.library,
        progress: &model.progress,
        now: model.now,
    };
    let session = model.session.as_mut()?;
    let before = session.current_question().cloned();
    let done = act(session, around);
    if session.current_question() != before.as_ref() {
        fresh_draft(model);
    }
    Some(done)
}

fn leave_out(model: &mut Model, fact: &FactKey) -> InSession {
    let role = in_session(model, |session, around| session.leave_out(around, fact));
    role.flatten().map_or(InSession::Same, InSession::LeftOut)
}

fn take_in(model: &mut Model, fact: &FactKey, role: Role) -> InSession {
    let take_in = |session: &mut Session, around: Around<'_>| session.take_in(around, fact, role);
    match in_session(model, take_in) {
        Some(true) => InSession::TakenIn,
        Some(false) | None => InSession::Same,
    }
}

fn is_suspended(model: &Model, fact: &FactKey) -> bool {
    let known = model.progress.fact(fact);
    known.is_some_and(|known| known.suspended)
}

fn open(model: &Model) -> Option<FactKey> {
    model.facts.open.clone()
}

pub(super) fn suspend(model: &mut Model) -> Vec<Effect> {
    match open(model) {
        Some(fact) if !is_suspended(model, &fact) => {
            let event = Event::Suspend { fact: fact.clone() };
            write(model, fact, (Did::Suspended, event))
        }
        Some(_) | None => Vec::new(),
    }
}

/// A fact that is suspended, or put off to a later day, is asked again.
pub(super) fn resume(model: &mut Model) -> Vec<Effect> {
    let today = model.now.day();
    let Some(fact) = open(model) else {
        return Vec::new();
    };
    let known = model.progress.fact(&fact);
    if known.is_none_or(|known| known.is_open(today)) {
        return Vec::new();
    }
    let event = Event::Resume { fact: fact.clone() };
    write(model, fact, (Did::Resumed, event))
}

/// The memory of a fact that was answered starts again.
pub(super) fn reset(model: &mut Model) -> Vec<Effect> {
    match open(model).filter(|fact| is_met(model, fact)) {
        Some(fact) => {
            let event = Event::Reset { fact: fact.clone() };
            write(model, fact, (Did::Reset, event))
        }
        None => Vec::new(),
    }
}

/// A fact that would come later is asked today.
pub(super) fn today(model: &mut Model) -> Vec<Effect> {
    let to = model.now.day();
    let later = |fact: &FactKey| {
        let known = model.progress.fact(fact);
        known.is_some_and(|known| known.comes_on().is_some_and(|day| day > to))
    };
    let fact = open(model).filter(|fact| is_met(model, fact));
    match fact.filter(later) {
        Some(fact) => {
            let fact_to = fact.clone();
            let event = Event::Move { fact: fact_to, to };
            write(model, fact, (Did::Moved, event))
        }
        None => Vec::new(),
    }
}

/// The student looks at a hidden answer: today's answer will be no recall. What was seen cannot
/// be taken back.
pub(super) fn peek(model: &mut Model) -> Vec<Effect> {
    let today = model.now.day();
    // In the last week before an exam a fact may be asked before its own day.
    let row = model.facts.open_row(&model.library);
    let is_hidden = row.is_some_and(|row| row.hidden);
    let hidden = |fact: &FactKey| is_hidden || hides(model.progress.fact(fact), today);
    let Some(fact) = open(model).filter(hidden) else {
        return Vec::new();
    };
    let event = Event::Peek { fact: fact.clone() };
    let (_, effect) = model.notebook.write(&mut model.progress, event, model.now);
    select::renew(model, &fact);
    vec![effect]
}

fn is_met(model: &Model, fact: &FactKey) -> bool {
    let known = model.progress.fact(fact);
    known.is_some_and(|known| known.answers > 0)
}

/// The question asked last is the one that the student speaks of; else the first there is.
pub(super) fn report(model: &mut Model, fault: Fault) -> Vec<Effect> {
    let Some(fact) = open(model) else {
        return Vec::new();
    };
    let last = model.progress.fact(&fact);
    let last = last.and_then(|known| known.latest_question());
    let last = last.filter(|question| model.library.question(question).is_some());
    let first = || model.library.questions_of(&fact).next();
    let Some(question) = last.cloned().or_else(|| Some(first()?.key.clone())) else {
        return Vec::new();
    };
    let event = Event::Report {
        question,
        reason: fault.word().to_owned(),
        given: String::new(),
    };
    write(model, fact, (Did::Reported, event))
}

pub(super) fn undo(model: &mut Model) -> Vec<Effect> {
    let Some(done) = model.facts.done.take() else {
        return Vec::new();
    };
    let event = Event::Undo { of: done.event };
    let (_, effect) = model.notebook.write(&mut model.progress, event, model.now);
    match done.session {
        InSession::Same => {}
        InSession::LeftOut(role) => {
            take_in(model, &done.fact, role);
        }
        InSession::TakenIn => {
            leave_out(model, &done.fact);
        }
    }
    select::renew(model, &done.fact);
    vec![effect]
}
