//! A mock exam of an exam in the settings, without its window: what it takes over from it.
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
use bilim::app::mock::{Message as Mock, Of, SetUp, State, sat};
use bilim::app::{Message, Place};
use bilim::deck::{DeckId, ItemId};
use bilim::progress::is_recall;
use bilim::study::exam::{Exam, Form};

/// The app with an exam on the first topic: five short questions.
fn with_exam() -> (App, Of) {
    let mut app = App::new();
    app.send(Message::Go(Place::Library));
    let exam = app.model.settings.put_exam(Exam {
        date: "2026-12-12".to_owned(),
        topics: vec![ItemId::new("t/one")],
        form: Form::Short,
        questions: 5,
        ..Exam::default()
    });
    let of = Of {
        exam: Some(exam),
        deck: None,
    };
    (app, of)
}

fn set_up(app: &App) -> &SetUp {
    match app.model.mock.as_deref() {
        Some(State::SetUp(set_up)) => set_up,
        other => panic!("{other:?}"),
    }
}

#[test]
fn it_has_the_topics_the_form_and_the_number_of_questions_of_its_exam() {
    let (mut app, of) = with_exam();
    app.send(Message::Mock(Mock::Open(of)));
    let shares = &set_up(&app).blueprint.shares;
    let topics: Vec<&str> = shares.iter().map(|share| share.topic.as_str()).collect();
    assert_eq!(topics, ["one"]);
    // There are no more than three facts.
    assert_eq!((set_up(&app).questions, set_up(&app).minutes), (3, 5));
    app.send(Message::Mock(Mock::Begin));
    let seats = sat(&app.model).unwrap().sitting.seats();
    assert_eq!(seats.len(), 3);
    for seat in seats {
        let question = app.model.library.question(&seat.asking.question);
        assert!(is_recall(question.unwrap().kind()));
    }
}

#[test]
fn it_can_be_turned_to_a_deck_and_back_to_the_exam() {
    let (mut app, of) = with_exam();
    app.send(Message::Mock(Mock::Open(Of::default())));
    assert_eq!(set_up(&app).blueprint.shares.len(), 2);
    app.send(Message::Mock(Mock::About(of)));
    assert_eq!(set_up(&app).blueprint.shares.len(), 1);
    assert_eq!(set_up(&app).blueprint.form, Some(Form::Short));
    app.send(Message::Mock(Mock::About(Of {
        exam: None,
        deck: Some(DeckId::new("t")),
    })));
    assert_eq!(set_up(&app).blueprint.shares.len(), 2);
    assert_eq!(set_up(&app).blueprint.form, None);
}
