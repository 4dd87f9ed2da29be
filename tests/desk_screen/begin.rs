//! How a deck begins: from the first run, and on the page that asks for its
//! title and for what is likely there already.

use bilim::app::desk::begin::Blank;
use bilim::app::desk::{Heard, Message as Desk, Wish};
use bilim::app::{Asker, Authoring, Choose, Effect, Message, Place, Report, Screen};
use bilim::deck::{Library, List};
use bilim::progress::Progress;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::app::App;
use crate::driven::{click, press};
use crate::hands::{TEXT, at_desk, choose, chord, deck_of, desk, window, write};

/// The first screen on empty progress.
fn first_run<'a>() -> Harness<'a, App> {
    let app = App::on(Library::new(vec![deck_of(TEXT)]));
    assert!(matches!(app.model.screen, Screen::FirstRun(_)));
    window(app)
}

fn page<'a>() -> Harness<'a, App> {
    let mut app = App::new();
    app.send(Message::Go(Place::Desk));
    let mut harness = window(app);
    press(&mut harness, Key::N);
    harness
}

/// Writes into the field that has the focus, and leaves it by Enter.
fn enter(harness: &mut Harness<'_, App>, text: &str) {
    if !text.is_empty() {
        harness.event(Event::Text(text.to_owned()));
        harness.run();
    }
    press(harness, Key::Enter);
}

#[test]
fn who_writes_decks_comes_to_the_desk_from_the_first_run_by_mouse_or_key() {
    for by_key in [true, false] {
        let mut harness = first_run();
        if by_key {
            press(&mut harness, Key::W);
        } else {
            click(&mut harness, "I write decks");
        }
        let model = &harness.state().model;
        assert_eq!(model.screen, Screen::Desk);
        assert_eq!(model.settings.authoring, Authoring::On);
        harness.get_by_label("A new deck");
    }
}

#[test]
fn who_writes_decks_is_asked_only_once_what_they_came_for() {
    let mut harness = first_run();
    press(&mut harness, Key::W);
    let again = harness.into_state().restarted_with(Progress::default());
    assert_eq!(again.model.screen, Screen::Library);
}

#[test]
fn a_fact_in_one_line_is_within_reach_on_the_first_run() {
    let mut harness = first_run();
    chord(&mut harness, Modifiers::COMMAND, Key::N);
    click(&mut harness, "A new deck");
    assert_eq!(harness.state().model.screen, Screen::Desk);
    assert!(harness.state().model.desk.begin.shown);
}

#[test]
fn only_the_title_is_needed_and_the_line_for_the_first_fact_is_ready() {
    let mut harness = page();
    enter(&mut harness, "Rivers");
    chord(&mut harness, Modifiers::COMMAND, Key::Enter);
    harness.event(Event::Text(
        "The Syr Darya flows into the {Aral Sea}.".into(),
    ));
    harness.run();
    press(&mut harness, Key::Enter);
    let open = desk(&harness);
    assert_eq!(open.file.name, "rivers.ron");
    let deck = open.manuscript.deck().unwrap();
    assert_eq!(deck.license, "CC-BY-4.0");
    assert_eq!(deck.language, "en");
    assert_eq!(deck.facts.len(), 1);
}

#[test]
fn enter_leads_through_all_fields_to_the_first_fact() {
    let mut harness = page();
    for text in [
        "The unrest",
        "A. Teacher",
        "The morning paper",
        "A. Writer",
        "The press",
        "17 September 2022",
        "https://example.org/paper",
        "/home/a/paper.txt",
        "The unrest",
        "The alliance",
        "",
    ] {
        enter(&mut harness, text);
    }
    let read = Effect::Desk(Wish::Article {
        source: "morning-paper".to_owned(),
        path: "/home/a/paper.txt".to_owned(),
    });
    let app = harness.state();
    assert!(app.effects.contains(&read), "{:?}", app.model.desk.begin);
    enter(&mut harness, "Soldiers of the {CSTO} came and left again.");
    let deck = desk(&harness).manuscript.deck().unwrap();
    assert_eq!(
        (deck.title.as_str(), deck.author.as_str()),
        ("The unrest", "A. Teacher")
    );
    let source = &deck.sources[0];
    assert_eq!(
        source.written.map(|date| date.to_string()).as_deref(),
        Some("2022-09-17")
    );
    assert_eq!(source.publisher, "The press");
    let topics: Vec<&str> = deck
        .topics
        .iter()
        .map(|topic| topic.title.as_str())
        .collect();
    assert_eq!(topics, ["The unrest", "The alliance"]);
    // The first fact is taught in the first topic.
    let outline = desk(&harness).manuscript.outline();
    let (_, fact) = outline.of(List::Facts).next().unwrap();
    assert_eq!(fact.text("topic"), "unrest");
}

#[test]
fn without_a_title_or_with_no_date_the_field_is_named_and_has_the_focus() {
    let mut harness = page();
    write(&mut harness, "When it was written", "some day");
    click(&mut harness, "Begin");
    harness.get_by_label("A deck needs a title.");
    enter(&mut harness, "Rivers");
    click(&mut harness, "Begin");
    assert!(harness.query_by_label("A deck needs a title.").is_none());
    harness.get_by_label_contains("This is no date, or can be two.");
    assert!(harness.state().model.desk.open.is_none());
    write(&mut harness, "When it was written", "2022");
    click(&mut harness, "Begin");
    assert_eq!(desk(&harness).file.name, "rivers.ron");
}

#[test]
fn language_and_licence_are_chosen_and_stay_for_the_next_deck() {
    let mut harness = page();
    write(&mut harness, "Title of the deck", "Rivers");
    write(&mut harness, "Your name", "A. Teacher");
    let role = egui::accesskit::Role::ComboBox;
    choose(&mut harness, (role, "Language"), "Kazakh");
    choose(&mut harness, (role, "Licence"), "CC0, free for all");
    click(&mut harness, "Begin");
    let head = |harness: &Harness<'_, App>| {
        let deck = desk(harness).manuscript.deck().unwrap();
        [&deck.author, &deck.language, &deck.license].map(String::clone)
    };
    assert_eq!(head(&harness), ["A. Teacher", "kk", "CC0-1.0"]);
    press(&mut harness, Key::Escape);
    let app = harness.state_mut();
    app.send(Message::Desk(Desk::PutAway));
    harness.run();
    click(&mut harness, "A new deck");
    write(&mut harness, "Title of the deck", "Lakes");
    click(&mut harness, "Begin");
    assert_eq!(desk(&harness).file.name, "lakes.ron");
    assert_eq!(head(&harness), ["A. Teacher", "kk", "CC0-1.0"]);
}

#[test]
fn the_file_with_the_text_of_its_source_is_chosen() {
    let mut harness = page();
    click(&mut harness, "Choose a file");
    let app = harness.state_mut();
    let there = Choose::There("article.txt".to_owned());
    assert_eq!(
        app.effects.last(),
        Some(&Effect::Choose(Asker::Begin, there))
    );
    let chosen = Report::Chosen(Asker::Begin, "/home/a/paper.txt".to_owned());
    app.send(Message::Report(chosen));
    harness.run();
    write(&mut harness, "Title of the deck", "Rivers");
    click(&mut harness, "Begin");
    let deck = desk(&harness).manuscript.deck().unwrap();
    assert_eq!(deck.sources[0].title, "paper");
}

#[test]
fn escape_leaves_the_page_and_keeps_what_is_written() {
    let mut harness = page();
    write(&mut harness, "Your name", "A. Teacher");
    press(&mut harness, Key::Escape);
    assert!(harness.query_by_label("Your name").is_none());
    assert_eq!(harness.state().model.screen, Screen::Desk);
    click(&mut harness, "A new deck");
    let begin = &harness.state().model.desk.begin;
    assert_eq!(begin.text(Blank::Author), "A. Teacher");
}

#[test]
fn what_could_not_be_saved_is_told_at_the_desk_and_can_be_put_away() {
    let mut harness = at_desk(TEXT);
    let why = "The disk is full.";
    let failed = Heard::Failed(why.to_owned());
    harness
        .state_mut()
        .send(Message::Report(Report::Desk(failed)));
    harness.run();
    harness.get_by_label_contains(why);
    click(&mut harness, "Dismiss");
    assert!(harness.query_by_label_contains(why).is_none());
    assert!(harness.state().model.notices.is_empty());
}
