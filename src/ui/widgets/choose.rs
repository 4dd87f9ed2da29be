//! One of several side by side, and a number in steps. They report what is
//! wanted and keep nothing.

use std::ops::RangeInclusive;

use egui::accesskit::Action;
use egui::{
    Align, CornerRadius, Key, Layout, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    UiBuilder, Vec2, WidgetInfo, vec2,
};

use super::paint;
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

    const fn radius(self, way: Way) -> CornerRadius {
        let round = size::BUTTON;
        let (first, last) = match self {
            Self::First => (round, 0),
            Self::Middle => (0, 0),
            Self::Last => (0, round),
            Self::Only => (round, round),
        };
        let (ne, sw) = match way {
            Way::Across => (last, first),
            Way::Down => (first, last),
        };
        CornerRadius {
            nw: first,
            ne,
            sw,
            se: last,
        }
    }
}

/// How segments are joined.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Side by side.
    Across,
    /// One under the other, where there is no room side by side.
    Down,
}

/// One of several, side by side, or one under the other where there is no room. Gives the index
/// that was pressed, if it is another.
pub fn segmented(ui: &mut Ui, name: &str, options: &[&str], selected: usize) -> Option<usize> {
    let widths = options.iter().map(|option| segment_width(ui, option));
    let across = widths.sum();
    let (way, all) = if across > ui.available_width() {
        let high = HEIGHT * options.len() as f32;
        (Way::Down, vec2(ui.available_width(), high))
    } else {
        (Way::Across, vec2(across, HEIGHT))
    };
    let group = joined(ui, name, (all, way))
        .accessibility_label(name)
        .accessibility_role(Role::RadioGroup);
    let mut ui = ui.new_child(group);
    ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
    let mut pressed = None;
    let mut responses = Vec::new();
    for (index, option) in options.iter().enumerate() {
        let picked = index == selected;
        let place = Place::of(index, options.len());
        let response = segment(&mut ui, option, picked, (place, way));
        if response.clicked() && !picked {
            pressed = Some(index);
        }
        responses.push((response, place.radius(way)));
    }
    frame(&ui, &responses);
    pressed
}

/// A place for joined segments, of a size in points.
fn joined(ui: &mut Ui, name: &str, (size, way): (Vec2, Way)) -> UiBuilder {
    let (place, _) = ui.allocate_exact_size(size, Sense::hover());
    let layout = match way {
        Way::Across => Layout::left_to_right(Align::Center),
        Way::Down => Layout::top_down(Align::Min),
    };
    UiBuilder::new()
        .id_salt(name)
        .max_rect(place)
        .layout(layout)
}

/// A place is as wide as its option is when it is picked, so that nothing moves.
fn segment_width(ui: &Ui, option: &str) -> f32 {
    paint::line(ui, Type::NoteStrong, option).size().x + 28.0
}

fn segment(ui: &mut Ui, option: &str, picked: bool, (place, way): (Place, Way)) -> Response {
    let kind = if picked { Type::NoteStrong } else { Type::Note };
    let width = match way {
        Way::Across => segment_width(ui, option),
        Way::Down => ui.available_width(),
    };
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, enabled, picked, option));
    ground(ui, &response, picked, place.radius(way));
    let tokens = theme::tokens(ui);
    let ink = if picked { tokens.accent } else { tokens.text };
    let galley = paint::line(ui, kind, option);
    paint::put_middle(ui, galley, rect.center(), ink);
    paint::hand(response)
}

fn ground(ui: &Ui, response: &Response, picked: bool, radius: CornerRadius) {
    let tokens = theme::tokens(ui);
    let base = if picked {
        tokens.accent_soft
    } else {
        tokens.surface
    };
    let fill = mix(base, tokens.text, 0.06 * paint::warmth(ui, response));
    ui.painter().rect_filled(response.rect, radius, fill);
}

/// The edge around joined segments, and the focus ring of one of them above it.
fn frame(ui: &Ui, segments: &[(Response, CornerRadius)]) {
    let tokens = theme::tokens(ui);
    let mut whole = Rect::NOTHING;
    for (response, _) in segments {
        whole = whole.union(response.rect);
    }
    let edge = Stroke::new(1.0, tokens.border);
    let radius = CornerRadius::same(size::BUTTON);
    ui.painter()
        .rect_stroke(whole, radius, edge, StrokeKind::Inside);
    for (response, radius) in segments {
        if response.has_focus() {
            let ring = Stroke::new(2.0, tokens.accent);
            let rect = response.rect.expand(1.0);
            ui.painter()
                .rect_stroke(rect, *radius, ring, StrokeKind::Outside);
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
    let width = number_width(ui, stepper) + 2.0 * STEP_WIDTH;
    let group = joined(ui, stepper.name, (vec2(width, HEIGHT), Way::Across));
    let mut ui = ui.new_child(group);
    ui.spacing_mut().item_spacing.x = 0.0;
    let (low, high) = (*stepper.range.start(), *stepper.range.end());
    let value = stepper.value;
    let fewer = step(
        &mut ui,
        (Icon::Minus, stepper.fewer),
        value > low,
        Place::First,
    );
    let number = number(&mut ui, stepper);
    let more = step(
        &mut ui,
        (Icon::Plus, stepper.more),
        value < high,
        Place::Last,
    );
    let mut by = turned(&ui, &number);
    by -= i64::from(fewer.clicked());
    by += i64::from(more.clicked());
    let all = [
        (fewer, Place::First),
        (number, Place::Middle),
        (more, Place::Last),
    ];
    let all = all.map(|(part, place)| (part, place.radius(Way::Across)));
    frame(&ui, &all);
    let new = value
        .saturating_add(by.saturating_mul(stepper.step))
        .clamp(low, high);
    (new != value).then_some(new)
}

const STEP_WIDTH: f32 = 39.0;

fn number_width(ui: &Ui, stepper: &Stepper<'_>) -> f32 {
    let shown = paint::line(ui, Type::NoteStrong, stepper.shown);
    (shown.size().x + 28.0).max(46.0)
}

fn step(ui: &mut Ui, (icon, name): (Icon, &str), possible: bool, place: Place) -> Response {
    ui.add_enabled_ui(possible, |ui| {
        let (rect, response) = ui.allocate_exact_size(vec2(STEP_WIDTH, HEIGHT), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, possible, name));
        ground(ui, &response, false, place.radius(Way::Across));
        paint::icon(ui, icon, rect.center(), 16.0, theme::tokens(ui).text);
        paint::hand(response).on_hover_text(name)
    })
    .inner
}

fn number(ui: &mut Ui, stepper: &Stepper<'_>) -> Response {
    let tokens = theme::tokens(ui);
    let galley = paint::line(ui, Type::NoteStrong, stepper.shown);
    let width = number_width(ui, stepper);
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
