//! A fact in one line, from anywhere: it goes into the deck that is open at the
//! desk, or into one that is picked.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::deck::List;
use crate::desk::quick::{self, Found, NotYet};

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
    /// What it is written of, if that was marked in a text.
    pub passage: Option<Passage>,
}

/// Words marked in the text of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The source's id.
    pub from: String,
    /// The bytes that are marked.
    pub bytes: Range<usize>,
    /// The number of the paragraph.
    pub at: u32,
    /// The words that prove the fact.
    pub evidence: String,
    /// What of the line is copied from the text.
    pub copied: Option<String>,
}

impl Quick {
    /// A line about a marked passage.
    pub(super) fn about(passage: Passage) -> Self {
        Self {
            passage: Some(passage),
            ..Self::default()
        }
    }
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
            let change = match &quick.passage {
                Some(passage) => quick::read_at(change, &found(passage)),
                None => change,
            };
            let list = List::Facts;
            let before: BTreeSet<String> = ids(open, list).into_iter().collect();
            open.change(&change);
            open.tab = Tab::List(list);
            let outline = open.manuscript.outline();
            let new = outline.of(list).find(|(_, row)| !before.contains(row.id()));
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

fn found(passage: &Passage) -> Found {
    Found {
        from: passage.from.clone(),
        at: passage.at,
        evidence: passage.evidence.clone(),
    }
}

pub(super) fn ids(open: &Open, list: List) -> Vec<String> {
    let rows = open.manuscript.outline().of(list);
    rows.map(|(_, row)| row.id().to_owned()).collect()
}
