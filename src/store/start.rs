//! Opening the student's files at the start of the program, for work or only
//! for a look.

use std::fs::{File, TryLockError};
use std::sync::mpsc::Receiver;
use std::time::Duration;

use super::device::device;
use super::error::{Doing, Finding, StoreError};
use super::journal::{Journal, Said};
use super::place::{Place, make_folder};
use super::read::{FileRead, read_journals};
use super::settings;
use crate::app::{Effect, Settings};
use crate::progress::{DeviceId, Progress};
use crate::time::Moment;

/// The student's files, open for work.
#[derive(Debug)]
pub struct Opened {
    /// This machine's id.
    pub device: DeviceId,
    /// The number of this machine's last event; 0 if there is none.
    pub last_number: u64,
    /// When it was written, in milliseconds since 1970.
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
    /// `None` where the system has no locks.
    _lock: Option<File>,
}

/// Opens the student's files. While another program has them open, nobody else may write.
pub fn open(place: &Place, now: Moment) -> Result<Opened, StoreError> {
    let mut findings = Vec::new();
    let lock = lock(place, &mut findings)?;
    let (device, not_kept) = device(&place.device())?;
    findings.extend(not_kept.map(Finding::DeviceNotKept));
    let (settings, odd) = settings::read(&place.settings());
    findings.extend(odd);
    let (files, failed) = read_journals(&place.journals());
    let own = place.journals().join(device.as_str());
    // Going on without one's own events would give new ones the numbers of old ones.
    if let Some(error) = failed.iter().find(|error| concerns(error, &own)) {
        return Err(error.clone());
    }
    findings.extend(failed.into_iter().map(Finding::Unreadable));
    findings.extend(files.iter().flat_map(FileRead::findings));
    let (last_number, last_ms) = last_of(&files, &device);
    if last_ms - now.ms > 5 * 60_000 {
        findings.push(Finding::ClockSetBack {
            minutes: (last_ms - now.ms) / 60_000,
        });
    }
    let (journal, said) = Journal::start(place.segment(&device), place.settings())?;
    Ok(Opened {
        progress: replay(files),
        device,
        last_number,
        last_ms,
        settings,
        findings,
        writer: Writer {
            journal,
            said,
            _lock: lock,
        },
    })
}

/// The progress in the journals, without locking or writing anything.
pub fn look(place: &Place) -> (Progress, Vec<Finding>) {
    let (files, failed) = read_journals(&place.journals());
    let mut findings: Vec<Finding> = failed.into_iter().map(Finding::Unreadable).collect();
    findings.extend(files.iter().flat_map(FileRead::findings));
    (replay(files), findings)
}

fn replay(files: Vec<FileRead>) -> Progress {
    Progress::replay(files.into_iter().flat_map(|file| {
        let device = file.device;
        file.records
            .into_iter()
            .map(move |record| (device.clone(), record))
    }))
}

fn concerns(error: &StoreError, folder: &std::path::Path) -> bool {
    match error {
        StoreError::Io { path, .. } | StoreError::TooLarge { path, .. } => {
            path.starts_with(folder) || folder.starts_with(path)
        }
        StoreError::NoHome
        | StoreError::NotAFolder { .. }
        | StoreError::InUse { .. }
        | StoreError::DeviceUnreadable { .. }
        | StoreError::WriterGone => false,
    }
}

fn last_of(files: &[FileRead], device: &DeviceId) -> (u64, i64) {
    let own = || files.iter().filter(|file| file.device == *device);
    let known = own().flat_map(|file| &file.records);
    let newer = own()
        .flat_map(|file| &file.unknown)
        .filter_map(|unknown| unknown.number);
    let number = known
        .clone()
        .map(|record| record.stamp.number)
        .chain(newer)
        .max();
    let ms = known.map(|record| record.stamp.at.ms).max();
    (number.unwrap_or(0), ms.unwrap_or(0))
}

/// Takes the lock. A folder that cannot be written to is no reason not to start: the writer
/// will say so, and try again.
fn lock(place: &Place, findings: &mut Vec<Finding>) -> Result<Option<File>, StoreError> {
    let path = place.lock();
    if place.data().exists() && !place.data().is_dir() {
        return Err(StoreError::NotAFolder {
            path: place.data().to_owned(),
        });
    }
    let opened = path.parent().map_or(Ok(()), make_folder).and_then(|()| {
        File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(|error| StoreError::io(Doing::Lock, &path, &error))
    });
    let file = match opened {
        Ok(file) => file,
        Err(error) => {
            findings.push(Finding::Unreadable(error));
            return Ok(None);
        }
    };
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Err(StoreError::InUse { path }),
        // Some network folders know no locks; each device has its own file all the same.
        Err(TryLockError::Error(_)) => Ok(None),
    }
}

impl Writer {
    /// Hands an effect to the writer; never waits for a disk.
    pub fn carry_out(&self, effect: Effect) -> Result<(), StoreError> {
        match effect {
            Effect::Append { number, line } => self.journal.append(number, line),
            Effect::SaveSettings(new) => self.journal.save_settings(settings::write(&new)),
            Effect::Close => Ok(()),
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
