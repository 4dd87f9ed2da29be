//! What is wrong with a deck, in sentences: for each problem what it is and
//! what to write instead. It knows which words each sentence takes in; the
//! sentences are in `problem.ftl`.

use super::report::Said;
use super::{Arg, Texts};
use crate::deck::Problem;
use crate::deck::diagnostic::{Noun, Shape};
use crate::deck::image::ImageFault;

/// Words that a sentence takes in, by their names.
type Words = Vec<(&'static str, Arg<'static>)>;

/// How many signs of a deck's own words a sentence repeats.
const LONGEST: usize = 80;

impl Texts {
    /// What is wrong, and what to write instead.
    pub fn problem(&self, problem: &Problem) -> Said {
        let key = format!("problem-{}", problem.rule());
        let words = self.words(problem);
        Said {
            message: self.say_with(&key, words.clone()),
            help: self.say_with(&format!("{key}-help"), words),
        }
    }

    /// The words that the sentences about a problem take in.
    #[expect(clippy::too_many_lines, reason = "an arm for each kind of words")]
    fn words(&self, problem: &Problem) -> Words {
        use Problem as P;
        match problem {
            P::NotUtf8
            | P::Utf16
            | P::NotADeck
            | P::Attribute
            | P::TrailingText
            | P::NoFacts
            | P::UnclosedText
            | P::UnclosedComment
            | P::CurlyQuotes
            | P::SingleQuotes
            | P::WordDash
            | P::NulBytes
            | P::UnquotedText
            | P::MissingComma
            | P::BadEscape
            | P::NotFinite
            | P::NoGap
            | P::ManyGaps
            | P::UnevenBraces
            | P::BadTolerance
            | P::ImageWithoutAlt => Vec::new(),
            P::TooLarge { bytes, limit } => {
                let megabytes = |bytes: u64| Arg::from(bytes.div_ceil(1 << 20).to_string());
                vec![("size", megabytes(*bytes)), ("limit", megabytes(*limit))]
            }
            P::NewerFormat { found, known } => vec![figure("found", found), figure("known", known)],
            P::MoreProblems { count } => vec![("count", Arg::from(*count))],
            P::DuplicateDeck { id, first } => vec![own("id", id), own("first", first)],
            P::OddCharacter { found } => vec![own("found", &named(*found))],
            P::UnclosedBracket { bracket } | P::StrayBracket { bracket } => vec![
                own("bracket", &bracket.to_string()),
                own("partner", &partner(*bracket).to_string()),
            ],
            P::MissingColon { field } | P::QuotedField { field } | P::DuplicateField { field } => {
                vec![own("field", field)]
            }
            P::Unexpected { found } => {
                let filled = if found.is_empty() { "no" } else { "yes" };
                vec![own("found", found), own("filled", filled)]
            }
            P::TooDeep { limit } => vec![figure("limit", limit)],
            P::NotAnItem { list } => vec![own("list", list), own("example", example(list))],
            P::UnknownKind { kind, near } => with_guess(vec![own("kind", kind)], *near),
            P::WrongList { kind, list } => vec![own("kind", kind), own("list", list)],
            P::UnknownField { field, kind, near } => {
                with_guess(vec![own("field", field), own("kind", kind)], *near)
            }
            P::UnnamedField { kind } => vec![own("kind", kind)],
            P::MissingField { field, kind } => vec![own("field", field), own("kind", kind)],
            P::WrongType { field, wanted } => {
                let (wanted, example) = self.shape(*wanted);
                vec![
                    own("field", field),
                    own("wanted", &wanted),
                    own("example", &example),
                ]
            }
            P::BadNumber { found } | P::BadDate { found } => vec![own("found", found)],
            P::EmptyText { field } => vec![own("field", field)],
            P::BadId { id } | P::FactTwice { id } => vec![own("id", id)],
            P::DuplicateId { id, line } => vec![own("id", id), figure("line", line)],
            P::UnknownId { noun, id, near } => {
                with_guess(vec![self.noun(*noun), own("id", id)], near.as_deref())
            }
            P::DependsOnBroken { noun, id } => vec![self.noun(*noun), own("id", id)],
            P::TooFew {
                field,
                count,
                least,
            } => {
                vec![
                    own("field", field),
                    ("count", Arg::from(*count)),
                    figure("least", least),
                ]
            }
            P::TooMany { field, count, most } => {
                vec![
                    own("field", field),
                    figure("count", count),
                    figure("most", most),
                ]
            }
            P::WrongIsRight { text }
            | P::NeverIsRight { text }
            | P::OptionTwice { text }
            | P::SpeakerIsAnswer { text }
            | P::LastIsNoOption { text } => vec![own("text", text)],
            P::NotTheAnswer { text, answer } => vec![own("text", text), own("answer", answer)],
            P::WrongAnswerKind { kind, answer } => {
                vec![
                    own("kind", kind),
                    own("answer", &self.say(answer_key(*answer))),
                ]
            }
            P::NoAsk { fact } => vec![own("fact", fact)],
            P::OrderDisagrees { first, second } => vec![own("first", first), own("second", second)],
            P::TooFine { date } => vec![own("date", date)],
            P::ImageFile { file, fault } => image_words(file, fault),
            P::SourceText { file, .. } => vec![own("file", file)],
        }
    }

    fn noun(&self, noun: Noun) -> (&'static str, Arg<'static>) {
        let key = match noun {
            Noun::Source => "problem-noun-source",
            Noun::Name => "problem-noun-name",
            Noun::Topic => "problem-noun-topic",
            Noun::Fact => "problem-noun-fact",
            Noun::Question => "problem-noun-question",
        };
        ("noun", Arg::from(self.say(key)))
    }

    /// What a value should be, and an example of it.
    fn shape(&self, shape: Shape) -> (String, String) {
        let key = match shape {
            Shape::Text => "problem-shape-text",
            Shape::TextOrName => "problem-shape-text-or-name",
            Shape::Number => "problem-shape-number",
            Shape::Count => "problem-shape-count",
            Shape::Counts => "problem-shape-counts",
            Shape::YesOrNo => "problem-shape-yes-or-no",
            Shape::Date => "problem-shape-date",
            Shape::Texts => "problem-shape-texts",
            Shape::Items => "problem-shape-items",
            Shape::Pairs => "problem-shape-pairs",
            Shape::Triples => "problem-shape-triples",
            Shape::Answer => "problem-shape-answer",
            Shape::NameKind => "problem-shape-name-kind",
            Shape::Precision => "problem-shape-precision",
            Shape::Level => "problem-shape-level",
            Shape::Volatility => "problem-shape-volatility",
            Shape::Image => "problem-shape-image",
        };
        (self.say(key), self.say(&format!("{key}-example")))
    }
}

/// Words of the deck, made harmless and not too long to read.
fn own(name: &'static str, words: &str) -> (&'static str, Arg<'static>) {
    let mut shown: String = words
        .chars()
        .take(LONGEST)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    if words.chars().nth(LONGEST).is_some() {
        shown.push('\u{2026}');
    }
    (name, Arg::from(shown))
}

/// The words of a sentence about the file of an image.
fn image_words(file: &str, fault: &ImageFault) -> Words {
    let mut words = vec![own("file", file)];
    match fault {
        ImageFault::Name
        | ImageFault::Missing
        | ImageFault::NotAnImage
        | ImageFault::Moves
        | ImageFault::Damaged => {}
        ImageFault::TooManyBytes { bytes, limit } => {
            let megabytes = |bytes: u64| bytes.div_ceil(1 << 20);
            words.push(figure("size", &megabytes(*bytes)));
            words.push(figure("limit", &megabytes(*limit)));
        }
        ImageFault::TooManyPixels {
            width,
            height,
            limit,
        } => words.extend([
            figure("width", width),
            figure("height", height),
            figure("limit", limit),
        ]),
        ImageFault::Misnamed { name } => words.push(own("name", name)),
    }
    words
}

/// A number that decides no plural.
fn figure(name: &'static str, number: &impl ToString) -> (&'static str, Arg<'static>) {
    (name, Arg::from(number.to_string()))
}

/// The word that is probably meant, and whether there is one.
fn with_guess(mut words: Words, near: Option<&str>) -> Words {
    words.push(own("near", near.unwrap_or_default()));
    words.push(own("guess", if near.is_some() { "yes" } else { "no" }));
    words
}

/// A sign, with its number if it cannot be seen.
fn named(sign: char) -> String {
    if sign.is_alphanumeric() || sign.is_ascii_punctuation() {
        sign.to_string()
    } else {
        format!("{sign} (U+{:04X})", u32::from(sign))
    }
}

/// The bracket that belongs to another.
fn partner(bracket: char) -> char {
    match bracket {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '{' => '}',
        _ => '{',
    }
}

/// What an item of a list looks like; the same in every language.
fn example(list: &str) -> &'static str {
    match list {
        "sources" => "Source(id: \"paper\", title: \"..\")",
        "names" => "Name(id: \"csto\", kind: Organisation, text: \"..\")",
        "topics" => "Topic(id: \"troops\", title: \"..\")",
        "questions" => "Typed(id: \"who\", fact: \"troops\")",
        _ => "Fact(id: \"troops\", says: \"..{..}..\")",
    }
}

/// What kind of answer a fact has.
fn answer_key(answer: Shape) -> &'static str {
    match answer {
        Shape::Number => "problem-answer-number",
        Shape::Date => "problem-answer-date",
        Shape::Text
        | Shape::TextOrName
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
        | Shape::Image => "problem-answer-words",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_problem_has_a_message_and_a_remedy_with_all_their_words() {
        let texts = Texts::english();
        for problem in Problem::samples() {
            let Said { message, help } = texts.problem(&problem);
            for said in [&message, &help] {
                assert!(!said.starts_with("problem-"), "{problem:?}: {said}");
                assert!(
                    !said.contains("{$") && !said.contains("{ $"),
                    "{problem:?}: {said}"
                );
                assert!(
                    !said.contains('\n') && !said.contains('!') || said.contains("#!"),
                    "{said}"
                );
            }
            assert_ne!(message, help);
        }
    }

    #[test]
    fn every_shape_and_noun_has_words() {
        let texts = Texts::english();
        for wanted in [
            Shape::Text,
            Shape::TextOrName,
            Shape::Number,
            Shape::Count,
            Shape::Counts,
            Shape::YesOrNo,
            Shape::Date,
            Shape::Texts,
            Shape::Items,
            Shape::Pairs,
            Shape::Triples,
            Shape::Answer,
            Shape::NameKind,
            Shape::Precision,
            Shape::Level,
            Shape::Volatility,
            Shape::Image,
        ] {
            let said = texts.problem(&Problem::WrongType { field: "x", wanted });
            assert!(!said.message.contains("problem-"), "{}", said.message);
            assert!(!said.help.contains("problem-"), "{}", said.help);
        }
        for noun in [
            Noun::Source,
            Noun::Name,
            Noun::Topic,
            Noun::Fact,
            Noun::Question,
        ] {
            let said = texts.problem(&Problem::DependsOnBroken {
                noun,
                id: "x".to_owned(),
            });
            assert!(!said.message.contains("problem-"), "{}", said.message);
        }
    }

    #[test]
    fn a_guess_is_made_only_where_there_is_one() {
        let texts = Texts::english();
        let unknown = |near| Problem::UnknownField {
            field: "sasy".to_owned(),
            kind: "Fact".to_owned(),
            near,
        };
        assert_eq!(
            texts.problem(&unknown(Some("says"))).help,
            "Did you mean says?"
        );
        assert!(!texts.problem(&unknown(None)).help.contains("Did you mean"));
    }

    #[test]
    fn words_of_a_deck_cannot_command_a_terminal_or_fill_it() {
        let texts = Texts::english();
        let text = format!("\u{1b}[2J{}", "y".repeat(1000));
        let said = texts.problem(&Problem::OptionTwice { text });
        assert!(!said.message.contains('\u{1b}'));
        assert!(said.message.chars().count() < 150, "{}", said.message);
    }
}
