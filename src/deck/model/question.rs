//! A question: one way to ask for a fact, or for several. It holds what is
//! asked and what is right, and judges nothing.

use serde::{Deserialize, Serialize};

use super::super::date::Precision;
use super::super::id::{FactKey, QuestionKey};
use super::super::image::Image;
use super::answer::Gapped;

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
    /// Write the answer in words; marked by the fact's [`TextAnswer`](super::TextAnswer).
    Typed {
        /// The fact asked for.
        fact: FactKey,
        /// Right forms besides those of the fact.
        also: Vec<String>,
        /// Forms that are never right, besides those of the fact.
        not: Vec<String>,
    },
    /// Write the number; marked by the fact's [`NumberAnswer`](super::NumberAnswer).
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

impl Body {
    /// How it asks.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Choice { .. } => Kind::Choice,
            Self::Several { .. } => Kind::Several,
            Self::TrueFalse { .. } => Kind::TrueFalse,
            Self::Typed { .. } => Kind::Typed,
            Self::Number { .. } => Kind::Number,
            Self::Date { .. } => Kind::Date,
            Self::Cloze { .. } => Kind::Cloze,
            Self::Order { .. } => Kind::Order,
            Self::Match { .. } => Kind::Match,
            Self::Card { .. } => Kind::Card,
        }
    }
}

impl Question {
    /// How it asks.
    pub fn kind(&self) -> Kind {
        self.body.kind()
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
