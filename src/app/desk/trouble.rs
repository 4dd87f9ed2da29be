//! All that is wrong with the deck on the desk, in the order of its text: what
//! cannot be read, and what the rules of good writing found. Each leads to the
//! item and field that it is about.

use crate::deck::outline::Outline;
use crate::deck::{Diagnostic, Level};
use crate::lint::Finding;

use super::open::Open;

/// Something that is wrong.
#[derive(Debug, Clone, Copy)]
pub struct Trouble<'a> {
    /// What it is.
    pub what: What<'a>,
    /// How bad.
    pub level: Level,
    /// The item, by its place among all rows; `None` for the deck itself.
    pub row: Option<usize>,
    /// The field of that item, or empty.
    pub field: &'a str,
    /// Where in the text, in bytes.
    pub at: usize,
    /// The same in the text in which it was found.
    pub looked_at: usize,
    /// The line of the text, from 1.
    pub line: usize,
}

/// What is wrong.
#[derive(Debug, Clone, Copy)]
pub enum What<'a> {
    /// The text is no good deck here, or a file that it names is not as it should be.
    Problem(&'a Diagnostic),
    /// A rule of good writing says something.
    Finding(&'a Finding),
}

impl What<'_> {
    /// The name of the problem or rule.
    pub fn rule(&self) -> &'static str {
        match self {
            Self::Problem(found) => found.problem.rule(),
            Self::Finding(finding) => finding.rule,
        }
    }
}

/// Everything that is wrong, in the order of the text.
pub fn troubles(open: &Open) -> Vec<Trouble<'_>> {
    let manuscript = &open.manuscript;
    let outline = manuscript.outline();
    let mut all: Vec<Trouble<'_>> = Vec::new();
    for found in &manuscript.parsed().diagnostics {
        let at = found.place.start;
        let row = outline.at(at);
        all.push(Trouble {
            what: What::Problem(found),
            level: found.problem.level(),
            row,
            field: field_at(outline, row, at),
            at,
            looked_at: at,
            line: found.place.line,
        });
    }
    for (found, stands) in manuscript.found() {
        all.push(Trouble {
            what: What::Finding(&found.finding),
            level: found.finding.level,
            row: stands.row,
            field: found.finding.field,
            at: stands.at,
            looked_at: found.place.start,
            line: stands.line,
        });
    }
    all.extend(open.outside.troubles(manuscript));
    all.sort_by_key(|trouble| trouble.at);
    all
}

fn field_at(outline: &Outline, row: Option<usize>, at: usize) -> &str {
    let fields = match row {
        Some(row) => outline.rows.get(row).and_then(|row| row.fields.as_ref()),
        None => Some(&outline.head),
    };
    let mut inside = fields
        .into_iter()
        .flatten()
        .filter(|field| field.bytes.contains(&at));
    inside
        .next()
        .map(|field| field.name.as_str())
        .unwrap_or_default()
}
