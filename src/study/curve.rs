//! How well a fact was remembered over time: falling between answers, back at
//! the top after each. It is worked out from answers alone; who draws it is
//! not known here.

use crate::memory::{self, Fsrs, State};
use crate::progress::Review;
use crate::time::Day;

/// An answer on the curve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dot {
    /// Days since the first answer.
    pub day: u32,
    /// The chance of remembering just before it, from 0 to 1; 1 for the first.
    pub chance: f64,
    /// Whether it was right.
    pub right: bool,
}

/// A curve from the first answer of a fact on.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// The day of the first answer.
    pub first: Day,
    /// Days from the first answer to today.
    pub today: u32,
    /// Days from the first answer to the end of the curve: today, or the next date if later.
    pub end: u32,
    /// Days since the first answer, not whole, and the chance of remembering there.
    pub points: Vec<(f64, f64)>,
    /// The answers.
    pub dots: Vec<Dot>,
}

/// How many points a piece between two answers has at most.
const STEPS: u32 = 24;

/// The curve of a fact's answers, oldest first, up to today and on to its next date. `None`
/// without an answer.
pub fn curve(fsrs: &Fsrs, reviews: &[Review], today: Day, next: Option<Day>) -> Option<Curve> {
    let first = reviews.first()?.day;
    let since = |day: Day| day.days_since(first);
    let now = since(today);
    let end = next.map_or(now, |next| since(next).max(now));
    let mut curve = Curve {
        first,
        today: now,
        end,
        points: Vec::new(),
        dots: Vec::new(),
    };
    let mut state: Option<State> = None;
    let mut last = first;
    for (place, review) in reviews.iter().enumerate() {
        let days = review.day.days_since(last);
        let chance = state.map_or(1.0, |state| memory::retrievability(state, f64::from(days)));
        curve.dots.push(Dot {
            day: since(review.day),
            chance,
            right: review.grade.is_right(),
        });
        let after = fsrs.review(state, days, review.grade);
        let until = reviews.get(place + 1).map_or(end, |next| since(next.day));
        curve.fall(after, since(review.day), until);
        state = Some(after);
        last = review.day;
    }
    Some(curve)
}

impl Curve {
    /// Adds how a memory fades between two days.
    fn fall(&mut self, state: State, from: u32, to: u32) {
        let days = f64::from(to.saturating_sub(from));
        // Forgetting is quick at first, so points stand closer there.
        let steps = if to > from { STEPS } else { 0 };
        for step in 0..=steps {
            let share = f64::from(step) / f64::from(steps.max(1));
            let after = days * share * share;
            let chance = memory::retrievability(state, after);
            self.points.push((f64::from(from) + after, chance));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::Grade;

    fn review(day: i32, grade: Grade) -> Review {
        Review {
            day: Day(day),
            grade,
            recall: true,
        }
    }

    #[test]
    fn it_falls_between_answers_and_is_back_at_the_top_after_each() {
        let reviews = [
            review(10, Grade::Good),
            review(12, Grade::Again),
            review(13, Grade::Good),
        ];
        let curve = curve(&Fsrs::default(), &reviews, Day(20), Some(Day(25))).unwrap();
        assert_eq!((curve.first, curve.today, curve.end), (Day(10), 10, 15));
        assert_eq!(curve.dots.len(), 3);
        assert!(curve.dots[1].chance < 1.0 && !curve.dots[1].right);
        assert!(
            curve
                .points
                .iter()
                .all(|(_, chance)| (0.0..=1.0).contains(chance))
        );
        assert!(curve.points.is_sorted_by(|a, b| a.0 <= b.0));
        let at = |day: f64| curve.points.iter().rfind(|(at, _)| *at == day).unwrap().1;
        assert!(at(2.0) > 0.99, "straight after an answer");
        assert!(at(15.0) < 0.99, "at the end");
    }

    #[test]
    fn the_end_agrees_with_what_is_believed_today() {
        let reviews = [review(10, Grade::Good), review(13, Grade::Good)];
        let curve = curve(&Fsrs::default(), &reviews, Day(30), None).unwrap();
        let fsrs = Fsrs::default();
        let state = fsrs.review(Some(fsrs.first(Grade::Good)), 3, Grade::Good);
        let (_, last) = curve.points.last().unwrap();
        assert!((last - memory::retrievability(state, 17.0)).abs() < 1e-9);
    }

    #[test]
    fn without_an_answer_there_is_none() {
        assert_eq!(curve(&Fsrs::default(), &[], Day(1), None), None);
    }
}
