//! The shipped decks keep the promises that the project makes about them.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop at what it did not expect, and reads the project's own decks"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use bilim::deck::{Body, Deck, Fact, FactAnswer, Kind, Library, Question, Wrong, parse};

fn decks() -> Vec<Deck> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("decks");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "ron"))
        .collect();
    paths.sort();
    paths
        .iter()
        .map(|path| {
            let parsed = parse(&std::fs::read(path).unwrap());
            assert_eq!(parsed.diagnostics, vec![], "{}", path.display());
            parsed.deck.unwrap()
        })
        .collect()
}

fn is_authored(question: &Question) -> bool {
    !question.key.as_str().contains('#')
}

/// The facts for which something does not hold.
fn without(holds: impl Fn(&Library, &Fact) -> bool) -> Vec<String> {
    let library = Library::new(decks());
    let facts = library.facts();
    facts
        .filter(|fact| !holds(&library, fact))
        .map(|fact| fact.key.to_string())
        .collect()
}

#[test]
fn there_are_enough_decks_facts_and_questions_of_every_kind() {
    let decks = decks();
    assert!(decks.len() >= 4);
    let ids: BTreeSet<&str> = decks.iter().map(|deck| deck.id.as_str()).collect();
    assert_eq!(ids.len(), decks.len(), "each deck has its own id");
    assert!(decks.iter().map(|deck| deck.facts.len()).sum::<usize>() >= 70);
    let questions = decks.iter().flat_map(|deck| &deck.questions);
    let authored: Vec<&Question> = questions.filter(|question| is_authored(question)).collect();
    assert!(authored.len() >= 100, "{}", authored.len());
    let mut kinds: BTreeMap<Kind, usize> = BTreeMap::new();
    for question in authored {
        *kinds.entry(question.kind()).or_default() += 1;
    }
    for kind in Kind::ALL {
        assert!(
            kinds.get(&kind).is_some_and(|count| *count >= 2),
            "{kind:?} in {kinds:?}"
        );
    }
}

#[test]
fn each_topic_has_a_page_and_facts() {
    for deck in decks() {
        for topic in &deck.topics {
            assert!(
                !topic.read.is_empty(),
                "{}/{} has no page",
                deck.id,
                topic.id
            );
            let taught = deck.facts.iter().any(|fact| fact.topic == topic.id);
            assert!(taught, "{}/{} teaches nothing", deck.id, topic.id);
        }
    }
}

#[test]
fn each_fact_says_where_it_comes_from_and_why() {
    assert_eq!(
        without(|library, fact| {
            library.source_of(&fact.key).is_some()
                && !fact.at.is_empty()
                && !fact.evidence.is_empty()
                && !fact.why.is_empty()
        }),
        Vec::<String>::new()
    );
}

#[test]
fn each_fact_can_be_recognised_and_recalled() {
    let recognised = |library: &Library, fact: &Fact| {
        library.questions_of(&fact.key).any(|question| {
            let kind = question.kind();
            let kinds = [Kind::Choice, Kind::TrueFalse, Kind::Match, Kind::Several];
            is_authored(question) && kinds.contains(&kind)
        })
    };
    let recalled = |library: &Library, fact: &Fact| {
        library.questions_of(&fact.key).any(|question| {
            let kinds = [Kind::Typed, Kind::Number, Kind::Date, Kind::Cloze];
            kinds.contains(&question.kind())
        })
    };
    assert_eq!(without(recognised), Vec::<String>::new(), "no recognition");
    assert_eq!(without(recalled), Vec::<String>::new(), "no recall");
}

#[test]
fn an_answer_in_words_has_at_most_four() {
    let short = |_: &Library, fact: &Fact| match &fact.answer {
        FactAnswer::Text(text) => {
            let shown = text.shown.split_whitespace().count();
            let gap = fact.says.gap.split_whitespace().count();
            // Of a long name it is enough that its short form is taken.
            let shortest = text
                .also
                .iter()
                .map(|form| form.split_whitespace().count())
                .min();
            gap <= 4 && (shown <= 4 || text.name.is_some() && shortest.is_some_and(|n| n <= 4))
        }
        FactAnswer::Number(_) | FactAnswer::Date(_) => true,
    };
    assert_eq!(without(short), Vec::<String>::new());
}

#[test]
fn every_wrong_option_has_a_reason_of_its_own() {
    for deck in decks() {
        for question in &deck.questions {
            let wrong: &[Wrong] = match &question.body {
                Body::Choice { wrong, .. } | Body::Several { wrong, .. } => wrong,
                Body::TrueFalse { .. }
                | Body::Typed { .. }
                | Body::Number { .. }
                | Body::Date { .. }
                | Body::Cloze { .. }
                | Body::Order { .. }
                | Body::Match { .. }
                | Body::Card { .. } => &[],
            };
            for option in wrong {
                let words = option.why.split_whitespace().count();
                assert!(
                    words >= 3,
                    "{}: {} ({})",
                    question.key,
                    option.text,
                    option.why
                );
            }
        }
    }
}

#[test]
fn the_one_source_is_named_without_inventing_its_publisher() {
    for deck in decks() {
        assert!(!deck.sources.is_empty());
        for source in &deck.sources {
            assert!(
                source.url.is_empty() && source.publisher.is_empty(),
                "{}",
                deck.id
            );
            assert!(source.inferred && source.written.is_some(), "{}", deck.id);
        }
    }
}

#[test]
fn no_fact_is_later_than_the_text_it_was_read_in() {
    let in_time = |library: &Library, fact: &Fact| {
        let written = library
            .source_of(&fact.key)
            .and_then(|source| source.written);
        let dates = [fact.on, fact.as_of];
        dates.into_iter().flatten().all(|date| {
            let common = date.precision().min(written.unwrap().precision());
            date.cut(common) <= written.unwrap().cut(common)
        })
    };
    assert_eq!(without(in_time), Vec::<String>::new());
}

#[test]
fn the_rules_of_good_writing_find_no_error_and_no_warning() {
    let found: Vec<String> = decks()
        .iter()
        .flat_map(|deck| bilim::lint::lint(deck, &bilim::lint::Around::default()))
        .filter(|finding| finding.level != bilim::deck::Level::Info)
        .map(|finding| format!("{} on {:?}: {:?}", finding.rule, finding.on, finding.said))
        .collect();
    assert_eq!(found, Vec::<String>::new());
}
