//! All that is wrong with the deck on the desk, in the order of its text: what
//! cannot be read, and what the rules of good writing found. Each leads to the
//! item and field that it is about.

use crate::app::model::Model;
use crate::deck::outline::Outline;
use crate::deck::{Diagnostic, Level};
use crate::desk::Stands;
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

/// Everything that is wrong with a deck, found once for each text and whatever is said of it.
#[derive(Debug, Clone, Default)]
pub(super) struct Troubles {
    /// What it was found in.
    of: Option<(u64, u64)>,
    /// In the order of the text.
    all: Vec<Known>,
    /// The items that they are about, with their places in that order.
    by_row: Vec<(Option<usize>, usize)>,
}

/// Something that is wrong, by its place among all of its sort.
#[derive(Debug, Clone, Copy)]
struct Known {
    sort: Sort,
    number: usize,
    level: Level,
    stands: Stands,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Problem,
    Finding,
    File,
}

/// After each message: what is wrong with the deck follows what is known of it.
pub(super) fn follow(model: &mut Model) {
    if let Some(open) = &mut model.desk.open {
        let of = Some((open.manuscript.revision(), open.outside.looks));
        if open.troubles.of != of {
            let all = gather(open);
            let rows = all.iter().enumerate();
            let mut by_row: Vec<_> = rows
                .map(|(place, known)| (known.stands.row, place))
                .collect();
            by_row.sort_unstable();
            open.troubles = Troubles { of, all, by_row };
        }
    }
}

fn gather(open: &Open) -> Vec<Known> {
    let manuscript = &open.manuscript;
    let problems = manuscript.problems().enumerate();
    let problems = problems.map(|(number, (found, stands))| Known {
        sort: Sort::Problem,
        number,
        level: found.problem.level(),
        stands,
    });
    let findings = manuscript.found().enumerate();
    let findings = findings.map(|(number, (found, stands))| Known {
        sort: Sort::Finding,
        number,
        level: found.finding.level,
        stands,
    });
    let files = open.outside.stands(manuscript).into_iter().enumerate();
    let files = files.filter_map(|(number, stands)| {
        Some(Known {
            sort: Sort::File,
            number,
            level: open.outside.problem(number)?.0.level(),
            stands,
        })
    });
    let mut all: Vec<Known> = problems.chain(findings).chain(files).collect();
    all.sort_by_key(|known| known.stands.at);
    all
}

/// Everything that is wrong, in the order of the text.
pub fn troubles(open: &Open) -> Vec<Trouble<'_>> {
    let all = open.troubles.all.iter();
    all.filter_map(|known| open.told(known)).collect()
}

impl Open {
    /// How much is wrong.
    pub fn trouble_count(&self) -> usize {
        self.troubles.all.len()
    }

    /// How much is wrong that is so bad.
    pub fn count_of(&self, level: Level) -> usize {
        let all = self.troubles.all.iter();
        all.filter(|known| known.level == level).count()
    }

    /// What is wrong, by its number in the order of the text.
    pub fn trouble(&self, number: usize) -> Option<Trouble<'_>> {
        self.told(self.troubles.all.get(number)?)
    }

    /// What is wrong with an item or, where that is `None`, with the deck itself.
    pub fn troubles_of(&self, row: Option<usize>) -> Vec<Trouble<'_>> {
        let all = self.known_of(row);
        all.filter_map(|known| self.told(known)).collect()
    }

    /// The worst that is wrong with an item.
    pub fn worst(&self, row: usize) -> Option<Level> {
        let levels = self.known_of(Some(row)).map(|known| known.level);
        levels.max_by_key(|level| match level {
            Level::Error => 2,
            Level::Warning => 1,
            Level::Info => 0,
        })
    }

    fn known_of(&self, row: Option<usize>) -> impl Iterator<Item = &Known> {
        let by_row = &self.troubles.by_row;
        let first = by_row.partition_point(|(other, _)| *other < row);
        let own = by_row.iter().skip(first);
        let own = own.take_while(move |(other, _)| *other == row);
        own.filter_map(|(_, place)| self.troubles.all.get(*place))
    }

    fn told(&self, known: &Known) -> Option<Trouble<'_>> {
        let manuscript = &self.manuscript;
        let Stands { row, at, line } = known.stands;
        let (what, field, looked_at) = match known.sort {
            Sort::Problem => {
                let found = manuscript.parsed().diagnostics.get(known.number)?;
                let field = field_at(manuscript.outline(), row, at);
                (What::Problem(found), field, at)
            }
            Sort::Finding => {
                let found = manuscript.finding(known.number)?;
                let finding = &found.finding;
                (What::Finding(finding), finding.field, found.place.start)
            }
            Sort::File => {
                let (found, field) = self.outside.problem(known.number)?;
                (What::Problem(found), field, at)
            }
        };
        Some(Trouble {
            what,
            level: known.level,
            row,
            field,
            at,
            looked_at,
            line,
        })
    }
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
