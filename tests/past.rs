//! The whole past: put together when something needs it, kept up with each answer, and read from
//! the journals where a cache has forgotten it.
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
use bilim::app::errand::Errand;
use bilim::app::{Action, Effect, Message, Place, Report, past};
use bilim::deck::FactKey;
use bilim::memory::Weights;
use bilim::progress::{Batch, DeviceId, Event, History, Progress, cache};
use bilim::study::{Opening, Step};

/// A student in the middle of the second day.
fn begun() -> App {
    let mut app = App::new();
    app.begin(Opening::TestFirst);
    app.answer_all_right();
    app.later(DAY * 3);
    app.send(Message::Study(None));
    answer(&mut app);
    app
}

/// The next question is answered, and its feedback gone on from.
fn answer(app: &mut App) {
    while !matches!(app.step(), Step::Question(_)) {
        assert_ne!(app.step(), Step::Done);
        app.act(Action::GoOn);
    }
    app.answer_right();
}

fn dont_know(app: &mut App) {
    while !matches!(app.step(), Step::Question(_)) {
        assert_ne!(app.step(), Step::Done);
        app.act(Action::GoOn);
    }
    app.act(Action::DontKnow);
}

/// What the journal says, read whole.
fn whole(app: &App) -> Progress {
    let lines = app.journal.join("\n");
    Progress::from_batches([Batch::read(DeviceId::new("test"), lines.as_bytes())])
}

/// The past as it is in the model, and as it is when counted anew from the journal.
fn both(app: &App) -> (Option<&History>, Option<History>) {
    (app.model.past.as_deref(), whole(app).history())
}

fn agree(app: &App) -> usize {
    let (past, anew) = both(app);
    assert_eq!(past, anew.as_ref());
    past.unwrap().judged.len()
}

/// The app as if it had started with a cache.
fn cached() -> App {
    let mut app = begun();
    let text = cache::write(&app.model.progress, &[]);
    let read = cache::read(&text, Weights::default()).unwrap();
    app.model.progress = read.progress.into();
    assert!(!app.model.progress.is_whole());
    app
}

fn asked(app: &App) -> usize {
    let reads = app.effects.iter();
    reads.filter(|one| **one == Effect::ReadWhole).count()
}

#[test]
fn studying_needs_no_past() {
    let app = begun();
    assert_eq!((app.model.past.is_none(), asked(&app)), (true, 0));
    assert_eq!((cached().model.past.is_none(), asked(&cached())), (true, 0));
}

#[test]
fn the_past_is_there_on_the_screens_that_need_it_and_grows_by_each_answer() {
    for place in [Place::Facts, Place::Progress] {
        let mut app = begun();
        app.send(Message::Go(place));
        let before = agree(&app);
        assert!(before > 0);
        let kept = app.model.past.clone();
        app.send(Message::Resume);
        answer(&mut app);
        dont_know(&mut app);
        assert_eq!(agree(&app), before + 2);
        assert_eq!(asked(&app), 0);
        // Whoever had it before has it still, as it was.
        assert_eq!(kept.unwrap().judged.len(), before);
    }
}

#[test]
fn what_changes_the_past_has_it_counted_anew_when_it_is_needed() {
    let mut app = begun();
    app.send(Message::Go(Place::Progress));
    let before = agree(&app);
    app.send(Message::Resume);
    answer(&mut app);
    app.act(Action::Undo);
    assert!(app.model.past.is_none());
    app.send(Message::Go(Place::Progress));
    assert_eq!(agree(&app), before);
    app.send(Message::Resume);
    dont_know(&mut app);
    app.send(Message::Go(Place::Progress));
    assert_eq!(agree(&app), before + 1);
}

#[test]
fn a_fact_that_is_reset_or_peeked_at_has_its_past_told_right() {
    let mut app = begun();
    app.send(Message::Go(Place::Facts));
    let count = agree(&app);
    let fact = app.model.past.as_ref().unwrap().facts.first().cloned();
    let fact = fact.unwrap();
    let write = |app: &mut App, event: Event| {
        let now = app.model.now;
        let model = &mut app.model;
        let (_, effect) = model.notebook.write(&mut model.progress, event, now);
        if let Effect::Append { line, .. } = effect {
            app.journal.push(line);
        }
        app.send(Message::Report(Report::Tick));
    };
    let of = || FactKey::new(fact.as_str());
    write(&mut app, Event::Peek { fact: of() });
    assert_eq!(agree(&app), count);
    write(&mut app, Event::Reset { fact: of() });
    assert_eq!(agree(&app), count);
    let past = app.model.past.clone().unwrap();
    assert!(past.judged.iter().any(|judged| judged.before_reset));
}

#[test]
fn what_a_cache_has_forgotten_is_read_once_and_loses_no_answer() {
    let mut app = cached();
    let facts = |app: &App| -> Vec<_> {
        let facts = app.model.progress.facts();
        facts
            .map(|(key, fact)| (key.clone(), fact.clone()))
            .collect()
    };
    let known = facts(&app);
    app.send(Message::Go(Place::Progress));
    let read = whole(&app);
    assert!(app.model.past_state.is_waiting() && app.model.past.is_none());
    app.send(Message::Go(Place::Facts));
    assert_eq!(asked(&app), 1);
    // Answers that are given while the journals are being read.
    app.send(Message::Resume);
    answer(&mut app);
    dont_know(&mut app);
    let now = facts(&app);
    assert_ne!(now, known);
    app.send(Message::Report(Report::Past(Box::new(read))));
    assert!(app.model.progress.is_whole() && !app.model.past_state.is_waiting());
    assert_eq!(facts(&app), now);
    let before = agree(&app);
    answer(&mut app);
    assert_eq!(agree(&app), before + 1);
    assert_eq!(asked(&app), 1);
}

#[test]
fn a_past_that_cannot_be_read_is_told_once_and_tried_again_on_the_next_visit() {
    let mut app = cached();
    app.send(Message::Go(Place::Progress));
    let failed = || Message::Report(Report::NoPast("The disk is gone.".to_owned()));
    app.send(failed());
    assert!(app.model.past_state.has_failed());
    assert_eq!(app.model.notices, ["The disk is gone."]);
    app.send(Message::Report(Report::Tick));
    assert_eq!(asked(&app), 1);
    app.send(Message::Go(Place::Progress));
    assert_eq!(asked(&app), 2);
    app.send(failed());
    assert_eq!(app.model.notices.len(), 1);
}

#[test]
fn whoever_needs_the_past_may_ask_for_it_without_a_screen() {
    let mut app = begun();
    let asked = past::need(&mut app.model);
    assert!(matches!(asked, Some(Effect::Errand(Errand::Past(_)))));
    assert_eq!(past::need(&mut app.model), None);
    let mut app = cached();
    assert_eq!(past::need(&mut app.model), Some(Effect::ReadWhole));
    assert_eq!(past::need(&mut app.model), None);
}

#[test]
fn an_import_has_the_past_put_together_anew() {
    let mut app = begun();
    app.send(Message::Go(Place::Progress));
    let count = agree(&app);
    app.send(Message::Whole(bilim::app::Whole::List));
    let done = bilim::app::WholeDone {
        said: String::new(),
        progress: Some((Box::new(Progress::default()), 0)),
    };
    app.send(Message::Report(Report::Whole(done)));
    assert!(count > 0);
    assert_eq!(app.model.past.as_ref().unwrap().judged, []);
}

/// What is to be put together, as the effect has it.
fn order(app: &mut App) -> Errand {
    match past::need(&mut app.model) {
        Some(Effect::Errand(errand)) => errand,
        other => panic!("{other:?}"),
    }
}

#[test]
fn answers_that_are_given_while_the_past_is_put_together_are_part_of_it() {
    let mut app = begun();
    let errand = order(&mut app);
    answer(&mut app);
    dont_know(&mut app);
    assert!(app.model.past.is_none() && app.model.past_state.is_waiting());
    app.run(errand);
    let count = agree(&app);
    answer(&mut app);
    assert_eq!(agree(&app), count + 1);
}

#[test]
fn a_past_that_was_changed_while_it_was_put_together_is_dropped() {
    let mut app = begun();
    let errand = order(&mut app);
    app.act(Action::Undo);
    app.run(errand);
    assert!(app.model.past.is_none() && !app.model.past_state.is_waiting());
    app.send(Message::Go(Place::Progress));
    agree(&app);
}

#[test]
fn the_past_of_a_progress_that_is_gone_is_dropped() {
    let mut app = begun();
    let errand = order(&mut app);
    let done = bilim::app::WholeDone {
        said: String::new(),
        progress: Some((Box::new(Progress::default()), 0)),
    };
    app.send(Message::Report(Report::Whole(done)));
    let other = order(&mut app);
    app.run(errand);
    assert!(app.model.past.is_none() && app.model.past_state.is_waiting());
    app.run(other);
    assert_eq!(app.model.past.as_ref().unwrap().judged, []);
}

#[test]
fn a_question_that_was_left_open_counts_for_no_more_than_five_minutes() {
    let mut app = begun();
    let today = app.model.now.day();
    let ms = |progress: &Progress| {
        let of_today = progress.days().find(|(day, _)| *day == today);
        of_today.map_or(0, |(_, count)| count.ms)
    };
    let before = ms(&app.model.progress);
    while !matches!(app.step(), Step::Question(_)) {
        app.act(Action::GoOn);
    }
    app.later(DAY / 8);
    app.answer_right();
    assert!(app.journal.last().unwrap().contains("ms:1080"));
    assert_eq!(ms(&app.model.progress) - before, 300_000);
    assert_eq!(ms(&whole(&app)), ms(&app.model.progress));
    let history = whole(&app).history().unwrap();
    assert_eq!(history.judged.last().unwrap().took, 300_000);
}
