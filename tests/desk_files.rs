//! Decks at the desk and their files: what another program writes meanwhile
//! comes together with what is written here, and another answer costs progress
//! only where a person says so.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

#[path = "common/app.rs"]
#[expect(dead_code, reason = "shared by several test files")]
mod app;
#[path = "common/deck.rs"]
#[expect(dead_code, reason = "shared by several test files")]
mod deck;

use bilim::app::desk::ask::{self, Weight};
use bilim::app::desk::{
    Ask, Edit, File, Heard, Message as Desk, Met, Open, Origin, Saving, Spot, Wish,
};
use bilim::app::{Effect, Message, Report};
use bilim::deck::{DeckId, FactKey, Library, List, parse};
use bilim::desk::merge::Side;
use bilim::progress::{Event, Progress};
use bilim::study::Opening;

use app::App;

const FILE: &str = "d.ron";
const DECK: &str = r#"Deck(
    format: 1, id: "d", title: "Words", // by hand
    facts: [
        Fact(id: "a", says: "The {army} left.", ask: "Who left?"),
        Fact(id: "b", says: "The {police} stayed.", ask: "Who stayed?"),
        Fact(id: "c", says: "The {guard} slept.", ask: "Who slept?"),
    ],
    questions: [
        Typed(id: "qa", fact: "a"),
        Typed(id: "qb", fact: "b"),
        Typed(id: "qc", fact: "c"),
    ],
)
"#;

/// A student of the deck, who may have answered everything once, with the deck on the desk.
fn at_desk(learned: Learned) -> App {
    let parsed = parse(DECK.as_bytes());
    assert_eq!(parsed.diagnostics, vec![]);
    let mut app = App::on(Library::new(vec![parsed.deck.unwrap()]));
    match learned {
        Learned::Everything => {
            app.begin(Opening::TestFirst);
            app.answer_all_right();
            app.save_all();
            app.later(app::DAY);
        }
        Learned::Nothing => {}
    }
    app.send(Message::Desk(Desk::Open(DeckId::new("d"), None)));
    let file = File {
        name: FILE.to_owned(),
        origin: Origin::Own,
    };
    hear(
        &mut app,
        Heard::Read {
            file,
            text: DECK.into(),
            draft: None,
        },
    );
    app.effects.clear();
    app
}

#[derive(Clone, Copy)]
enum Learned {
    Everything,
    Nothing,
}

fn hear(app: &mut App, heard: Heard) {
    app.send(Message::Report(Report::Desk(heard)));
}

fn open(app: &App) -> &Open {
    app.model.desk.open.as_deref().unwrap()
}

fn text(app: &App) -> &str {
    open(app).manuscript.text()
}

/// Something is written into a field of a fact.
fn write(app: &mut App, fact: &str, field: &'static str, words: &str) {
    let outline = open(app).manuscript.outline();
    let row = outline.find(List::Facts, fact);
    assert!(row.is_some());
    let spot = Spot {
        row,
        field,
        cell: None,
    };
    app.send(Message::Desk(Desk::Edit(Edit::Write(
        spot,
        words.to_owned(),
    ))));
    app.send(Message::Desk(Desk::Left));
}

fn save(app: &mut App) {
    app.send(Message::Desk(Desk::Save));
}

fn ask(app: &mut App, message: ask::Message) {
    app.send(Message::Desk(Desk::Ask(message)));
}

/// The saves that were asked for so far: the text, and what is known to be on disk.
fn saves(app: &App) -> Vec<(String, Option<String>)> {
    let wishes = app.effects.iter().filter_map(|effect| {
        let Effect::Desk(Wish::Save { text, expected, .. }) = effect else {
            return None;
        };
        let expected = expected.as_ref().map(|text| text.to_string());
        Some((text.to_string(), expected))
    });
    wishes.collect()
}

fn saved(app: &mut App) {
    let (text, _) = saves(app).pop().unwrap();
    let file = FILE.to_owned();
    hear(
        app,
        Heard::Saved {
            file,
            text: text.into(),
        },
    );
}

fn now(app: &mut App, text: &str) {
    let file = FILE.to_owned();
    hear(
        app,
        Heard::Now {
            file,
            text: text.into(),
        },
    );
}

fn changed(app: &mut App, text: &str) {
    let file = FILE.to_owned();
    hear(
        app,
        Heard::Changed {
            file,
            now: text.into(),
        },
    );
}

#[test]
fn what_another_program_wrote_comes_together_with_what_was_written_here_and_is_saved() {
    let mut app = at_desk(Learned::Nothing);
    write(&mut app, "a", "ask", "Who went away?");
    save(&mut app);
    let theirs = DECK.replace("Who stayed?", "Who was still there?");
    changed(&mut app, &theirs);
    let both = theirs.replace("Who left?", "Who went away?");
    assert_eq!(text(&app), both);
    assert_eq!(open(&app).met, Some(Met::Together));
    assert_eq!(saves(&app).last(), Some(&(both, Some(theirs))));
    saved(&mut app);
    assert!(!open(&app).is_unsaved());
    assert_eq!(open(&app).met, Some(Met::Together));
    // One step takes all of the other's work back.
    app.send(Message::Desk(Desk::Edit(Edit::Undo)));
    assert_eq!(text(&app), DECK.replace("Who left?", "Who went away?"));
}

#[test]
fn a_person_decides_where_both_changed_the_same() {
    let mut app = at_desk(Learned::Nothing);
    write(&mut app, "a", "ask", "Who went away?");
    write(&mut app, "b", "ask", "Who is here?");
    save(&mut app);
    let theirs = DECK
        .replace("Who left?", "Who has left?")
        .replace("Who stayed?", "Who has stayed?")
        .replace("Who slept?", "Who has slept?");
    changed(&mut app, &theirs);
    let Some(Ask::Clash(clash)) = &open(&app).ask else {
        panic!("{:?}", open(&app).ask)
    };
    let sides: Vec<Side> = clash.places.iter().map(|(_, side)| *side).collect();
    assert_eq!(sides, [Side::Mine, Side::Mine]);
    assert_eq!(saves(&app).len(), 1);
    ask(&mut app, ask::Message::Take(1, Side::Theirs));
    ask(&mut app, ask::Message::Done);
    let wanted = theirs.replace("Who has left?", "Who went away?");
    assert_eq!(text(&app), wanted);
    assert_eq!(saves(&app).last(), Some(&(wanted, Some(theirs))));
}

#[test]
fn a_clash_that_is_left_changes_nothing_and_is_met_again_at_the_next_save() {
    let mut app = at_desk(Learned::Nothing);
    write(&mut app, "a", "ask", "Who went away?");
    let mine = text(&app).to_owned();
    save(&mut app);
    let theirs = DECK.replace("Who left?", "Who has left?");
    changed(&mut app, &theirs);
    ask(&mut app, ask::Message::Leave);
    assert_eq!(text(&app), mine);
    assert_eq!(open(&app).saving, Saving::Idle);
    save(&mut app);
    assert_eq!(saves(&app).last(), Some(&(mine, Some(DECK.to_owned()))));
}

#[test]
fn a_deck_with_nothing_unsaved_follows_its_file() {
    let mut app = at_desk(Learned::Nothing);
    let library = (*app.model.library).clone();
    app.send(Message::Report(Report::Decks(
        Box::new(library),
        Vec::new(),
    )));
    let look = Effect::Desk(Wish::Look(FILE.to_owned()));
    assert!(app.effects.contains(&look));
    let theirs = DECK.replace("Who left?", "Who has left?");
    now(&mut app, &theirs);
    assert_eq!(text(&app), theirs);
    assert_eq!(open(&app).met, Some(Met::TakenUp));
    assert!(!open(&app).is_unsaved());
    assert_eq!(saves(&app), vec![]);
}

#[test]
fn what_is_unsaved_stays_when_the_file_changes_and_its_next_save_knows_the_file() {
    let mut app = at_desk(Learned::Nothing);
    write(&mut app, "a", "ask", "Who went away?");
    let theirs = DECK.replace("Who stayed?", "Who was still there?");
    now(&mut app, &theirs);
    let both = theirs.replace("Who left?", "Who went away?");
    assert_eq!(text(&app), both);
    assert!(open(&app).is_unsaved());
    assert_eq!(saves(&app), vec![]);
    save(&mut app);
    assert_eq!(saves(&app), vec![(both, Some(theirs))]);
}

#[test]
fn what_was_saved_here_is_no_news() {
    let mut app = at_desk(Learned::Nothing);
    write(&mut app, "a", "ask", "Who went away?");
    save(&mut app);
    let (text_saved, _) = saves(&app).pop().unwrap();
    // The watcher may be quicker than the answer to the save.
    now(&mut app, &text_saved);
    assert_eq!(open(&app).met, None);
    saved(&mut app);
    now(&mut app, &text_saved);
    assert_eq!(open(&app).met, None);
    assert!(open(&app).ask.is_none());
    assert_eq!(saves(&app).len(), 1);
    assert!(!open(&app).is_unsaved());
}

fn key(fact: &str) -> FactKey {
    FactKey::new(format!("d/{fact}"))
}

fn resets(app: &App) -> Vec<FactKey> {
    let facts = app.journal.iter().filter_map(|line| {
        let read = bilim::progress::read(line.trim_end().as_bytes());
        let Ok(bilim::progress::Entry::Known(record)) = read else {
            panic!("{line}")
        };
        if let Event::Reset { fact } = record.event {
            return Some(fact);
        }
        None
    });
    facts.collect()
}

fn asked(app: &App) -> Vec<(&str, &str, Weight)> {
    match &open(app).ask {
        Some(Ask::Answers(all)) => all
            .iter()
            .map(|new| (new.was.as_str(), new.is.as_str(), new.weight))
            .collect(),
        Some(Ask::Clash(_)) | None => Vec::new(),
    }
}

#[test]
fn a_fact_that_has_changed_is_learned_anew_and_a_corrected_one_keeps_its_memory() {
    let mut app = at_desk(Learned::Everything);
    let before = app.dues();
    let memory = |progress: &Progress, fact: &str| {
        let known = progress.fact(&key(fact)).unwrap();
        (known.due, known.memory)
    };
    let [b, c] = ["b", "c"].map(|fact| memory(&app.model.progress, fact));
    write(&mut app, "a", "says", "The {navy} left.");
    write(&mut app, "b", "says", "The {policemen} stayed.");
    write(&mut app, "c", "says", "Then the {guard} slept.");
    save(&mut app);
    // The third has other words and the same answer.
    let correction = Weight::Correction;
    assert_eq!(
        asked(&app),
        [
            ("army", "navy", correction),
            ("police", "policemen", correction)
        ]
    );
    assert_eq!(saves(&app), vec![]);
    ask(&mut app, ask::Message::Weigh(0, Weight::Change));
    ask(&mut app, ask::Message::Done);
    assert_eq!(saves(&app).len(), 1);
    // Nothing is lost before the deck is on disk.
    assert_eq!(app.dues(), before);
    saved(&mut app);
    assert_eq!(resets(&app), [key("a")]);
    for progress in [&app.model.progress, &app.replayed()] {
        assert_eq!(memory(progress, "a"), (None, None));
        assert_eq!(memory(progress, "b"), b);
        assert_eq!(memory(progress, "c"), c);
    }
    // The next save asks nothing.
    write(&mut app, "a", "ask", "Who went away?");
    save(&mut app);
    assert_eq!(asked(&app), []);
    saved(&mut app);
    assert_eq!(resets(&app).len(), 1);
}

#[test]
fn small_corrections_alone_write_nothing() {
    let mut app = at_desk(Learned::Everything);
    let (dues, lines) = (app.dues(), app.journal.len());
    write(&mut app, "a", "says", "The {armies} left.");
    save(&mut app);
    ask(&mut app, ask::Message::Done);
    saved(&mut app);
    assert_eq!(app.dues(), dues);
    assert_eq!(app.journal.len(), lines);
}

#[test]
fn who_does_not_want_to_decide_saves_nothing() {
    let mut app = at_desk(Learned::Everything);
    write(&mut app, "a", "says", "The {navy} left.");
    save(&mut app);
    ask(&mut app, ask::Message::Leave);
    assert_eq!(saves(&app), vec![]);
    assert!(open(&app).is_unsaved());
    save(&mut app);
    assert_eq!(asked(&app).len(), 1);
}

#[test]
fn an_answer_taken_back_before_it_was_on_disk_costs_nothing() {
    let mut app = at_desk(Learned::Everything);
    let dues = app.dues();
    write(&mut app, "a", "says", "The {navy} left.");
    save(&mut app);
    ask(&mut app, ask::Message::Weigh(0, Weight::Change));
    ask(&mut app, ask::Message::Done);
    hear(&mut app, Heard::Failed("The disk is full.".to_owned()));
    app.send(Message::Desk(Desk::Edit(Edit::Undo)));
    write(&mut app, "b", "ask", "Who is here?");
    save(&mut app);
    assert_eq!(asked(&app), []);
    saved(&mut app);
    assert_eq!(resets(&app), []);
    assert_eq!(app.dues(), dues);
}

#[test]
fn answers_that_nobody_has_learned_are_not_asked_about() {
    let mut app = at_desk(Learned::Nothing);
    write(&mut app, "a", "says", "The {navy} left.");
    save(&mut app);
    assert_eq!(asked(&app), []);
    assert_eq!(saves(&app).len(), 1);
}

#[test]
fn what_was_decided_is_not_asked_again_when_another_program_was_quicker() {
    let mut app = at_desk(Learned::Everything);
    write(&mut app, "a", "says", "The {navy} left.");
    save(&mut app);
    ask(&mut app, ask::Message::Weigh(0, Weight::Change));
    ask(&mut app, ask::Message::Done);
    changed(
        &mut app,
        &DECK.replace("Who stayed?", "Who was still there?"),
    );
    assert_eq!(asked(&app), []);
    assert_eq!(saves(&app).len(), 2);
    saved(&mut app);
    assert_eq!(resets(&app), [key("a")]);
}

/// How often a draft was kept, and how often one was forgotten.
fn drafts(app: &App) -> (usize, usize) {
    let wishes = || app.effects.iter().map(|effect| format!("{effect:?}"));
    let kept = wishes().filter(|wish| wish.starts_with("Desk(Draft"));
    let forgotten = wishes().filter(|wish| wish.starts_with("Desk(DropDraft"));
    (kept.count(), forgotten.count())
}

#[test]
fn what_is_written_in_a_field_is_kept_every_few_seconds_and_forgotten_once_it_is_taken_back() {
    let mut app = at_desk(Learned::Nothing);
    let outline = open(&app).manuscript.outline();
    let row = outline.of(List::Facts).next().map(|(row, _)| row);
    let spot = Spot {
        row,
        field: "why",
        cell: None,
    };
    let before = text(&app).to_owned();
    // Ten signs, each a second after the one before it.
    for length in 1..=10 {
        let words = "It is near".chars().take(length).collect();
        app.send(Message::Desk(Desk::Edit(Edit::Write(spot, words))));
    }
    let (kept, _) = drafts(&app);
    assert!((3..=5).contains(&kept), "{kept}");
    app.send(Message::Desk(Desk::Edit(Edit::Undo)));
    assert_eq!(text(&app), before);
    assert_eq!(drafts(&app), (kept, 1));
}
