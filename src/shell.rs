//! The window's shell: eframe's `App`. It fixes the order of a frame, owns the
//! clock, hands reports in and carries effects out. What is shown and what a
//! message means is decided elsewhere.

mod decks;
mod desk;
mod errands;
mod figures;
mod files;
mod images;
mod optimiser;
mod picture;
mod sign;
mod trouble;
mod window;

use std::path::PathBuf;

use eframe::{NativeOptions, Renderer};
use egui::{ViewportBuilder, vec2};

use crate::text::Texts;

pub use trouble::show as show_trouble;
pub use window::{Shown, open};

/// Why the window could not be opened: a display or a graphics driver is missing.
#[derive(Debug)]
pub struct NoWindow(pub String);

impl NoWindow {
    /// The cause, without the places in other people's code that it was passed on by.
    fn new(error: &eframe::Error) -> Self {
        let whole = error.to_string();
        let cause = whole.rsplit(": ").next().unwrap_or(&whole);
        Self(cause.trim_end_matches('.').to_owned())
    }
}

/// The first window, in points at text size 1.
const USUAL: egui::Vec2 = vec2(1080.0, 720.0);
/// The smallest window, in points at text size 1.
const LEAST: egui::Vec2 = vec2(520.0, 360.0);

/// How our windows are made. `place` keeps the window's position, if it can; `zoom` is the
/// text size that the window starts with, which is the measure of its points.
fn options(texts: &Texts, place: Option<PathBuf>, zoom: f32) -> NativeOptions {
    // Only the first window is centred: eframe would centre also one that has its own place.
    let is_first = place.as_ref().is_none_or(|path| !path.exists());
    NativeOptions {
        viewport: ViewportBuilder::default()
            .with_title(texts.say("app-name"))
            .with_app_id(env!("CARGO_PKG_NAME"))
            .with_icon(sign::icon())
            .with_inner_size(USUAL / zoom)
            .with_min_inner_size(LEAST / zoom),
        renderer: Renderer::Glow,
        persist_window: place.is_some(),
        persistence_path: place,
        centered: is_first,
        ..NativeOptions::default()
    }
}
