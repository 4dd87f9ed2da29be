//! Decks were read while the app is open: what is shown and asked follows them,
//! and today's session goes on with what is there.

use std::sync::Arc;

use crate::deck::Library;
use crate::study::Step;

use crate::app::facts;
use crate::app::in_session::{asking, fresh_draft, with_session};
use crate::app::message::{DeckFault, Dialog};
use crate::app::model::{Model, Screen};
use crate::app::schedule::Schedule;

/// Decks were read, the first time or anew.
pub(in crate::app) fn hear(model: &mut Model, library: Library, faults: Vec<DeckFault>) {
    model.schedule = Schedule::of(&library);
    model.library = Arc::new(library);
    model.deck_faults = faults;
    if model.deck_faults.is_empty() && model.dialog == Some(Dialog::Problems) {
        model.dialog = None;
    }
    model.exams.forget();
    follow_in_session(model);
    follow_first_run(model);
    model.refresh();
    facts::forget(model);
}

/// The session goes on. What was begun of an answer stays, unless another question has come, or
/// other texts to choose from.
fn follow_in_session(model: &mut Model) {
    let shown = asking(model).map(|asking| (asking.question, asking.layout));
    with_session(model, |session, around| session.follow(around));
    if asking(model).map(|asking| (asking.question, asking.layout)) != shown {
        fresh_draft(model);
        if model.dialog == Some(Dialog::Fault) {
            model.dialog = None;
        }
    }
    let done = matches!(model.session.as_ref().map(|s| s.step()), Some(Step::Done));
    let unbegun = model
        .session
        .as_ref()
        .is_some_and(|session| session.log().is_empty());
    // Of a session in which nothing was asked there is nothing to sum up.
    if done && unbegun {
        model.session = None;
        if model.screen == Screen::Study {
            model.screen = Screen::Library;
        }
    }
}

/// A deck that was picked and is gone gives way to the first.
fn follow_first_run(model: &mut Model) {
    let library = &model.library;
    if let Screen::FirstRun(draft) = &mut model.screen {
        let picked = draft.deck.as_ref();
        if picked.is_none_or(|picked| library.deck(picked).is_none()) {
            draft.deck = library.decks().first().map(|deck| deck.id.clone());
        }
    }
}
