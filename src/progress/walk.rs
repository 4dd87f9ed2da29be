//! Looks up facts one after another. Facts that stand next to one another in a
//! deck were mostly met one after another too, so the next one is often found
//! without a search; what is found never depends on that.

use super::fact::FactProgress;
use super::replay::Progress;
use super::touched::Touched;
use super::writers::place;
use crate::deck::FactKey;

/// A walk over many facts in any order.
#[derive(Debug, Clone)]
pub struct Walk<'a> {
    progress: &'a Progress,
    /// The number that the next fact may have.
    next: u32,
}

impl Progress {
    /// Begins to look up many facts: as [`Progress::fact`], only faster.
    pub fn walk(&self) -> Walk<'_> {
        Walk {
            progress: self,
            next: 0,
        }
    }
}

impl<'a> Walk<'a> {
    /// What is known of a fact; `None` if no event is about it.
    pub fn fact(&mut self, key: &FactKey) -> Option<&'a FactProgress> {
        let log = &self.progress.log;
        let guess = Some(self.next).filter(|next| log.facts.get(*next) == Some(key));
        let number = guess.or_else(|| log.facts.find(key.as_str()))?;
        self.next = number + 1;
        let touched = self.progress.facts.get(place(number));
        let known = touched.filter(|touched| Touched::is_known(touched));
        known.map(|touched| &touched.now)
    }
}

#[cfg(test)]
mod tests {
    use crate::progress::{DeviceId, Event, Progress, Record, Stamp};
    use crate::time::Moment;

    use super::*;

    fn key(number: u64) -> FactKey {
        FactKey::new(format!("d/{number}"))
    }

    #[test]
    fn in_whatever_order_facts_are_looked_up_a_walk_finds_what_a_search_finds() {
        let device = DeviceId::new("one");
        let at = |number| Moment {
            ms: 1_795_500_000_000 + i64::try_from(number).unwrap(),
            offset_minutes: 0,
        };
        let suspended = (0..20).map(|number| Record {
            stamp: Stamp {
                number: number + 1,
                at: at(number),
            },
            checksum: 0,
            event: Event::Suspend { fact: key(number) },
        });
        let progress = Progress::replay(suspended.map(|record| (device.clone(), record)));
        let mut walk = progress.walk();
        for number in (0..25).chain((0..25).rev()).chain([3, 3, 4, 30, 5]) {
            let (found, known) = (walk.fact(&key(number)), progress.fact(&key(number)));
            assert_eq!(found, known);
            assert_eq!(found.is_some(), number < 20, "{number}");
        }
    }
}
