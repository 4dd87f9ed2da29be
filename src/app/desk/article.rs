//! The text of a source beside the deck that is written from it: how it comes
//! in, what is marked in it, and how a marked passage becomes the place and the
//! proof of a fact. Files are read by effects.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::app::effect::{Asker, Choose, Effect};
use crate::app::model::{Model, Screen};
use crate::deck::outline::Written;
use crate::deck::{ItemId, ItemKind, List, local_file};
use crate::desk::Change;
use crate::lint::Article;
use crate::lint::source::{SourceText, Used, claims};

use super::marking::Mark;
use super::message::Wish;
use super::open::{Open, Tab};
use super::quick::Quick;
use super::{items, keep, marking};

/// What a file with a text is called where one is asked for.
const SOME_FILE: &str = "article.txt";

/// What is done with the text of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Text {
    /// The text of a source is to be read beside the deck; without an id, of the source at hand.
    Read(Option<String>),
    /// What is pasted.
    Paste(String),
    /// What was pasted is the text.
    Take,
    /// A file is to be chosen.
    Choose,
    /// The file that the source names is to be read.
    Load,
    /// Another text is to be taken.
    Other,
    /// It is not to be read any more.
    Close,
    /// The word at this byte is marked.
    Mark(usize),
    /// All from the word marked first to the word at this byte is marked.
    MarkTo(usize),
    /// These bytes are marked.
    MarkAll(Range<usize>),
    /// A fact is to be written of what is marked.
    Write,
}

/// The text of a source, and what of it the deck uses.
#[derive(Debug, Clone)]
pub struct Beside {
    /// The text in paragraphs.
    pub text: SourceText,
    /// The words that facts have as their evidence.
    pub used: Vec<Used>,
    /// The facts of each paragraph.
    pub claims: BTreeMap<u32, Vec<ItemId>>,
}

/// The text that is read beside the deck.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// The id of its source.
    pub source: String,
    /// What is pasted, until it is taken.
    pub pasted: String,
    /// What is marked.
    pub mark: Option<Mark>,
}

impl Open {
    /// The text that is read, if it is known.
    pub fn beside(&self) -> Option<&Beside> {
        let known = self.texts.get(&self.reading.as_ref()?.source);
        known.map(AsRef::as_ref)
    }

    /// Nothing is marked any more.
    pub(super) fn unmark(&mut self) {
        if let Some(reading) = &mut self.reading {
            reading.mark = None;
        }
    }

    /// The file that a source names as its text; empty if it names none on this machine.
    pub fn file_of(&self, source: &str) -> String {
        let outline = self.manuscript.outline();
        let row = outline.find(List::Sources, source);
        let row = row.and_then(|row| self.manuscript.row(row));
        let file = row.map(|row| row.text("text")).unwrap_or_default();
        local_file(file).unwrap_or_default()
    }
}

/// Acts on a message.
pub(super) fn act(model: &mut Model, message: Text) -> Vec<Effect> {
    let Some(open) = &mut model.desk.open else {
        return Vec::new();
    };
    match message {
        Text::Read(source) => {
            model.screen = Screen::Desk;
            return read(open, source);
        }
        Text::Load => return load(open),
        Text::Choose => {
            let asker = open.reading.as_ref().map(|reading| Asker::Article {
                deck: open.file.name.clone(),
                source: reading.source.clone(),
            });
            let there = Choose::There(SOME_FILE.to_owned());
            return asker
                .map(|asker| Effect::Choose(asker, there))
                .into_iter()
                .collect();
        }
        Text::Write => model.desk.quick = marking::passage(open).map(Quick::about),
        Text::Paste(text) => {
            if let Some(reading) = &mut open.reading {
                reading.pasted = text;
            }
        }
        Text::Take => take(open),
        Text::Other => {
            if let Some(reading) = &mut open.reading {
                let source = std::mem::take(&mut reading.source);
                forget(open, &source);
                open.reading = Some(of(source));
            }
        }
        Text::Close => open.reading = None,
        Text::Mark(at) => marking::begin(open, at),
        Text::MarkTo(at) => marking::extend(open, at),
        Text::MarkAll(bytes) => marking::all(open, bytes),
    }
    Vec::new()
}

fn of(source: String) -> Reading {
    Reading {
        source,
        ..Reading::default()
    }
}

/// The text of a source comes beside the deck; its file is read if it names one.
fn read(open: &mut Open, source: Option<String>) -> Vec<Effect> {
    if !matches!(open.tab, Tab::List(_)) {
        open.turn_to(Tab::List(List::Facts));
    }
    open.leave_field();
    let source = source.or_else(|| at_hand(open)).unwrap_or_else(|| {
        items::add(open, ItemKind::Source);
        at_hand(open).unwrap_or_default()
    });
    open.reading = Some(of(source));
    open.look();
    if open.beside().is_none() {
        return load(open);
    }
    Vec::new()
}

/// The source looked at, or that of the fact looked at, or the first one.
fn at_hand(open: &Open) -> Option<String> {
    let outline = open.manuscript.outline();
    let first = || outline.of(List::Sources).next().map(|(_, row)| row.id());
    let row = open.row().and_then(|row| open.manuscript.row(row));
    let own = row.and_then(|row| match row.kind {
        ItemKind::Source => Some(row.id()),
        ItemKind::Fact => {
            let from = &row.field("from")?.written;
            from.as_text()
                .or_else(|| from.elements().first()?.as_text())
        }
        ItemKind::Name | ItemKind::Topic | ItemKind::Question(_) => None,
    });
    let known = |id: &&str| outline.find(List::Sources, id).is_some();
    own.filter(known).or_else(first).map(str::to_owned)
}

fn load(open: &Open) -> Vec<Effect> {
    let Some(reading) = &open.reading else {
        return Vec::new();
    };
    let path = open.file_of(&reading.source);
    if path.is_empty() {
        return Vec::new();
    }
    vec![Effect::Desk(Wish::Article {
        source: reading.source.clone(),
        path,
    })]
}

fn take(open: &mut Open) {
    let Some(reading) = &mut open.reading else {
        return;
    };
    let pasted = std::mem::take(&mut reading.pasted);
    if !pasted.trim().is_empty() {
        let source = reading.source.clone();
        put(open, source, &pasted);
    }
}

/// A file was chosen for the text of a source: it is read if its deck is still on the desk.
pub(super) fn chosen(model: &Model, (deck, source): (&str, String), path: String) -> Vec<Effect> {
    let open = model.desk.open.as_ref();
    let here = open.is_some_and(|open| open.file.name == deck);
    let wish = here.then_some(Effect::Desk(Wish::Article { source, path }));
    wish.into_iter().collect()
}

/// A file was read. The source remembers which, unless it names that one already.
pub(super) fn hear(model: &mut Model, (source, path): (String, String), text: &str) -> Vec<Effect> {
    let Some(open) = &mut model.desk.open else {
        return Vec::new();
    };
    let Some(row) = open.manuscript.outline().find(List::Sources, &source) else {
        return Vec::new();
    };
    if open.file_of(&source) != path {
        open.leave_field();
        open.change(&Change::Set {
            row,
            field: "text",
            to: Some(Written::text(path)),
        });
    }
    put(open, source, text);
    keep::draft(model)
}

/// A text is known now, to the rules too.
fn put(open: &mut Open, source: String, text: &str) {
    know(open, source, text);
    open.leave_field();
    open.look();
}

/// The file that a source names holds this text. A field that is being written stays in hand;
/// what the rules say of it is told once it is left.
pub(super) fn found(open: &mut Open, source: &str, text: &str) {
    let known = open.texts.get(source);
    if known.is_some_and(|known| known.text.text() == text) {
        return;
    }
    know(open, source.to_owned(), text);
    if open
        .reading
        .as_ref()
        .is_some_and(|reading| reading.source == source)
    {
        open.unmark();
    }
    if open.hand.is_none() {
        open.leave_field();
    }
    open.look();
}

fn know(open: &mut Open, source: String, text: &str) {
    let mut around = open.manuscript.around().clone();
    around.articles.insert(source.clone(), Article::new(text));
    open.manuscript.look_around(around);
    let beside = Beside {
        text: SourceText::new(text),
        used: Vec::new(),
        claims: BTreeMap::new(),
    };
    open.texts.insert(source, Arc::new(beside));
    open.marked = None;
}

/// The text of a source is not known any more.
pub(super) fn forget(open: &mut Open, source: &str) {
    let mut around = open.manuscript.around().clone();
    around.articles.remove(source);
    open.manuscript.look_around(around);
    open.texts.remove(source);
    open.leave_field();
}

/// What the deck uses of the text that is read follows the deck.
pub(super) fn look(open: &mut Open) {
    let Some(deck) = open.manuscript.deck() else {
        return;
    };
    let Some(reading) = &open.reading else {
        return;
    };
    let of = Some((open.manuscript.revision(), reading.source.clone()));
    if open.marked == of {
        return;
    }
    if let Some(beside) = open.texts.get_mut(&reading.source) {
        open.marked = of;
        let source = ItemId::new(&reading.source);
        let beside = Arc::make_mut(beside);
        beside.used = beside.text.used(deck, &source);
        beside.claims = claims(deck, &source);
    }
}
