//! The facts that are missed most: those of which it is surest that they are
//! often missed, so that two misses of two do not stand above twenty of forty
//! by mere chance.

use super::remembered::Share;
use super::wilson::Between;
use crate::deck::FactKey;

/// How many are listed.
const LISTED: usize = 10;
/// Fewer misses say nothing.
const LEAST: u32 = 2;

/// A fact that is often missed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hard {
    /// The fact.
    pub fact: FactKey,
    /// How often it was right of the times it was asked on a later day, in the period.
    pub remembered: Share,
    /// How often it was ever forgotten: missed straight after it was right.
    pub lapses: u32,
}

impl Hard {
    /// Where the true share of misses lies; the list goes by its lower bound.
    pub fn missed(&self) -> Between {
        missed(self.remembered)
    }
}

fn missed(share: Share) -> Between {
    let wrong = Share {
        right: share.all - share.right,
        all: share.all,
    };
    wrong.between()
}

/// The places of the hardest facts, the hardest first. Each fact comes with its share and its
/// lapses; of equals the one with more lapses, then the one that stands earlier in its deck.
pub(super) fn hardest(facts: impl Iterator<Item = (Share, u32)>) -> Vec<(usize, Share, u32)> {
    let often = facts
        .enumerate()
        .filter(|(_, (share, _))| share.all - share.right >= LEAST);
    let mut all: Vec<(f64, usize, Share, u32)> = often
        .map(|(place, (share, lapses))| (missed(share).low, place, share, lapses))
        .collect();
    all.sort_unstable_by(|a, b| {
        let order = b.0.total_cmp(&a.0).then(b.3.cmp(&a.3));
        order.then(a.1.cmp(&b.1))
    });
    all.truncate(LISTED);
    all.into_iter()
        .map(|(_, place, share, lapses)| (place, share, lapses))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sure_to_be_hard_comes_first() {
        let share = |right, all| Share { right, all };
        let facts = [
            (share(0, 2), 1),
            (share(10, 40), 9),
            (share(3, 4), 7),
            (share(0, 2), 2),
        ];
        let places: Vec<usize> = hardest(facts.into_iter()).iter().map(|f| f.0).collect();
        assert_eq!(places, [1, 3, 0]);
    }
}
