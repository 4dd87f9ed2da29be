//! Ids for what is new: short, of the words of a sentence, none twice.

use std::collections::{BTreeMap, BTreeSet};

/// The ids and topics that a deck has already.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Taken {
    /// Ids of facts.
    pub facts: BTreeSet<String>,
    /// Ids of questions.
    pub questions: BTreeSet<String>,
    /// Ids of topics by their titles.
    pub topics: BTreeMap<String, String>,
    /// For each beginning of an id how often it was met, so that many alike take no long search.
    met: BTreeMap<String, usize>,
}

/// The most signs of the words of an id; a number may follow.
const LONGEST: usize = 32;
/// Words that say nothing.
const SMALL: [&str; 32] = [
    "a", "an", "the", "of", "in", "on", "at", "to", "and", "or", "is", "was", "were", "are", "by",
    "for", "what", "who", "which", "how", "when", "did", "does", "do", "v", "i", "na", "s", "po",
    "kto", "chto", "it",
];

impl Taken {
    /// A new id for a fact that says this.
    pub(super) fn fact(&mut self, sentence: &str) -> String {
        let start = short(sentence, "fact");
        let id = free(&start, &mut self.met, &self.facts);
        self.facts.insert(id.clone());
        id
    }

    /// A new id for a choice about this fact.
    pub(super) fn choice(&mut self, fact: &str) -> String {
        let start = format!("{fact}-which");
        let mut id = start.clone();
        let mut number = 1_usize;
        while !self.questions.insert(id.clone()) {
            number += 1;
            id = format!("{start}-{number}");
        }
        id
    }

    /// The id of a topic of this title, and whether it is new.
    pub(super) fn topic(&mut self, title: &str) -> (String, bool) {
        if let Some(id) = self.topics.get(title) {
            return (id.clone(), false);
        }
        let start = short(title, "topic");
        let known: BTreeSet<&String> = self.topics.values().collect();
        let mut id = start.clone();
        let mut number = 1_usize;
        while known.contains(&id) {
            number += 1;
            id = format!("{start}-{number}");
        }
        self.topics.insert(title.to_owned(), id.clone());
        (id, true)
    }
}

fn free(start: &str, met: &mut BTreeMap<String, usize>, taken: &BTreeSet<String>) -> String {
    let count = met.entry(start.to_owned()).or_insert(0);
    loop {
        *count += 1;
        let id = match *count {
            1 => start.to_owned(),
            number => format!("{start}-{number}"),
        };
        if !taken.contains(&id) {
            return id;
        }
    }
}

/// The first words of a text that say something, in small Latin letters with hyphens.
pub(super) fn short(text: &str, otherwise: &str) -> String {
    // A few hundred signs have all the words that are wanted.
    let text: String = text.chars().take(400).collect();
    let latin = any_ascii::any_ascii(&text).to_lowercase().replace('\'', "");
    let words = latin.split(|c: char| !c.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let telling: Vec<&str> = words
        .iter()
        .copied()
        .filter(|w| !SMALL.contains(w))
        .collect();
    let words = if telling.is_empty() { words } else { telling };
    let mut id = String::new();
    for word in words.into_iter().take(4) {
        let word = word.get(..word.len().min(LONGEST)).unwrap_or_default();
        if !id.is_empty() && id.len() + 1 + word.len() > LONGEST {
            break;
        }
        if !id.is_empty() {
            id.push('-');
        }
        id.push_str(word);
    }
    if id.is_empty() {
        otherwise.to_owned()
    } else {
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_made_of_the_words_of_a_sentence_and_never_twice() {
        let mut taken = Taken::default();
        assert_eq!(
            taken.fact("The capital of Kazakhstan is Astana."),
            "capital-kazakhstan-astana"
        );
        assert_eq!(
            taken.fact("The capital of Kazakhstan is Astana."),
            "capital-kazakhstan-astana-2"
        );
        assert_eq!(
            taken.fact("Қазақстанның астанасы"),
            "qazaqstannyng-astanasy"
        );
        assert_eq!(taken.fact("?!"), "fact");
        assert_eq!(taken.fact("Who is it?"), "who-is-it");
        assert_eq!(taken.choice("fact"), "fact-which");
    }
}
