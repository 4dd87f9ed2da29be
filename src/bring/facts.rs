//! From a preview to facts: each row becomes a fact or is left with a reason.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::fact::{Answer, Brought, Left, NewFact, Note, Noted, Why};
use super::figure::{self, Around};
use super::limit::MAX_CELL;
use super::preview::{Preview, Role, Row};
use super::sentence::{self, Words};
use super::{clean, options};
use crate::deck::{PartialDate, compared};

/// Makes facts of a preview as its columns say.
pub fn facts(preview: &Preview) -> Brought {
    let mut brought = Brought::default();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for row in preview.body() {
        let mut notes = Vec::new();
        let made = fact(preview, row, &mut notes).and_then(|fact| {
            match seen.entry(compared(&fact.says)) {
                Entry::Occupied(earlier) => Err(Why::Twice {
                    line: *earlier.get(),
                }),
                Entry::Vacant(free) => {
                    free.insert(fact.line);
                    Ok(fact)
                }
            }
        });
        match made {
            Ok(fact) => {
                brought.facts.push(fact);
                brought.notes.append(&mut notes);
            }
            Err(why) => brought.left.push(Left::new(row, why)),
        }
    }
    brought
}

/// The cells of a row by their roles.
#[derive(Clone, Copy)]
struct Cells<'a> {
    preview: &'a Preview,
    row: &'a Row,
}

impl<'a> Cells<'a> {
    fn all(self, role: Role) -> impl Iterator<Item = &'a str> {
        let cells = self.row.cells.iter().zip(&self.preview.columns);
        cells
            .filter(move |(cell, column)| column.role == role && !cell.is_empty())
            .map(|(cell, _)| cell.as_str())
    }

    /// All cells of a role in one line.
    fn line(self, role: Role) -> String {
        let mut cells = self.all(role);
        let first = cells.next().unwrap_or_default();
        match cells.next() {
            None => clean::line(first),
            Some(second) => {
                let all: Vec<&str> = [first, second].into_iter().chain(cells).collect();
                clean::line(&all.join(" "))
            }
        }
    }

    /// Whether something stands beyond the columns of the table that nothing is known of.
    fn are_too_many(self) -> bool {
        let cells = self.row.cells.iter().zip(&self.preview.columns);
        let mut beyond = cells.skip(self.preview.usual);
        beyond.any(|(cell, column)| column.role == Role::Unused && !cell.is_empty())
    }

    fn are_too_long(self) -> bool {
        let used = self.row.cells.iter().zip(&self.preview.columns);
        let mut used = used.filter(|(_, column)| column.role != Role::Unused);
        // Signs are counted only where bytes do not settle it.
        used.any(|(cell, _)| cell.len() > MAX_CELL && cell.chars().count() > MAX_CELL)
    }
}

fn fact(preview: &Preview, row: &Row, notes: &mut Vec<Note>) -> Result<NewFact, Why> {
    let cells = Cells { preview, row };
    if cells.are_too_long() {
        return Err(Why::TooLong);
    }
    if cells.are_too_many() {
        let columns = preview.usual;
        return Err(Why::MoreCells { columns });
    }
    if cells.all(Role::Answer).any(sentence::is_list) {
        return Err(Why::ListOfAnswers);
    }
    let (says, ask) = (cells.line(Role::Says), cells.line(Role::Ask));
    let (mut shown, also) = forms(cells);
    let all = sentence::forms(cells.all(Role::Instead));
    let (letter, wrong) = options::apart(&shown, all);
    shown = letter.unwrap_or(shown);
    let sentence = sentence::make(&Words {
        says: &says,
        ask: &ask,
        answer: &shown,
        also: &also,
    })?;
    let answer = match &sentence.answer {
        Some(words) => Answer::Words(words.clone()),
        None => figure::answer(Around {
            numbers: preview.numbers,
            dates: preview.dates,
            says: &sentence.gapped,
            ask: &sentence.ask,
        })?,
    };
    let mut note = |text: String, what: Noted| {
        let line = row.line;
        notes.push(Note { line, text, what });
    };
    let (also, unused) = used_forms(also, &answer, &sentence.gapped.gap);
    if let Some(unused) = unused {
        note(unused, Noted::FormsOfFigure);
    }
    let mut instead = options::check(wrong, &sentence, &answer, &also)?;
    if let [only] = instead.as_slice() {
        note(only.clone(), Noted::OneWrong);
        instead.clear();
    }
    Ok(NewFact {
        says: sentence.says,
        ask: sentence.ask,
        answer,
        also,
        why: cells.line(Role::Why),
        instead,
        topic: cells.line(Role::Topic),
        at: at(&cells.line(Role::At))?,
        on: on(&cells.line(Role::On), preview)?,
        line: row.line,
    })
}

/// The forms that say more than the answer, and those of a figure, which are not used.
fn used_forms(also: Vec<String>, answer: &Answer, gap: &str) -> (Vec<String>, Option<String>) {
    let other_than = |also: Vec<String>, shown: &str| {
        let shown = compared(&clean::line(shown));
        let other = also.into_iter().filter(|form| compared(form) != shown);
        (other.collect(), None)
    };
    match answer {
        Answer::Braces => other_than(also, gap),
        Answer::Words(words) => other_than(also, words),
        Answer::Number { .. } | Answer::Date(_) => {
            let unused = (!also.is_empty()).then(|| also.join("; "));
            (Vec::new(), unused)
        }
    }
}

/// The answer that is shown and its other forms: behind a `|` in the answer's own cell, and in
/// the column of forms.
fn forms(cells: Cells<'_>) -> (String, Vec<String>) {
    let answer = cells.line(Role::Answer);
    let mut parts = answer.split('|').map(str::trim).filter(|p| !p.is_empty());
    let shown = parts.next().unwrap_or_default().to_owned();
    let also = sentence::forms(parts.chain(cells.all(Role::Also)));
    (shown, also)
}

/// Numbers of paragraphs, whatever stands between them.
fn at(cell: &str) -> Result<Vec<u32>, Why> {
    if cell.is_empty() {
        return Ok(Vec::new());
    }
    let numbers = cell.split(|c: char| !c.is_ascii_digit());
    let numbers: Vec<u32> = numbers.filter_map(|n| n.parse().ok()).collect();
    if numbers.is_empty() {
        let text = cell.to_owned();
        return Err(Why::NoPlace { text });
    }
    Ok(numbers)
}

fn on(cell: &str, preview: &Preview) -> Result<Option<PartialDate>, Why> {
    if cell.is_empty() {
        return Ok(None);
    }
    figure::on(cell, preview.dates).map(Some)
}
