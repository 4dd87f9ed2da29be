//! The teacher's desk without its window: a deck's text that is being written,
//! what each change does to its bytes, and the way back. It knows decks and
//! what is wrong with them; it knows no file, screen or student.

pub mod answers;
pub mod carry;
pub mod change;
pub mod find;
pub mod form;
pub mod id;
pub mod inspect;
pub mod made;
pub mod manuscript;
pub mod merge;
pub mod new;
pub mod propose;
pub mod quick;
pub mod reading;
mod refs;
pub mod rows;
mod spacing;
pub mod write;

pub use answers::{ChangedAnswer, changed_answers};
pub use change::{Change, Refused};
pub use form::{Shape, fields_of};
pub use inspect::{Depth, Found, Inspected, Inspection, Stands};
pub use made::Made;
pub use manuscript::{Manuscript, Reads};
pub use merge::{Conflict, Merged, merge, resolve};
pub use new::{Beginning, ItsSource, new_deck};
pub use propose::{Proposal, propose};
pub use reading::{Read, Reading};
