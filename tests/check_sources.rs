//! `bilim check` with the texts of sources: a text that stayed behind when its deck travelled is
//! told and stops nothing; one that is named by hand must be there.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop at what it did not expect, and writes what is read"
)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// One text is there, one is not, one is no text, one is elsewhere; a word is misquoted.
const DECK: &str = r#"Deck(
    format: 1, id: "d", title: "D",
    sources: [
        Source(id: "here", title: "Here", text: "here.txt"),
        Source(id: "away", title: "Away", text: "texts/away.txt"),
        Source(id: "pdf", title: "A document", text: "paper.pdf"),
        Source(id: "net", title: "On the net", text: "https://example.org/text"),
    ],
    facts: [
        Fact(id: "a", says: "The capital is {Astana}.", from: "here", at: 1, evidence: ["Almaty was it"]),
        Fact(id: "b", says: "The river is the {Ishim}.", from: "away", at: 1, evidence: ["on the Ishim"]),
        Fact(id: "c", says: "The steppe is {wide}.", from: "away", at: 2, evidence: ["so wide"]),
    ],
)
"#;

fn check(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_bilim"))
        .arg("check")
        .arg(folder.join("d.ron"))
        .args(args)
        .current_dir(folder)
        .output()
        .unwrap()
}

fn told(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("d.ron"), DECK).unwrap();
    let text = "The capital of the country is Astana, as each child there knows today.";
    fs::write(folder.path().join("here.txt"), text).unwrap();
    fs::write(folder.path().join("paper.pdf"), "%PDF-1.7").unwrap();
    folder
}

#[test]
fn each_text_that_is_not_there_is_told_once_and_the_other_checks_go_on() {
    let folder = folder();
    let output = check(folder.path(), &[]);
    let shown = told(&output);
    let count = |rule: &str| shown.matches(&format!("[{rule}]")).count();
    assert_eq!(count("source-text-missing"), 1, "{shown}");
    assert_eq!(count("source-text-not-one"), 1, "{shown}");
    assert_eq!(count("source-text-elsewhere"), 1, "{shown}");
    assert!(shown.contains("d.ron:5:"), "its line is told: {shown}");
    // The text that is there is looked at.
    assert_eq!(count("excerpt-not-in-source"), 1, "{shown}");
    assert_eq!(output.status.code(), Some(1), "that is an error: {shown}");

    let json = told(&check(folder.path(), &["--format", "json"]));
    assert_eq!(json.matches("\"source-text-missing\"").count(), 1, "{json}");
}

#[test]
fn a_text_that_stayed_behind_is_no_error() {
    let folder = folder();
    let sound = DECK.replace("Almaty was it", "The capital of the country");
    fs::write(folder.path().join("d.ron"), &sound).unwrap();
    for args in [&[][..], &["--fix"], &["--fix", "--write"]] {
        let output = check(folder.path(), args);
        assert_eq!(output.status.code(), Some(0), "{args:?}: {}", told(&output));
    }
    assert_eq!(
        fs::read_to_string(folder.path().join("d.ron")).unwrap(),
        sound
    );
}

#[test]
fn a_text_that_is_named_by_hand_must_be_there() {
    let folder = folder();
    let named = |file: &str| check(folder.path(), &["--source", &format!("away={file}")]);
    for file in ["none.txt", "paper.pdf"] {
        let output = named(file);
        assert_eq!(output.status.code(), Some(2), "{file}");
        let why = String::from_utf8(output.stderr).unwrap();
        assert!(why.contains(file), "{why}");
    }
    let shown = told(&named("here.txt"));
    assert!(!shown.contains("[source-text-missing]"), "{shown}");
}
