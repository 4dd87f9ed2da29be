//! What a coach says, without its window: facts that do not stick, the plan to catch up on a
//! clock that is moved by hand, why a fact came now.
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
#[path = "coach/plan.rs"]
mod plan;
#[path = "coach/why.rs"]
mod why;

use app::{App, DAY};
use bilim::app::coach::{Card, Message as Coach};
use bilim::app::{Action, Effect, Message, Place, Report};
use bilim::deck::Library;
use bilim::memory::{Grade, Weights};
use bilim::progress::cache;
use bilim::study::{Opening, Step, sticking};
use bilim::text::Texts;

fn card(app: &App) -> Option<Card> {
    app.model.coach.card(app.model.session.as_ref()).cloned()
}

fn is_studying(app: &App) -> bool {
    app.model.screen == bilim::app::Screen::Study && !app.is_done()
}

/// Some days later the session of the day begins.
fn come_back(app: &mut App, days: i64) {
    app.later(days * DAY);
    app.send(Message::Go(Place::Library));
    app.send(Message::Study(None));
}

/// A student who had one fact and missed it on so many days; the last miss is on the screen.
fn missed_on_days(days: usize) -> App {
    let mut app = App::at("troops-which");
    app.answer_right();
    app.act(Action::GoOn);
    for day in 0..days {
        come_back(&mut app, 8);
        app.act(Action::DontKnow);
        if day + 1 < days {
            go_on_past_cards(&mut app);
            app.answer_all_right();
            app.send(Message::Leave);
        }
    }
    app
}

fn go_on_past_cards(app: &mut App) {
    app.act(Action::GoOn);
    while card(app).is_some() {
        app.act(Action::GoOn);
    }
}

#[test]
fn the_sixth_lapse_is_told_once_and_then_each_third() {
    for (days, told) in [(5, false), (6, true), (7, false), (8, false), (9, true)] {
        let mut app = missed_on_days(days);
        assert_eq!(card(&app), None, "the feedback comes first");
        app.act(Action::GoOn);
        let fact = app.model.library.facts().next().unwrap().key.clone();
        let lapses = u32::try_from(days).unwrap();
        let known = app.model.progress.fact(&fact).unwrap();
        assert_eq!(sticking::is_sticking(known), days >= 6);
        let wanted = told.then_some(Card::Sticking {
            fact,
            lapses,
            taken_for: None,
        });
        assert_eq!(card(&app), wanted, "after {days} lapses");
        if told {
            app.act(Action::GoOn);
        }
        assert_eq!(card(&app), None);
        assert!(matches!(app.step(), Step::Question(_)), "it comes back");
    }
}

#[test]
fn a_fact_that_was_told_of_is_not_told_again_that_day() {
    let mut app = missed_on_days(6);
    app.act(Action::GoOn);
    assert!(card(&app).is_some());
    app.act(Action::Undo);
    assert_eq!(card(&app), None, "the answer was taken back");
    app.act(Action::DontKnow);
    app.act(Action::GoOn);
    assert_eq!(card(&app), None);
}

#[test]
fn an_answer_that_was_right_after_all_marks_nothing() {
    let mut app = App::at("troops#typed");
    app.answer_right();
    app.act(Action::GoOn);
    for _ in 0..5 {
        come_back(&mut app, 40);
        app.act(Action::DontKnow);
        go_on_past_cards(&mut app);
        app.answer_all_right();
        app.send(Message::Leave);
    }
    come_back(&mut app, 40);
    app.act(Action::Write("nonsense".to_owned()));
    app.act(Action::Check);
    app.act(Action::Override(Grade::Good));
    app.act(Action::GoOn);
    assert_eq!(card(&app), None);
}

#[test]
fn a_fact_is_left_out_from_its_card_and_that_can_be_taken_back() {
    let mut app = missed_on_days(6);
    app.act(Action::GoOn);
    app.send(Message::Coach(Coach::Suspend));
    assert!(app.journal.last().unwrap().starts_with("Suspend("));
    assert!(app.is_done(), "nothing else was to be asked");
    app.act(Action::Undo);
    let fact = app.model.library.facts().next().unwrap();
    assert!(!app.model.progress.fact(&fact.key).unwrap().suspended);
}

#[test]
fn the_page_of_the_topic_is_read_and_left_again() {
    let mut app = missed_on_days(6);
    app.act(Action::GoOn);
    app.send(Message::Coach(Coach::Read));
    assert!(app.model.coach.is_reading());
    app.send(Message::Coach(Coach::Back));
    assert!(!app.model.coach.is_reading());
    assert!(card(&app).is_some(), "back on the card");
}

/// Two facts that are only asked by gaps: "First came {A}", "Then came {B}".
fn two_facts() -> App {
    let mut deck = deck::deck();
    let ids = ["t/first", "t/second"];
    let gaps = ids.map(|id| format!("{id}#gap"));
    let kept = |text: &str, of: &[String]| of.iter().any(|id| id == text);
    deck.questions
        .retain(|question| kept(question.key.as_str(), &gaps));
    deck.facts
        .retain(|fact| kept(fact.key.as_str(), &ids.map(str::to_owned)));
    let mut app = App::on(Library::new(vec![deck]));
    app.begin(Opening::TestFirst);
    app
}

/// Studies to the end of the day; the first fact is taken for the second so many times.
fn mix_up(app: &mut App, times: usize) -> Vec<Card> {
    let (mut left, mut cards) = (times, Vec::new());
    while !app.is_done() {
        match app.step() {
            Step::Question(asking) if asking.fact == deck::fact("first") && left > 0 => {
                left -= 1;
                app.act(Action::Write("B".to_owned()));
                app.act(Action::Check);
            }
            Step::Question(_) => app.answer_right(),
            Step::Page { .. } | Step::Feedback(_) => app.act(Action::GoOn),
            Step::Done => {}
        }
        if matches!(app.step(), Step::Feedback(_)) {
            cards.extend(card(app));
        }
    }
    app.send(Message::Leave);
    cards
}

fn first_and_second(times: u32) -> Card {
    Card::Together {
        one: deck::fact("first"),
        other: deck::fact("second"),
        times,
    }
}

fn shown_together(app: &App) -> usize {
    let lines = app.journal.iter();
    lines.filter(|line| line.starts_with("Together(")).count()
}

#[test]
fn two_facts_that_were_mixed_up_twice_are_shown_side_by_side_once() {
    let mut app = two_facts();
    assert_eq!(mix_up(&mut app, 1), [], "once is a slip");
    come_back(&mut app, 30);
    assert_eq!(mix_up(&mut app, 1), [first_and_second(2)]);
    assert_eq!(shown_together(&app), 1);
    come_back(&mut app, 30);
    assert_eq!(mix_up(&mut app, 1), [], "not again after once more");
    come_back(&mut app, 30);
    assert_eq!(mix_up(&mut app, 1), [first_and_second(2)]);
    assert_eq!(shown_together(&app), 2);
}

#[test]
fn what_is_mixed_up_either_way_is_one_pair() {
    let mut app = two_facts();
    mix_up(&mut app, 1);
    come_back(&mut app, 30);
    while !app.is_done() {
        match app.step() {
            Step::Question(asking) if asking.fact == deck::fact("second") => {
                app.act(Action::Write("A".to_owned()));
                app.act(Action::Check);
                app.act(Action::GoOn);
                break;
            }
            Step::Question(_) => app.answer_right(),
            Step::Page { .. } | Step::Feedback(_) => app.act(Action::GoOn),
            Step::Done => {}
        }
    }
    let wanted = Card::Together {
        one: deck::fact("second"),
        other: deck::fact("first"),
        times: 2,
    };
    assert_eq!(card(&app), Some(wanted));
}

#[test]
fn an_answer_that_was_taken_back_mixed_up_nothing() {
    let mut app = two_facts();
    mix_up(&mut app, 1);
    come_back(&mut app, 30);
    while !matches!(app.step(), Step::Question(asking) if asking.fact == deck::fact("first")) {
        app.answer_right();
        app.act(Action::GoOn);
    }
    app.act(Action::Write("B".to_owned()));
    app.act(Action::Check);
    app.act(Action::Undo);
    app.answer_right();
    app.act(Action::GoOn);
    assert_eq!(card(&app), None);
}

#[test]
fn a_fact_that_does_not_stick_says_what_it_is_taken_for() {
    let mut app = two_facts();
    mix_up(&mut app, 0);
    let mut cards = Vec::new();
    for _ in 0..6 {
        come_back(&mut app, 60);
        cards.extend(mix_up(&mut app, 1));
    }
    let taken_for = cards.iter().find_map(|card| match card {
        Card::Sticking { taken_for, .. } => taken_for.clone(),
        Card::Together { .. } => None,
    });
    assert_eq!(taken_for, Some((deck::fact("second"), 6)));
    let said = Texts::english().taken_for(&app.model, &deck::fact("second"), 6);
    assert_eq!(
        said,
        "You gave B for it 6 times. That belongs here: Then came B."
    );
}

#[test]
fn a_fact_that_does_not_stick_says_so_too_when_only_a_cache_was_read() {
    let mut app = two_facts();
    mix_up(&mut app, 0);
    for _ in 0..5 {
        come_back(&mut app, 60);
        mix_up(&mut app, 1);
    }
    let text = cache::write(&app.model.progress, &[]);
    let cached = cache::read(&text, Weights::default()).unwrap();
    assert!(!cached.progress.is_whole());
    app = app.restarted_with(cached.progress);
    come_back(&mut app, 60);
    while !matches!(app.step(), Step::Question(asking) if asking.fact == deck::fact("first")) {
        app.answer_right();
        app.act(Action::GoOn);
    }
    app.effects.clear();
    app.act(Action::Write("B".to_owned()));
    app.act(Action::Check);
    let asked = app
        .effects
        .iter()
        .filter(|effect| **effect == Effect::ReadWhole);
    assert_eq!(asked.count(), 1, "the answer asks for the past");
    app.act(Action::GoOn);
    let taken_for = |app: &App| match card(app) {
        Some(Card::Sticking { taken_for, .. }) => taken_for,
        other => panic!("{other:?}"),
    };
    assert_eq!(taken_for(&app), None, "it is not read yet");
    let past = Box::new(app.replayed());
    app.send(Message::Report(Report::Past(past)));
    assert_eq!(taken_for(&app), Some((deck::fact("second"), 6)));
}
