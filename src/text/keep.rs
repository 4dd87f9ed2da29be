//! What came of an export, an import or a restore, in sentences.

use super::{Arg, Texts};
use crate::store::archive::NoArchive;
use crate::store::task::{Added, Damaged, Done, TaskFailed};

impl Texts {
    /// What came of it; nothing for a list, which is shown line by line, nor for a count.
    pub fn done(&self, done: &Done) -> String {
        match done {
            Done::Exported(lines) => self.say_with("keep-exported", [("count", Arg::from(*lines))]),
            Done::Added(added) => self.added(added),
            Done::Listed(_) | Done::Counted(..) => String::new(),
        }
    }

    fn added(&self, added: &Added) -> String {
        let (new, known) = (Arg::from(added.merged.new), Arg::from(added.merged.known));
        let merged = self.say_with("keep-merged", [("new", new), ("known", known)]);
        let damaged = match added.damaged {
            Damaged::Nothing => return merged,
            Damaged::Lines(count) => self.say_with("keep-not-whole", [("count", Arg::from(count))]),
            Damaged::Files(count) => self.say_with("keep-damaged", [("count", Arg::from(count))]),
        };
        let (merged, damaged) = (Arg::from(merged), Arg::from(damaged));
        self.say_with("keep-both", [("merged", merged), ("damaged", damaged)])
    }

    /// Why it could not be done.
    pub fn task_failed(&self, failed: &TaskFailed) -> String {
        let about = |key: &str, path: &std::path::Path| {
            self.say_with(key, [("path", Arg::from(path.display().to_string()))])
        };
        match failed {
            TaskFailed::Store(error) => self.store_error(error),
            TaskFailed::FileThere(path) => about("keep-file-there", path),
            TaskFailed::NoArchive(path, NoArchive::Other) => about("keep-no-archive", path),
            TaskFailed::NoArchive(path, NoArchive::Newer { .. }) => {
                about("keep-newer-archive", path)
            }
            TaskFailed::Unsaved(count) => {
                self.say_with("keep-unsaved", [("count", Arg::from(*count))])
            }
            TaskFailed::NoBackup(number) => {
                self.say_with("keep-no-backup", [("number", Arg::from(*number))])
            }
        }
    }
}
