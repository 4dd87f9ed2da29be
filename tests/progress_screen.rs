//! The progress screen as a person meets it: figures by their names, filters, tables, copy and
//! save; on a narrow window and with large text nothing is lost.
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
#[expect(dead_code, reason = "other tests use the rest")]
mod driven;
#[path = "common/past.rs"]
mod past;

use std::sync::Arc;
use std::time::Duration;

use app::App;
use bilim::app::exam::KeptForecast;
use bilim::app::figures::{Form, Message as Do};
use bilim::app::settings::Streak;
use bilim::app::{Choice, Effect, Message, Place, Report, Theme};
use bilim::deck::Library;
use bilim::stats::{Figure, Period, count};
use bilim::store::decks::{From, load};
use bilim::study::exam::Exam;
use bilim::time::Clock as _;
use driven::click;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use past::Past;

/// The progress screen of a student with so many days behind.
fn student(library: Library, days: i64) -> App {
    let mut app = App::on(library);
    let past = Past::of(
        &Arc::clone(&app.model.library),
        app.model.now,
        (days, 8),
        11,
    )
    .progress;
    app.model.progress = Arc::new(past);
    send(&mut app, Message::Go(Place::Progress));
    app
}

/// Sends a message and counts what was asked for, as the shell does.
fn send(app: &mut App, message: Message) {
    app.send(message);
    let asked: Vec<Effect> = std::mem::take(&mut app.effects);
    for effect in asked {
        if let Effect::Figures(input) = effect {
            app.send(Message::Report(Report::Figures(Arc::new(count(&input)))));
        } else {
            app.effects.push(effect);
        }
    }
}

const MENU_ITEM: egui::accesskit::Role = egui::accesskit::Role::MenuItem;

fn window<'a>(app: App, size: (f32, f32), theme: Theme) -> Harness<'a, App> {
    driven::window_by(app, size, theme, send)
}

fn shipped() -> Library {
    let nowhere = std::path::Path::new("/nowhere");
    load(From::Student(nowhere)).library
}

#[test]
fn before_the_first_answer_it_says_what_to_do() {
    let mut app = App::new();
    app.send(Message::Go(Place::Progress));
    let harness = window(app, (1000.0, 760.0), Theme::Light);
    harness.get_by_label("Answer some questions first");
}

#[test]
fn a_menu_closes_after_a_choice_without_a_mouse() {
    let mut harness = window(student(shipped(), 60), (1000.0, 2400.0), Theme::Light);
    for (menu, choice) in [
        ("All decks", "The unrest"),
        ("Reviews coming: table, copy, save", "Copy as text"),
    ] {
        harness.get_by_label(menu).click_accesskit();
        harness.run();
        harness.get_by_label(choice).click_accesskit();
        harness.run();
        let is_open = |name| harness.query_by_role_and_label(MENU_ITEM, name).is_some();
        assert!(!is_open(choice), "{choice}");
    }
    assert_eq!(harness.state().model.figures.copied, Some(Figure::Coming));
}

#[test]
fn a_screen_that_was_scrolled_leaves_the_others_where_they_were() {
    let mut harness = window(student(shipped(), 90), (1000.0, 500.0), Theme::Light);
    let top = |harness: &Harness<'_, App>, name: &str| {
        let mut all = harness.get_all_by_label(name);
        all.find_map(|node| {
            let heading = node.accesskit_node().role() == egui::accesskit::Role::Heading;
            heading.then(|| node.rect().top())
        })
    };
    let first = top(&harness, "Progress").unwrap();
    driven::press(&mut harness, egui::Key::PageDown);
    assert!(top(&harness, "Progress").is_none_or(|top| top < first - 100.0));
    send(harness.state_mut(), Message::Go(Place::Settings));
    harness.run();
    assert_eq!(top(&harness, "Settings"), Some(first));
}

#[test]
fn every_picture_tells_in_words_what_it_shows() {
    let mut harness = window(student(shipped(), 90), (1000.0, 3200.0), Theme::Light);
    harness.get_by_label_contains("Remembered today");
    harness.get_by_label_contains("Reviews expected:");
    harness.get_by_label_contains("Facts that you would remember, expected:");
    harness.get_by_label_contains("Answers of the last year:");
    assert!(harness.get_all_by_label_contains("Asked for").count() > 0);
    click(&mut harness, "More figures");
    harness.get_by_label_contains("facts less than a week");
    harness.get_by_label_contains("were expected to be right");
    harness.get_by_label_contains("%, expected");
}

#[test]
fn a_figure_is_shown_as_a_table_and_back() {
    let mut harness = window(student(shipped(), 60), (1000.0, 2400.0), Theme::Light);
    click(&mut harness, "Reviews coming: table, copy, save");
    click(&mut harness, "Show as a table");
    harness.get_by_label("Reviews of new facts");
    assert!(
        harness
            .query_by_label_contains("Reviews expected:")
            .is_none()
    );
    click(&mut harness, "Reviews coming: table, copy, save");
    click(&mut harness, "Show as a picture");
    harness.get_by_label_contains("Reviews expected:");
}

#[test]
fn the_days_looked_back_on_are_picked() {
    let mut harness = window(student(shipped(), 120), (1000.0, 900.0), Theme::Light);
    let before = harness.state().model.figures.shown.clone().unwrap();
    click(&mut harness, "Last 90 days");
    click(&mut harness, "Last 30 days");
    let model = &harness.state().model;
    assert_eq!(model.figures.filter.period, Period::Month);
    let after = model.figures.shown.clone().unwrap();
    assert!(after.remembered.total().all < before.remembered.total().all);
    assert!(!model.figures.counting);
}

#[test]
fn a_deck_is_picked_and_then_a_topic_of_it() {
    let mut harness = window(student(shipped(), 60), (1000.0, 900.0), Theme::Light);
    let deck = Arc::clone(&harness.state().model.library.decks()[0]);
    click(&mut harness, "All decks");
    click(&mut harness, &deck.title);
    let facts = harness
        .state()
        .model
        .figures
        .shown
        .clone()
        .unwrap()
        .known
        .facts;
    assert_eq!(facts as usize, deck.facts.len());
    click(&mut harness, "All topics");
    click(&mut harness, &deck.topics[0].title);
    let fewer = harness
        .state()
        .model
        .figures
        .shown
        .clone()
        .unwrap()
        .known
        .facts;
    assert!(fewer < facts && fewer > 0);
}

#[test]
fn a_table_is_saved_where_the_person_says() {
    let mut harness = window(student(shipped(), 60), (1000.0, 2400.0), Theme::Light);
    click(&mut harness, "Answers day by day: table, copy, save");
    click(&mut harness, "Save as a table (CSV)");
    assert_eq!(
        harness.state().model.whole.path,
        "bilim-answers-2026-11-23.csv"
    );
    click(&mut harness, "Save");
    let kept = harness.state().effects.iter().find_map(|effect| {
        let Effect::Keep(path, saving) = effect else {
            return None;
        };
        Some((path.clone(), saving.clone()))
    });
    let (path, saving) = kept.unwrap();
    assert!(path.contains("answers"));
    assert_eq!(saving.figure, Figure::Calendar);
    let Form::Table(text) = saving.form else {
        panic!("a table");
    };
    assert!(text.starts_with("Date,Answers,Minutes\r\n2026-"));
}

#[test]
fn nothing_is_counted_again_while_nothing_changes() {
    let mut app = student(shipped(), 30);
    app.send(Message::Figures(Do::More));
    app.send(Message::Figures(Do::Turn(Figure::Coming)));
    assert!(app.effects.is_empty());
    app.send(Message::Go(Place::Library));
    app.send(Message::Go(Place::Progress));
    assert!(app.effects.is_empty());
    app.send(Message::Figures(Do::Period(Period::All)));
    assert!(matches!(app.effects[..], [Effect::Figures(_)]));
}

#[test]
fn days_in_a_row_can_be_turned_off() {
    let mut app = student(shipped(), 30);
    send(&mut app, Message::Set(Choice::Streak(Streak::Hidden)));
    let harness = window(app, (1000.0, 760.0), Theme::Light);
    harness.get_by_label("Time, last 7 days");
    assert!(harness.query_by_label("Days in a row").is_none());
}

#[test]
fn the_next_exam_stands_beside_the_headline_with_the_forecast_of_its_page() {
    let mut app = student(shipped(), 30);
    let library = Arc::clone(&app.model.library);
    let mut decks = library.decks().iter().map(|deck| deck.id.clone());
    let (of, other) = (decks.next().unwrap(), decks.next().unwrap());
    app.model.settings.put_exam(Exam {
        name: "Finals".to_owned(),
        decks: vec![of],
        date: app.model.now.day().plus(12).to_string(),
        ..Exam::default()
    });
    app.model.refresh();
    let planned = app.model.exams.next().unwrap().planned;
    let range = format!("{} to {} %", planned.low, planned.high);
    let mut harness = window(app, (1080.0, 740.0), Theme::Light);
    harness.get_by_label("Exam in 12 days");
    harness.get_by_label(&range);
    harness.get_by_label("Finals, forecast if you keep to the plan");
    let about = Message::Figures(Do::Deck(Some(other)));
    send(harness.state_mut(), about);
    harness.run();
    assert!(harness.query_by_label_contains("Exam in").is_none());
}

#[test]
fn the_forecasts_of_the_next_exam_are_a_picture_and_a_table() {
    let mut app = student(shipped(), 30);
    let today = app.model.now.day();
    app.model.settings.put_exam(Exam {
        id: "finals".to_owned(),
        name: "Finals".to_owned(),
        decks: vec![app.model.library.decks()[0].id.clone()],
        date: today.plus(12).to_string(),
        ..Exam::default()
    });
    for (back, low) in [(3, 61), (2, 66), (1, 70), (5, 20)] {
        // The last is of another exam.
        let exam = if low == 20 { "other" } else { "finals" };
        app.model.settings.forecasts.push(KeptForecast {
            exam: exam.to_owned(),
            day: today.plus(-back),
            low,
            mid: low + 8,
            high: low + 16,
        });
    }
    app.model.refresh();
    // Figures that are on the screen are counted anew after a message.
    send(&mut app, Message::Go(Place::Library));
    send(&mut app, Message::Go(Place::Progress));
    let foretold = app.model.figures.shown.as_ref().unwrap().foretold.clone();
    assert_eq!(foretold.exam, "finals");
    assert!(foretold.days.len() >= 3, "{foretold:?}");
    assert_eq!((foretold.days[0].low, foretold.days[0].high), (0.61, 0.77));
    let mut harness = window(app, (1000.0, 2800.0), Theme::Light);
    harness.get_by_label("Finals: the range that was foretold, day by day");
    harness.get_by_label_contains("forecasts. The last, on");
    click(&mut harness, "Exam forecast: table, copy, save");
    click(&mut harness, "Show as a table");
    harness.get_by_label("61 %");
}

#[test]
fn two_pictures_side_by_side_are_no_higher_than_the_higher_of_them_needs() {
    let harness = window(student(shipped(), 30), (1080.0, 740.0), Theme::Light);
    let coming = harness.get_by_label_contains("Reviews expected:").rect();
    let known = harness
        .get_by_label_contains("Facts that you would remember")
        .rect();
    let below = harness
        .get_by_label_contains("Answers of the last year:")
        .rect();
    let lowest = coming.bottom().max(known.bottom());
    assert!(below.top() - lowest < 160.0, "{lowest} {}", below.top());
}

#[test]
fn the_last_figures_stay_until_the_new_ones_come() {
    let mut app = student(shipped(), 30);
    app.send(Message::Figures(Do::Period(Period::All)));
    assert!(app.model.figures.counting);
    assert_eq!(
        app.model.figures.shown.unwrap().filter.period,
        Period::Quarter
    );
}

#[test]
fn on_the_smallest_window_with_the_largest_text_every_figure_is_there() {
    for (width, height) in [(640.0, 480.0), (256.0, 192.0)] {
        let app = student(shipped(), 60);
        let harness = window(app, (width, height), Theme::Dark);
        harness.get_by_label_contains("Reviews expected:");
        harness.get_by_label_contains("Answers of the last year:");
    }
}

/// Writes a past through the real store, for a look at the real window:
/// `BILIM_PAST=/tmp/data cargo test --test progress_screen -- --ignored`, then
/// `bilim --data /tmp/data`.
#[test]
#[ignore = "it writes files for a person to look at"]
fn a_past_to_look_at() {
    let folder = std::path::PathBuf::from(std::env::var_os("BILIM_PAST").unwrap());
    let place = bilim::store::Place::new(&folder, folder.join("state"));
    let now = bilim::store::clock::SystemClock::new().now();
    let library = shipped();
    let past = Past::of(&library, now, (300, 5), 5);
    let opened = bilim::store::open(&place, now).unwrap();
    for (record, line) in past.records {
        let append = Effect::Append {
            number: record.stamp.number,
            at: record.stamp.at,
            line,
        };
        opened.writer.carry_out(append, now).unwrap();
    }
    assert!(opened.writer.wait(Duration::from_mins(1)));
}
