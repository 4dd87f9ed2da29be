//! Whatever a text is, the desk works on it without a panic, and what it does
//! to it can be taken back.
#![expect(
    clippy::indexing_slicing,
    reason = "a test may stop at what it did not expect"
)]

use bilim::deck::outline::{Written, outline};
use bilim::deck::{ItemKind, List};
use bilim::desk::carry::{Way, carry};
use bilim::desk::find::{Case, Query, Whole, find, replace};
use bilim::desk::rows::{With, duplicate, needs, remove, rename, split};
use bilim::desk::{Change, Manuscript, changed_answers, fields_of, merge, propose};
use proptest::prelude::*;

const DECK: &str = r#"// My deck
Deck(  format: 1, id: "hand",   title: "By hand", // the title
    sources: [Source(id: "s", title: "S")],
    names: [Name(id: "csto", kind: Organisation, text: "The Treaty", also: ["CSTO", "ОДКБ"]), Name(id: "sco", kind: Organisation, text: "SCO")],
    facts: [
        // first
        Fact(id: "a", says: "The {ОДКБ} left.", confused_with: ["b"]), /* tail */ Fact(id: "b", says: "The {police} stayed.", at: [4, 8]),

        Fact(
            id: "c",   // the third
            says: r"It took {9} weeks.", answer: Number(value: 9, unit: "weeks"),
            also: [
            ],
        )
        // last words
    ],
    questions: [Choice(id: "q", fact: "a", ask: "?", instead: [(Name("sco"), "At sea."), ("guard", "At home.")]),
        Order(id: "o", ask: "?", items: [("a", "A"), ("b", "B"), ("c", "C")])],
)
// the end
"#;

/// A deck's text with some of its signs taken out, doubled or become others.
fn broken(slips: &[(usize, usize, String)]) -> String {
    let mut signs: Vec<char> = DECK.chars().collect();
    for (at, length, with) in slips {
        let start = at % (signs.len() + 1);
        let end = (start + length).min(signs.len());
        signs.splice(start..end, with.chars());
    }
    signs.into_iter().collect()
}

fn slips(most: usize) -> impl Strategy<Value = Vec<(usize, usize, String)>> {
    let slip = (
        0_usize..2000,
        0_usize..9,
        "[\"(){}\\[\\],:/*\\\\ \naжé0\u{0}\u{feff}]{0,4}",
    );
    prop::collection::vec(slip, 0..most)
}

fn changes(kind: u8, row: usize, other: usize, words: &str) -> Change {
    let kinds = ItemKind::ALL;
    let item = kinds[other % kinds.len()];
    let fields = fields_of(item);
    let field = fields[row % fields.len()].name;
    let after = (!other.is_multiple_of(3)).then_some(row);
    match kind {
        0 => Change::Set {
            row,
            field,
            to: (!other.is_multiple_of(4)).then(|| Written::text(words)),
        },
        1 => Change::Head {
            field: "about",
            to: (!other.is_multiple_of(2)).then(|| Written::text(words)),
        },
        2 => Change::Add {
            kind: item,
            fields: vec![("id", Written::text(words))],
            after,
        },
        3 => Change::Insert {
            list: List::ALL[other % List::ALL.len()],
            text: words.to_owned(),
            after,
        },
        4 => Change::Remove(vec![row, other]),
        5 => Change::Move { row, beside: other },
        _ => Change::Set {
            row,
            field,
            to: Some(Written::texts([words, "b"])),
        },
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn changes_of_broken_decks_can_be_taken_back(
        slips in slips(4),
        all in prop::collection::vec((0_u8..7, 0_usize..12, 0_usize..60, "[a-z\"(){}\n]{0,6}"), 1..6),
    ) {
        let text = broken(&slips);
        let mut desk = Manuscript::new(text.as_str());
        for (kind, row, other, words) in &all {
            // What is refused changes nothing.
            let before = desk.text().to_string();
            if desk.change(&changes(*kind, *row, *other, words)).is_err() {
                prop_assert_eq!(&**desk.text(), before.as_str());
            }
        }
        while desk.can_undo() {
            desk.undo();
        }
        prop_assert_eq!(&**desk.text(), text.as_str());
    }

    #[test]
    fn all_that_is_worked_out_on_broken_decks_can_be_made_or_is_refused(
        slips in slips(3), others in slips(3), row in 0_usize..10, at in 0_usize..40, words in "[a-zA-Z{}\" ]{0,3}",
    ) {
        let (text, other) = (broken(&slips), broken(&others));
        let (here, there) = (outline(&text), outline(&other));
        let mut all: Vec<Vec<Change>> = vec![remove(&here, &[row, at])];
        all.extend(duplicate(&text, &here, row, With::Questions));
        all.extend(split(&here, row, at));
        all.extend(rename(&here, row, &words));
        needs(&here, &[row]);
        let query = Query { words, case: Case::Any, whole: Whole::Part };
        let hits = find(&here, &query);
        all.push(vec![replace(&text, &here, &hits, "\"new\\")]);
        for changes in &all {
            let mut desk = Manuscript::new(text.as_str());
            if desk.change_all(changes).is_err() {
                prop_assert_eq!(&**desk.text(), text.as_str());
            }
            desk.undo();
            prop_assert_eq!(&**desk.text(), text.as_str());
        }
        if let Ok(carried) = carry(&text, &here, &[row, at], &there, Way::Move) {
            let mut desk = Manuscript::new(other.as_str());
            desk.change_all(&carried.there).ok();
            let mut desk = Manuscript::new(text.as_str());
            desk.change_all(&carried.here).ok();
        }
        merge(DECK, &text, &other);
        merge(&text, DECK, &other);
        let decks = [&text, &other].map(|text| Manuscript::new(text.as_str()).deck().cloned());
        if let [Some(one), Some(two)] = &decks {
            changed_answers(one, two);
            for fact in &one.facts {
                propose(one, fact, &[]);
                propose(two, fact, &[(fact.key.clone(), 1)]);
            }
        }
    }
}
