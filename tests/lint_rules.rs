//! The rules of good writing: each finds its own bad example and is silent on the better one; the
//! shared cases; levels and suppressions.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::format_push_string,
    clippy::format_collect,
    reason = "a test may stop at what it did not expect"
)]

use bilim::deck::{Item, ItemId, Level, PartialDate, parse};
use bilim::lint::{Around, Article, Finding, RULES, lint};
use serde_json::Value;

/// A text for the source of the examples.
const ARTICLE: &str = "Words about nothing\n\nThe session in the new house of the capital was opened by Japarov; Japarov opened it last week.\n\nNobody said anything else about it, and so all of them went home.";

fn around() -> Around {
    Around {
        today: PartialDate::parse("2026-11-28"),
        articles: [("text".to_owned(), Article::new(ARTICLE))].into(),
    }
}

/// A deck of items as they stand in an example, each beginning a line.
fn deck(items: &str) -> String {
    let lists = [
        ("sources", &["Source("][..]),
        ("names", &["Name("]),
        ("topics", &["Topic("]),
        ("facts", &["Fact("]),
        (
            "questions",
            &[
                "Choice(",
                "Several(",
                "TrueFalse(",
                "Typed(",
                "Number(",
                "Date(",
                "Cloze(",
                "Order(",
                "Match(",
                "Card(",
            ],
        ),
    ];
    let mut parts: Vec<String> = Vec::new();
    for line in items.lines() {
        let begins = lists
            .iter()
            .any(|(_, kinds)| kinds.iter().any(|kind| line.starts_with(kind)));
        match parts.last_mut() {
            Some(last) if !begins => last.push_str(line),
            Some(_) | None => parts.push(line.to_owned()),
        }
    }
    let mut text = "Deck(format: 1, id: \"x\", title: \"X\",\n".to_owned();
    for (list, kinds) in lists {
        text.push_str(&format!("{list}: ["));
        if list == "sources" {
            text.push_str("Source(id: \"text\", title: \"A text\", publisher: \"p\"),");
        }
        let own = parts
            .iter()
            .filter(|part| kinds.iter().any(|kind| part.starts_with(kind)));
        for part in own {
            text.push_str(part);
            text.push_str(",\n");
        }
        text.push_str("],\n");
    }
    text.push(')');
    text
}

fn found(text: &str) -> Vec<Finding> {
    let parsed = parse(text.as_bytes());
    if let Some(first) = parsed.diagnostics.first() {
        panic!("{first:?} in:\n{text}");
    }
    lint(&parsed.deck.unwrap(), &around())
}

fn rules_of(items: &str) -> Vec<&'static str> {
    found(&deck(items))
        .into_iter()
        .map(|finding| finding.rule)
        .collect()
}

/// The example of a page; `None` if it shows only a part.
fn example(page: &str, which: &str) -> Option<String> {
    let (_, rest) = page.split_once(&format!("```ron {which}\n"))?;
    Some(rest.split_once("\n```")?.0.to_owned())
}

#[test]
fn each_rule_finds_its_bad_example_and_not_the_better_one() {
    let mut wrong = Vec::new();
    for rule in RULES {
        match (example(rule.text, "bad"), example(rule.text, "better")) {
            (Some(bad), Some(better)) => {
                if !rules_of(&bad).contains(&rule.name) {
                    wrong.push(format!("{} is silent on:\n{bad}", rule.name));
                }
                if rules_of(&better).contains(&rule.name) {
                    wrong.push(format!("{} speaks of:\n{better}", rule.name));
                }
            }
            _ => assert!(
                ["deck-longest", "num-middle", "tf-balance", "stem-long"].contains(&rule.name),
                "{} has no example",
                rule.name
            ),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// Twenty-one facts, each with what `question` makes of its number.
fn many(question: impl Fn(usize) -> String) -> String {
    (1..=21)
        .map(|n| {
            format!(
                "Fact(id: \"a{n}\", says: \"Thing {n} is the {{50}} of them.\", answer: Number(value: 50), ask: \"How many of thing {n}?\")\n{}\n",
                question(n)
            )
        })
        .collect()
}

#[test]
fn rules_about_the_whole_deck_count() {
    let choices = |wrong: fn(usize) -> [&'static str; 2]| {
        rules_of(&many(|n| {
            let [one, two] = wrong(n);
            format!(
                "Choice(id: \"q{n}\", fact: \"a{n}\", instead: [(\"{one}\", \"\"), (\"{two}\", \"\")])"
            )
        }))
    };
    assert!(choices(|_| ["10", "90"]).contains(&"num-middle"));
    assert!(
        !choices(|n| if n % 2 == 0 {
            ["10", "20"]
        } else {
            ["60", "90"]
        })
        .contains(&"num-middle")
    );
    assert!(choices(|_| ["1", "9"]).contains(&"deck-longest"));
    assert!(!choices(|_| ["100", "900"]).contains(&"deck-longest"));
    let claims = |holds: fn(usize) -> bool| {
        rules_of(&many(|n| {
            format!(
                "TrueFalse(id: \"q{n}\", fact: \"a{n}\", claim: \"There are {n} of them here.\", holds: {})",
                holds(n)
            )
        }))
    };
    assert!(claims(|_| true).contains(&"tf-balance"));
    assert!(!claims(|n| n % 2 == 0).contains(&"tf-balance"));
    let long = format!(
        "Fact(id: \"a\", says: \"It is {{b}} here.\", ask: \"{}\")",
        "word ".repeat(61)
    );
    assert!(rules_of(&long).contains(&"stem-long"));
}

/// A case of the shared list as items of a deck.
fn case(item: &Value, id: &str) -> String {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let options: Vec<String> = item["options"]
        .as_array()
        .into_iter()
        .flatten()
        .map(text)
        .collect();
    let key = item["key"]
        .as_u64()
        .map(|key| usize::try_from(key).unwrap());
    let answer = match key {
        Some(key) => options[key].clone(),
        None => text(&item["accept"][0]),
    };
    let citations = item["citations"].as_array().unwrap();
    let mut items = String::new();
    let mut from = Vec::new();
    for citation in citations {
        let publisher = text(&citation["publisher"]);
        from.push(format!("\"{id}-{publisher}\""));
        items.push_str(&format!(
            "Source(id: \"{id}-{publisher}\", title: \"T\", publisher: \"{publisher}\")\n"
        ));
    }
    let evidence: Vec<String> = citations
        .iter()
        .map(|c| format!("{:?}", text(&c["excerpt"])))
        .collect();
    items.push_str(&format!(
        "Fact(id: \"{id}\", says: \"It is {{{answer}}}.\", ask: {:?}, from: [{}], evidence: [{}]",
        text(&item["stem"]),
        from.join(", "),
        evidence.join(", ")
    ));
    if let Some(date) = item["as_of"].as_str() {
        items.push_str(&format!(", as_of: \"{date}\""));
    }
    if item["volatility"] == "office" {
        items.push_str(", volatility: Office");
    }
    if item["contested"] == true {
        items.push_str(", contested: true");
    }
    items.push_str(")\n");
    if let Some(key) = key {
        let wrong: Vec<String> = (0..options.len())
            .filter(|at| *at != key)
            .map(|at| format!("({:?}, \"\")", options[at]))
            .collect();
        items.push_str(&format!(
            "Choice(id: \"q-{id}\", fact: \"{id}\", instead: [{}])\n",
            wrong.join(", ")
        ));
    }
    items
}

/// The rules that the shared cases were made with and that this format has.
const PILOTED: [&str; 28] = [
    "opt-dup",
    "key-longest",
    "nota",
    "aota",
    "k-type",
    "neg-stem",
    "double-neg",
    "abs-distractor",
    "vague",
    "a-an-cue",
    "clang",
    "convergence",
    "range-overlap",
    "hetero",
    "common-prefix",
    "stem-short",
    "stem-long",
    "unfocused",
    "no-citation",
    "key-num-not-in-excerpt",
    "key-not-in-excerpt",
    "loaded-unattributed",
    "opinion-unattributed",
    "causal-unattributed",
    "no-as-of",
    "superlative-undated",
    "stale",
    "contested-one-source",
];

#[test]
fn the_shared_cases_are_judged_as_they_should_be() {
    let cases: Value = serde_json::from_str(include_str!("data/lint.json")).unwrap();
    for case_of_rule in cases["rules"].as_array().unwrap() {
        for which in ["bad", "good"] {
            let item = &case_of_rule[which];
            // This format has no choice of two, and keeps options in no order.
            if item["options"]
                .as_array()
                .is_some_and(|options| options.len() < 3)
            {
                continue;
            }
            let wanted: Vec<String> = case_of_rule[format!("{which}_findings")]
                .as_array()
                .unwrap()
                .iter()
                .map(|rule| rule.as_str().unwrap().to_lowercase().replace('_', "-"))
                .filter(|rule| PILOTED.contains(&rule.as_str()))
                .collect();
            let got = rules_of(&case(item, "a"));
            for rule in PILOTED {
                let expected = wanted.iter().any(|wanted| wanted == rule);
                assert_eq!(
                    got.contains(&rule),
                    expected,
                    "{rule} on {}: {got:?}",
                    item["stem"]
                );
            }
        }
    }
}

#[test]
fn questions_that_answer_each_other_are_found_in_the_shared_deck() {
    let cases: Value = serde_json::from_str(include_str!("data/lint.json")).unwrap();
    let items: String = cases["deck"]["items"]
        .as_array()
        .unwrap()
        .iter()
        .enumerate()
        .map(|(n, item)| case(item, &format!("i{n}")))
        .collect();
    let all = found(&deck(&dedup_lines(&items)));
    let of = |rule: &str| -> Vec<Item> {
        all.iter()
            .filter(|f| f.rule == rule)
            .map(|f| f.on.clone())
            .collect()
    };
    let fact = |n: usize| Item::Fact(ItemId::new(format!("i{n}")));
    // Items 0 and 2 are answered by item 1; the same name in item 3 gives nothing away.
    assert_eq!(of("leak"), [fact(1), fact(1)]);
    assert_eq!(of("dup-stem"), [fact(2)]);
}

fn dedup_lines(items: &str) -> String {
    let mut seen = std::collections::BTreeSet::new();
    items
        .lines()
        .filter(|line| seen.insert(*line))
        .flat_map(|line| [line, "\n"])
        .collect()
}

#[test]
fn a_deck_sets_levels_and_suppresses_with_a_reason() {
    let with = |head: &str, fact: &str| {
        found(&format!(
            "Deck(format: 1, id: \"x\", title: \"X\", {head} facts: [Fact(id: \"a\", says: \"It is {{b}}.\", {fact})])"
        ))
    };
    let level = |all: &[Finding]| {
        all.iter()
            .find(|f| f.rule == "no-explanation")
            .map(|f| f.level)
    };
    assert_eq!(level(&with("", "")), Some(Level::Warning));
    assert_eq!(
        level(&with("levels: [(\"no-explanation\", Info)],", "")),
        Some(Level::Info)
    );
    let reason = "suppress: [(\"no-explanation\", \"It explains itself.\")]";
    assert_eq!(level(&with("", reason)), None);
    assert_eq!(level(&with(&format!("{reason},"), "")), None);
    let no_reason = "Deck(format: 1, id: \"x\", title: \"X\", facts: [Fact(id: \"a\", says: \"It is {b}.\", suppress: [(\"no-explanation\", \" \")])])";
    assert!(!parse(no_reason.as_bytes()).diagnostics.is_empty());
}

#[test]
fn english_words_mean_nothing_in_a_deck_of_another_language() {
    let text = |language: &str| {
        format!(
            "Deck(format: 1, id: \"x\", title: \"X\", language: \"{language}\", facts: [Fact(id: \"a\", says: \"Das Regime {{b}} war gut und so.\", ask: \"Which regime was not good?\")])"
        )
    };
    let has = |language: &str| found(&text(language)).iter().any(|f| f.rule == "neg-stem");
    assert!(has("en") && has("en-GB") && !has("de"));
}

#[test]
fn a_rule_that_needs_the_source_is_not_called_unused_without_it() {
    let text =
        deck("Fact(id: \"a\", says: \"It is {b}.\", suppress: [(\"copied-words\", \"A title.\")])");
    let parsed = parse(text.as_bytes());
    let deck = parsed.deck.unwrap();
    let unused = |around: &Around| {
        lint(&deck, around)
            .iter()
            .any(|f| f.rule == "unused-suppression")
    };
    assert!(!unused(&Around::default()));
    assert!(unused(&around()));
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "a test reads the project's own page"
)]
fn the_page_of_all_rules_is_what_the_program_tells() {
    let page =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/decks/RULES.md")).unwrap();
    assert!(
        page.trim_end() == bilim::text::Texts::english().rules_page().trim_end(),
        "decks/RULES.md is old: bilim check --explain all > decks/RULES.md"
    );
}
