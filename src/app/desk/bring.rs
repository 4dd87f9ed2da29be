//! What a teacher already has, brought to the desk: a pasted text or a file is
//! read as a table or a list, the person says otherwise where it was taken
//! wrongly, and its facts come into a deck as one step. All of that is done in
//! the background; until it is, the last preview is shown. It knows no file.

mod rest;
mod taken;
mod task;
mod work;

use std::sync::Arc;

use crate::app::effect::{Asker, Choose, Effect};
use crate::app::model::{Model, Screen};
use crate::bring::{DayMonth, Decimal, Encoding, Kind, Role};

use super::message::Wish;

pub use taken::Taken;
pub use task::{Came, TakenOrNot, Task};
pub(in crate::app) use work::came;
pub(super) use work::{follow, hear};

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
    pub text: Arc<str>,
    /// The file that it came from, with its encoding.
    pub file: Option<(String, Encoding)>,
    /// What a person said of the text.
    pub said: Said,
    /// What was made of the text the last time; `None` while there is none.
    pub taken: Option<TakenOrNot>,
    /// What is being done with it in the background.
    pub busy: Option<Busy>,
    /// The text of the deck is broken so that nothing can be put in.
    pub broken: bool,
    /// What was added the last time, until something else is done.
    pub added: Option<Added>,
}

/// What is being done in the background.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Busy {
    /// The text is read.
    Text,
    /// The file of this name is read.
    File(String),
    /// The facts are put into a deck.
    Adding,
    /// Nothing, as the page was left while the text was read: that waits for the way back.
    Left,
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
            model.desk.begin.shown = false;
            model.dialog = None;
            model.screen = Screen::Desk;
        }
        Message::Leave => {
            bring.shown = false;
            return Vec::new();
        }
        Message::Write(text) => {
            bring.text = text.into();
            if bring.text.trim().is_empty() {
                bring.file = None;
                bring.said = Said::default();
            }
        }
        Message::Choose => {
            let folder = model.whole.folder.clone();
            return vec![Effect::Choose(Asker::Bring, Choose::Table(folder))];
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
        Message::Add => return work::add(model),
    }
    work::look(model).into_iter().collect()
}

/// A file was chosen for this page: it is read unless the person has left the page meanwhile.
pub(super) fn chosen(model: &Model, path: String) -> Vec<Effect> {
    let here = model.desk.bring.shown && model.screen == Screen::Desk;
    let wish = here.then_some(Effect::Desk(Wish::Bring(path)));
    wish.into_iter().collect()
}

/// Whether a file that was dropped on the window is a table or a list for the desk.
pub(in crate::app) fn takes(model: &Model, path: &str) -> bool {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending);
    let known = |ending: &str| ENDINGS.iter().any(|one| ending.eq_ignore_ascii_case(one));
    model.screen == Screen::Desk && ending.is_some_and(known)
}
