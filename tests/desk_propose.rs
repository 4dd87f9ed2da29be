//! What a deck offers as wrong options is never right, never twice, and taken
//! from the deck itself.
#![expect(
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

use bilim::deck::{Body, Deck, Fact, FactKey, parse};
use bilim::desk::propose::{Because, MOST};
use bilim::desk::{Proposal, propose};
use bilim::store::decks::SHIPPED;

fn deck(text: &str) -> Deck {
    let parsed = parse(text.as_bytes());
    assert_eq!(parsed.diagnostics, []);
    parsed.deck.unwrap()
}

fn fact<'a>(deck: &'a Deck, id: &str) -> &'a Fact {
    deck.facts
        .iter()
        .find(|fact| fact.id.as_str() == id)
        .unwrap()
}

fn texts(all: &[Proposal]) -> Vec<&str> {
    all.iter().map(|one| one.text.as_str()).collect()
}

const HAND: &str = r#"Deck(format: 1, id: "d", title: "D", language: "en",
    names: [
        Name(id: "csto", kind: Organisation, text: "Treaty", also: ["CSTO"], not: ["OECD"]),
        Name(id: "sco", kind: Organisation, text: "Shanghai", also: ["SCO"]),
        Name(id: "osce", kind: Organisation, text: "OSCE"),
        Name(id: "cis", kind: Organisation, text: "Commonwealth"),
        Name(id: "ada", kind: Person, text: "Ada"),
    ],
    topics: [Topic(id: "one", title: "One"), Topic(id: "two", title: "Two")],
    facts: [
        Fact(id: "troops", topic: "one", says: "Soldiers of the {Treaty} came.", ask: "Whose soldiers came?"),
        Fact(id: "watch", topic: "two", says: "The vote was watched by the {OSCE}.", by: "A paper"),
        Fact(id: "club", topic: "one", says: "China belongs to {Shanghai}."),
        Fact(id: "too", topic: "one", says: "Help came from the {Commonwealth}.", ask: "whose soldiers came?"),
        Fact(id: "who", topic: "one", says: "She was called {Ada}."),
        Fact(id: "dead", topic: "one", says: "More than {200} died.", answer: Number(value: 200)),
        Fact(id: "share", topic: "one", says: "He got {70.96} of it.", answer: Number(value: 70.96, unit: "%", within: 0.5)),
        Fact(id: "turnout", topic: "two", says: "Of all {69.4} voted.", answer: Number(value: 69.4, unit: "%")),
        Fact(id: "again", topic: "two", says: "Later it was {71.2} of it.", answer: Number(value: 71.2, unit: "%")),
        Fact(id: "wage", topic: "two", says: "It was {60,000}.", answer: Number(value: 60000, unit: "tenge")),
        Fact(id: "when", topic: "one", says: "It was in {January 2022}.", answer: Date("2022-01")),
        Fact(id: "vote", topic: "two", says: "He won in {June 2019}.", answer: Date("2019-06")),
        Fact(id: "day", topic: "two", says: "He spoke on {1 September 2022}.", answer: Date("2022-09-01")),
        Fact(id: "same", topic: "two", says: "It began on {2 January 2022}.", answer: Date("2022-01-02")),
        Fact(id: "year", topic: "two", says: "It ended in {2024}.", answer: Date("2024")),
    ],
    questions: [Choice(id: "q", fact: "when", ask: "When?", instead: [("May 2020", ""), ("June 2019", "")])],
)"#;

#[test]
fn names_of_the_kind_come_with_the_sentence_that_they_answer() {
    let deck = deck(HAND);
    let all = propose(&deck, fact(&deck, "troops"), &[]);
    // "Commonwealth" answers the same question.
    assert_eq!(texts(&all), ["Shanghai", "OSCE"]);
    let whys: Vec<&str> = all.iter().map(|one| one.why.as_str()).collect();
    let watched = "A paper: The vote was watched by the OSCE.";
    assert_eq!(whys, ["China belongs to Shanghai.", watched]);
    assert!(all.iter().all(|one| one.name.is_some()));
}

#[test]
fn what_students_took_it_for_comes_first() {
    let deck = deck(HAND);
    let key = |id: &str| fact(&deck, id).key.clone();
    let confused = [(key("club"), 2), (key("watch"), 5), (key("when"), 9)];
    let all = propose(&deck, fact(&deck, "troops"), &confused);
    assert_eq!(texts(&all), ["OSCE", "Shanghai"]);
    let because: Vec<&Because> = all.iter().map(|one| &one.because).collect();
    assert_eq!(because, [&Because::Confused(5), &Because::Confused(2)]);
}

#[test]
fn numbers_are_written_like_the_answer_and_the_same_unit_comes_first() {
    let deck = deck(HAND);
    let all = propose(&deck, fact(&deck, "share"), &[]);
    // 71.2 lies inside the tolerance, 60 000 is far from it.
    assert_eq!(texts(&all), ["69.40 %", "200.00 %"]);
    let all = propose(&deck, fact(&deck, "dead"), &[]);
    assert_eq!(texts(&all), ["71.2", "70.96", "69.4"]);
}

#[test]
fn dates_are_as_precise_as_the_answer_and_the_nearest_come_first() {
    let deck = deck(HAND);
    let all = propose(&deck, fact(&deck, "when"), &[]);
    // June 2019 is an option already, 2 January 2022 is the answer, 2024 is no month.
    assert_eq!(texts(&all), ["September 2022"]);
    let all = propose(&deck, fact(&deck, "day"), &[]);
    assert_eq!(texts(&all), ["2 January 2022"]);
    let all = propose(&deck, fact(&deck, "vote"), &[]);
    assert_eq!(texts(&all), ["January 2022", "September 2022"]);
}

/// A question whose wrong options are those proposed.
fn choice(fact: &Fact, all: &[Proposal]) -> String {
    let rows = all.iter().map(|one| match &one.name {
        Some(name) => format!("(Name({:?}), {:?})", name.as_str(), one.why),
        None => format!("({:?}, {:?})", one.text, one.why),
    });
    let rows: Vec<String> = rows.collect();
    let id = fact.id.as_str();
    let rows = rows.join(", ");
    format!("Choice(id: \"proposed-{id}\", fact: {id:?}, ask: \"?\", instead: [{rows}]),")
}

#[test]
fn nothing_right_is_proposed_in_the_shipped_decks_and_a_choice_of_it_is_sound() {
    let mut count = 0;
    for (_, text) in SHIPPED {
        let deck = deck(text);
        let keys = deck.facts.iter().map(|fact| (fact.key.clone(), 1));
        let confused: Vec<(FactKey, u32)> = keys.collect();
        for confused in [&[][..], &confused] {
            let mut choices = Vec::new();
            for fact in &deck.facts {
                let all = propose(&deck, fact, confused);
                count += all.len();
                assert!(all.len() <= MOST);
                let right = all.iter().find(|one| fact.answer.accepts(&one.text));
                assert_eq!(right, None, "{}", fact.key);
                if all.len() >= 2 {
                    choices.push(choice(fact, &all));
                }
            }
            let with = format!("questions: [{}", choices.concat());
            let parsed = parse(text.replacen("questions: [", &with, 1).as_bytes());
            assert_eq!(parsed.diagnostics, []);
            let questions = parsed.deck.unwrap().questions;
            let sound = questions.iter().filter(|question| {
                question.key.as_str().contains("/proposed-")
                    && matches!(question.body, Body::Choice { .. })
            });
            assert_eq!(sound.count(), choices.len());
        }
    }
    assert!(count > 300, "{count}");
}
