//! Each thing that can be wrong with a deck: found at its place, under its
//! rule, and without hiding what stands beside it.
#![expect(
    clippy::unwrap_used,
    clippy::string_slice,
    reason = "a test may stop at what it did not expect"
)]

use bilim::deck::{Level, Parsed, parse};

/// A deck with a good neighbour before and after each place where something may be wrong.
const FRAME: &str = r#"Deck(format: 1, id: "d", title: "D",
sources: [Source(id: "s", title: "S"),
@sources
],
names: [Name(id: "n", kind: Place, text: "Astana", also: ["Nursultan"], not: ["Almaty"]),
@names
],
topics: [Topic(id: "t", title: "T"),
@topics
],
facts: [Fact(id: "first", says: "The {first} one.", ask: "Which?", on: "2001"),
Fact(id: "mute", says: "Nobody asks for {this}."),
Fact(id: "num", says: "It is {70.96} per cent.", ask: "How much?", answer: Number(value: 70.96, unit: "%", within: 0.05)),
Fact(id: "day", says: "It was in {June 2019}.", ask: "When?", answer: Date("2019-06")),
@facts
Fact(id: "last", says: "The {last} one.", ask: "Which?", on: "2003"),
],
questions: [Typed(id: "before", fact: "first"),
@questions
Typed(id: "after", fact: "last"),
],
)"#;

/// The frame with an item in one of its lists, and the line and the byte column it begins at.
fn with(list: &str, item: &str) -> (String, usize) {
    let mut text = FRAME.to_owned();
    let mark = format!("@{list}");
    let at = text.find(&mark).unwrap();
    let line = text[..at].matches('\n').count() + 1;
    text = text.replace(&mark, item);
    for other in ["sources", "names", "topics", "facts", "questions"] {
        text = text.replace(&format!("@{other}"), "");
    }
    (text, line)
}

fn rules(parsed: &Parsed) -> Vec<&'static str> {
    parsed
        .diagnostics
        .iter()
        .map(|diagnostic| diagnostic.problem.rule())
        .collect()
}

/// The first and last items of the frame, which no neighbour may hide.
fn assert_neighbours(parsed: &Parsed, about: &str) {
    let deck = parsed.deck.as_ref().unwrap();
    for id in ["first", "last", "num"] {
        let found = deck.facts.iter().any(|fact| fact.id.as_str() == id);
        assert!(found, "the fact {id} is hidden by {about}");
    }
    for id in ["d/before", "d/after"] {
        let found = deck
            .questions
            .iter()
            .any(|question| question.key.as_str() == id);
        assert!(found, "the question {id} is hidden by {about}");
    }
}

/// A list, an item in which `\u{1}` marks the place, and the rule that it breaks.
#[rustfmt::skip]
const WRONG: &[(&str, &str, &str)] = &[
    // Signs
    ("facts", "Fact(id: \"x\", says: \u{1}“A {b}.”),", "curly-quotes"),
    ("facts", "Fact(id: \"x\", says: \u{1}'A {b}.'),", "single-quotes"),
    ("facts", "Fact(id: \"x\", says: \"{b}\", at: \u{1}–5),", "word-dash"),
    ("facts", "Fact(id: \"x\", \u{1}§ says: \"{b}\"),", "odd-character"),
    ("facts", "Fact(id: \"x\", \u{1}\0 says: \"{b}\"),", "nul-bytes"),
    ("facts", "Fact(id: \"x\", says: \u{1}The {b},\n),", "unquoted-text"),
    ("facts", "Fact(id: \"x\", says: \u{1}\"The {b},\n),", "unclosed-text"),
    ("facts", "Fact(id: \"x\", says: \"The {b}\", \u{1}/* why\n),", "unclosed-comment"),
    ("facts", "Fact\u{1}(id: \"x\", says: \"The {b}\",\n", "unclosed-bracket"),
    ("facts", "Fact(id: \"x\", says: \"The {b}\", at: \u{1}[1),", "unclosed-bracket"),
    ("facts", "Fact(id: \"x\", says: \"The {b}\"\u{1}]),", "stray-bracket"),
    ("facts", "Fact(id: \"x\"\u{1} says: \"The {b}\"),", "missing-comma"),
    ("facts", "Fact(id: \"x\", says: \"The {b}\")\u{1}", "missing-comma"),
    ("facts", "Fact(id: \"x\", says\u{1} \"The {b}\"),", "missing-colon"),
    ("facts", "Fact(id: \"x\", \u{1}\"says\": \"The {b}\"),", "quoted-field"),
    ("facts", "Fact(id: \"x\", says:\u{1} , at: 1),", "unexpected"),
    ("facts", "Fact(id: \"x\", says: \"{a}\", at: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[\u{1}[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]),", "too-deep"),
    ("facts", "Fact(id: \"x\", says: \"a \u{1}\\q {b}\"),", "bad-escape"),
    // Items and fields
    ("facts", "\u{1}5,", "not-an-item"),
    ("facts", "\u{1}Fct(id: \"x\", says: \"{b}\"),", "unknown-kind"),
    ("facts", "\u{1}Topic(id: \"x\", title: \"X\"),", "wrong-list"),
    ("facts", "Fact(id: \"x\", \u{1}sasy: \"The {b}\"),", "unknown-field"),
    ("facts", "Fact(id: \"x\", \u{1}\"The {b}\"),", "unnamed-field"),
    ("facts", "\u{1}Fact(id: \"x\"),", "missing-field"),
    ("facts", "\u{1}Fact(says: \"The {b}\"),", "missing-field"),
    ("facts", "Fact(id: \"x\", says: \"{b}\", \u{1}says: \"{c}\"),", "duplicate-field"),
    ("facts", "Fact(id: \"x\", says: \u{1}5),", "wrong-type"),
    ("facts", "Fact(id: \"x\", says: \"{b}\", evidence: \u{1}\"b\"),", "wrong-type"),
    ("facts", "Fact(id: \"x\", says: \"{1}\", answer: Number(value: \u{1}1e999)),", "not-finite"),
    ("facts", "Fact(id: \"x\", says: \"{1}\", answer: Number(value: \u{1}NaN)),", "not-finite"),
    ("facts", "Fact(id: \"x\", says: \"{1}\", answer: Number(value: \u{1}inf)),", "not-finite"),
    ("facts", "Fact(id: \"x\", says: \"{1}\", answer: Number(value: \u{1}1.2.3)),", "bad-number"),
    ("facts", "Fact(id: \"x\", says: \"{b}\", at: \u{1}-1),", "bad-number"),
    ("facts", "Fact(id: \"x\", says: \u{1}\"  \"),", "empty-text"),
    ("facts", "Fact(id: \u{1}\"Big One\", says: \"{b}\"),", "bad-id"),
    ("facts", "Fact(id: \u{1}\"first\", says: \"{b}\"),", "duplicate-id"),
    ("facts", "Fact(id: \"x\", says: \"{b}\", topic: \u{1}\"u\"),", "unknown-id"),
    ("facts", "Fact(id: \"x\", says: \"{b}\", from: \u{1}\"u\"),", "unknown-id"),
    ("facts", "Fact(id: \"x\", says: \"{b}\", confused_with: [\"first\", \u{1}\"frist\"]),", "unknown-id"),
    ("names", "Name(id: \"x\", kind: \u{1}Planet, text: \"X\"),", "wrong-type"),
    ("names", "Name(id: \"x\", kind: Place, text: \"X\", not: [\u{1}\"x\"]),", "never-is-right"),
    ("topics", "Topic(id: \"x\", title: \u{1}\"\"),", "empty-text"),
    ("sources", "Source(id: \"x\", title: \"X\", written: \u{1}\"2022-13\"),", "bad-date"),
    ("sources", "Source(id: \"x\", title: \"X\", inferred: \u{1}yes),", "wrong-type"),
    // Facts
    ("facts", "Fact(id: \"x\", says: \u{1}\"None.\"),", "no-gap"),
    ("facts", "Fact(id: \"x\", says: \u{1}\"{a} and {b}.\"),", "many-gaps"),
    ("facts", "Fact(id: \"x\", says: \u{1}\"{a and b.\"),", "uneven-braces"),
    ("facts", "Fact(id: \"x\", says: \"{b}\", on: \u{1}\"2023-02-29\"),", "bad-date"),
    ("facts", "Fact(id: \"x\", says: \"{1}\", answer: Number(value: 1, within: \u{1}-1)),", "bad-tolerance"),
    ("facts", "Fact(id: \"x\", says: \"{1}\", answer: Number(value: 1, within: 2, near: \u{1}1.5)),", "bad-tolerance"),
    ("facts", "Fact(id: \"x\", says: \"{b}\", not: [\u{1}\" B\"]),", "never-is-right"),
    ("facts", "Fact(id: \"x\", says: \"{Astana}\", also: [\u{1}\"almaty\"]),", "never-is-right"),
    ("facts", "Fact(id: \"x\", says: \u{1}\"{b}\", answer: \"c\"),", "not-the-answer"),
    ("facts", "Fact(id: \"x\", says: \u{1}\"{Bishkek}\", answer: Name(\"n\")),", "not-the-answer"),
    ("facts", "Fact(id: \"x\", says: \u{1}\"{60,000}\", answer: Number(value: 6000)),", "not-the-answer"),
    ("facts", "Fact(id: \"x\", says: \u{1}\"{July 2019}\", answer: Date(\"2019-06\")),", "not-the-answer"),
    ("facts", "Fact(id: \"x\", says: \"{Astana}\", by: \u{1}Name(\"n\")),", "speaker-is-answer"),
    // Questions
    ("questions", "Choice(id: \"x\", fact: \"first\", instead: \u{1}[(\"a\", \"b c\")]),", "too-few"),
    ("questions", "Order(id: \"x\", ask: \"?\", items: \u{1}[(\"first\", \"a\"), (\"last\", \"b\")]),", "too-few"),
    ("questions", "Match(id: \"x\", ask: \"?\", pairs: \u{1}[(\"first\", \"a\", \"b\")]),", "too-few"),
    ("questions", "Several(id: \"x\", ask: \"?\", right: \u{1}[(\"first\", \"a\")], wrong: [(\"b\", \"c\")]),", "too-few"),
    ("questions", "Choice(id: \"x\", fact: \"first\", instead: \u{1}[(\"1\", \"b\"), (\"2\", \"b\"), (\"3\", \"b\"), (\"4\", \"b\"), (\"5\", \"b\"), (\"6\", \"b\"), (\"7\", \"b\"), (\"8\", \"b\"), (\"9\", \"b\")]),", "too-many"),
    ("questions", "Choice(id: \"x\", fact: \"first\", instead: [(\u{1}\"FIRST\", \"b\"), (\"a\", \"b\")]),", "wrong-is-right"),
    ("questions", "Choice(id: \"x\", fact: \"num\", instead: [(\u{1}\"71 %\", \"b\"), (\"80 %\", \"b\")]),", "wrong-is-right"),
    ("questions", "Choice(id: \"x\", fact: \"day\", instead: [(\u{1}\"2019-06\", \"b\"), (\"May 2019\", \"b\")]),", "wrong-is-right"),
    ("questions", "Several(id: \"x\", ask: \"?\", right: [(\"first\", \"a\")], wrong: [(\"b\", \"c\"), (\u{1}\"A\", \"c\")]),", "wrong-is-right"),
    ("questions", "Choice(id: \"x\", fact: \"first\", instead: [(\"a\", \"b\"), (\u{1}\"A \", \"b\")]),", "option-twice"),
    ("questions", "Match(id: \"x\", ask: \"?\", pairs: [(\"first\", \"a\", \"1\"), (\"last\", \"b\", \"2\")], left_over: [\u{1}\"2\"]),", "option-twice"),
    ("questions", "Order(id: \"x\", ask: \"?\", items: [(\"first\", \"a\"), (\u{1}\"first\", \"b\"), (\"last\", \"c\")]),", "fact-twice"),
    ("questions", "Match(id: \"x\", ask: \"?\", pairs: [(\"first\", \"a\", \"1\"), (\u{1}\"first\", \"b\", \"2\")]),", "fact-twice"),
    ("questions", "Choice(id: \"x\", fact: \"first\", right: \u{1}\"c\", instead: [(\"a\", \"b\"), (\"d\", \"b\")]),", "not-the-answer"),
    ("questions", "Cloze(id: \"x\", fact: \"first\", says: \u{1}\"The {second} one.\"),", "not-the-answer"),
    ("questions", "\u{1}Number(id: \"x\", fact: \"first\"),", "wrong-answer-kind"),
    ("questions", "\u{1}Typed(id: \"x\", fact: \"num\"),", "wrong-answer-kind"),
    ("questions", "\u{1}Date(id: \"x\", fact: \"num\"),", "wrong-answer-kind"),
    ("questions", "\u{1}Typed(id: \"x\", fact: \"mute\"),", "no-ask"),
    ("questions", "Order(id: \"x\", ask: \"?\", items: [(\"first\", \"a\"), (\"day\", \"b\"), (\"last\", \u{1}\"c\")]),", "order-disagrees"),
    ("questions", "Choice(id: \"x\", fact: \"first\", instead: [(\"a\", \"b\"), (\"d\", \"b\")], last: \u{1}\"e\"),", "last-is-no-option"),
    ("questions", "Date(id: \"x\", fact: \"day\", want: \u{1}Day),", "too-fine"),
    ("questions", "Date(id: \"x\", fact: \"day\", want: \u{1}Week),", "wrong-type"),
    ("questions", "\u{1}TrueFalse(id: \"x\", fact: \"first\", claim: \"C\"),", "missing-field"),
    ("questions", "Typed(id: \"x\", fact: \u{1}\"frist\"),", "unknown-id"),
    ("questions", "Typed(id: \"x\", fact: \"first\", not: [\u{1}\"FIRST\"]),", "never-is-right"),
    ("questions", "Typed(id: \u{1}\"before\", fact: \"first\"),", "duplicate-id"),
];

#[test]
fn each_problem_is_found_at_its_place_and_hides_no_neighbour() {
    let mut failed = Vec::new();
    for (list, marked, rule) in WRONG {
        let (text, line) = with(list, marked);
        let at = text.find('\u{1}').unwrap();
        let text = text.replace('\u{1}', "");
        let before = text[..at].rsplit('\n').next().unwrap();
        let column = before.chars().count() + 1;
        let line = line
            + marked[..marked.find('\u{1}').unwrap()]
                .matches('\n')
                .count();
        let parsed = parse(text.as_bytes());
        assert_neighbours(&parsed, marked);
        let found: Vec<(&str, usize, usize)> = parsed
            .diagnostics
            .iter()
            .map(|found| (found.problem.rule(), found.place.line, found.place.column))
            .collect();
        if found != [(*rule, line, column)] {
            failed.push(format!(
                "{marked}\n  wanted {:?}\n  found  {found:?}",
                (rule, line, column)
            ));
        }
    }
    assert!(
        failed.is_empty(),
        "{} wrong:\n{}",
        failed.len(),
        failed.join("\n")
    );
}

#[test]
fn an_item_with_an_error_is_left_out() {
    for (list, marked, rule) in WRONG {
        let (text, _) = with(list, &marked.replace('\u{1}', ""));
        let deck = parse(text.as_bytes()).deck.unwrap();
        let facts = deck.facts.iter().any(|fact| fact.id.as_str() == "x");
        let questions = deck
            .questions
            .iter()
            .any(|question| question.key.as_str() == "d/x");
        // A missing comma between items and a bracket too many between them spoil no item.
        let beside = marked.ends_with('\u{1}');
        assert!(beside || !facts && !questions, "{rule}: {marked}");
    }
}

#[test]
fn what_is_wrong_with_a_file_as_a_whole_is_said_once() {
    let utf16: Vec<u8> = "Deck(".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let cases: &[(&[u8], &[&str])] = &[
        (b"", &["not-a-deck"]),
        (b"hello", &["not-a-deck"]),
        (b"Dck(id: \"x\")", &["not-a-deck"]),
        (b"Deck(format: 1, id: \"x\", title: \"\xff\")", &["not-utf8"]),
        (b"\xff\xfeD\0e\0", &["utf16"]),
        (&utf16, &["utf16"]),
        (b"#![enable(implicit_some)]\nDeck(format: 1, id: \"x\", title: \"X\", facts: [Fact(id: \"a\", says: \"{b}\")])", &["attribute"]),
        (b"Deck(format: 2, id: \"x\", colour: 5)", &["newer-format"]),
        (b"Deck(format: 1, id: \"x\", title: \"X\")", &["no-facts"]),
        (b"Deck(format: 1, id: \"x\", title: \"X\", facts: [Fact(id: \"a\", says: \"{b}\")]) Deck()", &["trailing-text"]),
        (b"Deck(format: 1, id: \"X\", title: \"X\", facts: [Fact(id: \"a\", says: \"{b}\")])", &["bad-id"]),
        (b"Deck(id: \"x\", title: \"X\", facts: [Fact(id: \"a\", says: \"{b}\")])", &["missing-field"]),
        (b"Deck(format: 1, id: \"x\", title: \"X\", facts: 5)", &["wrong-type"]),
        (b"Deck(format: 1, id: \"x\", title: \"X\", fcats: [Fact(id: \"a\", says: \"{b}\")])", &["unknown-field"]),
    ];
    for (bytes, rules) in cases {
        let found = self::rules(&parse(bytes));
        assert_eq!(found, *rules, "{}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn the_place_of_bytes_that_are_no_text_is_named() {
    let place = parse(b"Deck(\n  id: \"\xd0\xb9\xff\")").diagnostics[0].place;
    assert_eq!((place.line, place.column), (2, 9));
}

#[test]
fn a_deck_without_facts_is_a_warning_and_all_else_an_error() {
    let parsed = parse(b"Deck(format: 1, id: \"x\", title: \"X\")");
    assert_eq!(parsed.diagnostics[0].level(), Level::Warning);
    assert!(parsed.deck.is_some());
    let parsed = parse(b"Deck(format: 1, id: \"x\", title: \"X\", facts: [Fact(id: \"a\")])");
    assert_eq!(parsed.diagnostics[0].level(), Level::Error);
}

#[test]
fn what_refers_to_a_broken_item_is_left_out_with_one_message() {
    for broken in [
        "Fact(id: \"x\", says: \"no gap\"),",
        "Fact(id: \"x\", says: \"open,\n),",
        "Fct(id: \"x\", says: \"{b}\"),",
    ] {
        let (text, _) = with("facts", broken);
        let text = text.replace(
            "Typed(id: \"before\"",
            "Typed(id: \"one\", fact: \"x\", ask: \"?\"), Typed(id: \"two\", fact: \"x\", ask: \"?\"), Typed(id: \"before\"",
        );
        let parsed = parse(text.as_bytes());
        assert_neighbours(&parsed, broken);
        let rules = rules(&parsed);
        assert_eq!(rules.len(), 2, "{rules:?}");
        assert!(rules.contains(&"depends-on-broken"), "{rules:?}");
        let deck = parsed.deck.unwrap();
        assert!(
            deck.questions
                .iter()
                .all(|question| !question.key.as_str().starts_with("d/two"))
        );
    }
}

#[test]
fn a_fact_survives_an_error_in_one_that_it_is_confused_with() {
    let (text, _) = with(
        "facts",
        "Fact(id: \"x\", says: \"no gap\"), Fact(id: \"y\", says: \"{y}\", confused_with: [\"x\", \"first\"]),",
    );
    let parsed = parse(text.as_bytes());
    assert_eq!(rules(&parsed), ["no-gap"]);
    let deck = parsed.deck.unwrap();
    let fact = deck
        .facts
        .iter()
        .find(|fact| fact.id.as_str() == "y")
        .unwrap();
    assert_eq!(fact.confused_with.len(), 1);
}

#[test]
fn a_misspelt_word_brings_the_right_one() {
    use bilim::deck::Problem;
    let (text, _) = with("facts", "Fact(id: \"x\", sasy: \"The {b}\"),");
    let found = &parse(text.as_bytes()).diagnostics[0].problem;
    let near = Some("says");
    assert!(
        matches!(found, Problem::UnknownField { near: n, .. } if *n == near),
        "{found:?}"
    );
}

#[test]
fn diagnostics_stand_in_the_order_of_the_text_and_name_their_item() {
    let (text, _) = with(
        "facts",
        "Fact(id: \"x\", says: \"no gap\", on: \"never\", colour: 1),",
    );
    let parsed = parse(text.as_bytes());
    let starts: Vec<usize> = parsed
        .diagnostics
        .iter()
        .map(|found| found.place.start)
        .collect();
    assert_eq!(starts.len(), 3);
    assert!(starts.is_sorted());
    for found in &parsed.diagnostics {
        assert_eq!(found.item.as_ref().map(|item| item.as_str()), Some("x"));
    }
}

#[test]
fn no_more_problems_are_listed_than_anyone_would_read() {
    let items = "Fact(id: \"x\"),".repeat(500);
    let (text, _) = with("facts", &items);
    let parsed = parse(text.as_bytes());
    assert!(
        parsed.diagnostics.len() <= 101,
        "{}",
        parsed.diagnostics.len()
    );
    assert_eq!(rules(&parsed).last(), Some(&"more-problems"));
    assert_neighbours(&parsed, "500 errors");
}
