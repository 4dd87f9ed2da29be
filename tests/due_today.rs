//! What is due today means the same everywhere: in the plan, in the library, in the list of facts
//! and in the plan of an exam. A fact that was missed today comes again today.
#![expect(
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
use bilim::app::{Action, Message, Place};
use bilim::store::decks::{From, load};
use bilim::study::exam::Exam;
use bilim::study::known::{Place as At, Row, State};
use bilim::study::{Opening, Scope};

#[test]
fn a_fact_missed_today_is_due_today_on_every_screen() {
    let nowhere = std::path::Path::new("no such folder");
    let mut app = App::on(load(From::Student(nowhere)).library);
    app.begin(Opening::TestFirst);
    let missed = app.asking_past_pages().unwrap().fact;
    app.act(Action::DontKnow);
    app.send(Message::Go(Place::Library));
    let today = app.model.now.day();

    assert_eq!(
        app.model.plan(&Scope::All).unfinished,
        std::slice::from_ref(&missed)
    );
    assert_eq!(app.model.overview.due, 1);

    let library = &app.model.library;
    let deck = library.deck_of(&missed).unwrap();
    let fact = library.fact(&missed).unwrap();
    let known = app.model.progress.fact(&missed);
    assert!(
        known.unwrap().due.unwrap() > today,
        "by its memory it is due tomorrow"
    );
    let row = Row::of(At { deck: 0, fact: 0 }, (deck, fact), known, today);
    assert!(row.states.has(State::Due));
    assert_eq!(row.next, Some(today));

    let decks = vec![deck.id.clone()];
    app.model.settings.put_exam(Exam {
        decks,
        date: today.plus(20).to_string(),
        ..Exam::default()
    });
    app.model.refresh();
    assert_eq!(app.model.exams.next().unwrap().work[0].reviews, 1.0);
}
