//! What is done to a fact from its list: suspended, looked at, begun again, moved, reported.

use bilim::app::facts::Message as Facts;
use bilim::app::{Action, Message, Place};
use bilim::study::{Opening, Step};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::app::App;
use super::deck::fact;
use super::driven::{click, press};
use super::{open, pick, studied};

#[test]
fn a_fact_is_suspended_and_that_is_undone() {
    let mut harness = open(studied(1));
    pick(&mut harness, "troops");
    click(&mut harness, "Suspend");
    let suspended = |harness: &Harness<'_, App>| {
        let known = harness
            .state()
            .model
            .progress
            .fact(&fact("troops"))
            .cloned();
        known.unwrap().suspended
    };
    assert!(suspended(&harness));
    harness.get_by_label("Suspended 1");
    click(&mut harness, "Undo");
    assert!(!suspended(&harness));
    assert!(harness.query_by_label("Suspended 1").is_none());
}

#[test]
fn an_open_session_goes_on_without_a_fact_that_is_suspended_elsewhere() {
    let mut app = App::new();
    app.begin(Opening::TestFirst);
    let asked = app.asking().unwrap().fact;
    app.send(Message::Go(Place::Facts));
    app.send(Message::Facts(Facts::Pick(asked.clone())));
    app.send(Message::Facts(Facts::Suspend));
    app.send(Message::Resume);
    let now = app.asking().unwrap().fact;
    assert_ne!(now, asked, "the question gives way to the next one");
    app.send(Message::Facts(Facts::Undo));
    while !app.is_done() {
        match app.step() {
            Step::Question(_) => app.answer_right(),
            Step::Page { .. } | Step::Feedback(_) => app.act(Action::GoOn),
            Step::Done => {}
        }
    }
    assert!(app.met(&asked), "taken back, it is asked after all");
}

#[test]
fn a_peek_is_recorded_and_that_days_answer_is_no_recall() {
    let mut harness = open(studied(30));
    let recalled = |harness: &Harness<'_, App>| {
        let known = harness.state().model.progress.fact(&fact("share"));
        known.map_or(0, |known| known.recalled)
    };
    let before = recalled(&harness);
    pick(&mut harness, "share");
    assert!(harness.query_by_label_contains("70.96").is_none());
    click(&mut harness, "Show the answer");
    assert!(
        harness
            .query_all_by_label_contains("70.96")
            .next()
            .is_some()
    );
    let last = harness.state().journal.last().unwrap().clone();
    assert!(last.starts_with("Peek("), "{last}");
    let app = harness.state_mut();
    app.send(Message::Go(Place::Library));
    app.send(Message::Study(None));
    app.answer_all_right();
    assert!(app.answers() > 0);
    assert_eq!(recalled(&harness), before, "it was seen, not recalled");
}

#[test]
fn a_fact_starts_again_only_after_a_question_and_that_is_undone() {
    let mut harness = open(studied(1));
    pick(&mut harness, "troops");
    let answers = |harness: &Harness<'_, App>| {
        let known = harness.state().model.progress.fact(&fact("troops"));
        known.map_or(0, |known| known.answers)
    };
    click(&mut harness, "Start again\u{2026}");
    harness.get_by_label("Start this fact again?");
    press(&mut harness, Key::Escape);
    assert!(harness.query_by_label("Start this fact again?").is_none());
    assert_eq!(answers(&harness), 1);
    click(&mut harness, "Start again\u{2026}");
    click(&mut harness, "Start again");
    assert_eq!(answers(&harness), 0);
    harness.get_by_label("New 1");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert_eq!(answers(&harness), 1);
}

#[test]
fn a_fact_that_is_moved_to_today_is_studied_today() {
    let mut app = studied(0);
    app.send(Message::Go(Place::Facts));
    let mut harness = open(app);
    pick(&mut harness, "troops");
    click(&mut harness, "Ask it today");
    harness.get_by_label("Moved 1");
    let app = harness.state_mut();
    app.send(Message::Go(Place::Library));
    app.send(Message::Study(None));
    let asked = app.asking().unwrap();
    assert_eq!(asked.fact, fact("troops"));
    app.answer_all_right();
    let known = harness.state().model.progress.fact(&fact("troops"));
    assert_eq!(known.unwrap().moved, None);
}

#[test]
fn an_open_session_asks_for_a_fact_that_is_moved_to_today() {
    let mut app = App::new();
    app.begin(Opening::TestFirst);
    let first = app.asking().unwrap().fact;
    app.answer_right();
    app.act(Action::GoOn);
    let before = app.model.session.as_ref().unwrap().position().1;
    app.send(Message::Go(Place::Facts));
    app.send(Message::Facts(Facts::Pick(first.clone())));
    app.send(Message::Facts(Facts::Today));
    let log = app.model.session.as_ref().unwrap().log().len();
    assert_eq!(log, 1, "the session is the same");
    assert_eq!(app.model.session.as_ref().unwrap().position(), (0, before));
    app.send(Message::Facts(Facts::Undo));
    app.send(Message::Resume);
    app.answer_all_right();
    let known = app.model.progress.fact(&first).unwrap();
    assert_eq!(known.answers, 1, "taken back, it is not asked");
}

#[test]
fn a_fault_is_reported_and_the_session_stays() {
    let mut app = App::new();
    app.begin(Opening::TestFirst);
    let before = app.step();
    app.send(Message::Go(Place::Facts));
    app.send(Message::Facts(Facts::Pick(fact("troops"))));
    let mut harness = open(app);
    click(&mut harness, "Report a fault");
    press(&mut harness, Key::Num4);
    let last = harness.state().journal.last().unwrap().clone();
    assert!(
        last.starts_with("Report(") && last.contains("outdated"),
        "{last}"
    );
    assert_eq!(harness.state().step(), before);
}
