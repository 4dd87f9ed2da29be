//! The building blocks of all screens. Each takes its texts from the caller,
//! tells accessibility what it is, and works by pointer, keyboard and screen
//! reader; none must know the model.

mod banner;
mod bar;
mod button;
mod card;
mod chart;
mod choose;
mod curve;
mod days;
mod fact;
mod field;
mod keycap;
mod layer;
mod nav;
mod option;
mod order;
mod paint;
mod picture;
mod pill;
mod place;
mod row;
mod scroll;
mod seat;
mod setting;
mod text;
mod timeline;
mod tone;
mod top;

pub use banner::{banner, verdict};
pub use bar::{deck_bar, progress_bar, range_bar, weak_bar};
pub use button::{Button, button, icon_button, link_button, primary_button};
pub use card::{ListRow, Tile, card, list_row, rule, tiles};
pub use chart::{Chart, Ink, Scale, Series, Spot, chart, legend};
pub use choose::{Stepper, segmented, stepper};
pub use curve::{Curve, curve};
pub use days::{Days, days, shade};
pub use fact::{FactRow, fact_height, fact_room, fact_row};
pub use field::{TextField, text_field};
pub use keycap::{key_hints, keycap};
pub use layer::{DialogDone, dialog, menu_item};
pub use nav::{brand, nav_item, nav_tab, page_head, rail};
pub use option::{Cap, OptionRow, RowState, Trail, match_cell, option_height, option_row};
pub use order::{InHand, Move, OrderDone, OrderItem, order_list};
pub use picture::{Picture, fitted, picture};
pub use pill::{chip, pill, pill_icon};
pub use place::{bottom_bar, column, columns, ends};
pub use row::cards;
pub use scroll::scroll_keys;
pub use seat::{SeatButton, seat};
pub use setting::{setting_below, setting_row, slider, switch, turn_button};
pub use text::{Part, gap_note, gap_text, heading, icon, note, say, tinted};
pub use timeline::{Stop, Timeline, TimelineDone, timeline};
pub use tone::Tone;
pub use top::{TopBar, TopBarDone, top_bar};
