//! Decks from the program and from folders: what is good is used, what is not is told.
#![expect(clippy::disallowed_methods, reason = "a test writes files by hand")]

use std::fs;
use std::path::Path;

use bilim::deck::{DeckId, Problem};
use bilim::store::StoreError;
use bilim::store::decks::{From, SHIPPED, load};

fn deck(id: &str, answer: &str) -> String {
    format!(
        "Deck(format: 1, id: \"{id}\", title: \"Own\", facts: [Fact(id: \"a\", says: \"It is {{{answer}}}.\")])"
    )
}

#[test]
fn the_decks_of_the_folder_are_those_in_the_program() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("decks");
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| Path::new(name).extension().is_some_and(|end| end == "ron"))
        .collect();
    names.sort();
    let mut shipped: Vec<&str> = SHIPPED.iter().map(|(name, _)| *name).collect();
    shipped.sort_unstable();
    assert_eq!(names, shipped);
}

#[test]
fn a_student_without_a_folder_has_the_shipped_decks() {
    let folder = tempfile::tempdir().unwrap();
    let decks = load(From::Student(&folder.path().join("decks")));
    assert_eq!(decks.library.decks().len(), SHIPPED.len());
    assert!(decks.faults.is_empty() && decks.unread.is_empty());
}

#[test]
fn an_own_deck_takes_the_place_of_a_shipped_one() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("mine.ron"), deck("vote", "mine")).unwrap();
    let decks = load(From::Student(folder.path()));
    assert_eq!(decks.library.decks().len(), SHIPPED.len());
    assert_eq!(
        decks.library.decks()[0].title,
        "Own",
        "in the same place of the list"
    );
}

#[test]
fn of_two_files_with_one_id_the_first_name_counts_and_it_is_told() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("b.ron"), deck("x", "second")).unwrap();
    fs::write(folder.path().join("a.ron"), deck("x", "first")).unwrap();
    let decks = load(From::Folder(folder.path()));
    let kept = decks.library.deck(&DeckId::new("x")).unwrap();
    assert_eq!(kept.facts[0].answer.shown(), "first");
    assert_eq!(decks.faults.len(), 1);
    assert_eq!(decks.faults[0].file, "b.ron");
    assert!(matches!(
        decks.faults[0].diagnostics[0].problem,
        Problem::DuplicateDeck { .. }
    ));
}

#[test]
fn a_folder_that_was_named_must_be_there() {
    let folder = tempfile::tempdir().unwrap();
    let decks = load(From::Folder(&folder.path().join("none")));
    assert!(decks.library.decks().is_empty());
    assert!(matches!(decks.unread[..], [StoreError::Io { .. }]));
}

#[test]
fn a_file_of_200_megabytes_is_refused_by_its_length_and_the_others_are_used() {
    let folder = tempfile::tempdir().unwrap();
    let huge = fs::File::create(folder.path().join("huge.ron")).unwrap();
    huge.set_len(200 << 20).unwrap();
    fs::write(folder.path().join("good.ron"), deck("good", "yes")).unwrap();
    let decks = load(From::Folder(folder.path()));
    assert_eq!(decks.library.decks().len(), 1);
    assert!(matches!(
        decks.faults[0].diagnostics[0].problem,
        Problem::TooLarge { bytes, .. } if bytes == 200 << 20
    ));
}

#[test]
fn bad_decks_of_every_sort_leave_the_others_usable() {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
    put("empty.ron", b"");
    put("not-utf8.ron", b"Deck(\xff\xfe\x00)");
    put("newer.ron", b"Deck(format: 99, id: \"n\", title: \"N\")");
    put("deep.ron", "(".repeat(10_000).as_bytes());
    put(
        "bom.ron",
        format!("\u{feff}{}", deck("bom", "yes")).as_bytes(),
    );
    put(".hidden.ron", b"nonsense");
    put("notes.txt", b"nonsense");
    fs::create_dir(folder.path().join("folder.ron")).unwrap();
    let decks = load(From::Folder(folder.path()));
    let names: Vec<&str> = decks
        .library
        .decks()
        .iter()
        .map(|deck| deck.id.as_str())
        .collect();
    assert_eq!(names, ["bom"]);
    let told: Vec<&str> = decks
        .faults
        .iter()
        .map(|fault| fault.file.as_str())
        .collect();
    assert_eq!(told, ["deep.ron", "empty.ron", "newer.ron", "not-utf8.ron"]);
    assert_eq!(decks.unread.len(), 1, "the folder that looks like a deck");
}
