//! The blueprint of a mock exam: how many questions each topic gets, by the
//! number of its facts. It picks no question.

use crate::deck::{DeckId, Fact, FactKey, ItemId, Kind, Library};
use crate::progress::Progress;
use crate::study::exam::Form;

use super::asks::Asks;

/// How the questions are shared out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Blueprint {
    /// Each topic that has facts to ask, in the order of the decks.
    pub shares: Vec<Share>,
    /// Facts that are not asked: suspended, or with nothing but a card, which the student
    /// judges alone.
    pub left_out: usize,
    /// The form that is asked for; `None` if any will do.
    pub form: Option<Form>,
}

/// What a topic gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The deck.
    pub deck: DeckId,
    /// The topic.
    pub topic: ItemId,
    /// Its facts that can be asked, in the order of the deck.
    pub facts: Vec<FactKey>,
    /// How many questions it gets.
    pub questions: usize,
}

impl Blueprint {
    /// Facts that can be asked: the most questions that there can be.
    pub fn facts(&self) -> usize {
        self.shares.iter().map(|share| share.facts.len()).sum()
    }

    /// Questions in all.
    pub fn questions(&self) -> usize {
        self.shares.iter().map(|share| share.questions).sum()
    }
}

/// Shares `questions` out over the topics asked for by their number of facts; what is left after
/// whole numbers goes to the largest remainders, of equal ones to the earlier topic. No more
/// questions than facts.
pub fn blueprint(
    library: &Library,
    progress: &Progress,
    asks: Asks<'_>,
    questions: usize,
) -> Blueprint {
    let mut plan = Blueprint {
        form: asks.form(),
        ..Blueprint::default()
    };
    for deck in library.decks() {
        for topic in &deck.topics {
            let all = deck.facts.iter();
            let all = all.filter(|fact| fact.topic == topic.id && asks.covers(deck, fact));
            let (asked, left): (Vec<&Fact>, Vec<&Fact>) =
                all.partition(|fact| can_be_asked(library, progress, &fact.key));
            plan.left_out += left.len();
            if !asked.is_empty() {
                plan.shares.push(Share {
                    deck: deck.id.clone(),
                    topic: topic.id.clone(),
                    facts: asked.into_iter().map(|fact| fact.key.clone()).collect(),
                    questions: 0,
                });
            }
        }
    }
    let sizes: Vec<usize> = plan.shares.iter().map(|share| share.facts.len()).collect();
    let counts = share_out(questions, &sizes);
    for (share, count) in plan.shares.iter_mut().zip(counts) {
        share.questions = count;
    }
    plan
}

/// Whether a mock exam may ask for a fact: not suspended, and there is a question that is
/// judged by the program.
pub(super) fn can_be_asked(library: &Library, progress: &Progress, fact: &FactKey) -> bool {
    progress.fact(fact).is_none_or(|known| !known.suspended)
        && library
            .questions_of(fact)
            .any(|question| question.kind() != Kind::Card)
}

/// `count` shared out in proportion to `sizes`, by largest remainder; never more than a size.
fn share_out(count: usize, sizes: &[usize]) -> Vec<usize> {
    let all: usize = sizes.iter().sum();
    let count = count.min(all);
    let quota = |size: usize| size.saturating_mul(count);
    let mut shares: Vec<usize> = sizes.iter().map(|size| quota(*size) / all.max(1)).collect();
    let mut by_remainder: Vec<usize> = (0..sizes.len()).collect();
    by_remainder.sort_by_key(|place| {
        let size = sizes.get(*place).copied().unwrap_or_default();
        std::cmp::Reverse(quota(size) % all.max(1))
    });
    let left = count - shares.iter().sum::<usize>();
    for place in by_remainder.into_iter().take(left) {
        if let Some(share) = shares.get_mut(place) {
            *share += 1;
        }
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_are_shared_out_by_the_largest_remainder() {
        assert_eq!(share_out(10, &[6, 3, 1]), [6, 3, 1]);
        // 3.33, 3.33, 3.33: the odd one goes to the first of equal remainders.
        assert_eq!(share_out(10, &[10, 10, 10]), [4, 3, 3]);
        // 5 of 47, 16, 15, 12, 10 is 2.35, 0.8, 0.75, 0.6, 0.5.
        assert_eq!(share_out(5, &[47, 16, 15, 12, 10]), [2, 1, 1, 1, 0]);
    }

    #[test]
    fn there_are_never_more_questions_than_facts() {
        assert_eq!(share_out(99, &[2, 3]), [2, 3]);
        assert_eq!(share_out(0, &[2, 3]), [0, 0]);
        assert_eq!(share_out(4, &[]), Vec::<usize>::new());
    }

    #[test]
    fn every_count_is_shared_out_whole() {
        for count in 0..40 {
            let shares = share_out(count, &[7, 1, 13, 4, 9]);
            assert_eq!(shares.iter().sum::<usize>(), count.min(34));
            assert!(shares.iter().zip([7, 1, 13, 4, 9]).all(|(s, n)| *s <= n));
        }
    }
}
