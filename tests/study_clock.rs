//! Days where clocks do what they like: summer time both ways, the edges of the world, a
//! flight, a clock set back, a leap day, four in the morning to the second.
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
use bilim::app::{Message, Place};
use bilim::study::{Opening, Scope};
use bilim::time::{Day, Moment};
use proptest::prelude::*;

fn moment(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

/// An app whose student met all facts of the test deck at this moment.
fn met_at(text: &str) -> App {
    let mut app = App::new();
    app.set_clock(moment(text));
    app.begin(Opening::TestFirst);
    app.answer_all_right();
    app
}

/// Studies what is due at this moment; gives how many answers that took.
fn study_at(app: &mut App, now: Moment) -> usize {
    app.set_clock(now);
    app.send(Message::Go(Place::Library));
    let before = app.journal.len();
    app.model.session = None;
    app.send(Message::Study(None));
    if app.model.session.is_some() {
        app.answer_all_right();
    }
    app.journal.len() - before
}

/// How many facts are due at this moment.
fn due_at(app: &mut App, text: &str) -> usize {
    app.set_clock(moment(text));
    app.send(Message::Go(Place::Library));
    app.model.plan(&Scope::All).due.len()
}

fn earliest(app: &App) -> Day {
    app.dues().into_iter().map(|(_, due)| due).min().unwrap()
}

#[track_caller]
fn check_day(app: &App, wanted: &str) {
    assert_eq!(earliest(app).to_string(), wanted);
}

#[test]
fn a_night_of_23_hours_is_one_study_day() {
    // Berlin, 2026-03-29: 02:00 becomes 03:00.
    let mut app = met_at("2026-03-27T23:00:00+01:00");
    check_day(&app, "2026-03-29");
    assert_eq!(due_at(&mut app, "2026-03-29T03:59:50+02:00"), 0);
    assert!(due_at(&mut app, "2026-03-29T04:00:00+02:00") > 0);
}

#[test]
fn a_night_of_25_hours_is_one_study_day() {
    // Berlin, 2026-10-25: 03:00 becomes 02:00.
    let mut app = met_at("2026-10-23T23:00:00+02:00");
    check_day(&app, "2026-10-25");
    assert_eq!(due_at(&mut app, "2026-10-25T02:30:00+02:00"), 0);
    assert_eq!(due_at(&mut app, "2026-10-25T03:59:50+01:00"), 0);
    assert!(due_at(&mut app, "2026-10-25T04:00:00+01:00") > 0);
}

#[test]
fn a_day_begins_at_four_to_the_second() {
    let mut app = met_at("2026-11-23T10:00:00+06:00");
    check_day(&app, "2026-11-25");
    // Each message takes a second of its own.
    assert_eq!(due_at(&mut app, "2026-11-25T03:59:58+06:00"), 0);
    assert!(due_at(&mut app, "2026-11-25T03:59:59+06:00") > 0);
}

#[test]
fn a_leap_day_is_a_day() {
    check_day(&met_at("2028-02-27T10:00:00+06:00"), "2028-02-29");
    check_day(&met_at("2028-02-28T10:00:00+06:00"), "2028-03-01");
    check_day(&met_at("2027-02-28T10:00:00+06:00"), "2027-03-02");
}

#[test]
fn at_the_edges_of_the_world_the_day_is_that_of_the_place() {
    // The same instant, a day apart.
    check_day(&met_at("2026-11-23T22:00:00-12:00"), "2026-11-25");
    check_day(&met_at("2026-11-25T00:00:00+14:00"), "2026-11-26");
}

#[test]
fn a_flight_over_the_date_line_loses_no_fact_and_asks_none_twice_too_soon() {
    // From Kiritimati on the 25th to Baker Island, where it is the 24th.
    let mut app = met_at("2026-11-25T10:00:00+14:00");
    check_day(&app, "2026-11-27");
    assert_eq!(due_at(&mut app, "2026-11-24T10:00:00-12:00"), 0);
    assert!(study_at(&mut app, moment("2026-11-27T10:00:00-12:00")) > 0);
    assert!(earliest(&app) > moment("2026-11-27T10:00:00-12:00").day());
    // And back, where two days are over at once.
    let late = moment("2026-12-20T10:00:00+14:00");
    assert!(study_at(&mut app, late) > 0);
    assert!(earliest(&app) > late.day());
}

#[test]
fn a_clock_set_back_gives_no_date_before_its_today() {
    let mut app = met_at("2026-11-23T10:00:00+06:00");
    let back = moment("2025-11-23T10:00:00+06:00");
    assert_eq!(study_at(&mut app, back), 0, "nothing is due a year earlier");
    app.send(Message::MoreNew);
    assert!(earliest(&app) > back.day());
    let forth = moment("2026-11-26T10:00:00+06:00");
    assert!(study_at(&mut app, forth) > 0, "and nothing is lost");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn whatever_the_clock_does_every_fact_answered_gets_a_day_to_come(
        jumps in prop::collection::vec((-400_i64..400, 0_i64..86_400, -840_i16..=840), 1..6),
    ) {
        let mut app = met_at("2026-11-23T10:00:00+06:00");
        let mut day = 0;
        for (days, second, offset_minutes) in jumps {
            day += days;
            let at = moment("2026-11-23T00:00:00+00:00").plus_ms((day * 86_400 + second) * 1000);
            let now = Moment { offset_minutes, ..at };
            let before = app.dues();
            study_at(&mut app, now);
            for (fact, due) in app.dues() {
                let moved = !before.contains(&(fact.clone(), due));
                prop_assert!(!moved || due > now.day(), "{fact} on {due}");
            }
            prop_assert_eq!(app.model.plan(&Scope::All).due.len(), 0);
        }
    }
}
