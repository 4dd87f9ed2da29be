//! What a teacher's tables and lists were taken for, and why a row became no
//! fact, in sentences.

use super::{Arg, Texts};
use crate::bring::{
    Kind, MAX_BYTES, MAX_CELL, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, Mark, Noted, Refused, Role,
    Separator, Why,
};

impl Texts {
    /// Why nothing could be brought.
    pub fn refused(&self, refused: Refused) -> String {
        let size = |bytes: usize| Arg::from(bytes.div_ceil(1 << 20));
        match refused {
            Refused::Nothing => self.say("bring-nothing"),
            Refused::Document => self.say("bring-document"),
            Refused::NotText => self.say("bring-not-text"),
            Refused::TooLarge { bytes } => self.say_with(
                "bring-too-large",
                [("size", size(bytes)), ("most", size(MAX_BYTES))],
            ),
            Refused::Columns { line, columns } => self.say_with(
                "bring-columns",
                [
                    ("line", Arg::from(line)),
                    ("columns", Arg::from(columns)),
                    ("most", Arg::from(MAX_COLUMNS)),
                ],
            ),
            Refused::Rows => self.say_with("bring-rows", [("most", Arg::from(MAX_ROWS))]),
            Refused::Cells => self.say_with("bring-cells", [("most", Arg::from(MAX_CELLS))]),
        }
    }

    /// Why a row became no fact, and what to do.
    pub fn left(&self, why: &Why) -> String {
        let of = |key: &str, text: &str| self.say_with(key, [("text", Arg::from(text.to_owned()))]);
        match why {
            Why::NothingUsed => self.say("bring-left-nothing-used"),
            Why::NoQuestion => self.say("bring-left-no-question"),
            Why::NoAnswer => self.say("bring-left-no-answer"),
            Why::NoGap => self.say("bring-left-no-gap"),
            Why::ManyGaps => self.say("bring-left-many-gaps"),
            Why::UnevenBraces => self.say("bring-left-uneven"),
            Why::BracesInAnswer => self.say("bring-left-braces-in-answer"),
            Why::TwoAnswers { gap, answer } => self.say_with(
                "bring-left-two-answers",
                [("gap", Arg::from(gap)), ("answer", Arg::from(answer))],
            ),
            Why::ListOfAnswers => self.say("bring-left-list"),
            Why::AnswerNotInSentence => self.say("bring-left-not-in-sentence"),
            Why::AnswerTwiceInSentence => self.say("bring-left-twice-in-sentence"),
            Why::TwoNumbers { text } => of("bring-left-two-numbers", text),
            Why::TwoDates { text } => of("bring-left-two-dates", text),
            Why::NoDate { text } => of("bring-left-no-date", text),
            Why::NoPlace { text } => of("bring-left-no-place", text),
            Why::WrongIsRight { text } => of("bring-left-wrong-is-right", text),
            Why::ManyWrong => self.say("bring-left-many-wrong"),
            Why::TooLong => self.say_with("bring-left-too-long", [("most", Arg::from(MAX_CELL))]),
            Why::MoreCells { columns } => {
                self.say_with("bring-left-more-cells", [("columns", Arg::from(*columns))])
            }
            Why::Twice { line } => self.say_with("bring-left-twice", [("line", Arg::from(*line))]),
        }
    }

    /// What was not used of a row that became a fact.
    pub fn noted(&self, noted: Noted) -> String {
        self.say(match noted {
            Noted::OneWrong => "bring-noted-one-wrong",
            Noted::FormsOfFigure => "bring-noted-forms",
        })
    }

    /// What a text was taken for.
    pub fn brought_kind(&self, kind: Kind) -> String {
        self.say(match kind {
            Kind::Table(Separator::Tab) => "bring-kind-tab",
            Kind::Table(Separator::Semicolon) => "bring-kind-semicolon",
            Kind::Table(Separator::Comma) => "bring-kind-comma",
            Kind::Table(Separator::Pipe) => "bring-kind-pipe",
            Kind::List(Mark::Dash) => "bring-kind-dash",
            Kind::List(Mark::Equals) => "bring-kind-equals",
            Kind::List(Mark::Colon) => "bring-kind-colon",
            Kind::Asked => "bring-kind-asked",
            Kind::Sentences => "bring-kind-sentences",
        })
    }

    /// What a column is taken for.
    pub fn role(&self, role: Role) -> String {
        self.say(match role {
            Role::Says => "bring-role-says",
            Role::Ask => "bring-role-ask",
            Role::Answer => "bring-role-answer",
            Role::Also => "bring-role-also",
            Role::Why => "bring-role-why",
            Role::Instead => "bring-role-instead",
            Role::Topic => "bring-role-topic",
            Role::At => "bring-role-at",
            Role::On => "bring-role-on",
            Role::Unused => "bring-role-unused",
        })
    }
}
