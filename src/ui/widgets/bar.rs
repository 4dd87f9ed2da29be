//! Bars that show a share. They must not know what is counted; the name says
//! it to a screen reader.

use egui::{CornerRadius, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::ui::theme;

const HEIGHT: f32 = 8.0;

/// A thin bar as wide as there is room; `share` from 0 to 1.
pub fn progress_bar(ui: &mut Ui, share: f32, name: &str) -> Response {
    let tokens = theme::tokens(ui);
    let response = track(ui, f64::from(share.clamp(0.0, 1.0)), name);
    let eased = ui.animate_value_with_time(
        response.id.with("share"),
        share.clamp(0.0, 1.0),
        ui.style().animation_time,
    );
    fill(ui, response.rect, (0.0, eased), tokens.accent);
    response
}

/// A bar of a deck: what is known in the accent colour, then what is being learnt in gold.
/// Both from 0 to 1, together at most 1.
pub fn deck_bar(ui: &mut Ui, known: f32, learning: f32, name: &str) -> Response {
    let tokens = theme::tokens(ui);
    let known = known.clamp(0.0, 1.0);
    let both = (known + learning.max(0.0)).min(1.0);
    let response = track(ui, f64::from(known), name);
    fill(ui, response.rect, (known, both), tokens.gold_mark);
    fill(ui, response.rect, (0.0, known), tokens.accent);
    response
}

/// A bar in gold, for what is about to be forgotten.
pub fn weak_bar(ui: &mut Ui, share: f32, name: &str) -> Response {
    let tokens = theme::tokens(ui);
    let response = track(ui, f64::from(share.clamp(0.0, 1.0)), name);
    fill(ui, response.rect, (0.0, share), tokens.gold_mark);
    response
}

/// A range on a scale from 0 to 1: what it holds in the accent colour, its middle, and a mark
/// to reach in gold.
pub fn range_bar(
    ui: &mut Ui,
    (low, mid, high): (f32, f32, f32),
    mark: Option<f32>,
    name: &str,
) -> Response {
    let tokens = theme::tokens(ui);
    let response = track(ui, f64::from(mid.clamp(0.0, 1.0)), name);
    let rect = response.rect;
    fill(ui, rect, (low.max(0.0), high), tokens.accent);
    let line = |at: f32, over: f32, ink| {
        let x = rect.left() + rect.width() * at.clamp(0.0, 1.0);
        let down = rect.top() - over..=rect.bottom() + over;
        ui.painter().vline(x, down, egui::Stroke::new(3.0, ink));
    };
    line(mid, 3.0, tokens.text);
    if let Some(mark) = mark {
        line(mark, 6.0, tokens.gold_mark);
    }
    response
}

fn track(ui: &mut Ui, value: f64, name: &str) -> Response {
    let size = vec2(ui.available_width(), HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo {
        value: Some((value * 100.0).round()),
        ..WidgetInfo::labeled(Role::ProgressIndicator, true, name)
    });
    ui.accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(100.0);
    });
    let radius = CornerRadius::same(4);
    ui.painter()
        .rect_filled(rect, radius, theme::tokens(ui).track);
    response
}

/// Fills a part of the track; its ends are round only where the track ends.
fn fill(ui: &Ui, track: Rect, (from, to): (f32, f32), ink: egui::Color32) {
    let to = to.clamp(0.0, 1.0);
    if to <= from {
        return;
    }
    let whole = track.width();
    let part = track
        .with_min_x(track.left() + whole * from)
        .with_max_x(track.left() + whole * to);
    let left = if from <= 0.0 { 4 } else { 0 };
    let right = if to >= 1.0 { 4 } else { 0 };
    let radius = CornerRadius {
        nw: left,
        sw: left,
        ne: right,
        se: right,
    };
    ui.painter().rect_filled(part, radius, ink);
}
