//! The fields of each kind of item with the shape of what is written into
//! them: what an editor needs to make a form. What is right is for `deck`.

use crate::deck::outline::Written;
use crate::deck::{ItemKind, Kind};

use super::write::kept;

/// A field of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldOf {
    /// Its name in the file.
    pub name: &'static str,
    /// What is written into it.
    pub shape: Shape,
    /// How often it is wanted.
    pub use_: Use,
}

/// How often a field is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// Without it the item is not good, or hardly.
    Main,
    /// It may be left out.
    More,
}

/// What is written into a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// An id; changed with care.
    Id,
    /// One line.
    Line,
    /// A sentence or a few.
    Sentences,
    /// A page: paragraphs.
    Page,
    /// A sentence with its answer in braces.
    Says,
    /// A date: year, month or day.
    Date,
    /// Several short texts, one a line.
    Words,
    /// Whole numbers, parted by commas; a single one stands without brackets.
    Numbers,
    /// Yes or no.
    YesNo,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// The answer of a fact.
    Answer,
    /// A text, or one of the deck's names.
    Voice,
    /// The id of a topic.
    Topic,
    /// The id of a source, or of several.
    Sources,
    /// The id of a fact.
    Fact,
    /// The ids of several facts, one a line.
    Facts,
    /// Rows of cells.
    Rows(&'static [Cell]),
    /// An image with its words.
    Image,
}

/// A cell of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// A text.
    Text,
    /// A text, or one of the deck's names.
    TextOrName,
    /// The id of a fact.
    Fact,
    /// The name of a rule.
    Rule,
    /// Error, Warning or Info.
    Level,
}

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

/// What stands in a field, as a person edits it in one text field.
pub fn shown(written: &Written) -> String {
    match written {
        Written::Text(text) => text.clone(),
        Written::Number(raw) | Written::Word(raw) | Written::Other(raw) => raw.clone(),
        Written::List(all) | Written::Tuple(all) => {
            let numbers = all.iter().all(|one| matches!(one, Written::Number(_)));
            let all: Vec<String> = all.iter().map(shown).collect();
            all.join(if numbers { ", " } else { "\n" })
        }
        Written::Call(_, fields) => fields
            .first()
            .map(|(_, value)| shown(value))
            .unwrap_or_default(),
    }
}

/// What a person wrote into one text field, as a value; `None` if nothing is left of it.
pub fn read(shape: Shape, text: &str) -> Option<Written> {
    let line = kept(text);
    if line.is_empty() {
        return None;
    }
    match shape {
        Shape::Words | Shape::Facts => {
            let lines = text.lines().map(kept).filter(|line| !line.is_empty());
            Some(Written::texts(lines))
        }
        Shape::Numbers => Some(numbers(&line)),
        Shape::Sources => {
            let mut ids: Vec<&str> = line.split([',', ' ']).filter(|id| !id.is_empty()).collect();
            match ids.len() {
                1 => ids.pop().map(Written::text),
                _ => Some(Written::texts(ids)),
            }
        }
        Shape::YesNo | Shape::OneOf(_) => Some(Written::Word(line)),
        Shape::Id
        | Shape::Line
        | Shape::Sentences
        | Shape::Page
        | Shape::Says
        | Shape::Date
        | Shape::Answer
        | Shape::Voice
        | Shape::Topic
        | Shape::Fact
        | Shape::Rows(_)
        | Shape::Image => Some(Written::Text(line)),
    }
}

/// A number, or a list of several; what is none stands as text, so that the deck's check says so.
fn numbers(line: &str) -> Written {
    let parts = line.split([',', ' ', ';']).filter(|part| !part.is_empty());
    let number = |part: &str| {
        let digits = part.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| Written::Number(part.to_owned()))
    };
    let Some(mut all) = parts.map(number).collect::<Option<Vec<_>>>() else {
        return Written::text(line);
    };
    match all.len() {
        1 => all.pop().unwrap_or(Written::List(Vec::new())),
        _ => Written::List(all),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::{Problem, parse};

    #[test]
    fn a_form_has_every_field_that_a_deck_knows_and_no_other() {
        for kind in ItemKind::ALL {
            let mut forms = fields_of(kind)
                .iter()
                .map(|field| field.name)
                .collect::<Vec<_>>();
            forms.push("nonsense");
            let fields = forms.join(": 0, ");
            let list = kind.list().field();
            let text = format!(
                "Deck(format: 1, id: \"x\", title: \"X\", {list}: [{}({fields}: 0)])",
                kind.word()
            );
            let unknown: Vec<String> = parse(text.as_bytes())
                .diagnostics
                .into_iter()
                .filter_map(|found| {
                    let Problem::UnknownField { field, .. } = found.problem else {
                        return None;
                    };
                    Some(field)
                })
                .collect();
            assert_eq!(unknown, ["nonsense"], "{kind:?}");
        }
    }

    #[test]
    fn what_is_read_from_a_field_is_shown_there_again() {
        let there_and_back = |shape, text: &str| read(shape, text).map(|written| shown(&written));
        assert_eq!(
            there_and_back(Shape::Words, " a\n\nb "),
            Some("a\nb".to_owned())
        );
        assert_eq!(
            there_and_back(Shape::Numbers, "4,8"),
            Some("4, 8".to_owned())
        );
        assert_eq!(there_and_back(Shape::Numbers, "4"), Some("4".to_owned()));
        assert_eq!(
            there_and_back(Shape::Numbers, "4 or 5"),
            Some("4 or 5".to_owned())
        );
        assert_eq!(
            there_and_back(Shape::Numbers, "four"),
            Some("four".to_owned())
        );
        assert_eq!(there_and_back(Shape::Line, "  "), None);
        assert_eq!(read(Shape::Sources, "paper"), Some(Written::text("paper")));
    }
}
