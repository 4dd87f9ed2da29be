//! Where things stand: the centred column, the bar at the bottom, columns side
//! by side. It must not know what stands there.

use egui::{
    Align, Frame, InnerResponse, Layout, Margin, Panel, Rect, Sense, Ui, UiBuilder, pos2, vec2,
};

use super::button::Button;
use crate::ui::theme::{self, size};

/// Free space at the sides of a narrow window.
const SIDE: f32 = 20.0;
/// Between buttons side by side.
const BETWEEN: f32 = 16.0;

/// A centred column; narrower than `width` if the window is, but never without its margins.
pub fn column<R>(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let room = ui.available_rect_before_wrap();
    let width = width.min(room.width() - 2.0 * SIDE).max(120.0);
    let left = (room.center().x - width / 2.0)
        .max(room.left() + SIDE)
        .round();
    let rect = Rect::from_min_max(pos2(left, room.top()), pos2(left + width, room.bottom()));
    let column = UiBuilder::new()
        .max_rect(rect)
        .layout(Layout::top_down(Align::Min));
    ui.scope_builder(column, |ui| {
        ui.set_width(width);
        add(ui)
    })
}

/// The bar at the bottom of a screen, as wide as its column: quiet buttons at the left, the
/// primary one at the right. Show it before the rest of the screen.
pub fn bottom_bar<L, R>(
    ui: &mut Ui,
    width: f32,
    left: impl FnOnce(&mut Ui) -> L,
    right: impl FnOnce(&mut Ui) -> R,
) -> (L, R) {
    bottom(ui, width, |ui| ends(ui, size::CONTROL, left, right))
}

/// A bar of buttons: the one that is wanted most at the right, the others at the left. Where there
/// is no room for all of them, that one stands above the others. Which was pressed: 0 for that one,
/// then the others from 1.
pub fn bottom_choice(
    ui: &mut Ui,
    width: f32,
    most: Button<'_>,
    others: &[Button<'_>],
) -> Option<usize> {
    let room = (ui.available_width() - 2.0 * SIDE).min(width);
    let others_need: f32 = others.iter().map(|one| one.width(ui) + BETWEEN).sum();
    let all = |ui: &mut Ui| {
        let pressed = (1..).zip(others).filter(|(_, one)| ui.add(**one).clicked());
        pressed.map(|(number, _)| number).last()
    };
    if most.width(ui) + others_need <= room {
        let (other, most) = bottom_bar(ui, width, all, |ui| ui.add(most).clicked());
        return if most { Some(0) } else { other };
    }
    bottom(ui, width, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        let most = ui.add(most.wide()).clicked();
        let other = if others_need - BETWEEN <= room {
            ends(ui, size::CONTROL, all, |_| ()).0
        } else {
            let pressed = (1..).zip(others);
            let pressed = pressed.filter(|(_, one)| ui.add(one.wide()).clicked());
            pressed.map(|(number, _)| number).last()
        };
        if most { Some(0) } else { other }
    })
}

fn bottom<R>(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let frame = Frame::new()
        .fill(theme::tokens(ui).bg)
        .inner_margin(Margin {
            left: 0,
            right: 0,
            top: 12,
            bottom: 22,
        });
    Panel::bottom("bar")
        .resizable(false)
        .show_separator_line(false)
        .frame(frame)
        .show(ui, |ui| column(ui, width, add).inner)
        .inner
}

/// Something at the left and something at the right of one line, both centred on its height
/// in points.
pub fn ends<L, R>(
    ui: &mut Ui,
    height: f32,
    left: impl FnOnce(&mut Ui) -> L,
    right: impl FnOnce(&mut Ui) -> R,
) -> (L, R) {
    let line = Layout::left_to_right(Align::Center);
    let size = vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(size, line, |ui| {
        ui.set_min_height(height);
        ui.spacing_mut().item_spacing.x = BETWEEN;
        let left = left(ui);
        let rest = Layout::right_to_left(Align::Center);
        let right = ui.with_layout(rest, right).inner;
        (left, right)
    })
    .inner
}

/// Columns of equal width, measured before anything is shown in them.
pub(super) struct Grid {
    count: usize,
    gap: f32,
    width: f32,
    stacked: bool,
}

impl Grid {
    /// So many columns with gaps; stacked if one would be narrower than `least`.
    pub(super) fn new(ui: &Ui, (count, gap, least): (usize, f32, f32)) -> Self {
        let room = ui.available_width();
        let number = count.max(1) as f32;
        let width = (room - gap * (number - 1.0)) / number;
        let stacked = width < least;
        Self {
            count,
            gap,
            width: if stacked { room } else { width },
            stacked,
        }
    }

    /// What every column has at least, in whole points.
    pub(super) fn width(&self) -> f32 {
        self.width.floor()
    }

    pub(super) fn show(&self, ui: &mut Ui, mut add: impl FnMut(&mut Ui, usize)) {
        let from = ui.cursor().min;
        let right = from.x + ui.available_width();
        let (mut top, mut bottom) = (from.y, from.y);
        for index in 0..self.count {
            // Rounded each by itself, so that the last one ends where the page ends.
            let step = if self.stacked {
                0.0
            } else {
                self.width + self.gap
            };
            let left = from.x + step * index as f32;
            let across = left.round()..=(left + self.width).round();
            let down = top..=ui.max_rect().bottom().max(top);
            let own = UiBuilder::new()
                .id_salt(index)
                .max_rect(Rect::from_x_y_ranges(across, down))
                .layout(Layout::top_down(Align::Min));
            let mut column = ui.new_child(own);
            column.set_width(column.available_width());
            add(&mut column, index);
            bottom = bottom.max(column.min_rect().bottom());
            if self.stacked {
                top = bottom + self.gap;
            }
        }
        let whole = Rect::from_min_max(from, pos2(right, bottom));
        ui.allocate_rect(whole, Sense::hover());
    }
}

/// Columns of equal width side by side: how many, the gap between them, and the least width of
/// one in points; narrower, they stand under each other. `add` is called with the index of each.
pub fn columns(ui: &mut Ui, grid: (usize, f32, f32), add: impl FnMut(&mut Ui, usize)) {
    Grid::new(ui, grid).show(ui, add);
}
