//! What is right for each kind of question, and what it says of its facts.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

#[path = "common/deck.rs"]
mod common;

use bilim::answer::{Marking, Note, Outcome, Response, Retype, Truth, Verdict, mark};
use bilim::deck::Precision;
use bilim::memory::Grade;
use common::{fact, library, question};

#[track_caller]
fn verdict(id: &str, response: &Response) -> Verdict {
    let library = library();
    match mark(&library, question(&library, id), response) {
        Marking::Given(verdict) => verdict,
        Marking::Again(retype) => panic!("{id}: asked again: {retype:?}"),
    }
}

#[track_caller]
fn again(id: &str, response: &Response) -> Retype {
    let library = library();
    match mark(&library, question(&library, id), response) {
        Marking::Given(verdict) => panic!("{id}: judged: {verdict:?}"),
        Marking::Again(retype) => retype,
    }
}

fn write(text: &str) -> Response {
    Response::Write(text.to_owned())
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().copied().map(str::to_owned).collect()
}

fn outcome(id: &str, response: &Response) -> Outcome {
    verdict(id, response).outcome
}

#[test]
fn a_choice_is_right_or_wrong_and_never_something_unknown() {
    let pick = |text: &str| Response::Pick(text.to_owned());
    let right = verdict(
        "troops-which",
        &pick("Collective Security Treaty Organization"),
    );
    assert_eq!(right.outcome, Outcome::Right);
    assert_eq!(right.facts, [(fact("troops"), Grade::Good)]);
    let wrong = verdict("troops-which", &pick("NATO"));
    assert_eq!(wrong.outcome, Outcome::Wrong);
    assert_eq!(wrong.facts, [(fact("troops"), Grade::Again)]);
    assert_eq!(again("troops-which", &pick("Nobody")), Retype::DoesNotFit);
}

#[test]
fn a_statement_is_judged_by_what_holds() {
    assert_eq!(
        outcome("share-high", &Response::Judge(Truth::Holds)),
        Outcome::Right
    );
    assert_eq!(
        outcome("share-high", &Response::Judge(Truth::Fails)),
        Outcome::Wrong
    );
    assert_eq!(
        outcome("vote-2020", &Response::Judge(Truth::Fails)),
        Outcome::Right
    );
}

#[test]
fn only_a_full_score_of_several_is_good() {
    let pick = |options: &[&str]| Response::PickSeveral(texts(options));
    let full = verdict("which", &pick(&["B", "A"]));
    assert_eq!((full.outcome, full.score), (Outcome::Right, 1.0));
    assert_eq!(
        full.facts,
        [(fact("first"), Grade::Good), (fact("second"), Grade::Good)]
    );
    let half = verdict("which", &pick(&["A"]));
    assert_eq!((half.outcome, half.score), (Outcome::Partly, 0.5));
    assert!(half.facts.iter().all(|(_, grade)| *grade == Grade::Again));
    let all = verdict("which", &pick(&["A", "B", "X", "Y"]));
    assert_eq!(
        (all.outcome, all.score),
        (Outcome::Partly, 0.0),
        "picking all is worth nothing"
    );
    assert_eq!(outcome("which", &pick(&["X"])), Outcome::Wrong);
    assert_eq!(again("which", &pick(&[])), Retype::Empty);
}

#[test]
fn a_written_answer_may_take_any_listed_form() {
    for form in [
        "CSTO",
        " csto ",
        "одкб",
        "collective security treaty organization",
        "CSTO.",
    ] {
        assert_eq!(
            outcome("troops#typed", &write(form)),
            Outcome::Right,
            "{form}"
        );
    }
    assert_eq!(outcome("troops#typed", &write("NATO")), Outcome::Wrong);
    assert_eq!(again("troops#typed", &write("  ")), Retype::Empty);
}

#[test]
fn a_listed_other_name_is_wrong_and_is_named() {
    let verdict = verdict("troops#typed", &write("osce"));
    assert_eq!(verdict.outcome, Outcome::Wrong);
    assert_eq!(verdict.note, Note::OtherName("OSCE".to_owned()));
}

#[test]
fn a_number_is_right_within_its_tolerance_in_any_spelling() {
    for right in ["70.96", "70,96", "70.96 %", "71.01", "70.91"] {
        assert_eq!(
            outcome("share#typed", &write(right)),
            Outcome::Right,
            "{right}"
        );
    }
    let near = verdict("share#typed", &write("71.5"));
    assert_eq!((near.outcome, near.note), (Outcome::Wrong, Note::Near));
    assert_eq!(outcome("share#typed", &write("80")), Outcome::Wrong);
    assert_eq!(again("share#typed", &write("much")), Retype::NotANumber);
}

#[test]
fn a_date_is_judged_with_the_precision_asked() {
    for right in ["9 June 2019", "2019-06-09", "June 9, 2019"] {
        assert_eq!(
            outcome("vote#gap", &write(right)),
            Outcome::Right,
            "{right}"
        );
    }
    assert_eq!(
        again("vote#gap", &write("June 2019")),
        Retype::MoreOfTheDate(Precision::Day)
    );
    assert_eq!(outcome("vote-month", &write("June 2019")), Outcome::Right);
    assert_eq!(outcome("vote-month", &write("June 2018")), Outcome::Wrong);
    assert_eq!(again("vote-month", &write("soon")), Retype::NotADate);
}

#[test]
fn a_gap_takes_what_its_fact_takes() {
    assert_eq!(outcome("troops#gap", &write("ОДКБ")), Outcome::Right);
    assert_eq!(outcome("share#gap", &write("70,96")), Outcome::Right);
    assert_eq!(outcome("first#gap", &write("a")), Outcome::Right);
}

#[test]
fn an_order_says_nothing_of_its_facts_unless_all_is_right() {
    let arrange = |items: &[&str]| Response::Arrange(texts(items));
    let right = verdict("order", &arrange(&["A", "B", "C"]));
    assert_eq!(right.facts.len(), 3);
    assert!(right.facts.iter().all(|(_, grade)| *grade == Grade::Good));
    let wrong = verdict("order", &arrange(&["C", "A", "B"]));
    assert_eq!(wrong.facts, vec![]);
    assert_eq!(wrong.alone, [fact("third")], "A and B stand in right order");
    assert_eq!(again("order", &arrange(&["A", "B"])), Retype::DoesNotFit);
    let unknown = verdict("order", &Response::DontKnow);
    assert_eq!((unknown.facts.len(), unknown.alone.len()), (0, 3));
}

#[test]
fn each_pair_is_judged_alone() {
    let pair = |pairs: &[(&str, &str)]| {
        Response::Pair(
            pairs
                .iter()
                .map(|(l, r)| ((*l).to_owned(), (*r).to_owned()))
                .collect(),
        )
    };
    let verdict = verdict("match", &pair(&[("A", "1st"), ("B", "3rd"), ("C", "4th")]));
    assert_eq!(verdict.outcome, Outcome::Partly);
    assert_eq!(
        verdict.facts,
        [
            (fact("first"), Grade::Good),
            (fact("second"), Grade::Again),
            (fact("third"), Grade::Again)
        ]
    );
}

#[test]
fn a_card_is_judged_by_the_student() {
    for grade in Grade::ALL {
        let verdict = verdict("troops#card", &Response::Rate(grade));
        assert_eq!(verdict.facts, [(fact("troops"), grade)]);
        assert_eq!(verdict.outcome == Outcome::Right, grade.is_right());
    }
}

#[test]
fn not_knowing_is_again_for_every_kind_but_an_order() {
    let library = library();
    for question in &library.decks()[0].questions {
        let Marking::Given(verdict) = mark(&library, question, &Response::DontKnow) else {
            panic!("{}", question.key);
        };
        assert_eq!(verdict.outcome, Outcome::DontKnow, "{}", question.key);
        assert!(
            verdict
                .facts
                .iter()
                .all(|(_, grade)| *grade == Grade::Again)
        );
    }
}

#[test]
fn an_answer_of_another_kind_is_asked_for_again() {
    assert_eq!(again("troops-which", &write("CSTO")), Retype::DoesNotFit);
    assert_eq!(
        again("troops#typed", &Response::Rate(Grade::Good)),
        Retype::DoesNotFit
    );
}
