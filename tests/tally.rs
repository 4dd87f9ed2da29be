//! The figures of the library where there are very many facts: counted beside the frames, shown
//! once they are there, the same as if they were counted at once, and not counted for nothing.
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
#[path = "simulated/student.rs"]
#[expect(dead_code, reason = "another test uses the rest")]
mod student;

use app::{App, DAY};
use bilim::app::errand::Errand;
use bilim::app::exam::Board;
use bilim::app::tally::Ground;
use bilim::app::{Choice, Message, Overview, Place, Theme, coach};
use bilim::deck::DeckId;
use bilim::study::Opening;
use bilim::study::exam::Exam;

/// So many are not counted in a frame.
const MANY: usize = 5_001;

/// A student with very many facts. From now on what is done in the background waits.
fn student() -> App {
    let mut app = App::on(student::library(MANY));
    app.waiting = Some(Vec::new());
    app
}

fn waiting(app: &mut App) -> Vec<Errand> {
    app.waiting.replace(Vec::new()).unwrap()
}

fn only(app: &mut App) -> Errand {
    let mut all = waiting(app);
    assert_eq!(all.len(), 1, "{all:?}");
    all.remove(0)
}

fn counted(app: &App) -> Overview {
    Overview::count(&Ground::of(&app.model))
}

/// Some answers, and back to the library.
fn answer_some(app: &mut App) {
    app.send(Message::Study(None));
    for _ in 0..5 {
        app.asking_past_pages().unwrap();
        app.answer_right();
        app.act(bilim::app::Action::GoOn);
    }
    app.send(Message::Leave);
}

#[test]
fn a_start_counts_at_once() {
    let app = student();
    assert_eq!(app.model.overview, counted(&app));
    assert_eq!(app.model.overview.decks.first().unwrap().total, MANY);
}

#[test]
fn figures_before_stay_until_the_new_ones_have_come() {
    let mut app = student();
    app.begin(Opening::TestFirst);
    waiting(&mut app);
    let before = app.model.overview.clone();
    answer_some(&mut app);
    assert_eq!(app.model.overview, before);
    let errand = only(&mut app);
    app.send(Message::Go(Place::Library));
    assert_eq!(waiting(&mut app), [], "they are asked for once");
    assert!(app.model.tally.is_counting());
    app.run(errand);
    assert_ne!(app.model.overview, before);
    assert_eq!(app.model.overview, counted(&app));
    assert_eq!(waiting(&mut app), []);
    assert!(!app.model.tally.is_counting());
}

#[test]
fn going_about_and_choosing_colours_counts_nothing() {
    let mut app = student();
    for place in [Place::Settings, Place::About, Place::Library] {
        app.send(Message::Go(place));
    }
    app.send(Message::Set(Choice::Theme(Theme::Dark)));
    assert_eq!(waiting(&mut app), []);
    app.send(Message::Set(Choice::NewADay(17)));
    let errand = only(&mut app);
    app.run(errand);
    assert_eq!(app.model.overview.new, 17);
}

#[test]
fn of_two_counts_the_later_is_shown() {
    let mut app = student();
    app.send(Message::Set(Choice::NewADay(17)));
    let earlier = only(&mut app);
    app.send(Message::Set(Choice::NewADay(18)));
    let later = only(&mut app);
    app.run(later);
    assert_eq!(app.model.overview.new, 18);
    app.run(earlier);
    assert_eq!(app.model.overview.new, 18);
    app.send(Message::Set(Choice::NewADay(17)));
    let dropped = only(&mut app);
    app.send(Message::Set(Choice::NewADay(18)));
    assert_eq!(waiting(&mut app), [], "it is what is shown");
    app.run(dropped);
    assert_eq!(app.model.overview.new, 18);
}

#[test]
fn a_new_day_is_counted() {
    let mut app = student();
    app.begin(Opening::TestFirst);
    answer_some(&mut app);
    for errand in waiting(&mut app) {
        app.run(errand);
    }
    let before = app.model.overview.clone();
    app.later(8 * DAY);
    app.send(Message::Go(Place::Library));
    let errand = only(&mut app);
    app.run(errand);
    assert!(app.model.overview.due > before.due);
    assert_eq!(app.model.overview, counted(&app));
}

#[test]
fn exams_are_counted_with_the_rest_and_only_when_they_change() {
    let mut app = student();
    app.model.settings.put_exam(Exam {
        decks: vec![DeckId::new("life")],
        date: "2027-02-02".to_owned(),
        ..Exam::default()
    });
    app.send(Message::Go(Place::Library));
    assert_eq!(app.model.exams.all(), []);
    let errand = only(&mut app);
    app.run(errand);
    let board = Board::count(&Ground::of(&app.model));
    assert_eq!(app.model.exams, board);
    assert_eq!(board.all().len(), 1);
    assert_eq!(app.model.settings.forecasts.len(), 1, "it is kept");
    app.send(Message::Coach(coach::Message::Minutes(30)));
    let errand = only(&mut app);
    app.run(errand);
    assert_eq!(app.model.exams, board);
}
