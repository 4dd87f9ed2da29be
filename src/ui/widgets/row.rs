//! Cards side by side, all as high as the highest of them. They must not know
//! what stands on them.

use egui::{Id, Ui};

use super::card::card;
use super::place::columns;

/// Cards of one row: how many, the gap, the least width of one. Where there is no room for all
/// they stand under each other, each as high as it needs.
pub fn cards(ui: &mut Ui, id: &str, grid: (usize, f32, f32), mut add: impl FnMut(&mut Ui, usize)) {
    let (count, gap, least) = grid;
    let number = count.max(1) as f32;
    let stacked = (ui.available_width() - gap * (number - 1.0)) / number < least;
    let key = Id::unique(("cards", id));
    let high: f32 = if stacked {
        0.0
    } else {
        ui.data(|data| data.get_temp(key)).unwrap_or(0.0)
    };
    let mut highest = 0.0_f32;
    columns(ui, grid, |ui, index| {
        card(ui, |ui| {
            add(ui, index);
            let own = ui.min_rect();
            highest = highest.max(own.height());
            ui.expand_to_include_rect(own.with_max_y(own.top() + high.max(own.height())));
        });
    });
    if !stacked && (highest - high).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(key, highest));
        // Drawn again before anybody sees it; where that was the last pass of the frame, in
        // the next one, or the old height stays until something else moves.
        ui.request_discard("cards");
        ui.ctx().request_repaint();
    }
}
