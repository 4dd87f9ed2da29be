//! The row of a setting and the controls that are not choices: a switch and a
//! slider. They report what is wanted and keep nothing.

use std::ops::RangeInclusive;

use egui::{
    Align, Layout, Rect, Response, Role, Sense, Slider, Stroke, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

use super::paint;
use super::text;
use crate::ui::theme::{self, Type, mix};

/// On or off. `clicked` tells that the other is wanted.
pub fn switch(ui: &mut Ui, name: &str, on: bool) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(44.0, 26.0), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Switch, enabled, on, name));
    if ui.is_rect_visible(rect) {
        let tokens = theme::tokens(ui);
        let share = ui.animate_bool_responsive(response.id.with("on"), on);
        let fill = mix(tokens.surface, tokens.accent, share);
        let edge = mix(tokens.line, tokens.accent, share);
        paint::plate(ui, rect, 13, fill, Stroke::new(1.5, edge));
        let knob = pos2(rect.left() + 13.0 + 18.0 * share, rect.center().y);
        let ink = mix(tokens.line, tokens.on_accent, share);
        ui.painter().circle_filled(knob, 9.0, ink);
        paint::focus_ring(ui, &response, 13);
    }
    paint::hand(response)
}

/// A setting: its title and what it means at the left, its control at the right.
pub fn setting_row<R>(
    ui: &mut Ui,
    title: &str,
    hint: Option<&str>,
    control: impl FnOnce(&mut Ui) -> R,
) -> R {
    let tokens = theme::tokens(ui);
    let least = if hint.is_some() { 66.0 } else { 60.0 };
    let all = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), least));
    let right = UiBuilder::new()
        .id_salt(title)
        .max_rect(all)
        .layout(Layout::right_to_left(Align::Center));
    let mut right = ui.new_child(right);
    let inner = control(&mut right);
    let room = (right.min_rect().left() - 16.0 - all.left()).max(80.0);
    let of = |kind, text| paint::lay(ui, kind, text, room).size().y;
    let title_height = of(Type::Body, title);
    let height = title_height + hint.map_or(0.0, |hint| of(Type::Small, hint));
    let high = least.max(height + 16.0);
    let top = all.top() + (high - height) / 2.0;
    let place = Rect::from_min_size(pos2(all.left(), top), vec2(room, title_height));
    text::at(ui, place, Type::Body, (title, tokens.text));
    if let Some(hint) = hint {
        let below = place.translate(vec2(0.0, title_height));
        text::at(ui, below, Type::Small, (hint, tokens.muted));
    }
    ui.allocate_rect(all.with_max_y(all.top() + high), Sense::hover());
    inner
}

/// A number on a scale. Gives the new number, if it shall change; arrow keys work while it has
/// focus. Say the number beside it, too.
pub fn slider(
    ui: &mut Ui,
    name: &str,
    value: f64,
    (range, step): (RangeInclusive<f64>, f64),
) -> Option<f64> {
    let tokens = theme::tokens(ui);
    let mut new = value;
    ui.scope(|ui| {
        let spacing = ui.spacing_mut();
        spacing.slider_width = 160.0;
        spacing.slider_rail_height = 8.0;
        spacing.interact_size.y = 28.0;
        let visuals = ui.visuals_mut();
        visuals.selection.bg_fill = tokens.accent;
        visuals.widgets.inactive.bg_fill = tokens.track;
        for state in [&mut visuals.widgets.inactive, &mut visuals.widgets.hovered] {
            state.fg_stroke = Stroke::new(2.0, tokens.accent);
        }
        let slider = Slider::new(&mut new, range).step_by(step).show_value(false);
        let response = ui.add(slider).accessible_name(name);
        paint::focus_ring(ui, &response, 8);
        response.changed()
    })
    .inner
    .then_some(new)
}
