//! The building blocks of all screens. Each takes its texts from the caller,
//! tells accessibility what it is, and works by pointer, keyboard and screen
//! reader; none must know the model.

mod button;
mod card;
mod keycap;
mod option;
mod paint;
mod pill;
mod text;
mod tone;

pub use button::{Button, button, icon_button, link_button, primary_button};
pub use card::{ListRow, card, list_row, rule, tile};
pub use keycap::{key_hints, keycap};
pub use option::{Cap, OptionRow, RowState, Trail, option_row};
pub use pill::{chip, pill, pill_icon};
pub use text::{Part, gap_note, gap_text, heading, note, say, tinted};
pub use tone::Tone;
