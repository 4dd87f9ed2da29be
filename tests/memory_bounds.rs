//! What the memory promises for any history, any aim and any seed.

use bilim::memory::{
    Fsrs, Grade, Reach, Recalled, Retention, State, WEIGHTS, fuzz_range, interval, reach,
    retrievability, times,
};
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
fn a_fact_never_recalled_returns_within_a_week() {
    let state = State::new(400.0, 1.0).unwrap();
    let found = reach(state, Retention::default(), Recalled::Never);
    let wanted = Reach {
        least: 5,
        wanted: 7,
        most: 7,
    };
    assert_eq!(found, wanted);
}

#[test]
fn an_interval_below_two_and_a_half_days_is_taken_as_it_is() {
    let state = State::new(2.3, 5.0).unwrap();
    let found = reach(state, Retention::default(), Recalled::Yes);
    assert_eq!((found.least, found.wanted, found.most), (2, 2, 2));
}

#[test]
fn a_lower_aim_makes_intervals_longer_as_documented() {
    for (aim, wanted) in [
        (0.70, 9.287_911),
        (0.80, 3.315_960),
        (0.85, 1.906_426),
        (0.90, 1.0),
        (0.95, 0.402_559),
        (0.97, 0.222_768),
    ] {
        let found = times(Retention::new(aim));
        assert!((found / wanted - 1.0).abs() < 1e-5, "{aim}: {found}");
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
    ) {
        let memory = history.into_iter().fold(None, |memory, (gap, grade)| {
            Some(review(memory, gap, grade))
        });
        let memory = memory.unwrap();
        prop_assert!((0.001..=36_500.0).contains(&memory.stability()));
        prop_assert!((1.0..=10.0).contains(&memory.difficulty()));
        for recalled in [Recalled::Never, Recalled::Yes] {
            let reach = reach(memory, Retention::new(aim), recalled);
            prop_assert!(1 <= reach.least && reach.least <= reach.wanted);
            prop_assert!(reach.wanted <= reach.most && reach.most <= 36_500);
        }
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
    fn a_hair_of_difference_in_stability_gives_the_same_days(
        // Stabilities of four digits, as far from a rounding edge as can be.
        digits in 1000_u16..9999,
    ) {
        let exact = f32::from(digits) / 100.0;
        let off = State::new(exact * (1.0 + 3.0 * f32::EPSILON), 5.0).unwrap();
        let exact = State::new(exact, 5.0).unwrap();
        let days = |state| reach(state, Retention::default(), Recalled::Yes);
        prop_assert_eq!(days(exact), days(off));
    }
}
