//! What a coach says: a fact that does not stick, a plan to catch up, why a
//! fact was asked now. Its cards come between the feedback of an answer and
//! what comes next; what helps is decided in `study`, here it is only kept
//! which card is open and what the student chose.

mod cards;
mod plan;

use std::collections::{BTreeSet, VecDeque};

use serde::{Deserialize, Serialize};

use crate::deck::{Deck, FactKey, Library, Topic};
use crate::progress::EventId;
use crate::study::catch_up::MINUTES;
use crate::study::{Session, Step};
use crate::time::Day;

use super::effect::Effect;
use super::model::Model;

pub(super) use cards::{Way, answered, go_on, lapses, past_came, past_for_cards};
pub use plan::CatchUpFigures;
pub(super) use plan::{figures, settle};

/// What the student does on a coach's card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// The page of the fact's topic is to be read.
    Read,
    /// Back from the page.
    Back,
    /// The fact that does not stick is not to be asked any more.
    Suspend,
    /// So many minutes a day are wanted for catching up.
    Minutes(u32),
    /// The plan to catch up begins.
    Start,
    /// The plan ends.
    Stop,
    /// No plan today.
    NotToday,
    /// The reasons of an answer are opened or folded.
    WhyNow(Fold),
}

/// Whether something that can be folded is open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fold {
    /// All of it is seen.
    Open,
    /// Only its name is seen.
    #[default]
    Folded,
}

/// What the student chose about the coach, on this machine.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Choices {
    /// A plan to catch up runs, with so many minutes a day.
    pub catch_up: Option<u32>,
    /// The day on which no plan was wanted.
    pub not_on: Option<Day>,
    /// Whether the reasons of an answer are open.
    pub why_now: Fold,
}

impl Choices {
    /// The same choices; minutes that are not offered become the nearest that are.
    #[must_use]
    pub fn sound(mut self) -> Self {
        self.catch_up = self.catch_up.map(nearest);
        self
    }
}

fn nearest(minutes: u32) -> u32 {
    let offered = MINUTES.into_iter();
    offered
        .min_by_key(|offer| offer.abs_diff(minutes))
        .unwrap_or(minutes)
}

/// A card that comes after the feedback of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Card {
    /// A fact was forgotten once more and does not stick.
    Sticking {
        /// The fact.
        fact: FactKey,
        /// How often it lapsed.
        lapses: u32,
        /// The fact whose answer was given for it again and again, and how often.
        taken_for: Option<(FactKey, u32)>,
    },
    /// Two facts are confused again and again.
    Together {
        /// The fact that was asked.
        one: FactKey,
        /// The fact that it was taken for.
        other: FactKey,
        /// How often one was taken for the other since they were last shown.
        times: u32,
    },
}

/// An answer, with the lapses that its facts had before it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Answered {
    event: EventId,
    lapses: Vec<(FactKey, u32)>,
}

/// What the coach keeps while the window is open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coach {
    /// The last answer, with the lapses that its facts had before it.
    before: Option<Answered>,
    /// The answer whose cards are being shown.
    of: Option<EventId>,
    cards: VecDeque<Card>,
    /// The page of the card's topic is open.
    reading: bool,
    /// The facts that the student was told of, and the day.
    told: (Day, BTreeSet<FactKey>),
    /// The minutes a day that are looked at, before a plan begins.
    pub(super) minutes: Option<u32>,
    /// The day on which a plan came to its end.
    caught_up: Option<Day>,
}

impl Coach {
    /// The card that stands before what comes next, if there is one.
    pub fn card(&self, session: Option<&Session>) -> Option<&Card> {
        let Step::Feedback(given) = session?.step() else {
            return None;
        };
        self.cards
            .front()
            .filter(|_| self.of.as_ref() == Some(&given.event))
    }

    /// Whether the page of the card's topic is open.
    pub fn is_reading(&self) -> bool {
        self.reading
    }

    /// Whether a plan came to its end on this day.
    pub fn caught_up_on(&self, day: Day) -> bool {
        self.caught_up == Some(day)
    }
}

/// The topic that teaches a fact, if it has a page to read.
pub fn page<'a>(library: &'a Library, fact: &FactKey) -> Option<(&'a Deck, &'a Topic)> {
    let topic = library.topic_of(fact)?;
    let deck = library.deck_of(fact)?;
    (!topic.read.is_empty()).then_some((deck, topic))
}

/// Acts on what the student does.
pub(super) fn act(model: &mut Model, message: Message) -> Vec<Effect> {
    match message {
        Message::Read => model.coach.reading = cards::has_page(model),
        Message::Back => model.coach.reading = false,
        Message::Suspend => return cards::suspend(model),
        Message::Minutes(minutes) => {
            let minutes = nearest(minutes);
            if model.settings.coach.catch_up.is_none() {
                model.coach.minutes = Some(minutes);
                // Its end may take a moment, the choice is seen at once.
                if let Some(figures) = &mut model.overview.catch_up {
                    figures.minutes = minutes;
                }
                model.refresh();
                return Vec::new();
            }
            return keep(model, |choices| choices.catch_up = Some(minutes));
        }
        Message::Start => {
            let Some(figures) = &model.overview.catch_up else {
                return Vec::new();
            };
            let minutes = figures.minutes;
            return keep(model, |choices| choices.catch_up = Some(minutes));
        }
        Message::Stop => return keep(model, |choices| choices.catch_up = None),
        Message::NotToday => {
            let today = model.now.day();
            return keep(model, |choices| choices.not_on = Some(today));
        }
        Message::WhyNow(fold) => return keep(model, |choices| choices.why_now = fold),
    }
    Vec::new()
}

fn keep(model: &mut Model, change: impl FnOnce(&mut Choices)) -> Vec<Effect> {
    let before = model.settings.coach.clone();
    change(&mut model.settings.coach);
    if model.settings.coach == before {
        return Vec::new();
    }
    // A session that was left was planned otherwise; its answers stand in the journal.
    if model.settings.coach.catch_up != before.catch_up {
        model.session = None;
    }
    model.refresh();
    vec![Effect::SaveSettings(model.settings.clone())]
}
