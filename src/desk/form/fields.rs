//! Which fields each kind of item has, in the order in which a file should
//! have them. It is data.

use super::{Cell, FieldOf, Shape, Use};
use crate::deck::{ItemKind, Kind};

const fn main(name: &'static str, shape: Shape) -> FieldOf {
    FieldOf {
        name,
        shape,
        use_: Use::Main,
    }
}

const fn more(name: &'static str, shape: Shape) -> FieldOf {
    FieldOf {
        name,
        shape,
        use_: Use::More,
    }
}

const REASONS: FieldOf = more("suppress", Shape::Rows(&[Cell::Rule, Cell::Text]));
const IMAGE: FieldOf = more("image", Shape::Image);
const ID: FieldOf = more("id", Shape::Id);
const FACT: FieldOf = more("fact", Shape::Fact);
const ASK: FieldOf = main("ask", Shape::Sentences);

/// The words of the kinds of name.
pub const NAME_KINDS: [&str; 5] = ["Person", "Organisation", "Place", "Work", "Thing"];
/// The words of how soon a fact may be out of date.
pub const VOLATILITY: [&str; 5] = ["Office", "Statistic", "Law", "Ongoing", "History"];
/// How much of a date is wanted.
pub const PRECISION: [&str; 3] = ["Year", "Month", "Day"];
/// How bad what a rule finds is.
pub const LEVELS: [&str; 3] = ["Error", "Warning", "Info"];

/// The deck's own fields.
pub const HEAD: [FieldOf; 10] = [
    more("format", Shape::Numbers),
    more("revision", Shape::Numbers),
    more("id", Shape::Id),
    main("title", Shape::Line),
    main("language", Shape::Line),
    main("about", Shape::Sentences),
    main("license", Shape::Line),
    main("author", Shape::Line),
    more("levels", Shape::Rows(&[Cell::Rule, Cell::Level])),
    more("suppress", Shape::Rows(&[Cell::Rule, Cell::Text])),
];

const SOURCE: [FieldOf; 10] = [
    ID,
    main("title", Shape::Line),
    main("author", Shape::Line),
    main("publisher", Shape::Line),
    main("written", Shape::Date),
    main("inferred", Shape::YesNo),
    main("url", Shape::Line),
    main("text", Shape::Line),
    main("note", Shape::Sentences),
    REASONS,
];

const NAME: [FieldOf; 8] = [
    ID,
    main("kind", Shape::OneOf(&NAME_KINDS)),
    main("text", Shape::Line),
    main("also", Shape::Words),
    main("not", Shape::Words),
    more("since", Shape::Date),
    more("until", Shape::Date),
    REASONS,
];

const TOPIC: [FieldOf; 4] = [
    ID,
    main("title", Shape::Line),
    main("read", Shape::Page),
    REASONS,
];

const FACT_FIELDS: [FieldOf; 20] = [
    ID,
    main("topic", Shape::Topic),
    main("from", Shape::Sources),
    main("at", Shape::Numbers),
    main("evidence", Shape::Words),
    main("says", Shape::Says),
    main("answer", Shape::Answer),
    main("also", Shape::Words),
    more("not", Shape::Words),
    ASK,
    main("why", Shape::Sentences),
    more("by", Shape::Voice),
    more("derived", Shape::Sentences),
    main("on", Shape::Date),
    more("as_of", Shape::Date),
    more("confused_with", Shape::Facts),
    more("contested", Shape::YesNo),
    more("volatility", Shape::OneOf(&VOLATILITY)),
    IMAGE,
    REASONS,
];

const CHOICE: [FieldOf; 8] = [
    ID,
    FACT,
    ASK,
    more("right", Shape::Line),
    main("instead", Shape::Rows(&[Cell::TextOrName, Cell::Text])),
    more("last", Shape::Line),
    IMAGE,
    REASONS,
];

const SEVERAL: [FieldOf; 6] = [
    ID,
    ASK,
    main("right", Shape::Rows(&[Cell::Fact, Cell::Text])),
    main("wrong", Shape::Rows(&[Cell::TextOrName, Cell::Text])),
    IMAGE,
    REASONS,
];

const TRUE_FALSE: [FieldOf; 7] = [
    ID,
    FACT,
    main("claim", Shape::Sentences),
    main("holds", Shape::YesNo),
    main("why", Shape::Sentences),
    IMAGE,
    REASONS,
];

const TYPED: [FieldOf; 7] = [
    ID,
    FACT,
    ASK,
    main("also", Shape::Words),
    main("not", Shape::Words),
    IMAGE,
    REASONS,
];

const NUMBER: [FieldOf; 5] = [ID, FACT, ASK, IMAGE, REASONS];

const DATE: [FieldOf; 6] = [
    ID,
    FACT,
    ASK,
    main("want", Shape::OneOf(&PRECISION)),
    IMAGE,
    REASONS,
];

const CLOZE: [FieldOf; 5] = [ID, FACT, main("says", Shape::Says), IMAGE, REASONS];

const ORDER: [FieldOf; 5] = [
    ID,
    ASK,
    main("items", Shape::Rows(&[Cell::Fact, Cell::Text])),
    IMAGE,
    REASONS,
];

const MATCH: [FieldOf; 6] = [
    ID,
    ASK,
    main("pairs", Shape::Rows(&[Cell::Fact, Cell::Text, Cell::Text])),
    main("left_over", Shape::Words),
    IMAGE,
    REASONS,
];

const CARD: [FieldOf; 6] = [
    ID,
    FACT,
    main("front", Shape::Sentences),
    main("back", Shape::Sentences),
    IMAGE,
    REASONS,
];

/// The fields of a kind of item, in the order in which a file should have them.
pub fn fields_of(kind: ItemKind) -> &'static [FieldOf] {
    match kind {
        ItemKind::Source => &SOURCE,
        ItemKind::Name => &NAME,
        ItemKind::Topic => &TOPIC,
        ItemKind::Fact => &FACT_FIELDS,
        ItemKind::Question(kind) => match kind {
            Kind::Choice => &CHOICE,
            Kind::Several => &SEVERAL,
            Kind::TrueFalse => &TRUE_FALSE,
            Kind::Typed => &TYPED,
            Kind::Number => &NUMBER,
            Kind::Date => &DATE,
            Kind::Cloze => &CLOZE,
            Kind::Order => &ORDER,
            Kind::Match => &MATCH,
            Kind::Card => &CARD,
        },
    }
}
