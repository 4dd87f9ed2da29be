//! One row that can be picked: the options of a choice, a cell of a match, a
//! verdict. It keeps size and place when it is marked; it must not know which
//! answer is right, only how a state looks.

use std::sync::Arc;

use egui::{Color32, Galley, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::keycap::{CapInk, Laid};
use super::paint;
use crate::ui::icon::Icon;
use crate::ui::theme::{self, Tokens, Type, mix, size};

/// What stands at the left of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cap<'a> {
    /// The key that picks it.
    Key(&'a str),
    /// An icon.
    Icon(Icon),
}

/// What stands at the right of a row; its place is kept in every state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Trail<'a> {
    /// Nothing.
    #[default]
    Nothing,
    /// A tick while the row is picked, for questions with several answers.
    Tick,
    /// The letter of what the row was joined with, or an empty place for it.
    Badge(Option<&'a str>),
    /// The sign that a row can be dragged.
    Handle,
}

/// How a row is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RowState {
    /// Can be picked.
    #[default]
    Open,
    /// Is picked, not yet judged.
    Picked,
    /// The right answer.
    Right,
    /// The student's answer, which is not right.
    WrongPicked,
    /// Right, but the student left it out.
    Missed,
    /// Judged and of no further interest.
    Faded,
}

/// A row; see [`option_row`].
#[derive(Debug, Clone, Copy)]
pub struct OptionRow<'a> {
    /// At the left.
    pub cap: Cap<'a>,
    /// The option itself; wraps.
    pub text: &'a str,
    /// A small second line, after answering.
    pub note: Option<&'a str>,
    /// How it is marked.
    pub state: RowState,
    /// At the right.
    pub trail: Trail<'a>,
    /// Drawn without ground and with a dashed edge: "I don't know".
    pub dashed: bool,
    /// Least height in points, so that two columns can agree; 0 for the usual one.
    pub height: f32,
    /// What a screen reader adds to the text, e.g. that it was the right answer.
    pub said: Option<&'a str>,
}

impl<'a> OptionRow<'a> {
    /// An open row.
    pub const fn new(cap: Cap<'a>, text: &'a str) -> Self {
        Self {
            cap,
            text,
            note: None,
            state: RowState::Open,
            trail: Trail::Nothing,
            dashed: false,
            height: 0.0,
            said: None,
        }
    }

    /// Marked.
    pub const fn state(mut self, state: RowState) -> Self {
        self.state = state;
        self
    }

    /// With a second line.
    pub const fn note(mut self, note: &'a str) -> Self {
        self.note = Some(note);
        self
    }

    /// With something at the right.
    pub const fn trail(mut self, trail: Trail<'a>) -> Self {
        self.trail = trail;
        self
    }

    /// As "I don't know".
    pub const fn dashed(mut self) -> Self {
        self.dashed = true;
        self
    }
}

const TEXT_LEFT: f32 = 59.0;
const CAP_LEFT: f32 = 17.0;
const CAP_MIDDLE: f32 = 30.0;
const RIGHT: f32 = 20.0;

impl RowState {
    const fn can_be_picked(self) -> bool {
        match self {
            Self::Open | Self::Picked => true,
            Self::Right | Self::WrongPicked | Self::Missed | Self::Faded => false,
        }
    }

    const fn text(self) -> Type {
        match self {
            Self::Right | Self::Missed => Type::Strong,
            Self::Open | Self::Picked | Self::WrongPicked | Self::Faded => Type::Body,
        }
    }

    /// Ground, edge and ink of the text.
    pub(super) fn colours(self, tokens: &Tokens) -> (Color32, Color32, Color32) {
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

impl Trail<'_> {
    const fn room(self) -> f32 {
        match self {
            Self::Nothing => 0.0,
            Self::Tick | Self::Handle => 28.0,
            Self::Badge(_) => 36.0,
        }
    }
}

/// A row that is laid out.
pub(super) struct LaidRow {
    text: Arc<Galley>,
    note: Option<Arc<Galley>>,
    pub(super) height: f32,
}

/// Lays a row out for a width.
pub(super) fn lay(ui: &Ui, row: &OptionRow<'_>, width: f32) -> LaidRow {
    let room = (width - TEXT_LEFT - RIGHT - row.trail.room()).max(40.0);
    let text = paint::lay(ui, row.state.text(), row.text, room);
    // A right answer turns semibold, which is wider. The height always leaves room for that, so
    // that nothing moves when the row is marked.
    let strong = paint::lay(ui, Type::Strong, row.text, room).size().y;
    let note = row.note.map(|note| paint::lay(ui, Type::Small, note, room));
    let lines = strong.max(text.size().y) + note.as_ref().map_or(0.0, |note| note.size().y);
    let least = if row.dashed {
        size::ROW - 4.0
    } else {
        size::ROW
    };
    LaidRow {
        text,
        note,
        height: (lines + 32.0 - if row.note.is_some() { 4.0 } else { 0.0 })
            .max(least)
            .max(row.height),
    }
}

/// A row that can be picked; as wide as there is room.
pub fn option_row(ui: &mut Ui, row: OptionRow<'_>) -> Response {
    let width = ui.available_width();
    let laid = lay(ui, &row, width);
    let open = row.state.can_be_picked();
    let sense = if open { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(width, laid.height), sense);
    tell(ui, &response, &row);
    if ui.is_rect_visible(rect) {
        let warm = if open {
            paint::warmth(ui, &response)
        } else {
            0.0
        };
        paint_row(ui, &row, laid, (rect, warm));
        paint::focus_ring(ui, &response, size::CARD);
    }
    if open {
        paint::hand(response)
    } else {
        response
    }
}

/// What a screen reader is told.
pub(super) fn tell(ui: &Ui, response: &Response, row: &OptionRow<'_>) {
    let enabled = ui.is_enabled();
    let open = row.state.can_be_picked();
    response.widget_info(|| match (open, row.state) {
        (true, RowState::Picked) => WidgetInfo::selected(Role::Button, enabled, true, row.text),
        (true, _) if row.trail == Trail::Tick => {
            WidgetInfo::selected(Role::Button, enabled, false, row.text)
        }
        (true, _) => WidgetInfo::labeled(Role::Button, enabled, row.text),
        (false, _) => WidgetInfo::labeled(Role::ListItem, enabled, row.text),
    });
    let said: Vec<&str> = row.said.into_iter().chain(row.note).collect();
    if !said.is_empty() {
        let said = said.join(" ");
        ui.accesskit_node_builder(response.id, |node| node.set_description(said));
    }
    if let (Cap::Key(key), true) = (row.cap, open) {
        ui.accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut(key));
    }
}

/// Paints a row into a place; `warm` is 1 under the pointer.
pub(super) fn paint_row(ui: &Ui, row: &OptionRow<'_>, laid: LaidRow, (rect, warm): (Rect, f32)) {
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
    let mut at = pos2(rect.left() + TEXT_LEFT, rect.center().y - height / 2.0);
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
        Trail::Nothing => {}
        Trail::Tick if row.state == RowState::Picked => {
            paint::icon(ui, Icon::Check, middle, size::ICON, tokens.accent);
        }
        Trail::Tick => {}
        Trail::Handle => paint::icon(ui, Icon::DotsSixVertical, middle, size::ICON, tokens.muted),
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
