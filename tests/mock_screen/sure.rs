//! Certainty in study: the answer waits, three keys say how sure it is, and only
//! then comes the verdict.

use bilim::app::{Action, AskSure, Choice, Message};
use bilim::deck::Body;
use bilim::memory::Grade;
use bilim::study::sure_wrong::sure_wrong;
use bilim::study::{Asking, Layout, Opening, Scope, Step, Sure};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use crate::app::{App, DAY};
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
        .click_accesskit();
    harness.run();
    assert_eq!(harness.state().model.settings.ask_sure, AskSure::Always);
}

/// The choice of a deck of one was answered wrong with certainty, and left.
fn mistaken() -> App {
    let mut app = asked("troops-which");
    let wrong = usize::from(app.right_place() == 0);
    app.act(Action::Pick(wrong));
    app.act(Action::Sure(Sure::High));
    app.send(Message::Leave);
    app
}

#[test]
fn what_one_was_sure_of_and_wrong_about_has_a_list_and_leaves_it_once_right() {
    let mut harness = open(mistaken());
    harness.get_by_label_contains("You were sure of one fact");
    harness.get_by_label("Look at it again").click();
    harness.run();
    harness.get_by_label("Sure, but wrong");
    harness
        .get_by_label("Study now: Soldiers of which organisation came?")
        .click();
    harness.run();
    let right = harness.state().right_place();
    harness.state_mut().act(Action::Pick(right));
    // A guess corrects nothing.
    harness.state_mut().act(Action::Sure(Sure::Low));
    let listed = |app: &App| sure_wrong(&app.model.library, &app.model.progress).len();
    assert_eq!(listed(harness.state()), 1);
    harness.state_mut().act(Action::Undo);
    harness.state_mut().act(Action::Pick(right));
    harness.state_mut().act(Action::Sure(Sure::Mid));
    assert_eq!(listed(harness.state()), 0);
    harness.state_mut().send(Message::Leave);
    harness.run();
    let banner = harness.query_by_label_contains("You were sure of one fact");
    assert!(banner.is_none());
}

#[test]
fn what_one_was_sure_of_and_wrong_about_comes_first_when_it_is_due() {
    let mut app = App::new();
    app.send(Message::Set(Choice::AskSure(AskSure::Always)));
    app.begin(Opening::TestFirst);
    // The second fact is missed with certainty, all others are not known.
    for place in 0..6 {
        let asking = app.asking().unwrap();
        if place == 1 {
            let wrong = wrong(&app, &asking);
            app.act(wrong);
            app.act(Action::Check);
            app.act(Action::Sure(Sure::High));
        } else {
            app.act(Action::DontKnow);
        }
        app.act(Action::GoOn);
    }
    let mistaken = sure_wrong(&app.model.library, &app.model.progress);
    assert_eq!(mistaken.len(), 1);
    app.later(DAY);
    app.send(Message::Report(bilim::app::Report::Tick));
    let plan = app.model.plan(&Scope::All);
    assert!(plan.due.len() > 1, "{plan:?}");
    assert_eq!(plan.due[0], mistaken[0]);
}

/// A wrong answer to the question.
fn wrong(app: &App, asking: &Asking) -> Action {
    let question = app.question(asking);
    match (&question.body, &asking.layout) {
        (Body::Choice { right, .. }, Layout::Options(options)) => {
            Action::Pick(usize::from(options[0] == *right))
        }
        (Body::TrueFalse { holds, .. }, _) => Action::Pick(usize::from(*holds)),
        _ => Action::Write("nothing of the kind".to_owned()),
    }
}
