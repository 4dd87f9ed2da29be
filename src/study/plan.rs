//! Today's plan: which facts are asked today, and in which order. It follows
//! from decks, progress, the day and the limit alone, so that leaving and
//! coming back, even after a restart, gives the same plan.

use std::collections::{BTreeMap, BTreeSet};

use crate::deck::{Deck, DeckId, Fact, FactKey, ItemId, Library};
use crate::memory::Grade;
use crate::progress::{FactProgress, Progress};
use crate::time::Day;

use super::catch_up;
use super::exam::Exam;
use super::last_week;
use super::seed::seed;
use super::sure_wrong::is_sure_wrong;

/// Which facts a session is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// All decks.
    All,
    /// One deck.
    Deck(DeckId),
}

impl Scope {
    /// Whether a deck belongs to it.
    pub(super) fn holds(&self, deck: &DeckId) -> bool {
        match self {
            Self::All => true,
            Self::Deck(id) => id == deck,
        }
    }
}

/// An exam to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExamAim {
    /// What it asks for.
    pub exam: Exam,
    /// The day of the exam.
    pub day: Day,
}

/// How many new facts a day may bring.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pace {
    /// New facts a day over all decks.
    pub new_a_day: u32,
    /// New facts that the student asked for beyond that, today.
    pub more_today: u32,
    /// Exams still to come, which may ask for more.
    pub exams: Vec<ExamAim>,
    /// A catch-up plan runs: so many facts are reviewed a day, the most endangered first.
    pub catch_up: Option<usize>,
}

/// The facts of a day, in the order in which they are asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// Missed earlier today and not yet answered right since.
    pub unfinished: Vec<FactKey>,
    /// Due today or before.
    pub due: Vec<FactKey>,
    /// Never answered, in teaching order, topic by topic.
    pub new: Vec<FactKey>,
}

impl Plan {
    /// How many facts there are in all.
    pub fn len(&self) -> usize {
        self.unfinished.len() + self.due.len() + self.new.len()
    }

    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// What is to be done today in this scope.
pub fn today(library: &Library, progress: &Progress, scope: &Scope, pace: &Pace, day: Day) -> Plan {
    let mut plan = Plan::default();
    let mut due: Vec<(Day, u64, FactKey)> = Vec::new();
    let mut last_week = last_week::Chosen::new(&pace.exams, day);
    for deck in library.decks().iter().filter(|deck| scope.holds(&deck.id)) {
        for fact in &deck.facts {
            let Some(known) = progress.fact(&fact.key).filter(|known| is_open(known, day)) else {
                continue;
            };
            if is_unfinished(known, day) {
                plan.unfinished.push(fact.key.clone());
            } else if !last_week.takes(fact, known)
                && let Some(since) = known
                    .comes_on()
                    .filter(|on| *on <= day && known.answers > 0)
            {
                due.push((since, shuffle_of(&fact.key, day), fact.key.clone()));
            }
        }
    }
    // The longest overdue first; facts of one day mixed, so that topics interleave.
    due.sort_unstable();
    let usual = match pace.catch_up {
        Some(a_day) => endangered(library, progress, scope, (a_day, day)),
        None => due.into_iter().map(|(_, _, fact)| fact).collect(),
    };
    plan.due = last_week.ranked(progress.fsrs());
    let ranked: BTreeSet<FactKey> = plan.due.iter().cloned().collect();
    let others = usual.into_iter().filter(|fact| !ranked.contains(fact));
    plan.due.extend(others);
    // What was answered wrong with certainty comes before the rest, each in its order.
    plan.due.sort_by_key(|fact| !is_sure_wrong(progress, fact));
    plan.new = new_facts(library, progress, scope, pace, day);
    plan
}

/// What a catch-up plan still asks for today. It ranks the facts of all decks, so that studying
/// one deck alone brings the same facts of it.
fn endangered(
    library: &Library,
    progress: &Progress,
    scope: &Scope,
    (a_day, day): (usize, Day),
) -> Vec<FactKey> {
    let left = a_day.saturating_sub(catch_up::done_on(library, progress, day));
    let mut facts = catch_up::waiting(library, progress, day);
    facts.truncate(left);
    let of_scope = |fact: &FactKey| {
        let deck = library.deck_of(fact);
        deck.is_some_and(|deck| scope.holds(&deck.id))
    };
    facts.retain(of_scope);
    facts
}

fn shuffle_of(fact: &FactKey, day: Day) -> u64 {
    seed(&[fact.as_str()], &[u64::from(day.0.unsigned_abs())])
}

/// Whether a fact may be asked on this day at all.
fn is_open(known: &FactProgress, day: Day) -> bool {
    !known.suspended && known.buried_until.is_none_or(|until| until <= day)
}

/// Missed today, and not answered right since.
fn is_unfinished(known: &FactProgress, day: Day) -> bool {
    known
        .last_review()
        .is_some_and(|review| review.day == day && review.grade == Grade::Again)
}

/// The new facts of today: those an exam needs first, then deck by deck,
/// decks that were begun before those that were not.
fn new_facts(
    library: &Library,
    progress: &Progress,
    scope: &Scope,
    pace: &Pace,
    day: Day,
) -> Vec<FactKey> {
    let mut decks: Vec<&Deck> = library.decks().iter().collect();
    decks.sort_by_key(|deck| !is_begun(deck, progress));
    let room = room_today(library, progress, pace, day);
    let in_scope = decks.into_iter().filter(|deck| scope.holds(&deck.id));
    let mut facts: Vec<&Fact> = in_scope
        .flat_map(in_teaching_order)
        .filter(|fact| match progress.fact(&fact.key) {
            None => true,
            Some(known) => {
                let comes = known.moved.is_none_or(|to| to <= day);
                known.answers == 0 && is_open(known, day) && comes
            }
        })
        .collect();
    facts.sort_by_cached_key(|fact| {
        let exam = next_exam_of(pace, fact, day);
        (exam.is_none(), exam)
    });
    let taken = facts.into_iter().take(room);
    taken.map(|fact| fact.key.clone()).collect()
}

/// The day of the next exam that may ask for a fact.
fn next_exam_of(pace: &Pace, fact: &Fact, day: Day) -> Option<Day> {
    let aims = pace.exams.iter();
    aims.filter(|aim| aim.day > day && aim.exam.covers(fact))
        .map(|aim| aim.day)
        .min()
}

/// Topic by topic, and within a topic as the deck has them. Each fact is looked at once, however
/// many topics there are.
fn in_teaching_order(deck: &Deck) -> impl Iterator<Item = &Fact> {
    let places: BTreeMap<&ItemId, usize> = deck
        .topics
        .iter()
        .enumerate()
        .map(|(place, topic)| (&topic.id, place))
        .collect();
    let placed = deck.facts.iter();
    let mut facts: Vec<(usize, &Fact)> = placed
        .filter_map(|fact| Some((*places.get(&fact.topic)?, fact)))
        .collect();
    facts.sort_by_key(|(place, _)| *place);
    facts.into_iter().map(|(_, fact)| fact)
}

fn is_begun(deck: &Deck, progress: &Progress) -> bool {
    deck.facts.iter().any(|fact| is_met(progress, fact))
}

fn is_met(progress: &Progress, fact: &Fact) -> bool {
    progress
        .fact(&fact.key)
        .is_some_and(|known| known.answers > 0)
}

/// How many new facts may still come today.
fn room_today(library: &Library, progress: &Progress, pace: &Pace, day: Day) -> usize {
    let met_today = library
        .facts()
        .filter(|fact| progress.fact(&fact.key).and_then(FactProgress::first_day) == Some(day))
        .count();
    let limit = u64::from(new_a_day(library, progress, pace, day)) + u64::from(pace.more_today);
    usize::try_from(limit)
        .unwrap_or(usize::MAX)
        .saturating_sub(met_today)
}

/// New facts a day: the student's number, or what the exams ask for if that is more.
pub fn new_a_day(library: &Library, progress: &Progress, pace: &Pace, day: Day) -> u32 {
    let needed: u32 = pace
        .exams
        .iter()
        .filter(|exam| exam.day > day)
        .map(|aim| {
            // What is met today counts for today's number, so that it does not
            // shrink while the student works through it.
            let left = library
                .facts()
                .filter(|fact| next_exam_of(pace, fact, day) == Some(aim.day))
                .filter(|fact| match progress.fact(&fact.key) {
                    Some(known) => {
                        known.first_day().is_none_or(|first| first == day) && !known.suspended
                    }
                    None => true,
                })
                .count();
            new_facts_a_day_for(left, aim.day.days_since(day))
        })
        .sum();
    needed.max(pace.new_a_day)
}

/// The last days before an exam are for what was met before.
const DAYS_WITHOUT_NEW: u32 = 3;

/// The most new facts a day that a date may ask for: what they bring to review still fits a day.
pub const MOST_NEW: u32 = 40;

/// How many new facts a day meet all of `left` in time for an exam in `days` days. If time is
/// short they come until the day before, and never more than [`MOST_NEW`]: some are left out.
pub fn new_facts_a_day_for(left: usize, days: u32) -> u32 {
    let left = u32::try_from(left).unwrap_or(u32::MAX);
    let calm = left.div_ceil(days.saturating_sub(DAYS_WITHOUT_NEW).max(1));
    if calm <= MOST_NEW {
        return calm;
    }
    left.div_ceil(days.max(1)).min(MOST_NEW)
}

/// The facts of a set that are due on a day exactly.
pub fn due_on<'a>(
    progress: &'a Progress,
    facts: impl Iterator<Item = &'a Fact>,
    day: Day,
) -> BTreeSet<FactKey> {
    facts
        .filter(|fact| {
            progress
                .fact(&fact.key)
                .is_some_and(|known| known.comes_on() == Some(day))
        })
        .map(|fact| fact.key.clone())
        .collect()
}
