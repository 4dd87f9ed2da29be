//! The settings file: RON that a person may edit. What cannot be understood is
//! put aside, not overwritten.

use std::io;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::disk::Disk;
use super::error::{Doing, Finding, StoreError};
use super::read::read_small;
use crate::app::Settings;
use crate::memory::Weights;

/// The settings, and what was odd about them.
pub(super) fn read(disk: &dyn Disk, path: &Path) -> (Settings, Option<Finding>) {
    let bytes = match read_small(disk, path) {
        Ok(bytes) => bytes,
        Err(StoreError::Io {
            kind: io::ErrorKind::NotFound,
            ..
        }) => return (Settings::default(), None),
        Err(error) => return (Settings::default(), Some(Finding::Unreadable(error))),
    };
    let text = String::from_utf8_lossy(&bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    match ron::from_str::<Settings>(text) {
        Ok(settings) => {
            let sound = settings.clone().sound();
            let mended = (sound != settings).then(|| Finding::MendedSettings {
                path: path.to_owned(),
            });
            (sound, odd_weights(text).or(mended))
        }
        Err(_unclear) => (Settings::default(), Some(put_aside(disk, path))),
    }
}

/// Weights that are none, for which the standard ones stepped in.
fn odd_weights(text: &str) -> Option<Finding> {
    #[derive(Default, Deserialize)]
    #[serde(default)]
    struct Only {
        weights: Option<Vec<f32>>,
    }
    let only: Only = ron::from_str(text).unwrap_or_default();
    let odd = Weights::new(&only.weights?).is_err();
    odd.then_some(Finding::BadWeights)
}

/// The settings, or the usual ones if they cannot be read.
pub(super) fn look(disk: &dyn Disk, path: &Path) -> Settings {
    let bytes = read_small(disk, path).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    ron::from_str(&text)
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
