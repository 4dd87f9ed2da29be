//! What the memory promises for any history, any aim and any seed.

use bilim::memory::{
    Fsrs, Grade, Recalled, Retention, State, WEIGHTS, due, fuzz_range, interval, retrievability,
};
use bilim::time::Day;
use proptest::prelude::*;

fn review(before: Option<State>, days: u32, grade: Grade) -> State {
    Fsrs::default().review(before, days, grade)
}

fn grades() -> impl Strategy<Value = Grade> {
    prop::sample::select(Grade::ALL.to_vec())
}

#[test]
fn the_weights_are_the_ones_that_all_memories_were_made_with() {
    assert_eq!(WEIGHTS.len(), 21);
    assert_eq!(WEIGHTS, fsrs::DEFAULT_PARAMETERS);
}

#[test]
fn the_scatter_has_the_documented_range() {
    assert_eq!(fuzz_range(2.4), None);
    assert_eq!(fuzz_range(10.0), Some((8, 12)));
    assert_eq!(fuzz_range(30.0), Some((27, 33)));
    assert_eq!(fuzz_range(100.0), Some((93, 107)));
}

#[test]
fn every_day_of_the_scatter_comes_up_and_no_other() {
    let state = State::new(10.0, 5.0).unwrap();
    let days: std::collections::BTreeSet<i32> = (0..200)
        .map(|seed| due(Day(0), state, Retention::default(), Recalled::Yes, seed).0)
        .collect();
    assert_eq!(days, (8..=12).collect());
}

#[test]
fn a_fact_never_recalled_returns_within_a_week() {
    let state = State::new(400.0, 1.0).unwrap();
    for seed in 0..200 {
        let day = due(Day(100), state, Retention::default(), Recalled::Never, seed);
        assert!((Day(105)..=Day(107)).contains(&day), "{day:?}");
    }
}

#[test]
fn an_aim_out_of_range_becomes_the_nearest_one() {
    assert_eq!(Retention::new(0.0), Retention::LOWEST);
    assert_eq!(Retention::new(1.5), Retention::HIGHEST);
    assert_eq!(Retention::new(f64::NAN), Retention::default());
    assert_eq!(Retention::default().get(), 0.90);
}

#[test]
fn pressing_easy_all_evening_does_not_hide_a_fact_for_years() {
    let mut memory = review(None, 0, Grade::Good);
    for _ in 0..3000 {
        memory = review(Some(memory), 0, Grade::Easy);
    }
    assert!(memory.stability() < 8.3);
}

proptest! {
    #[test]
    fn any_history_has_an_interval_from_one_day_to_a_hundred_years(
        history in prop::collection::vec((any::<u32>(), grades()), 1..40),
        aim in any::<f64>(),
        seed in any::<u64>(),
    ) {
        let memory = history.into_iter().fold(None, |memory, (gap, grade)| {
            Some(review(memory, gap, grade))
        });
        let memory = memory.unwrap();
        prop_assert!((0.001..=36_500.0).contains(&memory.stability()));
        prop_assert!((1.0..=10.0).contains(&memory.difficulty()));
        let day = due(Day(0), memory, Retention::new(aim), Recalled::Yes, seed);
        prop_assert!((Day(1)..=Day(36_500)).contains(&day));
    }

    #[test]
    fn any_bits_make_a_state_in_range_or_none(s in any::<u32>(), d in any::<u32>(), gap in any::<u32>()) {
        if let Some(state) = State::new(f32::from_bits(s), f32::from_bits(d)) {
            let after = review(Some(state), gap, Grade::Again);
            prop_assert!((0.001..=36_500.0).contains(&after.stability()));
            let chance = retrievability(state, f64::from(gap));
            prop_assert!((0.0..=1.0).contains(&chance));
            prop_assert!(interval(state, Retention::default()).is_finite());
        }
    }

    #[test]
    fn a_hair_of_difference_in_stability_gives_the_same_day(
        // Stabilities of four digits, as far from a rounding edge as can be.
        digits in 1000_u16..9999, seed in any::<u64>(),
    ) {
        let exact = f32::from(digits) / 100.0;
        let off = State::new(exact * (1.0 + 3.0 * f32::EPSILON), 5.0).unwrap();
        let exact = State::new(exact, 5.0).unwrap();
        let day = |state| due(Day(0), state, Retention::default(), Recalled::Yes, seed);
        prop_assert_eq!(day(exact), day(off));
    }
}
