//! Ids for what is new: of the words of a sentence, none twice, however many
//! are alike.

use std::collections::{BTreeMap, BTreeSet};

use crate::deck::List;
use crate::deck::outline::Outline;
use crate::desk::id::made_of;

/// The ids and topics that a deck has already.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Taken {
    facts: Ids,
    questions: Ids,
    topics: Ids,
    /// The ids of topics by their titles.
    titles: BTreeMap<String, String>,
}

/// The ids of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Ids {
    taken: BTreeSet<String>,
    /// How often each beginning was met, so that many alike take no long search.
    met: BTreeMap<String, usize>,
}

impl Ids {
    fn of(outline: &Outline, list: List) -> Self {
        let ids = outline.of(list).map(|(_, row)| row.id().to_owned());
        Self {
            taken: ids.collect(),
            met: BTreeMap::new(),
        }
    }

    fn free(&mut self, start: &str) -> String {
        let count = self.met.entry(start.to_owned()).or_insert(0);
        loop {
            *count += 1;
            let id = match *count {
                1 => start.to_owned(),
                number => format!("{start}-{number}"),
            };
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }
}

impl Taken {
    /// What a deck has.
    pub fn of(outline: &Outline) -> Self {
        let topics = outline.of(List::Topics);
        let titles = topics.map(|(_, row)| (row.text("title").to_owned(), row.id().to_owned()));
        Self {
            facts: Ids::of(outline, List::Facts),
            questions: Ids::of(outline, List::Questions),
            topics: Ids::of(outline, List::Topics),
            titles: titles.collect(),
        }
    }

    /// A new id for a fact that says this.
    pub(super) fn fact(&mut self, sentence: &str) -> String {
        self.facts.free(&made_of(sentence, |_| false))
    }

    /// A new id for a choice about this fact.
    pub(super) fn choice(&mut self, fact: &str) -> String {
        self.questions.free(&format!("{fact}-which"))
    }

    /// The id of a topic of this title, and whether it is new.
    pub(super) fn topic(&mut self, title: &str) -> (String, bool) {
        if let Some(id) = self.titles.get(title) {
            return (id.clone(), false);
        }
        let id = self.topics.free(&made_of(title, |_| false));
        self.titles.insert(title.to_owned(), id.clone());
        (id, true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_never_given_twice_and_a_topic_is_known_by_its_title() {
        let mut taken = Taken::default();
        let sentence = "The capital of Kazakhstan is Astana.";
        assert_eq!(taken.fact(sentence), "capital-kazakhstan-astana");
        assert_eq!(taken.fact(sentence), "capital-kazakhstan-astana-2");
        assert_eq!(taken.choice("fact"), "fact-which");
        assert_eq!(taken.topic("Cities"), ("cities".to_owned(), true));
        assert_eq!(taken.topic("Cities"), ("cities".to_owned(), false));
        assert_eq!(taken.topic("cities!"), ("cities-2".to_owned(), true));
    }
}
