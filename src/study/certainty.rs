//! How sure an answer was, what that is worth, and how well a student's
//! certainty fits. The marks and limits are those of certainty-based marking
//! (A. Gardner-Medwin) as Moodle has it. It knows answers only as shares that
//! were right, and nothing of questions, sessions or screens.

use serde::{Deserialize, Serialize};

use crate::answer::{Outcome, Verdict};
use crate::deck::Kind;
use crate::memory::Grade;

/// Whether answers are asked how sure they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum AskSure {
    /// Every answer.
    Always,
    /// None.
    Never,
}

/// How sure a student is of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sure {
    /// Not sure: right in fewer than two of three.
    Low,
    /// Fairly sure: right in two of three to four of five.
    Mid,
    /// Very sure: right in more than four of five.
    High,
}

impl Sure {
    /// All levels, from low to high.
    pub const ALL: [Self; 3] = [Self::Low, Self::Mid, Self::High];

    /// The number that the journal keeps, 1 to 3.
    pub fn number(self) -> u8 {
        match self {
            Self::Low => 1,
            Self::Mid => 2,
            Self::High => 3,
        }
    }

    /// The level with a number of 1 to 3.
    pub fn of(number: usize) -> Option<Self> {
        Self::ALL.get(number.checked_sub(1)?).copied()
    }

    /// What a right answer is worth.
    pub fn right(self) -> f64 {
        match self {
            Self::Low => 1.0,
            Self::Mid => 2.0,
            Self::High => 3.0,
        }
    }

    /// What a wrong answer costs, 0 or less.
    pub fn wrong(self) -> f64 {
        match self {
            Self::Low => 0.0,
            Self::Mid => -2.0,
            Self::High => -6.0,
        }
    }

    /// The shares of right answers for which this level is the best choice.
    pub fn range(self) -> (f64, f64) {
        const MID: f64 = 2.0 / 3.0;
        const HIGH: f64 = 0.8;
        match self {
            Self::Low => (0.0, MID),
            Self::Mid => (MID, HIGH),
            Self::High => (HIGH, 1.0),
        }
    }

    /// The mark of an answer whose share `score` (0 to 1) was right. Some of it right is worth
    /// that share of the mark for right; only none of it right costs.
    pub fn mark(self, score: f64) -> f64 {
        if score > 0.0 {
            self.right() * score.min(1.0)
        } else {
            self.wrong()
        }
    }
}

/// One question as the table counts it: the share that was right, and how sure it was answered;
/// `None` for "I don't know" and for no answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Counted {
    /// 0 to 1.
    pub score: f64,
    /// How sure.
    pub sure: Option<Sure>,
}

/// What certainty came to over some questions.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Questions counted.
    pub count: usize,
    /// The sum of the marks.
    pub total: f64,
    /// The mean mark of a question, -6 to 3.
    pub mean: f64,
    /// The mean share that was right, 0 to 1.
    pub accuracy: f64,
    /// The best mean mark that one level for all answers would have given at this accuracy.
    pub expected: f64,
    /// What certainty added to the accuracy, or took from it.
    pub bonus: f64,
    /// Each level, from low to high.
    pub levels: [Level; 3],
}

/// The answers that were given with one level.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Level {
    /// The level.
    pub sure: Sure,
    /// Answers given with it.
    pub answers: usize,
    /// The mean share of them that was right; 0 if there is none.
    pub accuracy: f64,
    /// How well the level fits; `None` if there is no answer.
    pub fit: Option<Fit>,
}

/// How well a level fits its answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// Fewer were right than the level claims.
    Over,
    /// So too, but by so few answers that it may be chance.
    SlightlyOver,
    /// As many were right as the level claims.
    Fits,
    /// More were right, but by so few answers that it may be chance.
    SlightlyUnder,
    /// More were right than the level claims.
    Under,
}

/// Counts certainty; `None` if there is no question.
pub fn table(counted: &[Counted]) -> Option<Table> {
    if counted.is_empty() {
        return None;
    }
    let count = counted.len() as f64;
    let total: f64 = counted
        .iter()
        .filter_map(|one| Some(one.sure?.mark(one.score)))
        .sum();
    let mean = total / count;
    let accuracy = counted.iter().map(|one| one.score).sum::<f64>() / count;
    let expected = expected(accuracy);
    Some(Table {
        count: counted.len(),
        total,
        mean,
        accuracy,
        expected,
        bonus: 0.1 * (mean - expected),
        levels: Sure::ALL.map(|sure| level(sure, counted)),
    })
}

/// The best mean mark that one level for all answers gives, if a share of `accuracy` is right:
/// of `a`, `4 a - 2` and `9 a - 6` the highest.
fn expected(accuracy: f64) -> f64 {
    let low = accuracy;
    let mid = 4.0f64.mul_add(accuracy, -2.0);
    let high = 9.0f64.mul_add(accuracy, -6.0);
    low.max(mid).max(high)
}

fn level(sure: Sure, counted: &[Counted]) -> Level {
    let scores: Vec<f64> = counted
        .iter()
        .filter(|one| one.sure == Some(sure))
        .map(|one| one.score)
        .collect();
    let answers = scores.len();
    let accuracy = scores.iter().sum::<f64>() / answers.max(1) as f64;
    Level {
        sure,
        answers,
        accuracy,
        fit: (answers > 0).then(|| fit(sure, accuracy, answers)),
    }
}

fn fit(sure: Sure, accuracy: f64, answers: usize) -> Fit {
    let (least, most) = sure.range();
    let clear = |limit: f64| (accuracy - limit).powi(2) * answers as f64 > 0.5;
    if accuracy < least {
        if clear(least) {
            Fit::Over
        } else {
            Fit::SlightlyOver
        }
    } else if accuracy > most {
        if clear(most) {
            Fit::Under
        } else {
            Fit::SlightlyUnder
        }
    } else {
        Fit::Fits
    }
}

/// Is a right answer of this kind, with this certainty, no proof that the fact was known? Among
/// few options one that is picked at random is right often enough.
pub fn is_guess(kind: Kind, outcome: Outcome, sure: Option<Sure>) -> bool {
    sure == Some(Sure::Low)
        && outcome == Outcome::Right
        && match kind {
            Kind::Choice | Kind::TrueFalse => true,
            Kind::Several
            | Kind::Typed
            | Kind::Number
            | Kind::Date
            | Kind::Cloze
            | Kind::Order
            | Kind::Match
            | Kind::Card => false,
        }
}

/// The verdict as it counts for memory: a guess is Again, with its outcome and score kept.
#[must_use]
pub fn weigh(verdict: Verdict, kind: Kind, sure: Option<Sure>) -> Verdict {
    if !is_guess(kind, verdict.outcome, sure) {
        return verdict;
    }
    let facts = verdict.facts.into_iter();
    Verdict {
        facts: facts.map(|(fact, _)| (fact, Grade::Again)).collect(),
        ..verdict
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::Note;
    use crate::deck::FactKey;

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-12
    }

    fn vectors() -> serde_json::Value {
        let text = include_str!("../../tests/data/certainty.json");
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn the_table_is_that_of_the_worked_example() {
        let vectors = vectors();
        let number = |name: &str| vectors[name].as_f64().unwrap();
        let counted: Vec<Counted> = vectors["answers"]
            .as_array()
            .unwrap()
            .iter()
            .map(|pair| Counted {
                score: pair[0].as_f64().unwrap(),
                sure: Sure::of(usize::try_from(pair[1].as_u64().unwrap()).unwrap()),
            })
            .collect();
        let table = table(&counted).unwrap();
        assert!(near(table.total, number("total")), "{table:?}");
        assert!(near(table.mean, number("average")), "{table:?}");
        assert!(near(table.accuracy, number("accuracy")), "{table:?}");
        assert!(near(table.expected, number("expected_for_accuracy")));
        assert!(near(table.bonus, number("bonus")), "{table:?}");
        assert!(near(
            table.accuracy + table.bonus,
            number("accuracy_plus_bonus")
        ));
        let breaks = vectors["break_even"].as_array().unwrap();
        let limits = [Sure::Mid.range().0, Sure::High.range().0];
        for (wanted, limit) in breaks.iter().zip(limits) {
            assert!(near(wanted.as_f64().unwrap(), limit));
        }
        let high = table.levels[2];
        assert_eq!((high.answers, high.fit), (4, Some(Fit::SlightlyOver)));
        assert!(near(high.accuracy, 0.75));
    }

    #[test]
    fn each_level_has_its_marks() {
        let marks = Sure::ALL.map(|sure| (sure.mark(1.0), sure.mark(0.0)));
        assert_eq!(marks, [(1.0, 0.0), (2.0, -2.0), (3.0, -6.0)]);
        assert_eq!(Sure::ALL.map(Sure::number), [1, 2, 3]);
        assert_eq!(
            [0, 1, 3, 4].map(Sure::of).map(|s| s.is_some()),
            [false, true, true, false]
        );
    }

    #[test]
    fn some_of_it_right_never_costs() {
        assert!(near(Sure::High.mark(0.25), 0.75));
        assert!(near(Sure::High.mark(1e-9), 3e-9));
        assert!(near(Sure::High.mark(0.0), -6.0));
    }

    #[test]
    fn who_does_not_know_neither_gains_nor_loses() {
        let table = table(&[
            Counted {
                score: 1.0,
                sure: Some(Sure::High),
            },
            Counted {
                score: 0.0,
                sure: None,
            },
        ])
        .unwrap();
        assert!(near(table.total, 3.0));
        assert!(near(table.accuracy, 0.5));
        assert_eq!(table.levels.map(|level| level.answers), [0, 0, 1]);
    }

    #[test]
    fn a_level_is_judged_by_how_far_and_by_how_many() {
        for (sure, accuracy, answers, wanted) in [
            (Sure::High, 0.5, 10, Fit::Over),
            (Sure::High, 0.75, 4, Fit::SlightlyOver),
            (Sure::High, 0.8, 10, Fit::Fits),
            (Sure::High, 1.0, 10, Fit::Fits),
            (Sure::Mid, 0.7, 10, Fit::Fits),
            (Sure::Mid, 1.0, 2, Fit::SlightlyUnder),
            (Sure::Mid, 1.0, 20, Fit::Under),
            (Sure::Low, 0.0, 20, Fit::Fits),
            (Sure::Low, 1.0, 5, Fit::Under),
        ] {
            assert_eq!(fit(sure, accuracy, answers), wanted, "{sure:?} {accuracy}");
        }
    }

    #[test]
    fn nothing_asked_has_no_table() {
        assert_eq!(table(&[]), None);
    }

    #[test]
    fn a_right_guess_counts_as_not_known_and_keeps_its_score() {
        let verdict = || Verdict {
            outcome: Outcome::Right,
            score: 1.0,
            facts: vec![(FactKey::new("d/f"), Grade::Good)],
            alone: Vec::new(),
            note: Note::Nothing,
        };
        let grade = |kind, sure| weigh(verdict(), kind, sure).facts[0].1;
        assert_eq!(grade(Kind::Choice, Some(Sure::Low)), Grade::Again);
        assert_eq!(grade(Kind::TrueFalse, Some(Sure::Low)), Grade::Again);
        assert_eq!(grade(Kind::Choice, Some(Sure::Mid)), Grade::Good);
        assert_eq!(grade(Kind::Choice, None), Grade::Good);
        assert_eq!(
            grade(Kind::Typed, Some(Sure::Low)),
            Grade::Good,
            "what was written was not picked by chance"
        );
        let kept = weigh(verdict(), Kind::Choice, Some(Sure::Low));
        assert_eq!((kept.outcome, kept.score), (Outcome::Right, 1.0));
    }
}
