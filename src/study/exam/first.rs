//! How often a fact that was never met is known at once: the learner's own
//! first answers, corrected for guessing. It reads progress and changes nothing.

use crate::deck::{Body, FactKey, Library};
use crate::progress::Progress;

/// Below so many first answers nothing is said of them.
const ENOUGH: usize = 20;
/// So many first answers tell enough.
const MOST: usize = 500;

/// The share of facts that the learner knew at the first question about them, from 0 to 1,
/// after what guessing alone brings; `None` under 20 first answers that are still known.
pub fn known_at_once(library: &Library, progress: &Progress) -> Option<f64> {
    let mut seen = 0_usize;
    let (mut right, mut guessed) = (0.0, 0.0);
    for (key, known) in progress.facts().filter(|(_, known)| known.answers > 0) {
        let _ = known;
        let Some(first) = progress.reviews(key).and_then(|all| all.first().copied()) else {
            continue;
        };
        seen += 1;
        right += f64::from(u8::from(first.grade.is_right()));
        guessed += if first.recall {
            0.0
        } else {
            guess(library, key)
        };
        if seen == MOST {
            break;
        }
    }
    if seen < ENOUGH {
        return None;
    }
    let (right, guess) = (right / seen as f64, guessed / seen as f64);
    Some(((right - guess) / (1.0 - guess)).clamp(0.0, 1.0))
}

/// The chance to guess the first question of a fact: it comes by recognition where there is one.
fn guess(library: &Library, fact: &FactKey) -> f64 {
    let chances = library.questions_of(fact).filter_map(|q| match &q.body {
        Body::Choice { wrong, .. } => Some(1.0 / (wrong.len() + 1) as f64),
        Body::TrueFalse { .. } => Some(0.5),
        Body::Several { .. }
        | Body::Typed { .. }
        | Body::Number { .. }
        | Body::Date { .. }
        | Body::Cloze { .. }
        | Body::Order { .. }
        | Body::Match { .. }
        | Body::Card { .. } => None,
    });
    chances
        .fold(None, |least: Option<f64>, chance| {
            Some(least.map_or(chance, |least| least.min(chance)))
        })
        .unwrap_or(0.0)
}
