//! The figures of all exams, counted again only when something that they
//! follow from has changed; and one forecast a day that is kept, so that the
//! past can be looked at.

use serde::{Deserialize, Serialize};

use crate::app::effect::Effect;
use crate::app::model::{Mode, Model};
use crate::app::settings::DeckAim;
use crate::app::tally::Ground;
use crate::memory::{Retention, Weights};
use crate::progress::ExamMark;
use crate::study::Pace;
use crate::study::exam::Exam;
use crate::study::exam::figures::{Basis, Figures, figures};
use crate::time::Day;

/// A forecast as it was on a day, in whole per cents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptForecast {
    /// The exam's id.
    pub exam: String,
    /// The day on which it was made.
    pub day: Day,
    /// One exam in twenty is below this.
    pub low: u8,
    /// The mean.
    pub mid: u8,
    /// One exam in twenty is above this.
    pub high: u8,
}

/// The figures of all exams.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Board {
    counted_for: Option<CountedFor>,
    all: Vec<Figures>,
    marks: Vec<ExamMark>,
}

/// What figures follow from, as far as it changes while the program runs.
#[derive(Debug, Clone, PartialEq)]
struct CountedFor {
    today: Day,
    events: usize,
    exams: Vec<Exam>,
    new_a_day: u32,
    more_today: u32,
    decks: Vec<(u32, usize)>,
    weights: Weights,
    aim: f32,
    deck_aims: Vec<DeckAim>,
}

impl CountedFor {
    fn of(ground: &Ground, pace: &Pace) -> Self {
        let decks = ground.library.decks().iter();
        let settings = &ground.settings;
        Self {
            today: ground.today,
            events: ground.progress.len(),
            exams: settings.exams.clone(),
            new_a_day: pace.new_a_day,
            more_today: pace.more_today,
            aim: settings.aim,
            deck_aims: settings.deck_aims.clone(),
            weights: settings.weights_in_force(),
            decks: decks
                .map(|deck| (deck.revision, deck.facts.len()))
                .collect(),
        }
    }
}

impl Board {
    /// Are these the figures that would be counted?
    pub(in crate::app) fn is_of(&self, ground: &Ground) -> bool {
        let now = || CountedFor::of(ground, &ground.pace());
        self.counted_for.as_ref().is_some_and(|of| *of == now())
    }

    /// Counts the figures.
    pub fn count(ground: &Ground) -> Self {
        let pace = ground.pace();
        let basis = |exam: &Exam| Basis {
            library: &ground.library,
            progress: &ground.progress,
            pace: &pace,
            today: ground.today,
            aim: aim(ground, exam),
        };
        let exams = ground.settings.exams.iter();
        let figures = exams.filter_map(|exam| figures(exam, basis(exam)));
        let mut all: Vec<Figures> = figures.collect();
        all.sort_by(|a, b| (a.day, &a.id).cmp(&(b.day, &b.id)));
        Self {
            counted_for: Some(CountedFor::of(ground, &pace)),
            all,
            marks: ground.progress.exam_marks(),
        }
    }

    /// Other decks under the same names: everything is counted again.
    pub(in crate::app) fn forget(&mut self) {
        self.counted_for = None;
    }

    /// The figures of all exams, by day.
    pub fn all(&self) -> &[Figures] {
        &self.all
    }

    /// The real marks of exams that are over, one of each.
    pub fn marks(&self) -> &[ExamMark] {
        &self.marks
    }

    /// The figures of an exam.
    pub fn of(&self, id: &str) -> Option<&Figures> {
        self.all.iter().find(|figures| figures.id == id)
    }

    /// The next exam that is still to come.
    pub fn next(&self) -> Option<&Figures> {
        self.all.iter().find(|figures| figures.days > 0)
    }
}

/// The aim at which the facts of an exam come back: that of its decks, if they have the same.
fn aim(ground: &Ground, exam: &Exam) -> Retention {
    let decks = ground.library.decks().iter();
    let decks = decks.filter(|deck| exam.touches(&deck.id));
    let mut aims = decks.map(|deck| ground.settings.aim_of(&deck.id));
    let first = aims.next().filter(|first| aims.all(|aim| aim == *first));
    first.unwrap_or_else(|| ground.settings.aim())
}

/// Keeps the first forecast of the day for each exam to come.
pub fn remember(model: &mut Model) -> Option<Effect> {
    if model.mode == Mode::Look || model.whole.busy {
        return None;
    }
    let today = model.now.day();
    let kept = |id: &str| {
        let mut known = model.settings.forecasts.iter().rev();
        known.any(|kept| kept.exam == id && kept.day == today)
    };
    let to_come = model.exams.all.iter().filter(|figures| figures.days > 0);
    let new: Vec<KeptForecast> = to_come
        .filter(|figures| !kept(&figures.id))
        .map(|figures| KeptForecast {
            exam: figures.id.clone(),
            day: today,
            low: figures.planned.low,
            mid: figures.planned.mid,
            high: figures.planned.high,
        })
        .collect();
    if new.is_empty() {
        return None;
    }
    model.settings.keep_forecasts(new);
    Some(Effect::SaveSettings(model.settings.clone()))
}
