//! What can happen on the Facts screen. Messages are values; what they do is
//! decided beside them.

use super::{Ask, Tab};
use crate::app::message::Fault;
use crate::deck::{DeckId, FactKey, ItemId};
use crate::study::known::{Sort, State};
use crate::study::timeline::Span;

/// What can happen on the Facts screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Message {
    /// Another way to look at the facts.
    Tab(Tab),
    /// What stands in the search field.
    Search(String),
    /// Facts of one deck only, or of all.
    Deck(Option<DeckId>),
    /// Facts of one topic only, or of all.
    Topic(Option<(DeckId, ItemId)>),
    /// Facts of one source only, or of all.
    Source(Option<(DeckId, ItemId)>),
    /// Facts in one state only, or in any.
    State(Option<State>),
    /// All filters are dropped.
    Everything,
    /// Another order.
    Sort(Sort),
    /// The facts of a source, paragraph by paragraph, from wherever the student is.
    Read(DeckId, ItemId),
    /// Some more rows are to be made ready.
    Work,
    /// So many facts down in the list; up if negative.
    Move(i32),
    /// The fact at the cursor is opened.
    Open,
    /// This fact is opened.
    Pick(FactKey),
    /// The timeline is looked at where this fact stands.
    Find(FactKey),
    /// The open question, else the open fact, is closed.
    Close,
    /// "Are you sure", or "what is wrong": before something is done with the open fact.
    Ask(Ask),
    /// The open fact is not asked any more.
    Suspend,
    /// The open fact is asked again.
    Resume,
    /// The memory of the open fact starts again.
    Reset,
    /// The open fact is asked today.
    Today,
    /// The hidden answer of the open fact is looked at.
    Peek,
    /// The last of these is taken back.
    Undo,
    /// What is said of the last of these was read.
    Seen,
    /// A question of the open fact has a fault.
    Report(Fault),
    /// Another part of the timeline is seen.
    Span(Span),
    /// Nearer to the fact at the cursor; farther below 1.
    Zoom(f64),
    /// The timeline moves by this share of what is seen.
    Pan(f64),
    /// The whole timeline.
    Whole,
}

impl Message {
    /// Whether it leads to something that is written.
    pub(in crate::app) fn writes(&self) -> bool {
        match self {
            Self::Suspend
            | Self::Resume
            | Self::Reset
            | Self::Today
            | Self::Peek
            | Self::Undo
            | Self::Report(_) => true,
            Self::Tab(_)
            | Self::Search(_)
            | Self::Deck(_)
            | Self::Topic(_)
            | Self::Source(_)
            | Self::State(_)
            | Self::Everything
            | Self::Sort(_)
            | Self::Read(..)
            | Self::Work
            | Self::Move(_)
            | Self::Open
            | Self::Pick(_)
            | Self::Find(_)
            | Self::Close
            | Self::Ask(_)
            | Self::Seen
            | Self::Span(_)
            | Self::Zoom(_)
            | Self::Pan(_)
            | Self::Whole => false,
        }
    }
}
