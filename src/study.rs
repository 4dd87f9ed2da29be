//! Study: today's plan, the session as a state machine, and its summary. It
//! reads decks and progress, and gives back what is to be written; time and
//! chance are arguments.

pub mod catch_up;
pub mod certainty;
pub mod choose;
pub mod confused;
pub mod curve;
pub mod exam;
mod fresh;
pub mod known;
mod last_week;
pub mod load;
pub mod mock;
mod open;
pub mod placing;
pub mod plan;
pub mod present;
pub mod search;
pub mod seed;
pub mod session;
pub mod sticking;
pub mod summary;
pub mod sure_wrong;
pub mod timeline;
pub mod together;
pub mod why_now;

pub use certainty::Sure;
pub use choose::Wanted;
pub use confused::{Alike, Confusion};
pub use fresh::coming as coming_new;
pub use load::Load;
pub use open::open_decks;
pub use placing::{Ease, Placing, Range, Spread, Week, Weekday};
pub use plan::{ExamAim, Pace, Plan, Scope, new_a_day, today};
pub use present::Layout;
pub use session::{Around, Asking, Given, Opening, Purpose, Role, Session, Step, Written, earlier};
pub use summary::{Missed, Said, Summary, summarise};
pub use why_now::{Seen, WhyNow, why_now};
