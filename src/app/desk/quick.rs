//! A fact in one line, from anywhere: it goes into the deck that is open at the
//! desk, or into one that is picked.

use crate::deck::List;
use crate::desk::quick::{self, NotYet};

use super::open::{Open, Tab};

/// A fact that is being written in one line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Quick {
    /// The line.
    pub text: String,
    /// Why it is no fact yet, once that was asked.
    pub refused: Option<NotYet>,
    /// How many facts came of it so far.
    pub made: usize,
}

/// The line becomes a fact behind the one looked at, which is then looked at itself.
pub(super) fn done(open: &mut Open, quick: &mut Quick) -> bool {
    let after = open.row().filter(|_| open.tab == Tab::List(List::Facts));
    match quick::fact(open.manuscript.outline(), &quick.text, after) {
        Err(why) => {
            quick.refused = Some(why);
            false
        }
        Ok(change) => {
            open.leave_field();
            let list = List::Facts;
            let before: Vec<String> = ids(open, list);
            open.change(&change);
            open.tab = Tab::List(list);
            let outline = open.manuscript.outline();
            let new = outline
                .of(list)
                .find(|(_, row)| !before.iter().any(|id| id == row.id()));
            if let Some((row, _)) = new {
                open.pick(row);
            }
            *quick = Quick {
                made: quick.made + 1,
                ..Quick::default()
            };
            true
        }
    }
}

pub(super) fn ids(open: &Open, list: List) -> Vec<String> {
    let rows = open.manuscript.outline().of(list);
    rows.map(|(_, row)| row.id().to_owned()).collect()
}
