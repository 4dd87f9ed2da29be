//! Exams as the student sets them and looks at them: a page each, the form in
//! which one is written, and what is counted for them. The figures themselves
//! are `study`'s; printing is an effect.

mod board;
mod foretold;
mod mark;
mod writing;

pub use board::{Board, KeptForecast, remember};
pub(super) use foretold::foretold;
pub use mark::{Mark, MarkDraft, Marked, last_forecast, marked, read_mark, write_mark};
pub(super) use writing::read_date;
pub use writing::{Field, FormKind, Writing, topic_key};

use super::effect::Effect;
use super::model::{ExamRefused, Model, Screen};
use super::settings::Settings;
use crate::deck::{DeckId, FactKey};
use crate::study::exam::Exam;

/// What the student does about exams.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// A new exam, on this deck to begin with.
    New(Option<DeckId>),
    /// The next exam, or a new one if there is none.
    Next,
    /// The page of an exam.
    Show(String),
    /// An exam is to be changed.
    Edit(String),
    /// Something of the exam that is being written.
    Write(Field),
    /// What is written is to be kept.
    Keep,
    /// One step back.
    Back,
    /// The exam is to be forgotten.
    Remove(String),
    /// A page with its weakest facts, to print.
    Sheet(String),
    /// The real mark of the exam that is shown.
    Mark(Mark),
}

impl Message {
    /// Whether it leads to something that is written: not while the student only looks.
    pub fn writes(&self) -> bool {
        match self {
            Self::Keep | Self::Remove(_) => true,
            Self::Mark(mark) => mark.writes(),
            Self::New(_)
            | Self::Next
            | Self::Show(_)
            | Self::Edit(_)
            | Self::Write(_)
            | Self::Back
            | Self::Sheet(_) => false,
        }
    }
}

/// Which page of exams is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// An exam, by its id.
    Show(String),
    /// One is being written.
    Write(Box<Writing>),
}

/// What a page to print is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToPrint {
    /// The exam.
    pub exam: Exam,
    /// Its facts, the weakest first.
    pub facts: Vec<FactKey>,
}

/// Acts on a message about exams.
pub(super) fn act(model: &mut Model, message: Message) -> Vec<Effect> {
    model.dialog = None;
    match message {
        Message::New(deck) => write(model, Writing::new(deck)),
        Message::Next => next(model),
        Message::Show(id) => show(model, id),
        Message::Edit(id) => {
            if let Some(exam) = model.settings.exam(&id) {
                let writing = Writing::of(exam);
                write(model, writing);
            }
        }
        Message::Write(field) => {
            if let Screen::Exam(Page::Write(writing)) = &mut model.screen {
                writing.set(field, &model.library);
            }
        }
        Message::Keep => return keep(model),
        Message::Back => back(model),
        Message::Remove(id) => return remove(model, &id),
        Message::Sheet(id) => return sheet(model, &id),
        Message::Mark(message) => return mark::act(model, message),
    }
    Vec::new()
}

fn write(model: &mut Model, writing: Writing) {
    model.screen = Screen::Exam(Page::Write(Box::new(writing)));
}

fn show(model: &mut Model, id: String) {
    model.mark = MarkDraft::default();
    model.refresh();
    model.screen = if model.settings.exam(&id).is_some() {
        Screen::Exam(Page::Show(id))
    } else {
        Screen::Library
    };
}

fn next(model: &mut Model) {
    match model.exams.next().map(|figures| figures.id.clone()) {
        Some(id) => show(model, id),
        None => write(model, Writing::new(None)),
    }
}

fn back(model: &mut Model) {
    let of = if let Screen::Exam(Page::Write(writing)) = &model.screen {
        writing.of.clone()
    } else {
        None
    };
    if let Some(id) = of {
        show(model, id);
    } else {
        model.screen = Screen::Library;
        model.refresh();
    }
}

fn keep(model: &mut Model) -> Vec<Effect> {
    let today = model.now.day();
    let Screen::Exam(Page::Write(writing)) = &mut model.screen else {
        return Vec::new();
    };
    let before = writing.of.as_ref().and_then(|id| model.settings.exam(id));
    match writing.finish(before, today) {
        Ok(exam) => {
            let mut settings = model.settings.clone();
            let id = settings.put_exam(exam);
            let effects = put(model, settings);
            show(model, id);
            effects
        }
        Err(refused) => {
            writing.refused = Some(refused);
            Vec::new()
        }
    }
}

fn remove(model: &mut Model, id: &str) -> Vec<Effect> {
    let mut settings = model.settings.clone();
    settings.drop_exam(id);
    model.screen = Screen::Library;
    put(model, settings)
}

fn put(model: &mut Model, settings: Settings) -> Vec<Effect> {
    if settings == model.settings {
        return Vec::new();
    }
    model.settings = settings.clone();
    model.refresh();
    vec![Effect::SaveSettings(settings)]
}

fn sheet(model: &Model, id: &str) -> Vec<Effect> {
    let exam = model.settings.exam(id).cloned();
    let figures = model.exams.of(id);
    match (exam, figures) {
        (Some(exam), Some(figures)) => {
            let facts = figures.weakest.iter().map(|(fact, _)| fact.clone());
            vec![Effect::Sheet(Box::new(ToPrint {
                exam,
                facts: facts.collect(),
            }))]
        }
        (None, _) | (_, None) => Vec::new(),
    }
}

/// The exam of the first run: a deck and a date.
pub(super) fn first(deck: &DeckId, date: crate::deck::PartialDate) -> Exam {
    Exam {
        decks: vec![deck.clone()],
        date: date.to_string(),
        ..Exam::default()
    }
}

impl ExamRefused {
    /// Does it concern the date?
    pub fn is_about_date(self) -> bool {
        match self {
            Self::NotADate | Self::Past | Self::Far => true,
            Self::Nothing => false,
        }
    }
}
