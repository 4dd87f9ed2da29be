//! The devices that wrote the events, and which of a device's events is where
//! in the log. It finds an event by its name and knows copies; what events say
//! it does not know.

use std::collections::BTreeMap;

use super::log::Logged;
use super::name::{DeviceId, EventId};

/// Where an event is in the log.
pub(super) type Slot = u32;

/// An event's name with a number for its device.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Id {
    pub(super) writer: u32,
    pub(super) number: u64,
    pub(super) checksum: u32,
}

/// A device and its events.
#[derive(Debug, Clone)]
struct Writer {
    device: DeviceId,
    /// The highest number among its events that are in a cache and not in the log.
    covered: Option<u64>,
    /// Its events by number, then checksum.
    events: Vec<(u64, u32, Slot)>,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Writers {
    all: Vec<Writer>,
    by_device: BTreeMap<DeviceId, u32>,
}

impl Writers {
    /// The number of a device.
    pub(super) fn number(&mut self, device: &DeviceId) -> u32 {
        if let Some(known) = self.by_device.get(device) {
            return *known;
        }
        let number = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        self.by_device.insert(device.clone(), number);
        self.all.push(Writer {
            device: device.clone(),
            covered: None,
            events: Vec::new(),
        });
        number
    }

    /// The device of a number.
    pub(super) fn device(&self, writer: u32) -> Option<&DeviceId> {
        self.get(writer).map(|writer| &writer.device)
    }

    /// A name with a number for its device, which is known from now on; `None` if no event
    /// can have that name.
    pub(super) fn number_of(&mut self, name: &EventId) -> Option<Id> {
        let (device, number, checksum) = name.parts()?;
        Some(Id {
            writer: self.number(device),
            number,
            checksum,
        })
    }

    /// A name with the number of its device, if the device is known.
    pub(super) fn known(&self, name: &EventId) -> Option<Id> {
        let (device, number, checksum) = name.parts()?;
        Some(Id {
            writer: *self.by_device.get(device)?,
            number,
            checksum,
        })
    }

    /// The name as it stands in a journal.
    pub(super) fn name(&self, id: Id) -> Option<EventId> {
        let device = self.device(id.writer)?;
        Some(EventId::of(device, id.number, id.checksum))
    }

    /// Where the event of a name is.
    pub(super) fn find(&self, name: &EventId) -> Option<Slot> {
        self.slot(self.known(name)?)
    }

    /// Where an event is.
    pub(super) fn slot(&self, id: Id) -> Option<Slot> {
        let events = &self.get(id.writer)?.events;
        let place = among(events, id);
        let (number, checksum, slot) = events.get(place)?;
        (*number == id.number && *checksum == id.checksum).then_some(*slot)
    }

    /// How many events there are in the log.
    pub(super) fn count(&self) -> usize {
        self.all.iter().map(|writer| writer.events.len()).sum()
    }

    /// Notes where an event is that was not known.
    pub(super) fn insert(&mut self, id: Id, slot: Slot) {
        if let Some(writer) = self.get_mut(id.writer) {
            let place = among(&writer.events, id);
            writer.events.insert(place, (id.number, id.checksum, slot));
        }
    }

    /// Notes all events of a log anew, the first one where there are copies. Gives their
    /// slots in the order of the log.
    pub(super) fn settle(&mut self, events: &[Logged]) -> Vec<Slot> {
        for writer in &mut self.all {
            writer.events.clear();
        }
        for (slot, logged) in (0..Slot::MAX).zip(events) {
            let Id {
                writer,
                number,
                checksum,
            } = logged.id;
            if let Some(writer) = self.get_mut(writer) {
                writer.events.push((number, checksum, slot));
            }
        }
        for writer in &mut self.all {
            writer.events.sort_unstable();
            writer
                .events
                .dedup_by_key(|(number, checksum, _)| (*number, *checksum));
            writer.events.shrink_to_fit();
        }
        let kept = self.all.iter().flat_map(|writer| &writer.events);
        let mut slots: Vec<Slot> = kept.map(|(_, _, slot)| *slot).collect();
        slots.sort_unstable();
        slots
    }

    /// Is the event, or a copy of it, among those that are in a cache and not in the log?
    pub(super) fn is_covered(&self, id: Id) -> bool {
        let covered = self.get(id.writer).and_then(|writer| writer.covered);
        covered.is_some_and(|covered| id.number <= covered)
    }

    /// Each device with the highest number among its events.
    pub(super) fn highest(&self) -> impl Iterator<Item = (&DeviceId, u64)> {
        self.by_device.values().filter_map(|writer| {
            let writer = self.get(*writer)?;
            let last = writer.events.last().map(|(number, _, _)| *number);
            Some((&writer.device, last.max(writer.covered)?))
        })
    }

    /// Notes that a device's events up to this number are in a cache.
    pub(super) fn cover(&mut self, device: &DeviceId, number: u64) {
        let writer = self.number(device);
        if let Some(writer) = self.get_mut(writer) {
            writer.covered = Some(number);
        }
    }

    fn get(&self, writer: u32) -> Option<&Writer> {
        self.all.get(place(writer))
    }

    fn get_mut(&mut self, writer: u32) -> Option<&mut Writer> {
        self.all.get_mut(place(writer))
    }
}

/// Where the thing of a number stands in a list.
pub(super) fn place(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// Where an event stands among its device's: nearly always after all that are known.
fn among(events: &[(u64, u32, Slot)], id: Id) -> usize {
    events.partition_point(|(number, checksum, _)| (*number, *checksum) < (id.number, id.checksum))
}
