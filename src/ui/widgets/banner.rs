//! Banners and verdicts: one sentence on coloured ground after an icon, with
//! at most one button. They must not know what the button does.

use egui::{Align, CornerRadius, Frame, Layout, Margin, Response, Sense, Stroke, Ui, vec2};

use super::button::Button;
use super::paint;
use super::text::{self, Part};
use super::tone::Tone;
use crate::ui::icon::Icon;
use crate::ui::theme::{self, Type, size};

/// A sentence that concerns the whole screen. Gives the button's response, if there is one.
pub fn banner(
    ui: &mut Ui,
    (tone, icon): (Tone, Icon),
    parts: &[Part<'_>],
    action: Option<&str>,
) -> Option<Response> {
    let tokens = theme::tokens(ui);
    let edge = if tokens.dark {
        tone.ink(tokens).gamma_multiply(0.25)
    } else {
        tone.ground(tokens)
    };
    Frame::new()
        .fill(tone.ground(tokens))
        .stroke(Stroke::new(1.0, edge))
        .corner_radius(CornerRadius::same(size::CARD))
        .inner_margin(Margin::symmetric(19, 13))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 16.0;
                let (rect, _) = ui.allocate_exact_size(vec2(26.0, 26.0), Sense::hover());
                paint::icon(ui, icon, rect.center(), 24.0, tone.ink(tokens));
                let taken = action.map_or(0.0, |label| {
                    paint::line(ui, Type::Button, label).size().x + 56.0
                });
                let room = (ui.available_width() - taken).max(80.0);
                ui.allocate_ui_with_layout(vec2(room, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(room);
                    text::gap_text(ui, Type::Body, parts);
                });
                action.map(|label| ui.add(Button::bordered(label)))
            })
            .inner
        })
        .inner
}

/// What became of a typed answer: the answer as given, and a small line that says why.
pub fn verdict(ui: &mut Ui, (tone, icon): (Tone, Icon), given: &[Part<'_>], why: &[Part<'_>]) {
    let tokens = theme::tokens(ui);
    Frame::new()
        .fill(tone.ground(tokens))
        .stroke(Stroke::new(1.0, tone.ink(tokens)))
        .corner_radius(CornerRadius::same(size::CARD))
        .inner_margin(Margin::symmetric(17, 12))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 14.0;
                let (rect, _) = ui.allocate_exact_size(vec2(26.0, 26.0), Sense::hover());
                paint::icon(ui, icon, rect.center(), 24.0, tone.ink(tokens));
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    text::gap_text(ui, Type::Body, given);
                    if !why.is_empty() {
                        text::gap_note(ui, Type::Small, why);
                    }
                });
            });
        });
}
