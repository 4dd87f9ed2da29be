//! The row of the weights in the settings, through its accessible names.

use bilim::app::tune::{Message as Word, Tune};
use bilim::app::{Message, Theme};
use bilim::memory::Weights;
use bilim::text::Texts;
use bilim::ui;
use egui::vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::app::App;
use super::learner::{Life, forgetful, progress};
use super::{MONTHS, app, common, found};

pub(crate) fn open_at(
    app: App,
    (width, height): (f32, f32),
    theme: Theme,
) -> Harness<'static, App> {
    let texts = Texts::english();
    common::window_with(
        vec2(width, height),
        theme,
        move |ui, app: &mut App| {
            for message in ui::show(ui, &app.model, &texts) {
                app.send(message);
                ui.ctx().request_repaint();
            }
        },
        app,
    )
}

fn open(app: App) -> Harness<'static, App> {
    open_at(app, (1000.0, 1600.0), Theme::Light)
}

fn click(harness: &mut Harness<'_, App>, name: &str) {
    harness.get_by_label(name).click();
    harness.run();
}

fn say(harness: &mut Harness<'_, App>, word: Word) {
    harness.state_mut().send(Message::Tune(word));
    harness.run();
}

const FIND: &str = "Optimise from my answers";

#[test]
fn with_too_few_answers_the_card_says_how_many_are_missing() {
    let life = Life { days: 12, ..MONTHS };
    let few = progress(Weights::default(), life);
    let missing = 400 - few.len();
    let mut harness = open(app(few));
    harness.get_by_label_contains(&format!("{missing} are missing"));
    click(&mut harness, FIND);
    assert_eq!(harness.state().model.tune, Tune::Idle);
}

#[test]
fn weights_are_looked_for_stopped_found_taken_and_taken_back() {
    let mut harness = open(app(progress(forgetful(), MONTHS)));
    click(&mut harness, FIND);
    harness.get_by_label_contains("You may go on studying");
    click(&mut harness, "Stop looking");
    assert_eq!(harness.state().model.tune, Tune::Idle);

    click(&mut harness, FIND);
    say(&mut harness, Word::Share(0.4));
    let outcome = found(progress(forgetful(), MONTHS));
    say(&mut harness, Word::Done(outcome));
    harness.get_by_label_contains("its guesses were");
    harness.get_by_label_contains("Log loss");
    harness.get_by_label_contains("would be due today");
    click(&mut harness, "Keep the weights I have");
    assert_eq!(harness.state().model.settings.weights, None);

    click(&mut harness, FIND);
    say(&mut harness, Word::Done(outcome));
    click(&mut harness, "Use these weights");
    assert!(harness.state().model.settings.weights.is_some());
    harness.get_by_label("These weights count now.");
    harness.get_by_label_contains("weights of your own");
    click(&mut harness, "Use the standard weights again");
    assert_eq!(harness.state().model.settings.weights, None);
    harness.get_by_label_contains("standard weights, which fit most people");
    click(&mut harness, "Back to the earlier weights");
    assert!(harness.state().model.settings.weights.is_some());
}

#[test]
fn where_nothing_better_was_found_the_card_says_so() {
    let life = Life {
        facts: 90,
        pace: 6,
        days: 25,
        seed: 0,
    };
    let mut harness = open(app(progress(Weights::default(), life)));
    click(&mut harness, FIND);
    let outcome = found(progress(Weights::default(), life));
    say(&mut harness, Word::Done(outcome));
    harness.get_by_label_contains("so nothing was changed");
    click(&mut harness, "All right");
    assert_eq!(harness.state().model.tune, Tune::Idle);
}
