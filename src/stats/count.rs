//! All figures from all judgements, in one pass. What depends only on decks
//! and keys is kept from one count to the next.

use std::sync::Arc;

use super::calendar::{Calendar, Days};
use super::calibration::Calibration;
use super::coming::{Ahead, Coming, Fresh};
use super::confusions::Confusions;
use super::foretold::Foretold;
use super::ground::Ground;
use super::guess;
use super::hardest::{Hard, hardest};
use super::input::{Filter, Input};
use super::known::{Knowing, Sums};
use super::lasting::Lasting;
use super::remembered::{Remembered, Share};
use crate::deck::Library;
use crate::memory::{Curve, Retention};
use crate::progress::{History, Judgement};
use crate::study::{Confusion, confused};
use crate::time::{Day, Moment};

/// First answers below this number do not tell how new facts will go.
const ENOUGH: u32 = 20;
/// The share of new facts that is right at first, until the student's own is known.
const USUAL: f64 = 0.5;

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
        let wanted = |pair: &&Confusion| Ground::holds(input, &pair.asked);
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

/// The sums while judgements go by.
struct Pass<'a> {
    ground: &'a Ground,
    input: &'a Input,
    wanted: Vec<bool>,
    /// Are answers about facts that are in no deck any more counted?
    all: bool,
    from: Day,
    days: Days,
    sums: Sums,
    shares: Vec<Share>,
    remembered: Remembered,
    met: Share,
    met_ever: Share,
    calibration: Calibration,
    /// The answer of the judgement before.
    answer: Option<(Moment, u32)>,
}

impl<'a> Pass<'a> {
    fn new(ground: &'a Ground, input: &'a Input) -> Self {
        let (filter, today) = (&input.filter, input.today);
        let begun = input
            .history
            .judged
            .first()
            .map_or(today, |first| first.day);
        let from = filter.period.first(today).max(begun.min(today));
        let facts = ground.home.len();
        Self {
            ground,
            input,
            wanted: ground.wanted(&input.library, filter.deck.as_ref(), filter.topic.as_ref()),
            all: filter.deck.is_none(),
            from,
            // One day of grace: an answer may be noted where it is still the day before.
            days: Days::new(begun.plus(-1), today),
            sums: Sums::new(Curve::of(input.fsrs.weights()), (from, today), facts),
            shares: vec![Share::default(); facts],
            remembered: Remembered::default(),
            met: Share::default(),
            met_ever: Share::default(),
            calibration: Calibration::default(),
            answer: None,
        }
    }

    #[inline]
    fn take(&mut self, judged: &Judgement) {
        self.days.note(judged.day);
        let fact = self.ground.fact.get(judged.fact as usize).copied();
        let fact = fact.unwrap_or(super::ground::NONE);
        let wanted = self.wanted.get(fact as usize).copied();
        if !wanted.unwrap_or(self.all) {
            return;
        }
        let answer = Some((judged.at, judged.question));
        if self.answer != answer {
            self.answer = answer;
            self.days.add(judged.day, judged.took);
        }
        let days = self.sums.judge(fact, judged.day, judged.predicted);
        if Remembered::counts(judged) {
            if judged.day >= self.from {
                self.old(fact, judged, days.unwrap_or(1));
            }
        } else if judged.predicted.is_none() {
            let right = judged.grade.is_right();
            self.met_ever.add(right);
            if judged.day >= self.from {
                self.met.add(right);
            }
        }
    }

    /// An old fact was asked.
    fn old(&mut self, fact: u32, judged: &Judgement, days: u32) {
        let right = judged.grade.is_right();
        self.remembered.add(judged, days);
        if let Some(share) = self.shares.get_mut(fact as usize) {
            share.add(right);
        }
        let guessed = self.ground.guess.get(judged.question as usize);
        let guessed = f64::from(guessed.copied().unwrap_or(0.0));
        let remembers = judged.predicted.map_or(0.0, f64::from);
        self.calibration
            .add(guess::right(remembers, guessed), right);
    }

    fn end(mut self) -> Figures {
        let input = self.input;
        let today = input.today;
        let mut known = Knowing::default();
        let mut lasting = Lasting::default();
        let mut ahead = Ahead::new(input.fsrs.clone(), input.aim);
        let mut unmet = 0;
        let facts = input.now.iter().zip(&self.wanted);
        for (fact, _) in facts.filter(|(_, wanted)| **wanted) {
            known.facts += 1;
            let Some((state, last)) = fact.memory else {
                unmet += u32::from(!fact.suspended);
                continue;
            };
            known.answered += 1;
            lasting.add(state);
            let fading = self.sums.curve.fading(state);
            known.today += f64::from(self.sums.curve.chance(fading, today.days_since(last)));
            self.sums.end(fading, last, today);
            if let Some(due) = fact.due.filter(|_| !fact.suspended) {
                ahead.add(state, due.days_since(today));
            }
        }
        known.by_day = self.sums.by_day();
        let coming = ahead.look(Fresh {
            a_day: input.new_a_day,
            left: unmet,
            right: usual(self.met_ever),
        });
        Figures {
            filter: input.filter.clone(),
            aim: input.aim,
            confused: Confusions::default(),
            today,
            known,
            remembered: self.remembered,
            met: self.met,
            calendar: self.days.calendar(today, self.from),
            coming,
            hardest: hard(input, &self.shares),
            lasting,
            calibration: self.calibration,
            foretold: input.foretold.clone(),
        }
    }
}

/// The share of new facts that is right at first.
fn usual(met: Share) -> f64 {
    let share = met.share().filter(|_| met.all >= ENOUGH);
    share.unwrap_or(USUAL)
}

fn hard(input: &Input, shares: &[Share]) -> Vec<Hard> {
    let lapses = input.now.iter().map(|fact| fact.lapses);
    let listed = hardest(shares.iter().copied().zip(lapses));
    let named = listed
        .into_iter()
        .filter_map(|(place, remembered, lapses)| {
            let fact = input.library.facts().nth(place)?;
            Some(Hard {
                fact: fact.key.clone(),
                remembered,
                lapses,
            })
        });
    named.collect()
}
