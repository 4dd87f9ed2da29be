//! The files of this device's journal, one open at a time: each grows to a
//! limit or the end of a month and is never written again. After a failure
//! nothing is known of what the system still holds, so the handle is thrown
//! away and the file is opened afresh.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use crate::store::disk::{Appending, Disk, Kind};
use crate::store::error::{Doing, StoreError};
use crate::store::place::{make_folder, segment_name, segment_number};
use crate::time::Moment;

/// A file that has grown to this many bytes is sealed.
const LIMIT: u64 = 1 << 20;

/// The files of one device's journal.
#[derive(Debug)]
pub(super) struct Segments {
    disk: Arc<dyn Disk>,
    folder: PathBuf,
    limit: u64,
    open: Option<Open>,
    /// The file and its length when the last line was known to be on disk.
    acknowledged: Option<(u32, u64)>,
    /// When the last line was written.
    last: Option<Moment>,
}

#[derive(Debug)]
struct Open {
    file: Box<dyn Appending>,
    number: u32,
    length: u64,
}

impl Segments {
    pub(super) fn new(disk: Arc<dyn Disk>, folder: PathBuf, last: Option<Moment>) -> Self {
        Self {
            disk,
            folder,
            limit: LIMIT,
            open: None,
            acknowledged: None,
            last,
        }
    }

    /// The same with another limit.
    pub(super) fn with_limit(self, limit: u64) -> Self {
        Self { limit, ..self }
    }

    /// Appends a line and makes it last. After an error the line may stand there in part or as
    /// a whole; appending it again does no harm.
    pub(super) fn append(&mut self, line: &str, at: Moment) -> Result<(), StoreError> {
        let mut open = match self.open.take() {
            Some(open) if open.file.is_in_place(open.length) => open,
            Some(_) | None => self.open_last()?,
        };
        if open.length > 0 && (open.length >= self.limit || self.is_new_month(at)) {
            open = self.open_number(open.number.saturating_add(1))?;
        }
        let bytes = format!("{line}\n");
        let done = open
            .file
            .add(bytes.as_bytes())
            .and_then(|()| open.file.sync());
        if let Err(error) = done {
            self.acknowledged = Some((open.number, open.length));
            return Err(StoreError::io(
                Doing::Write,
                &self.path(open.number),
                &error,
            ));
        }
        open.length += u64::try_from(bytes.len()).unwrap_or_default();
        self.acknowledged = Some((open.number, open.length));
        self.last = Some(at);
        self.open = Some(open);
        Ok(())
    }

    fn is_new_month(&self, at: Moment) -> bool {
        let month = |moment: Moment| moment.day().date().map(|date| (date.year(), date.month()));
        self.last.is_some_and(|last| month(last) != month(at))
    }

    fn path(&self, number: u32) -> PathBuf {
        self.folder.join(segment_name(number))
    }

    /// The file with the highest number, or the first.
    fn open_last(&self) -> Result<Open, StoreError> {
        make_folder(&*self.disk, &self.folder)?;
        let listed = self
            .disk
            .list(&self.folder)
            .map_err(|error| StoreError::io(Doing::Read, &self.folder, &error))?;
        let numbers = listed
            .iter()
            .filter(|entry| entry.kind == Kind::File)
            .filter_map(|entry| segment_number(&entry.path));
        self.open_number(numbers.max().unwrap_or(1))
    }

    fn open_number(&self, number: u32) -> Result<Open, StoreError> {
        let path = self.path(number);
        let failed = |error: io::Error| StoreError::io(Doing::Write, &path, &error);
        let mut file = self.disk.append(&path).map_err(failed)?;
        let mut length = file.length().map_err(failed)?;
        // What a failed append has left is cut off if it can be; else it is ended below, and
        // its checksum keeps it from being taken for an event.
        if let Some((_, known)) = self.acknowledged.filter(|ack| ack.0 == number)
            && known < length
            && file.cut(known).is_ok()
        {
            length = known;
        }
        if length == 0 {
            file.sync().map_err(failed)?;
            self.sync_folders().map_err(failed)?;
        } else if file.last_byte().map_err(failed)? != Some(b'\n') {
            file.add(b"\n").map_err(failed)?;
            length += 1;
        }
        Ok(Open {
            file,
            number,
            length,
        })
    }

    /// A new file lasts only if its folder does, and that only if the one above does, up to
    /// the folder in which the data folder stands.
    fn sync_folders(&self) -> io::Result<()> {
        let folders = self.folder.ancestors().take(5);
        let mut named = folders.filter(|folder| !folder.as_os_str().is_empty());
        named.try_for_each(|folder| self.disk.sync_folder(folder))
    }
}

#[cfg(test)]
mod tests;
