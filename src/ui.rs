//! The window's look and screens, in egui only. It reads the model and emits
//! messages; it must not know a file, a clock or what a right answer is.

pub mod icon;
pub mod theme;
pub mod widgets;
