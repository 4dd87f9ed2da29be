//! What a fact can be found by, put together from its texts. It decides which
//! of them give the answer away; it searches nothing.

use super::fold::{fold_word, words};
use super::spellings::Spellings;
use super::{Entry, LEAST, MARK};
use crate::answer::sounds;
use crate::deck::{Deck, Fact, FactAnswer};

/// Folds the texts of one fact.
#[derive(Debug, Clone, Default)]
pub struct Gather {
    open: Side,
    secret: Side,
}

/// A folded text, and after it the loose forms of its names.
#[derive(Debug, Clone, Default)]
struct Side {
    words: String,
    names: String,
}

impl Side {
    fn add(&mut self, text: &str) {
        for word in words(text) {
            let start = self.words.len();
            self.words.push(' ');
            let from = self.words.len();
            fold_word(word, &mut self.words);
            let Some(folded) = self.words.get(from..).filter(|word| !word.is_empty()) else {
                self.words.truncate(start);
                continue;
            };
            if !word.starts_with(char::is_uppercase) {
                continue;
            }
            let key = sounds(folded);
            if key.len() >= LEAST {
                self.names.push(char::from(MARK));
                self.names.push_str(&key);
            }
        }
    }

    fn text(mut self) -> String {
        self.words.push_str(&self.names);
        self.words
    }
}

impl Gather {
    /// A text by which the fact may always be found.
    pub fn open(&mut self, text: &str) {
        self.open.add(text);
    }

    /// A text that gives the answer away.
    pub fn secret(&mut self, text: &str) {
        self.secret.add(text);
    }

    /// All texts together.
    pub fn entry(self) -> Entry {
        Entry {
            open: self.open.text(),
            secret: self.secret.text(),
        }
    }
}

impl Entry {
    /// What a fact of a deck is found by: what it says and asks, its topic, its answer, and all
    /// spellings of the names in them.
    pub fn of(deck: &Deck, fact: &Fact, spellings: &Spellings) -> Self {
        let mut gather = Gather::default();
        let topic = deck.topics.iter().find(|topic| topic.id == fact.topic);
        let topic = topic.map_or("", |topic| topic.title.as_str());
        let by = fact.by.as_deref().unwrap_or_default();
        for text in [&fact.says.before, &fact.says.after, &fact.ask] {
            gather.open(text);
            spellings.named_in(deck, text, |form| gather.open(form));
        }
        for text in [topic, by] {
            gather.open(text);
        }
        gather.secret(&fact.says.gap);
        spellings.named_in(deck, &fact.says.gap, |form| gather.secret(form));
        match &fact.answer {
            FactAnswer::Text(text) => {
                gather.secret(&text.shown);
                text.also.iter().for_each(|form| gather.secret(form));
                let name = text.name.as_ref();
                let name = name.and_then(|id| deck.names.iter().find(|name| name.id == *id));
                if let Some(name) = name {
                    gather.secret(&name.text);
                    name.also.iter().for_each(|form| gather.secret(form));
                }
            }
            FactAnswer::Number(number) => gather.secret(&number.shown_with_unit()),
            FactAnswer::Date(date) => gather.secret(&date.to_string()),
        }
        gather.entry()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::parse;

    fn deck() -> Deck {
        let text = r#"Deck(format: 1, id: "t", title: "T",
            names: [Name(id: "csto", kind: Organisation, text: "Collective Security Treaty Organization",
                         also: ["CSTO", "ОДКБ"])],
            topics: [Topic(id: "one", title: "The unrest")],
            facts: [
                Fact(id: "troops", topic: "one", says: "Soldiers of the {CSTO} came.", answer: Name("csto"),
                     ask: "Whose soldiers came?"),
                Fact(id: "when", topic: "one", says: "The CSTO came in {January 2022}.", answer: Date("2022-01")),
            ])"#;
        parse(text.as_bytes()).deck.unwrap()
    }

    fn entry(deck: &Deck, place: usize) -> Entry {
        Entry::of(deck, &deck.facts[place], &Spellings::of(deck))
    }

    #[test]
    fn the_answer_and_all_its_spellings_are_secret() {
        let deck = deck();
        let entry = entry(&deck, 0);
        assert!(!entry.open.contains("csto") && !entry.open.contains("odkb"));
        assert!(entry.secret.contains("csto") && entry.secret.contains("odkb"));
        assert!(entry.secret.contains("collective security"));
        assert!(entry.open.contains("soldiers of the came"));
        assert!(entry.open.contains("whose soldiers") && entry.open.contains("the unrest"));
    }

    #[test]
    fn a_name_in_the_sentence_is_found_by_its_other_spellings() {
        let deck = deck();
        let entry = entry(&deck, 1);
        assert!(entry.open.contains("odkb") && entry.open.contains("treaty"));
        assert!(entry.secret.contains("january 2022") && !entry.open.contains("2022"));
    }
}
