//! One row that can be picked: the options of a choice, a cell of a match, a
//! verdict. It keeps size and place when it is marked; it must not know which
//! answer is right, only how a state looks.

use std::sync::Arc;

use egui::{Galley, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::paint;

mod ink;

use crate::ui::icon::Icon;
use crate::ui::theme::{Type, size};
pub(super) use ink::paint_row;

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
    /// The sign that a row can be dragged, with room before it for buttons that move it.
    Steps,
    /// The key that picks the row, where an icon stands at the left.
    Key(&'a str),
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
}

impl Trail<'_> {
    const fn room(self) -> f32 {
        match self {
            Self::Nothing => 0.0,
            Self::Tick => 28.0,
            Self::Badge(_) | Self::Key(_) => 36.0,
            Self::Steps => 100.0,
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
    // A right answer turns semibold, which breaks elsewhere. The height always leaves room for
    // both, so that nothing moves when the row is marked.
    let high = |kind: Type| paint::lay(ui, kind, row.text, room).size().y;
    let highest = high(Type::Strong).max(high(Type::Body));
    let note = row.note.map(|note| paint::lay(ui, Type::Small, note, room));
    let lines = highest + note.as_ref().map_or(0.0, |note| note.size().y);
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
    let key = match (row.cap, row.trail) {
        (Cap::Key(key), _) | (Cap::Icon(_), Trail::Key(key)) => Some(key),
        (Cap::Icon(_), Trail::Nothing | Trail::Tick | Trail::Badge(_) | Trail::Steps) => None,
    };
    if let Some(key) = key.filter(|_| open) {
        ui.accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut(key));
    }
}

/// A cell of one of the two columns of a match.
///
/// `trail` is a badge in the column that is joined and nothing in the column that gives the
/// letters. `height` makes the cells of a row equal; see [`option_height`].
pub fn match_cell(
    ui: &mut Ui,
    (cap, text): (&str, &str),
    state: RowState,
    trail: Trail<'_>,
    height: f32,
) -> Response {
    let mut row = OptionRow::new(Cap::Key(cap), text)
        .state(state)
        .trail(trail);
    row.height = height;
    option_row(ui, row)
}

/// How high a row will be at a width, to make cells of two columns agree.
pub fn option_height(ui: &Ui, row: &OptionRow<'_>, width: f32) -> f32 {
    lay(ui, row, width).height
}
