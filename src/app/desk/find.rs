//! Words that are looked for in the deck on the desk, and others that take
//! their place. What counts as a hit is decided by the core's desk; here it is
//! kept which of them are replaced.

use std::collections::BTreeSet;

use crate::desk::find::{Case, Hit, Query, Whole, find, replace};

use super::open::{Open, Tab};

/// What is looked for, and what was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Find {
    /// Whether the window for it is open.
    pub shown: bool,
    /// What is looked for.
    pub query: Query,
    /// What takes its place.
    pub with: String,
    /// Where it stands.
    pub hits: Vec<Hit>,
    /// The hits that are not replaced, by their numbers.
    pub left_out: BTreeSet<usize>,
    /// How many were replaced the last time.
    pub replaced: usize,
}

/// Something that is done in the window for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// It is opened.
    Open,
    /// It is closed.
    Leave,
    /// The words, as they are being written.
    Words(String),
    /// What takes their place, as it is being written.
    With(String),
    /// Whether capital letters matter.
    Case(Case),
    /// Whether parts of words are found.
    Whole(Whole),
    /// A hit is left out, or taken in again.
    Turn(usize),
    /// To the item of a hit.
    GoTo(usize),
    /// All hits that are not left out are replaced.
    Replace,
}

impl Find {
    /// How many hits would be replaced.
    pub fn count(&self) -> usize {
        self.hits.len().saturating_sub(self.left_out.len())
    }
}

impl Default for Find {
    fn default() -> Self {
        Self {
            shown: false,
            query: Query {
                words: String::new(),
                case: Case::Any,
                whole: Whole::Part,
            },
            with: String::new(),
            hits: Vec::new(),
            left_out: BTreeSet::new(),
            replaced: 0,
        }
    }
}

/// Acts on a message.
pub(super) fn act(open: &mut Open, message: Message) {
    match message {
        Message::Open => {
            open.leave_field();
            open.find.shown = true;
            open.find.replaced = 0;
            again(open);
        }
        Message::Leave => open.find.shown = false,
        Message::Words(words) => {
            open.find.query.words = words;
            again(open);
        }
        Message::With(with) => open.find.with = with,
        Message::Case(case) => {
            open.find.query.case = case;
            again(open);
        }
        Message::Whole(whole) => {
            open.find.query.whole = whole;
            again(open);
        }
        Message::Turn(number) => {
            let left_out = &mut open.find.left_out;
            if !left_out.remove(&number) && number < open.find.hits.len() {
                left_out.insert(number);
            }
        }
        Message::GoTo(number) => go_to(open, number),
        Message::Replace => replace_all(open),
    }
}

/// Looks anew; all hits are taken in.
fn again(open: &mut Open) {
    open.find.replaced = 0;
    open.find.left_out.clear();
    open.find.hits = find(open.manuscript.outline(), &open.find.query);
}

/// The text has become another: hits are where the words stand now.
pub(super) fn follow(open: &mut Open) {
    if !open.find.shown {
        return;
    }
    let hits = find(open.manuscript.outline(), &open.find.query);
    if hits != open.find.hits {
        open.find.left_out.clear();
        open.find.hits = hits;
    }
}

fn go_to(open: &mut Open, number: usize) {
    let Some(row) = open.find.hits.get(number).map(|hit| hit.row) else {
        return;
    };
    open.find.shown = false;
    let kind = row.and_then(|row| open.manuscript.row(row));
    match (row, kind.map(|row| row.kind)) {
        (Some(row), Some(kind)) => {
            open.tab = Tab::List(kind.list());
            open.pick(row);
        }
        (_, _) => open.turn_to(Tab::Deck),
    }
}

/// Puts the other words in place, as one step.
fn replace_all(open: &mut Open) {
    open.leave_field();
    let state = &open.find;
    let hits = state.hits.iter().enumerate();
    let hits = hits.filter(|(number, _)| !state.left_out.contains(number));
    let hits: Vec<Hit> = hits.map(|(_, hit)| hit.clone()).collect();
    let (text, outline) = (open.manuscript.text(), open.manuscript.outline());
    let change = replace(text, outline, &hits, &state.with);
    if open.change(&change) {
        open.find.replaced = hits.len();
    }
    open.leave_field();
}
