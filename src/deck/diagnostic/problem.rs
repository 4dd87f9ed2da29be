//! Everything that can be wrong with a deck: each problem with the words that
//! a sentence about it needs. It knows neither places nor sentences.

use super::Level;
use crate::deck::image::ImageFault;

/// What an id belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Noun {
    /// A text that facts were read in.
    Source,
    /// A name with its spellings.
    Name,
    /// A group of facts.
    Topic,
    /// A fact.
    Fact,
    /// A question.
    Question,
}

/// What a value is, or should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// A text in quotes.
    Text,
    /// A text in quotes, or `Name("id")`.
    TextOrName,
    /// A number.
    Number,
    /// A whole number of 0 or more.
    Count,
    /// One whole number or a list of them.
    Counts,
    /// `true` or `false`.
    YesOrNo,
    /// A date.
    Date,
    /// A list of texts.
    Texts,
    /// A list of items such as `Fact(..)`.
    Items,
    /// A list of pairs of texts.
    Pairs,
    /// A list of groups of three texts.
    Triples,
    /// The answer of a fact.
    Answer,
    /// The kind of a name.
    NameKind,
    /// `Year`, `Month` or `Day`.
    Precision,
    /// `Error`, `Warning` or `Info`.
    Level,
    /// `Office`, `Statistic`, `Law`, `History` or `Ongoing`.
    Volatility,
    /// An image.
    Image,
}

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
}

impl Problem {
    /// How bad it is.
    pub fn level(&self) -> Level {
        let misnamed = |fault: &ImageFault| matches!(fault, ImageFault::Misnamed { .. });
        let mild = matches!(self, Self::NoFacts)
            || matches!(self, Self::ImageFile { fault, .. } if misnamed(fault));
        if mild { Level::Warning } else { Level::Error }
    }

    /// The name of the rule, in kebab-case, for `bilim check --format json`.
    #[expect(clippy::too_many_lines, reason = "one line for each problem")]
    pub fn rule(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too-large",
            Self::NotUtf8 => "not-utf8",
            Self::Utf16 => "utf16",
            Self::NotADeck => "not-a-deck",
            Self::Attribute => "attribute",
            Self::TrailingText => "trailing-text",
            Self::NewerFormat { .. } => "newer-format",
            Self::MoreProblems { .. } => "more-problems",
            Self::NoFacts => "no-facts",
            Self::DuplicateDeck { .. } => "duplicate-deck",
            Self::UnclosedText => "unclosed-text",
            Self::UnclosedComment => "unclosed-comment",
            Self::CurlyQuotes => "curly-quotes",
            Self::SingleQuotes => "single-quotes",
            Self::WordDash => "word-dash",
            Self::OddCharacter { .. } => "odd-character",
            Self::NulBytes => "nul-bytes",
            Self::UnquotedText => "unquoted-text",
            Self::UnclosedBracket { .. } => "unclosed-bracket",
            Self::StrayBracket { .. } => "stray-bracket",
            Self::MissingComma => "missing-comma",
            Self::MissingColon { .. } => "missing-colon",
            Self::QuotedField { .. } => "quoted-field",
            Self::Unexpected { .. } => "unexpected",
            Self::TooDeep { .. } => "too-deep",
            Self::NotAnItem { .. } => "not-an-item",
            Self::UnknownKind { .. } => "unknown-kind",
            Self::WrongList { .. } => "wrong-list",
            Self::UnknownField { .. } => "unknown-field",
            Self::UnnamedField { .. } => "unnamed-field",
            Self::MissingField { .. } => "missing-field",
            Self::DuplicateField { .. } => "duplicate-field",
            Self::WrongType { .. } => "wrong-type",
            Self::BadEscape => "bad-escape",
            Self::NotFinite => "not-finite",
            Self::BadNumber { .. } => "bad-number",
            Self::EmptyText { .. } => "empty-text",
            Self::BadId { .. } => "bad-id",
            Self::DuplicateId { .. } => "duplicate-id",
            Self::UnknownId { .. } => "unknown-id",
            Self::DependsOnBroken { .. } => "depends-on-broken",
            Self::NoGap => "no-gap",
            Self::ManyGaps => "many-gaps",
            Self::UnevenBraces => "uneven-braces",
            Self::BadDate { .. } => "bad-date",
            Self::BadTolerance => "bad-tolerance",
            Self::TooFew { .. } => "too-few",
            Self::TooMany { .. } => "too-many",
            Self::WrongIsRight { .. } => "wrong-is-right",
            Self::NeverIsRight { .. } => "never-is-right",
            Self::OptionTwice { .. } => "option-twice",
            Self::FactTwice { .. } => "fact-twice",
            Self::NotTheAnswer { .. } => "not-the-answer",
            Self::WrongAnswerKind { .. } => "wrong-answer-kind",
            Self::NoAsk { .. } => "no-ask",
            Self::OrderDisagrees { .. } => "order-disagrees",
            Self::SpeakerIsAnswer { .. } => "speaker-is-answer",
            Self::LastIsNoOption { .. } => "last-is-no-option",
            Self::TooFine { .. } => "too-fine",
            Self::ImageWithoutAlt => "image-without-alt",
            Self::ImageFile { fault, .. } => fault.rule(),
        }
    }

    /// One of each problem, so that a test can hold that none is without its sentences.
    #[cfg(test)]
    #[expect(clippy::too_many_lines, reason = "one entry for each problem")]
    pub(crate) fn samples() -> Vec<Self> {
        let of_files = ImageFault::samples().into_iter();
        let of_files = of_files.map(|fault| Self::ImageFile {
            file: "file-x".to_owned(),
            fault,
        });
        let mut samples = vec![
            Self::TooLarge {
                bytes: 40_000_000,
                limit: 40_000_000,
            },
            Self::NotUtf8,
            Self::Utf16,
            Self::NotADeck,
            Self::Attribute,
            Self::TrailingText,
            Self::NewerFormat { found: 2, known: 2 },
            Self::MoreProblems { count: 3 },
            Self::NoFacts,
            Self::DuplicateDeck {
                id: "id-x".to_owned(),
                first: "first-x".to_owned(),
            },
            Self::UnclosedText,
            Self::UnclosedComment,
            Self::CurlyQuotes,
            Self::SingleQuotes,
            Self::WordDash,
            Self::OddCharacter { found: '(' },
            Self::NulBytes,
            Self::UnquotedText,
            Self::UnclosedBracket { bracket: '(' },
            Self::StrayBracket { bracket: '(' },
            Self::MissingComma,
            Self::MissingColon {
                field: "field-x".to_owned(),
            },
            Self::QuotedField {
                field: "field-x".to_owned(),
            },
            Self::Unexpected {
                found: "found-x".to_owned(),
            },
            Self::TooDeep { limit: 3 },
            Self::NotAnItem { list: "facts" },
            Self::UnknownKind {
                kind: "kind-x".to_owned(),
                near: Some("near-x"),
            },
            Self::WrongList {
                kind: "facts",
                list: "facts",
            },
            Self::UnknownField {
                field: "field-x".to_owned(),
                kind: "kind-x".to_owned(),
                near: Some("near-x"),
            },
            Self::UnnamedField {
                kind: "kind-x".to_owned(),
            },
            Self::MissingField {
                field: "facts",
                kind: "kind-x".to_owned(),
            },
            Self::DuplicateField {
                field: "field-x".to_owned(),
            },
            Self::WrongType {
                field: "facts",
                wanted: Shape::Text,
            },
            Self::BadEscape,
            Self::NotFinite,
            Self::BadNumber {
                found: "found-x".to_owned(),
            },
            Self::EmptyText { field: "facts" },
            Self::BadId {
                id: "id-x".to_owned(),
            },
            Self::DuplicateId {
                id: "id-x".to_owned(),
                line: 3,
            },
            Self::UnknownId {
                noun: Noun::Fact,
                id: "id-x".to_owned(),
                near: Some("near-x".to_owned()),
            },
            Self::DependsOnBroken {
                noun: Noun::Fact,
                id: "id-x".to_owned(),
            },
            Self::NoGap,
            Self::ManyGaps,
            Self::UnevenBraces,
            Self::BadDate {
                found: "found-x".to_owned(),
            },
            Self::BadTolerance,
            Self::TooFew {
                field: "facts",
                count: 3,
                least: 3,
            },
            Self::TooMany {
                field: "facts",
                count: 3,
                most: 3,
            },
            Self::WrongIsRight {
                text: "text-x".to_owned(),
            },
            Self::NeverIsRight {
                text: "text-x".to_owned(),
            },
            Self::OptionTwice {
                text: "text-x".to_owned(),
            },
            Self::FactTwice {
                id: "id-x".to_owned(),
            },
            Self::NotTheAnswer {
                text: "text-x".to_owned(),
                answer: "answer-x".to_owned(),
            },
            Self::WrongAnswerKind {
                kind: "facts",
                answer: Shape::Text,
            },
            Self::NoAsk {
                fact: "fact-x".to_owned(),
            },
            Self::OrderDisagrees {
                first: "first-x".to_owned(),
                second: "second-x".to_owned(),
            },
            Self::SpeakerIsAnswer {
                text: "text-x".to_owned(),
            },
            Self::LastIsNoOption {
                text: "text-x".to_owned(),
            },
            Self::TooFine {
                date: "date-x".to_owned(),
            },
            Self::ImageWithoutAlt,
        ];
        samples.extend(of_files);
        samples
    }
}
