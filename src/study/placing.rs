//! Which of the days that a memory allows a fact is asked on again: the one
//! with the least work, no free day, none on which a fact like it is asked. It
//! knows numbers of facts a day, and neither facts nor what is known of them.

mod tests;

use std::collections::BTreeSet;

use rand::rngs::ChaCha8Rng;
use rand::{RngExt as _, SeedableRng as _};
use serde::{Deserialize, Serialize};

use super::load::Load;
use super::seed::seed;
use crate::memory::Reach;
use crate::time::Day;

/// Up to this interval, in days, the day with the least work is taken; what
/// is further away is scattered, for nobody knows the work of that day yet.
pub const BALANCED: u32 = 90;

/// How much work the student wants on a day of the week.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ease {
    /// As much as comes.
    #[default]
    Normal,
    /// About half of that.
    Light,
    /// None, unless no other day is possible.
    Free,
}

/// How much work each day of the week may bring.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the days of the week")]
pub struct Week {
    pub monday: Ease,
    pub tuesday: Ease,
    pub wednesday: Ease,
    pub thursday: Ease,
    pub friday: Ease,
    pub saturday: Ease,
    pub sunday: Ease,
}

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the days of the week")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// All seven, from Monday.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// The weekday of a study day.
    pub fn of(day: Day) -> Self {
        // 1970-01-01 was a Thursday.
        match day.0.rem_euclid(7) {
            0 => Self::Thursday,
            1 => Self::Friday,
            2 => Self::Saturday,
            3 => Self::Sunday,
            4 => Self::Monday,
            5 => Self::Tuesday,
            _ => Self::Wednesday,
        }
    }
}

impl Week {
    /// How much work this day of the week may bring.
    pub fn ease(self, day: Weekday) -> Ease {
        match day {
            Weekday::Monday => self.monday,
            Weekday::Tuesday => self.tuesday,
            Weekday::Wednesday => self.wednesday,
            Weekday::Thursday => self.thursday,
            Weekday::Friday => self.friday,
            Weekday::Saturday => self.saturday,
            Weekday::Sunday => self.sunday,
        }
    }

    /// The same week with another wish for one day.
    #[must_use]
    pub fn with(mut self, day: Weekday, ease: Ease) -> Self {
        let place = match day {
            Weekday::Monday => &mut self.monday,
            Weekday::Tuesday => &mut self.tuesday,
            Weekday::Wednesday => &mut self.wednesday,
            Weekday::Thursday => &mut self.thursday,
            Weekday::Friday => &mut self.friday,
            Weekday::Saturday => &mut self.saturday,
            Weekday::Sunday => &mut self.sunday,
        };
        *place = ease;
        self
    }
}

/// How a day is picked where several will do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Spread {
    /// The day with the least work.
    #[default]
    Even,
    /// By chance alone.
    Chance,
}

/// The days on which a fact may be asked again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    since: Day,
    from: Day,
    wanted: Day,
    to: Day,
    far: bool,
}

impl Range {
    /// The days that a memory allows after an answer on this day.
    pub fn after(answered: Day, reach: Reach) -> Self {
        let day = |days: u32| answered.plus(i32::try_from(days).unwrap_or(i32::MAX));
        Self {
            since: answered,
            from: day(reach.least),
            wanted: day(reach.wanted),
            to: day(reach.most),
            far: reach.wanted > BALANCED,
        }
    }

    /// The same days, but none before this one; it alone if all were.
    #[must_use]
    pub fn not_before(self, day: Day) -> Self {
        Self {
            since: self.since.max(day.plus(-1)),
            from: self.from.max(day),
            wanted: self.wanted.max(day),
            to: self.to.max(day),
            ..self
        }
    }

    /// Is it one of these days?
    pub fn holds(&self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }

    /// The day that the memory and the aim ask for.
    pub fn wanted(&self) -> Day {
        self.wanted
    }

    /// Is none of them later than this day?
    pub fn ends_by(&self, day: Day) -> bool {
        self.to <= day
    }

    fn days(self) -> impl Iterator<Item = Day> {
        (self.from.0..=self.to.0).map(Day)
    }
}

/// What a day is picked by.
#[derive(Debug, Clone, Copy)]
pub struct Placing<'a> {
    /// How many facts each day has already.
    pub load: &'a Load,
    /// What the student wishes for each day of the week.
    pub week: Week,
    /// How a day is picked where several will do.
    pub spread: Spread,
    /// The days of facts that are easily confused with this one.
    pub away: &'a BTreeSet<Day>,
}

impl Placing<'_> {
    /// The day for a fact. Free days come last, then those to keep away from; of the others
    /// the one with the least work, where a light day counts twice and a day further away in
    /// proportion; then the one nearest to what the memory asks for; then by the seed. The
    /// same input always gives the same day.
    pub fn place(&self, range: Range, chance: u64) -> Day {
        match self.spread {
            Spread::Even if !range.far => self.least_work(range, chance),
            Spread::Even | Spread::Chance => self.by_chance(range, chance),
        }
    }

    /// The lower, the better; the first part is what chance may not overrule.
    fn refused(&self, day: Day) -> (bool, bool) {
        let free = self.week.ease(Weekday::of(day)) == Ease::Free;
        (free, self.away.contains(&day))
    }

    fn least_work(&self, range: Range, chance: u64) -> Day {
        let order = |day: &Day| {
            // The further away a day is, the fewer of its facts are known yet: as they stand,
            // later days would always seem to have less work, and facts would come too late.
            let ahead = u64::from(day.days_since(range.since));
            let work = u64::from(self.load.on(*day)) * ahead;
            let (light, work) = match self.week.ease(Weekday::of(*day)) {
                Ease::Light => (true, 2 * work),
                Ease::Normal | Ease::Free => (false, work),
            };
            let off = day.0.abs_diff(range.wanted.0);
            (self.refused(*day), work, light, off)
        };
        // Days are seldom equal, and a seed costs more than all the rest.
        let last = |day: Day| seed(&[], &[chance, u64::from(day.0.unsigned_abs())]);
        let days = range.days().map(|day| (order(&day), day));
        let best = days.min_by(|(a, one), (b, other)| {
            let equal = || last(*one).cmp(&last(*other));
            a.cmp(b).then_with(equal)
        });
        best.map_or(range.wanted, |(_, day)| day)
    }

    fn by_chance(&self, range: Range, chance: u64) -> Day {
        let Some(best) = range.days().map(|day| self.refused(day)).min() else {
            return range.wanted;
        };
        let weight = |day: Day| match self.week.ease(Weekday::of(day)) {
            Ease::Light => 1,
            Ease::Normal | Ease::Free => 2,
        };
        let possible: Vec<(Day, u32)> = range
            .days()
            .filter(|day| self.refused(*day) == best)
            .map(|day| (day, weight(day)))
            .collect();
        let all: u32 = possible.iter().map(|(_, weight)| weight).sum();
        let mut left = ChaCha8Rng::seed_from_u64(chance).random_range(0..all.max(1));
        for (day, weight) in possible {
            if left < weight {
                return day;
            }
            left -= weight;
        }
        range.wanted
    }
}
