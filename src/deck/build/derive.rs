//! The questions that arise from facts without more authoring: a gap, a card
//! and, if the fact says how to ask, a written question. An authored question
//! of the same kind for the same fact takes the place of such a one.

use indexmap::IndexSet;

use super::questions::front_of;
use crate::deck::id::{FactKey, QuestionKey};
use crate::deck::model::{Body, Deck, Fact, FactAnswer, Kind, Question};

/// Adds them behind the authored ones.
pub(super) fn add(deck: &mut Deck) {
    // Only of these kinds there are derived ones.
    let kinds = [
        Kind::Typed,
        Kind::Number,
        Kind::Date,
        Kind::Cloze,
        Kind::Card,
    ];
    let authored: IndexSet<(FactKey, Kind)> = deck
        .questions
        .iter()
        .filter(|question| kinds.contains(&question.kind()))
        .flat_map(|question| {
            question
                .facts()
                .into_iter()
                .map(|fact| (fact, question.kind()))
        })
        .collect();
    let mut questions = std::mem::take(&mut deck.questions);
    for fact in &deck.facts {
        let mut keep = |form: &str, ask: String, body: Body| {
            let question = Question {
                key: QuestionKey::derived(&deck.id, &fact.id, form),
                ask,
                body,
                image: None,
            };
            if !authored.contains(&(fact.key.clone(), question.kind())) {
                questions.push(question);
            }
        };
        keep("gap", String::new(), gap(fact));
        keep("card", front_of(&fact.ask, &fact.says), card(fact));
        if !fact.ask.is_empty() {
            keep("typed", fact.ask.clone(), typed(fact));
        }
    }
    deck.questions = questions;
}

fn gap(fact: &Fact) -> Body {
    Body::Cloze {
        fact: fact.key.clone(),
        says: fact.says.clone(),
    }
}

fn card(fact: &Fact) -> Body {
    Body::Card {
        fact: fact.key.clone(),
        back: fact.says.full(),
    }
}

fn typed(fact: &Fact) -> Body {
    let key = fact.key.clone();
    match &fact.answer {
        FactAnswer::Text(_) => Body::Typed {
            fact: key,
            also: Vec::new(),
            not: Vec::new(),
        },
        FactAnswer::Number(_) => Body::Number { fact: key },
        FactAnswer::Date(date) => Body::Date {
            fact: key,
            want: date.precision(),
        },
    }
}
