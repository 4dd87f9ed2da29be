//! What students reported of the questions of the deck on the desk: where each
//! question stands, and the list for the deck's author as a file. What was
//! reported is known to `progress`.

use crate::app::effect::{Asker, Choose, Effect};
use crate::app::message::Fault;
use crate::app::model::Model;
use crate::deck::List;
use crate::progress::{Progress, Reported};

use super::open::Open;

/// The list as a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ToFile {
    /// The path that the last one was written to.
    pub kept: Option<String>,
}

/// A report about the deck on the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// What was reported.
    pub reported: Reported,
    /// The item that the question is written in or arises from, by its place among all rows;
    /// `None` if it is not in the deck any more.
    pub row: Option<usize>,
    /// What the question asks, or the sentence with its gap in braces; empty if it is gone.
    pub question: String,
}

/// Something that happened to the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// This text, which is the list as a table, is to be kept as a file.
    Save(String),
}

/// The reports about the deck on the desk, newest first.
pub fn reports(progress: &Progress, open: &Open) -> Vec<Report> {
    let Some(deck) = open.id() else {
        return Vec::new();
    };
    let mut all: Vec<Report> = progress
        .reports()
        .filter_map(|reported| {
            let key = reported.question.as_str();
            let own = key.strip_prefix(deck.as_str())?.strip_prefix('/')?;
            let (row, question) = place(open, own);
            Some(Report {
                reported,
                row,
                question,
            })
        })
        .collect();
    all.reverse();
    all
}

/// Where a question stands, by its id in the deck, and what it asks.
fn place(open: &Open, own: &str) -> (Option<usize>, String) {
    let outline = open.manuscript.outline();
    let row = match own.split_once('#') {
        Some((fact, _)) => outline.find(List::Facts, fact),
        None => outline.find(List::Questions, own),
    };
    let Some(item) = row.and_then(|row| open.manuscript.row(row)) else {
        return (None, String::new());
    };
    let texts = ["ask", "claim", "front", "says"].map(|field| item.text(field));
    let known = texts.into_iter().find(|text| !text.is_empty());
    let about = || {
        let fact = outline.find(List::Facts, item.facts().first()?)?;
        let fact = open.manuscript.row(fact)?;
        let texts = [fact.text("ask"), fact.text("says")];
        texts.into_iter().find(|text| !text.is_empty())
    };
    (row, known.or_else(about).unwrap_or_default().to_owned())
}

/// The fault that a report names by its word; `None` if it names none that is offered.
pub fn fault(reported: &Reported) -> Option<Fault> {
    let mut all = Fault::ALL.into_iter();
    all.find(|fault| fault.word() == reported.reason)
}

/// Acts on a message.
pub(super) fn act(model: &mut Model, message: Message) -> Vec<Effect> {
    let Message::Save(text) = message;
    let Some(id) = model.desk.open.as_ref().and_then(|open| open.id()) else {
        return Vec::new();
    };
    model.desk.reports = ToFile { kept: None };
    let name = format!("{id}-{}.csv", model.now.day());
    let folder = &model.whole.folder;
    let path = if folder.is_empty() {
        name
    } else {
        format!("{folder}/{name}")
    };
    let asker = Asker::Reports(text.into());
    vec![Effect::Choose(asker, Choose::New(path))]
}
