//! A change at the desk touches the bytes of what it names and no others, and
//! what is read afterwards is what was written.
#![expect(
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

use bilim::deck::outline::{Outline, Written, outline};
use bilim::deck::{ItemKind, Kind, List, parse};
use bilim::desk::{Change, Manuscript, fields_of, quick};
use bilim::store::decks::SHIPPED;
use proptest::prelude::*;

/// A deck as teachers write them: comments everywhere, odd spacing, one line and many.
const HAND: &str = r#"// My deck
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

fn decks() -> Vec<String> {
    let shipped = SHIPPED.iter().map(|(_, text)| (*text).to_owned());
    let small = "Deck(format: 1, id: \"s\", title: \"S\", facts: [])".to_owned();
    shipped.chain([HAND.to_owned(), small]).collect()
}

/// A text without one stretch: what must stay as it was.
fn around(text: &str, from: usize, to: usize) -> (&str, &str) {
    (text.get(..from).unwrap(), text.get(to..).unwrap())
}

fn written(shape: u8, text: &str) -> Written {
    match shape % 4 {
        0 => Written::Text(bilim::desk::write::kept(text)),
        1 => Written::texts([bilim::desk::write::kept(text), "b".to_owned()]),
        2 => Written::List(vec![Written::Tuple(vec![
            Written::name("x"),
            Written::text("why"),
        ])]),
        _ => Written::Number("7".to_owned()),
    }
}

/// An item without its places.
type Content = (ItemKind, Vec<(String, Written)>);

/// All rows without their places.
fn content(outline: &Outline) -> Vec<Content> {
    let rows = outline.rows.iter();
    rows.map(|row| {
        let fields = row.fields.iter().flatten();
        let all = fields.map(|field| (field.name.clone(), field.written.clone()));
        (row.kind, all.collect())
    })
    .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn one_field_changes_and_no_byte_outside_its_item(
        deck in 0_usize..7, row in 0_usize..200, field in 0_usize..20, shape in 0_u8..4,
        text in "[a-zA-Zа-я\"\\\\{} \n,)\\]]{0,30}", gone in any::<bool>(),
    ) {
        let text_before = decks().swap_remove(deck);
        let before = outline(&text_before);
        prop_assume!(!before.rows.is_empty());
        let place = row % before.rows.len();
        let item = before.rows[place].clone();
        let fields = fields_of(item.kind);
        let name = fields[field % fields.len()].name;
        let to = (!gone).then(|| written(shape, &text));
        let mut desk = Manuscript::new(text_before.as_str());
        desk.change(&Change::Set { row: place, field: name, to: to.clone() }).unwrap();
        let after = outline(desk.text());
        // Outside the item not one byte is another.
        let (head, tail) = around(&text_before, item.bytes.start, item.bytes.end);
        prop_assert!(desk.text().starts_with(head));
        prop_assert!(desk.text().ends_with(tail));
        // What is read is what was written, and all else is what it was.
        let mut wanted = content(&before);
        let own = &mut wanted[place].1;
        match (own.iter().position(|(known, _)| known == name), to) {
            (Some(at), Some(to)) => own[at].1 = to,
            (Some(at), None) => { own.remove(at); }
            (None, Some(to)) => own.push((name.to_owned(), to)),
            (None, None) => {}
        }
        let mut got = content(&after);
        for (_, fields) in wanted.iter_mut().chain(&mut got) {
            fields.sort_by(|a, b| a.0.cmp(&b.0));
        }
        prop_assert_eq!(got, wanted);
        // And back.
        desk.undo();
        prop_assert_eq!(&**desk.text(), text_before.as_str());
    }

    #[test]
    fn an_item_that_comes_goes_or_moves_leaves_all_others_as_they_were(
        deck in 0_usize..7, row in 0_usize..200, other in 0_usize..200, what in 0_u8..4,
    ) {
        let text = decks().swap_remove(deck);
        let before = outline(&text);
        prop_assume!(!before.rows.is_empty());
        let (row, other) = (row % before.rows.len(), other % before.rows.len());
        let alike = before.rows[row].kind.list() == before.rows[other].kind.list();
        let slice = |at: usize| text.get(before.rows[at].bytes.clone()).unwrap().to_owned();
        let mut texts: Vec<String> = (0..before.rows.len()).map(slice).collect();
        let list = before.rows[row].kind.list();
        let item = "Fact(id: \"new\", says: \"It is {new}.\")".to_owned();
        let change = match what {
            0 => { texts.remove(row); Change::Remove(vec![row]) }
            1 => { texts.insert(row + 1, item.clone()); Change::Insert { list, text: item, after: Some(row) } }
            2 if alike => {
                let moved = texts.remove(row);
                texts.insert(other, moved);
                Change::Move { row, beside: other }
            }
            _ => { texts.insert(row + 1, slice(row)); Change::Insert { list, text: slice(row), after: Some(row) } }
        };
        let mut desk = Manuscript::new(text.as_str());
        desk.change(&change).unwrap();
        let after = outline(desk.text());
        let got: Vec<&str> = after.rows.iter().map(|row| desk.text().get(row.bytes.clone()).unwrap()).collect();
        prop_assert_eq!(got, texts);
        desk.undo();
        prop_assert_eq!(&**desk.text(), text.as_str());
    }
}

#[test]
fn comments_and_spacing_stay_where_they_are() {
    let mut desk = Manuscript::new(HAND);
    let fact = desk.outline().find(List::Facts, "c").unwrap();
    let also = Written::texts(["arrived", "turned up", "appeared"]);
    desk.change(&Change::Set {
        row: fact,
        field: "also",
        to: Some(also),
    })
    .unwrap();
    let wanted = HAND.replace(
        "\"turned up\",\n",
        "\"turned up\",\n                \"appeared\",\n",
    );
    assert_eq!(**desk.text(), wanted);
}

#[test]
fn a_fact_in_one_line_gives_a_gap_and_a_card_at_once() {
    for text in decks() {
        let mut desk = Manuscript::new(text.as_str());
        let errors = desk.parsed().diagnostics.len();
        let line = "Soldiers of the {CSTO} came and left again.";
        let change = quick::fact(desk.outline(), line, None).unwrap();
        desk.change(&change).unwrap();
        assert!(desk.parsed().diagnostics.len() <= errors, "{}", desk.text());
        let deck = desk.deck().unwrap();
        let fact = deck
            .facts
            .iter()
            .find(|fact| fact.says.full().contains("CSTO came and left again"))
            .unwrap();
        let kinds = deck
            .questions
            .iter()
            .filter(|question| question.facts().contains(&fact.key));
        let kinds: Vec<Kind> = kinds.map(|question| question.kind()).collect();
        assert_eq!(kinds, [Kind::Cloze, Kind::Card]);
    }
}

#[test]
fn a_line_that_is_no_fact_is_told_why() {
    use quick::NotYet::{Empty, EmptyAnswer, NoAnswer, Uneven};
    for (line, why) in [
        (" ", Empty),
        ("The army left.", NoAnswer),
        ("The {} left.", EmptyAnswer),
        ("{army}", EmptyAnswer),
        ("The {army} {left}.", Uneven),
        ("The {army left.", Uneven),
        ("The }army{ left.", Uneven),
    ] {
        assert_eq!(quick::check(line), Err(why), "{line}");
    }
    assert_eq!(quick::check("The {army} {{left}}."), Ok(()));
}

#[test]
fn a_run_of_changes_of_one_field_is_one_step_and_redo_makes_it_again() {
    let mut desk = Manuscript::new(HAND);
    let fact = desk.outline().find(List::Facts, "a").unwrap();
    for ask in ["W", "Wh", "Who?"] {
        let to = Some(Written::text(ask));
        desk.change(&Change::Set {
            row: fact,
            field: "ask",
            to,
        })
        .unwrap();
    }
    desk.rest();
    let to = Some(Written::text("Who left?"));
    desk.change(&Change::Set {
        row: fact,
        field: "ask",
        to,
    })
    .unwrap();
    let end = desk.text().to_string();
    desk.undo();
    assert!(desk.text().contains("ask: \"Who?\""));
    desk.undo();
    assert_eq!(**desk.text(), *HAND);
    assert!(!desk.can_undo());
    desk.redo();
    desk.redo();
    assert_eq!(**desk.text(), *end);
}

#[test]
fn a_new_list_stands_behind_comments_and_its_comma_before_them() {
    for deck in [
        "Deck(format: 1, id: \"x\", title: \"X\" // mine\n)",
        "Deck(\n    format: 1,\n    id: \"x\",\n    title: \"X\", // mine, with a comma\n    // the end\n)",
        "Deck(format: 1, id: \"x\", title: \"X\", names: [] /* none */\n)",
        "Deck(format: 1, id: \"x\", title: \"X\",\n    names: [Name(id: \"n\", kind: Thing, text: \"N\") // one\n    ] // all\n)",
    ] {
        let mut desk = Manuscript::new(deck);
        let change = quick::fact(desk.outline(), "The {army} left.", None).unwrap();
        desk.change(&change).unwrap();
        let parsed = parse(desk.text().as_bytes());
        assert_eq!(parsed.diagnostics, [], "{}", desk.text());
        assert_eq!(parsed.deck.unwrap().facts.len(), 1);
        for comment in deck.split("//").skip(1) {
            assert!(desk.text().contains(comment.lines().next().unwrap()));
        }
        desk.undo();
        assert_eq!(&**desk.text(), deck);
    }
}

#[test]
fn a_deck_without_lists_gets_them() {
    let mut desk = Manuscript::new("Deck(format: 1, id: \"x\", title: \"X\")");
    let topic = Change::Add {
        kind: ItemKind::Topic,
        fields: vec![
            ("id", Written::text("one")),
            ("title", Written::text("One")),
        ],
        after: None,
    };
    desk.change(&topic).unwrap();
    let change = quick::fact(desk.outline(), "The {army} left.", None).unwrap();
    desk.change(&change).unwrap();
    let parsed = parse(desk.text().as_bytes());
    assert_eq!(parsed.diagnostics, []);
    assert_eq!(parsed.deck.unwrap().facts.len(), 1);
}

#[test]
fn the_first_of_many_elements_can_be_taken_out() {
    for spaces in ["\n        ", " "] {
        let list = |of: &[&str]| {
            let of: Vec<String> = of.iter().map(|one| format!("{spaces}\"{one}\"")).collect();
            let end = if spaces == " " { " " } else { "\n    " };
            format!("[{}{end}]", of.join(","))
        };
        let text = |of: &[&str]| {
            let list = list(of);
            format!(
                "Deck(format: 1, id: \"x\", title: \"X\", facts: [\n    Fact(id: \"a\", says: \"It {{is}}.\", also: {list}),\n])"
            )
        };
        let mut desk = Manuscript::new(text(&["one", "two", "three"]));
        let to = Some(Written::texts(["two", "three"]));
        let field = "also";
        desk.change(&Change::Set { row: 0, field, to }).unwrap();
        assert_eq!(**desk.text(), text(&["two", "three"]));
    }
}
