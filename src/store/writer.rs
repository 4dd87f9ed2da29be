//! The writer: a thread of its own that gives the keeper its work, so that no
//! frame ever waits for a disk. What could not be written it keeps and tries
//! again; nothing that it was given is ever dropped.

use std::collections::VecDeque;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::error::{Doing, StoreError};
use super::keeper::Keeper;
use super::quarantine::Aside;
use super::task::{Done, Task, TaskFailed};
use crate::time::Moment;

/// How long the writer waits before it tries again what has failed.
const AGAIN: Duration = Duration::from_secs(2);

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
        let mut writer = Writer {
            todo,
            reports,
            keeper,
            queue: VecDeque::new(),
            new_settings: None,
            waiting: Vec::new(),
            wake: Box::new(|| {}),
        };
        let thread = thread::Builder::new()
            .name("journal".to_owned())
            .spawn(move || writer.run())
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

struct Writer {
    todo: Receiver<Job>,
    reports: Sender<Said>,
    keeper: Keeper,
    queue: VecDeque<Append>,
    new_settings: Option<String>,
    waiting: Vec<Sender<()>>,
    wake: Box<dyn Fn() + Send>,
}

impl Writer {
    fn run(&mut self) {
        loop {
            let next = if self.is_done() {
                self.todo
                    .recv()
                    .map_err(|_gone| RecvTimeoutError::Disconnected)
            } else {
                self.todo.recv_timeout(AGAIN)
            };
            match next {
                Ok(job) => {
                    self.take(job);
                    // Everything that has come meanwhile goes out in one go.
                    while let Ok(job) = self.todo.try_recv() {
                        self.take(job);
                    }
                    self.write();
                }
                Err(RecvTimeoutError::Timeout) => self.write(),
                Err(RecvTimeoutError::Disconnected) => {
                    self.write();
                    return;
                }
            }
        }
    }

    fn take(&mut self, job: Job) {
        match job {
            Job::Append(append) => self.queue.push_back(append),
            Job::Settings(text) => self.new_settings = Some(text),
            Job::TellWhenDone(done) => self.waiting.push(done),
            Job::OnReport(wake) => self.wake = wake,
            Job::PutAside(aside) => {
                if let Err(error) = self.keeper.put_aside(&aside) {
                    self.say(Said::NoBackup(error));
                }
            }
            Job::Task(task, now) => {
                // What was answered before must be part of it.
                self.write();
                match self.keeper.run(&task, now) {
                    Ok(done) => self.say(Said::Done(done)),
                    Err(failed) => self.say(Said::NotDone(failed)),
                }
            }
            // Nothing is lost without a cache, so nobody is told if it cannot be written.
            Job::Cache(text) => self.keeper.save_cache(&text).unwrap_or_default(),
            Job::BackUp(now) => {
                if let Err(error) = self.keeper.back_up(now) {
                    self.say(Said::NoBackup(error));
                }
            }
        }
    }

    fn is_done(&self) -> bool {
        self.queue.is_empty() && self.new_settings.is_none()
    }

    /// Writes all that is there, oldest first, and stops at the first failure.
    fn write(&mut self) {
        while let Some(Append { number, at, line }) = self.queue.front() {
            match self.keeper.append(line, *at) {
                Ok(()) => {
                    let number = *number;
                    self.queue.pop_front();
                    self.say(Said::Saved(number));
                }
                Err(error) => {
                    self.say(Said::Failing(error));
                    break;
                }
            }
        }
        if let Some(text) = &self.new_settings {
            match self.keeper.save_settings(text) {
                Ok(()) => self.new_settings = None,
                Err(error) => self.say(Said::SettingsFailing(error)),
            }
        }
        if self.is_done() {
            for waiting in self.waiting.drain(..) {
                // Whoever asked may have lost patience.
                waiting.send(()).ok();
            }
        }
    }

    fn say(&self, said: Said) {
        // Nobody may be listening any more; then there is nobody to tell.
        self.reports.send(said).ok();
        (self.wake)();
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

    #[test]
    fn whoever_waits_is_told_the_truth_when_the_disk_fails() {
        let folder = tempfile::tempdir().unwrap();
        let (journal, _said, _) = journal(folder.path(), u32::MAX);
        journal.append(line(1, "one")).unwrap();
        assert!(!journal.wait(Duration::from_millis(50)));
    }
}
