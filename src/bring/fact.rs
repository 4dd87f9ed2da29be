//! What comes out: new facts, what was left and why, and what a person should
//! know of facts that were taken.

use super::clean;
use super::preview::Row;
use crate::deck::PartialDate;

/// A fact that is in no deck yet. All its texts stand in one line.
#[derive(Debug, Clone, PartialEq)]
pub struct NewFact {
    /// The sentence with its answer in braces, as a deck has it.
    pub says: String,
    /// The question in words, or empty.
    pub ask: String,
    /// The answer.
    pub answer: Answer,
    /// Other right forms of an answer in words.
    pub also: Vec<String>,
    /// The explanation, or empty.
    pub why: String,
    /// Wrong options: none, or at least two and at most eight.
    pub instead: Vec<String>,
    /// The title of its topic, or empty.
    pub topic: String,
    /// Paragraphs of the source.
    pub at: Vec<u32>,
    /// When it happened.
    pub on: Option<PartialDate>,
    /// The line it comes from, counted from 1.
    pub line: usize,
}

/// The answer of a new fact.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// What stands in the braces.
    Braces,
    /// Words; the braces hold another form of them.
    Words(String),
    /// A number with its unit, which may be empty.
    Number {
        /// Its value, always finite.
        value: f64,
        /// Its unit.
        unit: String,
    },
    /// A date.
    Date(PartialDate),
}

/// What was made of a preview. Each row is a fact, left, or the header.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Brought {
    /// In the order of the rows.
    pub facts: Vec<NewFact>,
    /// Rows that became no fact.
    pub left: Vec<Left>,
    /// What was not used of rows that became facts.
    pub notes: Vec<Note>,
}

/// A row that became no fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// The line it begins in, counted from 1.
    pub line: usize,
    /// How many lines it takes.
    pub lines: usize,
    /// How it begins.
    pub text: String,
    /// What is wrong with it.
    pub why: Why,
}

impl Left {
    pub(super) fn new(row: &Row, why: Why) -> Self {
        Self {
            line: row.line,
            lines: row.lines,
            text: clean::start(&row.text()),
            why,
        }
    }
}

/// Why a row became no fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// No column that is used has anything in it.
    NothingUsed,
    /// There is no question and no sentence.
    NoQuestion,
    /// There is no answer, or none with a letter or figure.
    NoAnswer,
    /// The sentence has no braces.
    NoGap,
    /// The sentence has more than one pair of braces.
    ManyGaps,
    /// Braces are not closed, or not opened.
    UnevenBraces,
    /// The answer itself has braces.
    BracesInAnswer,
    /// The braces hold one answer, the column of answers has another.
    TwoAnswers {
        /// What the braces hold.
        gap: String,
        /// What the column has.
        answer: String,
    },
    /// The answer is a list.
    ListOfAnswers,
    /// The sentence has no braces, and the answer is not a part of it.
    AnswerNotInSentence,
    /// The sentence has no braces, and the answer stands in it more than once.
    AnswerTwiceInSentence,
    /// A number that can be read in two ways, and it is not known which is usual here.
    TwoNumbers {
        /// How it is written.
        text: String,
    },
    /// A date that can be read in two ways, and it is not known which is usual here.
    TwoDates {
        /// How it is written.
        text: String,
    },
    /// What stands in the column of dates is none.
    NoDate {
        /// How it is written.
        text: String,
    },
    /// What stands in the column of places has no number.
    NoPlace {
        /// How it is written.
        text: String,
    },
    /// A wrong option is right.
    WrongIsRight {
        /// The option.
        text: String,
    },
    /// There are more than eight wrong options.
    ManyWrong,
    /// A cell is longer than `MAX_CELL`.
    TooLong,
    /// It has more cells than the table has columns, and nothing says what they hold.
    MoreCells {
        /// How many columns the table has.
        columns: usize,
    },
    /// The same sentence stood in an earlier line.
    Twice {
        /// That line, counted from 1.
        line: usize,
    },
}

/// What was not used of a row that became a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The line it begins in, counted from 1.
    pub line: usize,
    /// The text that is not used.
    pub text: String,
    /// Why.
    pub what: Noted,
}

/// Why something was not used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noted {
    /// One wrong option makes no choice.
    OneWrong,
    /// A number or date needs no other forms.
    FormsOfFigure,
}
