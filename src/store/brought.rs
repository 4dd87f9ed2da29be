//! Deck files that come and go by hand: one that was brought is checked and put
//! among the student's own, one that is to be shared is copied byte for byte.
//! Whether a deck is wanted is decided elsewhere.

mod parcel;
mod travel;
mod zip;

use std::io;
use std::path::{Path, PathBuf};

use super::decks::SHIPPED;
use super::disk::Disk;
use super::error::{Doing, StoreError};
use super::images::put_image;
use super::read::read_bounded;
use super::replace::replace;
use super::written::{Kept, save_deck};
use crate::app::shelf::Offer;
use crate::deck::{Deck, DeckId, Diagnostic, Level, MAX_DECK_BYTES, Problem, parse};
use parcel::Parcel;
use travel::Home;

pub use parcel::{ENDING, Fault};
pub use travel::{Left, bring_images};

/// Why a file that was brought cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotADeck {
    /// It cannot be read.
    Unread(StoreError),
    /// Not even a deck's id could be made out: the first thing that is wrong.
    NoDeck(Diagnostic),
    /// It should hold a deck with its images.
    Parcel(Fault),
}

/// What came of copying a deck.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Copied {
    /// There is no such deck.
    NoDeck,
    /// It is copied; these images of it are not.
    Deck(Left),
}

/// Reads a file as a deck, or as a .zip with a deck and its images.
pub fn read_offer(disk: &dyn Disk, path: &Path) -> Result<Offer, NotADeck> {
    let begins = disk.read(path, 4).unwrap_or_default();
    if parcel::begins(&begins) {
        return read_parcel(disk, path);
    }
    let bytes = match read_bounded(disk, path, MAX_DECK_BYTES) {
        Ok(bytes) => bytes,
        Err(StoreError::TooLarge { bytes, .. }) => {
            return Err(NotADeck::NoDeck(Diagnostic::too_large(bytes)));
        }
        Err(error) => return Err(NotADeck::Unread(error)),
    };
    offer(path, bytes)
}

fn read_parcel(disk: &dyn Disk, path: &Path) -> Result<Offer, NotADeck> {
    let bytes = match read_bounded(disk, path, parcel::MOST_BYTES) {
        Ok(bytes) => bytes,
        Err(StoreError::TooLarge { .. }) => return Err(NotADeck::Parcel(Fault::TooLarge)),
        Err(error) => return Err(NotADeck::Unread(error)),
    };
    let opened = Parcel::open(bytes);
    let bytes = opened
        .and_then(|parcel| parcel.deck())
        .map_err(NotADeck::Parcel)?;
    offer(path, bytes)
}

/// What a file offers by the bytes of its deck.
fn offer(path: &Path, bytes: Vec<u8>) -> Result<Offer, NotADeck> {
    let parsed = parse(&bytes);
    let errors = parsed.diagnostics.iter();
    let errors = errors.filter(|found| found.level() == Level::Error);
    let errors = errors.count();
    let file = path.file_name().unwrap_or_default().to_string_lossy();
    match (parsed.deck, String::from_utf8(bytes)) {
        (Some(deck), Ok(text)) => Ok(Offer {
            file: file.into_owned(),
            from: path.display().to_string(),
            text,
            deck,
            errors,
        }),
        (None, _) | (_, Err(_)) => {
            let first = parsed.diagnostics.into_iter().next();
            let empty = || Diagnostic::of_file(Problem::NotUtf8);
            Err(NotADeck::NoDeck(first.unwrap_or_else(empty)))
        }
    }
}

/// Puts a deck among those of a folder: in the place of the file that holds the deck with its
/// id, if there is one, whose old text goes to `trash`; else under a name made of its id. Gives
/// the file.
pub fn put(
    disk: &dyn Disk,
    folder: &Path,
    trash: &Path,
    offer: &Offer,
) -> Result<PathBuf, StoreError> {
    let (path, before) = place(disk, folder, &offer.deck.id);
    if let Some(before) = before.as_ref().filter(|old| **old != offer.text.as_bytes()) {
        let sum = crc32fast::hash(before);
        let name = format!("{}-{sum:08x}.ron", offer.deck.id);
        replace(disk, &trash.join(name), before)?;
    }
    match save_deck(disk, &path, &offer.text, before.as_deref())? {
        Kept::Saved => Ok(path),
        // Somebody saved it in this moment: that text goes to the trash too.
        Kept::Changed(_) => put(disk, folder, trash, offer),
    }
}

/// The file that holds the deck with this id, and its bytes; else a free name.
fn place(disk: &dyn Disk, folder: &Path, id: &DeckId) -> (PathBuf, Option<Vec<u8>>) {
    let name = |number: u32| match number {
        1 => folder.join(format!("{id}.ron")),
        _ => folder.join(format!("{id}-{number}.ron")),
    };
    for path in super::decks::list_folder(disk, folder).unwrap_or_default() {
        if let Ok(bytes) = read_bounded(disk, &path, MAX_DECK_BYTES)
            && parse(&bytes).deck.is_some_and(|deck| deck.id == *id)
        {
            return (path, Some(bytes));
        }
    }
    let free = (1..1000).map(name).find(|path| disk.length(path).is_err());
    (free.unwrap_or_else(|| name(1000)), None)
}

/// Copies the file of a deck to a path, byte for byte, and its images with it: into the same file
/// if that is a .zip, else into the folder of images beside it. `own` is the deck's file, if it is
/// not a shipped one.
pub fn copy_deck(
    disk: &dyn Disk,
    deck: &Deck,
    own: Option<&Path>,
    to: &Path,
) -> Result<Copied, StoreError> {
    let bytes = match own {
        Some(own) => read_bounded(disk, own, MAX_DECK_BYTES)?,
        None => match shipped(&deck.id) {
            Some(text) => text.as_bytes().to_vec(),
            None => return Ok(Copied::NoDeck),
        },
    };
    let beside = own.and_then(Path::parent).unwrap_or_else(|| Path::new(""));
    let home = Home::Beside(beside.to_owned());
    let (images, mut left) = travel::read_all(disk, deck, &home);
    if parcel::is_named_so(to) {
        let name = format!("{}.ron", deck.id);
        let whole = parcel::pack(&name, &bytes, &images);
        let odd = |_large| StoreError::io(Doing::Write, to, &io::ErrorKind::FileTooLarge.into());
        replace(disk, to, &whole.map_err(odd)?)?;
        return Ok(Copied::Deck(left));
    }
    let folder = to.parent().unwrap_or_else(|| Path::new(""));
    for (file, bytes) in images {
        if let Err(why) = put_image(disk, folder, &file, &bytes) {
            left.insert(file, why);
        }
    }
    replace(disk, to, &bytes)?;
    Ok(Copied::Deck(left))
}

/// The text of the shipped deck with this id.
fn shipped(id: &DeckId) -> Option<&'static str> {
    let mut texts = SHIPPED.iter().map(|(_, text)| *text);
    texts.find(|text| {
        parse(text.as_bytes())
            .deck
            .is_some_and(|deck| deck.id == *id)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::disk::RealDisk;

    fn deck(id: &str, answer: &str) -> String {
        format!(
            "Deck(format: 1, id: \"{id}\", title: \"T\", facts: [Fact(id: \"a\", says: \"It is {{{answer}}}.\")])"
        )
    }

    fn put_file(path: &Path, bytes: &[u8]) {
        replace(&RealDisk, path, bytes).unwrap();
    }

    fn read(path: &Path) -> Vec<u8> {
        read_bounded(&RealDisk, path, MAX_DECK_BYTES).unwrap()
    }

    #[test]
    fn a_deck_is_put_in_under_a_safe_name_and_over_the_one_with_its_id() {
        let folder = tempfile::tempdir().unwrap();
        let (decks, trash) = (folder.path().join("decks"), folder.path().join("trash"));
        let brought = folder.path().join("Teacher's deck (1).ron");
        let bring = |text: &str| {
            put_file(&brought, text.as_bytes());
            let offer = read_offer(&RealDisk, &brought).unwrap();
            put(&RealDisk, &decks, &trash, &offer).unwrap()
        };
        assert_eq!(bring(&deck("x", "one")), decks.join("x.ron"));
        // The name is taken by another deck.
        put_file(&decks.join("y.ron"), deck("z", "theirs").as_bytes());
        assert_eq!(bring(&deck("y", "one")), decks.join("y-2.ron"));
        assert_eq!(bring(&deck("z", "ours")), decks.join("y.ron"));
        assert_eq!(read(&decks.join("y.ron")), deck("z", "ours").as_bytes());
        let thrown = RealDisk.list(&trash).unwrap();
        assert_eq!(thrown.len(), 1);
        assert_eq!(read(&thrown[0].path), deck("z", "theirs").as_bytes());
        // The same once more throws nothing away.
        bring(&deck("z", "ours"));
        assert_eq!(RealDisk.list(&trash).unwrap().len(), 1);
    }

    #[test]
    fn the_errors_of_a_deck_that_is_brought_are_counted() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.ron");
        let errors = |text: &str| {
            put_file(&path, text.as_bytes());
            read_offer(&RealDisk, &path).unwrap().errors
        };
        let sound = deck("x", "one");
        assert_eq!(errors(&sound), 0);
        let second = "Fact(id: \"b\", says: \"No answer.\", mood: 1)])";
        let broken = sound.replace("])", &format!(", {second}"));
        assert!(errors(&broken) > 0);
    }

    #[test]
    fn what_is_no_deck_is_told_by_its_first_problem() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.ron");
        for bytes in [
            &b""[..],
            b"\x89PNG\r\n",
            b"Deck(",
            b"{\"a\": 1}",
            b"(new_a_day: 3)",
        ] {
            put_file(&path, bytes);
            let refused = read_offer(&RealDisk, &path);
            assert!(matches!(refused, Err(NotADeck::NoDeck(_))), "{bytes:?}");
        }
        let missing = read_offer(&RealDisk, &folder.path().join("none"));
        assert!(matches!(missing, Err(NotADeck::Unread(_))));
        let folder = read_offer(&RealDisk, folder.path());
        assert!(matches!(folder, Err(NotADeck::Unread(_))));
    }

    #[test]
    fn a_copy_is_the_same_byte_for_byte_of_shipped_decks_too() {
        let folder = tempfile::tempdir().unwrap();
        let (own, to) = (folder.path().join("own.ron"), folder.path().join("to.ron"));
        let text = format!("\u{feff}// mine\r\n{}", deck("x", "one"));
        put_file(&own, text.as_bytes());
        let offer = read_offer(&RealDisk, &own).unwrap();
        let copied =
            |deck: &Deck, own: Option<&Path>| copy_deck(&RealDisk, deck, own, &to).unwrap();
        let whole = Copied::Deck(Left::new());
        assert_eq!(copied(&offer.deck, Some(&own)), whole);
        assert_eq!(read(&to), text.as_bytes());
        let (_, vote) = SHIPPED[0];
        let deck = parse(vote.as_bytes()).deck.unwrap();
        assert_eq!(copied(&deck, None), whole);
        assert_eq!(read(&to), vote.as_bytes());
        assert_eq!(copied(&offer.deck, None), Copied::NoDeck);
    }
}
