//! What a mock exam asks for, and in which form: all decks, one deck, or what
//! an exam in the settings asks for. It picks no question.

use std::collections::BTreeSet;

use rand::SeedableRng as _;
use rand::rngs::ChaCha8Rng;
use rand::seq::SliceRandom as _;

use crate::deck::{Body, Deck, Fact, Kind, Question};
use crate::progress::is_recall;
use crate::study::exam::{Exam, Form};
use crate::study::{Layout, Scope};

/// What a mock exam asks for.
#[derive(Debug, Clone, Copy)]
pub enum Asks<'a> {
    /// Every fact of some decks, in any form.
    Scope(&'a Scope),
    /// What an exam asks for, in its form.
    Exam(&'a Exam),
}

impl Asks<'_> {
    pub(super) fn covers(self, deck: &Deck, fact: &Fact) -> bool {
        match self {
            Self::Scope(scope) => scope.holds(&deck.id),
            Self::Exam(exam) => exam.covers(fact),
        }
    }

    pub(super) fn form(self) -> Option<Form> {
        match self {
            Self::Scope(_) => None,
            Self::Exam(exam) => Some(exam.form),
        }
    }
}

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    Picked,
    Written,
}

/// How the next question is to be answered, after so many of which so many were picked; `None` if
/// that is all the same: a text is written from facts in whatever form.
pub(super) fn wanted(form: Option<Form>, (picked, all): (usize, usize)) -> Option<How> {
    match form? {
        Form::Choice { .. } => Some(How::Picked),
        Form::Short => Some(How::Written),
        Form::Mixed { choice, .. } => {
            let behind = picked * 100 < usize::from(choice) * (all + 1);
            Some(if behind { How::Picked } else { How::Written })
        }
        Form::Essay => None,
    }
}

/// How far a kind of question is from what is wanted: 0 is what the exam has, 1 is like it, 2 is not.
pub(super) fn distance(kind: Kind, wanted: Option<How>) -> u8 {
    match (wanted, kind, is_recall(kind)) {
        (None, ..) | (Some(How::Picked), Kind::Choice, _) | (Some(How::Written), _, true) => 0,
        (Some(How::Picked), _, false) => 1,
        (Some(How::Picked), _, true) | (Some(How::Written), _, false) => 2,
    }
}

/// Leaves so many options of a choice as the form has, if it says a number.
pub(super) fn fitted(
    layout: Layout,
    (question, form): (&Question, Option<Form>),
    seed: u64,
) -> Layout {
    let most = match form {
        Some(Form::Choice { options } | Form::Mixed { options, .. }) => usize::from(options),
        Some(Form::Short | Form::Essay) | None => return layout,
    };
    match (&question.body, layout) {
        (Body::Choice { right, .. }, Layout::Options(mut options)) => {
            let mut wrong: Vec<String> = options.iter().filter(|o| *o != right).cloned().collect();
            wrong.shuffle(&mut ChaCha8Rng::seed_from_u64(seed));
            wrong.truncate(most.saturating_sub(1));
            let kept: BTreeSet<&String> = wrong.iter().collect();
            options.retain(|option| option == right || kept.contains(option));
            Layout::Options(options)
        }
        (_, layout) => layout,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mixed_form_has_its_share_of_choices_at_every_length() {
        for choice in [0, 25, 50, 90, 100] {
            let form = Some(Form::Mixed { options: 4, choice });
            let mut picked = 0;
            for all in 0..80 {
                picked += usize::from(wanted(form, (picked, all)) == Some(How::Picked));
                let exact = f64::from(choice) / 100.0 * (all + 1) as f64;
                assert!((picked as f64 - exact).abs() <= 1.0, "{choice} at {all}");
            }
        }
    }

    #[test]
    fn a_form_prefers_its_own_kind_of_question_and_then_what_is_like_it() {
        let order = |form| {
            let wanted = wanted(Some(form), (0, 0));
            [Kind::Choice, Kind::TrueFalse, Kind::Typed].map(|kind| distance(kind, wanted))
        };
        assert_eq!(order(Form::Choice { options: 4 }), [0, 1, 2]);
        assert_eq!(order(Form::Short), [2, 2, 0]);
        assert_eq!(order(Form::Essay), [0, 0, 0]);
    }
}
