//! `bilim check --fix`: it shows what it would change, writes it only when told to, and leaves the
//! decks of the program alone.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop at what it did not expect, and reads what was written"
)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const SPOILT: &str = "Deck(format: 1, id: \"d\", title: \"D\", facts: [\r\n    Fact(id: \u{201c}a\u{201d}, says: \"It is {b}.\" at: 3), // three\r\n    Fact(id: \"c\", says: \"No gap.\"),\r\n])\r\n";

fn check(args: &[&str], path: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_bilim"))
        .arg("check")
        .args(args)
        .arg(path)
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn changes_are_shown_before_they_are_written() {
    let folder = tempfile::tempdir().unwrap();
    let deck = folder.path().join("d.ron");
    fs::write(&deck, SPOILT).unwrap();

    let output = check(&["--fix"], &deck);
    let shown = said(&output);
    assert_eq!(output.status.code(), Some(1));
    assert!(shown.contains("d.ron:2:14: "), "{shown}");
    assert!(shown.contains("[curly-quotes]"), "{shown}");
    assert!(
        shown
            .contains(" 2 -     Fact(id: \u{201c}a\u{201d}, says: \"It is {b}.\" at: 3), // three"),
        "{shown}"
    );
    assert!(shown.contains(" 2 +     Fact(id: \"a\", says"), "{shown}");
    assert!(shown.contains("\n2 changes in one file. "), "{shown}");
    assert_eq!(fs::read_to_string(&deck).unwrap(), SPOILT);

    let output = check(&["--fix", "--write"], &deck);
    let shown = said(&output);
    assert!(
        shown.contains("\n2 changes in one file written."),
        "{shown}"
    );
    assert!(shown.contains("[no-gap]"), "{shown}");
    assert_eq!(output.status.code(), Some(1));
    let better = SPOILT
        .replace(['\u{201c}', '\u{201d}'], "\"")
        .replace(".\" at", ".\", at");
    assert_eq!(fs::read_to_string(&deck).unwrap(), better);
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.len(), 1, "nothing stays beside the deck");
}

#[test]
fn what_programs_read_is_the_same_with_and_without_a_preview() {
    let folder = tempfile::tempdir().unwrap();
    let deck = folder.path().join("d.ron");
    fs::write(&deck, SPOILT).unwrap();
    let plain = said(&check(&["--format", "json"], &deck));
    let fix = said(&check(&["--format", "json", "--fix"], &deck));
    assert_eq!(plain, fix);
}

#[test]
fn writing_without_a_look_at_the_changes_is_refused() {
    let output = check(&["--write"], Path::new("d.ron"));
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_deck_without_anything_to_change_is_not_written() {
    let folder = tempfile::tempdir().unwrap();
    let deck = folder.path().join("vote.ron");
    let (_, text) = bilim::store::decks::SHIPPED.first().unwrap();
    fs::write(&deck, text).unwrap();
    let before = fs::metadata(&deck).unwrap().modified().unwrap();
    let output = check(&["--fix", "--write"], &deck);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(fs::metadata(&deck).unwrap().modified().unwrap(), before);
    assert!(said(&output).starts_with("There is nothing"));
}
