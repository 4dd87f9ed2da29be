//! What a deck's text means: the model that is made of it.
#![expect(
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

use bilim::deck::{Body, Deck, Fact, FactAnswer, Kind, Precision, Question, parse};

fn deck(parts: &str) -> Deck {
    let text = format!("Deck(format: 1, id: \"d\", title: \"The deck\", {parts})");
    let parsed = parse(text.as_bytes());
    assert_eq!(parsed.diagnostics, vec![], "{text}");
    parsed.deck.unwrap()
}

fn only_fact(parts: &str) -> Fact {
    deck(parts).facts.remove(0)
}

fn question<'d>(deck: &'d Deck, key: &str) -> &'d Question {
    let mut questions = deck.questions.iter();
    questions
        .find(|question| question.key.as_str() == key)
        .unwrap()
}

#[test]
fn a_fact_alone_is_a_deck_with_a_gap_and_a_card() {
    let deck = deck("facts: [Fact(id: \"kz\", says: \"People pay in {tenge}.\")]");
    assert_eq!(deck.language, "en");
    assert_eq!(deck.revision, 1);
    assert_eq!(deck.topics.len(), 1);
    assert_eq!(
        (deck.topics[0].id.as_str(), deck.topics[0].title.as_str()),
        ("_", "The deck")
    );
    let keys: Vec<&str> = deck
        .questions
        .iter()
        .map(|question| question.key.as_str())
        .collect();
    assert_eq!(keys, ["d/kz#gap", "d/kz#card"]);
    let card = question(&deck, "d/kz#card");
    assert_eq!(card.ask, "People pay in \u{2026}.");
    assert!(matches!(&card.body, Body::Card { back, .. } if back == "People pay in tenge."));
}

#[test]
fn the_example_for_teachers_is_a_good_deck() {
    let guide = include_str!("../decks/FORMAT.md");
    let example = guide
        .split("```ron\n")
        .nth(1)
        .unwrap()
        .split("```")
        .next()
        .unwrap();
    let parsed = parse(example.as_bytes());
    assert_eq!(parsed.diagnostics, vec![]);
    assert_eq!(parsed.deck.unwrap().facts.len(), 3);
}

#[test]
fn a_question_in_words_adds_the_written_kind_that_fits_the_answer() {
    let deck = deck(
        "facts: [
            Fact(id: \"a\", says: \"{x}\", ask: \"?\"),
            Fact(id: \"b\", says: \"{7} years\", ask: \"?\", answer: Number(value: 7)),
            Fact(id: \"c\", says: \"{June 2019}\", ask: \"?\", answer: Date(\"2019-06\")),
        ]",
    );
    let kind = |key| question(&deck, key).kind();
    assert_eq!(kind("d/a#typed"), Kind::Typed);
    assert_eq!(kind("d/b#typed"), Kind::Number);
    assert_eq!(kind("d/c#typed"), Kind::Date);
    let want = Precision::Month;
    let body = &question(&deck, "d/c#typed").body;
    assert!(
        matches!(body, Body::Date { want: w, .. } if *w == want),
        "{body:?}"
    );
}

#[test]
fn an_authored_question_takes_the_place_of_the_derived_one_of_its_kind() {
    let deck = deck(
        "facts: [Fact(id: \"a\", says: \"{x}\", ask: \"?\")],
         questions: [Typed(id: \"t\", fact: \"a\"), Cloze(id: \"g\", fact: \"a\", says: \"So {X}.\")]",
    );
    let keys: Vec<&str> = deck
        .questions
        .iter()
        .map(|question| question.key.as_str())
        .collect();
    assert_eq!(keys, ["d/t", "d/g", "d/a#card"]);
}

#[test]
fn a_broken_authored_question_leaves_the_derived_one() {
    let text = "Deck(format: 1, id: \"d\", title: \"D\", facts: [Fact(id: \"a\", says: \"{x}\")],
        questions: [Cloze(id: \"g\", fact: \"a\", says: \"So {y}.\")])";
    let parsed = parse(text.as_bytes());
    assert_eq!(parsed.diagnostics.len(), 1);
    assert_eq!(
        question(&parsed.deck.unwrap(), "d/a#gap").kind(),
        Kind::Cloze
    );
}

#[test]
fn braces_that_spell_a_name_are_that_name() {
    let names = "names: [Name(id: \"n\", kind: Place, text: \"Astana\", also: [\"Nursultan\"], not: [\"Almaty\"])], ";
    for gap in ["Astana", "nursultan"] {
        let fact = only_fact(&format!(
            "{names} facts: [Fact(id: \"a\", says: \"{{{gap}}}\", also: [\"Целиноград\"])]"
        ));
        let FactAnswer::Text(answer) = fact.answer else {
            panic!("{gap}");
        };
        assert_eq!(answer.shown, "Astana");
        assert_eq!(answer.also, ["Nursultan", "Целиноград"]);
        assert_eq!(answer.not, ["Almaty"]);
        assert_eq!(answer.name.unwrap().as_str(), "n");
    }
    let fact = only_fact(&format!(
        "{names} facts: [Fact(id: \"a\", says: \"{{Shymkent}}\")]"
    ));
    assert!(matches!(fact.answer, FactAnswer::Text(answer) if answer.name.is_none()));
}

#[test]
fn the_only_source_is_that_of_facts_that_name_none() {
    let one = "Source(id: \"s\", title: \"S\")";
    let fact = "facts: [Fact(id: \"a\", says: \"{x}\")]";
    let from = |sources: &str| only_fact(&format!("sources: [{sources}], {fact}")).from;
    assert_eq!(from(one).unwrap().as_str(), "s");
    assert_eq!(
        from(&format!("{one}, Source(id: \"r\", title: \"R\")")),
        None
    );
    assert_eq!(from(""), None);
}

#[test]
fn a_paragraph_is_a_number_or_a_list() {
    let at = |at: &str| {
        only_fact(&format!(
            "facts: [Fact(id: \"a\", says: \"{{x}}\", at: {at})]"
        ))
        .at
    };
    assert_eq!(at("6"), [6]);
    assert_eq!(at("[4, 8]"), [4, 8]);
    assert_eq!(at("[]"), Vec::<u32>::new());
}

#[test]
fn line_breaks_of_the_editor_do_not_count_and_empty_lines_part_paragraphs() {
    let deck = deck(
        "topics: [Topic(id: \"t\", title: \"T\", read: \"One
            line.

            Two.\")], facts: [Fact(id: \"a\", says: \"{x}\", topic: \"t\")]",
    );
    assert_eq!(deck.topics[0].read, "One line.\n\nTwo.");
    assert_eq!(deck.topics.len(), 1);
}

#[test]
fn raw_texts_escapes_and_comments_are_read_as_ron_has_them() {
    let fact = only_fact(
        "facts: [/* a /* b */ */ Fact(id: \"a\", // c\n says: r#\"He said \"{x}\" \\ .\"#, why: \"a\\\"b\\u{41}\\n\\nc\",),]",
    );
    assert_eq!(fact.says.full(), "He said \"x\" \\ .");
    assert_eq!(fact.why, "a\"bA\n\nc");
}

#[test]
fn the_right_option_looks_like_the_others() {
    let right = |fact: &str| {
        let text = format!(
            "facts: [Fact(id: \"a\", ask: \"?\", {fact})],
             questions: [Choice(id: \"q\", fact: \"a\", instead: [(\"other\", \"why\"), (\"third\", \"why\")])]"
        );
        let deck = deck(&text);
        let Body::Choice { right, .. } = &question(&deck, "d/q").body else {
            panic!("a choice");
        };
        right.clone()
    };
    assert_eq!(right("says: \"{x}\""), "x");
    let share = "says: \"{70.96}\", answer: Number(value: 70.96, unit: \"%\")";
    assert_eq!(right(share), "70.96 %");
    let wage = "says: \"{60,000} tenge\", answer: Number(value: 60000, unit: \"tenge\")";
    assert_eq!(right(wage), "60,000 tenge");
    assert_eq!(
        right("says: \"{June 2019}\", answer: Date(\"2019-06\")"),
        "June 2019"
    );
}

#[test]
fn an_option_may_be_a_name() {
    let deck = deck(
        "names: [Name(id: \"sco\", kind: Organisation, text: \"The SCO\")],
         facts: [Fact(id: \"a\", says: \"{x}\", ask: \"?\", by: Name(\"sco\"))],
         questions: [Choice(id: \"q\", fact: \"a\", instead: [(Name(\"sco\"), \"why\"), (\"y\", \"why\")], last: \"y\")]",
    );
    assert_eq!(deck.facts[0].by.as_deref(), Some("The SCO"));
    let Body::Choice { wrong, last, .. } = &question(&deck, "d/q").body else {
        panic!("a choice");
    };
    assert_eq!(wrong[0].text, "The SCO");
    assert_eq!(last.as_deref(), Some("y"));
}

#[test]
fn dates_that_cannot_be_compared_do_not_disagree() {
    let fact = |id: &str, on: &str| format!("Fact(id: \"{id}\", says: \"{{{id}}}\"{on}),");
    let order =
        "Order(id: \"o\", ask: \"?\", items: [(\"a\", \"1\"), (\"b\", \"2\"), (\"c\", \"3\")])";
    for dates in [
        [", on: \"2019\"", ", on: \"2019-03\"", ", on: \"2019\""],
        [", on: \"2022\"", "", ", on: \"2019\""],
    ] {
        let facts: String = ["a", "b", "c"]
            .iter()
            .zip(dates)
            .map(|(id, on)| fact(id, on))
            .collect();
        let deck = deck(&format!("facts: [{facts}], questions: [{order}]"));
        assert_eq!(question(&deck, "d/o").kind(), Kind::Order);
    }
}
