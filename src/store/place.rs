//! Where the student's files are. Paths only: nothing is read, and folders are
//! made by whoever needs them.

use std::env;
use std::path::{Path, PathBuf};

use directories::BaseDirs;

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

    /// The journals, one folder a device.
    pub fn journals(&self) -> PathBuf {
        self.data.join("progress").join("journal")
    }

    /// The file that a device's events are appended to.
    pub fn segment(&self, device: &DeviceId) -> PathBuf {
        self.journals().join(device.as_str()).join("000001.ron")
    }

    /// This machine's id.
    pub fn device(&self) -> PathBuf {
        self.state.join("device")
    }
}

/// Makes a folder and those above it.
pub(super) fn make_folder(path: &Path) -> Result<(), StoreError> {
    std::fs::create_dir_all(path).map_err(|error| StoreError::io(Doing::MakeFolder, path, &error))
}
