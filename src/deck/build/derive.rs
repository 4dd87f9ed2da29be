//! The questions that arise from facts without more authoring: a gap, a card
//! and, if the fact says how to ask, a written question. An authored question
//! of the same kind for the same fact takes the place of such a one.

use foldhash::fast::RandomState;
use indexmap::IndexSet;

use super::questions::front_of;
use crate::deck::id::{FactKey, QuestionKey};
use crate::deck::model::{Body, Deck, Fact, FactAnswer, Kind, Question};

/// Adds them behind the authored ones.
pub(super) fn add(deck: &mut Deck) {
    let authored: IndexSet<(&FactKey, Kind), RandomState> =
        deck.questions.iter().filter_map(own).collect();
    let mut derived = Vec::with_capacity(3 * deck.facts.len());
    for fact in &deck.facts {
        let mut keep = |form: &str, ask: String, body: Body| {
            if !authored.contains(&(&fact.key, body.kind())) {
                derived.push(Question {
                    key: QuestionKey::derived(&deck.id, &fact.id, form),
                    ask,
                    body,
                    image: None,
                });
            }
        };
        keep("gap", String::new(), gap(fact));
        keep("card", front_of(&fact.ask, &fact.says), card(fact));
        if !fact.ask.is_empty() {
            keep("typed", fact.ask.clone(), typed(fact));
        }
    }
    deck.questions.append(&mut derived);
}

/// The fact that an authored question asks for, and its kind, if there are derived ones of it.
fn own(question: &Question) -> Option<(&FactKey, Kind)> {
    match &question.body {
        Body::Typed { fact, .. }
        | Body::Number { fact }
        | Body::Date { fact, .. }
        | Body::Cloze { fact, .. }
        | Body::Card { fact, .. } => Some((fact, question.kind())),
        Body::Choice { .. }
        | Body::Several { .. }
        | Body::TrueFalse { .. }
        | Body::Order { .. }
        | Body::Match { .. } => None,
    }
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
