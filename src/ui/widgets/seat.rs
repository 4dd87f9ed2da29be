//! The numbers of an exam's questions, side by side: one button each. They must
//! not know what a question asks; where one stands is told by colour, mark and
//! name.

use egui::{Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::paint;
use super::tone::Tone;
use crate::ui::icon::Icon;
use crate::ui::theme::{self, Type, mix, size};

/// A question's number; see [`seat`].
#[derive(Debug, Clone, Copy)]
pub struct SeatButton<'a> {
    /// The number.
    pub number: &'a str,
    /// Its name, with all that its look tells.
    pub name: &'a str,
    /// How it stands.
    pub tone: Tone,
    /// Whether it is the question on the screen.
    pub here: bool,
    /// A small mark in its corner.
    pub mark: Option<Icon>,
}

/// The width and the height of one.
const SEAT: egui::Vec2 = vec2(46.0, 40.0);

/// A button with the number of a question.
pub fn seat(ui: &mut Ui, seat: SeatButton<'_>) -> Response {
    let (rect, response) = ui.allocate_exact_size(SEAT, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, seat.here, seat.name));
    if ui.is_rect_visible(rect) {
        let tokens = theme::tokens(ui);
        let ground = match seat.tone {
            Tone::Neutral => tokens.surface,
            Tone::Accent | Tone::Gold | Tone::Right | Tone::Wrong => seat.tone.ground(tokens),
        };
        let warm = paint::warmth(ui, &response) * 0.08;
        let edge = if seat.here {
            Stroke::new(2.0, tokens.accent)
        } else {
            Stroke::new(1.0, tokens.border)
        };
        let fill = mix(ground, tokens.text, warm);
        paint::plate(ui, rect, size::BUTTON, fill, edge);
        let ink = match seat.tone {
            Tone::Neutral => tokens.text,
            Tone::Accent | Tone::Gold | Tone::Right | Tone::Wrong => seat.tone.ink(tokens),
        };
        let galley = paint::line(ui, Type::NoteStrong, seat.number);
        let room = if seat.mark.is_some() { 7.0 } else { 0.0 };
        paint::put_middle(ui, galley, rect.center() - vec2(room, 0.0), ink);
        if let Some(mark) = seat.mark {
            let at = pos2(rect.right() - 12.0, rect.center().y);
            paint::icon(ui, mark, at, 14.0, ink);
        }
        paint::focus_ring(ui, &response, size::BUTTON);
    }
    paint::hand(response)
}
