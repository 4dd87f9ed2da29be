//! The writer: a thread of its own that appends events, syncs them and replaces
//! the settings, so that no frame ever waits for a disk. What it cannot write it
//! keeps and tries again; nothing that it was given is ever dropped.

mod segment;

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use segment::{Segment, Target};

use super::error::{Doing, StoreError};
use super::replace::replace;

/// How long the writer waits before it tries again what has failed.
const AGAIN: Duration = Duration::from_secs(2);

/// What the writer reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Every event up to this number is on disk.
    Saved(u64),
    /// Saving fails; the writer keeps what it has and tries again.
    Failing(StoreError),
    /// The settings could not be written; they are tried again.
    SettingsFailing(StoreError),
}

enum Job {
    Append {
        number: u64,
        line: String,
    },
    Settings(String),
    /// Answer when nothing is left to be written.
    TellWhenDone(Sender<()>),
    OnReport(Box<dyn Fn() + Send>),
}

/// The writer's door. Dropping it writes what can be written and ends the thread.
#[derive(Debug)]
pub(super) struct Journal {
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl Journal {
    /// Starts the writer. `segment` is the file for events, `settings` that of the settings.
    pub(super) fn start(
        segment: PathBuf,
        settings: PathBuf,
    ) -> Result<(Self, Receiver<Said>), StoreError> {
        Self::start_on(Box::new(Segment::new(segment)), settings)
    }

    fn start_on(
        target: Box<dyn Target>,
        settings: PathBuf,
    ) -> Result<(Self, Receiver<Said>), StoreError> {
        let (jobs, todo) = mpsc::channel();
        let (reports, said) = mpsc::channel();
        let path = settings.clone();
        let mut writer = Writer {
            todo,
            reports,
            target,
            settings,
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
    pub(super) fn append(&self, number: u64, line: String) -> Result<(), StoreError> {
        self.give(Job::Append { number, line })
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
    target: Box<dyn Target>,
    settings: PathBuf,
    queue: VecDeque<(u64, String)>,
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
            Job::Append { number, line } => self.queue.push_back((number, line)),
            Job::Settings(text) => self.new_settings = Some(text),
            Job::TellWhenDone(done) => self.waiting.push(done),
            Job::OnReport(wake) => self.wake = wake,
        }
    }

    fn is_done(&self) -> bool {
        self.queue.is_empty() && self.new_settings.is_none()
    }

    /// Writes all that is there, oldest first, and stops at the first failure.
    fn write(&mut self) {
        while let Some((number, line)) = self.queue.front() {
            match self.target.append(line) {
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
            match replace(&self.settings, text.as_bytes()) {
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
    use std::sync::{Arc, Mutex};

    use super::*;

    /// A file that refuses a number of times before it takes a line.
    struct Refusing {
        refusals: u32,
        lines: Arc<Mutex<Vec<String>>>,
    }

    impl Target for Refusing {
        fn append(&mut self, line: &str) -> Result<(), StoreError> {
            if self.refusals > 0 {
                self.refusals -= 1;
                return Err(StoreError::WriterGone);
            }
            let mut lines = self
                .lines
                .lock()
                .map_err(|_poisoned| StoreError::WriterGone)?;
            lines.push(line.to_owned());
            Ok(())
        }
    }

    #[test]
    fn what_could_not_be_written_is_written_in_order_as_soon_as_it_can_be() {
        let folder = tempfile::tempdir().unwrap();
        let lines = Arc::new(Mutex::new(Vec::new()));
        let target = Refusing {
            refusals: 2,
            lines: Arc::clone(&lines),
        };
        let (journal, said) =
            Journal::start_on(Box::new(target), folder.path().join("settings.ron")).unwrap();
        let next = || said.recv_timeout(Duration::from_secs(10)).unwrap();
        journal.append(1, "one".to_owned()).unwrap();
        assert_eq!(next(), Said::Failing(StoreError::WriterGone));
        // The next one is a reason to try at once, not only after the pause.
        journal.append(2, "two".to_owned()).unwrap();
        assert_eq!(next(), Said::Failing(StoreError::WriterGone));
        assert_eq!(next(), Said::Saved(1));
        assert_eq!(next(), Said::Saved(2));
        assert!(journal.wait(Duration::from_secs(10)));
        assert_eq!(*lines.lock().unwrap(), ["one", "two"]);
    }

    #[test]
    fn whoever_waits_is_told_the_truth_when_the_disk_fails() {
        let folder = tempfile::tempdir().unwrap();
        let target = Refusing {
            refusals: u32::MAX,
            lines: Arc::default(),
        };
        let (journal, _said) =
            Journal::start_on(Box::new(target), folder.path().join("settings.ron")).unwrap();
        journal.append(1, "one".to_owned()).unwrap();
        assert!(!journal.wait(Duration::from_millis(50)));
    }
}
