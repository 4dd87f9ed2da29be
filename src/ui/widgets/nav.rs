//! The rail at the left: the mark of the program and the places to go. It must
//! not know which places there are.

use egui::{
    Color32, Frame, InnerResponse, Margin, Panel, Response, Role, Sense, Stroke, Ui, WidgetInfo,
    pos2, vec2,
};

use super::paint;
use super::text;
use crate::ui::icon::Icon;
use crate::ui::theme::{self, Type, mix, size};

/// The rail: surface, 208 wide, a line at its right.
pub fn rail<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let tokens = theme::tokens(ui);
    let frame = Frame::new().fill(tokens.surface).inner_margin(Margin {
        left: 12,
        right: 13,
        top: 16,
        bottom: 20,
    });
    let shown = Panel::left("rail")
        .exact_size(size::RAIL)
        .resizable(false)
        .show_separator_line(false)
        .frame(frame)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            add(ui)
        });
    let rect = shown.response.rect;
    let edge = Stroke::new(1.0, tokens.border);
    ui.painter().vline(rect.right() - 0.5, rect.y_range(), edge);
    shown
}

/// The mark of the program: a rising sun and the name.
pub fn brand(ui: &mut Ui, name: &str) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        ui.add_space(1.0);
        let (rect, _) = ui.allocate_exact_size(vec2(28.0, 42.0), Sense::hover());
        let ink = theme::tokens(ui).gold_mark;
        paint::icon(ui, Icon::SunHorizon, rect.center(), 28.0, ink);
        let ink = theme::tokens(ui).text;
        let shown = Type::Section.rich(name, ink).size(20.0);
        ui.add(egui::Label::new(shown));
    });
    ui.add_space(10.0);
}

/// A place to go.
pub fn nav_item(ui: &mut Ui, icon: Icon, label: &str, selected: bool) -> Response {
    let wanted = vec2(ui.available_width(), 42.0);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, selected, label));
    if ui.is_rect_visible(rect) {
        let (fill, ink) = colours(ui, &response, selected);
        paint::plate(ui, rect, size::BUTTON, fill, Stroke::NONE);
        let middle = pos2(rect.left() + 22.0, rect.center().y);
        paint::icon(ui, icon, middle, size::ICON, ink);
        let galley = paint::line(ui, Type::Label, label);
        paint::put_left(ui, galley, pos2(rect.left() + 44.0, rect.center().y), ink);
        paint::focus_ring(ui, &response, size::BUTTON);
    }
    paint::hand(response)
}

/// A place to go in a bar at the top: its icon, and a small label below it.
pub fn nav_tab(ui: &mut Ui, icon: Icon, label: &str, selected: bool) -> Response {
    let wanted = vec2(ui.available_width(), 52.0);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, selected, label));
    if ui.is_rect_visible(rect) {
        let (fill, ink) = colours(ui, &response, selected);
        paint::plate(ui, rect, size::BUTTON, fill, Stroke::NONE);
        let middle = pos2(rect.center().x, rect.top() + 17.0);
        paint::icon(ui, icon, middle, size::ICON, ink);
        let galley = paint::line(ui, Type::Small, label);
        let left = rect.center().x - galley.size().x / 2.0;
        paint::put_left(ui, galley, pos2(left, rect.bottom() - 14.0), ink);
        paint::focus_ring(ui, &response, size::BUTTON);
    }
    paint::hand(response)
}

fn colours(ui: &Ui, response: &Response, selected: bool) -> (Color32, Color32) {
    let tokens = theme::tokens(ui);
    if selected {
        return (tokens.accent_soft, tokens.accent);
    }
    let warm = paint::warmth(ui, response);
    let fill = mix(Color32::TRANSPARENT, tokens.sunken, warm);
    (fill, mix(tokens.muted, tokens.text, warm))
}

/// The head of a page: its title, and a second line.
pub fn page_head(ui: &mut Ui, title: &str, note: Option<&str>) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        text::heading(ui, Type::Page, title);
        if let Some(note) = note {
            text::note(ui, Type::Body, note);
        }
    });
}
