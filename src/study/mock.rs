//! The mock exam: which questions it asks, the sitting with its clock, and what
//! it came to. It tells nothing before the end. It knows no screen and no
//! journal; time and chance are arguments.

mod asks;
mod blueprint;
mod leak;
mod pick;
mod result;
mod sitting;

pub use asks::Asks;
pub use blueprint::{Blueprint, Share, blueprint};
pub use leak::gives_away;
pub use pick::{Paper, pick};
pub use result::{Exam, HandedIn, Marked, OfTopic, come_to, percent};
pub use sitting::{Counts, Flag, Seat, Sitting};
