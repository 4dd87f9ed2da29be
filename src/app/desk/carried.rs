//! Facts on their way from the deck on the desk to another one: its text is
//! read, it is saved with them, and only then do they leave this deck. What goes
//! with them is worked out by the core's desk.

use std::sync::Arc;

use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::deck::outline::outline;
use crate::deck::{DeckId, ItemKind, List};
use crate::desk::carry::{Carried, Way, carry};
use crate::desk::made::made;
use crate::desk::rows;

use super::message::Wish;
use super::open::{File, Open, Origin};

/// Facts that go to another deck.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carry {
    /// Their ids.
    pub facts: Vec<String>,
    /// Whether they stay here, too.
    pub way: Way,
    /// How far they are.
    pub step: Step,
}

/// How far facts are on their way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// It is asked where they go.
    Where,
    /// The other deck is being read.
    Read(DeckId),
    /// The file of the other deck is being saved.
    Save(String),
    /// They cannot go there.
    Not(Why),
}

/// Why facts cannot go to a deck. Nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// That deck has changes that are not saved.
    Unsaved,
    /// That deck, or one of the facts, cannot be read.
    Broken,
    /// Another program is writing that deck.
    Changed,
}

/// Something that is done in the window for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// The picked facts are to go to another deck.
    Open,
    /// Whether they stay here, too.
    Way(Way),
    /// They go to this deck.
    To(DeckId),
    /// They stay.
    Leave,
}

/// Acts on a message.
pub(super) fn act(model: &mut Model, message: Message) -> Vec<Effect> {
    let Some(open) = &mut model.desk.open else {
        return Vec::new();
    };
    match (message, &mut open.carry) {
        (Message::Open, _) => {
            open.leave_field();
            let facts = picked(open);
            open.carry = (!facts.is_empty()).then_some(Carry {
                facts,
                way: Way::Move,
                step: Step::Where,
            });
        }
        (Message::Way(way), Some(carry)) => carry.way = way,
        (Message::To(deck), Some(carry)) => {
            // What is under way is not begun twice.
            if matches!(carry.step, Step::Where | Step::Not(_)) {
                carry.step = Step::Read(deck.clone());
                return vec![Effect::Desk(Wish::Fetch(deck))];
            }
        }
        (Message::Leave, carry) => *carry = None,
        (Message::Way(_) | Message::To(_), None) => {}
    }
    Vec::new()
}

fn picked(open: &Open) -> Vec<String> {
    let rows = open.picked.iter().filter_map(|row| {
        let row = open.manuscript.row(*row)?;
        (row.kind == ItemKind::Fact).then(|| row.id().to_owned())
    });
    rows.collect()
}

/// The rows of facts by their ids.
fn rows_of(open: &Open, facts: &[String]) -> Vec<usize> {
    let outline = open.manuscript.outline();
    let rows = facts.iter().filter_map(|id| outline.find(List::Facts, id));
    rows.collect()
}

/// The other deck was read: it is saved with the facts.
pub(super) fn fetched(
    model: &mut Model,
    file: File,
    (text, draft): (Arc<str>, Option<Arc<str>>),
) -> Vec<Effect> {
    let Some(open) = &mut model.desk.open else {
        return Vec::new();
    };
    let Some(mut going) = open.carry.take() else {
        return Vec::new();
    };
    if !matches!(going.step, Step::Read(_)) {
        open.carry = Some(going);
        return Vec::new();
    }
    if draft.is_some() {
        going.step = Step::Not(Why::Unsaved);
        open.carry = Some(going);
        return Vec::new();
    }
    let rows = rows_of(open, &going.facts);
    let (here, there) = (open.manuscript.outline(), outline(&text));
    let changes = carry(open.manuscript.text(), here, &rows, &there, going.way);
    let with = changes.and_then(|Carried { there, .. }| made(&text, &there));
    let Ok(with) = with else {
        going.step = Step::Not(Why::Broken);
        open.carry = Some(going);
        return Vec::new();
    };
    going.step = Step::Save(file.name.clone());
    open.carry = Some(going);
    let expected = match file.origin {
        Origin::Own | Origin::InPlace => Some(text),
        Origin::Shipped | Origin::New => None,
    };
    vec![Effect::Desk(Wish::Save {
        file: file.name,
        text: with.into(),
        expected,
    })]
}

/// A file is on disk: if it is that of the other deck, facts that move leave this one.
pub(super) fn saved(open: &mut Open, file: &str) {
    let Some(going) = take(open, file) else {
        return;
    };
    match going.way {
        Way::Copy => {}
        Way::Move => {
            let rows = rows_of(open, &going.facts);
            let changes = rows::remove(open.manuscript.outline(), &rows);
            open.leave_field();
            open.picked.clear();
            open.change_all(&changes);
            open.turn_to(open.tab);
        }
    }
}

/// A file was not saved because another program has changed it.
pub(super) fn changed(model: &mut Model, file: &str) {
    let Some(open) = &mut model.desk.open else {
        return;
    };
    if let Some(going) = take(open, file) {
        open.carry = Some(Carry {
            step: Step::Not(Why::Changed),
            ..going
        });
    }
}

/// The facts on their way into this file.
fn take(open: &mut Open, file: &str) -> Option<Carry> {
    let here = |carry: &mut Carry| matches!(&carry.step, Step::Save(name) if name == file);
    open.carry.take_if(here)
}
