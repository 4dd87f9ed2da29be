//! To be written.
use super::view::View;
pub(super) fn show(_ui: &mut egui::Ui, _view: &mut View<'_>) {}
