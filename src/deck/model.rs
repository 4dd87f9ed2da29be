//! A deck as the rest of the program sees it: checked, every reference
//! resolved, every way to ask spelled out. Nothing here reads text or files;
//! what is in these types is already right.

use serde::{Deserialize, Serialize};

use super::date::{PartialDate, Precision};
use super::diagnostic::Level;
use super::id::{DeckId, FactKey, ItemId, QuestionKey};
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
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
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

/// A sentence with one gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gapped {
    /// What stands before the gap.
    pub before: String,
    /// What belongs into the gap.
    pub gap: String,
    /// What stands after it.
    pub after: String,
}

impl Gapped {
    /// The whole sentence with its gap filled.
    pub fn full(&self) -> String {
        format!("{}{}{}", self.before, self.gap, self.after)
    }

    /// The sentence with an ellipsis in its gap.
    pub fn open(&self) -> String {
        format!("{}\u{2026}{}", self.before, self.after)
    }
}

/// The answer of a fact, as it is marked.
#[derive(Debug, Clone, PartialEq)]
pub enum FactAnswer {
    /// Words, marked by their accepted forms.
    Text(TextAnswer),
    /// A number, marked by its tolerance.
    Number(NumberAnswer),
    /// A date, marked to the precision asked.
    Date(PartialDate),
}

/// An answer in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextAnswer {
    /// The form that is shown.
    pub shown: String,
    /// Other right forms.
    pub also: Vec<String>,
    /// Forms that are never right, however near they are.
    pub not: Vec<String>,
    /// The name it refers to, if it is one.
    pub name: Option<ItemId>,
}

/// An answer in figures.
#[derive(Debug, Clone, PartialEq)]
pub struct NumberAnswer {
    /// The value; finite.
    pub value: f64,
    /// What is counted: `%`, `tenge`, or empty.
    pub unit: String,
    /// Right if no further away than this; 0 or more, finite.
    pub within: f64,
    /// Close enough to be told "near", never right; more than `within`.
    pub near: Option<f64>,
    /// How it is written where it is shown, without the unit.
    pub shown: String,
}

/// How a question asks: the form that the journal records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// One of several options.
    Choice,
    /// All that apply.
    Several,
    /// Does the statement hold?
    TrueFalse,
    /// Words, written.
    Typed,
    /// A figure, written.
    Number,
    /// A date, written.
    Date,
    /// The gap of a sentence, written.
    Cloze,
    /// Put in order.
    Order,
    /// Find the pairs.
    Match,
    /// Remember, look, rate yourself.
    Card,
}

impl Kind {
    /// All of them, in the order of the design.
    pub const ALL: [Self; 10] = [
        Self::Choice,
        Self::Several,
        Self::TrueFalse,
        Self::Typed,
        Self::Number,
        Self::Date,
        Self::Cloze,
        Self::Order,
        Self::Match,
        Self::Card,
    ];
}

/// One way to ask for a fact, or for several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// `deck/question`.
    pub key: QuestionKey,
    /// What is asked, in words; a statement for [`Body::TrueFalse`], empty for [`Body::Cloze`].
    pub ask: String,
    /// What can be answered, and what is right.
    pub body: Body,
    /// What is shown with it; it gives the answer to nobody.
    pub image: Option<Image>,
}

/// What makes the kinds of question differ. Options are known by their text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// Pick the one right option.
    Choice {
        /// The fact asked for.
        fact: FactKey,
        /// The right option.
        right: String,
        /// Two or more others.
        wrong: Vec<Wrong>,
        /// The option that stays last, if there is one.
        last: Option<String>,
    },
    /// Pick all right options.
    Several {
        /// The right options, each with its fact.
        right: Vec<FactText>,
        /// The others.
        wrong: Vec<Wrong>,
    },
    /// Say whether the statement holds.
    TrueFalse {
        /// The fact asked for.
        fact: FactKey,
        /// Whether it does.
        holds: bool,
        /// What is right instead, or empty.
        why: String,
    },
    /// Write the answer in words; marked by the fact's [`TextAnswer`].
    Typed {
        /// The fact asked for.
        fact: FactKey,
        /// Right forms besides those of the fact.
        also: Vec<String>,
        /// Forms that are never right, besides those of the fact.
        not: Vec<String>,
    },
    /// Write the number; marked by the fact's [`NumberAnswer`].
    Number {
        /// The fact asked for.
        fact: FactKey,
    },
    /// Write the date.
    Date {
        /// The fact asked for.
        fact: FactKey,
        /// How much of the date is wanted; no finer than the fact has it.
        want: Precision,
    },
    /// Fill the gap; marked by the fact's answer, whatever its type.
    Cloze {
        /// The fact asked for.
        fact: FactKey,
        /// The sentence.
        says: Gapped,
    },
    /// Put in order.
    Order {
        /// Three or more, in the right order.
        items: Vec<FactText>,
    },
    /// Find the pairs.
    Match {
        /// Two or more.
        pairs: Vec<Pair>,
        /// Right-hand texts that belong to nothing.
        left_over: Vec<String>,
    },
    /// Remember, look, rate yourself.
    Card {
        /// The fact asked for.
        fact: FactKey,
        /// What the other side says.
        back: String,
    },
}

/// A wrong option and what it is true of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// The option.
    pub text: String,
    /// Why it is wrong: what it is the answer to. May be empty.
    pub why: String,
}

/// A text that stands for a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactText {
    /// The fact.
    pub fact: FactKey,
    /// How it is written in this question.
    pub text: String,
}

/// Two texts that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The fact that joins them.
    pub fact: FactKey,
    /// Stands on the left.
    pub left: String,
    /// Stands on the right.
    pub right: String,
}

impl Question {
    /// How it asks.
    pub fn kind(&self) -> Kind {
        match self.body {
            Body::Choice { .. } => Kind::Choice,
            Body::Several { .. } => Kind::Several,
            Body::TrueFalse { .. } => Kind::TrueFalse,
            Body::Typed { .. } => Kind::Typed,
            Body::Number { .. } => Kind::Number,
            Body::Date { .. } => Kind::Date,
            Body::Cloze { .. } => Kind::Cloze,
            Body::Order { .. } => Kind::Order,
            Body::Match { .. } => Kind::Match,
            Body::Card { .. } => Kind::Card,
        }
    }

    /// Its wrong options, with what each is true of.
    pub fn wrong(&self) -> &[Wrong] {
        match &self.body {
            Body::Choice { wrong, .. } | Body::Several { wrong, .. } => wrong,
            Body::TrueFalse { .. }
            | Body::Typed { .. }
            | Body::Number { .. }
            | Body::Date { .. }
            | Body::Cloze { .. }
            | Body::Order { .. }
            | Body::Match { .. }
            | Body::Card { .. } => &[],
        }
    }

    /// The facts that its answer judges, each once, in the order of the deck file.
    pub fn facts(&self) -> Vec<FactKey> {
        match &self.body {
            Body::Choice { fact, .. }
            | Body::TrueFalse { fact, .. }
            | Body::Typed { fact, .. }
            | Body::Number { fact }
            | Body::Date { fact, .. }
            | Body::Cloze { fact, .. }
            | Body::Card { fact, .. } => vec![fact.clone()],
            Body::Several { right, .. } => right.iter().map(|item| item.fact.clone()).collect(),
            Body::Order { items } => items.iter().map(|item| item.fact.clone()).collect(),
            Body::Match { pairs, .. } => pairs.iter().map(|pair| pair.fact.clone()).collect(),
        }
    }
}

impl FactAnswer {
    /// The answer as it is shown, with its unit. Dates are given in ISO form;
    /// `text` makes them readable.
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) => text.shown.clone(),
            Self::Number(number) => number.shown_with_unit(),
            Self::Date(date) => date.to_string(),
        }
    }
}

impl NumberAnswer {
    /// The number and its unit, joined by a no-break space.
    pub fn shown_with_unit(&self) -> String {
        if self.unit.is_empty() {
            self.shown.clone()
        } else {
            format!("{}\u{a0}{}", self.shown, self.unit)
        }
    }
}
