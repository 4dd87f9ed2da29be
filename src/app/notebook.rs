//! The app's side of the journal: numbers events, writes their lines and takes
//! them into progress at once. The lines go to disk as effects; this module
//! knows how many are on their way.

use crate::progress::{self, Entry, Event, EventId, Progress, Stamp};
use crate::time::Moment;

use super::effect::{Effect, Line};

/// Numbers events and remembers which of them are on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notebook {
    device: String,
    last_number: u64,
    last_saved: u64,
    last_ms: i64,
}

impl Notebook {
    /// Goes on after the last event of this device, which was written at `last_ms`.
    pub fn new(device: String, last_number: u64, last_ms: i64) -> Self {
        Self {
            device,
            last_number,
            last_saved: last_number,
            last_ms,
        }
    }

    /// Writes an event: into progress now, and to the journal as an effect.
    pub fn write(&mut self, progress: &mut Progress, event: Event, now: Moment) -> (EventId, Effect) {
        self.last_number += 1;
        // A clock that was set back must not change the order of events.
        let ms = now.ms.max(self.last_ms + 1);
        self.last_ms = ms;
        let at = Moment { ms, ..now };
        let stamp = Stamp {
            number: self.last_number,
            at,
        };
        let text = progress::write(&stamp, &event);
        let id = EventId::of(&self.device, self.last_number, &text);
        progress.apply(Entry {
            id: id.clone(),
            stamp,
            event: event.clone(),
        });
        let line = Line {
            number: self.last_number,
            at,
            text,
            event,
        };
        (id, Effect::Append(line))
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
    pub fn device(&self) -> &str {
        &self.device
    }
}
