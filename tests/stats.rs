//! The figures of the progress screen: each against its formula, or against the slow and plain
//! way to count it.
#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

#[path = "common/deck.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod deck;
#[path = "common/past.rs"]
mod past;

use std::sync::Arc;

use bilim::deck::{DeckId, Library};
use bilim::memory::{self, Retention};
use bilim::progress::Progress;
use bilim::stats::{
    Calibration, Counter, Figures, Filter, Foretold, Input, KnownFact, Period, Remembered, count,
    wilson95,
};
use bilim::time::Moment;
use past::Past;

const VECTORS: &str = include_str!("data/figures.json");

fn vectors() -> serde_json::Value {
    serde_json::from_str(VECTORS).unwrap()
}

fn near(found: f64, wanted: f64) {
    assert!((found - wanted).abs() < 1e-9, "{found}, wanted {wanted}");
}

fn now() -> Moment {
    Moment::parse("2026-11-23T10:00:00+06:00").unwrap()
}

/// A past of so many days with the test deck.
fn lived(days: i64) -> (Arc<Library>, Progress) {
    let library = Arc::new(deck::library());
    let progress = Past::of(&library, now(), (days, 2), 7).progress;
    (library, progress)
}

fn input(library: &Arc<Library>, progress: &Progress, period: Period) -> Input {
    Input {
        foretold: Foretold::default(),
        library: Arc::clone(library),
        history: Arc::new(progress.history().unwrap()),
        now: KnownFact::all(library, progress, now().day(), |_| Retention::default()),
        filter: Filter {
            period,
            ..Filter::default()
        },
        today: now().day(),
        fsrs: progress.fsrs().clone(),
        aim: Retention::default(),
        new: vec![10; 30],
    }
}

fn figures(period: Period) -> (Input, Figures) {
    let (library, progress) = lived(200);
    let input = input(&library, &progress, period);
    let figures = count(&input);
    (input, figures)
}

#[test]
fn the_interval_of_a_share_is_wilsons() {
    for row in vectors()["wilson95"].as_array().unwrap() {
        let of = |name: &str| row[name].as_u64().unwrap();
        let found = wilson95(of("x"), of("n"));
        near(found.low, row["ci"][0].as_f64().unwrap());
        near(found.high, row["ci"][1].as_f64().unwrap());
    }
    assert_eq!(wilson95(0, 0).high, 1.0);
}

#[test]
fn forecasts_are_scored_by_the_published_formulas() {
    let case = &vectors()["calibration"];
    let mut calibration = Calibration::with_parts(5);
    let answers = case["p"].as_array().unwrap().iter();
    for (chance, came) in answers.zip(case["y"].as_array().unwrap()) {
        calibration.add(chance.as_f64().unwrap(), came.as_u64() == Some(1));
    }
    let wanted = |name: &str| case[name].as_f64().unwrap();
    near(calibration.brier().unwrap(), wanted("brier"));
    near(calibration.log_loss().unwrap(), wanted("log_loss"));
    near(calibration.error().unwrap(), wanted("ece"));
    near(calibration.skill().unwrap(), wanted("brier_skill"));
}

#[test]
fn what_is_known_today_is_the_sum_of_the_chances() {
    let (input, figures) = figures(Period::All);
    let today = input.today;
    let chances = input.now.iter().filter_map(|fact| fact.memory);
    let sum: f64 = chances
        .map(|(state, last)| memory::retrievability(state, f64::from(today.days_since(last))))
        .sum();
    assert!((figures.known.today - sum).abs() < 1e-3);
    assert_eq!(figures.known.facts as usize, input.library.facts().count());
    let (day, last) = *figures.known.by_day.last().unwrap();
    assert_eq!(day, today);
    assert!((last - sum).abs() < 1e-3);
}

#[test]
fn what_was_known_on_a_day_is_what_the_answers_up_to_then_say() {
    let library = Arc::new(deck::library());
    let past = Past::of(&library, now(), (120, 2), 3);
    let input = input(&library, &past.progress, Period::Quarter);
    let figures = count(&input);
    for (day, expected) in figures.known.by_day.iter().step_by(7) {
        let records = past.records.iter().map(|(record, _)| record.clone());
        let until = records.filter(|record| record.stamp.at.day() <= *day);
        let device = bilim::progress::DeviceId::new("past");
        let then = Progress::replay(until.map(|record| (device.clone(), record)));
        let chances = then
            .facts()
            .filter_map(|(_, fact)| fact.retrievability(*day));
        let sum: f64 = chances.sum();
        assert!(
            (expected - sum).abs() < 0.01,
            "{day}: {expected}, wanted {sum}"
        );
    }
}

#[test]
fn old_facts_count_once_a_day_and_only_from_the_second_day_on() {
    let (input, figures) = figures(Period::Year);
    let from = input.today.plus(-364);
    let old =
        input.history.judged.iter().filter(|judged| {
            judged.day >= from && judged.first_today && judged.predicted.is_some()
        });
    let (mut right, mut all) = (0, 0);
    for judged in old {
        assert!(Remembered::counts(judged));
        all += 1;
        right += u32::from(judged.grade.is_right());
    }
    assert!(all > 10);
    let total = figures.remembered.total();
    assert_eq!((total.right, total.all), (right, all));
}

#[test]
fn an_answer_that_judges_three_facts_is_one_answer() {
    let (library, progress) = lived(200);
    let input = input(&library, &progress, Period::All);
    let figures = count(&input);
    let days = progress.days().map(|(_, count)| (count.answers, count.ms));
    let (answers, ms) = days.fold((0, 0), |sum, day| (sum.0 + day.0, sum.1 + day.1));
    assert_eq!(figures.calendar.period.answers, answers);
    assert_eq!(figures.calendar.period.ms, ms);
    assert!(input.history.judged.len() > answers as usize);
}

#[test]
fn the_reviews_of_today_are_those_that_are_due() {
    let (input, figures) = figures(Period::All);
    let due = |day: i32| {
        let today = input.today;
        let at = input.now.iter().filter_map(|fact| fact.next);
        at.filter(|due| {
            if day == 0 {
                *due <= today
            } else {
                *due == today.plus(day)
            }
        })
        .count()
    };
    assert!((figures.coming.days[0].reviews - due(0) as f64).abs() < 1e-6);
    // Later days have those of facts that are reviewed in between, too.
    for day in 1..30 {
        let expected = figures.coming.days[usize::try_from(day).unwrap()].reviews;
        assert!(expected > due(day) as f64 - 1e-6, "{day}");
    }
}

#[test]
fn a_fact_comes_back_at_the_aim_of_its_own_deck() {
    let (library, progress) = lived(12);
    let own = input(&library, &progress, Period::All);
    let reviews = |input: &Input| -> f64 {
        let figures = count(input);
        figures.coming.days.iter().map(|day| day.reviews).sum()
    };
    let with = |aim: f64| Input {
        now: KnownFact::all(&library, &progress, now().day(), |_| Retention::new(aim)),
        ..own.clone()
    };
    assert_eq!(reviews(&with(0.90)), reviews(&own));
    assert!(reviews(&with(0.97)) > 1.3 * reviews(&own));
    assert!(reviews(&with(0.80)) < reviews(&own));
}

#[test]
fn new_facts_bring_reviews_on_the_days_after() {
    let library = Arc::new(deck::library());
    let input = Input {
        new: vec![6],
        ..input(&library, &Progress::default(), Period::All)
    };
    let figures = count(&input);
    let days = &figures.coming.days;
    assert_eq!((days[0].new, days[1].new), (6.0, 0.0));
    assert_eq!(days[0].of_new, 0.0);
    let later: f64 = days.iter().map(|day| day.of_new).sum();
    assert!(later > 6.0);
    assert!(days.iter().all(|day| day.reviews == 0.0));
}

#[test]
fn a_deck_that_is_not_there_has_no_figures() {
    let (library, progress) = lived(60);
    let mut input = input(&library, &progress, Period::All);
    input.filter.deck = Some(DeckId::new("other"));
    let figures = count(&input);
    assert_eq!(figures.known.facts, 0);
    assert_eq!(figures.calendar.period.answers, 0);
    // Days in a row are about the student, not about a deck.
    assert!(figures.calendar.streak.longest > 0);
}

#[test]
fn a_count_that_keeps_something_gives_the_same_figures() {
    let (library, progress) = lived(90);
    let mut counter = Counter::default();
    for period in Period::ALL {
        let input = input(&library, &progress, period);
        assert_eq!(counter.count(&input), count(&input));
    }
}

#[test]
fn nothing_answered_gives_figures_of_nothing() {
    let library = Arc::new(Library::default());
    let figures = count(&input(&library, &Progress::default(), Period::All));
    assert_eq!(figures.known.today, 0.0);
    assert_eq!(figures.remembered.total().share(), None);
    assert_eq!(figures.calibration.brier(), None);
    assert_eq!(figures.calendar.streak.now, 0);
    assert!(figures.hardest.is_empty());
}
