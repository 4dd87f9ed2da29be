//! A line of time with dots and labels, which can be dragged, turned nearer
//! and pressed. It reports what was done and keeps nothing; what a dot stands
//! for it must not know.

use std::sync::Arc;

use egui::{
    Galley, Id, Pos2, Rect, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::paint;
use crate::study::timeline::lanes;
use crate::ui::theme::{self, Type, size};

/// A dot on the line.
#[derive(Debug, Clone)]
pub struct Stop {
    /// Where it stands, from 0 to 1.
    pub share: f32,
    /// From where to where its date reaches.
    pub reach: (f32, f32),
    /// How many things it stands for.
    pub count: usize,
    /// The words above it.
    pub label: String,
    /// What a screen reader says.
    pub name: String,
    /// The keyboard stands here.
    pub here: bool,
}

/// What is drawn.
#[derive(Debug, Clone, Copy)]
pub struct Timeline<'a> {
    /// Keeps it apart from others.
    pub id: Id,
    /// What it shows, in words.
    pub name: &'a str,
    /// The dots from left to right.
    pub stops: &'a [Stop],
    /// Where dates stand under the line, and what they are.
    pub ticks: &'a [(f32, String)],
    /// How many labels stand above each other.
    pub lanes: usize,
    /// Whether the wheel turns it nearer; else it scrolls the page.
    pub wheel: bool,
}

/// What was done with the line in this frame.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct TimelineDone {
    /// The dot that was pressed.
    pub pressed: Option<usize>,
    /// It was moved by this share of its width; to the right if positive.
    pub moved: f32,
    /// It was turned nearer around a place from 0 to 1, so many times.
    pub nearer: Option<(f32, f32)>,
}

const LABEL: f32 = 150.0;
const LANE: f32 = 22.0;
const UNDER: f32 = 30.0;
const DOT: f32 = 6.0;

/// How high the line is with so many lanes of labels.
const fn height(lanes: usize) -> f32 {
    lanes as f32 * LANE + 18.0 + UNDER
}

/// The line, as wide as there is room.
pub fn timeline(ui: &mut Ui, line: &Timeline<'_>) -> TimelineDone {
    let wanted = vec2(ui.available_width(), height(line.lanes));
    let (rect, _) = ui.allocate_exact_size(wanted, Sense::hover());
    let ground = ui.interact(rect, line.id, Sense::DRAG);
    ground.widget_info(|| WidgetInfo::labeled(Role::Figure, true, line.name));
    let mut done = TimelineDone {
        moved: -ground.drag_delta().x / rect.width().max(1.0),
        ..TimelineDone::default()
    };
    wheel(ui, line, rect, &mut done);
    if ui.is_rect_visible(rect) {
        axis(ui, line, rect);
        done.pressed = stops(ui, line, rect);
    }
    done
}

/// The wheel turns nearer or farther; turned sideways it moves.
fn wheel(ui: &Ui, line: &Timeline<'_>, rect: Rect, done: &mut TimelineDone) {
    let pointer = ui.input(|input| input.pointer.hover_pos());
    let seen = ui.clip_rect().intersect(rect);
    let Some(at) = pointer.filter(|at| line.wheel && seen.contains(*at)) else {
        return;
    };
    let (turned, pinched) = ui.input_mut(|input| {
        let pinched = input.zoom_delta();
        (
            std::mem::replace(&mut input.smooth_scroll_delta, Vec2::ZERO),
            pinched,
        )
    });
    done.moved -= turned.x / rect.width().max(1.0);
    let times = (turned.y / 200.0).exp() * pinched;
    if (times - 1.0).abs() > 1e-4 {
        let share = (at.x - rect.left()) / rect.width().max(1.0);
        done.nearer = Some((share, times));
    }
}

fn level(rect: Rect) -> f32 {
    rect.bottom() - UNDER
}

fn axis(ui: &Ui, line: &Timeline<'_>, rect: Rect) {
    let tokens = theme::tokens(ui);
    let y = level(rect);
    let edge = Stroke::new(2.0, tokens.border);
    ui.painter().hline(rect.x_range(), y, edge);
    for (share, text) in line.ticks {
        let x = rect.left() + rect.width() * share;
        let galley = paint::line(ui, Type::Small, text);
        let left = x - galley.size().x / 2.0;
        if left < rect.left() || left + galley.size().x > rect.right() {
            continue;
        }
        ui.painter().vline(x, y - 4.0..=y + 4.0, edge);
        paint::put_left(ui, galley, pos2(left, y + 19.0), tokens.muted);
    }
}

fn stops(ui: &Ui, line: &Timeline<'_>, rect: Rect) -> Option<usize> {
    let kind = |stop: &Stop| {
        if stop.here {
            Type::NoteStrong
        } else {
            Type::SmallStrong
        }
    };
    let words: Vec<Arc<Galley>> = line
        .stops
        .iter()
        .map(|stop| paint::one_line(ui, kind(stop), &stop.label, LABEL))
        .collect();
    let x = |share: f32| rect.left() + rect.width() * share;
    let wanted: Vec<(f32, f32)> = line
        .stops
        .iter()
        .zip(&words)
        .map(|(stop, words)| (rect.width() * stop.share, words.size().x))
        .collect();
    let places = lanes(&wanted, line.lanes, rect.width());
    let mut pressed = None;
    for (index, ((stop, words), place)) in line.stops.iter().zip(words).zip(places).enumerate() {
        let dot = pos2(x(stop.share), level(rect));
        let label = place.map(|(lane, left)| {
            let bottom = level(rect) - 16.0 - LANE * lane as f32;
            let low = pos2(rect.left() + left, bottom);
            Rect::from_min_max(
                pos2(low.x, low.y - LANE),
                pos2(low.x + words.size().x, low.y),
            )
        });
        let id = line.id.with(("stop", index));
        let response = press(ui, (dot, label), id, stop);
        draw(ui, (dot, label), (stop, &response), words);
        reach(ui, rect, stop);
        if response.clicked() {
            pressed = Some(index);
        }
    }
    pressed
}

/// The dot and its label are pressed alike.
fn press(ui: &Ui, (dot, label): (Pos2, Option<Rect>), id: Id, stop: &Stop) -> Response {
    let touch = Rect::from_center_size(dot, Vec2::splat(22.0));
    let response = ui.interact(touch, id, Sense::CLICK);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, stop.here, &stop.name));
    let response = match label {
        Some(label) => response | ui.interact(label, id.with("label"), Sense::CLICK),
        None => response,
    };
    paint::hand(response).on_hover_text(&stop.name)
}

fn draw(
    ui: &Ui,
    (dot, label): (Pos2, Option<Rect>),
    (stop, response): (&Stop, &Response),
    words: Arc<Galley>,
) {
    let tokens = theme::tokens(ui);
    let painter = ui.painter();
    if let Some(label) = label {
        let thin = Stroke::new(1.0, tokens.border);
        let x = dot.x.clamp(label.left() + 1.0, label.right() - 1.0);
        painter.vline(x, label.bottom()..=dot.y - DOT, thin);
        let ink = if stop.here || response.hovered() {
            tokens.accent
        } else {
            tokens.text
        };
        paint::put_left(ui, words, label.left_center(), ink);
    }
    let large = if stop.count > 1 { DOT + 2.0 } else { DOT };
    painter.circle_filled(dot, large, tokens.accent);
    if stop.count > 1 {
        painter.circle_filled(dot, large - 3.0, tokens.surface);
    }
    if stop.here {
        let ring = Stroke::new(2.0, tokens.accent);
        painter.circle_stroke(dot, large + 4.0, ring);
    }
}

/// A date that is not a day reaches over its year or month.
fn reach(ui: &Ui, rect: Rect, stop: &Stop) {
    let (from, to) = stop.reach;
    let width = (to - from) * rect.width();
    if stop.count > 1 || width < 4.0 * DOT {
        return;
    }
    let x = |share: f32| rect.left() + rect.width() * share.clamp(0.0, 1.0);
    let bar = Rect::from_x_y_ranges(x(from)..=x(to), level(rect) - 1.5..=level(rect) + 1.5);
    paint::plate(ui, bar, size::KEY, theme::tokens(ui).accent, Stroke::NONE);
}
