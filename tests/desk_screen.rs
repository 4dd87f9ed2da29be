//! The teacher's desk in the window, driven by accessible names: a deck written
//! from nothing, broken and mended, saved and studied.
#![expect(
    clippy::unwrap_used,
    reason = "a test may stop at what it did not expect"
)]
