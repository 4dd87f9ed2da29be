//! Whatever the bytes of a deck are, reading them ends soon, with a deck or
//! with diagnostics, and never with a panic.
#![expect(
    clippy::string_slice,
    reason = "a test may stop at what it did not expect"
)]

#[path = "common/growth.rs"]
#[expect(clippy::disallowed_methods, reason = "it compares times")]
mod growth;

use bilim::deck::{MAX_DECK_BYTES, Parsed, parse};
use proptest::prelude::*;

const SMALL: &str = r#"Deck(format: 1, id: "d", title: "D", // a comment
    sources: [Source(id: "s", title: "S", written: "2022-11", inferred: true)],
    names: [Name(id: "n", kind: Place, text: "Astana", also: ["Nursultan"])],
    topics: [Topic(id: "t", title: "T", read: "One.

        Two.")],
    facts: [
        Fact(id: "a", topic: "t", says: "The {first} one {{so}}.", ask: "Which?", at: [1, 2], evidence: ["x"]),
        Fact(id: "b", says: "It is {70.96} per cent.", answer: Number(value: 70.96, unit: "%", within: 0.05)),
        Fact(id: "c", says: "In {June 2019}.", answer: Date("2019-06"), by: Name("n"), confused_with: ["a"]),
    ],
    questions: [
        Choice(id: "q", fact: "a", instead: [("x", "y"), (Name("n"), r"z")], last: "x"),
        Match(id: "m", ask: "?", pairs: [("a", "1", "2"), ("b", "3", "4")], left_over: ["5"]),
    ],
)"#;

/// What holds for any bytes at all.
fn check(bytes: &[u8]) -> Parsed {
    let parsed = parse(bytes);
    assert!(parsed.deck.is_some() || !parsed.diagnostics.is_empty());
    assert!(parsed.diagnostics.len() <= 101);
    let mut before = 0;
    for found in &parsed.diagnostics {
        let place = found.place;
        assert!(place.line >= 1 && place.column >= 1);
        assert!(
            place.start <= place.end && place.end <= bytes.len(),
            "{found:?}"
        );
        assert!(before <= place.start, "not in the order of the text");
        before = place.start;
    }
    if let Some(deck) = &parsed.deck {
        for fact in &deck.facts {
            assert!(deck.topics.iter().any(|topic| topic.id == fact.topic));
            for other in &fact.confused_with {
                assert!(deck.facts.iter().any(|fact| fact.key == *other));
            }
        }
        for question in &deck.questions {
            for key in question.facts() {
                assert!(deck.facts.iter().any(|fact| fact.key == key));
            }
        }
    }
    parsed
}

fn rules(parsed: &Parsed) -> Vec<&'static str> {
    let found = parsed.diagnostics.iter();
    found.map(|found| found.problem.rule()).collect()
}

#[test]
fn every_prefix_of_a_deck_is_read_without_a_panic() {
    assert_eq!(check(SMALL.as_bytes()).diagnostics, vec![]);
    for end in 0..SMALL.len() {
        let parsed = check(&SMALL.as_bytes()[..end]);
        assert!(!parsed.diagnostics.is_empty(), "{}", &SMALL[..end]);
    }
}

#[test]
fn a_deck_without_any_one_of_its_signs_is_read_without_a_panic() {
    for at in 0..SMALL.len() {
        let mut bytes = SMALL.as_bytes().to_vec();
        bytes.remove(at);
        check(&bytes);
    }
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let plain = check(SMALL.as_bytes());
    let windows = format!("\u{feff}{}", SMALL.replace('\n', "\r\n"));
    let windows = check(windows.as_bytes());
    assert_eq!(windows.diagnostics, vec![]);
    assert_eq!(windows.deck, plain.deck);
}

#[test]
fn a_byte_order_mark_moves_no_column() {
    let found = check("\u{feff}Deck(§)".as_bytes()).diagnostics;
    let odd = found
        .iter()
        .find(|found| found.problem.rule() == "odd-character");
    let place = odd.unwrap().place;
    assert_eq!((place.line, place.column), (1, 6));
}

#[test]
fn a_deck_saved_by_a_word_processor_says_so_and_little_else() {
    let mut open = true;
    let curly: String = SMALL
        .chars()
        .map(|c| {
            if c == '"' {
                open = !open;
                if open { '\u{201d}' } else { '\u{201c}' }
            } else {
                c
            }
        })
        .collect();
    let found = rules(&check(curly.as_bytes()));
    let quotes = found.iter().filter(|rule| **rule == "curly-quotes").count();
    assert!(quotes > 20, "{found:?}");
}

#[test]
fn a_file_that_is_too_large_is_refused_at_once() {
    let bytes = vec![b' '; 40_000_000];
    assert!(bytes.len() as u64 > MAX_DECK_BYTES);
    assert_eq!(rules(&check(&bytes)), ["too-large"]);
}

/// Texts that make a careless parser recurse without end or read again and again; so many times
/// as small as they could be.
fn hostile(smaller: usize) -> Vec<(&'static str, String)> {
    let head = "Deck(format: 1, id: \"d\", title: \"D\", facts: [";
    let repeated = |part: &str, count: usize| format!("{head}{}", part.repeat(count / smaller));
    let numbered = |make: fn(usize) -> String| {
        let items: String = (0..20_000 / smaller).map(make).collect();
        format!("{head}{items}])")
    };
    vec![
        ("deep round", repeated("(", 10_000)),
        ("deep square", repeated("[", 10_000)),
        ("deep mixed", repeated("Fact(id: [(", 10_000)),
        ("deep comment", repeated("/*", 10_000)),
        ("deep raw", repeated("r####\"", 10_000)),
        ("quotes", repeated("\"", 100_001)),
        ("open texts", repeated("Fact(id: \"a\n", 50_000)),
        ("open raw texts", repeated("Fact(id: r#\"a\n", 20_000)),
        ("open comments", repeated("Fact(id: /*\n", 20_000)),
        ("nothing but lines", repeated("\n", 1_000_000)),
        ("closing", repeated("]", 100_000)),
        ("commas", repeated(",", 100_000)),
        (
            "one id",
            repeated("Fact(id: \"a\", says: \"{b}\"),\n", 20_000),
        ),
        ("no id", repeated("Fact(),\n", 50_000)),
        ("odd signs", repeated("\u{a7}", 100_000)),
        (
            "unknown ids",
            numbered(|n| {
                format!("Fact(id: \"a{n}\", says: \"{{b}}\", confused_with: [\"b{n}\"]),\n")
            }),
        ),
        (
            "unknown topics",
            numbered(|n| format!("Fact(id: \"a{n}\", says: \"{{b}}\", topic: \"b{n}\"),\n")),
        ),
        (
            "many evidences",
            format!(
                "{head}Fact(id: \"a\", says: \"{{b}}\", evidence: [{}])])",
                "\"a\",".repeat(100_000 / smaller)
            ),
        ),
        (
            "many options",
            format!(
                "{head}Fact(id: \"a\", says: \"{{b}}\", ask: \"?\")], questions: [Choice(id: \"q\", fact: \"a\", instead: [{}])])",
                "(\"a\", \"b\"),".repeat(50_000 / smaller)
            ),
        ),
        (
            "many fields",
            format!(
                "{head}Fact(id: \"a\", says: \"{{b}}\", {})])",
                "colour: 1,".repeat(50_000 / smaller)
            ),
        ),
        (
            "many deck fields",
            format!("{}{head}", "").replace("facts: [", &"colour: 1,".repeat(50_000 / smaller)),
        ),
        (
            "long word",
            format!("{head}{}", "a".repeat(1_000_000 / smaller)),
        ),
        (
            "long id",
            format!(
                "{head}Fact(id: \"{}\", says: \"{{b}}\")])",
                "a".repeat(1_000_000 / smaller)
            ),
        ),
    ]
}

#[test]
fn the_work_for_a_hostile_text_grows_as_the_text_does() {
    for ((name, small), (_, large)) in hostile(growth::TIMES).into_iter().zip(hostile(1)) {
        let read = |text: &str| {
            let parsed = parse(text.as_bytes());
            let told = parsed.deck.is_some() || !parsed.diagnostics.is_empty();
            assert!(told, "{name}");
        };
        let grows = growth::grows_evenly(|| read(&small), || read(&large));
        assert_eq!(grows, Ok(()), "{name}");
    }
}

#[test]
fn what_stands_beside_deep_nesting_is_kept() {
    for (open, close) in [("(", ")"), ("[", "]")] {
        let deep = format!("{}{}", open.repeat(10_000), close.repeat(10_000));
        let text = SMALL.replace("at: [1, 2]", &format!("at: {deep}"));
        let deck = check(text.as_bytes()).deck.unwrap();
        assert!(deck.facts.iter().any(|fact| fact.id.as_str() == "b"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_edits_never_panic(edits in prop::collection::vec((0_usize..SMALL.len(), 0_usize..4, any::<char>()), 1..12)) {
        let signs = ['"', '(', ')', '[', ']', '{', '}', ',', ':', '\\', '\n', '/', '*', '#', 'r', '\0', '\''];
        let mut chars: Vec<char> = SMALL.chars().collect();
        for (at, what, any) in edits {
            let at = at % chars.len();
            match what {
                0 => { chars.remove(at); }
                1 => chars.insert(at, any),
                2 => chars.insert(at, signs[any as usize % signs.len()]),
                _ => chars[at] = signs[any as usize % signs.len()],
            }
        }
        check(chars.into_iter().collect::<String>().as_bytes());
    }

    #[test]
    fn random_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        check(&bytes);
        let mut deck = SMALL.as_bytes().to_vec();
        deck.splice(100..100, bytes);
        check(&deck);
    }
}
