//! Which questions a mock exam asks: as many from each topic as the blueprint
//! says, no fact twice, none that gives another's answer away, in the form asked
//! for, what was not asked lately first. One seed gives one paper.

use std::collections::BTreeSet;

use rand::SeedableRng as _;
use rand::rngs::ChaCha8Rng;
use rand::seq::SliceRandom as _;

use crate::answer::prose::Lexicon;
use crate::deck::{FactKey, Kind, Question};
use crate::progress::is_recall;
use crate::study::exam::Form;
use crate::study::present::lay_out;
use crate::study::seed::seed as seed_of;
use crate::study::{Around, Asking, Role};

use super::asks::{How, distance, fitted, wanted};
use super::blueprint::{Blueprint, can_be_asked};
use super::leak::Read;

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
        form: blueprint.form,
        all: blueprint
            .shares
            .iter()
            .flat_map(|share| &share.facts)
            .collect(),
        taken: BTreeSet::new(),
        questions: Vec::new(),
        read: Vec::new(),
        lexicon: Lexicon::default(),
    };
    let mut rest: Vec<&FactKey> = Vec::new();
    let mut wanted = 0;
    for share in &blueprint.shares {
        let mut facts: Vec<&FactKey> = share.facts.iter().collect();
        facts.shuffle(&mut rng);
        // Where all are to be picked, facts that can be come first.
        facts.sort_by_cached_key(|fact| picked.distance(fact));
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
        layout: {
            let seed = seed_of(&[question.key.as_str()], &[seed]);
            fitted(lay_out(question, seed), (question, blueprint.form), seed)
        },
        since: around.now,
    });
    Paper {
        asked: asked.collect(),
    }
}

struct Picked<'a> {
    around: Around<'a>,
    seed: u64,
    form: Option<Form>,
    all: BTreeSet<&'a FactKey>,
    taken: BTreeSet<FactKey>,
    questions: Vec<(&'a Question, FactKey)>,
    /// Each of them as the rule of answers that are given away reads it.
    read: Vec<Read>,
    lexicon: Lexicon,
}

impl Picked<'_> {
    /// How far the nearest question about a fact is from a form that all questions have.
    fn distance(&self, fact: &FactKey) -> u8 {
        match self.form {
            Some(form @ (Form::Choice { .. } | Form::Short)) => {
                let how = wanted(Some(form), (0, 0));
                let questions = self.around.library.questions_of(fact);
                let kinds = questions.map(Question::kind);
                let kinds = kinds.filter(|kind| *kind != Kind::Card);
                kinds.map(|kind| distance(kind, how)).min().unwrap_or(2)
            }
            Some(Form::Mixed { .. } | Form::Essay) | None => 0,
        }
    }

    /// How the next question is to be answered.
    fn wanted(&self) -> Option<How> {
        let all = self.questions.iter();
        let picked = all.filter(|(question, _)| !is_recall(question.kind()));
        wanted(self.form, (picked.count(), self.questions.len()))
    }

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
        let wanted = self.wanted();
        forms.sort_by_key(|question| {
            (
                distance(question.kind(), wanted),
                known.and_then(|known| known.last_asked(&question.key)),
                question.kind() == Kind::TrueFalse,
                seed_of(&[question.key.as_str()], &[self.seed]),
            )
        });
        let found = forms.into_iter().find_map(|question| {
            let read = Read::of(library, question, &mut self.lexicon);
            let tells = |other: &Read| other.gives_away(&read) || read.gives_away(other);
            let fits = !self.read.iter().any(tells);
            fits.then_some((question, read))
        });
        let Some((question, read)) = found else {
            return false;
        };
        self.read.push(read);
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
