//! The decks as the window has them: hears from the thread that watches their
//! folder what has changed, and says what of it a person should know.

use egui::Context;

use crate::app::Report;
use crate::store::StoreError;
use crate::store::decks::{Decks, Shelf};
use crate::store::watch::{Sight, Watch};
use crate::text::Texts;

/// The decks that are watched.
#[derive(Debug)]
pub(super) struct DeckRoom {
    /// Without a thread decks stay as they were read at the start.
    watch: Option<Watch>,
    /// What could not be read the last time: that is told once.
    unread: Vec<StoreError>,
}

impl DeckRoom {
    /// Watches decks that were read before.
    pub(super) fn open(shelf: Shelf, ctx: Context) -> Self {
        let unread = shelf.unread();
        let wake = Box::new(move || ctx.request_repaint());
        Self {
            watch: Watch::start(shelf, Sight::Told, wake).ok(),
            unread,
        }
    }

    /// What has changed since the last time.
    pub(super) fn news(&mut self, texts: &Texts) -> Vec<Report> {
        let Some(decks) = self.watch.as_ref().and_then(Watch::news) else {
            return Vec::new();
        };
        let Decks {
            library,
            faults,
            unread,
            ..
        } = decks;
        let new = unread.iter().filter(|error| !self.unread.contains(error));
        let notices = new.map(|error| Report::Notice(texts.store_error(error)));
        let mut reports: Vec<Report> = notices.collect();
        reports.push(Report::Decks(Box::new(library), faults));
        self.unread = unread;
        reports
    }
}
