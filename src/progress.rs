//! Progress: the events of the journal, their text form, and what follows from
//! them when they are replayed. It knows ids but no deck's content, and
//! neither files nor clocks.

mod answered;
mod batch;
pub mod cache;
mod diary;
mod dispute;
pub mod event;
mod fact;
mod fields;
mod history;
mod incoming;
mod index;
mod kept;
mod keys;
pub mod line;
mod log;
mod name;
mod named;
mod quick;
mod replay;
mod scan;
mod summary;
mod touched;
mod views;
mod walk;
mod writers;

pub use answered::Answered;
pub use batch::Batch;
pub use diary::{ExamMark, MockExam, ShownTogether};
pub use event::{Answer, Event, Judged, MOST_RESCHEDULED, RECORD_VERSION, Stamp};
pub use fact::{Before, FactProgress, Review, is_recall};
pub use history::{History, Judgement};
pub use line::{Entry, Line, LineProblem, Record, Unknown, read, write};
pub use name::{DeviceId, EventId};
pub use replay::Progress;
pub use summary::{Applied, DayCount, Reported};
pub use walk::Walk;
