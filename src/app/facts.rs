//! The Facts screen: which facts are listed and in which order, which one is
//! open, and what was asked of it. It keeps places and choices; what is known
//! of a fact is read from progress, its words from the library.

mod act;
mod look;
mod message;
mod select;
mod table;

use crate::deck::{Deck, DeckId, Fact, FactKey, ItemId, Library};
use crate::study::known::{Row, Sort, State};
use crate::study::search::Needle;
use crate::study::timeline::{Dated, Span};

use super::effect::Effect;
use super::model::{Model, Screen};

use look::{find, look, read, work};
use table::{Step, Table};

pub use act::{Did, Done};
pub(super) use look::{enter, forget};
pub use message::Message;

/// The ways to look at the facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    /// One list.
    #[default]
    List,
    /// By date.
    Timeline,
    /// By the paragraphs of a source.
    Source,
}

/// What stands between a press and its deed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// What is wrong with this fact?
    Fault,
    /// Shall its memory start again?
    Reset,
}

/// Which facts are listed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this deck.
    pub deck: Option<DeckId>,
    /// Of this topic.
    pub topic: Option<(DeckId, ItemId)>,
    /// Of this source.
    pub source: Option<(DeckId, ItemId)>,
    /// In this state.
    pub state: Option<State>,
}

/// A line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// A fact, by its place among all.
    Fact(u32),
    /// Facts of one year follow.
    Year(i16),
    /// Facts of one paragraph follow; `None` if the deck names none.
    Paragraph {
        /// The paragraph.
        at: Option<u32>,
        /// How many facts follow.
        count: u32,
        /// How many of them are known.
        known: u32,
    },
}

/// How many facts there are in each state, whatever state is picked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// In any state.
    pub all: u32,
    by_state: [u32; State::ALL.len()],
}

impl Counts {
    /// How many facts are in a state.
    pub fn of(&self, state: State) -> u32 {
        let place = State::ALL.iter().position(|known| *known == state);
        let count = place.and_then(|place| self.by_state.get(place));
        count.copied().unwrap_or(0)
    }
}

/// The state of the screen.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// How the facts are looked at.
    pub tab: Tab,
    /// What is looked for, as typed.
    pub query: String,
    /// Which facts are listed.
    pub filter: Filter,
    /// In which order.
    pub sort: Sort,
    /// What is listed.
    pub lines: Vec<Line>,
    /// Rises whenever the lines change.
    pub changes: u64,
    /// How many facts are listed, by state.
    pub counts: Counts,
    /// The line at which the keyboard stands.
    pub cursor: Option<usize>,
    /// The fact that is open.
    pub open: Option<FactKey>,
    /// What is asked before something is done with it.
    pub ask: Option<Ask>,
    /// The last thing that was done, which can be taken back.
    pub done: Option<Done>,
    /// The listed facts that have a date which may be told, in order of time.
    pub dated: Vec<Dated>,
    /// How many facts are left out there because their date is an answer of today.
    pub untold: u32,
    /// The part of the timeline that is seen; all of it if `None`.
    pub span: Option<Span>,
    /// The whole timeline.
    pub whole: Span,
    /// The source whose paragraphs are listed.
    pub source: Option<(DeckId, ItemId)>,
    table: Table,
    found: Option<(Needle, Vec<u32>)>,
}

impl Facts {
    /// Whether rows are still being made ready: [`Message::Work`] goes on.
    pub fn is_working(&self, library: &Library) -> bool {
        self.table.is_working(library)
    }

    /// How many facts there are in all decks.
    pub fn total(&self) -> usize {
        self.table.rows.len()
    }

    /// What is known of the fact at a place.
    pub fn row(&self, place: u32) -> Option<&Row> {
        self.table.rows.get(usize::try_from(place).ok()?)
    }

    /// The fact at a place, with its deck.
    pub fn fact<'l>(&self, library: &'l Library, place: u32) -> Option<(&'l Deck, &'l Fact)> {
        let place = self.row(place)?.place;
        table::fact_at(library, place)
    }

    /// What is known of the open fact.
    pub fn open_row(&self, library: &Library) -> Option<&Row> {
        let place = self.table.place_of(library, self.open.as_ref()?)?;
        self.row(place)
    }

    /// The fact at the cursor.
    pub fn at_cursor(&self) -> Option<u32> {
        match self.lines.get(self.cursor?)? {
            Line::Fact(place) => Some(*place),
            Line::Year(_) | Line::Paragraph { .. } => None,
        }
    }

    /// The part of the timeline that is seen.
    pub fn seen(&self) -> Span {
        let whole = self.whole;
        self.span.map_or(whole, |span| span.moved(0.0, whole))
    }
}

/// Acts on a message.
pub(super) fn update(model: &mut Model, message: Message) -> Vec<Effect> {
    match message {
        Message::Tab(tab) => {
            model.facts.tab = tab;
            model.facts.cursor = None;
        }
        Message::Search(query) => model.facts.query = query,
        Message::Deck(deck) => {
            model.facts.filter = Filter {
                deck,
                state: model.facts.filter.state,
                ..Filter::default()
            };
        }
        Message::Topic(topic) => model.facts.filter.topic = topic,
        Message::Source(source) => model.facts.filter.source = source,
        Message::State(state) => model.facts.filter.state = state,
        Message::Everything => {
            model.facts.filter = Filter::default();
            model.facts.query = String::new();
        }
        Message::Sort(sort) => {
            model.facts.sort = sort;
            model.facts.table.sort(sort);
        }
        Message::Find(fact) => {
            find(model, &fact);
            return Vec::new();
        }
        Message::Read(deck, source) => {
            read(model, deck, source);
            return Vec::new();
        }
        Message::Work => {
            work(model);
            return Vec::new();
        }
        Message::Suspend => return act::suspend(model),
        Message::Resume => return act::resume(model),
        Message::Reset => return act::reset(model),
        Message::Today => return act::today(model),
        Message::Peek => return act::peek(model),
        Message::Undo => return act::undo(model),
        Message::Report(fault) => return act::report(model, fault),
        Message::Move(_)
        | Message::Open
        | Message::Pick(_)
        | Message::Close
        | Message::Ask(_)
        | Message::Seen
        | Message::Span(_)
        | Message::Zoom(_)
        | Message::Pan(_)
        | Message::Whole => {
            look(model, message);
            return Vec::new();
        }
    }
    select::select(model);
    Vec::new()
}
