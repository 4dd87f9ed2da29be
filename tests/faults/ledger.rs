//! What a student was promised, held against what stands in the journals. It reads files and
//! starts nothing; that each text typed is typed only once makes answers easy to tell apart.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What was typed, and for which of it the program let the student believe that it is kept.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ledger {
    pub(crate) given: BTreeSet<String>,
    pub(crate) acknowledged: BTreeSet<String>,
}

/// What must never be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Violation {
    /// An acknowledged answer is not there.
    Missing(String),
    /// An answer stands there as two different events.
    Doubled(String),
    /// An answer that nobody gave.
    Foreign(String),
    /// Two different events of one device have one number.
    SameNumber(String),
    /// The program counts other answers than those that stand in the journals.
    Counted { stats: u64, journals: u64 },
    /// A message of a panic.
    Panicked(String),
    /// An exit code that means nothing, or one that does not fit what was said.
    Exit(String),
    /// The next session without faults did not save its answer.
    CannotGoOn(String),
}

/// One whole line of a journal: what stands before its checksum.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Event {
    device: String,
    body: String,
}

impl Event {
    fn field(&self, name: &str) -> Option<&str> {
        self.body.split_once(name).map(|(_, rest)| rest)
    }

    fn number(&self) -> &str {
        let number = self.field(",n:").unwrap_or_default();
        number.split(',').next().unwrap_or_default()
    }

    /// What was typed, if this is an answer.
    pub(crate) fn given(&self) -> Option<&str> {
        let given = self.field("given:\"").unwrap_or_default();
        self.body
            .starts_with("Answer(")
            .then(|| given.split('"').next().unwrap_or_default())
    }
}

/// The events in a journal's bytes. Identical copies count once, damaged lines not at all.
pub(crate) fn events(device: &str, bytes: &[u8]) -> BTreeSet<Event> {
    bytes
        .split(|byte| *byte == b'\n')
        .filter_map(|line| {
            let (body, checksum) = std::str::from_utf8(line).ok()?.rsplit_once(" //")?;
            let whole = format!("{:08x}", crc32fast::hash(body.as_bytes())) == checksum;
            whole.then(|| Event {
                device: device.to_owned(),
                body: body.to_owned(),
            })
        })
        .collect()
}

/// All files of all journals under a data folder.
pub(crate) fn journal_files(data: &Path) -> Vec<PathBuf> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if path.extension().is_some_and(|end| end == "ron") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&data.join("progress"), &mut found);
    found.sort();
    found
}

/// All events under a data folder.
pub(crate) fn all_events(data: &Path) -> BTreeSet<Event> {
    let read = |path: &PathBuf| {
        let device = path.parent().unwrap().file_name().unwrap();
        events(&device.to_string_lossy(), &fs::read(path).unwrap())
    };
    journal_files(data).iter().flat_map(read).collect()
}

impl Ledger {
    /// Everything that is wrong with these events.
    pub(crate) fn compare(&self, events: &BTreeSet<Event>) -> Vec<Violation> {
        let mut times: BTreeMap<&str, usize> = BTreeMap::new();
        let mut numbers: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        for event in events {
            *numbers.entry((&event.device, event.number())).or_default() += 1;
            if let Some(given) = event.given() {
                *times.entry(given).or_default() += 1;
            }
        }
        let mut wrong = Vec::new();
        for given in &self.acknowledged {
            if !times.contains_key(given.as_str()) {
                wrong.push(Violation::Missing(given.clone()));
            }
        }
        for (given, times) in times {
            if !self.given.contains(given) {
                wrong.push(Violation::Foreign(given.to_owned()));
            }
            if times > 1 {
                wrong.push(Violation::Doubled(given.to_owned()));
            }
        }
        let twice = numbers.into_iter().filter(|(_, times)| *times > 1);
        wrong.extend(twice.map(|((_, number), _)| Violation::SameNumber(number.to_owned())));
        wrong
    }
}
