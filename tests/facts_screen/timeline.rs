//! The timeline and the sources of facts: walked through, opened, left again.

use bilim::app::facts::{Message as Facts, Tab};
use bilim::app::{Message, Place, Screen};
use bilim::deck::{DeckId, ItemId};
use bilim::study::Opening;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::app::App;
use super::deck::fact;
use super::driven::{click, press};
use super::{listed, open, sourced, studied, tab, window};

#[test]
fn the_timeline_is_walked_through_by_keyboard() {
    let mut harness = open(App::new());
    tab(&mut harness, "Timeline");
    assert_eq!(listed(&harness), ["first", "second", "third", "vote"]);
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::Plus);
    assert!(harness.state().model.facts.span.is_some());
    let seen = harness.state().model.facts.seen();
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::ArrowRight);
    assert_ne!(harness.state().model.facts.seen(), seen, "the line follows");
    press(&mut harness, Key::Num0);
    assert_eq!(harness.state().model.facts.span, None);
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().model.facts.open, Some(fact("vote")));
}

#[test]
fn a_dot_of_the_timeline_opens_its_fact() {
    let mut harness = open(App::new());
    tab(&mut harness, "Timeline");
    harness.get_by_label("2002: Then came B.").click();
    harness.run();
    assert_eq!(harness.state().model.facts.open, Some(fact("second")));
}

#[test]
fn a_source_is_read_paragraph_by_paragraph() {
    let mut app = App::on(sourced());
    app.begin(Opening::TestFirst);
    app.answer_right();
    let mut harness = open(app);
    tab(&mut harness, "Source");
    harness.get_by_label("A source");
    harness.get_by_label("Paragraph 2");
    harness.get_by_label("Paragraph 9");
    harness.get_by_label("No paragraph given");
    assert_eq!(listed(&harness), ["early", "late", "also", "nowhere"]);
    harness.get_by_label_contains("of 2 known");
    let known = harness.query_all_by_label_contains("1 of 4 facts known");
    assert_eq!(known.count(), 2, "as a bar and in words");
}

#[test]
fn a_source_is_opened_from_a_fact() {
    let mut app = App::new();
    app.send(Message::Facts(Facts::Read(
        DeckId::new("t"),
        ItemId::new("s"),
    )));
    assert_eq!(app.model.screen, Screen::Facts);
    assert_eq!(app.model.facts.tab, Tab::Source);
}

#[test]
fn on_a_narrow_window_a_fact_is_a_page_of_its_own() {
    let mut app = studied(1);
    app.send(Message::Go(Place::Facts));
    let mut harness = window(app, (640.0, 480.0));
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Enter);
    assert!(harness.query_by_label("Search facts").is_none());
    click(&mut harness, "Close the fact");
    harness.get_by_role_and_label(Role::TextInput, "Search facts");
}
