//! Bilim: learn the facts of an article until you keep them.
//!
//! The core is pure: decks, marking, memory, progress, study and the app's
//! model know no file, thread, clock or window. `store`, `ui` and `shell` are
//! the thin shell around it. `ARCHITECTURE.md` is the map.

pub mod answer;
pub mod app;
pub mod bring;
pub mod cli;
pub mod deck;
pub mod desk;
pub mod lint;
pub mod memory;
pub mod progress;
#[cfg(feature = "gui")]
pub mod shell;
pub mod stats;
pub mod store;
pub mod study;
pub mod text;
pub mod time;
#[cfg(feature = "gui")]
pub mod ui;

/// Decks are many short texts: with this allocator they are read and checked in little more than
/// half the time that the systems' own need.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
