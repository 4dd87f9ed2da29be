//! Changes that take findings away: each does what it says and nothing else, and whatever a deck
//! looks like, no change makes it worse.
#![expect(
    clippy::string_slice,
    clippy::format_push_string,
    clippy::format_collect,
    reason = "a test may stop at what it did not expect"
)]

use bilim::deck::{Level, Parsed, Problem, parse};
use bilim::lint::fix::{Fix, apply, fixes};
use bilim::lint::{Around, Article, lint};
use proptest::prelude::*;

/// A deck with a place for one more item in each list; the item begins a line.
fn with(list: &str, item: &str) -> String {
    let lists = [
        ("sources", "Source(id: \"paper\", title: \"A paper\"),"),
        (
            "names",
            "Name(id: \"n\", kind: Place, text: \"Astana\", also: [\"Nursultan\"]),",
        ),
        ("topics", "Topic(id: \"t\", title: \"T\"),"),
        (
            "facts",
            "Fact(id: \"first\", says: \"The {first} one.\", ask: \"Which one is it here?\"),\n\
             Fact(id: \"num\", says: \"It is {71} per cent.\", answer: Number(value: 71, unit: \"%\"), ask: \"How much is it here?\"),\n\
             Fact(id: \"day\", says: \"It was in {June 2019}.\", answer: Date(\"2019-06\"), ask: \"When was it here?\"),",
        ),
        ("questions", "Typed(id: \"before\", fact: \"first\"),"),
    ];
    let mut text = "Deck(format: 1, id: \"d\", title: \"D\",\n".to_owned();
    for (name, own) in lists {
        let more = if name == list { item } else { "" };
        text.push_str(&format!("{name}: [\n{own}\n{more}\n],\n"));
    }
    text.push_str(")\n");
    text
}

/// An item of a list, the same after its change, and the problem or rule that is gone.
#[rustfmt::skip]
const MENDED: &[(&str, &str, &str, &str)] = &[
    ("facts", "Fact(id: “x”, says: \"It is {b}.\"),", "Fact(id: \"x\", says: \"It is {b}.\"),", "curly-quotes"),
    ("facts", "Fact(id: \"x\", says: „It is {b}.“),", "Fact(id: \"x\", says: \"It is {b}.\"),", "curly-quotes"),
    ("facts", "Fact(id: \"x\", says: «It is {b}.»),", "Fact(id: \"x\", says: \"It is {b}.\"),", "curly-quotes"),
    ("facts", "Fact(id: \"x\", says: “It is {b}.\"),", "Fact(id: \"x\", says: \"It is {b}.\"),", "curly-quotes"),
    ("facts", "Fact(id: \"x\", says: \"It is {b}.”),", "Fact(id: \"x\", says: \"It is {b}.\"),", "unclosed-text"),
    ("facts", "Fact(id: 'x', says: \"It is {b}.\"),", "Fact(id: \"x\", says: \"It is {b}.\"),", "single-quotes"),
    ("facts", "Fact(id: \"x\", says: \"It is {–5}.\", answer: Number(value: –5)),", "Fact(id: \"x\", says: \"It is {–5}.\", answer: Number(value: -5)),", "word-dash"),
    ("facts", "Fact(id: \"x\",\u{a0}says: \"It is {b}.\"),", "Fact(id: \"x\", says: \"It is {b}.\"),", "odd-character"),
    ("facts", "Fact(id: \"x\"; says: \"It is {b}.\"),", "Fact(id: \"x\", says: \"It is {b}.\"),", "odd-character"),
    ("facts", "Fact(id = \"x\", says: \"It is {b}.\"),", "Fact(id : \"x\", says: \"It is {b}.\"),", "odd-character"),
    ("facts", "Fact(id: \"x\" says: \"It is {b}.\"),", "Fact(id: \"x\", says: \"It is {b}.\"),", "missing-comma"),
    ("facts", "Fact(id: \"x\", says: \"It is {b}.\")\nFact(id: \"y\", says: \"It is {c}.\"),", "Fact(id: \"x\", says: \"It is {b}.\"),\nFact(id: \"y\", says: \"It is {c}.\"),", "missing-comma"),
    ("facts", "Fact(id: \"x\", says \"It is {b}.\"),", "Fact(id: \"x\", says: \"It is {b}.\"),", "missing-colon"),
    ("facts", "Fact(\"id\": \"x\", says: \"It is {b}.\"),", "Fact(id: \"x\", says: \"It is {b}.\"),", "quoted-field"),
    ("facts", "Fact(id: \"x\",, says: \"It is {b}.\"),", "Fact(id: \"x\", says: \"It is {b}.\"),", "unexpected"),
    ("facts", "Fact(id: \"x\", says: \"It is {b}.\"),,", "Fact(id: \"x\", says: \"It is {b}.\"),", "unexpected"),
    ("facts", "Fact(id:: \"x\", says: \"It is {b}.\"),", "Fact(id: \"x\", says: \"It is {b}.\"),", "unexpected"),
    ("facts", "Fact(id: \"x\", also: [, \"c\"], says: \"It is {b}.\"),", "Fact(id: \"x\", also: [ \"c\"], says: \"It is {b}.\"),", "unexpected"),
    ("facts", "Fact(id: \"x\", says: \"It is {b}.\"]),", "Fact(id: \"x\", says: \"It is {b}.\"),", "stray-bracket"),
    ("facts", "Fact(id: \"x\", sasy: \"It is {b}.\"),", "Fact(id: \"x\", says: \"It is {b}.\"),", "unknown-field"),
    ("facts", "Fct(id: \"x\", says: \"It is {b}.\"),", "Fact(id: \"x\", says: \"It is {b}.\"),", "unknown-kind"),
    ("questions", "Choise(id: \"x\", fact: \"first\", instead: [(\"a\", \"\"), (\"b\", \"\")]),", "Choice(id: \"x\", fact: \"first\", instead: [(\"a\", \"\"), (\"b\", \"\")]),", "unknown-kind"),
    ("facts", "Fact(id: \"x\", says: \"It is {5} m.\", answer: Number(5)),", "Fact(id: \"x\", says: \"It is {5} m.\", answer: Number(value: 5)),", "unnamed-field"),
    ("facts", "Fact(id: \"x\", says: \"It is {b}.\", contested: False),", "Fact(id: \"x\", says: \"It is {b}.\", contested: false),", "wrong-type"),
    ("facts", "Fact(id: \"x\", says: \"It is {b}.\", volatility: \"office\"),", "Fact(id: \"x\", says: \"It is {b}.\", volatility: Office),", "wrong-type"),
    ("facts", "Fact(id: \"x\", says: \"It is {b}.\", at: \"6\"),", "Fact(id: \"x\", says: \"It is {b}.\", at: 6),", "wrong-type"),
    ("facts", "Fact(id: \"x\", says: \"It is {b}.\", also: \"c\"),", "Fact(id: \"x\", says: \"It is {b}.\", also: [\"c\"]),", "wrong-type"),
    ("facts", "Fact(id: \"x\", says: \"It is {b}.\", on: 2019),", "Fact(id: \"x\", says: \"It is {b}.\", on: \"2019\"),", "wrong-type"),
    ("facts", "Fact(id: \"x\", says: \"It is {5} m.\", answer: 5),", "Fact(id: \"x\", says: \"It is {5} m.\", answer: Number(value: 5)),", "wrong-type"),
    ("facts", "Fact(id: x, says: \"It is {b}.\"),", "Fact(id: \"x\", says: \"It is {b}.\"),", "wrong-type"),
    ("facts", "Fact(id: \"x\", says: \"It is {b}.\", suppress: (\"no-explanation\", \"So.\")),", "Fact(id: \"x\", says: \"It is {b}.\", suppress: [(\"no-explanation\", \"So.\")]),", "wrong-type"),
    ("names", "Name(id: \"x\", kind: organization, text: \"X\"),", "Name(id: \"x\", kind: Organisation, text: \"X\"),", "wrong-type"),
    ("questions", "Date(id: \"x\", fact: \"day\", want: month),", "Date(id: \"x\", fact: \"day\", want: Month),", "wrong-type"),
    ("facts", "Fact(id: \"Big_Fact\", says: \"It is {b}.\"),", "Fact(id: \"big-fact\", says: \"It is {b}.\"),", "bad-id"),
    ("facts", "Fact(id: \"x\", says: \"It is {b}.\", topic: \"T\"),", "Fact(id: \"x\", says: \"It is {b}.\", topic: \"t\"),", "unknown-id"),
    ("facts", "Fact(id: \"x\", says: \"It is {b}.\", on: \"17 June 2019\"),", "Fact(id: \"x\", says: \"It is {b}.\", on: \"2019-06-17\"),", "bad-date"),
    ("facts", "Fact(id: \"x\", says: \"It is {b}.\", on: \"2019-6\"),", "Fact(id: \"x\", says: \"It is {b}.\", on: \"2019-06\"),", "bad-date"),
    ("questions", "Date(id: \"x\", fact: \"day\", want: Day),", "Date(id: \"x\", fact: \"day\", want: Month),", "too-fine"),
    ("questions", "Typed(id: \"x\", fact: \"num\"),", "Number(id: \"x\", fact: \"num\"),", "wrong-answer-kind"),
    ("facts", "Fact(id: \"x\", says: \"It is {b}.\", also: [\"c\", \"\"]),", "Fact(id: \"x\", says: \"It is {b}.\", also: [\"c\"]),", "empty-text"),
    ("facts", "Fact(id: \"x\", says: \"It is {b}.\", says: \"It is {b}.\"),", "Fact(id: \"x\", says: \"It is {b}.\"),", "duplicate-field"),
    ("questions", "Choice(id: \"x\", fact: \"first\", instead: [(\"a\", \"n\"), (\"c\", \"m\"), (\"A\", \"\")]),", "Choice(id: \"x\", fact: \"first\", instead: [(\"a\", \"n\"), (\"c\", \"m\")]),", "option-twice"),
    ("questions", "Choice(id: \"x\", fact: \"first\", instead: [(\"a\", \"n\"), (\"no one\", \"m\")], last: \"No one.\"),", "Choice(id: \"x\", fact: \"first\", instead: [(\"a\", \"n\"), (\"no one\", \"m\")], last: \"no one\"),", "last-is-no-option"),
    ("facts", "Fact(id: \"x\", says: \"Help came from CSTO.\", answer: \"CSTO\"),", "Fact(id: \"x\", says: \"Help came from {CSTO}.\", answer: \"CSTO\"),", "no-gap"),
    // What the writing rules find.
    ("facts", "Fact(id: \"x\", says: \"It is {b}.\", suppress: [(\"stale\", \"So.\"), (\"vague\", \"So.\"), (\"no-explanation\", \"It is plain.\")]),", "Fact(id: \"x\", says: \"It is {b}.\", suppress: [(\"stale\", \"So.\"), (\"no-explanation\", \"It is plain.\")]),", "unused-suppression"),
    ("facts", "Fact(id: \"x\", says: \"It is {b}.\",\n  suppress: [(\"vague\", \"So.\")],\n  at: 1),", "Fact(id: \"x\", says: \"It is {b}.\",\n  at: 1),", "unused-suppression"),
    ("facts", "Fact(id: \"x\", says: \"It is {b}.\", suppress: [(\"no-explanatoin\", \"It is plain.\")]),", "Fact(id: \"x\", says: \"It is {b}.\", suppress: [(\"no-explanation\", \"It is plain.\")]),", "unknown-rule"),
    ("facts", "Fact(id: \"x\", says: \"It is {b}.\", from: \"paper\", evidence: [\"the new house\"], at: 2),", "Fact(id: \"x\", says: \"It is {b}.\", from: \"paper\", evidence: [\"the new house\"], at: 1),", "excerpt-elsewhere"),
    ("questions", "Choice(id: \"x\", fact: \"first\", right: \"first\", instead: [(\"the last one.\", \"n\"), (\"the next one.\", \"m\")]),", "Choice(id: \"x\", fact: \"first\", right: \"first\", instead: [(\"the last one\", \"n\"), (\"the next one\", \"m\")]),", "hetero"),
    ("questions", "Choice(id: \"x\", fact: \"first\", instead: [(\"Nazarbayev\", \"n\"), (\"Nobody\", \"m\"), (\"Назарбаев\", \"\")]),", "Choice(id: \"x\", fact: \"first\", instead: [(\"Nazarbayev\", \"n\"), (\"Nobody\", \"m\")]),", "opt-dup"),
];

/// Items whose problem has no change that is safe.
#[rustfmt::skip]
const LEFT: &[(&str, &str)] = &[
    ("facts", "Fact(id: \"x\", says: \"It is {b}.\", on: \"03/04/2019\"),"),
    ("facts", "Fact(id: \"x\", says: \"It is {b}.\", colour: 5),"),
    ("facts", "Fact(id: \"x\", says: \"It is {b}.\", of: \"2019\"),"),
    ("facts", "Fact(id: \"x\", says: \"It is {b}.\", says: \"It is {c}.\"),"),
    ("facts", "Fact(id: \"x\", says: \"The CSTO sent the CSTO.\", answer: \"CSTO\"),"),
    ("facts", "Fact(id: \"x\", says: \"It is {b}.\", topic: \"tt\"),"),
    ("facts", "Fact(id: \"x\", says: \"It is {b}.\", also: [\"c\", \"d\", ask: \"What is it?\"),"),
    ("facts", "Fact(id: \"x\", says: \"It is {b}.\", note: \"To be done.\"),"),
    ("facts", "Fact(id: \"x\", says: \"It is {b}, and more."),
    ("facts", "Fact(id: \"first\", says: \"It is {b}.\"),"),
    ("facts", "Fact(id: \"FIRST\", says: \"It is {b}.\"),"),
    ("facts", "Fact(id: \"x\", says: \"It is {b}.\", also: [\"c\"], not: [\"C\"]),"),
    ("questions", "Choice(id: \"x\", fact: \"first\", instead: [(\"a\", \"n\"), (\"c\", \"m\"), (\"A\", \"o\")]),"),
    ("questions", "Order(id: \"x\", ask: \"?\", items: [(\"first\", \"a\"), (\"num\", \"b\")]),"),
    ("questions", "Choice(id: \"x\", fact: \"first\", instead: [(\"a\", \"n\"), (\"c\", \"m\")], last: \"e\"),"),
];

fn around() -> Around {
    let article = "A title\n\nThe session in the new house of the capital was opened last week.\n\nNobody said anything else about it, and so all of them went home.";
    Around {
        today: None,
        articles: [("paper".to_owned(), Article::new(article))].into(),
    }
}

fn of(text: &str) -> Vec<Fix> {
    fixes(text, &parse(text.as_bytes()), &around())
}

fn problems(parsed: &Parsed) -> usize {
    let count = |problem: &Problem| {
        if let Problem::MoreProblems { count } = problem {
            *count
        } else {
            1
        }
    };
    parsed
        .diagnostics
        .iter()
        .map(|found| count(&found.problem))
        .sum()
}

/// How often a problem or rule is found.
fn found(text: &str, rule: &str) -> usize {
    let parsed = parse(text.as_bytes());
    let problems = parsed.diagnostics.iter();
    let problems = problems.filter(|found| found.problem.rule() == rule);
    let findings = parsed.deck.as_ref().map(|deck| lint(deck, &around()));
    let findings = findings.iter().flatten().filter(|found| found.rule == rule);
    problems.count() + findings.count()
}

#[test]
fn each_change_takes_its_finding_away_and_nothing_else_is_touched() {
    let mut failed = Vec::new();
    for (list, before, after, rule) in MENDED {
        let (before, after) = (with(list, before), with(list, after));
        let all = of(&before);
        let changed = apply(&before, &all);
        let named = all.iter().any(|fix| fix.rule == *rule);
        if changed != after || !named {
            let found: Vec<_> = parse(before.as_bytes()).diagnostics;
            failed.push(format!("{rule}: {before}{changed}{all:?}\n{found:?}"));
        } else if found(&after, rule) >= found(&before, rule) {
            failed.push(format!("{rule} is still found in {after}"));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n\n"));
}

#[test]
fn no_change_brings_a_new_error() {
    for (list, before, ..) in MENDED {
        let before = with(list, before);
        let changed = apply(&before, &of(&before));
        let left = parse(changed.as_bytes());
        assert_eq!(left.diagnostics, vec![], "{changed}");
        assert_eq!(of(&changed), [], "{changed}");
    }
}

#[test]
fn what_could_be_meant_in_two_ways_is_left_to_the_author() {
    for (list, item) in LEFT {
        let text = with(list, item);
        assert!(!parse(text.as_bytes()).diagnostics.is_empty(), "{item}");
        let all = of(&text);
        assert_eq!(all, [], "{item}");
    }
}

#[test]
fn each_problem_with_a_change_has_an_example() {
    let named: Vec<&str> = MENDED.iter().map(|(.., rule)| *rule).collect();
    for rule in ["missing-field", "attribute"] {
        assert!(!named.contains(&rule));
    }
    let deck = "Deck(id: \"d\", title: \"D\", facts: [Fact(id: \"a\", says: \"It is {b}.\")])";
    let all = of(deck);
    assert_eq!(apply(deck, &all), deck.replace("Deck(", "Deck(format: 1, "));
    let text = format!("#![enable(implicit_some)]\n{}", with("facts", ""));
    assert_eq!(apply(&text, &of(&text)), format!("\n{}", with("facts", "")));
}

#[test]
fn a_deck_saved_by_a_word_processor_is_put_right_as_a_whole() {
    let good = with("facts", "Fact(id: \"x\", says: \"It is {b}.\", at: 3),");
    let mut open = false;
    let curly: String = good
        .chars()
        .map(|c| match c {
            '"' => {
                open = !open;
                if open { '\u{201c}' } else { '\u{201d}' }
            }
            c => c,
        })
        .collect();
    let all = of(&curly);
    assert_eq!(2 * all.len(), good.matches('"').count());
    assert_eq!(apply(&curly, &all), good);
}

#[test]
fn a_good_deck_is_left_alone() {
    for (name, text) in bilim::store::decks::SHIPPED {
        assert_eq!(of(text), [], "{name}");
    }
}

#[test]
fn changes_bring_out_more_changes_until_none_are_left() {
    let many: String = (0..150)
        .map(|n| format!("Fact(id: \"x{n}\" says: \"It is {{b}}.\"),\n"))
        .collect();
    let mut text = with("facts", &many);
    let mut rounds = 0;
    loop {
        let all = of(&text);
        if all.is_empty() {
            break;
        }
        rounds += 1;
        text = apply(&text, &all);
    }
    assert_eq!(rounds, 2);
    assert_eq!(parse(text.as_bytes()).diagnostics, vec![]);
}

/// How many errors and warnings the rules find.
fn weighty(parsed: &Parsed) -> usize {
    let found = parsed.deck.as_ref().map(|deck| lint(deck, &around()));
    let found = found.iter().flatten();
    found.filter(|finding| finding.level != Level::Info).count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn changes_to_a_spoilt_deck_never_make_it_worse(
        which in 0..MENDED.len(),
        edits in prop::collection::vec((0_usize..2_000, 0_usize..5, any::<char>()), 0..8),
    ) {
        let signs = ['"', '(', ')', '[', ']', '{', '}', ',', ':', '\\', '\n', '\u{201c}', '\u{201d}', '\u{2013}', ';', '=', '\u{a0}', 'a'];
        let (list, item, ..) = MENDED[which];
        let mut chars: Vec<char> = with(list, item).chars().collect();
        for (at, what, any) in edits {
            let at = at % chars.len();
            let sign = signs[any as usize % signs.len()];
            match what {
                0 => { chars.remove(at); }
                1 => chars.insert(at, any),
                2 => chars.insert(at, sign),
                3 => { let c = chars[at]; chars.insert(at, c); }
                _ => chars[at] = sign,
            }
        }
        let text: String = chars.into_iter().collect();
        let before = parse(text.as_bytes());
        let all = fixes(&text, &before, &around());
        let changed = apply(&text, &all);
        let after = parse(changed.as_bytes());
        prop_assert!(problems(&after) <= problems(&before), "{text}\n{changed}");
        let only_findings = problems(&before) == 0;
        prop_assert!(!only_findings || weighty(&after) <= weighty(&before));
        // What no patch names is there as it was.
        let mut patches: Vec<_> = all.iter().flat_map(|fix| &fix.patches).collect();
        patches.sort_by_key(|patch| (patch.bytes.start, patch.bytes.end));
        let (mut old, mut new) = (0, 0);
        for patch in patches {
            prop_assert!(old <= patch.bytes.start);
            let kept = &text[old..patch.bytes.start];
            prop_assert_eq!(kept, &changed[new..new + kept.len()]);
            new += kept.len() + patch.with.len();
            old = patch.bytes.end;
        }
        prop_assert_eq!(&text[old..], &changed[new..]);
    }
}
