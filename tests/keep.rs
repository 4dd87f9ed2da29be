//! Export, import, backup and restore through the program's own files: nothing is lost, nothing
//! is doubled, and the order does not matter.
#![expect(
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]

use std::sync::Arc;
use std::time::Duration;

use bilim::app::Effect;
use bilim::deck::FactKey;
use bilim::progress::{DeviceId, Event, Stamp, write};
use bilim::store::backup::{back_up, backups, read_backup};
use bilim::store::disk::{Disk as _, RealDisk};
use bilim::store::merge::{gather, merge};
use bilim::store::{Keeper, Place, archive, look, open};
use bilim::time::Moment;
use tempfile::TempDir;

fn now() -> Moment {
    Moment::parse("2026-11-23T10:00:00+06:00").unwrap()
}

/// A student's folder in which events with these numbers were written.
fn student(folder: &TempDir, name: &str, numbers: std::ops::RangeInclusive<u64>) -> Place {
    let place = Place::new(
        folder.path().join(name),
        folder.path().join("state").join(name),
    );
    let opened = open(&place, now()).unwrap();
    for number in numbers {
        let at = now().plus_ms(i64::try_from(number).unwrap());
        let fact = FactKey::new(format!("d/{name}-{number}"));
        let line = write(Stamp { number, at }, &Event::Suspend { fact }).text;
        let effect = Effect::Append { number, at, line };
        opened.writer.carry_out(effect, now()).unwrap();
    }
    assert!(opened.writer.wait(Duration::from_secs(20)));
    place
}

fn count(place: &Place) -> usize {
    look(place).0.len()
}

fn here() -> DeviceId {
    DeviceId::new("here")
}

#[test]
fn what_is_exported_is_all_there_after_an_import_and_twice_is_the_same_as_once() {
    let folder = tempfile::tempdir().unwrap();
    let (ana, bek) = (
        student(&folder, "ana", 1..=5),
        student(&folder, "bek", 1..=3),
    );
    let text = archive::write(&gather(&RealDisk, &ana).unwrap());
    let archive = archive::open(text.as_bytes()).unwrap();
    assert!(archive.whole);
    for (turn, new) in [(1, 5), (2, 0)] {
        let at = now().plus_ms(turn);
        let merged = merge(&RealDisk, &bek, &archive.lines, (&here(), at)).unwrap();
        assert_eq!((merged.new, merged.new + merged.known), (new, 5));
        assert_eq!(count(&bek), 8);
    }
}

#[test]
fn merging_in_any_order_gives_the_same_progress() {
    let folder = tempfile::tempdir().unwrap();
    let sources = [
        student(&folder, "ana", 1..=4),
        student(&folder, "bek", 1..=3),
    ];
    let lines = sources.map(|place| gather(&RealDisk, &place).unwrap());
    let mut results = Vec::new();
    for (name, order) in [("one", [0, 1]), ("two", [1, 0])] {
        let place = Place::new(folder.path().join(name), folder.path().join("state"));
        for (turn, index) in (0..).zip(order) {
            let lines = lines.get(index).unwrap();
            merge(&RealDisk, &place, lines, (&here(), now().plus_ms(turn))).unwrap();
        }
        let (progress, findings) = look(&place);
        assert_eq!(findings, []);
        let facts: Vec<String> = progress
            .facts()
            .map(|(key, fact)| format!("{key} {fact:?}"))
            .collect();
        results.push(facts);
    }
    assert_eq!(results.first(), results.last());
    assert_eq!(results.concat().len(), 14);
}

#[test]
fn a_restore_brings_back_what_was_lost_and_keeps_what_came_after() {
    let folder = tempfile::tempdir().unwrap();
    let place = student(&folder, "ana", 1..=5);
    back_up(&RealDisk, &place, now()).unwrap();
    // Something deletes the journal, and the student goes on.
    let journal = std::fs::read_dir(place.journals())
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    std::fs::remove_dir_all(&journal).unwrap();
    let after = student(&folder, "ana", 6..=8);
    assert_eq!(count(&after), 3);
    let newest = backups(&RealDisk, &place).into_iter().next().unwrap();
    let (lines, damaged) = read_backup(&RealDisk, &place, &newest).unwrap();
    assert_eq!(damaged, 0);
    merge(&RealDisk, &place, &lines, (&here(), now())).unwrap();
    assert_eq!(count(&place), 8);
}

#[test]
fn a_backup_is_made_only_if_something_has_changed_and_copies_each_file_once() {
    let folder = tempfile::tempdir().unwrap();
    let place = student(&folder, "ana", 1..=2);
    let copies = || RealDisk.list(&place.backup_copies()).unwrap().len();
    back_up(&RealDisk, &place, now()).unwrap();
    let (lists, files) = (backups(&RealDisk, &place).len(), copies());
    assert_eq!(back_up(&RealDisk, &place, now().plus_ms(9)).unwrap(), None);
    assert_eq!((backups(&RealDisk, &place).len(), copies()), (lists, files));
    student(&folder, "ana", 3..=3);
    assert!(
        back_up(&RealDisk, &place, now().plus_ms(99))
            .unwrap()
            .is_some()
    );
}

#[test]
fn whoever_writes_the_journal_can_have_it_backed_up() {
    let folder = tempfile::tempdir().unwrap();
    let place = student(&folder, "ana", 1..=2);
    let earlier = backups(&RealDisk, &place).len();
    let keeper = Keeper::new(Arc::new(RealDisk), place.clone(), &here(), None);
    let made = keeper.back_up(now().plus_ms(9)).unwrap().unwrap();
    let all = backups(&RealDisk, &place);
    assert_eq!((all.len(), all.first()), (earlier + 1, Some(&made)));
}

#[test]
fn old_backups_and_copies_that_no_list_names_are_removed() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::new(folder.path().join("data"), folder.path().join("state"));
    let day = 86_400_000;
    for turn in 1..=40_u64 {
        let opened = open(&place, now()).unwrap();
        let at = now().plus_ms(i64::try_from(turn).unwrap());
        let fact = FactKey::new("d/f");
        let line = write(Stamp { number: turn, at }, &Event::Suspend { fact }).text;
        let effect = Effect::Append {
            number: turn,
            at,
            line,
        };
        opened.writer.carry_out(effect, now()).unwrap();
        assert!(opened.writer.wait(Duration::from_secs(20)));
        drop(opened);
        let when = now().plus_ms(i64::try_from(turn).unwrap() * day);
        back_up(&RealDisk, &place, when).unwrap();
    }
    let lists = backups(&RealDisk, &place);
    assert!((12..30).contains(&lists.len()), "{}", lists.len());
    let copies = RealDisk.list(&place.backup_copies()).unwrap().len();
    assert!(
        copies <= lists.len(),
        "{copies} copies for {} lists",
        lists.len()
    );
    for backup in &lists {
        assert_eq!(read_backup(&RealDisk, &place, backup).unwrap().1, 0);
    }
}
