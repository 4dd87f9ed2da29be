//! What a teacher already has, tables and lists, to new facts: bytes to text,
//! text to a preview whose columns have roles, the preview to facts and to the
//! text of a deck. It knows no file and no window; what it cannot understand it
//! gives back with the reason, and drops nothing.

mod anki;
mod asked;
mod clean;
mod decode;
mod fact;
mod facts;
mod figure;
mod ids;
mod limit;
mod list;
mod names;
mod options;
mod preview;
mod roles;
mod sentence;
mod sniff;
mod table;
mod units;
mod usual;
mod write;

pub use decode::{Encoding, decode};
pub use fact::{Answer, Brought, Left, NewFact, Note, Noted, Why};
pub use facts::facts;
pub use figure::{DayMonth, Decimal};
pub use ids::Taken;
pub use limit::{MAX_BYTES, MAX_CELL, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, Refused};
pub use preview::{Column, Kind, Mark, Preview, Role, Row, Separator};
pub use sniff::{look, look_as, open, text};
pub use write::{Head, Items, NewItem, deck, items, write};
