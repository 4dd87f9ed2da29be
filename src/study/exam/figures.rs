//! An exam in figures: the forecast and what it rests on, the days until then,
//! what there is no time for, and the weakest facts. Everything follows from
//! decks, progress and the day; it is counted when one of them changed.

use super::course::{Known, LastWeek, Load, Rules, follow};
use super::first::known_at_once;
use super::forecast::{Forecast, forecast};
use super::{Exam, Form};
use crate::deck::{Deck, DeckId, Fact, FactKey, ItemId, Library};
use crate::memory::Retention;
use crate::progress::Progress;
use crate::study::plan::{Pace, Scope, today};
use crate::time::Day;

/// The weakest facts that are named; a printed page seldom has room for all of them.
pub const WEAKEST: usize = 30;
/// How often the days until the exam are lived through, for few and for many facts.
const RUNS: [(usize, u32); 3] = [(400, 6), (2000, 2), (usize::MAX, 1)];

/// What exam figures are counted from.
#[derive(Debug, Clone, Copy)]
pub struct Basis<'a> {
    /// The decks.
    pub library: &'a Library,
    /// What the learner knows.
    pub progress: &'a Progress,
    /// How many facts a day may bring.
    pub pace: &'a Pace,
    /// Today.
    pub today: Day,
    /// The aim at which facts come back.
    pub aim: Retention,
}

/// An exam in figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// The exam.
    pub id: String,
    /// Its day.
    pub day: Day,
    /// Days from today; 0 when it is today or over.
    pub days: u32,
    /// Facts that it may ask for.
    pub facts: usize,
    /// Those of them that were met.
    pub met: usize,
    /// The forecast if nothing more were studied.
    pub stopped: Forecast,
    /// The forecast if every day of the plan is studied.
    pub planned: Forecast,
    /// The share of new facts that the learner knows at once; `None` until enough were met.
    pub at_once: Option<f64>,
    /// The days until the exam, from today.
    pub work: Vec<Load>,
    /// Topics with facts that there is no time for, in the order in which they are taught.
    pub left_out: Vec<LeftOut>,
    /// The facts least likely to be remembered on the day, the weakest first, each with its
    /// chance; those never met stand at the end, with none.
    pub weakest: Vec<(FactKey, Option<f64>)>,
}

/// Facts of a topic that there is no time for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The deck.
    pub deck: DeckId,
    /// The topic.
    pub topic: ItemId,
    /// How many of its facts.
    pub facts: usize,
    /// All facts of the topic that were never met.
    pub of: usize,
}

/// The facts that an exam may ask for, in the order in which they are taught.
pub fn facts_of<'a>(exam: &'a Exam, library: &'a Library) -> impl Iterator<Item = &'a Fact> {
    let in_order = |deck: &'a Deck| {
        let topics = deck.topics.iter();
        topics.flat_map(|topic| deck.facts.iter().filter(move |fact| fact.topic == topic.id))
    };
    let decks = library.decks().iter().map(AsRef::as_ref);
    decks.flat_map(in_order).filter(|fact| exam.covers(fact))
}

/// Counts an exam's figures; `None` if it has no day or no facts.
pub fn figures(exam: &Exam, basis: Basis<'_>) -> Option<Figures> {
    let day = exam.day()?;
    let facts: Vec<&Fact> = facts_of(exam, basis.library).collect();
    if facts.is_empty() {
        return None;
    }
    let at_once = known_at_once(basis.library, basis.progress);
    let unseen = at_once.unwrap_or(0.0);
    let now: Vec<Option<f64>> = facts
        .iter()
        .map(|fact| basis.progress.fact(&fact.key)?.retrievability(day))
        .collect();
    let told = |recall: &[f64]| forecast(recall, exam.form, exam.questions);
    let stopped: Vec<f64> = now.iter().map(|chance| chance.unwrap_or(unseen)).collect();
    let days = day.days_since(basis.today);
    let ahead = (days > 0).then(|| go_on(exam, basis, &facts, (day, unseen)));
    let ahead = ahead.unwrap_or_else(|| Ahead {
        recall: now.clone(),
        work: Vec::new(),
    });
    let planned: Vec<f64> = ahead
        .recall
        .iter()
        .map(|chance| chance.unwrap_or(unseen))
        .collect();
    Some(Figures {
        id: exam.id.clone(),
        day,
        days,
        facts: facts.len(),
        met: now.iter().flatten().count(),
        stopped: told(&stopped),
        planned: told(&planned),
        at_once,
        left_out: left_out(basis.library, &facts, (&now, &ahead.recall)),
        weakest: weakest(&facts, &now),
        work: ahead.work,
    })
}

struct Ahead {
    recall: Vec<Option<f64>>,
    work: Vec<Load>,
}

/// Lives through the days until the exam by the plan. A suspended fact is not asked: it only fades.
fn go_on(exam: &Exam, basis: Basis<'_>, facts: &[&Fact], (day, unseen): (Day, f64)) -> Ahead {
    let open = |fact: &&&Fact| {
        let known = basis.progress.fact(&fact.key);
        known.is_none_or(|known| !known.suspended)
    };
    let asked: Vec<&Fact> = facts.iter().filter(open).copied().collect();
    let known: Vec<Option<Known>> = asked.iter().map(|fact| known(basis, fact)).collect();
    let runs = RUNS.iter().find(|(most, _)| known.len() <= *most);
    let course = follow(
        &known,
        &rules(exam, basis, unseen),
        (basis.today, day),
        (0, runs.map_or(1, |(_, runs)| *runs)),
    );
    let mut followed = asked.iter().zip(course.recall);
    let recall = facts
        .iter()
        .map(|fact| {
            if open(&fact) {
                let (_, chance) = followed.next()?;
                chance
            } else {
                basis.progress.fact(&fact.key)?.retrievability(day)
            }
        })
        .collect();
    Ahead {
        recall,
        work: course.days,
    }
}

fn known(basis: Basis<'_>, fact: &Fact) -> Option<Known> {
    let known = basis.progress.fact(&fact.key)?;
    let last = known.last_day()?;
    Some(Known {
        memory: known.memory?,
        last,
        due: known
            .comes_next(basis.today)
            .unwrap_or_else(|| last.plus(1)),
        right: known.right_ever,
        recalled: known.ever_recalled(),
    })
}

fn rules<'a>(exam: &Exam, basis: Basis<'a>, at_once: f64) -> Rules<'a> {
    let plan = today(
        basis.library,
        basis.progress,
        &Scope::All,
        basis.pace,
        basis.today,
    );
    let new = plan.new.iter();
    let new = new.filter_map(|key| basis.library.fact(key));
    let new_today = new.filter(|fact| exam.covers(fact)).count();
    // Only the nearest exam may count on the new facts that come without any exam.
    let to_come = basis.pace.exams.iter().filter(|aim| aim.day > basis.today);
    let next = to_come.min_by_key(|aim| aim.day);
    let new_a_day = if next.is_some_and(|aim| aim.exam.id == exam.id) {
        basis.pace.new_a_day
    } else {
        0
    };
    Rules {
        fsrs: basis.progress.fsrs(),
        retention: basis.aim,
        most: u32::MAX,
        new_today: u32::try_from(new_today).unwrap_or(u32::MAX),
        new_a_day,
        at_once,
        last_week: LastWeek::ByGain,
        last_most: u32::from(exam.last_week),
    }
}

/// The topics of facts that neither were met nor will be.
fn left_out(
    library: &Library,
    facts: &[&Fact],
    (now, ahead): (&[Option<f64>], &[Option<f64>]),
) -> Vec<LeftOut> {
    let mut topics: Vec<LeftOut> = Vec::new();
    for (fact, (now, ahead)) in facts.iter().zip(now.iter().zip(ahead)) {
        let Some(deck) = library.deck_of(&fact.key).filter(|_| now.is_none()) else {
            continue;
        };
        let lost = usize::from(ahead.is_none());
        match topics.last_mut() {
            Some(last) if last.deck == deck.id && last.topic == fact.topic => {
                last.facts += lost;
                last.of += 1;
            }
            Some(_) | None => topics.push(LeftOut {
                deck: deck.id.clone(),
                topic: fact.topic.clone(),
                facts: lost,
                of: 1,
            }),
        }
    }
    topics.retain(|topic| topic.facts > 0);
    topics
}

fn weakest(facts: &[&Fact], now: &[Option<f64>]) -> Vec<(FactKey, Option<f64>)> {
    let mut all: Vec<(usize, Option<f64>)> = now.iter().copied().enumerate().collect();
    all.sort_by(|(a, one), (b, other)| match (one, other) {
        (Some(one), Some(other)) => one.total_cmp(other).then(a.cmp(b)),
        (Some(_), None) => std::cmp::Ordering::Less,
        (None, Some(_)) => std::cmp::Ordering::Greater,
        (None, None) => a.cmp(b),
    });
    let named = all.into_iter().take(WEAKEST);
    named
        .filter_map(|(place, chance)| Some((facts.get(place)?.key.clone(), chance)))
        .collect()
}

impl Figures {
    /// Facts that there is no time for.
    pub fn lost(&self) -> usize {
        self.left_out.iter().map(|topic| topic.facts).sum()
    }

    /// Facts a day from now on, in the mean of the days that are left.
    pub fn a_day(&self) -> f64 {
        let all: f64 = self
            .work
            .iter()
            .map(|load| f64::from(load.new) + load.reviews)
            .sum();
        all / self.work.len().max(1) as f64
    }
}

/// Can a mark be told from facts at all?
pub fn is_told(form: Form) -> bool {
    match form {
        Form::Choice { .. } | Form::Short | Form::Mixed { .. } => true,
        Form::Essay => false,
    }
}
