//! Files of the form .zip, as far as a deck needs them: written without
//! compression, read with and without, and within limits, whatever their bytes
//! say. After APPNOTE.TXT 6.3 by PKWARE; no password, no part of several, no file
//! of 4 GiB.

use std::io::Read as _;
use std::ops::Range;

use flate2::read::DeflateDecoder;

/// How the entry of a file begins, that of the list at the end, and the end.
const FILE: u32 = 0x0403_4b50;
const LISTED: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;
/// How many bytes of the end stand before its comment, and how long that may be.
const END_BYTES: usize = 22;
const MOST_COMMENT: usize = 0xffff;
/// Names are UTF-8.
const UTF8: u16 = 1 << 11;
/// A password is needed.
const CLOSED: u16 = 1;
/// The version that can read it, and the first day that it can tell.
const VERSION: u16 = 20;
const FIRST_DAY: u16 = (1 << 5) | 1;

/// Why nothing is read or written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Odd {
    /// It is no such file, or damaged, or closed by a password.
    Damaged,
    /// It is more than is wanted, or than can be written.
    TooLarge,
}

/// A file in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// Its name, with its folders.
    pub(super) name: String,
    flags: u16,
    method: u16,
    sum: u32,
    packed: usize,
    at: usize,
}

/// These files as one, in this order.
pub(super) fn write(files: &[(String, &[u8])]) -> Result<Vec<u8>, Odd> {
    let (mut all, mut list) = (Vec::new(), Vec::new());
    for (name, bytes) in files {
        let at = short::<u32>(all.len())?;
        let about = about(name, bytes)?;
        put(&mut all, &[FILE.to_le_bytes().as_slice(), &about]);
        put(&mut all, &[name.as_bytes(), bytes]);
        // Made by this version; no comment, one part, no marks; where the file stands.
        put(&mut list, &[&LISTED.to_le_bytes(), &VERSION.to_le_bytes()]);
        put(
            &mut list,
            &[&about, &[0; 10], &at.to_le_bytes(), name.as_bytes()],
        );
    }
    let (count, at) = (short::<u16>(files.len())?, short::<u32>(all.len())?);
    let length = short::<u32>(list.len())?;
    put(&mut all, &[&list, &END.to_le_bytes(), &[0; 4]]);
    put(&mut all, &[&count.to_le_bytes(), &count.to_le_bytes()]);
    put(
        &mut all,
        &[&length.to_le_bytes(), &at.to_le_bytes(), &[0; 2]],
    );
    Ok(all)
}

/// What is said of a file where it stands and in the list.
fn about(name: &str, bytes: &[u8]) -> Result<Vec<u8>, Odd> {
    let length = short::<u32>(bytes.len())?.to_le_bytes();
    let mut about = Vec::new();
    for number in [VERSION, UTF8, 0, 0, FIRST_DAY] {
        put(&mut about, &[&number.to_le_bytes()]);
    }
    put(&mut about, &[&crc32fast::hash(bytes).to_le_bytes()]);
    put(&mut about, &[&length, &length]);
    put(
        &mut about,
        &[&short::<u16>(name.len())?.to_le_bytes(), &[0; 2]],
    );
    Ok(about)
}

fn put(to: &mut Vec<u8>, parts: &[&[u8]]) {
    for part in parts {
        to.extend_from_slice(part);
    }
}

fn short<T: TryFrom<usize>>(number: usize) -> Result<T, Odd> {
    T::try_from(number).map_err(|_large| Odd::TooLarge)
}

/// The files that stand in the list at the end, at most so many.
pub(super) fn list(bytes: &[u8], most: usize) -> Result<Vec<Entry>, Odd> {
    let end = end(bytes).ok_or(Odd::Damaged)?;
    let count = usize::from(two(bytes, end + 10).ok_or(Odd::Damaged)?);
    let mut at = four(bytes, end + 16).ok_or(Odd::Damaged)?;
    if count > most {
        return Err(Odd::TooLarge);
    }
    let mut entries = Vec::new();
    for _ in 0..count {
        let (entry, next) = listed(bytes, at).ok_or(Odd::Damaged)?;
        entries.push(entry);
        at = next;
    }
    Ok(entries)
}

/// Where the end begins.
fn end(bytes: &[u8]) -> Option<usize> {
    let last = bytes.len().checked_sub(END_BYTES)?;
    let first = last.saturating_sub(MOST_COMMENT);
    (first..=last).rev().find(|at| {
        let comment = two(bytes, at + 20).map(usize::from);
        four(bytes, *at) == usize::try_from(END).ok() && comment == Some(last - at)
    })
}

/// An entry of the list, and where the next one begins.
fn listed(bytes: &[u8], at: usize) -> Option<(Entry, usize)> {
    if four(bytes, at)? != usize::try_from(LISTED).ok()? {
        return None;
    }
    let [name, extra, comment] = [28, 30, 32].map(|part| two(bytes, at + part).map(usize::from));
    let name = at + 46..at + 46 + name?;
    let next = name.end + extra? + comment?;
    let entry = Entry {
        name: String::from_utf8_lossy(bytes.get(name)?).into_owned(),
        flags: two(bytes, at + 8)?,
        method: two(bytes, at + 10)?,
        sum: u32::try_from(four(bytes, at + 16)?).ok()?,
        packed: four(bytes, at + 20)?,
        at: four(bytes, at + 42)?,
    };
    Some((entry, next))
}

/// What a file holds, if it is at most so many bytes; what it says of its length counts for nothing.
pub(super) fn read(bytes: &[u8], entry: &Entry, most: u64) -> Result<Vec<u8>, Odd> {
    let packed = place(bytes, entry).and_then(|place| bytes.get(place));
    let packed = packed.filter(|_| entry.flags & CLOSED == 0);
    let packed = packed.ok_or(Odd::Damaged)?;
    let mut held = Vec::new();
    let one_more = most.saturating_add(1);
    let read = match entry.method {
        0 => packed.take(one_more).read_to_end(&mut held),
        8 => DeflateDecoder::new(packed)
            .take(one_more)
            .read_to_end(&mut held),
        _ => return Err(Odd::Damaged),
    };
    let length = read.map_err(|_odd| Odd::Damaged)?;
    if u64::try_from(length).is_ok_and(|length| length > most) {
        return Err(Odd::TooLarge);
    }
    if crc32fast::hash(&held) != entry.sum {
        return Err(Odd::Damaged);
    }
    Ok(held)
}

/// The bytes of a file: they stand behind its name, which stands there once more.
fn place(bytes: &[u8], entry: &Entry) -> Option<Range<usize>> {
    if four(bytes, entry.at)? != usize::try_from(FILE).ok()? {
        return None;
    }
    let [name, extra] = [26, 28].map(|part| two(bytes, entry.at + part).map(usize::from));
    let start = entry.at + 30 + name? + extra?;
    Some(start..start.checked_add(entry.packed)?)
}

fn two(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(two.try_into().ok()?))
}

fn four(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    usize::try_from(u32::from_le_bytes(four.try_into().ok()?)).ok()
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

    #[test]
    fn what_was_written_is_read() {
        let bytes = whole();
        let list = list(&bytes, 9).unwrap();
        let held = list.iter().map(|entry| {
            let held = read(&bytes, entry, 100).unwrap();
            (entry.name.as_str(), held)
        });
        let held: Vec<_> = held.collect();
        let one = ("images/\u{49b}.png", b"one".to_vec());
        assert_eq!(held, [("a.ron", b"Deck()".to_vec()), one]);
    }

    #[test]
    fn a_file_that_another_program_has_packed_is_read_and_no_more_of_it_than_is_wanted() {
        let list = list(OF_INFO_ZIP, 9).unwrap();
        let [entry] = &list[..] else {
            panic!("{list:?}");
        };
        assert_eq!((entry.name.as_str(), entry.method), ("a.txt", 8));
        let held = read(OF_INFO_ZIP, entry, 100).unwrap();
        assert_eq!(held, format!("{}\n", "ab".repeat(40)).as_bytes());
        assert_eq!(read(OF_INFO_ZIP, entry, 80), Err(Odd::TooLarge));
        assert!(read(OF_INFO_ZIP, entry, 81).is_ok());
    }

    #[test]
    fn whatever_the_bytes_are_nothing_panics_and_no_other_content_is_read() {
        for whole in [whole(), OF_INFO_ZIP.to_vec()] {
            let good: Vec<Vec<u8>> = list(&whole, 9)
                .unwrap()
                .iter()
                .map(|entry| read(&whole, entry, 100).unwrap())
                .collect();
            let check = |bytes: &[u8]| {
                let entries = list(bytes, 9).unwrap_or_default();
                for held in entries.iter().flat_map(|entry| read(bytes, entry, 100)) {
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
