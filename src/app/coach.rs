//! What a coach says: a fact that does not stick, a plan to catch up, why a
//! fact was asked now. Its cards come between the feedback of an answer and
//! what comes next; what helps is decided in `study`, here it is only kept
//! which card is open and what the student chose.

use std::collections::{BTreeSet, VecDeque};

use serde::{Deserialize, Serialize};

use crate::deck::{Deck, FactKey, Library, Topic};
use crate::memory::Grade;
use crate::progress::{Event, EventId, Progress};
use crate::study::catch_up::{self, Backlog, MINUTES};
use crate::study::together::{self, Pair};
use crate::study::{Given, Session, Step, new_a_day, sticking};
use crate::time::Day;

use super::effect::Effect;
use super::in_session::{feedback, fresh_draft, given_text, with_session};
use super::model::Model;

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
    minutes: Option<u32>,
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

fn has_page(model: &Model) -> bool {
    match model.coach.card(model.session.as_ref()) {
        Some(Card::Sticking { fact, .. }) => page(&model.library, fact).is_some(),
        Some(Card::Together { .. }) | None => false,
    }
}

/// How often these facts lapsed so far: to be asked before an answer is written.
pub(super) fn lapses(progress: &Progress, facts: &[(FactKey, Grade)]) -> Vec<(FactKey, u32)> {
    let lapses = |fact| progress.fact(fact).map_or(0, sticking::lapses);
    facts
        .iter()
        .map(|(fact, _)| (fact.clone(), lapses(fact)))
        .collect()
}

/// An answer was written; its facts had so many lapses before it.
pub(super) fn answered(model: &mut Model, event: &EventId, lapses: Vec<(FactKey, u32)>) {
    model.coach.before = Some(Answered {
        event: event.clone(),
        lapses,
    });
}

/// Whether the way on from a feedback or a card leads to a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    ToACard,
    Onward,
}

/// The student goes on from a feedback or from a card.
pub(super) fn go_on(model: &mut Model) -> (Way, Vec<Effect>) {
    let mut effects = Vec::new();
    let Some(given) = feedback(model) else {
        return (Way::Onward, effects);
    };
    model.coach.reading = false;
    if model.coach.of.as_ref() == Some(&given.event) {
        let seen = model.coach.cards.pop_front();
        effects.extend(seen.and_then(|card| note(model, card)));
    } else {
        let cards = cards(model, &given);
        model.coach.cards = cards;
        model.coach.of = Some(given.event);
    }
    if model.coach.cards.is_empty() {
        model.coach.of = None;
        return (Way::Onward, effects);
    }
    (Way::ToACard, effects)
}

/// Facts that were shown side by side are noted, so that they are not shown again and again.
fn note(model: &mut Model, card: Card) -> Option<Effect> {
    match card {
        Card::Sticking { .. } => None,
        Card::Together { one, other, .. } => {
            let event = Event::Together { one, other };
            let (_, effect) = model.notebook.write(&mut model.progress, event, model.now);
            Some(effect)
        }
    }
}

/// The cards after an answer. What was told is not told again on the same day.
fn cards(model: &mut Model, given: &Given) -> VecDeque<Card> {
    let today = model.now.day();
    if model.coach.told.0 != today {
        model.coach.told = (today, BTreeSet::new());
    }
    let (library, progress, coach) = (&model.library, &model.progress, &mut model.coach);
    let before = match &coach.before {
        Some(before) if before.event == given.event => before.lapses.clone(),
        Some(_) | None => Vec::new(),
    };
    let mut cards = VecDeque::new();
    for (fact, before) in before {
        let now = progress.fact(&fact).map_or(0, sticking::lapses);
        if sticking::is_marked(before, now) && coach.told.1.insert(fact.clone()) {
            let history = progress.history();
            let taken_for = history.and_then(|history| together::most(library, history, &fact));
            cards.push_back(Card::Sticking {
                lapses: now,
                taken_for: taken_for.filter(|(_, times)| *times >= together::ENOUGH),
                fact,
            });
        }
    }
    cards.extend(pairs(model, given));
    cards
}

/// The facts that this answer confused, if that has happened often enough to show them.
fn pairs(model: &Model, given: &Given) -> Vec<Card> {
    let (library, progress) = (&model.library, &model.progress);
    let text = |given: &Given| given_text(&given.response);
    let times = |pair: &Pair| {
        let shown = together::shown_on(progress, pair);
        match (progress.history(), &model.session) {
            (Some(history), _) => together::times(library, history, pair, shown),
            (None, Some(session)) => together::times_in(library, session, (pair, shown), text),
            (None, None) => 0,
        }
    };
    let confused = together::confused_by(library, given, &text(given)).into_iter();
    let counted = confused.map(|pair| (times(&pair), pair));
    counted
        .filter(|(times, _)| *times >= together::ENOUGH)
        .map(|(times, pair)| Card::Together {
            one: pair.asked,
            other: pair.given,
            times,
        })
        .collect()
}

/// Acts on what the student does.
pub(super) fn act(model: &mut Model, message: Message) -> Vec<Effect> {
    match message {
        Message::Read => model.coach.reading = has_page(model),
        Message::Back => model.coach.reading = false,
        Message::Suspend => return suspend(model),
        Message::Minutes(minutes) => {
            let minutes = nearest(minutes);
            if model.settings.coach.catch_up.is_none() {
                model.coach.minutes = Some(minutes);
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

/// The fact of the card is not asked any more, and the session goes on.
fn suspend(model: &mut Model) -> Vec<Effect> {
    let card = model.coach.card(model.session.as_ref());
    let Some(Card::Sticking { fact, .. }) = card.cloned() else {
        return Vec::new();
    };
    model.coach.cards.clear();
    model.coach.of = None;
    model.coach.reading = false;
    let event = Event::Suspend { fact: fact.clone() };
    let (id, effect) = model.notebook.write(&mut model.progress, event, model.now);
    with_session(model, |session, around| {
        session.put_fact_aside(around, id, &fact);
    });
    fresh_draft(model);
    if matches!(model.session.as_ref().map(Session::step), Some(Step::Done)) {
        model.refresh();
    }
    vec![effect]
}

/// After every message: a plan that has come to its end ends.
pub(super) fn settle(model: &mut Model) -> Vec<Effect> {
    let figures = model.overview.catch_up.as_ref();
    let done = figures.is_some_and(|figures| figures.runs && figures.waiting == 0);
    if !done {
        return Vec::new();
    }
    model.coach.caught_up = Some(model.now.day());
    model.settings.coach.catch_up = None;
    model.refresh();
    vec![Effect::SaveSettings(model.settings.clone())]
}

/// What a plan to catch up comes to, offered or under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatchUpFigures {
    /// It is under way.
    pub runs: bool,
    /// Facts whose day has come.
    pub waiting: usize,
    /// Days since the last study day, if that was a break.
    pub away: Option<u32>,
    /// Minutes a day.
    pub minutes: u32,
    /// Facts a day.
    pub facts: usize,
    /// Facts of today's part that are still open.
    pub left: usize,
    /// The day on which nothing waits any more; `None` if that is more than a year away.
    pub end: Option<Day>,
    /// New facts a day that come all the same, because an exam needs them.
    pub new: u32,
}

/// The figures of a plan that runs or is worth offering.
pub(super) fn figures(model: &Model) -> Option<CatchUpFigures> {
    let (library, progress, today) = (&model.library, &model.progress, model.now.day());
    let choices = &model.settings.coach;
    let answer_ms = catch_up::answer_ms(progress);
    let backlog = Backlog::count(library, progress, today);
    let offered = backlog.needs_a_plan(answer_ms) && choices.not_on != Some(today);
    if choices.catch_up.is_none() && !offered {
        return None;
    }
    let end = |minutes| {
        let a_day = catch_up::facts_a_day(minutes, answer_ms);
        let aim = |fact: &FactKey| model.aim_of(fact);
        catch_up::end(library, progress, aim, (a_day, today))
    };
    let minutes = choices.catch_up.or(model.coach.minutes);
    let minutes = minutes.unwrap_or_else(|| first_that_ends(today, end));
    let facts = catch_up::facts_a_day(minutes, answer_ms);
    let done = catch_up::done_on(library, progress, today);
    let mut pace = model.pace();
    pace.new_a_day = 0;
    Some(CatchUpFigures {
        runs: choices.catch_up.is_some(),
        waiting: backlog.waiting,
        away: backlog.after_a_break().then_some(backlog.away),
        minutes,
        facts,
        left: facts.saturating_sub(done).min(backlog.waiting),
        end: end(minutes),
        new: new_a_day(library, progress, &pace, today),
    })
}

/// The fewest minutes that end within two weeks, or the most there are.
fn first_that_ends(today: Day, end: impl Fn(u32) -> Option<Day>) -> u32 {
    let soon = |minutes: &u32| end(*minutes).is_some_and(|end| end <= today.plus(14));
    let [.., most] = MINUTES;
    MINUTES.into_iter().find(soon).unwrap_or(most)
}
