//! A figure as a table, for the eye and for screen readers: every cell is a
//! text that can be reached.

use egui::{Grid, ScrollArea, Ui, vec2};

use crate::text::Sheet;
use crate::ui::theme::Type;
use crate::ui::widgets::{note, say};

/// A table higher than this scrolls.
const HIGH: f32 = 260.0;

pub(super) fn show(ui: &mut Ui, id: &str, sheet: &Sheet) {
    ScrollArea::both()
        .id_salt(("sheet", id))
        .max_height(HIGH)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            Grid::new(("cells", id))
                .spacing(vec2(20.0, 4.0))
                .show(ui, |ui| {
                    ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Extend);
                    for name in &sheet.head {
                        note(ui, Type::SmallStrong, name);
                    }
                    ui.end_row();
                    for row in &sheet.rows {
                        for cell in row {
                            say(ui, Type::Small, &cell.shown());
                        }
                        ui.end_row();
                    }
                });
        });
}
