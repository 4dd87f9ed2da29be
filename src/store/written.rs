//! Decks that are written in the app: saved whole, and only over what the
//! writer knows, so that the work of another editor is never lost. What is not
//! saved yet is kept in files of its own. It knows nothing of what a deck says.

use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::disk::{Disk, Kind};
use super::error::{Doing, StoreError};
use super::place::recovery_folder;
use super::read::{entries, read_bounded};
use super::replace::{replace, replace_if};
use crate::deck::MAX_DECK_BYTES;

/// The first words of a draft; the number is the version of its form.
const SIGN: &str = "bilim-draft 1";
/// How a draft's file name ends.
const ENDING: &str = "draft";
/// The most bytes of a draft beside its text.
const HEAD: u64 = 8192;

/// What came of saving a deck.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// It is on disk.
    Saved,
    /// Nothing was written: the file holds these bytes, which are neither what was expected
    /// nor what was to be written.
    Changed(Vec<u8>),
}

/// Writes a deck's text to a file: whole or not at all. `expected` is what the file held when
/// it was read, `None` if there was none. A file that somebody has removed meanwhile is written
/// again; one that somebody has changed is left alone.
pub fn save_deck(
    disk: &dyn Disk,
    path: &Path,
    text: &str,
    expected: Option<&[u8]>,
) -> Result<Kept, StoreError> {
    too_large(path, text)?;
    let mut other = None;
    let as_expected = || match there(disk, path)? {
        None => Ok(true),
        Some(bytes) if Some(bytes.as_slice()) == expected || bytes == text.as_bytes() => Ok(true),
        Some(bytes) => {
            other = Some(bytes);
            Ok(false)
        }
    };
    replace_if(disk, path, text.as_bytes(), as_expected)?;
    Ok(other.map_or(Kept::Saved, Kept::Changed))
}

/// What a file holds; `None` if there is none.
fn there(disk: &dyn Disk, path: &Path) -> Result<Option<Vec<u8>>, StoreError> {
    match read_bounded(disk, path, MAX_DECK_BYTES) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(StoreError::Io {
            kind: io::ErrorKind::NotFound,
            ..
        }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// What could not be read again is not written.
fn too_large(path: &Path, text: &str) -> Result<(), StoreError> {
    let bytes = u64::try_from(text.len()).unwrap_or(u64::MAX);
    if bytes <= MAX_DECK_BYTES {
        return Ok(());
    }
    Err(StoreError::TooLarge {
        path: path.to_owned(),
        bytes,
        limit: MAX_DECK_BYTES,
    })
}

/// A deck that was being written when the program ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The name of the deck's file, as it was given to [`keep_draft`].
    pub file_name: String,
    /// The text as it was last kept.
    pub text: String,
    /// The checksum of what the deck's file held when the writing began.
    base: Option<String>,
}

impl Draft {
    /// Whether the writing began with this: what the deck's file holds now, `None` if there is
    /// none. If not, somebody has changed it since.
    pub fn began_with(&self, now: Option<&[u8]>) -> bool {
        self.base == now.map(sum)
    }
}

/// Keeps the unsaved text of a deck, in the place of what was kept of it before. `data` is the
/// data folder, `base` what the deck's file held when the writing began, `None` if there was
/// none.
pub fn keep_draft(
    disk: &dyn Disk,
    data: &Path,
    file_name: &str,
    base: Option<&[u8]>,
    text: &str,
) -> Result<(), StoreError> {
    let path = draft_path(data, file_name);
    too_large(&path, text)?;
    let base = base.map_or_else(|| "new".to_owned(), sum);
    let body = format!("{}\n{base}\n{text}", file_name.escape_default());
    let whole = format!("{SIGN} {}\n{body}", sum(body.as_bytes()));
    replace(disk, &path, whole.as_bytes())
}

/// All drafts, by file name. What is no draft, or was damaged, is left where it is.
pub fn drafts(disk: &dyn Disk, data: &Path) -> Vec<Draft> {
    let listed = entries(disk, &recovery_folder(data), &mut Vec::new());
    let is_draft = |path: &Path| path.extension().is_some_and(|end| end == ENDING);
    let files = listed.into_iter().filter(|entry| entry.kind == Kind::File);
    let mut drafts: Vec<Draft> = files
        .filter(|entry| is_draft(&entry.path))
        .filter_map(|entry| read_bounded(disk, &entry.path, MAX_DECK_BYTES + HEAD).ok())
        .filter_map(|bytes| understand(&bytes))
        .collect();
    drafts.sort_by(|a, b| a.file_name.cmp(&b.file_name));
    drafts
}

/// Forgets a draft: it was saved, or is not wanted. One that is not there is forgotten already.
pub fn drop_draft(disk: &dyn Disk, data: &Path, file_name: &str) -> Result<(), StoreError> {
    let path = draft_path(data, file_name);
    let done = match disk.remove(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        done => done,
    };
    let done = done.and_then(|()| disk.sync_folder(&recovery_folder(data)));
    done.map_err(|error| StoreError::io(Doing::Write, &path, &error))
}

fn understand(bytes: &[u8]) -> Option<Draft> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (first, body) = text.split_once('\n')?;
    let told = first.strip_prefix(SIGN)?.strip_prefix(' ')?;
    if told != sum(body.as_bytes()) {
        return None;
    }
    let (name, rest) = body.split_once('\n')?;
    let (base, text) = rest.split_once('\n')?;
    Some(Draft {
        file_name: plain(name)?,
        text: text.to_owned(),
        base: (base != "new").then(|| base.to_owned()),
    })
}

/// Takes back what `escape_default` did.
fn plain(escaped: &str) -> Option<String> {
    ron::from_str(&format!("\"{escaped}\"")).ok()
}

/// A name that no other deck has, whatever letters the deck's own name is made of, and that
/// tells a person which deck it is.
fn draft_path(data: &Path, file_name: &str) -> PathBuf {
    let safe = |c: &char| c.is_alphanumeric() || *c == '-';
    let shown: String = file_name.chars().filter(safe).take(40).collect();
    let sum = sum(file_name.as_bytes());
    let sum = sum.get(..16).unwrap_or_default();
    recovery_folder(data).join(format!("{shown}-{sum}.{ENDING}"))
}

/// SHA-256 in hexadecimal digits.
fn sum(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().fold(String::new(), |mut out, byte| {
        // A text takes whatever is written to it.
        write!(out, "{byte:02x}").ok();
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::disk::RealDisk;

    fn put(path: &Path, bytes: &[u8]) {
        replace(&RealDisk, path, bytes).unwrap();
    }

    #[test]
    fn a_deck_is_written_over_what_was_expected_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("decks").join("x.ron");
        let save = |text: &str, expected| save_deck(&RealDisk, &path, text, expected).unwrap();
        assert_eq!(save("one", None), Kept::Saved);
        assert_eq!(save("two", Some(b"one")), Kept::Saved);
        put(&path, b"theirs");
        assert_eq!(
            save("three", Some(b"two")),
            Kept::Changed(b"theirs".to_vec())
        );
        assert_eq!(save("three", None), Kept::Changed(b"theirs".to_vec()));
        assert_eq!(there(&RealDisk, &path).unwrap().unwrap(), b"theirs");
        assert_eq!(save("three", Some(b"theirs")), Kept::Saved);
        assert_eq!(there(&RealDisk, &path).unwrap().unwrap(), b"three");
        let listed = RealDisk.list(path.parent().unwrap()).unwrap();
        assert_eq!(listed.len(), 1, "nothing is left over: {listed:?}");
    }

    #[test]
    fn a_deck_that_was_removed_meanwhile_is_written_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.ron");
        let kept = save_deck(&RealDisk, &path, "mine", Some(b"gone")).unwrap();
        assert_eq!(kept, Kept::Saved);
        assert_eq!(there(&RealDisk, &path).unwrap().unwrap(), b"mine");
    }

    #[test]
    fn what_stands_there_already_is_saved() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.ron");
        put(&path, b"same");
        let kept = save_deck(&RealDisk, &path, "same", Some(b"before")).unwrap();
        assert_eq!(kept, Kept::Saved);
    }

    #[test]
    fn a_draft_is_kept_replaced_and_dropped() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path();
        assert_eq!(drafts(&RealDisk, data), []);
        drop_draft(&RealDisk, data, "x.ron").unwrap();
        keep_draft(&RealDisk, data, "x.ron", Some(b"old"), "one").unwrap();
        keep_draft(
            &RealDisk,
            data,
            "x.ron",
            Some(b"old"),
            "two\n\nlines \u{feff}",
        )
        .unwrap();
        keep_draft(&RealDisk, data, "a.ron", None, "").unwrap();
        let kept = drafts(&RealDisk, data);
        let names: Vec<&str> = kept.iter().map(|draft| draft.file_name.as_str()).collect();
        assert_eq!(names, ["a.ron", "x.ron"]);
        assert_eq!(kept[1].text, "two\n\nlines \u{feff}");
        assert!(kept[1].began_with(Some(b"old")));
        assert!(!kept[1].began_with(Some(b"other")) && !kept[1].began_with(None));
        assert!(kept[0].began_with(None) && !kept[0].began_with(Some(b"")));
        drop_draft(&RealDisk, data, "a.ron").unwrap();
        assert_eq!(drafts(&RealDisk, data).len(), 1);
    }

    #[test]
    fn no_name_leads_out_of_the_folder_and_none_is_taken_for_another() {
        let folder = tempfile::tempdir().unwrap();
        let names = [
            "../../x.ron",
            "x.ron",
            "X.ron",
            "..",
            "",
            "it's a/b\\c\n\"d\u{202e}.ron",
            "сайлау.ron",
        ];
        for name in names {
            keep_draft(&RealDisk, folder.path(), name, None, name).unwrap();
        }
        let listed = RealDisk.list(&recovery_folder(folder.path())).unwrap();
        assert_eq!(listed.len(), names.len());
        let kept = drafts(&RealDisk, folder.path());
        assert_eq!(kept.len(), names.len());
        for draft in kept {
            assert_eq!(draft.file_name, draft.text);
        }
    }

    #[test]
    fn a_draft_with_any_byte_changed_or_cut_off_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path();
        keep_draft(&RealDisk, data, "x.ron", Some(b"old"), "Deck(..)").unwrap();
        let whole = there(&RealDisk, &draft_path(data, "x.ron"))
            .unwrap()
            .unwrap();
        for at in 0..whole.len() {
            let mut bytes = whole.clone();
            bytes[at] ^= 1;
            assert_eq!(understand(&bytes), None, "byte {at}");
            assert_eq!(understand(&whole[..at]), None, "cut at {at}");
        }
    }
}
