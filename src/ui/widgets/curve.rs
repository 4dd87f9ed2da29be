//! A small picture of how well something was remembered: a line that falls and
//! rises, with a dot for every answer. It must not know how it was worked out.

use egui::{Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::paint;
use crate::ui::theme::{self, Type};

/// What is drawn.
#[derive(Debug, Clone, Copy)]
pub struct Curve<'a> {
    /// What it shows, in words.
    pub name: &'a str,
    /// The line: shares of the width and of the height, from 0 to 1.
    pub points: &'a [(f32, f32)],
    /// From this share of the width on it is a forecast.
    pub now: f32,
    /// The answers: where, and whether each was right.
    pub dots: &'a [(f32, f32, bool)],
    /// What stands under the left and the right end.
    pub ends: (&'a str, &'a str),
    /// Lines across: at which share of the height, and what stands at their right end.
    pub levels: &'a [(f32, &'a str)],
}

const HEIGHT: f32 = 88.0;

/// The picture, as wide as there is room.
pub fn curve(ui: &mut Ui, curve: &Curve<'_>) -> Response {
    let tokens = theme::tokens(ui);
    let under = Type::Small.line() + 2.0;
    let wanted = vec2(ui.available_width(), HEIGHT + under);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, curve.name));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let marks = curve
        .levels
        .iter()
        .map(|(_, text)| paint::line(ui, Type::Small, text));
    let marks: Vec<_> = marks.collect();
    let widest = marks.iter().map(|mark| mark.size().x).fold(0.0, f32::max);
    let plot = rect.with_max_y(rect.top() + HEIGHT).shrink(6.0);
    let plot = plot.with_max_x(rect.right() - widest - 14.0);
    for ((share, _), mark) in curve.levels.iter().zip(marks) {
        let edge = Stroke::new(1.0, tokens.border);
        let y = plot.bottom() - plot.height() * share;
        ui.painter()
            .hline(rect.left()..=plot.right() + 6.0, y, edge);
        let x = rect.right() - mark.size().x;
        paint::put_left(ui, mark, pos2(x, y), tokens.muted);
    }
    let at = |(x, y): (f32, f32)| place(plot, x, y);
    let split = curve.points.partition_point(|(x, _)| *x <= curve.now);
    let (past, to_come) = curve.points.split_at(split);
    let path: Vec<Pos2> = past.iter().copied().map(at).collect();
    ui.painter()
        .add(Shape::line(path, Stroke::new(2.0, tokens.accent)));
    let path: Vec<Pos2> = past
        .last()
        .into_iter()
        .chain(to_come)
        .copied()
        .map(at)
        .collect();
    let faint = Stroke::new(1.5, tokens.muted);
    ui.painter()
        .extend(Shape::dashed_line(&path, faint, 3.0, 4.0));
    for (x, y, right) in curve.dots {
        let middle = place(plot, *x, *y);
        let painter = ui.painter();
        if *right {
            painter.circle_filled(middle, 4.5, tokens.accent);
        } else {
            painter.circle(middle, 4.5, tokens.surface, Stroke::new(2.0, tokens.wrong));
        }
    }
    let y = rect.bottom() - under / 2.0;
    let (left, right) = curve.ends;
    let galley = paint::line(ui, Type::Small, left);
    paint::put_left(ui, galley, pos2(rect.left(), y), tokens.muted);
    let galley = paint::line(ui, Type::Small, right);
    let x = plot.right() + 6.0 - galley.size().x;
    paint::put_left(ui, galley, pos2(x, y), tokens.muted);
    response
}

fn place(plot: Rect, x: f32, y: f32) -> Pos2 {
    pos2(
        plot.left() + plot.width() * x,
        plot.bottom() - plot.height() * y,
    )
}
