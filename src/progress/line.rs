//! The text form of one event: a line that is a RON value and ends in a comment
//! with its checksum, so that a person can read it and damage is noticed. It
//! knows nothing of files; whoever reads them hands in bytes without line ends.

use super::event::{Event, RECORD_VERSION, Stamp};
use super::fields;
use super::incoming::Purpose;
use super::name::{DeviceId, EventId};
use super::quick;

/// What stands between the record and its checksum.
const MARK: &[u8] = b" //";
/// The checksum's digits.
const DIGITS: usize = 8;

/// A line as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The text, without a line end.
    pub text: String,
    /// CRC-32 of everything before ` //`.
    pub checksum: u32,
}

/// What a whole line can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// An event that this program understands.
    Known(Record),
    /// An undamaged line of a newer program: kept, not understood.
    Unknown(Unknown),
}

/// An event with its stamp, as it stands in a journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Its number and time.
    pub stamp: Stamp,
    /// The checksum of its line.
    pub checksum: u32,
    /// What happened.
    pub event: Event,
}

impl Record {
    /// The event's name, if it was written by this device.
    pub fn id(&self, device: &DeviceId) -> EventId {
        EventId::of(device, self.stamp.number, self.checksum)
    }
}

/// What is known of a line that is whole but not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unknown {
    /// The number of the event, if there is one where it is expected.
    pub number: Option<u64>,
    /// The checksum of its line.
    pub checksum: u32,
}

/// Why a line is no event. Such a line is kept and counted, never guessed at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineProblem {
    /// There is nothing but blanks: no loss.
    Empty,
    /// There is nothing but NUL bytes, as after a power loss.
    Blank,
    /// It does not end in a checksum: cut off, or not a record.
    NoChecksum,
    /// Its checksum does not fit: at least one byte has changed.
    Damaged,
}

/// Writes an event as one line. Fields that have their usual value are left out.
pub fn write(stamp: Stamp, event: &Event) -> Line {
    let body = fields::body(stamp, event);
    let checksum = crc32fast::hash(body.as_bytes());
    Line {
        text: format!("{body} //{checksum:08x}"),
        checksum,
    }
}

/// Reads one line, given without its line end. Fields that are not known are skipped.
pub fn read(line: &[u8]) -> Result<Entry, LineProblem> {
    let (body, checksum) = checked(line)?;
    let Some(quick) = quick::read(body) else {
        return Ok(understood(body, checksum));
    };
    let event = match quick.asked.purpose {
        Purpose::Study => Event::Answer(quick.answer()),
        Purpose::Practice => Event::Practice(quick.answer()),
    };
    Ok(Entry::Known(Record {
        stamp: quick.stamp,
        checksum,
        event,
    }))
}

/// The record of a line without its checksum, which was compared.
pub(super) fn checked(line: &[u8]) -> Result<(&str, u32), LineProblem> {
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    if line.iter().all(u8::is_ascii_whitespace) {
        return Err(LineProblem::Empty);
    }
    if line.iter().all(|byte| *byte == 0) {
        return Err(LineProblem::Blank);
    }
    let (body, checksum) = split(line).ok_or(LineProblem::NoChecksum)?;
    if crc32fast::hash(body) != checksum {
        return Err(LineProblem::Damaged);
    }
    Ok((std::str::from_utf8(body).unwrap_or_default(), checksum))
}

/// What a record says, in whatever way it is written.
pub(super) fn understood(text: &str, checksum: u32) -> Entry {
    let stamp = fields::head(text);
    if stamp.is_none_or(|(version, _)| version <= RECORD_VERSION)
        && let Some((stamp, event)) = fields::event(text)
    {
        return Entry::Known(Record {
            stamp,
            checksum,
            event,
        });
    }
    Entry::Unknown(Unknown {
        number: stamp.map(|(_, number)| number),
        checksum,
    })
}

fn split(line: &[u8]) -> Option<(&[u8], u32)> {
    let (rest, digits) = line.split_at_checked(line.len().checked_sub(DIGITS)?)?;
    let body = rest.strip_suffix(MARK)?;
    let lower = |byte: &u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    if !digits.iter().all(lower) {
        return None;
    }
    let digits = std::str::from_utf8(digits).ok()?;
    Some((body, u32::from_str_radix(digits, 16).ok()?))
}
