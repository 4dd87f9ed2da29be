//! An exam as it is being written: every choice of the form, and whether it is
//! one. No text of it lives anywhere else until it is kept.

use crate::answer::date::{Reading, read};
use crate::app::model::ExamRefused;
use crate::deck::{DeckId, ItemId, Library, PartialDate, Precision};
use crate::study::exam::{Exam, Form};
use crate::time::Day;

/// The mark to reach that is offered first, in per cent.
const FIRST_TARGET: u8 = 60;
/// The lowest mark to reach, in per cent.
const LOWEST_TARGET: u8 = 30;
/// An exam that is further away, in days, is a slip of the pen: about ten years.
const FURTHEST: i32 = 3653;

/// An exam that is being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Writing {
    /// The exam that is changed; `None` for a new one.
    pub of: Option<String>,
    /// The date as it is written.
    pub date: String,
    /// Everything else.
    pub exam: Exam,
    /// Why it was refused.
    pub refused: Option<ExamRefused>,
}

/// Something of an exam that is being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Field {
    /// What the student calls it.
    Name(String),
    /// The date as it is written.
    Date(String),
    /// The deck is picked, or no longer.
    Deck(DeckId),
    /// The topic `deck/topic` is picked, or no longer.
    Topic(ItemId),
    /// How it asks.
    Form(FormKind),
    /// Options of a question to choose from.
    Options(u8),
    /// Per cent of the questions that are to choose from.
    Choice(u8),
    /// How many questions.
    Questions(u16),
    /// The mark to reach in per cent; 0 is none.
    Target(u8),
    /// Facts a day in the last week.
    LastWeek(u16),
}

/// How an exam asks, without its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormKind {
    /// The answer is picked.
    Choice,
    /// The answer is written in a few words.
    Short,
    /// Some of either.
    Mixed,
    /// A text is written.
    Essay,
}

impl FormKind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Choice, Self::Short, Self::Mixed, Self::Essay];

    /// The kind of a form.
    pub fn of(form: Form) -> Self {
        match form {
            Form::Choice { .. } => Self::Choice,
            Form::Short => Self::Short,
            Form::Mixed { .. } => Self::Mixed,
            Form::Essay => Self::Essay,
        }
    }
}

impl Writing {
    /// A new exam, on this deck to begin with.
    pub(super) fn new(deck: Option<DeckId>) -> Self {
        Self {
            of: None,
            date: String::new(),
            exam: Exam {
                decks: deck.into_iter().collect(),
                ..Exam::default()
            },
            refused: None,
        }
    }

    /// An exam that is to be changed.
    pub(super) fn of(exam: &Exam) -> Self {
        Self {
            of: Some(exam.id.clone()),
            date: exam.date.clone(),
            exam: exam.clone(),
            refused: None,
        }
    }

    /// Options of a question to choose from, if the form has any.
    pub fn options(&self) -> Option<u8> {
        match self.exam.form {
            Form::Choice { options } | Form::Mixed { options, .. } => Some(options),
            Form::Short | Form::Essay => None,
        }
    }

    /// Per cent of the questions that are to choose from, if the form has both kinds.
    pub fn choice(&self) -> Option<u8> {
        match self.exam.form {
            Form::Mixed { choice, .. } => Some(choice),
            Form::Choice { .. } | Form::Short | Form::Essay => None,
        }
    }

    pub(super) fn set(&mut self, field: Field, library: &Library) {
        self.refused = None;
        match field {
            Field::Name(name) => self.exam.name = name,
            Field::Date(date) => self.date = date,
            Field::Deck(deck) => self.turn_deck(deck),
            Field::Topic(topic) => self.turn_topic(topic, library),
            Field::Form(kind) => self.exam.form = self.form(kind),
            Field::Options(options) => {
                self.exam.form = match self.exam.form {
                    Form::Choice { .. } => Form::Choice { options },
                    Form::Mixed { choice, .. } => Form::Mixed { options, choice },
                    form @ (Form::Short | Form::Essay) => form,
                };
            }
            Field::Choice(choice) => {
                if let Form::Mixed { options, .. } = self.exam.form {
                    self.exam.form = Form::Mixed { options, choice };
                }
            }
            Field::Questions(questions) => self.exam.questions = questions,
            Field::Target(mark) => self.exam.target = target(self.exam.target, mark),
            Field::LastWeek(facts) => self.exam.last_week = facts,
        }
        self.exam = self.exam.clone().sound();
    }

    fn form(&self, kind: FormKind) -> Form {
        let options = self.options().unwrap_or(4);
        match kind {
            FormKind::Choice => Form::Choice { options },
            FormKind::Short => Form::Short,
            FormKind::Mixed => Form::Mixed {
                options,
                choice: 50,
            },
            FormKind::Essay => Form::Essay,
        }
    }

    fn turn_deck(&mut self, deck: DeckId) {
        let decks = &mut self.exam.decks;
        if decks.contains(&deck) {
            decks.retain(|known| *known != deck);
        } else {
            self.exam
                .topics
                .retain(|topic| deck_of(topic) != deck.as_str());
            decks.push(deck);
        }
    }

    /// A topic of a deck that was picked whole is left out: all its others stay.
    fn turn_topic(&mut self, topic: ItemId, library: &Library) {
        let whole = self
            .exam
            .decks
            .iter()
            .find(|deck| deck.as_str() == deck_of(&topic));
        if let Some(deck) = whole.cloned() {
            self.exam.decks.retain(|known| *known != deck);
            let all = library
                .deck(&deck)
                .into_iter()
                .flat_map(|deck| &deck.topics);
            self.exam
                .topics
                .extend(all.map(|topic| topic_key(&deck, &topic.id)));
        }
        let topics = &mut self.exam.topics;
        if topics.contains(&topic) {
            topics.retain(|known| *known != topic);
        } else {
            topics.push(topic);
        }
    }

    /// The exam, if it is one.
    pub(super) fn finish(&self, before: Option<&Exam>, today: Day) -> Result<Exam, ExamRefused> {
        if self.exam.decks.is_empty() && self.exam.topics.is_empty() {
            return Err(ExamRefused::Nothing);
        }
        // An exam that is over may keep its date.
        let kept = before.filter(|before| before.date == self.date.trim());
        let date = match kept {
            Some(before) => before.date.clone(),
            None => read_date(&self.date, today)?
                .ok_or(ExamRefused::NotADate)?
                .to_string(),
        };
        let mut exam = self.exam.clone().sound();
        exam.name = exam.name.trim().to_owned();
        exam.asked = kept.is_some_and(|before| before.asked);
        Ok(Exam { date, ..exam })
    }
}

/// The mark to reach after a step: the first one leads to a usual mark, and none is left below
/// the lowest.
fn target(before: Option<u8>, wanted: u8) -> Option<u8> {
    let first = before.is_none() && wanted > 0;
    let wanted = if first { FIRST_TARGET } else { wanted };
    (wanted >= LOWEST_TARGET).then_some(wanted)
}

fn deck_of(topic: &ItemId) -> &str {
    topic.as_str().split_once('/').map_or("", |(deck, _)| deck)
}

/// The key of a topic: `deck/topic`.
pub fn topic_key(deck: &DeckId, topic: &ItemId) -> ItemId {
    ItemId::new(format!("{deck}/{topic}"))
}

/// The date of an exam as it was written; nothing written is no exam.
pub(crate) fn read_date(text: &str, today: Day) -> Result<Option<PartialDate>, ExamRefused> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let date = match read(text) {
        Some(Reading::One(date)) if date.precision() == Precision::Day => date,
        Some(Reading::One(_) | Reading::Two(..)) | None => return Err(ExamRefused::NotADate),
    };
    let day = date
        .to_string()
        .parse()
        .map(Day::from_date)
        .map_err(|_ignored: jiff::Error| ExamRefused::NotADate)?;
    if day <= today {
        return Err(ExamRefused::Past);
    }
    if day > today.plus(FURTHEST) {
        return Err(ExamRefused::Far);
    }
    Ok(Some(date))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::parse;

    fn library() -> Library {
        let text = r#"Deck(format: 1, id: "t", title: "T", sources: [], names: [],
            topics: [Topic(id: "one", title: "One"), Topic(id: "two", title: "Two")],
            facts: [], questions: [])"#;
        Library::new(parse(text.as_bytes()).deck.into_iter().collect())
    }

    #[test]
    fn a_topic_taken_from_a_whole_deck_leaves_the_others() {
        let mut writing = Writing::new(Some(DeckId::new("t")));
        writing.set(Field::Topic(ItemId::new("t/one")), &library());
        assert!(writing.exam.decks.is_empty());
        assert_eq!(writing.exam.topics, [ItemId::new("t/two")]);
        writing.set(Field::Deck(DeckId::new("t")), &library());
        assert!(writing.exam.topics.is_empty(), "the deck holds its topics");
    }

    #[test]
    fn an_exam_needs_something_to_ask_and_a_day_to_come() {
        let today = Day(20_000);
        let mut writing = Writing::new(None);
        assert_eq!(writing.finish(None, today), Err(ExamRefused::Nothing));
        writing.set(Field::Deck(DeckId::new("t")), &library());
        assert_eq!(writing.finish(None, today), Err(ExamRefused::NotADate));
        writing.set(Field::Date("1 May 1990".to_owned()), &library());
        assert_eq!(writing.finish(None, today), Err(ExamRefused::Past));
        writing.set(Field::Date("12 December 2099".to_owned()), &library());
        assert_eq!(writing.finish(None, today), Err(ExamRefused::Far));
        writing.set(Field::Date("12 December 2030".to_owned()), &library());
        assert_eq!(writing.finish(None, today).unwrap().date, "2030-12-12");
    }

    #[test]
    fn the_first_step_of_the_target_leads_to_a_usual_mark_and_the_last_to_none() {
        let mut writing = Writing::new(None);
        writing.set(Field::Target(5), &library());
        assert_eq!(writing.exam.target, Some(60));
        writing.set(Field::Target(65), &library());
        assert_eq!(writing.exam.target, Some(65));
        writing.set(Field::Target(25), &library());
        assert_eq!(writing.exam.target, None);
    }
}
