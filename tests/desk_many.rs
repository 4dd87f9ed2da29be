//! At the desk with many places at once: words found and replaced, several
//! facts given the same, and the small windows in which the desk asks.
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
#[path = "common/driven.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod driven;

use app::App;
use bilim::app::desk::carried::{Message as Carry, Step, Why};
use bilim::app::desk::find::Message as Find;
use bilim::app::desk::{Common, Edit, File, Heard, Message as Desk, Open, Origin, Spot, Wish};
use bilim::app::{Effect, Message, Report, Theme};
use bilim::deck::{DeckId, Library, List, parse};
use bilim::desk::carry::Way;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

const DECK: &str = r#"Deck(
    format: 1, id: "d", title: "Army words",
    sources: [Source(id: "s", title: "A book"), Source(id: "t", title: "Another")],
    topics: [Topic(id: "one", title: "One"), Topic(id: "army", title: "Armies")],
    facts: [
        Fact(id: "army", from: "s", says: "The {army} left.", ask: "Who left?"),
        Fact(id: "b", from: "s", says: "The {police} stayed, the army went.", ask: "Who stayed?"),
        Fact(id: "c", from: "s", says: "The {guard} slept.", ask: "Who slept?"),
    ],
    questions: [
        Typed(id: "qa", fact: "army"),
        Typed(id: "qb", fact: "b"),
    ],
)
"#;

fn read() -> Message {
    Message::Report(Report::Desk(Heard::Read {
        file: file("d.ron"),
        text: DECK.into(),
        draft: None,
    }))
}

fn at_desk() -> App {
    let parsed = parse(DECK.as_bytes());
    assert_eq!(parsed.diagnostics, vec![]);
    let mut app = App::on(Library::new(vec![parsed.deck.unwrap()]));
    app.send(Message::Desk(Desk::Open(DeckId::new("d"), None)));
    app.send(read());
    app
}

fn open(app: &App) -> &Open {
    app.model.desk.open.as_deref().unwrap()
}

fn text(app: &App) -> &str {
    open(app).manuscript.text()
}

fn edit(app: &mut App, edit: Edit) {
    app.send(Message::Desk(Desk::Edit(edit)));
}

fn row(app: &App, fact: &str) -> usize {
    let outline = open(app).manuscript.outline();
    outline.find(List::Facts, fact).unwrap()
}

fn pick(app: &mut App, from: &str, to: &str) {
    let (from, to) = (row(app, from), row(app, to));
    edit(app, Edit::Pick(from));
    edit(app, Edit::PickTo(to));
}

fn picked(app: &App) -> Vec<&str> {
    let rows = open(app).picked.iter();
    rows.map(|row| open(app).manuscript.row(*row).unwrap().id())
        .collect()
}

#[test]
fn words_are_replaced_where_they_are_not_left_out_as_one_step() {
    let mut app = at_desk();
    for message in [
        Find::Open,
        Find::Words("army".to_owned()),
        Find::With("navy".to_owned()),
    ] {
        edit(&mut app, Edit::Find(message));
    }
    // The title, the first fact and the second; no id and no topic named by one.
    assert_eq!(open(&app).find.hits.len(), 3);
    edit(&mut app, Edit::Find(Find::Turn(0)));
    assert_eq!(open(&app).find.count(), 2);
    edit(&mut app, Edit::Find(Find::Replace));
    let wanted = DECK
        .replace("{army}", "{navy}")
        .replace("the army went", "the navy went");
    assert_eq!(text(&app), wanted);
    assert_eq!(open(&app).find.replaced, 2);
    assert_eq!(open(&app).find.hits.len(), 1);
    edit(&mut app, Edit::Undo);
    assert_eq!(text(&app), DECK);
    assert_eq!(open(&app).find.hits.len(), 3);
}

#[test]
fn a_press_on_a_hit_leads_to_its_item() {
    let mut app = at_desk();
    edit(&mut app, Edit::Find(Find::Open));
    edit(&mut app, Edit::Find(Find::Words("STAYED,".to_owned())));
    edit(&mut app, Edit::Find(Find::GoTo(0)));
    assert_eq!(picked(&app), ["b"]);
    assert!(!open(&app).find.shown);
}

#[test]
fn a_range_is_picked_from_the_first_to_the_last_and_the_other_way_round() {
    let mut app = at_desk();
    pick(&mut app, "army", "c");
    assert_eq!(picked(&app), ["army", "b", "c"]);
    pick(&mut app, "c", "b");
    assert_eq!(picked(&app), ["c", "b"]);
    // A longer one begins where the first did.
    let first = row(&app, "army");
    edit(&mut app, Edit::PickTo(first));
    assert_eq!(picked(&app), ["c", "b", "army"]);
}

#[test]
fn all_picked_facts_get_a_topic_and_a_source_each_as_one_step() {
    let mut app = at_desk();
    pick(&mut app, "army", "b");
    edit(
        &mut app,
        Edit::PutAll(Common::Topic, Some("one".to_owned())),
    );
    let facts = |app: &App, field: &str| -> Vec<String> {
        let rows = open(app).manuscript.outline().of(List::Facts);
        rows.map(|(_, row)| row.text(field).to_owned()).collect()
    };
    assert_eq!(facts(&app, "topic"), ["one", "one", ""]);
    edit(&mut app, Edit::PutAll(Common::Source, Some("t".to_owned())));
    assert_eq!(facts(&app, "from"), ["t", "t", "s"]);
    assert_eq!(picked(&app), ["army", "b"]);
    edit(&mut app, Edit::Undo);
    edit(&mut app, Edit::Undo);
    assert_eq!(text(&app), DECK);
}

#[test]
fn all_picked_facts_are_doubled_or_removed_as_one_step() {
    let mut app = at_desk();
    pick(&mut app, "army", "b");
    edit(&mut app, Edit::Duplicate);
    let ids = |app: &App, list| -> Vec<String> {
        let rows = open(app).manuscript.outline().of(list);
        rows.map(|(_, row)| row.id().to_owned()).collect()
    };
    assert_eq!(ids(&app, List::Facts), ["army", "army-2", "b", "b-2", "c"]);
    assert_eq!(picked(&app), ["army-2", "b-2"]);
    edit(&mut app, Edit::Undo);
    assert_eq!(text(&app), DECK);
    pick(&mut app, "army", "b");
    edit(&mut app, Edit::Remove);
    assert_eq!(ids(&app, List::Facts), ["c"]);
    // Questions that ask for nothing any more go with them.
    assert_eq!(ids(&app, List::Questions), Vec::<String>::new());
    edit(&mut app, Edit::Undo);
    assert_eq!(text(&app), DECK);
}

const OTHER: &str = r#"Deck(format: 1, id: "other", title: "Other", topics: [], facts: [])"#;

fn file(name: &str) -> File {
    File {
        name: name.to_owned(),
        origin: Origin::Own,
    }
}

fn fetched(app: &mut App, draft: Option<&str>) {
    app.send(Message::Report(Report::Desk(Heard::Fetched {
        file: file("o.ron"),
        text: OTHER.into(),
        draft: draft.map(Into::into),
    })));
}

/// The first two facts on their way to the other deck.
fn carrying(app: &mut App, way: Way) {
    pick(app, "army", "b");
    for message in [
        Carry::Open,
        Carry::Way(way),
        Carry::To(DeckId::new("other")),
    ] {
        app.send(Message::Desk(Desk::Carry(message)));
    }
    let fetch = Effect::Desk(Wish::Fetch(DeckId::new("other")));
    assert_eq!(app.effects.last(), Some(&fetch));
}

/// The save of the other deck: its text.
fn sent(app: &App) -> String {
    match app.effects.last() {
        Some(Effect::Desk(Wish::Save {
            file,
            text,
            expected,
        })) => {
            assert_eq!(file, "o.ron");
            assert_eq!(expected.as_deref(), Some(OTHER));
            text.to_string()
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn facts_leave_their_deck_only_when_the_other_one_is_on_disk() {
    let mut app = at_desk();
    carrying(&mut app, Way::Move);
    fetched(&mut app, None);
    let there = sent(&app);
    let parsed = parse(there.as_bytes());
    assert_eq!(parsed.diagnostics, vec![]);
    let deck = parsed.deck.unwrap();
    assert_eq!(deck.facts.len(), 2);
    assert_eq!(text(&app), DECK);
    app.send(Message::Report(Report::Desk(Heard::Saved {
        file: "o.ron".to_owned(),
        text: there.into(),
    })));
    let outline = open(&app).manuscript.outline();
    let left: Vec<&str> = outline.of(List::Facts).map(|(_, row)| row.id()).collect();
    assert_eq!(left, ["c"]);
    assert!(open(&app).carry.is_none());
    assert!(open(&app).is_unsaved());
    edit(&mut app, Edit::Undo);
    assert_eq!(text(&app), DECK);
}

#[test]
fn facts_that_are_copied_stay() {
    let mut app = at_desk();
    carrying(&mut app, Way::Copy);
    fetched(&mut app, None);
    let there = sent(&app);
    app.send(Message::Report(Report::Desk(Heard::Saved {
        file: "o.ron".to_owned(),
        text: there.into(),
    })));
    assert_eq!(text(&app), DECK);
    assert!(!open(&app).is_unsaved());
}

#[test]
fn facts_stay_where_they_are_if_the_other_deck_is_being_written() {
    let step = |app: &App| open(app).carry.as_ref().map(|carry| carry.step.clone());
    let mut app = at_desk();
    carrying(&mut app, Way::Move);
    fetched(&mut app, Some("more"));
    assert_eq!(step(&app), Some(Step::Not(Why::Unsaved)));
    let mut app = at_desk();
    carrying(&mut app, Way::Move);
    fetched(&mut app, None);
    app.send(Message::Report(Report::Desk(Heard::Changed {
        file: "o.ron".to_owned(),
        now: "theirs".into(),
    })));
    assert_eq!(step(&app), Some(Step::Not(Why::Changed)));
    assert_eq!(text(&app), DECK);
}

fn window(app: App, size: (f32, f32)) -> Harness<'static, App> {
    driven::window(app, size, Theme::Light)
}

fn click(harness: &mut Harness<'_, App>, name: &str) {
    harness.get_by_role_and_label(Role::Button, name).click();
    harness.run();
}

#[test]
fn words_are_found_and_replaced_by_keys_and_names() {
    for size in [(1000.0, 760.0), (640.0, 480.0)] {
        let mut harness = window(at_desk(), size);
        harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
        harness.run();
        let words = harness.get_by_role_and_label(Role::TextInput, "Find");
        words.type_text("army");
        harness.run();
        // The window stands in the middle again once it is as high as its rows.
        harness.run_steps(4);
        click(&mut harness, "Replace 3");
        // With nothing in its place the words go.
        let title = open(harness.state()).manuscript.outline().head("title");
        assert_eq!(title.unwrap().written.as_text(), Some("words"));
        harness.key_press(Key::Escape);
        harness.run();
        assert!(!open(harness.state()).find.shown);
    }
}

#[test]
fn what_a_new_answer_means_is_decided_in_the_window() {
    let mut app = at_desk();
    app.send(Message::Go(bilim::app::Place::Library));
    app.send(Message::Study(None));
    app.answer_all_right();
    app.send(Message::Desk(Desk::Open(DeckId::new("d"), None)));
    let spot = Spot {
        row: Some(row(&app, "army")),
        field: "says",
        cell: None,
    };
    edit(&mut app, Edit::Write(spot, "The {navy} left.".to_owned()));
    app.send(Message::Desk(Desk::Left));
    let mut harness = window(app, (640.0, 480.0));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
    harness.run();
    harness.get_by_label("army, now navy");
    harness
        .get_by_role_and_label(Role::RadioButton, "The fact has changed")
        .click();
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    assert!(open(harness.state()).ask.is_none());
    assert!(open(harness.state()).is_unsaved());
}

#[test]
fn a_clash_is_decided_in_the_window() {
    let mut app = at_desk();
    let spot = Spot {
        row: Some(row(&app, "army")),
        field: "ask",
        cell: None,
    };
    edit(&mut app, Edit::Write(spot, "Who went?".to_owned()));
    app.send(Message::Desk(Desk::Save));
    let theirs = DECK.replace("Who left?", "Who has left?");
    app.send(Message::Report(Report::Desk(Heard::Changed {
        file: "d.ron".to_owned(),
        now: theirs.clone().into(),
    })));
    let mut harness = window(app, (640.0, 480.0));
    harness
        .get_by_role_and_label(Role::RadioButton, "Theirs")
        .click();
    harness.run();
    click(&mut harness, "Keep");
    assert_eq!(text(harness.state()), theirs);
    assert!(open(harness.state()).ask.is_none());
}
