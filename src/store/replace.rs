//! Replaces a file as a whole: after a crash there is the old one or the new
//! one, never a part.

use std::io;
use std::path::Path;

use super::disk::Disk;
use super::error::{Doing, StoreError};
use super::place::make_folder;

/// Puts `bytes` in the place of the file: a new file beside it, synced, renamed over it, and
/// the folder synced. A link is followed, so that what it points to is replaced.
pub fn replace(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    replace_if(disk, path, bytes, || Ok(true))
}

/// Replaces the file if `may` says so. It is asked at the last moment, when the new file is on
/// disk and only has to take its name.
pub(super) fn replace_if(
    disk: &dyn Disk,
    path: &Path,
    bytes: &[u8],
    may: impl FnOnce() -> Result<bool, StoreError>,
) -> Result<(), StoreError> {
    let failed = |error: io::Error| StoreError::io(Doing::Write, path, &error);
    let real = disk.target(path);
    let folder = real.parent().unwrap_or_else(|| Path::new("."));
    make_folder(disk, folder)?;
    let name = real.file_name().unwrap_or_default().to_string_lossy();
    // Only the program that holds the lock writes here, so one name is enough; what a crash
    // has left under it is written over.
    let new = folder.join(format!(".{name}.new"));
    let done = write_whole(disk, &new, bytes).map_err(failed);
    let done = done.and_then(|()| {
        if may()? {
            disk.rename(&new, &real).map_err(failed)?;
            disk.sync_folder(folder).map_err(failed)
        } else {
            disk.remove(&new).map_err(failed)
        }
    });
    if done.is_err() {
        // It may be there or not; the next try writes over it.
        disk.remove(&new).ok();
    }
    done
}

fn write_whole(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = disk.create(path)?;
    file.add(bytes)?;
    file.sync()
}
