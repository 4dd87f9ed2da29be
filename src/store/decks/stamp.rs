//! How a file looks from outside: enough to know, without reading it, that it
//! is still the one that was read. It must not know what a file holds.

use std::fs::{self, Metadata};
use std::path::Path;
use std::time::{Duration, SystemTime};

/// A file that was written less long ago than this may be written again with the same times:
/// some disks count in steps of two seconds.
const STEP: Duration = Duration::from_secs(3);

/// What changes whenever a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) struct Stamp {
    bytes: u64,
    modified: Option<SystemTime>,
    inner: Inner,
}

/// What the system itself notes of a file; no program can set it back.
#[cfg(unix)]
type Inner = (u64, i64, i64);
#[cfg(not(unix))]
type Inner = Option<SystemTime>;

#[cfg(unix)]
fn inner(meta: &Metadata) -> Inner {
    use std::os::unix::fs::MetadataExt as _;
    (meta.ino(), meta.ctime(), meta.ctime_nsec())
}

#[cfg(not(unix))]
fn inner(meta: &Metadata) -> Inner {
    meta.created().ok()
}

impl Stamp {
    /// The stamp of a file, if it is there.
    pub(in crate::store) fn of(path: &Path) -> Option<Self> {
        let meta = fs::metadata(path).ok()?;
        Some(Self {
            bytes: meta.len(),
            modified: meta.modified().ok(),
            inner: inner(&meta),
        })
    }

    /// Whether every later change of the file gives another stamp, as far as its times tell.
    pub(super) fn is_settled(&self) -> bool {
        let Some(modified) = self.modified else {
            return false;
        };
        self.is_settled_by(modified, now())
    }

    #[cfg(unix)]
    fn is_settled_by(&self, modified: SystemTime, now: SystemTime) -> bool {
        let (_, seconds, _) = self.inner;
        let seconds = u64::try_from(seconds).unwrap_or(0);
        let noted = SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(seconds + 1));
        is_old(modified, now) && noted.is_some_and(|noted| is_old(noted, now))
    }

    #[cfg(not(unix))]
    fn is_settled_by(&self, modified: SystemTime, now: SystemTime) -> bool {
        is_old(modified, now)
    }
}

fn is_old(then: SystemTime, now: SystemTime) -> bool {
    now.duration_since(then).is_ok_and(|age| age >= STEP)
}

#[expect(
    clippy::disallowed_methods,
    reason = "how long ago a file was written, by the clock that files are stamped with"
)]
fn now() -> SystemTime {
    SystemTime::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_was_written_just_now_is_not_settled_whatever_its_time_says() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        crate::store::replace::replace(&crate::store::disk::RealDisk, &path, b"one").unwrap();
        let stamp = Stamp::of(&path).unwrap();
        assert!(!stamp.is_settled());
        let file = fs::File::options().append(true).open(&path).unwrap();
        let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000);
        file.set_modified(long_ago).unwrap();
        let set_back = Stamp::of(&path).unwrap();
        assert_ne!(set_back, stamp);
        #[cfg(unix)]
        assert!(!set_back.is_settled());
        let later = now() + Duration::from_mins(1);
        assert!(set_back.is_settled_by(long_ago, later));
        assert_eq!(Stamp::of(&folder.path().join("none")), None);
    }
}
