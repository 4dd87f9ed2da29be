//! `bilim stats --summary`: the program itself prints the headline figures of the progress screen,
//! as lines and as JSON, and they say the same as the memories that `bilim stats` prints.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test writes its own files and may stop at what it did not expect"
)]

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// Two facts that are only asked by writing.
const DECK: &str = r#"Deck(format: 1, id: "d", title: "D",
    sources: [Source(id: "s", title: "S")], topics: [Topic(id: "a", title: "A")],
    facts: [
        Fact(id: "csto", topic: "a", says: "Soldiers of the {CSTO} came.", ask: "Whose soldiers came?"),
        Fact(id: "astana", topic: "a", says: "The capital is {Astana}.", ask: "What is the capital?"),
    ])"#;

fn bilim(folder: &Path, date: &str, (args, lines): (&[&str], &str)) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_bilim"))
        .args(args)
        .args(["--now", &format!("{date}T10:00:00+06:00"), "--data"])
        .arg(folder.join("data"))
        .arg("--decks")
        .arg(folder.join("decks"))
        .env("XDG_STATE_HOME", folder.join("state"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    // The program may be done before it has read everything.
    input.write_all(lines.as_bytes()).ok();
    drop(input);
    let output = child.wait_with_output().unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Both facts were answered right on one day; on the next study day one is right and one is not.
fn studied() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("decks")).unwrap();
    fs::write(folder.path().join("decks/deck.ron"), DECK).unwrap();
    let study = |date, lines| bilim(folder.path(), date, (&["study"], lines));
    // The order of the day is not known beforehand: what is no answer here is one there.
    study("2026-12-01", "CSTO\n\nAstana\n\n:quit\n");
    study("2026-12-20", "CSTO\n\nCSTO\n\n:quit\n");
    folder
}

fn json(folder: &TempDir, args: &[&str]) -> Value {
    let text = bilim(folder.path(), "2026-12-20", (args, ""));
    serde_json::from_str(&text).unwrap()
}

#[test]
fn the_summary_says_what_the_memories_say() {
    let folder = studied();
    let summary = json(&folder, &["stats", "--summary", "--format", "json"]);
    let facts = json(&folder, &["stats", "--format", "json"]);
    let chances = facts.as_array().unwrap().iter();
    let chances = chances.filter_map(|fact| fact["retrievability"].as_f64());
    let expected: f64 = chances.sum();
    let known = &summary["known"];
    assert!((known["expected"].as_f64().unwrap() - expected).abs() < 1e-5);
    assert_eq!(
        (&known["answered"], &known["facts"]),
        (&2.into(), &2.into())
    );
    let old = &summary["old_facts"];
    assert_eq!(old["asked"], 2);
    assert_eq!(old["right"], 1);
    assert_eq!(old["remembered"], 0.5);
    assert!((old["aim"].as_f64().unwrap() - 0.9).abs() < 1e-6);
    assert_eq!(summary["day"], "2026-12-20");
    assert_eq!(summary["streak"]["now"], 1);
}

#[test]
fn the_summary_is_a_few_lines_for_people() {
    let folder = studied();
    let said = bilim(folder.path(), "2026-12-20", (&["stats", "--summary"], ""));
    let lines: Vec<&str> = said.lines().collect();
    assert!(
        lines[0].starts_with("Remembered today: 2 of 2 (facts, expected"),
        "{said}"
    );
    assert_eq!(lines[1], "Old facts remembered: 50 % (1 of 2; aim 90 %)");
    assert!(lines[2].starts_with("Time, last 7 days: "), "{said}");
    assert!(!said.contains("csto"), "no fact is listed");
}
