//! Two versions of a deck become one: nothing that came in is lost, and what
//! only one side changed is taken without a question.
#![expect(
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

use std::collections::BTreeMap;

use bilim::deck::outline::{Outline, Written, outline};
use bilim::deck::{ItemKind, List, parse};
use bilim::desk::merge::{On, Side};
use bilim::desk::{Change, Manuscript, fields_of, merge, resolve};
use bilim::store::decks::SHIPPED;
use proptest::prelude::*;

const BASE: &str = r#"// My deck
Deck(  format: 1, id: "hand",   title: "By hand", // the title
    names: [Name(id: "csto", kind: Organisation, text: "The Treaty", also: ["CSTO", "ОДКБ"])],
    facts: [
        // first
        Fact(id: "a", says: "The {army} left."), /* tail */ Fact(id: "b", says: "The {police} stayed.", at: [4, 8]),

        Fact(
            id: "c",   // the third
            says: r"They {came}.",
            also: [
                "arrived", // a word
                "turned up",
            ],
        )
        // last words
    ],
    questions: [Choice(id: "q", fact: "a", instead: [("navy", "At sea."), ("guard", "At home.")])],
)
// the end
"#;

type Content = BTreeMap<(List, String), (ItemKind, BTreeMap<String, Written>)>;

fn content(outline: &Outline) -> Content {
    let rows = outline.rows.iter().map(|row| {
        let fields = row.fields.iter().flatten();
        let fields = fields.map(|field| (field.name.clone(), field.written.clone()));
        (
            (row.kind.list(), row.id().to_owned()),
            (row.kind, fields.collect()),
        )
    });
    rows.collect()
}

fn said(text: &str) -> Content {
    content(&outline(text))
}

/// One edit, made of numbers.
#[derive(Debug, Clone)]
struct Edit {
    what: u8,
    row: usize,
    field: usize,
    words: String,
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let edit = (0_u8..6, 0_usize..60, 0_usize..20, "[a-z\"\\\\ \n]{0,9}").prop_map(
        |(what, row, field, words)| Edit {
            what,
            row,
            field,
            words,
        },
    );
    prop::collection::vec(edit, 0..6)
}

fn edited(base: &str, edits: &[Edit], side: &str) -> String {
    let mut desk = Manuscript::new(base);
    for (number, edit) in edits.iter().enumerate() {
        let rows = desk.outline().rows.len();
        let row = if rows == 0 { 0 } else { edit.row % rows };
        let change = match (edit.what, rows) {
            (0, _) | (_, 0) => Change::Add {
                kind: ItemKind::Fact,
                fields: vec![
                    ("id", Written::text(format!("{side}-{number}"))),
                    ("says", Written::text(format!("It {{is}} {}.", edit.words))),
                ],
                after: Some(row),
            },
            (1, _) => Change::Remove(vec![row]),
            (2, _) => Change::Move {
                row,
                beside: (row + edit.field) % rows,
            },
            (_, _) => {
                let fields = fields_of(desk.row(row).unwrap().kind);
                let at = 1 + edit.field % (fields.len() - 1);
                let Some(field) = fields.get(at) else {
                    continue;
                };
                let name = field.name;
                let to = Written::text(bilim::desk::write::kept(&edit.words));
                Change::Set {
                    row,
                    field: name,
                    to: (edit.what != 3).then_some(to),
                }
            }
        };
        desk.change(&change).unwrap();
    }
    desk.text().to_string()
}

fn decks() -> Vec<String> {
    let small = "Deck(format: 1, id: \"s\", title: \"S\", facts: [])".to_owned();
    let shipped = SHIPPED.iter().take(1).map(|(_, text)| (*text).to_owned());
    [BASE.to_owned(), small]
        .into_iter()
        .chain(shipped)
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn one_side_alone_is_taken_as_it_is(deck in 0_usize..3, edits in edits()) {
        let base = decks().swap_remove(deck);
        let other = edited(&base, &edits, "x");
        for merged in [merge(&base, &base, &other), merge(&base, &other, &base), merge(&base, &other, &other)] {
            prop_assert_eq!(&merged.text, &other);
            prop_assert_eq!(merged.conflicts, []);
        }
    }

    #[test]
    fn nothing_is_lost_and_each_item_is_what_its_only_editor_made_it(
        deck in 0_usize..3, mine in edits(), theirs in edits(),
    ) {
        let base = decks().swap_remove(deck);
        let (mine, theirs) = (edited(&base, &mine, "mine"), edited(&base, &theirs, "theirs"));
        let merged = merge(&base, &mine, &theirs);
        prop_assert!(!merged.conflicts.iter().any(|conflict| conflict.on == On::Deck), "{:?}", merged);
        let [b, m, t, got] = [&base, &mine, &theirs, &merged.text].map(|text| said(text));
        prop_assert!(parse(merged.text.as_bytes()).deck.is_some());
        let told = |key: &(List, String)| merged.conflicts.iter().any(|conflict| match &conflict.on {
            On::Item(list, id) | On::Field(list, id, _) => (*list, id) == (key.0, &key.1),
            On::Deck | On::Head(_) => false,
        });
        for key in b.keys().chain(m.keys()).chain(t.keys()) {
            let (was, here, there) = (b.get(key), m.get(key), t.get(key));
            let is = got.get(key);
            if here == was {
                prop_assert_eq!(is, there);
            } else if there == was || here == there {
                prop_assert_eq!(is, here);
            } else if !told(key) {
                // By field: each is what the side that changed it says.
                let fields = |of: Option<&(ItemKind, BTreeMap<String, Written>)>, name: &str| {
                    of?.1.get(name).cloned()
                };
                let (here, there, is) = (here.unwrap(), there.unwrap(), is.unwrap());
                for name in here.1.keys().chain(there.1.keys()).chain(is.1.keys()) {
                    let [w, h, o, i] = [was, Some(here), Some(there), Some(is)].map(|of| fields(of, name));
                    prop_assert_eq!(i, if h == w { o } else { h });
                }
            }
        }
        // Not one byte of theirs that no item of mine touched is another.
        if m == b && theirs != base {
            prop_assert_eq!(&merged.text, &theirs);
        }
        // Either choice can be made, and back.
        for conflict in &merged.conflicts {
            let mine = resolve(&merged.text, conflict, Side::Mine);
            let back = resolve(&mine, conflict, Side::Theirs);
            prop_assert_eq!(said(&back), said(&merged.text));
            if let On::Item(list, id) = &conflict.on {
                let (key, chosen) = ((*list, id.clone()), said(&mine));
                prop_assert_eq!(chosen.get(&key), m.get(&key));
            }
        }
    }

    #[test]
    fn any_texts_are_merged_without_a_panic(
        base in "[\"(){}\\[\\],:a-zDeckFact \n]{0,60}", cut in 0_usize..400, other in 0_usize..400,
    ) {
        let head = |at: usize| BASE.chars().take(at).collect::<String>();
        for (b, m, t) in [
            (base.as_str(), head(cut), head(other)),
            (BASE, head(cut), base.clone()),
            (BASE, base.clone(), head(cut)),
        ] {
            let merged = merge(b, &m, &t);
            for conflict in &merged.conflicts {
                resolve(&merged.text, conflict, Side::Mine);
            }
        }
    }
}

#[test]
fn two_fields_of_one_fact_go_together_and_comments_stay() {
    let mine = BASE.replace("The {army} left.", "The {army} went.");
    let mine = mine.replace("r\"They {came}.\"", "\"They {came} at last.\"");
    let theirs = BASE
        .replace("[4, 8]", "[4, 9]")
        .replace("\"turned up\",", "\"turned up\", // as it were")
        .replace("\"arrived\", // a word", "\"reached it\", // a word");
    let merged = merge(BASE, &mine, &theirs);
    assert_eq!(merged.conflicts, []);
    let wanted = theirs
        .replace("The {army} left.", "The {army} went.")
        .replace("r\"They {came}.\"", "\"They {came} at last.\"");
    assert_eq!(merged.text, wanted);
}

#[test]
fn the_same_field_changed_twice_is_told_and_can_be_chosen() {
    let mine = BASE
        .replace("{army}", "{navy}")
        .replace("[4, 8]", "[1]")
        .replace("By hand", "Mine");
    let theirs = BASE
        .replace("{army}", "{guard}")
        .replace("\"b\", says", "\"b\", why: \"x\", says")
        .replace("By hand", "Theirs");
    let merged = merge(BASE, &mine, &theirs);
    let on: Vec<&On> = merged
        .conflicts
        .iter()
        .map(|conflict| &conflict.on)
        .collect();
    let field = On::Field(List::Facts, "a".into(), "says".into());
    assert_eq!(on, [&field, &On::Head("title".into())]);
    assert_eq!(merged.text, theirs.replace("[4, 8]", "[1]"));
    let [says, title] = merged.conflicts.as_slice() else {
        panic!("{merged:?}");
    };
    assert_eq!(says.mine.as_deref(), Some("\"The {navy} left.\""));
    let text = resolve(&merged.text, says, Side::Mine);
    let text = resolve(&text, title, Side::Mine);
    let wanted = mine.replace("\"b\", says", "\"b\", why: \"x\", says");
    assert_eq!(text, wanted);
}

#[test]
fn what_one_side_took_out_and_the_other_changed_is_told() {
    let item = "Fact(id: \"b\", says: \"The {police} stayed.\", at: [4, 8])";
    let mine = BASE.replace(&format!(" {item},"), "");
    let theirs = BASE.replace("[4, 8]", "[4]");
    for (mine, theirs) in [(&mine, &theirs), (&theirs, &mine)] {
        let merged = merge(BASE, mine, theirs);
        let [conflict] = merged.conflicts.as_slice() else {
            panic!("{merged:?}");
        };
        assert_eq!(conflict.on, On::Item(List::Facts, "b".into()));
        assert_eq!(conflict.base.as_deref(), Some(item));
        assert_eq!(said(&merged.text), said(theirs));
        let chosen = resolve(&merged.text, conflict, Side::Mine);
        assert_eq!(said(&chosen), said(mine));
    }
}

#[test]
fn a_fact_that_came_first_stands_first() {
    let new = concat!("Fact(id: \"new\", says: \"It is ", "{", "new}.\")");
    let mine = BASE.replace("// first\n", &format!("// first\n        {new},\n"));
    let theirs = BASE.replace("By hand", "Theirs");
    let merged = merge(BASE, &mine, &theirs);
    let ids: Vec<String> = outline(&merged.text)
        .of(List::Facts)
        .map(|(_, row)| row.id().to_owned())
        .collect();
    assert_eq!(ids, ["new", "a", "b", "c"]);
}

#[test]
fn a_broken_item_makes_it_a_matter_of_whole_files() {
    let mine = BASE.replace("\"The {army} left.\"", "\"The {army} left.");
    let theirs = BASE.replace("By hand", "Theirs");
    let merged = merge(BASE, &mine, &theirs);
    let [conflict] = merged.conflicts.as_slice() else {
        panic!("{merged:?}");
    };
    assert_eq!(conflict.on, On::Deck);
    assert_eq!(merged.text, theirs);
    assert_eq!(resolve(&merged.text, conflict, Side::Mine), mine);
}
