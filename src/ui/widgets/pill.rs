//! Pills: a word on coloured ground. A pill says something; a chip is a pill
//! that can be picked. They must not decide what the colour means.

use egui::{Response, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::paint;
use super::tone::Tone;
use crate::ui::icon::Icon;
use crate::ui::theme::{self, Type, mix};

const HEIGHT: f32 = 26.0;
const SIDE: f32 = 10.0;
const ICON: f32 = 16.0;

/// How wide a pill with this text is, in points.
pub(super) fn width(ui: &Ui, text: &str, icon: Option<Icon>) -> f32 {
    let icon = icon.map_or(0.0, |_| ICON + 6.0);
    paint::line(ui, Type::SmallStrong, text).size().x + icon + 2.0 * SIDE
}

/// A word on coloured ground.
pub fn pill(ui: &mut Ui, text: &str, tone: Tone) -> Response {
    show(ui, text, tone, None)
}

/// A word on coloured ground after an icon.
pub fn pill_icon(ui: &mut Ui, icon: Icon, text: &str, tone: Tone) -> Response {
    show(ui, text, tone, Some(icon))
}

fn show(ui: &mut Ui, text: &str, tone: Tone, icon: Option<Icon>) -> Response {
    let size = vec2(width(ui, text, icon), HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    if ui.is_rect_visible(rect) {
        let tokens = theme::tokens(ui);
        paint::plate(ui, rect, 13, tone.ground(tokens), Stroke::NONE);
        let mut at = rect.left_center() + vec2(SIDE, 0.0);
        if let Some(icon) = icon {
            paint::icon(ui, icon, at + vec2(ICON / 2.0, 0.0), ICON, tone.ink(tokens));
            at.x += ICON + 6.0;
        }
        let galley = paint::line(ui, Type::SmallStrong, text);
        paint::put_left(ui, galley, at, tone.ink(tokens));
    }
    response
}

/// A pill that can be picked, for filters and short questions.
pub fn chip(ui: &mut Ui, text: &str, picked: bool) -> Response {
    let size = vec2(width(ui, text, None), HEIGHT + 2.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, picked, text));
    if ui.is_rect_visible(rect) {
        let tokens = theme::tokens(ui);
        let tone = if picked { Tone::Accent } else { Tone::Neutral };
        let warm = paint::warmth(ui, &response) * 0.08;
        let fill = mix(tone.ground(tokens), tokens.text, warm);
        let edge = if picked {
            Stroke::new(1.0, tokens.accent)
        } else {
            Stroke::NONE
        };
        paint::plate(ui, rect, 14, fill, edge);
        let galley = paint::line(ui, Type::SmallStrong, text);
        paint::put_middle(ui, galley, rect.center(), tone.ink(tokens));
        paint::focus_ring(ui, &response, 14);
    }
    paint::hand(response)
}
