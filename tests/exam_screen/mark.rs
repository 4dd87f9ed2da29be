//! The real mark of an exam: asked for when the exam is over, entered, put right, left out.

use bilim::app::exam::{Mark, Message as Act};
use bilim::app::{Message, Mode};
use bilim::study::exam::Form;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::app::{App, DAY};
use super::{TALL, click, press, window, with_exam};

/// The same on the day after the exam, in the library.
fn after_the_exam() -> App {
    let mut app = with_exam(Form::Choice { options: 4 });
    app.later(20 * DAY);
    app.send(Message::Go(bilim::app::Place::Library));
    app
}

fn mark_field(harness: &mut Harness<'_, App>, text: &str) {
    harness
        .get_by_role_and_label(Role::TextInput, "Mark in per cent")
        .focus();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, "Mark in per cent")
        .type_text(text);
    harness.run();
}

const REFUSED: &str = "This is not a mark in per cent.";

#[test]
fn after_the_exam_its_mark_is_entered_by_keyboard_and_stands_beside_the_forecast() {
    let mut harness = window(after_the_exam(), TALL);
    harness.get_by_label_contains("How did it go?");
    click(&mut harness, "Enter the mark");
    let live = "if you go on as planned";
    assert!(
        harness.query_by_label_contains(live).is_none(),
        "it is over"
    );
    mark_field(&mut harness, "101");
    press(&mut harness, Key::Enter);
    harness.get_by_label_contains(REFUSED);
    assert!(harness.state().model.progress.exam_marks().is_empty());
    harness
        .state_mut()
        .send(Message::Exam(Act::Mark(Mark::Write(String::new()))));
    harness.run();
    assert!(harness.query_by_label_contains(REFUSED).is_none());
    mark_field(&mut harness, "81,5");
    press(&mut harness, Key::Enter);
    harness.get_by_label("81.5 %");
    let kept = harness.state().model.settings.forecasts[0].clone();
    let beside = format!(
        "{} to {} %, most likely {} %",
        kept.low, kept.high, kept.mid
    );
    harness.get_by_label_contains(&beside);
    // It can be put right later, and the last one counts.
    click(&mut harness, "Change the mark");
    harness
        .state_mut()
        .send(Message::Exam(Act::Mark(Mark::Write(String::new()))));
    harness.run();
    mark_field(&mut harness, "79");
    click(&mut harness, "Keep the mark");
    harness.get_by_label("79 %");
    let app = harness.state_mut();
    let marks = app.model.progress.exam_marks();
    let exam = &app.model.settings.exams[0];
    assert_eq!(marks.len(), 1);
    assert_eq!((&marks[0].exam, marks[0].mark), (&exam.id, 790));
    assert_eq!(Some(marks[0].day), exam.day());
    app.send(Message::Go(bilim::app::Place::Library));
    harness.run();
    assert!(harness.query_by_label_contains("How did it go?").is_none());
}

#[test]
fn a_mark_that_is_left_out_is_not_asked_for_again() {
    let mut harness = window(after_the_exam(), TALL);
    click(&mut harness, "Enter the mark");
    click(&mut harness, "Leave it out");
    assert!(harness.query_by_label("How did it go?").is_none());
    let app = harness.state_mut();
    assert!(app.model.settings.exams[0].asked);
    assert!(app.model.progress.exam_marks().is_empty());
    app.later(DAY);
    app.send(Message::Go(bilim::app::Place::Library));
    harness.run();
    assert!(harness.query_by_label_contains("How did it go?").is_none());
}

#[test]
fn no_mark_is_asked_for_on_the_day_of_the_exam_or_in_a_window_that_only_looks() {
    let mut app = with_exam(Form::Short);
    app.later(19 * DAY);
    app.send(Message::Go(bilim::app::Place::Library));
    let mut harness = window(app, TALL);
    assert!(harness.query_by_label_contains("How did it go?").is_none());
    let mut app = after_the_exam();
    let id = app.model.settings.exams[0].id.clone();
    app.model.mode = Mode::Look;
    app.send(Message::Exam(Act::Show(id)));
    app.send(Message::Exam(Act::Mark(Mark::Write("80".to_owned()))));
    app.send(Message::Exam(Act::Mark(Mark::Keep)));
    app.send(Message::Exam(Act::Mark(Mark::LeaveOut)));
    assert!(app.model.progress.exam_marks().is_empty());
    assert!(!app.model.settings.exams[0].asked);
    harness = window(app, TALL);
    assert!(harness.query_by_label_contains("How did it go?").is_none());
}
