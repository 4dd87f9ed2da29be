//! How bad each problem of a deck is, and the rule that it breaks. The names of
//! rules are part of what programs read.

use super::super::Level;
use super::Problem;
use crate::deck::image::ImageFault;
use crate::deck::source_text::TextFault;

impl Problem {
    /// How bad it is.
    pub fn level(&self) -> Level {
        let misnamed = |fault: &ImageFault| matches!(fault, ImageFault::Misnamed { .. });
        let mild = matches!(self, Self::NoFacts)
            || matches!(self, Self::ImageFile { fault, .. } if misnamed(fault));
        // Only who writes the deck needs that file, and only to check it.
        if matches!(self, Self::SourceText { .. }) {
            return Level::Info;
        }
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
            Self::SourceText { fault, .. } => match fault {
                TextFault::Missing => "source-text-missing",
                TextFault::Unreadable => "source-text-unreadable",
                TextFault::NotText => "source-text-not-one",
                TextFault::Elsewhere => "source-text-elsewhere",
            },
        }
    }

    /// One of each problem, so that a test can hold that none is without its sentences.
    #[cfg(test)]
    #[expect(clippy::too_many_lines, reason = "one entry for each problem")]
    pub(crate) fn samples() -> Vec<Self> {
        use super::{Noun, Shape};

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
        let of_texts = TextFault::samples().into_iter();
        samples.extend(of_texts.map(|fault| Self::SourceText {
            file: "file-x".to_owned(),
            fault,
        }));
        samples
    }
}
