//! Two facts that a student keeps taking for one another: when they are worth
//! being shown side by side. It counts confusions; which answers are confusions
//! is decided in `confused`, and what was shown stands in the journal.

use crate::deck::{FactKey, Library};
use crate::progress::{History, Judgement, Progress};
use crate::time::Day;

use super::confused::{self, meant};
use super::session::{Given, Session};

/// After so many confusions, since they were last shown, two facts are shown side by side.
pub const ENOUGH: u32 = 2;

/// Two facts that were confused with each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The fact that was asked.
    pub asked: FactKey,
    /// The fact whose answer was given.
    pub given: FactKey,
}

impl Pair {
    /// Is it the same two facts, whichever of them was asked?
    pub fn is_of(&self, one: &FactKey, other: &FactKey) -> bool {
        let same = self.asked == *one && self.given == *other;
        same || self.asked == *other && self.given == *one
    }
}

/// The facts that an answer confused; `text` is the answer as the journal keeps it.
pub fn confused_by(library: &Library, given: &Given, text: &str) -> Vec<Pair> {
    let Some(question) = library.question(&given.asking.question) else {
        return Vec::new();
    };
    let missed = given.verdict.facts.iter();
    let missed = missed.filter(|(_, grade)| !grade.is_right());
    missed
        .filter_map(|(asked, _)| {
            let other = meant(library, asked, question, text)?;
            Some(Pair {
                asked: asked.clone(),
                given: other.key.clone(),
            })
        })
        .collect()
}

/// The day on which two facts were last shown side by side.
pub fn shown_on(progress: &Progress, pair: &Pair) -> Option<Day> {
    let shown = progress.shown_together().into_iter().rev();
    let mut shown = shown.filter(|shown| pair.is_of(&shown.one, &shown.other));
    shown.next().map(|shown| shown.day)
}

/// How often two facts were confused, either way, after the day on which they were last shown.
pub fn times(library: &Library, history: &History, pair: &Pair, shown: Option<Day>) -> u32 {
    let both = [&pair.asked, &pair.given].map(|fact| number(history, fact));
    let wanted = |judged: &Judgement| {
        both.contains(&Some(judged.fact)) && shown.is_none_or(|shown| judged.day > shown)
    };
    confused::counted_of(library, history, wanted)
        .into_iter()
        .filter(|found| pair.is_of(&found.asked, &found.given))
        .map(|found| found.times)
        .sum()
}

/// The fact whose answer was given most often where this one was asked, and how often.
pub fn most(library: &Library, history: &History, fact: &FactKey) -> Option<(FactKey, u32)> {
    let own = number(history, fact)?;
    let found = confused::counted_of(library, history, |judged| judged.fact == own);
    let found = found.into_iter().next()?;
    Some((found.given, found.times))
}

fn number(history: &History, fact: &FactKey) -> Option<u32> {
    let place = history.facts.iter().position(|known| known == fact)?;
    u32::try_from(place).ok()
}

/// How often two facts were confused in a session: all that is known while the journals of
/// earlier days are not read.
pub fn times_in(
    library: &Library,
    session: &Session,
    (pair, shown): (&Pair, Option<Day>),
    text: impl Fn(&Given) -> String,
) -> u32 {
    let log = session.log().iter();
    let log = log.filter(|given| shown.is_none_or(|shown| given.asking.since.day() > shown));
    let found = log.flat_map(|given| confused_by(library, given, &text(given)));
    let count = found.filter(|found| pair.is_of(&found.asked, &found.given));
    u32::try_from(count.count()).unwrap_or(u32::MAX)
}
