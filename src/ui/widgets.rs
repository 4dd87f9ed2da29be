//! The building blocks of all screens. Each takes its texts from the caller,
//! tells accessibility what it is, and works by pointer, keyboard and screen
//! reader; none must know the model.

mod banner;
mod bar;
mod button;
mod card;
mod choose;
mod field;
mod keycap;
mod nav;
mod option;
mod order;
mod paint;
mod pill;
mod place;
mod text;
mod tone;

pub use banner::{banner, verdict};
pub use bar::{deck_bar, progress_bar, weak_bar};
pub use button::{Button, button, icon_button, link_button, primary_button};
pub use card::{ListRow, card, list_row, rule, tile};
pub use choose::{Stepper, segmented, setting_row, stepper, switch};
pub use field::{TextField, text_field};
pub use keycap::{key_hints, keycap};
pub use nav::{brand, nav_item, page_head, rail};
pub use option::{Cap, OptionRow, RowState, Trail, option_row};
pub use order::{Move, OrderDone, OrderItem, order_list};
pub use pill::{chip, pill, pill_icon};
pub use place::{bottom_bar, column, columns, ends};
pub use text::{Part, gap_note, gap_text, heading, note, say, tinted};
pub use tone::Tone;
