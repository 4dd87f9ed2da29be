//! What can happen at the desk, what is asked of the outside world for it, and
//! what comes back. Values only.

use std::sync::Arc;

use crate::deck::outline::Written;
use crate::deck::{DeckId, ItemId, ItemKind, List, QuestionKey};

use super::article::Text;
use super::ask;
use super::begin;
use super::bring;
use super::carried;
use super::field::AnswerKind;
use super::find;
use super::image::{Image, NoImage};
use super::many::Common;
use super::mend::Mend;
use super::open::{File, Tab};
use super::outside::{Files, Told};
use super::proposed::Proposed;
use super::reports;

/// An item that is looked for: its list and its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The list.
    pub list: List,
    /// The id.
    pub id: ItemId,
}

/// A place where something can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// The item among all rows; `None` for the deck itself.
    pub row: Option<usize>,
    /// The field.
    pub field: &'static str,
    /// Of a field with rows: which row and which of its cells. Of an answer or an image: 0, and
    /// which part.
    pub cell: Option<(usize, usize)>,
}

/// Something that happened at the desk.
#[derive(Debug, Clone)]
pub enum Message {
    /// A deck is to be written, at this item if one is named.
    Open(DeckId, Option<Item>),
    /// Back to the deck that is open, or to the choice of one.
    Enter,
    /// The deck is put away; what was not saved is kept as a draft.
    PutAway,
    /// The title of a new deck, as it is being written.
    Title(String),
    /// On the page on which a deck begins.
    Begin(begin::Message),
    /// A field was left.
    Left,
    /// Fields that may be left out are shown, or not any more.
    MoreFields,
    /// A fact in one line.
    Quick,
    /// What is written in that line.
    QuickWrite(String),
    /// The line is done.
    QuickDone,
    /// The line is not wanted.
    QuickLeave,
    /// In the list of what students reported.
    Reports(reports::Message),
    /// On the page that brings tables and lists.
    Bring(bring::Message),
    /// The deck is to be saved.
    Save,
    /// Where the desk asks something before it saves.
    Ask(ask::Message),
    /// Where facts go to another deck.
    Carry(carried::Message),
    /// The shipped deck takes the place of one's own again.
    Original,
    /// Something was done with the text of a source.
    Text(Text),
    /// Something is done about an image for the item looked at.
    Image(Image),
    /// Something was done to the deck that is open.
    Edit(Edit),
}

/// Something that is done to the deck that is open.
#[derive(Debug, Clone)]
pub enum Edit {
    /// Another list.
    Tab(Tab),
    /// An item is looked at.
    Pick(usize),
    /// An item is taken to those picked, or from them.
    PickAlso(usize),
    /// Everything from the item picked first to this one is picked.
    PickTo(usize),
    /// All picked facts get this, or nothing, as their topic or source.
    PutAll(Common, Option<String>),
    /// In the window for finding words.
    Find(find::Message),
    /// A question of the fact is looked at.
    Question(QuestionKey),
    /// Something is being written.
    Write(Spot, String),
    /// Something is set at once.
    Put(Spot, Option<Written>),
    /// The answer of a fact is to be given in another way.
    Answer(Spot, AnswerKind),
    /// A field with rows gets another one.
    AddCells(Spot),
    /// A row of such a field goes.
    DropCells(Spot),
    /// To an item of any list.
    GoTo(usize),
    /// A new item; a question is about the fact that is looked at.
    Add(ItemKind),
    /// The picked items go.
    Remove,
    /// The picked items are doubled.
    Duplicate,
    /// An item is moved to another's place.
    Move(usize, usize),
    /// The picked item goes up.
    Up,
    /// The picked item goes down.
    Down,
    /// To the place of a problem: its number in the list.
    Show(usize),
    /// What can be mended without guessing is to be mended.
    Mend(Mend),
    /// Something is done with proposed options.
    Proposed(Proposed),
    /// One step back.
    Undo,
    /// One step on again.
    Redo,
    /// In the student's view.
    Try(Box<crate::app::Message>),
    /// The question in the student's view begins anew.
    TryAgain,
}

/// What the desk asks of the outside world.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// Read the file of a deck, and what was kept of it unsaved.
    Read(DeckId),
    /// Save a deck.
    Save {
        /// Its file's name.
        file: String,
        /// The text.
        text: Arc<str>,
        /// What the file holds, as far as is known; `None` if there is none yet.
        expected: Option<Arc<str>>,
    },
    /// Keep what is not saved.
    Draft {
        /// The file's name.
        file: String,
        /// The text.
        text: Arc<str>,
        /// What the file holds, as far as is known.
        base: Option<Arc<str>>,
    },
    /// What was kept is not wanted any more.
    DropDraft(String),
    /// Read the file of another deck, which facts of this one go to.
    Fetch(DeckId),
    /// Read a deck's file, which may have changed.
    Look(String),
    /// Keep an image beside the decks.
    Image {
        /// Its file.
        path: String,
        /// The item that it is for.
        item: Item,
    },
    /// Put the own file of a shipped deck aside.
    PutAside(String),
    /// Write this text into the file at this path.
    Keep {
        /// The path.
        path: String,
        /// The text.
        text: Arc<str>,
    },
    /// Read the table or list at this path.
    Bring(String),
    /// Tell what is in these files, and whenever it changes; no others are wanted any more.
    Follow(Files),
    /// Read the text of a source.
    Article {
        /// The source's id.
        source: String,
        /// Its file; one that is not absolute stands in the folder of decks.
        path: String,
    },
}

/// What the outside world says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// A deck was read.
    Read {
        /// Which file.
        file: File,
        /// Its text.
        text: Arc<str>,
        /// What was kept unsaved, if it is another.
        draft: Option<Arc<str>>,
    },
    /// A deck was saved; this text is on disk.
    Saved {
        /// The file's name.
        file: String,
        /// The text.
        text: Arc<str>,
    },
    /// It was not saved, because the file has changed meanwhile: what it holds now.
    Changed {
        /// The file's name.
        file: String,
        /// What it holds.
        now: Arc<str>,
    },
    /// The deck that facts go to was read.
    Fetched {
        /// Which file.
        file: File,
        /// Its text.
        text: Arc<str>,
        /// What was kept of it unsaved, if it is another.
        draft: Option<Arc<str>>,
    },
    /// What a deck's file holds.
    Now {
        /// The file's name.
        file: String,
        /// The text.
        text: Arc<str>,
    },
    /// An image is kept.
    Image {
        /// The name of its file there.
        file: String,
        /// The item that it is for.
        item: Item,
    },
    /// A file was no image.
    NoImage(NoImage),
    /// It could not be read or saved: a sentence says why.
    Failed(String),
    /// A text was written into the file at this path.
    Kept(String),
    /// A table or list was read.
    Brought {
        /// Its path.
        path: String,
        /// What the file holds.
        bytes: Arc<[u8]>,
    },
    /// What is in the files that the deck names.
    Files {
        /// Those that were asked for.
        files: Files,
        /// What is in them.
        told: Told,
    },
    /// The own file of a shipped deck is out of the way.
    PutAside(DeckId),
    /// The text of a source was read.
    Article {
        /// The source's id.
        source: String,
        /// Its file, as the source names it.
        path: String,
        /// The text.
        text: String,
    },
}
