//! Banners and verdicts: one sentence on coloured ground after an icon, with
//! at most one button. They must not know what the button does.

use egui::{Align, Layout, Response, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::button::Button;
use super::paint;
use super::text::{self, LaidParts, Part};
use super::tone::Tone;
use crate::ui::icon::Icon;
use crate::ui::theme::{self, Type, size};

const TEXT_LEFT: f32 = 59.0;
const ICON_MIDDLE: f32 = 33.0;
const RIGHT: f32 = 20.0;
const ICON: f32 = 24.0;

/// A sentence that concerns the whole screen. Gives the button's response, if there is one.
pub fn banner(
    ui: &mut Ui,
    (tone, icon): (Tone, Icon),
    parts: &[Part<'_>],
    action: Option<&str>,
) -> Option<Response> {
    let tokens = theme::tokens(ui);
    let taken = action.map_or(0.0, |label| {
        paint::line(ui, Type::Button, label).size().x + 56.0
    });
    let width = ui.available_width();
    let room = (width - TEXT_LEFT - RIGHT - taken).max(80.0);
    let laid = LaidParts::new(ui, Type::Body, parts, (tokens.text, room));
    let least = if action.is_some() {
        size::CONTROL
    } else {
        24.0
    };
    let height = laid.height().max(least) + 28.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text::spoken(parts)));
    // On dark ground a soft colour alone would sink into the page.
    let edge = if tokens.dark {
        tone.ink(tokens).gamma_multiply(0.25)
    } else {
        tone.ground(tokens)
    };
    paint::plate(
        ui,
        rect,
        size::CARD,
        tone.ground(tokens),
        Stroke::new(1.0, edge),
    );
    let middle = pos2(rect.left() + ICON_MIDDLE, rect.center().y);
    paint::icon(ui, icon, middle, ICON, tone.ink(tokens));
    let top = rect.center().y - laid.height() / 2.0;
    laid.paint(ui, pos2(rect.left() + TEXT_LEFT, top));
    action.map(|label| {
        let place = rect.with_max_x(rect.right() - RIGHT);
        let builder = UiBuilder::new()
            .max_rect(place)
            .layout(Layout::right_to_left(Align::Center));
        ui.new_child(builder).add(Button::bordered(label))
    })
}

/// What became of a typed answer: the answer as given, and a small line that says why.
pub fn verdict(
    ui: &mut Ui,
    (tone, icon): (Tone, Icon),
    given: &[Part<'_>],
    why: &[Part<'_>],
) -> Response {
    let tokens = theme::tokens(ui);
    let width = ui.available_width();
    let room = (width - TEXT_LEFT - RIGHT).max(80.0);
    let given_laid = LaidParts::new(ui, Type::Body, given, (tokens.text, room));
    let why_laid = LaidParts::new(ui, Type::Small, why, (tokens.muted, room));
    let why_height = if why.is_empty() {
        0.0
    } else {
        why_laid.height()
    };
    let lines = given_laid.height() + why_height;
    let height = (lines + 28.0).max(size::ROW);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    tell(ui, &response, given, why);
    if ui.is_rect_visible(rect) {
        let edge = Stroke::new(1.0, tone.ink(tokens));
        paint::plate(ui, rect, size::CARD, tone.ground(tokens), edge);
        let middle = pos2(rect.left() + ICON_MIDDLE - 3.0, rect.center().y);
        paint::icon(ui, icon, middle, ICON, tone.ink(tokens));
        let at = pos2(rect.left() + TEXT_LEFT, rect.center().y - lines / 2.0);
        let below = at + vec2(0.0, given_laid.height());
        given_laid.paint(ui, at);
        if !why.is_empty() {
            why_laid.paint(ui, below);
        }
    }
    response
}

/// The answer is the name, the reason a description; both are read when they appear.
fn tell(ui: &Ui, response: &Response, given: &[Part<'_>], why: &[Part<'_>]) {
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, text::spoken(given)));
    ui.accesskit_node_builder(response.id, |node| {
        if !why.is_empty() {
            node.set_description(text::spoken(why));
        }
        node.set_live(egui::accesskit::Live::Polite);
    });
}
