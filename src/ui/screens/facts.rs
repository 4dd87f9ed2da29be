//! Every fact with what is known of it: how strong, when next, where it was read.

use egui::Ui;

use crate::ui::view::View;
use crate::ui::widgets::page_head;

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    page_head(ui, &view.say("facts-title"), None);
}
