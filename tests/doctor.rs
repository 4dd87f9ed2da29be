//! `bilim doctor` on the real program: plain it changes no byte; told to mend, it puts right what
//! can be and says so.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect, and damages files by hand"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Duration;

use bilim::app::Effect;
use bilim::deck::FactKey;
use bilim::progress::{Event, Stamp, write};
use bilim::store::disk::RealDisk;
use bilim::store::{Opened, Place, fresh_cache, look, open};
use bilim::time::Moment;
use tempfile::TempDir;

fn now() -> Moment {
    Moment::parse("2026-11-23T10:00:00+06:00").unwrap()
}

struct Desk {
    folder: TempDir,
    place: Place,
    journal: PathBuf,
    cache: PathBuf,
}

impl Desk {
    /// Five events in the journal of this device.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::new(folder.path().join("data"), folder.path().join("state"));
        let opened = open(&place, now()).unwrap();
        for number in 1..=5_u64 {
            let at = now().plus_ms(i64::try_from(number).unwrap());
            let fact = FactKey::new(format!("d/{number}"));
            let line = write(Stamp { number, at }, &Event::Suspend { fact }).text;
            let effect = Effect::Append { number, at, line };
            opened.writer.carry_out(effect, now()).unwrap();
        }
        assert!(opened.writer.wait(Duration::from_secs(20)));
        let Opened { device, writer, .. } = opened;
        drop(writer);
        Self {
            journal: place.segment(&device),
            cache: place.cache(&device),
            folder,
            place,
        }
    }

    fn doctor(&self, more: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_bilim"))
            .arg("doctor")
            .args(more)
            .arg("--data")
            .arg(self.folder.path().join("data"))
            .args(["--now", "2026-11-24T10:00:00+06:00"])
            .env("BILIM_STATE", self.folder.path().join("state"))
            .output()
            .unwrap()
    }

    /// A line of damage, the end of a line that was being written, a cache of something else,
    /// and a file that was being replaced.
    fn damage(&self) {
        let whole = fs::read_to_string(&self.journal).unwrap();
        let mut lines = whole.lines();
        let mut next = || lines.next().unwrap();
        let (first, second, third, _, fifth) = (next(), next(), next(), next(), next());
        let damaged = second.replace("Suspend", "Suspand");
        let torn = fifth.get(..20).unwrap();
        let text = format!("{first}\n{damaged}\n{third}\n{torn}");
        fs::write(&self.journal, text).unwrap();
        fs::create_dir_all(self.cache.parent().unwrap()).unwrap();
        fs::write(&self.cache, "something else").unwrap();
        fs::write(self.cache.with_file_name(".memory.ron.new"), "half").unwrap();
        fs::write(self.place.data().join(".settings.ron.new"), "half").unwrap();
    }

    /// Every file with its bytes.
    fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        collect(self.folder.path(), &mut files);
        files
    }
}

fn collect(folder: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.insert(path.clone(), Vec::new());
            collect(&path, files);
        } else {
            files.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn the_doctor_changes_no_byte_unless_told_to_mend() {
    let desk = Desk::new();
    let before = desk.files();
    let output = desk.doctor(&[]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert_eq!(desk.files(), before);
    desk.damage();
    let before = desk.files();
    let output = desk.doctor(&[]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(said(&output).contains("2 files were left half written"));
    assert!(said(&output).contains("The cache does not fit the journals"));
    assert_eq!(desk.files(), before);
    // Nor does it make anything where there is nothing.
    let empty = tempfile::tempdir().unwrap();
    let data = empty.path().join("none");
    let output = Command::new(env!("CARGO_BIN_EXE_bilim"))
        .args(["doctor", "--data"])
        .arg(&data)
        .env("BILIM_STATE", empty.path().join("state"))
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert_eq!(fs::read_dir(empty.path()).unwrap().count(), 0);
}

#[test]
fn what_can_be_mended_is_mended_once_and_told() {
    let desk = Desk::new();
    desk.damage();
    let known = look(&desk.place).0.len();
    let damaged = fs::read(&desk.journal).unwrap();
    let output = desk.doctor(&["--mend"]);
    for sentence in [
        "A copy of what could not be read or is missing was put into the quarantine folder",
        "That line was ended",
        "The cache did not fit and was made anew from 2 events",
        "2 files that were left half written were removed",
    ] {
        assert!(said(&output).contains(sentence), "{sentence}: {output:?}");
    }
    // The journal lost nothing and has one more byte.
    let mended = fs::read(&desk.journal).unwrap();
    assert_eq!(mended, [damaged.as_slice(), b"\n"].concat());
    assert_eq!(look(&desk.place).0.len(), known);
    assert_eq!(
        fs::read_to_string(&desk.cache).unwrap(),
        fresh_cache(&RealDisk, &desk.place)
    );
    assert!(!desk.cache.with_file_name(".memory.ron.new").exists());
    let quarantine = fs::read_dir(desk.place.quarantine()).unwrap();
    let copies: Vec<Vec<u8>> = quarantine
        .map(|entry| fs::read(entry.unwrap().path()).unwrap())
        .collect();
    let kept = |word: &[u8]| {
        copies
            .iter()
            .any(|copy| copy.windows(word.len()).any(|piece| piece == word))
    };
    assert!(kept(b"Suspand"), "{copies:?}");
    // A second time there is nothing to do.
    let before = desk.files();
    let again = desk.doctor(&["--mend"]);
    assert!(
        said(&again).contains("There was nothing to mend"),
        "{again:?}"
    );
    assert_eq!(desk.files(), before);
}

#[test]
fn what_is_missing_is_told() {
    let desk = Desk::new();
    fs::rename(&desk.journal, desk.journal.with_file_name("000002.ron")).unwrap();
    let output = desk.doctor(&["--mend"]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(
        said(&output).contains("cannot be mended here"),
        "{output:?}"
    );
}

#[test]
fn while_a_window_is_open_nothing_is_mended() {
    let desk = Desk::new();
    desk.damage();
    let opened = open(&desk.place, now()).unwrap();
    assert!(opened.writer.wait(Duration::from_secs(20)));
    let before = desk.files();
    let output = desk.doctor(&["--mend"]);
    assert_eq!(output.status.code(), Some(2));
    let why = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(why.contains("already open"), "{why}");
    assert_eq!(desk.files(), before);
}
