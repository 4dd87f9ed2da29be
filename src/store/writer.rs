//! The door to the writer: a thread of its own gives the keeper its work, so
//! that no frame ever waits for a disk. Here is what can be asked of it and
//! what it reports; what it does stands in a module of its own.

mod thread;

use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::JoinHandle;
use std::time::Duration;

use super::error::{Doing, StoreError};
use super::keeper::Keeper;
use super::quarantine::Aside;
use super::task::{Done, Task, TaskFailed};
use crate::progress::Progress;
use crate::time::Moment;
use thread::Writer;

/// What the writer reports.
#[derive(Debug)]
pub enum Said {
    /// Every event up to this number is on disk.
    Saved(u64),
    /// Saving fails; the writer keeps what it has and tries again.
    Failing(StoreError),
    /// The settings could not be written; they are tried again.
    SettingsFailing(StoreError),
    /// The backup could not be made; the next start tries again.
    NoBackup(StoreError),
    /// A task is done.
    Done(Done),
    /// A task could not be done.
    NotDone(TaskFailed),
    /// What follows from the journals as a whole, no cache used; or why they cannot be read.
    Whole(Result<Box<Progress>, StoreError>),
}

/// An event's line that is to be written.
#[derive(Debug)]
pub(super) struct Append {
    /// The number of the event.
    pub(super) number: u64,
    /// When it was made.
    pub(super) at: Moment,
    /// The line, without its end.
    pub(super) line: String,
}

enum Job {
    Append(Append),
    Settings(String),
    /// Answer when nothing is left to be written.
    TellWhenDone(Sender<()>),
    OnReport(Box<dyn Fn() + Send>),
    BackUp(Moment),
    PutAside(Vec<Aside>),
    Task(Task, Moment),
    Cache(String),
    ReadWhole,
}

/// The writer's door. Dropping it writes what can be written and ends the thread.
#[derive(Debug)]
pub(super) struct Journal {
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl Journal {
    /// Starts the writer.
    pub(super) fn start(keeper: Keeper) -> Result<(Self, Receiver<Said>), StoreError> {
        let (jobs, todo) = mpsc::channel();
        let (reports, said) = mpsc::channel();
        let path = keeper.place().journals();
        let thread = std::thread::Builder::new()
            .name("journal".to_owned())
            .spawn(move || Writer::new(keeper, todo, reports).run())
            .map_err(|error| StoreError::io(Doing::Write, &path, &error))?;
        let journal = Self {
            jobs: Some(jobs),
            thread: Some(thread),
        };
        Ok((journal, said))
    }

    /// Gives an event's line to the writer. It is on disk when [`Said::Saved`] names its number.
    pub(super) fn append(&self, append: Append) -> Result<(), StoreError> {
        self.give(Job::Append(append))
    }

    /// Gives the text of the settings to the writer; only the latest counts.
    pub(super) fn save_settings(&self, text: String) -> Result<(), StoreError> {
        self.give(Job::Settings(text))
    }

    /// Waits until nothing is left to be written, or until the time is over. True if all is written.
    pub(super) fn wait(&self, patience: Duration) -> bool {
        let (done, told) = mpsc::channel();
        self.give(Job::TellWhenDone(done)).is_ok() && told.recv_timeout(patience).is_ok()
    }

    /// Sets what is called after each report.
    pub(super) fn on_report(&self, wake: Box<dyn Fn() + Send>) -> Result<(), StoreError> {
        self.give(Job::OnReport(wake))
    }

    /// Does something with all progress; [`Said::Done`] or [`Said::NotDone`] tells what came of it.
    pub(super) fn task(&self, task: Task, now: Moment) -> Result<(), StoreError> {
        self.give(Job::Task(task, now))
    }

    /// Keeps the text of a cache.
    pub(super) fn save_cache(&self, text: String) -> Result<(), StoreError> {
        self.give(Job::Cache(text))
    }

    /// Reads the journals whole; [`Said::Whole`] brings what follows from them, what still waits
    /// to be written too.
    pub(super) fn read_whole(&self) -> Result<(), StoreError> {
        self.give(Job::ReadWhole)
    }

    /// Puts into quarantine what could not be used.
    pub(super) fn put_aside(&self, aside: Vec<Aside>) -> Result<(), StoreError> {
        self.give(Job::PutAside(aside))
    }

    /// Makes a backup if anything has changed since the last one.
    pub(super) fn back_up(&self, now: Moment) -> Result<(), StoreError> {
        self.give(Job::BackUp(now))
    }

    fn give(&self, job: Job) -> Result<(), StoreError> {
        let jobs = self.jobs.as_ref().ok_or(StoreError::WriterGone)?;
        jobs.send(job).map_err(|_job| StoreError::WriterGone)
    }
}

impl Drop for Journal {
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            // A writer that panicked has nothing left to wait for.
            thread.join().ok();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::path::Path;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;
    use crate::progress::DeviceId;
    use crate::store::Place;
    use crate::store::disk::{Appending, Disk, Listed, RealDisk};

    /// A disk that refuses a number of times to open a file for appending.
    #[derive(Debug)]
    struct Refusing(AtomicU32);

    impl Disk for Refusing {
        fn length(&self, path: &Path) -> io::Result<u64> {
            RealDisk.length(path)
        }
        fn read_at(&self, path: &Path, from: u64, limit: u64) -> io::Result<Vec<u8>> {
            RealDisk.read_at(path, from, limit)
        }
        fn list(&self, folder: &Path) -> io::Result<Vec<Listed>> {
            RealDisk.list(folder)
        }
        fn make_folder(&self, folder: &Path) -> io::Result<bool> {
            RealDisk.make_folder(folder)
        }
        fn append(&self, path: &Path) -> io::Result<Box<dyn Appending>> {
            let left = self.0.load(Ordering::SeqCst);
            if left == 0 {
                return RealDisk.append(path);
            }
            self.0.store(left - 1, Ordering::SeqCst);
            Err(io::ErrorKind::StorageFull.into())
        }
        fn create(&self, path: &Path) -> io::Result<Box<dyn Appending>> {
            RealDisk.create(path)
        }
        fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
            RealDisk.rename(from, to)
        }
        fn remove(&self, path: &Path) -> io::Result<()> {
            RealDisk.remove(path)
        }
        fn sync_folder(&self, folder: &Path) -> io::Result<()> {
            RealDisk.sync_folder(folder)
        }
    }

    fn journal(folder: &Path, refusals: u32) -> (Journal, Receiver<Said>, std::path::PathBuf) {
        let place = Place::new(folder.join("data"), folder.join("state"));
        let device = DeviceId::new("device");
        let segment = place.segment(&device);
        let disk = Arc::new(Refusing(AtomicU32::new(refusals)));
        let keeper = Keeper::new(disk, place, &device, None);
        let (journal, said) = Journal::start(keeper).unwrap();
        (journal, said, segment)
    }

    fn line(number: u64, line: &str) -> Append {
        let at = Moment::parse("2026-11-23T10:00:00+06:00").unwrap();
        let line = line.to_owned();
        Append { number, at, line }
    }

    #[test]
    fn what_could_not_be_written_is_written_in_order_as_soon_as_it_can_be() {
        let folder = tempfile::tempdir().unwrap();
        let (journal, said, segment) = journal(folder.path(), 2);
        let next = || said.recv_timeout(Duration::from_secs(10)).unwrap();
        journal.append(line(1, "one")).unwrap();
        assert!(matches!(next(), Said::Failing(_)));
        // The next one is a reason to try at once, not only after the pause.
        journal.append(line(2, "two")).unwrap();
        assert!(matches!(next(), Said::Failing(_)));
        assert!(matches!(next(), Said::Saved(1)));
        assert!(matches!(next(), Said::Saved(2)));
        assert!(journal.wait(Duration::from_secs(10)));
        assert_eq!(RealDisk.read(&segment, 100).unwrap(), b"one\ntwo\n");
    }

    /// A page that was read, as its line.
    fn page(number: u64) -> Append {
        let at = Moment::parse("2026-11-23T10:00:00+06:00").unwrap();
        let topic = crate::deck::ItemId::new(format!("d/{number}"));
        let event = crate::progress::Event::Read { topic };
        let stamp = crate::progress::Stamp { number, at };
        line(number, &crate::progress::write(stamp, &event).text)
    }

    #[test]
    fn journals_that_are_read_whole_have_what_waits_for_a_failing_disk_too() {
        let folder = tempfile::tempdir().unwrap();
        let (working, said, _) = journal(folder.path(), 0);
        let next = || said.recv_timeout(Duration::from_secs(10)).unwrap();
        working.append(page(1)).unwrap();
        assert!(matches!(next(), Said::Saved(1)));
        working.read_whole().unwrap();
        let Said::Whole(Ok(whole)) = next() else {
            panic!("no progress");
        };
        assert_eq!((whole.len(), whole.is_whole()), (1, true));

        let folder = tempfile::tempdir().unwrap();
        let (failing, said, _) = journal(folder.path(), u32::MAX);
        let next = || said.recv_timeout(Duration::from_secs(10)).unwrap();
        failing.append(page(1)).unwrap();
        assert!(matches!(next(), Said::Failing(_)));
        failing.append(page(2)).unwrap();
        failing.read_whole().unwrap();
        let whole = std::iter::repeat_with(next).find_map(|said| match said {
            Said::Whole(whole) => Some(whole.unwrap()),
            Said::Failing(_)
            | Said::Saved(_)
            | Said::SettingsFailing(_)
            | Said::NoBackup(_)
            | Said::Done(_)
            | Said::NotDone(_) => None,
        });
        assert_eq!(whole.unwrap().len(), 2);
    }

    #[test]
    fn nothing_takes_the_place_of_progress_while_answers_wait_for_the_disk() {
        let now = Moment::parse("2026-11-23T10:00:00+06:00").unwrap();
        for task in [
            Task::Import("there.ron".into()),
            Task::Restore(1),
            Task::CountAnew,
        ] {
            let folder = tempfile::tempdir().unwrap();
            let (journal, said, _) = journal(folder.path(), u32::MAX);
            journal.append(page(1)).unwrap();
            journal.append(page(2)).unwrap();
            journal.task(task, now).unwrap();
            let next = || said.recv_timeout(Duration::from_secs(10)).unwrap();
            let told = std::iter::repeat_with(next)
                .find(|said| matches!(said, Said::NotDone(_) | Said::Done(_)));
            assert!(matches!(told, Some(Said::NotDone(TaskFailed::Unsaved(2)))));
            journal.task(Task::List, now).unwrap();
            let told = std::iter::repeat_with(next)
                .find(|said| matches!(said, Said::NotDone(_) | Said::Done(_)));
            assert!(matches!(told, Some(Said::Done(_))));
        }
    }

    #[test]
    fn what_cannot_be_read_is_no_past() {
        let folder = tempfile::tempdir().unwrap();
        let (journal, said, segment) = journal(folder.path(), 0);
        // A folder of the name of a file.
        crate::store::place::make_folder(&RealDisk, &segment).unwrap();
        journal.read_whole().unwrap();
        let told = said.recv_timeout(Duration::from_secs(10)).unwrap();
        assert!(matches!(told, Said::Whole(Err(_))), "{told:?}");
    }

    #[test]
    fn whoever_waits_is_told_the_truth_when_the_disk_fails() {
        let folder = tempfile::tempdir().unwrap();
        let (journal, _said, _) = journal(folder.path(), u32::MAX);
        journal.append(line(1, "one")).unwrap();
        assert!(!journal.wait(Duration::from_millis(50)));
    }
}
