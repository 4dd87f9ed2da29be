//! What a teacher already has, brought to the desk: a pasted text or a file is
//! read as a table or a list, the person says otherwise where it was taken
//! wrongly, and its facts come into a deck as one step. It knows no file.

mod rest;
mod taken;

use std::sync::Arc;

use crate::app::effect::{Choose, Effect};
use crate::app::model::{Model, Screen};
use crate::bring::{DayMonth, Decimal, Encoding, Kind, Refused, Role, decode, open};
use crate::deck::List;

use super::act::new as new_deck;
use super::keep;
use super::message::Wish;
use super::open::Tab;

pub use taken::Taken;

/// A text with more bytes than this is read, but cannot be written in here.
pub const FIELD_BYTES: usize = 100_000;
/// The endings of files that are tables or lists.
const ENDINGS: [&str; 4] = ["csv", "tsv", "txt", "md"];

/// What is being brought.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bring {
    /// Whether its page is shown.
    pub shown: bool,
    /// The text: pasted, or that of the file.
    pub text: String,
    /// The file that it came from, with its encoding.
    pub file: Option<(String, Encoding)>,
    /// What a person said of the text.
    pub said: Said,
    /// What was made of the text; `None` while there is none.
    pub taken: Option<Result<Taken, Refused>>,
    /// The text of the deck is broken so that nothing can be put in.
    pub broken: bool,
    /// What was added the last time, until something else is done.
    pub added: Option<Added>,
    /// A file is being chosen.
    choosing: bool,
}

/// What was added to a deck.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Added {
    /// How many facts.
    pub facts: usize,
    /// How many rows became none and wait to be mended.
    pub left: usize,
}

/// What a person said of a text, where it was taken for something else.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// What it is.
    pub kind: Option<Kind>,
    /// Which row names the columns.
    pub header: Option<Header>,
    /// What columns hold, in the order in which it was said.
    pub roles: Vec<(usize, Role)>,
    /// How numbers are read that could be two.
    pub numbers: Option<Decimal>,
    /// How dates are read that could be two.
    pub dates: Option<DayMonth>,
    /// The source of the deck that all of it comes from, by its id.
    pub source: Option<String>,
}

/// The row that names the columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Header {
    /// This one, by its place among all rows.
    Row(usize),
    /// There is none.
    Nowhere,
}

impl Header {
    /// Its place.
    pub(super) fn place(self) -> Option<usize> {
        match self {
            Self::Row(place) => Some(place),
            Self::Nowhere => None,
        }
    }
}

/// Something that happened on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// To the page.
    Enter,
    /// Away from it; the text stays.
    Leave,
    /// The text as it is being written or pasted.
    Write(String),
    /// A file is to be chosen.
    Choose,
    /// The file with this path is to be read.
    File(String),
    /// The text is this.
    Kind(Kind),
    /// This row names the columns.
    Header(Header),
    /// A column holds this.
    Role(usize, Role),
    /// Decimals are written so.
    Numbers(Decimal),
    /// Dates are written so.
    Dates(DayMonth),
    /// All of it comes from this source of the deck.
    Source(Option<String>),
    /// The facts are to be added.
    Add,
}

/// Acts on a message.
pub(super) fn act(model: &mut Model, message: Message) -> Vec<Effect> {
    let bring = &mut model.desk.bring;
    match message {
        Message::Enter => {
            bring.shown = true;
            bring.added = None;
            model.dialog = None;
            model.screen = Screen::Desk;
        }
        Message::Leave => {
            bring.shown = false;
            bring.choosing = false;
            return Vec::new();
        }
        Message::Write(text) => {
            bring.text = text;
            if bring.text.trim().is_empty() {
                bring.file = None;
                bring.said = Said::default();
            }
        }
        Message::Choose => {
            bring.choosing = true;
            let folder = model.whole.folder.clone();
            return vec![Effect::Choose(Choose::Table(folder))];
        }
        Message::File(path) => return vec![Effect::Desk(Wish::Bring(path))],
        Message::Kind(kind) => {
            bring.said.kind = Some(kind);
            bring.said.header = None;
            bring.said.roles.clear();
        }
        Message::Header(header) => {
            bring.said.header = Some(header);
            bring.said.roles.clear();
        }
        Message::Role(column, role) => {
            let roles = &mut bring.said.roles;
            roles.retain(|(known, _)| *known != column);
            roles.push((column, role));
        }
        Message::Numbers(sign) => bring.said.numbers = Some(sign),
        Message::Dates(first) => bring.said.dates = Some(first),
        Message::Source(source) => bring.said.source = source,
        Message::Add => return add(model),
    }
    look(model);
    Vec::new()
}

/// Whether a file that was chosen is for this page.
pub(super) fn waits(model: &Model) -> bool {
    let bring = &model.desk.bring;
    bring.choosing && bring.shown && model.dialog.is_none() && model.screen == Screen::Desk
}

/// A file was chosen.
pub(super) fn chosen(model: &mut Model, path: String) -> Vec<Effect> {
    model.desk.bring.choosing = false;
    vec![Effect::Desk(Wish::Bring(path))]
}

/// Whether a file that was dropped on the window is a table or a list for the desk.
pub(in crate::app) fn takes(model: &Model, path: &str) -> bool {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending);
    let known = |ending: &str| ENDINGS.iter().any(|one| ending.eq_ignore_ascii_case(one));
    model.screen == Screen::Desk && ending.is_some_and(known)
}

/// A file was read.
pub(super) fn hear(model: &mut Model, path: &str, bytes: &Arc<[u8]>) {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let bring = &mut model.desk.bring;
    *bring = Bring {
        shown: true,
        ..Bring::default()
    };
    model.screen = Screen::Desk;
    if let Err(refused) = open(bytes) {
        bring.taken = Some(Err(refused));
        return;
    }
    let (text, encoding) = decode(bytes);
    bring.text = text;
    bring.file = Some((name.to_owned(), encoding));
    look(model);
}

/// The text is read anew. A new deck is called as the text calls itself, or as its file.
fn look(model: &mut Model) {
    let deck = model.desk.open.as_deref();
    let bring = &mut model.desk.bring;
    bring.broken = false;
    let any = !bring.text.trim().is_empty();
    bring.taken = any.then(|| taken::take(&bring.text, &bring.said, deck));
    if model.desk.open.is_none()
        && model.desk.title.is_empty()
        && let Some(Ok(taken)) = &bring.taken
    {
        let file = bring.file.as_ref().map(|(name, _)| name.as_str());
        let stem = file.map(|name| name.rsplit_once('.').map_or(name, |(stem, _)| stem));
        let title = taken.preview.title.as_deref().or(stem);
        title.unwrap_or_default().clone_into(&mut model.desk.title);
    }
}

/// The facts come into the deck that is open, else into a new one, as one step.
fn add(model: &mut Model) -> Vec<Effect> {
    let Some(Ok(taken)) = model.desk.bring.taken.clone() else {
        return Vec::new();
    };
    let title = model.desk.title.trim().to_owned();
    let mut effects = Vec::new();
    if taken.facts.is_empty() || (model.desk.open.is_none() && title.is_empty()) {
        return effects;
    }
    if model.desk.open.is_none() {
        effects.extend(new_deck(model, &title));
    }
    let Some(open) = &mut model.desk.open else {
        return effects;
    };
    open.leave_field();
    let source = model.desk.bring.said.source.as_deref();
    let changes = taken::changes(&open.manuscript, &taken.facts, source);
    let first = open.manuscript.outline().of(List::Facts).count();
    if open.manuscript.change_all(&changes).is_err() {
        model.desk.bring.broken = true;
        return effects;
    }
    open.turn_to(Tab::List(List::Facts));
    let new = open.manuscript.outline().of(List::Facts).nth(first);
    if let Some(row) = new.map(|(row, _)| row) {
        open.pick(row);
    }
    rest::keep(&mut model.desk.bring, &taken);
    effects.extend(keep::draft(model));
    effects
}
