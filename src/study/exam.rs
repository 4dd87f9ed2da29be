//! An exam: what it asks, when, and in which form. What the learner may expect
//! of it, and what is to be done until then, stand in the files below. It knows
//! neither settings files nor sentences.

pub mod course;
pub mod figures;
pub mod first;
pub mod forecast;
pub mod gain;
pub mod sheet;

use serde::{Deserialize, Deserializer, Serialize};

use crate::deck::{DeckId, Fact, ItemId, PartialDate};
use crate::time::Day;

/// In the last so many study days before an exam its facts come by what a review gains for it.
pub const LAST_DAYS: u32 = 7;
/// How many options a question to choose from can have.
pub const OPTIONS: std::ops::RangeInclusive<u8> = 2..=10;
/// How many questions an exam can have.
pub const QUESTIONS: std::ops::RangeInclusive<u16> = 5..=300;
/// How many facts can be looked at on a day of the last week.
pub const LAST_WEEK: std::ops::RangeInclusive<u16> = 5..=300;

/// An exam on facts of some decks or topics. Old settings know only a deck and a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Exam {
    /// Known by this for ever; the journal names it beside the real mark.
    pub id: String,
    /// What the student calls it; empty if its decks say enough.
    pub name: String,
    /// The date, `2026-12-12`.
    pub date: String,
    /// It may ask for every fact of these.
    #[serde(alias = "deck", deserialize_with = "one_or_more")]
    pub decks: Vec<DeckId>,
    /// It may ask for the facts of these topics of other decks, each as `deck/topic`.
    pub topics: Vec<ItemId>,
    /// How it will ask.
    pub form: Form,
    /// How many questions it will have, 5 to 300.
    pub questions: u16,
    /// The mark to reach, in per cent, 1 to 100.
    pub target: Option<u8>,
    /// How many facts are looked at on each day of the last week, 5 to 300.
    pub last_week: u16,
    /// The real mark was asked for and is not to be asked for again.
    pub asked: bool,
}

/// How an exam asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// The answer is picked.
    Choice {
        /// Out of so many, 2 to 10.
        options: u8,
    },
    /// The answer is written in a few words.
    Short,
    /// Some questions of either kind.
    Mixed {
        /// Options of a question to choose from, 2 to 10.
        options: u8,
        /// Per cent of the questions that are to choose from, 0 to 100.
        choice: u8,
    },
    /// A text is written: facts are its material, and not what is marked.
    Essay,
}

impl Form {
    /// The chance, from 0 to 1, that a question is answered right by someone who does not know.
    pub fn guess(self) -> f64 {
        match self {
            Self::Choice { options } => 1.0 / f64::from(options.max(1)),
            Self::Mixed { options, choice } => {
                f64::from(choice.min(100)) / 100.0 / f64::from(options.max(1))
            }
            Self::Short | Self::Essay => 0.0,
        }
    }

    /// The same form with every number inside its range.
    #[must_use]
    pub fn sound(self) -> Self {
        let within = |options: u8| options.clamp(*OPTIONS.start(), *OPTIONS.end());
        match self {
            Self::Choice { options } => Self::Choice {
                options: within(options),
            },
            Self::Mixed { options, choice } => Self::Mixed {
                options: within(options),
                choice: choice.min(100),
            },
            Self::Short => Self::Short,
            Self::Essay => Self::Essay,
        }
    }
}

impl Default for Exam {
    fn default() -> Self {
        Self {
            id: String::new(),
            name: String::new(),
            date: String::new(),
            decks: Vec::new(),
            topics: Vec::new(),
            form: Form::Choice { options: 4 },
            questions: 40,
            target: None,
            last_week: 45,
            asked: false,
        }
    }
}

impl Exam {
    /// The day of the exam; `None` if its date is none.
    pub fn day(&self) -> Option<Day> {
        PartialDate::parse(&self.date).filter(|date| date.day.is_some())?;
        self.date.parse().ok().map(Day::from_date)
    }

    /// May it ask for this fact?
    pub fn covers(&self, fact: &Fact) -> bool {
        let Some((deck, _)) = fact.key.as_str().split_once('/') else {
            return false;
        };
        let topic = (deck, fact.topic.as_str());
        self.decks.iter().any(|known| known.as_str() == deck)
            || self
                .topics
                .iter()
                .any(|known| known.as_str().split_once('/') == Some(topic))
    }

    /// Does it ask for something of this deck?
    pub fn touches(&self, deck: &DeckId) -> bool {
        let of_deck = |topic: &ItemId| {
            let parts = topic.as_str().split_once('/');
            parts.is_some_and(|(known, _)| known == deck.as_str())
        };
        self.decks.contains(deck) || self.topics.iter().any(of_deck)
    }

    /// The same exam with every number inside its range.
    #[must_use]
    pub fn sound(mut self) -> Self {
        self.form = self.form.sound();
        self.questions = self.questions.clamp(*QUESTIONS.start(), *QUESTIONS.end());
        self.last_week = self.last_week.clamp(*LAST_WEEK.start(), *LAST_WEEK.end());
        self.target = self
            .target
            .map(|mark| mark.min(100))
            .filter(|mark| *mark > 0);
        self
    }
}

/// A list, or the one item of an old file.
fn one_or_more<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<DeckId>, D::Error> {
    struct Either;
    impl<'de> serde::de::Visitor<'de> for Either {
        type Value = Vec<DeckId>;

        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("decks")
        }

        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Self::Value, E> {
            Ok(vec![DeckId::new(text)])
        }

        fn visit_seq<A: serde::de::SeqAccess<'de>>(
            self,
            mut items: A,
        ) -> Result<Self::Value, A::Error> {
            let mut decks = Vec::new();
            while let Some(deck) = items.next_element()? {
                decks.push(deck);
            }
            Ok(decks)
        }
    }
    from.deserialize_any(Either)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_exam_of_an_old_settings_file_is_read() {
        let exam: Exam = ron::from_str(r#"(deck: "vote", date: "2026-12-12")"#).unwrap();
        assert_eq!(exam.decks, [DeckId::new("vote")]);
        assert_eq!(exam.day().unwrap().to_string(), "2026-12-12");
        let text = ron::to_string(&exam).unwrap();
        assert_eq!(ron::from_str::<Exam>(&text).unwrap(), exam);
    }

    #[test]
    fn a_guess_is_right_as_often_as_the_form_allows() {
        assert_eq!(Form::Choice { options: 4 }.guess(), 0.25);
        let mixed = Form::Mixed {
            options: 4,
            choice: 50,
        };
        assert_eq!(mixed.guess(), 0.125);
        assert_eq!(Form::Short.guess(), 0.0);
    }

    #[test]
    fn any_number_of_a_file_becomes_a_sound_one() {
        let exam = Exam {
            form: Form::Choice { options: 0 },
            questions: 0,
            target: Some(0),
            last_week: u16::MAX,
            ..Exam::default()
        }
        .sound();
        assert_eq!(exam.form, Form::Choice { options: 2 });
        assert_eq!((exam.questions, exam.target), (5, None));
        assert_eq!(exam.last_week, 300);
    }
}
