//! All figures from all judgements, in one pass. What depends only on decks
//! and keys is kept from one count to the next.

use std::sync::Arc;

use super::calendar::Calendar;
use super::calibration::Calibration;
use super::coming::Coming;
use super::confusions::Confusions;
use super::foretold::Foretold;
use super::ground::Ground;
use super::hardest::Hard;
use super::input::{Filter, Input};
use super::known::Knowing;
use super::lasting::Lasting;
use super::pass::Pass;
use super::remembered::{Remembered, Share};
use crate::deck::Library;
use crate::memory::Retention;
use crate::progress::History;
use crate::study::{Confusion, confused};
use crate::time::Day;

/// All figures.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Figures {
    /// What they are about.
    pub filter: Filter,
    /// The chance of remembering at which facts are asked again.
    pub aim: Retention,
    /// The study day on which they were counted.
    pub today: Day,
    /// Facts that would be remembered.
    pub known: Knowing,
    /// Old facts remembered, in the period.
    pub remembered: Remembered,
    /// Facts answered for the first time, in the period, and how many were right at once.
    pub met: Share,
    /// Answers and time.
    pub calendar: Calendar,
    /// The next days.
    pub coming: Coming,
    /// Facts missed most, in the period.
    pub hardest: Vec<Hard>,
    /// Facts taken for one another, over the whole past.
    pub confused: Confusions,
    /// How long memories last.
    pub lasting: Lasting,
    /// Predicted against actual answers, in the period.
    pub calibration: Calibration,
    /// The forecasts of an exam.
    pub foretold: Foretold,
}

/// Counts again and again, and keeps what stays the same.
#[derive(Debug, Default)]
pub struct Counter {
    kept: Option<(Arc<Library>, Ground)>,
    mixed: Option<Mixed>,
}

impl Counter {
    /// Counts all figures.
    pub fn count(&mut self, input: &Input) -> Figures {
        let kept = self.kept.take().filter(|(library, ground)| {
            Arc::ptr_eq(library, &input.library) && ground.fits(&input.history)
        });
        let (library, ground) = kept.unwrap_or_else(|| {
            let ground = Ground::of(&input.library, &input.history);
            (Arc::clone(&input.library), ground)
        });
        let mut figures = with_ground(&ground, input);
        figures.confused = self.confused(input);
        self.kept = Some((library, ground));
        figures
    }

    /// The confusions asked for. They are counted again only when the past has changed.
    fn confused(&mut self, input: &Input) -> Confusions {
        let kept = self.mixed.take().filter(|mixed| {
            Arc::ptr_eq(&mixed.library, &input.library)
                && Arc::ptr_eq(&mixed.history, &input.history)
        });
        let mixed = kept.unwrap_or_else(|| Mixed {
            library: Arc::clone(&input.library),
            history: Arc::clone(&input.history),
            pairs: confused::counted(&input.library, &input.history),
        });
        let wanted = |pair: &&Confusion| input.filter.holds(&input.library, &pair.asked);
        let pairs = mixed.pairs.iter().filter(wanted).cloned().collect();
        self.mixed = Some(mixed);
        Confusions::of(pairs)
    }
}

/// All confusions of a past with these decks.
#[derive(Debug)]
struct Mixed {
    library: Arc<Library>,
    history: Arc<History>,
    pairs: Vec<Confusion>,
}

/// Counts all figures, from nothing.
pub fn count(input: &Input) -> Figures {
    Counter::default().count(input)
}

fn with_ground(ground: &Ground, input: &Input) -> Figures {
    let mut pass = Pass::new(ground, input);
    for judged in &input.history.judged {
        pass.take(judged);
    }
    pass.end()
}
