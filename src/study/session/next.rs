//! What a session asks next: the fact whose turn it is, the page before it, the
//! question that asks for it and its layout. Answers are not its business.

use crate::deck::ItemId;
use crate::study::choose::{Wanted, choose, wanted};
use crate::study::present::lay_out;
use crate::study::seed::seed;

use super::{Around, Asking, Opening, Purpose, Role, Session, Step, Turn};

impl Session {
    /// What comes next: the first fact whose turn it is, or, if all must wait, the first at all.
    pub(super) fn advance(&mut self, around: Around<'_>) {
        loop {
            let answered = self.state.answered;
            let ready = |turn: &Turn| turn.not_before <= answered;
            let returned = self
                .state
                .queue
                .iter()
                .position(|turn| ready(turn) && turn.not_before > 0);
            let place = returned
                .or_else(|| self.state.queue.iter().position(ready))
                .unwrap_or(0);
            let Some(turn) = self.state.queue.get(place).cloned() else {
                self.state.step = Step::Done;
                return;
            };
            if let Some(page) = self.page_before(around, &turn) {
                self.state.step = page;
                return;
            }
            self.state.queue.remove(place);
            if let Some(asking) = self.ask(around, &turn) {
                self.state.step = Step::Question(Box::new(asking));
                return;
            }
        }
    }

    /// The page that a new fact waits for, if its topic has one that was not read.
    pub(super) fn page_before(&self, around: Around<'_>, turn: &Turn) -> Option<Step> {
        if turn.role != Role::New || self.opening == Opening::TestFirst {
            return None;
        }
        let deck = around.library.deck_of(&turn.fact)?;
        let topic = around.library.topic_of(&turn.fact)?;
        let key = ItemId::new(format!("{}/{}", deck.id, topic.id));
        let open = !topic.read.is_empty()
            && !self.pages_seen.contains(&key)
            && !around.progress.was_read(&key);
        open.then(|| Step::Page {
            fact: turn.fact.clone(),
            topic: key,
        })
    }

    pub(super) fn ask(&self, around: Around<'_>, turn: &Turn) -> Option<Asking> {
        let kind = match turn.role {
            Role::Due | Role::New | Role::Practice | Role::Mock => {
                wanted(around.progress, &turn.fact)
            }
            Role::Returned => Wanted::Recognition,
            Role::Alone => Wanted::Recall,
        };
        let question = choose(around.library, around.progress, &turn.fact, kind)?;
        let times = around
            .progress
            .fact(&turn.fact)
            .map_or(0, |known| known.answers);
        let day = around.now.day().0.unsigned_abs();
        let seed = seed(
            &[question.key.as_str()],
            &[
                u64::from(day),
                u64::from(times),
                self.state.answered as u64 * u64::from(self.purpose == Purpose::Practice),
            ],
        );
        Some(Asking {
            question: question.key.clone(),
            fact: turn.fact.clone(),
            role: turn.role,
            layout: lay_out(question, seed),
            since: around.now,
            seen: self.taken_back.contains(&turn.fact) || around.has_seen(&turn.fact),
        })
    }
}
