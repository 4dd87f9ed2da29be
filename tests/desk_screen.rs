//! The teacher's desk in the window, driven by accessible names: a deck written
//! from nothing, broken and mended, saved and studied.
#![cfg(feature = "gui")]
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

#[path = "common/app.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod app;
#[path = "desk_screen/begin.rs"]
mod begin;
#[path = "common/ui.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod common;
#[path = "common/deck.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod deck;
#[path = "common/driven.rs"]
mod driven;
#[path = "desk_screen/hands.rs"]
mod hands;
#[path = "desk_screen/image.rs"]
mod image;
#[path = "desk_screen/keys.rs"]
mod keys;
#[path = "desk_screen/mend.rs"]
mod mend;
#[path = "desk_screen/story.rs"]
mod story;

use app::App;
use bilim::app::{Message, Screen};
use bilim::deck::Library;
use bilim::study::{Opening, Step};
use driven::{click, press};
use egui::Key;
use egui_kittest::kittest::Queryable as _;
use hands::{at_desk, deck_of, desk, ids, quick, read, save, study, window};

#[test]
fn ten_facts_of_one_line_each_are_studied_at_once() {
    let mut harness = window(App::new());
    hands::begin(&mut harness, "Rivers");
    let lines: Vec<String> = (1..=10)
        .map(|number| format!("River number {number} flows into {{Lake {number}}}."))
        .collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    quick(&mut harness, &lines);
    assert_eq!(ids(&harness).len(), 10);
    let text = save(&mut harness);
    assert_eq!(study(&mut harness, &text), 10);
}

#[test]
fn e_opens_the_question_at_the_desk_and_escape_leads_back_to_it() {
    let mut app = App::on(Library::new(vec![deck_of(hands::TEXT)]));
    app.begin(Opening::TestFirst);
    let mut harness = window(app);
    let asked = loop {
        let asked = harness.state_mut().asking_past_pages().unwrap();
        if asked.question.as_str() == "d/blocs-choice" {
            break asked;
        }
        harness.state_mut().answer_right();
        harness.state_mut().act(bilim::app::Action::GoOn);
    };
    harness.run();
    press(&mut harness, Key::E);
    read(&mut harness, hands::TEXT);
    assert_eq!(harness.state().model.screen, Screen::Desk);
    let open = desk(&harness);
    let row = open.manuscript.row(open.row().unwrap()).unwrap();
    assert_eq!(row.id(), "blocs-choice");
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().model.screen, Screen::Study);
    assert_eq!(harness.state().asking().unwrap().question, asked.question);
}

#[test]
fn what_is_tried_in_the_students_view_is_judged_and_forgotten() {
    let mut harness = at_desk(hands::TEXT);
    let before = harness.state().effects.len();
    let wrong = |harness: &egui_kittest::Harness<'_, App>| {
        let all = harness.query_all_by_role(egui::accesskit::Role::Button);
        let mut found = all.filter(|node| hands::label(node).as_deref() == Some("NATO"));
        found.next().is_some()
    };
    assert!(wrong(&harness), "the option is shown as a button");
    hands::click_button(&mut harness, "NATO");
    harness.get_by_label("Try again");
    let trial = desk(&harness).trial.as_deref().unwrap();
    let step = trial.model.session.as_ref().unwrap().step();
    assert!(
        matches!(step, Step::Feedback(given) if given.verdict.score == 0.0),
        "{step:?}"
    );
    click(&mut harness, "Try again");
    assert!(harness.query_by_label("Try again").is_none());
    assert!(wrong(&harness), "the question is open again");
    let app = harness.state();
    assert_eq!(app.journal, Vec::<String>::new());
    assert_eq!(app.effects.len(), before, "nothing was asked of the world");
    assert_eq!(app.answers(), 0);
}

#[test]
fn a_menu_of_many_facts_draws_those_in_sight_and_gives_what_is_picked() {
    let facts: Vec<String> = (0..300)
        .map(|n| format!("Fact(id: \"f{n}\", says: \"Fact number {n} is {{so}}.\"),\n"))
        .collect();
    let choice = "Typed(id: \"q\", fact: \"f7\")";
    let facts = facts.concat();
    let text = format!(
        "Deck(format: 1, id: \"d\", title: \"D\", facts: [{facts}], questions: [{choice}])"
    );
    let mut harness = at_desk(&text);
    hands::tab(&mut harness, "Questions");
    let name = "Fact: Fact number 7 is so.";
    hands::click_role(&mut harness, egui::accesskit::Role::ComboBox, name);
    let items = harness.query_all_by_role(egui::accesskit::Role::MenuItem);
    let count = items.count();
    assert!((5..60).contains(&count), "{count}");
    hands::click_role(
        &mut harness,
        egui::accesskit::Role::MenuItem,
        "Fact number 3 is so.",
    );
    let open = desk(&harness);
    let row = open.manuscript.row(open.row().unwrap()).unwrap();
    assert_eq!(row.text("fact"), "f3");
}

#[test]
fn what_is_wrong_stands_beside_its_field() {
    for (id, broken, field) in hands::BROKEN {
        let text = hands::broken(broken);
        let mut harness = at_desk(&text);
        let open = desk(&harness);
        let outline = open.manuscript.outline();
        let row = outline.find(bilim::deck::List::Questions, id).unwrap();
        let found = bilim::app::desk::troubles(open);
        let of: Vec<&str> = found
            .iter()
            .filter(|trouble| {
                trouble.row == Some(row) && trouble.level == bilim::deck::Level::Error
            })
            .map(|trouble| trouble.field)
            .collect();
        assert_eq!(of, [field], "{id}: {broken:?}");
        let go = bilim::app::desk::Edit::GoTo(row);
        harness
            .state_mut()
            .send(Message::Desk(bilim::app::desk::Message::Edit(go)));
        harness.run();
        assert!(hands::told_below(&harness, field), "{id}: {broken:?}");
    }
}
