//! `bilim sheet`: the program itself writes a page with the weakest facts.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test writes its own files and may stop at what it did not expect"
)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::time::Duration;

use bilim::app::{Effect, Settings};
use bilim::store::{Place, open};
use bilim::study::exam::Exam;
use bilim::time::Moment;

use tempfile::TempDir;

/// A deck of two facts.
fn deck(id: &str) -> String {
    format!(
        r#"Deck(format: 1, id: "{id}", title: "Deck {id}",
    sources: [Source(id: "s", title: "S")], topics: [Topic(id: "a", title: "A")],
    facts: [Fact(id: "csto", topic: "a", says: "Soldiers of the {{CSTO of {id}}} came.", ask: "Whose soldiers came?"),
        Fact(id: "city", topic: "a", says: "It began in {{Zhanaozen}}.", ask: "Where did it begin?")])"#
    )
}

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("decks")).unwrap();
    for id in ["one", "two"] {
        let file = folder.path().join(format!("decks/{id}.ron"));
        fs::write(file, deck(id)).unwrap();
    }
    folder
}

fn sheet(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_bilim"))
        .arg("sheet")
        .args(args)
        .args(["--now", "2026-12-01T10:00:00+06:00", "--data"])
        .arg(folder.join("data"))
        .arg("--decks")
        .arg(folder.join("decks"))
        .env("XDG_STATE_HOME", folder.join("state"))
        .current_dir(folder)
        .output()
        .unwrap()
}

fn said(output: &[u8]) -> String {
    String::from_utf8_lossy(output).into_owned()
}

#[test]
fn a_sheet_of_one_deck_is_written_into_the_named_file() {
    let folder = folder();
    for _ in 0..2 {
        let output = sheet(folder.path(), &["one", "-o", "page.html"]);
        assert!(output.status.success(), "{}", said(&output.stderr));
        assert!(said(&output.stdout).contains("page.html"));
    }
    let html = fs::read_to_string(folder.path().join("page.html")).unwrap();
    for part in ["<html", "Deck one", "Where did it begin?", "CSTO of one"] {
        assert!(html.contains(part), "{part}: {html}");
    }
    assert!(!html.contains("CSTO of two"));
}

#[test]
fn without_a_deck_and_an_exam_all_decks_are_printed() {
    let folder = folder();
    let output = sheet(folder.path(), &["-o", "-"]);
    let html = said(&output.stdout);
    for part in ["CSTO of one", "CSTO of two"] {
        assert!(html.contains(part), "{part}: {html}");
    }
    assert!(
        html.trim_end().ends_with("</html>"),
        "nothing else is printed"
    );
}

#[test]
fn without_a_deck_the_next_exam_is_printed() {
    let folder = folder();
    let now = Moment::parse("2026-11-30T10:00:00+06:00").unwrap();
    let place = Place::new(folder.path().join("data"), folder.path().join("state/x"));
    let opened = open(&place, now).unwrap();
    let mut settings = Settings::default();
    settings.put_exam(Exam {
        name: "Finals".to_owned(),
        decks: vec!["two".into()],
        date: "2026-12-12".to_owned(),
        ..Exam::default()
    });
    let save = Effect::SaveSettings(settings);
    opened.writer.carry_out(save, now).unwrap();
    assert!(opened.writer.wait(Duration::from_secs(20)));
    drop(opened);
    let html = said(&sheet(folder.path(), &["-o", "-"]).stdout);
    for part in ["Finals, 12 December 2026", "CSTO of two"] {
        assert!(html.contains(part), "{part}: {html}");
    }
    assert!(!html.contains("CSTO of one"));
}

#[test]
fn a_sheet_without_a_file_or_of_no_deck_is_refused() {
    let folder = folder();
    for (args, why) in [
        (&["one"][..], "--output <FILE>"),
        (&["three", "-o", "-"][..], "There is no deck three"),
    ] {
        let output = sheet(folder.path(), args);
        assert_eq!(output.status.code(), Some(2));
        assert!(
            said(&output.stderr).contains(why),
            "{}",
            said(&output.stderr)
        );
    }
}
