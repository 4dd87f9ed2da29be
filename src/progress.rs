//! Progress: the events of the journal, their text form, and what follows from
//! them when they are replayed. It knows ids but no deck's content, and
//! neither files nor clocks.

pub mod event;
mod fact;
mod fields;
pub mod line;
mod log;
mod replay;
mod summary;

pub use event::{Answer, DeviceId, Event, EventId, Judged, RECORD_VERSION, Stamp};
pub use fact::{FactProgress, Review, is_recall};
pub use line::{Entry, Line, LineProblem, Record, Unknown, read, write};
pub use log::Applied;
pub use replay::Progress;
pub use summary::{DayCount, Given, Reported};
