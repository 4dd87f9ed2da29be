//! A deck as the rest of the program sees it: checked, every reference
//! resolved, every way to ask spelled out. Nothing here reads text or files;
//! what is in these types is already right.

mod answer;
mod question;

pub use answer::{FactAnswer, Gapped, NumberAnswer, TextAnswer};
pub use question::{Body, FactText, Kind, Pair, Question, Wrong};

use serde::{Deserialize, Serialize};

use super::date::PartialDate;
use super::diagnostic::Level;
use super::id::{DeckId, FactKey, ItemId};
use super::image::Image;

/// A deck without its errors.
#[derive(Debug, Clone, PartialEq)]
pub struct Deck {
    /// Known by this for ever.
    pub id: DeckId,
    /// Rises when the author publishes a change.
    pub revision: u32,
    /// What the student sees.
    pub title: String,
    /// One line under the title.
    pub about: String,
    /// A BCP 47 tag such as `en`.
    pub language: String,
    /// An SPDX expression, or empty.
    pub license: String,
    /// Who wrote the deck, or empty.
    pub author: String,
    /// Where facts were read.
    pub sources: Vec<Source>,
    /// Names with their spellings.
    pub names: Vec<Name>,
    /// In the order in which they are taught. Never empty if there are facts.
    pub topics: Vec<Topic>,
    /// In the order in which they are taught.
    pub facts: Vec<Fact>,
    /// Authored questions first, then those that arise from facts.
    pub questions: Vec<Question>,
    /// How bad the author finds what a writing rule says: the rule's name and its level here.
    pub levels: Vec<(String, Level)>,
    /// Where a writing rule is not to be followed, and why.
    pub suppressed: Vec<Suppressed>,
}

/// A writing rule that is not followed on purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suppressed {
    /// The item it is about.
    pub on: Item,
    /// The rule's name, known or not.
    pub rule: String,
    /// Why; never empty.
    pub reason: String,
}

/// An item of a deck file: what it is, and its id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// The deck as a whole.
    Deck,
    /// A source.
    Source(ItemId),
    /// A name.
    Name(ItemId),
    /// A topic.
    Topic(ItemId),
    /// A fact.
    Fact(ItemId),
    /// An authored question.
    Question(ItemId),
}

/// A text that facts were read in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its id in the deck.
    pub id: ItemId,
    /// What it is called.
    pub title: String,
    /// Who wrote it, or empty.
    pub author: String,
    /// Who published it, or empty.
    pub publisher: String,
    /// When it was written.
    pub written: Option<PartialDate>,
    /// The date was worked out by the deck's author, not printed in the text.
    pub inferred: bool,
    /// Where it can be found, or empty.
    pub url: String,
    /// Where its text lies on the author's machine, so that evidence can be checked; or empty.
    pub text: String,
    /// How to read it: how paragraphs are counted, how far it can be trusted.
    pub note: String,
}

/// What kind of thing a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum NameKind {
    /// A human being.
    Person,
    /// A party, state body, alliance, company.
    Organisation,
    /// A country, city, region.
    Place,
    /// A law, leak, treaty, book.
    Work,
    /// Anything else.
    Thing,
}

/// A name with all its right spellings, and those it is mistaken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// Its id in the deck.
    pub id: ItemId,
    /// Person, place or other.
    pub kind: NameKind,
    /// The form that is shown.
    pub text: String,
    /// Other right forms.
    pub also: Vec<String>,
    /// Names of other things, never right.
    pub not: Vec<String>,
    /// Since when it has borne this name.
    pub since: Option<PartialDate>,
    /// Until when it bore this name.
    pub until: Option<PartialDate>,
}

/// A group of facts with a page to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Its id in the deck.
    pub id: ItemId,
    /// A label that gives no answer away.
    pub title: String,
    /// The page, paragraphs parted by an empty line; empty if there is none.
    pub read: String,
}

/// One thing that can be forgotten, with exactly one answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// `deck/fact`.
    pub key: FactKey,
    /// Its id in the deck.
    pub id: ItemId,
    /// The topic that teaches it.
    pub topic: ItemId,
    /// Where it was read, if the deck says.
    pub from: Option<ItemId>,
    /// Where else it was read.
    pub also_from: Vec<ItemId>,
    /// The paragraphs that hold it, counted as the source's note says.
    pub at: Vec<u32>,
    /// Words of the source that prove it.
    pub evidence: Vec<String>,
    /// The sentence, around its answer.
    pub says: Gapped,
    /// The one answer.
    pub answer: FactAnswer,
    /// The question in words, or empty.
    pub ask: String,
    /// The explanation shown with every verdict, or empty.
    pub why: String,
    /// Whose claim it is, if it is a claim.
    pub by: Option<String>,
    /// How it was derived from what the source says, or empty.
    pub derived: String,
    /// When it happened, for an event.
    pub on: Option<PartialDate>,
    /// When it was so, for a state.
    pub as_of: Option<PartialDate>,
    /// Facts that are easily mistaken for this one.
    pub confused_with: Vec<FactKey>,
    /// Sources disagree about it.
    pub contested: bool,
    /// How soon it may be out of date, if the deck says.
    pub volatility: Option<Volatility>,
    /// What is shown once it is answered.
    pub image: Option<Image>,
}

/// How soon a fact may be out of date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Volatility {
    /// Who holds an office.
    Office,
    /// A figure that is counted again and again.
    Statistic,
    /// What a law says.
    Law,
    /// It cannot change any more.
    History,
    /// It is going on.
    Ongoing,
}

impl Volatility {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Office,
        Self::Statistic,
        Self::Law,
        Self::History,
        Self::Ongoing,
    ];

    /// The word that a deck has for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Office => "Office",
            Self::Statistic => "Statistic",
            Self::Law => "Law",
            Self::History => "History",
            Self::Ongoing => "Ongoing",
        }
    }
}
