//! What happens to an open session when the decks change under it: it goes on
//! with what is still there. It writes nothing and forgets no answer.

use super::{Around, Session, Step, Turn};
use crate::deck::FactKey;
use crate::study::present::{Layout, lay_out};

impl Session {
    /// The decks are other ones now. Facts that are gone are not asked any more; a question or
    /// page that is gone gives way, and one that shows other texts than before is laid out anew.
    pub fn follow(&mut self, around: Around<'_>) {
        let is_there = |fact: &FactKey| around.library.fact(fact).is_some();
        self.state.queue.retain(|turn| is_there(&turn.fact));
        for before in &mut self.before {
            before.state.queue.retain(|turn| is_there(&turn.fact));
        }
        match &self.state.step {
            Step::Page { fact, .. } => {
                let waits = self.state.queue.iter().find(|turn| turn.fact == *fact);
                let page = waits.and_then(|turn| self.page_before(around, turn));
                if page.as_ref() != Some(&self.state.step) {
                    self.advance(around);
                }
            }
            Step::Question(_) => self.follow_question(around),
            Step::Feedback(given) => {
                if around.library.question(&given.asking.question).is_none() {
                    self.advance(around);
                }
            }
            Step::Done => {}
        }
    }

    /// The question on the screen as it is now; another for its fact, or what comes next, if it
    /// is gone.
    fn follow_question(&mut self, around: Around<'_>) {
        let Step::Question(asking) = &mut self.state.step else {
            return;
        };
        let question = around.library.question(&asking.question);
        let asks = question.filter(|question| question.facts().contains(&asking.fact));
        if let Some(question) = asks {
            let anew = lay_out(question, asking.since.ms.unsigned_abs());
            if texts(&anew) != texts(&asking.layout) {
                asking.layout = anew;
            }
            return;
        }
        let turn = Turn {
            fact: asking.fact.clone(),
            role: asking.role,
            not_before: 0,
        };
        let is_there = around.library.fact(&turn.fact).is_some();
        match self.ask(around, &turn).filter(|_| is_there) {
            Some(asking) => self.state.step = Step::Question(Box::new(asking)),
            None => self.advance(around),
        }
    }
}

/// What a layout shows, whatever its order.
fn texts(layout: &Layout) -> (u8, Vec<&str>, Vec<&str>) {
    match layout {
        Layout::Options(options) => (0, sorted(options), Vec::new()),
        Layout::Items(items) => (1, sorted(items), Vec::new()),
        Layout::Columns { left, right } => (2, sorted(left), sorted(right)),
        Layout::Statement => (3, Vec::new(), Vec::new()),
        Layout::Field => (4, Vec::new(), Vec::new()),
        Layout::Card => (5, Vec::new(), Vec::new()),
    }
}

fn sorted(list: &[String]) -> Vec<&str> {
    let mut texts: Vec<&str> = list.iter().map(String::as_str).collect();
    texts.sort_unstable();
    texts
}
