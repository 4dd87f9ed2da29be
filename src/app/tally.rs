//! The figures of the library and of the exams: what they follow from, and when
//! they are counted. A few facts are counted at once; many would hold up a frame,
//! so that the figures before stay until the new ones have come.

use std::fmt;
use std::sync::Arc;

use crate::deck::Library;
use crate::memory::{Retention, Weights};
use crate::progress::Progress;
use crate::study::catch_up;
use crate::study::exam::Exam;
use crate::study::{ExamAim, Pace};
use crate::time::Day;

use super::coach::Choices;
use super::effect::Effect;
use super::errand::Errand;
use super::exam;
use super::model::Model;
use super::overview::Overview;
use super::settings::{DeckAim, Settings};

/// So many facts of decks are counted within a frame.
const AT_ONCE: usize = 5_000;

/// All that the figures follow from.
#[derive(Clone)]
pub struct Ground {
    /// The decks.
    pub library: Arc<Library>,
    /// What the student knows.
    pub progress: Arc<Progress>,
    /// The student's choices.
    pub settings: Settings,
    /// The minutes of the plan to catch up that is looked at.
    pub minutes: Option<u32>,
    /// New facts asked for beyond the daily number, and the day this was done.
    pub more: (Day, u32),
    /// Today.
    pub today: Day,
}

impl Ground {
    /// The present.
    pub fn of(model: &Model) -> Self {
        Self {
            library: Arc::clone(&model.library),
            progress: Arc::clone(&model.progress),
            settings: model.settings.clone(),
            minutes: model.coach.minutes,
            more: model.more,
            today: model.now.day(),
        }
    }

    /// How many new facts may come today.
    pub fn pace(&self) -> Pace {
        pace(&self.settings, &self.progress, (self.more, self.today))
    }
}

/// How many new facts may come today, if `more` were asked for on a day.
pub(super) fn pace(
    settings: &Settings,
    progress: &Progress,
    (more, today): ((Day, u32), Day),
) -> Pace {
    let minutes = settings.coach.catch_up;
    let answer_ms = || catch_up::answer_ms(progress);
    let catch_up = minutes.map(|minutes| catch_up::facts_a_day(minutes, answer_ms()));
    Pace {
        // While a student catches up, only what an exam needs is new.
        new_a_day: if catch_up.is_some() {
            0
        } else {
            settings.new_a_day
        },
        catch_up,
        more_today: if more.0 == today { more.1 } else { 0 },
        exams: settings
            .exams
            .iter()
            .filter_map(|exam| {
                let day = exam.day()?;
                let exam = exam.clone();
                Some(ExamAim { exam, day })
            })
            .collect(),
    }
}

/// What figures follow from, in small.
#[derive(Debug, Clone)]
struct Basis {
    library: Arc<Library>,
    events: usize,
    newest_ms: Option<i64>,
    weights: Weights,
    today: Day,
    more: (Day, u32),
    minutes: Option<u32>,
    new_a_day: u32,
    coach: Choices,
    exams: Vec<Exam>,
    aim: Retention,
    deck_aims: Vec<DeckAim>,
}

impl Basis {
    fn of(model: &Model) -> Self {
        let settings = &model.settings;
        Self {
            library: Arc::clone(&model.library),
            events: model.progress.len(),
            newest_ms: model.progress.newest_ms(),
            weights: *model.progress.fsrs().weights(),
            today: model.now.day(),
            more: model.more,
            minutes: model.coach.minutes,
            new_a_day: settings.new_a_day,
            coach: settings.coach.clone(),
            exams: settings.exams.clone(),
            aim: settings.aim(),
            deck_aims: settings.deck_aims.clone(),
        }
    }

    fn is_of(&self, model: &Model) -> bool {
        let now = Self::of(model);
        Arc::ptr_eq(&self.library, &now.library)
            && (self.events, self.newest_ms, self.weights)
                == (now.events, now.newest_ms, now.weights)
            && (self.today, self.more, self.minutes) == (now.today, now.more, now.minutes)
            && (self.new_a_day, self.aim) == (now.new_a_day, now.aim)
            && self.coach == now.coach
            && self.exams == now.exams
            && self.deck_aims == now.deck_aims
    }
}

/// How far the counting is.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// What the figures follow from that are shown.
    shown: Option<Box<Basis>>,
    /// How often figures were asked for; the number of the latest order.
    orders: u64,
    /// What the order follows from that is on its way.
    asked: Option<Box<Basis>>,
    /// The figures that are shown may be out of date.
    stale: bool,
}

impl State {
    /// Are other figures on their way?
    pub fn is_counting(&self) -> bool {
        self.asked.is_some()
    }
}

/// The figures are to be counted.
#[derive(Clone)]
pub struct Order {
    number: u64,
    ground: Box<Ground>,
    /// Figures of exams that still hold.
    exams: Option<exam::Board>,
}

impl fmt::Debug for Order {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The ground is everything that is known.
        let order = &mut f.debug_struct("Order");
        order.field("number", &self.number).finish_non_exhaustive()
    }
}

impl PartialEq for Order {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

/// Figures that were counted.
#[derive(Debug, Clone)]
pub struct Came {
    number: u64,
    overview: Overview,
    exams: exam::Board,
}

impl Order {
    /// Counts; `None` once `go_on` says no.
    pub fn run(self, go_on: &dyn Fn() -> bool) -> Option<Came> {
        let overview = Overview::count(&self.ground);
        let exams = match self.exams {
            Some(exams) => exams,
            None if go_on() => exam::Board::count(&self.ground),
            None => return None,
        };
        Some(Came {
            number: self.number,
            overview,
            exams,
        })
    }
}

/// The figures may have changed: where there are few facts they are counted now, else they are
/// asked for after this message.
pub(super) fn refresh(model: &mut Model) {
    let decks = model.library.decks().iter();
    let facts: usize = decks.map(|deck| deck.facts.len()).sum();
    if facts <= AT_ONCE {
        count(model);
    } else {
        model.tally.stale = true;
    }
}

/// Counts the figures now, however long that takes.
pub(super) fn count(model: &mut Model) {
    model.tally.stale = false;
    model.tally.asked = None;
    let ground = Ground::of(model);
    model.overview = Overview::count(&ground);
    if !model.exams.is_of(&ground) {
        model.exams = exam::Board::count(&ground);
    }
    model.tally.shown = Some(Box::new(Basis::of(model)));
}

/// After each message: figures that are out of date are asked for.
pub(super) fn follow(model: &mut Model) -> Option<Effect> {
    if !model.tally.stale {
        return None;
    }
    model.tally.stale = false;
    let shown = model.tally.shown.as_ref();
    if shown.is_some_and(|shown| shown.is_of(model)) {
        model.tally.asked = None;
        return None;
    }
    let asked = model.tally.asked.as_ref();
    if asked.is_some_and(|asked| asked.is_of(model)) {
        return None;
    }
    model.tally.asked = Some(Box::new(Basis::of(model)));
    model.tally.orders += 1;
    let ground = Box::new(Ground::of(model));
    Some(Effect::Errand(Errand::Count(Order {
        number: model.tally.orders,
        exams: model.exams.is_of(&ground).then(|| model.exams.clone()),
        ground,
    })))
}

/// Figures were counted. What was answered meanwhile is counted when something asks for it: as
/// they are, they are nearer than those before.
pub(super) fn came(model: &mut Model, came: Came) {
    if came.number != model.tally.orders {
        return;
    }
    let Some(basis) = model.tally.asked.take() else {
        return;
    };
    model.overview = came.overview;
    model.exams = came.exams;
    model.tally.shown = Some(basis);
}
