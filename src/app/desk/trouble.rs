//! All that is wrong with the deck on the desk, in the order of its text: what
//! cannot be read, and what the rules of good writing found. Each leads to the
//! item and field that it is about.

use crate::deck::outline::Outline;
use crate::deck::{Diagnostic, Finder, Item, Level, List, Spot};
use crate::desk::Manuscript;
use crate::lint::Finding;

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
    /// The line of the text, from 1.
    pub line: usize,
}

/// What is wrong.
#[derive(Debug, Clone, Copy)]
pub enum What<'a> {
    /// The text is no good deck here.
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
pub fn troubles(manuscript: &Manuscript) -> Vec<Trouble<'_>> {
    let outline = manuscript.outline();
    let mut all: Vec<Trouble<'_>> = Vec::new();
    for found in &manuscript.parsed().diagnostics {
        let at = found.place.start;
        let row = row_at(outline, at);
        all.push(Trouble {
            what: What::Problem(found),
            level: found.problem.level(),
            row,
            field: field_at(outline, row, at),
            at,
            line: found.place.line,
        });
    }
    let finder = Finder::new(manuscript.text(), &manuscript.parsed().spots);
    for finding in manuscript.findings() {
        let spot = Spot {
            field: finding.field,
            words: &finding.words,
        };
        let place = finder.place(&finding.on, spot);
        all.push(Trouble {
            what: What::Finding(finding),
            level: finding.level,
            row: row_of(outline, &finding.on),
            field: finding.field,
            at: place.start,
            line: place.line,
        });
    }
    all.sort_by_key(|trouble| trouble.at);
    all
}

fn row_at(outline: &Outline, at: usize) -> Option<usize> {
    let rows = outline.rows.iter();
    let mut found = rows
        .enumerate()
        .filter(|(_, row)| row.bytes.contains(&at) || row.bytes.end == at);
    found.next().map(|(place, _)| place)
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

fn row_of(outline: &Outline, item: &Item) -> Option<usize> {
    let (list, id) = match item {
        Item::Deck => return None,
        Item::Source(id) => (List::Sources, id),
        Item::Name(id) => (List::Names, id),
        Item::Topic(id) => (List::Topics, id),
        Item::Fact(id) => (List::Facts, id),
        Item::Question(id) => (List::Questions, id),
    };
    outline.find(list, id.as_str())
}
