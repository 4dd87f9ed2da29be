//! What an exam is called, and the words of a page to print. It knows decks
//! and exams, and neither screens nor files.

use super::{Arg, Texts};
use crate::app::exam::ToPrint;
use crate::deck::{FactAnswer, FactKey, Library};
use crate::study::exam::Exam;
use crate::study::exam::sheet::{Row, Sheet, on_one_page};
use crate::time::Day;

impl Texts {
    /// What the student calls an exam, or the titles of what it asks for.
    pub fn exam_name(&self, library: &Library, exam: &Exam) -> String {
        if !exam.name.is_empty() {
            return exam.name.clone();
        }
        let decks = exam.decks.iter();
        let decks = decks.filter_map(|id| library.deck(id).map(|deck| deck.title.as_str()));
        let topics = exam.topics.iter().filter_map(|key| {
            let (deck, topic) = key.as_str().split_once('/')?;
            let mut topics = library
                .decks()
                .iter()
                .find(|known| known.id.as_str() == deck)?
                .topics
                .iter();
            topics
                .find(|known| known.id.as_str() == topic)
                .map(|topic| topic.title.as_str())
        });
        let titles: Vec<&str> = decks.chain(topics).collect();
        let shown = titles
            .iter()
            .take(2)
            .copied()
            .collect::<Vec<_>>()
            .join(", ");
        match titles.len().saturating_sub(2) {
            0 if shown.is_empty() => self.say("exam-nameless"),
            0 => shown,
            more => self.say_with(
                "exam-name-more",
                [("shown", Arg::from(shown)), ("more", Arg::from(more))],
            ),
        }
    }

    /// A page with the facts that are to be looked at before an exam, the weakest first.
    pub fn exam_sheet(&self, library: &Library, wanted: &ToPrint) -> Sheet {
        let name = self.exam_name(library, &wanted.exam);
        let date = wanted.exam.day().and_then(Day::date);
        let date = date
            .and_then(|d| crate::deck::PartialDate::new(d.year(), Some(d.month()), Some(d.day())));
        let title = match date {
            Some(date) => self.say_with(
                "sheet-title",
                [
                    ("name", Arg::from(name)),
                    ("date", Arg::from(self.date(date))),
                ],
            ),
            None => name,
        };
        let rows: Vec<Row> = wanted
            .facts
            .iter()
            .filter_map(|fact| self.row(library, fact))
            .collect();
        let rows = on_one_page(rows);
        let language = wanted.facts.first().and_then(|fact| library.deck_of(fact));
        Sheet {
            language: language.map_or_else(|| "en".to_owned(), |deck| deck.language.clone()),
            title,
            note: self.say_with("sheet-note", [("count", Arg::from(rows.len()))]),
            rows,
        }
    }

    fn row(&self, library: &Library, key: &FactKey) -> Option<Row> {
        let fact = library.fact(key)?;
        let ask = if fact.ask.is_empty() {
            fact.says.open()
        } else {
            fact.ask.clone()
        };
        let answer = match &fact.answer {
            FactAnswer::Date(date) => self.date(*date),
            answer @ (FactAnswer::Text(_) | FactAnswer::Number(_)) => answer.shown(),
        };
        let places: Vec<String> = fact.at.iter().map(ToString::to_string).collect();
        let source = library.source_of(key).map_or("", |source| &source.title);
        let source = match (source.is_empty(), places.is_empty()) {
            (true, _) => String::new(),
            (false, true) => source.to_owned(),
            (false, false) => self.say_with(
                "sheet-source",
                [
                    ("source", Arg::from(source)),
                    ("places", Arg::from(places.join(", "))),
                ],
            ),
        };
        Some(Row {
            ask,
            answer,
            source,
        })
    }
}
