//! Files that must not be there yet, written whole.

use std::io;
use std::path::Path;

use super::disk::{Disk as _, RealDisk};
use super::error::{Doing, StoreError};
use super::replace::replace;

/// Writes a new file. One that is there stays as it is; the error then has the kind `AlreadyExists`.
pub fn write_new(path: &Path, text: &str) -> Result<(), StoreError> {
    match RealDisk.length(path) {
        Ok(_) => Err(io::Error::from(io::ErrorKind::AlreadyExists)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
    .map_err(|error| StoreError::io(Doing::Write, path, &error))?;
    replace(&RealDisk, path, text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new/deck.ron");
        write_new(&path, "one").unwrap();
        assert!(write_new(&path, "two").is_err());
        assert_eq!(RealDisk.read(&path, 10).unwrap(), b"one");
    }

    #[cfg(unix)]
    #[test]
    fn where_nothing_can_be_nothing_is_tried() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        write_new(&file, "one").unwrap();
        let path = file.join("deck.ron");
        let refused = write_new(&path, "two").unwrap_err();
        let expected = io::Error::from(io::ErrorKind::NotADirectory);
        assert_eq!(refused, StoreError::io(Doing::Write, &path, &expected));
    }
}
