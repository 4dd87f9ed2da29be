//! The lock that keeps two programs from writing the same files. It is held
//! for the life of the program and never deleted; it says nothing of what is
//! in the files.

use std::fs::{File, TryLockError};

use super::disk::RealDisk;
use super::error::{Doing, Finding, StoreError};
use super::place::{Place, make_folder};

/// Held while the program may write. Where the system knows no locks there is none to hold.
#[derive(Debug)]
pub(super) struct Lock {
    _file: Option<File>,
}

impl Lock {
    /// Takes the lock. A folder that cannot be written to is no reason not to start: the
    /// writer will say so, and try again.
    pub(super) fn take(place: &Place, findings: &mut Vec<Finding>) -> Result<Self, StoreError> {
        let path = place.lock();
        if place.data().exists() && !place.data().is_dir() {
            return Err(StoreError::NotAFolder {
                path: place.data().to_owned(),
            });
        }
        let folder = path.parent().unwrap_or_else(|| place.data());
        let opened = make_folder(&RealDisk, folder).and_then(|()| {
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
                return Ok(Self { _file: None });
            }
        };
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: Some(file) }),
            Err(TryLockError::WouldBlock) => Err(StoreError::InUse { path }),
            // Some network folders know no locks; each device has its own files all the same.
            Err(TryLockError::Error(_)) => Ok(Self { _file: None }),
        }
    }
}
