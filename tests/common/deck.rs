//! A small deck with every kind of question, and how tests get at it.

use bilim::deck::{Deck, FactKey, Library, Question, QuestionKey, parse};

const TEXT: &str = r#"Deck(
    format: 1, id: "t", title: "Test",
    sources: [Source(id: "s", title: "A source")],
    names: [Name(id: "csto", kind: Organisation, text: "Collective Security Treaty Organization",
                 also: ["CSTO", "ОДКБ"], not: ["OSCE"])],
    topics: [
        Topic(id: "one", title: "One", read: "What there is to know."),
        Topic(id: "two", title: "Two"),
    ],
    facts: [
        Fact(id: "troops", topic: "one", says: "Soldiers of the {CSTO} came.", answer: Name("csto"),
             ask: "Soldiers of which organisation came?", at: 6),
        Fact(id: "share", topic: "one", says: "He won {70.96} per cent.", ask: "What share did he win?",
             answer: Number(value: 70.96, unit: "%", within: 0.05, near: 1.0)),
        Fact(id: "vote", topic: "one", says: "The vote was on {9 June 2019}.", ask: "When was the vote?",
             answer: Date("2019-06-09"), on: "2019-06-09"),
        Fact(id: "first", topic: "two", says: "First came {A}.", on: "2001"),
        Fact(id: "second", topic: "two", says: "Then came {B}.", on: "2002"),
        Fact(id: "third", topic: "two", says: "Last came {C}.", on: "2003"),
    ],
    questions: [
        Choice(id: "troops-which", fact: "troops",
               instead: [("NATO", "It is another alliance."), ("SCO", "China belongs to it."), ("EU", "No army.")]),
        TrueFalse(id: "share-high", fact: "share", claim: "He won more than half.", holds: true),
        TrueFalse(id: "vote-2020", fact: "vote", claim: "The vote was in 2020.", holds: false, why: "It was in 2019."),
        Date(id: "vote-month", fact: "vote", want: Month),
        Several(id: "which", ask: "Which came?", right: [("first", "A"), ("second", "B")],
                wrong: [("X", "It stayed."), ("Y", "It stayed.")]),
        Order(id: "order", ask: "In which order?", items: [("first", "A"), ("second", "B"), ("third", "C")]),
        Match(id: "match", ask: "Which place?", pairs: [("first", "A", "1st"), ("second", "B", "2nd"), ("third", "C", "3rd")],
              left_over: ["4th"]),
        Choice(id: "first-which", fact: "first", ask: "What came first?", instead: [("D", "It came never."), ("E", "So did it.")]),
    ],
)"#;

/// The test deck.
pub(crate) fn deck() -> Deck {
    let parsed = parse(TEXT.as_bytes());
    assert_eq!(parsed.diagnostics, vec![]);
    parsed.deck.unwrap()
}

/// A library of the test deck alone.
pub(crate) fn library() -> Library {
    Library::new(vec![deck()])
}

/// A question of the test deck by its id.
pub(crate) fn question<'a>(library: &'a Library, id: &str) -> &'a Question {
    library
        .question(&QuestionKey::new(format!("t/{id}")))
        .unwrap()
}

/// A fact of the test deck by its id.
pub(crate) fn fact(id: &str) -> FactKey {
    FactKey::new(format!("t/{id}"))
}
