//! Replaces a file as a whole: after a crash there is the old one or the new
//! one, never a part.

use std::fs::File;
use std::io::Write as _;
use std::path::Path;

use tempfile::NamedTempFile;

use super::error::{Doing, StoreError};
use super::place::make_folder;

/// Puts `bytes` in the place of the file: a new file beside it, synced, renamed over it, and
/// the folder synced. A link is followed, so that what it points to is replaced.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let real = std::fs::canonicalize(path).unwrap_or_else(|_missing| path.to_owned());
    let folder = real.parent().unwrap_or_else(|| Path::new("."));
    make_folder(folder)?;
    let failed = |error: std::io::Error| StoreError::io(Doing::Write, path, &error);
    let mut file = NamedTempFile::new_in(folder).map_err(failed)?;
    file.write_all(bytes).map_err(failed)?;
    file.as_file().sync_all().map_err(failed)?;
    file.persist(&real).map_err(|error| failed(error.error))?;
    sync_folder(folder).map_err(failed)
}

/// Makes new and renamed files of a folder last. Only Unix can, and has to.
pub(super) fn sync_folder(folder: &Path) -> std::io::Result<()> {
    if cfg!(unix) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
