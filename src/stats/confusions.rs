//! Facts that are taken for one another: which answer was given where which
//! other was asked, as `study::confused` counts it, over the whole past.

use crate::deck::FactKey;
use crate::study::Confusion;

/// How many facts stand in the table at most.
const FACTS: usize = 6;

/// The facts that are mixed up most, and how often each is taken for which.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Confusions {
    /// Facts that were asked or whose answer was given, those mixed up most first.
    pub facts: Vec<FactKey>,
    /// For each fact asked a row: how often the answer of each fact was given instead.
    pub times: Vec<Vec<u32>>,
    /// All pairs, the most frequent first.
    pub pairs: Vec<Confusion>,
}

impl Confusions {
    /// The table of these pairs; each is there once, the most frequent first.
    pub(super) fn of(pairs: Vec<Confusion>) -> Self {
        let mut facts: Vec<FactKey> = Vec::new();
        for pair in &pairs {
            for fact in [&pair.asked, &pair.given] {
                if facts.len() < FACTS && !facts.contains(fact) {
                    facts.push(fact.clone());
                }
            }
        }
        let times = |asked: &FactKey, given: &FactKey| {
            let mut pairs = pairs.iter();
            let found = pairs.find(|pair| pair.asked == *asked && pair.given == *given);
            found.map_or(0, |pair| pair.times)
        };
        let row = |asked: &FactKey| facts.iter().map(|given| times(asked, given)).collect();
        Self {
            times: facts.iter().map(row).collect(),
            facts,
            pairs,
        }
    }

    /// How often the pair that is mixed up most was.
    pub fn most(&self) -> u32 {
        self.pairs.first().map_or(0, |pair| pair.times)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_stands_in_the_row_of_what_was_asked() {
        let pair = |asked, given, times| Confusion {
            asked: FactKey::new(asked),
            given: FactKey::new(given),
            times,
        };
        let table = Confusions::of(vec![pair("t/a", "t/b", 3), pair("t/c", "t/a", 1)]);
        let names: Vec<&str> = table.facts.iter().map(FactKey::as_str).collect();
        assert_eq!(names, ["t/a", "t/b", "t/c"]);
        assert_eq!(table.times, [[0, 3, 0], [0, 0, 0], [1, 0, 0]]);
        assert_eq!(table.most(), 3);
    }
}
