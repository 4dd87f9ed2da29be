//! The settings file: RON that a person may edit. What cannot be understood is
//! put aside, not overwritten.

use std::borrow::Cow;
use std::io;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::disk::Disk;
use super::error::{Doing, Finding, StoreError};
use super::read::read_small;
use crate::app::Settings;
use crate::memory::Weights;

/// The settings, and what was odd about them.
pub(super) fn read(disk: &dyn Disk, path: &Path) -> (Settings, Vec<Finding>) {
    match found(disk, path) {
        Found::Settings(settings, odd) => (*settings, odd),
        Found::Unreadable(error) => (Settings::default(), vec![Finding::Unreadable(error)]),
        Found::Unclear => (Settings::default(), vec![put_aside(disk, path)]),
    }
}

/// What is odd about the settings, for whoever only looks: nothing is put aside.
pub(super) fn oddities(disk: &dyn Disk, path: &Path) -> Vec<Finding> {
    match found(disk, path) {
        Found::Settings(_, odd) => odd,
        Found::Unreadable(error) => vec![Finding::Unreadable(error)],
        Found::Unclear => vec![Finding::UnclearSettings {
            path: path.to_owned(),
        }],
    }
}

/// What stands in the file.
enum Found {
    /// Sound settings, and what was odd about those of the file.
    Settings(Box<Settings>, Vec<Finding>),
    Unreadable(StoreError),
    /// It is no settings.
    Unclear,
}

fn found(disk: &dyn Disk, path: &Path) -> Found {
    let bytes = match read_small(disk, path) {
        Ok(bytes) => bytes,
        Err(StoreError::Io {
            kind: io::ErrorKind::NotFound,
            ..
        }) => return Found::Settings(Box::default(), Vec::new()),
        Err(error) => return Found::Unreadable(error),
    };
    let text = text_of(&bytes);
    let Ok(settings) = ron::from_str::<Settings>(&text) else {
        return Found::Unclear;
    };
    let sound = settings.clone().sound();
    // Weights are told on their own.
    let rest = Settings {
        weights: sound.weights,
        earlier_weights: sound.earlier_weights,
        ..settings
    };
    let mended = (sound != rest).then(|| Finding::MendedSettings {
        path: path.to_owned(),
    });
    let odd = odd_weights(&text).into_iter().chain(mended).collect();
    Found::Settings(Box::new(sound), odd)
}

/// The text, without the mark that some editors put before it.
fn text_of(bytes: &[u8]) -> Cow<'_, str> {
    let mark = "\u{feff}".as_bytes();
    String::from_utf8_lossy(bytes.strip_prefix(mark).unwrap_or(bytes))
}

/// Weights that are none, for which the standard ones stepped in.
fn odd_weights(text: &str) -> Option<Finding> {
    #[derive(Default, Deserialize)]
    #[serde(default)]
    struct Only {
        weights: Option<Vec<f32>>,
        earlier_weights: Option<Vec<f32>>,
    }
    let only: Only = ron::from_str(text).unwrap_or_default();
    let mut all = only.weights.iter().chain(&only.earlier_weights);
    let odd = all.any(|weights| Weights::new(weights).is_err());
    odd.then_some(Finding::BadWeights)
}

/// The settings, or the usual ones if they cannot be read.
pub(super) fn look(disk: &dyn Disk, path: &Path) -> Settings {
    let bytes = read_small(disk, path).unwrap_or_default();
    ron::from_str(&text_of(&bytes))
        .map(Settings::sound)
        .unwrap_or_default()
}

/// Gives the file another name, so that the next save does not overwrite it.
fn put_aside(disk: &dyn Disk, path: &Path) -> Finding {
    let name = |number: u32| -> PathBuf {
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".bad-{number}"));
        PathBuf::from(name)
    };
    let free = (1..1000).map(name).find(|kept| disk.length(kept).is_err());
    let kept = free.unwrap_or_else(|| name(1000));
    match disk.rename(path, &kept) {
        Ok(()) => Finding::BadSettings { kept },
        Err(error) => Finding::Unreadable(StoreError::io(Doing::Write, path, &error)),
    }
}

/// The settings as they are written.
pub(crate) fn write(settings: &Settings) -> String {
    let pretty = ron::ser::PrettyConfig::new().new_line("\n");
    // Plain numbers, texts and lists: there is nothing that could not be written.
    let mut text = ron::ser::to_string_pretty(settings, pretty).unwrap_or_default();
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::disk::RealDisk;
    use crate::store::replace::replace;

    /// What is read and looked at where this text is the file of settings.
    fn both(text: &str) -> (tempfile::TempDir, (Settings, Vec<Finding>), Settings) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.ron");
        replace(&RealDisk, &path, text.as_bytes()).unwrap();
        let looked = look(&RealDisk, &path);
        let read = read(&RealDisk, &path);
        (folder, read, looked)
    }

    #[test]
    fn whoever_only_looks_sees_the_same_as_whoever_reads() {
        let new = Settings {
            new_a_day: 7,
            ..Settings::default()
        };
        for mark in ["", "\u{feff}"] {
            let (_folder, read, looked) = both(&format!("{mark}{}", write(&new)));
            assert_eq!(read, (new.clone(), Vec::new()), "{mark:?}");
            assert_eq!(looked, new, "{mark:?}");
        }
    }

    #[test]
    fn settings_that_cannot_be_read_are_told_and_stay_where_they_are() {
        let folder = tempfile::tempdir().unwrap();
        let none = folder.path().join("none");
        assert_eq!(read(&RealDisk, &none), (Settings::default(), Vec::new()));
        let (settings, odd) = read(&RealDisk, folder.path());
        assert_eq!(settings, Settings::default());
        assert!(matches!(odd[..], [Finding::Unreadable(_)]));
    }

    #[test]
    fn what_is_put_aside_takes_the_place_of_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.ron");
        for number in 1..=3 {
            replace(&RealDisk, &path, format!("nonsense {number}").as_bytes()).unwrap();
            let kept = folder.path().join(format!("settings.ron.bad-{number}"));
            let looked = oddities(&RealDisk, &path);
            let unclear = [Finding::UnclearSettings { path: path.clone() }];
            assert_eq!(looked, unclear, "a look leaves it where it is");
            assert_eq!(read(&RealDisk, &path).1, [Finding::BadSettings { kept }]);
        }
    }

    #[test]
    fn weights_that_are_none_are_told() {
        let (_folder, read, _) = both("(weights: Some([1.0, 2.0]))");
        assert_eq!(read.1, [Finding::BadWeights]);
    }

    #[test]
    fn odd_weights_do_not_hide_what_else_is_odd() {
        let (folder, read, _) = both("(aim: NaN, weights: Some([NaN]))");
        let path = folder.path().join("settings.ron");
        let odd = [
            Finding::BadWeights,
            Finding::MendedSettings { path: path.clone() },
        ];
        assert_eq!(read, (Settings::default(), odd.to_vec()));
        assert_eq!(oddities(&RealDisk, &path), odd);
    }
}
