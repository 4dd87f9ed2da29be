//! What lies over the page: a dialog, and the lines of a menu. It must not
//! know what is asked.

use egui::{
    Color32, CornerRadius, Frame, Id, Margin, Modal, Response, Role, Sense, Stroke, Ui, WidgetInfo,
    pos2, vec2,
};

use super::paint;
use super::text;
use crate::ui::icon::Icon;
use crate::ui::theme::{self, Type, mix, size};

/// What came of a dialog in this frame.
#[derive(Debug)]
pub struct DialogDone<R> {
    /// What its contents gave.
    pub inner: R,
    /// Esc or a press beside it: the student wants it gone.
    pub dismissed: bool,
}

/// A dialog over the page, `width` points wide where there is room, with a heading.
pub fn dialog<R>(
    ui: &Ui,
    (id, width): (Id, f32),
    title: &str,
    add: impl FnOnce(&mut Ui) -> R,
) -> DialogDone<R> {
    let tokens = theme::tokens(ui);
    let frame = Frame::new()
        .fill(tokens.surface)
        .stroke(Stroke::new(1.0, tokens.border))
        .shadow(theme::lifted(tokens))
        .corner_radius(CornerRadius::same(size::CARD))
        .inner_margin(Margin::same(24));
    let veil = Color32::BLACK.gamma_multiply(0.45);
    let width = width.min(ui.content_rect().width() - 88.0);
    let shown = Modal::new(id)
        .frame(frame)
        .backdrop_color(veil)
        .show(ui, |ui| {
            ui.set_width(width);
            text::heading(ui, Type::Section, title);
            ui.add_space(size::STEP);
            add(ui)
        });
    DialogDone {
        dismissed: shown.should_close(),
        inner: shown.inner,
    }
}

/// A line of a menu, for use inside `egui::Popup::menu`.
pub fn menu_item(ui: &mut Ui, icon: Icon, label: &str) -> Response {
    let galley = paint::line(ui, Type::Button, label);
    let wanted = (galley.size().x + 60.0).max(200.0);
    let width = wanted.max(ui.available_width().min(280.0));
    let (rect, response) = ui.allocate_exact_size(vec2(width, 38.0), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, enabled, label));
    if ui.is_rect_visible(rect) {
        let tokens = theme::tokens(ui);
        let near = response.has_focus() || response.hovered();
        let warm = if near { 1.0 } else { 0.0 };
        let fill = mix(Color32::TRANSPARENT, tokens.sunken, warm);
        paint::plate(ui, rect, 8, fill, Stroke::NONE);
        let middle = pos2(rect.left() + 22.0, rect.center().y);
        paint::icon(ui, icon, middle, 18.0, tokens.muted);
        let left = pos2(rect.left() + 44.0, rect.center().y);
        paint::put_left(ui, galley, left, tokens.text);
        paint::focus_ring(ui, &response, 8);
    }
    paint::hand(response)
}
