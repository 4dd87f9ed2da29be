//! The coach in the window: its cards, the plan to catch up, "Why now"; by pointer and by
//! keyboard alone, found by accessible names, also in the smallest windows.
#![cfg(feature = "gui")]
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

#[path = "common/app.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod app;
#[path = "common/ui.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod common;
#[path = "common/deck.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod deck;
#[path = "common/driven.rs"]
mod driven;

use app::{App, DAY};
use bilim::app::coach::{Fold, Message as Coach};
use bilim::app::{Action, Message, Place, Screen, Theme};
use bilim::deck::Library;
use bilim::store::decks::{From, load};
use bilim::study::{Opening, Step};
use driven::{click, press, window as themed};
use egui::{Key, Rect, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

fn window<'a>(app: App, size: (f32, f32)) -> Harness<'a, App> {
    themed(app, size, Theme::Light)
}

fn open(app: App) -> Harness<'static, App> {
    window(app, (1000.0, 760.0))
}

fn come_back(app: &mut App, days: i64) {
    app.later(days * DAY);
    app.send(Message::Go(Place::Library));
    app.send(Message::Study(None));
}

/// The feedback of the answer by which the only fact lapses for the sixth time.
fn sixth_lapse() -> App {
    let mut app = App::at("troops-which");
    app.answer_right();
    app.act(Action::GoOn);
    for _ in 0..5 {
        come_back(&mut app, 8);
        app.act(Action::DontKnow);
        app.act(Action::GoOn);
        app.answer_all_right();
        app.send(Message::Leave);
    }
    come_back(&mut app, 8);
    app.act(Action::DontKnow);
    app.save_all();
    app
}

#[test]
fn a_fact_that_does_not_stick_is_told_after_its_feedback() {
    let mut harness = open(sixth_lapse());
    harness.get_by_label("Continue");
    assert!(harness.query_by_label("This fact does not stick").is_none());
    click(&mut harness, "Continue");
    harness.get_by_label("This fact does not stick");
    harness.get_by_label_contains("forgot it again 6 times");
    harness.get_by_label_contains("Soldiers of the");
    click(&mut harness, "Go on");
    assert!(harness.query_by_label("This fact does not stick").is_none());
    assert!(matches!(harness.state().step(), Step::Question(_)));
}

#[test]
fn its_page_is_read_and_the_way_back_leads_to_the_card() {
    let mut harness = open(sixth_lapse());
    click(&mut harness, "Continue");
    click(&mut harness, "Read its page");
    harness.get_by_label_contains("What there is to know");
    click(&mut harness, "Back");
    harness.get_by_label("This fact does not stick");
    click(&mut harness, "Leave it out");
    let last = harness.state().journal.last().unwrap().clone();
    assert!(last.starts_with("Suspend("), "{last}");
}

#[test]
fn the_card_works_by_keyboard_alone() {
    let mut harness = open(sixth_lapse());
    press(&mut harness, Key::Space);
    harness.get_by_label("This fact does not stick");
    press(&mut harness, Key::R);
    harness.get_by_label_contains("What there is to know");
    press(&mut harness, Key::Escape);
    harness.get_by_label("This fact does not stick");
    assert_eq!(harness.state().model.screen, Screen::Study);
    press(&mut harness, Key::Space);
    assert!(matches!(harness.state().step(), Step::Question(_)));
    let mut harness = open(sixth_lapse());
    press(&mut harness, Key::Space);
    press(&mut harness, Key::S);
    let last = harness.state().journal.last().unwrap().clone();
    assert!(last.starts_with("Suspend("), "{last}");
}

#[test]
fn its_buttons_are_in_sight_in_small_windows() {
    for size in [(640.0, 480.0), (520.0, 360.0)] {
        let mut harness = window(sixth_lapse(), size);
        press(&mut harness, Key::Space);
        let whole = Rect::from_min_size(egui::Pos2::ZERO, vec2(size.0, size.1));
        let rects = ["Read its page", "Leave it out", "Go on"]
            .map(|name| harness.get_by_label(name).rect());
        for rect in rects {
            assert!(whole.contains_rect(rect), "{rect:?} in {whole:?}");
        }
        for pair in rects.windows(2) {
            let [one, next] = pair else { continue };
            assert!(one.right() <= next.left(), "{pair:?}");
        }
    }
}

#[test]
fn why_now_opens_and_stays_as_it_was_left() {
    let mut app = App::at("troops-which");
    app.answer_right();
    app.act(Action::GoOn);
    come_back(&mut app, 6);
    app.act(Action::DontKnow);
    let mut harness = open(app);
    assert!(harness.query_by_label_contains("Last seen").is_none());
    click(&mut harness, "Why now");
    harness.get_by_label_contains("Last seen 6 days ago.");
    assert_eq!(harness.state().model.settings.coach.why_now, Fold::Open);
    press(&mut harness, Key::Space);
    harness.state_mut().answer_right();
    harness.run();
    harness.get_by_label_contains("asked earlier today");
    press(&mut harness, Key::W);
    assert!(harness.query_by_label_contains("earlier today").is_none());
    assert_eq!(harness.state().model.settings.coach.why_now, Fold::Folded);
}

/// The feedback of the answer that takes the first fact for the second once more.
fn mixed_up() -> App {
    let mut deck = deck::deck();
    deck.facts.retain(|fact| fact.topic.as_str() == "two");
    deck.questions
        .retain(|question| question.key.as_str().ends_with("#gap"));
    let mut app = App::on(Library::new(vec![deck]));
    app.begin(Opening::TestFirst);
    for _ in 0..2 {
        while app.asking().unwrap().fact != deck::fact("first") {
            app.answer_right();
            app.act(Action::GoOn);
        }
        app.act(Action::Write("B".to_owned()));
        app.act(Action::Check);
        app.save_all();
        if app.journal.len() < 3 {
            app.act(Action::GoOn);
        }
    }
    app
}

fn mixed_up_card() -> App {
    let mut app = mixed_up();
    app.act(Action::GoOn);
    app
}

#[test]
fn two_facts_that_are_mixed_up_stand_side_by_side() {
    for size in [(1100.0, 740.0), (640.0, 480.0)] {
        let harness = window(mixed_up_card(), size);
        harness.get_by_label("Two facts that you mix up");
        let [first, second] =
            ["First came A.", "Then came B."].map(|says| harness.get_by_label(says).rect());
        assert!(first.right() < second.left(), "{first:?} {second:?}");
        assert_eq!(first.top(), second.top());
        let go_on = harness.get_by_label("Go on").rect();
        assert!(go_on.bottom() <= size.1);
    }
}

#[test]
fn the_two_facts_are_left_by_keyboard_and_that_is_noted() {
    let mut harness = open(mixed_up());
    press(&mut harness, Key::Space);
    harness.get_by_label_contains("You took one for the other twice.");
    press(&mut harness, Key::Space);
    assert!(
        harness
            .query_by_label("Two facts that you mix up")
            .is_none()
    );
    let last = harness.state().journal.last().unwrap().clone();
    assert!(last.starts_with("Together("), "{last}");
}

/// Four days with the shipped decks, then three weeks without.
fn after_a_break() -> App {
    let nowhere = std::path::Path::new("no such folder");
    let mut app = App::on(load(From::Student(nowhere)).library);
    app.begin(Opening::TestFirst);
    for day in 0..4 {
        if day > 0 {
            come_back(&mut app, 1);
        }
        while app.model.screen == Screen::Study && !app.is_done() {
            match app.step() {
                Step::Question(_) => {
                    app.later(11_000);
                    app.answer_right();
                }
                Step::Page { .. } | Step::Feedback(_) => app.act(Action::GoOn),
                Step::Done => {}
            }
        }
        app.send(Message::Leave);
    }
    app.later(21 * DAY);
    app.save_all();
    app.send(Message::Go(Place::Library));
    app
}

#[test]
fn the_library_offers_a_plan_to_catch_up_and_stops_it_again() {
    let mut harness = open(after_a_break());
    harness.get_by_label_contains("You were away for 21 days.");
    click(&mut harness, "5 min");
    harness.get_by_label_contains("25 facts a day, the most endangered first.");
    harness.get_by_label_contains("You are through on");
    harness.get_by_label_contains("New facts pause until then.");
    click(&mut harness, "Start this plan");
    assert_eq!(harness.state().model.settings.coach.catch_up, Some(5));
    harness.get_by_label_contains("25 facts are left today.");
    click(&mut harness, "10 min");
    assert_eq!(harness.state().model.settings.coach.catch_up, Some(10));
    click(&mut harness, "Stop the plan");
    assert_eq!(harness.state().model.settings.coach.catch_up, None);
    click(&mut harness, "Not today");
    assert!(harness.query_by_label("Catch up").is_none());
}

#[test]
fn a_plan_is_begun_by_keyboard_alone() {
    let mut harness = open(after_a_break());
    for _ in 0..40 {
        press(&mut harness, Key::Tab);
        if harness.get_by_label("Start this plan").is_focused() {
            break;
        }
    }
    assert!(harness.get_by_label("Start this plan").is_focused());
    press(&mut harness, Key::Space);
    assert!(harness.state().model.settings.coach.catch_up.is_some());
    assert_eq!(harness.state().model.screen, Screen::Library);
}

#[test]
fn when_todays_part_is_done_the_library_says_so() {
    let mut app = after_a_break();
    app.send(Message::Coach(Coach::Minutes(5)));
    app.send(Message::Coach(Coach::Start));
    app.send(Message::Study(None));
    app.answer_all_right();
    app.send(Message::Leave);
    let harness = open(app);
    let said = harness.query_all_by_label_contains("Today’s part is done.");
    assert!(said.count() > 0);
    let more = harness.query_by_label_contains("more new facts");
    assert!(more.is_none(), "new facts pause");
}

fn picture(theme: Theme, name: &str) {
    let mut harness = themed(sixth_lapse(), (1120.0, 760.0), theme);
    press(&mut harness, Key::Space);
    common::snapshot(&mut harness, name);
}

#[test]
fn a_picture_of_a_fact_that_does_not_stick() {
    picture(Theme::Light, "sticking-light");
}

#[test]
fn a_picture_of_a_fact_that_does_not_stick_in_the_dark() {
    picture(Theme::Dark, "sticking-dark");
}
