//! An image for the item looked at: a file is chosen or dropped, kept beside the
//! decks by the outside world, and its name comes into the item.

use crate::app::effect::{Asker, Choose, Effect};
use crate::app::model::{Model, Screen};
use crate::deck::{ImageFault, ItemId};
use crate::desk::fields_of;
use crate::desk::form::Shape;

use super::field;
use super::message::{Item, Spot, Wish};
use super::open::Open;

/// The field of an image.
const FIELD: &str = "image";

/// What is done about an image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Image {
    /// A file is to be chosen in the system's own window.
    Choose,
    /// This file is to be kept for the item looked at.
    Take(String),
}

/// A file that is no image for a deck.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoImage {
    /// The item that it was for.
    pub item: Item,
    /// Its name.
    pub file: String,
    /// What is wrong with it.
    pub fault: ImageFault,
}

impl Open {
    /// The item looked at, if an image can stand in it.
    pub fn image_item(&self) -> Option<Item> {
        let row = self.manuscript.row(self.row()?)?;
        let may = fields_of(row.kind)
            .iter()
            .any(|field| field.shape == Shape::Image);
        may.then(|| Item {
            list: row.kind.list(),
            id: ItemId::new(row.id()),
        })
    }
}

/// The item that a file dropped on the window would go into.
pub fn wants_image(model: &Model) -> Option<Item> {
    let open = model.desk.open.as_ref()?;
    let busy = model.dialog.is_some() || model.desk.bring.shown || model.desk.quick.is_some();
    let here = model.screen == Screen::Desk && !busy;
    open.image_item().filter(|_| here)
}

/// Acts on it.
pub(super) fn act(open: &mut Open, done: Image) -> Vec<Effect> {
    let Some(item) = open.image_item() else {
        return Vec::new();
    };
    match done {
        Image::Choose => {
            let deck = open.file.name.clone();
            vec![Effect::Choose(Asker::Image { deck, item }, Choose::Image)]
        }
        Image::Take(path) => take(open, item, path),
    }
}

fn take(open: &mut Open, item: Item, path: String) -> Vec<Effect> {
    open.no_image = None;
    vec![Effect::Desk(Wish::Image { path, item })]
}

/// A file was chosen for the image of an item: it is kept if the deck is still on the desk.
pub(super) fn chosen(model: &mut Model, (deck, item): (&str, Item), path: String) -> Vec<Effect> {
    let open = model.desk.open.as_mut();
    open.filter(|open| open.file.name == deck)
        .map(|open| take(open, item, path))
        .unwrap_or_default()
}

/// The image is kept: its name comes into the item, wherever that stands by now.
pub(super) fn kept(open: &mut Open, file: String, item: &Item) {
    let outline = open.manuscript.outline();
    let Some(row) = outline.find(item.list, item.id.as_str()) else {
        return;
    };
    open.leave_field();
    open.no_image = None;
    let spot = Spot {
        row: Some(row),
        field: FIELD,
        cell: Some((0, 0)),
    };
    field::write(open, spot, file);
    open.leave_field();
}
