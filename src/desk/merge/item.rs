//! One item that both sides changed: fields that only one side changed are
//! taken from it. It knows nothing of the rest of the deck.

use std::collections::BTreeSet;

use crate::deck::outline::Row;

use super::{Conflict, On, known};
use crate::desk::change::Change;
use crate::desk::made::alone;

/// An item in three versions, each with the text it stands in.
pub(super) struct Both<'a> {
    pub(super) base: (&'a str, &'a Row),
    pub(super) mine: (&'a str, &'a Row),
    pub(super) theirs: (&'a str, &'a Row),
}

/// What came of it.
pub(super) struct Together {
    /// The item; where the sides disagree it says what `theirs` says.
    pub(super) item: String,
    /// The fields about which the sides disagree.
    pub(super) conflicts: Vec<Conflict>,
}

/// Merges by field; `None` if the item is not the same kind everywhere, or has fields that cannot
/// be told apart.
pub(super) fn together(both: &Both<'_>) -> Option<Together> {
    let (base, mine, theirs) = (both.base.1, both.mine.1, both.theirs.1);
    if base.kind != mine.kind || mine.kind != theirs.kind {
        return None;
    }
    let mut names: BTreeSet<&str> = BTreeSet::new();
    for row in [base, mine, theirs] {
        let mut own = BTreeSet::new();
        for field in row.fields.iter().flatten() {
            if !own.insert(field.name.as_str()) {
                return None;
            }
        }
        names.append(&mut own);
    }
    let (mut sets, mut conflicts) = (Vec::new(), Vec::new());
    for name in names {
        let [was, here, there] =
            [base, mine, theirs].map(|row| row.field(name).map(|field| &field.written));
        if here == there || here == was {
            continue;
        }
        if there == was {
            sets.push((known(mine, name)?, here.cloned()));
            continue;
        }
        let raw = |(text, row): (&str, &Row)| {
            let field = row.field(name)?;
            text.get(field.value.clone()).map(str::to_owned)
        };
        conflicts.push(Conflict {
            on: On::Field(mine.kind.list(), mine.id().to_owned(), name.to_owned()),
            base: raw(both.base),
            mine: raw(both.mine),
            theirs: raw(both.theirs),
        });
    }
    let changes = sets.into_iter();
    let changes: Vec<Change> = changes
        .map(|(field, to)| Change::Set { row: 0, field, to })
        .collect();
    let item = alone(both.theirs.0, theirs, &changes)?;
    Some(Together { item, conflicts })
}
