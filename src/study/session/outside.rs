//! What happens to an open session when a fact is put aside, or given another
//! day, on another screen: the session goes on without it, or takes it in. It
//! writes nothing and forgets no answer.

use super::{Around, Purpose, Role, Session, Step, Turn};
use crate::deck::FactKey;

impl Session {
    /// A fact is not asked any more; a question or page that stands for it gives way. Gives why
    /// it was to be asked, if it was.
    pub fn leave_out(&mut self, around: Around<'_>, fact: &FactKey) -> Option<Role> {
        let waiting = self.state.queue.iter().find(|turn| turn.fact == *fact);
        let mut role = waiting.map(|turn| turn.role);
        self.state.queue.retain(|turn| turn.fact != *fact);
        for before in &mut self.before {
            before.state.queue.retain(|turn| turn.fact != *fact);
        }
        let gives_way = match &self.state.step {
            Step::Page { fact: waits, .. } => waits == fact,
            Step::Question(asking) if asking.fact == *fact => {
                role = Some(asking.role);
                true
            }
            Step::Question(_) | Step::Feedback(_) | Step::Done => false,
        };
        if gives_way {
            self.advance(around);
        }
        role
    }

    /// A fact is asked in this session too, at its end. Returns whether it is: not if it is to be
    /// asked already, or has no business here.
    pub fn take_in(&mut self, around: Around<'_>, fact: &FactKey, role: Role) -> bool {
        let asked = match &self.state.step {
            Step::Question(asking) => asking.fact == *fact,
            Step::Page { .. } | Step::Feedback(_) => false,
            // A summary is not called back.
            Step::Done => true,
        };
        let holds = match &self.purpose {
            Purpose::Study(scope) => {
                let deck = around.library.deck_of(fact);
                deck.is_some_and(|deck| scope.holds(&deck.id))
            }
            Purpose::Practice => false,
        };
        if asked || !holds || self.state.queue.iter().any(|turn| turn.fact == *fact) {
            return false;
        }
        self.state.finished.remove(fact);
        self.state.queue.push_back(Turn {
            fact: fact.clone(),
            role,
            not_before: 0,
        });
        true
    }
}
