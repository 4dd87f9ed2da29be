//! Wrong options that a deck itself offers for a fact: what students took it
//! for, names of the same kind, the answers of its neighbours. It invents
//! nothing: a reason is a sentence of the deck or is left to the author.

mod found;
mod like;

use std::collections::{BTreeMap, BTreeSet};

use crate::deck::date::PartialDate;
use crate::deck::{
    Body, Deck, Fact, FactAnswer, FactKey, ItemId, NumberAnswer, TextAnswer, compared, is_compared,
};

use found::Found;

/// The most options that are proposed.
pub const MOST: usize = 8;
/// How many times larger or smaller a number may be to be taken for another.
const FAR: f64 = 100.0;

/// A wrong option that may be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The option as it is shown.
    pub text: String,
    /// The name that it is, if it is one.
    pub name: Option<ItemId>,
    /// Why it is proposed.
    pub because: Because,
    /// What the option is true of: a sentence of the deck; empty if the deck has none.
    pub why: String,
}

/// Why an option is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Because {
    /// Students gave it, so often.
    Confused(u32),
    /// It is a name of the same kind.
    SameKind,
    /// It is the answer of this fact.
    Sister(FactKey),
    /// It is a number of the deck.
    Number,
    /// It is a date of the deck.
    Date,
}

/// Up to [`MOST`] wrong options for a fact, the best first. `confused` has the facts whose answers
/// students gave where this one was asked, with how often. Nothing that is right is proposed, and
/// nothing twice or that the fact's choices have already.
///
/// That the answers of related facts make the best options, each with what it is true of, is from
/// Little, Bjork, Bjork and Angello (2012).
pub fn propose(deck: &Deck, fact: &Fact, confused: &[(FactKey, u32)]) -> Vec<Proposal> {
    let (sisters, right_too) = sisters(deck, fact);
    let mut found = Found::new(deck, fact);
    for proposal in by_mistakes(deck, fact, &sisters, confused) {
        found.take(proposal);
    }
    match &fact.answer {
        FactAnswer::Text(text) => {
            found.take_of(names(deck, (text, &right_too), &sisters));
            found.take_of(words(fact, text, &sisters));
        }
        FactAnswer::Number(number) => found.take_of(numbers(number, &sisters)),
        FactAnswer::Date(date) => found.take_of(dates(deck, (fact, *date), &sisters)),
    }
    found.all
}

/// The other facts whose answers would be wrong here, those of the same topic first; and those
/// whose answers are right here, too.
fn sisters<'a>(deck: &'a Deck, fact: &Fact) -> (Vec<&'a Fact>, Vec<&'a Fact>) {
    let (ask, open) = (compared(&fact.ask), compared(&fact.says.open()));
    // Whether both facts answer one question, so that either is right.
    let asks_the_same = |other: &Fact| {
        let same = !fact.ask.is_empty() && is_compared(&other.ask, &ask);
        same || is_compared(&other.says.open(), &open)
    };
    let together = together(deck, fact);
    let others = deck.facts.iter().filter(|other| other.key != fact.key);
    let (right, mut wrong): (Vec<&Fact>, Vec<&Fact>) =
        others.partition(|other| together.contains(&other.key) || asks_the_same(other));
    wrong.sort_by_key(|other| other.topic != fact.topic);
    (wrong, right)
}

/// The facts that a question has among its right options, where it has this one among them.
fn together<'a>(deck: &'a Deck, fact: &Fact) -> BTreeSet<&'a FactKey> {
    let right = deck
        .questions
        .iter()
        .filter_map(|question| match &question.body {
            Body::Several { right, .. } => Some(right),
            Body::Choice { .. }
            | Body::TrueFalse { .. }
            | Body::Typed { .. }
            | Body::Number { .. }
            | Body::Date { .. }
            | Body::Cloze { .. }
            | Body::Order { .. }
            | Body::Match { .. }
            | Body::Card { .. } => None,
        });
    let with_it = right.filter(|right| right.iter().any(|item| item.fact == fact.key));
    with_it.flatten().map(|item| &item.fact).collect()
}

/// A fact's sentence as the reason of its answer; a claim with its speaker.
fn sentence(fact: &Fact) -> String {
    let says = fact.says.full();
    match &fact.by {
        Some(by) => format!("{by}: {says}"),
        None => says,
    }
}

/// What students took the fact for, the most frequent first.
fn by_mistakes(
    deck: &Deck,
    fact: &Fact,
    sisters: &[&Fact],
    confused: &[(FactKey, u32)],
) -> Vec<Proposal> {
    let mut confused: Vec<&(FactKey, u32)> = confused.iter().collect();
    confused.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
    let all = confused.into_iter().filter_map(|(key, times)| {
        let other = sisters.iter().find(|other| other.key == *key)?;
        let because = Because::Confused(*times);
        match (&fact.answer, &other.answer) {
            (FactAnswer::Text(_), FactAnswer::Text(text)) => Some(of_words(other, text, because)),
            (FactAnswer::Number(own), FactAnswer::Number(number)) => Some(Proposal {
                text: like::number(own, number.value),
                name: None,
                because,
                why: sentence(other),
            }),
            (FactAnswer::Date(own), FactAnswer::Date(date)) => {
                let text = like::date(deck, (fact, *own), (other, *date))?;
                Some(Proposal {
                    text,
                    name: None,
                    because,
                    why: sentence(other),
                })
            }
            (FactAnswer::Text(_) | FactAnswer::Number(_) | FactAnswer::Date(_), _) => None,
        }
    });
    all.collect()
}

fn of_words(fact: &Fact, answer: &TextAnswer, because: Because) -> Proposal {
    Proposal {
        text: answer.shown.clone(),
        name: answer.name.clone(),
        because,
        why: sentence(fact),
    }
}

/// Names of the kind of the answer: first those that are answers themselves.
fn names(
    deck: &Deck,
    (text, right_too): (&TextAnswer, &[&Fact]),
    sisters: &[&Fact],
) -> impl Iterator<Item = Proposal> {
    let of = |id: &ItemId| deck.names.iter().find(|name| name.id == *id);
    let own = text.name.as_ref().and_then(of);
    // The answers of facts that are right here, too, are no wrong options.
    let right: BTreeSet<&ItemId> = right_too.iter().filter_map(|fact| name_of(fact)).collect();
    let mut first: BTreeMap<&ItemId, (usize, &Fact)> = BTreeMap::new();
    for (place, fact) in sisters.iter().enumerate() {
        if let Some(name) = name_of(fact) {
            first.entry(name).or_insert((place, fact));
        }
    }
    let alike = deck.names.iter().filter(|name| {
        let same = own.is_some_and(|own| name.kind == own.kind && name.id != own.id);
        same && !right.contains(&name.id)
    });
    let mut all: Vec<_> = alike
        .map(|name| (name, first.get(&name.id).copied()))
        .collect();
    all.sort_by_key(|(_, sister)| sister.map_or(usize::MAX, |(place, _)| place));
    all.into_iter().map(|(name, sister)| Proposal {
        text: name.text.clone(),
        name: Some(name.id.clone()),
        because: Because::SameKind,
        why: sister.map(|(_, fact)| sentence(fact)).unwrap_or_default(),
    })
}

fn name_of(fact: &Fact) -> Option<&ItemId> {
    match &fact.answer {
        FactAnswer::Text(text) => text.name.as_ref(),
        FactAnswer::Number(_) | FactAnswer::Date(_) => None,
    }
}

/// Answers in words of other facts. A name among words, or words among names, would stand out:
/// names of other kinds are left out, and words come in for names only from the same topic.
fn words(fact: &Fact, own: &TextAnswer, sisters: &[&Fact]) -> impl Iterator<Item = Proposal> {
    let words = |text: &str| text.split_whitespace().count();
    let capital = |text: &str| text.chars().next().is_some_and(char::is_uppercase);
    let (own_words, own_capital) = (words(&own.shown), capital(&own.shown));
    let mut all: Vec<_> = sisters
        .iter()
        .filter_map(|other| match &other.answer {
            FactAnswer::Text(text) => Some((*other, text)),
            FactAnswer::Number(_) | FactAnswer::Date(_) => None,
        })
        .filter(|(other, text)| {
            text.name.is_none() && (own.name.is_none() || other.topic == fact.topic)
        })
        .map(|(other, text)| {
            let rank = (
                other.topic != fact.topic,
                own_capital != capital(&text.shown),
                own_words.abs_diff(words(&text.shown)),
            );
            (rank, other, text)
        })
        .collect();
    all.sort_by_key(|(rank, ..)| *rank);
    all.into_iter().map(|(_, other, text)| {
        let because = Because::Sister(other.key.clone());
        of_words(other, text, because)
    })
}

/// Numbers of other facts, those of the same unit and then the nearest by their ratio first.
fn numbers(own: &NumberAnswer, sisters: &[&Fact]) -> impl Iterator<Item = Proposal> {
    let own_unit = compared(&own.unit);
    let mut all: Vec<(bool, f64, f64, &Fact)> = sisters
        .iter()
        .filter_map(|other| match &other.answer {
            FactAnswer::Number(number) => Some((*other, number)),
            FactAnswer::Text(_) | FactAnswer::Date(_) => None,
        })
        .map(|(other, number)| {
            let unit = !is_compared(&number.unit, &own_unit);
            let ratio = ratio(own.value, number.value);
            (unit, ratio, number.value, other)
        })
        .filter(|(_, ratio, ..)| *ratio <= FAR.ln())
        .collect();
    all.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    all.into_iter().map(|(_, _, value, other)| Proposal {
        text: like::number(own, value),
        name: None,
        because: Because::Number,
        why: sentence(other),
    })
}

/// How far two numbers are from each other, as the logarithm of their ratio; numbers of different
/// signs are as far as can be.
fn ratio(a: f64, b: f64) -> f64 {
    if a.is_sign_negative() != b.is_sign_negative() {
        return f64::INFINITY;
    }
    ((a.abs() + 0.5) / (b.abs() + 0.5)).ln().abs()
}

/// Dates of other facts, as precise as the answer; those that are themselves so precise and then
/// the nearest first.
fn dates(
    deck: &Deck,
    (fact, own): (&Fact, PartialDate),
    sisters: &[&Fact],
) -> impl Iterator<Item = Proposal> {
    let mut all: Vec<_> = sisters
        .iter()
        .filter_map(|other| {
            let date = match &other.answer {
                FactAnswer::Date(date) => Some(*date),
                FactAnswer::Text(_) | FactAnswer::Number(_) => other.on,
            }?;
            let cut = date.cut(own.precision());
            let rank = (date != cut, (days(cut) - days(own)).abs());
            Some((rank, *other, date))
        })
        .collect();
    all.sort_by_key(|(rank, ..)| *rank);
    all.into_iter().filter_map(move |(_, other, date)| {
        Some(Proposal {
            text: like::date(deck, (fact, own), (other, date))?,
            name: None,
            because: Because::Date,
            why: sentence(other),
        })
    })
}

/// A date as a number of days, near enough to tell which of two is nearer.
fn days(date: PartialDate) -> i64 {
    let month = i64::from(date.month.unwrap_or(1));
    i64::from(date.year) * 372 + month * 31 + i64::from(date.day.unwrap_or(1))
}
