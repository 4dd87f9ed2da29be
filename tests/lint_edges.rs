//! The edges of the rules of good writing: what is just enough for each, what is just too little,
//! and honest sentences that only look like what it warns of.
#![expect(clippy::panic, reason = "a test may stop at what it did not expect")]

use bilim::deck::{Level, PartialDate, parse};
use bilim::lint::{Around, Finding, lint};

/// What is found in a deck of one fact, and of one choice where there are wrong options.
fn found(ask: &str, right: &str, wrong: &[&str], more: &str) -> Vec<Finding> {
    let options: Vec<String> = wrong
        .iter()
        .map(|option| format!("({option:?}, \"\")"))
        .collect();
    let instead = options.join(", ");
    let choice = if wrong.is_empty() {
        String::new()
    } else {
        format!("Choice(id: \"q\", fact: \"a\", instead: [{instead}])")
    };
    let text = format!(
        "Deck(format: 1, id: \"x\", title: \"X\", sources: [Source(id: \"s\", title: \"S\")], facts: [Fact(id: \"a\", says: \"It is {{{right}}}.\", ask: {ask:?}, from: \"s\", {more})], questions: [{choice}])"
    );
    let parsed = parse(text.as_bytes());
    let Some(deck) = parsed.deck.filter(|_| parsed.diagnostics.is_empty()) else {
        panic!("{:?} in {text}", parsed.diagnostics);
    };
    let around = Around {
        today: PartialDate::parse("2026-11-28"),
        ..Around::default()
    };
    lint(&deck, &around)
}

fn speaks(rule: &str, findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.rule == rule)
}

/// Rule, the right option, the wrong ones, and whether the rule speaks.
type Options = (&'static str, &'static str, &'static [&'static str], bool);

const OPTIONS: &[Options] = &[
    ("opt-dup", "Karimov", &["Tokayev", "Токаев"], true),
    ("opt-dup", "Akayev", &["Qoshegʻulov", "Kosheg'ulov"], true),
    (
        "opt-dup",
        "20 million",
        &["1.5 million", "15 million"],
        false,
    ),
    ("opt-dup", "10 °C", &["5 °C", "-5 °C"], false),
    ("opt-dup", "20", &["1-2", "12"], false),
    ("opt-dup", "20", &["1,000", "1000"], true),
    (
        "key-longest",
        "KKKKKKKKKKKKKKKKKKKK",
        &["BBBBBBBB", "CCCCCCCC"],
        true,
    ),
    (
        "key-longest",
        "KKKKKKKKKKKKKKKKKKKKKKKK",
        &["BBBBBBBBBBBBBBBBBBBBBBB", "C"],
        true,
    ),
    (
        "key-longest",
        "KKKKKKKKKKKKKKKKKKKKKKKK",
        &["BBBBBBBBBBBBBBBBBBBBBBBB", "C"],
        false,
    ),
    (
        "key-longest",
        "KKKKKKKKKKKKKKKKKKK",
        &["BBBBBBBB", "CCCCCCCC"],
        false,
    ),
    ("nota", "Osh", &["Merv", "None of these states"], true),
    ("nota", "Osh", &["Merv", "None of the above."], true),
    ("nota", "Osh", &["Merv", "none of them"], true),
    ("nota", "Osh", &["Merv", "None of the states"], false),
    ("aota", "Osh", &["Merv", "All of the above options"], true),
    ("aota", "Osh", &["Merv", "All of the members"], false),
    (
        "abs-distractor",
        "Osh",
        &["Merv", "None of these states"],
        false,
    ),
    (
        "abs-distractor",
        "The Court",
        &["The All-Union Congress", "The Council"],
        false,
    ),
    (
        "abs-distractor",
        "The Court",
        &["The Congress of all workers", "The Council"],
        true,
    ),
    ("k-type", "Osh", &["Merv", "A and C"], true),
    ("k-type", "Osh", &["Merv", "A & B only"], true),
    ("k-type", "Osh", &["Merv", "Osh & Merv"], true),
    ("k-type", "Osh", &["Merv", "Both Osh and Khiva"], true),
    ("k-type", "Osh", &["Merv", "Both chambers"], false),
    ("k-type", "Osh", &["Merv", "Bosnia and Herzegovina"], false),
    ("vague", "9 May 1945", &["8 May 1945", "in May"], false),
    (
        "vague",
        "It sells silk",
        &["It may sell silk", "It sells wool"],
        true,
    ),
    ("vague", "Sell silk", &["May sell silk", "Sell wool"], true),
    ("range-overlap", "10-20", &["20-30", "31-40"], true),
    ("range-overlap", "10-20", &["21-30", "31-40"], false),
    (
        "range-overlap",
        "between 10 and 20",
        &["between 20 and 30", "31 to 40"],
        true,
    ),
    ("range-overlap", "06-2019", &["07-2019", "08-2019"], false),
    ("hetero", "up to 10", &["10-20", "more than 20"], false),
    ("hetero", "A truce", &["2021", "A treaty"], true),
    ("hetero", "A truce", &["A pact.", "A treaty"], true),
    ("hetero", "U.S.", &["U.K.", "China"], false),
    (
        "common-prefix",
        "In the far north",
        &["In the far south", "In the far east"],
        true,
    ),
    (
        "common-prefix",
        "It is near",
        &["It is far", "It is off"],
        false,
    ),
    (
        "clang",
        "The mines act",
        &["The farm act", "The road act"],
        true,
    ),
    (
        "convergence",
        "Cotton farms",
        &["Cotton mills", "Wheat farms", "Road works"],
        true,
    ),
    (
        "convergence",
        "Cotton farms",
        &["Cotton mills", "Wheat mills", "Wheat farms"],
        false,
    ),
    (
        "opt-count",
        "Osh",
        &["Merv", "Khiva", "Taraz", "Gissar"],
        false,
    ),
    (
        "opt-count",
        "Osh",
        &["Merv", "Khiva", "Taraz", "Gissar", "Urgench"],
        true,
    ),
];

#[test]
fn options_are_judged_at_their_edges() {
    for (rule, right, wrong, expected) in OPTIONS {
        let all = found("Which law closed the mine near the town?", right, wrong, "");
        assert_eq!(speaks(rule, &all), *expected, "{rule}: {right}, {wrong:?}");
    }
}

#[test]
fn a_cue_of_a_or_an_is_one_of_sound() {
    for (article, right, wrong, expected) in [
        ("an", "alliance", ["agency", "honorary office"], false),
        ("an", "alliance", ["hour", "8-year plan"], false),
        ("an", "OSCE office", ["SCO office", "EU office"], false),
        ("an", "alliance", ["NATO base", "order"], true),
        ("a", "pact", ["European court", "uranium mine"], false),
        ("a", "pact", ["UN office", "one-party state"], false),
        ("a", "pact", ["unimportant body", "league"], true),
        ("an", "Özbek club", ["Uzbek club", "Әнші club"], false),
    ] {
        let all = found(
            &format!("The body in Minsk is {article}"),
            right,
            &wrong,
            "",
        );
        assert_eq!(
            speaks("a-an-cue", &all),
            expected,
            "{article}: {right}, {wrong:?}"
        );
    }
}

#[test]
fn mixed_capitals_are_a_clue_only_where_they_part_the_right_option_from_all_others() {
    let level = |right: &str, wrong: &[&str]| {
        let all = found("Which law closed the mine near the town?", right, wrong, "");
        let hetero = all.into_iter().find(|finding| finding.rule == "hetero");
        hetero.map(|finding| finding.level)
    };
    assert_eq!(level("truce", &["Pact", "Treaty"]), Some(Level::Warning));
    assert_eq!(level("truce", &["Pact", "treaty"]), Some(Level::Info));
    assert_eq!(level("truce", &["pact", "treaty"]), None);
    assert_eq!(level("Құрылтай", &["Мәжіліс", "Сенат"]), None);
}

/// Rule, question, answer, further fields, and whether the rule speaks.
type Words = (&'static str, &'static str, &'static str, &'static str, bool);

const WORDS: &[Words] = &[
    ("neg-stem", "Which state did it not join?", "Iran", "", true),
    ("neg-stem", "Which state didn't join it?", "Iran", "", true),
    (
        "neg-stem",
        "At least how many states joined it?",
        "Five",
        "",
        false,
    ),
    (
        "neg-stem",
        "Which non-permanent member spoke?",
        "Iran",
        "",
        false,
    ),
    (
        "neg-stem",
        "Which state joined not only the union?",
        "Iran",
        "",
        false,
    ),
    (
        "unfocused",
        "Which of the following is not true?",
        "Osh",
        "",
        true,
    ),
    (
        "unfocused",
        "Which of the following rivers is long?",
        "Chu",
        "",
        false,
    ),
    (
        "loaded-unattributed",
        "Which so-called republic was set up?",
        "Alash",
        "",
        true,
    ),
    (
        "loaded-unattributed",
        "Which state was called a puppet?",
        "Alash",
        "",
        false,
    ),
    (
        "opinion-unattributed",
        "Which party did A Fair Russia join?",
        "Rodina",
        "",
        false,
    ),
    (
        "opinion-unattributed",
        "Which vote of A Fair Russia was fair?",
        "None",
        "",
        true,
    ),
    (
        "loaded-unattributed",
        "Which regimen did the doctor set?",
        "Rest",
        "",
        false,
    ),
    (
        "no-as-of",
        "How many seats are in the house?",
        "98",
        "",
        true,
    ),
    (
        "no-as-of",
        "How many rivers are in the valley named Chuy?",
        "2",
        "",
        true,
    ),
    (
        "no-as-of",
        "How many people died in the events?",
        "238",
        "",
        false,
    ),
    (
        "no-as-of",
        "Who can dissolve the house?",
        "The president of the state",
        "",
        false,
    ),
    (
        "no-as-of",
        "Who is the president of the state?",
        "Japarov",
        "",
        true,
    ),
    (
        "no-as-of",
        "Which currents flow in the sea?",
        "Cold ones",
        "",
        false,
    ),
    (
        "superlative-undated",
        "Which lake is the largest?",
        "Balkhash",
        "",
        true,
    ),
    (
        "superlative-undated",
        "Which lake is the largest of them?",
        "Balkhash",
        "",
        true,
    ),
    (
        "superlative-undated",
        "Which lake is the largest?",
        "Balkhash",
        "volatility: History",
        false,
    ),
    (
        "superlative-undated",
        "Which state grows the most cotton?",
        "India",
        "",
        true,
    ),
    (
        "superlative-undated",
        "Who took part?",
        "Most citizens",
        "",
        false,
    ),
    (
        "superlative-undated",
        "Which is the only port on the lake?",
        "Aktau",
        "",
        true,
    ),
    (
        "superlative-undated",
        "What came only after the unrest?",
        "A law",
        "",
        false,
    ),
    (
        "superlative-undated",
        "Who was the first president of it?",
        "Akayev",
        "",
        true,
    ),
    (
        "superlative-undated",
        "Who spoke at first and left?",
        "Akayev",
        "",
        false,
    ),
    (
        "superlative-undated",
        "What is his first name?",
        "Askar",
        "",
        false,
    ),
    (
        "key-not-in-excerpt",
        "Who won it there?",
        "Oʻzbekiston",
        "evidence: [\"in O'zbekiston\"]",
        false,
    ),
    (
        "key-not-in-excerpt",
        "Who won it there?",
        "Common customs union",
        "evidence: [\"A union\"]",
        true,
    ),
    (
        "key-not-in-excerpt",
        "Who won it there?",
        "Common market",
        "evidence: [\"A market\"]",
        false,
    ),
    (
        "key-not-in-excerpt",
        "Who won it there?",
        "Osh",
        "evidence: [\"at Khiva\"]",
        true,
    ),
    (
        "key-not-in-excerpt",
        "What is the sum?",
        "60,000",
        "evidence: [\"70 000 tenge\"]",
        false,
    ),
    (
        "key-num-not-in-excerpt",
        "What is the sum?",
        "60,000",
        "evidence: [\"70 000 tenge\"]",
        true,
    ),
    (
        "key-num-not-in-excerpt",
        "What is the sum?",
        "60,000",
        "evidence: [\"60 000 tenge\"]",
        false,
    ),
    (
        "asks-more",
        "What are the two markets called?",
        "Dordoy",
        "",
        true,
    ),
    (
        "asks-more",
        "What are the two states called?",
        "Iran and Iraq",
        "",
        false,
    ),
    (
        "asks-more",
        "List the squares of the city.",
        "Ala-Too",
        "",
        true,
    ),
    (
        "asks-more",
        "In which valley are the two lakes?",
        "Alay",
        "",
        false,
    ),
    ("stem-short", "Who won it?", "Osh", "", true),
    ("stem-short", "Who won it there?", "Osh", "", false),
    (
        "stale",
        "Who leads the cabinet?",
        "Osh",
        "as_of: \"2026-06-01\", volatility: Office",
        false,
    ),
    (
        "stale",
        "Who leads the cabinet?",
        "Osh",
        "as_of: \"2026-05-31\", volatility: Office",
        true,
    ),
    (
        "stale",
        "Who leads the cabinet?",
        "Osh",
        "as_of: \"2025-11-28\", volatility: Law",
        false,
    ),
    (
        "stale",
        "Who leads the cabinet?",
        "Osh",
        "as_of: \"2025-11-27\", volatility: Law",
        true,
    ),
];

#[test]
fn words_are_judged_at_their_edges() {
    for (rule, ask, right, more, expected) in WORDS {
        let all = found(ask, right, &[], more);
        assert_eq!(
            speaks(rule, &all),
            *expected,
            "{rule}: {ask} {right} {more}"
        );
    }
}

#[test]
fn a_first_is_only_noted() {
    let all = found("Who was the first president of it?", "Akayev", &[], "");
    let first = all.iter().find(|f| f.rule == "superlative-undated");
    assert_eq!(first.map(|f| f.level), Some(Level::Info));
}
