//! The table of facts that are taken for one another: what was asked from above
//! to below, what was answered from left to right.

use egui::{Align2, CornerRadius, Role, Sense, Ui, WidgetInfo, vec2};

use crate::deck::FactKey;
use crate::stats::Figures;
use crate::study::Confusion;
use crate::text::Arg;
use crate::ui::theme::{self, Type};
use crate::ui::view::View;
use crate::ui::widgets::{note, shade};

/// The side of a square.
const SIDE: f32 = 34.0;

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, figures: &Figures) {
    let confused = &figures.confused;
    let Some(worst) = confused.pairs.first() else {
        note(ui, Type::Body, &view.say("progress-confused-none"));
        return;
    };
    let in_table = |pair: &&Confusion| {
        let is_there = |fact: &FactKey| confused.facts.contains(fact);
        is_there(&pair.asked) && is_there(&pair.given)
    };
    let all = confused.pairs.iter().filter(in_table);
    let all: Vec<String> = all.map(|pair| in_words(view, pair)).collect();
    let inner = ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(2.0, 2.0);
        for (number, (fact, row)) in (1..).zip(confused.facts.iter().zip(&confused.times)) {
            ui.horizontal(|ui| {
                for (column, times) in (1..).zip(row) {
                    square(ui, (number, column), *times, confused.most());
                }
                ui.add_space(8.0);
                let name = format!("{number}  {}", view.answer(fact));
                note(ui, Type::Small, &name);
            });
        }
        ui.horizontal(|ui| {
            for number in 1..=confused.facts.len() {
                let (rect, _) = ui.allocate_exact_size(vec2(SIDE, 20.0), Sense::hover());
                let ink = theme::tokens(ui).muted;
                let font = Type::Small.font();
                ui.painter()
                    .text(rect.center(), Align2::CENTER_CENTER, number, font, ink);
            }
        });
    });
    inner
        .response
        .widget_info(|| WidgetInfo::labeled(Role::Image, true, all.join("; ")));
    note(ui, Type::Small, &in_words(view, worst));
}

fn in_words(view: &View<'_>, pair: &Confusion) -> String {
    view.say_with(
        "progress-confused-says",
        [
            ("asked", Arg::from(view.answer(&pair.asked))),
            ("given", Arg::from(view.answer(&pair.given))),
            ("times", Arg::from(pair.times)),
        ],
    )
}

/// How often one was answered where another was asked; a fact is never taken for itself.
fn square(ui: &mut Ui, (row, column): (usize, usize), times: u32, most: u32) {
    let (rect, _) = ui.allocate_exact_size(vec2(SIDE, SIDE), Sense::hover());
    if row == column {
        return;
    }
    let fill = shade(ui, times, most);
    ui.painter().rect_filled(rect, CornerRadius::same(4), fill);
    if times > 0 {
        let tokens = theme::tokens(ui);
        let strong = u64::from(times) * 4 > u64::from(most);
        let ink = if strong {
            tokens.on_accent
        } else {
            tokens.text
        };
        let font = Type::Small.font();
        ui.painter()
            .text(rect.center(), Align2::CENTER_CENTER, times, font, ink);
    }
}
