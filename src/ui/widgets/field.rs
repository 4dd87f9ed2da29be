//! The text field: large, named, with a unit at the right. The text belongs to
//! the caller; no text lives here.

use egui::{
    Align, Align2, CornerRadius, Frame, Id, Layout, Margin, Response, Stroke, TextEdit, Ui, vec2,
};

use super::paint;
use super::text;
use crate::ui::icon::Icon;
use crate::ui::theme::{self, Type, size};

/// A field of one line; see [`text_field`].
#[derive(Debug)]
pub struct TextField<'a> {
    /// Keeps focus and caret to this field; a question's id, say.
    pub id: Id,
    /// What a screen reader says.
    pub name: &'a str,
    /// Shown while the field is empty.
    pub hint: &'a str,
    /// The frame's copy of the text; a change goes to the model as a message.
    pub text: &'a mut String,
    /// In points; as wide as there is room if `None`.
    pub width: Option<f32>,
    /// A unit after the number.
    pub suffix: Option<&'a str>,
    /// An icon before the text.
    pub icon: Option<Icon>,
    /// 18 points, or 16 for search and authoring.
    pub kind: Type,
}

impl<'a> TextField<'a> {
    /// A field for an answer.
    pub fn new(id: Id, name: &'a str, text: &'a mut String) -> Self {
        Self {
            id,
            name,
            hint: "",
            text,
            width: None,
            suffix: None,
            icon: None,
            kind: Type::Field,
        }
    }
}

/// A field of one line, 48 high. The response is the text edit's own: `changed`, `lost_focus`.
pub fn text_field(ui: &mut Ui, mut field: TextField<'_>) -> Response {
    let tokens = theme::tokens(ui);
    let width = field
        .width
        .unwrap_or(f32::INFINITY)
        .min(ui.available_width());
    let focused = ui.memory(|memory| memory.has_focus(field.id));
    let (thick, ink) = if focused {
        (2.0, tokens.accent)
    } else {
        (1.0, tokens.line)
    };
    let frame = Frame::new()
        .fill(tokens.surface)
        .stroke(Stroke::new(thick, ink))
        .corner_radius(CornerRadius::same(size::BUTTON))
        .inner_margin(Margin::symmetric(if focused { 14 } else { 15 }, 0));
    let inside = vec2(width - 32.0, size::CONTROL - 2.0 * thick);
    frame
        .show(ui, |ui| {
            let row = Layout::left_to_right(Align::Center);
            ui.allocate_ui_with_layout(inside, row, |ui| {
                ui.set_min_size(inside);
                line(ui, &mut field)
            })
            .inner
        })
        .inner
}

/// A field of several lines, which grows with its text; `rows` is the least number of lines.
/// Enter begins a new line.
pub fn text_area(ui: &mut Ui, field: &mut TextField<'_>, rows: usize) -> Response {
    let tokens = theme::tokens(ui);
    let focused = ui.memory(|memory| memory.has_focus(field.id));
    let (thick, ink) = if focused {
        (2.0, tokens.accent)
    } else {
        (1.0, tokens.line)
    };
    let (side, above) = if focused { (14, 9) } else { (15, 10) };
    let frame = Frame::new()
        .fill(tokens.surface)
        .stroke(Stroke::new(thick, ink))
        .corner_radius(CornerRadius::same(size::BUTTON))
        .inner_margin(Margin::symmetric(side, above));
    frame
        .show(ui, |ui| {
            let edit = TextEdit::multiline(&mut *field.text)
                .id(field.id)
                .font(field.kind.font())
                .text_color(tokens.text)
                .hint_text(field.kind.rich(field.hint, tokens.muted))
                .frame(Frame::NONE)
                .desired_rows(rows)
                .desired_width(ui.available_width());
            ui.add(edit).accessible_name(field.name)
        })
        .inner
}

fn line(ui: &mut Ui, field: &mut TextField<'_>) -> Response {
    let tokens = theme::tokens(ui);
    ui.spacing_mut().item_spacing.x = 10.0;
    if let Some(icon) = field.icon {
        let (rect, _) = ui.allocate_exact_size(vec2(20.0, 20.0), egui::Sense::hover());
        paint::icon(ui, icon, rect.center(), 18.0, tokens.muted);
    }
    let unit = field.suffix.map_or(0.0, |suffix| {
        paint::line(ui, field.kind, suffix).size().x + 10.0
    });
    let edit = TextEdit::singleline(&mut *field.text)
        .id(field.id)
        .font(field.kind.font())
        .text_color(tokens.text)
        .hint_text(field.kind.rich(field.hint, tokens.muted))
        .frame(Frame::NONE)
        .align(Align2::LEFT_CENTER)
        .min_size(vec2(0.0, ui.available_height()))
        .desired_width((ui.available_width() - unit).max(20.0));
    let response = ui.add(edit).accessible_name(field.name);
    if let Some(suffix) = field.suffix {
        text::note(ui, field.kind, suffix);
    }
    response
}
