//! What students reported, at the teacher's desk: listed with the question and
//! the answer that was given, followed to its place, and kept as a table.
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
#[expect(dead_code, reason = "other tests use the rest")]
mod driven;

use app::App;
use bilim::app::desk::{File, Heard, Message as Desk, Origin, Tab, Wish};
use bilim::app::{Action, Choose, Dialog, Effect, Fault, Message, Report, Theme};
use bilim::deck::{DeckId, List, QuestionKey};
use bilim::memory::Weights;
use bilim::progress::cache;
use driven::{click, window};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

const DECK: &str = r#"Deck(
    format: 1, revision: 1, id: "t", title: "Test",
    topics: [Topic(id: "one", title: "One", read: "What there is to know.")],
    facts: [
        Fact(id: "other", topic: "one", says: "First came {A}."),
        Fact(id: "troops", topic: "one", says: "Soldiers of the {CSTO} came.",
             ask: "Soldiers of which organisation came?"),
    ],
    questions: [
        Choice(id: "troops-which", fact: "troops", instead: [("NATO", "Another."), ("SCO", "China.")]),
    ],
)
"#;

/// A student answers `NATO` and says that a right answer was refused.
fn reported() -> App {
    let mut app = App::at("troops-which");
    let places = app.asking().unwrap().layout;
    let bilim::study::Layout::Options(options) = places else {
        panic!("{places:?}");
    };
    let wrong = options.iter().position(|option| option == "NATO").unwrap();
    app.act(Action::Pick(wrong));
    app.act(Action::Report(Fault::RefusedAnswer));
    app
}

fn at_desk(mut app: App, text: &str) -> Harness<'static, App> {
    app.send(Message::Desk(Desk::Open(DeckId::new("t"), None)));
    let file = File {
        name: "t.ron".to_owned(),
        origin: Origin::Own,
    };
    app.send(Message::Report(Report::Desk(Heard::Read {
        file,
        text: text.into(),
        draft: None,
    })));
    window(app, (1100.0, 900.0), Theme::Light)
}

#[test]
fn a_report_is_listed_and_leads_to_its_question() {
    let mut harness = at_desk(reported(), DECK);
    click(&mut harness, "Reports 1");
    harness.get_by_label("A right answer was refused");
    harness.get_by_label("Soldiers of which organisation came?");
    harness.get_by_label("Answer given: NATO");
    harness.get_by_label("23 November 2026");
    click(&mut harness, "Go there");
    let open = harness.state().model.desk.open.as_deref().unwrap();
    assert_eq!(open.tab, Tab::List(List::Questions));
    let row = open.manuscript.row(open.row().unwrap()).unwrap();
    assert_eq!(row.id(), "troops-which");
    let key = QuestionKey::new("t/troops-which");
    assert_eq!(open.question.as_ref(), Some(&key));
}

#[test]
fn what_a_cache_has_left_of_the_journal_still_has_the_reports() {
    let app = reported();
    let text = cache::write(&app.replayed(), &[]);
    let cached = cache::read(&text, Weights::default()).unwrap();
    let harness = at_desk(app.restarted_with(cached.progress), DECK);
    harness.get_by_label("Reports 1");
}

#[test]
fn a_report_about_a_question_that_is_gone_is_still_told() {
    let without = DECK.replace("troops-which", "troops-other");
    let mut harness = at_desk(reported(), &without);
    click(&mut harness, "Reports 1");
    harness.get_by_label("This question is not in the deck any more: t/troops-which");
    assert!(harness.query_by_label("Go there").is_none());
}

#[test]
fn each_file_that_is_chosen_goes_to_the_one_who_asked_for_it() {
    let mut harness = at_desk(reported(), DECK);
    click(&mut harness, "Reports 1");
    click(&mut harness, "Save the list as a table");
    let app = harness.state_mut();
    let Some(Effect::Choose(list, _)) = app.effects.last().cloned() else {
        panic!("{:?}", app.effects.last());
    };
    // Another window asks for a file meanwhile; the answers come the other way round.
    app.send(Message::Open(Dialog::Import));
    app.send(Message::ChooseFile);
    let Some(Effect::Choose(import, _)) = app.effects.last().cloned() else {
        panic!("{:?}", app.effects.last());
    };
    let chosen = |asker, path: &str| Message::Report(Report::Chosen(asker, path.to_owned()));
    app.send(chosen(import.clone(), "/a/years.ron"));
    let written = |effect: &Effect| matches!(effect, Effect::Desk(Wish::Keep { .. }));
    assert!(!app.effects.iter().any(written));
    assert_eq!(app.model.whole.path, "/a/years.ron");
    app.send(chosen(list, "/a/list.csv"));
    assert!(app.effects.last().is_some_and(written));
    assert_eq!(app.model.whole.path, "/a/years.ron");
    // An answer for a window that is closed goes nowhere, whatever else is open.
    app.send(Message::Open(Dialog::Export));
    let proposed = app.model.whole.path.clone();
    app.send(chosen(import, "/a/other.ron"));
    assert_eq!(app.model.whole.path, proposed);
}

#[test]
fn a_deck_without_reports_has_no_tab_for_them_but_says_how_they_come() {
    let mut harness = at_desk(App::new(), DECK);
    assert!(harness.query_by_label("Reports").is_none());
    click(&mut harness, "More for this deck");
    click(&mut harness, "Reports of students");
    harness.get_by_label_contains("Nothing has been reported yet.");
    harness.get_by_label("Reports");
}

#[test]
fn the_list_is_kept_as_a_table_where_the_person_says() {
    let mut harness = at_desk(reported(), DECK);
    click(&mut harness, "Reports 1");
    click(&mut harness, "Save the list as a table");
    let app = harness.state_mut();
    let Some(Effect::Choose(asker, Choose::New(proposed))) = app.effects.last().cloned() else {
        panic!("{:?}", app.effects.last());
    };
    assert_eq!(proposed, "t-2026-11-23.csv");
    app.send(Message::Report(Report::Chosen(
        asker,
        "/a/list.csv".to_owned(),
    )));
    let Some(Effect::Desk(Wish::Keep { path, text })) = app.effects.last().cloned() else {
        panic!("{:?}", app.effects.last());
    };
    assert_eq!(path, "/a/list.csv");
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert_eq!(lines[0], "When,Question,Id,What is wrong,Answer given");
    assert!(
        lines[1].ends_with(
            "Soldiers of which organisation came?,t/troops-which,A right answer was refused,NATO"
        ),
        "{}",
        lines[1]
    );
    let kept = Heard::Kept("/a/list.csv".to_owned());
    app.send(Message::Report(Report::Desk(kept)));
    harness.run();
    harness.get_by_label("The list is in /a/list.csv.");
}
