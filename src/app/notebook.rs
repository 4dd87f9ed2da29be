//! The app's side of the journal: numbers events, writes their lines and takes
//! them into progress at once. The lines go to disk as effects; this module
//! knows how many are on their way.

use std::sync::Arc;

use crate::progress::{self, DeviceId, Event, EventId, Progress, Record, Stamp};
use crate::time::Moment;

use super::effect::Effect;

/// Numbers events and remembers which of them are on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notebook {
    device: DeviceId,
    last_number: u64,
    last_saved: u64,
    last_ms: i64,
    /// What was written since someone asked for copies.
    copies: Option<Vec<Record>>,
}

impl Notebook {
    /// Goes on after the last event of this device, which was written at `last_ms`.
    pub fn new(device: DeviceId, last_number: u64, last_ms: i64) -> Self {
        Self {
            device,
            last_number,
            last_saved: last_number,
            last_ms,
            copies: None,
        }
    }

    /// Writes an event: into progress now, and to the journal as an effect.
    pub fn write(
        &mut self,
        progress: &mut Arc<Progress>,
        event: Event,
        now: Moment,
    ) -> (EventId, Effect) {
        self.last_number += 1;
        // A clock that was set back must not change the order of events.
        let ms = now.ms.max(self.last_ms + 1);
        self.last_ms = ms;
        let at = Moment { ms, ..now };
        let stamp = Stamp {
            number: self.last_number,
            at,
        };
        let line = progress::write(stamp, &event);
        let record = Record {
            stamp,
            checksum: line.checksum,
            event,
        };
        let id = record.id(&self.device);
        // Whoever has it still, has it as it was.
        Arc::make_mut(progress).apply(&self.device, &record);
        if let Some(copies) = &mut self.copies {
            copies.push(record);
        }
        let effect = Effect::Append {
            number: stamp.number,
            at,
            line: line.text,
        };
        (id, effect)
    }

    /// From now on a copy of each event is kept.
    pub(super) fn keep_copies(&mut self) {
        self.copies = Some(Vec::new());
    }

    /// The copies, oldest first; from now on none are kept.
    pub(super) fn take_copies(&mut self) -> Vec<Record> {
        self.copies.take().unwrap_or_default()
    }

    /// Events of this device up to this number are there: the next one is higher.
    pub fn at_least(&mut self, number: u64) {
        if number > self.last_number {
            self.last_number = number;
            self.last_saved = number;
        }
    }

    /// Every event up to this number is on disk.
    pub fn saved(&mut self, number: u64) {
        self.last_saved = self.last_saved.max(number.min(self.last_number));
    }

    /// How many events are on their way to the disk.
    pub fn unsaved(&self) -> u64 {
        self.last_number.saturating_sub(self.last_saved)
    }

    /// The number that the next event will have.
    pub fn next_number(&self) -> u64 {
        self.last_number + 1
    }

    /// The device that writes.
    pub fn device(&self) -> &DeviceId {
        &self.device
    }
}
