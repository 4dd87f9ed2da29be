//! A mock exam and certainty as a person meets them: by keyboard and accessible
//! names, with the app's real model behind and a clock that the test moves.
#![cfg(feature = "gui")]
#![expect(
    clippy::indexing_slicing,
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
#[path = "mock_screen/sure.rs"]
mod sure;

use app::App;
use bilim::app::mock::{Message as Mock, Of, Sat, State, sat};
use bilim::app::{AskSure, Dialog, Message, Report, Screen, Theme};
use bilim::deck::{FactKey, Kind, Library, QuestionKey};
use bilim::study::mock::{Exam, Seat};
use driven::click;
pub(crate) use driven::press;
use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

/// A window on the app, with the student's messages acted on.
pub(crate) fn window(app: App, theme: Theme) -> Harness<'static, App> {
    driven::window(app, (1000.0, 760.0), theme)
}

pub(crate) fn open(app: App) -> Harness<'static, App> {
    window(app, Theme::Light)
}

pub(crate) fn digit(harness: &mut Harness<'_, App>, number: usize) {
    let keys = [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4];
    press(harness, keys[number]);
}

/// Three facts with one question each: a choice, a statement, a date.
fn three() -> App {
    let mut deck = deck::deck();
    let keep = ["t/troops-which", "t/share-high", "t/vote-month"].map(QuestionKey::new);
    deck.questions.retain(|q| keep.contains(&q.key));
    let facts: Vec<FactKey> = deck.questions.iter().flat_map(|q| q.facts()).collect();
    deck.facts.retain(|fact| facts.contains(&fact.key));
    let mut app = App::on(Library::new(vec![deck]));
    app.send(Message::Go(bilim::app::Place::Library));
    app
}

/// Three questions that are being asked, with so many minutes.
fn sitting(minutes: u32) -> App {
    let mut app = three();
    app.send(Message::Mock(Mock::Open(Of::default())));
    app.send(Message::Mock(Mock::Minutes(minutes)));
    app.send(Message::Mock(Mock::Begin));
    app
}

fn sat_of(app: &App) -> &Sat {
    sat(&app.model).unwrap()
}

fn seat(app: &App) -> Seat {
    sat_of(app).sitting.seat().unwrap().clone()
}

fn kind(app: &App) -> Kind {
    app.question(&seat(app).asking).kind()
}

/// The result of an exam that was handed in.
fn exam(app: &App) -> Exam {
    match app.model.mock.as_deref() {
        Some(State::Done(done)) => done.exam.clone(),
        other => panic!("not handed in: {other:?}"),
    }
}

fn answers(app: &App) -> Vec<&String> {
    let lines = app.journal.iter();
    lines.filter(|line| line.starts_with("Answer(")).collect()
}

/// The digit of the right option of the choice on the screen.
fn right_digit(app: &App) -> usize {
    let seat = seat(app);
    let question = app.question(&seat.asking).clone();
    let actions = app.right(&seat.asking, &question);
    let bilim::app::Action::Pick(place) = &actions[0] else {
        panic!("{actions:?}");
    };
    place + 1
}

/// A choice is answered with certainty, a date fairly so, a statement marked to come back to;
/// then on to the next question.
fn answer_or_flag(harness: &mut Harness<'_, App>) {
    let kind = kind(harness.state());
    if kind == Kind::TrueFalse {
        press(harness, Key::F);
        harness.get_by_label("To come back to");
        press(harness, Key::ArrowRight);
    } else if kind == Kind::Choice {
        let right = right_digit(harness.state());
        digit(harness, right);
        digit(harness, 3);
        press(harness, Key::N);
    } else {
        assert_eq!(kind, Kind::Date);
        harness.get_by_label("Your answer").type_text("June 2019");
        harness.run();
        press(harness, Key::Enter);
        digit(harness, 2);
        press(harness, Key::N);
    }
}

#[test]
fn a_whole_sitting_by_keyboard_with_a_question_to_come_back_to() {
    let mut harness = open(three());
    click(&mut harness, "Mock exam");
    harness.get_by_label("What it asks");
    press(&mut harness, Key::Enter);
    harness.get_by_label_contains("Question 1 of 3");
    for _ in 0..3 {
        answer_or_flag(&mut harness);
    }
    assert_eq!(
        answers(harness.state()),
        Vec::<&String>::new(),
        "nothing yet"
    );
    // Esc asks, and shows what is open; a second one goes on writing.
    press(&mut harness, Key::Escape);
    harness.get_by_label_contains("One question is still open");
    harness.get_by_label_contains("You wanted to come back to one question");
    press(&mut harness, Key::Escape);
    harness
        .get_by_label_contains("open, to come back to")
        .click();
    harness.run();
    digit(&mut harness, 1);
    digit(&mut harness, 1);
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().model.dialog, Some(Dialog::HandIn));
    assert!(harness.query_by_label_contains("still open").is_none());
    press(&mut harness, Key::Enter);

    harness.get_by_label("100 %");
    let exam = exam(harness.state());
    assert_eq!((exam.points, exam.marked.len()), (3.0, 3));
    let table = exam.certainty.unwrap();
    assert_eq!(table.total, 6.0, "3 and 2 and 1");
    let written = answers(harness.state());
    assert_eq!(written.len(), 3);
    for sure in ["sure:Some(1)", "sure:Some(2)", "sure:Some(3)"] {
        assert_eq!(written.iter().filter(|line| line.contains(sure)).count(), 1);
    }
    let last = harness.state().journal.last().unwrap();
    assert!(
        last.starts_with("Mock(") && last.contains("asked:3"),
        "{last}"
    );
    assert!(last.contains("points:30,out_of:30"), "{last}");
    // The statement was a guess: right, but no proof that the fact is known.
    let share = harness.state().model.progress.fact(&deck::fact("share"));
    assert!(!share.unwrap().last_review().unwrap().grade.is_right());
    click(&mut harness, "Look at them");
    harness.get_by_label("1 point");
    click(&mut harness, "To the result");
    press(&mut harness, Key::Space);
    assert_eq!(harness.state().model.screen, Screen::Library);
}

#[test]
fn an_answer_can_be_changed_and_taken_back_until_it_is_handed_in() {
    let mut app = sitting(0);
    while kind(&app) != Kind::Choice {
        app.send(Message::Mock(Mock::Next));
    }
    let mut harness = open(app);
    let right = right_digit(harness.state());
    let wrong = if right == 1 { 2 } else { 1 };
    digit(&mut harness, wrong);
    digit(&mut harness, 2);
    let first = seat(harness.state()).response;
    digit(&mut harness, right);
    digit(&mut harness, 3);
    let second = seat(harness.state());
    assert_ne!(second.response, first);
    assert_eq!(second.sure.map(bilim::study::Sure::number), Some(3));
    press(&mut harness, Key::Delete);
    assert_eq!(seat(harness.state()).response, None);
    digit(&mut harness, 0);
    assert!(seat(harness.state()).response.is_some(), "not known");
    digit(&mut harness, 0);
    assert_eq!(seat(harness.state()).response, None, "turned back");
}

#[test]
fn when_time_is_over_the_exam_is_handed_in_by_itself() {
    let mut app = sitting(1);
    while kind(&app) != Kind::Choice {
        app.send(Message::Mock(Mock::Next));
    }
    let mut harness = open(app);
    harness.get_by_label_contains("left");
    let right = right_digit(harness.state());
    digit(&mut harness, right);
    harness.state_mut().later(60_000);
    assert!(sat(&harness.state().model).is_some());
    harness.state_mut().send(Message::Report(Report::Tick));
    harness.run();
    harness.get_by_label("33 %");
    let exam = exam(harness.state());
    assert_eq!(exam.ms, 60_000, "no longer than there was");
    assert_eq!(answers(harness.state()).len(), 1);
    // What was never answered says nothing of what is known.
    assert_eq!(harness.state().dues().len(), 1);
}

#[test]
fn an_exam_that_is_closed_hands_in_what_was_answered() {
    let mut app = sitting(0);
    app.send(Message::Mock(Mock::Closing));
    assert!(app.journal.is_empty(), "nothing was answered");
    assert!(sat(&app.model).is_some());
    app.send(Message::Mock(Mock::Act(bilim::app::Action::DontKnow)));
    app.send(Message::Mock(Mock::Closing));
    assert_eq!(answers(&app).len(), 1);
    assert!(sat(&app.model).is_none());
}

#[test]
fn leaving_asks_first_and_giving_up_keeps_nothing() {
    let mut app = sitting(0);
    app.send(Message::Mock(Mock::Act(bilim::app::Action::DontKnow)));
    let mut harness = open(app);
    press(&mut harness, Key::Escape);
    click(&mut harness, "Go on writing");
    assert!(sat(&harness.state().model).is_some());
    press(&mut harness, Key::Escape);
    click(&mut harness, "Give up; no answer counts");
    assert_eq!(harness.state().model.screen, Screen::Library);
    assert!(harness.state().journal.is_empty());
}

#[test]
fn the_review_shows_what_is_right_why_and_where_it_was_read() {
    let mut app = sitting(0);
    for _ in 0..3 {
        if kind(&app) == Kind::Choice {
            let wrong = usize::from(right_digit(&app) == 1);
            app.send(Message::Mock(Mock::Act(bilim::app::Action::Pick(wrong))));
        }
        app.send(Message::Mock(Mock::Next));
    }
    app.send(Message::Mock(Mock::HandIn));
    let mut harness = open(app);
    harness.get_by_label("0 %");
    press(&mut harness, Key::R);
    for _ in 0..3 {
        if harness
            .query_by_label_contains("Soldiers of which")
            .is_some()
        {
            break;
        }
        press(&mut harness, Key::ArrowRight);
    }
    harness.get_by_label_contains("Soldiers of which");
    harness.get_by_label("Wrong");
    harness.get_by_label_contains("Soldiers of the CSTO");
    harness.get_by_label_contains("A source, paragraph 6");
    press(&mut harness, Key::Escape);
    harness.get_by_label("0 %");
}

#[test]
fn nothing_in_the_sitting_tells_what_is_right() {
    let mut app = sitting(0);
    while kind(&app) != Kind::Date {
        app.send(Message::Mock(Mock::Next));
    }
    let mut harness = open(app);
    // Study would say "right so far" of the year alone; an exam must not.
    harness.get_by_label("Your answer").type_text("2019");
    harness.run();
    press(&mut harness, Key::Enter);
    assert!(harness.query_by_label_contains("Right so far").is_none());
    assert!(harness.state().journal.is_empty());
    // That something is no date at all tells nothing, and helps.
    press(&mut harness, Key::Delete);
    harness.get_by_label("Your answer").focus();
    harness.run();
    harness.get_by_label("Your answer").type_text("soon");
    harness.run();
    press(&mut harness, Key::Enter);
    harness.get_by_label_contains("cannot be read as a date");
}

#[test]
fn a_mock_exam_can_go_without_certainty() {
    let mut app = three();
    app.send(Message::Mock(Mock::Open(Of::default())));
    app.send(Message::Mock(Mock::AskSure(AskSure::Never)));
    app.send(Message::Mock(Mock::Begin));
    let mut harness = open(app);
    assert!(harness.query_by_label("How sure are you?").is_none());
    digit(&mut harness, 0);
    press(&mut harness, Key::Enter);
    harness.state_mut().send(Message::Mock(Mock::HandIn));
    harness.run();
    assert_eq!(exam(harness.state()).certainty, None);
    assert!(harness.query_by_label("Certainty").is_none());
}

#[test]
fn the_bar_ends_where_the_question_ends_beside_the_numbers_too() {
    for width in [800.0, 1120.0] {
        let harness = driven::window(sitting(0), (width, 760.0), Theme::Light);
        let right = |name: &str| {
            let all = harness.query_all_by_label(name);
            all.map(|node| node.rect().right()).fold(0.0, f32::max)
        };
        let (next, report) = (
            right("Next"),
            right("Come back to this question, or no longer"),
        );
        assert!((next - report).abs() < 12.0, "{width}: {next} and {report}");
    }
}
