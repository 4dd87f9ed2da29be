//! Cards and what stands on them: rules, tiles with one figure, rows of a
//! list. They must not know what a figure means.

use egui::{CornerRadius, Frame, InnerResponse, Layout, Margin, Sense, Stroke, Ui, vec2};

use super::paint;
use super::pill::{self, pill};
use super::text;
use super::tone::Tone;
use crate::ui::theme::{self, Type, size};

/// A card as wide as there is room: surface, edge, padding of 20.
pub fn card<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let tokens = theme::tokens(ui);
    Frame::new()
        .fill(tokens.surface)
        .stroke(Stroke::new(1.0, tokens.border))
        .corner_radius(CornerRadius::same(size::CARD))
        .inner_margin(Margin::same(19))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            add(ui)
        })
}

/// A thin line between rows.
pub fn rule(ui: &mut Ui) {
    let edge = Stroke::new(1.0, theme::tokens(ui).border);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, edge);
}

/// A card with one figure: what it is, the figure, a small remark.
pub fn tile(ui: &mut Ui, label: &str, value: &str, note: Option<&str>) {
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        text::note(ui, Type::Small, label);
        text::say(ui, Type::Page, value);
        if let Some(note) = note {
            text::note(ui, Type::Small, note);
        }
    });
}

/// A row of a list: what was asked, what was said, the answer at the right.
#[derive(Debug, Clone, Copy)]
pub struct ListRow<'a> {
    /// What it is about.
    pub title: &'a str,
    /// A small second line and its tone.
    pub note: Option<(&'a str, Tone)>,
    /// The answer, in green at the right.
    pub answer: Option<&'a str>,
    /// A quiet pill after the answer, e.g. the place in the source.
    pub place: Option<&'a str>,
}

/// Shows a row of a list; the text keeps at least half of the width.
pub fn list_row(ui: &mut Ui, row: ListRow<'_>) {
    let tokens = theme::tokens(ui);
    ui.add_space(size::STEP);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        let all = ui.available_width();
        let place = row
            .place
            .map_or(0.0, |place| pill::width(ui, place, None) + 16.0);
        let answer = row.answer.map_or(0.0, |answer| {
            let wanted = paint::line(ui, Type::Strong, answer).size().x;
            wanted.min(all / 2.0 - place) + 16.0
        });
        let left = (all - place - answer).max(40.0);
        ui.allocate_ui_with_layout(vec2(left, 0.0), Layout::top_down(egui::Align::Min), |ui| {
            ui.set_width(left);
            ui.spacing_mut().item_spacing.y = 0.0;
            text::say(ui, Type::Label, row.title);
            if let Some((note, tone)) = row.note {
                text::tinted(ui, Type::Small, note, tone.ink(tokens));
            }
        });
        ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
            if let Some(place) = row.place {
                pill(ui, place, Tone::Neutral);
            }
            if let Some(answer) = row.answer {
                text::tinted(ui, Type::Strong, answer, tokens.right);
            }
        });
    });
    ui.add_space(size::STEP);
}
