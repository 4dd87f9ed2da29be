//! The memory model against numbers computed by another implementation.
#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

use bilim::memory::{Fsrs, Grade, Retention, State, days, interval, retrievability};
use serde_json::Value;

const TOLERANCE: f64 = 1e-5;

fn vectors() -> Value {
    serde_json::from_str(include_str!("data/fsrs.json")).unwrap()
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap()
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

fn whole(value: &Value) -> u32 {
    u32::try_from(value.as_u64().unwrap()).unwrap()
}

#[expect(clippy::cast_possible_truncation, reason = "the model counts in f32")]
fn state(stability: f64, difficulty: f64) -> State {
    State::new(stability as f32, difficulty as f32).unwrap()
}

fn grade(value: &Value) -> Grade {
    Grade::ALL[usize::try_from(value.as_u64().unwrap()).unwrap() - 1]
}

fn near(found: f64, wanted: f64, what: &str) {
    let off = (found - wanted).abs() / wanted.abs().max(1e-12);
    assert!(off <= TOLERANCE, "{what}: found {found}, wanted {wanted}");
}

fn same_state(found: State, wanted: (&Value, &Value), what: &str) {
    near(f64::from(found.stability()), number(wanted.0), what);
    near(f64::from(found.difficulty()), number(wanted.1), what);
}

/// Days are rounded from four digits of the stability, so that all machines
/// agree: next to an edge this is one step away from rounding the exact number.
fn same_days(found: u32, exact: f64, wanted: &Value) {
    let wanted = whole(wanted);
    let edge = exact * 5.0e-4;
    let range =
        (exact - edge).round_ties_even().max(1.0)..=(exact + edge).round_ties_even().max(1.0);
    assert!(range.contains(&f64::from(wanted)), "{exact} gives {wanted}");
    assert!(
        range.contains(&f64::from(found)),
        "{exact}: found {found}, wanted {wanted}"
    );
}

fn first(grade: Grade) -> State {
    Fsrs::default().first(grade)
}

fn next(state: State, days: u32, grade: Grade) -> State {
    Fsrs::default().next(state, days, grade)
}

fn answered(before: Option<State>, gap: u32, grade: Grade) -> State {
    before.map_or_else(|| first(grade), |state| next(state, gap, grade))
}

#[test]
fn first_answers_give_the_published_states() {
    for case in list(&vectors()["initial"]) {
        let found = first(grade(&case["rating"]));
        same_state(found, (&case["stability"], &case["difficulty"]), "initial");
        let wanted = whole(&case["interval_days"]);
        assert_eq!(days(found, Retention::default()), wanted);
    }
}

#[test]
fn forgetting_follows_the_published_curve() {
    for case in list(&vectors()["retrievability_curve"]) {
        let found = retrievability(state(number(&case["stability"]), 5.0), number(&case["t"]));
        near(found, number(&case["R"]), &case.to_string());
    }
}

#[test]
fn intervals_follow_the_aim() {
    let all = vectors();
    for case in list(&all["interval_for_retention"]) {
        let aim = number(&case["desired_retention"]);
        if !(0.70..=0.97).contains(&aim) {
            continue;
        }
        let state = state(number(&case["stability"]), 5.0);
        let found = interval(state, Retention::new(aim));
        near(found, number(&case["interval_raw"]), &case.to_string());
        let wanted = whole(&case["interval_days"]);
        assert_eq!(days(state, Retention::new(aim)), wanted, "{case}");
    }
    let one = state(1.0, 5.0);
    for (aim, times) in all["interval_multiplier"].as_object().unwrap() {
        let aim: f64 = aim.parse().unwrap();
        if aim <= 0.97 {
            near(
                interval(one, Retention::new(aim)),
                number(times),
                "multiplier",
            );
        }
    }
}

#[test]
fn single_answers_change_a_memory_as_published() {
    for case in list(&vectors()["single_step"]) {
        let before = state(number(&case["stability"]), number(&case["difficulty"]));
        let gap = whole(&case["gap_days"]);
        let found = next(before, gap, grade(&case["rating"]));
        let wanted = (&case["next_stability"], &case["next_difficulty"]);
        same_state(found, wanted, &case.to_string());
        let chance = retrievability(before, f64::from(gap));
        near(chance, number(&case["retrievability"]), &case.to_string());
        let days = days(found, Retention::default());
        same_days(
            days,
            number(&case["next_stability"]),
            &case["interval_days"],
        );
    }
}

#[test]
fn whole_histories_give_the_published_states() {
    let all = vectors();
    let mut histories = Vec::new();
    for sequence in list(&all["sequences"]) {
        histories.push((0.90, &sequence["reviews"]));
    }
    for sequence in list(&all["other_desired_retention"]) {
        histories.push((number(&sequence["desired_retention"]), &sequence["reviews"]));
    }
    for (aim, reviews) in histories {
        let mut memory = None;
        for review in list(reviews) {
            let gap = whole(&review["gap_days"]);
            let after = answered(memory, gap, grade(&review["rating"]));
            let wanted = (&review["stability"], &review["difficulty"]);
            same_state(after, wanted, &review.to_string());
            let days = days(after, Retention::new(aim));
            same_days(
                days,
                number(&review["interval_raw"]),
                &review["interval_days"],
            );
            memory = Some(after);
        }
    }
}

#[test]
fn every_short_history_of_grades_gives_the_published_states() {
    for case in list(&vectors()["grid_gaps_0_1_4"]) {
        let mut memory = None;
        for (step, rating) in list(&case["ratings"]).iter().enumerate() {
            let after = answered(memory, whole(&case["gaps"][step]), grade(rating));
            let wanted = (&case["stability"][step], &case["difficulty"][step]);
            same_state(after, wanted, &case.to_string());
            let days = days(after, Retention::default());
            same_days(
                days,
                number(&case["stability"][step]),
                &case["interval_days"][step],
            );
            memory = Some(after);
        }
    }
}

#[test]
fn the_result_that_both_reference_programs_publish_comes_out() {
    let published = &vectors()["published_checks"][0]["expected"];
    let mut memory = first(Grade::Again);
    for gap in [0, 1, 3, 8, 21] {
        memory = next(memory, gap, Grade::Good);
    }
    let wanted = (&published["stability"], &published["difficulty"]);
    same_state(memory, wanted, "published");
    let curve = list(&vectors()["published_checks"][2]["expected"]).len();
    assert_eq!(curve, 6);
}
