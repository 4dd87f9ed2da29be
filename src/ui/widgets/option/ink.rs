//! Paints a row that is laid out, by its state. It must not allocate space or
//! sense input.

use egui::{Color32, Rect, Stroke, Ui, pos2};

use super::{Cap, LaidRow, OptionRow, RowState, Trail};
use crate::ui::icon::Icon;
use crate::ui::theme::{self, Tokens, Type, mix, size};
use crate::ui::widgets::keycap::{CapInk, Laid};
use crate::ui::widgets::paint;

const CAP_LEFT: f32 = 17.0;
const CAP_MIDDLE: f32 = 30.0;

impl RowState {
    /// Ground, edge and ink of the text.
    fn colours(self, tokens: &Tokens) -> (Color32, Color32, Color32) {
        match self {
            Self::Open => (tokens.surface, tokens.border, tokens.text),
            Self::Picked => (tokens.accent_soft, tokens.accent, tokens.text),
            Self::Right => (tokens.right_soft, tokens.right, tokens.text),
            Self::WrongPicked => (tokens.wrong_soft, tokens.wrong, tokens.text),
            Self::Missed => (tokens.surface, tokens.right, tokens.text),
            Self::Faded => (tokens.surface, tokens.border, tokens.muted),
        }
    }

    /// The icon that takes the place of the cap once the row is judged.
    fn mark(self, tokens: &Tokens) -> Option<(Icon, Color32)> {
        match self {
            Self::Right => Some((Icon::CheckCircle, tokens.right)),
            Self::WrongPicked => Some((Icon::XCircle, tokens.wrong)),
            Self::Missed => Some((Icon::CircleDashed, tokens.right)),
            Self::Open | Self::Picked | Self::Faded => None,
        }
    }
}

/// Paints a row into a place; `warm` is 1 under the pointer.
pub(in crate::ui::widgets) fn paint_row(
    ui: &Ui,
    row: &OptionRow<'_>,
    laid: LaidRow,
    (rect, warm): (Rect, f32),
) {
    let tokens = theme::tokens(ui);
    let (mut fill, mut edge, mut ink) = row.state.colours(tokens);
    if row.dashed && row.state == RowState::Open {
        fill = mix(Color32::TRANSPARENT, tokens.surface, warm);
        ink = mix(tokens.muted, tokens.text, warm);
    }
    edge = mix(edge, tokens.accent, warm * 0.6);
    let stroke = Stroke::new(1.0, edge);
    if row.dashed || row.state == RowState::Missed {
        paint::plate(ui, rect, size::CARD, fill, Stroke::NONE);
        paint::dashed(ui, rect, size::CARD, stroke);
    } else {
        paint::plate(ui, rect, size::CARD, fill, stroke);
    }
    paint_cap(ui, row, rect);
    paint_trail(ui, row, rect);
    let height = laid.text.size().y + laid.note.as_ref().map_or(0.0, |note| note.size().y);
    let mut at = pos2(
        rect.left() + super::TEXT_LEFT,
        rect.center().y - height / 2.0,
    );
    let text_height = laid.text.size().y;
    ui.painter().galley(at, laid.text, ink);
    at.y += text_height;
    if let Some(note) = laid.note {
        ui.painter().galley(at, note, tokens.muted);
    }
}

fn paint_cap(ui: &Ui, row: &OptionRow<'_>, rect: Rect) {
    let tokens = theme::tokens(ui);
    let middle = pos2(rect.left() + CAP_MIDDLE, rect.center().y);
    if let Some((icon, ink)) = row.state.mark(tokens) {
        paint::icon(ui, icon, middle, 24.0, ink);
        return;
    }
    match row.cap {
        Cap::Icon(icon) => paint::icon(ui, icon, middle, 22.0, tokens.muted),
        Cap::Key(key) => {
            let colours = if row.state == RowState::Picked {
                CapInk::on_accent(tokens)
            } else {
                CapInk::plain(tokens)
            };
            let left = pos2(rect.left() + CAP_LEFT, rect.center().y);
            Laid::new(ui, key).paint(ui, left, colours);
        }
    }
}

fn paint_trail(ui: &Ui, row: &OptionRow<'_>, rect: Rect) {
    let tokens = theme::tokens(ui);
    let middle = pos2(rect.right() - 26.0, rect.center().y);
    match row.trail {
        Trail::Tick if row.state == RowState::Picked => {
            paint::icon(ui, Icon::Check, middle, size::ICON, tokens.accent);
        }
        Trail::Steps if row.state.can_be_picked() => {
            paint::icon(ui, Icon::DotsSixVertical, middle, size::ICON, tokens.muted);
        }
        Trail::Tick | Trail::Nothing | Trail::Steps => {}
        Trail::Key(key) => {
            let cap = Laid::new(ui, key);
            let left = pos2(rect.right() - 20.0 - cap.width(), rect.center().y);
            cap.paint(ui, left, CapInk::plain(tokens));
        }
        Trail::Badge(letter) => {
            let middle = pos2(rect.right() - 31.0, rect.center().y);
            ui.painter().circle_filled(middle, 13.0, tokens.accent_soft);
            if let Some(letter) = letter {
                let galley = paint::line(ui, Type::Key, letter);
                paint::put_middle(ui, galley, middle, tokens.accent);
            }
        }
    }
}
