//! The checks checked: each way to lose, double or invent an answer is noticed.

use std::collections::BTreeSet;

use super::desk::Desk;
use super::ledger::{Event, Ledger, Violation, events};
use super::order::Disk;

fn line(number: u32, given: &str) -> String {
    let body = format!("Answer(v:1,n:{number},t:{number},tz:0,form:Cloze,given:\"{given}\",ms:1)");
    let checksum = crc32fast::hash(body.as_bytes());
    format!("{body} //{checksum:08x}\n")
}

fn promised(words: &[&str]) -> Ledger {
    let words: BTreeSet<String> = words.iter().map(|word| (*word).to_owned()).collect();
    Ledger {
        given: words.clone(),
        acknowledged: words,
    }
}

fn journal(lines: &[String]) -> BTreeSet<Event> {
    events("here", lines.concat().as_bytes())
}

#[test]
fn what_was_promised_and_is_there_is_no_violation() {
    let kept = journal(&[line(1, "a"), line(2, "b"), line(2, "b")]);
    assert_eq!(promised(&["a", "b"]).compare(&kept), []);
}

#[test]
fn an_answer_that_was_given_but_not_promised_may_be_there_or_not() {
    let mut ledger = promised(&["a"]);
    ledger.given.insert("b".to_owned());
    assert_eq!(ledger.compare(&journal(&[line(1, "a")])), []);
    assert_eq!(ledger.compare(&journal(&[line(1, "a"), line(2, "b")])), []);
}

#[test]
fn a_missing_a_doubled_and_a_foreign_answer_are_noticed() {
    let ledger = promised(&["a", "b"]);
    let missing = Violation::Missing("b".to_owned());
    assert_eq!(ledger.compare(&journal(&[line(1, "a")])), [missing]);
    let doubled = [line(1, "a"), line(2, "b"), line(3, "b")];
    let noticed = [Violation::Doubled("b".to_owned())];
    assert_eq!(ledger.compare(&journal(&doubled)), noticed);
    let foreign = [line(1, "a"), line(2, "b"), line(3, "c")];
    let noticed = [Violation::Foreign("c".to_owned())];
    assert_eq!(ledger.compare(&journal(&foreign)), noticed);
}

#[test]
fn a_number_used_twice_and_a_line_that_changed_are_noticed() {
    let ledger = promised(&["a", "b"]);
    let noticed = [Violation::SameNumber("1".to_owned())];
    assert_eq!(
        ledger.compare(&journal(&[line(1, "a"), line(1, "b")])),
        noticed
    );
    let changed = line(2, "b").replace("ms:1", "ms:7");
    let noticed = [Violation::Missing("b".to_owned())];
    assert_eq!(ledger.compare(&journal(&[line(1, "a"), changed])), noticed);
}

/// A stand-in for a program that says an answer is saved and does not save it.
#[test]
fn a_program_that_loses_its_last_answer_is_found_out() {
    const FORGETFUL: &str =
        r#""$@" && find "$0" -path '*journal*' -name '*.ron' -exec sed -i '$d' {} +"#;
    let mut desk = Desk::new();
    let data = desk.data().join("progress").display().to_string();
    let told = desk.study(&["sh", "-c", FORGETFUL, &data], 3, None);
    assert_eq!((told.violations(), told.acknowledged.len()), (vec![], 3));
    assert_eq!(desk.check(), [Violation::Missing("w1x2".to_owned())]);
}

#[test]
fn a_sync_that_is_only_tried_again_after_a_failure_keeps_nothing() {
    let lost = |again: &str| {
        let mut disk = Disk::new("/data".into(), BTreeSet::new());
        let trace = [
            r#"1 write(4</data/j>, "Answer", 6) = 6"#,
            "1 fdatasync(4</data/j>) = -1 EIO (Input/output error)",
            again,
            "1 fdatasync(4</data/j>) = 0",
            r#"2 write(1<pipe:[1]>, "Not yet. The answer: ans"..., 28) = 28"#,
        ];
        disk.follow(&trace.join("\n"));
        disk.lost.len()
    };
    assert_eq!(lost(r#"1 write(4</data/j>, "Answer", 6) = 6"#), 0);
    assert_eq!(lost("1 lseek(4</data/j>, 0, SEEK_END) = 6"), 1);
}
