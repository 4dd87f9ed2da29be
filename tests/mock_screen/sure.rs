//! Certainty in study: the answer waits, three keys say how sure it is, and only
//! then comes the verdict.

use bilim::app::{Action, AskSure, Choice, Message};
use bilim::memory::Grade;
use bilim::study::Step;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use crate::app::App;
use crate::{deck, digit, open, press};

fn asked(id: &str) -> App {
    let mut app = App::at(id);
    app.send(Message::Set(Choice::AskSure(AskSure::Always)));
    app
}

fn is_feedback(app: &App) -> bool {
    matches!(app.step(), Step::Feedback(_))
}

#[test]
fn an_answer_waits_until_it_says_how_sure_it_is() {
    let mut harness = open(asked("troops-which"));
    let wrong = if harness.state().right_place() == 0 {
        2
    } else {
        1
    };
    digit(&mut harness, wrong);
    harness.get_by_label("How sure are you?");
    assert!(!is_feedback(harness.state()));
    assert!(harness.state().journal.is_empty());
    digit(&mut harness, 3);
    assert!(is_feedback(harness.state()));
    assert!(harness.state().journal[0].contains("sure:Some(3)"));
    harness.get_by_label_contains("You were sure of this");
}

#[test]
fn a_right_pick_that_was_a_guess_counts_as_not_yet_known() {
    let mut harness = open(asked("troops-which"));
    let right = harness.state().right_place() + 1;
    digit(&mut harness, right);
    harness.get_by_label("Not sure").click();
    harness.run();
    harness.get_by_label_contains("you were not sure");
    let known = harness.state().model.progress.fact(&deck::fact("troops"));
    assert_eq!(known.unwrap().last_review().unwrap().grade, Grade::Again);
}

#[test]
fn what_was_written_is_no_guess_and_the_digit_is_not_written_into_it() {
    let mut app = asked("vote-month");
    app.act(Action::Write("June 2019".to_owned()));
    let mut harness = open(app);
    press(&mut harness, Key::Enter);
    harness.event(egui::Event::Text("1".to_owned()));
    digit(&mut harness, 1);
    assert!(is_feedback(harness.state()));
    let line = &harness.state().journal[0];
    assert!(line.contains("\"June 2019\"") && line.contains("sure:Some(1)"));
    let known = harness.state().model.progress.fact(&deck::fact("vote"));
    assert_eq!(known.unwrap().last_review().unwrap().grade, Grade::Good);
}

#[test]
fn an_answer_that_waits_can_be_taken_back() {
    let mut harness = open(asked("troops-which"));
    digit(&mut harness, 1);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert!(harness.query_by_label("How sure are you?").is_none());
    let right = harness.state().right_place() + 1;
    digit(&mut harness, right);
    digit(&mut harness, 2);
    assert!(harness.state().journal[0].contains("sure:Some(2)"));
    assert_eq!(harness.state().journal.len(), 1);
}

#[test]
fn who_does_not_know_is_not_asked_how_sure() {
    let mut harness = open(asked("troops-which"));
    digit(&mut harness, 0);
    assert!(is_feedback(harness.state()));
    assert!(!harness.state().journal[0].contains("sure"));
}

#[test]
fn the_setting_is_turned_on_by_its_name() {
    let mut app = App::new();
    app.send(Message::Go(bilim::app::Place::Settings));
    let mut harness = open(app);
    let switch = egui::accesskit::Role::Switch;
    harness
        .get_by_role_and_label(switch, "Ask how sure I am")
        .click();
    harness.run();
    assert_eq!(harness.state().model.settings.ask_sure, AskSure::Always);
}
