//! What is due today means the same everywhere: in the plan, in the library, in the list of facts
//! and in the plan of an exam. A fact that was missed today comes again today.
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

use app::{App, DAY};
use bilim::app::facts::Message as Facts;
use bilim::app::figures::Message as Figures;
use bilim::app::{Action, Effect, Message, Place};
use bilim::stats::{Work, count};
use bilim::store::decks::{From, load};
use bilim::study::exam::Exam;
use bilim::study::known::{Place as At, Row, State};
use bilim::study::{Opening, Scope, Step};
use bilim::text::{Arg, Texts};
use bilim::time::Day;

#[test]
fn a_fact_missed_today_is_due_today_on_every_screen() {
    let nowhere = std::path::Path::new("no such folder");
    let mut app = App::on(load(From::Student(nowhere)).library);
    app.begin(Opening::TestFirst);
    let missed = app.asking_past_pages().unwrap().fact;
    app.act(Action::DontKnow);
    app.send(Message::Go(Place::Library));
    let today = app.model.now.day();

    assert_eq!(
        app.model.plan(&Scope::All).unfinished,
        std::slice::from_ref(&missed)
    );
    assert_eq!(app.model.overview.due, 1);

    let library = &app.model.library;
    let deck = library.deck_of(&missed).unwrap();
    let fact = library.fact(&missed).unwrap();
    let known = app.model.progress.fact(&missed);
    assert!(
        known.unwrap().due.unwrap() > today,
        "by its memory it is due tomorrow"
    );
    let row = Row::of(At { deck: 0, fact: 0 }, (deck, fact), known, today);
    assert!(row.states.has(State::Due));
    assert_eq!(row.next, Some(today));

    let decks = vec![deck.id.clone()];
    app.model.settings.put_exam(Exam {
        decks,
        date: today.plus(20).to_string(),
        ..Exam::default()
    });
    app.model.refresh();
    assert_eq!(app.model.exams.next().unwrap().work[0].reviews, 1.0);
    assert_eq!(coming(&mut app)[0].reviews, 1.0);
}

/// The work of the days to come, as the progress screen has it.
fn coming(app: &mut App) -> Vec<Work> {
    app.send(Message::Go(Place::Library));
    counted(app, Message::Go(Place::Progress))
}

/// The same after a message for which figures are counted.
fn counted(app: &mut App, message: Message) -> Vec<Work> {
    app.effects.clear();
    app.send(message);
    for effect in &app.effects {
        if let Effect::Figures(input) = effect {
            return count(input).coming.days;
        }
    }
    panic!("nothing was to be counted")
}

/// The student's day is over, and nothing is left of it.
fn studied() -> App {
    let nowhere = std::path::Path::new("no such folder");
    let mut app = App::on(load(From::Student(nowhere)).library);
    app.begin(Opening::TestFirst);
    app.answer_all_right();
    app.send(Message::Go(Place::Library));
    app
}

#[test]
fn a_fact_with_a_day_of_its_own_is_work_of_that_day_on_the_progress_screen_too() {
    let mut app = studied();
    assert_eq!(coming(&mut app)[0].reviews, 0.0);
    let fact = app.dues()[0].0.clone();
    let send = |app: &mut App, what| {
        app.send(Message::Go(Place::Facts));
        app.send(Message::Facts(Facts::Pick(fact.clone())));
        app.send(Message::Facts(what));
    };
    send(&mut app, Facts::Today);
    app.send(Message::Go(Place::Library));
    assert_eq!(app.model.overview.due, 1);
    assert_eq!(coming(&mut app)[0].reviews, 1.0, "it was moved to today");
    send(&mut app, Facts::Suspend);
    assert_eq!(coming(&mut app)[0].reviews, 0.0, "it is not asked");
}

/// Everything is answered right, each question after half a minute.
fn answer_slowly(app: &mut App) {
    while !app.is_done() {
        match app.step() {
            Step::Question(_) => {
                app.later(30_000);
                app.answer_right();
            }
            Step::Page { .. } | Step::Feedback(_) => app.act(Action::GoOn),
            Step::Done => {}
        }
    }
}

#[test]
fn in_a_plan_to_catch_up_todays_part_is_the_work_of_today() {
    let nowhere = std::path::Path::new("no such folder");
    let mut app = App::on(load(From::Student(nowhere)).library);
    app.begin(Opening::TestFirst);
    for _ in 0..3 {
        answer_slowly(&mut app);
        app.later(DAY);
        app.send(Message::Study(None));
    }
    app.later(DAY * 40);
    app.send(Message::Go(Place::Library));
    app.model.settings.coach.catch_up = Some(5);
    app.model.refresh();
    let due = app.model.overview.due;
    let waiting = app.model.overview.catch_up.as_ref().unwrap().waiting;
    assert!(due < waiting, "{due} of {waiting}");
    assert_eq!(coming(&mut app)[0].reviews, due as f64);
}

#[test]
fn in_the_last_week_what_the_exam_asks_for_is_the_work_of_today() {
    let mut app = studied();
    app.later(DAY);
    app.send(Message::Go(Place::Library));
    app.model.settings.put_exam(Exam {
        decks: app
            .model
            .library
            .decks()
            .iter()
            .map(|deck| deck.id.clone())
            .collect(),
        date: app.model.now.day().plus(5).to_string(),
        last_week: 5,
        ..Exam::default()
    });
    app.model.refresh();
    assert_eq!(app.model.overview.due, 5);
    assert_eq!(coming(&mut app)[0].reviews, 5.0);

    // Their answers are not shown before they are asked, though their own day has not come.
    app.send(Message::Go(Place::Facts));
    let hidden = |app: &App| {
        let rows = (0..200).filter_map(|place| app.model.facts.row(place));
        let due = rows.filter(|row| row.states.has(State::Due));
        due.filter(|row| row.hidden && row.next == Some(today(app)))
            .count()
    };
    assert_eq!(hidden(&app), 5);
    let fact = app.model.plan(&Scope::All).due[0].clone();
    app.send(Message::Facts(Facts::Pick(fact.clone())));
    app.send(Message::Facts(Facts::Peek));
    assert_eq!(hidden(&app), 4);
    let peeked = app.model.progress.fact(&fact).unwrap().peeked;
    assert_eq!(peeked, Some(today(&app)));
}

fn today(app: &App) -> Day {
    app.model.now.day()
}

#[test]
fn new_facts_come_as_the_plan_brings_them() {
    let mut app = studied();
    let today = app.model.now.day();
    let days = coming(&mut app);
    let new: Vec<f64> = days.iter().map(|day| day.new).collect();
    assert_eq!(new[..3], [0.0, 10.0, 10.0], "today's were met");
    let unmet = app.model.library.facts().count() - app.model.progress.new_facts_on(today);
    assert_eq!(new.iter().sum::<f64>(), unmet as f64);
    // Deck by deck, as they are taught: together they make up the days.
    let decks = app.model.library.decks().to_vec();
    let mut sum = vec![0.0; days.len()];
    for deck in decks {
        let of_deck = Message::Figures(Figures::Deck(Some(deck.id.clone())));
        for (sum, day) in sum.iter_mut().zip(counted(&mut app, of_deck)) {
            *sum += day.new;
        }
    }
    assert_eq!(sum, new);
}

#[test]
fn a_day_without_work_tells_when_the_next_facts_come() {
    let mut app = App::new();
    app.begin(Opening::TestFirst);
    app.answer_all_right();
    let mut days_without = 0;
    for _ in 0..30 {
        app.send(Message::Go(Place::Library));
        let (overview, now) = (&app.model.overview, today(&app));
        let days = app.dues().into_iter().map(|(_, due)| due);
        assert_eq!(overview.next, days.filter(|due| *due > now).min());
        if overview.due > 0 {
            app.send(Message::Study(None));
            app.answer_all_right();
        } else {
            days_without += 1;
        }
        app.later(DAY);
    }
    assert!(days_without > 5, "{days_without}");
    let said = |days: u32, more: u32| {
        let date = Arg::from("1 May 2027");
        let args = [("days", days.into()), ("date", date), ("more", more.into())];
        Texts::english().say_with("library-nothing", args)
    };
    assert_eq!(said(0, 0), "Nothing is due today.");
    assert_eq!(said(1, 0), "Nothing is due today. Come back tomorrow.");
    let more = "Nothing is due today. Come back tomorrow, or meet more facts now.";
    assert_eq!(said(1, 9), more);
    let later = "Nothing is due today. The next facts come on 1 May 2027";
    assert_eq!(said(9, 0), format!("{later}."));
    assert_eq!(said(9, 9), format!("{later}, or meet more now."));
}
