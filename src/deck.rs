//! Decks: their types and ids, reading them from text with diagnostics, and
//! the library of all that are open. Text comes in as `&str` and goes out as
//! values; this module never touches a disk and knows nothing of students.

mod build;
pub mod date;
pub mod diagnostic;
mod fold;
pub mod id;
pub mod image;
mod kind;
mod lex;
pub mod library;
pub mod model;
mod near;
pub mod outline;
mod parse;
pub mod patch;
mod piece;
mod read;
mod scan;
mod sink;
mod source_text;
mod spot;
mod tree;
pub mod written;

pub use date::{PartialDate, Precision};
pub use diagnostic::{Diagnostic, Level, Place, Problem};
pub use fold::{compared, gapped, is_compared};
pub use id::{DeckId, FactKey, ItemId, QuestionKey};
pub use image::{Image, ImageFault};
pub use kind::{ItemKind, List};
pub use library::Library;
pub use model::{
    Body, Deck, Fact, FactAnswer, FactText, Gapped, Item, Kind, Name, NameKind, NumberAnswer, Pair,
    Question, Source, Suppressed, TextAnswer, Topic, Volatility, Wrong,
};
pub(crate) use near::distance;
pub use parse::{FORMAT, MAX_DECK_BYTES, Parsed, parse};
pub use piece::{Form, Piece};
pub use source_text::{TextFault, local_file};
pub use spot::{Finder, Spot, Spots};
