//! Today's plan: which facts are asked today, and in which order. It follows
//! from decks, progress, the day and the limit alone, so that leaving and
//! coming back, even after a restart, gives the same plan.

use std::collections::BTreeSet;

use crate::deck::{DeckId, Fact, FactKey, Library};
use crate::progress::Progress;
use crate::time::Day;

use super::catch_up;
use super::exam::Exam;
use super::fresh::Fresh;
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
    pub(in crate::study) fn holds(&self, deck: &DeckId) -> bool {
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
    let mut due: Vec<Due> = Vec::new();
    let mut last_week = last_week::Chosen::new(&pace.exams, day);
    let mut fresh = Fresh::new(day);
    // Each fact is looked up once: with many facts that is most of the time.
    let mut walk = progress.walk();
    for deck in library.decks() {
        let wanted = scope.holds(&deck.id);
        fresh.begin(deck);
        for fact in &deck.facts {
            let known = walk.fact(&fact.key);
            if wanted {
                fresh.look(fact, known);
            } else {
                fresh.count(known);
            }
            let Some(known) = known.filter(|known| wanted && known.is_open(day)) else {
                continue;
            };
            if known.is_unfinished(day) {
                plan.unfinished.push(fact.key.clone());
            } else if !last_week.takes(fact, known)
                && let Some(since) = known
                    .comes_on()
                    .filter(|on| *on <= day && known.answers > 0)
            {
                due.push(Due::of(&fact.key, since, known.sure_wrong, day));
            }
        }
    }
    let usual = match pace.catch_up {
        Some(a_day) => flagged(progress, endangered(library, progress, scope, (a_day, day))),
        None => in_order(due),
    };
    let ranked = flagged(progress, last_week.ranked(progress.fsrs()));
    plan.due = joined(ranked, usual);
    let limit = new_a_day(library, progress, pace, day).saturating_add(pace.more_today);
    plan.new = fresh.taken(limit, pace);
    plan
}

/// Facts, each with whether it was answered wrong with certainty.
type Flagged = Vec<(bool, FactKey)>;

/// A fact that is due, made while it is at hand anyway: afterwards each would have to be
/// fetched again, in the order of the mix.
struct Due {
    since: Day,
    mixed: u64,
    fact: FactKey,
    sure_wrong: bool,
}

impl Due {
    fn of(fact: &FactKey, since: Day, sure_wrong: bool, today: Day) -> Self {
        Self {
            since,
            mixed: shuffle_of(fact, today),
            fact: fact.clone(),
            sure_wrong,
        }
    }
}

/// The longest overdue first; facts of one day mixed, so that topics interleave.
fn in_order(mut due: Vec<Due>) -> Flagged {
    due.sort_unstable_by(|a, b| {
        let order = (a.since, a.mixed).cmp(&(b.since, b.mixed));
        order.then_with(|| a.fact.cmp(&b.fact))
    });
    let due = due.into_iter();
    due.map(|due| (due.sure_wrong, due.fact)).collect()
}

fn flagged(progress: &Progress, facts: Vec<FactKey>) -> Flagged {
    let facts = facts.into_iter();
    facts
        .map(|fact| (is_sure_wrong(progress, &fact), fact))
        .collect()
}

/// The ranked facts and then the others, each once. What was answered wrong with certainty
/// comes before the rest, each in its order.
fn joined(ranked: Flagged, mut usual: Flagged) -> Vec<FactKey> {
    if !ranked.is_empty() {
        let known: BTreeSet<&FactKey> = ranked.iter().map(|(_, fact)| fact).collect();
        usual.retain(|(_, fact)| !known.contains(fact));
    }
    let mut first = Vec::new();
    let mut rest = Vec::with_capacity(ranked.len() + usual.len());
    for (sure_wrong, fact) in ranked.into_iter().chain(usual) {
        if sure_wrong {
            first.push(fact);
        } else {
            rest.push(fact);
        }
    }
    if first.is_empty() {
        return rest;
    }
    first.append(&mut rest);
    first
}

/// What a catch-up plan still asks for today. It ranks the facts of all decks, so that studying
/// one deck alone brings the same facts of it.
pub(super) fn endangered(
    library: &Library,
    progress: &Progress,
    scope: &Scope,
    (a_day, day): (usize, Day),
) -> Vec<FactKey> {
    let left = a_day.saturating_sub(catch_up::done_on(library, progress, day));
    let mut facts = catch_up::most_endangered(library, progress, day, left);
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

/// The day of the next exam that may ask for a fact.
pub(super) fn next_exam_of(pace: &Pace, fact: &Fact, day: Day) -> Option<Day> {
    let aims = pace.exams.iter();
    aims.filter(|aim| aim.day > day && aim.exam.covers(fact))
        .map(|aim| aim.day)
        .min()
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
            let mut walk = progress.walk();
            let left = library
                .facts()
                .filter(|fact| next_exam_of(pace, fact, day) == Some(aim.day))
                .filter(|fact| match walk.fact(&fact.key) {
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
