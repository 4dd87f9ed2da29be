//! Facts that a student was sure of and wrong about, and has not had right
//! since: they are worth the next look, because such mistakes, once corrected,
//! are remembered best. It reads progress and changes nothing.

use std::cmp::Reverse;

use crate::deck::{FactKey, Library};
use crate::progress::{FactProgress, Progress};

/// Whether the last answer to a fact that was given with certainty was wrong, and no right one
/// came since. Suspended facts are not counted: they are not to be asked.
pub fn is_sure_wrong(progress: &Progress, fact: &FactKey) -> bool {
    progress.fact(fact).is_some_and(is_wrong)
}

/// The same of what is known of a fact.
pub(super) fn is_wrong(known: &FactProgress) -> bool {
    known.sure_wrong && !known.suspended
}

/// All such facts of the library, the one seen last first.
pub fn sure_wrong(library: &Library, progress: &Progress) -> Vec<FactKey> {
    let mut walk = progress.walk();
    let mut wrong: Vec<(&FactKey, &FactProgress)> = library
        .facts()
        .filter_map(|fact| Some((&fact.key, walk.fact(&fact.key)?)))
        .filter(|(_, known)| is_wrong(known))
        .collect();
    wrong.sort_by_key(|(_, known)| Reverse(known.last_seen.map(|at| at.ms)));
    wrong.into_iter().map(|(fact, _)| fact.clone()).collect()
}
