//! What can be mended without guessing: one thing beside its field, or all of
//! them in the list of problems; each is one step that can be taken back.

use bilim::app::desk::{Heard, Message as Desk};
use bilim::app::{Message, Report, Theme};
use bilim::deck::DeckId;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::app::App;
use crate::driven::window as themed;
use crate::hands::{TEXT, at_desk, chord, click_button, desk, errors, pick, read, tab};

/// What the button beside the first of them is called.
const FIX: &str = "Fix line 5: The date as decks have it: year, month and day with hyphens.";

/// Two dates that no deck has in this form.
fn slips() -> String {
    let text = TEXT.replace("\"2002\"", "\"9 June 2002\"");
    text.replace("\"2003\"", "\"2003-6\"")
}

#[test]
fn a_slip_is_mended_beside_its_field_as_one_step() {
    let text = slips();
    let mut harness = at_desk(&text);
    pick(&mut harness, "Then came B.");
    harness.get_by_label_contains("Before: Fact(id: \"second\"");
    harness.get_by_label_contains("on: \"2002-06-09\"");
    harness.get_by_label_contains("is not a date of the calendar. Write a year");
    click_button(&mut harness, FIX);
    let now = desk(&harness).manuscript.text().to_string();
    assert_eq!(*now, *text.replace("9 June 2002", "2002-06-09"));
    assert!(harness.query_by_label_contains("Fix line").is_none());
    chord(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(desk(&harness).manuscript.text().as_ref(), text);
    harness.get_by_role_and_label(Role::Button, FIX);
}

#[test]
fn all_that_is_safe_is_told_and_mended_at_once() {
    let text = slips();
    let mut harness = at_desk(&text);
    tab(&mut harness, "Problems ");
    harness.get_by_label("Line 5: The date as decks have it: year, month and day with hyphens.");
    harness.get_by_label("Line 6: The date as decks have it: year, month and day with hyphens.");
    // What each button mends is part of its name.
    harness.get_by_role_and_label(Role::Button, FIX);
    harness.get_by_role_and_label(Role::Button, &FIX.replace("line 5", "line 6"));
    click_button(&mut harness, "Fix all 2 safe ones");
    let now = desk(&harness).manuscript.text().to_string();
    let mended = text.replace("9 June 2002", "2002-06-09");
    assert_eq!(*now, *mended.replace("2003-6", "2003-06"));
    assert_eq!(errors(&harness), Vec::<String>::new());
    assert!(harness.query_by_label_contains("Fix all").is_none());
    chord(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(desk(&harness).manuscript.text().as_ref(), text);
}

#[test]
fn where_nothing_is_safe_nothing_is_offered() {
    let text = TEXT.replace("\"SCO\"", "\"\"");
    let mut harness = at_desk(&text);
    tab(&mut harness, "Problems ");
    assert_ne!(errors(&harness), Vec::<String>::new());
    assert!(harness.query_by_label_contains("Fix line").is_none());
    assert!(harness.query_by_label_contains("Fix all").is_none());
}

#[test]
fn once_the_text_of_a_source_is_known_the_paragraph_of_its_words_is_mended() {
    let text = r#"Deck(format: 1, id: "d", title: "D",
sources: [Source(id: "paper", title: "A paper", text: "paper.txt")],
facts: [Fact(id: "left", from: "paper", at: 2, evidence: ["left for good"], says: "They came in {May}.")])"#;
    let mut harness = at_desk(text);
    assert_eq!(desk(&harness).fixes(), []);
    let heard = Heard::Article {
        source: "paper".to_owned(),
        path: "paper.txt".to_owned(),
        text: "In May they came from all sides and soon left for good.\n\n\
               Of what came after that nobody in the country knew a thing."
            .to_owned(),
    };
    harness
        .state_mut()
        .send(Message::Report(Report::Desk(heard)));
    harness.run();
    harness.get_by_label_contains("Fix line 3: ").click();
    harness.run();
    let now = desk(&harness).manuscript.text().to_string();
    assert_eq!(*now, *text.replace("at: 2", "at: 1"));
}

#[test]
fn in_a_narrow_window_a_change_is_told_without_being_cut() {
    let text = slips();
    let mut app = App::new();
    app.send(Message::Desk(Desk::Open(DeckId::new("d"), None)));
    let mut harness = themed(app, (400.0, 3000.0), Theme::Light);
    read(&mut harness, &text);
    tab(&mut harness, "Problems ");
    for told in ["Before: Fact(id: \"second\"", "After: Fact(id: \"second\""] {
        let place = harness.get_by_label_contains(told).rect();
        assert!(place.left() >= 0.0 && place.right() <= 400.0, "{place}");
        assert!(place.height() > 20.0, "more than one line: {place}");
    }
}

#[test]
fn a_problem_leads_to_the_field_in_which_it_is_mended() {
    let mut app = App::new();
    let id = DeckId::new("d");
    app.send(Message::Desk(Desk::Open(id, None)));
    let mut harness = themed(app, (1100.0, 520.0), Theme::Light);
    read(&mut harness, TEXT);
    tab(&mut harness, "Problems ");
    let mut ways = harness.query_all_by_label_contains("Go there: Line 4 ");
    ways.next().unwrap().click();
    drop(ways);
    harness.run();
    let why = "Explanation, shown after every answer";
    let field = harness.get_by_role_and_label(Role::MultilineTextInput, why);
    assert!(field.accesskit_node().is_focused());
    assert!(field.rect().top() > 0.0 && field.rect().bottom() <= 520.0);
}
