//! Days that are decided anew beside the frames: what an aim would bring, which of several is told,
//! and that nothing decided earlier ever takes the place of what was answered later.
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
#[path = "simulated/student.rs"]
#[expect(dead_code, reason = "another test uses the rest")]
mod student;

use std::collections::BTreeMap;

use app::{App, DAY};
use bilim::app::errand::Errand;
use bilim::app::reschedule::{Preview, all};
use bilim::app::{Counts, Message, Mode, Place, Report, ScheduleMessage, WholeDone};
use bilim::deck::FactKey;
use bilim::study::{Ease, Opening, Weekday};
use bilim::time::Day;

/// A student who knew everything for some days. From now on what is done in the background waits.
fn student(facts: usize) -> App {
    let mut app = App::on(student::library(facts));
    app.model.settings.new_a_day = 1500;
    app.begin(Opening::TestFirst);
    app.answer_all_right();
    for _ in 0..12 {
        app.later(DAY);
        app.send(Message::Go(Place::Library));
        app.model.session = None;
        app.send(Message::Study(None));
        if app.model.session.is_some() {
            app.answer_all_right();
        }
    }
    app.later(DAY);
    app.send(Message::Go(Place::Settings));
    app.waiting = Some(Vec::new());
    app
}

fn schedule(app: &mut App, message: ScheduleMessage) {
    app.send(Message::Schedule(message));
}

fn want(app: &mut App, aim: f32) {
    schedule(app, ScheduleMessage::Aim(None, Some(aim)));
}

fn keep(app: &mut App, counts: Counts) {
    schedule(app, ScheduleMessage::KeepAim(counts));
}

fn waiting(app: &mut App) -> Vec<Errand> {
    app.waiting.replace(Vec::new()).unwrap()
}

fn only(app: &mut App) -> Errand {
    let mut all = waiting(app);
    assert_eq!(all.len(), 1, "{all:?}");
    all.remove(0)
}

/// All dates are to follow another aim, before it is known what it brings; what is to be done
/// for that.
fn for_all(app: &mut App, aim: f32) -> Errand {
    want(app, aim);
    only(app);
    keep(app, Counts::ForAllDates);
    only(app)
}

/// Until nothing is to be done any more.
fn run_all(app: &mut App) {
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

fn shown(app: &App) -> (Option<Preview>, bool) {
    let draft = app.model.schedule.draft.as_ref().unwrap();
    (draft.preview, draft.waits)
}

/// What an aim would bring if it was the only one that was ever wanted.
fn alone(aim: f32) -> Preview {
    let mut app = student(30);
    want(&mut app, aim);
    run_all(&mut app);
    shown(&app).0.unwrap()
}

fn dues(app: &App) -> BTreeMap<FactKey, Day> {
    app.dues().into_iter().collect()
}

fn moves(app: &App) -> usize {
    let lines = app.journal.iter();
    lines.filter(|line| line.starts_with("Reschedule(")).count()
}

/// All dates by another aim, decided while nothing else happens.
fn moved(facts: usize, aim: f32) -> App {
    let mut app = student(facts);
    want(&mut app, aim);
    run_all(&mut app);
    keep(&mut app, Counts::ForAllDates);
    run_all(&mut app);
    app
}

#[test]
fn the_latest_aim_is_told_and_the_one_before_it_stays_until_then() {
    let mut app = student(30);
    want(&mut app, 0.95);
    assert_eq!(shown(&app), (None, true));
    let first = only(&mut app);
    app.send(Message::Report(Report::Tick));
    assert_eq!(waiting(&mut app), [], "it is asked for once");
    app.run(first);
    let high = shown(&app);
    assert_eq!(high, (Some(alone(0.95)), false));

    want(&mut app, 0.80);
    assert_eq!(shown(&app), (high.0, true));
    let earlier = only(&mut app);
    want(&mut app, 0.70);
    let later = only(&mut app);
    app.run(later);
    let low = shown(&app);
    assert_eq!(low, (Some(alone(0.70)), false));
    assert_ne!(low.0, high.0);
    app.run(earlier);
    assert_eq!(shown(&app), low, "what comes too late says nothing");
    assert_eq!(waiting(&mut app), []);

    want(&mut app, 0.90);
    assert_eq!(app.model.schedule.draft, None, "it is the aim already");
    assert_eq!(waiting(&mut app), []);
}

#[test]
fn an_aim_that_was_left_says_nothing_any_more() {
    let mut app = student(10);
    want(&mut app, 0.95);
    let errand = only(&mut app);
    schedule(&mut app, ScheduleMessage::LeaveAim);
    app.run(errand);
    assert_eq!(app.model.schedule.draft, None);
    assert_eq!((waiting(&mut app), moves(&app)), (vec![], 0));
}

#[test]
fn what_an_aim_brings_is_worked_out_again_when_days_of_the_week_change() {
    let mut app = student(30);
    want(&mut app, 0.80);
    let before = only(&mut app);
    schedule(&mut app, ScheduleMessage::Ease(Weekday::Sunday, Ease::Free));
    app.run(before);
    assert_eq!(shown(&app), (None, true));
    run_all(&mut app);
    assert!(shown(&app).0.is_some());
    schedule(&mut app, ScheduleMessage::Ease(Weekday::Monday, Ease::Free));
    assert!(shown(&app).1);
    run_all(&mut app);
    assert!(!shown(&app).1);
}

#[test]
fn dates_that_were_worked_out_are_written_at_once_and_others_when_they_are() {
    let known = moved(30, 0.97);
    assert_eq!(moves(&known), 1);
    let mut app = student(30);
    want(&mut app, 0.97);
    keep(&mut app, Counts::ForAllDates);
    assert!((app.model.settings.aim - 0.97).abs() < f32::EPSILON);
    assert_eq!(moves(&app), 0);
    assert!(app.model.replan.is_busy());
    run_all(&mut app);
    assert!(!app.model.replan.is_busy());
    assert_eq!(dues(&app), dues(&known));
    assert_eq!(app.model.overview.due, known.model.overview.due);
}

#[test]
fn dates_are_written_once_however_often_they_come() {
    let mut app = student(30);
    want(&mut app, 0.97);
    let preview = only(&mut app);
    keep(&mut app, Counts::ForAllDates);
    keep(&mut app, Counts::ForAllDates);
    let errand = only(&mut app);
    app.run(preview);
    assert_eq!(moves(&app), 0, "it is not what is waited for");
    app.run(errand.clone());
    let (after, lines) = (dues(&app), app.journal.len());
    app.run(errand);
    run_all(&mut app);
    keep(&mut app, Counts::ForAllDates);
    run_all(&mut app);
    assert_eq!((dues(&app), app.journal.len()), (after, lines));
    assert_eq!(all(&app.model), vec![]);
}

/// Answers what is asked first; gives the fact with its day.
fn answer(app: &mut App) -> (FactKey, Day) {
    app.send(Message::Study(None));
    let fact = app.asking_past_pages().unwrap().fact;
    app.answer_right();
    let due = app.model.progress.fact(&fact).unwrap().due.unwrap();
    (fact, due)
}

/// A student for whom something is due today.
fn with_work(facts: usize) -> App {
    let mut app = student(facts);
    while app.model.overview.due == 0 {
        app.later(DAY);
        app.send(Message::Go(Place::Settings));
    }
    app
}

#[test]
fn an_answer_that_is_given_while_days_are_decided_keeps_its_day() {
    let mut silent = with_work(40);
    let errand = for_all(&mut silent, 0.70);
    silent.run(errand);
    let mut app = with_work(40);
    let before = dues(&app);
    let errand = for_all(&mut app, 0.70);
    let (fact, due) = answer(&mut app);
    assert_eq!(waiting(&mut app), []);
    app.run(errand);
    run_all(&mut app);
    let (after, without) = (dues(&app), dues(&silent));
    assert_eq!(after.get(&fact), Some(&due));
    let decided = without.get(&fact);
    assert_ne!(decided, before.get(&fact), "it was to move");
    assert_ne!(decided, Some(&due), "to another day than the answer's");
    let others = after.iter().filter(|(other, _)| **other != fact);
    let changed = others.filter(|(fact, due)| before.get(*fact) != Some(*due));
    assert!(changed.count() > 10);
}

#[test]
fn an_answer_that_is_given_before_the_word_is_among_what_moves() {
    let mut app = with_work(40);
    want(&mut app, 0.70);
    run_all(&mut app);
    let (fact, due) = answer(&mut app);
    assert!(shown(&app).1, "it is worked out again");
    keep(&mut app, Counts::ForAllDates);
    assert_eq!(moves(&app), 0);
    run_all(&mut app);
    assert!(moves(&app) > 0);
    assert_eq!(all(&app.model), vec![]);
    assert!(dues(&app).get(&fact) > Some(&due));
}

#[test]
fn very_many_days_are_written_piece_by_piece_and_answers_between_them_stay() {
    let mut app = with_work(2800);
    want(&mut app, 0.97);
    run_all(&mut app);
    assert!(shown(&app).0.unwrap().moved > 2000, "{:?}", shown(&app));
    keep(&mut app, Counts::ForAllDates);
    let first = moves(&app);
    assert!(first > 0 && app.model.replan.is_busy());
    let next = only(&mut app);
    let (fact, due) = answer(&mut app);
    want(&mut app, 0.96);
    assert_eq!(waiting(&mut app), [], "one thing after another");
    app.run(next);
    assert!(moves(&app) > first && !app.model.replan.is_busy());
    assert_eq!(dues(&app).get(&fact), Some(&due));
    run_all(&mut app);
    assert!(shown(&app).0.is_some());
    schedule(&mut app, ScheduleMessage::LeaveAim);
    assert_eq!(all(&app.model), vec![]);
}

#[test]
fn when_the_window_closes_dates_are_decided_and_written_at_once() {
    let known = moved(30, 0.97);
    let mut app = student(30);
    let late = for_all(&mut app, 0.97);
    schedule(&mut app, ScheduleMessage::Closing);
    assert_eq!(dues(&app), dues(&known));
    app.run(late);
    assert_eq!((waiting(&mut app), moves(&app)), (vec![], 1));
}

#[test]
fn dates_that_are_decided_when_a_new_day_has_begun_are_decided_again() {
    let mut app = student(30);
    let before = dues(&app);
    let errand = for_all(&mut app, 0.97);
    app.later(DAY);
    app.run(errand);
    assert_eq!(moves(&app), 0);
    run_all(&mut app);
    assert_eq!(moves(&app), 1);
    let today = app.model.now.day();
    let after = dues(&app);
    let other = after
        .iter()
        .filter(|(fact, due)| before.get(*fact) != Some(*due));
    let late = other.clone().filter(|(_, due)| **due < today);
    assert_eq!((late.count(), other.count() > 10), (0, true));
}

#[test]
fn while_all_progress_is_being_changed_no_date_is_written() {
    let mut app = student(30);
    let errand = for_all(&mut app, 0.97);
    app.model.whole.busy = true;
    app.run(errand);
    assert_eq!((waiting(&mut app), moves(&app)), (vec![], 0));
    let done = WholeDone {
        said: String::new(),
        progress: None,
    };
    app.send(Message::Report(Report::Whole(done)));
    run_all(&mut app);
    assert_eq!(moves(&app), 1);
}

#[test]
fn who_only_looks_has_no_date_written() {
    let mut app = student(10);
    app.model.mode = Mode::Look;
    want(&mut app, 0.97);
    schedule(&mut app, ScheduleMessage::Closing);
    assert_eq!(app.model.schedule.draft, None);
    assert_eq!((waiting(&mut app), moves(&app)), (vec![], 0));
}
