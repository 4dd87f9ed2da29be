//! This machine's id: twelve letters drawn once and kept outside the data
//! folder, so that a copied or synced folder does not give two machines one id.

use std::io;
use std::path::Path;

use rand::TryRng as _;
use rand::rngs::SysRng;

use super::disk::Disk;
use super::error::{Doing, StoreError};
use super::replace::replace;
use crate::progress::DeviceId;

/// Letters and digits that are not taken for each other.
const SIGNS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
const LENGTH: usize = 12;

/// The id, and why it could not be kept if it is new and could not.
pub(super) fn device(
    disk: &dyn Disk,
    path: &Path,
) -> Result<(DeviceId, Option<StoreError>), StoreError> {
    match super::read::read_small(disk, path) {
        Ok(bytes) => match std::str::from_utf8(&bytes).map(str::trim) {
            Ok(text) if is_id(text) => Ok((DeviceId::new(text), None)),
            Ok(_) | Err(_) => Err(StoreError::DeviceUnreadable {
                path: path.to_owned(),
            }),
        },
        Err(StoreError::Io {
            kind: io::ErrorKind::NotFound,
            ..
        }) => {
            let id = draw(path)?;
            let kept = replace(disk, path, format!("{id}\n").as_bytes());
            Ok((DeviceId::new(id), kept.err()))
        }
        Err(error) => Err(error),
    }
}

/// The id, if there is one; nothing is made.
pub(super) fn look(disk: &dyn Disk, path: &Path) -> Option<DeviceId> {
    let bytes = super::read::read_small(disk, path).ok()?;
    let text = std::str::from_utf8(&bytes).ok()?.trim();
    is_id(text).then(|| DeviceId::new(text))
}

fn is_id(text: &str) -> bool {
    text.len() == LENGTH && text.bytes().all(|byte| SIGNS.contains(&byte))
}

fn draw(path: &Path) -> Result<String, StoreError> {
    let mut bytes = [0; LENGTH];
    SysRng
        .try_fill_bytes(&mut bytes)
        .map_err(|error| StoreError::io(Doing::Read, path, &io::Error::other(error)))?;
    let sign = |byte: &u8| SIGNS.get(usize::from(byte % 32)).copied().map(char::from);
    Ok(bytes.iter().filter_map(sign).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::disk::RealDisk;

    #[test]
    fn the_id_is_drawn_once_and_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/device");
        let (first, problem) = device(&RealDisk, &path).unwrap();
        assert_eq!(problem, None);
        assert!(is_id(first.as_str()), "{first}");
        assert_eq!(device(&RealDisk, &path).unwrap().0, first);
        let (other, _) = device(&RealDisk, &folder.path().join("other")).unwrap();
        assert_ne!(other, first);
    }

    #[test]
    fn an_id_that_cannot_be_read_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("device");
        replace(&RealDisk, &path, b"\0\0\0").unwrap();
        assert_eq!(
            device(&RealDisk, &path),
            Err(StoreError::DeviceUnreadable { path: path.clone() })
        );
        assert_eq!(
            super::super::read::read_small(&RealDisk, &path).unwrap(),
            b"\0\0\0"
        );
    }

    #[test]
    fn an_id_has_twelve_of_all_the_signs() {
        let path = Path::new("device");
        let ids: String = (0..60).map(|_| draw(path).unwrap()).collect();
        assert_eq!(ids.len(), 60 * LENGTH);
        // That one is missing happens once in a thousand million times.
        assert!(SIGNS.iter().all(|sign| ids.contains(char::from(*sign))));
        for other in ["abc", "", "abcdefghijk1", "abcdefghijkmn"] {
            assert!(!is_id(other), "{other}");
        }
    }
}
