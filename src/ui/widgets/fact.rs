//! A line of the list of facts: the sentence, where it belongs, how strong it
//! is, when it comes next. It must not know what a fact is.

use egui::{
    Align2, Color32, Id, Pos2, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::paint;
use super::text::{self, LaidParts, Part};
use crate::ui::theme::{self, Type, mix, size};

/// What stands in the line.
#[derive(Debug, Clone, Copy)]
pub struct FactRow<'a> {
    /// The sentence, with its gap or its answer.
    pub says: &'a [Part<'a>],
    /// The small second line.
    pub note: &'a str,
    /// How strong it is, from 0 to 1, and in words.
    pub strength: Option<(f32, &'a str)>,
    /// When it comes next.
    pub next: &'a str,
    /// How many lines the sentence may take.
    pub lines: usize,
    /// The keyboard stands here, or it is open.
    pub here: bool,
}

/// Below this a fact is about to be forgotten.
const WEAK: f32 = 0.8;
/// Free space at both sides.
const SIDE: f32 = 18.0;
/// From this width on the bar stands in the line.
const WIDE: f32 = 640.0;
const BAR: f32 = 120.0;
const PERCENT: f32 = 68.0;
const NEXT: f32 = 100.0;

/// How wide the sentence may be in a line of this width.
pub fn fact_room(width: f32) -> f32 {
    let taken = if width >= WIDE {
        BAR + PERCENT + NEXT + 2.0 * 20.0
    } else {
        NEXT + 12.0
    };
    (width - 2.0 * SIDE - taken).max(80.0)
}

/// How high a line is whose sentence takes so many lines.
pub fn fact_height(lines: usize) -> f32 {
    lines as f32 * Type::Body.line() + Type::Small.line() + 23.0
}

/// The line at a place, which the caller has made room for.
pub fn fact_row(ui: &Ui, (rect, id): (Rect, Id), row: &FactRow<'_>) -> Response {
    let response = ui.interact(rect, id, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| {
        let percent = row.strength.map_or("", |(_, percent)| percent);
        let parts = [&text::spoken(row.says), row.note, percent, row.next];
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        let name = parts.collect::<Vec<_>>().join(", ");
        WidgetInfo::selected(Role::Button, enabled, row.here, name)
    });
    if ui.is_rect_visible(rect) {
        let tokens = theme::tokens(ui);
        let warm = paint::warmth(ui, &response);
        let fill = if row.here {
            tokens.accent_soft
        } else {
            mix(Color32::TRANSPARENT, tokens.sunken, warm)
        };
        let plate = rect.shrink2(vec2(6.0, 3.0));
        paint::plate(ui, plate, size::BUTTON, fill, Stroke::NONE);
        words(ui, rect, row);
        figures(ui, rect, row);
        paint::focus_ring(
            ui,
            &response.clone().with_new_rect(plate.shrink(2.0)),
            size::BUTTON,
        );
    }
    paint::hand(response)
}

fn words(ui: &Ui, rect: Rect, row: &FactRow<'_>) {
    let tokens = theme::tokens(ui);
    let room = fact_room(rect.width());
    let laid = LaidParts::limited(ui, Type::Body, row.says, (tokens.text, room), row.lines);
    let note = paint::one_line(ui, Type::Small, row.note, room);
    let height = laid.height() + note.size().y;
    let at = pos2(rect.left() + SIDE, rect.center().y - height / 2.0);
    let below = at + vec2(0.0, laid.height());
    laid.paint(ui, at);
    ui.painter().galley(below, note, tokens.muted);
}

fn figures(ui: &Ui, rect: Rect, row: &FactRow<'_>) {
    let tokens = theme::tokens(ui);
    let right = rect.right() - SIDE;
    let middle = rect.center().y;
    if rect.width() < WIDE {
        let lift = if row.strength.is_some() { 11.0 } else { 0.0 };
        put(
            ui,
            pos2(right, middle + lift),
            (Type::Small, row.next),
            tokens.muted,
        );
        if let Some((share, percent)) = row.strength {
            let ink = if share < WEAK {
                tokens.gold
            } else {
                tokens.text
            };
            put(ui, pos2(right, middle - 11.0), (Type::Label, percent), ink);
        }
        return;
    }
    put(
        ui,
        pos2(right, middle),
        (Type::Small, row.next),
        tokens.muted,
    );
    let Some((share, percent)) = row.strength else {
        return;
    };
    let percent_right = right - NEXT - 12.0;
    put(
        ui,
        pos2(percent_right, middle),
        (Type::Note, percent),
        tokens.text,
    );
    let bar_right = percent_right - PERCENT;
    let across = bar_right - BAR..=bar_right;
    strength_bar(
        ui,
        Rect::from_x_y_ranges(across, middle - 4.0..=middle + 4.0),
        share,
    );
}

/// A bar without a name of its own, where the words beside it say the same.
pub(super) fn strength_bar(ui: &Ui, rect: Rect, share: f32) {
    let tokens = theme::tokens(ui);
    let ink = if share < WEAK {
        tokens.gold_mark
    } else {
        tokens.accent
    };
    paint::plate(ui, rect, 4, tokens.track, Stroke::NONE);
    let part = rect.with_max_x(rect.left() + rect.width() * share.clamp(0.0, 1.0));
    if part.width() >= 1.0 {
        paint::plate(ui, part, 4, ink, Stroke::NONE);
    }
}

fn put(ui: &Ui, right: Pos2, (kind, text): (Type, &str), ink: Color32) {
    let galley = paint::one_line(ui, kind, text, NEXT);
    let at = Align2::RIGHT_CENTER.anchor_size(right, galley.size()).min;
    ui.painter().galley(at, galley, ink);
}
