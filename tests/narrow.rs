//! Narrow windows, as a small screen or large text makes them: no screen runs over the edge, and
//! nothing has to be scrolled sideways.
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

use std::sync::Arc;

use app::{App, DAY};
use bilim::app::desk::Message as Desk;
use bilim::app::desk::begin::Message as Begin;
use bilim::app::exam::Message as Exams;
use bilim::app::mock::{Message as Mock, Of};
use bilim::app::{Action, Dialog, Effect, Message, Place, Report, Theme};
use bilim::stats::count;
use bilim::store::decks::{From, load};
use bilim::study::exam::Exam;
use bilim::study::{Opening, Step};
use egui::accesskit::Role;
use egui::{Key, Rect};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

/// So high that most of each screen is seen.
const HEIGHT: f32 = 2000.0;

/// A student of the shipped decks after some answers, in the library.
fn student() -> App {
    let nowhere = std::path::Path::new("no such folder");
    let mut app = App::on(load(From::Student(nowhere)).library);
    app.begin(Opening::TestFirst);
    for turn in 0..24 {
        match app.step() {
            Step::Question(_) if turn % 7 == 2 => app.act(Action::DontKnow),
            Step::Question(_) => app.answer_right(),
            Step::Page { .. } | Step::Feedback(_) => app.act(Action::GoOn),
            Step::Done => {}
        }
    }
    app.send(Message::Leave);
    app.later(3 * DAY);
    app.send(Message::Go(Place::Library));
    app
}

fn after(mut app: App, message: Message) -> App {
    app.send(message);
    app
}

/// The progress screen with its figures.
fn progress() -> App {
    let mut app = after(student(), Message::Go(Place::Progress));
    let found = app.effects.iter().find_map(|effect| {
        let Effect::Figures(input) = effect else {
            return None;
        };
        Some(count(input))
    });
    app.send(Message::Report(Report::Figures(Arc::new(found.unwrap()))));
    app
}

fn exam() -> App {
    let mut app = student();
    let decks = app.model.library.decks().iter();
    let decks = decks.map(|deck| deck.id.clone()).collect();
    let id = app.model.settings.put_exam(Exam {
        date: "2026-12-12".to_owned(),
        decks,
        ..Exam::default()
    });
    after(app, Message::Exam(Exams::Show(id)))
}

/// The feedback of a wrong choice.
fn feedback() -> App {
    let mut app = App::at("troops-which");
    let wrong = (app.right_place() + 1) % 2;
    app.act(Action::Pick(wrong));
    app
}

/// A question of each kind, and what it looks like when nothing was known.
fn questions() -> Vec<(&'static str, App)> {
    let ids = [
        "troops-which",
        "share-high",
        "vote-month",
        "which",
        "order",
        "match",
        "first#gap",
    ];
    let mut all = Vec::new();
    for id in ids {
        all.push((id, App::at(id)));
        let mut told = App::at(id);
        told.act(Action::DontKnow);
        all.push((id, told));
    }
    all
}

fn screens() -> Vec<(&'static str, App)> {
    let mock = || after(student(), Message::Mock(Mock::Open(Of::default())));
    let at_desk = || after(student(), Message::Go(Place::Desk));
    let begin = |message| Message::Desk(Desk::Begin(message));
    let mut all = vec![
        ("first run", App::new()),
        ("desk", at_desk()),
        ("new deck", after(at_desk(), begin(Begin::Enter))),
        ("library", student()),
        ("study", after(student(), Message::Study(None))),
        ("feedback", feedback()),
        ("facts", after(student(), Message::Go(Place::Facts))),
        ("progress", progress()),
        ("settings", after(student(), Message::Go(Place::Settings))),
        ("about", after(student(), Message::Go(Place::About))),
        ("exam", exam()),
        (
            "new exam",
            after(student(), Message::Exam(Exams::New(None))),
        ),
        ("mock", mock()),
        ("sitting", after(mock(), Message::Mock(Mock::Begin))),
        (
            "handed in",
            after(
                after(mock(), Message::Mock(Mock::Begin)),
                Message::Mock(Mock::HandIn),
            ),
        ),
    ];
    all.extend(questions());
    all
}

/// What stands over the edge of a window of this width.
fn over(harness: &Harness<'_, App>, width: f32) -> Vec<String> {
    let nodes = harness.root().children_recursive();
    nodes
        .filter(|node| node.accesskit_node().bounding_box().is_some())
        .filter(|node| node.accesskit_node().label().is_some() || node.value().is_some())
        .filter(|node| node.rect().right() > width + 0.5 || node.rect().left() < -0.5)
        .map(|node| format!("{:?} {:?}", node.accesskit_node().label(), node.rect()))
        .collect()
}

/// Buttons of the bar at the bottom that stand on one another.
fn crowded(harness: &Harness<'_, App>) -> Vec<String> {
    let nodes = harness.root().children_recursive();
    let buttons = nodes.filter(|node| node.accesskit_node().role() == Role::Button);
    let buttons: Vec<(Option<String>, Rect)> = buttons
        .map(|node| (node.accesskit_node().label(), node.rect()))
        .filter(|(_, rect)| rect.center().y > HEIGHT - 60.0)
        .collect();
    let mut found = Vec::new();
    for (place, (name, one)) in buttons.iter().enumerate() {
        for (other_name, other) in buttons.iter().skip(place + 1) {
            let both = one.intersect(*other);
            if both.width() > 0.5 && (one.center().y - other.center().y).abs() < 1.0 {
                found.push(format!("{name:?} on {other_name:?}"));
            }
        }
    }
    found
}

/// 432 points are 1080 pixels with text at 2.5 times its size, 320 are 640 at twice.
#[test]
fn no_screen_runs_over_the_edge_of_a_narrow_window() {
    let mut found = Vec::new();
    for width in [320.0, 432.0, 640.0] {
        for (name, app) in screens() {
            // Its two buttons need more room than 320 points.
            if name == "first run" && width < 400.0 {
                continue;
            }
            let harness = driven::window(app, (width, HEIGHT), Theme::Contrast);
            let mut over = over(&harness, width);
            over.extend(crowded(&harness));
            if !over.is_empty() {
                found.push(format!("{name} at {width}: {over:#?}"));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// 640 by 480 pixels with text at 2.5 times its size.
#[test]
fn a_dialog_that_is_higher_than_the_window_scrolls_to_its_way_out() {
    let size = (256.0, 192.0);
    for key in [Key::PageDown, Key::Tab] {
        let app = after(App::at("troops-which"), Message::Open(Dialog::Fault));
        let mut harness = driven::window(app, size, Theme::Light);
        let out = |harness: &Harness<'_, App>| harness.get_by_label("Close").rect();
        assert!(out(&harness).bottom() > size.1, "{:?}", out(&harness));
        for _ in 0..8 {
            driven::press(&mut harness, key);
            let close = harness.get_by_label("Close");
            if key == Key::Tab && close.accesskit_node().is_focused() {
                break;
            }
        }
        let close = out(&harness);
        assert!(
            close.top() > 0.0 && close.bottom() < size.1,
            "{key:?}: {close:?}"
        );
        driven::click(&mut harness, "Close");
        assert_eq!(harness.state().model.dialog, None);
    }
}
