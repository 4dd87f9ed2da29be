//! A deck so large that it is not read at each key: what is known at once, what
//! follows once it was read in the background, and that whatever is done before
//! that is done to the deck as it is.
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

use std::sync::Arc;

use app::App;
use bilim::app::desk::{
    Ask, Edit, File, Heard, Message as Desk, Open, Origin, Spot, Wish, troubles,
};
use bilim::app::errand::Errand;
use bilim::app::{Effect, Message, Report};
use bilim::deck::outline::{Written, outline};
use bilim::deck::{Deck, DeckId, ItemKind, Library, List, parse};
use bilim::desk::{Change, Depth, Manuscript, Reads};
use bilim::study::Opening;
use proptest::prelude::*;

const DECK: &str = r#"Deck(
    format: 1, id: "d", title: "Words",
    sources: [Source(id: "s", title: "S")],
    facts: [
        Fact(id: "a", says: "The {army} left.", ask: "Who left?"),
        Fact(id: "b", says: "The {police} stayed.", ask: "Who?"),
        Fact(id: "c", says: "The guard slept.", ask: "Who slept?"), // there are no braces
    ],
    questions: [
        Typed(id: "qa", fact: "a"),
        Choice(id: "qb", fact: "b", instead: [("guard", "It slept."), ("army", "It left.")]),
    ],
)
"#;

/// The deck, with so much behind it that it is not read at each key.
fn large(deck: &str) -> String {
    format!("{deck}// {}\n", "a long note ".repeat(10_000))
}

/// The deck on the desk of who has answered everything once; what is to be done in the background
/// waits.
fn at_desk(deck: &str) -> App {
    let mut app = App::on(Library::new(vec![parse(DECK.as_bytes()).deck.unwrap()]));
    app.begin(Opening::TestFirst);
    app.answer_all_right();
    app.save_all();
    app.later(app::DAY);
    app.send(Message::Desk(Desk::Open(DeckId::new("d"), None)));
    let file = File {
        name: "d.ron".to_owned(),
        origin: Origin::Own,
    };
    let read = Heard::Read {
        file,
        text: large(deck).into(),
        draft: None,
    };
    app.send(Message::Report(Report::Desk(read)));
    app.waiting = Some(Vec::new());
    app.effects.clear();
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

fn key(app: &mut App, (list, id): (List, &str), (field, words): (&'static str, &str)) {
    let row = open(app).manuscript.outline().find(list, id);
    assert!(row.is_some(), "{id}");
    let spot = Spot {
        row,
        field,
        cell: None,
    };
    edit(app, Edit::Write(spot, words.to_owned()));
}

fn write(app: &mut App, fact: &str, field: &'static str, words: &str) {
    key(app, (List::Facts, fact), (field, words));
    assert!(open(app).manuscript.is_behind());
}

/// What waits to be done.
fn waiting(app: &mut App) -> Vec<Errand> {
    app.waiting.replace(Vec::new()).unwrap()
}

/// All that waits is done, and what waits then.
fn settle(app: &mut App) {
    loop {
        let all = waiting(app);
        if all.is_empty() {
            return;
        }
        for errand in all {
            app.run(errand);
        }
    }
}

/// Each problem and finding, with its line.
fn rules(app: &App) -> Vec<(&'static str, usize)> {
    let all = troubles(open(app));
    all.iter()
        .map(|trouble| (trouble.what.rule(), trouble.line))
        .collect()
}

/// The same deck, opened with this text: what is wrong with it.
fn rules_of(text: &str) -> Vec<(&'static str, usize)> {
    let mut app = at_desk(DECK);
    let file = open(&app).file.clone();
    let read = Heard::Read {
        file,
        text: text.into(),
        draft: None,
    };
    app.send(Message::Report(Report::Desk(read)));
    settle(&mut app);
    rules(&app)
}

/// All is as if the deck had been opened with the text that it has now.
fn holds(app: &App) {
    let manuscript = &open(app).manuscript;
    assert!(!manuscript.is_behind());
    assert_eq!(**manuscript.outline(), outline(manuscript.text()));
    assert_eq!(*manuscript.parsed(), parse(manuscript.text().as_bytes()));
    assert_eq!(rules(app), rules_of(manuscript.text()));
}

fn drafts(app: &App) -> Vec<&str> {
    let all = app.effects.iter().filter_map(|effect| {
        let Effect::Desk(Wish::Draft { text, .. }) = effect else {
            return None;
        };
        Some(&**text)
    });
    all.collect()
}

fn saves(app: &App) -> Vec<&str> {
    let all = app.effects.iter().filter_map(|effect| {
        let Effect::Desk(Wish::Save { text, .. }) = effect else {
            return None;
        };
        Some(&**text)
    });
    all.collect()
}

#[test]
fn after_a_key_the_item_is_known_at_once_and_the_deck_once_it_was_read() {
    let mut app = at_desk(DECK);
    holds(&app);
    edit(&mut app, Edit::Pick(1));
    let before = rules(&app);
    assert!(
        before.iter().any(|(rule, _)| *rule == "no-gap"),
        "{before:?}"
    );
    write(&mut app, "a", "says", "The {navy} left.\n\nIt was told to.");
    let errands = waiting(&mut app);
    let [Errand::Read(_)] = errands.as_slice() else {
        panic!("{errands:?}");
    };
    let manuscript = &open(&app).manuscript;
    assert_eq!(**manuscript.outline(), outline(manuscript.text()));
    assert!(manuscript.text().contains("{navy}"));
    // What is wrong with others stays with them.
    let moved = text(&app).matches('\n').count() - large(DECK).matches('\n').count();
    let last = |rules: &[(&'static str, usize)]| {
        let mut all = rules.iter().rev();
        all.find(|(rule, _)| *rule == "no-gap")
            .map(|(_, line)| *line)
    };
    assert_eq!(last(&rules(&app)), last(&before).map(|line| line + moved));
    app.send(Message::Report(Report::Tick));
    assert_eq!(waiting(&mut app), [], "it is asked for once");
    for errand in errands {
        app.run(errand);
    }
    let fact = &open(&app).manuscript.deck().unwrap().facts[0];
    assert_eq!(fact.says.gap, "navy");
    app.send(Message::Desk(Desk::Left));
    settle(&mut app);
    holds(&app);
}

#[test]
fn the_student_sees_the_question_as_it_was_until_the_deck_was_read() {
    let mut app = at_desk(DECK);
    edit(&mut app, Edit::Pick(1));
    let asks = |app: &App| {
        let trial = open(app).trial.as_ref().unwrap();
        let question = trial.model.library.question(trial.question());
        question.unwrap().ask.clone()
    };
    let before = asks(&app);
    write(&mut app, "a", "ask", "Who left the town?");
    assert_eq!(asks(&app), before);
    edit(&mut app, Edit::TryAgain);
    settle(&mut app);
    assert_eq!(asks(&app), "Who left the town?");
}

#[test]
fn what_was_read_of_an_earlier_text_is_dropped() {
    let mut app = at_desk(DECK);
    write(&mut app, "a", "ask", "Who left the");
    let earlier = waiting(&mut app);
    write(&mut app, "a", "ask", "Who left the town?");
    for errand in earlier {
        app.run(errand);
    }
    assert!(open(&app).manuscript.is_behind());
    // The deck was read meanwhile for another reason.
    let late = waiting(&mut app);
    edit(&mut app, Edit::Add(ItemKind::Fact));
    assert!(!open(&app).manuscript.is_behind());
    for errand in late {
        app.run(errand);
    }
    settle(&mut app);
    holds(&app);
    // A deck that left the desk, or came back, takes nothing of it.
    write(&mut app, "a", "ask", "Who went?");
    let gone = waiting(&mut app);
    app.send(Message::Desk(Desk::PutAway));
    for errand in gone {
        app.run(errand);
    }
    assert!(app.model.desk.open.is_none());
}

#[test]
fn who_saves_right_after_a_key_saves_that_key_and_is_asked_about_the_answer() {
    let mut app = at_desk(DECK);
    write(&mut app, "a", "says", "The {navy} left.");
    app.send(Message::Desk(Desk::Save));
    let Some(Ask::Answers(asked)) = &open(&app).ask else {
        panic!("{:?}", open(&app).ask);
    };
    assert_eq!((&*asked[0].was, &*asked[0].is), ("army", "navy"));
    assert_eq!(saves(&app), [""; 0]);

    let mut app = at_desk(DECK);
    write(&mut app, "b", "ask", "Who stayed there?");
    app.send(Message::Desk(Desk::Save));
    assert_eq!(
        saves(&app),
        [large(DECK).replace("Who?", "Who stayed there?")]
    );
    settle(&mut app);
    holds(&app);
}

#[test]
fn steps_back_right_after_a_key_lead_to_the_very_bytes() {
    let mut app = at_desk(DECK);
    write(&mut app, "a", "ask", "Who le");
    write(&mut app, "a", "ask", "Who left first?");
    edit(&mut app, Edit::Undo);
    assert_eq!(text(&app), large(DECK));
    assert!(!open(&app).is_unsaved());
    edit(&mut app, Edit::Redo);
    assert_eq!(
        text(&app),
        large(DECK).replace("Who left?", "Who left first?")
    );
    write(&mut app, "b", "ask", "Who was it?");
    edit(&mut app, Edit::Undo);
    edit(&mut app, Edit::Undo);
    assert_eq!(text(&app), large(DECK));
    settle(&mut app);
    holds(&app);
}

#[test]
fn a_fact_in_one_line_right_after_a_key_stands_beside_it() {
    let mut app = at_desk(DECK);
    write(&mut app, "a", "ask", "Who left first?");
    app.send(Message::Desk(Desk::Quick));
    app.send(Message::Desk(Desk::QuickWrite("It was {cold}.".to_owned())));
    app.send(Message::Desk(Desk::QuickDone));
    let outline = open(&app).manuscript.outline();
    assert_eq!(outline.of(List::Facts).count(), 4);
    assert!(text(&app).contains("Who left first?") && text(&app).contains("It was {cold}."));
    settle(&mut app);
    holds(&app);
    edit(&mut app, Edit::Undo);
    edit(&mut app, Edit::Undo);
    assert_eq!(text(&app), large(DECK));
}

#[test]
fn an_item_is_found_by_its_new_id_at_once() {
    let mut app = at_desk(DECK);
    key(&mut app, (List::Facts, "b"), ("id", "b2"));
    key(&mut app, (List::Facts, "b2"), ("id", "a2"));
    let outline = open(&app).manuscript.outline();
    assert_eq!(outline.find(List::Facts, "b"), None);
    assert_eq!(outline.find(List::Facts, "a2"), Some(2));
    // The question that asks for it is found by the old one.
    key(&mut app, (List::Questions, "qb"), ("fact", "a2"));
    settle(&mut app);
    holds(&app);
    assert_eq!(
        open(&app).manuscript.deck().unwrap().questions[1]
            .key
            .as_str(),
        "d/qb"
    );
    edit(&mut app, Edit::Undo);
    settle(&mut app);
    holds(&app);
}

#[test]
fn keys_in_a_text_with_broken_items_touch_nothing_else() {
    let broken = DECK.replace("\"The {police}", "\"The {police}\", why: \"It");
    let broken = broken.replacen("stayed.\"", "stayed.", 1);
    let mut app = at_desk(&broken);
    assert!(!open(&app).manuscript.outline().is_sound());
    write(&mut app, "a", "why", "It was told: \"*/ go\".");
    let with = "ask: \"Who left?\", why: \"It was told: \\\"*/ go\\\".\"";
    assert_eq!(
        text(&app),
        large(&broken).replace("ask: \"Who left?\"", with)
    );
    settle(&mut app);
    app.send(Message::Desk(Desk::Left));
    settle(&mut app);
    holds(&app);
    edit(&mut app, Edit::Undo);
    assert_eq!(text(&app), large(&broken));
}

#[test]
fn who_closes_the_window_right_after_a_key_finds_that_key_again() {
    let mut app = at_desk(DECK);
    write(&mut app, "a", "ask", "Who left f");
    write(&mut app, "a", "ask", "Who left first?");
    app.send(Message::Quit);
    let kept = large(DECK).replace("Who left?", "Who left first?");
    assert_eq!(drafts(&app).last(), Some(&kept.as_str()));
    let mut app = at_desk(DECK);
    write(&mut app, "a", "ask", "Who left first?");
    app.send(Message::Desk(Desk::PutAway));
    assert_eq!(drafts(&app).last(), Some(&kept.as_str()));
}

#[test]
fn what_another_program_wrote_meets_a_key_that_was_not_read_yet() {
    let mut app = at_desk(DECK);
    write(&mut app, "a", "ask", "Who left first?");
    let theirs = large(DECK).replace("\"Who?\"", "\"Who stayed at home?\"");
    app.send(Message::Report(Report::Desk(Heard::Now {
        file: "d.ron".to_owned(),
        text: theirs.as_str().into(),
    })));
    let both = theirs.replace("Who left?", "Who left first?");
    assert_eq!(text(&app), both);
    settle(&mut app);
    holds(&app);
}

#[test]
fn what_the_rules_found_moves_with_its_items() {
    let mut app = at_desk(DECK);
    let short = |app: &App| {
        let all = rules(app);
        let mut found = all.iter().rev();
        let found = found.find(|(rule, _)| *rule == "stem-short");
        found.map(|(_, line)| *line)
    };
    let before = short(&app).unwrap();
    write(
        &mut app,
        "a",
        "says",
        "The {army} left.\n\nIt was told to.\n\nIt did.",
    );
    let more = text(&app).matches('\n').count() - large(DECK).matches('\n').count();
    assert!(more > 0);
    assert_eq!(short(&app), Some(before + more));
    app.send(Message::Desk(Desk::Left));
    assert_eq!(short(&app), Some(before + more));
    settle(&mut app);
    holds(&app);
}

#[test]
fn the_deck_on_disk_is_known_if_it_was_read_and_never_an_earlier_one() {
    let says = |deck: Option<&Deck>| deck.map(|deck| deck.facts[0].says.gap.clone());
    let write = |desk: &mut Manuscript, words: &str| {
        let change = Change::Set {
            row: 1,
            field: "says",
            to: Some(Written::text(words)),
        };
        desk.change(&change).unwrap();
    };
    let mut desk = Manuscript::new(large(DECK));
    desk.reads(Reads::Later);
    write(&mut desk, "The {navy} left.");
    assert_eq!(says(desk.saved_deck()).as_deref(), Some("army"));
    let text = Arc::clone(desk.text());
    desk.is_saved(text);
    assert_eq!(says(desk.saved_deck()), None, "it was not read yet");
    desk.settle();
    let text = Arc::clone(desk.text());
    desk.is_saved(text);
    assert_eq!(says(desk.saved_deck()).as_deref(), Some("navy"));
    desk.is_saved(large(DECK));
    assert_eq!(says(desk.saved_deck()), None, "another text");
}

/// A deck's text with some of its signs taken out, doubled or become others.
fn broken(slips: &[(usize, usize, String)]) -> String {
    let mut signs: Vec<char> = DECK.chars().collect();
    for (at, length, with) in slips {
        let start = at % (signs.len() + 1);
        let end = (start + length).min(signs.len());
        signs.splice(start..end, with.chars());
    }
    signs.into_iter().collect()
}

fn slips() -> impl Strategy<Value = Vec<(usize, usize, String)>> {
    let slip = (
        0_usize..2000,
        0_usize..9,
        "[\"(){}\\[\\],:/*\\\\ \naж]{0,4}",
    );
    prop::collection::vec(slip, 0..3)
}

const FIELDS: [&str; 6] = ["id", "says", "ask", "fact", "why", "title"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_known_after_light_changes_is_what_reading_all_would_tell(
        slips in slips(),
        all in prop::collection::vec((0_usize..8, 0_usize..FIELDS.len(), "[a-z\"(){}/*\n]{0,6}"), 1..6),
    ) {
        let text = large(&broken(&slips));
        let mut light = Manuscript::new(text.as_str());
        light.reads(Reads::Later);
        let mut full = Manuscript::new(text.as_str());
        for (row, field, words) in &all {
            let field = FIELDS.get(*field).unwrap();
            let to = (!words.is_empty()).then(|| Written::text(words));
            let change = Change::Set { row: *row, field, to };
            if !light.outline().is_sound() {
                // Of a broken text one item at a time is known.
                light.settle();
            }
            let done = (light.change(&change), full.change(&change));
            prop_assert_eq!(done.0, done.1);
            prop_assert_eq!(light.text(), full.text());
            if light.outline().is_sound() {
                prop_assert_eq!(light.outline(), full.outline());
            }
            if row % 2 == 0 {
                light.settle();
                prop_assert_eq!(light.parsed(), full.parsed());
                prop_assert_eq!(light.outline(), full.outline());
            }
        }
        light.settle();
        for desk in [&mut light, &mut full] {
            desk.rest();
            if let Some(look) = desk.inspection(Depth::Findings) {
                look.run(&|| true, &mut |_| ());
            }
        }
        let places = |desk: &Manuscript| -> Vec<_> {
            desk.problems().map(|(found, stands)| (found.clone(), stands)).collect()
        };
        prop_assert_eq!(places(&light), places(&full));
        while light.can_undo() {
            light.undo();
        }
        prop_assert_eq!(&**light.text(), text.as_str());
    }
}
