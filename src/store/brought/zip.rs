//! Files of the form .zip, as far as a deck needs them: written without
//! compression, read within limits, whatever their bytes say. The `zip` crate
//! knows the form; this knows what is wanted of it.

use std::io::{Cursor, Read as _, Write as _};
use std::sync::Arc;

use memchr::memmem;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// How every entry of the list at the end begins.
const LISTED: &[u8] = b"PK\x01\x02";

/// Why nothing is read or written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Odd {
    /// It is no such file, or damaged, or closed by a password.
    Damaged,
    /// It is more than is wanted, or than can be written.
    TooLarge,
}

/// These files as one, in this order.
pub(super) fn write(files: &[(String, &[u8])]) -> Result<Vec<u8>, Odd> {
    let mut all = ZipWriter::new(Cursor::new(Vec::new()));
    // Images are small as they are.
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in files {
        all.start_file(name.as_str(), options)
            .map_err(|_full| Odd::TooLarge)?;
        all.write_all(bytes).map_err(|_full| Odd::TooLarge)?;
    }
    let all = all.finish().map_err(|_full| Odd::TooLarge)?;
    Ok(all.into_inner())
}

/// Such a file, opened.
#[derive(Debug)]
pub(super) struct Archive(ZipArchive<Cursor<Shared>>);

/// Bytes that are never copied, for there may be many.
#[derive(Debug, Clone)]
struct Shared(Arc<Vec<u8>>);

impl AsRef<[u8]> for Shared {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl Archive {
    /// Reads the list of what is in it: at most so many files.
    pub(super) fn open(bytes: Vec<u8>, most: usize) -> Result<Self, Odd> {
        // Counted before the list is read: one of millions of files would fill the memory.
        if memmem::find_iter(&bytes, LISTED).nth(most).is_some() {
            return Err(Odd::TooLarge);
        }
        let opened = ZipArchive::new(Cursor::new(Shared(Arc::new(bytes))));
        opened.map(Self).map_err(|_odd| Odd::Damaged)
    }

    /// The number of each file and its name with its folders.
    pub(super) fn names(&self) -> impl Iterator<Item = (usize, &str)> {
        (0..self.0.len()).filter_map(|at| Some((at, self.0.name_for_index(at)?)))
    }

    /// What the file with this number holds, if it is at most so many bytes; what it says of its
    /// length counts for nothing.
    pub(super) fn read(&self, at: usize, most: u64) -> Result<Vec<u8>, Odd> {
        // The bytes are shared, so a copy costs nothing and has a place of its own in them.
        let mut archive = self.0.clone();
        let file = archive.by_index(at).map_err(|_odd| Odd::Damaged)?;
        let mut held = Vec::new();
        let length = file
            .take(most.saturating_add(1))
            .read_to_end(&mut held)
            .map_err(|_odd| Odd::Damaged)?;
        if u64::try_from(length).is_ok_and(|length| length > most) {
            return Err(Odd::TooLarge);
        }
        Ok(held)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Made by Info-ZIP 3.0, `zip -9`: `a.txt` with 40 times "ab" and a line end, packed.
    const OF_INFO_ZIP: &[u8] = include_bytes!("../../../tests/data/info-zip.zip");

    fn whole() -> Vec<u8> {
        let files = [("a.ron", &b"Deck()"[..]), ("images/\u{49b}.png", b"one")];
        let files = files.map(|(name, bytes)| (name.to_owned(), bytes));
        write(&files).unwrap()
    }

    /// All that can be read of it.
    fn held(bytes: &[u8]) -> Vec<Vec<u8>> {
        let Ok(archive) = Archive::open(bytes.to_vec(), 9) else {
            return Vec::new();
        };
        let files = archive.names();
        files.flat_map(|(at, _)| archive.read(at, 100)).collect()
    }

    #[test]
    fn what_was_written_is_read() {
        let archive = Archive::open(whole(), 9).unwrap();
        let files = archive.names();
        let held: Vec<_> = files
            .map(|(at, name)| (name, archive.read(at, 100).unwrap()))
            .collect();
        let one = ("images/\u{49b}.png", b"one".to_vec());
        assert_eq!(held, [("a.ron", b"Deck()".to_vec()), one]);
    }

    #[test]
    fn a_file_that_another_program_has_packed_is_read_and_no_more_of_it_than_is_wanted() {
        let archive = Archive::open(OF_INFO_ZIP.to_vec(), 9).unwrap();
        assert_eq!(archive.names().collect::<Vec<_>>(), [(0, "a.txt")]);
        let held = archive.read(0, 100).unwrap();
        assert_eq!(held, format!("{}\n", "ab".repeat(40)).as_bytes());
        assert_eq!(archive.read(0, 80), Err(Odd::TooLarge));
        assert!(archive.read(0, 81).is_ok());
    }

    #[test]
    fn more_files_than_wanted_are_refused() {
        assert!(Archive::open(whole(), 2).is_ok());
        let refused = Archive::open(whole(), 1);
        assert!(matches!(refused, Err(Odd::TooLarge)), "{refused:?}");
    }

    #[test]
    fn whatever_the_bytes_are_nothing_panics_and_no_other_content_is_read() {
        for whole in [whole(), OF_INFO_ZIP.to_vec()] {
            let good = held(&whole);
            assert!(!good.is_empty());
            let check = |bytes: &[u8]| {
                for held in held(bytes) {
                    assert!(good.contains(&held), "{held:?}");
                }
            };
            for at in 0..whole.len() {
                check(&whole[..at]);
                for other in [0, 0xff, whole[at] ^ 1, whole[at] ^ 0x80] {
                    let mut bytes = whole.clone();
                    bytes[at] = other;
                    check(&bytes);
                }
            }
        }
    }
}
