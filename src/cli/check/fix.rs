//! `bilim check --fix`: shows what can be put right in deck files without
//! guessing, and writes it if that is asked for. A deck of the program itself
//! is never written to.

use std::path::PathBuf;

use crate::lint::fix::{apply, fixes};
use crate::store::StoreError;
use crate::store::decks::{DeckFile, SHIPPED, read_file};
use crate::store::disk::RealDisk;
use crate::store::replace::replace;
use crate::text::fix::preview;
use crate::text::{Arg, Texts};

use super::{Desk, Failed, Fixing, Read};

/// How often a file is looked at again: what could not be read for one slip may hide another.
const ROUNDS: usize = 20;

/// What is told of the changes, and the files as they are then.
pub(super) fn run(
    texts: &Texts,
    desk: &Desk,
    read: Vec<Read>,
    fixing: Fixing,
) -> Result<(String, Vec<Read>), Failed> {
    let mut told = String::new();
    let (mut changes, mut files) = (0_usize, 0_usize);
    let mut left = Vec::new();
    for file in read {
        let mended = mend(texts, desk, file)?;
        let count = mended.changes;
        if count > 0 && is_shipped(&mended.before) {
            let name = [("file", Arg::from(&mended.now.file))];
            told.push_str(&texts.say_with("fix-shipped", name));
            told.push('\n');
        } else if count > 0 {
            told.push_str(&mended.told);
            changes += count;
            files += 1;
            if fixing == Fixing::Write {
                write(texts, &mended)?;
            }
        }
        let as_it_was = count > 0 && fixing == Fixing::Show;
        left.push(if as_it_was {
            let bytes = Ok(mended.before.into_bytes());
            reread(texts, desk, mended.now.path, bytes)?
        } else {
            mended.now
        });
    }
    let key = match (changes, fixing) {
        (0, _) => "fix-nothing",
        (_, Fixing::Write) => "fix-written",
        (_, Fixing::Tell | Fixing::Show) => "fix-preview",
    };
    let counts = [("changes", Arg::from(changes)), ("files", Arg::from(files))];
    told.push_str(&texts.say_with(key, counts));
    if fixing == Fixing::Write {
        told.push_str("\n\n");
    }
    Ok((told, left))
}

/// A file with all changes made.
struct Mended {
    before: String,
    now: Read,
    changes: usize,
    told: String,
}

/// Makes changes until no more are found.
fn mend(texts: &Texts, desk: &Desk, mut file: Read) -> Result<Mended, Failed> {
    let before = file.text.clone();
    let (mut changes, mut told) = (0_usize, String::new());
    for _ in 0..ROUNDS {
        let around = match &file.parsed.deck {
            Some(deck) => desk.around(deck, &file.path).0,
            None => Default::default(),
        };
        let found = fixes(&file.text, &file.parsed, &around);
        if found.is_empty() {
            break;
        }
        changes += found.len();
        told.push_str(&preview(texts, &file.file, &file.text, &found));
        let path = file.path.clone();
        let bytes = Ok(apply(&file.text, &found).into_bytes());
        file = reread(texts, desk, path, bytes)?;
    }
    Ok(Mended {
        before,
        now: file,
        changes,
        told,
    })
}

fn reread(
    texts: &Texts,
    desk: &Desk,
    path: PathBuf,
    bytes: Result<Vec<u8>, StoreError>,
) -> Result<Read, Failed> {
    let read = desk.read(DeckFile { path, bytes });
    read.map_err(|error| Failed(texts.store_error(&error)))
}

/// Replaces the file as a whole, unless it is no longer what was looked at.
fn write(texts: &Texts, mended: &Mended) -> Result<(), Failed> {
    let failed = |error: StoreError| Failed(texts.store_error(&error));
    let path = &mended.now.path;
    let there = read_file(path.clone()).bytes.map_err(failed)?;
    if there != mended.before.as_bytes() {
        let name = [("file", Arg::from(&mended.now.file))];
        return Err(Failed(texts.say_with("fix-changed", name)));
    }
    replace(&RealDisk, path, mended.now.text.as_bytes()).map_err(failed)
}

fn is_shipped(text: &str) -> bool {
    SHIPPED.iter().any(|(_, shipped)| *shipped == text)
}
