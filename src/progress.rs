//! Progress: the events of the journal, their text form, and what follows from
//! them when they are replayed. It knows ids but no deck's content, and
//! neither files nor clocks.

pub mod event;

pub use event::{Answer, Event, EventId, Judged, RECORD_VERSION, Stamp};
