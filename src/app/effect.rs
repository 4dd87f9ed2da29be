//! What must touch the outside world: values that `update` returns and the
//! shell carries out.

use std::sync::Arc;

use super::desk;
use super::errand::Errand;
use super::exam::ToPrint;
use super::figures::Saving;
use super::message::Dialog;
use super::settings::Settings;
use super::shelf;
use super::tune::Order;
use crate::stats::Input;
use crate::time::Moment;

/// What can be done with all progress at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whole {
    /// Write it into this file.
    Export(String),
    /// Add what such a file holds.
    Import(String),
    /// List the backups.
    List,
    /// Add what a backup holds: its number in the list, from 1.
    Restore(usize),
}

/// Who asks for a file: the answer goes there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asker {
    /// The small window that is open, for its path.
    Window(Dialog),
    /// The page that brings tables and lists.
    Bring,
    /// The page on which a deck begins, for the text of its source.
    Begin,
    /// The text of this source of the deck on the desk, in the file of this name.
    Article {
        /// The name of the deck's file.
        deck: String,
        /// The source's id.
        source: String,
    },
    /// This list of reports, which is to be kept in the file.
    Reports(Arc<str>),
    /// This item of the deck on the desk, in the file of this name: its image.
    Image {
        /// The name of the deck's file.
        deck: String,
        /// The item.
        item: desk::Item,
    },
}

/// Which file a person is asked for, in the system's own window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choose {
    /// One that is to be written; this path is proposed.
    New(String),
    /// One that is there; the folder of this path is shown first.
    There(String),
    /// A table or a list that is there; this folder is shown first.
    Table(String),
    /// A folder that is there; this one is shown first.
    Folder(String),
    /// An image that is there.
    Image,
}

/// Something for the shell to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Write this line to the journal and sync it.
    Append {
        /// The number of its event on this device.
        number: u64,
        /// When it was made.
        at: Moment,
        /// The line with its checksum, without its end.
        line: String,
    },
    /// Read the journals whole, as the student's past is not known from a cache.
    ReadWhole,
    /// Write the settings.
    SaveSettings(Settings),
    /// Do something with all progress at once.
    Whole(Whole),
    /// Count the figures of the progress screen; only the latest count is wanted.
    Figures(Arc<Input>),
    /// Do this in the background; of each line of errands only the latest is wanted.
    Errand(Errand),
    /// Write a figure into this file.
    Keep(String, Saving),
    /// Look for weights in the answers, in the background.
    Optimise(Box<Order>),
    /// Stop looking for weights.
    StopOptimising,
    /// Count all memories anew from the journals, with the weights of the settings.
    CountAnew,
    /// Let the person choose a file in the system's own window.
    Choose(Asker, Choose),
    /// Write a page to print, and show it where pages are shown.
    Sheet(Box<ToPrint>),
    /// Do something with decks as files.
    Shelf(shelf::Wish),
    /// Read, save or keep a deck that is being written.
    Desk(desk::Wish),
    /// Ask the program that has the files open to come to the front.
    Ring,
    /// Close the window.
    Close,
}
