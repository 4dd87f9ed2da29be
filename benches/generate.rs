//! Makes the text of a deck as large as wanted, always the same for the same
//! size. It writes what a teacher would write and knows nothing of parsing.

use std::fmt::Write as _;

/// A deck in which half as many facts as `questions` are asked for by that many authored
/// questions of several kinds.
pub(crate) fn deck(questions: usize) -> String {
    let mut text = String::from(
        "Deck(format: 1, id: \"large\", title: \"A large deck\",\n\
         sources: [Source(id: \"paper\", title: \"The morning paper\", written: \"2022-11\")],\n\
         names: [\n",
    );
    for n in 0..50 {
        line(
            &mut text,
            format_args!(
                "Name(id: \"name-{n}\", kind: Person, text: \"Person number {n}\", also: [\"P {n}\", \"Особа {n}\"], not: [\"Nobody {n}\"]),"
            ),
        );
    }
    text.push_str("],\ntopics: [\n");
    for n in 0..20 {
        line(
            &mut text,
            format_args!(
                "Topic(id: \"topic-{n}\", title: \"Topic {n}\", read: \"A page with some words.\n\n    And a second paragraph.\"),"
            ),
        );
    }
    text.push_str("],\nfacts: [\n");
    for n in 0..questions.div_ceil(2) {
        line(&mut text, format_args!("{}", fact(n)));
    }
    text.push_str("],\nquestions: [\n");
    for n in 0..questions {
        line(&mut text, format_args!("{}", question(n)));
    }
    text.push_str("],\n)\n");
    text
}

fn line(text: &mut String, line: std::fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    if writeln!(text, "    {line}").is_err() {
        text.clear();
    }
}

fn fact(n: usize) -> String {
    let answer = match n % 4 {
        0 => format!(
            "says: \"The sentence of fact {n} has {{word {n}}} in it.\", also: [\"слово {n}\"]"
        ),
        1 => format!(
            "says: \"It was said by {{Person number {}}} at last.\"",
            n % 50
        ),
        2 => format!(
            "says: \"About {{{n}}} people came.\", answer: Number(value: {n}, unit: \"people\", within: 2, near: 10)"
        ),
        _ => format!(
            "says: \"It began in {{June {}}}.\", answer: Date(\"{}-06\")",
            1500 + n % 500,
            1500 + n % 500
        ),
    };
    format!(
        "Fact(id: \"fact-{n}\", topic: \"topic-{}\", at: {}, evidence: [\"words {n}\"], {answer}, \
         ask: \"What does fact {n} say?\", why: \"Because of what stands in the paper.\", on: \"2019-06\"),",
        n % 20,
        n % 30,
    )
}

fn question(n: usize) -> String {
    let fact = n / 2;
    let a = fact.saturating_sub(fact % 8);
    match n % 8 {
        0 | 2 | 4 => format!(
            "Choice(id: \"question-{n}\", fact: \"fact-{fact}\", instead: [(\"wrong one {n}\", \"It is true of one.\"), \
             (\"wrong two\", \"It is true of two.\"), (\"wrong three\", \"It is true of three.\")]),"
        ),
        1 | 3 => format!(
            "TrueFalse(id: \"question-{n}\", fact: \"fact-{fact}\", claim: \"A claim about {n}.\", holds: {}, why: \"So it is.\"),",
            n.is_multiple_of(3)
        ),
        5 => format!("Card(id: \"question-{n}\", fact: \"fact-{fact}\", front: \"What of {n}?\"),"),
        6 => format!(
            "Several(id: \"question-{n}\", ask: \"Which of them?\", right: [(\"fact-{a}\", \"the first\")], \
             wrong: [(\"the second\", \"It is not.\"), (\"the third\", \"It is not.\")]),"
        ),
        _ => format!(
            "Match(id: \"question-{n}\", ask: \"Which belongs to which?\", pairs: [(\"fact-{fact}\", \"left\", \"right\"), \
             (\"fact-{a}\", \"other left\", \"other right\")], left_over: [\"alone\"]),"
        ),
    }
}
