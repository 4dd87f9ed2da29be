//! The paper of a mock exam, on the shipped decks and many seeds: no fact twice, nothing that gives
//! another's answer away, one seed one paper, topics by their number of facts.
#![expect(
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

use std::collections::BTreeSet;

use bilim::deck::{FactKey, ItemId, Kind, Library, Question};
use bilim::progress::Progress;
use bilim::progress::is_recall;
use bilim::store::decks::{From, load};
use bilim::study::exam::{Exam, Form};
use bilim::study::mock::{Asks, Paper, blueprint, gives_away, pick};
use bilim::study::{Around, Layout, Scope};
use bilim::time::Moment;

const QUESTIONS: usize = 40;

fn shipped() -> Library {
    load(From::Student(std::path::Path::new("no such folder"))).library
}

fn paper(library: &Library, seed: u64) -> Paper {
    paper_of(library, Asks::Scope(&Scope::All), seed)
}

fn paper_of(library: &Library, asks: Asks<'_>, seed: u64) -> Paper {
    let progress = Progress::default();
    let plan = blueprint(library, &progress, asks, QUESTIONS);
    let around = Around {
        library,
        progress: &progress,
        now: Moment::parse("2026-11-28T10:00:00+06:00").unwrap(),
    };
    pick(around, &plan, seed)
}

fn questions<'a>(library: &'a Library, paper: &Paper) -> Vec<&'a Question> {
    let asked = paper.asked.iter();
    asked
        .map(|asking| library.question(&asking.question).unwrap())
        .collect()
}

#[test]
fn no_fact_is_asked_twice_and_none_by_a_card() {
    let library = shipped();
    for seed in 0..25 {
        let asked = questions(&library, &paper(&library, seed));
        assert!(asked.len() > QUESTIONS / 2, "{} asked", asked.len());
        assert!(asked.iter().all(|question| question.kind() != Kind::Card));
        let facts: Vec<FactKey> = asked.iter().flat_map(|question| question.facts()).collect();
        let once: BTreeSet<&FactKey> = facts.iter().collect();
        assert_eq!(once.len(), facts.len(), "seed {seed}");
    }
}

#[test]
fn no_question_gives_away_the_answer_of_another() {
    let library = shipped();
    for seed in 0..6 {
        let asked = questions(&library, &paper(&library, seed));
        for one in &asked {
            for other in asked.iter().filter(|other| other.key != one.key) {
                assert!(
                    !gives_away(&library, one, other),
                    "seed {seed}: {} and {}",
                    one.key,
                    other.key
                );
            }
        }
    }
    // Without pairs to avoid this would prove nothing.
    let first = library
        .decks()
        .iter()
        .flat_map(|deck| &deck.questions)
        .take(60);
    let all: Vec<&Question> = first.collect();
    let gives = |one: &&Question| all.iter().any(|other| gives_away(&library, one, other));
    assert!(all.iter().any(gives));
}

#[test]
fn one_seed_gives_one_paper_and_another_seed_another() {
    let library = shipped();
    assert_eq!(paper(&library, 7), paper(&library, 7));
    assert_ne!(paper(&library, 7), paper(&library, 8));
}

/// An exam on two topics of the first deck.
fn exam(library: &Library, form: Form) -> Exam {
    let deck = library.decks().first().unwrap();
    let topics = deck.topics.iter().take(2);
    Exam {
        topics: topics
            .map(|topic| ItemId::new(format!("{}/{}", deck.id, topic.id)))
            .collect(),
        form,
        ..Exam::default()
    }
}

#[test]
fn an_exam_asks_for_its_own_topics_and_in_its_own_form() {
    let library = shipped();
    let picked = |form, seed| {
        let exam = exam(&library, form);
        let paper = paper_of(&library, Asks::Exam(&exam), seed);
        for asking in &paper.asked {
            assert!(exam.covers(library.fact(&asking.fact).unwrap()));
            if let Layout::Options(options) = &asking.layout {
                let right = library.question(&asking.question).unwrap();
                assert!(options.len() <= 3 || right.kind() != Kind::Choice);
            }
        }
        let asked = questions(&library, &paper);
        let picked = asked.iter().filter(|one| !is_recall(one.kind())).count();
        (picked, asked.len())
    };
    for seed in 0..3 {
        let (written, all) = picked(Form::Short, seed);
        assert!(all > 5 && written == 0, "{written} of {all}");
        let (choices, all) = picked(Form::Choice { options: 3 }, seed);
        assert!(choices * 10 >= all * 9, "{choices} of {all}");
        let mixed = Form::Mixed {
            options: 3,
            choice: 50,
        };
        let (half, all) = picked(mixed, seed);
        assert!((half * 2).abs_diff(all) <= 4, "{half} of {all}");
    }
}
