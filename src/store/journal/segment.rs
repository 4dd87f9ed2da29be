//! One file of a journal, open for appending. After a failure nothing is known
//! of what the system still holds, so the handle is thrown away and the file is
//! opened afresh.

use std::fs::{File, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::PathBuf;

use crate::store::error::{Doing, StoreError};
use crate::store::place::make_folder;
use crate::store::replace::sync_folder;

/// Where lines go.
pub(super) trait Target: Send {
    /// Appends a line and makes it last. After an error the line may stand there in part or
    /// as a whole; writing it again does no harm.
    fn append(&mut self, line: &str) -> Result<(), StoreError>;
}

/// A file of a journal.
pub(super) struct Segment {
    path: PathBuf,
    open: Option<Open>,
    /// How long the file was when the last line was known to be on disk.
    acknowledged: Option<u64>,
}

struct Open {
    file: File,
    length: u64,
}

impl Segment {
    pub(super) fn new(path: PathBuf) -> Self {
        Self {
            path,
            open: None,
            acknowledged: None,
        }
    }

    fn open(&self) -> Result<Open, StoreError> {
        let folder = self
            .path
            .parent()
            .map(ToOwned::to_owned)
            .unwrap_or_default();
        make_folder(&folder)?;
        let failed = |error: io::Error| StoreError::io(Doing::Write, &self.path, &error);
        let mut file = OpenOptions::new()
            .create(true)
            .append(true)
            .read(true)
            .open(&self.path)
            .map_err(failed)?;
        let mut length = file.metadata().map_err(failed)?.len();
        // What a failed append has left is cut off if it can be; else it is ended below, and
        // its checksum keeps it from being taken for an event.
        if let Some(known) = self.acknowledged.filter(|known| *known < length)
            && file.set_len(known).is_ok()
        {
            length = known;
        }
        if length == 0 {
            file.sync_all().map_err(failed)?;
            sync_folders(&folder).map_err(failed)?;
        } else if !ends_a_line(&mut file).map_err(failed)? {
            file.write_all(b"\n").map_err(failed)?;
            length += 1;
        }
        Ok(Open { file, length })
    }
}

/// A new file lasts only if its folder does, and that only if the one above does.
fn sync_folders(folder: &std::path::Path) -> io::Result<()> {
    folder.ancestors().take(4).try_for_each(|folder| {
        if folder.as_os_str().is_empty() {
            return Ok(());
        }
        sync_folder(folder)
    })
}

fn ends_a_line(file: &mut File) -> io::Result<bool> {
    let mut last = [0];
    file.seek(SeekFrom::End(-1))?;
    file.read_exact(&mut last)?;
    Ok(last == *b"\n")
}

impl Target for Segment {
    fn append(&mut self, line: &str) -> Result<(), StoreError> {
        let mut open = match self.open.take() {
            Some(open) => open,
            None => self.open()?,
        };
        let bytes = format!("{line}\n");
        let done = open
            .file
            .write_all(bytes.as_bytes())
            .and_then(|()| open.file.sync_data());
        if let Err(error) = done {
            self.acknowledged = Some(open.length);
            return Err(StoreError::io(Doing::Write, &self.path, &error));
        }
        open.length += u64::try_from(bytes.len()).unwrap_or_default();
        self.acknowledged = Some(open.length);
        self.open = Some(open);
        Ok(())
    }
}
