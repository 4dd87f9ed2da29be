//! Controls of the settings: one of several, a number in steps, on or off, and
//! the row they stand in. They report what is wanted and keep nothing.

use std::ops::RangeInclusive;

use egui::accesskit::Action;
use egui::{
    Align, Color32, CornerRadius, Key, Layout, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    UiBuilder, WidgetInfo, pos2, vec2,
};

use super::paint;
use super::text;
use crate::ui::icon::Icon;
use crate::ui::theme::{self, Type, mix, size};

const HEIGHT: f32 = 37.0;

/// A place in a row of joined segments.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    First,
    Middle,
    Last,
    Only,
}

impl Place {
    const fn of(index: usize, count: usize) -> Self {
        match (index == 0, index + 1 == count) {
            (true, true) => Self::Only,
            (true, false) => Self::First,
            (false, true) => Self::Last,
            (false, false) => Self::Middle,
        }
    }

    const fn radius(self) -> CornerRadius {
        let round = size::BUTTON;
        let (left, right) = match self {
            Self::First => (round, 0),
            Self::Middle => (0, 0),
            Self::Last => (0, round),
            Self::Only => (round, round),
        };
        CornerRadius {
            nw: left,
            sw: left,
            ne: right,
            se: right,
        }
    }
}

/// One of several, side by side. Gives the index that was pressed, if it is another.
pub fn segmented(ui: &mut Ui, name: &str, options: &[&str], selected: usize) -> Option<usize> {
    let group = UiBuilder::new()
        .id_salt(name)
        .layout(Layout::left_to_right(Align::Center))
        .accessibility_label(name)
        .accessibility_role(Role::RadioGroup);
    ui.scope_builder(group, |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let mut pressed = None;
        let mut responses = Vec::new();
        for (index, option) in options.iter().enumerate() {
            let picked = index == selected;
            let place = Place::of(index, options.len());
            let response = segment(ui, option, picked, place);
            if response.clicked() && !picked {
                pressed = Some(index);
            }
            responses.push((response, place));
        }
        frame(ui, &responses);
        pressed
    })
    .inner
}

fn segment(ui: &mut Ui, option: &str, picked: bool, place: Place) -> Response {
    let kind = if picked { Type::NoteStrong } else { Type::Note };
    // The place is as wide as the option is when it is picked, so that nothing moves.
    let width = paint::line(ui, Type::NoteStrong, option).size().x + 28.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, enabled, picked, option));
    ground(ui, &response, picked, place);
    let tokens = theme::tokens(ui);
    let ink = if picked { tokens.accent } else { tokens.text };
    let galley = paint::line(ui, kind, option);
    paint::put_middle(ui, galley, rect.center(), ink);
    paint::hand(response)
}

fn ground(ui: &Ui, response: &Response, picked: bool, place: Place) {
    let tokens = theme::tokens(ui);
    let base = if picked {
        tokens.accent_soft
    } else {
        tokens.surface
    };
    let fill = mix(base, tokens.text, 0.06 * paint::warmth(ui, response));
    ui.painter()
        .rect_filled(response.rect, place.radius(), fill);
}

/// The edge around joined segments, and the focus ring of one of them above it.
fn frame(ui: &Ui, segments: &[(Response, Place)]) {
    let tokens = theme::tokens(ui);
    let mut whole = Rect::NOTHING;
    for (response, _) in segments {
        whole = whole.union(response.rect);
    }
    let edge = Stroke::new(1.0, tokens.border);
    let radius = CornerRadius::same(size::BUTTON);
    ui.painter()
        .rect_stroke(whole, radius, edge, StrokeKind::Inside);
    for (response, place) in segments {
        if response.has_focus() {
            let ring = Stroke::new(2.0, tokens.accent);
            let rect = response.rect.expand(1.0);
            ui.painter()
                .rect_stroke(rect, place.radius(), ring, StrokeKind::Outside);
        }
    }
}

/// A number in steps of one; see [`stepper`].
#[derive(Debug, Clone)]
pub struct Stepper<'a> {
    /// What the number is.
    pub name: &'a str,
    /// Name of the button that takes one away.
    pub fewer: &'a str,
    /// Name of the button that adds one.
    pub more: &'a str,
    /// The number as it is shown, e.g. with a unit.
    pub shown: &'a str,
    /// The number.
    pub value: i64,
    /// Its bounds.
    pub range: RangeInclusive<i64>,
    /// How far one press goes.
    pub step: i64,
}

/// A number between two buttons. Gives the new number, if it shall change. Arrow up and down,
/// or a screen reader's "increment", work while the number has focus.
pub fn stepper(ui: &mut Ui, stepper: &Stepper<'_>) -> Option<i64> {
    let inner = Layout::left_to_right(Align::Center);
    ui.scope_builder(UiBuilder::new().id_salt(stepper.name).layout(inner), |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let (low, high) = (*stepper.range.start(), *stepper.range.end());
        let value = stepper.value;
        let fewer = step(ui, (Icon::Minus, stepper.fewer), value > low, Place::First);
        let number = number(ui, stepper);
        let more = step(ui, (Icon::Plus, stepper.more), value < high, Place::Last);
        let mut by = turned(ui, &number);
        by -= i64::from(fewer.clicked());
        by += i64::from(more.clicked());
        let all = [
            (fewer, Place::First),
            (number, Place::Middle),
            (more, Place::Last),
        ];
        frame(ui, &all);
        let new = value
            .saturating_add(by.saturating_mul(stepper.step))
            .clamp(low, high);
        (new != value).then_some(new)
    })
    .inner
}

fn step(ui: &mut Ui, (icon, name): (Icon, &str), possible: bool, place: Place) -> Response {
    ui.add_enabled_ui(possible, |ui| {
        let (rect, response) = ui.allocate_exact_size(vec2(39.0, HEIGHT), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, possible, name));
        ground(ui, &response, false, place);
        paint::icon(ui, icon, rect.center(), 16.0, theme::tokens(ui).text);
        paint::hand(response).on_hover_text(name)
    })
    .inner
}

fn number(ui: &mut Ui, stepper: &Stepper<'_>) -> Response {
    let tokens = theme::tokens(ui);
    let galley = paint::line(ui, Type::NoteStrong, stepper.shown);
    let width = (galley.size().x + 28.0).max(46.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo {
        value: Some(stepper.value as f64),
        ..WidgetInfo::labeled(Role::SpinButton, enabled, stepper.name)
    });
    ui.accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(*stepper.range.start() as f64);
        node.set_max_numeric_value(*stepper.range.end() as f64);
        node.add_action(Action::Increment);
        node.add_action(Action::Decrement);
    });
    ui.painter()
        .rect_filled(rect, CornerRadius::ZERO, tokens.accent_soft);
    paint::put_middle(ui, galley, rect.center(), tokens.accent);
    response
}

/// How many steps the keyboard or a screen reader asked for.
fn turned(ui: &Ui, number: &Response) -> i64 {
    let mut by = 0;
    if number.has_focus() {
        let filter = egui::EventFilter {
            vertical_arrows: true,
            ..egui::EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(number.id, filter));
        ui.input_mut(|input| {
            by += i64::from(input.consume_key(egui::Modifiers::NONE, Key::ArrowUp));
            by -= i64::from(input.consume_key(egui::Modifiers::NONE, Key::ArrowDown));
        });
    }
    ui.input(|input| {
        by += i64::from(input.has_accesskit_action_request(number.id, Action::Increment));
        by -= i64::from(input.has_accesskit_action_request(number.id, Action::Decrement));
    });
    by
}

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
        let ink: Color32 = mix(tokens.line, tokens.on_accent, share);
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
    let height = if hint.is_some() { 66.0 } else { 60.0 };
    let wide = vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(wide, Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_height(height);
        let inner = control(ui);
        ui.add_space(16.0);
        let room = ui.available_width();
        ui.allocate_ui_with_layout(vec2(room, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(room);
            ui.spacing_mut().item_spacing.y = 0.0;
            text::say(ui, Type::Body, title);
            if let Some(hint) = hint {
                text::note(ui, Type::Small, hint);
            }
        });
        inner
    })
    .inner
}
