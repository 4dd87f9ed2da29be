//! Two versions of a deck become one: nothing that came in is lost, and what
//! only one side changed is taken without a question.
#![expect(
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

use std::collections::BTreeMap;

use bilim::deck::outline::{Outline, Written, outline};
use bilim::deck::patch::Patch;
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

/// The bytes of all comments outside of items and of the values of the deck's own fields.
fn comments(text: &str) -> Vec<std::ops::Range<usize>> {
    let outline = outline(text);
    let rows = outline.rows.iter().map(|row| row.bytes.clone());
    let fields = outline.head.iter().map(|field| field.value.clone());
    let inside: BTreeMap<usize, usize> = rows
        .chain(fields)
        .map(|bytes| (bytes.start, bytes.end))
        .collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if let Some(end) = inside.get(&at) {
            at = *end;
            continue;
        }
        let length = if rest.starts_with("//") {
            let line = rest.lines().next().unwrap();
            line.trim_end().len()
        } else if rest.starts_with("/*") {
            rest.find("*/").unwrap() + 2
        } else {
            at += rest.chars().next().unwrap().len_utf8();
            continue;
        };
        found.push(at..at + length);
        at += length;
    }
    found
}

/// How often each comment stands there.
fn remarks(text: &str) -> BTreeMap<&str, usize> {
    let mut all = BTreeMap::new();
    for bytes in comments(text) {
        *all.entry(text.get(bytes).unwrap()).or_default() += 1;
    }
    all
}

/// The ids of a list in their order, of those that are among `all`.
fn order(text: &str, list: List, all: &[Vec<String>]) -> Vec<String> {
    let mut ids = ids(text, list);
    ids.retain(|id| all.iter().all(|all| all.contains(id)));
    ids
}

fn ids(text: &str, list: List) -> Vec<String> {
    let outline = outline(text);
    outline
        .of(list)
        .map(|(_, row)| row.id().to_owned())
        .collect()
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
    let edit = (0_u8..10, 0_usize..60, 0_usize..20, "[a-z\"\\\\ \n]{0,9}").prop_map(
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
            (6 | 7, _) => {
                let row = desk.row(row).unwrap().bytes.clone();
                let patch = if edit.what == 6 {
                    Patch::insert(row.start, format!("// {side} {number}\n        "))
                } else {
                    Patch::insert(row.end, format!(" /* {side} {number} */"))
                };
                Change::Patches(vec![patch])
            }
            (8 | 9, _) => {
                let there = comments(desk.text());
                let Some(bytes) = there.get(edit.row % there.len().max(1)) else {
                    continue;
                };
                let other = format!("/* {side} {number}, other */");
                let to = if edit.what == 8 { "" } else { &other };
                Change::Patches(vec![Patch::new(bytes.clone(), to)])
            }
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
        // A list is in the order of the side that changed it, of theirs if both did.
        let same_order = List::ALL.into_iter().all(|list| ids(&mine, list) == ids(&base, list));
        for list in List::ALL {
            let all = [&base, &mine, &theirs, &merged.text].map(|text| ids(text, list));
            let common = all.get(..3).unwrap();
            let [was, here, there] = [&base, &mine, &theirs].map(|text| order(text, list, common));
            let side = if there == was && here != was { &mine } else { &theirs };
            prop_assert_eq!(order(&merged.text, list, &all), order(side, list, &all));
        }
        // A comment stands there as often as the side says that changed how often.
        let [was, here, there, is] = [&base, &mine, &theirs, &merged.text].map(|text| remarks(text));
        for comment in was.keys().chain(here.keys()).chain(there.keys()).chain(is.keys()) {
            let [was, here, there, is] = [&was, &here, &there, &is].map(|of| of.get(comment).copied().unwrap_or(0));
            let often = if here == was {
                there
            } else if there == was {
                here
            } else {
                here.max(there)
            };
            prop_assert_eq!(is, often, "{} in {}", comment, merged.text);
        }
        // Not one byte of theirs that nothing of mine touched is another.
        if m == b && same_order && here == was && theirs != base {
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
fn the_order_and_the_comments_of_the_side_that_changed_them_stay() {
    let b = "Fact(id: \"b\", says: \"The {police} stayed.\", at: [4, 8]),";
    let a = "Fact(id: \"a\", says: \"The {army} left.\"),";
    let mine = BASE
        .replace(
            &format!("{a} /* tail */ {b}"),
            &format!("{b} {a} // mine, behind a"),
        )
        .replace("// first", "// the very first")
        .replace(
            "    questions:",
            "    // mine, above questions\n    questions:",
        );
    let theirs = BASE
        .replace("[4, 8]", "[4, 9]")
        .replace("// last words", "// last words of theirs")
        .replace(
            "questions: [",
            "questions: [ // theirs, beside questions\n        ",
        );
    let merged = merge(BASE, &mine, &theirs);
    assert_eq!(merged.conflicts, []);
    assert_eq!(ids(&merged.text, List::Facts), ["b", "a", "c"]);
    let wanted = mine
        .replace("[4, 8]", "[4, 9]")
        .replace("// last words", "// last words of theirs");
    assert_eq!(said(&merged.text), said(&wanted));
    let line = |start: &str| {
        let mut lines = merged.text.lines();
        lines
            .find(|line| line.contains(start))
            .unwrap_or_default()
            .trim()
    };
    assert_eq!(line("// the very first"), "// the very first");
    assert!(
        line("// mine, behind a").starts_with(&format!("{} {a}", b.replace("8]", "9]"))),
        "{}",
        merged.text
    );
    assert_eq!(line("// last words"), "// last words of theirs");
    assert_eq!(line("// mine, above"), "// mine, above questions");
    assert_eq!(
        line("// theirs, beside"),
        "questions: [ // theirs, beside questions"
    );
    assert!(
        !merged.text.contains("tail"),
        "mine took it out: {}",
        merged.text
    );
}

#[test]
fn two_comments_on_one_line_are_both_kept() {
    let with =
        |side: &str| BASE.replace("questions: [", &format!("questions: [ // {side}\n        "));
    let merged = merge(BASE, &with("mine"), &with("theirs"));
    let told = remarks(&merged.text);
    assert_eq!(
        [told.get("// mine"), told.get("// theirs")],
        [Some(&1), Some(&1)]
    );
}

#[test]
fn of_two_new_orders_theirs_is_taken() {
    let moved = |row, beside| {
        let mut desk = Manuscript::new(BASE);
        let outline = desk.outline();
        let [row, beside] = [row, beside].map(|id| outline.find(List::Facts, id).unwrap());
        desk.change(&Change::Move { row, beside }).unwrap();
        desk.text().to_string()
    };
    let (mine, theirs) = (moved("a", "c"), moved("c", "a"));
    assert_eq!(ids(&mine, List::Facts), ["b", "c", "a"]);
    let merged = merge(BASE, &mine, &theirs);
    assert_eq!(ids(&merged.text, List::Facts), ["c", "a", "b"]);
    assert_eq!(remarks(&merged.text), remarks(BASE));
}

#[test]
fn comments_inside_a_field_of_the_deck_come_with_the_field() {
    let base = BASE.replace(
        "    names:",
        "    levels: [(\"no-citation\", Info)],\n    names:",
    );
    let mine = base.replace("levels: [", "levels: [ // as we agreed\n        ");
    let theirs = base.replace("By hand", "Theirs");
    let merged = merge(&base, &mine, &theirs);
    assert_eq!(merged.text, mine.replace("By hand", "Theirs"));
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
