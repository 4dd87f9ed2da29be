//! The page on which a deck begins: what is asked of it at once, with what is
//! likely already there, so that only its title is needed. How its text is
//! written is for the core's desk.

use std::collections::BTreeMap;

use crate::app::effect::{Asker, Choose, Effect};
use crate::app::model::{Model, Screen};
use crate::deck::List;
use crate::deck::written::date::{self, Reading};
use crate::desk::{Beginning, ItsSource};

use super::act::new as new_deck;
use super::keep;
use super::message::Wish;
use super::quick::Quick;

/// The language that is proposed, as a BCP 47 tag.
const LANGUAGE: &str = "en";
/// The licence that is proposed: others may use the deck and have to name its author.
const LICENSE: &str = "CC-BY-4.0";
/// What a file with a text is called where one is asked for.
const SOME_FILE: &str = "article.txt";

/// What is written on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begin {
    /// Whether the page is shown.
    pub shown: bool,
    /// The language, as a BCP 47 tag.
    pub language: String,
    /// The licence; empty for none.
    pub license: String,
    /// Why no deck could begin, once that was asked.
    pub refused: Option<NotYet>,
    /// What stands in the fields, but for the title.
    texts: BTreeMap<Blank, String>,
}

/// A field of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Blank {
    /// The title of the deck.
    Title,
    /// Who writes it.
    Author,
    /// The title of its source.
    Source,
    /// Who wrote that.
    Writer,
    /// Who published it.
    Publisher,
    /// When it was written.
    Written,
    /// Where it can be found.
    Address,
    /// The file with its text.
    File,
    /// The title of a topic, by its place.
    Topic(usize),
}

/// Why no deck can begin yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotYet {
    /// It has no title.
    NoTitle,
    /// The date of its source is none, or can be two.
    NoDate,
}

/// Something that happened on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// To the page.
    Enter,
    /// Away from it; what is written stays.
    Leave,
    /// What stands in a field.
    Write(Blank, String),
    /// The language.
    Language(String),
    /// The licence; empty for none.
    License(String),
    /// A file with the text of the source is to be chosen.
    Choose,
    /// The deck begins.
    Done,
}

impl Default for Begin {
    fn default() -> Self {
        Self {
            shown: false,
            language: LANGUAGE.to_owned(),
            license: LICENSE.to_owned(),
            refused: None,
            texts: BTreeMap::new(),
        }
    }
}

impl Begin {
    /// What stands in a field; of the title nothing, which others write in, too.
    pub fn text(&self, blank: Blank) -> &str {
        self.texts.get(&blank).map_or("", String::as_str)
    }

    /// How many fields for topics are shown: one more than are filled.
    pub fn topics(&self) -> usize {
        let filled = self.texts.iter().rev().find_map(|(blank, text)| {
            let place = match blank {
                Blank::Topic(place) => *place,
                Blank::Title
                | Blank::Author
                | Blank::Source
                | Blank::Writer
                | Blank::Publisher
                | Blank::Written
                | Blank::Address
                | Blank::File => return None,
            };
            (!text.trim().is_empty()).then_some(place + 1)
        });
        filled.unwrap_or(0) + 1
    }

    /// The date of the source as a deck has it; empty if none is given, `None` if it is no date.
    fn written(&self) -> Option<String> {
        let text = self.text(Blank::Written).trim();
        if text.is_empty() {
            return Some(String::new());
        }
        match date::read(text)? {
            Reading::One(date) => Some(date.to_string()),
            Reading::Two(..) => None,
        }
    }

    /// What the next deck is likely to have, too.
    fn next(&self) -> Self {
        let author = self.text(Blank::Author).to_owned();
        Self {
            shown: false,
            language: self.language.clone(),
            license: self.license.clone(),
            refused: None,
            texts: BTreeMap::from([(Blank::Author, author)]),
        }
    }
}

/// Acts on a message.
pub(super) fn act(model: &mut Model, message: Message) -> Vec<Effect> {
    let begin = &mut model.desk.begin;
    match message {
        Message::Enter => {
            begin.shown = true;
            model.desk.bring.shown = false;
            model.desk.quick = None;
            model.dialog = None;
            model.screen = Screen::Desk;
        }
        Message::Leave => begin.shown = false,
        Message::Write(blank, text) => {
            begin.refused = None;
            match blank {
                Blank::Title => model.desk.title = text,
                Blank::Author
                | Blank::Source
                | Blank::Writer
                | Blank::Publisher
                | Blank::Written
                | Blank::Address
                | Blank::File
                | Blank::Topic(_) => drop(begin.texts.insert(blank, text)),
            }
        }
        Message::Language(language) => begin.language = language,
        Message::License(license) => begin.license = license,
        Message::Choose => {
            let path = begin.text(Blank::File);
            let path = if path.is_empty() { SOME_FILE } else { path };
            let there = Choose::There(path.to_owned());
            return vec![Effect::Choose(Asker::Begin, there)];
        }
        Message::Done => return done(model),
    }
    Vec::new()
}

/// A file with the text of the source was chosen.
pub(super) fn chosen(model: &mut Model, path: String) {
    model.desk.begin.texts.insert(Blank::File, path);
}

/// The deck comes to the desk, ready for its first fact; the text of its source is read.
fn done(model: &mut Model) -> Vec<Effect> {
    let title = model.desk.title.trim().to_owned();
    let begin = &mut model.desk.begin;
    let written = begin.written();
    begin.refused = match (title.is_empty(), &written) {
        (true, _) => Some(NotYet::NoTitle),
        (false, None) => Some(NotYet::NoDate),
        (false, Some(_)) => None,
    };
    let (None, Some(written)) = (begin.refused, written) else {
        return Vec::new();
    };
    let begin = std::mem::take(begin);
    let text = |blank| begin.text(blank);
    let topics: Vec<&str> = (0..begin.topics())
        .map(|place| text(Blank::Topic(place)))
        .collect();
    let of = Beginning {
        title: &title,
        author: text(Blank::Author),
        language: &begin.language,
        license: &begin.license,
        source: ItsSource {
            title: text(Blank::Source),
            author: text(Blank::Writer),
            publisher: text(Blank::Publisher),
            written: &written,
            url: text(Blank::Address),
            text: text(Blank::File),
        },
        topics: &topics,
    };
    let mut effects = new_deck(model, of);
    model.desk.begin = begin.next();
    model.desk.quick = Some(Quick::default());
    effects.extend(text_of_source(model));
    effects.extend(keep::draft(model));
    effects
}

/// The wish for the text of the source that the new deck names.
fn text_of_source(model: &Model) -> Option<Effect> {
    let open = model.desk.open.as_ref()?;
    let outline = open.manuscript.outline();
    let (_, row) = outline.of(List::Sources).next()?;
    let source = row.id().to_owned();
    let path = open.file_of(&source);
    (!path.is_empty()).then_some(Effect::Desk(Wish::Article { source, path }))
}
