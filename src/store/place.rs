//! Where the student's files are. Paths only: nothing is read, and folders are
//! made by whoever needs them.

use std::env;
use std::io;
use std::path::{Path, PathBuf};

use directories::{BaseDirs, UserDirs};

use super::disk::Disk;
use super::error::{Doing, StoreError};
use crate::progress::DeviceId;

/// The folders of a student on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    data: PathBuf,
    state: PathBuf,
}

impl Place {
    /// These folders.
    pub fn new(data: impl Into<PathBuf>, state: impl Into<PathBuf>) -> Self {
        Self {
            data: data.into(),
            state: state.into(),
        }
    }

    /// The data folder asked for, else that of `BILIM_DATA`, else the system's; the state
    /// folder of `BILIM_STATE`, else the system's.
    pub fn find(data: Option<&Path>) -> Result<Self, StoreError> {
        let name = env!("CARGO_PKG_NAME");
        let variable = |name: &str| {
            env::var_os(name)
                .filter(|value| !value.is_empty())
                .map(PathBuf::from)
        };
        let system = BaseDirs::new();
        let data = data
            .map(Path::to_owned)
            .or_else(|| variable("BILIM_DATA"))
            .or_else(|| system.as_ref().map(|dirs| dirs.data_dir().join(name)));
        let state = variable("BILIM_STATE").or_else(|| {
            let dirs = system.as_ref()?;
            let folder = dirs.state_dir().unwrap_or_else(|| dirs.data_local_dir());
            Some(folder.join(name))
        });
        match (data, state) {
            (Some(data), Some(state)) => Ok(Self { data, state }),
            (None, _) | (_, None) => Err(StoreError::NoHome),
        }
    }

    /// The folder in which a person keeps files, if the system names one.
    pub fn documents() -> Option<PathBuf> {
        let dirs = UserDirs::new()?;
        let documents = dirs.document_dir().filter(|folder| folder.is_dir());
        Some(documents.unwrap_or_else(|| dirs.home_dir()).to_owned())
    }

    /// The data folder.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// The student's settings on this machine.
    pub fn settings(&self) -> PathBuf {
        self.data.join("settings.ron")
    }

    /// The window's size and position.
    pub fn window(&self) -> PathBuf {
        self.data.join("window.ron")
    }

    /// The student's own decks.
    pub fn decks(&self) -> PathBuf {
        self.data.join("decks")
    }

    /// Held while the program runs.
    pub fn lock(&self) -> PathBuf {
        self.data.join("progress").join("LOCK")
    }

    /// Pages that were made to be printed.
    pub fn sheets(&self) -> PathBuf {
        self.data.join("sheets")
    }

    /// The journals, one folder a device.
    pub fn journals(&self) -> PathBuf {
        self.data.join("progress").join("journal")
    }

    /// The journal of a device.
    pub fn journal(&self, device: &DeviceId) -> PathBuf {
        self.journals().join(device.as_str())
    }

    /// The first file of a device's journal.
    pub fn segment(&self, device: &DeviceId) -> PathBuf {
        self.journal(device).join(segment_name(1))
    }

    /// What may be deleted at any time.
    pub fn cache(&self, device: &DeviceId) -> PathBuf {
        self.data
            .join("cache")
            .join(device.as_str())
            .join("memory.ron")
    }

    /// The lists of the backups.
    pub fn backups(&self) -> PathBuf {
        self.data.join("backups")
    }

    /// What was replaced or removed by the student's wish.
    pub fn trash(&self) -> PathBuf {
        self.data.join("trash")
    }

    /// The copies that the backups name.
    pub fn backup_copies(&self) -> PathBuf {
        self.backups().join("copies")
    }

    /// What could not be read in journals.
    pub fn quarantine(&self) -> PathBuf {
        self.data.join("quarantine")
    }

    /// Where a second program leaves word for the first: one for each data folder.
    pub fn bell(&self) -> PathBuf {
        let data = std::fs::canonicalize(&self.data).unwrap_or_else(|_new| self.data.clone());
        let sum = crc32fast::hash(data.as_os_str().as_encoded_bytes());
        self.state.join(format!("ring-{sum:08x}"))
    }

    /// This machine's id.
    pub fn device(&self) -> PathBuf {
        self.state.join("device")
    }
}

/// The name of a file of a journal.
pub(super) fn segment_name(number: u32) -> String {
    format!("{number:06}.ron")
}

/// The number of a file of a journal, if its name is one: copies that other programs make have
/// longer names.
pub(super) fn segment_number(path: &Path) -> Option<u32> {
    let digits = path.file_name()?.to_str()?.strip_suffix(".ron")?;
    let all = digits.len() >= 6 && digits.bytes().all(|byte| byte.is_ascii_digit());
    all.then(|| digits.parse().ok()).flatten()
}

/// What was being written and not saved yet, in a data folder.
pub(super) fn recovery_folder(data: &Path) -> PathBuf {
    data.join("recovery")
}

/// Makes a folder and those above it, and makes each new name last.
pub(super) fn make_folder(disk: &dyn Disk, path: &Path) -> Result<(), StoreError> {
    let failed = |error: io::Error| StoreError::io(Doing::MakeFolder, path, &error);
    let above = path.parent().filter(|above| !above.as_os_str().is_empty());
    let made = match disk.make_folder(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            make_folder(disk, above.ok_or_else(|| failed(error))?)?;
            disk.make_folder(path).map_err(failed)?
        }
        done => done.map_err(failed)?,
    };
    match above {
        Some(above) if made => disk.sync_folder(above).map_err(failed),
        Some(_) | None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::disk::RealDisk;
    use crate::store::disk::odd::{Ask, OddDisk};

    #[test]
    fn everything_of_a_student_has_a_place_of_its_own() {
        let place = Place::new("data", "state");
        let device = DeviceId::new("me");
        let paths = [
            (place.settings(), "data/settings.ron"),
            (place.window(), "data/window.ron"),
            (place.decks(), "data/decks"),
            (place.lock(), "data/progress/LOCK"),
            (place.sheets(), "data/sheets"),
            (place.journals(), "data/progress/journal"),
            (
                place.segment(&device),
                "data/progress/journal/me/000001.ron",
            ),
            (place.cache(&device), "data/cache/me/memory.ron"),
            (place.backups(), "data/backups"),
            (place.backup_copies(), "data/backups/copies"),
            (place.trash(), "data/trash"),
            (place.quarantine(), "data/quarantine"),
            (place.device(), "state/device"),
            (recovery_folder(place.data()), "data/recovery"),
        ];
        for (path, expected) in paths {
            assert_eq!(path, PathBuf::from(expected));
        }
    }

    #[test]
    fn each_data_folder_has_a_bell_however_it_is_called() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        make_folder(&RealDisk, &data).unwrap();
        let bell = |data: PathBuf| Place::new(data, "state").bell();
        let own = bell(data.clone());
        assert_eq!(own.parent(), Some(Path::new("state")));
        assert_eq!(bell(data.join("../data")), own);
        assert_ne!(bell(folder.path().join("other")), own);
    }

    #[test]
    fn those_above_are_made_only_for_a_folder_that_lacks_them() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("one/two");
        let refusing = OddDisk::new(|_, _| Some(io::ErrorKind::PermissionDenied));
        assert!(make_folder(&refusing, &deep).is_err());
        assert_eq!(refusing.count(Ask::MakeFolder), 1);
        let disk = OddDisk::new(|_, _| None);
        make_folder(&disk, &deep).unwrap();
        let above = [folder.path().to_owned(), folder.path().join("one")];
        assert_eq!(disk.paths(Ask::SyncFolder), above);
        make_folder(&disk, &deep).unwrap();
        assert_eq!(disk.count(Ask::SyncFolder), 2, "nothing new has to last");
    }

    #[test]
    fn the_folder_in_which_a_person_keeps_files_is_there() {
        assert!(Place::documents().is_some_and(|folder| folder.is_dir()));
    }

    #[test]
    fn a_file_of_a_journal_is_known_by_its_number_of_six_digits_or_more() {
        let number = |name: &str| segment_number(Path::new(name));
        assert_eq!(number("a/000001.ron"), Some(1));
        assert_eq!(number("1234567.ron"), Some(1_234_567));
        assert_eq!(segment_name(42), "000042.ron");
        for other in [
            "00001.ron",
            "000001 2.ron",
            "00000a.ron",
            "000001",
            "merged.ron",
        ] {
            assert_eq!(number(other), None, "{other}");
        }
    }
}
