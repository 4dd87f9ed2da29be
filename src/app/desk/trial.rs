//! The student's view of a question that is being written: the real screens
//! with a student of their own, who has learned nothing and whose answers are
//! forgotten.

use std::sync::Arc;

use crate::app::message::Message;
use crate::app::model::{Mode, Model, Screen, Start};
use crate::app::notebook::Notebook;
use crate::app::settings::Settings;
use crate::app::{in_session, update};
use crate::deck::{Deck, Fact, Library, Question, QuestionKey};
use crate::progress::{DeviceId, Progress};
use crate::study::{Around, Opening, Plan, Scope, Session, Step};

use super::open::Open;

/// A student who tries one question.
#[derive(Debug, Clone)]
pub struct Trial {
    /// All that this student's screens show.
    pub model: Model,
    /// What is tried, to see whether it has changed.
    shown: (Question, Vec<Fact>),
}

impl Trial {
    /// The trial of what is looked at now: the one that is under way, if nothing has changed in it.
    pub(super) fn following(open: &mut Open) -> Option<Box<Self>> {
        let shown = shown(open)?;
        let before = open.trial.take();
        match before.filter(|trial| trial.shown == shown) {
            Some(trial) => Some(trial),
            None => Self::begin(open, shown).map(Box::new),
        }
    }

    fn begin(open: &Open, shown: (Question, Vec<Fact>)) -> Option<Self> {
        let small = small(open.manuscript.deck()?, &shown);
        let start = Start {
            library: Library::new(vec![small]),
            deck_faults: Vec::new(),
            progress: Progress::default(),
            settings: Settings::default(),
            notebook: Notebook::new(DeviceId::new("trial"), 0, 0),
            notices: Vec::new(),
            found: Vec::new(),
            mode: Mode::Work,
            export_to: String::new(),
        };
        let now = open.now;
        let mut model = Model::new(start, now);
        model.screen = Screen::Study;
        let mut trial = Self { model, shown };
        trial.again();
        Some(trial)
    }

    /// The question, as it stands in the deck.
    pub fn question(&self) -> &QuestionKey {
        &self.shown.0.key
    }

    /// Asks it once more.
    pub(super) fn again(&mut self) {
        let facts = self.shown.0.facts();
        let fact = facts.first().cloned();
        let library = Arc::clone(&self.model.library);
        let around = Around {
            library: &library,
            progress: &self.model.progress,
            now: self.model.now,
        };
        let plan = Plan {
            due: fact.into_iter().collect(),
            ..Plan::default()
        };
        let session = Session::study(around, Scope::All, &plan, Opening::TestFirst);
        self.model.session = Some(session);
        self.model.screen = Screen::Study;
        in_session::fresh_draft(&mut self.model);
    }

    /// The student did something. What it asks of the outside world is forgotten.
    pub(super) fn act(&mut self, message: Message) {
        let now = self.model.now;
        drop(update(&mut self.model, message, now));
        let step = self.model.session.as_ref().map(Session::step);
        if matches!(step, None | Some(Step::Done)) || self.model.screen != Screen::Study {
            self.again();
        }
    }
}

/// The deck with this question alone.
fn small(deck: &Deck, (question, facts): &(Question, Vec<Fact>)) -> Deck {
    Deck {
        id: deck.id.clone(),
        revision: deck.revision,
        title: deck.title.clone(),
        about: deck.about.clone(),
        language: deck.language.clone(),
        license: deck.license.clone(),
        author: deck.author.clone(),
        sources: deck.sources.clone(),
        names: deck.names.clone(),
        topics: deck.topics.clone(),
        facts: facts.clone(),
        questions: vec![question.clone()],
        levels: Vec::new(),
        suppressed: Vec::new(),
    }
}

/// The question looked at with the facts that it is about.
fn shown(open: &Open) -> Option<(Question, Vec<Fact>)> {
    let deck = open.manuscript.deck()?;
    let key = open.question.as_ref()?;
    let question = deck
        .questions
        .iter()
        .find(|question| question.key == *key)?;
    let about = question.facts();
    let facts = deck.facts.iter().filter(|fact| about.contains(&fact.key));
    Some((question.clone(), facts.cloned().collect()))
}
