//! Work that would hold up a frame, as values: `update` returns what is to be
//! done, anyone does it where nothing waits for it, and what came of it is a
//! report like others. Of each line of work only the latest is wanted.

use super::desk::bring;
use super::effect::Effect;
use super::model::Model;
use super::{desk, past, replan, tally};
use crate::desk::{Inspected, Inspection, Read, Reading};

/// Something to be done beside the frames.
#[derive(Debug, Clone, PartialEq)]
pub enum Errand {
    /// The rules of good writing look at the deck on the desk.
    Inspect(Inspection),
    /// A table or list is read, or its facts are put into a deck; `None` if neither is wanted
    /// any more.
    Bring(Option<bring::Task>),
    /// Everything that was ever judged is put together.
    Past(past::Order),
    /// The deck on the desk is read.
    Read(Reading),
    /// Days are decided anew.
    Replan(replan::Order),
    /// The figures of the library and of exams are counted.
    Count(tally::Order),
}

/// Errands of one line supersede each other; those of different lines do not wait for each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Line {
    /// Looks at a deck.
    Inspect,
    /// What is brought to the desk.
    Bring,
    /// The past.
    Past,
    /// Reads a deck.
    Read,
    /// Days.
    Replan,
    /// Figures.
    Count,
}

impl Line {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Inspect,
        Self::Bring,
        Self::Past,
        Self::Read,
        Self::Replan,
        Self::Count,
    ];
}

/// What came of an errand, or of a part of it.
#[derive(Debug, Clone)]
pub enum Done {
    /// The rules have looked.
    Inspected(Inspected),
    /// A text was read, or a deck was made.
    Brought(Box<bring::Came>),
    /// The past was put together.
    Past(Box<past::Came>),
    /// The deck was read.
    Read(Box<Read>),
    /// Days were decided.
    Replanned(Box<replan::Came>),
    /// Figures were counted.
    Counted(Box<tally::Came>),
}

impl Errand {
    /// The line of work that it belongs to.
    pub fn line(&self) -> Line {
        match self {
            Self::Inspect(_) => Line::Inspect,
            Self::Bring(_) => Line::Bring,
            Self::Past(_) => Line::Past,
            Self::Read(_) => Line::Read,
            Self::Replan(_) => Line::Replan,
            Self::Count(_) => Line::Count,
        }
    }

    /// Does it. Once `go_on` says no the rest is not wanted any more; what is done is told.
    pub fn run(self, go_on: &dyn Fn() -> bool, tell: &mut dyn FnMut(Done)) {
        match self {
            Self::Inspect(of) => of.run(go_on, &mut |done| tell(Done::Inspected(done))),
            Self::Bring(task) => {
                let came = task.and_then(|task| task.run(go_on));
                if let Some(came) = came {
                    tell(Done::Brought(Box::new(came)));
                }
            }
            Self::Past(order) => {
                if let Some(came) = order.run() {
                    tell(Done::Past(Box::new(came)));
                }
            }
            Self::Read(reading) => {
                if let Some(read) = reading.run(go_on) {
                    tell(Done::Read(Box::new(read)));
                }
            }
            Self::Count(order) => {
                if let Some(came) = order.run(go_on) {
                    tell(Done::Counted(Box::new(came)));
                }
            }
            Self::Replan(order) => {
                if let Some(came) = order.run(go_on) {
                    tell(Done::Replanned(Box::new(came)));
                }
            }
        }
    }
}

/// Something is done.
pub(super) fn hear(model: &mut Model, done: Done) -> Vec<Effect> {
    match done {
        Done::Inspected(done) => {
            desk::inspected(model, done);
            Vec::new()
        }
        Done::Brought(came) => bring::came(model, *came),
        Done::Past(came) => {
            past::came(model, *came);
            Vec::new()
        }
        Done::Read(read) => {
            desk::read(model, *read);
            Vec::new()
        }
        Done::Replanned(came) => replan::came(model, *came),
        Done::Counted(came) => {
            tally::came(model, *came);
            Vec::new()
        }
    }
}
