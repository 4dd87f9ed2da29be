//! One pass over all judgements, oldest first: the sums from which all figures
//! follow. It takes in one judgement at a time and knows nothing of what is
//! kept from one count to the next.

use super::calendar::Days;
use super::calibration::Calibration;
use super::coming::{Ahead, Fresh};
use super::confusions::Confusions;
use super::count::Figures;
use super::ground::Ground;
use super::guess;
use super::hardest::{Hard, hardest};
use super::input::{Filter, Input};
use super::known::{Knowing, Sums};
use super::lasting::Lasting;
use super::remembered::{Remembered, Share};
use crate::memory::Curve;
use crate::progress::Judgement;
use crate::time::{Day, Moment};

/// First answers below this number do not tell how new facts will go.
const ENOUGH: u32 = 20;
/// The share of new facts that is right at first, until the student's own is known.
const USUAL: f64 = 0.5;

/// The sums while judgements go by.
pub(super) struct Pass<'a> {
    ground: &'a Ground,
    input: &'a Input,
    /// Each fact of the decks: is it asked for?
    wanted: Vec<bool>,
    /// Each fact of the history.
    facts: Vec<Asked>,
    from: Day,
    days: Days,
    sums: Sums,
    remembered: Remembered,
    met: Share,
    met_ever: Share,
    calibration: Calibration,
    /// The answer of the judgement before.
    answer: Option<(Moment, u32)>,
}

/// What a judgement needs of its fact. It stands together, because facts come in no order:
/// each place in memory that has to be fetched costs as much as all reckoning.
#[derive(Clone, Copy)]
struct Asked {
    counted: Counted,
    /// The study day of its last judgement so far, or [`NEVER`].
    last: Day,
    share: Share,
}

/// No study day.
const NEVER: Day = Day(i32::MIN);

/// Whether judgements of a fact count.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Counted {
    No,
    Yes,
    /// They do, but the fact is in no deck any more.
    Gone,
}

/// Each fact of the history, before the first judgement.
fn asked(ground: &Ground, wanted: &[bool], filter: &Filter) -> Vec<Asked> {
    let counted = |place: &u32| match wanted.get(*place as usize) {
        Some(true) => Counted::Yes,
        None if filter.deck.is_none() => Counted::Gone,
        Some(false) | None => Counted::No,
    };
    let asked = ground.fact.iter().map(|place| Asked {
        counted: counted(place),
        last: NEVER,
        share: Share::default(),
    });
    asked.collect()
}

impl<'a> Pass<'a> {
    pub(super) fn new(ground: &'a Ground, input: &'a Input) -> Self {
        let (filter, today) = (&input.filter, input.today);
        let begun = input
            .history
            .judged
            .first()
            .map_or(today, |first| first.day);
        let from = filter.period.first(today).max(begun.min(today));
        let wanted = ground.wanted(&input.library, filter.deck.as_ref(), filter.topic.as_ref());
        Self {
            ground,
            input,
            facts: asked(ground, &wanted, filter),
            wanted,
            from,
            // One day of grace: an answer may be noted where it is still the day before.
            days: Days::new(begun.plus(-1), today),
            sums: Sums::new(Curve::of(input.fsrs.weights()), (from, today)),
            remembered: Remembered::default(),
            met: Share::default(),
            met_ever: Share::default(),
            calibration: Calibration::default(),
            answer: None,
        }
    }

    #[inline]
    pub(super) fn take(&mut self, judged: &Judgement) {
        self.days.note(judged.day);
        let Some(fact) = self.facts.get_mut(judged.fact as usize) else {
            return;
        };
        if fact.counted == Counted::No {
            return;
        }
        let before = std::mem::replace(&mut fact.last, judged.day);
        let is_known = fact.counted == Counted::Yes && before != NEVER;
        let old = Remembered::counts(judged);
        let right = judged.grade.is_right();
        if old && judged.day >= self.from {
            fact.share.add(right);
        }
        let answer = Some((judged.at, judged.question));
        if self.answer != answer {
            self.answer = answer;
            self.days.add(judged.day, judged.took);
        }
        if is_known {
            self.sums.judge((before, judged.day), judged.predicted);
        }
        if old {
            if judged.day >= self.from {
                let days = if is_known {
                    judged.day.days_since(before)
                } else {
                    1
                };
                self.old(judged, days);
            }
        } else if judged.predicted.is_none() {
            self.met_ever.add(right);
            if judged.day >= self.from {
                self.met.add(right);
            }
        }
    }

    /// An old fact was asked.
    fn old(&mut self, judged: &Judgement, days: u32) {
        self.remembered.add(judged, days);
        let guessed = self.ground.guess.get(judged.question as usize);
        let guessed = f64::from(guessed.copied().unwrap_or(0.0));
        let remembers = judged.predicted.map_or(0.0, f64::from);
        let right = judged.grade.is_right();
        self.calibration
            .add(guess::right(remembers, guessed), right);
    }

    /// For each fact of the decks how often it was right.
    fn shares(&self) -> Vec<Share> {
        let mut shares = vec![Share::default(); self.wanted.len()];
        for (place, fact) in self.ground.fact.iter().zip(&self.facts) {
            if let Some(share) = shares.get_mut(*place as usize) {
                *share = fact.share;
            }
        }
        shares
    }

    pub(super) fn end(mut self) -> Figures {
        let input = self.input;
        let today = input.today;
        let shares = self.shares();
        let mut known = Knowing::default();
        let mut lasting = Lasting::default();
        let mut ahead = Ahead::new(input.fsrs.clone(), input.aim);
        let facts = input.now.iter().zip(&self.wanted);
        for (fact, _) in facts.filter(|(_, wanted)| **wanted) {
            known.facts += 1;
            let Some((state, last)) = fact.memory else {
                continue;
            };
            known.answered += 1;
            lasting.add(state);
            let fading = self.sums.curve.fading(state);
            known.today += f64::from(self.sums.curve.chance(fading, today.days_since(last)));
            self.sums.end(fading, last, today);
            if let Some(next) = fact.next {
                ahead.add(state, next.days_since(today), fact.aim);
            }
        }
        known.by_day = self.sums.by_day();
        let coming = ahead.look(Fresh {
            days: &input.new,
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
            hardest: hard(input, &shares),
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
