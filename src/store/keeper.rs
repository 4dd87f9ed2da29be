//! Writes the student's files, one thing after another, and returns only when
//! it is on disk. It knows lines and texts, not what they mean; the writer's
//! thread gives it its work.

mod segments;

use std::sync::Arc;

use super::backup::{Backup, back_up};
use super::disk::Disk;
use super::error::StoreError;
use super::place::Place;
use super::quarantine::Aside;
use super::read::read_journals;
use super::replace::replace;
use super::task::{self, Done, Task, TaskFailed};
use crate::progress::{self, DeviceId, Entry, Progress};
use crate::time::Moment;
use segments::Segments;

/// The one who writes the files of a student on this device.
#[derive(Debug)]
pub struct Keeper {
    disk: Arc<dyn Disk>,
    place: Place,
    device: DeviceId,
    segments: Segments,
}

impl Keeper {
    /// Writes as this device. `last` is when its last event was written, if there is one.
    pub fn new(disk: Arc<dyn Disk>, place: Place, device: &DeviceId, last: Option<Moment>) -> Self {
        let folder = place.journal(device);
        Self {
            segments: Segments::new(Arc::clone(&disk), folder, last),
            disk,
            place,
            device: device.clone(),
        }
    }

    /// The same, but a file of the journal is sealed when it has this many bytes.
    #[must_use]
    pub fn with_limit(self, bytes: u64) -> Self {
        Self {
            segments: self.segments.with_limit(bytes),
            ..self
        }
    }

    /// Appends an event's line to the journal. When this returns, it is on disk; after an
    /// error it may be, and giving it again does no harm.
    pub fn append(&mut self, line: &str, at: Moment) -> Result<(), StoreError> {
        self.segments.append(line, at)
    }

    /// Replaces the settings.
    pub fn save_settings(&self, text: &str) -> Result<(), StoreError> {
        replace(&*self.disk, &self.place.settings(), text.as_bytes())
    }

    /// Replaces the cache.
    pub fn save_cache(&self, text: &str) -> Result<(), StoreError> {
        replace(
            &*self.disk,
            &self.place.cache(&self.device),
            text.as_bytes(),
        )
    }

    /// Does something with all progress.
    pub fn run(&self, task: &Task, now: Moment) -> Result<Done, TaskFailed> {
        task::run(&*self.disk, &self.place, task, (&self.device, now))
    }

    /// What follows from all journals, read whole, and from these lines of this device that are
    /// not on disk yet. An error if any part cannot be read.
    pub fn read_whole(
        &self,
        waiting: &mut dyn Iterator<Item = &str>,
    ) -> Result<Progress, StoreError> {
        let mut journals = read_journals(&*self.disk, &self.place);
        if let Some(error) = journals.failed.pop() {
            return Err(error);
        }
        for line in waiting {
            if let Ok(Entry::Known(record)) = progress::read(line.as_bytes()) {
                journals.progress.apply(&self.device, &record);
            }
        }
        Ok(journals.progress)
    }

    /// Puts into quarantine what could not be used.
    pub fn put_aside(&self, aside: &[Aside]) -> Result<(), StoreError> {
        aside.iter().try_for_each(|aside| aside.keep(&*self.disk))
    }

    /// Makes a backup if anything has changed since the last one.
    pub fn back_up(&self, now: Moment) -> Result<Option<Backup>, StoreError> {
        back_up(&*self.disk, &self.place, now)
    }

    /// Where the files are.
    pub fn place(&self) -> &Place {
        &self.place
    }
}
