//! The settings of study in their window: the aim and what it asks, easy days, decks with an
//! aim of their own; by accessible names, and inside the window however narrow it is.
#![cfg(feature = "gui")]
#![expect(
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
#[path = "simulated/student.rs"]
#[expect(dead_code, reason = "another test uses the rest")]
mod student;

use app::{App, DAY};
use bilim::app::{Message, Place, ScheduleMessage, Theme};
use bilim::deck::DeckId;
use bilim::study::{Ease, Opening, Spread, Weekday};
use bilim::text::Texts;
use bilim::ui;
use egui::accesskit::Role;
use egui::vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

/// The settings of a student after some days, in a tall window of this width.
fn settings(width: f32) -> Harness<'static, App> {
    let mut app = App::on(student::library(30));
    app.begin(Opening::TestFirst);
    app.answer_all_right();
    for _ in 0..15 {
        app.later(DAY);
        app.model.session = None;
        app.send(Message::Study(None));
        if app.model.session.is_some() {
            app.answer_all_right();
        }
    }
    app.save_all();
    app.send(Message::Go(Place::Settings));
    let texts = Texts::english();
    common::window_with(
        vec2(width, 1900.0),
        Theme::Light,
        move |ui, app: &mut App| {
            for message in ui::show(ui, &app.model, &texts) {
                app.send(message);
                ui.ctx().request_repaint();
            }
        },
        app,
    )
}

fn click(harness: &mut Harness<'_, App>, name: &str) {
    harness.get_by_label(name).click();
    harness.run();
}

#[test]
fn another_aim_tells_what_it_means_and_asks_from_when_it_counts() {
    let mut harness = settings(1000.0);
    harness.get_by_label_contains("about 1.9 times as often as at 85 %");
    click(&mut harness, "Higher aim");
    click(&mut harness, "Higher aim");
    harness.get_by_label("From 90 % to 92 %: from when?");
    harness.get_by_label_contains("of 30 facts would get another date. Due today:");
    assert_eq!(harness.state().model.settings.aim, 0.90);
    click(&mut harness, "Also all dates now");
    assert_eq!(harness.state().model.settings.aim, 0.92);
    let journal = &harness.state().journal;
    assert!(journal.last().unwrap().starts_with("Reschedule("));
    click(&mut harness, "Lower aim");
    click(&mut harness, "From now on");
    assert_eq!(harness.state().model.settings.aim, 0.91);
    click(&mut harness, "Lower aim");
    click(&mut harness, "Leave it");
    assert_eq!(harness.state().model.settings.aim, 0.91);
    assert!(harness.query_by_label("Leave it").is_none());
}

#[test]
fn a_deck_gets_an_aim_of_its_own_and_loses_it() {
    let mut harness = settings(1000.0);
    click(&mut harness, "Add a deck");
    click(&mut harness, "A life");
    click(&mut harness, "Lower aim for A life");
    click(&mut harness, "From now on");
    let own = |harness: &Harness<'_, App>| {
        let settings = &harness.state().model.settings;
        settings.own_aim(&DeckId::new("life")).map(|aim| aim.get())
    };
    assert_eq!(own(&harness), Some(0.89));
    click(&mut harness, "A life: back to the aim of all decks");
    click(&mut harness, "From now on");
    assert_eq!(own(&harness), None);
}

#[test]
fn a_press_turns_a_day_from_normal_to_light_to_free() {
    let mut harness = settings(1000.0);
    click(&mut harness, "Sunday: normal");
    click(&mut harness, "Sunday: light");
    let ease = harness.state().model.settings.week.ease(Weekday::Sunday);
    assert_eq!(ease, Ease::Free);
    click(&mut harness, "Sunday: free");
    let even = harness.get_by_role_and_label(Role::Switch, "Even days");
    even.click();
    harness.run();
    assert_eq!(harness.state().model.settings.spread, Spread::Chance);
}

#[test]
fn nothing_runs_over_the_edge_of_a_narrow_window() {
    // 520 points are a window of 1300 pixels with text at 2.5 times its size.
    for width in [520.0, 640.0, 730.0, 1000.0] {
        let mut harness = settings(width);
        let all = ScheduleMessage::AddAim(DeckId::new("life"));
        harness.state_mut().send(Message::Schedule(all));
        let aim = ScheduleMessage::Aim(None, Some(0.8));
        harness.state_mut().send(Message::Schedule(aim));
        harness.run();
        let nodes = harness.root().children_recursive();
        let over: Vec<String> = nodes
            .filter(|node| node.accesskit_node().bounding_box().is_some())
            .filter(|node| node.accesskit_node().label().is_some() || node.value().is_some())
            // The places at the top have margins of their own.
            .filter(|node| node.rect().top() > 70.0 && node.rect().right() > width - 39.0)
            .map(|node| format!("{:?} {:?}", node.accesskit_node().label(), node.rect()))
            .collect();
        assert_eq!(over, Vec::<String>::new(), "at {width}");
    }
}
