//! What could not be used of the journals is copied into a folder of its own,
//! once: so it is kept whatever becomes of the journal, and a person is told
//! of it once and not at every start. Nothing is taken out of a journal.

use std::path::PathBuf;

use super::disk::Disk;
use super::error::{Finding, StoreError};
use super::place::Place;
use super::read::FileRead;
use super::replace::replace;

/// Something that is to be put into quarantine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// Its place there: the same thing always has the same one.
    pub path: PathBuf,
    /// What is kept.
    pub bytes: Vec<u8>,
}

impl Aside {
    /// Writes it.
    pub(super) fn keep(&self, disk: &dyn Disk) -> Result<(), StoreError> {
        replace(disk, &self.path, &self.bytes)
    }
}

/// The lines of a file that are no events.
pub(super) fn of_file(place: &Place, file: &FileRead) -> Option<Aside> {
    let lines: Vec<&[u8]> = file.bad.iter().map(|bad| bad.bytes.as_slice()).collect();
    if lines.is_empty() {
        return None;
    }
    let bytes = lines.join(&b'\n');
    let stem = file.path.file_stem().unwrap_or_default().to_string_lossy();
    let name = format!("{}.{stem}.{:08x}.txt", file.device, crc32fast::hash(&bytes));
    Some(Aside {
        path: place.quarantine().join(name),
        bytes,
    })
}

/// A note of something that is missing, for which there are no bytes to keep.
pub(super) fn of_missing(place: &Place, finding: &Finding) -> Option<Aside> {
    let (name, note) = match finding {
        Finding::MissingFile { device, number } => (
            format!("{device}.missing-file-{number}.txt"),
            format!("missing file {number} of {device}\n"),
        ),
        Finding::MissingEvents { device, count } => (
            format!("{device}.missing-events-{count}.txt"),
            format!("{count} missing events of {device}\n"),
        ),
        Finding::BadSettings { .. }
        | Finding::BadWeights
        | Finding::MendedSettings { .. }
        | Finding::Unreadable(_)
        | Finding::BadLines { .. }
        | Finding::TornEnd { .. }
        | Finding::NewerLines { .. }
        | Finding::ClockFarAhead { .. }
        | Finding::ClockSetBack { .. }
        | Finding::DeviceNotKept(_) => return None,
    };
    Some(Aside {
        path: place.quarantine().join(name),
        bytes: note.into_bytes(),
    })
}
