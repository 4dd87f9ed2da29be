//! What decides a day, as a student meets it: the aim of a deck, free days, facts that are
//! easily confused, and another aim with or without new dates.
#![expect(
    clippy::indexing_slicing,
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

use std::collections::{BTreeMap, BTreeSet};

use app::{App, DAY};
use bilim::app::{Counts, Effect, Message, Place, Schedule, ScheduleMessage, Settings, reschedule};
use bilim::deck::{Deck, DeckId, FactKey, Library, parse};
use bilim::memory::Weights;
use bilim::progress::{Entry, Event, Progress, cache, read};
use bilim::study::{Ease, Load, Opening, Weekday};
use bilim::time::Day;
use proptest::prelude::*;

fn schedule(app: &mut App, message: ScheduleMessage) {
    app.send(Message::Schedule(message));
}

/// A student who knew everything for some days.
fn after(mut app: App, days: usize) -> App {
    app.begin(Opening::TestFirst);
    app.answer_all_right();
    for _ in 1..days {
        next_day(&mut app);
    }
    app
}

fn next_day(app: &mut App) {
    app.later(DAY);
    app.send(Message::Go(Place::Library));
    app.model.session = None;
    app.send(Message::Study(None));
    if app.model.session.is_some() {
        app.answer_all_right();
    }
}

fn dues(app: &App) -> BTreeMap<FactKey, Day> {
    app.dues().into_iter().collect()
}

/// Days from today until each fact is due.
fn waits(app: &App) -> Vec<u32> {
    let today = app.model.now.day();
    let waits = app.dues().into_iter().map(|(_, due)| due.days_since(today));
    waits.collect()
}

#[test]
fn a_lower_aim_makes_facts_wait_longer_and_a_deck_may_have_its_own() {
    let live = |all: f32, own: Option<f32>| {
        let mut app = App::on(student::library(20));
        schedule(&mut app, ScheduleMessage::Aim(None, Some(all)));
        let deck = DeckId::new("life");
        schedule(&mut app, ScheduleMessage::Aim(Some(deck), own));
        let app = after(app, 12);
        waits(&app).iter().sum::<u32>()
    };
    let (low, usual, high) = (live(0.80, None), live(0.90, None), live(0.97, None));
    assert!(low > usual && usual > high, "{low} {usual} {high}");
    assert_eq!(live(0.97, Some(0.80)), low, "its own aim counts");
}

#[test]
fn another_aim_is_asked_about_and_counts_from_now_on() {
    let mut app = after(App::on(student::library(30)), 27);
    let before = dues(&app);
    let lines = app.journal.len();
    schedule(&mut app, ScheduleMessage::Aim(None, Some(0.97)));
    assert_eq!(
        app.model.settings.aim, 0.90,
        "not before the student's word"
    );
    let preview = app.model.schedule.draft.as_ref().unwrap().preview.unwrap();
    assert_eq!(preview.facts, 30);
    assert!(
        preview.moved > 10 && preview.then > preview.today,
        "{preview:?}"
    );
    schedule(&mut app, ScheduleMessage::KeepAim(Counts::FromNowOn));
    assert_eq!(app.model.settings.aim, 0.97);
    assert_eq!(app.model.schedule.draft, None);
    assert_eq!((dues(&app), app.journal.len()), (before, lines));
    assert!(matches!(app.effects.last(), Some(Effect::SaveSettings(_))));
}

#[test]
fn another_aim_may_move_all_dates_and_none_before_today() {
    let mut app = after(App::on(student::library(30)), 20);
    let before = dues(&app);
    let due = |app: &App| app.model.overview.due;
    schedule(&mut app, ScheduleMessage::Aim(None, Some(0.95)));
    let preview = app.model.schedule.draft.as_ref().unwrap().preview.unwrap();
    schedule(&mut app, ScheduleMessage::KeepAim(Counts::ForAllDates));
    let today = app.model.now.day();
    let now = dues(&app);
    let moved = before.iter().filter(|(fact, due)| now[*fact] != **due);
    assert_eq!(moved.count(), preview.moved);
    assert!(now.values().all(|due| *due >= today));
    assert_eq!(due(&app), preview.then);
    assert_eq!(
        reschedule::all(&app.model),
        vec![],
        "a second time nothing moves"
    );
    let replayed = replay(&app);
    let same = app.dues().into_iter();
    assert!(
        same.into_iter()
            .all(|(fact, due)| replayed.fact(&fact).unwrap().due == Some(due))
    );
}

/// What follows from the app's journal alone.
fn replay(app: &App) -> Progress {
    let device = app.model.notebook.device().clone();
    Progress::replay(app.journal.iter().map(|line| match read(line.as_bytes()) {
        Ok(Entry::Known(record)) => (device.clone(), record),
        other => panic!("{other:?}"),
    }))
}

#[test]
fn dates_are_moved_by_events_of_500_facts_at_most() {
    let mut app = App::on(student::library(1100));
    app.model.settings.new_a_day = 1100;
    let mut app = after(app, 3);
    app.model.settings.aim = 0.97;
    let events = reschedule::all(&app.model);
    let sizes: Vec<usize> = events
        .iter()
        .map(|event| {
            if let Event::Reschedule { facts } = event {
                facts.len()
            } else {
                panic!("{event:?}")
            }
        })
        .collect();
    let all: usize = sizes.iter().sum();
    assert!(all > 1000 && sizes[0] == 500 && sizes.iter().all(|size| *size <= 500));
    app.model.settings.aim = 0.90;
    let before = app.journal.len();
    schedule(&mut app, ScheduleMessage::Aim(None, Some(0.97)));
    schedule(&mut app, ScheduleMessage::KeepAim(Counts::ForAllDates));
    assert_eq!(app.journal.len() - before, sizes.len());
    assert_eq!(reschedule::all(&app.model), vec![]);
}

#[test]
fn leaving_it_changes_nothing() {
    let mut app = after(App::on(student::library(10)), 5);
    let before = (dues(&app), app.model.settings.clone());
    schedule(&mut app, ScheduleMessage::Aim(None, Some(0.80)));
    schedule(&mut app, ScheduleMessage::LeaveAim);
    assert_eq!((dues(&app), app.model.settings.clone()), before);
    assert_eq!(app.model.schedule.draft, None);
}

#[test]
fn a_free_day_has_no_reviews_where_the_memory_allows_another() {
    let mut app = App::on(student::library(60));
    schedule(&mut app, ScheduleMessage::Ease(Weekday::Sunday, Ease::Free));
    let app = after(app, 25);
    let today = app.model.now.day();
    let late = app
        .dues()
        .into_iter()
        .filter(|(_, due)| due.days_since(today) > 3);
    let late: Vec<Weekday> = late.map(|(_, due)| Weekday::of(due)).collect();
    assert!(
        late.len() > 30 && !late.contains(&Weekday::Sunday),
        "{late:?}"
    );
}

/// Two facts, one of which the deck says is easily taken for the other.
fn twins(named: bool) -> Library {
    let with = if named { "confused_with: [\"b\"]," } else { "" };
    let text = format!(
        "Deck(format: 1, id: \"twins\", title: \"T\", sources: [Source(id: \"s\", title: \"S\")],
         topics: [Topic(id: \"t\", title: \"T\")],
         facts: [
            Fact(id: \"a\", topic: \"t\", says: \"One is {{alpha}}.\", {with} ask: \"What is one?\"),
            Fact(id: \"b\", topic: \"t\", says: \"Two is {{beta}}.\", ask: \"What is two?\"),
         ])"
    );
    let parsed = parse(text.as_bytes());
    assert_eq!(parsed.diagnostics, vec![]);
    let deck: Deck = parsed.deck.unwrap();
    Library::new(vec![deck])
}

/// On how many days both facts were due at once after the third review.
fn met(library: Library) -> usize {
    let mut app = after(App::on(library), 1);
    let mut together = 0;
    for _ in 0..60 {
        next_day(&mut app);
        let days: BTreeSet<Day> = dues(&app).into_values().collect();
        together += usize::from(days.len() == 1 && waits(&app)[0] > 3);
    }
    together
}

#[test]
fn facts_that_are_easily_confused_come_on_different_days() {
    assert_eq!(met(twins(true)), 0);
}

#[test]
fn a_mistake_shows_that_facts_are_alike() {
    let mut app = App::on(twins(false));
    app.begin(Opening::TestFirst);
    let asked = app.asking().unwrap().fact;
    let other = if asked.as_str() == "twins/a" {
        "beta"
    } else {
        "alpha"
    };
    app.act(bilim::app::Action::Write(other.to_owned()));
    app.act(bilim::app::Action::Check);
    let alike: Vec<String> = ["twins/a", "twins/b"]
        .map(FactKey::new)
        .iter()
        .flat_map(|fact| app.model.schedule.alike().to(fact))
        .map(ToString::to_string)
        .collect();
    assert_eq!(alike, ["twins/b", "twins/a"]);
}

#[test]
fn mistakes_of_earlier_days_count_once_the_past_is_known() {
    let mut before = App::on(twins(false));
    before.begin(Opening::TestFirst);
    let asked = before.asking().unwrap().fact;
    let other = if asked.as_str() == "twins/a" {
        "beta"
    } else {
        "alpha"
    };
    before.act(bilim::app::Action::Write(other.to_owned()));
    before.act(bilim::app::Action::Check);
    let mut app = App::on(twins(false));
    app.model.progress = replay(&before).into();
    assert_eq!(app.model.schedule.alike().to(&asked).count(), 0);
    app.send(Message::Go(Place::Progress));
    assert_eq!(app.model.schedule.alike().to(&asked).count(), 1);
}

#[test]
fn the_work_of_each_day_is_kept_current_answer_by_answer() {
    let mut app = after(App::on(student::library(40)), 3);
    next_day(&mut app);
    app.act(bilim::app::Action::Undo);
    app.answer_right();
    let counted = Load::count(&app.model.library, &app.model.progress);
    let kept: Vec<(Day, u32)> = app.model.schedule.load().days().collect();
    assert_eq!(kept, counted.days().collect::<Vec<_>>());
}

#[test]
fn a_new_library_brings_new_facts_alike() {
    let mut app = App::on(twins(false));
    let before: Schedule = app.model.schedule.clone();
    assert_eq!(before.alike().to(&FactKey::new("twins/b")).count(), 0);
    let report = bilim::app::Report::Decks(Box::new(twins(true)), Vec::new());
    app.send(Message::Report(report));
    let alike = app.model.schedule.alike();
    assert_eq!(alike.to(&FactKey::new("twins/b")).count(), 1);
}

#[test]
fn a_damaged_aim_in_the_settings_never_reaches_a_date() {
    let mut app = App::on(student::library(5));
    app.model.settings = Settings {
        aim: f32::NAN,
        ..Settings::default()
    };
    let app = after(app, 10);
    assert!(waits(&app).iter().all(|days| (1..100).contains(days)));
}

proptest! {
    #[test]
    fn any_bits_of_a_memory_in_a_cache_give_a_sound_one_or_no_cache(bits in any::<u32>()) {
        let app = after(App::on(student::library(1)), 3);
        let replayed = replay(&app);
        let memory = replayed.facts().next().unwrap().1.memory.unwrap();
        let text = cache::write(&replayed, &[]);
        let good = memory.stability().to_bits().to_string();
        prop_assert!(text.contains(&good));
        let body = text.replace(&good, &bits.to_string());
        let start = body.rfind("End(").unwrap();
        let body = body.split_at(start).0;
        let text = format!("{body}End({})]\n", crc32fast::hash(body.as_bytes()));
        if let Some(cached) = cache::read(&text, Weights::default()) {
            let known = cached.progress.facts().next().unwrap().1;
            let memory = known.memory.unwrap();
            prop_assert!((0.001..=36_500.0).contains(&memory.stability()));
        } else {
            prop_assert!(f32::from_bits(bits).is_nan());
        }
    }
}
