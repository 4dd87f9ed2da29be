//! The coach in the terminal: the program itself, fed line by line, on days that are given to
//! it. A fact that does not stick is told, `:why` says why it came, a plan to catch up is kept.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test writes its own files and may stop at what it did not expect"
)]

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// A deck of one fact that is only asked by writing.
const ONE: &str = r#"Deck(format: 1, id: "one", title: "One",
    sources: [Source(id: "s", title: "S")], topics: [Topic(id: "a", title: "A")],
    facts: [Fact(id: "csto", topic: "a", says: "Soldiers of the {CSTO} came.", ask: "Whose soldiers came?")])"#;

fn folder(deck: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("decks")).unwrap();
    fs::write(folder.path().join("decks/deck.ron"), deck).unwrap();
    folder
}

/// A session on a day of December 2026, or of the months after it.
fn study(folder: &Path, date: &str, lines: &str) -> String {
    let mut child = Command::new(env!("CARGO_BIN_EXE_bilim"))
        .args([
            "study",
            "--now",
            &format!("{date}T10:00:00+06:00"),
            "--data",
        ])
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

#[test]
fn a_fact_that_does_not_stick_is_told_with_its_sentence() {
    let folder = folder(ONE);
    study(folder.path(), "2026-12-01", "CSTO\n");
    let sticks = "This fact does not stick";
    for month in 1..=5 {
        let said = study(folder.path(), &format!("2027-0{month}-01"), "?\nCSTO\n");
        assert!(!said.contains(sticks), "{said}");
    }
    let said = study(folder.path(), "2027-06-01", "?\nCSTO\n");
    assert!(said.contains(sticks), "{said}");
    assert_eq!(said.matches(sticks).count(), 1);
    assert!(said.contains("forgot it again 6 times"), "{said}");
}

#[test]
fn why_tells_of_the_answer_given_last() {
    let folder = folder(ONE);
    let said = study(folder.path(), "2026-12-01", ":why\nCSTO\n");
    assert!(said.contains("There is no answer yet"), "{said}");
    let said = study(folder.path(), "2026-12-13", "?\n:why\nCSTO\n");
    assert!(said.contains("Last seen 12 days ago."), "{said}");
    assert!(said.contains("Next on 14 December 2026."), "{said}");
}

#[test]
fn a_plan_to_catch_up_is_kept_and_said() {
    let mut deck = String::from(
        r#"Deck(format: 1, id: "many", title: "Many", sources: [Source(id: "s", title: "S")],
        topics: [Topic(id: "a", title: "A")], facts: ["#,
    );
    for number in 0..40 {
        writeln!(
            deck,
            r#"Fact(id: "f{number}", topic: "a", says: "Number {number} is {{word{number}}}.", ask: "What is number {number}?"),"#
        )
        .unwrap();
    }
    deck.push_str("])");
    let folder = folder(&deck);
    fs::create_dir(folder.path().join("data")).unwrap();
    let settings = |text: &str| fs::write(folder.path().join("data/settings.ron"), text).unwrap();
    settings("(new_a_day: 40)");
    let words: String = (0..40).fold(String::new(), |mut words, number| {
        writeln!(words, "word{number}").unwrap();
        words
    });
    study(folder.path(), "2026-12-01", &words);
    settings("(new_a_day: 40, coach: (catch_up: Some(5)))");
    let said = study(folder.path(), "2026-12-20", ":quit\n");
    assert!(said.contains("40 facts wait."), "{said}");
    assert!(said.contains("the most endangered first"), "{said}");
    assert!(said.contains("New facts pause until then."), "{said}");
}

#[test]
fn the_end_of_a_plan_is_said_and_kept() {
    let folder = folder(ONE);
    study(folder.path(), "2026-12-01", "CSTO\n");
    let settings = folder.path().join("data/settings.ron");
    fs::write(&settings, "(coach: (catch_up: Some(5)))").unwrap();
    let said = study(folder.path(), "2026-12-20", "CSTO\n");
    assert!(said.contains("You have caught up."), "{said}");
    let kept = fs::read_to_string(&settings).unwrap();
    assert!(kept.contains("catch_up: None"), "{kept}");
}
