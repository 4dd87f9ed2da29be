//! The words beside the fields of a form, by the field's name in the file.

use crate::deck::{ItemKind, Kind, List};

/// What a field is called.
pub(super) fn label(kind: Option<ItemKind>, field: &str) -> &'static str {
    match (kind, field) {
        (Some(ItemKind::Name), "kind") => "desk-name-kind",
        (Some(ItemKind::Name), "text") => "desk-name-text",
        (Some(ItemKind::Name), "also") => "desk-name-also",
        (Some(ItemKind::Name), "not") => "desk-name-not",
        (Some(ItemKind::Source), "text") => "desk-text",
        (Some(ItemKind::Question(Kind::Cloze)), "says") => "desk-says-gap",
        (Some(ItemKind::Question(Kind::TrueFalse)), "why") => "desk-why-false",
        (Some(ItemKind::Question(Kind::Several)), "right") => "desk-several-right",
        (_, "says") => "desk-says",
        (_, "answer") => "desk-answer",
        (_, "also") => "desk-also",
        (_, "not") => "desk-not",
        (_, "ask") => "desk-ask",
        (_, "why") => "desk-why",
        (_, "topic") => "desk-topic",
        (_, "from") => "desk-from",
        (_, "at") => "desk-at",
        (_, "evidence") => "desk-evidence",
        (_, "by") => "desk-by",
        (_, "derived") => "desk-derived",
        (_, "on") => "desk-on",
        (_, "as_of") => "desk-as-of",
        (_, "confused_with") => "desk-confused",
        (_, "contested") => "desk-contested",
        (_, "volatility") => "desk-volatility",
        (_, "suppress") => "desk-suppress",
        (_, "levels") => "desk-levels",
        (_, "fact") => "desk-fact",
        (_, "right") => "desk-right",
        (_, "instead") => "desk-instead",
        (_, "last") => "desk-last",
        (_, "wrong") => "desk-several-wrong",
        (_, "claim") => "desk-claim",
        (_, "holds") => "desk-holds",
        (_, "want") => "desk-want",
        (_, "items") => "desk-items",
        (_, "pairs") => "desk-pairs",
        (_, "left_over") => "desk-left-over",
        (_, "front") => "desk-front",
        (_, "back") => "desk-back",
        (_, "image") => "desk-image",
        (_, "since") => "desk-since",
        (_, "until") => "desk-until",
        (_, "title") => "desk-title-of",
        (_, "read") => "desk-read",
        (_, "author") => "desk-author",
        (_, "publisher") => "desk-publisher",
        (_, "written") => "desk-written",
        (_, "inferred") => "desk-inferred",
        (_, "url") => "desk-url",
        (_, "note") => "desk-note",
        (_, "format") => "desk-format",
        (_, "revision") => "desk-revision",
        (_, "language") => "desk-language",
        (_, "about") => "desk-about",
        (_, "license") => "desk-license",
        (_, _) => "desk-id",
    }
}

/// What a word of the file is called.
pub(super) fn word(word: &str) -> &'static str {
    match word {
        "Person" => "desk-word-person",
        "Organisation" => "desk-word-organisation",
        "Place" => "desk-word-place",
        "Work" => "desk-word-work",
        "Thing" => "desk-word-thing",
        "Office" => "desk-word-office",
        "Statistic" => "desk-word-statistic",
        "Law" => "desk-word-law",
        "Ongoing" => "desk-word-ongoing",
        "History" => "desk-word-history",
        "Year" => "desk-word-year",
        "Month" => "desk-word-month",
        "Day" => "desk-word-day",
        "true" => "desk-yes",
        "false" => "desk-no",
        _ => "desk-none-chosen",
    }
}

/// What a kind of question is called.
pub(super) fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Choice => "desk-kind-choice",
        Kind::Several => "desk-kind-several",
        Kind::TrueFalse => "desk-kind-true-false",
        Kind::Typed => "desk-kind-typed",
        Kind::Number => "desk-kind-number",
        Kind::Date => "desk-kind-date",
        Kind::Cloze => "desk-kind-gap",
        Kind::Order => "desk-kind-order",
        Kind::Match => "desk-kind-match",
        Kind::Card => "desk-kind-card",
    }
}

/// What a list is called.
pub(super) fn list(list: List) -> &'static str {
    match list {
        List::Facts => "desk-tab-facts",
        List::Questions => "desk-tab-questions",
        List::Topics => "desk-tab-topics",
        List::Names => "desk-tab-names",
        List::Sources => "desk-tab-sources",
    }
}
