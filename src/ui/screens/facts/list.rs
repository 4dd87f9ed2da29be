//! The list of facts. However long it is, only the lines in sight are drawn:
//! their heights follow from the length of their sentences.

use std::sync::Arc;

use egui::{Id, Rect, Sense, Stroke, Ui, pos2, vec2};

use super::send;
use crate::app::facts::{Facts, Line, Message};
use crate::study::known::{Row, State};
use crate::text::Arg;
use crate::ui::theme::{self, Type, size};
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, FactRow, Part, card, fact_height, fact_room, fact_row, note, say,
};

/// A letter of the sentence is about so wide, in points: rather too wide than too narrow.
const LETTER: f32 = 7.7;
/// A gap is as wide as so many letters.
const GAP: u16 = 8;
/// The height of a head.
const HEAD: f32 = 44.0;

/// Where each line begins, and where the last ends; kept while nothing changes.
#[derive(Debug, Clone)]
struct Tops {
    changes: u64,
    letters: u16,
    all: Arc<Vec<f32>>,
}

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    let facts = &view.model.facts;
    if facts.lines.is_empty() {
        empty(ui, view);
        return;
    }
    let width = ui.available_width();
    let tops = tops(ui, facts, width);
    let height = tops.last().copied().unwrap_or(0.0) + 12.0;
    let (rect, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let seen = rect.intersect(ui.clip_rect().expand(40.0));
    ground(ui, rect);
    let start = rect.top() + 6.0;
    follow(ui, facts, (rect, start), &tops);
    let first = tops.partition_point(|top| start + top < seen.top());
    for index in first.saturating_sub(1)..facts.lines.len() {
        let (Some(top), Some(end)) = (tops.get(index), tops.get(index + 1)) else {
            break;
        };
        let (top, end) = (start + top, start + end);
        if top > seen.bottom() {
            break;
        }
        let place = Rect::from_min_max(pos2(rect.left(), top), pos2(rect.right(), end));
        line(ui, view, (index, place));
    }
}

/// The card under the list, as far as it is seen: a very high one costs no more.
fn ground(ui: &Ui, rect: Rect) {
    let tokens = theme::tokens(ui);
    let clip = ui.clip_rect();
    let top = rect.top().max(clip.top() - 40.0);
    let bottom = rect.bottom().min(clip.bottom() + 40.0);
    if bottom > top {
        let part = Rect::from_x_y_ranges(rect.x_range(), top..=bottom);
        let edge = Stroke::new(1.0, tokens.border);
        ui.painter().rect(
            part,
            size::CARD,
            tokens.surface,
            edge,
            egui::StrokeKind::Inside,
        );
    }
}

/// How many letters a line of text holds.
fn letters(width: f32) -> u16 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a width on a screen"
    )]
    let letters = (fact_room(width) / LETTER).clamp(8.0, 10_000.0) as u16;
    letters
}

/// How many lines of text a sentence takes: no more than three are shown.
fn text_lines(row: &Row, letters: u16) -> usize {
    let (around, answer) = row.letters;
    let shown = around.saturating_add(if row.hidden { GAP } else { answer });
    usize::from(shown.div_ceil(letters.max(1))).clamp(1, 3)
}

fn tops(ui: &Ui, facts: &Facts, width: f32) -> Arc<Vec<f32>> {
    let id = Id::unique(("facts", "tops"));
    let letters = letters(width);
    let known = ui.data(|data| data.get_temp::<Tops>(id));
    if let Some(known) = known
        && (known.changes, known.letters) == (facts.changes, letters)
    {
        return known.all;
    }
    let mut tops = Vec::with_capacity(facts.lines.len() + 1);
    let mut top = 0.0;
    tops.push(top);
    for line in &facts.lines {
        top += match line {
            Line::Fact(place) => {
                let row = facts.row(*place);
                fact_height(row.map_or(1, |row| text_lines(row, letters)))
            }
            Line::Year(_) | Line::Paragraph { .. } => HEAD,
        };
        tops.push(top);
    }
    let tops = Arc::new(tops);
    let new = Tops {
        changes: facts.changes,
        letters,
        all: Arc::clone(&tops),
    };
    ui.data_mut(|data| data.insert_temp(id, new));
    tops
}

/// Scrolls to the cursor when it has moved.
fn follow(ui: &Ui, facts: &Facts, (rect, start): (Rect, f32), tops: &[f32]) {
    let id = Id::unique(("facts", "cursor"));
    let last = ui.data(|data| data.get_temp::<Option<usize>>(id)).flatten();
    if last == facts.cursor {
        return;
    }
    ui.data_mut(|data| data.insert_temp(id, facts.cursor));
    let Some(at) = facts.cursor else {
        return;
    };
    if let (Some(top), Some(end)) = (tops.get(at), tops.get(at + 1)) {
        let place = rect.with_min_y(start + top).with_max_y(start + end);
        ui.scroll_to_rect(place.expand(16.0), None);
    }
}

fn empty(ui: &mut Ui, view: &mut View<'_>) {
    card(ui, |ui| {
        let facts = &view.model.facts;
        let key = if facts.is_working(&view.model.library) {
            "facts-working"
        } else if facts.total() == 0 {
            "facts-no-facts"
        } else {
            "facts-nothing"
        };
        say(ui, Type::Body, &view.say(key));
        if key == "facts-nothing" {
            ui.add_space(8.0);
            let all = view.say("facts-show-all");
            if ui.add(Button::bordered(&all)).clicked() {
                send(view, Message::Everything);
            }
        }
    });
}

fn line(ui: &mut Ui, view: &mut View<'_>, (index, place): (usize, Rect)) {
    let facts = &view.model.facts;
    match facts.lines.get(index) {
        Some(Line::Fact(number)) => fact(ui, view, (index, place), *number),
        Some(Line::Year(year)) => {
            let text = view.say_with("facts-year", [("year", Arg::from(year.to_string()))]);
            head(ui, place, &text, "");
        }
        Some(Line::Paragraph { at, count, known }) => {
            let text = match at {
                Some(at) => view.say_with("facts-paragraph", [("at", Arg::from(*at))]),
                None => view.say("facts-paragraph-none"),
            };
            let args = [("known", Arg::from(*known)), ("count", Arg::from(*count))];
            head(
                ui,
                place,
                &text,
                &view.say_with("facts-paragraph-known", args),
            );
        }
        None => {}
    }
}

fn head(ui: &mut Ui, place: Rect, text: &str, second: &str) {
    let inner = place
        .shrink2(vec2(18.0, 0.0))
        .with_min_y(place.top() + 14.0);
    let builder = egui::UiBuilder::new()
        .id_salt(text)
        .max_rect(inner)
        .layout(egui::Layout::left_to_right(egui::Align::Center));
    let mut row = ui.new_child(builder);
    say(&mut row, Type::NoteStrong, text);
    if !second.is_empty() {
        note(&mut row, Type::Small, second);
    }
}

fn fact(ui: &Ui, view: &mut View<'_>, (index, place): (usize, Rect), number: u32) {
    let model = view.model;
    let facts = &model.facts;
    let (Some(row), Some((deck, fact))) = (facts.row(number), facts.fact(&model.library, number))
    else {
        return;
    };
    let gap = view.say("gap");
    let middle = if row.hidden {
        Part::Gap(&gap)
    } else {
        Part::Strong(&fact.says.gap)
    };
    let says = [
        Part::Plain(&fact.says.before),
        middle,
        Part::Plain(&fact.says.after),
    ];
    let topic = deck.topics.iter().find(|topic| topic.id == fact.topic);
    let paragraphs: Vec<String> = fact.at.iter().map(ToString::to_string).collect();
    let asked = model
        .progress
        .fact(&fact.key)
        .map_or(0, |known| known.answers);
    let note = view.say_with(
        "facts-note",
        [
            ("topic", Arg::from(topic.map_or("", |topic| &topic.title))),
            ("count", Arg::from(paragraphs.len())),
            ("paragraphs", Arg::from(paragraphs.join(", "))),
            ("asked", Arg::from(asked)),
        ],
    );
    let percent = row.strength.map(|share| percent(view, share));
    let here = facts.cursor == Some(index) || facts.open.as_ref() == Some(&fact.key);
    let shown = FactRow {
        says: &says,
        note: &note,
        strength: row.strength.zip(percent.as_deref()),
        next: &next(view, row),
        lines: text_lines(row, letters(place.width())),
        here,
    };
    let id = Id::unique(("fact", number));
    let response = fact_row(ui, (place, id), &shown);
    if index > 0 {
        let edge = Stroke::new(1.0, theme::tokens(ui).border);
        let across = place.left() + 18.0..=place.right() - 18.0;
        ui.painter().hline(across, place.top(), edge);
    }
    if response.clicked() {
        send(view, Message::Pick(fact.key.clone()));
    }
}

/// A chance in words: "83 %".
pub(super) fn percent(view: &View<'_>, share: f32) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "between 0 and 100")]
    let percent = (share.clamp(0.0, 1.0) * 100.0).round() as i64;
    view.say_with("facts-percent", [("percent", Arg::from(percent))])
}

/// When a fact comes next, or why it does not.
pub(super) fn next(view: &View<'_>, row: &Row) -> String {
    let today = view.model.now.day();
    match row.next {
        _ if row.states.has(State::Suspended) => view.say("facts-next-suspended"),
        None => view.say("facts-next-new"),
        Some(day) if day <= today => view.when(today),
        Some(day) => view.when(day),
    }
}
