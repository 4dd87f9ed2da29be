//! Which new facts a day brings: a number for all decks together, those of decks that were begun
//! before the others.
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

#[path = "common/app.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod app;
#[path = "common/deck.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod deck;

use app::App;
use bilim::app::{Message, Place};
use bilim::deck::DeckId;
use bilim::store::decks::{From, load};
use bilim::study::Scope;
use bilim::study::exam::Exam;

/// A student who has met some facts of the second deck today.
fn after_some_of_the_second_deck() -> (App, DeckId, usize) {
    let nowhere = std::path::Path::new("no such folder");
    let mut app = App::on(load(From::Student(nowhere)).library);
    let second = app.model.library.decks()[1].id.clone();
    app.send(Message::Study(Some(second.clone())));
    for _ in 0..4 {
        app.asking_past_pages().unwrap();
        app.answer_right();
        app.act(bilim::app::Action::GoOn);
    }
    app.send(Message::Go(Place::Library));
    let met = app.model.progress.new_facts_on(app.model.now.day());
    (app, second, met)
}

#[test]
fn what_was_met_today_counts_for_today_whatever_deck_is_asked_for() {
    let (app, second, met) = after_some_of_the_second_deck();
    let limit = usize::try_from(app.model.settings.new_a_day).unwrap();
    assert!(met > 0 && met < limit, "{met} met");
    assert_eq!(app.model.plan(&Scope::All).new.len(), limit - met);
    let other = app.model.library.decks()[0].id.clone();
    for deck in [second, other] {
        assert_eq!(app.model.plan(&Scope::Deck(deck)).new.len(), limit - met);
    }
}

#[test]
fn a_deck_that_was_begun_goes_on_before_another_begins() {
    let (app, second, _) = after_some_of_the_second_deck();
    let plan = app.model.plan(&Scope::All);
    let deck = app.model.library.deck_of(&plan.new[0]).unwrap();
    assert_eq!(deck.id, second);
}

/// Which decks are open is found for all of them at once: the same as by the plan of each.
fn open_as_planned(app: &App) -> usize {
    let decks = &app.model.overview.decks;
    for deck in decks {
        let plan = app.model.plan(&Scope::Deck(deck.id.clone()));
        assert_eq!(deck.open, !plan.is_empty(), "{}", deck.id);
    }
    decks.iter().filter(|deck| deck.open).count()
}

#[test]
fn a_deck_is_open_if_its_own_plan_brings_something() {
    let nowhere = std::path::Path::new("no such folder");
    let mut app = App::on(load(From::Student(nowhere)).library);
    let all = app.model.library.decks().len();
    let first = app.model.library.decks()[0].id.clone();
    assert_eq!(open_as_planned(&app), all);
    // All new facts of the day are met: of decks that were not begun nothing comes today.
    app.send(Message::Study(Some(first.clone())));
    app.answer_all_right();
    app.send(Message::Go(Place::Library));
    assert_eq!(open_as_planned(&app), 0);
    app.model.settings.put_exam(Exam {
        decks: vec![first],
        date: app.model.now.day().plus(5).to_string(),
        ..Exam::default()
    });
    let mut seen = std::collections::BTreeSet::new();
    for catch_up in [None, Some(5), Some(30)] {
        for new_a_day in [0, 10] {
            app.model.settings.coach.catch_up = catch_up;
            app.model.settings.new_a_day = new_a_day;
            for _ in 0..3 {
                app.later(app::DAY);
                app.send(Message::Go(Place::Library));
                app.model.refresh();
                seen.insert(open_as_planned(&app));
            }
        }
    }
    assert!(seen.len() > 1, "{seen:?}");
}
