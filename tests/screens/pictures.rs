//! A picture of each screen, light and dark, compared on Mesa's software driver only.

use bilim::app::{Action, Dialog, Message, Place, Theme};
use bilim::study::Opening;
use egui_kittest::SnapshotResults;

use crate::app::App;
use crate::{at, common, window};

const SIZE: (f32, f32) = (1000.0, 720.0);

/// Compares a screen in both themes; what differs is told when all were seen.
fn both(results: &mut SnapshotResults, name: &str, app: fn() -> App) {
    for (theme, suffix) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        let mut harness = window(app(), SIZE, theme);
        common::snapshot(&mut harness, &format!("{name}-{suffix}"));
        results.extend_harness(&mut harness);
    }
}

fn library() -> App {
    let mut app = App::new();
    app.begin(Opening::TestFirst);
    app.answer_right();
    app.save_all();
    app.send(Message::Leave);
    app
}

fn goes_to(place: Place) -> App {
    let mut app = library();
    app.send(Message::Go(place));
    app
}

fn page() -> App {
    let mut app = App::new();
    app.begin(Opening::ReadFirst);
    app
}

fn feedback() -> App {
    let mut app = at("troops-which");
    let place = usize::from(app.right_place() == 0);
    app.act(Action::Pick(place));
    app
}

fn missed(id: &str, text: &str) -> App {
    let mut app = at(id);
    app.act(Action::Write(text.to_owned()));
    app.act(Action::Check);
    app
}

fn summary() -> App {
    let mut app = App::new();
    app.begin(Opening::TestFirst);
    app.act(Action::DontKnow);
    app.act(Action::GoOn);
    app.answer_all_right();
    app.save_all();
    app
}

fn keys() -> App {
    let mut app = library();
    app.send(Message::Open(Dialog::Keys));
    app
}

fn card() -> App {
    let mut app = at("troops#card");
    app.act(Action::Reveal);
    app
}

fn paired() -> App {
    let mut app = at("match");
    app.act(Action::Select(0));
    app.act(Action::PairWith(1));
    app
}

#[test]
fn pictures_of_all_screens() {
    let results = &mut SnapshotResults::new();
    both(results, "first-run", App::new);
    both(results, "library", library);
    both(results, "page", page);
    both(results, "summary", summary);
    both(results, "settings", || goes_to(Place::Settings));
    both(results, "about", || goes_to(Place::About));
    both(results, "keys", keys);
}

#[test]
fn pictures_of_all_kinds() {
    let results = &mut SnapshotResults::new();
    both(results, "choice", || at("troops-which"));
    both(results, "several", || at("which"));
    both(results, "true-false", || at("share-high"));
    both(results, "typed", || at("troops#typed"));
    both(results, "number", || at("share#typed"));
    both(results, "date", || at("vote-month"));
    both(results, "gap", || at("first#gap"));
    both(results, "order", || at("order"));
    both(results, "match", paired);
    both(results, "card", card);
}

#[test]
fn pictures_of_feedback() {
    let results = &mut SnapshotResults::new();
    both(results, "feedback-choice", feedback);
    both(results, "feedback-typed", || missed("troops#typed", "OSCE"));
    both(results, "feedback-number", || missed("share#typed", "71.5"));
    both(results, "feedback-gap", || missed("first#gap", "a"));
}
