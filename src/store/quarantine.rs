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
        | Finding::UnclearSettings { .. }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::progress::DeviceId;

    #[test]
    fn what_is_missing_is_noted_and_what_is_only_odd_is_not() {
        let place = Place::new("/data", "/state");
        let device = DeviceId::new("one");
        let missing = Finding::MissingFile { device, number: 3 };
        let aside = of_missing(&place, &missing).unwrap();
        assert_eq!(
            aside.path,
            place.quarantine().join("one.missing-file-3.txt")
        );
        assert_eq!(aside.bytes, b"missing file 3 of one\n");
        assert!(of_missing(&place, &Finding::BadWeights).is_none());
    }
}
