//! What a disk would keep if the power failed now, by the system calls of a session: bytes of
//! a file last once it is synced, names once their folder is. It is stricter than most file
//! systems. A kill cannot show this, because what was written outlives the program.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::session::{FEEDBACK, NOT_SAVED};

/// What is not on the disk yet, while a trace is followed.
pub(crate) struct Disk {
    /// The student's files; what is outside, and above, is not looked at.
    data: PathBuf,
    names: BTreeSet<PathBuf>,
    /// Files with bytes, and folders with names, that are not synced.
    pending: BTreeSet<PathBuf>,
    /// Files whose sync has failed: what was written before may be gone, whatever a later
    /// sync says, until it is written again.
    doubtful: BTreeSet<PathBuf>,
    /// It was said that the answer is not saved yet, so its feedback promises nothing.
    failing: bool,
    /// What could have been lost when feedback was shown.
    pub(crate) lost: Vec<String>,
    /// How much of the feedback promised that an answer is kept.
    pub(crate) promises: usize,
}

impl Disk {
    /// A disk on which these files and folders stand.
    pub(crate) fn new(data: PathBuf, names: BTreeSet<PathBuf>) -> Self {
        Self {
            data,
            names,
            pending: BTreeSet::new(),
            doubtful: BTreeSet::new(),
            failing: false,
            lost: Vec::new(),
            promises: 0,
        }
    }

    /// Follows a trace with the paths of all descriptors.
    pub(crate) fn follow(&mut self, trace: &str) {
        let mut begun: Vec<(&str, &str)> = Vec::new();
        for line in trace.lines() {
            let Some((thread, call)) = line.split_once(' ') else {
                continue;
            };
            let call = call.trim_start();
            if let Some((call, _)) = call.split_once(" <unfinished") {
                self.begins(call);
                begun.push((thread, call));
            } else if call.starts_with("<... ") {
                let at = begun.iter().position(|(other, _)| *other == thread);
                let (_, first) = begun.remove(at.unwrap());
                self.ends(first, call);
            } else {
                self.begins(call);
                self.ends(call, call);
            }
        }
    }

    /// Feedback is shown as soon as the call that prints it begins.
    fn begins(&mut self, call: &str) {
        if !call.starts_with("write(1<") {
            return;
        }
        self.failing |= call.contains(NOT_SAVED);
        if call.contains(FEEDBACK) && !std::mem::take(&mut self.failing) {
            self.promises += 1;
            self.lost.extend(self.pending.iter().map(|path| {
                let number = self.promises;
                format!(
                    "feedback {number} came before the sync of {}",
                    path.display()
                )
            }));
        }
    }

    /// What a call has done when it has ended well.
    fn ends(&mut self, call: &str, end: &str) {
        let result = end.rsplit_once(" = ").map_or("-1", |(_, result)| result);
        let name = call.split('(').next().unwrap_or_default();
        if result.starts_with('-') {
            if name.ends_with("sync") {
                self.doubtful.extend(described(call));
            }
            return;
        }
        match name {
            "write" | "pwrite64" | "ftruncate" => {
                let path = described(call);
                self.doubtful
                    .retain(|doubtful| Some(doubtful) != path.as_ref());
                self.changed(path);
            }
            "fsync" | "fdatasync" => {
                let path = described(call).filter(|path| !self.doubtful.contains(path));
                self.pending
                    .retain(|pending| Some(pending) != path.as_ref());
            }
            "mkdir" | "mkdirat" => self.named(quoted(call).next()),
            "openat" if call.contains("O_CREAT") => self.named(quoted(call).next()),
            "rename" | "renameat" | "renameat2" => {
                let [from, to] = [quoted(call).next(), quoted(call).nth(1)];
                if from.is_some_and(|from| self.pending.remove(&from)) {
                    self.changed(to.clone());
                }
                self.changed(to.as_deref().and_then(Path::parent).map(Path::to_owned));
            }
            _ => {}
        }
    }

    fn named(&mut self, path: Option<PathBuf>) {
        if let Some(path) = path
            && self.names.insert(path.clone())
        {
            self.changed(path.parent().map(Path::to_owned));
        }
    }

    fn changed(&mut self, path: Option<PathBuf>) {
        self.pending
            .extend(path.filter(|path| path.starts_with(&self.data)));
    }
}

/// The path of the descriptor that a call begins with.
fn described(call: &str) -> Option<PathBuf> {
    let (_, rest) = call.split_once('<')?;
    Some(PathBuf::from(rest.split('>').next()?))
}

/// The texts in quotes.
fn quoted(call: &str) -> impl Iterator<Item = PathBuf> {
    call.split('"').skip(1).step_by(2).map(PathBuf::from)
}
