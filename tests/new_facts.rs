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
