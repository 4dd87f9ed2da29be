//! A session that was broken off when the program was closed: what was answered
//! earlier today counts in the session that goes on with the day. It is read
//! from the journal; which session goes on is for others to say.

use std::collections::BTreeSet;

use super::Session;
use crate::deck::{FactKey, Library};
use crate::progress::{Answered, Progress};
use crate::study::plan::Scope;
use crate::time::Day;

/// What was answered in study on a day about facts of a scope. Nothing, where a cache has
/// forgotten some of it: half a day would be told as a whole one.
pub fn earlier(
    library: &Library,
    progress: &Progress,
    (scope, day): (&Scope, Day),
) -> Vec<Answered> {
    let mut answers = progress.answers_on(day).unwrap_or_default();
    let holds = |fact: &FactKey| {
        let deck = library.deck_of(fact);
        deck.is_some_and(|deck| scope.holds(&deck.id))
    };
    answers.retain(|answered| answered.facts.iter().any(|(fact, _)| holds(fact)));
    answers
}

impl Session {
    /// The same session as the rest of one that was broken off: what it answered is done, and is
    /// part of its summary. Nothing of it can be taken back.
    #[must_use]
    pub fn after(mut self, earlier: Vec<Answered>) -> Self {
        let waiting = self.state.queue.iter().map(|turn| &turn.fact);
        let waiting: BTreeSet<FactKey> = waiting.chain(self.current_fact()).cloned().collect();
        let finished = &mut self.state.finished;
        for (fact, grade) in earlier.iter().flat_map(|answered| &answered.facts) {
            if grade.is_right() && !waiting.contains(fact) {
                finished.insert(fact.clone());
            }
        }
        self.earlier = earlier;
        self
    }

    /// What was answered before it was broken off, oldest first.
    pub fn earlier(&self) -> &[Answered] {
        &self.earlier
    }
}
