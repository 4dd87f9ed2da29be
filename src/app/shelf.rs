//! The decks as they come from outside while the app is open: what is shown and
//! asked follows them, and a file that is brought finds its place. It must not
//! know a file; paths are texts that are handed on.

mod bring;
mod follow;

use std::collections::VecDeque;

use crate::deck::DeckId;

use super::desk;
use super::effect::Effect;
use super::message::Dialog;
use super::model::Model;

pub use bring::{Brought, Changes, Offer, changes};
pub(super) use follow::hear as hear_decks;

/// What can happen to decks as files.
#[derive(Debug, Clone, PartialEq)]
pub enum Message {
    /// The student's decks are in this folder from now on.
    Folder(String),
    /// They are in the usual folder again.
    Usual,
    /// A copy of a deck is to be saved: asks where.
    AskCopy(DeckId),
    /// The copy is to be written to the path that was given.
    Copy,
    /// A file was dropped on the window, or given at the start.
    Bring(String),
    /// A file that was brought was read.
    Brought(Brought),
    /// The deck that was offered takes its place.
    Take,
}

/// What is asked of the outside world.
#[derive(Debug, Clone, PartialEq)]
pub enum Wish {
    /// The decks of this folder, or of the usual one, are wanted.
    Turn(Option<String>),
    /// A file is to be read as a deck.
    Look(String),
    /// A deck is to be put among the student's own, and its images with it.
    Put(Box<Offer>),
    /// Only the images of a deck are to be put there: the deck is there already.
    Images(Box<Offer>),
    /// The file of a deck is to be copied to this path.
    Copy(DeckId, String),
}

/// Where decks are, and what is offered.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct State {
    /// The usual folder of the student's own decks.
    pub usual: String,
    /// The folder that was named on the command line, which counts before any choice.
    pub named: Option<String>,
    /// Decks that were brought and wait for a yes; the first is asked about.
    pub offers: VecDeque<Offer>,
}

/// The folder whose decks are shown.
pub fn folder(model: &Model) -> &str {
    let chosen = model.settings.decks.as_ref();
    let named = model.shelf.named.as_ref();
    named.or(chosen).unwrap_or(&model.shelf.usual)
}

impl Message {
    /// Whether something is written.
    pub(super) fn writes(&self) -> bool {
        match self {
            Self::Folder(_) | Self::Usual | Self::Bring(_) | Self::Take => true,
            Self::AskCopy(_) | Self::Copy | Self::Brought(_) => false,
        }
    }
}

/// Acts on a message.
pub(super) fn act(model: &mut Model, message: Message) -> Vec<Effect> {
    match message {
        Message::Folder(path) => turn(model, Some(path)),
        Message::Usual => turn(model, None),
        Message::AskCopy(deck) => ask_copy(model, deck),
        Message::Copy => copy(model),
        Message::Bring(path) if desk::takes(model, &path) => desk::act(
            model,
            desk::Message::Bring(desk::bring::Message::File(path)),
        ),
        Message::Bring(path) => vec![Effect::Shelf(Wish::Look(path))],
        Message::Brought(brought) => bring::hear(model, brought),
        Message::Take => {
            let put = model.shelf.offers.pop_front();
            bring::ask(model);
            let put = put.map(|offer| Effect::Shelf(Wish::Put(Box::new(offer))));
            put.into_iter().collect()
        }
    }
}

/// The small window was closed without a yes.
pub(super) fn close(model: &mut Model) {
    if model.dialog == Some(Dialog::Brought) {
        model.shelf.offers.pop_front();
    }
    bring::ask(model);
}

fn turn(model: &mut Model, folder: Option<String>) -> Vec<Effect> {
    if model.dialog == Some(Dialog::DeckFolder) {
        model.dialog = None;
    }
    let folder = folder.map(|path| path.trim().to_owned());
    let folder = folder.filter(|path| !path.is_empty() && *path != model.shelf.usual);
    if folder == model.settings.decks {
        return Vec::new();
    }
    model.settings.decks.clone_from(&folder);
    let mut effects = vec![Effect::SaveSettings(model.settings.clone())];
    if model.shelf.named.is_none() {
        effects.push(Effect::Shelf(Wish::Turn(folder)));
    }
    effects
}

fn ask_copy(model: &mut Model, deck: DeckId) -> Vec<Effect> {
    let Some(known) = model.library.deck(&deck) else {
        return Vec::new();
    };
    // One file: what holds more than a text is a .zip.
    let end = match known.images().next() {
        Some(_) => "zip",
        None => "ron",
    };
    let name = format!("{deck}-r{}.{end}", known.revision);
    let folder = &model.whole.folder;
    model.whole.path = if folder.is_empty() {
        name
    } else {
        format!("{folder}/{name}")
    };
    model.whole.said = None;
    model.dialog = Some(Dialog::Copy(deck));
    Vec::new()
}

fn copy(model: &mut Model) -> Vec<Effect> {
    let path = model.whole.path.trim().to_owned();
    let Some(Dialog::Copy(deck)) = model.dialog.clone().filter(|_| !path.is_empty()) else {
        return Vec::new();
    };
    model.dialog = None;
    vec![Effect::Shelf(Wish::Copy(deck, path))]
}
