//! Where things stand: the centred column, the bar at the bottom, columns side
//! by side. It must not know what stands there.

use egui::{
    Align, Frame, InnerResponse, Layout, Margin, Panel, Rect, Ui, UiBuilder, Vec2, pos2, vec2,
};

use crate::ui::theme;

/// Free space at the sides of a narrow window.
const SIDE: f32 = 20.0;

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
        .show(ui, |ui| column(ui, width, |ui| ends(ui, left, right)).inner)
        .inner
}

/// Something at the left and something at the right of one line, centred on its height.
pub fn ends<L, R>(
    ui: &mut Ui,
    left: impl FnOnce(&mut Ui) -> L,
    right: impl FnOnce(&mut Ui) -> R,
) -> (L, R) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        let left = left(ui);
        let rest = Layout::right_to_left(Align::Center);
        let right = ui.with_layout(rest, right).inner;
        (left, right)
    })
    .inner
}

/// Columns of equal width side by side. `add` is called with the index of each; below
/// `least` points a column, they stand under each other.
pub fn columns(
    ui: &mut Ui,
    (count, gap, least): (usize, f32, f32),
    mut add: impl FnMut(&mut Ui, usize),
) {
    let room = ui.available_width();
    let number = count.max(1) as f32;
    let width = ((room - gap * (number - 1.0)) / number).floor();
    if width < least {
        for index in 0..count {
            ui.push_id(index, |ui| add(ui, index));
            ui.add_space(gap - ui.spacing().item_spacing.y);
        }
        return;
    }
    let from = ui.cursor().min;
    let mut bottom = from.y;
    for index in 0..count {
        let left = from.x + (width + gap) * index as f32;
        let max = pos2(left + width, ui.max_rect().bottom().max(from.y));
        let rect = Rect::from_min_max(pos2(left, from.y), max);
        let own = UiBuilder::new()
            .id_salt(index)
            .max_rect(rect)
            .layout(Layout::top_down(Align::Min));
        let mut column = ui.new_child(own);
        column.set_width(width);
        add(&mut column, index);
        bottom = bottom.max(column.min_rect().bottom());
    }
    let size: Vec2 = vec2(room, bottom - from.y);
    ui.allocate_rect(Rect::from_min_size(from, size), egui::Sense::hover());
}
