//! Key caps: small pictures of a key, shown only where the key works. They
//! are drawn, not pressed; they must not sense anything.

use std::sync::Arc;

use egui::{Color32, CornerRadius, Galley, Rect, Response, Sense, Stroke, StrokeKind, Ui, vec2};

use super::paint;
use crate::ui::theme::{self, Tokens, Type, size};

const SIDE: f32 = 26.0;

/// A cap that is laid out and waits for its place.
pub(super) struct Laid {
    galley: Arc<Galley>,
    /// The dash of a range: no key.
    bare: bool,
}

/// Between two caps, it says that the keys between them work, too.
const RANGE: &str = "\u{2013}";

/// How a cap is coloured.
#[derive(Clone, Copy)]
pub(super) struct CapInk {
    fill: Color32,
    edge: Color32,
    ink: Color32,
}

impl CapInk {
    /// On a page or a card.
    pub(super) const fn plain(tokens: &Tokens) -> Self {
        Self {
            fill: tokens.surface,
            edge: tokens.border,
            ink: tokens.muted,
        }
    }

    /// On the primary button, or the cap of what is picked.
    pub(super) const fn on_accent(tokens: &Tokens) -> Self {
        Self {
            fill: tokens.accent,
            edge: tokens.on_accent,
            ink: tokens.on_accent,
        }
    }

    /// The same on another ground.
    pub(super) const fn on(self, fill: Color32) -> Self {
        Self { fill, ..self }
    }
}

impl Laid {
    pub(super) fn new(ui: &Ui, text: &str) -> Self {
        Self {
            galley: paint::line(ui, Type::Key, text),
            bare: text == RANGE,
        }
    }

    pub(super) fn width(&self) -> f32 {
        if self.bare {
            return self.galley.size().x;
        }
        (self.galley.size().x + 14.0).max(SIDE)
    }

    /// Paints the cap with its left edge at a point, centred on its height.
    pub(super) fn paint(self, ui: &Ui, left: egui::Pos2, colours: CapInk) {
        let rect = Rect::from_min_size(left - vec2(0.0, SIDE / 2.0), vec2(self.width(), SIDE));
        if self.bare {
            paint::put_middle(ui, self.galley, rect.center(), colours.ink);
            return;
        }
        let radius = CornerRadius::same(size::KEY);
        let edge = Stroke::new(1.0, colours.edge);
        let painter = ui.painter();
        painter.rect_filled(rect, radius, colours.fill);
        // Two edges one point apart make the lower one thick, like the side of a key.
        painter.rect_stroke(rect, radius, edge, StrokeKind::Inside);
        let face = rect.with_max_y(rect.bottom() - 1.0);
        painter.rect_stroke(face, radius, edge, StrokeKind::Inside);
        paint::put_middle(ui, self.galley, face.center(), colours.ink);
    }
}

/// A key cap by itself.
pub fn keycap(ui: &mut Ui, text: &str) -> Response {
    let laid = Laid::new(ui, text);
    let (rect, response) = ui.allocate_exact_size(vec2(laid.width(), SIDE), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, text));
    if ui.is_rect_visible(rect) {
        let colours = CapInk::plain(theme::tokens(ui));
        laid.paint(ui, rect.left_center(), colours);
    }
    response
}

/// The keys that work on this screen, in one centred row: caps, then what they do.
///
/// An en dash among the caps is drawn without a cap, for a range of keys.
pub fn key_hints(ui: &mut Ui, hints: &[(&[&str], &str)]) {
    const INNER: f32 = 4.0;
    const OUTER: f32 = 22.0;
    let tokens = theme::tokens(ui);
    let mut laid = Vec::new();
    let mut width = 0.0;
    for (caps, label) in hints {
        let caps: Vec<Laid> = caps.iter().map(|cap| Laid::new(ui, cap)).collect();
        let label_laid = paint::line(ui, Type::Small, label);
        let caps_width: f32 = caps.iter().map(|cap| cap.width() + INNER).sum();
        let own = caps_width + label_laid.size().x;
        width += own + OUTER;
        laid.push((caps, label_laid, own));
    }
    let width = (width - OUTER).max(0.0);
    let room = vec2(ui.available_width(), SIDE);
    let (rect, _) = ui.allocate_exact_size(room, Sense::hover());
    let mut at = rect.left_center() + vec2(((rect.width() - width) / 2.0).max(0.0), 0.0);
    for (caps, label, own) in laid {
        if at.x + own > rect.right() + 1.0 {
            // Hints are a help, not the way: what has no room is left out.
            break;
        }
        for cap in caps {
            let step = cap.width() + INNER;
            cap.paint(ui, at, CapInk::plain(tokens));
            at.x += step;
        }
        let step = label.size().x + OUTER;
        paint::put_left(ui, label, at, tokens.muted);
        at.x += step;
    }
}
