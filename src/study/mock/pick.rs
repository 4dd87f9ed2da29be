//! Which questions a mock exam asks: as many from each topic as the blueprint
//! says, no fact twice, none that gives another's answer away, forms not asked
//! lately first. One seed gives one paper.

use std::collections::BTreeSet;

use rand::SeedableRng as _;
use rand::rngs::ChaCha8Rng;
use rand::seq::SliceRandom as _;

use crate::deck::{FactKey, Kind, Question};
use crate::study::present::lay_out;
use crate::study::seed::seed as seed_of;
use crate::study::{Around, Asking, Role};

use super::blueprint::{Blueprint, can_be_asked};
use super::leak::gives_away;

/// The questions of a mock exam, in the order in which they are asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// The questions. There may be fewer than wanted, where more would give answers away.
    pub asked: Vec<Asking>,
}

/// Picks the questions of a blueprint.
pub fn pick(around: Around<'_>, blueprint: &Blueprint, seed: u64) -> Paper {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let mut picked = Picked {
        around,
        seed,
        all: blueprint
            .shares
            .iter()
            .flat_map(|share| &share.facts)
            .collect(),
        taken: BTreeSet::new(),
        questions: Vec::new(),
    };
    let mut rest: Vec<&FactKey> = Vec::new();
    let mut wanted = 0;
    for share in &blueprint.shares {
        let mut facts: Vec<&FactKey> = share.facts.iter().collect();
        facts.shuffle(&mut rng);
        let mut left = share.questions;
        wanted += share.questions;
        for fact in facts {
            if left > 0 && picked.add(fact) {
                left -= 1;
            } else {
                rest.push(fact);
            }
        }
    }
    // Where a topic has too few questions that go together, others fill its places.
    rest.shuffle(&mut rng);
    for fact in rest {
        if picked.questions.len() >= wanted {
            break;
        }
        picked.add(fact);
    }
    let mut questions = picked.questions;
    questions.shuffle(&mut rng);
    let asked = questions.into_iter().map(|(question, fact)| Asking {
        question: question.key.clone(),
        seen: around.has_seen(&fact),
        fact,
        role: Role::Mock,
        layout: lay_out(question, seed_of(&[question.key.as_str()], &[seed])),
        since: around.now,
    });
    Paper {
        asked: asked.collect(),
    }
}

struct Picked<'a> {
    around: Around<'a>,
    seed: u64,
    all: BTreeSet<&'a FactKey>,
    taken: BTreeSet<FactKey>,
    questions: Vec<(&'a Question, FactKey)>,
}

impl Picked<'_> {
    /// Takes a question for a fact, if there is one that goes with the others.
    fn add(&mut self, fact: &FactKey) -> bool {
        if self.taken.contains(fact) {
            return false;
        }
        let library = self.around.library;
        let known = self.around.progress.fact(fact);
        let mut forms: Vec<&Question> = library
            .questions_of(fact)
            .filter(|question| self.goes(question))
            .collect();
        forms.sort_by_key(|question| {
            (
                known.and_then(|known| known.last_asked(&question.key)),
                question.kind() == Kind::TrueFalse,
                seed_of(&[question.key.as_str()], &[self.seed]),
            )
        });
        let fits = |question: &&Question| {
            self.questions.iter().all(|(other, _)| {
                !gives_away(library, other, question) && !gives_away(library, question, other)
            })
        };
        let Some(question) = forms.into_iter().find(fits) else {
            return false;
        };
        self.taken.extend(question.facts());
        self.questions.push((question, fact.clone()));
        true
    }

    /// Judged by the program, and all its facts are in scope and not asked yet.
    fn goes(&self, question: &Question) -> bool {
        question.kind() != Kind::Card
            && question.facts().iter().all(|fact| {
                self.all.contains(fact)
                    && !self.taken.contains(fact)
                    && can_be_asked(self.around.library, self.around.progress, fact)
            })
    }
}
