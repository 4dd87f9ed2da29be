//! What can go wrong outside, and what was found odd, as facts. The sentences
//! are made in `text`.

use std::io;
use std::path::{Path, PathBuf};

use crate::progress::{DeviceId, LineProblem};

/// What was being done when something failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// Making a folder.
    MakeFolder,
    /// Reading a file or a folder.
    Read,
    /// Writing a file.
    Write,
    /// Locking the student's files.
    Lock,
}

/// Why something outside could not be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreError {
    /// The system names no folder for a person's files.
    NoHome,
    /// A folder is wanted where a file is.
    NotAFolder {
        /// The place.
        path: PathBuf,
    },
    /// Another window or program holds the files.
    InUse {
        /// The lock.
        path: PathBuf,
    },
    /// The system refused.
    Io {
        /// What was being done.
        doing: Doing,
        /// With which file or folder.
        path: PathBuf,
        /// Why.
        kind: io::ErrorKind,
    },
    /// The file that holds this machine's id has something else in it.
    DeviceUnreadable {
        /// The file.
        path: PathBuf,
    },
    /// A file has more bytes than it may have.
    TooLarge {
        /// The file.
        path: PathBuf,
        /// Its size in bytes.
        bytes: u64,
        /// The most it may have.
        limit: u64,
    },
    /// The writer of the journal is gone.
    WriterGone,
}

impl StoreError {
    /// The error of a system call.
    pub(super) fn io(doing: Doing, path: &Path, error: &io::Error) -> Self {
        // A file where a folder should be shows as one of these, by system and call.
        let in_the_way = matches!(
            error.kind(),
            io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists
        );
        if in_the_way && doing == Doing::MakeFolder {
            return Self::NotAFolder {
                path: path.to_owned(),
            };
        }
        Self::Io {
            doing,
            path: path.to_owned(),
            kind: error.kind(),
        }
    }
}

/// Something odd that the program can live with, but a person should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// The settings could not be understood; the usual ones are used.
    BadSettings {
        /// Where the old file is kept.
        kept: PathBuf,
    },
    /// The settings cannot be understood, and only a look was taken at them.
    UnclearSettings {
        /// The file.
        path: PathBuf,
    },
    /// The weights in the settings are none; the standard ones are used.
    BadWeights,
    /// Settings had values that cannot be; the usual ones stand in for them.
    MendedSettings {
        /// The file.
        path: PathBuf,
    },
    /// A file could not be read.
    Unreadable(StoreError),
    /// Lines of a journal could not be used. They stay where they are.
    BadLines {
        /// The file.
        path: PathBuf,
        /// How many.
        count: usize,
        /// The first of them, counted from 1, and what is wrong with it.
        first: (usize, LineProblem),
    },
    /// A journal ends in the middle of a line.
    TornEnd {
        /// The file.
        path: PathBuf,
    },
    /// A journal has lines of a newer program.
    NewerLines {
        /// The file.
        path: PathBuf,
        /// How many.
        count: usize,
    },
    /// A file of a journal is missing: one with a higher number is there.
    MissingFile {
        /// Whose journal.
        device: DeviceId,
        /// The number of the file.
        number: u32,
    },
    /// Events are missing: some with higher numbers are there.
    MissingEvents {
        /// Whose journal.
        device: DeviceId,
        /// How many.
        count: u64,
    },
    /// The clock stands more than a year after the last answer.
    ClockFarAhead {
        /// By how many days.
        days: i64,
    },
    /// The clock stands before the last answer.
    ClockSetBack {
        /// By how many minutes.
        minutes: i64,
    },
    /// This machine's id could not be kept; another will be used next time.
    DeviceNotKept(StoreError),
}
