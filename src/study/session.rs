//! A study session as a state machine: page, question, feedback, next. It takes
//! what the student does and gives back what is to be written in the journal.
//! Time and chance come in as arguments; it knows no screen and no file.

mod changed;
mod earlier;
mod next;
mod outside;
mod parts;

use std::collections::{BTreeSet, VecDeque};
use std::sync::Arc;

use crate::answer::Verdict;
use crate::deck::{FactKey, ItemId, QuestionKey};
use crate::progress::{Answered, EventId, Judged};
use crate::time::{Day, Moment};

use super::plan::{Plan, Scope};

pub use earlier::earlier;
use parts::Turn;
pub use parts::{
    Around, Asking, Given, Opening, Purpose, QUESTIONS_BEFORE_RETURN, Role, Step, Written,
};

/// What can be taken back.
#[derive(Debug, Clone, PartialEq)]
struct Before {
    event: EventId,
    state: State,
}

/// All that changes from step to step.
#[derive(Debug, Clone, PartialEq)]
struct State {
    queue: VecDeque<Turn>,
    step: Step,
    answered: usize,
    finished: BTreeSet<FactKey>,
    log: Vec<Arc<Given>>,
}

/// A session from its start to its summary.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    purpose: Purpose,
    opening: Opening,
    started: Moment,
    planned: usize,
    fresh: BTreeSet<FactKey>,
    pages_seen: BTreeSet<ItemId>,
    taken_back: BTreeSet<FactKey>,
    earlier: Vec<Answered>,
    state: State,
    before: Vec<Before>,
}

impl Session {
    /// A session over a plan. It opens on the first page or question.
    pub fn study(around: Around<'_>, scope: Scope, plan: &Plan, opening: Opening) -> Self {
        let turn = |role: Role| {
            move |fact: &FactKey| Turn {
                fact: fact.clone(),
                role,
                not_before: 0,
            }
        };
        let mut queue: VecDeque<Turn> = VecDeque::new();
        queue.extend(plan.due.iter().map(turn(Role::Due)));
        queue.extend(plan.new.iter().map(turn(Role::New)));
        // What was missed earlier today keeps its distance as well as a restart allows.
        for (index, fact) in plan.unfinished.iter().enumerate() {
            let place = (QUESTIONS_BEFORE_RETURN - 1 + index * 2).min(queue.len());
            queue.insert(place, turn(Role::Returned)(fact));
        }
        Self::begin(around, Purpose::Study(scope), queue, opening)
    }

    /// Practice of some facts; no date moves.
    pub fn practice(around: Around<'_>, facts: &[FactKey]) -> Self {
        let queue = facts
            .iter()
            .map(|fact| Turn {
                fact: fact.clone(),
                role: Role::Practice,
                not_before: 0,
            })
            .collect();
        Self::begin(around, Purpose::Practice, queue, Opening::TestFirst)
    }

    fn begin(
        around: Around<'_>,
        purpose: Purpose,
        queue: VecDeque<Turn>,
        opening: Opening,
    ) -> Self {
        let mut session = Self {
            purpose,
            opening,
            started: around.now,
            planned: queue.len(),
            fresh: queue
                .iter()
                .filter(|turn| turn.role == Role::New)
                .map(|turn| turn.fact.clone())
                .collect(),
            pages_seen: BTreeSet::new(),
            taken_back: BTreeSet::new(),
            earlier: Vec::new(),
            state: State {
                queue,
                step: Step::Done,
                answered: 0,
                finished: BTreeSet::new(),
                log: Vec::new(),
            },
            before: Vec::new(),
        };
        session.advance(around);
        session
    }

    /// What is on the screen.
    pub fn step(&self) -> &Step {
        &self.state.step
    }

    /// What the session is for.
    pub fn purpose(&self) -> &Purpose {
        &self.purpose
    }

    /// When it began.
    pub fn started(&self) -> Moment {
        self.started
    }

    /// Facts finished, and facts in all.
    pub fn position(&self) -> (usize, usize) {
        let State {
            queue,
            step,
            finished,
            ..
        } = &self.state;
        // Nothing waits twice, and nothing that is finished: with very many facts a frame has no
        // time to look at each.
        let besides = match step {
            Step::Question(asking) => !finished.contains(&asking.fact),
            Step::Feedback(given) => {
                let fact = &given.asking.fact;
                !finished.contains(fact) && !queue.iter().rev().any(|turn| turn.fact == *fact)
            }
            Step::Page { .. } | Step::Done => false,
        };
        let done = finished.len();
        (done, done + queue.len() + usize::from(besides))
    }

    /// All answers so far, in order.
    pub fn log(&self) -> &[Arc<Given>] {
        &self.state.log
    }

    /// Whether a fact was new when the session began.
    pub fn was_new(&self, fact: &FactKey) -> bool {
        self.fresh.contains(fact)
    }

    /// Whether there is something to take back.
    pub fn can_undo(&self) -> bool {
        !self.before.is_empty()
    }

    /// The fact that is being asked or was just answered.
    pub fn current_fact(&self) -> Option<&FactKey> {
        match &self.state.step {
            Step::Page { fact, .. } => Some(fact),
            Step::Question(asking) => Some(&asking.fact),
            Step::Feedback(given) => Some(&given.asking.fact),
            Step::Done => None,
        }
    }

    /// The question that is being asked or was just answered.
    pub fn current_question(&self) -> Option<&QuestionKey> {
        match &self.state.step {
            Step::Question(asking) => Some(&asking.question),
            Step::Feedback(given) => Some(&given.asking.question),
            Step::Page { .. } | Step::Done => None,
        }
    }

    /// The page was read; its first question comes. Gives the topic that was read.
    pub fn page_read(&mut self, around: Around<'_>) -> Option<ItemId> {
        let Step::Page { topic, .. } = &self.state.step else {
            return None;
        };
        let topic = topic.clone();
        self.pages_seen.insert(topic.clone());
        self.advance(around);
        Some(topic)
    }

    /// "Test me first": from here on no pages are shown.
    pub fn skip_pages(&mut self, around: Around<'_>) {
        self.opening = Opening::TestFirst;
        if let Step::Page { .. } = self.state.step {
            self.advance(around);
        }
    }

    /// Takes a judged answer that stands in the journal. Shows its feedback.
    pub fn answered(&mut self, written: Written) {
        let Written {
            response,
            verdict,
            event,
            dues,
            took_ms,
            sure,
        } = written;
        let Step::Question(asking) = &self.state.step else {
            return;
        };
        let asking = (**asking).clone();
        self.before.push(Before {
            event: event.clone(),
            state: self.state.clone(),
        });
        for (fact, _) in &verdict.facts {
            self.taken_back.remove(fact);
        }
        let given = Given {
            asking,
            response,
            verdict,
            event,
            dues,
            took_ms,
            sure,
            overridden: false,
        };
        self.state.answered += 1;
        self.file_away(&given);
        self.state.log.push(Arc::new(given.clone()));
        self.state.step = Step::Feedback(Box::new(given));
    }

    /// Facts answered right are finished; those missed return.
    fn file_away(&mut self, given: &Given) {
        let ready = self.state.answered + QUESTIONS_BEFORE_RETURN;
        for (fact, grade) in &given.verdict.facts {
            self.state.queue.retain(|turn| turn.fact != *fact);
            if *grade == crate::memory::Grade::Again {
                self.come_back(fact, Role::Returned, ready);
            } else {
                self.state.finished.insert(fact.clone());
            }
        }
        let unjudged = given
            .verdict
            .facts
            .iter()
            .all(|(fact, _)| *fact != given.asking.fact);
        for fact in &given.verdict.alone {
            self.state.queue.retain(|turn| turn.fact != *fact);
            self.come_back(fact, Role::Alone, ready);
        }
        if unjudged && !given.verdict.alone.contains(&given.asking.fact) {
            self.come_back(&given.asking.fact, Role::Alone, ready);
        }
    }

    fn come_back(&mut self, fact: &FactKey, role: Role, not_before: usize) {
        self.state.finished.remove(fact);
        self.state.queue.retain(|turn| turn.fact != *fact);
        self.state.queue.push_back(Turn {
            fact: fact.clone(),
            role,
            not_before,
        });
    }

    /// From the feedback to what comes next.
    pub fn go_on(&mut self, around: Around<'_>) {
        match self.state.step {
            Step::Feedback(_) => self.advance(around),
            Step::Page { .. } | Step::Question(_) | Step::Done => {}
        }
    }

    /// The student judged otherwise: replaces the verdict of the feedback on the
    /// screen. `event` is the override's own name in the journal.
    pub fn overridden(&mut self, verdict: Verdict, dues: Vec<Judged>, event: EventId) {
        let Step::Feedback(given) = &self.state.step else {
            return;
        };
        let mut given = (**given).clone();
        self.before.push(Before {
            event,
            state: self.state.clone(),
        });
        given.verdict = verdict;
        given.dues = dues;
        given.overridden = true;
        self.state.log.pop();
        self.file_away(&given);
        self.state.log.push(Arc::new(given.clone()));
        self.state.step = Step::Feedback(Box::new(given));
    }

    /// The fact on the screen leaves the session (buried or suspended, by `event`).
    pub fn put_aside(&mut self, around: Around<'_>, event: EventId) {
        if let Some(fact) = self.current_fact().cloned() {
            self.put_fact_aside(around, event, &fact);
        }
    }

    /// A fact leaves the session (suspended, by `event`), and what comes next is asked.
    pub fn put_fact_aside(&mut self, around: Around<'_>, event: EventId, fact: &FactKey) {
        self.before.push(Before {
            event,
            state: self.state.clone(),
        });
        self.state.queue.retain(|turn| turn.fact != *fact);
        self.advance(around);
    }

    /// Takes the last step back; gives the journal event that is undone. The
    /// question stands again as it was, marked as seen.
    pub fn undo(&mut self, around: Around<'_>) -> Option<EventId> {
        let Before { event, state } = self.before.pop()?;
        // An answer that is taken back has shown what is right.
        for given in self.state.log.iter().skip(state.log.len()) {
            self.taken_back.insert(given.asking.fact.clone());
            self.taken_back
                .extend(given.verdict.facts.iter().map(|(fact, _)| fact.clone()));
        }
        self.state = state;
        let taken_back = &self.taken_back;
        if let Step::Question(asking) = &mut self.state.step {
            asking.seen = taken_back.contains(&asking.fact);
            asking.since = around.now;
        }
        // The decks may have changed since.
        self.follow(around);
        Some(event)
    }

    /// How many facts the plan had when the session began.
    pub fn planned(&self) -> usize {
        self.planned
    }

    /// The day on which it began.
    pub fn day(&self) -> Day {
        self.started.day()
    }
}
