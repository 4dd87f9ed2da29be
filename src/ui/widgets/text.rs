//! Text on a screen: plain, second line, headings, and sentences with a gap or
//! a mark in them. It must not know where a text comes from.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{
    Align, Color32, CornerRadius, Galley, Label, Layout, Pos2, Rect, Response, Role, Sense, Stroke,
    Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::tone::Tone;
use crate::ui::theme::{self, Tokens, Type};

/// Text in the colour that is read first; wraps.
pub fn say(ui: &mut Ui, kind: Type, text: &str) -> Response {
    tinted(ui, kind, text, theme::tokens(ui).text)
}

/// Text as a second line; wraps.
pub fn note(ui: &mut Ui, kind: Type, text: &str) -> Response {
    tinted(ui, kind, text, theme::tokens(ui).muted)
}

/// Text in a colour of the theme; wraps.
pub fn tinted(ui: &mut Ui, kind: Type, text: &str, ink: Color32) -> Response {
    ui.add(Label::new(kind.rich(text, ink)).wrap())
}

/// A small icon in a line of text, for the eye only.
pub fn icon(ui: &mut Ui, icon: crate::ui::icon::Icon) {
    let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(20.0), Sense::hover());
    super::paint::icon(ui, icon, rect.center(), 18.0, theme::tokens(ui).muted);
}

/// Text that screen readers can jump to.
pub fn heading(ui: &mut Ui, kind: Type, text: &str) -> Response {
    let response = say(ui, kind, text);
    ui.accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.clear_value();
        node.set_label(text);
    });
    response
}

/// A piece of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part<'a> {
    /// As the rest.
    Plain(&'a str),
    /// Semibold: the answer after it was given.
    Strong(&'a str),
    /// Semibold in a tone.
    Tint(&'a str, Tone),
    /// Underlined in gold: a slip in a typed answer.
    Slip(&'a str),
    /// A gap to be filled; the text is what a screen reader says there.
    Gap(&'a str),
}

/// A sentence in which words between backticks, as a deck has them, stand out instead.
pub fn code_parts(text: &str) -> Vec<Part<'_>> {
    // A backtick by itself is one.
    if !text.matches('`').count().is_multiple_of(2) {
        return vec![Part::Plain(text)];
    }
    let kinds = [Part::Plain, Part::Strong].into_iter().cycle();
    let pieces = text.split('`').zip(kinds);
    pieces.map(|(piece, kind)| kind(piece)).collect()
}

/// No-break spaces hold the place of a gap, so that a line never breaks inside.
const HOLD: char = '\u{a0}';
/// How many; a text has never so many of its own in a row.
const HELD: usize = 13;

/// A sentence with gaps and marks; wraps.
pub fn gap_text(ui: &mut Ui, kind: Type, parts: &[Part<'_>]) -> Response {
    parts_in(ui, kind, parts, theme::tokens(ui).text)
}

/// The same as a second line.
pub fn gap_note(ui: &mut Ui, kind: Type, parts: &[Part<'_>]) -> Response {
    parts_in(ui, kind, parts, theme::tokens(ui).muted)
}

fn parts_in(ui: &mut Ui, kind: Type, parts: &[Part<'_>], ink: Color32) -> Response {
    let laid = LaidParts::new(ui, kind, parts, (ink, ui.available_width()));
    let (rect, response) = ui.allocate_exact_size(laid.galley.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, spoken(parts)));
    if ui.is_rect_visible(rect) {
        laid.paint(ui, rect.min);
    }
    response
}

/// A sentence that is laid out and waits for its place.
pub(super) struct LaidParts {
    galley: Arc<Galley>,
    ink: Color32,
}

impl LaidParts {
    /// Lays out for an ink and a width.
    pub(super) fn new(
        ui: &Ui,
        kind: Type,
        parts: &[Part<'_>],
        (ink, width): (Color32, f32),
    ) -> Self {
        let mut job = job(theme::tokens(ui), kind, parts, ink);
        job.wrap.max_width = width;
        let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
        Self { galley, ink }
    }

    /// The same in so many rows at most; what has no room ends in an ellipsis.
    pub(super) fn limited(
        ui: &Ui,
        kind: Type,
        parts: &[Part<'_>],
        (ink, width): (Color32, f32),
        rows: usize,
    ) -> Self {
        let mut job = job(theme::tokens(ui), kind, parts, ink);
        job.wrap.max_width = width;
        job.wrap.max_rows = rows;
        let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
        Self { galley, ink }
    }

    pub(super) fn height(&self) -> f32 {
        self.galley.size().y
    }

    pub(super) fn paint(self, ui: &Ui, at: Pos2) {
        for gap in gaps(&self.galley) {
            paint_gap(ui, gap.translate(at.to_vec2()));
        }
        ui.painter().galley(at, self.galley, self.ink);
    }
}

/// A label at a place that was measured before; it takes no space of its own.
pub(super) fn at(ui: &mut Ui, place: Rect, kind: Type, (text, ink): (&str, Color32)) {
    let builder = UiBuilder::new()
        .max_rect(place)
        .layout(Layout::top_down(Align::Min));
    let _response = tinted(&mut ui.new_child(builder), kind, text, ink);
}

fn job(tokens: &Tokens, kind: Type, parts: &[Part<'_>], ink: Color32) -> LayoutJob {
    let plain = kind.format(ink);
    let strong_font = theme::Face::SemiBold.at(plain.font_id.size);
    let mut job = LayoutJob::default();
    for part in parts {
        let mut format = plain.clone();
        match part {
            Part::Plain(text) => job.append(text, 0.0, format),
            Part::Strong(text) => {
                format.font_id = strong_font.clone();
                format.color = tokens.text;
                job.append(text, 0.0, format);
            }
            Part::Tint(text, tone) => {
                format.font_id = strong_font.clone();
                format.color = tone.ink(tokens);
                job.append(text, 0.0, format);
            }
            Part::Slip(text) => {
                format.underline = Stroke::new(2.0, tokens.gold);
                job.append(text, 0.0, format);
            }
            Part::Gap(_) => job.append(&String::from(HOLD).repeat(HELD), 0.0, format),
        }
    }
    job
}

pub(super) fn spoken(parts: &[Part<'_>]) -> String {
    parts
        .iter()
        .map(|part| match part {
            Part::Plain(text)
            | Part::Strong(text)
            | Part::Tint(text, _)
            | Part::Slip(text)
            | Part::Gap(text) => *text,
        })
        .collect()
}

/// Where the gaps are, relative to the galley.
fn gaps(galley: &Galley) -> Vec<Rect> {
    let mut found = Vec::new();
    for row in &galley.rows {
        let mut run: Vec<f32> = Vec::new();
        let mut end = 0.0;
        for glyph in &row.row.glyphs {
            if glyph.chr == HOLD {
                run.push(glyph.pos.x);
                end = glyph.pos.x + glyph.advance_width;
            }
            if run.len() == HELD {
                let left = run.first().copied().unwrap_or(end);
                found.push(Rect::from_min_max(
                    pos2(row.pos.x + left, row.pos.y),
                    pos2(row.pos.x + end, row.pos.y + row.row.size.y),
                ));
                run.clear();
            } else if glyph.chr != HOLD {
                run.clear();
            }
        }
    }
    found
}

fn paint_gap(ui: &Ui, gap: Rect) {
    let tokens = theme::tokens(ui);
    let hole = gap.shrink2(vec2(0.0, 2.0));
    let radius = CornerRadius {
        nw: 6,
        ne: 6,
        sw: 2,
        se: 2,
    };
    ui.painter().rect_filled(hole, radius, tokens.sunken);
    let under = Stroke::new(2.0, tokens.line);
    ui.painter()
        .hline(hole.x_range(), hole.bottom() - 1.0, under);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_between_backticks_stand_out_and_a_single_backtick_is_one() {
        use Part::{Plain, Strong};
        assert_eq!(
            code_parts("Name it in `from` here."),
            [Plain("Name it in "), Strong("from"), Plain(" here.")]
        );
        assert_eq!(code_parts("Osh` is a town."), [Plain("Osh` is a town.")]);
        assert_eq!(code_parts(""), [Plain("")]);
    }
}
