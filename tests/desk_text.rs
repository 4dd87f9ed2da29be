//! The desk in the window where it helps to write: wrong options are proposed,
//! and facts are written beside the text they are read in.
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

use std::path::Path;

use app::App;
use bilim::app::desk::{Edit, File, Heard, Message as Desk, Open, Origin, Text, Wish};
use bilim::app::{Action, Choose, Effect, Message, Report, Theme};
use bilim::deck::{DeckId, ItemKind, Kind, Library, List, parse};
use bilim::desk::propose::Because;
use bilim::store::desk::{Rooms, carry_out};
use bilim::store::disk::RealDisk;
use bilim::study::{Layout, Opening, Step};
use driven::{click, press, window};
use egui::{Key, Modifiers, vec2};
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
        Fact(id: "troops", topic: "t", from: "p", at: 1, evidence: ["soldiers of the CSTO"], says: "Soldiers of the {CSTO} came.", answer: Name("csto")),
        Fact(id: "watch", topic: "t", from: "p", says: "The vote was watched by the {OSCE}.", answer: Name("osce")),
    ],
)
"#;

const TEXT: &str = "A paper\n\nIn January the soldiers of the CSTO came to the city and went again.\n\nThe vote of June 2019 was won by Mr Tokayev with 70.96 percent of the vote.\n";

/// The deck at the desk, with the text of its source.
fn beside_text() -> App {
    let mut app = at_desk();
    for text in [Text::Read(None), Text::Paste(TEXT.to_owned()), Text::Take] {
        app.send(Message::Desk(Desk::Text(text)));
    }
    app
}

fn mark(app: &mut App, words: &str) {
    let start = TEXT.find(words).unwrap();
    let end = start + words.len() - 1;
    app.send(Message::Desk(Desk::Text(Text::Mark(start))));
    app.send(Message::Desk(Desk::Text(Text::MarkTo(end))));
}

/// The deck at the desk.
fn at_desk() -> App {
    to_desk(App::new())
}

fn to_desk(mut app: App) -> App {
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

#[test]
fn what_students_took_a_fact_for_is_proposed_first() {
    let deck = parse(DECK.as_bytes()).deck.unwrap();
    let mut app = App::on(Library::new(vec![deck]));
    app.begin(Opening::TestFirst);
    let mut asked = None;
    while !app.is_done() {
        match app.step() {
            Step::Question(asking) if asked.is_none() && asking.layout == Layout::Field => {
                let troops = asking.fact.as_str() == "x/troops";
                let other = if troops { "OSCE" } else { "CSTO" };
                app.act(Action::Write(other.to_owned()));
                app.act(Action::Check);
                asked = Some(asking.fact.clone());
            }
            Step::Question(_) => app.answer_right(),
            Step::Page { .. } | Step::Feedback(_) => app.act(Action::GoOn),
            Step::Done => {}
        }
    }
    let asked = asked.unwrap();
    let mut app = to_desk(app);
    let id = asked.as_str().rsplit('/').next().unwrap().to_owned();
    let open = |app: &App| app.model.desk.open.clone().unwrap();
    let row = open(&app).manuscript.outline().find(List::Facts, &id);
    app.send(Message::Desk(Desk::Edit(Edit::Pick(row.unwrap()))));
    let first = open(&app).proposed.first().cloned().unwrap();
    assert_eq!(first.because, Because::Confused(1));
}

#[test]
fn a_text_in_the_folder_of_decks_is_named_as_from_there() {
    let decks = Path::new(env!("CARGO_MANIFEST_DIR")).join("decks");
    let rooms = Rooms {
        data: decks.clone(),
        decks: decks.clone(),
    };
    let read = |path: &str| {
        let wish = Wish::Article {
            source: "p".to_owned(),
            path: path.to_owned(),
        };
        carry_out(&RealDisk, &rooms, wish)
    };
    let whole = decks.join("FORMAT.md").display().to_string();
    for path in [whole.as_str(), "FORMAT.md"] {
        let heard = read(path).unwrap();
        assert!(
            matches!(&heard, Some(Heard::Article { path, text, .. })
                if path == "FORMAT.md" && !text.is_empty()),
            "{heard:?}"
        );
    }
    assert!(read("none.txt").is_err());
}

#[test]
fn a_pasted_text_stands_beside_the_deck_with_what_facts_use_of_it() {
    let mut harness = window(at_desk(), (1300.0, 900.0), Theme::Light);
    click(&mut harness, "More for this deck");
    click(&mut harness, "From a text");
    harness.get_by_label("Text of A paper");
    let paste = Desk::Text(Text::Paste(TEXT.to_owned()));
    harness.state_mut().send(Message::Desk(paste));
    harness.run();
    click(&mut harness, "Use this text");
    harness.get_by_label_contains("Paragraph 1, 1 fact: In January");
    harness.get_by_label_contains("Paragraph 2: The vote");
    let used = open(&harness).beside().unwrap().used.first().cloned();
    let words = TEXT.get(used.unwrap().bytes).unwrap();
    assert_eq!(words, "soldiers of the CSTO");
    assert!(
        !open(&harness).manuscript.is_changed(),
        "the deck stays as it is"
    );
    click(&mut harness, "Close the text");
    assert!(harness.query_by_label("Text of A paper").is_none());
}

#[test]
fn a_press_on_a_paragraph_marks_a_word_of_it() {
    let mut harness = window(beside_text(), (1300.0, 900.0), Theme::Light);
    harness
        .get_by_label_contains("Paragraph 2: The vote")
        .click();
    harness.run();
    let reading = open(&harness).reading.clone().unwrap();
    let mark = reading.mark.unwrap();
    let words = TEXT.get(mark.bytes).unwrap();
    assert!(!words.is_empty() && !words.contains(' '), "{words}");
    assert_eq!(mark.found.map(|found| found.at), Some(2));
}

/// The words that are marked.
fn marked(harness: &Harness<'_, App>) -> &'static str {
    let reading = open(harness).reading.as_ref().unwrap();
    let mark = reading.mark.clone().unwrap();
    TEXT.get(mark.bytes).unwrap()
}

#[test]
fn a_drag_over_words_marks_all_of_them_and_a_press_with_shift_up_to_there() {
    let mut harness = window(beside_text(), (1300.0, 900.0), Theme::Light);
    let paragraph = harness
        .get_by_label_contains("Paragraph 2: The vote")
        .rect();
    let (start, end) = (paragraph.left_top(), paragraph.right_bottom());
    let (start, end) = (start + vec2(12.0, 18.0), end - vec2(12.0, 18.0));
    for step in [Harness::hover_at, Harness::drag_at] {
        step(&harness, start);
        harness.run();
    }
    for at in [start + vec2(30.0, 0.0), end] {
        harness.hover_at(at);
        harness.run();
    }
    harness.drop_at(end);
    harness.run();
    let words = marked(&harness);
    assert!(
        words.starts_with("The vote") && words.ends_with("of the vote."),
        "{words}"
    );
    harness
        .get_by_label_contains("Paragraph 1, 1 fact: In")
        .click();
    harness.run();
    let one = marked(&harness);
    assert!(!one.contains(' '), "{one}");
    let other = harness.get_by_label_contains("Paragraph 2: The vote");
    other.click_modifiers(Modifiers::SHIFT);
    harness.run();
    let words = marked(&harness);
    assert!(
        words.starts_with(one) && words.contains("The vote"),
        "{words}"
    );
}

#[test]
fn the_keyboard_marks_a_whole_paragraph() {
    let mut harness = window(beside_text(), (1300.0, 900.0), Theme::Light);
    harness
        .get_by_label_contains("Paragraph 2: The vote")
        .focus();
    harness.run();
    press(&mut harness, Key::Space);
    let words = marked(&harness);
    assert!(
        words.starts_with("The vote") && words.ends_with("of the vote."),
        "{words}"
    );
}

#[test]
fn a_marked_passage_becomes_the_place_and_the_proof_of_a_fact() {
    let mut app = beside_text();
    mark(&mut app, "won by Mr Tokayev with 70.96 percent");
    let mut harness = window(app, (1300.0, 900.0), Theme::Light);
    click(&mut harness, "Write its fact");
    let line = "In 2019 {Mr Tokayev} got most of the votes.";
    let write = |harness: &mut Harness<'_, App>, line: &str| {
        let message = Desk::QuickWrite(line.to_owned());
        harness.state_mut().send(Message::Desk(message));
        harness.run();
    };
    write(
        &mut harness,
        "It was of June 2019 was won by {Mr Tokayev} with 70.96 percent of it.",
    );
    harness.get_by_label_contains("copied");
    write(&mut harness, line);
    assert!(harness.query_by_label_contains("copied").is_none());
    click(&mut harness, "Add");
    assert!(harness.state().model.desk.quick.is_none());
    let made = text(&harness);
    let fact = made
        .split("Fact(")
        .find(|fact| fact.contains(line))
        .unwrap();
    assert!(
        fact.contains(r#"from: "p""#) && fact.contains("at: 2"),
        "{fact}"
    );
    assert!(fact.contains(r#"evidence: ["Mr Tokayev"]"#), "{fact}");
    harness.get_by_label_contains("Paragraph 2, 1 fact: The vote");
}

#[test]
fn evidence_is_checked_against_the_text_while_the_deck_is_written() {
    let mut app = at_desk();
    let wrong = |app: &App| {
        let open = app.model.desk.open.as_deref().unwrap();
        let mut all = open.manuscript.found();
        all.any(|(found, _)| found.finding.rule == "excerpt-not-in-source")
    };
    assert!(!wrong(&app));
    let other = TEXT.replace("soldiers", "troops");
    for text in [Text::Read(None), Text::Paste(other), Text::Take] {
        app.send(Message::Desk(Desk::Text(text)));
    }
    assert!(wrong(&app));
}

#[test]
fn a_file_that_was_opened_is_remembered_by_its_source() {
    let mut app = at_desk();
    let before = app.model.whole.path.clone();
    app.send(Message::Desk(Desk::Text(Text::Read(Some("p".to_owned())))));
    app.send(Message::Desk(Desk::Text(Text::Choose)));
    let Some(Effect::Choose(asker, Choose::There(_))) = app.effects.last().cloned() else {
        panic!("{:?}", app.effects.last());
    };
    let chosen = "/decks/paper.txt".to_owned();
    // The text is not read any more when the file is chosen, and another window has a path.
    app.send(Message::Desk(Desk::Text(Text::Close)));
    app.send(Message::Report(Report::Chosen(asker, chosen.clone())));
    assert_eq!(app.model.whole.path, before);
    app.send(Message::Desk(Desk::Text(Text::Read(Some("p".to_owned())))));
    let read = Effect::Desk(Wish::Article {
        source: "p".to_owned(),
        path: chosen,
    });
    assert!(app.effects.contains(&read));
    app.send(Message::Report(Report::Desk(Heard::Article {
        source: "p".to_owned(),
        path: "paper.txt".to_owned(),
        text: TEXT.to_owned(),
    })));
    let open = app.model.desk.open.as_deref().unwrap();
    assert!(open.beside().is_some());
    assert!(open.manuscript.text().contains(r#"text: "paper.txt""#));
}

#[test]
fn the_text_is_a_page_of_its_own_where_there_is_little_room() {
    let mut app = beside_text();
    mark(&mut app, "70.96");
    let mut harness = window(app, (640.0, 480.0), Theme::Dark);
    harness.get_by_label("Text of A paper");
    harness.get_by_label("Write its fact");
    assert!(harness.query_by_label("Add a fact").is_none());
    harness.get_by_label("More for this deck");
    click(&mut harness, "Close the text");
    harness.get_by_label("Add a fact");
}
