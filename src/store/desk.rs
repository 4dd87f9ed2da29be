//! Carries out what the desk asks of files: reading a deck with what was kept
//! of it unsaved, saving it, keeping drafts, putting an own deck aside. It does
//! not know what a deck says, but for its id.

mod files;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::decks::{SHIPPED, read_folder};
use super::disk::Disk;
use super::error::{Doing, StoreError};
use super::images::{Refused, keep_image_file};
use super::read::read_bounded;
use super::replace::replace;
use super::written::{Kept, drafts, drop_draft, keep_draft, save_deck};
use crate::app::desk::{File, Heard, Item, NoImage, Origin, Wish};
use crate::deck::outline::outline;
use crate::deck::{DeckId, MAX_DECK_BYTES};

pub use files::{Followed, read_text};

/// The most bytes of a table or a list that is read: 32 MiB.
const MAX_TABLE_BYTES: u64 = 32 << 20;

/// The folders that the desk works in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rooms {
    /// The student's data folder, for drafts and what is put aside.
    pub data: PathBuf,
    /// The folder of the student's decks.
    pub decks: PathBuf,
}

/// Does what is asked. `None` where there is nothing to say of it.
pub fn carry_out(disk: &dyn Disk, rooms: &Rooms, wish: Wish) -> Result<Option<Heard>, StoreError> {
    match wish {
        Wish::Read(deck) => {
            let (file, text, draft) = read(disk, rooms, &deck)?;
            Ok(Some(Heard::Read { file, text, draft }))
        }
        Wish::Save {
            file,
            text,
            expected,
        } => {
            let path = rooms.decks.join(&file);
            let known = expected.as_ref().map(|text| text.as_bytes());
            Ok(Some(match save_deck(disk, &path, &text, known)? {
                Kept::Saved => Heard::Saved { file, text },
                Kept::Changed(bytes) => Heard::Changed {
                    file,
                    now: String::from_utf8_lossy(&bytes).into(),
                },
            }))
        }
        Wish::Draft { file, text, base } => {
            let base = base.as_ref().map(|text| text.as_bytes());
            keep_draft(disk, &rooms.data, &file, base, &text)?;
            Ok(None)
        }
        Wish::DropDraft(file) => {
            drop_draft(disk, &rooms.data, &file)?;
            Ok(None)
        }
        Wish::Fetch(deck) => {
            let (file, text, draft) = read(disk, rooms, &deck)?;
            Ok(Some(Heard::Fetched { file, text, draft }))
        }
        Wish::Look(file) => look(disk, rooms, file),
        Wish::Keep { path, text } => {
            replace(disk, Path::new(&path), text.as_bytes())?;
            Ok(Some(Heard::Kept(path)))
        }
        Wish::Bring(path) => {
            let bytes = read_bounded(disk, Path::new(&path), MAX_TABLE_BYTES)?;
            let bytes = bytes.into();
            Ok(Some(Heard::Brought { path, bytes }))
        }
        Wish::Follow(files) => Ok(Followed::new(rooms.clone(), files).look(disk)),
        Wish::Article { source, path } => article(disk, rooms, (source, &path)).map(Some),
        Wish::Image { path, item } => keep_image(rooms, Path::new(&path), item).map(Some),
        Wish::PutAside(file) => put_aside(disk, rooms, &file).map(Some),
    }
}

/// What a file holds. One that is gone, or no text for the moment, is no news.
fn look(disk: &dyn Disk, rooms: &Rooms, file: String) -> Result<Option<Heard>, StoreError> {
    match read_bounded(disk, &rooms.decks.join(&file), MAX_DECK_BYTES) {
        Ok(bytes) => Ok(String::from_utf8(bytes).ok().map(|text| Heard::Now {
            file,
            text: text.into(),
        })),
        Err(StoreError::Io {
            kind: io::ErrorKind::NotFound,
            ..
        }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// An image comes to lie beside the decks; the file that was given stays where it is.
fn keep_image(rooms: &Rooms, path: &Path, item: Item) -> Result<Heard, StoreError> {
    match keep_image_file(path, &rooms.decks) {
        Ok(file) => Ok(Heard::Image { file, item }),
        Err(Refused::Fault(fault)) => {
            let file = path.file_name().unwrap_or_default();
            Ok(Heard::NoImage(NoImage {
                item,
                file: file.to_string_lossy().into_owned(),
                fault,
            }))
        }
        Err(Refused::Store(error)) => Err(error),
    }
}

/// A deck's file, its text, and what was kept of it unsaved if that is another.
type Found = (File, Arc<str>, Option<Arc<str>>);

fn read(disk: &dyn Disk, rooms: &Rooms, deck: &DeckId) -> Result<Found, StoreError> {
    let own = own_file(&rooms.decks, deck)?;
    let shipped = SHIPPED.iter().find(|(_, text)| is(text, deck));
    let (file, text) = match (own, shipped) {
        (Some((name, text)), shipped) => {
            let origin = if shipped.is_some() {
                Origin::InPlace
            } else {
                Origin::Own
            };
            (File { name, origin }, Arc::from(text))
        }
        (None, Some((name, text))) => {
            let name = (*name).to_owned();
            let origin = Origin::Shipped;
            (File { name, origin }, Arc::from(*text))
        }
        (None, None) => {
            return Err(StoreError::Io {
                doing: Doing::Read,
                path: rooms.decks.join(deck.as_str()),
                kind: io::ErrorKind::NotFound,
            });
        }
    };
    let all = drafts(disk, &rooms.data);
    let draft = all.into_iter().find(|draft| draft.file_name == file.name);
    let draft = draft.map(|draft| Arc::from(draft.text));
    let draft = draft.filter(|draft| *draft != text);
    Ok((file, text, draft))
}

/// The first file of the folder that is this deck, as decks are counted everywhere.
fn own_file(folder: &Path, deck: &DeckId) -> Result<Option<(String, String)>, StoreError> {
    let files = match read_folder(folder) {
        Ok(files) => files,
        Err(StoreError::Io {
            kind: io::ErrorKind::NotFound,
            ..
        }) => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut texts = files.into_iter().filter_map(|file| {
        let name = file.path.file_name()?.to_string_lossy().into_owned();
        let text = String::from_utf8(file.bytes.ok()?).ok()?;
        is(&text, deck).then_some((name, text))
    });
    Ok(texts.next())
}

fn is(text: &str, deck: &DeckId) -> bool {
    let big = u64::try_from(text.len()).is_ok_and(|bytes| bytes > MAX_DECK_BYTES);
    // Most files are other decks: a look at their text tells, before they are read.
    if big || !text.contains(&format!("\"{deck}\"")) {
        return false;
    }
    let outline = outline(text);
    let id = outline.head("id").and_then(|field| field.written.as_text());
    id == Some(deck.as_str())
}

/// The text of a source. A file in the folder of decks is named as from there.
fn article(
    disk: &dyn Disk,
    rooms: &Rooms,
    (source, path): (String, &str),
) -> Result<Heard, StoreError> {
    let whole = rooms.decks.join(path);
    let bytes = read_bounded(disk, &whole, MAX_DECK_BYTES)?;
    let named = whole.strip_prefix(&rooms.decks).ok();
    let path = named.map_or_else(|| path.to_owned(), |path| path.display().to_string());
    Ok(Heard::Article {
        source,
        path,
        text: String::from_utf8_lossy(&bytes).into_owned(),
    })
}

/// An own file goes to the folder of what was thrown away, under a name that is free there.
fn put_aside(disk: &dyn Disk, rooms: &Rooms, file: &str) -> Result<Heard, StoreError> {
    let from = rooms.decks.join(file);
    let trash = rooms.data.join("trash");
    disk.make_folder(&trash)
        .map_err(|error| StoreError::io(Doing::MakeFolder, &trash, &error))?;
    let bytes = read_bounded(disk, &from, MAX_DECK_BYTES)?;
    let deck = outline(&String::from_utf8_lossy(&bytes));
    let id = deck.head("id").and_then(|field| field.written.as_text());
    let id = DeckId::new(id.unwrap_or_default());
    let mut to = trash.join(file);
    for number in 2.. {
        if !to.exists() {
            break;
        }
        to = trash.join(format!("{number}-{file}"));
    }
    disk.rename(&from, &to)
        .and_then(|()| disk.sync_folder(&trash))
        .and_then(|()| disk.sync_folder(&rooms.decks))
        .map_err(|error| StoreError::io(Doing::Write, &from, &error))?;
    drop_draft(disk, &rooms.data, file)?;
    Ok(Heard::PutAside(id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::disk::RealDisk;

    fn rooms(folder: &Path) -> Rooms {
        let decks = folder.join("decks");
        std::fs::create_dir(&decks).unwrap();
        Rooms {
            data: folder.to_owned(),
            decks,
        }
    }

    fn save(rooms: &Rooms, text: &str, expected: Option<&str>) -> Option<Heard> {
        let wish = Wish::Save {
            file: "d.ron".to_owned(),
            text: text.into(),
            expected: expected.map(Arc::from),
        };
        carry_out(&RealDisk, rooms, wish).unwrap()
    }

    #[test]
    fn a_file_that_changed_is_told_and_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let rooms = rooms(folder.path());
        let file = "d.ron".to_owned();
        let look = || carry_out(&RealDisk, &rooms, Wish::Look(file.clone())).unwrap();
        // What is not there is no news.
        assert_eq!(look(), None);
        assert!(matches!(
            save(&rooms, "one", None),
            Some(Heard::Saved { .. })
        ));
        replace(&RealDisk, &rooms.decks.join(&file), b"theirs").unwrap();
        let now: Arc<str> = "theirs".into();
        let told = Heard::Now {
            file: file.clone(),
            text: Arc::clone(&now),
        };
        assert_eq!(look(), Some(told));
        let told = Heard::Changed {
            file: file.clone(),
            now,
        };
        assert_eq!(save(&rooms, "mine", Some("one")), Some(told));
        assert!(matches!(
            save(&rooms, "both", Some("theirs")),
            Some(Heard::Saved { .. })
        ));
        // What is no text for the moment is no news either.
        replace(&RealDisk, &rooms.decks.join(&file), &[0xff, 0xfe]).unwrap();
        assert_eq!(look(), None);
    }
}
