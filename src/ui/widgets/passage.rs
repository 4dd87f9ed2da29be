//! A paragraph in which words can be marked: by a click and a click with Shift,
//! by dragging, or as a whole by keyboard. It must not know what is done with
//! them.

use std::collections::BTreeSet;
use std::ops::Range;

use egui::text::LayoutJob;
use egui::{Color32, Galley, Id, Pos2, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, vec2};

use super::paint;
use crate::ui::theme::{self, Tokens, Type, size};

const PAD: f32 = 8.0;

/// A paragraph; see [`passage`].
#[derive(Debug)]
pub struct Passage<'a> {
    /// Keeps the focus to this paragraph.
    pub id: Id,
    /// What a screen reader says.
    pub name: &'a str,
    /// Its words.
    pub text: &'a str,
    /// Bytes of words that are in use.
    pub used: &'a [Range<usize>],
    /// Bytes that are marked.
    pub marked: Option<Range<usize>>,
    /// Whether it stands on shaded ground.
    pub shaded: bool,
}

/// What a person did with a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pressed {
    /// Pressed here, in bytes of its text.
    At(usize),
    /// Dragged, or pressed with Shift, here.
    To(usize),
    /// Pressed by keyboard or screen reader.
    Whole,
}

/// A paragraph as wide as there is room.
pub fn passage(ui: &mut Ui, passage: &Passage<'_>) -> Option<Pressed> {
    let tokens = theme::tokens(ui);
    let width = (ui.available_width() - 2.0 * PAD).max(40.0);
    let mut job = job(tokens, passage);
    job.wrap.max_width = width;
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let room = vec2(ui.available_width(), galley.size().y + 2.0 * PAD);
    let (rect, _) = ui.allocate_exact_size(room, Sense::hover());
    let response = ui.interact(rect, passage.id, Sense::click_and_drag());
    let enabled = ui.is_enabled();
    let picked = passage.marked.is_some();
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, picked, passage.name));
    let at = rect.min + vec2(PAD, PAD);
    let pressed = pressed(ui, &response, |pos| byte(&galley, passage.text, pos - at));
    if ui.is_rect_visible(rect) {
        if passage.shaded {
            paint::plate(ui, rect, size::BUTTON, tokens.sunken, Stroke::NONE);
        }
        ui.painter().galley(at, galley, tokens.text);
        paint::focus_ring(ui, &response, size::BUTTON);
    }
    response.on_hover_cursor(egui::CursorIcon::Text);
    pressed
}

fn pressed(ui: &Ui, response: &Response, byte: impl Fn(Pos2) -> usize) -> Option<Pressed> {
    if response.drag_started() {
        let origin = ui.input(|input| input.pointer.press_origin());
        return origin.map(|at| Pressed::At(byte(at)));
    }
    let at = response.interact_pointer_pos();
    if response.dragged() || response.drag_stopped() {
        let moved = response.drag_delta() != Vec2::ZERO || response.drag_stopped();
        return at.filter(|_| moved).map(|at| Pressed::To(byte(at)));
    }
    if !response.clicked() {
        return None;
    }
    let shift = ui.input(|input| input.modifiers.shift);
    Some(match at {
        Some(at) if shift => Pressed::To(byte(at)),
        Some(at) => Pressed::At(byte(at)),
        None => Pressed::Whole,
    })
}

/// The byte of the character under a point.
fn byte(galley: &Galley, text: &str, at: Vec2) -> usize {
    let cursor = galley.cursor_from_pos(at).index.0;
    let mut places = text.char_indices().map(|(byte, _)| byte);
    places.nth(cursor).unwrap_or(text.len())
}

/// The text in pieces that look alike.
fn job(tokens: &Tokens, passage: &Passage<'_>) -> LayoutJob {
    let marked = passage.marked.iter();
    let ends = passage.used.iter().chain(marked);
    let mut cuts: BTreeSet<usize> = ends.flat_map(|range| [range.start, range.end]).collect();
    cuts.extend([0, passage.text.len()]);
    let starts = cuts.iter();
    let mut job = LayoutJob::default();
    for (start, end) in starts.zip(cuts.iter().skip(1)) {
        let Some(text) = passage.text.get(*start..*end) else {
            continue;
        };
        let is_in = |range: &Range<usize>| range.start <= *start && *end <= range.end;
        let mut format = Type::Body.format(tokens.text);
        format.background = if passage.marked.as_ref().is_some_and(is_in) {
            tokens.accent_soft
        } else if passage.used.iter().any(is_in) {
            tokens.gold_soft
        } else {
            Color32::TRANSPARENT
        };
        job.append(text, 0.0, format);
    }
    job
}
