//! Words of English that rules look for. They are data: a rule says what each
//! list is for, and knows no word itself.

/// Negations in a question.
pub(crate) const NEGATIONS: &[&str] = &[
    "not",
    "except",
    "never",
    "least",
    "incorrect",
    "neither",
    "nor",
    "cannot",
];

/// Words that are rarely true of anything, and so mark an option as wrong.
pub(crate) const ABSOLUTES: &[&str] = &[
    "always",
    "never",
    "all",
    "only",
    "every",
    "must",
    "none",
    "everyone",
    "nobody",
    "entirely",
    "completely",
];

/// Words that make an option hard to call wrong.
pub(crate) const VAGUE: &[&str] = &[
    "often",
    "usually",
    "some",
    "may",
    "many",
    "sometimes",
    "frequently",
    "generally",
    "several",
    "probably",
];

/// Pairs of words that say the opposite.
pub(crate) const OPPOSITES: &[(&str, &str)] = &[
    ("up", "down"),
    ("joined", "left"),
    ("approved", "rejected"),
    ("rose", "fell"),
    ("more", "fewer"),
    ("more", "less"),
    ("higher", "lower"),
    ("won", "lost"),
    ("before", "after"),
    ("increase", "decrease"),
    ("increased", "decreased"),
    ("first", "last"),
    ("longer", "shorter"),
    ("banned", "allowed"),
    ("stayed", "left"),
    ("opened", "closed"),
];

/// Words that judge by being said.
pub(crate) const LOADED: &[&str] = &[
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
];

/// Words of opinion.
pub(crate) const OPINIONS: &[&str] = &[
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
];

/// Phrases that claim a cause.
pub(crate) const CAUSES: &[&str] = &[
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
];

/// Phrases that say whose view it is.
pub(crate) const ATTRIBUTIONS: &[&str] = &[
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
    "named",
];

/// Words that are true only at a time.
pub(crate) const PRESENT: &[&str] = &[
    "current",
    "currently",
    "now",
    "recent",
    "recently",
    "latest",
    "incumbent",
    "today",
    "nowadays",
];

/// What is or has something, and changes.
pub(crate) const PRESENT_STATES: &[&str] = &[
    "is the president",
    "is the capital",
    "is the population",
    "is the prime minister",
    "is the speaker",
    "is the leader",
    "is the chairman",
    "is president",
    "is prime minister",
    "is the head",
    "is the minister",
];

/// Words that put something above all others.
pub(crate) const SUPERLATIVES: &[&str] = &[
    "largest",
    "biggest",
    "smallest",
    "highest",
    "lowest",
    "richest",
    "poorest",
    "longest",
    "shortest",
    "oldest",
    "youngest",
    "greatest",
    "strongest",
    "weakest",
    "most",
    "fewest",
];

/// What is still to come.
pub(crate) const FUTURE: &[&str] = &[
    "will",
    "is planned",
    "are planned",
    "is expected",
    "are expected",
    "is due",
    "are due",
    "is scheduled",
    "are scheduled",
];

/// Questions that leave all the work to the options.
pub(crate) const UNFOCUSED: &[&str] = &[
    "which of the following is true",
    "which of the following is correct",
    "which of the following are true",
    "which of the following are correct",
    "which of the following statements",
    "which statement is true",
    "which statement is correct",
    "which of these is true",
    "which of these is correct",
    "which of these statements",
];

/// Options that refer to the others.
pub(crate) const ALL_OF_THE_ABOVE: &[&str] = &[
    "all of the above",
    "all of these",
    "all of above",
    "all the above",
    "all of them",
];

/// Options that rule the others out.
pub(crate) const NONE_OF_THE_ABOVE: &[&str] = &[
    "none of the above",
    "none of these",
    "none of above",
    "none of them",
];

/// Parts of a question that ask for a second answer.
pub(crate) const ASKS_MORE: &[&str] = &[
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
    "and by whom",
    "and whom",
    "and to whom",
];

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

/// Words that begin with a vowel sign but not a vowel, and the other way round.
pub(crate) const A_BEFORE_VOWEL: &[&str] =
    &["eu", "uni", "use", "usu", "one", "uk", "us", "ubi", "uto"];
/// Words whose first consonant is silent, and letters that are spoken with a vowel.
pub(crate) const AN_BEFORE_CONSONANT: &[&str] = &[
    "hour", "honest", "honour", "heir", "mp", "ngo", "fsb", "nato",
];
