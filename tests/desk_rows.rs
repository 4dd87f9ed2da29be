//! Whole items are doubled, split, taken out, renamed and carried to another
//! deck, and both decks are as sound afterwards as they were.
#![expect(
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

use bilim::deck::outline::{Outline, outline};
use bilim::deck::{Deck, Kind, List, parse};
use bilim::desk::carry::{Way, carry};
use bilim::desk::rows::{With, duplicate, needs, remove, rename, split};
use bilim::desk::{Change, Manuscript};
use bilim::store::decks::SHIPPED;

const DECK: &str = r#"Deck(format: 1, id: "d", title: "D",
    sources: [Source(id: "paper", title: "The paper")],
    names: [
        Name(id: "csto", kind: Organisation, text: "Treaty", also: ["CSTO"]),
        Name(id: "sco", kind: Organisation, text: "Shanghai"),
    ],
    topics: [Topic(id: "one", title: "One"), Topic(id: "two", title: "Two")],
    facts: [
        // the first
        Fact(id: "a", topic: "one", says: "Soldiers of the {CSTO} came, and later all of them left again."), // a
        Fact(id: "b", topic: "two", says: "The {police} stayed.", confused_with: ["a", "c"]),
        Fact(id: "c", topic: "two", says: "They called it {order}.", answer: "order", by: Name("sco")),
        Fact(id: "e", topic: "two", says: "It was {cold}."),
        Fact(id: "f", topic: "two", says: "It was {dark}."),
    ],
    questions: [
        Choice(id: "q", fact: "a", ask: "Whose?", instead: [(Name("sco"), "No."), ("army", "")]),
        Order(id: "o", ask: "?", items: [("a", "A"), ("b", "B"), ("c", "C"), ("e", "E")]),
        Match(id: "m", ask: "?", pairs: [("a", "A", "1"), ("b", "B", "2")]),
        Several(id: "s", ask: "?", right: [("a", "A"), ("b", "B")], wrong: [("x", "")]),
        Typed(id: "t", fact: "a", ask: "Who?"),
    ],
)
"#;

fn after(text: &str, changes: &[Change]) -> String {
    let mut desk = Manuscript::new(text);
    desk.change_all(changes).unwrap();
    desk.text().to_string()
}

#[track_caller]
fn sound(text: &str) -> Deck {
    let parsed = parse(text.as_bytes());
    assert_eq!(parsed.diagnostics, [], "{text}");
    parsed.deck.unwrap()
}

fn ids(text: &str, list: List) -> Vec<String> {
    let outline = outline(text);
    outline
        .of(list)
        .map(|(_, row)| row.id().to_owned())
        .collect()
}

fn row(outline: &Outline, list: List, id: &str) -> usize {
    outline.find(list, id).unwrap()
}

#[test]
fn a_fact_is_doubled_with_its_own_questions() {
    let outline = outline(DECK);
    let fact = row(&outline, List::Facts, "a");
    let text = after(
        DECK,
        &duplicate(DECK, &outline, fact, With::Questions).unwrap(),
    );
    assert_eq!(ids(&text, List::Facts), ["a", "a-2", "b", "c", "e", "f"]);
    assert_eq!(
        ids(&text, List::Questions),
        ["q", "q-2", "o", "m", "s", "t", "t-2"]
    );
    let deck = sound(&text);
    let asked = deck
        .questions
        .iter()
        .filter(|question| question.facts().iter().any(|fact| fact.as_str() == "d/a-2"));
    let kinds: Vec<Kind> = asked.map(bilim::deck::Question::kind).collect();
    assert_eq!(kinds, [Kind::Choice, Kind::Typed, Kind::Cloze, Kind::Card]);
    let text = after(
        DECK,
        &duplicate(DECK, &outline, fact, With::Nothing).unwrap(),
    );
    assert_eq!(ids(&text, List::Questions), ids(DECK, List::Questions));
    sound(&text);
}

#[test]
fn a_fact_is_split_and_the_part_with_the_answer_stays_the_fact() {
    let outline = outline(DECK);
    let fact = row(&outline, List::Facts, "a");
    let says = outline.rows[fact].text("says").to_owned();
    let cut = says.find(", and").unwrap();
    let text = after(DECK, &split(&outline, fact, cut).unwrap());
    let all = bilim::deck::outline::outline(&text);
    let said: Vec<(&str, &str)> = all
        .of(List::Facts)
        .take(2)
        .map(|(_, row)| (row.id(), row.text("says")))
        .collect();
    let [(first, one), (second, two)] = said[..] else {
        panic!();
    };
    assert_eq!((first, one), ("a", "Soldiers of the {CSTO} came."));
    assert_eq!(
        (second, two),
        (
            "later-all-them-left-again",
            "And later all of them left again."
        )
    );
    assert_eq!(all.rows[fact + 1].text("topic"), "one");
    assert!(text.contains("// the first") && text.contains("// a\n"));
    // The answer in the second part: the fact is that part, and stands behind.
    let moved = DECK.replace(
        "Soldiers of the {CSTO} came, and later",
        "Soldiers came; the {CSTO} left, and later",
    );
    let outline = bilim::deck::outline::outline(&moved);
    let cut = outline.rows[fact].text("says").find(" the {").unwrap();
    let text = after(&moved, &split(&outline, fact, cut).unwrap());
    assert_eq!(ids(&text, List::Facts)[..2], ["soldiers-came", "a"]);
    let all = bilim::deck::outline::outline(&text);
    assert_eq!(all.rows[fact].text("says"), "Soldiers came.");
    // Not through the answer, not at the ends, not inside a letter.
    let inside = says.find("STO").unwrap();
    let outline = bilim::deck::outline::outline(DECK);
    for at in [0, inside, says.len(), says.len() - 1, 9999] {
        assert_eq!(split(&outline, fact, at), None, "{at}");
    }
}

#[test]
fn what_cannot_be_asked_without_a_fact_goes_with_it_and_the_rest_forgets_it() {
    let outline = outline(DECK);
    let fact = row(&outline, List::Facts, "a");
    let needed = needs(&outline, &[fact]);
    let told: Vec<&str> = needed.iter().map(|row| outline.rows[*row].id()).collect();
    assert_eq!(told, ["q", "m", "s", "t"]);
    let text = after(DECK, &remove(&outline, &[fact]));
    assert_eq!(ids(&text, List::Questions), ["o"]);
    let deck = sound(&text);
    let fact = deck
        .facts
        .iter()
        .find(|fact| fact.id.as_str() == "b")
        .unwrap();
    assert_eq!(fact.confused_with.len(), 1);
    assert!(text.contains("// the first"));
}

#[test]
fn any_items_of_shipped_decks_can_be_taken_out_and_the_deck_stays_sound() {
    for (_, text) in SHIPPED {
        let outline = outline(text);
        for (place, row) in outline.rows.iter().enumerate().step_by(5) {
            let list = row.kind.list();
            if list == List::Sources {
                continue;
            }
            let left = after(text, &remove(&outline, &[place]));
            let bad = parse(left.as_bytes()).diagnostics;
            assert_eq!(bad, [], "{}", row.id());
            assert!(!ids(&left, list).contains(&row.id().to_owned()));
        }
    }
}

#[test]
fn an_id_is_another_wherever_it_is_referred_to() {
    let outline = outline(DECK);
    for (list, id) in [
        (List::Facts, "a"),
        (List::Names, "sco"),
        (List::Topics, "two"),
        (List::Questions, "q"),
        (List::Sources, "paper"),
    ] {
        let changes = rename(&outline, row(&outline, list, id), "new").unwrap();
        let text = after(DECK, &changes);
        sound(&text);
        assert!(!text.contains(&format!("\"{id}\"")), "{text}");
    }
    assert_eq!(rename(&outline, row(&outline, List::Facts, "a"), "b"), None);
    // Lists have ids of their own.
    assert!(rename(&outline, row(&outline, List::Facts, "a"), "q").is_some());
}

#[test]
fn facts_are_carried_with_what_they_need() {
    let other = r#"Deck(format: 1, id: "o", title: "O",
    sources: [Source(id: "x", title: "X"), Source(id: "paper", title: "Another")],
    names: [Name(id: "shanghai", kind: Organisation, text: "shanghai"), Name(id: "csto", kind: Person, text: "C. Sto")],
    topics: [Topic(id: "t", title: "T")],
    facts: [Fact(id: "a", topic: "t", from: "x", says: "It is {so}.")],
)
"#;
    let (here, there) = (outline(DECK), outline(other));
    let facts = [row(&here, List::Facts, "a"), row(&here, List::Facts, "b")];
    let carried = carry(DECK, &here, &facts, &there, Way::Copy).unwrap();
    assert_eq!(carried.here, []);
    let text = after(other, &carried.there);
    let deck = sound(&text);
    assert_eq!(ids(&text, List::Facts), ["a", "a-2", "b"]);
    assert_eq!(ids(&text, List::Questions), ["q", "m", "s", "t"]);
    assert_eq!(ids(&text, List::Topics), ["t", "one", "two"]);
    assert_eq!(ids(&text, List::Sources), ["x", "paper", "paper-2"]);
    assert_eq!(ids(&text, List::Names), ["shanghai", "csto", "csto-2"]);
    let fact = deck
        .facts
        .iter()
        .find(|fact| fact.id.as_str() == "a-2")
        .unwrap();
    assert_eq!(fact.from.as_ref().unwrap().as_str(), "paper-2");
    assert_eq!(fact.answer.shown(), "Treaty");
    let b = deck
        .facts
        .iter()
        .find(|fact| fact.id.as_str() == "b")
        .unwrap();
    assert_eq!(b.confused_with, std::slice::from_ref(&fact.key));

    let carried = carry(DECK, &here, &facts, &there, Way::Move).unwrap();
    let left = after(DECK, &carried.here);
    sound(&left);
    assert_eq!(ids(&left, List::Facts), ["c", "e", "f"]);
    assert_eq!(ids(&left, List::Questions), Vec::<String>::new());
}

#[test]
fn all_facts_of_shipped_decks_can_be_carried_to_any_other() {
    for (number, (_, from)) in SHIPPED.iter().enumerate() {
        let here = outline(from);
        let facts: Vec<usize> = here.of(List::Facts).map(|(place, _)| place).collect();
        let to = SHIPPED[(number + 1) % SHIPPED.len()].1;
        let there = outline(to);
        for facts in [facts.as_slice(), &facts[..3]] {
            let carried = carry(from, &here, facts, &there, Way::Copy).unwrap();
            let text = after(to, &carried.there);
            let deck = sound(&text);
            let before = there.of(List::Facts).count();
            assert_eq!(deck.facts.len(), before + facts.len());
            // They are the same facts.
            let old = sound(from);
            for (new, old) in deck.facts.iter().skip(before).zip(&old.facts) {
                assert_eq!(new.says, old.says);
                assert_eq!(new.answer.shown(), old.answer.shown());
            }
        }
    }
}
