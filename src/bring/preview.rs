//! What was found in a text before anything is made of it: rows of cells, and
//! what each column is taken for. A person may change all of it.

use super::figure::{DayMonth, Decimal};
use super::{roles, usual};

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A table with a sign between its cells.
    Table(Separator),
    /// Two columns, one pair a line.
    List(Mark),
    /// Blocks of lines that begin with `Q:`, `A:` or `C:`.
    Asked,
    /// Sentences with braces, one a line.
    Sentences,
}

/// The sign between cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Separator {
    /// A tab.
    Tab,
    /// `;`
    Semicolon,
    /// `,`
    Comma,
    /// `|`
    Pipe,
}

impl Separator {
    /// All of them; earlier ones win where two fit as well.
    pub const ALL: [Self; 4] = [Self::Tab, Self::Semicolon, Self::Comma, Self::Pipe];

    /// The sign itself.
    pub fn sign(self) -> u8 {
        match self {
            Self::Tab => b'\t',
            Self::Semicolon => b';',
            Self::Comma => b',',
            Self::Pipe => b'|',
        }
    }
}

/// What stands between the two parts of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// A dash of any length between spaces.
    Dash,
    /// An equals sign between spaces.
    Equals,
    /// A colon and a space.
    Colon,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// A sentence with the answer in braces.
    Says,
    /// The question.
    Ask,
    /// The answer.
    Answer,
    /// Other right forms, parted by `|` or `;`.
    Also,
    /// The explanation.
    Why,
    /// Wrong options, parted by `|` or `;`.
    Instead,
    /// The title of the topic.
    Topic,
    /// The paragraphs of the source.
    At,
    /// When it happened.
    On,
    /// Nothing that is used.
    Unused,
}

impl Role {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 10] = [
        Self::Says,
        Self::Ask,
        Self::Answer,
        Self::Also,
        Self::Why,
        Self::Instead,
        Self::Topic,
        Self::At,
        Self::On,
        Self::Unused,
    ];

    /// Whether several columns may have it; their cells are taken together.
    pub fn is_shared(self) -> bool {
        match self {
            Self::Also | Self::Instead | Self::Why | Self::Unused => true,
            Self::Says | Self::Ask | Self::Answer | Self::Topic | Self::At | Self::On => false,
        }
    }
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name in the header; empty if there is none.
    pub name: String,
    /// What it is taken for.
    pub role: Role,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line it begins in, counted from 1. Rows that come from one sentence with several
    /// gaps share it.
    pub line: usize,
    /// How many lines it takes.
    pub lines: usize,
    /// What stands in it; cells at the end that are empty are left out.
    pub cells: Vec<String>,
}

impl Row {
    /// All that stands in it, cell after cell.
    pub fn text(&self) -> String {
        let filled = self.cells.iter().filter(|cell| !cell.is_empty());
        let cells: Vec<&str> = filled.map(String::as_str).collect();
        cells.join(" | ")
    }
}

/// What was found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// What it is.
    pub kind: Kind,
    /// What the text calls itself, if it does.
    pub title: Option<String>,
    /// As many as the longest row has cells.
    pub columns: Vec<Column>,
    /// All rows, the header too.
    pub rows: Vec<Row>,
    /// The row that names the columns, by its place in `rows`.
    pub header: Option<usize>,
    /// How many lines are about the text itself: settings of Anki, lines between blocks.
    pub heads: usize,
    /// How many lines are empty.
    pub empty: usize,
    /// How many lines there are.
    pub lines: usize,
    /// How many columns the table has, without those that only a few lines have; of all else as many
    /// as there are. A line with more cells is a stray one, unless it is said what they hold.
    pub usual: usize,
    /// How numbers are read that could be two, if that is known.
    pub numbers: Option<Decimal>,
    /// How dates are read that could be two, if that is known.
    pub dates: Option<DayMonth>,
}

impl Preview {
    /// Rows of a text, and all that can be guessed of them.
    pub(super) fn new(kind: Kind, found: Found) -> Self {
        let count = found.rows.iter().map(|row| row.cells.len()).max();
        let column = Column {
            name: String::new(),
            role: Role::Unused,
        };
        let count = count.unwrap_or(0);
        let named = found.names.len();
        let mut preview = Self {
            kind,
            title: found.title,
            columns: vec![column; count],
            rows: found.rows,
            header: None,
            heads: found.heads,
            empty: found.empty,
            lines: found.lines,
            usual: found.usual.map_or(count, |usual| usual.max(named)),
            numbers: None,
            dates: None,
        };
        preview.header = match kind {
            Kind::Table(_) if found.names.is_empty() => roles::header(&preview.rows),
            Kind::Table(_) | Kind::List(_) | Kind::Asked | Kind::Sentences => None,
        };
        preview.name_columns();
        for (column, name) in preview.columns.iter_mut().zip(found.names) {
            column.name = name;
        }
        roles::guess(&mut preview);
        preview.numbers = usual::decimal_sign(&preview);
        preview
    }

    /// The rows that are no header.
    pub fn body(&self) -> impl Iterator<Item = &Row> {
        let rows = self.rows.iter().enumerate();
        rows.filter(|(place, _)| Some(*place) != self.header)
            .map(|(_, row)| row)
    }

    /// Makes another row the header, or none; columns are guessed anew.
    pub fn set_header(&mut self, header: Option<usize>) {
        self.header = header.filter(|place| *place < self.rows.len());
        self.name_columns();
        roles::guess(self);
    }

    /// Gives a column another role; another column that has it becomes unused, if only one may have it.
    pub fn set_role(&mut self, column: usize, role: Role) {
        for (place, other) in self.columns.iter_mut().enumerate() {
            if place == column {
                other.role = role;
            } else if other.role == role && !role.is_shared() {
                other.role = Role::Unused;
            }
        }
    }

    fn name_columns(&mut self) {
        let names = self.header.and_then(|place| self.rows.get(place));
        let names = names.map(|row| row.cells.clone()).unwrap_or_default();
        for (place, column) in self.columns.iter_mut().enumerate() {
            column.name = names.get(place).cloned().unwrap_or_default();
        }
    }
}

/// What a reader finds in a text.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) title: Option<String>,
    /// The names of columns, where the text gives them apart from its rows.
    pub(super) names: Vec<String>,
    pub(super) rows: Vec<Row>,
    pub(super) heads: usize,
    pub(super) empty: usize,
    pub(super) lines: usize,
    /// How many columns a table has, without those that only a few lines have.
    pub(super) usual: Option<usize>,
}

impl Found {
    /// Keeps a row, or counts its lines as empty if nothing stands in it.
    pub(super) fn push(&mut self, mut row: Row) -> Result<(), super::Refused> {
        while row.cells.last().is_some_and(String::is_empty) {
            row.cells.pop();
        }
        if row.cells.is_empty() {
            self.empty += row.lines;
            return Ok(());
        }
        if self.rows.len() >= super::MAX_ROWS {
            return Err(super::Refused::Rows);
        }
        self.rows.push(row);
        Ok(())
    }
}
