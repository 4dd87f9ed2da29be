//! Everything that can be wrong with a deck: each problem with the words that
//! a sentence about it needs. It knows neither places nor sentences.

mod rule;
mod shape;

use crate::deck::image::ImageFault;
use crate::deck::source_text::TextFault;
pub use shape::{Noun, Shape};

/// Everything that can be wrong with a deck.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The file has more bytes than a deck may have.
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The most it may have.
        limit: u64,
    },
    /// These bytes are no UTF-8.
    NotUtf8,
    /// The file is in UTF-16.
    Utf16,
    /// The file does not begin with `Deck(`.
    NotADeck,
    /// A line such as `#![enable(..)]`.
    Attribute,
    /// Something follows the end of the deck.
    TrailingText,
    /// The deck is in a format of a later program.
    NewerFormat {
        /// The format of the deck.
        found: u32,
        /// The highest format that is known.
        known: u32,
    },
    /// There are more problems than are listed.
    MoreProblems {
        /// How many more.
        count: usize,
    },
    /// The deck has no facts.
    NoFacts,
    /// Another file of the folder has a deck of this id.
    DuplicateDeck {
        /// The id.
        id: String,
        /// The file whose deck counts.
        first: String,
    },
    /// A text does not end where it should.
    UnclosedText,
    /// A block comment has no end.
    UnclosedComment,
    /// A text stands between quotes that are not straight.
    CurlyQuotes,
    /// A text stands between single quotes.
    SingleQuotes,
    /// A dash stands where a minus sign may be meant.
    WordDash,
    /// A character that means nothing here.
    OddCharacter {
        /// The character.
        found: char,
    },
    /// Bytes of zero, as a damaged file has them.
    NulBytes,
    /// A text without quotes.
    UnquotedText,
    /// A bracket has no partner.
    UnclosedBracket {
        /// The bracket.
        bracket: char,
    },
    /// A closing bracket has no partner.
    StrayBracket {
        /// The bracket.
        bracket: char,
    },
    /// A comma is missing.
    MissingComma,
    /// The colon after a field's name is missing.
    MissingColon {
        /// The field.
        field: String,
    },
    /// The name of a field stands in quotes.
    QuotedField {
        /// The field.
        field: String,
    },
    /// Something stands where it cannot.
    Unexpected {
        /// What stands there.
        found: String,
    },
    /// Brackets stand too deep in each other.
    TooDeep {
        /// How deep they may stand.
        limit: usize,
    },
    /// Something in a list is not an item.
    NotAnItem {
        /// The list.
        list: &'static str,
    },
    /// An item of a kind that does not exist.
    UnknownKind {
        /// The kind.
        kind: String,
        /// The one that is probably meant.
        near: Option<&'static str>,
    },
    /// An item stands in a list of other kinds.
    WrongList {
        /// Its kind.
        kind: &'static str,
        /// The list it belongs in.
        list: &'static str,
    },
    /// A field that the item does not have.
    UnknownField {
        /// The field.
        field: String,
        /// The kind of the item.
        kind: String,
        /// The one that is probably meant.
        near: Option<&'static str>,
    },
    /// A value in an item without the name of its field.
    UnnamedField {
        /// The kind of the item.
        kind: String,
    },
    /// A field that the item must have.
    MissingField {
        /// The field.
        field: &'static str,
        /// The kind of the item.
        kind: String,
    },
    /// A field stands twice.
    DuplicateField {
        /// The field.
        field: String,
    },
    /// A value of another type than the field has.
    WrongType {
        /// The field.
        field: &'static str,
        /// What it should be.
        wanted: Shape,
    },
    /// A backslash in a text with nothing it can mean.
    BadEscape,
    /// A number without a value: infinite, too large, or none.
    NotFinite,
    /// A number that cannot be read or is out of range.
    BadNumber {
        /// How it is written.
        found: String,
    },
    /// A text that must say something is empty.
    EmptyText {
        /// The field.
        field: &'static str,
    },
    /// An id with other signs than it may have.
    BadId {
        /// The id.
        id: String,
    },
    /// Two items have the same id.
    DuplicateId {
        /// The id.
        id: String,
        /// The line of the first.
        line: usize,
    },
    /// An id that nothing has.
    UnknownId {
        /// What it should be the id of.
        noun: Noun,
        /// The id.
        id: String,
        /// The one that is probably meant.
        near: Option<String>,
    },
    /// The item refers to one that has an error of its own.
    DependsOnBroken {
        /// What that is.
        noun: Noun,
        /// Its id.
        id: String,
    },
    /// The sentence has no braces.
    NoGap,
    /// The sentence has more than one pair of braces.
    ManyGaps,
    /// A brace without its partner, or one inside another.
    UnevenBraces,
    /// A date that is not written as dates are, or is not in the calendar.
    BadDate {
        /// How it is written.
        found: String,
    },
    /// `within` is below zero, or `near` is not above `within`.
    BadTolerance,
    /// Too few of something.
    TooFew {
        /// The field.
        field: &'static str,
        /// How many there are.
        count: usize,
        /// How many there must be.
        least: usize,
    },
    /// Too many of something.
    TooMany {
        /// The field.
        field: &'static str,
        /// How many there are.
        count: usize,
        /// How many there may be.
        most: usize,
    },
    /// A wrong option is also a right answer.
    WrongIsRight {
        /// The option.
        text: String,
    },
    /// A form in `not` is also a right answer.
    NeverIsRight {
        /// The form.
        text: String,
    },
    /// An option stands twice.
    OptionTwice {
        /// The option.
        text: String,
    },
    /// A question asks twice for one fact.
    FactTwice {
        /// The fact.
        id: String,
    },
    /// Something given as the answer is not what the fact says.
    NotTheAnswer {
        /// What is given.
        text: String,
        /// The fact's answer.
        answer: String,
    },
    /// The question's kind cannot ask for the fact's answer.
    WrongAnswerKind {
        /// The kind of question.
        kind: &'static str,
        /// What the fact's answer is.
        answer: Shape,
    },
    /// Neither the question nor its fact says what to ask.
    NoAsk {
        /// The fact.
        fact: String,
    },
    /// The dates of the facts are in another order.
    OrderDisagrees {
        /// What stands first, with its date.
        first: String,
        /// What stands after it, with its earlier date.
        second: String,
    },
    /// The one whose claim it is, is the answer itself.
    SpeakerIsAnswer {
        /// The answer.
        text: String,
    },
    /// The option that stays last is none of the options.
    LastIsNoOption {
        /// What is given.
        text: String,
    },
    /// A question wants more of a date than the fact has.
    TooFine {
        /// The fact's date.
        date: String,
    },
    /// An image without words that say what it shows.
    ImageWithoutAlt,
    /// Something is wrong with the file of an image.
    ImageFile {
        /// The file's name.
        file: String,
        /// What is wrong.
        fault: ImageFault,
    },
    /// Something is wrong with the file of a source's text.
    SourceText {
        /// The file, as the source names it.
        file: String,
        /// What is wrong.
        fault: TextFault,
    },
}
