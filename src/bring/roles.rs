//! What a column is taken for: by its name, else by what stands in it. A guess
//! only; a person may change it.

use super::clean;
use super::names::named;
use super::preview::{Column, Kind, Preview, Role, Row};
use crate::deck::gapped;
use crate::deck::written::{date, number};

/// How many rows are looked at.
const ROWS: usize = 500;

/// The first row, if it names the columns.
pub(super) fn header(rows: &[Row]) -> Option<usize> {
    let (first, rest) = rows.split_first()?;
    let filled: Vec<&String> = first.cells.iter().filter(|cell| !cell.is_empty()).collect();
    let short = |cell: &&String| clean::words(cell) <= 4 && !cell.contains(['{', '?']);
    if filled.is_empty() || !filled.iter().all(short) {
        return None;
    }
    let known = filled.iter().filter(|cell| named(cell).is_some()).count();
    if known * 2 >= filled.len() {
        return Some(0);
    }
    // One cell above several names no columns: it is a stray line.
    let several = rest.iter().filter(|row| row.cells.len() > 1).count();
    if known == 0 && first.cells.len() == 1 && several * 2 > rest.len() {
        return None;
    }
    // A word above figures is a name.
    let above = first.cells.iter().enumerate().any(|(place, cell)| {
        let mut below = rest
            .iter()
            .take(ROWS)
            .filter_map(|row| row.cells.get(place));
        let figures = below.clone().count() >= 2 && below.all(|cell| is_figure(cell));
        figures && !cell.is_empty() && !is_figure(cell)
    });
    // So is one above questions, or above sentences with braces.
    let mut above_others = first.cells.iter().enumerate().map(|(place, _)| {
        let below = rest
            .iter()
            .take(ROWS)
            .filter_map(|row| row.cells.get(place));
        let seen = Seen::of(below);
        seen.filled > 1
            && (seen.questions * 10 > seen.filled * 8 || seen.gaps * 10 > seen.filled * 8)
    });
    (rest.len() >= 2 && (above || above_others.any(|yes| yes))).then_some(0)
}

fn is_figure(cell: &str) -> bool {
    cell.len() <= 64 && (number::read(cell).is_some() || date::read(cell).is_some())
}

/// Guesses what each column is.
pub(super) fn guess(preview: &mut Preview) {
    let roles = match preview.kind {
        Kind::Asked => vec![Role::Ask, Role::Answer, Role::Says],
        Kind::Sentences => vec![Role::Says],
        Kind::List(_) => by_content(preview, &[]),
        Kind::Table(_) => {
            let names = preview.columns.iter().map(|column| named(&column.name));
            let names: Vec<Option<Role>> = names.collect();
            let mut roles = by_name(&names);
            let main = [Role::Says, Role::Ask, Role::Answer];
            if !roles.iter().any(|role| main.contains(role)) {
                let guessed = by_content(preview, &names);
                for (role, guessed) in roles.iter_mut().zip(guessed) {
                    if *role == Role::Unused {
                        *role = guessed;
                    }
                }
            }
            roles
        }
    };
    for (place, column) in preview.columns.iter_mut().enumerate() {
        column.role = roles.get(place).copied().unwrap_or(Role::Unused);
    }
    if let Kind::Table(_) = preview.kind {
        complete(preview);
    }
}

/// Only the first column of a name that one column may have.
fn by_name(names: &[Option<Role>]) -> Vec<Role> {
    let mut roles: Vec<Role> = Vec::new();
    for role in names {
        let role = role.unwrap_or(Role::Unused);
        let again = !role.is_shared() && roles.contains(&role);
        roles.push(if again { Role::Unused } else { role });
    }
    roles
}

/// Names that say half: where a question or an answer is missing, it is the column without a
/// known name beside the other.
fn complete(preview: &mut Preview) {
    let has = |columns: &[Column], role| columns.iter().any(|column| column.role == role);
    if has(&preview.columns, Role::Says) {
        return;
    }
    let (ask, answer) = (
        has(&preview.columns, Role::Ask),
        has(&preview.columns, Role::Answer),
    );
    let missing = match (ask, answer) {
        (true, false) => Role::Answer,
        (false, true) => Role::Ask,
        (true, true) | (false, false) => return,
    };
    let place = |role| {
        preview
            .columns
            .iter()
            .position(|column| column.role == role)
    };
    // "Event; date" asks for the date.
    let date = place(Role::On).filter(|_| missing == Role::Answer);
    if let Some(place) = place(Role::Unused).or(date) {
        preview.set_role(place, missing);
    }
}

/// What is seen of a column's cells.
#[derive(Debug, Default, Clone, Copy)]
struct Seen {
    filled: usize,
    gaps: usize,
    questions: usize,
    words: usize,
}

impl Seen {
    fn of(cells: impl Iterator<Item = impl AsRef<str>>) -> Self {
        let mut seen = Self::default();
        for cell in cells {
            let cell = cell.as_ref();
            if cell.is_empty() {
                continue;
            }
            seen.filled += 1;
            seen.gaps += usize::from(gapped(cell).is_ok());
            seen.questions += usize::from(cell.ends_with('?'));
            seen.words += clean::words(cell);
        }
        seen
    }

    /// Whether at least half of the filled cells are such.
    fn mostly(self, such: usize) -> bool {
        self.filled > 0 && such * 2 >= self.filled
    }
}

fn seen(preview: &Preview, place: usize) -> Seen {
    let rows = preview.body().take(ROWS);
    Seen::of(rows.filter_map(|row| row.cells.get(place)))
}

/// Whether the column beside sentences has answers for those, and only those, without braces.
fn answers_the_rest(preview: &Preview, says: usize) -> bool {
    let cell = |row: &Row, place: usize| row.cells.get(place).cloned().unwrap_or_default();
    let rows = preview.body().take(ROWS).map(|row| {
        let is_gapped = gapped(&cell(row, says)).is_ok();
        (is_gapped, cell(row, says + 1).is_empty())
    });
    let rows: Vec<(bool, bool)> = rows.collect();
    let any = rows.iter().any(|(_, empty)| !empty);
    any && rows.iter().all(|(is_gapped, empty)| is_gapped == empty)
}

/// Sentence, or question and answer, among the columns that have no known name.
fn by_content(preview: &Preview, names: &[Option<Role>]) -> Vec<Role> {
    let is_free = |place: usize| names.get(place).is_none_or(Option::is_none);
    let columns: Vec<Seen> = (0..preview.columns.len())
        .map(|place| {
            if is_free(place) {
                seen(preview, place)
            } else {
                Seen::default()
            }
        })
        .collect();
    let mut roles = vec![Role::Unused; columns.len()];
    let mut set = |place: Option<usize>, role: Role| {
        if let Some(slot) = place.and_then(|place| roles.get_mut(place)) {
            *slot = role;
        }
    };
    let find = |fits: &dyn Fn(&Seen) -> bool| columns.iter().position(fits);
    if let Some(says) = find(&|seen| seen.mostly(seen.gaps)) {
        set(Some(says), Role::Says);
        let beside = says + 1;
        if is_free(beside) && answers_the_rest(preview, says) {
            set(Some(beside), Role::Answer);
        }
        return roles;
    }
    let used: Vec<usize> = (0..columns.len())
        .filter(|place| columns.get(*place).is_some_and(|seen| seen.filled > 0))
        .collect();
    if let Some(ask) = find(&|seen| seen.mostly(seen.questions)) {
        let answer = used.iter().find(|place| **place > ask);
        let answer = answer.or_else(|| used.iter().find(|place| **place != ask));
        set(answer.copied(), Role::Answer);
        set(Some(ask), Role::Ask);
        return roles;
    }
    let (first, second) = (used.first().copied(), used.get(1).copied());
    let average = |place: Option<usize>| {
        let seen = place.and_then(|place| columns.get(place));
        seen.map_or(0.0, |seen| seen.words as f64 / seen.filled.max(1) as f64)
    };
    // A term and what it means: the term is the answer. Else the answer is what comes second.
    let defines = average(second) >= 3.0 && average(second) > 1.5 * average(first);
    let (ask, answer) = if defines {
        (second, first)
    } else {
        (first, second)
    };
    set(ask, Role::Ask);
    set(answer, Role::Answer);
    roles
}
