//! What is wrong with a deck, in sentences.

use super::Texts;
use super::report::Said;
use crate::deck::Problem;

impl Texts {
    /// What is wrong, and what to write instead.
    pub fn problem(&self, problem: &Problem) -> Said {
        Said {
            message: self.say(&format!("problem-{}", problem.rule())),
            help: self.say(&format!("problem-{}-help", problem.rule())),
        }
    }
}
