//! What is known of a file of a journal, and how much is read.

use tempfile::TempDir;

use super::*;
use crate::deck::FactKey;
use crate::progress::{Event, Stamp, write};
use crate::store::disk::RealDisk;
use crate::store::disk::odd::{Ask, OddDisk};
use crate::store::replace::replace;
use crate::time::Moment;

fn line(number: u64) -> String {
    let at = Moment::parse("2026-11-01T10:00:00+06:00").unwrap();
    let fact = FactKey::new(format!("d/{number}"));
    write(Stamp { number, at }, &Event::Suspend { fact }).text
}

/// What is known of a file with these bytes.
fn known(bytes: &[u8]) -> FileRead {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("000001.ron");
    replace(&RealDisk, &path, bytes).unwrap();
    one(&RealDisk, &DeviceId::new("device"), &path).unwrap().0
}

fn lengths(found: &FileRead) -> (u64, u64) {
    (found.bytes, found.whole)
}

#[test]
fn of_a_file_its_whole_lines_and_the_sum_of_their_end_are_known() {
    let text = format!("{}\n", line(1));
    let length = u64::try_from(text.len()).unwrap();
    for torn in ["", "Susp"] {
        let found = known(format!("{text}{torn}").as_bytes());
        let all = length + u64::try_from(torn.len()).unwrap();
        assert_eq!(lengths(&found), (all, length));
        assert_eq!(found.tail, crc32fast::hash(text.as_bytes()));
        assert_eq!(found.torn, !torn.is_empty());
    }
    assert_eq!(lengths(&known(b"Susp")), (4, 0));
    let mut long: Vec<String> = (1..=90).map(line).collect();
    long.push(String::new());
    let long = long.join("\n");
    let end = &long.as_bytes()[long.len() - 4096..];
    assert_eq!(known(long.as_bytes()).tail, crc32fast::hash(end));
}

#[test]
fn numbers_that_follow_each_other_are_one_run() {
    assert_eq!(runs(vec![]), []);
    assert_eq!(runs(vec![9, 2, 3, 1, 3, 5, 10]), [(1, 3), (5, 5), (9, 10)]);
    let text = [line(4), line(2), line(3)].join("\n");
    let found = known(text.as_bytes());
    assert_eq!((found.runs.clone(), found.last_number()), (vec![(2, 4)], 4));
    assert_eq!(known(b"").last_number(), 0);
}

#[test]
fn bad_lines_a_torn_end_and_lines_of_newer_programs_are_told_apart() {
    let newer = |number: u32| {
        let body = format!("Dream(v:9,n:{number},t:1,tz:0,of:\"sheep\")");
        let sum = crc32fast::hash(body.as_bytes());
        format!("{body} //{sum:08x}\n")
    };
    let whole = format!("{}\n", line(1));
    let told = |text: String| -> Vec<String> {
        let name = |finding: &Finding| {
            if let Finding::BadLines { count, first, .. } = finding {
                format!("bad {count} from {}", first.0)
            } else if let Finding::NewerLines { count, .. } = finding {
                format!("newer {count}")
            } else if let Finding::TornEnd { .. } = finding {
                "torn".to_owned()
            } else {
                format!("{finding:?}")
            }
        };
        known(text.as_bytes()).findings().iter().map(name).collect()
    };
    let none: [&str; 0] = [];
    assert_eq!(told(whole.clone()), none);
    assert_eq!(told(format!("{whole}Susp")), ["torn"]);
    assert_eq!(told(format!("{whole}what\n")), ["bad 1 from 2"]);
    assert_eq!(told(format!("what\n{whole}Susp")), ["bad 1 from 1", "torn"]);
    // An end that is an event all the same is no harm.
    assert_eq!(told(format!("what\n{}", line(1))), ["bad 1 from 1"]);
    assert_eq!(told([whole, newer(2), newer(3)].concat()), ["newer 2"]);
    let found = known(format!("{}\n{}", line(1), newer(2)).as_bytes());
    assert_eq!((found.events, found.newer, found.lines), (1, 1, 2));
}

#[test]
fn of_a_bad_line_the_bytes_are_kept() {
    let found = known(format!("{}\nwhat is this\n{}\n", line(1), line(2)).as_bytes());
    let bad: Vec<_> = found
        .bad
        .iter()
        .map(|bad| (bad.line, &*bad.bytes))
        .collect();
    assert_eq!(bad, [(2, &b"what is this"[..])]);
}

#[test]
fn a_file_is_read_up_to_its_limit_and_one_byte_more_is_too_much() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file");
    replace(&RealDisk, &path, b"four").unwrap();
    assert_eq!(read_bounded(&RealDisk, &path, 4).unwrap(), b"four");
    let disk = OddDisk::new(|_, _| None);
    let refused = read_bounded(&disk, &path, 3);
    assert!(matches!(
        refused,
        Err(StoreError::TooLarge {
            bytes: 4,
            limit: 3,
            ..
        })
    ));
    assert_eq!(disk.count(Ask::Read), 0, "it is not read at all");
}

#[test]
fn a_file_that_grows_while_it_is_read_is_too_much_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file");
    replace(&RealDisk, &path, b"thr").unwrap();
    let grown = path.clone();
    let disk = OddDisk::new(move |ask, _| {
        if ask == Ask::Read {
            RealDisk.append(&grown).unwrap().add(b"ee").unwrap();
        }
        None
    });
    let refused = read_bounded(&disk, &path, 4);
    assert!(matches!(
        refused,
        Err(StoreError::TooLarge { bytes: 5, .. })
    ));
}

/// A student's folder in which these devices have a file each.
fn student(devices: &[&str]) -> (TempDir, Place) {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::new(folder.path().join("data"), folder.path().join("state"));
    for device in devices {
        let path = place.segment(&DeviceId::new(*device));
        replace(&RealDisk, &path, format!("{}\n", line(1)).as_bytes()).unwrap();
    }
    (folder, place)
}

#[test]
fn what_cannot_be_read_or_listed_is_told_and_what_is_not_there_is_not() {
    let (_folder, empty) = student(&[]);
    assert_eq!(read_journals(&RealDisk, &empty).failed, []);
    for (what, devices) in [
        (Ask::List, 1),
        (Ask::Read, 1),
        (Ask::Length, 1),
        (Ask::Read, 3),
    ] {
        let (_folder, place) = student(&["a", "b", "c"][..devices]);
        let disk = OddDisk::new(move |ask, path| {
            let own = path.components().any(|part| part.as_os_str() == "a");
            (ask == what && own).then_some(io::ErrorKind::PermissionDenied)
        });
        let journals = read_journals(&disk, &place);
        assert_eq!(journals.failed.len(), 1, "{what:?}");
        assert_eq!(journals.files.len(), devices - 1);
        assert_eq!(journals.progress.len(), devices - 1);
    }
}
