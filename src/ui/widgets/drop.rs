//! A control that shows what is chosen and opens a menu of what can be. It must
//! not know what that is.

use egui::{Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::paint;
use crate::ui::icon::Icon;
use crate::ui::theme::{self, Type, size};

/// As wide as there is room; for use with `egui::Popup::menu`.
pub fn drop_down(ui: &mut Ui, name: &str, shown: &str) -> Response {
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(width, size::CONTROL), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, enabled, name);
        info.current_text_value = Some(shown.to_owned());
        info
    });
    if ui.is_rect_visible(rect) {
        let tokens = theme::tokens(ui);
        let edge = Stroke::new(1.0, tokens.line);
        paint::plate(ui, rect, size::BUTTON, tokens.surface, edge);
        let room = (rect.width() - 56.0).max(20.0);
        let galley = paint::one_line(ui, Type::Body, shown, room);
        let left = pos2(rect.left() + 16.0, rect.center().y);
        paint::put_left(ui, galley, left, tokens.text);
        let middle = pos2(rect.right() - 22.0, rect.center().y);
        paint::icon(ui, Icon::CaretDown, middle, 16.0, tokens.muted);
        paint::focus_ring(ui, &response, size::BUTTON);
    }
    paint::hand(response)
}
