//! The kinds of item that a deck's text may hold, their words and their lists.

use super::diagnostic::Noun;
use super::id::ItemId;
use super::model::{Item, Kind};

/// A list of the deck.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum List {
    /// Where facts were read.
    Sources,
    /// Names with their spellings.
    Names,
    /// Pages to read.
    Topics,
    /// What is to be kept.
    Facts,
    /// Ways to ask.
    Questions,
}

impl List {
    /// All of them, in the order of a deck.
    pub const ALL: [Self; 5] = [
        Self::Sources,
        Self::Names,
        Self::Topics,
        Self::Facts,
        Self::Questions,
    ];

    /// The deck's field that holds it.
    pub fn field(self) -> &'static str {
        match self {
            Self::Sources => "sources",
            Self::Names => "names",
            Self::Topics => "topics",
            Self::Facts => "facts",
            Self::Questions => "questions",
        }
    }

    pub(super) fn of(field: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.field() == field)
    }

    /// The kind of its items, where it has but one.
    pub(super) fn only_kind(self) -> Option<ItemKind> {
        match self {
            Self::Sources => Some(ItemKind::Source),
            Self::Names => Some(ItemKind::Name),
            Self::Topics => Some(ItemKind::Topic),
            Self::Facts => Some(ItemKind::Fact),
            Self::Questions => None,
        }
    }
}

/// The kind of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ItemKind {
    /// A source.
    Source,
    /// A name.
    Name,
    /// A topic.
    Topic,
    /// A fact.
    Fact,
    /// An authored question of a kind.
    Question(Kind),
}

impl ItemKind {
    /// All of them, in the order of a deck.
    pub const ALL: [Self; 14] = [
        Self::Source,
        Self::Name,
        Self::Topic,
        Self::Fact,
        Self::Question(Kind::Choice),
        Self::Question(Kind::Several),
        Self::Question(Kind::TrueFalse),
        Self::Question(Kind::Typed),
        Self::Question(Kind::Number),
        Self::Question(Kind::Date),
        Self::Question(Kind::Cloze),
        Self::Question(Kind::Order),
        Self::Question(Kind::Match),
        Self::Question(Kind::Card),
    ];

    /// The word it begins with.
    pub fn word(self) -> &'static str {
        match self {
            Self::Source => "Source",
            Self::Name => "Name",
            Self::Topic => "Topic",
            Self::Fact => "Fact",
            Self::Question(kind) => match kind {
                Kind::Choice => "Choice",
                Kind::Several => "Several",
                Kind::TrueFalse => "TrueFalse",
                Kind::Typed => "Typed",
                Kind::Number => "Number",
                Kind::Date => "Date",
                Kind::Cloze => "Cloze",
                Kind::Order => "Order",
                Kind::Match => "Match",
                Kind::Card => "Card",
            },
        }
    }

    pub(super) fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether values inside items begin with the same word.
    pub(super) fn is_also_a_value(self) -> bool {
        matches!(self, Self::Name | Self::Question(Kind::Number | Kind::Date))
    }

    /// The list that it belongs to.
    pub fn list(self) -> List {
        match self {
            Self::Source => List::Sources,
            Self::Name => List::Names,
            Self::Topic => List::Topics,
            Self::Fact => List::Facts,
            Self::Question(_) => List::Questions,
        }
    }

    /// The item of this kind that has an id.
    pub fn item(self, id: ItemId) -> Item {
        match self {
            Self::Source => Item::Source(id),
            Self::Name => Item::Name(id),
            Self::Topic => Item::Topic(id),
            Self::Fact => Item::Fact(id),
            Self::Question(_) => Item::Question(id),
        }
    }

    pub(super) fn noun(self) -> Noun {
        match self {
            Self::Source => Noun::Source,
            Self::Name => Noun::Name,
            Self::Topic => Noun::Topic,
            Self::Fact => Noun::Fact,
            Self::Question(_) => Noun::Question,
        }
    }
}
