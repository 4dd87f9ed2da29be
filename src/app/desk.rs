//! The teacher's desk in the app: the deck that is being written, what is in
//! hand of it, and what each message does. How a change is written is decided
//! by the core's desk; files are reached by effects.

mod act;
mod article;
pub mod ask;
pub mod begin;
pub mod bring;
pub mod carried;
mod corrected;
mod field;
pub mod find;
mod image;
mod inspect;
mod items;
mod keep;
mod many;
mod marking;
mod mend;
mod message;
mod open;
mod outside;
mod proposed;
mod quick;
pub mod reports;
mod reread;
mod together;
mod trial;
mod trouble;

pub use article::{Beside, Reading, Text};
pub use ask::Ask;
pub use field::{ANSWERS, AnswerKind, answer_kind, cell_text, part_text};
pub use image::{Image, NoImage, wants_image};
pub use many::Common;
pub use marking::Mark;
pub use mend::Mend;
pub use message::{Edit, Heard, Item, Message, Spot, Wish};
pub use open::{File, Hand, Open, Origin, Saving, Tab};
pub use outside::{Files, Told, elsewhere, text_of};
pub use proposed::Proposed;
pub use quick::{Passage, Quick};
pub use together::Met;
pub use trial::Trial;
pub use trouble::{Trouble, What, troubles};

pub(super) use act::{act, at_first, writes};
pub(super) use bring::takes;
pub(super) use inspect::hear as inspected;
pub(super) use keep::{before_quitting, hear};
pub(super) use proposed::past_came;
pub(super) use reread::hear as read;
pub(super) use together::look;

use super::effect::{Asker, Effect};
use super::model::Model;

/// A file was chosen for something at the desk.
pub(super) fn chosen(model: &mut Model, asker: Asker, path: String) -> Vec<Effect> {
    match asker {
        Asker::Bring => bring::chosen(model, path),
        Asker::Begin => {
            begin::chosen(model, path);
            Vec::new()
        }
        Asker::Article { deck, source } => article::chosen(model, (&deck, source), path),
        Asker::Reports(text) => vec![Effect::Desk(Wish::Keep { path, text })],
        Asker::Image { deck, item } => image::chosen(model, (&deck, item), path),
        Asker::Window(_) => Vec::new(),
    }
}

/// After each message: what is to be done in the background, and what is not wanted any more.
pub(super) fn follow(model: &mut Model) -> Vec<Effect> {
    let stopped = bring::follow(model);
    let reads = reread::follow(model);
    // What is not known of files any more is nothing that the rules look at.
    let files = outside::follow(model);
    let looks = inspect::follow(model);
    trouble::follow(model);
    let all = stopped.into_iter().chain(reads);
    all.chain(files).chain(looks).collect()
}

/// The desk.
#[derive(Debug, Clone, Default)]
pub struct Desk {
    /// The deck that is being written.
    pub open: Option<Box<Open>>,
    /// The title of a new deck, as it is being written.
    pub title: String,
    /// Whether fields that may be left out are shown.
    pub more_fields: bool,
    /// A fact that is being written in one line.
    pub quick: Option<Quick>,
    /// The page on which a deck begins.
    pub begin: begin::Begin,
    /// What is being brought from a table or a list.
    pub bring: bring::Bring,
    /// How often something was to be done with what is brought.
    pub(super) brought: u64,
    /// The list of reports as a file.
    pub reports: reports::ToFile,
    /// What is to be shown once the deck that was asked for is there.
    pub(super) wanted: Option<Item>,
    /// The files that were asked for.
    pub(super) following: outside::Following,
}
