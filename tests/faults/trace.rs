//! System calls that fail: which of them a session makes on the student's files, and the words
//! for strace that let one of them fail or end the program. It knows nothing of answers.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::desk::{Desk, walk};

/// Calls that change something: all kinds of failure. Not every machine has every call, which
/// is what the question marks are for.
const CHANGING: &str = "?openat,?mkdir,?mkdirat,?write,?pwrite64,?fsync,?fdatasync,?ftruncate,?rename,\
                        ?renameat,?renameat2,?unlink,?unlinkat";
/// Calls that only look: a broken disk, or an interruption.
const LOOKING: &str = "?read,?pread64,?lseek,?statx,?newfstatat,?getdents64,?flock,?close";

/// What happens at a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It fails.
    Once(&'static str),
    /// It and all like it that follow fail.
    FromThenOn(&'static str),
    /// The program is killed as it begins.
    Killed,
}

/// A system call of a session, by its name and how often it was made before by its thread.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Call {
    pub(crate) name: String,
    pub(crate) nth: usize,
    /// Counted among those on known files; else among all of its name.
    known_file: bool,
}

impl Call {
    fn changes(&self) -> bool {
        CHANGING.split([',', '?']).any(|name| name == self.name)
    }

    /// Whether the call surely changes something; an opening seldom does.
    pub(crate) fn writes(&self) -> bool {
        self.changes() && self.name != "openat"
    }

    /// All that can happen to it.
    pub(crate) fn faults(&self) -> Vec<Fault> {
        let errors: &[&str] = if self.changes() {
            &["EIO", "ENOSPC", "EROFS"]
        } else {
            &["EIO"]
        };
        // Without any writing the program could not even say what is wrong.
        let mute = self.name == "write" && !self.known_file;
        let lasting = errors
            .get(self.nth % errors.len())
            .map(|error| Fault::FromThenOn(error));
        let lasting = lasting.filter(|_| !mute);
        let once = errors
            .iter()
            .chain(&["EINTR"])
            .map(|error| Fault::Once(error));
        once.chain(lasting).chain([Fault::Killed]).collect()
    }
}

/// The words before the program that only write down its calls, and let some fail that fail
/// in every case.
pub(crate) fn strace(trace: &Path, always: &[&str]) -> Vec<String> {
    let mut words: Vec<String> = ["strace", "-f", "-qq", "-y", "-o"]
        .map(str::to_owned)
        .into();
    words.push(trace.display().to_string());
    words.push(format!("--trace={CHANGING},{LOOKING}"));
    words.extend(always.iter().map(|fault| format!("--inject={fault}")));
    words
}

/// The words that let a call be traced only if it is on one of these files.
fn only(files: &[PathBuf]) -> impl Iterator<Item = String> {
    files.iter().map(|file| format!("-P{}", file.display()))
}

/// The files and folders that a session uses and whose names are known before it.
pub(crate) fn known_files(desk: &Desk, always: &[&str]) -> Vec<PathBuf> {
    let mut copy = desk.copy();
    let trace = copy.folder().join("trace");
    copy.study(&strace(&trace, always), ANSWERS, None);
    let inside = |path: &PathBuf| path.strip_prefix(copy.folder()).unwrap().to_owned();
    let mut files: Vec<PathBuf> = walk(copy.folder()).iter().map(inside).collect();
    files.push(PathBuf::from("data/settings.ron"));
    files.retain(|file| !file.as_os_str().is_empty() && !file.ends_with("trace"));
    files
}

/// How many answers a session has.
pub(crate) const ANSWERS: usize = 3;

/// The calls of a session on the student's files.
pub(crate) fn calls(desk: &Desk, files: &[PathBuf], always: &[&str]) -> Vec<Call> {
    let mut found = Vec::new();
    let mut list = |known_file: bool| {
        let mut copy = desk.copy();
        let trace = copy.folder().join("trace");
        let mut words = strace(&trace, always);
        if known_file {
            words.extend(only(&inside(&copy, files)));
        }
        copy.study(&words, ANSWERS, None);
        // A file that is made beside another before it takes its place has a name by chance.
        let wanted = |line: &str| known_file || line.contains("/.tmp");
        for (name, nth) in counted(&fs::read_to_string(&trace).unwrap(), wanted) {
            found.push(Call {
                name,
                nth,
                known_file,
            });
        }
    };
    list(true);
    list(false);
    // Those that always fail have their own faults already.
    found.retain(|call| !always.iter().any(|fault| fault.starts_with(&call.name)));
    found.sort();
    found.dedup();
    found
}

/// Name and place of each wanted call in a trace; strace counts for each thread.
fn counted(trace: &str, wanted: impl Fn(&str) -> bool) -> Vec<(String, usize)> {
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let mut found = Vec::new();
    for line in trace.lines() {
        let Some((thread, call)) = line.split_once(' ') else {
            continue;
        };
        let name = call.trim_start().split('(').next().unwrap_or_default();
        if !call.contains('(') || !name.starts_with(|first: char| first.is_ascii_lowercase()) {
            continue;
        }
        let count = counts.entry((thread, name)).or_default();
        *count += 1;
        if wanted(line) {
            found.push((name.to_owned(), *count));
        }
    }
    found
}

fn inside(desk: &Desk, files: &[PathBuf]) -> Vec<PathBuf> {
    files.iter().map(|file| desk.folder().join(file)).collect()
}

/// The words before the program that let it meet a fault.
pub(crate) fn inject(
    desk: &Desk,
    files: &[PathBuf],
    always: &[&str],
    (call, fault): (&Call, Fault),
) -> Vec<String> {
    let mut words = strace(Path::new("/dev/null"), always);
    let Call { name, nth, .. } = call;
    words.push(match fault {
        Fault::Once(error) => format!("--inject={name}:error={error}:when={nth}"),
        Fault::FromThenOn(error) => format!("--inject={name}:error={error}:when={nth}+"),
        Fault::Killed => format!("--inject={name}:signal=SIGKILL:when={nth}"),
    });
    if call.known_file {
        let mut files = inside(desk, files);
        if name == "close" {
            // The standard library takes a folder that cannot be closed for its own mistake.
            files.retain(|file| !file.is_dir());
        }
        words.extend(only(&files));
    }
    words
}
