//! Opening the student's files at the start of the program, for work or only
//! for a look.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::time::Duration;

use super::device::device;
use super::disk::{Disk, RealDisk};
use super::error::{Finding, StoreError};
use super::keeper::Keeper;
use super::lock::Lock;
use super::place::Place;
use super::recover::{self, Recovered, recover};
use super::settings;
use super::task::Task;
use super::writer::{Append, Journal, Said};
use crate::app::{Effect, Settings, Whole};
use crate::progress::{DeviceId, Progress};
use crate::time::Moment;

/// The student's files, open for work.
#[derive(Debug)]
pub struct Opened {
    /// This machine's id.
    pub device: DeviceId,
    /// The number of this machine's last event; 0 if there is none.
    pub last_number: u64,
    /// When it was written, in milliseconds since 1970; 0 if there is none.
    pub last_ms: i64,
    /// What follows from all journals.
    pub progress: Progress,
    /// The student's choices.
    pub settings: Settings,
    /// What was odd.
    pub findings: Vec<Finding>,
    /// The way to write.
    pub writer: Writer,
}

/// The way to write the student's files, held for the life of the program.
#[derive(Debug)]
pub struct Writer {
    journal: Journal,
    said: Receiver<Said>,
    _lock: Lock,
}

/// Opens the student's files. While another program has them open, nobody else may write.
pub fn open(place: &Place, now: Moment) -> Result<Opened, StoreError> {
    let disk: Arc<dyn Disk> = Arc::new(RealDisk);
    let mut findings = Vec::new();
    let lock = Lock::take(place, &mut findings)?;
    let (device, not_kept) = device(&*disk, &place.device())?;
    findings.extend(not_kept.map(Finding::DeviceNotKept));
    let Recovered {
        last_number,
        last,
        progress,
        settings,
        findings: found,
        aside,
        cache,
    } = recover(&*disk, place, &device, now)?;
    findings.extend(found);
    let keeper = Keeper::new(disk, place.clone(), &device, last);
    let (journal, said) = Journal::start(keeper)?;
    journal.put_aside(aside)?;
    if let Some(text) = cache {
        journal.save_cache(text)?;
    }
    journal.back_up(now)?;
    Ok(Opened {
        progress,
        device,
        last_number,
        last_ms: last.map_or(0, |last| last.ms),
        settings,
        findings,
        writer: Writer {
            journal,
            said,
            _lock: lock,
        },
    })
}

/// The lock and this machine's id, for work on the files as a whole.
#[derive(Debug)]
pub struct Held {
    /// This machine's id.
    pub device: DeviceId,
    _lock: Lock,
}

/// Takes the lock, so that nobody else writes meanwhile.
pub fn hold(place: &Place) -> Result<Held, StoreError> {
    let mut findings = Vec::new();
    let lock = Lock::take(place, &mut findings)?;
    let (device, not_kept) = device(&RealDisk, &place.device())?;
    match not_kept {
        Some(error) => Err(error),
        None => Ok(Held {
            device,
            _lock: lock,
        }),
    }
}

/// The progress in the journals, without locking or writing anything.
pub fn look(place: &Place) -> (Progress, Vec<Finding>) {
    recover::look(&RealDisk, place)
}

/// What is odd about the student's choices, for a look.
pub fn odd_settings(place: &Place) -> Vec<Finding> {
    settings::oddities(&RealDisk, &place.settings())
}

/// The student's choices, for a look: what cannot be understood is left alone.
pub fn look_settings(place: &Place) -> Settings {
    settings::look(&RealDisk, &place.settings())
}

fn task_of(whole: Whole) -> Task {
    match whole {
        Whole::Export(path) => Task::Export(PathBuf::from(path)),
        Whole::Import(path) => Task::Import(PathBuf::from(path)),
        Whole::List => Task::List,
        Whole::Restore(number) => Task::Restore(number),
    }
}

impl Writer {
    /// Hands an effect to the writer; never waits for a disk.
    pub fn carry_out(&self, effect: Effect, now: Moment) -> Result<(), StoreError> {
        match effect {
            Effect::Append { number, at, line } => self.journal.append(Append { number, at, line }),
            Effect::ReadWhole => self.journal.read_whole(),
            Effect::SaveSettings(new) => self.journal.save_settings(settings::write(&new)),
            Effect::Whole(whole) => self.journal.task(task_of(whole), now),
            Effect::CountAnew => self.journal.task(Task::CountAnew, now),
            Effect::Figures(_)
            | Effect::Errand(_)
            | Effect::Keep(..)
            | Effect::Sheet(_)
            | Effect::Optimise(_)
            | Effect::StopOptimising
            | Effect::Choose(..)
            | Effect::Shelf(_)
            | Effect::Desk(_)
            | Effect::Ring
            | Effect::Close => Ok(()),
        }
    }

    /// What the writer has reported since this was last asked.
    pub fn reports(&self) -> impl Iterator<Item = Said> {
        self.said.try_iter()
    }

    /// Waits until all is written, or the time is over. True if all is written.
    pub fn wait(&self, patience: Duration) -> bool {
        self.journal.wait(patience)
    }

    /// Sets what is called after each report.
    pub fn on_report(&self, wake: Box<dyn Fn() + Send>) -> Result<(), StoreError> {
        self.journal.on_report(wake)
    }
}
