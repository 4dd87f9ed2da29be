//! What the desk has done in the background: what is shown until it is done,
//! what is dropped because something newer is wanted, and that nobody who has
//! left waits for it.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

#[path = "common/app.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod app;
#[path = "common/deck.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod deck;

use app::App;
use bilim::app::desk::{
    Edit, File, Heard, Mend, Message as Desk, Open, Origin, Spot, Tab, Wish, bring, troubles,
};
use bilim::app::errand::Errand;
use bilim::app::{Effect, Message, Place, Report};
use bilim::deck::{DeckId, List};

/// A comma is missing, and one question is far too short.
const DECK: &str = r#"Deck(
    format: 1, id: "t", title: "Test",
    facts: [
        Fact(id: "a", says: "The {army} left.", ask: "Who?", why: "It was told to.")
        Fact(id: "b", says: "The capital is {Astana}.", ask: "What is the capital now?", why: "It was moved."),
    ],
)
"#;

/// The deck at the desk; from now on what is to be done in the background waits.
fn at_desk() -> App {
    let mut app = App::new();
    app.send(Message::Desk(Desk::Open(DeckId::new("t"), None)));
    read(&mut app, DECK);
    app.waiting = Some(Vec::new());
    app
}

fn read(app: &mut App, text: &str) {
    let file = File {
        name: "t.ron".to_owned(),
        origin: Origin::Own,
    };
    let read = Heard::Read {
        file,
        text: text.into(),
        draft: None,
    };
    app.send(Message::Report(Report::Desk(read)));
}

fn open(app: &App) -> &Open {
    app.model.desk.open.as_deref().unwrap()
}

/// The questions of the fact, as they are being written.
fn ask(app: &mut App, id: &str, text: &str) {
    let row = open(app).manuscript.outline().find(List::Facts, id);
    let spot = Spot {
        row,
        field: "ask",
        cell: None,
    };
    app.send(Message::Desk(Desk::Edit(Edit::Write(
        spot,
        text.to_owned(),
    ))));
}

fn leave(app: &mut App) {
    app.send(Message::Desk(Desk::Left));
}

/// What waits to be done, which is then done.
fn waiting(app: &mut App) -> Vec<Errand> {
    app.waiting.replace(Vec::new()).unwrap()
}

fn only(app: &mut App) -> Errand {
    let mut all = waiting(app);
    assert_eq!(all.len(), 1, "{all:?}");
    all.remove(0)
}

/// The rules that say something, each with its line.
fn rules(app: &App) -> Vec<(&'static str, usize)> {
    let all = troubles(open(app));
    all.iter()
        .map(|trouble| (trouble.what.rule(), trouble.line))
        .collect()
}

fn short(app: &App) -> bool {
    rules(app).iter().any(|(rule, _)| *rule == "stem-short")
}

#[test]
fn what_was_found_last_is_shown_until_the_rules_have_looked_again() {
    let mut app = at_desk();
    assert!(short(&app), "{:?}", rules(&app));
    let before = rules(&app);
    ask(&mut app, "a", "Who left the town");
    ask(&mut app, "a", "Who left the town on that day?");
    assert_eq!(waiting(&mut app), [], "while it is being written");
    leave(&mut app);
    assert_eq!(rules(&app), before);
    let errand = only(&mut app);
    leave(&mut app);
    app.send(Message::Report(Report::Tick));
    assert_eq!(waiting(&mut app), [], "it is asked for once");
    app.run(errand);
    assert!(!short(&app), "{:?}", rules(&app));
    assert_eq!(waiting(&mut app), []);
}

#[test]
fn what_was_found_in_an_earlier_text_is_dropped() {
    let mut app = at_desk();
    ask(&mut app, "a", "Who left the town on that day?");
    leave(&mut app);
    let earlier = only(&mut app);
    ask(&mut app, "a", "Who is it?");
    app.run(earlier);
    assert!(short(&app), "a look at a text that is gone says nothing");
    leave(&mut app);
    let errand = only(&mut app);
    app.run(errand);
    assert_eq!(waiting(&mut app), []);
    app.send(Message::Desk(Desk::PutAway));
    app.send(Message::Desk(Desk::Open(DeckId::new("t"), None)));
    read(&mut app, DECK);
    assert!(!short(&app), "the rules have not looked yet");
    assert!(!open(&app).manuscript.was_looked_at());
    for errand in waiting(&mut app) {
        app.run(errand);
    }
    assert!(short(&app) && open(&app).manuscript.was_looked_at());
}

#[test]
fn what_can_be_mended_stays_in_sight_but_cannot_be_done_twice() {
    let mut app = at_desk();
    let shown = |app: &App| open(app).shown_fixes().0.len();
    assert_eq!((shown(&app), open(&app).fixes().len()), (1, 1));
    let mend = || Message::Desk(Desk::Edit(Edit::Mend(Mend::All)));
    app.send(mend());
    assert_eq!(open(&app).manuscript.parsed().diagnostics, []);
    assert_eq!((shown(&app), open(&app).fixes().len()), (1, 0));
    let text = open(&app).manuscript.text().to_string();
    app.send(mend());
    assert_eq!(**open(&app).manuscript.text(), *text);
    let errand = only(&mut app);
    app.run(errand);
    assert_eq!((shown(&app), open(&app).fixes().len()), (0, 0));
}

#[test]
fn in_a_large_deck_changes_are_looked_for_once_the_problems_are_opened() {
    let mut app = at_desk();
    let long = format!("{DECK}// {}\n", "a long note ".repeat(10_000));
    read(&mut app, &long);
    let errand = only(&mut app);
    app.run(errand);
    assert!(short(&app) && open(&app).fixes().is_empty());
    app.send(Message::Desk(Desk::Edit(Edit::Tab(Tab::Problems))));
    let errand = only(&mut app);
    app.run(errand);
    assert_eq!(open(&app).fixes().len(), 1);
    app.send(Message::Desk(Desk::Edit(Edit::Tab(Tab::List(List::Facts)))));
    assert_eq!(waiting(&mut app), []);
}

fn page(app: &mut App, message: bring::Message) {
    app.send(Message::Desk(Desk::Bring(message)));
}

/// The page that brings, with this text being read.
fn bringing(text: &str) -> (App, Errand) {
    let mut app = at_desk();
    page(&mut app, bring::Message::Enter);
    assert_eq!(waiting(&mut app), []);
    page(&mut app, bring::Message::Write(text.to_owned()));
    let errand = only(&mut app);
    (app, errand)
}

fn facts(app: &App) -> Option<usize> {
    let taken = app.model.desk.bring.taken.as_ref();
    taken.map(|taken| taken.as_ref().unwrap().facts.len())
}

fn says(app: &App) -> usize {
    open(app).manuscript.outline().of(List::Facts).count()
}

#[test]
fn the_last_preview_stays_until_a_text_is_read_and_only_the_latest_counts() {
    let (mut app, first) = bringing("It was {cold}.\n");
    assert_eq!(facts(&app), None);
    let more = "It was {cold}.\nIt was {dark}.\n".to_owned();
    page(&mut app, bring::Message::Write(more));
    let second = only(&mut app);
    app.run(first);
    assert_eq!(facts(&app), None, "an earlier text");
    app.run(second);
    assert_eq!(facts(&app), Some(2));
    page(
        &mut app,
        bring::Message::Write("It was {cold}.\n".to_owned()),
    );
    assert_eq!(facts(&app), Some(2), "the last one is shown");
    page(&mut app, bring::Message::Add);
    assert_eq!(waiting(&mut app).len(), 1, "nothing is added of it");
    page(&mut app, bring::Message::Write(String::new()));
    assert_eq!(waiting(&mut app), [Errand::Bring(None)]);
    assert_eq!(
        (facts(&app), app.model.desk.bring.busy.clone()),
        (None, None)
    );
}

#[test]
fn a_text_that_was_being_read_when_the_page_was_left_is_read_on_the_way_back() {
    let (mut app, first) = bringing("It was {cold}.\n");
    app.send(Message::Go(Place::Library));
    assert_eq!(waiting(&mut app), [Errand::Bring(None)]);
    app.run(first);
    assert_eq!(facts(&app), None);
    app.send(Message::Go(Place::Desk));
    let again = only(&mut app);
    app.run(again);
    assert_eq!(facts(&app), Some(1));
    app.send(Message::Report(Report::Tick));
    assert_eq!(waiting(&mut app), []);
}

#[test]
fn facts_are_added_in_the_background_unless_the_page_is_left() {
    let (mut app, read) = bringing("It was {cold}.\nIt was {dark}.\n");
    app.run(read);
    page(&mut app, bring::Message::Add);
    let adding = only(&mut app);
    assert_eq!(app.model.desk.bring.busy, Some(bring::Busy::Adding));
    assert!(app.model.desk.bring.shown && says(&app) == 2);
    app.send(Message::Go(Place::Library));
    assert_eq!(waiting(&mut app), [Errand::Bring(None)]);
    app.run(adding);
    assert_eq!((says(&app), app.model.desk.bring.busy.clone()), (2, None));

    app.send(Message::Go(Place::Desk));
    page(&mut app, bring::Message::Add);
    let adding = only(&mut app);
    app.run(adding);
    assert_eq!(says(&app), 4);
    assert!(!app.model.desk.bring.shown);
    assert_eq!(app.model.desk.bring.added.unwrap().facts, 2);
    let mut drafts = app.effects.iter().filter_map(|effect| {
        let Effect::Desk(Wish::Draft { text, .. }) = effect else {
            return None;
        };
        Some(text)
    });
    assert_eq!(drafts.next_back(), Some(open(&app).manuscript.text()));
    app.send(Message::Desk(Desk::Edit(Edit::Undo)));
    assert_eq!(**open(&app).manuscript.text(), *DECK);
}

#[test]
fn facts_come_into_the_deck_as_it_is_when_they_are_ready() {
    let (mut app, read) = bringing("It was {cold}.\n");
    app.run(read);
    page(&mut app, bring::Message::Add);
    let adding = only(&mut app);
    // Somebody else writes the file meanwhile.
    let theirs = DECK.replace("The {army} left.", "The whole {army} left.");
    app.send(Message::Report(Report::Desk(Heard::Now {
        file: "t.ron".to_owned(),
        text: theirs.into(),
    })));
    waiting(&mut app);
    app.run(adding);
    assert_eq!(says(&app), 2, "made of a text that is gone");
    let again = waiting(&mut app);
    let again = again
        .into_iter()
        .find(|errand| matches!(errand, Errand::Bring(_)));
    app.run(again.unwrap());
    assert_eq!(says(&app), 3);
    assert!(open(&app).manuscript.text().contains("The whole {army}"));
}

#[test]
fn a_file_that_is_read_takes_the_place_of_what_was_there() {
    let (mut app, first) = bringing("It was {cold}.\n");
    app.run(first);
    let heard = |bytes: &[u8]| {
        Message::Report(Report::Desk(Heard::Brought {
            path: "/a/Cities.csv".to_owned(),
            bytes: bytes.into(),
        }))
    };
    app.send(heard(b"question,answer\nWho came?,The army\nWho left?,\n"));
    let busy = bring::Busy::File("Cities.csv".to_owned());
    assert_eq!(app.model.desk.bring.busy, Some(busy));
    assert_eq!(facts(&app), Some(1));
    let errand = only(&mut app);
    app.run(errand);
    let now = &app.model.desk.bring;
    assert_eq!(now.file.as_ref().unwrap().0, "Cities.csv");
    assert_eq!(
        (facts(&app), &*now.text),
        (Some(1), "question,answer\nWho came?,The army\nWho left?,\n")
    );
    page(&mut app, bring::Message::Add);
    let errand = only(&mut app);
    app.run(errand);
    let rest = &app.model.desk.bring;
    assert_eq!(&*rest.text, "question,answer\nWho left?,\n");
    assert_eq!((facts(&app), rest.added.unwrap().left), (Some(0), 1));
    app.send(heard(b"PK\x03\x04 and more"));
    for errand in waiting(&mut app) {
        app.run(errand);
    }
    assert!(matches!(app.model.desk.bring.taken, Some(Err(_))));
    assert_eq!(&*app.model.desk.bring.text, "");
}
