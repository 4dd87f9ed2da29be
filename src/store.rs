//! Everything that touches files, threads and the system clock: where the
//! student's files are, the journal and its writer, settings, decks. It turns
//! bytes into values and back; what they mean is decided elsewhere.

pub mod archive;
pub mod backup;
mod bell;
pub mod brought;
mod cache;
pub mod clock;
pub mod decks;
pub mod desk;
mod device;
pub mod disk;

mod error;
pub mod images;
mod keeper;
mod lock;
pub mod mend;
pub mod merge;
mod new_file;
mod place;
mod quarantine;
mod read;
mod recover;
pub mod replace;
mod sealed;
mod settings;
mod sheet;
mod start;
pub mod task;
#[cfg(feature = "gui")]
pub mod watch;
mod writer;
pub mod written;

pub use bell::{Bell, Rung, hand_over, ring};
pub use cache::fresh as fresh_cache;
pub use error::{Doing, Finding, StoreError};
pub use keeper::Keeper;
pub use new_file::write_new;
pub use place::Place;
pub use quarantine::Aside;
pub use read::{BadLine, FileRead, Journals, read_journals};
pub use recover::{Recovered, oddities, recover};
pub use replace::replace;
pub use sheet::{address, write_sheet, write_sheet_at};
pub use start::{Held, Opened, Writer, hold, look, look_settings, odd_settings, open};
pub use writer::Said;
