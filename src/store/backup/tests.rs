//! What a backup copies, checks, keeps and throws away.

use tempfile::TempDir;

use super::*;
use crate::deck::FactKey;
use crate::progress::{DeviceId, Event, Stamp, write};
use crate::store::disk::RealDisk;
use crate::store::disk::odd::{Ask, OddDisk};

const DAY: i64 = 86_400_000;

fn now() -> Moment {
    Moment::parse("2026-11-23T10:00:00+06:00").unwrap()
}

fn line(number: u64) -> String {
    let fact = FactKey::new(format!("d/{number}"));
    let event = Event::Suspend { fact };
    format!("{}\n", write(Stamp { number, at: now() }, &event).text)
}

/// A student's folder with one file of two events.
fn student() -> (TempDir, Place) {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::new(folder.path().join("data"), folder.path().join("state"));
    put(&place, "a", &[line(1), line(2)].concat());
    (folder, place)
}

fn put(place: &Place, device: &str, text: &str) {
    let path = place.segment(&DeviceId::new(device));
    replace(&RealDisk, &path, text.as_bytes()).unwrap();
}

fn made(place: &Place, now: Moment) -> Backup {
    back_up(&RealDisk, place, now).unwrap().unwrap()
}

fn held(place: &Place, backup: &Backup) -> Option<(usize, usize)> {
    let (lines, damaged) = read_backup(&RealDisk, place, backup)?;
    Some((lines.len(), damaged))
}

#[test]
fn a_backup_is_told_in_the_time_of_here() {
    let (_folder, place) = student();
    assert_eq!(made(&place, now()).moment(now()), now());
}

#[test]
fn of_nothing_there_is_no_backup() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::new(folder.path().join("data"), folder.path().join("state"));
    assert_eq!(back_up(&RealDisk, &place, now()).unwrap(), None);
    assert_eq!(backups(&RealDisk, &place), []);
}

#[test]
fn the_newest_is_first_and_what_is_no_backup_is_none() {
    let (_folder, place) = student();
    let first = made(&place, now());
    put(&place, "a", &line(1));
    let second = made(&place, now().plus_ms(5));
    let other = place.backups().join("notes.ron");
    replace(&RealDisk, &other, b"mine").unwrap();
    RealDisk
        .make_folder(&place.backups().join("7.ron"))
        .unwrap();
    assert_eq!(backups(&RealDisk, &place), [second, first]);
}

#[test]
fn after_a_clock_was_set_back_a_new_backup_still_stands_before_the_old_ones() {
    let (_folder, place) = student();
    let first = made(&place, now());
    put(&place, "a", &line(1));
    let second = made(&place, now().plus_ms(-5000));
    assert_eq!(second.at.ms, first.at.ms + 1);
}

#[test]
fn only_files_that_have_grown_are_copied_again() {
    let (_folder, place) = student();
    put(&place, "b", &line(1));
    let first = made(&place, now());
    put(&place, "b", &[line(1), line(2)].concat());
    let disk = OddDisk::new(|_, _| None);
    let second = back_up(&disk, &place, now().plus_ms(9)).unwrap().unwrap();
    let renamed = disk.paths(Ask::Rename);
    let copies: Vec<_> = renamed
        .iter()
        .filter(|path| path.starts_with(place.backup_copies()))
        .collect();
    assert_eq!(copies.len(), 1, "{copies:?}");
    // A file of the same length is the same, and is not even read.
    let unread = place.segment(&DeviceId::new("a"));
    assert!(!disk.paths(Ask::Read).contains(&unread));
    assert_eq!(held(&place, &first), Some((3, 0)));
    assert_eq!(held(&place, &second), Some((4, 0)));
}

#[test]
fn a_copy_that_is_damaged_or_gone_is_counted_and_the_rest_is_used() {
    let (_folder, place) = student();
    put(&place, "b", &line(1));
    let backup = made(&place, now());
    let copies = RealDisk.list(&place.backup_copies()).unwrap();
    let [first, second] = &copies[..] else {
        panic!("{copies:?}");
    };
    replace(
        &RealDisk,
        &first.path,
        format!("{}nonsense", line(1)).as_bytes(),
    )
    .unwrap();
    assert_eq!(held(&place, &backup), Some((2, 1)));
    RealDisk.remove(&second.path).unwrap();
    assert_eq!(held(&place, &backup), Some((1, 2)));
    replace(&RealDisk, &backup.path, b"nonsense").unwrap();
    assert_eq!(held(&place, &backup), None);
}

#[test]
fn a_damaged_copy_is_made_again_with_the_next_backup_that_needs_it() {
    let (_folder, place) = student();
    let first = made(&place, now());
    let copy = RealDisk.list(&place.backup_copies()).unwrap().remove(0);
    replace(&RealDisk, &copy.path, b"nonsense").unwrap();
    RealDisk.remove(&first.path).unwrap();
    let again = made(&place, now().plus_ms(9));
    assert_eq!(held(&place, &again), Some((2, 0)));
}

/// A disk on which what was written under such a path is something else when it is read.
fn forgetful(what: &'static str) -> OddDisk {
    OddDisk::new(move |ask, path| {
        if ask == Ask::SyncFolder && path.ends_with(what) {
            for entry in RealDisk.list(path).unwrap() {
                if entry.kind == Kind::File {
                    RealDisk.create(&entry.path).unwrap().add(b"x").unwrap();
                }
            }
        }
        None
    })
}

#[test]
fn a_backup_that_is_not_on_disk_as_it_was_written_is_told() {
    for what in ["copies", "backups"] {
        let (_folder, place) = student();
        let told = back_up(&forgetful(what), &place, now());
        assert!(matches!(told, Err(StoreError::Io { .. })), "{what}");
    }
}

#[test]
fn what_cannot_be_listed_is_no_reason_for_a_backup_of_less() {
    let (_folder, place) = student();
    let disk = OddDisk::new(|ask, path| {
        let journal = ask == Ask::List && path.ends_with("journal");
        journal.then_some(io::ErrorKind::PermissionDenied)
    });
    assert!(back_up(&disk, &place, now()).is_err());
}

/// The journal as it has grown on a day, and its backup.
fn grown(disk: &OddDisk, place: &Place, day: u64) {
    let text: String = (1..=day).map(line).collect();
    put(place, "a", &text);
    let at = now().plus_ms(i64::try_from(day).unwrap() * DAY);
    back_up(disk, place, at).unwrap().unwrap();
}

fn copies(place: &Place) -> usize {
    RealDisk.list(&place.backup_copies()).unwrap().len()
}

#[test]
fn copies_stay_as_long_as_a_list_that_cannot_be_read_may_name_them() {
    let (_folder, place) = student();
    let disk = OddDisk::new(|_, _| None);
    (1..=40).for_each(|day| grown(&disk, &place, day));
    let lists = backups(&RealDisk, &place);
    let before = copies(&place);
    assert_eq!(before, lists.len());
    replace(&RealDisk, &lists[0].path, b"nonsense").unwrap();
    (41..=43).for_each(|day| grown(&disk, &place, day));
    assert!(backups(&RealDisk, &place).len() < lists.len() + 3);
    assert_eq!(copies(&place), before + 3);
}

#[test]
fn lists_are_gone_for_good_before_the_copies_that_they_named() {
    let (_folder, place) = student();
    let disk = OddDisk::new(|_, _| None);
    (1..=40).for_each(|day| grown(&disk, &place, day));
    let asked = disk.all();
    let last_of = |what: Ask, path: &Path| {
        let is_it = |asked: &(Ask, PathBuf)| asked.0 == what && asked.1.parent() == Some(path);
        asked.iter().rposition(is_it).unwrap()
    };
    let list = last_of(Ask::Remove, &place.backups());
    let copy = last_of(Ask::Remove, &place.backup_copies());
    let synced = (Ask::SyncFolder, place.backups());
    assert!(list < copy, "a list goes with its copy");
    assert!(asked[list..copy].contains(&synced));
}
