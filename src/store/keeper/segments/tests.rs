//! One file at a time, on a disk that refuses and counts.

use std::sync::atomic::{AtomicU32, Ordering};

use tempfile::TempDir;

use super::*;
use crate::store::disk::RealDisk;
use crate::store::disk::odd::{Ask, OddDisk};

fn november() -> Moment {
    Moment::parse("2026-11-23T10:00:00+06:00").unwrap()
}

fn segments(folder: &TempDir, disk: &OddDisk, last: Option<Moment>) -> Segments {
    Segments::new(Arc::new(disk.clone()), folder.path().into(), last)
}

fn first(folder: &TempDir) -> PathBuf {
    folder.path().join(segment_name(1))
}

fn bytes(folder: &TempDir) -> Vec<u8> {
    RealDisk.read(&first(folder), LIMIT).unwrap()
}

#[test]
fn a_file_is_opened_once_for_all_lines_that_it_takes() {
    let folder = tempfile::tempdir().unwrap();
    let disk = OddDisk::new(|_, _| None);
    let mut segments = segments(&folder, &disk, None);
    for line in ["one", "two", "three"] {
        segments.append(line, november()).unwrap();
    }
    assert_eq!(disk.count(Ask::Append), 1);
}

#[test]
fn a_file_without_a_line_is_not_left_behind_for_a_new_month() {
    let folder = tempfile::tempdir().unwrap();
    let disk = OddDisk::new(|_, _| None);
    let october = Moment::parse("2026-10-31T10:00:00+06:00");
    let mut segments = segments(&folder, &disk, october);
    segments.append("one", november()).unwrap();
    assert_eq!(disk.paths(Ask::Append), [first(&folder)]);
}

#[test]
fn what_a_failed_line_has_left_is_cut_off_and_nothing_else() {
    for fails in [Ask::Add, Ask::Sync] {
        let folder = tempfile::tempdir().unwrap();
        let asked = AtomicU32::new(0);
        // A new file is synced once before it takes a line.
        let bad = if fails == Ask::Add { 1 } else { 2 };
        let disk = OddDisk::new(move |ask, _| {
            let turn = (ask == fails).then(|| asked.fetch_add(1, Ordering::SeqCst))?;
            (turn == bad).then_some(io::ErrorKind::StorageFull)
        });
        let mut segments = segments(&folder, &disk, None);
        segments.append("one", november()).unwrap();
        assert!(segments.append("two", november()).is_err());
        assert_ne!(bytes(&folder), b"one\n");
        segments.append("three", november()).unwrap();
        segments.append("four", november()).unwrap();
        assert_eq!(bytes(&folder), b"one\nthree\nfour\n", "{fails:?}");
    }
}

#[test]
fn lines_after_a_torn_one_are_all_kept() {
    let folder = tempfile::tempdir().unwrap();
    let disk = OddDisk::new(|_, _| None);
    RealDisk
        .append(&first(&folder))
        .unwrap()
        .add(b"torn")
        .unwrap();
    let mut segments = segments(&folder, &disk, None);
    for line in ["one", "two"] {
        segments.append(line, november()).unwrap();
    }
    assert_eq!(bytes(&folder), b"torn\none\ntwo\n");
    assert_eq!(disk.count(Ask::Append), 1, "its length is known");
}

#[test]
fn the_name_of_a_new_file_is_made_to_last_and_so_are_those_above_it() {
    let folder = tempfile::tempdir().unwrap();
    let disk = OddDisk::new(|_, _| None);
    segments(&folder, &disk, None)
        .append("one", november())
        .unwrap();
    let synced = disk.paths(Ask::SyncFolder);
    let above = folder.path().ancestors().take(5);
    assert_eq!(synced, above.collect::<Vec<_>>());
}
