//! The window's look and screens, in egui only. It reads the model and emits
//! messages; it must not know a file, a clock or what a right answer is.

mod dialogs;
mod hover;
pub mod icon;
pub mod images;
mod keys;
pub mod pictures;
mod screens;
pub mod theme;
mod view;
pub mod widgets;

pub use screens::show;
