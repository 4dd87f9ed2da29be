//! Strokes that several widgets share: the focus ring, icons, dashed edges,
//! laid out text. It must not allocate space or sense input.

use std::f32::consts::{FRAC_PI_2, PI};
use std::sync::Arc;

use egui::{
    Color32, CornerRadius, Galley, Pos2, Rect, Response, Shape, Stroke, StrokeKind, Ui, pos2, vec2,
};

use crate::ui::icon::Icon;
use crate::ui::theme::{self, Face, Type};

/// Lays text out; wraps at `width`.
pub(super) fn lay(ui: &Ui, kind: Type, text: &str, width: f32) -> Arc<Galley> {
    let mut job = egui::text::LayoutJob::default();
    job.append(text, 0.0, kind.format(Color32::PLACEHOLDER));
    job.wrap.max_width = width;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Lays text out in one line.
pub(super) fn line(ui: &Ui, kind: Type, text: &str) -> Arc<Galley> {
    lay(ui, kind, text, f32::INFINITY)
}

/// Lays text out in one line that ends in an ellipsis where there is no more room.
pub(super) fn one_line(ui: &Ui, kind: Type, text: &str, width: f32) -> Arc<Galley> {
    let mut job = egui::text::LayoutJob::default();
    job.append(text, 0.0, kind.format(Color32::PLACEHOLDER));
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Paints laid out text with its left edge at `left`, centred on the height of that point.
pub(super) fn put_left(ui: &Ui, galley: Arc<Galley>, left: Pos2, ink: Color32) {
    let at = left - vec2(0.0, galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
}

/// Paints laid out text in the middle of a point.
pub(super) fn put_middle(ui: &Ui, galley: Arc<Galley>, middle: Pos2, ink: Color32) {
    let at = middle - galley.size() / 2.0;
    ui.painter().galley(at, galley, ink);
}

/// An icon as lines.
pub(super) fn icon(ui: &Ui, icon: Icon, middle: Pos2, size: f32, ink: Color32) {
    let text = icon.glyph().to_string();
    let font = Face::Icon.at(size);
    let galley = ui
        .painter()
        .layout_no_wrap(text, font, Color32::PLACEHOLDER);
    put_middle(ui, galley, middle, ink);
}

/// The ring around whatever the keyboard acts on.
pub(super) fn focus_ring(ui: &Ui, response: &Response, radius: u8) {
    if !response.has_focus() {
        return;
    }
    let ink = theme::tokens(ui).accent;
    ui.painter().rect_stroke(
        response.rect.expand(2.0),
        CornerRadius::same(radius.saturating_add(2)),
        Stroke::new(2.0, ink),
        StrokeKind::Outside,
    );
}

/// A filled shape with an edge.
pub(super) fn plate(ui: &Ui, rect: Rect, radius: u8, fill: Color32, edge: Stroke) {
    ui.painter().rect(
        rect,
        CornerRadius::same(radius),
        fill,
        edge,
        StrokeKind::Inside,
    );
}

/// A dashed rounded edge.
pub(super) fn dashed(ui: &Ui, rect: Rect, radius: u8, edge: Stroke) {
    let path = rounded_path(rect.shrink(edge.width / 2.0), f32::from(radius));
    ui.painter()
        .extend(Shape::dashed_line(&path, edge, 4.0, 3.0));
}

/// The outline of a rounded rectangle, closed, clockwise from the top left.
fn rounded_path(rect: Rect, radius: f32) -> Vec<Pos2> {
    const STEPS: u8 = 6;
    let inner = rect.shrink(radius);
    let corners = [
        (inner.left_top(), PI),
        (inner.right_top(), PI + FRAC_PI_2),
        (inner.right_bottom(), 0.0),
        (inner.left_bottom(), FRAC_PI_2),
    ];
    let mut path = Vec::with_capacity(4 * usize::from(STEPS + 1) + 1);
    for (middle, start) in corners {
        for step in 0..=STEPS {
            let angle = start + FRAC_PI_2 * f32::from(step) / f32::from(STEPS);
            path.push(pos2(
                middle.x + radius * angle.cos(),
                middle.y + radius * angle.sin(),
            ));
        }
    }
    path.extend(path.first().copied());
    path
}

/// From 0 to 1 while the pointer is over the widget; animated if motion is on.
pub(super) fn warmth(ui: &Ui, response: &Response) -> f32 {
    ui.animate_bool_responsive(response.id.with("warm"), response.hovered())
}

/// Shows by the pointer that something can be clicked.
pub(super) fn hand(response: Response) -> Response {
    if response.enabled() {
        response.on_hover_cursor(egui::CursorIcon::PointingHand)
    } else {
        response
    }
}
