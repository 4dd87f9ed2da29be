//! Each screen as a person meets it: found by accessible names, driven by
//! pointer and keyboard, with the app's real model and `update` behind it.
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
#[path = "screens/kinds.rs"]
mod kinds;
#[path = "screens/pictures.rs"]
mod pictures;

use app::App;
use bilim::app::{
    Asker, Choose, Dialog, Effect, Message, Mode, Report, Screen, Theme, Whole, WholeDone,
};
use bilim::study::{Opening, Step};
pub(crate) use driven::{click, press, window};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

fn open(app: App) -> Harness<'static, App> {
    window(app, (1000.0, 760.0), Theme::Light)
}

/// A session that stands at a certain question.
pub(crate) fn at(id: &str) -> App {
    App::at(id)
}

#[test]
fn the_first_question_is_three_clicks_away() {
    let mut harness = open(App::new());
    harness.get_by_label_contains("Welcome");
    harness.get_by_label("Test").click();
    harness.run();
    click(&mut harness, "Test me first");
    assert!(harness.state().asking().is_some());
}

#[test]
fn the_first_page_is_read_before_its_questions() {
    let mut harness = open(App::new());
    click(&mut harness, "Read the first page");
    harness.get_by_label_contains("What there is to know");
    click(&mut harness, "To the questions");
    assert!(harness.state().asking().is_some());
    assert!(harness.state().journal[0].starts_with("Read("));
}

#[test]
fn an_exam_date_is_taken_or_refused_with_a_reason() {
    let mut harness = open(App::new());
    harness
        .get_by_role_and_label(Role::TextInput, "Exam date")
        .focus();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, "Exam date")
        .type_text("yesterday");
    harness.run();
    click(&mut harness, "Test me first");
    harness.get_by_label_contains("not a full date");
    assert!(harness.state().asking().is_none());
}

#[test]
fn the_library_shows_todays_work_and_one_button_that_space_presses() {
    let mut app = App::new();
    app.begin(Opening::TestFirst);
    app.answer_right();
    app.send(Message::Leave);
    let mut harness = open(app);
    harness.get_by_label_contains("Good morning");
    harness.get_by_label_contains("Go on");
    press(&mut harness, Key::Space);
    assert_eq!(harness.state().model.screen, Screen::Study);
}

#[test]
fn a_deck_is_studied_from_its_card() {
    let mut app = App::new();
    app.begin(Opening::TestFirst);
    app.answer_right();
    app.send(Message::Leave);
    let mut harness = open(app);
    click(&mut harness, "Study Test");
    assert_eq!(harness.state().model.screen, Screen::Study);
}

#[test]
fn the_summary_tells_what_to_look_at_again_and_offers_practice() {
    let mut app = App::new();
    app.begin(Opening::TestFirst);
    app.act(bilim::app::Action::DontKnow);
    app.act(bilim::app::Action::GoOn);
    app.answer_all_right();
    let mut harness = open(app);
    harness.get_by_label_contains("6 facts in");
    harness.get_by_label("What to look at again");
    harness.get_by_label_contains("You said: I don");
    click(&mut harness, "Practise it");
    assert!(harness.state().asking().is_some());
    harness.get_by_label("Practice");
}

#[test]
fn the_session_is_left_by_esc_and_undone_by_ctrl_z() {
    let mut harness = open(at("troops-which"));
    press(&mut harness, Key::Num1);
    assert!(matches!(harness.state().step(), Step::Feedback(_)));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert!(matches!(harness.state().step(), Step::Question(_)));
    assert_eq!(harness.state().answers(), 0);
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().model.screen, Screen::Library);
}

#[test]
fn settings_are_changed_by_their_names() {
    let mut app = App::new();
    app.send(Message::Go(bilim::app::Place::Settings));
    // High enough for all cards.
    let mut harness = window(app, (1000.0, 1600.0), Theme::Light);
    click(&mut harness, "More new facts a day");
    assert_eq!(harness.state().model.settings.new_a_day, 11);
    click(&mut harness, "Larger text");
    assert_eq!(harness.state().model.settings.zoom, 1.25);
    click(&mut harness, "Dark");
    assert_eq!(harness.state().model.settings.theme, Theme::Dark);
    harness
        .get_by_role_and_label(Role::Switch, "Movement")
        .click();
    harness.run();
    assert_eq!(
        harness.state().model.settings.motion,
        bilim::app::Motion::Off
    );
}

#[test]
fn about_shows_the_licence_of_every_part() {
    let mut app = App::new();
    app.send(Message::Go(bilim::app::Place::About));
    let mut harness = open(app);
    for part in ["The program", "The decks", "Inter", "Phosphor"] {
        let name = harness.query_all_by_label_contains(part).next();
        assert!(name.is_some(), "{part}");
    }
    harness.get_by_label_contains("The program: MIT").click();
    harness.run();
    harness.get_by_label_contains("WITHOUT WARRANTY OF ANY KIND");
}

#[test]
fn all_keys_open_by_question_mark_and_close_by_esc() {
    let mut harness = open(at("troops-which"));
    press(&mut harness, Key::Questionmark);
    assert_eq!(harness.state().model.dialog, Some(Dialog::Keys));
    harness.get_by_label("All keys");
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().model.dialog, None);
    assert_eq!(
        harness.state().model.screen,
        Screen::Study,
        "Esc closes one thing at a time"
    );
}

#[test]
fn a_fault_is_reported_with_one_press() {
    let mut harness = open(at("troops-which"));
    press(&mut harness, Key::F);
    click(&mut harness, "It is out of date");
    assert_eq!(harness.state().model.dialog, None);
    assert!(
        harness
            .state()
            .journal
            .last()
            .unwrap()
            .starts_with("Report(")
    );
    press(&mut harness, Key::F);
    press(&mut harness, Key::Num5);
    assert!(harness.state().journal.last().unwrap().contains("slip"));
    assert_eq!(harness.state().model.dialog, None);
}

#[test]
fn an_answer_that_is_not_saved_is_told() {
    let mut app = App::new();
    app.begin(Opening::TestFirst);
    app.answer_right();
    app.act(bilim::app::Action::GoOn);
    let mut harness = open(app);
    harness.get_by_label_contains("not saved yet");
    harness.state_mut().save_all();
    harness.run();
    assert!(harness.query_by_label_contains("not saved yet").is_none());
}

#[test]
fn nothing_is_out_of_reach_in_a_small_window() {
    let mut app = at("troops-which");
    app.answer_right();
    let mut harness = window(app, (640.0, 480.0), Theme::Light);
    for name in ["Continue", "More"] {
        let rect = harness.get_by_label(name).rect();
        assert!(
            rect.max.y <= 480.0 && rect.max.x <= 640.0,
            "{name}: {rect:?}"
        );
    }
    press(&mut harness, Key::Space);
    assert!(!matches!(harness.state().step(), Step::Feedback(_)));
}

#[test]
fn page_keys_scroll_and_a_new_question_begins_at_the_top() {
    let mut app = App::new();
    app.begin(Opening::TestFirst);
    let mut harness = window(app, (640.0, 320.0), Theme::Light);
    let top = |harness: &Harness<'_, App>| {
        let leave = harness.get_by_label_contains("Leave");
        leave.rect().top()
    };
    let first = top(&harness);
    press(&mut harness, Key::Num0);
    press(&mut harness, Key::PageDown);
    assert!(top(&harness) < first, "the page did not scroll");
    harness.state_mut().save_all();
    press(&mut harness, Key::Space);
    assert_eq!(top(&harness), first);
}

#[test]
fn in_a_very_narrow_window_nothing_lies_on_anything_else() {
    let mut app = App::new();
    app.send(Message::Go(bilim::app::Place::Settings));
    let harness = window(app, (260.0, 200.0), Theme::Light);
    let rects = ["Library", "Settings", "About"].map(|name| {
        harness
            .get_all_by_label(name)
            .map(|node| node.rect())
            .min_by(|a, b| a.top().total_cmp(&b.top()))
            .unwrap()
    });
    for pair in rects.windows(2) {
        assert!(!pair[0].intersects(pair[1]), "{pair:?}");
    }
}

#[test]
fn suspended_facts_of_a_deck_are_asked_again_from_its_menu() {
    let mut app = App::new();
    app.begin(Opening::TestFirst);
    let mut harness = open(app);
    press(&mut harness, Key::S);
    press(&mut harness, Key::Escape);
    click(&mut harness, "More about Test");
    click(&mut harness, "Ask the suspended fact again");
    let app = harness.state();
    assert!(app.journal.last().unwrap().starts_with("Resume("));
    assert_eq!(app.model.overview.decks[0].suspended, 0);
}

#[test]
fn what_was_odd_in_the_files_is_told_in_one_calm_panel() {
    let mut app = App::new();
    app.model.found = vec![
        "One line was cut off.".to_owned(),
        "A file is missing.".to_owned(),
    ];
    app.send(Message::Open(Dialog::Found));
    let mut harness = open(app);
    harness.get_by_label("One line was cut off.");
    harness.get_by_label("A file is missing.");
    click(&mut harness, "Copy this report");
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().model.dialog, None);
}

/// The effect that the app asked for last, if it is one for all progress.
fn asked(app: &App) -> Option<&Whole> {
    match app.effects.last() {
        Some(Effect::Whole(whole)) => Some(whole),
        Some(
            Effect::Append { .. }
            | Effect::ReadWhole
            | Effect::SaveSettings(_)
            | Effect::Optimise(_)
            | Effect::StopOptimising
            | Effect::CountAnew
            | Effect::Choose(..)
            | Effect::Desk(_)
            | Effect::Shelf(_)
            | Effect::Figures(_)
            | Effect::Errand(_)
            | Effect::Keep(..)
            | Effect::Sheet(_)
            | Effect::Ring
            | Effect::Close,
        )
        | None => None,
    }
}

fn settings_screen() -> App {
    let mut app = App::new();
    app.begin(Opening::TestFirst);
    app.answer_right();
    app.save_all();
    app.send(Message::Go(bilim::app::Place::Settings));
    app
}

#[test]
fn all_progress_is_exported_to_a_path_and_what_came_of_it_is_told() {
    let mut app = settings_screen();
    app.send(Message::Open(Dialog::Export));
    let mut harness = open(app);
    click(&mut harness, "Write the file");
    let wanted = Whole::Export("bilim-2026-11-23.ron".to_owned());
    assert_eq!(asked(harness.state()), Some(&wanted));
    harness.get_by_label("This is under way.");
    let done = WholeDone {
        said: "All is written.".to_owned(),
        progress: None,
    };
    harness
        .state_mut()
        .send(Message::Report(Report::Whole(done)));
    harness.run();
    harness.get_by_label("All is written.");
}

#[test]
fn the_file_can_be_chosen_in_the_systems_own_window() {
    let mut app = settings_screen();
    app.send(Message::Open(Dialog::Import));
    let mut harness = open(app);
    click(&mut harness, "Choose");
    let asked_for = harness.state().effects.last().cloned();
    let proposed = Choose::There("bilim-2026-11-23.ron".to_owned());
    let asker = Asker::Window(Dialog::Import);
    assert_eq!(asked_for, Some(Effect::Choose(asker.clone(), proposed)));
    let chosen = "/stick/years.ron".to_owned();
    harness
        .state_mut()
        .send(Message::Report(Report::Chosen(asker, chosen.clone())));
    harness.run();
    click(&mut harness, "Add the file");
    assert_eq!(asked(harness.state()), Some(&Whole::Import(chosen)));
}

#[test]
fn a_backup_is_restored_from_the_list_and_the_progress_is_another() {
    let mut app = settings_screen();
    app.send(Message::Open(Dialog::Restore));
    assert_eq!(asked(&app), Some(&Whole::List));
    let backups = vec!["2026-11-22 10:00".to_owned(), "2026-11-21 10:00".to_owned()];
    app.send(Message::Report(Report::Backups(backups)));
    let mut harness = open(app);
    click(&mut harness, "Restore the backup of 2026-11-21 10:00");
    assert_eq!(asked(harness.state()), Some(&Whole::Restore(2)));
    let app = harness.state_mut();
    app.send(Message::Study(None));
    assert_eq!(app.model.screen, Screen::Settings, "nothing else meanwhile");
    let done = WholeDone {
        said: "8 events were added.".to_owned(),
        progress: Some((Box::default(), 40)),
    };
    app.send(Message::Report(Report::Whole(done)));
    assert!(app.model.progress.is_empty() && app.model.session.is_none());
    assert_eq!(app.model.notebook.next_number(), 41);
}

#[test]
fn who_only_looks_can_answer_nothing_and_is_told_why() {
    let mut app = settings_screen();
    app.model.mode = Mode::Look;
    app.send(Message::Go(bilim::app::Place::Library));
    app.send(Message::Open(Dialog::InUse));
    let lines = app.journal.len();
    let mut harness = open(app);
    click(&mut harness, "Only look");
    harness.get_by_label_contains("You are only looking");
    press(&mut harness, Key::Space);
    assert_eq!(harness.state().model.screen, Screen::Library);
    assert_eq!(harness.state().journal.len(), lines);
    click(&mut harness, "Bring it to the front");
    assert_eq!(harness.state().effects.last(), Some(&Effect::Close));
}

#[test]
fn a_line_about_a_deck_gets_no_second_full_stop() {
    let about = |about: &str| {
        let mut deck = deck::deck();
        about.clone_into(&mut deck.about);
        let harness = open(App::on(bilim::deck::Library::new(vec![deck])));
        let row = harness.get_by_role_and_label(Role::Button, "Test");
        row.accesskit_node().description().unwrap_or_default()
    };
    for (line, said) in [
        ("Who came.", "Who came. 6 facts"),
        ("Who came", "Who came. 6 facts"),
        ("Who came?", "Who came? 6 facts"),
    ] {
        let told = about(line);
        assert!(told.contains(said), "{told}");
    }
}
