//! Wrong options that a deck itself offers for a fact: what students took it
//! for, names of the same kind, the answers of its neighbours. It invents
//! nothing: a reason is a sentence of the deck or is left to the author.

mod found;
mod like;

use crate::deck::date::PartialDate;
use crate::deck::{
    Body, Deck, Fact, FactAnswer, FactKey, ItemId, Name, Question, TextAnswer, compared,
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
    let sisters = sisters(deck, fact);
    let mut found = Found::new(deck, fact);
    for proposal in by_mistakes(deck, fact, &sisters, confused) {
        found.take(proposal);
    }
    let others = match &fact.answer {
        FactAnswer::Text(text) => {
            let mut all = names(deck, fact, text, &sisters);
            all.extend(words(fact, text, &sisters));
            all
        }
        FactAnswer::Number(_) => numbers(fact, &sisters),
        FactAnswer::Date(date) => dates(deck, fact, *date, &sisters),
    };
    for proposal in others {
        found.take(proposal);
    }
    found.all
}

/// The other facts whose answers would be wrong here, those of the same topic first.
fn sisters<'a>(deck: &'a Deck, fact: &Fact) -> Vec<&'a Fact> {
    let others = deck.facts.iter().filter(|other| {
        other.key != fact.key && !asks_the_same(fact, other) && !together(deck, fact, other)
    });
    let mut all: Vec<&Fact> = others.collect();
    all.sort_by_key(|other| other.topic != fact.topic);
    all
}

/// Whether both facts answer one question, so that either is right.
fn asks_the_same(fact: &Fact, other: &Fact) -> bool {
    let ask = !fact.ask.is_empty() && compared(&fact.ask) == compared(&other.ask);
    ask || compared(&fact.says.open()) == compared(&other.says.open())
}

/// Whether a question has both among its right options.
fn together(deck: &Deck, fact: &Fact, other: &Fact) -> bool {
    let both = |question: &Question| match &question.body {
        Body::Several { right, .. } => [fact, other]
            .iter()
            .all(|fact| right.iter().any(|item| item.fact == fact.key)),
        Body::Choice { .. }
        | Body::TrueFalse { .. }
        | Body::Typed { .. }
        | Body::Number { .. }
        | Body::Date { .. }
        | Body::Cloze { .. }
        | Body::Order { .. }
        | Body::Match { .. }
        | Body::Card { .. } => false,
    };
    deck.questions.iter().any(both)
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
fn names(deck: &Deck, fact: &Fact, text: &TextAnswer, sisters: &[&Fact]) -> Vec<Proposal> {
    let of = |id: &ItemId| deck.names.iter().find(|name| name.id == *id);
    let Some(own) = text.name.as_ref().and_then(of) else {
        return Vec::new();
    };
    // The answers of facts that are right here, too, are no wrong options.
    let right = |name: &Name| {
        let mut others = deck.facts.iter().filter(|other| other.key != fact.key);
        others.any(|other| name_of(other) == Some(&name.id) && !sisters.contains(&other))
    };
    let alike = deck.names.iter();
    let alike = alike.filter(|name| name.kind == own.kind && name.id != own.id && !right(name));
    let mut all: Vec<(usize, Proposal)> = alike
        .map(|name| {
            let place = sisters
                .iter()
                .position(|other| name_of(other) == Some(&name.id));
            let sister = place.and_then(|place| sisters.get(place));
            let proposal = Proposal {
                text: name.text.clone(),
                name: Some(name.id.clone()),
                because: Because::SameKind,
                why: sister.map(|fact| sentence(fact)).unwrap_or_default(),
            };
            (place.unwrap_or(usize::MAX), proposal)
        })
        .collect();
    all.sort_by_key(|(place, _)| *place);
    all.into_iter().map(|(_, proposal)| proposal).collect()
}

fn name_of(fact: &Fact) -> Option<&ItemId> {
    match &fact.answer {
        FactAnswer::Text(text) => text.name.as_ref(),
        FactAnswer::Number(_) | FactAnswer::Date(_) => None,
    }
}

/// Answers in words of other facts. A name among words, or words among names, would stand out:
/// names of other kinds are left out, and words come in for names only from the same topic.
fn words(fact: &Fact, own: &TextAnswer, sisters: &[&Fact]) -> Vec<Proposal> {
    let mut all: Vec<(_, Proposal)> = sisters
        .iter()
        .filter_map(|other| match &other.answer {
            FactAnswer::Text(text) => Some((*other, text)),
            FactAnswer::Number(_) | FactAnswer::Date(_) => None,
        })
        .filter(|(other, text)| {
            text.name.is_none() && (own.name.is_none() || other.topic == fact.topic)
        })
        .map(|(other, text)| {
            let words = |text: &str| text.split_whitespace().count();
            let capital = |text: &str| text.chars().next().is_some_and(char::is_uppercase);
            let rank = (
                other.topic != fact.topic,
                capital(&own.shown) != capital(&text.shown),
                words(&own.shown).abs_diff(words(&text.shown)),
            );
            let because = Because::Sister(other.key.clone());
            (rank, of_words(other, text, because))
        })
        .collect();
    all.sort_by_key(|(rank, _)| *rank);
    all.into_iter().map(|(_, proposal)| proposal).collect()
}

/// Numbers of other facts, those of the same unit and then the nearest by their ratio first.
fn numbers(fact: &Fact, sisters: &[&Fact]) -> Vec<Proposal> {
    let FactAnswer::Number(own) = &fact.answer else {
        return Vec::new();
    };
    let mut all: Vec<(bool, f64, Proposal)> = sisters
        .iter()
        .filter_map(|other| match &other.answer {
            FactAnswer::Number(number) => Some((other, number)),
            FactAnswer::Text(_) | FactAnswer::Date(_) => None,
        })
        .map(|(other, number)| {
            let proposal = Proposal {
                text: like::number(own, number.value),
                name: None,
                because: Because::Number,
                why: sentence(other),
            };
            let unit = compared(&own.unit) != compared(&number.unit);
            (unit, ratio(own.value, number.value), proposal)
        })
        .filter(|(_, ratio, _)| *ratio <= FAR.ln())
        .collect();
    all.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
    all.into_iter().map(|(_, _, proposal)| proposal).collect()
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
fn dates(deck: &Deck, fact: &Fact, own: PartialDate, sisters: &[&Fact]) -> Vec<Proposal> {
    let mut all: Vec<((bool, i64), Proposal)> = sisters
        .iter()
        .filter_map(|other| {
            let date = match &other.answer {
                FactAnswer::Date(date) => Some(*date),
                FactAnswer::Text(_) | FactAnswer::Number(_) => other.on,
            }?;
            let text = like::date(deck, (fact, own), (other, date))?;
            let cut = date.cut(own.precision());
            let rank = (date != cut, (days(cut) - days(own)).abs());
            let proposal = Proposal {
                text,
                name: None,
                because: Because::Date,
                why: sentence(other),
            };
            Some((rank, proposal))
        })
        .collect();
    all.sort_by_key(|(rank, _)| *rank);
    all.into_iter().map(|(_, proposal)| proposal).collect()
}

/// A date as a number of days, near enough to tell which of two is nearer.
fn days(date: PartialDate) -> i64 {
    let month = i64::from(date.month.unwrap_or(1));
    i64::from(date.year) * 372 + month * 31 + i64::from(date.day.unwrap_or(1))
}
