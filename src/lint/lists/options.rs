//! Words of English by which questions and their options are told apart: what
//! denies, what exaggerates, what gives an option away. It knows no rule.

use super::super::prose::Phrases;

/// Negations in a question.
pub(crate) const NEGATIONS: Phrases = Phrases::new(&[
    "not",
    "except",
    "never",
    "least",
    "incorrect",
    "neither",
    "nor",
    "cannot",
    "cant",
    "arent",
    "couldnt",
    "didnt",
    "doesnt",
    "dont",
    "hadnt",
    "hasnt",
    "havent",
    "isnt",
    "wasnt",
    "werent",
    "wouldnt",
]);

/// Words that are rarely true of anything, and so mark an option as wrong.
pub(crate) const ABSOLUTES: Phrases = Phrases::new(&[
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
]);

/// Words that make an option hard to call wrong.
pub(crate) const VAGUE: Phrases = Phrases::new(&[
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
]);

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

/// Words that put something above all others; all end alike.
pub(crate) const SUPERLATIVES: &[&str] = &[
    "biggest",
    "busiest",
    "cheapest",
    "coldest",
    "deepest",
    "densest",
    "driest",
    "fastest",
    "fewest",
    "greatest",
    "heaviest",
    "highest",
    "hottest",
    "largest",
    "lightest",
    "longest",
    "lowest",
    "narrowest",
    "newest",
    "oldest",
    "poorest",
    "richest",
    "saltiest",
    "shortest",
    "slowest",
    "smallest",
    "steepest",
    "strongest",
    "tallest",
    "warmest",
    "weakest",
    "wettest",
    "widest",
    "youngest",
];

/// What follows "first" or "only" where nothing is put above all others.
pub(crate) const NO_RECORD: &[&str] = &[
    "after", "and", "as", "at", "by", "came", "day", "days", "did", "for", "from", "half", "how",
    "in", "name", "names", "of", "on", "one", "part", "place", "section", "sentence", "then",
    "time", "to", "what", "when", "where", "which", "who", "why", "with", "word", "words",
];

/// Beginnings of options that refer to the others.
pub(crate) const ALL_OF_THE_ABOVE: Phrases = Phrases::new(&[
    "all of the above",
    "all of these",
    "all of the these",
    "all of above",
    "all the above",
    "all of them",
]);

/// Beginnings of options that rule the others out.
pub(crate) const NONE_OF_THE_ABOVE: Phrases = Phrases::new(&[
    "none of the above",
    "none of these",
    "none of the these",
    "none of above",
    "none of them",
]);

/// Beginnings of words with a vowel sign that is spoken as "you" or "w".
pub(crate) const A_BEFORE_VOWEL: &[&str] = &[
    "eu", "one-", "one ", "once", "ubi", "ukr", "unani", "unes", "uni", "ural", "uran", "urug",
    "usa", "use", "usu", "uti", "uto",
];

/// Those of them that are spoken as they are written.
pub(crate) const AN_BEFORE_VOWEL: &[&str] = &["unim", "unin"];

/// Beginnings of words whose first consonant is silent.
pub(crate) const AN_BEFORE_CONSONANT: &[&str] = &["heir", "honest", "honor", "honour", "hour"];

/// Letters whose names begin with a vowel, for what is spelled out.
pub(crate) const NAMED_WITH_VOWEL: &str = "AEFHILMNORSX";

/// Words in capitals that are read as words.
pub(crate) const READ_AS_WORDS: &[&str] =
    &["ASEAN", "NASA", "NATO", "OPEC", "UNESCO", "UNICEF", "USAID"];
