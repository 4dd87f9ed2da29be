//! Cards and what stands on them: rules, tiles with one figure, rows of a
//! list. They must not know what a figure means.

use egui::{
    Align, CornerRadius, Frame, InnerResponse, Layout, Margin, Rect, Sense, Stroke, Ui, UiBuilder,
    pos2, vec2,
};

use super::paint;
use super::pill::{self, pill};
use super::place;
use super::text;
use super::tone::Tone;
use crate::ui::theme::{self, Type, size};

/// From the edge of a card to what stands on it.
const PAD: f32 = 20.0;

/// A card as wide as there is room: surface, edge, padding of 20.
pub fn card<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let tokens = theme::tokens(ui);
    Frame::new()
        .fill(tokens.surface)
        .stroke(Stroke::new(1.0, tokens.border))
        .corner_radius(CornerRadius::same(size::CARD))
        .inner_margin(Margin::same(19))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            add(ui)
        })
}

/// A quiet card for a row of a form, with less padding.
pub fn card_plain<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let tokens = theme::tokens(ui);
    Frame::new()
        .fill(tokens.sunken)
        .corner_radius(CornerRadius::same(size::BUTTON))
        .inner_margin(Margin::same(10))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 4.0;
            add(ui)
        })
}

/// A thin line between rows.
pub fn rule(ui: &mut Ui) {
    let edge = Stroke::new(1.0, theme::tokens(ui).border);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, edge);
}

/// A card with one figure; see [`tiles`].
#[derive(Debug, Clone, Copy)]
pub struct Tile<'a> {
    /// What the figure is.
    pub label: &'a str,
    /// The figure.
    pub value: &'a str,
    /// A small remark under it.
    pub note: Option<&'a str>,
}

/// Figures side by side, each on a card of its own; all are equally high. Where a tile would be
/// narrower than 160 points, they stand under each other.
pub fn tiles(ui: &mut Ui, tiles: &[Tile<'_>]) {
    const GAP: f32 = 14.0;
    let grid = place::Grid::new(ui, (tiles.len(), GAP, 160.0));
    let room = grid.width() - 2.0 * PAD;
    let high = |tile: &Tile<'_>| {
        let of = |kind, text| paint::lay(ui, kind, text, room).size().y;
        let note = tile.note.map_or(0.0, |note| of(Type::Small, note));
        of(Type::Small, tile.label) + of(Type::Page, tile.value) + note
    };
    let highest = tiles.iter().map(high).fold(0.0, f32::max);
    grid.show(ui, |ui, index| {
        let Some(tile) = tiles.get(index) else {
            return;
        };
        card(ui, |ui| {
            ui.set_min_height(highest);
            ui.spacing_mut().item_spacing.y = 0.0;
            text::note(ui, Type::Small, tile.label);
            text::say(ui, Type::Page, tile.value);
            if let Some(note) = tile.note {
                text::note(ui, Type::Small, note);
            }
        });
    });
}

/// A row of a list: what was asked, what was said, the answer at the right.
#[derive(Debug, Clone, Copy)]
pub struct ListRow<'a> {
    /// What it is about.
    pub title: &'a str,
    /// A small second line and its tone.
    pub note: Option<(&'a str, Tone)>,
    /// The answer, in green at the right.
    pub answer: Option<&'a str>,
    /// A quiet pill after the answer, e.g. the place in the source.
    pub place: Option<&'a str>,
}

/// Shows a row of a list; the title keeps at least half of the width.
pub fn list_row(ui: &mut Ui, row: ListRow<'_>) {
    const GAP: f32 = 16.0;
    let tokens = theme::tokens(ui);
    let all = ui.available_width();
    let place = row
        .place
        .map_or(0.0, |place| pill::width(ui, place, None) + GAP);
    let answer = row.answer.map(|answer| {
        let most = (all / 2.0 - place).max(60.0);
        paint::lay(ui, Type::Strong, answer, most).size()
    });
    let room = (all - place - answer.map_or(0.0, |size| size.x + GAP)).max(40.0);
    let title = paint::lay(ui, Type::Label, row.title, room).size().y;
    let note = row.note.map_or(0.0, |(note, _)| {
        paint::lay(ui, Type::Small, note, room).size().y
    });
    let lines = title + note;
    let high = lines.max(answer.map_or(0.0, |size| size.y)) + 20.0;
    let (rect, _) = ui.allocate_exact_size(vec2(all, high), Sense::hover());
    let top = rect.center().y - lines / 2.0;
    let left = Rect::from_min_size(pos2(rect.left(), top), vec2(room, title));
    text::at(ui, left, Type::Label, (row.title, tokens.text));
    if let Some((note, tone)) = row.note {
        let below = left.translate(vec2(0.0, title));
        text::at(ui, below, Type::Small, (note, tone.ink(tokens)));
    }
    if let (Some(answer), Some(size)) = (row.answer, answer) {
        let at = pos2(
            rect.right() - place - size.x,
            rect.center().y - size.y / 2.0,
        );
        // One point more than measured, so that rounding never breaks the line.
        let there = Rect::from_min_size(at, size + vec2(1.0, 0.0));
        text::at(ui, there, Type::Strong, (answer, tokens.right));
    }
    if let Some(place) = row.place {
        let builder = UiBuilder::new()
            .max_rect(rect)
            .layout(Layout::right_to_left(Align::Center));
        let _response = pill(&mut ui.new_child(builder), place, Tone::Neutral);
    }
}
