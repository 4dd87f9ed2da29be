//! What is read anew, and what is kept of a file that is broken or gone for a moment.

use std::path::Path;
use std::sync::Arc;

use bilim::app::Used;
use bilim::deck::{Level, Problem};
use bilim::store::decks::{Decks, From, SHIPPED, Shelf};

use crate::folder::{Folder, answer, deck};

fn shelf(folder: &Folder) -> Shelf {
    Shelf::new(From::Folder(&folder.path))
}

fn faults(decks: &Decks) -> Vec<(&str, Used)> {
    let faults = decks.faults.iter();
    faults
        .map(|fault| (fault.file.as_str(), fault.used))
        .collect()
}

#[test]
fn only_what_changed_is_parsed_again_and_the_same_bytes_are_no_change() {
    let folder = Folder::new();
    for name in ["a", "b", "c"] {
        folder.put(&format!("{name}.ron"), &deck(name, "one"));
    }
    let mut shelf = shelf(&folder);
    assert!(shelf.look().is_some());
    assert_eq!(shelf.parsed(), 3);
    folder.put("a.ron", &deck("a", "one"));
    folder.put("notes.txt", "nothing of ours");
    assert!(shelf.look().is_none());
    folder.put("b.ron", &deck("b", "two"));
    let decks = shelf.look().unwrap();
    assert_eq!(shelf.parsed(), 4);
    assert_eq!(answer(&decks.library, "a").unwrap(), "one");
    assert_eq!(answer(&decks.library, "b").unwrap(), "two");
    assert_eq!(decks.files.len(), 3);
}

#[test]
fn a_broken_file_keeps_its_last_version_and_its_problems_come_and_go() {
    let folder = Folder::new();
    let good = deck("a", "one");
    folder.put("a.ron", &good);
    let mut shelf = shelf(&folder);
    assert!(shelf.read().faults.is_empty());
    // Each way in which a file may be found while it is being written.
    let (first, _) = good.split_at(good.len() / 2);
    let (_, but_one) = good.split_at(1);
    let halves = [first, "", "Deck(", but_one];
    for half in halves {
        folder.put("a.ron", half);
        let decks = shelf.read();
        assert_eq!(
            answer(&decks.library, "a").as_deref(),
            Some("one"),
            "{half:?}"
        );
        assert_eq!(faults(&decks), [("a.ron", Used::Before)], "{half:?}");
    }
    folder.put("a.ron", &deck("a", "two"));
    let decks = shelf.look().unwrap();
    assert_eq!(answer(&decks.library, "a").as_deref(), Some("two"));
    assert!(decks.faults.is_empty());
}

#[test]
fn a_version_with_a_problem_that_takes_nothing_away_is_used() {
    let folder = Folder::new();
    folder.put("a.ron", &deck("a", "one"));
    let mut shelf = shelf(&folder);
    shelf.read();
    let more = deck("a", "two").replace("facts: [", "facts: [\n        Fact(id: \"new\"),");
    folder.put("a.ron", &more);
    let decks = shelf.look().unwrap();
    assert_eq!(answer(&decks.library, "a").as_deref(), Some("two"));
    assert_eq!(faults(&decks), [("a.ron", Used::Rest)]);
    let first = &decks.faults[0].diagnostics[0];
    assert_eq!(first.level(), Level::Error);
    assert_eq!(first.place.line, 6, "where the new fact stands");
}

#[test]
fn a_file_that_is_gone_is_waited_for_once() {
    let folder = Folder::new();
    folder.put("a.ron", &deck("a", "one"));
    folder.put("b.ron", &deck("b", "one"));
    let mut shelf = shelf(&folder);
    shelf.read();
    folder.remove("a.ron");
    assert!(shelf.look().is_none() && shelf.is_unsettled());
    folder.put("a.ron", &deck("a", "two"));
    let decks = shelf.look().unwrap();
    assert_eq!(answer(&decks.library, "a").as_deref(), Some("two"));
    assert!(!shelf.is_unsettled());
    folder.remove("a.ron");
    assert!(shelf.look().is_none());
    let decks = shelf.look().unwrap();
    assert_eq!(answer(&decks.library, "a"), None);
    assert_eq!(answer(&decks.library, "b").as_deref(), Some("one"));
    assert!(!shelf.is_unsettled() && shelf.look().is_none());
}

#[test]
fn a_file_with_another_name_is_no_second_deck() {
    let folder = Folder::new();
    folder.put("a.ron", &deck("a", "one"));
    let mut shelf = shelf(&folder);
    shelf.read();
    folder.rename("a.ron", "z.ron");
    let decks = shelf.look().unwrap();
    assert_eq!(faults(&decks), []);
    assert_eq!(decks.files.values().next(), Some(&folder.file("z.ron")));
    let decks = shelf.look().unwrap();
    assert_eq!((decks.library.decks().len(), faults(&decks)), (1, vec![]));
    folder.put("a.ron", &deck("a", "two"));
    let decks = shelf.look().unwrap();
    assert_eq!(faults(&decks), [("z.ron", Used::Rest)]);
    assert!(matches!(
        decks.faults[0].diagnostics[0].problem,
        Problem::DuplicateDeck { .. }
    ));
}

#[test]
fn while_the_chosen_folder_is_not_there_the_usual_one_stands_in() {
    let (chosen, usual) = (Folder::to_come(), Folder::new());
    usual.put("u.ron", &deck("u", "usual"));
    let mut shelf = Shelf::new(From::Chosen {
        folder: &chosen.path,
        usual: &usual.path,
    });
    let decks = shelf.read();
    assert_eq!(decks.missing.as_ref(), Some(&chosen.path));
    assert_eq!(answer(&decks.library, "u").as_deref(), Some("usual"));
    assert_eq!(decks.library.decks().len(), SHIPPED.len() + 1);
    chosen.make();
    chosen.put("c.ron", &deck("c", "chosen"));
    shelf.look().unwrap();
    let decks = shelf.look().unwrap();
    assert_eq!(decks.missing, None);
    assert_eq!(answer(&decks.library, "c").as_deref(), Some("chosen"));
    assert_eq!(answer(&decks.library, "u"), None);
    assert_eq!(decks.library.decks().len(), SHIPPED.len() + 1);
}

#[test]
fn a_folder_that_was_named_and_is_gone_is_told_and_takes_nothing_away() {
    let folder = Folder::new();
    folder.put("a.ron", &deck("a", "one"));
    let mut shelf = shelf(&folder);
    shelf.read();
    folder.remove_all();
    let decks = shelf.look().unwrap();
    assert_eq!(decks.unread.len(), 1);
    assert_eq!(answer(&decks.library, "a").as_deref(), Some("one"));
    folder.make();
    folder.put("a.ron", &deck("a", "one"));
    assert!(shelf.look().unwrap().unread.is_empty());
}

#[test]
fn a_file_that_looks_as_it_did_is_not_read_again_and_its_deck_is_not_copied() {
    // These were written long ago.
    let decks = Path::new(env!("CARGO_MANIFEST_DIR")).join("decks");
    let mut shelf = Shelf::new(From::Folder(&decks));
    let before = shelf.read().library;
    let read = shelf.read_so_far();
    assert_eq!((read, before.decks().len()), (SHIPPED.len(), SHIPPED.len()));
    let after = shelf.read().library;
    assert_eq!(shelf.read_so_far(), read);
    let mut pairs = before.decks().iter().zip(after.decks());
    assert!(pairs.all(|(before, after)| Arc::ptr_eq(before, after)));
}
