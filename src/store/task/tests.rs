//! What is exported, imported, restored, and what stands in the way.

use tempfile::TempDir;

use super::*;
use crate::deck::FactKey;
use crate::progress::{Event, Stamp, write};
use crate::store::disk::RealDisk;

fn now() -> Moment {
    Moment::parse("2026-11-23T10:00:00+06:00").unwrap()
}

struct Desk {
    folder: TempDir,
    place: Place,
    device: DeviceId,
}

impl Desk {
    /// A student's folder with so many events of this device.
    fn new(device: &str, events: u64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::new(folder.path().join("data"), folder.path().join("state"));
        let device = DeviceId::new(device);
        let desk = Self {
            folder,
            place,
            device,
        };
        if events > 0 {
            desk.hold(events);
        }
        desk
    }

    fn hold(&self, events: u64) {
        let line = |number: u64| {
            let fact = FactKey::new(format!("{}/{number}", self.device));
            let event = Event::Suspend { fact };
            format!("{}\n", write(Stamp { number, at: now() }, &event).text)
        };
        let text: String = (1..=events).map(line).collect();
        let path = self.place.segment(&self.device);
        replace(&RealDisk, &path, text.as_bytes()).unwrap();
    }

    fn run(&self, task: &Task) -> Result<Done, TaskFailed> {
        run(&RealDisk, &self.place, task, (&self.device, now()))
    }

    fn export(&self) -> PathBuf {
        let path = self.folder.path().join("export.ron");
        let done = self.run(&Task::Export(path.clone()));
        assert!(matches!(done, Ok(Done::Exported(_))), "{done:?}");
        path
    }

    /// What an import or a restore brought.
    fn added(&self, task: &Task) -> Added {
        let done = self.run(task).unwrap();
        let Done::Added(added) = done else {
            panic!("{done:?}");
        };
        *added
    }

    fn backups(&self) -> usize {
        backups(&RealDisk, &self.place).len()
    }
}

#[test]
fn what_is_exported_can_be_imported_and_no_file_is_written_over() {
    let from = Desk::new("a", 3);
    let path = from.export();
    let before = RealDisk.read(&path, JOURNAL).unwrap();
    from.hold(4);
    let again = from.run(&Task::Export(path.clone()));
    assert_eq!(again.err(), Some(TaskFailed::FileThere(path.clone())));
    assert_eq!(RealDisk.read(&path, JOURNAL).unwrap(), before);
    let to = Desk::new("b", 2);
    let added = to.added(&Task::Import(path));
    assert_eq!((added.merged.new, added.merged.known), (3, 0));
    assert_eq!(added.damaged, Damaged::Nothing);
    assert_eq!((added.progress.len(), added.last_number), (5, 2));
    assert_eq!(to.backups(), 1, "a backup is made before");
}

#[test]
fn what_is_damaged_in_an_import_is_counted() {
    let path = Desk::new("a", 3).export();
    let none = Desk::new("a", 3);
    let path_gone = none.run(&Task::Import(path));
    assert!(matches!(path_gone, Err(TaskFailed::Store(_))));
    let from = Desk::new("a", 3);
    let path = from.export();
    let text = String::from_utf8(RealDisk.read(&path, JOURNAL).unwrap()).unwrap();
    for (changed, bad, new) in [
        (text.replace("a/2", "a/9"), 1, 2),
        (text.replace("End(", "E("), 1, 3),
    ] {
        replace(&RealDisk, &path, changed.as_bytes()).unwrap();
        let added = Desk::new("b", 0).added(&Task::Import(path.clone()));
        assert_eq!(added.damaged, Damaged::Lines(bad));
        assert_eq!(added.merged.new, new);
    }
    replace(&RealDisk, &path, b"Deck()").unwrap();
    let other = from.run(&Task::Import(path.clone()));
    let why = TaskFailed::NoArchive(path, NoArchive::Other);
    assert_eq!(other.err(), Some(why));
}

#[test]
fn backups_are_listed_and_the_one_that_is_named_is_restored() {
    let desk = Desk::new("a", 3);
    back_up(&RealDisk, &desk.place, now()).unwrap();
    desk.hold(5);
    back_up(&RealDisk, &desk.place, now().plus_ms(9)).unwrap();
    let listed = desk.run(&Task::List).unwrap();
    assert!(matches!(listed, Done::Listed(all) if all.len() == 2));
    for number in [0, 3] {
        let none = desk.run(&Task::Restore(number));
        assert_eq!(none.err(), Some(TaskFailed::NoBackup(number)));
    }
    desk.hold(1);
    let added = desk.added(&Task::Restore(2));
    assert_eq!((added.merged.new, added.merged.known), (2, 1));
    assert_eq!(added.damaged, Damaged::Nothing);
    assert_eq!((added.progress.len(), added.last_number), (3, 3));
    assert_eq!(desk.backups(), 3, "a backup is made before");
}

#[test]
fn damaged_files_of_a_backup_are_counted() {
    let desk = Desk::new("a", 3);
    back_up(&RealDisk, &desk.place, now()).unwrap();
    for copy in RealDisk.list(&desk.place.backup_copies()).unwrap() {
        RealDisk.remove(&copy.path).unwrap();
    }
    let added = desk.added(&Task::Restore(1));
    assert_eq!(added.damaged, Damaged::Files(1));
    assert_eq!(added.merged.new, 0);
}

#[test]
fn all_is_counted_anew_from_the_journals() {
    let desk = Desk::new("a", 3);
    let counted = desk.run(&Task::CountAnew).unwrap();
    assert!(matches!(counted, Done::Counted(progress, 3) if progress.len() == 3));
}

#[test]
fn only_what_takes_the_place_of_progress_waits_for_answers_to_be_written() {
    let path = || PathBuf::from("x");
    let replacing = [Task::Import(path()), Task::Restore(1), Task::CountAnew];
    assert!(replacing.iter().all(Task::replaces));
    assert!(
        ![Task::Export(path()), Task::List]
            .iter()
            .any(Task::replaces)
    );
}
