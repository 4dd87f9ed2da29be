//! The files that the deck on the desk names: its images and the texts of its
//! sources. Which they are follows from the deck; what is in them is told by the
//! outside world, at once and whenever it changes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::bring::decode;
use crate::deck::outline::{Outline, Row};
use crate::deck::{Deck, Diagnostic, ImageFault, List, Problem, Source, TextFault, local_file};
use crate::desk::{Manuscript, Stands};

use super::article;
use super::open::Open;

/// Files that a deck names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Files {
    /// Images, by their names in the folder of images.
    pub images: BTreeSet<String>,
    /// The texts of sources: the id of each source and its file. One that is not absolute stands
    /// in the folder of decks.
    pub texts: BTreeMap<String, String>,
}

/// What is in the files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// Images with which something is wrong.
    pub images: BTreeMap<String, ImageFault>,
    /// The bytes of each source's text.
    pub texts: BTreeMap<String, Result<Arc<[u8]>, TextFault>>,
}

/// The files that were asked for.
#[derive(Debug, Clone, Default)]
pub(in crate::app) struct Following {
    files: Files,
    /// The text of the deck that named them.
    of: Option<Arc<str>>,
}

/// What is wrong with files, and where the deck names them.
#[derive(Debug, Clone, Default)]
pub(super) struct Outside {
    images: BTreeMap<String, ImageFault>,
    texts: BTreeMap<String, TextFault>,
    found: Vec<Found>,
    /// How often that was found.
    pub(super) looks: u64,
}

/// A file that is not as it should be, at one of the places that name it.
#[derive(Debug, Clone)]
struct Found {
    list: List,
    id: String,
    field: &'static str,
    what: Diagnostic,
}

impl Files {
    /// Nothing is named.
    pub fn is_empty(&self) -> bool {
        self.images.is_empty() && self.texts.is_empty()
    }

    /// All that a deck names.
    fn of(deck: &Deck) -> Self {
        let texts = deck.sources.iter().filter_map(|source| {
            let file = local_file(&source.text)?;
            Some((source.id.to_string(), file))
        });
        Self {
            images: deck.image_files().into_iter().map(str::to_owned).collect(),
            texts: texts.collect(),
        }
    }
}

impl Following {
    /// What was told is asked for again.
    pub(super) fn forget(&mut self) {
        *self = Self::default();
    }
}

/// After each message: the files that the deck names now are asked for, if these are others.
pub(super) fn follow(model: &mut Model) -> Option<Effect> {
    let following = &mut model.desk.following;
    let Some(open) = &mut model.desk.open else {
        let any = !following.files.is_empty();
        following.forget();
        return any.then(|| Effect::Desk(super::Wish::Follow(Files::default())));
    };
    let text = open.manuscript.text();
    let same = following
        .of
        .as_ref()
        .is_some_and(|of| Arc::ptr_eq(of, text));
    // What is being written is not the name of a file yet.
    if same || open.hand.is_some() || open.manuscript.is_behind() {
        return None;
    }
    following.of = Some(Arc::clone(text));
    let files = open.manuscript.deck().map(Files::of)?;
    if files == following.files {
        return None;
    }
    let gone: Vec<String> = following
        .files
        .texts
        .iter()
        .filter(|(source, file)| files.texts.get(*source) != Some(*file))
        .map(|(source, _)| source.clone())
        .collect();
    following.files = files.clone();
    for source in gone {
        article::forget(open, &source);
    }
    Some(Effect::Desk(super::Wish::Follow(files)))
}

/// What is in the files is told.
pub(super) fn hear(model: &mut Model, files: &Files, told: Told) -> Vec<Effect> {
    let Some(open) = &mut model.desk.open else {
        return Vec::new();
    };
    // The deck may name others by now.
    if model.desk.following.files != *files {
        return Vec::new();
    }
    open.outside.images = told.images;
    open.outside.texts.clear();
    for (source, bytes) in told.texts {
        match bytes.and_then(|bytes| text_of(&bytes)) {
            Ok(text) => article::found(open, &source, &text),
            Err(fault) => {
                open.outside.texts.insert(source, fault);
            }
        }
    }
    look(open);
    Vec::new()
}

/// The text of a file, whatever program has written it.
pub fn text_of(bytes: &[u8]) -> Result<String, TextFault> {
    const OTHERS: [&[u8]; 4] = [b"%PDF", b"{\\rtf", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"];
    if OTHERS.iter().any(|begins| bytes.starts_with(begins)) {
        return Err(TextFault::NotText);
    }
    let (text, _) = decode(bytes);
    if text.contains('\0') {
        return Err(TextFault::NotText);
    }
    Ok(text)
}

/// A source whose text is named, but is no file.
pub fn elsewhere(source: &Source) -> Option<TextFault> {
    let named = !source.text.is_empty() && local_file(&source.text).is_none();
    named.then_some(TextFault::Elsewhere)
}

/// What is wrong with files follows the places where the deck names them.
pub(super) fn look(open: &mut Open) {
    let outside = &mut open.outside;
    outside.found.clear();
    outside.looks += 1;
    let Some(deck) = open.manuscript.deck() else {
        return;
    };
    for source in &deck.sources {
        let (file, fault) = match local_file(&source.text) {
            Some(file) => (file, outside.texts.get(source.id.as_str()).copied()),
            None => (source.text.clone(), elsewhere(source)),
        };
        if let Some(fault) = fault {
            outside.found.push(Found {
                list: List::Sources,
                id: source.id.to_string(),
                field: "text",
                what: Diagnostic::of_file(Problem::SourceText { file, fault }),
            });
        }
    }
    for (list, id, file) in deck.images() {
        if let Some(fault) = outside.images.get(file) {
            let (file, fault) = (file.to_owned(), fault.clone());
            outside.found.push(Found {
                list,
                id: id.to_owned(),
                field: "image",
                what: Diagnostic::of_file(Problem::ImageFile { file, fault }),
            });
        }
    }
}

impl Outside {
    /// Where files are named with which something is wrong.
    pub(super) fn stands(&self, manuscript: &Manuscript) -> Vec<Stands> {
        let found = self.found.iter().map(|found| {
            let outline = manuscript.outline();
            let row = outline.find(found.list, &found.id);
            let at = row.and_then(|row| start(outline, row, found.field));
            let at = at.unwrap_or_default();
            let before = manuscript.text().get(..at).unwrap_or_default();
            let line = memchr::memchr_iter(b'\n', before.as_bytes()).count() + 1;
            Stands { row, at, line }
        });
        found.collect()
    }

    /// What is wrong with one of the files, and the field that names it.
    pub(super) fn problem(&self, number: usize) -> Option<(&Diagnostic, &'static str)> {
        let found = self.found.get(number)?;
        Some((&found.what, found.field))
    }
}

/// Where a field begins in the text, or its item.
fn start(outline: &Outline, row: usize, field: &str) -> Option<usize> {
    let row: &Row = outline.rows.get(row)?;
    let field = row.field(field).map(|field| field.bytes.start);
    Some(field.unwrap_or(row.bytes.start))
}
