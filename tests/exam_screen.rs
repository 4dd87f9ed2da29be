//! Exams as a person meets them: set from the library, changed, looked at, removed.
#![cfg(feature = "gui")]
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
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
#[path = "exam_screen/mark.rs"]
mod mark;

use app::{App, DAY};
use bilim::app::exam::{Message as Act, Page};
use bilim::app::{Effect, Message, Screen, Theme};
use bilim::study::Opening;
use bilim::study::exam::Form;
use bilim::text::Texts;
use driven::{click, press};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

fn window<'a>(app: App, size: (f32, f32)) -> Harness<'a, App> {
    driven::window(app, size, Theme::Light)
}

/// High enough for a whole page.
const TALL: (f32, f32) = (1000.0, 2400.0);

fn open(app: App) -> Harness<'static, App> {
    window(app, (1000.0, 900.0))
}

fn write(harness: &mut Harness<'_, App>, text: &str) {
    harness
        .get_by_role_and_label(Role::TextInput, "Exam date")
        .type_text(text);
    harness.run();
}

/// A student who has met every fact and stands in the library.
fn library() -> App {
    let mut app = App::new();
    app.begin(Opening::TestFirst);
    app.answer_all_right();
    app.send(Message::Leave);
    app
}

/// The same with an exam in nineteen days.
fn with_exam(form: Form) -> App {
    let mut app = library();
    app.send(Message::Exam(Act::New(Some("t".into()))));
    if let Screen::Exam(Page::Write(writing)) = &mut app.model.screen {
        writing.date = "12 December 2026".to_owned();
        writing.exam.form = form;
        writing.exam.target = Some(80);
    }
    app.send(Message::Exam(Act::Keep));
    app
}

#[test]
fn an_exam_is_set_from_the_library_by_keyboard_alone() {
    let mut harness = open(library());
    press(&mut harness, Key::E);
    harness.get_by_label("New exam");
    write(&mut harness, "12 December 2026");
    press(&mut harness, Key::Enter);
    harness.get_by_label("Pick at least one deck or topic.");
    // From the date over the name to the first deck.
    press(&mut harness, Key::Tab);
    press(&mut harness, Key::Tab);
    press(&mut harness, Key::Space);
    press(&mut harness, Key::Tab);
    harness
        .get_by_role_and_label(Role::TextInput, "Exam date")
        .focus();
    harness.run();
    press(&mut harness, Key::Enter);
    harness.get_by_label("12 December 2026, in 19 days");
    harness.get_by_label_contains("Most likely");
    harness.get_by_label("Day by day");
    let app = harness.state();
    assert_eq!(app.model.settings.exams.len(), 1);
    assert!(
        app.effects
            .iter()
            .any(|effect| matches!(effect, Effect::SaveSettings(_)))
    );
    press(&mut harness, Key::Escape);
    harness.get_by_label_contains("Test: exam on 12 December 2026, in 19 days. Forecast");
    click(&mut harness, "Plan");
    harness.get_by_label("Weakest facts");
}

#[test]
fn a_date_that_is_over_is_refused_with_a_reason() {
    let mut harness = open(library());
    press(&mut harness, Key::E);
    harness.get_by_label("Test").click();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, "Exam date")
        .focus();
    harness.run();
    write(&mut harness, "1 May 2020");
    press(&mut harness, Key::Enter);
    harness.get_by_label("This day is over or today. Give a day to come.");
    assert_eq!(harness.state().model.settings.exams, []);
}

#[test]
fn the_forecast_is_a_range_and_says_what_it_rests_on() {
    let app = with_exam(Form::Choice { options: 4 });
    let figures = app.model.exams.all()[0].clone();
    assert!(figures.planned.low < figures.planned.high);
    assert!(figures.planned.mid >= figures.stopped.mid);
    let mut harness = window(app, TALL);
    let range = format!("{} to {} %", figures.planned.low, figures.planned.high);
    harness.get_by_label(&range);
    harness.get_by_label_contains("If you stopped today");
    harness.get_by_label_contains("You want 80 %");
    harness.get_by_label_contains("one of 4 cases");
    harness.get_by_label("Today");
    click(&mut harness, "Change");
    harness.get_by_label("Change the exam");
    click(&mut harness, "Cancel");
    harness.get_by_label("6 of 6");
}

#[test]
fn the_mark_of_an_essay_is_not_told() {
    let harness = open(with_exam(Form::Essay));
    harness.get_by_label("Facts that you would have at hand, at most");
    harness.get_by_label_contains("cannot be told from facts alone");
    assert!(
        harness
            .query_by_label("Forecast, on questions like these")
            .is_none()
    );
    assert!(harness.query_by_label_contains("You want").is_none());
}

#[test]
fn an_exam_can_ask_for_single_topics_and_be_removed() {
    let mut app = library();
    app.send(Message::Exam(Act::New(None)));
    let mut harness = window(app, TALL);
    write(&mut harness, "12 December 2026");
    click(&mut harness, "Two");
    click(&mut harness, "Short answers");
    click(&mut harness, "Mark to reach: more");
    click(&mut harness, "Keep");
    let exam = harness.state().model.settings.exams[0].clone();
    assert_eq!(exam.topics, ["t/two".into()]);
    assert_eq!((exam.form, exam.target), (Form::Short, Some(60)));
    harness.get_by_label("3 of 3");
    click(&mut harness, "Remove");
    assert_eq!(harness.state().model.settings.exams, []);
    assert_eq!(harness.state().model.screen, Screen::Library);
}

#[test]
fn a_sheet_is_asked_for_with_the_weakest_facts() {
    let mut harness = window(with_exam(Form::Short), TALL);
    click(&mut harness, "Sheet to print");
    let app = harness.state();
    let mut effects = app.effects.iter();
    let wanted = effects.find_map(|effect| match effect {
        Effect::Sheet(wanted) => Some(wanted),
        _ => None,
    });
    let wanted = wanted.unwrap();
    assert_eq!(wanted.facts.len(), 6);
    let html = Texts::english()
        .exam_sheet(&app.model.library, wanted)
        .html();
    for part in [
        "Soldiers of which organisation came?",
        "A source, paragraph 6",
        "70.96",
    ] {
        assert!(html.contains(part), "{part}");
    }
}

#[test]
fn one_forecast_a_day_is_kept() {
    let mut app = with_exam(Form::Short);
    app.send(Message::Go(bilim::app::Place::Library));
    assert_eq!(app.model.settings.forecasts.len(), 1);
    app.later(DAY);
    app.send(Message::Go(bilim::app::Place::Library));
    app.send(Message::Go(bilim::app::Place::Settings));
    assert_eq!(app.model.settings.forecasts.len(), 2);
}

#[test]
fn in_the_last_week_facts_come_by_gain_and_afterwards_by_their_day_again() {
    let mut app = with_exam(Form::Short);
    app.later(13 * DAY);
    app.send(Message::Go(bilim::app::Place::Library));
    let due: usize = app.model.overview.due;
    assert_eq!(due, 6, "each fact gains something, due or not");
    app.send(Message::Study(None));
    app.answer_all_right();
    app.send(Message::Leave);
    assert_eq!(app.model.overview.due, 0, "once a day");
    app.later(7 * DAY);
    app.send(Message::Go(bilim::app::Place::Library));
    let today = app.model.now.day();
    let by_day = app.dues().iter().filter(|(_, due)| *due <= today).count();
    assert_eq!(app.model.overview.due, by_day);
    assert!(by_day < 6);
}

#[test]
fn nothing_is_out_of_reach_in_a_small_window() {
    let mut harness = window(with_exam(Form::Choice { options: 4 }), (640.0, 480.0));
    let right = harness.get_by_label("Day by day").rect().right();
    assert!(right <= 640.0);
    harness.state_mut().send(Message::Exam(Act::New(None)));
    harness.run();
    let keep = harness.get_by_label("Keep").rect();
    assert!(keep.max.x <= 640.0 && keep.max.y <= 480.0, "{keep:?}");
}
