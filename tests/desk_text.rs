//! The desk in the window where it helps to write: wrong options are proposed,
//! and facts are written beside the text they are read in.
#![cfg(feature = "gui")]
#![expect(
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
use bilim::app::desk::{File, Heard, Message as Desk, Open, Origin};
use bilim::app::{Message, Report, Theme};
use bilim::deck::DeckId;
use driven::{click, window};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

const DECK: &str = r#"Deck(
    format: 1,
    id: "x",
    title: "X",
    language: "en",
    sources: [Source(id: "p", title: "A paper")],
    names: [
        Name(id: "csto", kind: Organisation, text: "CSTO"),
        Name(id: "osce", kind: Organisation, text: "OSCE"),
        Name(id: "un", kind: Organisation, text: "United Nations"),
        Name(id: "sco", kind: Organisation, text: "SCO"),
        Name(id: "eaeu", kind: Organisation, text: "EAEU"),
    ],
    topics: [Topic(id: "t", title: "T")],
    facts: [
        Fact(id: "troops", topic: "t", from: "p", says: "Soldiers of the {CSTO} came.", answer: Name("csto")),
        Fact(id: "watch", topic: "t", from: "p", says: "The vote was watched by the {OSCE}.", answer: Name("osce")),
    ],
)
"#;

/// The deck at the desk.
fn at_desk() -> App {
    let mut app = App::new();
    app.send(Message::Desk(Desk::Open(DeckId::new("x"), None)));
    let file = File {
        name: "x.ron".to_owned(),
        origin: Origin::Own,
    };
    app.send(Message::Report(Report::Desk(Heard::Read {
        file,
        text: DECK.into(),
        draft: None,
    })));
    app
}

fn open<'a>(harness: &'a Harness<'_, App>) -> &'a Open {
    harness.state().model.desk.open.as_deref().unwrap()
}

fn text(harness: &Harness<'_, App>) -> String {
    open(harness).manuscript.text().to_string()
}

#[test]
fn a_choice_is_made_of_proposed_options_and_takes_more_of_them() {
    let mut harness = window(at_desk(), (1300.0, 1600.0), Theme::Light);
    click(&mut harness, "Make a choice question");
    let made = text(&harness);
    assert!(
        made.contains(r#"(Name("osce"), "The vote was watched by the OSCE.")"#),
        "{made}"
    );
    let next = open(&harness).proposed.first().unwrap().text.clone();
    click(&mut harness, &next);
    let desk = open(&harness);
    let row = desk.manuscript.row(desk.row().unwrap()).unwrap();
    let instead = row.field("instead").unwrap();
    assert_eq!(instead.written.elements().len(), 4);
    assert!(open(&harness).proposed.iter().all(|one| one.text != next));
    harness.get_by_label("Add a row");
}

#[test]
fn a_proposed_option_fills_an_empty_row_first() {
    use bilim::app::desk::Edit;
    use bilim::deck::{ItemKind, Kind};
    let mut app = at_desk();
    let add = Edit::Add(ItemKind::Question(Kind::Choice));
    app.send(Message::Desk(Desk::Edit(add)));
    let mut harness = window(app, (1300.0, 1600.0), Theme::Light);
    click(&mut harness, "OSCE");
    let desk = open(&harness);
    let row = desk.manuscript.row(desk.row().unwrap()).unwrap();
    let rows = row.field("instead").unwrap().written.elements();
    assert_eq!(rows.len(), 3);
    assert!(format!("{:?}", rows.first()).contains("osce"));
}
