//! Tables: text to rows of cells. Before the reader of CSV gets a text, its
//! quotes and columns are counted here, so that a single open quote cannot
//! swallow all that follows and no line takes more memory than it may.

use std::collections::BTreeMap;

use super::clean;
use super::limit::{MAX_CELLS, MAX_COLUMNS, Refused};
use super::preview::{Found, Row, Separator};

/// Cells that fewer rows than one in so many have are stray ones.
const FEW: usize = 4;

/// What the quotes of a text are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quotes {
    /// Each that opens a cell also closes it.
    Proper,
    /// They are signs like others.
    Literal,
}

/// What was counted in a table.
#[derive(Debug)]
pub(super) struct Counted {
    pub(super) quotes: Quotes,
    /// How many rows there are of each number of columns; empty ones are not counted.
    pub(super) rows: BTreeMap<usize, usize>,
    /// The most columns, and the line of that row.
    pub(super) widest: (usize, usize),
    /// How many cells there are.
    pub(super) cells: usize,
}

impl Counted {
    /// How many rows there are.
    pub(super) fn all(&self) -> usize {
        self.rows.values().sum()
    }

    /// How many columns the table has: as many as one row in [`FEW`] has, and more than one row.
    fn usual(&self) -> Option<usize> {
        let all = self.all();
        let mut as_wide = 0;
        let widest_first = self.rows.iter().rev();
        let wide = widest_first.map(|(columns, count)| {
            as_wide += count;
            (*columns, as_wide)
        });
        let mut usual = wide.filter(|(_, rows)| *rows >= all.min(2) && rows * FEW >= all);
        usual.next().map(|(columns, _)| columns)
    }
}

/// Where the counting is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Start,
    Plain,
    Quoted,
    Closed,
}

/// Counts rows and columns, once more without quotes if they are not proper.
pub(super) fn count(text: &str, separator: Separator) -> Counted {
    let counted = count_with(text, separator, Quotes::Proper);
    match counted.quotes {
        Quotes::Proper => counted,
        Quotes::Literal => count_with(text, separator, Quotes::Literal),
    }
}

fn count_with(text: &str, separator: Separator, quotes: Quotes) -> Counted {
    let sign = separator.sign();
    let mut counted = Counted {
        quotes,
        rows: BTreeMap::new(),
        widest: (0, 1),
        cells: 0,
    };
    let mut state = State::Start;
    let (mut columns, mut line, mut first) = (1_usize, 1_usize, 1_usize);
    // A last line without its end is a row too.
    for byte in text.bytes().chain(std::iter::once(b'\n')) {
        line += usize::from(byte == b'\n');
        let quote = byte == b'"' && quotes == Quotes::Proper;
        state = match state {
            State::Quoted if quote => State::Closed,
            State::Quoted => State::Quoted,
            State::Start | State::Closed if quote => State::Quoted,
            State::Start | State::Plain | State::Closed if byte == sign => {
                columns += 1;
                State::Start
            }
            State::Start | State::Plain | State::Closed if byte == b'\n' => {
                if columns > 1 || state != State::Start {
                    counted.end_row(columns, first);
                }
                columns = 1;
                first = line;
                State::Start
            }
            State::Closed => {
                counted.quotes = Quotes::Literal;
                State::Plain
            }
            State::Start | State::Plain => State::Plain,
        };
    }
    if state == State::Quoted {
        counted.quotes = Quotes::Literal;
    }
    counted
}

impl Counted {
    fn end_row(&mut self, columns: usize, line: usize) {
        *self.rows.entry(columns).or_default() += 1;
        self.cells += columns;
        if columns > self.widest.0 {
            self.widest = (columns, line);
        }
    }
}

/// Reads a table whose lines end in `\n`; `found` may hold what stood before it, and the table
/// begins in the line after that.
pub(super) fn read(text: &str, separator: Separator, found: &mut Found) -> Result<(), Refused> {
    let counted = count(text, separator);
    let (columns, line) = counted.widest;
    if columns > MAX_COLUMNS {
        let line = found.lines + line;
        return Err(Refused::Columns { line, columns });
    }
    if counted.cells > MAX_CELLS {
        return Err(Refused::Cells);
    }
    found.usual = counted.usual();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator.sign())
        .has_headers(false)
        .flexible(true)
        .quoting(counted.quotes == Quotes::Proper)
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut start = 0;
    // Of UTF-8 in memory nothing can fail to be read.
    while reader.read_record(&mut record).unwrap_or(false) {
        let end = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
        let stretch = text.get(start..end).unwrap_or_default();
        start = end;
        let row = stretch.trim_start_matches('\n');
        let before = stretch.len() - row.len();
        let lines = row.matches('\n').count() + usize::from(!row.ends_with('\n'));
        found.empty += before;
        let line = found.lines + before + 1;
        found.lines += before + lines;
        let cells = record.iter().map(|cell| tidy(cell, counted.quotes));
        let cells: Vec<String> = cells.collect();
        if separator == Separator::Pipe && is_rule(&cells) {
            found.heads += lines;
            continue;
        }
        found.push(Row { line, lines, cells })?;
    }
    let rest = text.get(start..).unwrap_or_default().matches('\n').count();
    found.empty += rest;
    found.lines += rest;
    Ok(())
}

/// Whether it is the line under the head of a Markdown table: `|---|:--:|`.
fn is_rule(cells: &[String]) -> bool {
    let filled = cells.iter().filter(|cell| !cell.is_empty());
    let dashes =
        |cell: &String| cell.len() > 2 && cell.trim_matches(':').bytes().all(|b| b == b'-');
    filled.clone().count() > 0 && filled.clone().all(dashes)
}

/// A cell as text. Where quotes are signs, a pair around a whole cell is none.
fn tidy(text: &str, quotes: Quotes) -> String {
    let text = clean::cell(text);
    if quotes == Quotes::Proper {
        return text;
    }
    let inner = text.strip_prefix('"').and_then(|t| t.strip_suffix('"'));
    match inner {
        Some(inner) if !inner.replace("\"\"", "").contains('"') => inner.replace("\"\"", "\""),
        Some(_) | None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str, separator: Separator) -> Vec<(usize, usize, Vec<String>)> {
        let mut found = Found::default();
        read(text, separator, &mut found).unwrap();
        let rows = found.rows.into_iter();
        rows.map(|row| (row.line, row.lines, row.cells)).collect()
    }

    #[test]
    fn each_row_knows_its_lines() {
        let text = "a,b\n\n\n\"c\nd\",\"e \"\"f\"\"\"\n,,\ng";
        let cells = |cells: &[&str]| cells.iter().map(|c| (*c).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            rows(text, Separator::Comma),
            [
                (1, 1, cells(&["a", "b"])),
                (4, 2, cells(&["c\nd", "e \"f\""])),
                (7, 1, cells(&["g"])),
            ]
        );
    }

    #[test]
    fn an_open_quote_swallows_nothing() {
        let text = "\"Hello\" he said\tgreeting\n\"open\ttwo\n\"whole\"\tthree\n";
        let rows = rows(text, Separator::Tab);
        let first: Vec<&str> = rows.iter().map(|row| row.2[0].as_str()).collect();
        assert_eq!(first, ["\"Hello\" he said", "\"open", "whole"]);
    }
}
