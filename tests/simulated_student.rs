//! Students who forget as FSRS-6 says, by a seed, for 120 days, in the real sessions of the
//! program: is as much remembered as was predicted and aimed at, are the days even, and is
//! every fact recalled before an exam? Figures: `cargo test --test simulated_student -- --nocapture`.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test may stop at what it did not expect, and tells its figures"
)]

#[path = "common/app.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod app;
#[path = "common/deck.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod deck;
#[path = "simulated/student.rs"]
mod student;

use std::collections::{BTreeMap, BTreeSet};

use bilim::memory::{Recalled, WEIGHTS};
use bilim::study::{Role, Spread};
use student::{Answered, Life, OTHER_WEIGHTS, live};

/// Right answers as a share of all.
fn share(answers: &[&Answered]) -> f64 {
    let right = answers.iter().filter(|answer| answer.right).count();
    right as f64 / answers.len().max(1) as f64
}

/// The mean of what was predicted.
fn predicted(answers: &[&Answered]) -> f64 {
    let sum: f64 = answers.iter().filter_map(|answer| answer.predicted).sum();
    sum / answers.len().max(1) as f64
}

/// The first answers of their day about facts that were answered before.
fn reviews(answers: &[Answered]) -> Vec<&Answered> {
    let first = answers.iter().filter(|answer| answer.first_today);
    first.filter(|answer| answer.predicted.is_some()).collect()
}

/// The reviews after three days or more, those that the ladder held back apart.
fn spaced(answers: &[Answered]) -> (Vec<&Answered>, Vec<&Answered>) {
    let spaced = reviews(answers).into_iter().filter(|a| a.after >= 3);
    spaced.partition(|answer| answer.recalled == Recalled::Yes)
}

fn lives(students: u64, life: Life) -> Vec<Answered> {
    let seeds = 0..students;
    seeds.flat_map(|seed| live(Life { seed, ..life })).collect()
}

fn as_aimed(aim: f32, students: u64) {
    let life = Life {
        aim,
        ..Life::default()
    };
    let answers = lives(students, life);
    let all = reviews(&answers);
    let (observed, expected) = (share(&all), predicted(&all));
    let (free, held) = spaced(&answers);
    println!(
        "aim {aim:.2}, {students} students, {} answers: all reviews ({}) {observed:.4} right, {expected:.4} predicted; \
         after 3 days or more ({}) {:.4} right, {:.4} predicted; held by the ladder ({}) {:.4} right",
        answers.len(),
        all.len(),
        free.len(),
        share(&free),
        predicted(&free),
        held.len(),
        share(&held),
    );
    assert!(
        (observed - expected).abs() <= 0.01,
        "{observed} right, {expected} predicted"
    );
    assert!(
        (share(&free) - f64::from(aim)).abs() <= 0.01,
        "{} right after three days or more, {aim} aimed at",
        share(&free)
    );
}

#[test]
fn as_much_is_remembered_as_was_aimed_at_with_80_per_cent() {
    as_aimed(0.80, 12);
}

#[test]
fn as_much_is_remembered_as_was_aimed_at_with_90_per_cent() {
    as_aimed(0.90, 10);
}

#[test]
fn as_much_is_remembered_as_was_aimed_at_with_95_per_cent() {
    as_aimed(0.95, 5);
}

#[test]
fn a_student_who_forgets_otherwise_is_noticed() {
    let life = Life {
        truth: &OTHER_WEIGHTS,
        ..Life::default()
    };
    let answers = lives(3, life);
    let all = reviews(&answers);
    let (observed, expected) = (share(&all), predicted(&all));
    println!("other weights: {observed:.4} right, {expected:.4} predicted");
    assert!(
        (observed - expected).abs() > 0.02,
        "the measure that the other students pass would not notice this one"
    );
    let days: BTreeSet<u32> = answers.iter().map(|answer| answer.day).collect();
    assert!(days.len() > 60, "there is work all the time");
}

/// The standard deviation of the reviews a day, as a share of their mean, once the work is
/// as much as it will be.
fn unevenness(answers: &[Answered]) -> f64 {
    let due = answers
        .iter()
        .filter(|answer| answer.role == Role::Due && answer.first_today);
    let mut days: BTreeMap<u32, f64> = (60..120).map(|day| (day, 0.0)).collect();
    for answer in due {
        if let Some(count) = days.get_mut(&answer.day) {
            *count += 1.0;
        }
    }
    let count = days.len() as f64;
    let mean = days.values().sum::<f64>() / count;
    let square = days.values().map(|day| (day - mean).powi(2)).sum::<f64>() / count;
    square.sqrt() / mean
}

#[test]
fn days_are_more_even_than_by_chance_and_as_much_is_remembered() {
    let figures = [Spread::Even, Spread::Chance].map(|spread| {
        let life = Life {
            facts: 1200,
            spread,
            ..Life::default()
        };
        let answers = live(life);
        let reviews = reviews(&answers);
        (unevenness(&answers), predicted(&reviews), share(&reviews))
    });
    let [(even, kept, _), (chance, kept_by_chance, _)] = figures;
    println!("even days, then by chance (unevenness, chance of recall, right): {figures:?}");
    assert!(
        even <= 0.9 * chance,
        "{even} with balance, {chance} without"
    );
    // The chance of recall is what the student's answers are drawn from: it has less noise.
    assert!(
        kept >= kept_by_chance - 0.005,
        "{kept} remembered with balance, {kept_by_chance} without"
    );
}

#[test]
fn by_the_exam_every_fact_was_recalled_and_most_answers_are_recalls() {
    let life = Life {
        days: 28,
        ..Life::default()
    };
    for seed in 0..3 {
        let answers = live(Life { seed, ..life });
        let recalls = answers.iter().filter(|answer| answer.recall).count();
        let tested: BTreeSet<usize> = answers
            .iter()
            .filter(|answer| answer.recall)
            .map(|answer| answer.fact)
            .collect();
        println!(
            "before the exam: {recalls} of {} answers are recalls, {} of {} facts were recalled",
            answers.len(),
            tested.len(),
            life.facts
        );
        assert!(recalls * 2 >= answers.len());
        assert_eq!(tested.len(), life.facts);
    }
}

#[test]
fn the_weights_of_the_truth_are_those_of_the_program() {
    assert_eq!(Life::default().truth, &WEIGHTS);
}
