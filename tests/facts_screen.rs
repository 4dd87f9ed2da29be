//! The Facts screen as a person meets it: every fact listed, searched, opened
//! and put aside, by pointer and by keyboard.
#![cfg(feature = "gui")]
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

#[path = "common/app.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod app;
#[path = "facts_screen/aside.rs"]
mod aside;
#[path = "common/ui.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod common;
#[path = "common/deck.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod deck;
#[path = "common/driven.rs"]
mod driven;
#[path = "facts_screen/timeline.rs"]
mod timeline;

use app::{App, DAY};
use bilim::app::facts::{Line, Message as Facts, Tab};
use bilim::app::{Action, AskSure, Message, Place, Screen, Theme};
use bilim::deck::{Library, parse};
use bilim::study::{Opening, Sure};
use deck::fact;
use driven::{click, press, window as themed};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, SnapshotResults};

fn window<'a>(app: App, size: (f32, f32)) -> Harness<'a, App> {
    themed(app, size, Theme::Light)
}

fn open(mut app: App) -> Harness<'static, App> {
    app.send(Message::Go(Place::Facts));
    window(app, (1100.0, 900.0))
}

/// A student who answered everything right, some days ago.
fn studied(days: i64) -> App {
    let mut app = App::new();
    app.begin(Opening::TestFirst);
    app.answer_all_right();
    app.send(Message::Leave);
    app.later(days * DAY);
    app
}

fn tab(harness: &mut Harness<'_, App>, name: &str) {
    harness
        .get_by_role_and_label(Role::RadioButton, name)
        .click();
    harness.run();
}

fn pick(harness: &mut Harness<'_, App>, id: &str) {
    let app = harness.state_mut();
    app.send(Message::Facts(Facts::Pick(fact(id))));
    harness.run();
}

/// The facts that are listed, by their ids.
fn listed(harness: &Harness<'_, App>) -> Vec<String> {
    let model = &harness.state().model;
    let places = model.facts.lines.iter().filter_map(|line| match line {
        Line::Fact(place) => Some(*place),
        Line::Year(_) | Line::Paragraph { .. } => None,
    });
    places
        .map(|place| {
            let (_, fact) = model.facts.fact(&model.library, place).unwrap();
            fact.id.to_string()
        })
        .collect()
}

fn search(harness: &mut Harness<'_, App>, text: &str) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, "Search facts")
        .type_text(text);
    harness.run();
}

#[test]
fn every_fact_is_listed_with_what_is_known_of_it() {
    let mut harness = open(studied(1));
    assert_eq!(listed(&harness).len(), 6);
    harness.get_by_label("All 6");
    harness
        .state_mut()
        .send(Message::Facts(Facts::Tab(Tab::List)));
    let row = harness
        .query_all_by_label_contains("Soldiers of the")
        .next();
    let row = row.unwrap().accesskit_node().label().unwrap();
    assert!(row.contains("One, paragraph 6, asked once"), "{row}");
    assert!(row.contains('%'), "{row}");
}

#[test]
fn a_search_in_cyrillic_finds_what_is_written_in_latin() {
    let mut harness = open(App::new());
    search(&mut harness, "ОДКБ");
    assert_eq!(listed(&harness), ["troops"]);
    click(&mut harness, "Clear the search");
    assert_eq!(listed(&harness).len(), 6);
    search(&mut harness, "vote");
    assert_eq!(listed(&harness), ["vote"]);
}

#[test]
fn the_answer_of_a_fact_due_today_is_neither_shown_nor_found() {
    let mut app = studied(30);
    app.send(Message::Go(Place::Facts));
    let mut harness = open(app);
    assert!(harness.query_by_label_contains("CSTO").is_none());
    search(&mut harness, "csto");
    assert_eq!(listed(&harness), Vec::<String>::new());
    harness.get_by_label("No fact fits what you look for.");
    click(&mut harness, "Show all facts");
    search(&mut harness, "soldiers");
    assert_eq!(listed(&harness), ["troops"]);
}

#[test]
fn a_date_that_is_a_hidden_answer_is_not_on_the_timeline() {
    let mut harness = open(studied(30));
    tab(&mut harness, "Timeline");
    assert_eq!(listed(&harness), ["first", "second", "third"]);
    harness.get_by_label_contains("One fact is left out");
    assert!(harness.query_by_label_contains("2019").is_none());
}

#[test]
fn the_list_is_moved_through_and_a_fact_opened_by_keyboard() {
    let mut harness = open(App::new());
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::ArrowUp);
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().model.facts.open, Some(fact("troops")));
    harness.get_by_label("Where it was read");
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().model.facts.open, None);
    assert_eq!(harness.state().model.screen, Screen::Facts);
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().model.screen, Screen::Library);
}

#[test]
fn esc_leaves_the_search_field_and_the_screen_stays() {
    let mut harness = open(App::new());
    press(&mut harness, Key::Slash);
    let field = harness.get_by_role_and_label(Role::TextInput, "Search facts");
    assert!(field.is_focused());
    press(&mut harness, Key::Escape);
    let field = harness.get_by_role_and_label(Role::TextInput, "Search facts");
    assert!(!field.is_focused());
    assert_eq!(harness.state().model.screen, Screen::Facts);
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().model.screen, Screen::Library);
}

#[test]
fn esc_leaves_the_answer_field_and_the_session_stays() {
    let mut harness = window(App::at("troops#typed"), (1000.0, 760.0));
    harness.run();
    let field = harness.get_by_role(Role::TextInput);
    assert!(field.is_focused());
    press(&mut harness, Key::Escape);
    assert!(!harness.get_by_role(Role::TextInput).is_focused());
    assert_eq!(harness.state().model.screen, Screen::Study);
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().model.screen, Screen::Library);
}

#[test]
fn a_state_narrows_the_list_and_another_order_turns_it() {
    let mut harness = open(studied(1));
    pick(&mut harness, "second");
    click(&mut harness, "Suspend");
    click(&mut harness, "Close the fact");
    click(&mut harness, "Suspended 1");
    assert_eq!(listed(&harness), ["second"]);
    click(&mut harness, "Suspended 1");
    click(&mut harness, "Order: Weakest first");
    click(&mut harness, "By topic");
    let all = ["troops", "share", "vote", "first", "second", "third"];
    assert_eq!(listed(&harness), all);
}

#[test]
fn a_topic_narrows_the_list() {
    let mut harness = open(App::new());
    click(&mut harness, "Topic: All topics");
    click(&mut harness, "Two");
    let mut found = listed(&harness);
    found.sort();
    assert_eq!(found, ["first", "second", "third"]);
    harness.get_by_label("All 3");
}

/// A deck whose facts stand in several paragraphs of a source, out of order.
fn sourced() -> Library {
    let text = r#"Deck(format: 1, id: "t", title: "Test",
        sources: [Source(id: "s", title: "A source", written: "2022-11"), Source(id: "other", title: "Another")],
        topics: [Topic(id: "one", title: "One")],
        facts: [
            Fact(id: "late", topic: "one", from: "s", at: 9, says: "Late came {A}."),
            Fact(id: "other", topic: "one", from: "other", at: 1, says: "Elsewhere came {B}."),
            Fact(id: "early", topic: "one", from: "s", at: [2, 4], says: "Early came {C}."),
            Fact(id: "also", topic: "one", from: "s", at: 9, says: "Later came {D}."),
            Fact(id: "nowhere", topic: "one", from: "s", says: "Somewhere came {E}."),
        ])"#;
    Library::new(parse(text.as_bytes()).deck.into_iter().collect())
}

#[test]
fn feedback_leads_to_the_facts_of_its_source_and_back() {
    let mut app = App::on(sourced());
    app.begin(Opening::TestFirst);
    app.answer_right();
    let before = app.step();
    let mut harness = window(app, (1000.0, 760.0));
    click(&mut harness, "More");
    click(&mut harness, "All facts of this source");
    assert_eq!(harness.state().model.screen, Screen::Facts);
    harness.get_by_label("A source");
    assert_eq!(harness.state().step(), before, "the session waits");
}

#[test]
fn dots_at_one_place_lead_to_their_list() {
    let text = r#"Deck(format: 1, id: "t", title: "Test", topics: [Topic(id: "one", title: "One")],
        facts: [
            Fact(id: "a", topic: "one", says: "One is {A}.", on: "2001-05-01"),
            Fact(id: "b", topic: "one", says: "Two is {B}.", on: "2001-05-01"),
            Fact(id: "c", topic: "one", says: "Three is {C}.", on: "2009-05-01"),
        ])"#;
    let library = Library::new(parse(text.as_bytes()).deck.into_iter().collect());
    let mut harness = open(App::on(library));
    click(&mut harness, "2 facts from 1 May 2001 on");
    let facts = &harness.state().model.facts;
    assert_eq!((facts.tab, facts.at_cursor()), (Tab::Timeline, Some(0)));
    assert_eq!(facts.open, None);
}

/// Compared on Mesa's software driver only.
#[test]
fn the_screen_looks_as_it_did() {
    let mut results = SnapshotResults::new();
    for (theme, name) in [(Theme::Light, "facts-light"), (Theme::Dark, "facts-dark")] {
        let mut app = studied(3);
        app.save_all();
        app.send(Message::Go(Place::Facts));
        app.send(Message::Facts(Facts::Pick(fact("vote"))));
        let mut harness = themed(app, (1100.0, 740.0), theme);
        common::snapshot(&mut harness, name);
        results.extend_harness(&mut harness);
    }
}

#[test]
fn what_was_answered_wrong_with_certainty_can_be_listed() {
    let mut app = App::new();
    app.model.settings.ask_sure = AskSure::Always;
    app.begin(Opening::TestFirst);
    while !app
        .question(&app.asking().unwrap())
        .key
        .as_str()
        .ends_with("troops-which")
    {
        app.act(Action::DontKnow);
        app.act(Action::GoOn);
    }
    let wrong = (app.right_place() + 1) % 2;
    app.act(Action::Pick(wrong));
    app.act(Action::Sure(Sure::High));
    app.send(Message::Leave);
    let mut harness = open(app);
    let all = listed(&harness).len();
    click(&mut harness, "Sure but wrong 1");
    assert_eq!(listed(&harness), ["troops"]);
    click(&mut harness, "Sure but wrong 1");
    assert_eq!(listed(&harness).len(), all);
}
