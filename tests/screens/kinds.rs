//! Every kind of question, answered by pointer alone and by keyboard alone.

use bilim::app::Action;
use bilim::study::{Layout, Step};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::app::App;
use crate::{at, click, open, press};

fn outcome(harness: &Harness<'_, App>) -> bilim::answer::Outcome {
    let Step::Feedback(given) = harness.state().step() else {
        panic!("there is no feedback");
    };
    given.verdict.outcome
}

fn is_right(harness: &Harness<'_, App>) -> bool {
    outcome(harness) == bilim::answer::Outcome::Right
}

fn digit(place: usize) -> Key {
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5][place]
}

fn options(harness: &Harness<'_, App>) -> Vec<String> {
    let Layout::Options(options) = harness.state().asking().unwrap().layout else {
        panic!("there are no options");
    };
    options
}

fn place_of(harness: &Harness<'_, App>, text: &str) -> usize {
    options(harness)
        .iter()
        .position(|option| option == text)
        .unwrap()
}

#[test]
fn a_choice() {
    let right = "Collective Security Treaty Organization";
    let mut harness = open(at("troops-which"));
    click(&mut harness, right);
    assert!(is_right(&harness));
    let mut harness = open(at("troops-which"));
    let place = place_of(&harness, right);
    press(&mut harness, digit(place));
    assert!(is_right(&harness));
}

#[test]
fn several() {
    let mut harness = open(at("which"));
    click(&mut harness, "A");
    click(&mut harness, "B");
    click(&mut harness, "Check");
    assert!(is_right(&harness));
    let mut harness = open(at("which"));
    for option in ["A", "B"] {
        let place = place_of(&harness, option);
        press(&mut harness, digit(place));
    }
    press(&mut harness, Key::Enter);
    assert!(is_right(&harness));
}

#[test]
fn true_or_false() {
    let mut harness = open(at("share-high"));
    click(&mut harness, "True");
    assert!(is_right(&harness));
    let mut harness = open(at("share-high"));
    press(&mut harness, Key::Num2);
    assert!(!is_right(&harness));
}

/// Written answers: the field has the focus, so one only types.
fn written(id: &str, text: &str) {
    let mut harness = open(at(id));
    harness
        .get_by_role_and_label(Role::TextInput, "Your answer")
        .type_text(text);
    harness.run();
    press(&mut harness, Key::Enter);
    assert!(is_right(&harness), "{id} by keyboard");
    let mut harness = open(at(id));
    harness
        .get_by_role_and_label(Role::TextInput, "Your answer")
        .type_text(text);
    harness.run();
    click(&mut harness, "Check");
    assert!(is_right(&harness), "{id} by pointer");
}

#[test]
fn typed_words() {
    written("troops#typed", "csto");
}

#[test]
fn a_number() {
    written("share#typed", "70,96");
}

#[test]
fn a_date() {
    written("vote-month", "June 2019");
}

#[test]
fn a_gap() {
    written("first#gap", "a");
}

#[test]
fn an_order() {
    let mut harness = open(at("order"));
    // One by one from the top: the item in its place is picked up and moved by arrow keys.
    for (to, text) in ["A", "B", "C"].into_iter().enumerate() {
        let from = harness
            .state()
            .model
            .draft
            .items
            .iter()
            .position(|item| item == text)
            .unwrap();
        press(&mut harness, digit(from));
        for _ in to..from {
            press(&mut harness, Key::ArrowUp);
        }
    }
    assert_eq!(harness.state().model.draft.items, ["A", "B", "C"]);
    press(&mut harness, Key::Enter);
    assert!(is_right(&harness));
    let mut harness = open(at("order"));
    click(&mut harness, "Check");
    assert!(
        !is_right(&harness),
        "an order never starts in the right order"
    );
}

#[test]
fn a_match() {
    let mut harness = open(at("match"));
    for (left, right) in [("A", "1st"), ("B", "2nd"), ("C", "3rd")] {
        click(&mut harness, left);
        click(&mut harness, right);
    }
    click(&mut harness, "Check");
    assert!(is_right(&harness));

    let mut harness = open(at("match"));
    let Layout::Columns { left, right } = harness.state().asking().unwrap().layout else {
        panic!("a match has columns");
    };
    let letters = [Key::A, Key::B, Key::C, Key::D];
    for (l, r) in [("A", "1st"), ("B", "2nd"), ("C", "3rd")] {
        press(
            &mut harness,
            digit(left.iter().position(|text| text == l).unwrap()),
        );
        press(
            &mut harness,
            letters[right.iter().position(|text| text == r).unwrap()],
        );
    }
    press(&mut harness, Key::Enter);
    assert!(is_right(&harness));
}

#[test]
fn a_card() {
    let mut harness = open(at("troops#card"));
    click(&mut harness, "Show the answer");
    click(&mut harness, "Well");
    assert!(is_right(&harness));
    let mut harness = open(at("troops#card"));
    press(&mut harness, Key::Space);
    press(&mut harness, Key::Num1);
    assert!(!is_right(&harness));
}

#[test]
fn not_knowing_is_one_press_everywhere() {
    for id in [
        "troops-which",
        "which",
        "share-high",
        "order",
        "match",
        "troops#card",
    ] {
        let mut harness = open(at(id));
        press(&mut harness, Key::Num0);
        assert_eq!(
            outcome(&harness),
            bilim::answer::Outcome::DontKnow,
            "{id} by keyboard"
        );
        let mut harness = open(at(id));
        click(&mut harness, "I don’t know");
        assert_eq!(
            outcome(&harness),
            bilim::answer::Outcome::DontKnow,
            "{id} by pointer"
        );
    }
    let mut harness = open(at("troops#typed"));
    harness.key_press_modifiers(Modifiers::ALT, Key::Num0);
    harness.run();
    assert_eq!(outcome(&harness), bilim::answer::Outcome::DontKnow);
}

#[test]
fn digits_typed_into_a_field_pick_nothing() {
    let mut harness = open(at("share#typed"));
    press(&mut harness, Key::Num1);
    assert!(matches!(harness.state().step(), Step::Question(_)));
}

#[test]
fn i_was_right_is_offered_for_what_was_written() {
    let mut harness = open(at("troops#typed"));
    harness
        .state_mut()
        .act(Action::Write("the alliance".to_owned()));
    harness.state_mut().act(Action::Check);
    harness.run();
    click(&mut harness, "I was right");
    assert!(is_right(&harness));
}
