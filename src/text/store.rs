//! What went wrong with files, in sentences: what happened, where, what to do.

use std::io::ErrorKind;
use std::path::Path;

use super::{Arg, Texts};
use crate::progress::LineProblem;
use crate::store::{Doing, Finding, StoreError};

impl Texts {
    /// Why something outside could not be done.
    pub fn store_error(&self, error: &StoreError) -> String {
        match error {
            StoreError::NoHome => self.say("store-no-home"),
            StoreError::NotAFolder { path } => self.about("store-not-a-folder", path),
            StoreError::InUse { path } => self.about("store-in-use", path),
            StoreError::DeviceUnreadable { path } => self.about("store-device-unreadable", path),
            StoreError::WriterGone => self.say("store-writer-gone"),
            StoreError::TooLarge { path, bytes, limit } => self.say_with(
                "store-too-large",
                [
                    ("path", Arg::from(path.display().to_string())),
                    ("size", Arg::from(megabytes(*bytes))),
                    ("limit", Arg::from(megabytes(*limit))),
                ],
            ),
            StoreError::Io { doing, path, kind } => {
                let what = match doing {
                    Doing::MakeFolder => "store-make-folder",
                    Doing::Read => "store-read",
                    Doing::Write => "store-write",
                    Doing::Lock => "store-lock",
                };
                let why = Arg::from(self.why(*kind));
                let path = Arg::from(path.display().to_string());
                self.say_with(what, [("path", path), ("why", why)])
            }
        }
    }

    /// That a backup could not be made, and why.
    pub fn no_backup(&self, error: &StoreError) -> String {
        let why = Arg::from(self.store_error(error));
        self.say_with("store-no-backup", [("why", why)])
    }

    /// The reason that the system gives.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the enum is that of the standard library, and open"
    )]
    fn why(&self, kind: ErrorKind) -> String {
        match kind {
            ErrorKind::PermissionDenied => self.say("store-why-denied"),
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => self.say("store-why-full"),
            ErrorKind::ReadOnlyFilesystem => self.say("store-why-read-only"),
            ErrorKind::NotFound => self.say("store-why-missing"),
            ErrorKind::NotADirectory => self.say("store-why-file-in-the-way"),
            ErrorKind::IsADirectory => self.say("store-why-folder-in-the-way"),
            other => self.say_with("store-why-other", [("why", Arg::from(other.to_string()))]),
        }
    }

    /// Something odd that was found at the start.
    pub fn finding(&self, finding: &Finding) -> String {
        match finding {
            Finding::BadSettings { kept } => self.about("store-bad-settings", kept),
            Finding::UnclearSettings { path } => self.about("store-unclear-settings", path),
            Finding::BadWeights => self.say("store-bad-weights"),
            Finding::MendedSettings { path } => self.about("store-mended-settings", path),
            Finding::Unreadable(error) => self.store_error(error),
            Finding::BadLines { path, count, first } => self.say_with(
                "store-bad-lines",
                [
                    ("path", Arg::from(path.display().to_string())),
                    ("count", Arg::from(*count)),
                    ("line", Arg::from(first.0)),
                    ("why", Arg::from(self.line_problem(first.1))),
                ],
            ),
            Finding::TornEnd { path } => self.about("store-torn-end", path),
            Finding::NewerLines { path, count } => self.say_with(
                "store-newer-lines",
                [
                    ("path", Arg::from(path.display().to_string())),
                    ("count", Arg::from(*count)),
                ],
            ),
            Finding::MissingFile { device, number } => self.say_with(
                "store-missing-file",
                [
                    ("device", Arg::from(device.as_str())),
                    ("number", Arg::from(i64::from(*number))),
                ],
            ),
            Finding::MissingEvents { device, count } => {
                let count = Arg::from(i64::try_from(*count).unwrap_or(i64::MAX));
                self.say_with(
                    "store-missing-events",
                    [("device", Arg::from(device.as_str())), ("count", count)],
                )
            }
            Finding::ClockFarAhead { days } => {
                self.say_with("store-clock-ahead", [("days", Arg::from(*days))])
            }
            Finding::ClockSetBack { minutes } => {
                self.say_with("store-clock-back", [("minutes", Arg::from(*minutes))])
            }
            Finding::DeviceNotKept(error) => {
                let why = Arg::from(self.store_error(error));
                self.say_with("store-device-not-kept", [("why", why)])
            }
        }
    }

    /// Why a line of a journal is no event.
    pub fn line_problem(&self, problem: LineProblem) -> String {
        self.say(match problem {
            LineProblem::Empty => "store-line-empty",
            LineProblem::Blank => "store-line-blank",
            LineProblem::NoChecksum => "store-line-cut",
            LineProblem::Damaged => "store-line-damaged",
        })
    }

    fn about(&self, key: &str, path: &Path) -> String {
        self.say_with(key, [("path", Arg::from(path.display().to_string()))])
    }
}

/// Megabytes, rounded up.
fn megabytes(bytes: u64) -> i64 {
    i64::try_from(bytes.div_ceil(1 << 20)).unwrap_or(i64::MAX)
}
