//! How many facts are due on each day. Counted once and kept current fact by
//! fact, because a day is picked at every answer; it knows no fact by name.

use std::collections::BTreeMap;

use crate::deck::Library;
use crate::progress::{FactProgress, Progress};
use crate::time::Day;

/// How many facts are due on each day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Load {
    days: BTreeMap<Day, u32>,
}

impl Load {
    /// All facts of the library that are asked at all, by their days.
    pub fn count(library: &Library, progress: &Progress) -> Self {
        let mut walk = progress.walk();
        let known = library.facts().map(|fact| walk.fact(&fact.key));
        let mut days: Vec<Day> = known.filter_map(|known| known.and_then(day_of)).collect();
        days.sort_unstable();
        let days = days.chunk_by(|one, other| one == other);
        let count = |days: &[Day]| u32::try_from(days.len()).unwrap_or(u32::MAX);
        Self {
            days: days
                .filter_map(|days| Some((*days.first()?, count(days))))
                .collect(),
        }
    }

    /// How many facts are due on this day.
    pub fn on(&self, day: Day) -> u32 {
        self.days.get(&day).copied().unwrap_or(0)
    }

    /// One more fact is due on this day.
    pub fn add(&mut self, day: Day) {
        let count = self.days.entry(day).or_default();
        *count = count.saturating_add(1);
    }

    /// One fact less is due on this day.
    pub fn remove(&mut self, day: Day) {
        if let Some(count) = self.days.get_mut(&day) {
            *count = count.saturating_sub(1);
        }
    }

    /// The days that have facts, with how many, in order.
    pub fn days(&self) -> impl Iterator<Item = (Day, u32)> {
        let days = self.days.iter().map(|(day, count)| (*day, *count));
        days.filter(|(_, count)| *count > 0)
    }
}

/// The day on which a fact that was answered is work.
pub fn day_of(known: &FactProgress) -> Option<Day> {
    known.comes_on().filter(|_| known.due.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_added_can_be_removed_and_never_falls_below_nothing() {
        let mut load = Load::default();
        load.add(Day(3));
        load.add(Day(3));
        load.remove(Day(3));
        load.remove(Day(9));
        assert_eq!((load.on(Day(3)), load.on(Day(9))), (1, 0));
        assert_eq!(load.days().collect::<Vec<_>>(), [(Day(3), 1)]);
    }
}
