//! Which lines of a long list are drawn: those in sight. It must not know what
//! stands in them.

use std::ops::Range;

use egui::Ui;

/// So many lines are drawn whether they are in sight or not, and so many above and below the rest.
const FEW: usize = 100;
const AROUND: usize = 8;

/// The lines that are drawn of so many, each so high with the room below it: of a long list only
/// those in sight, and some around them for who goes on by the keyboard.
pub(super) fn in_sight(ui: &Ui, count: usize, high: f32) -> Range<usize> {
    if count <= FEW {
        return 0..count;
    }
    let (top, clip) = (ui.cursor().top(), ui.clip_rect());
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "never below zero, and a list is no longer than a deck"
    )]
    let line = |at: f32| ((at - top).max(0.0) / high) as usize;
    let end = (line(clip.bottom()) + 1 + AROUND).min(count);
    line(clip.top()).saturating_sub(AROUND).min(end)..end
}

/// How high so many lines are.
pub(super) fn lines(count: usize, high: f32) -> f32 {
    count as f32 * high
}
