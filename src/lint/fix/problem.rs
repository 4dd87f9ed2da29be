//! What can be put right of the problems that reading a deck reports: which
//! bytes would have to be others. Whether that helps is proved elsewhere.

use super::item::{self, Inside};
use super::sign::Here;
use super::value;
use super::{Fix, Remedy};
use crate::deck::diagnostic::Shape;
use crate::deck::patch::Patch;
use crate::deck::{Diagnostic, Finder, Parsed, Problem};

/// A change and what it does.
pub(super) type Mended = Option<(Remedy, Vec<Patch>)>;

/// A change for each problem that may have one, in the order of the text.
pub(super) fn fixes(text: &str, parsed: &Parsed) -> Vec<Fix> {
    let finder = Finder::new(text, &parsed.spots);
    let items = parsed.spots.in_order();
    let fix = |found: &Diagnostic| {
        let (start, end) = (found.place.start, found.place.end);
        let last = items.partition_point(|(_, bytes)| bytes.start <= start);
        let item = last.checked_sub(1).and_then(|at| items.get(at));
        let item = item
            .filter(|(_, bytes)| end <= bytes.end)
            .map(|(item, _)| *item);
        let here = Here {
            text,
            bytes: start..end,
        };
        let inside = item.and_then(|item| Inside::new(text, finder.outline(item)?, start..end));
        let (remedy, patches) = mend(&here, &found.problem, inside.as_ref())?;
        Some(Fix {
            rule: found.problem.rule(),
            item: item.cloned(),
            place: found.place,
            remedy,
            patches,
        })
    };
    parsed.diagnostics.iter().filter_map(fix).collect()
}

#[expect(clippy::too_many_lines, reason = "one line for each problem")]
fn mend(here: &Here<'_>, problem: &Problem, inside: Option<&Inside<'_>>) -> Mended {
    match problem {
        Problem::CurlyQuotes => here.curly_quotes(),
        Problem::SingleQuotes => here.quoted('\''),
        Problem::UnclosedText => here.curly_end(),
        Problem::WordDash => here.dash(),
        Problem::OddCharacter { found } => here.odd_sign(*found),
        Problem::MissingComma => here.comma(),
        Problem::MissingColon { .. } => Some(here.put(Remedy::Colon, ":")),
        Problem::QuotedField { .. } => {
            Some(here.with(Remedy::BareField, value::unquoted(here.marked())?))
        }
        Problem::Unexpected { .. } => here.extra(),
        Problem::StrayBracket { .. } => Some(here.with(Remedy::Bracket, "")),
        Problem::Attribute => Some(here.with(Remedy::Attribute, "")),
        Problem::UnknownKind { near, .. } | Problem::UnknownField { near, .. } => {
            let near = near.filter(|near| value::is_slip(here.marked().trim_matches('"'), near))?;
            Some(here.with(Remedy::Word, near))
        }
        Problem::UnnamedField { kind } if kind == "Number" => {
            Some(here.put(Remedy::Form, "value: "))
        }
        Problem::WrongType { wanted, .. } => {
            let (remedy, with) = value::meant(here.marked(), *wanted)?;
            Some(here.with(remedy, &with))
        }
        Problem::BadId { .. } => {
            let id = sound_id(value::unquoted(here.marked())?)?;
            Some(here.with(Remedy::Id, &format!("\"{id}\"")))
        }
        Problem::UnknownId {
            id,
            near: Some(near),
            ..
        } if letters(id) == letters(near) => {
            Some(here.with(Remedy::Reference, &format!("\"{near}\"")))
        }
        Problem::BadDate { .. } => here.date(),
        Problem::TooFine { date } => Some(here.with(Remedy::Form, value::precision(date))),
        Problem::WrongAnswerKind { answer, .. } => {
            Some(here.with(Remedy::Kind, kind_for(*answer)?))
        }
        Problem::MissingField { field, kind } => here.format(field, kind),
        Problem::EmptyText { .. } => item::drop_empty(inside?),
        Problem::DuplicateField { .. } => item::drop_same_field(inside?),
        Problem::OptionTwice { .. } => item::drop_same_option(inside?),
        Problem::LastIsNoOption { .. } => item::last_as_written(inside?),
        Problem::NoGap => item::braces(inside?),
        Problem::UnnamedField { .. }
        | Problem::UnknownId { .. }
        | Problem::TooLarge { .. }
        | Problem::NotUtf8
        | Problem::Utf16
        | Problem::NotADeck
        | Problem::TrailingText
        | Problem::NewerFormat { .. }
        | Problem::MoreProblems { .. }
        | Problem::NoFacts
        | Problem::DuplicateDeck { .. }
        | Problem::UnclosedComment
        | Problem::NulBytes
        | Problem::UnquotedText
        | Problem::UnclosedBracket { .. }
        | Problem::TooDeep { .. }
        | Problem::NotAnItem { .. }
        | Problem::WrongList { .. }
        | Problem::BadEscape
        | Problem::NotFinite
        | Problem::BadNumber { .. }
        | Problem::DuplicateId { .. }
        | Problem::DependsOnBroken { .. }
        | Problem::ManyGaps
        | Problem::UnevenBraces
        | Problem::BadTolerance
        | Problem::TooFew { .. }
        | Problem::TooMany { .. }
        | Problem::WrongIsRight { .. }
        | Problem::NeverIsRight { .. }
        | Problem::FactTwice { .. }
        | Problem::NotTheAnswer { .. }
        | Problem::NoAsk { .. }
        | Problem::OrderDisagrees { .. }
        | Problem::SpeakerIsAnswer { .. }
        | Problem::ImageWithoutAlt
        | Problem::ImageFile { .. }
        | Problem::SourceText { .. } => None,
    }
}

/// An id of the signs that ids have, if only capitals, spaces, points and low lines were wrong.
fn sound_id(id: &str) -> Option<String> {
    let id: String = id
        .trim()
        .chars()
        .map(|c| match c {
            ' ' | '_' | '.' => '-',
            _ => c.to_ascii_lowercase(),
        })
        .collect();
    let sign = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    let good = id.bytes().next().is_some_and(sign) && id.bytes().all(|b| sign(b) || b == b'-');
    good.then_some(id)
}

/// The letters and figures of an id, in small letters.
fn letters(id: &str) -> String {
    id.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// The kind of written question that asks for such an answer.
fn kind_for(answer: Shape) -> Option<&'static str> {
    match answer {
        Shape::Text => Some("Typed"),
        Shape::Number => Some("Number"),
        Shape::Date => Some("Date"),
        Shape::TextOrName
        | Shape::Count
        | Shape::Counts
        | Shape::YesOrNo
        | Shape::Texts
        | Shape::Items
        | Shape::Pairs
        | Shape::Triples
        | Shape::Answer
        | Shape::NameKind
        | Shape::Precision
        | Shape::Level
        | Shape::Volatility
        | Shape::Image => None,
    }
}
