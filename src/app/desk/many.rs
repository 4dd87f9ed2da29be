//! What is done with several items at once: picked as a range, given the same
//! topic or source, doubled. Each is one step.

use crate::deck::List;
use crate::deck::outline::{Written, outline};
use crate::desk::made::made;
use crate::desk::rows::{self, With};
use crate::desk::{Change, fields_of};

use super::open::{Open, Tab};

/// A field that several facts can be given at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Common {
    /// Their topic.
    Topic,
    /// Their source.
    Source,
}

impl Common {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Topic, Self::Source];

    /// The list of what is picked for it.
    pub fn list(self) -> List {
        match self {
            Self::Topic => List::Topics,
            Self::Source => List::Sources,
        }
    }

    fn field(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Source => "from",
        }
    }
}

impl Open {
    /// Makes several changes as one step, or none of them if one cannot be made.
    pub(super) fn change_all(&mut self, changes: &[Change]) -> bool {
        let done = self.manuscript.change_all(changes).is_ok();
        self.look();
        done
    }
}

/// Everything from the item that was picked first to this one.
pub(super) fn pick_to(open: &mut Open, row: usize) {
    let (Tab::List(list), Some(first)) = (open.tab, open.picked.first().copied()) else {
        return open.pick(row);
    };
    open.leave_field();
    let between = first.min(row)..=first.max(row);
    let of = open.manuscript.outline().of(list);
    let mut rows: Vec<usize> = of.map(|(place, _)| place).collect();
    rows.retain(|place| between.contains(place));
    if row < first {
        rows.reverse();
    }
    open.picked = rows;
    open.question = None;
    open.look();
}

/// All picked items get the same, or none.
pub(super) fn put(open: &mut Open, common: Common, id: Option<&str>) {
    open.leave_field();
    let field = common.field();
    let knows = |row: &usize| {
        let row = open.manuscript.row(*row);
        let has = |row: &crate::deck::outline::Row| {
            row.fields.is_some() && fields_of(row.kind).iter().any(|known| known.name == field)
        };
        row.is_some_and(has)
    };
    let rows = open.picked.iter().copied().filter(knows);
    let changes: Vec<Change> = rows
        .map(|row| Change::Set {
            row,
            field,
            to: id.map(Written::text),
        })
        .collect();
    open.change_all(&changes);
    open.leave_field();
}

/// All picked items once more, each behind its own; the new ones are picked.
pub(super) fn duplicate(open: &mut Open) {
    open.leave_field();
    let mut rows = open.picked.clone();
    rows.sort_unstable();
    let mut text = open.manuscript.text().to_string();
    // From the end, so that the places of the others stay right.
    for row in rows.iter().rev() {
        let changes = rows::duplicate(&text, &outline(&text), *row, With::Nothing);
        match changes.and_then(|changes| made(&text, &changes)) {
            Ok(more) => text = more,
            Err(_) => return,
        }
    }
    open.manuscript.become_text(&text);
    let copies = rows.iter().enumerate();
    open.picked = copies.map(|(before, row)| row + before + 1).collect();
    open.question = None;
    open.look();
    open.leave_field();
}
