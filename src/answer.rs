//! Is this right, and why? Names, numbers, dates, orders and pairs, with the
//! score that is shown and the grades that count. [`mark()`] is the only door;
//! it knows decks and grades, and nothing of schedules or screens.

pub mod date;
pub(crate) mod leak;
mod mark;
pub mod number;
pub mod order;
pub(crate) mod prose;
mod spelling;
mod verdict;
pub mod words;

pub use mark::mark;
pub use spelling::{ascii_key, name_key, sounds};
pub use verdict::{Marking, Note, Outcome, Response, Retype, Truth, Verdict};
