//! The row of a setting and the controls that are not choices: a switch and a
//! slider. They report what is wanted and keep nothing.

use std::ops::RangeInclusive;

use egui::{
    Align, Layout, Rect, Response, Role, Sense, Slider, Stroke, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

use super::paint;
use super::text;
use crate::ui::theme::{self, Type, mix, size};

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

/// In narrower cards, in points, a control stands under its title and not beside it.
const BESIDE: f32 = 480.0;

/// A setting: its title and what it means at the left, its control at the right, or below
/// where there is no room beside.
pub fn setting_row<R>(
    ui: &mut Ui,
    title: &str,
    hint: Option<&str>,
    control: impl FnOnce(&mut Ui) -> R,
) -> R {
    if ui.available_width() < BESIDE {
        return setting_below(ui, title, hint, control);
    }
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

/// A setting whose control takes the whole width, under its title and what it means.
pub fn setting_below<R>(
    ui: &mut Ui,
    title: &str,
    hint: Option<&str>,
    control: impl FnOnce(&mut Ui) -> R,
) -> R {
    ui.add_space(10.0);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        text::say(ui, Type::Body, title);
        if let Some(hint) = hint {
            text::note(ui, Type::Small, hint);
        }
    });
    ui.add_space(8.0);
    let inner = ui
        .horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            control(ui)
        })
        .inner;
    ui.add_space(10.0);
    inner
}

/// One of several small choices that a press goes on to the next of: what it is about, and what
/// is chosen under it. `clicked` tells that the next is wanted.
pub fn turn_button(
    ui: &mut Ui,
    name: &str,
    (about, chosen): (&str, &str),
    strong: bool,
) -> Response {
    let width = paint::line(ui, Type::NoteStrong, about)
        .size()
        .x
        .max(paint::line(ui, Type::Small, chosen).size().x);
    let wanted = vec2((width + 20.0).max(62.0), 52.0);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    if ui.is_rect_visible(rect) {
        let tokens = theme::tokens(ui);
        let base = if strong {
            tokens.accent_soft
        } else {
            tokens.surface
        };
        let fill = mix(base, tokens.text, 0.06 * paint::warmth(ui, &response));
        paint::plate(
            ui,
            rect,
            size::BUTTON,
            fill,
            Stroke::new(1.0, tokens.border),
        );
        let ink = if strong { tokens.accent } else { tokens.muted };
        let above = rect.center() - vec2(0.0, 10.0);
        paint::put_middle(
            ui,
            paint::line(ui, Type::NoteStrong, about),
            above,
            tokens.text,
        );
        let below = rect.center() + vec2(0.0, 10.0);
        paint::put_middle(ui, paint::line(ui, Type::Small, chosen), below, ink);
        paint::focus_ring(ui, &response, size::BUTTON);
    }
    paint::hand(response)
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
