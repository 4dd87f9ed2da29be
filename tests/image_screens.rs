//! Images of questions and facts as a student meets them: named by their words,
//! opened large, in their place before they are read, and never ahead of the answer.
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

use app::App;
use bilim::app::{Action, Dialog, Message, Theme};
use bilim::deck::{Library, QuestionKey, parse};
use bilim::study::{Opening, Step};
use bilim::text::Texts;
use bilim::ui::{self, images};
use egui::accesskit::Role;
use egui::{ColorImage, Key, Rect, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

/// One fact, two ways to ask for it; `above` is the image of the questions.
fn text(above: &str) -> String {
    format!(
        r#"Deck(format: 1, id: "d", title: "D", facts: [
    Fact(id: "dam", says: "The {{Nurek}} dam is the highest.", ask: "Which dam is the highest?",
         image: Image(file: "dam.png", alt: "An earth dam", credit: "A. Author")),
], questions: [
    Choice(id: "which", fact: "dam", instead: [("Toktogul", "a"), ("Rogun", "b")],
           image: Image(file: "{above}", alt: "A map of rivers")),
    Card(id: "turn", fact: "dam"),
    Typed(id: "write", fact: "dam", image: Image(file: "{above}", alt: "A map of rivers")),
])"#
    )
}

/// At one of its questions.
fn at(id: &str, above: &str) -> App {
    let parsed = parse(text(above).as_bytes());
    assert_eq!(parsed.diagnostics, vec![]);
    let mut deck = parsed.deck.unwrap();
    let key = QuestionKey::new(format!("d/{id}"));
    deck.questions.retain(|question| question.key == key);
    let mut app = App::on(Library::new(vec![deck]));
    app.begin(Opening::TestFirst);
    app
}

fn open_at(app: App, (width, height): (f32, f32)) -> Harness<'static, App> {
    let texts = Texts::english();
    common::window_with(
        vec2(width, height),
        Theme::Light,
        move |ui, app: &mut App| {
            for message in ui::show(ui, &app.model, &texts) {
                app.send(message);
                ui.ctx().request_repaint();
            }
        },
        app,
    )
}

fn open(app: App) -> Harness<'static, App> {
    open_at(app, (1000.0, 900.0))
}

fn place(harness: &Harness<'_, App>, name: &str) -> Rect {
    harness.get_by_role_and_label(Role::Image, name).rect()
}

fn shows(harness: &Harness<'_, App>, name: &str) -> bool {
    harness.query_by_role_and_label(Role::Image, name).is_some()
}

fn press(harness: &mut Harness<'_, App>, key: Key) {
    harness.key_press(key);
    harness.run();
}

fn is_large(harness: &Harness<'_, App>) -> bool {
    matches!(harness.state().model.dialog, Some(Dialog::Image(_)))
}

fn pixels(width: usize, height: usize) -> ColorImage {
    ColorImage::filled([width, height], egui::Color32::BLUE)
}

#[test]
fn an_image_is_named_by_its_words_and_opened_by_a_press() {
    let mut harness = open(at("which", "map.png"));
    harness
        .get_by_role_and_label(Role::Image, "A map of rivers")
        .click();
    harness.run();
    assert!(is_large(&harness));
    press(&mut harness, Key::Escape);
    assert!(!is_large(&harness));
    assert!(harness.state().asking().is_some());
}

#[test]
fn an_image_is_opened_by_enter_and_answers_nothing_by_it() {
    for id in ["which", "write"] {
        let mut harness = open(at(id, "map.png"));
        harness
            .get_by_role_and_label(Role::Image, "A map of rivers")
            .focus();
        harness.run();
        press(&mut harness, Key::Enter);
        assert!(is_large(&harness), "{id}");
        press(&mut harness, Key::Escape);
        assert!(!is_large(&harness), "{id}");
        assert!(harness.state().asking().is_some(), "{id}");
        assert!(harness.state().model.draft.retype.is_none(), "{id}");
    }
}

#[test]
fn the_image_of_a_fact_comes_with_its_answer_and_not_before() {
    let harness = open(at("which", "map.png"));
    assert!(shows(&harness, "A map of rivers"));
    assert!(!shows(&harness, "An earth dam"));
    let mut app = at("which", "map.png");
    app.act(Action::Pick(0));
    let mut harness = open(app);
    assert!(matches!(harness.state().step(), Step::Feedback(_)));
    assert!(shows(&harness, "A map of rivers"));
    assert!(shows(&harness, "An earth dam"));
    harness.get_by_label("Image: A. Author");
    harness
        .get_by_role_and_label(Role::Image, "An earth dam")
        .focus();
    harness.run();
    press(&mut harness, Key::Enter);
    assert!(is_large(&harness));
}

#[test]
fn the_back_of_a_card_shows_the_image_of_its_fact() {
    let mut app = at("turn", "map.png");
    assert!(!shows(&open(at("turn", "map.png")), "An earth dam"));
    app.act(Action::Reveal);
    assert!(shows(&open(app), "An earth dam"));
}

#[test]
fn a_press_on_the_large_image_closes_it() {
    let mut app = at("which", "map.png");
    let asking = app.asking().unwrap();
    let image = app.question(&asking).image.clone().unwrap();
    app.send(Message::Open(Dialog::Image(Box::new(image))));
    let mut harness = open(app);
    images::put(&harness.ctx, "map.png", pixels(1600, 900));
    harness.run();
    let all = harness.get_all_by_role_and_label(Role::Image, "A map of rivers");
    let width = |rect: Rect| rect.width();
    all.max_by(|a, b| width(a.rect()).total_cmp(&width(b.rect())))
        .unwrap()
        .click();
    harness.run();
    assert!(!is_large(&harness));
}

#[test]
fn an_image_that_is_on_the_screen_already_is_not_shown_twice() {
    let mut app = at("which", "dam.png");
    app.act(Action::Pick(0));
    let harness = open(app);
    assert!(shows(&harness, "A map of rivers"));
    assert!(!shows(&harness, "An earth dam"));
}

#[test]
fn the_shell_is_told_what_is_wanted_also_what_comes_next() {
    let harness = open(at("which", "map.png"));
    let wanted = images::take_wanted(&harness.ctx);
    let wanted: Vec<&str> = wanted.iter().map(String::as_str).collect();
    assert_eq!(wanted, ["dam.png", "map.png"]);
}

#[test]
fn an_image_stands_where_its_place_was_held() {
    let mut harness = open(at("which", "map.png"));
    images::measured(&harness.ctx, "map.png", (800, 400));
    harness.run();
    let held = place(&harness, "A map of rivers");
    assert!((held.aspect_ratio() - 2.0).abs() < 0.02, "{held}");
    images::put(&harness.ctx, "map.png", pixels(800, 400));
    harness.run();
    assert_eq!(place(&harness, "A map of rivers"), held);
}

#[test]
fn an_image_is_no_higher_than_a_third_of_the_window_and_no_wider_than_its_column() {
    for (size, pixel) in [
        ((1000.0, 900.0), (1000, 1600)),
        ((640.0, 480.0), (1600, 200)),
        ((640.0, 480.0), (1, 4096)),
        ((520.0, 360.0), (1600, 1600)),
    ] {
        let mut harness = open_at(at("which", "map.png"), size);
        images::measured(&harness.ctx, "map.png", pixel);
        harness.run();
        let rect = place(&harness, "A map of rivers");
        assert!(rect.height() <= size.1 / 3.0 + 1.0, "{size:?}: {rect}");
        assert!(
            rect.left() >= 0.0 && rect.right() <= size.0,
            "{size:?}: {rect}"
        );
    }
}

#[test]
fn the_large_image_fits_into_the_window() {
    for size in [(1000.0, 900.0), (640.0, 480.0)] {
        let mut app = at("which", "map.png");
        let asking = app.asking().unwrap();
        let image = app.question(&asking).image.clone().unwrap();
        app.send(Message::Open(Dialog::Image(Box::new(image))));
        let mut harness = open_at(app, size);
        images::put(&harness.ctx, "map.png", pixels(1600, 900));
        harness.run();
        harness.run();
        let all = harness.get_all_by_role_and_label(Role::Image, "A map of rivers");
        let widest = all
            .map(|node| node.rect())
            .max_by(|a, b| a.width().total_cmp(&b.width()));
        let rect = widest.unwrap();
        assert!(
            rect.width() <= size.0 && rect.height() <= size.1,
            "{size:?}: {rect}"
        );
        assert!(rect.width() > 200.0, "{size:?}: {rect}");
        let close = harness.get_by_label_contains("Close").rect();
        assert!(close.bottom() <= size.1, "{size:?}: {close}");
    }
}

#[test]
fn where_an_image_cannot_be_shown_its_words_and_the_reason_stand() {
    let mut harness = open(at("which", "map.png"));
    images::fail(&harness.ctx, "map.png", "It is not there.".to_owned());
    harness.run();
    assert!(!shows(&harness, "A map of rivers"));
    harness.get_by_label("A map of rivers");
    harness.get_by_label("It is not there.");
}
