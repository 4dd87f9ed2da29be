//! The coach's cards after an answer: which there are, how one follows another,
//! what is noted of them, and a fact that is left out from its card. When a card
//! is due is decided in `study`.

use std::collections::{BTreeSet, VecDeque};

use super::{Answered, Card, page};
use crate::app::effect::Effect;
use crate::app::in_session::{feedback, fresh_draft, given_text, with_session};
use crate::app::model::Model;
use crate::app::past;
use crate::deck::{FactKey, Library};
use crate::memory::Grade;
use crate::progress::{Event, EventId, History, Progress};
use crate::study::together::{self, Pair};
use crate::study::{Given, Session, Step, sticking};

/// How often these facts lapsed so far: to be asked before an answer is written.
pub(in crate::app) fn lapses(
    progress: &Progress,
    facts: &[(FactKey, Grade)],
) -> Vec<(FactKey, u32)> {
    let lapses = |fact| progress.fact(fact).map_or(0, sticking::lapses);
    facts
        .iter()
        .map(|(fact, _)| (fact.clone(), lapses(fact)))
        .collect()
}

/// An answer was written; its facts had so many lapses before it.
pub(in crate::app) fn answered(model: &mut Model, event: &EventId, lapses: Vec<(FactKey, u32)>) {
    model.coach.before = Some(Answered {
        event: event.clone(),
        lapses,
    });
}

/// After an answer whose card tells of earlier mistakes: the past is asked for. It comes while
/// the student reads the feedback.
pub(in crate::app) fn past_for_cards(model: &mut Model) -> Option<Effect> {
    if model.past.is_some() {
        return None;
    }
    let given = feedback(model)?;
    let before = model.coach.before.as_ref()?;
    let mut marked = before.lapses.iter().map(|(fact, before)| {
        let now = model.progress.fact(fact).map_or(0, sticking::lapses);
        sticking::is_marked(*before, now)
    });
    let text = given_text(&given.response);
    let tells = marked.any(|marked| marked)
        || !together::confused_by(&model.library, &given, &text).is_empty();
    if tells { past::need(model) } else { None }
}

/// The past was read: a card that was made without it now says what its fact is taken for.
pub(in crate::app) fn past_came(model: &mut Model) {
    let (library, past) = (&model.library, model.past.as_deref());
    for card in &mut model.coach.cards {
        match card {
            Card::Sticking {
                fact,
                taken_for: taken_for @ None,
                ..
            } => *taken_for = mistaken(library, past, fact),
            Card::Sticking { .. } | Card::Together { .. } => {}
        }
    }
}

/// The fact whose answer was given for this one again and again.
fn mistaken(library: &Library, past: Option<&History>, fact: &FactKey) -> Option<(FactKey, u32)> {
    let most = together::most(library, past?, fact);
    most.filter(|(_, times)| *times >= together::ENOUGH)
}

/// Whether the way on from a feedback or a card leads to a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum Way {
    ToACard,
    Onward,
}

/// The student goes on from a feedback or from a card.
pub(in crate::app) fn go_on(model: &mut Model) -> (Way, Vec<Effect>) {
    let mut effects = Vec::new();
    let Some(given) = feedback(model) else {
        return (Way::Onward, effects);
    };
    model.coach.reading = false;
    if model.coach.of.as_ref() == Some(&given.event) {
        let seen = model.coach.cards.pop_front();
        effects.extend(seen.and_then(|card| note(model, card)));
    } else {
        let cards = cards(model, &given);
        model.coach.cards = cards;
        model.coach.of = Some(given.event);
    }
    if model.coach.cards.is_empty() {
        model.coach.of = None;
        return (Way::Onward, effects);
    }
    (Way::ToACard, effects)
}

/// Facts that were shown side by side are noted, so that they are not shown again and again.
fn note(model: &mut Model, card: Card) -> Option<Effect> {
    match card {
        Card::Sticking { .. } => None,
        Card::Together { one, other, .. } => {
            let event = Event::Together { one, other };
            let (_, effect) = model.notebook.write(&mut model.progress, event, model.now);
            Some(effect)
        }
    }
}

/// The cards after an answer. What was told is not told again on the same day.
fn cards(model: &mut Model, given: &Given) -> VecDeque<Card> {
    let today = model.now.day();
    if model.coach.told.0 != today {
        model.coach.told = (today, BTreeSet::new());
    }
    let (library, progress, coach) = (&model.library, &model.progress, &mut model.coach);
    let past = model.past.as_deref();
    let before = match &coach.before {
        Some(before) if before.event == given.event => before.lapses.clone(),
        Some(_) | None => Vec::new(),
    };
    let mut cards = VecDeque::new();
    for (fact, before) in before {
        let now = progress.fact(&fact).map_or(0, sticking::lapses);
        if sticking::is_marked(before, now) && coach.told.1.insert(fact.clone()) {
            cards.push_back(Card::Sticking {
                lapses: now,
                taken_for: mistaken(library, past, &fact),
                fact,
            });
        }
    }
    cards.extend(pairs(model, given));
    cards
}

/// The facts that this answer confused, if that has happened often enough to show them.
fn pairs(model: &Model, given: &Given) -> Vec<Card> {
    let (library, progress) = (&model.library, &model.progress);
    let text = |given: &Given| given_text(&given.response);
    let times = |pair: &Pair| {
        let shown = together::shown_on(progress, pair);
        match (&model.past, &model.session) {
            (Some(history), _) => together::times(library, history, pair, shown),
            (None, Some(session)) => together::times_in(library, session, (pair, shown), text),
            (None, None) => 0,
        }
    };
    let confused = together::confused_by(library, given, &text(given)).into_iter();
    let counted = confused.map(|pair| (times(&pair), pair));
    counted
        .filter(|(times, _)| *times >= together::ENOUGH)
        .map(|(times, pair)| Card::Together {
            one: pair.asked,
            other: pair.given,
            times,
        })
        .collect()
}

/// The fact of the card is not asked any more, and the session goes on.
pub(super) fn suspend(model: &mut Model) -> Vec<Effect> {
    let card = model.coach.card(model.session.as_ref());
    let Some(Card::Sticking { fact, .. }) = card.cloned() else {
        return Vec::new();
    };
    model.coach.cards.clear();
    model.coach.of = None;
    model.coach.reading = false;
    let event = Event::Suspend { fact: fact.clone() };
    let (id, effect) = model.notebook.write(&mut model.progress, event, model.now);
    with_session(model, |session, around| {
        session.put_fact_aside(around, id, &fact);
    });
    fresh_draft(model);
    if matches!(model.session.as_ref().map(Session::step), Some(Step::Done)) {
        model.refresh();
    }
    vec![effect]
}

/// Whether the card on the screen has a page to read.
pub(super) fn has_page(model: &Model) -> bool {
    match model.coach.card(model.session.as_ref()) {
        Some(Card::Sticking { fact, .. }) => page(&model.library, fact).is_some(),
        Some(Card::Together { .. }) | None => false,
    }
}
