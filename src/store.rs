//! Everything that touches files, threads and the system clock: where the
//! student's files are, the journal and its writer, settings, decks. It turns
//! bytes into values and back; what they mean is decided elsewhere.

pub mod clock;
pub mod decks;
mod device;

mod error;
mod journal;
mod place;
mod read;
mod replace;
mod settings;
mod start;

pub use error::{Doing, Finding, StoreError};
pub use journal::Said;
pub use place::Place;
pub use read::{BadLine, FileRead, read_journals};
pub use replace::replace;
pub use start::{Opened, Writer, look, open};
