//! What was learned, in figures and pictures.

use egui::Ui;

use crate::ui::view::View;
use crate::ui::widgets::page_head;

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    page_head(ui, &view.say("progress-title"), None);
}
