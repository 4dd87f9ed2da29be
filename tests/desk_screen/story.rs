//! A deck written from nothing, with a question of each kind; broken, mended by
//! the list of problems, saved and studied to its end.

use std::collections::BTreeSet;

use bilim::deck::Kind;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::app::App;
use crate::hands::{
    add, begin, choose, click_button, deck_of, errors, pick, quick, save, study, tab, window, write,
};

const SAYS: &str = "The fact, in one sentence, its answer in braces";
const CSTO: &str = "Soldiers of the CSTO came and left again.";
const SHARE: &str = "The candidate won 70.96 per cent of the vote.";
const VOTE: &str = "The vote was held on 9 June 2019.";
const JOINED: [&str; 3] = [
    "Belarus was the first of them to join.",
    "Armenia was the second of them to join.",
    "Kyrgyzstan was the third of them to join.",
];

fn cells(harness: &mut Harness<'_, App>, field: &str, rows: &[(&str, &str, &str)]) {
    for (number, (fact, first, second)) in rows.iter().enumerate() {
        let cell = |what: &str| format!("{field}, row {}, {what}", number + 1);
        if !fact.is_empty() {
            choose(harness, (Role::ComboBox, &cell("fact")), fact);
        }
        let (one, two) = match (fact.is_empty(), second.is_empty()) {
            (true, _) => ("text", "reason"),
            (false, false) => ("left", "right"),
            (false, true) => ("text", ""),
        };
        write(harness, &cell(one), first);
        if !two.is_empty() {
            write(harness, &cell(two), second);
        }
    }
}

fn facts(harness: &mut Harness<'_, App>) {
    quick(
        harness,
        &[
            "Soldiers of the {CSTO} came and left again.",
            "The candidate won {70.96} per cent of the vote.",
            "The vote was held on {9 June 2019}.",
            "{Belarus} was the first of them to join.",
            "{Armenia} was the second of them to join.",
            "{Kyrgyzstan} was the third of them to join.",
        ],
    );
    pick(harness, CSTO);
    write(harness, "Question", "Soldiers of which organisation came?");
    pick(harness, SHARE);
    click_button(harness, "A number");
    write(
        harness,
        "Question",
        "What share of the vote did the candidate win?",
    );
    pick(harness, VOTE);
    click_button(harness, "A date");
    write(harness, "Question", "When was the vote held?");
    for (fact, year) in JOINED.iter().zip(["1995", "2015", "2016"]) {
        pick(harness, fact);
        write(harness, "Date of the event", year);
    }
}

fn questions(harness: &mut Harness<'_, App>) {
    add(harness, CSTO, "Choice");
    let instead = "What people mistake it for, and what that is true of";
    let wrong = [
        ("", "NATO", "It is an alliance of other states."),
        ("", "SCO", "China belongs to this one."),
        ("", "EAEU", "It is a union of markets."),
    ];
    cells(harness, instead, &wrong);
    add(harness, CSTO, "Typed");
    add(harness, CSTO, "True or false");
    write(
        harness,
        "The claim",
        "Soldiers of NATO came and left again.",
    );
    write(
        harness,
        "What is right instead",
        "They were soldiers of the CSTO.",
    );
    add(harness, CSTO, "Gap");
    write(
        harness,
        "The sentence, its gap in braces",
        "The {CSTO} sent soldiers, who left again.",
    );
    add(harness, CSTO, "Card");
    write(harness, "Front", "Who sent soldiers that left again?");
    add(harness, SHARE, "Number");
    add(harness, VOTE, "Date");
    add(harness, JOINED[0], "Several");
    write(harness, "Question", "Which of these states joined?");
    let right = [(JOINED[0], "Belarus", ""), (JOINED[1], "Armenia", "")];
    cells(harness, "Right options, each with its fact", &right);
    let wrong = [
        ("", "Georgia", "It never asked to join."),
        ("", "Ukraine", "It signed other papers."),
    ];
    cells(harness, "Wrong options, and what each is true of", &wrong);
    add(harness, JOINED[0], "Order");
    write(harness, "Question", "In which order did they join?");
    let items = [
        (JOINED[0], "Belarus", ""),
        (JOINED[1], "Armenia", ""),
        (JOINED[2], "Kyrgyzstan", ""),
    ];
    cells(harness, "In the right order, each with its fact", &items);
    add(harness, JOINED[0], "Match");
    write(harness, "Question", "Which of them joined as which?");
    let pairs = [
        (JOINED[0], "Belarus", "the first"),
        (JOINED[1], "Armenia", "the second"),
        (JOINED[2], "Kyrgyzstan", "the third"),
    ];
    cells(harness, "Pairs, each with its fact", &pairs);
}

#[test]
fn a_deck_of_every_kind_is_written_from_nothing_mended_saved_and_studied() {
    let mut harness = window(App::new());
    begin(&mut harness, "A union of states");
    facts(&mut harness);
    questions(&mut harness);
    assert_eq!(errors(&harness), Vec::<String>::new());

    tab(&mut harness, "Facts ");
    pick(&mut harness, CSTO);
    write(
        &mut harness,
        SAYS,
        "Soldiers of the {} came and left again.",
    );
    assert_ne!(errors(&harness), Vec::<String>::new());
    tab(&mut harness, "Problems ");
    harness
        .query_all_by_label_contains("Go there: Line ")
        .next()
        .unwrap()
        .click();
    harness.run();
    write(
        &mut harness,
        SAYS,
        "Soldiers of the {CSTO} came and left again.",
    );
    assert_eq!(errors(&harness), Vec::<String>::new());

    let text = save(&mut harness);
    let deck = deck_of(&text);
    let kinds: BTreeSet<String> = deck
        .questions
        .iter()
        .map(|question| format!("{:?}", question.kind()))
        .collect();
    assert_eq!(kinds.len(), Kind::ALL.len(), "{text}");
    assert_eq!(study(&mut harness, &text), 6);
}
