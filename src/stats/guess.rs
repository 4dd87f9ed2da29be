//! How often somebody who knows nothing answers a question right. A predicted
//! chance of remembering is compared with answers only after this was added.

use crate::deck::{Body, Question};

/// The chance, from 0 to 1, that a guess at each of the facts of a question is judged right:
/// one of the options, one of the selections that are not empty, one of the orders.
pub fn guess(question: &Question) -> f64 {
    match &question.body {
        Body::Choice { wrong, .. } => 1.0 / (wrong.len() + 1) as f64,
        Body::Several { right, wrong } => {
            let options = i32::try_from(right.len() + wrong.len()).unwrap_or(i32::MAX);
            1.0 / (2.0_f64.powi(options) - 1.0).max(1.0)
        }
        Body::TrueFalse { .. } => 0.5,
        Body::Order { items } => {
            let orders: f64 = (1..=items.len()).map(|n| n as f64).product();
            1.0 / orders.max(1.0)
        }
        Body::Match { pairs, left_over } => 1.0 / (pairs.len() + left_over.len()).max(1) as f64,
        Body::Typed { .. }
        | Body::Number { .. }
        | Body::Date { .. }
        | Body::Cloze { .. }
        | Body::Card { .. } => 0.0,
    }
}

/// The chance of a right answer to a question that is guessed right with the chance `guess`
/// by somebody who remembers with the chance `remembers`.
pub fn right(remembers: f64, guess: f64) -> f64 {
    remembers + (1.0 - remembers) * guess
}
