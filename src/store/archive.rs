//! All progress as one text: the lines of every device's journal as they are,
//! under headings, with a last line that tells whether all of it is there. The
//! form of an export; it knows no files.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::sealed::{fields, quoted, seal, unseal};
use crate::progress::{DeviceId, read};

/// The version of the form that this program writes.
const VERSION: u32 = 1;

/// The lines of each device's journal, each once, in the order in which they were found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lines(BTreeMap<DeviceId, Vec<String>>);

impl Lines {
    /// Adds those lines of a journal's file that are whole.
    pub(super) fn take(&mut self, device: &DeviceId, bytes: &[u8]) {
        let known = self.0.entry(device.clone()).or_default();
        for line in bytes.split(|byte| *byte == b'\n') {
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            if let (Ok(_), Ok(text)) = (read(line), std::str::from_utf8(line)) {
                known.push(text.to_owned());
            }
        }
    }

    /// Each device with its lines.
    pub fn devices(&self) -> impl Iterator<Item = (&DeviceId, &[String])> {
        self.0
            .iter()
            .map(|(device, lines)| (device, lines.as_slice()))
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        self.0.values().map(Vec::len).sum()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// An archive that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Archive {
    /// The lines of each device.
    pub lines: Lines,
    /// Lines that could not be read.
    pub bad: usize,
    /// Whether the end is there and says that nothing is missing.
    pub whole: bool,
}

/// Why a file is no archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoArchive {
    /// It does not begin as one.
    Other,
    /// It was written by a newer program.
    Newer {
        /// The version of its form.
        version: u32,
    },
}

#[derive(Deserialize)]
struct Head {
    v: u32,
}

#[derive(Deserialize)]
struct Device {
    id: String,
}

#[derive(Deserialize)]
struct End {
    lines: usize,
}

/// Writes an archive.
pub fn write(lines: &Lines) -> String {
    let mut out = seal(&format!("Bilim(v:{VERSION},holds:\"progress\")"));
    out.push('\n');
    for (device, lines) in lines.devices() {
        out.push_str(&seal(&format!("Device(id:{})", quoted(device.as_str()))));
        out.push('\n');
        for line in lines {
            out.push_str(line);
            out.push('\n');
        }
    }
    out.push_str(&seal(&format!("End(lines:{})", lines.len())));
    out.push('\n');
    out
}

/// Reads an archive. What is damaged in it is counted, and hides nothing else.
pub fn open(bytes: &[u8]) -> Result<Archive, NoArchive> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut lines = bytes.split(|byte| *byte == b'\n');
    let head = lines.next().and_then(body).ok_or(NoArchive::Other)?;
    let head: Head = fields(head, "Bilim").ok_or(NoArchive::Other)?;
    if head.v > VERSION {
        return Err(NoArchive::Newer { version: head.v });
    }
    let mut archive = Archive {
        lines: Lines::default(),
        bad: 0,
        whole: false,
    };
    let mut device = None;
    for line in lines.filter(|line| !line.is_empty()) {
        archive.whole = false;
        let Some(known) = body(line) else {
            archive.bad += 1;
            continue;
        };
        if let Some(Device { id }) = fields(known, "Device") {
            device = Some(DeviceId::new(id));
        } else if let Some(End { lines }) = fields(known, "End") {
            archive.whole = archive.bad == 0 && lines == archive.lines.len();
        } else {
            match &device {
                Some(device) => archive.lines.take(device, line),
                None => archive.bad += 1,
            }
        }
    }
    Ok(archive)
}

fn body(line: &[u8]) -> Option<&str> {
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    unseal(std::str::from_utf8(line).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines() -> Lines {
        let mut lines = Lines::default();
        let line = |text: &str| seal(&format!("Suspend(v:1,n:1,t:1,tz:0,fact:\"d/{text}\")"));
        for (device, text) in [("a", "one"), ("a", "two"), ("b", "three")] {
            lines.take(&DeviceId::new(device), line(text).as_bytes());
        }
        lines
    }

    #[test]
    fn what_is_written_is_read_again() {
        let archive = open(write(&lines()).as_bytes()).unwrap();
        assert_eq!(
            (archive.lines, archive.bad, archive.whole),
            (lines(), 0, true)
        );
    }

    #[test]
    fn a_file_that_was_cut_anywhere_is_not_taken_for_whole() {
        let text = write(&lines());
        for cut in 0..text.len() - 1 {
            if let Ok(archive) = open(&text.as_bytes()[..cut]) {
                assert!(!archive.whole, "cut at {cut}");
            }
        }
    }

    #[test]
    fn a_damaged_line_is_counted_and_hides_no_other() {
        let text = write(&lines()).replace("d/two", "d/2wo");
        let archive = open(text.as_bytes()).unwrap();
        assert_eq!(
            (archive.lines.len(), archive.bad, archive.whole),
            (2, 1, false)
        );
    }

    #[test]
    fn a_file_that_lacks_a_line_or_has_one_too_many_is_not_whole() {
        let text = write(&lines());
        let opened = |text: &str| {
            let archive = open(text.as_bytes()).unwrap();
            (archive.lines.len(), archive.bad, archive.whole)
        };
        let second = text.lines().nth(2).unwrap();
        let lacking = text.replace(&format!("{second}\n"), "");
        assert_eq!(opened(&lacking), (2, 0, false));
        let more = text.replace(second, &format!("{second}\nnonsense"));
        assert_eq!(opened(&more), (3, 1, false));
        let after = format!("{text}{}", text.lines().nth(1).unwrap());
        assert_eq!(opened(&after), (3, 0, false), "something follows its end");
    }

    #[test]
    fn a_line_of_no_device_is_counted_as_bad() {
        let text = write(&lines());
        let heading = text.lines().nth(1).unwrap();
        let archive = open(text.replace(&format!("{heading}\n"), "").as_bytes()).unwrap();
        let found = (archive.lines.len(), archive.bad, archive.whole);
        assert_eq!(found, (1, 2, false));
    }

    #[test]
    fn no_lines_are_none() {
        assert!(Lines::default().is_empty());
        assert!(!lines().is_empty());
    }

    #[test]
    fn other_files_and_newer_ones_are_refused() {
        assert_eq!(open(b"Deck(format: 1)"), Err(NoArchive::Other));
        assert_eq!(open(b""), Err(NoArchive::Other));
        let newer = seal("Bilim(v:9,holds:\"dreams\")");
        assert_eq!(open(newer.as_bytes()), Err(NoArchive::Newer { version: 9 }));
    }
}
