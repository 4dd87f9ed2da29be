//! A folder for one student: a deck, the commands that use it, and the check
//! that follows every session. It breaks nothing itself.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use jiff::{ToSpan as _, civil};
use tempfile::TempDir;

use super::ledger::{Ledger, Violation, all_events};
use super::session::{self, Kill, Told};

/// A student's folders, and what the student was promised.
pub(crate) struct Desk {
    folder: TempDir,
    pub(crate) ledger: Ledger,
    /// Days since the first one: each session has its own, so that there is something to do.
    day: i64,
}

impl Desk {
    /// No files yet; the deck is elsewhere.
    pub(crate) fn new() -> Self {
        let folder = folder();
        let desk = Self {
            folder,
            ledger: Ledger::default(),
            day: 0,
        };
        fs::create_dir_all(desk.decks()).unwrap();
        fs::write(desk.decks().join("words.ron"), deck()).unwrap();
        desk
    }

    /// The same student at the same moment on another disk.
    pub(crate) fn copy(&self) -> Self {
        let folder = folder();
        copy_all(self.folder.path(), folder.path());
        Self {
            folder,
            ledger: self.ledger.clone(),
            day: self.day,
        }
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.folder().join("data")
    }

    fn decks(&self) -> PathBuf {
        self.folder().join("decks")
    }

    /// The program with these words before it, such as those of strace.
    fn command(&self, before: &[impl AsRef<OsStr>], words: &[&str]) -> Command {
        let program = OsStr::new(env!("CARGO_BIN_EXE_bilim"));
        let mut all = before.iter().map(AsRef::as_ref).chain([program]);
        let mut command = Command::new(all.next().unwrap());
        let now = civil::date(2026, 1, 1)
            .checked_add(self.day.days())
            .unwrap();
        command
            .args(all)
            .args(words)
            .args(["--now", &format!("{now}T10:00:00+06:00")])
            .arg("--data")
            .arg(self.data())
            .arg("--decks")
            .arg(self.decks())
            .env_remove("LD_LIBRARY_PATH")
            .env("BILIM_STATE", self.folder().join("state"));
        command
    }

    /// A session of so many answers on the next day.
    pub(crate) fn study(
        &mut self,
        before: &[impl AsRef<OsStr>],
        answers: usize,
        kill: Kill,
    ) -> Told {
        self.day += 1;
        let answers: Vec<String> = (0..answers)
            .map(|number| format!("w{}x{number}", self.day))
            .collect();
        let told = session::study(self.command(before, &["study", "words"]), &answers, kill);
        self.ledger.given.extend(told.given.iter().cloned());
        self.ledger
            .acknowledged
            .extend(told.acknowledged.iter().cloned());
        told
    }

    /// A session that nothing disturbs; all must be saved.
    pub(crate) fn study_well(&mut self, answers: usize) -> Result<(), Violation> {
        let undisturbed: &[&str] = &[];
        let told = self.study(undisturbed, answers, None);
        if told.status.code() == Some(0) && told.acknowledged.len() == answers {
            return Ok(());
        }
        Err(Violation::CannotGoOn(format!("{told:?}")))
    }

    /// Whether all that was promised is there, and nothing else, by the journals' own lines
    /// and by the program's count.
    pub(crate) fn check(&self) -> Vec<Violation> {
        let events = all_events(&self.data());
        let mut wrong = self.ledger.compare(&events);
        let answers = events.iter().filter(|event| event.given().is_some());
        let journals = u64::try_from(answers.count()).unwrap();
        let undisturbed: &[&str] = &[];
        let told = self
            .command(undisturbed, &["stats", "--format", "json"])
            .output()
            .unwrap();
        let rows: Vec<serde_json::Value> = serde_json::from_slice(&told.stdout).unwrap_or_default();
        let stats = rows.iter().filter_map(|row| row["answers"].as_u64()).sum();
        if !told.status.success() || stats != journals {
            wrong.push(Violation::Counted { stats, journals });
        }
        wrong
    }
}

/// A new folder; its name does not look like that of a file made by chance.
fn folder() -> TempDir {
    tempfile::Builder::new().prefix("bilim-").tempdir().unwrap()
}

/// Facts enough for a few new ones on each of many days, asked for in words alone.
fn deck() -> String {
    let facts: Vec<String> = (1..=40)
        .map(|number| format!("Fact(id: \"f{number}\", says: \"Word {number} is {{answer}}.\"),\n"))
        .collect();
    let facts = facts.concat();
    format!("Deck(format: 1, id: \"words\", title: \"Words\", facts: [\n{facts}])\n")
}

/// What stands in a folder and below it.
pub(crate) fn walk(folder: &Path) -> Vec<PathBuf> {
    let mut found = vec![folder.to_owned()];
    if folder.is_dir() {
        for entry in fs::read_dir(folder).unwrap() {
            found.extend(walk(&entry.unwrap().path()));
        }
    }
    found.sort();
    found
}

fn copy_all(from: &Path, to: &Path) {
    for path in walk(from) {
        let copy = to.join(path.strip_prefix(from).unwrap());
        if path.is_dir() {
            fs::create_dir_all(copy).unwrap();
        } else {
            fs::copy(path, copy).unwrap();
        }
    }
}
