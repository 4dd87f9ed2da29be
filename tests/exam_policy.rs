//! What the last week before an exam is worth, lived through with the plan's own core:
//! `cargo test --test exam_policy -- --nocapture` prints the figures. The formulas are held
//! against vectors that were computed apart.
#![expect(
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

use bilim::memory::{Fsrs, Retention, State, retrievability};
use bilim::study::exam::course::{LastWeek, Rules, follow};
use bilim::study::exam::forecast::{right, sampled};
use bilim::study::exam::gain::gain;
use bilim::time::Day;
use serde::Deserialize;

#[derive(Deserialize)]
struct Vectors {
    exam_score: Score,
    exam_gain: Vec<Gain>,
}

#[derive(Deserialize)]
struct Score {
    days_to_exam: u32,
    cards: Vec<Card>,
    expected: f64,
    sd: f64,
}

#[derive(Deserialize)]
struct Card {
    stability: f32,
    elapsed: u32,
    guess: f64,
    #[serde(rename = "R_exam")]
    recall: f64,
    #[serde(rename = "p_exam")]
    right: f64,
}

#[derive(Deserialize)]
struct Gain {
    stability: f32,
    difficulty: f32,
    elapsed: u32,
    days_to_exam: u32,
    #[serde(rename = "gain")]
    wanted: f64,
}

fn vectors() -> Vectors {
    serde_json::from_str(include_str!("data/exam.json")).unwrap()
}

#[track_caller]
fn near(found: f64, wanted: f64) {
    assert!((found - wanted).abs() < 2e-5, "{found}, wanted {wanted}");
}

#[test]
fn the_expected_mark_agrees_with_the_vectors() {
    let score = vectors().exam_score;
    let chances: Vec<f64> = score
        .cards
        .iter()
        .map(|card| {
            let memory = State::new(card.stability, 5.0).unwrap();
            let days = f64::from(card.elapsed + score.days_to_exam);
            let recall = retrievability(memory, days);
            near(recall, card.recall);
            near(right(recall, card.guess), card.right);
            right(recall, card.guess)
        })
        .collect();
    let all = chances.len();
    let mark = sampled(&chances, all);
    near(mark.expected * all as f64, score.expected);
    near(mark.deviation * all as f64, score.sd);
}

#[test]
fn the_gain_of_a_review_agrees_with_the_vectors() {
    for case in vectors().exam_gain {
        let memory = State::new(case.stability, case.difficulty).unwrap();
        near(
            gain(&Fsrs::default(), memory, case.elapsed, case.days_to_exam),
            case.wanted,
        );
    }
}

/// 150 facts, 28 days, ten new ones a day, as often as 40 times.
const FACTS: usize = 150;
const DAYS: i32 = 28;
const RUNS: u32 = 40;

struct Outcome {
    remembered: f64,
    answers: f64,
}

fn live(retention: f64, last_week: LastWeek, most: u32) -> Outcome {
    let fsrs = Fsrs::default();
    let rules = Rules {
        fsrs: &fsrs,
        retention: Retention::new(retention),
        most,
        new_today: 10,
        new_a_day: 10,
        at_once: 0.5,
        last_week,
        last_most: most,
    };
    let course = follow(&[None; FACTS], &rules, (Day(0), Day(DAYS)), (2022, RUNS));
    assert!(course.recall.iter().all(Option::is_some), "all were met");
    Outcome {
        remembered: course.recall.iter().flatten().sum::<f64>() / FACTS as f64,
        answers: course.days.iter().map(|load| load.reviews).sum(),
    }
}

#[test]
fn the_last_week_by_gain_is_no_worse_than_a_higher_aim_at_equal_answers() {
    println!("reviews a day | by gain: remembered, reviews | aim 0.95: remembered, reviews");
    for most in [20, 30, 45] {
        let by_gain = live(0.90, LastWeek::ByGain, most);
        let higher = live(0.95, LastWeek::AsDue, most);
        println!(
            "{most:>13} | {:.4} {:>6.1} | {:.4} {:>6.1}",
            by_gain.remembered, by_gain.answers, higher.remembered, higher.answers
        );
        assert!(
            by_gain.answers <= higher.answers * 1.02,
            "no more answers than 2 %: {} and {}",
            by_gain.answers,
            higher.answers
        );
        assert!(by_gain.remembered >= higher.remembered - 0.001);
    }
}

#[test]
fn the_last_week_by_gain_is_worth_more_than_going_on_as_always() {
    let by_gain = live(0.90, LastWeek::ByGain, 30);
    let always = live(0.90, LastWeek::AsDue, 30);
    assert!(by_gain.remembered > always.remembered + 0.01);
}
