//! What a progress that was read from a cache knows of events that are not in
//! its log. Nothing in it can change any more; an event that would change it
//! needs a full replay. Without a cache it is empty.

use std::collections::BTreeSet;

use super::diary::Noted;
use super::name::EventId;
use super::summary::Reported;
use super::writers::Id;
use crate::deck::ItemId;
use crate::time::Day;

/// What is known of events that are not in the log.
#[derive(Debug, Clone, Default)]
pub(super) struct Kept {
    /// How many there are.
    pub(super) events: usize,
    /// The time of the latest of them.
    pub(super) newest_ms: i64,
    /// What some of them take back or overrule and was not read yet.
    pub(super) waiting: BTreeSet<Id>,
    /// The pages that were read.
    pub(super) pages: BTreeSet<ItemId>,
    /// The faults that were reported.
    pub(super) reports: Vec<Reported>,
    /// Marks of exams, mock exams, facts shown side by side.
    pub(super) diary: Vec<Noted>,
    /// The last answers in study, for how long they took.
    pub(super) took: Vec<Took>,
}

/// How long an answer in study took; ordered by study day, then as it is replayed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Took {
    pub(super) day: Day,
    pub(super) ms: i64,
    pub(super) event: EventId,
    pub(super) answer_ms: u32,
}
