//! What one more review of a fact gains for an exam, and which facts come in
//! the last days by it. It knows memories and days, and nothing of decks.

use crate::memory::{Fsrs, Grade, State, retrievability};

/// A met fact that may come in the last days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate<K> {
    /// What it is known by; ties fall to the smaller.
    pub key: K,
    /// What FSRS believes of it.
    pub memory: State,
    /// Study days since its last answer.
    pub since: u32,
}

/// How much more likely the fact is remembered in `left` days if it is reviewed today: the
/// two ways in which the review can end, each with its chance, against no review. A miss is
/// answered right later on the same day.
pub fn gain(fsrs: &Fsrs, memory: State, since: u32, left: u32) -> f64 {
    let now = retrievability(memory, f64::from(since));
    let on_the_day = |memory: State| retrievability(memory, f64::from(left));
    let good = fsrs.review(Some(memory), since, Grade::Good);
    let missed = fsrs.review(Some(memory), since, Grade::Again);
    let again = fsrs.review(Some(missed), 0, Grade::Good);
    let without = retrievability(memory, f64::from(since) + f64::from(left));
    now * on_the_day(good) + (1.0 - now) * on_the_day(again) - without
}

/// The facts of a day in the last week, `left` days before the exam: those that gain most,
/// `most` of them at most and none that gains nothing; on the day before, those least likely
/// to be remembered first.
pub fn rank<K: Ord + Clone>(fsrs: &Fsrs, facts: &[Candidate<K>], left: u32, most: usize) -> Vec<K> {
    let mut worth: Vec<(f64, &Candidate<K>)> = facts
        .iter()
        .map(|fact| (gain(fsrs, fact.memory, fact.since, left), fact))
        .filter(|(gain, _)| *gain > 0.0)
        .collect();
    worth.sort_by(|(one, a), (other, b)| other.total_cmp(one).then_with(|| a.key.cmp(&b.key)));
    worth.truncate(most);
    if left <= 1 {
        let now = |fact: &Candidate<K>| retrievability(fact.memory, f64::from(fact.since));
        worth.sort_by(|(_, a), (_, b)| now(a).total_cmp(&now(b)).then_with(|| a.key.cmp(&b.key)));
    }
    worth
        .into_iter()
        .map(|(_, fact)| fact.key.clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fact(key: u32, stability: f32, since: u32) -> Candidate<u32> {
        Candidate {
            key,
            memory: State::new(stability, 5.0).unwrap(),
            since,
        }
    }

    #[test]
    fn what_gains_most_comes_first_and_no_more_than_asked_for() {
        let facts = [fact(1, 400.0, 1), fact(2, 3.0, 2), fact(3, 40.0, 20)];
        assert_eq!(rank(&Fsrs::default(), &facts, 7, 3), [2, 3, 1]);
        assert_eq!(rank(&Fsrs::default(), &facts, 7, 1), [2]);
    }

    #[test]
    fn a_fact_answered_today_gains_next_to_nothing() {
        let today = fact(1, 8.0, 0);
        assert!(
            gain(&Fsrs::default(), today.memory, 0, 7) < gain(&Fsrs::default(), today.memory, 3, 7)
        );
    }

    #[test]
    fn on_the_day_before_the_least_likely_comes_first() {
        let facts = [fact(1, 30.0, 2), fact(2, 1.0, 3), fact(3, 5.0, 3)];
        assert_eq!(rank(&Fsrs::default(), &facts, 1, 3), [2, 3, 1]);
    }
}
