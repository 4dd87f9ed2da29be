//! What placing promises, with days and loads made by hand.
#![cfg(test)]

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::memory::LONGEST_INTERVAL;

fn reach(least: u32, wanted: u32, most: u32) -> Reach {
    Reach {
        least,
        wanted,
        most,
    }
}

/// The tenth, eleventh and so on as a load.
fn load(counts: &[(i32, u32)]) -> Load {
    let mut load = Load::default();
    for (day, count) in counts {
        for _ in 0..*count {
            load.add(Day(*day));
        }
    }
    load
}

fn place(load: &Load, week: Week, away: &[i32], range: Range) -> i32 {
    let away: BTreeSet<Day> = away.iter().copied().map(Day).collect();
    let placing = Placing {
        load,
        week,
        spread: Spread::Even,
        away: &away,
    };
    placing.place(range, 7).0
}

#[test]
fn the_day_with_the_least_work_is_taken_and_then_the_nearest() {
    let range = Range::after(Day(0), reach(8, 10, 12));
    let all = Week::default();
    let busy = load(&[(8, 3), (9, 3), (10, 4), (11, 2), (12, 1)]);
    assert_eq!(place(&busy, all, &[], range), 12);
    assert_eq!(place(&Load::default(), all, &[], range), 10);
    // Three facts in ten days are as much as two in fifteen.
    let later = Range::after(Day(0), reach(10, 12, 15));
    let equal = load(&[(10, 3), (11, 3), (12, 3), (13, 3), (14, 3), (15, 2)]);
    assert_eq!(place(&equal, all, &[], later), 10);
    let equal = load(&[(10, 4), (11, 3), (12, 3), (13, 3), (14, 3), (15, 2)]);
    assert_eq!(place(&equal, all, &[], later), 15);
}

#[test]
fn of_two_days_as_near_the_seed_decides() {
    let range = Range::after(Day(0), reach(8, 10, 12));
    let busy = load(&[(10, 5)]);
    let placing = |chance| {
        Placing {
            load: &busy,
            week: Week::default(),
            spread: Spread::Even,
            away: &BTreeSet::new(),
        }
        .place(range, chance)
        .0
    };
    let days: BTreeSet<i32> = (0..40).map(placing).collect();
    assert_eq!(days, BTreeSet::from([9, 11]));
    assert_eq!(placing(3), placing(3));
}

#[test]
fn a_free_day_gets_work_only_if_nothing_else_is_in_range() {
    // Day 10 is a Sunday, day 11 a Monday.
    let week = Week::default().with(Weekday::Sunday, Ease::Free);
    assert_eq!(Weekday::of(Day(10)), Weekday::Sunday);
    let range = Range::after(Day(0), reach(9, 10, 11));
    let busy = load(&[(9, 90), (11, 70)]);
    assert_eq!(place(&busy, week, &[], range), 11);
    let alone = Range::after(Day(0), reach(10, 10, 10));
    assert_eq!(place(&busy, week, &[], alone), 10);
}

#[test]
fn a_light_day_gets_about_half() {
    let week = Week::default().with(Weekday::Sunday, Ease::Light);
    let range = Range::after(Day(0), reach(9, 10, 11));
    let mut filled = Load::default();
    for _ in 0..50 {
        filled.add(Day(place(&filled, week, &[], range)));
    }
    assert_eq!([9, 10, 11].map(|day| filled.on(Day(day))), [22, 10, 18]);
}

#[test]
fn facts_alike_are_kept_apart_where_there_is_another_day() {
    let range = Range::after(Day(0), reach(9, 10, 11));
    let all = Week::default();
    let busy = load(&[(9, 9), (11, 7)]);
    assert_eq!(place(&busy, all, &[10], range), 11);
    assert_eq!(place(&busy, all, &[9, 10, 11], range), 10, "no other day");
    let sunday = all.with(Weekday::Monday, Ease::Free);
    assert_eq!(
        place(&busy, sunday, &[9, 10], range),
        10,
        "a free day is worse"
    );
}

#[test]
fn by_chance_every_day_of_the_range_comes_up_and_no_other() {
    let range = Range::after(Day(0), reach(8, 10, 12));
    let drawn = |week: Week| -> Vec<i32> {
        let placing = Placing {
            load: &load(&[(10, 99)]),
            week,
            spread: Spread::Chance,
            away: &BTreeSet::new(),
        };
        (0..1000).map(|seed| placing.place(range, seed).0).collect()
    };
    let days: BTreeSet<i32> = drawn(Week::default()).into_iter().collect();
    assert_eq!(days, (8..=12).collect());
    let light = drawn(Week::default().with(Weekday::Sunday, Ease::Light));
    let on_sunday = light.iter().filter(|day| **day == 10).count();
    assert!((60..165).contains(&on_sunday), "{on_sunday} of 1000");
    let free = drawn(Week::default().with(Weekday::Sunday, Ease::Free));
    assert!(!free.contains(&10));
}

#[test]
fn what_is_far_away_is_scattered_whatever_its_load() {
    let range = Range::after(Day(0), reach(85, 91, 97));
    let busy = load(&[(91, 9)]);
    let placing = |chance| {
        Placing {
            load: &busy,
            week: Week::default(),
            spread: Spread::Even,
            away: &BTreeSet::new(),
        }
        .place(range, chance)
        .0
    };
    let days: BTreeSet<i32> = (0..400).map(placing).collect();
    assert_eq!(days, (85..=97).collect());
}

#[test]
fn a_range_that_is_over_is_the_first_possible_day() {
    let range = Range::after(Day(0), reach(3, 4, 5)).not_before(Day(20));
    assert_eq!(place(&Load::default(), Week::default(), &[20], range), 20);
    assert!(range.holds(Day(20)) && !range.holds(Day(19)));
}

fn eases() -> impl Strategy<Value = Ease> {
    prop::sample::select(vec![Ease::Normal, Ease::Light, Ease::Free])
}

proptest! {
    #[test]
    fn the_day_is_always_one_of_the_range(
        answered in -800_000_i32..800_000,
        days in (1_u32..=LONGEST_INTERVAL, 0_u32..8, 0_u32..8),
        eases in prop::collection::vec(eases(), 7),
        away in prop::collection::btree_set((-20_i32..20).prop_map(Day), 0..10),
        chance in any::<u64>(),
        even in prop::sample::select(vec![Spread::Even, Spread::Chance]),
    ) {
        let (least, more, most) = days;
        let range = Range::after(Day(answered), reach(least, least + more, least + more + most));
        let week = Weekday::ALL.into_iter().zip(eases).fold(Week::default(), |week, (day, ease)| week.with(day, ease));
        let placing = Placing { load: &Load::default(), week, spread: even, away: &away };
        let day = placing.place(range, chance);
        prop_assert!(range.holds(day));
        prop_assert_eq!(day, placing.place(range, chance));
    }
}
