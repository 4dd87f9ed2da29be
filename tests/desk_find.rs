//! What is found is what a person reads; what is put in its place leaves ids,
//! comments and all other items as they were.

use bilim::deck::outline::outline;
use bilim::deck::{List, parse};
use bilim::desk::find::{Case, Hit, Query, Whole, find, replace};
use bilim::desk::{Change, Manuscript};
use bilim::store::decks::SHIPPED;
use proptest::prelude::*;

const DECK: &str = r#"Deck(format: 1, id: "army", title: "The army", // the army
    names: [Name(id: "army", kind: Organisation, text: "Army", also: ["the army", "l'armée"], not: ["navy"])],
    topics: [Topic(id: "army", title: "Armies", read: "It said
        \"the
        army\" left.

        An end.")],
    facts: [
        Fact(id: "army", topic: "army", says: "The {army} left.", answer: Name("army"), ask: "Whose ARMY?", at: [1]),
        Fact(id: "b", topic: "army", says: "It took {9} weeks.", answer: Number(value: 9, unit: "army weeks"), confused_with: ["army"]),
    ],
    questions: [Choice(id: "army", fact: "army", instead: [(Name("army"), "No army."), ("an army", "")])],
)
"#;

fn query(words: &str, case: Case, whole: Whole) -> Query {
    Query {
        words: words.to_owned(),
        case,
        whole,
    }
}

fn places(hits: &[Hit]) -> Vec<(&'static str, &str)> {
    hits.iter()
        .map(|hit| (hit.field, hit.words.as_str()))
        .collect()
}

#[test]
fn words_are_found_where_a_person_reads_them_and_nowhere_else() {
    let outline = outline(DECK);
    let all = find(&outline, &query("army", Case::Any, Whole::Part));
    let wanted = [
        ("title", "army"),
        ("text", "Army"),
        ("also", "army"),
        ("read", "army"),
        ("says", "army"),
        ("ask", "ARMY"),
        ("answer", "army"),
        ("instead", "army"),
        ("instead", "army"),
    ];
    assert_eq!(places(&all), wanted);
    let same = find(&outline, &query("Army", Case::Same, Whole::Part));
    assert_eq!(places(&same), [("text", "Army")]);
    let part = find(&outline, &query("arm", Case::Any, Whole::Part));
    assert_eq!(part.len(), wanted.len() + 2);
    assert_eq!(find(&outline, &query("arm", Case::Any, Whole::Words)), []);
    assert_eq!(find(&outline, &query("  ", Case::Any, Whole::Part)), []);
    assert_eq!(find(&outline, &query("é", Case::Any, Whole::Words)), []);
}

#[test]
fn quotes_and_folded_lines_are_no_hindrance() {
    let outline = outline(DECK);
    let all = find(
        &outline,
        &query("\"the army\" left", Case::Any, Whole::Words),
    );
    let [hit] = all.as_slice() else {
        panic!("{all:?}");
    };
    assert_eq!(
        (hit.before.as_str(), hit.after.as_str()),
        ("It said ", ".\n\nAn end.")
    );
    let change = replace(DECK, &outline, &all, "\"an\\army\" came");
    let mut desk = Manuscript::new(DECK);
    desk.change(&change).unwrap();
    let row = desk.outline().find(List::Topics, "army").unwrap();
    let read = desk.row(row).unwrap().text("read");
    assert_eq!(read, "It said \"an\\army\" came.\n\nAn end.");
}

#[test]
fn only_the_chosen_hits_are_replaced() {
    let outline = outline(DECK);
    let all = find(&outline, &query("army", Case::Any, Whole::Words));
    let chosen: Vec<Hit> = all
        .into_iter()
        .filter(|hit| hit.field == "instead" || hit.field == "answer")
        .collect();
    let mut desk = Manuscript::new(DECK);
    desk.change(&replace(DECK, &outline, &chosen, "guard"))
        .unwrap();
    let wanted = DECK
        .replace("army weeks", "guard weeks")
        .replace("No army.", "No guard.")
        .replace("an army", "an guard");
    let said = |text: &str| {
        let all = bilim::deck::outline::outline(text).rows;
        all.into_iter()
            .map(|row| {
                row.fields
                    .unwrap()
                    .into_iter()
                    .map(|field| field.written)
                    .collect()
            })
            .collect::<Vec<Vec<_>>>()
    };
    assert_eq!(said(desk.text()), said(&wanted));
}

#[test]
fn long_surroundings_are_cut() {
    let text = format!(
        "Deck(format: 1, id: \"x\", title: \"{}needle{}\")",
        "ж".repeat(99),
        "ы".repeat(99)
    );
    let all = find(&outline(&text), &query("NEEDLE", Case::Any, Whole::Part));
    let [hit] = all.as_slice() else {
        panic!("{all:?}");
    };
    assert_eq!(hit.before, format!("\u{2026}{}", "ж".repeat(32)));
    assert_eq!(hit.after, format!("{}\u{2026}", "ы".repeat(32)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_word_that_was_replaced_everywhere_is_gone_and_ids_and_facts_are_there(
        deck in 0_usize..5, word in 0_usize..2000, with in "[XYZ\"\\\\]{1,6}",
    ) {
        let text = SHIPPED[deck].1;
        let words: Vec<&str> = text.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 2).collect();
        let word = words[word % words.len()];
        let query = query(word, Case::Any, Whole::Words);
        let before = outline(text);
        let hits = find(&before, &query);
        for hit in &hits {
            prop_assert_eq!(hit.words.to_lowercase(), word.to_lowercase());
        }
        let mut desk = Manuscript::new(text);
        desk.change(&replace(text, &before, &hits, &with)).unwrap();
        prop_assert_eq!(find(desk.outline(), &query), []);
        let ids = |outline: &bilim::deck::outline::Outline| -> Vec<String> {
            outline.rows.iter().map(|row| row.id().to_owned()).collect()
        };
        prop_assert_eq!(ids(desk.outline()), ids(&before));
        let comments = |text: &str| text.matches("// ").count();
        prop_assert_eq!(comments(desk.text()), comments(text));
        prop_assert!(parse(desk.text().as_bytes()).deck.is_some());
        // And nothing chosen is nothing changed.
        prop_assert_eq!(replace(text, &before, &[], &with), Change::Patches(Vec::new()));
    }
}
