//! The rules of a session: what is asked, how, when a miss returns, what undo and practice do.
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

use std::collections::BTreeSet;

use app::{App, DAY};
use bilim::app::{Action, Message, Place};
use bilim::deck::{Body, FactKey, Kind, Library, QuestionKey, parse};
use bilim::memory::Grade;
use bilim::store::decks::SHIPPED;
use bilim::study::{Opening, Role, Said, Step, Summary, summarise};

fn begun() -> App {
    let mut app = App::new();
    app.begin(Opening::TestFirst);
    app
}

#[test]
fn new_facts_are_asked_by_recognition() {
    let mut app = begun();
    let mut asked = 0;
    while let Some(asking) = app.asking() {
        let kind = app.question(&asking).kind();
        let known = ["t/troops", "t/share", "t/vote", "t/first"];
        if asking.role == Role::New && known.contains(&asking.fact.as_str()) {
            assert!(
                matches!(kind, Kind::Choice | Kind::TrueFalse),
                "{kind:?} for {}",
                asking.fact
            );
            asked += 1;
        }
        app.answer_right();
        app.act(Action::GoOn);
    }
    assert_eq!(asked, 4);
}

#[test]
fn a_fact_answered_right_is_asked_by_recall_from_the_next_session_on() {
    let mut app = begun();
    app.answer_all_right();
    app.later(DAY * 10);
    app.send(Message::Go(Place::Library));
    app.send(Message::Study(None));
    let mut asked = 0;
    while let Some(asking) = app.asking() {
        let kind = app.question(&asking).kind();
        assert!(
            matches!(
                kind,
                Kind::Typed | Kind::Number | Kind::Date | Kind::Cloze | Kind::Card
            ),
            "{kind:?} for {}",
            asking.fact
        );
        asked += 1;
        app.answer_right();
        app.act(Action::GoOn);
    }
    assert_eq!(asked, 6);
}

#[test]
fn a_missed_fact_returns_after_three_other_questions_until_it_is_right_once() {
    let mut app = begun();
    let missed = app.asking().unwrap().fact;
    app.act(Action::DontKnow);
    app.act(Action::GoOn);
    let mut between = 0;
    while app.asking().unwrap().fact != missed {
        app.answer_right();
        app.act(Action::GoOn);
        between += 1;
    }
    assert_eq!(between, 3);
    assert_eq!(app.asking().unwrap().role, Role::Returned);
    app.act(Action::DontKnow);
    app.act(Action::GoOn);
    let mut seen = 0;
    while let Some(asking) = app.asking() {
        seen += usize::from(asking.fact == missed);
        app.answer_right();
        app.act(Action::GoOn);
    }
    assert_eq!(seen, 1, "it comes until one right answer, and then no more");
    assert!(app.is_done());
}

#[test]
fn a_page_comes_before_the_new_facts_of_its_topic_and_only_once() {
    let mut app = App::new();
    app.begin(Opening::ReadFirst);
    assert!(matches!(app.step(), Step::Page { .. }));
    app.act(Action::GoOn);
    let mut pages = 0;
    while !app.is_done() {
        match app.step() {
            Step::Page { .. } => {
                pages += 1;
                app.act(Action::GoOn);
            }
            Step::Question(_) => app.answer_right(),
            Step::Feedback(_) => app.act(Action::GoOn),
            Step::Done => {}
        }
    }
    assert_eq!(pages, 0, "the second topic has no page");
}

#[test]
fn undo_takes_back_any_number_of_answers_and_what_follows_from_them() {
    let mut app = begun();
    let first = app.asking().unwrap();
    for _ in 0..3 {
        app.answer_right();
        app.act(Action::GoOn);
    }
    assert_eq!(app.answers(), 3);
    for _ in 0..3 {
        app.act(Action::Undo);
    }
    assert_eq!(app.answers(), 0);
    let again = app.asking().unwrap();
    assert_eq!(
        (&again.question, &again.layout),
        (&first.question, &first.layout)
    );
    assert!(again.seen, "its feedback was seen");
    assert!(
        app.model
            .progress
            .fact(&first.fact)
            .is_none_or(|known| known.answers == 0)
    );
    app.act(Action::Undo);
    assert_eq!(
        app.asking().unwrap().question,
        first.question,
        "there is nothing more to take back"
    );
}

#[test]
fn an_answer_given_again_after_undo_is_no_recall() {
    let mut app = begun();
    app.answer_all_right();
    app.later(DAY * 10);
    app.send(Message::Go(Place::Library));
    app.send(Message::Study(None));
    let fact = app.asking().unwrap().fact;
    app.act(Action::DontKnow);
    app.act(Action::Undo);
    app.answer_right();
    let known = app.model.progress.fact(&fact).unwrap();
    assert_eq!(known.recalled, 0);
    assert_eq!(known.last_review().unwrap().grade, Grade::Good);
}

#[test]
fn practice_is_recorded_and_moves_no_date() {
    let mut app = begun();
    app.act(Action::DontKnow);
    app.act(Action::GoOn);
    app.answer_all_right();
    let before = app.dues();
    let answers = app.answers();
    app.act(Action::Practise);
    assert!(app.asking().is_some());
    app.answer_all_right();
    assert_eq!(app.dues(), before);
    assert_eq!(app.answers(), answers);
    let practice = app.model.progress.day(app.model.now.day()).practice;
    assert_eq!(practice, 1);
}

#[test]
fn i_was_right_counts_as_right_and_stands_in_the_journal() {
    let mut app = begun();
    app.answer_all_right();
    app.later(DAY * 10);
    app.send(Message::Go(Place::Library));
    app.send(Message::Study(None));
    while matches!(app.question(&app.asking().unwrap()).body, Body::Card { .. }) {
        app.answer_right();
        app.act(Action::GoOn);
    }
    let fact = app.asking().unwrap().fact;
    app.act(Action::Write("1".to_owned()));
    app.act(Action::Check);
    if app.asking().is_some() {
        app.act(Action::Write("9 May 1999".to_owned()));
        app.act(Action::Check);
    }
    let wrong = app.model.progress.fact(&fact).unwrap().clone();
    assert_eq!(wrong.last_review().unwrap().grade, Grade::Again);
    app.act(Action::Override(Grade::Good));
    let right = app.model.progress.fact(&fact).unwrap();
    assert_eq!(right.last_review().unwrap().grade, Grade::Good);
    assert!(
        right.due > wrong.due,
        "{:?} after {:?}",
        right.due,
        wrong.due
    );
    assert!(app.journal.iter().any(|line| line.starts_with("Override(")));
}

#[test]
fn a_buried_fact_comes_tomorrow_and_a_suspended_one_does_not() {
    let mut app = begun();
    let buried = app.asking().unwrap().fact;
    app.act(Action::Bury);
    let suspended = app.asking().unwrap().fact;
    assert_ne!(buried, suspended);
    app.act(Action::Suspend);
    app.answer_all_right();
    assert!(!app.met(&buried) && !app.met(&suspended));
    app.later(DAY);
    app.send(Message::Go(Place::Library));
    app.send(Message::Study(None));
    let mut asked: Vec<FactKey> = Vec::new();
    while let Some(asking) = app.asking_past_pages() {
        asked.push(asking.fact);
        app.answer_right();
        app.act(Action::GoOn);
    }
    assert!(
        asked.contains(&buried) && !asked.contains(&suspended),
        "{asked:?}"
    );
}

#[test]
fn leaving_and_coming_back_finds_the_same_question_with_what_was_written() {
    let mut app = begun();
    app.answer_right();
    app.act(Action::GoOn);
    let here = app.asking().unwrap();
    app.send(Message::Leave);
    app.send(Message::Resume);
    assert_eq!(app.asking().unwrap(), here);
    app.send(Message::Leave);
    app.send(Message::Study(Some(bilim::deck::DeckId::new("t"))));
    assert_eq!(app.asking().unwrap(), here);
}

#[test]
fn an_answer_reaches_the_journal_while_its_feedback_shows() {
    let mut app = begun();
    app.answer_right();
    assert!(matches!(app.step(), Step::Feedback(_)));
    assert!(app.journal.last().unwrap().starts_with("Answer("));
    assert!(!app.model.shows_unsaved(), "not while the feedback shows");
    app.act(Action::GoOn);
    assert!(
        app.model.shows_unsaved(),
        "the next question came, and it is not on disk"
    );
    app.save_all();
    assert!(!app.model.shows_unsaved());
}

#[test]
fn until_one_recall_has_succeeded_the_interval_stays_at_seven_days_or_less() {
    let mut app = begun();
    app.answer_all_right();
    for (fact, due) in app.dues() {
        let days = due.days_since(app.model.now.day());
        assert!((1..=7).contains(&days), "{fact}: {days}");
    }
}

#[test]
fn a_summary_counts_each_fact_once_however_often_it_was_asked() {
    let mut app = App::on(Library::new(
        SHIPPED
            .iter()
            .map(|(_, text)| parse(text.as_bytes()).deck.unwrap())
            .collect(),
    ));
    for _ in 0..5 {
        app.send(Message::Study(None));
        let mut missed: BTreeSet<QuestionKey> = BTreeSet::new();
        while *app.model.session.as_ref().unwrap().step() != Step::Done {
            match app.asking() {
                Some(asking) if missed.insert(asking.question.clone()) => {
                    app.act(Action::DontKnow);
                }
                Some(_) => app.answer_right(),
                None => {}
            }
            app.act(Action::GoOn);
        }
        let session = app.model.session.as_ref().unwrap();
        let today = app.model.now.day();
        let summary = summarise(session, &app.model.library, &app.model.progress, today);
        assert_eq!(summary.facts, summary.right_first + summary.again.len());
        assert_eq!(summary.came_back, summary.again.len());
        app.send(Message::Leave);
        app.later(DAY);
    }
}

/// A student at a question of recall, whose feedback was seen and taken back.
fn taken_back() -> App {
    let mut app = begun();
    app.answer_all_right();
    app.later(DAY * 10);
    app.send(Message::Go(Place::Library));
    app.send(Message::Study(None));
    app.answer_right();
    app.act(Action::Undo);
    assert!(app.asking().unwrap().seen);
    app
}

#[test]
fn an_answer_that_was_taken_back_is_no_recall_after_a_restart_either() {
    let mut app = taken_back();
    let fact = app.asking().unwrap().fact;
    app = app.restarted();
    app.send(Message::Study(None));
    let mut others = 0;
    while let Some(asking) = app.asking() {
        assert_eq!(asking.seen, asking.fact == fact, "{}", asking.fact);
        others += usize::from(asking.fact != fact);
        app.answer_right();
        app.act(Action::GoOn);
    }
    assert!(others > 0);
    assert_eq!(app.model.progress.fact(&fact).unwrap().recalled, 0);
}

#[test]
fn an_answer_that_was_taken_back_yesterday_may_be_recalled_today() {
    let mut app = taken_back();
    let fact = app.asking().unwrap().fact;
    app.later(DAY);
    app = app.restarted();
    app.send(Message::Study(None));
    while let Some(asking) = app.asking() {
        assert!(!asking.seen);
        app.answer_right();
        app.act(Action::GoOn);
    }
    assert_eq!(app.model.progress.fact(&fact).unwrap().recalled, 1);
}

/// A session of six new facts, the first of which is missed and the second right, closed then.
fn broken_off() -> App {
    let mut app = begun();
    app.act(Action::DontKnow);
    app.act(Action::GoOn);
    app.answer_right();
    app.act(Action::GoOn);
    app
}

fn position(app: &App) -> (usize, usize) {
    app.model.session.as_ref().unwrap().position()
}

fn summary(app: &App) -> Summary {
    let session = app.model.session.as_ref().unwrap();
    summarise(
        session,
        &app.model.library,
        &app.model.progress,
        app.model.now.day(),
    )
}

#[test]
fn a_session_goes_on_counting_after_a_restart_in_the_middle() {
    let mut app = broken_off();
    let before = position(&app);
    assert_eq!(before, (1, 6));
    app = app.restarted();
    app.send(Message::Study(None));
    assert_eq!(position(&app), before);
    app.answer_all_right();
    assert_eq!(position(&app), (6, 6));
    let told = summary(&app);
    assert_eq!((told.facts, told.right_first, told.came_back), (6, 5, 1));
    assert_eq!((told.new, told.old), (6, 0));
    assert_eq!(told.again.len(), 1);
    assert_eq!(
        told.again.first().unwrap().said,
        Said::Earlier(String::new())
    );
}

#[test]
fn what_was_answered_yesterday_is_no_part_of_todays_session() {
    let mut app = broken_off();
    app.later(DAY);
    app = app.restarted();
    app.send(Message::Study(None));
    assert_eq!(position(&app).0, 0);
    app.answer_all_right();
    let told = summary(&app);
    // The fact that was right yesterday is not due yet.
    assert_eq!((told.facts, told.new, told.old), (5, 4, 1));
}

#[test]
fn a_second_session_while_the_program_is_open_counts_from_its_own_beginning() {
    let mut app = App::new();
    app.model.settings.new_a_day = 2;
    app.begin(Opening::TestFirst);
    app.answer_all_right();
    let first = summary(&app).facts;
    app.send(Message::MoreNew);
    assert_eq!(position(&app).0, 0);
    app.answer_all_right();
    assert_eq!(summary(&app).facts, 6 - first);
}
