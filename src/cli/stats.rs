//! `bilim stats`: each fact with its memory and its next day, for people in
//! aligned columns, for programs as JSON. It reads progress and changes nothing.

mod summary;

use serde::Serialize;

use super::Format;
use crate::app::Settings;

use crate::deck::Library;
use crate::progress::Progress;
use crate::text::{Arg, Texts};
use crate::time::Day;

/// What is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// Each fact.
    Facts,
    /// The headline figures.
    Summary,
}

/// What it is printed from.
pub(super) struct Basis<'a> {
    pub(super) library: &'a Library,
    pub(super) progress: &'a Progress,
    pub(super) settings: &'a Settings,
    pub(super) today: Day,
}

/// The text asked for.
pub(super) fn print(texts: &Texts, basis: &Basis<'_>, (what, format): (What, Format)) -> String {
    let (library, progress, today) = (basis.library, basis.progress, basis.today);
    match (what, format) {
        (What::Facts, Format::Text) => table(texts, library, progress, today),
        (What::Facts, Format::Json) => json(library, progress, today),
        (What::Summary, Format::Text) => summary::lines(texts, basis),
        (What::Summary, Format::Json) => summary::json(basis),
    }
}

/// A fact in figures. The names are part of the JSON that programs read.
#[derive(Debug, Clone, PartialEq, Serialize)]
struct Row {
    fact: String,
    answers: u32,
    recalled: u32,
    lapses: u32,
    /// Days; FSRS.
    stability: Option<f32>,
    /// 1 to 10; FSRS.
    difficulty: Option<f32>,
    /// Chance of remembering it today.
    retrievability: Option<f64>,
    /// `2026-11-24`.
    due: Option<String>,
    suspended: bool,
}

fn rows(library: &Library, progress: &Progress, today: Day) -> Vec<Row> {
    library
        .facts()
        .map(|fact| {
            let known = progress.fact(&fact.key);
            let memory = known.and_then(|known| known.memory);
            Row {
                fact: fact.key.to_string(),
                answers: known.map_or(0, |known| known.answers),
                recalled: known.map_or(0, |known| known.recalled),
                lapses: known.map_or(0, |known| known.lapses),
                stability: memory.map(|memory| memory.stability()),
                difficulty: memory.map(|memory| memory.difficulty()),
                retrievability: known.and_then(|known| known.retrievability(today)),
                due: known
                    .and_then(|known| known.comes_next(today))
                    .map(|day| day.to_string()),
                suspended: known.is_some_and(|known| known.suspended),
            }
        })
        .collect()
}

/// All facts as JSON: a list, one object a fact.
fn json(library: &Library, progress: &Progress, today: Day) -> String {
    // Rows hold texts, numbers and nothing else, so this cannot fail.
    serde_json::to_string_pretty(&rows(library, progress, today)).unwrap_or_default()
}

/// All facts as a table, with a line that sums it up, and one that tells of own weights.
fn table(texts: &Texts, library: &Library, progress: &Progress, today: Day) -> String {
    let rows = rows(library, progress, today);
    let head = [
        "stats-fact",
        "stats-answers",
        "stats-stability",
        "stats-chance",
        "stats-due",
    ];
    let mut cells: Vec<Vec<String>> = vec![head.iter().map(|key| texts.say(key)).collect()];
    cells.extend(rows.iter().map(|row| {
        let none = || texts.say("stats-none");
        vec![
            row.fact.clone(),
            row.answers.to_string(),
            row.stability.map_or_else(none, |days| format!("{days:.1}")),
            row.retrievability
                .map_or_else(none, |chance| format!("{:.0} %", chance * 100.0)),
            if row.suspended {
                texts.say("stats-suspended")
            } else {
                row.due.clone().unwrap_or_else(none)
            },
        ]
    }));
    let met = rows.iter().filter(|row| row.answers > 0).count();
    let sum = texts.say_with(
        "stats-sum",
        [("met", Arg::from(met)), ("all", Arg::from(rows.len()))],
    );
    let table = format!("{}\n\n{sum}", aligned(&cells));
    if progress.fsrs().weights().is_standard() {
        table
    } else {
        format!("{table}\n{}", texts.say("stats-own-weights"))
    }
}

/// Columns as wide as their widest cell, two spaces apart.
fn aligned(cells: &[Vec<String>]) -> String {
    let width = |column: usize| {
        let lengths = cells.iter().filter_map(|row| row.get(column));
        lengths.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..cells.first().map_or(0, Vec::len)).map(width).collect();
    let lines: Vec<String> = cells
        .iter()
        .map(|row| {
            let cells = row.iter().zip(&widths);
            let padded: Vec<String> = cells
                .map(|(cell, width)| format!("{cell:<width$}"))
                .collect();
            padded.join("  ").trim_end().to_owned()
        })
        .collect();
    lines.join("\n")
}
