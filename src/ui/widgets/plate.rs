//! A line of a list that is picked and can be dragged to another place. It must
//! not know what it stands for.

use egui::{Color32, Id, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::paint;
use crate::ui::icon::Icon;
use crate::ui::theme::{self, Type, mix, size};

/// How high such a line is, in points.
pub const PLATE_ROW: f32 = 36.0;

/// One line of text, shortened where there is no room, with a mark at its end.
pub fn plate_row(
    ui: &mut Ui,
    id: Id,
    (text, mark): (&str, Option<(Icon, Color32)>),
    picked: bool,
) -> Response {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), PLATE_ROW), Sense::hover());
    let response = ui.interact(rect, id, Sense::click_and_drag());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, enabled, picked, text));
    if ui.is_rect_visible(rect) {
        let tokens = theme::tokens(ui);
        let warm = paint::warmth(ui, &response);
        let (fill, ink) = if picked {
            (tokens.accent_soft, tokens.accent)
        } else {
            (mix(Color32::TRANSPARENT, tokens.sunken, warm), tokens.text)
        };
        paint::plate(ui, rect, size::BUTTON, fill, Stroke::NONE);
        let room = rect.width() - if mark.is_some() { 40.0 } else { 20.0 };
        let kind = if picked { Type::NoteStrong } else { Type::Note };
        let galley = paint::one_line(ui, kind, text, room.max(20.0));
        paint::put_left(ui, galley, pos2(rect.left() + 10.0, rect.center().y), ink);
        if let Some((icon, ink)) = mark {
            let middle = pos2(rect.right() - 16.0, rect.center().y);
            paint::icon(ui, icon, middle, 16.0, ink);
        }
        paint::focus_ring(ui, &response, size::BUTTON);
    }
    response.on_hover_text(text)
}
