//! A year as a sheet of small squares: a column a week, a row a weekday, the
//! stronger the more. It must not know what is counted.

use egui::{Color32, CornerRadius, Pos2, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::paint;
use crate::ui::theme::{self, Type, mix};

/// From square to square, at most and at least, in points.
const MOST: f32 = 16.0;
const LEAST: f32 = 9.0;
const WEEK: usize = 7;

/// A sheet of days; see [`days`].
#[derive(Debug)]
pub struct Days<'a> {
    /// What it shows, in a sentence.
    pub name: &'a str,
    /// How much there is on each day; the first is the first day of a week.
    pub counts: &'a [u32],
    /// Where a month begins: the place of its first day, and its short name.
    pub months: &'a [(usize, String)],
}

/// Shows the latest weeks for which there is room. Gives the place of the day under the
/// pointer.
pub fn days(ui: &mut Ui, days: &Days<'_>) -> (Response, Option<usize>) {
    let weeks = days.counts.len().div_ceil(WEEK).max(1);
    let room = ui.available_width();
    let step = (room / weeks as f32).clamp(LEAST, MOST);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a small number of weeks"
    )]
    let fit = ((room / step).floor().max(1.0) as usize).min(weeks);
    let head = Type::Small.line();
    let size = vec2(step * fit as f32, head + step * WEEK as f32);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, days.name));
    let first = (weeks - fit) * WEEK;
    let grid = Rect::from_min_max(pos2(rect.left(), rect.top() + head), rect.max);
    if ui.is_rect_visible(rect) {
        squares(ui, days, (grid, step, first));
        months(ui, days, (rect, step, first));
    }
    let under = response.hover_pos().and_then(|at| place(at, grid, step));
    let under = under.map(|place| place + first);
    (response, under.filter(|place| *place < days.counts.len()))
}

/// The place of a square, counted from the first one shown.
fn place(at: Pos2, grid: Rect, step: f32) -> Option<usize> {
    if !grid.contains(at) {
        return None;
    }
    let inside = (at - grid.min) / step;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "inside the sheet, so small and not negative"
    )]
    let (week, day) = (inside.x as usize, (inside.y as usize).min(WEEK - 1));
    Some(week * WEEK + day)
}

fn squares(ui: &Ui, days: &Days<'_>, (grid, step, first): (Rect, f32, usize)) {
    let most = days.counts.iter().copied().max().unwrap_or(0);
    let radius = CornerRadius::same(if step > 12.0 { 3 } else { 2 });
    for (number, count) in days.counts.iter().skip(first).enumerate() {
        let (week, day) = (number / WEEK, number % WEEK);
        let corner = grid.min + vec2(week as f32, day as f32) * step;
        let square = Rect::from_min_size(corner, vec2(step - 2.0, step - 2.0));
        ui.painter()
            .rect_filled(square, radius, shade(ui, *count, most));
    }
}

/// The colour of a count, in five steps from nothing to the most.
pub fn shade(ui: &Ui, count: u32, most: u32) -> Color32 {
    let tokens = theme::tokens(ui);
    if count == 0 || most == 0 {
        return tokens.track;
    }
    // By the square root: one great day must not make all others look idle.
    let share = (count as f32 / most as f32).sqrt();
    let step = (share * 4.0).ceil() / 4.0;
    mix(tokens.track, tokens.accent, 0.25 + 0.75 * step)
}

fn months(ui: &Ui, days: &Days<'_>, (rect, step, first): (Rect, f32, usize)) {
    let ink = theme::tokens(ui).muted;
    let mut free = rect.left();
    for (day, name) in days.months {
        let Some(shown) = day.checked_sub(first) else {
            continue;
        };
        let left = rect.left() + (shown.div_ceil(WEEK)) as f32 * step;
        let galley = paint::line(ui, Type::Small, name);
        let right = left + galley.size().x;
        if left >= free && right <= rect.right() {
            free = right + 6.0;
            let at = pos2(left, rect.top() + Type::Small.line() / 2.0);
            paint::put_left(ui, galley, at, ink);
        }
    }
}
