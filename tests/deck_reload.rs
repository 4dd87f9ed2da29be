//! Decks that change while the app is open: what is read anew, what a session does with it,
//! and that a folder that is watched always shows its last state.
#![cfg_attr(
    feature = "gui",
    expect(
        clippy::indexing_slicing,
        reason = "a test may stop at what it did not expect"
    )
)]
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
#[path = "deck_reload/folder.rs"]
#[cfg_attr(
    not(feature = "gui"),
    expect(dead_code, reason = "only the watching needs all of it")
)]
mod folder;
#[path = "deck_reload/shelf.rs"]
mod shelf;
#[cfg(feature = "gui")]
#[path = "deck_reload/soon.rs"]
mod soon;
#[cfg(feature = "gui")]
#[path = "deck_reload/storm.rs"]
mod storm;

use app::App;
use bilim::app::{Action, DeckFault, Dialog, Message, Report, Screen, Used};
use bilim::deck::{Body, Deck, FactKey, Library, QuestionKey};
use bilim::study::{Layout, Opening, Step};

/// The decks are read anew, without problems.
fn reload(app: &mut App, deck: Deck) {
    let library = Box::new(Library::new(vec![deck]));
    app.send(Message::Report(Report::Decks(library, Vec::new())));
}

/// The test deck as it is after facts were taken out of its file.
fn without(gone: &[FactKey]) -> Deck {
    let mut deck = deck::deck();
    deck.facts.retain(|fact| !gone.contains(&fact.key));
    deck.questions
        .retain(|question| question.facts().iter().all(|fact| !gone.contains(fact)));
    deck
}

fn begun() -> App {
    let mut app = App::new();
    app.begin(Opening::TestFirst);
    app
}

/// Every fact that is asked until the session ends, all answered right.
fn asked_to_the_end(app: &mut App) -> Vec<FactKey> {
    let mut asked = Vec::new();
    while !app.is_done() {
        if let Some(asking) = app.asking() {
            asked.push(asking.fact);
            app.answer_right();
        } else {
            app.act(Action::GoOn);
        }
    }
    asked
}

#[test]
fn a_question_whose_fact_is_gone_gives_way_and_the_session_goes_on() {
    let mut app = begun();
    let gone = app.asking().unwrap().fact;
    reload(&mut app, without(std::slice::from_ref(&gone)));
    assert_eq!(app.model.screen, Screen::Study);
    let next = app.asking().unwrap();
    assert_ne!(next.fact, gone);
    let asked = asked_to_the_end(&mut app);
    assert!(!asked.contains(&gone) && asked.len() >= 4, "{asked:?}");
}

#[test]
fn a_fact_that_is_gone_is_not_asked_later_and_not_counted() {
    let mut app = begun();
    let at_hand = app.asking().unwrap().fact;
    let gone = [deck::fact("second"), deck::fact("vote")];
    assert!(!gone.contains(&at_hand));
    let (_, all) = app.model.session.as_ref().unwrap().position();
    reload(&mut app, without(&gone));
    assert_eq!(app.asking().unwrap().fact, at_hand, "nothing jumps");
    let (_, now) = app.model.session.as_ref().unwrap().position();
    assert_eq!(now, all - gone.len());
    let asked = asked_to_the_end(&mut app);
    assert!(gone.iter().all(|fact| !asked.contains(fact)), "{asked:?}");
}

#[test]
fn what_was_begun_of_an_answer_stays_when_something_else_changes() {
    let mut app = App::at("vote-month");
    app.act(Action::Write("June 20".to_owned()));
    let mut deck = deck::deck();
    deck.title = "Another title".to_owned();
    reload(&mut app, deck);
    assert_eq!(app.model.draft.text, "June 20");
    assert_eq!(app.model.library.decks()[0].title, "Another title");
}

#[test]
fn a_choice_whose_options_changed_is_laid_out_anew_and_can_be_answered() {
    let mut app = App::at("troops-which");
    let mut deck = deck::deck();
    let key = QuestionKey::new("t/troops-which");
    let question = deck.questions.iter_mut().find(|q| q.key == key).unwrap();
    let Body::Choice { wrong, .. } = &mut question.body else {
        panic!("a choice");
    };
    wrong[0].text = "OSCE".to_owned();
    reload(&mut app, deck);
    let asking = app.asking().unwrap();
    assert_eq!(asking.question, key);
    let Layout::Options(options) = &asking.layout else {
        panic!("options");
    };
    assert!(options.contains(&"OSCE".to_owned()) && !options.contains(&"NATO".to_owned()));
    app.answer_right();
    assert!(matches!(app.step(), Step::Feedback(_)));
}

#[test]
fn a_fact_whose_question_is_gone_is_asked_by_another() {
    let mut app = begun();
    let before = app.asking().unwrap();
    let mut deck = deck::deck();
    deck.questions
        .retain(|question| question.key != before.question);
    let others = deck.questions.iter();
    assert!(
        others
            .flat_map(|q| q.facts())
            .any(|fact| fact == before.fact)
    );
    reload(&mut app, deck);
    let now = app.asking().unwrap();
    assert_eq!(now.fact, before.fact);
    assert_ne!(now.question, before.question);
}

#[test]
fn taking_back_an_answer_to_a_question_that_is_gone_asks_what_is_there() {
    let mut app = begun();
    let gone = app.asking().unwrap().fact;
    app.answer_right();
    app.act(Action::GoOn);
    reload(&mut app, without(std::slice::from_ref(&gone)));
    app.act(Action::Undo);
    assert_ne!(app.asking().unwrap().fact, gone);
    let asked = asked_to_the_end(&mut app);
    assert!(!asked.contains(&gone));
}

#[test]
fn a_page_that_is_gone_gives_way_to_the_questions_and_others_stay() {
    let mut app = App::new();
    app.begin(Opening::ReadFirst);
    assert!(matches!(app.step(), Step::Page { .. }));
    reload(&mut app, deck::deck());
    assert!(matches!(app.step(), Step::Page { .. }), "it is still there");
    let mut deck = deck::deck();
    deck.topics[0].read.clear();
    reload(&mut app, deck);
    assert!(app.asking().is_some());
}

#[test]
fn when_all_facts_are_gone_the_session_is_over() {
    let everything: Vec<FactKey> = deck::deck().facts.into_iter().map(|f| f.key).collect();
    let mut app = begun();
    reload(&mut app, without(&everything));
    assert_eq!(app.model.screen, Screen::Library);
    assert!(app.model.session.is_none(), "nothing was asked");
    let mut app = begun();
    app.answer_right();
    app.act(Action::GoOn);
    reload(&mut app, without(&everything));
    assert!(app.is_done());
    assert_eq!(
        app.model.screen,
        Screen::Study,
        "what was answered is summed up"
    );
    assert_eq!(app.answers(), 1);
}

#[test]
fn the_window_of_problems_follows_the_files_and_closes_with_the_last_problem() {
    let mut app = App::new();
    let fault = |text: &str| DeckFault {
        file: "x.ron".to_owned(),
        diagnostics: bilim::deck::parse(text.as_bytes()).diagnostics,
        used: Used::Rest,
    };
    let mut report = |faults: Vec<DeckFault>, dialog: Option<Dialog>| {
        let library = Box::new(deck::library());
        if let Some(dialog) = dialog {
            app.send(Message::Open(dialog));
        }
        app.send(Message::Report(Report::Decks(library, faults)));
        (app.model.dialog.clone(), app.model.deck_faults.len())
    };
    let problems = Some(Dialog::Problems);
    assert_eq!(report(vec![fault("Deck(")], None), (None, 1));
    assert_eq!(
        report(vec![fault("Dek()")], problems.clone()),
        (problems, 1)
    );
    assert_eq!(report(Vec::new(), None), (None, 0));
    assert_eq!(
        report(Vec::new(), Some(Dialog::Keys)),
        (Some(Dialog::Keys), 0)
    );
}
