//! What was learned, in figures: counted from all judgements in one pass, apart
//! from the frame. Each figure is defined in its own file and nowhere else; none
//! knows a screen, a file or the present.

pub mod calendar;
pub mod calibration;
pub mod coming;
pub mod confusions;
mod count;
mod figure;
pub mod foretold;
pub mod ground;
pub mod guess;
pub mod hardest;
mod input;
pub mod known;
pub mod lasting;
mod pass;
pub mod remembered;
pub mod wilson;

pub use calendar::{Calendar, DayOfStudy, Streak};
pub use calibration::{Calibration, Reliability};
pub use coming::{Coming, DAYS, Work};
pub use confusions::Confusions;
pub use count::{Counter, Figures, count};
pub use figure::Figure;
pub use foretold::{Foretold, Outlook};
pub use hardest::Hard;
pub use input::{Filter, Input, Known as KnownFact, Period};
pub use known::Knowing;
pub use lasting::Lasting;
pub use remembered::{Remembered, Share};
pub use wilson::{Between, wilson95};
