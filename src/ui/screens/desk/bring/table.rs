//! What a text was taken for: the kind of text, the line that names the columns,
//! and what each column holds, above the first rows. All of it can be changed.

use egui::{Label, Layout, ScrollArea, Ui, vec2};

use crate::app::desk::bring::{Header, Message, Taken};
use crate::bring::{Column, DayMonth, Decimal, Kind, Mark, Preview, Role, Row, Separator, Why};
use crate::deck::List;
use crate::text::Arg;
use crate::ui::theme::{self, Type};
use crate::ui::view::View;
use crate::ui::widgets::{chip, columns, note, rule, scroll_to_focus};

use super::super::one_of::one_of;
use super::say;

/// How many rows and columns are shown, and how wide a column is.
const ROWS: usize = 6;
const COLUMNS: usize = 40;
const WIDTH: f32 = 190.0;
/// How many of the first rows may be said to name the columns.
const HEADERS: usize = 6;
/// What a text can be read as.
const KINDS: [Kind; 9] = [
    Kind::Table(Separator::Tab),
    Kind::Table(Separator::Semicolon),
    Kind::Table(Separator::Comma),
    Kind::Table(Separator::Pipe),
    Kind::List(Mark::Dash),
    Kind::List(Mark::Equals),
    Kind::List(Mark::Colon),
    Kind::Asked,
    Kind::Sentences,
];

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, taken: &Taken) {
    ui.spacing_mut().item_spacing.y = 8.0;
    let preview = &taken.preview;
    columns(ui, (2, 16.0, 240.0), |ui, column| match column {
        0 => kind(ui, view, preview.kind),
        _ => header(ui, view, preview),
    });
    figures(ui, view, taken);
    source(ui, view);
    let count = Arg::from(preview.body().count());
    note(
        ui,
        Type::Small,
        &view.say_with("desk-bring-rows", [("count", count)]),
    );
    ScrollArea::horizontal()
        .id_salt("desk.bring.table")
        .show(ui, |ui| {
            table(ui, view, preview);
            scroll_to_focus(ui);
        });
    let more = preview.columns.len().saturating_sub(COLUMNS);
    if more > 0 {
        let more = [("count", Arg::from(more))];
        note(
            ui,
            Type::Small,
            &view.say_with("desk-bring-more-columns", more),
        );
    }
}

/// What the text is read as.
pub(super) fn kind(ui: &mut Ui, view: &mut View<'_>, now: Kind) {
    let name = view.say("desk-bring-kind");
    note(ui, Type::Small, &name);
    let all = KINDS.map(|kind| (kind, view.texts.brought_kind(kind)));
    if let Some(kind) = one_of(ui, &name, (&now, ""), &all) {
        say(view, Message::Kind(kind));
    }
}

/// The line that names the columns.
fn header(ui: &mut Ui, view: &mut View<'_>, preview: &Preview) {
    let name = view.say("desk-bring-header");
    note(ui, Type::Small, &name);
    let mut all = vec![(Header::Nowhere, view.say("desk-bring-no-header"))];
    for (place, row) in preview.rows.iter().enumerate().take(HEADERS) {
        let text: String = row.text().chars().take(80).collect();
        let args = [("line", Arg::from(row.line)), ("text", Arg::from(text))];
        all.push((
            Header::Row(place),
            view.say_with("desk-bring-header-line", args),
        ));
    }
    let now = preview.header.map_or(Header::Nowhere, Header::Row);
    if let Some(header) = one_of(ui, &name, (&now, ""), &all) {
        say(view, Message::Header(header));
    }
}

/// How numbers and dates are read, where that matters.
fn figures(ui: &mut Ui, view: &mut View<'_>, taken: &Taken) {
    let said = &view.model.desk.bring.said;
    let any = |two: fn(&Why) -> bool| taken.left.iter().any(|left| two(&left.why));
    let numbers = said.numbers.is_some() || any(|why| matches!(why, Why::TwoNumbers { .. }));
    let dates = said.dates.is_some() || any(|why| matches!(why, Why::TwoDates { .. }));
    if numbers {
        let all = [
            (Decimal::Point, "desk-bring-point"),
            (Decimal::Comma, "desk-bring-comma"),
        ];
        let now = taken.preview.numbers;
        if let Some(sign) = either(ui, view, "desk-bring-decimals", (now, all)) {
            say(view, Message::Numbers(sign));
        }
    }
    if dates {
        let all = [
            (DayMonth::Day, "desk-bring-day"),
            (DayMonth::Month, "desk-bring-month"),
        ];
        let now = taken.preview.dates;
        if let Some(first) = either(ui, view, "desk-bring-dates", (now, all)) {
            say(view, Message::Dates(first));
        }
    }
}

/// Two ways to read figures: the one that is chosen, and both with their words.
type Two<T> = (Option<T>, [(T, &'static str); 2]);

fn either<T: Copy + PartialEq>(
    ui: &mut Ui,
    view: &View<'_>,
    name: &str,
    (now, all): Two<T>,
) -> Option<T> {
    let mut picked = None;
    ui.horizontal_wrapped(|ui| {
        note(ui, Type::Small, &view.say(name));
        for (one, key) in all {
            if chip(ui, &view.say(key), now == Some(one)).clicked() {
                picked = Some(one);
            }
        }
    });
    picked
}

/// The source that all facts come from, if the deck has some.
fn source(ui: &mut Ui, view: &mut View<'_>) {
    let Some(open) = view.model.desk.open.as_deref() else {
        return;
    };
    let mut sources = open.manuscript.outline().of(List::Sources).peekable();
    if sources.peek().is_none() {
        return;
    }
    let name = view.say("desk-bring-source");
    note(ui, Type::Small, &name);
    let mut all = vec![(None, view.say("desk-none-chosen"))];
    all.extend(sources.map(|(_, row)| (Some(row.id().to_owned()), row.text("title").to_owned())));
    let now = view.model.desk.bring.said.source.clone();
    if let Some(source) = one_of(ui, &name, (&now, ""), &all) {
        say(view, Message::Source(source));
    }
}

fn table(ui: &mut Ui, view: &mut View<'_>, preview: &Preview) {
    let rows: Vec<&Row> = preview.body().take(ROWS).collect();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        for (place, column) in preview.columns.iter().enumerate().take(COLUMNS) {
            let down = Layout::top_down(egui::Align::Min);
            ui.allocate_ui_with_layout(vec2(WIDTH, 0.0), down, |ui| {
                ui.push_id(place, |ui| one_column(ui, view, (place, column), &rows));
            });
        }
    });
}

fn one_column(ui: &mut Ui, view: &mut View<'_>, of: (usize, &Column), rows: &[&Row]) {
    ui.set_width(WIDTH);
    role(ui, view, of);
    for row in rows {
        rule(ui);
        one_line(ui, row.cells.get(of.0).map_or("", String::as_str));
    }
}

/// What a column is called, and what it holds.
fn role(ui: &mut Ui, view: &mut View<'_>, (place, column): (usize, &Column)) {
    let number = ("number", Arg::from(place + 1));
    let name = if column.name.is_empty() {
        view.say_with("desk-bring-column", [number])
    } else {
        let called = ("name", Arg::from(&column.name));
        view.say_with("desk-bring-column-named", [number, called])
    };
    one_line(ui, &name);
    let all = Role::ALL.map(|role| (role, view.texts.role(role)));
    if let Some(role) = one_of(ui, &name, (&column.role, ""), &all) {
        say(view, Message::Role(place, role));
    }
}

/// A cell in one line; what has no room is shown under the pointer.
fn one_line(ui: &mut Ui, text: &str) {
    let flat = text.replace('\n', " ");
    // An empty cell is as high as another one.
    let shown = if flat.is_empty() { "\u{a0}" } else { &flat };
    let ink = theme::tokens(ui).text;
    ui.add(Label::new(Type::Note.rich(shown, ink)).truncate());
}
