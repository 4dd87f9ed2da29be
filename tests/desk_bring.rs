//! Tables and lists brought to the teacher's desk: pasted or read from a file,
//! corrected by a person, and added to a deck as one step.
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

use app::App;
use bilim::app::desk::{File, Heard, Message as Desk, Open, Origin, Tab, Wish, bring};
use bilim::app::{Asker, Choose, Effect, Message, Place, Report, Theme};
use bilim::bring::{Role as Holds, Why};
use bilim::deck::{DeckId, List};
use driven::{click, press, window};
use egui::accesskit::Role;
use egui::{Event, Key};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

const DECK: &str = r#"Deck(
    format: 1,
    revision: 1,
    id: "t",
    title: "Test",
    sources: [Source(id: "s", title: "A source")],
    topics: [Topic(id: "cities", title: "Cities", read: "What there is to know.")],
    facts: [
        Fact(id: "capital", topic: "cities", says: "The capital is {Astana}."),
    ],
)
"#;

fn open_deck(app: &mut App) {
    app.send(Message::Desk(Desk::Open(DeckId::new("t"), None)));
    let file = File {
        name: "t.ron".to_owned(),
        origin: Origin::Own,
    };
    let read = Heard::Read {
        file,
        text: DECK.into(),
        draft: None,
    };
    app.send(Message::Report(Report::Desk(read)));
}

/// The page, with the deck open.
fn page() -> Harness<'static, App> {
    let mut app = App::new();
    open_deck(&mut app);
    let mut harness = window(app, (1100.0, 1500.0), Theme::Light);
    click(&mut harness, "More for this deck");
    click(&mut harness, "Bring tables and lists");
    harness
}

fn paste(harness: &mut Harness<'_, App>, text: &str) {
    harness
        .get_by_role_and_label(Role::MultilineTextInput, "What you have")
        .focus();
    harness.run();
    harness.event(Event::Paste(text.to_owned()));
    harness.run();
}

/// Opens a menu of what can be chosen, and chooses.
fn choose(harness: &mut Harness<'_, App>, name: &str, option: &str) {
    harness.get_by_role_and_label(Role::ComboBox, name).click();
    harness.run();
    harness
        .get_by_role_and_label(Role::MenuItem, option)
        .click();
    harness.run();
}

fn open<'a>(harness: &'a Harness<'_, App>) -> &'a Open {
    harness.state().model.desk.open.as_deref().unwrap()
}

fn says(open: &Open) -> Vec<String> {
    let facts = open.manuscript.outline().of(List::Facts);
    facts.map(|(_, row)| row.text("says").to_owned()).collect()
}

fn taken<'a>(harness: &'a Harness<'_, App>) -> &'a bring::Taken {
    let taken = harness.state().model.desk.bring.taken.as_ref().unwrap();
    taken.as_ref().unwrap()
}

#[test]
fn a_pasted_table_comes_into_the_deck_as_one_step() {
    let mut harness = page();
    harness.get_by_label("What comes of it is shown here.");
    paste(
        &mut harness,
        "question\tanswer\ttopic\nWho came?\tThe army\tTroops\nWho left?\tThe king\tCities\n",
    );
    harness.get_by_label("2 facts, nothing left out.");
    harness.get_by_label("They go into Test.");
    let before = open(&harness).manuscript.text().to_string();
    click(&mut harness, "Add 2 facts");
    let desk = open(&harness);
    assert_eq!(desk.tab, Tab::List(List::Facts));
    assert_eq!(says(desk).len(), 3);
    assert_eq!(desk.manuscript.parsed().diagnostics, vec![]);
    let deck = desk.manuscript.deck().unwrap();
    assert_eq!(
        deck.topics.len(),
        2,
        "a topic of a known title is that topic"
    );
    let row = desk.row().and_then(|row| desk.manuscript.row(row)).unwrap();
    assert!(
        row.text("says").contains("army"),
        "the first new one is looked at"
    );
    harness.get_by_label("2 facts were added. Undo takes them back.");
    click(&mut harness, "Undo");
    assert_eq!(**open(&harness).manuscript.text(), before);
}

#[test]
fn a_column_that_was_taken_wrongly_is_given_another_role() {
    let mut harness = page();
    paste(
        &mut harness,
        "Astana;Which city is the capital?\nAlmaty;Which city was it before?\n",
    );
    let holds = |harness: &Harness<'_, App>| -> Vec<Holds> {
        let columns = &taken(harness).preview.columns;
        columns.iter().map(|column| column.role).collect()
    };
    assert_eq!(holds(&harness), [Holds::Answer, Holds::Ask]);
    choose(&mut harness, "Column 1", "explanation");
    assert_eq!(holds(&harness), [Holds::Why, Holds::Ask]);
    assert_eq!(taken(&harness).facts.len(), 0);
    harness.get_by_label("No facts, 2 rows left out.");
    harness.get_by_label_contains("Line 1: There is no answer.");
    choose(&mut harness, "Column 1", "answer");
    assert_eq!(taken(&harness).facts.len(), 2);
}

#[test]
fn a_person_says_which_line_names_the_columns() {
    let mut harness = page();
    paste(&mut harness, "question;answer\nWho came?;The army\n");
    assert_eq!(taken(&harness).preview.header, Some(0));
    choose(&mut harness, "Names of the columns", "no line names them");
    assert_eq!(taken(&harness).preview.header, None);
    assert_eq!(taken(&harness).preview.body().count(), 2);
}

#[test]
fn rows_that_were_not_understood_wait_to_be_mended() {
    let mut harness = page();
    paste(
        &mut harness,
        "question;answer\r\nWho came?;The army\r\nWho stayed?;\r\nWho left?;The king\r\n",
    );
    harness.get_by_label_contains("Line 3: There is no answer.");
    click(&mut harness, "Add 2 facts");
    harness.get_by_label_contains("1 row was not understood and waits");
    click(&mut harness, "Show the rows");
    assert_eq!(
        &*harness.state().model.desk.bring.text,
        "question;answer\nWho stayed?;\n"
    );
    paste(&mut harness, "Who slept?;The guard\n");
    assert_eq!(taken(&harness).facts.len(), 1);
    assert_eq!(taken(&harness).left[0].why, Why::NoAnswer);
}

#[test]
fn a_fact_that_the_deck_has_is_told_and_not_added_again() {
    let mut harness = page();
    paste(
        &mut harness,
        "The capital is {Astana}.\nIt was {Almaty} before.\n",
    );
    harness.get_by_label_contains("1 fact stands in this deck already");
    click(&mut harness, "Add 1 fact");
    assert_eq!(
        says(open(&harness)),
        ["The capital is {Astana}.", "It was {Almaty} before."]
    );
}

#[test]
fn all_facts_get_the_source_that_was_chosen() {
    let mut harness = page();
    paste(
        &mut harness,
        "It was {Almaty} before.\nIt is {Astana} now.\n",
    );
    choose(&mut harness, "All of it comes from", "A source");
    click(&mut harness, "Add 2 facts");
    let facts = open(&harness).manuscript.outline().of(List::Facts);
    let from: Vec<&str> = facts.map(|(_, row)| row.text("from")).collect();
    assert_eq!(from, ["", "s", "s"]);
}

#[test]
fn a_number_that_can_be_two_is_asked_for() {
    let mut harness = page();
    paste(&mut harness, "How many came?;1,234\nHow many left?;2,345\n");
    assert_eq!(taken(&harness).facts.len(), 0);
    click(&mut harness, "a comma, 1,5");
    assert_eq!(taken(&harness).facts.len(), 2);
}

#[test]
fn a_file_is_chosen_read_and_begins_a_new_deck() {
    let mut app = App::new();
    app.send(Message::Go(Place::Desk));
    let mut harness = window(app, (640.0, 1500.0), Theme::Dark);
    click(&mut harness, "Bring tables and lists");
    click(&mut harness, "Choose a file");
    let app = harness.state_mut();
    assert!(matches!(
        app.effects.last(),
        Some(Effect::Choose(Asker::Bring, Choose::Table(_)))
    ));
    app.send(Message::Report(Report::Chosen(
        Asker::Bring,
        "/home/a/Cities.csv".to_owned(),
    )));
    let wish = Wish::Bring("/home/a/Cities.csv".to_owned());
    assert_eq!(app.effects.last(), Some(&Effect::Desk(wish)));
    app.send(Message::Report(Report::Desk(Heard::Brought {
        path: "/home/a/Cities.csv".to_owned(),
        bytes: "Frage,Antwort,question,answer\n,,Who came?,The army\n"
            .as_bytes()
            .into(),
    })));
    harness.run();
    harness.get_by_label("Cities.csv, UTF-8");
    assert_eq!(harness.state().model.desk.title, "Cities");
    click(&mut harness, "Begin a deck with 1 fact");
    assert_eq!(open(&harness).file.name, "cities.ron");
    assert_eq!(says(open(&harness)).len(), 1);
    assert!(open(&harness).manuscript.can_undo());
}

#[test]
fn a_workbook_is_refused_with_what_to_do() {
    let mut harness = page();
    harness
        .state_mut()
        .send(Message::Report(Report::Desk(Heard::Brought {
            path: "a.xlsx".to_owned(),
            bytes: b"PK\x03\x04 and more".as_slice().into(),
        })));
    harness.run();
    harness.get_by_label_contains("save the table as CSV");
}

#[test]
fn a_table_that_is_dropped_on_the_window_at_the_desk_is_brought() {
    let mut app = App::new();
    open_deck(&mut app);
    let drop = |app: &mut App, path: &str| {
        let bring = bilim::app::shelf::Message::Bring(path.to_owned());
        app.send(Message::Shelf(bring));
        app.effects.last().cloned().unwrap()
    };
    let wish = drop(&mut app, "/a/b.CSV");
    assert_eq!(wish, Effect::Desk(Wish::Bring("/a/b.CSV".to_owned())));
    assert!(matches!(drop(&mut app, "/a/b.ron"), Effect::Shelf(_)));
    app.send(Message::Go(Place::Library));
    assert!(matches!(drop(&mut app, "/a/b.csv"), Effect::Shelf(_)));
}

#[test]
fn esc_leaves_the_field_then_the_page_and_the_text_stays() {
    let mut harness = page();
    paste(&mut harness, "It was {Almaty} before.");
    press(&mut harness, Key::Escape);
    assert!(harness.state().model.desk.bring.shown);
    press(&mut harness, Key::Escape);
    assert!(!harness.state().model.desk.bring.shown);
    assert_eq!(open(&harness).tab, Tab::List(List::Facts));
    click(&mut harness, "More for this deck");
    click(&mut harness, "Bring tables and lists");
    harness.get_by_label("One fact, nothing left out.");
}

#[test]
fn a_deck_with_broken_brackets_takes_nothing_and_says_so() {
    let mut harness = page();
    paste(&mut harness, "It was {Almaty} before.");
    let broken = Heard::Read {
        file: open(&harness).file.clone(),
        text: "Deck(format: 1, id: \"t\", title: \"T\",".into(),
        draft: None,
    };
    let app = harness.state_mut();
    app.send(Message::Report(Report::Desk(broken)));
    app.send(Message::Desk(Desk::Bring(bring::Message::Add)));
    harness.run();
    harness.get_by_label_contains("The brackets of this deck are broken.");
    assert_eq!(says(open(&harness)), Vec::<String>::new());
    harness.get_by_label("One fact, nothing left out.");
}

#[test]
fn the_page_opens_with_the_text_in_focus_and_escape_leaves_the_field_before_the_page() {
    let mut harness = page();
    harness.event(Event::Paste("Who came? = The army\n".to_owned()));
    harness.run();
    assert_eq!(
        &*harness.state().model.desk.bring.text,
        "Who came? = The army\n"
    );
    press(&mut harness, Key::Escape);
    assert!(harness.state().model.desk.bring.shown, "the field is left");
    press(&mut harness, Key::Escape);
    assert!(!harness.state().model.desk.bring.shown, "the page is left");
    click(&mut harness, "More for this deck");
    click(&mut harness, "Bring tables and lists");
    harness.event(Event::Text("More".to_owned()));
    harness.run();
    let text = harness.state().model.desk.bring.text.to_string();
    assert!(text.contains("More"), "it has the focus again: {text}");
}
