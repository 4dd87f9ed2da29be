//! Words of English that rules look for. They are data: a rule says what each
//! list is for, and knows no word itself.

use super::prose::Phrases;

mod options;

pub(crate) use options::*;

/// Words that judge by being said.
pub(crate) const LOADED: Phrases = Phrases::new(&[
    "regime",
    "regimes",
    "dictator*",
    "authoritarian*",
    "puppet",
    "puppets",
    "terrorist*",
    "rigged",
    "sham",
    "strongman",
    "strongmen",
    "propaganda",
    "tyrant*",
    "despot*",
    "junta",
    "crony",
    "cronies",
    "brainwash*",
]);

/// The same in several words.
pub(crate) const LOADED_PHRASES: Phrases = Phrases::new(&["so called"]);

/// Words of opinion.
pub(crate) const OPINIONS: Phrases = Phrases::new(&[
    "important",
    "significant",
    "successful",
    "failed",
    "fair",
    "unfair",
    "threat",
    "progress",
    "best",
    "worst",
    "positive",
    "negative",
    "excellent",
    "poor",
    "remarkable",
    "disappointing",
    "impressive",
    "controversial",
]);

/// Phrases that claim a cause.
pub(crate) const CAUSES: Phrases = Phrases::new(&[
    "because",
    "led to",
    "caused",
    "causes",
    "resulted in",
    "in response to",
    "due to",
    "owing to",
    "as a result of",
    "triggered",
    "why",
]);

/// Phrases that say whose view it is.
pub(crate) const ATTRIBUTIONS: Phrases = Phrases::new(&[
    "according to",
    "said",
    "says",
    "argued",
    "argues",
    "claimed",
    "claims",
    "described",
    "describes",
    "reported",
    "reports",
    "called",
    "calls",
    "in the view of",
    "accused",
    "accuses",
    "wrote",
    "writes",
    "quoted",
    "quotes",
    "in the analysis",
    "the analysis",
    "promised",
    "announced",
    "predicted",
    "expects",
    "judged",
]);

/// Words that are true only at a time.
pub(crate) const PRESENT: Phrases = Phrases::new(&[
    "current",
    "currently",
    "now",
    "recent",
    "recently",
    "latest",
    "incumbent",
    "today",
    "nowadays",
]);

/// What is or has something, and changes.
pub(crate) const PRESENT_STATES: Phrases = Phrases::new(&[
    "is the president",
    "is the capital",
    "is the population",
    "is the prime minister",
    "is the speaker",
    "is the leader",
    "is the chairman",
    "is the mayor",
    "is the governor",
    "is president",
    "is prime minister",
    "is the head",
    "is the minister",
]);

/// What is still to come.
pub(crate) const FUTURE: Phrases = Phrases::new(&[
    "will",
    "is planned",
    "are planned",
    "is expected",
    "are expected",
    "is due",
    "are due",
    "is scheduled",
    "are scheduled",
]);

/// Questions that leave all the work to the options.
pub(crate) const UNFOCUSED: Phrases = Phrases::new(&[
    "which of the following is true",
    "which of the following is correct",
    "which of the following are true",
    "which of the following are correct",
    "which of the following statements",
    "which of the following is not true",
    "which of the following is not correct",
    "which of the following is false",
    "which of the following is incorrect",
    "which one of the following is true",
    "which one of the following is correct",
    "which statement is true",
    "which statement is correct",
    "which of these is true",
    "which of these is correct",
    "which of these statements",
]);

/// Parts of a question that ask for a second answer.
pub(crate) const ASKS_MORE: Phrases = Phrases::new(&[
    "and when",
    "and where",
    "and who",
    "and why",
    "and how",
    "and what",
    "and which",
    "which two",
    "which three",
    "name two",
    "name three",
    "what two",
    "what three",
    "what are the two",
    "what are the three",
    "what were the two",
    "what were the three",
    "who are the two",
    "who are the three",
    "who were the two",
    "who were the three",
    "name the two",
    "name the three",
    "name both",
    "name all",
    "list the",
    "list all",
    "list two",
    "list three",
    "and by whom",
    "and whom",
    "and to whom",
]);

/// What is counted without a unit.
pub(crate) const WITHOUT_UNIT: Phrases = Phrases::new(&[
    "index", "rank*", "place*", "score*", "points", "year", "age", "number",
]);

/// Numbers in words, with their figures.
pub(crate) const NUMBERS: &[(&str, &str)] = &[
    ("one", "1"),
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("ten", "10"),
    ("eleven", "11"),
    ("twelve", "12"),
    ("fifteen", "15"),
    ("twenty", "20"),
    ("thirty", "30"),
    ("forty", "40"),
    ("fifty", "50"),
    ("hundred", "100"),
    ("first", "1"),
    ("second", "2"),
    ("third", "3"),
];
