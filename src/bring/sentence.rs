//! The sentence of a new fact: as it is written with braces, with braces put
//! around the answer, with a blank filled, or made of a question and its answer.

use super::clean;
use super::fact::Why;
use crate::deck::{Gapped, Problem, compared, gapped};

/// What the cells of a row say, each in one line.
#[derive(Debug)]
pub(super) struct Words<'a> {
    pub(super) says: &'a str,
    pub(super) ask: &'a str,
    pub(super) answer: &'a str,
    pub(super) also: &'a [String],
}

/// A sentence with its gap.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Sentence {
    /// As a deck has it.
    pub(super) says: String,
    pub(super) gapped: Gapped,
    /// The question, or empty.
    pub(super) ask: String,
    /// The answer, where the braces hold another form of it.
    pub(super) answer: Option<String>,
}

impl Sentence {
    fn new(says: String, ask: &str) -> Result<Self, Why> {
        let gapped = gapped(&says).map_err(|problem| uneven(&problem))?;
        if !gapped.gap.contains(char::is_alphanumeric) {
            return Err(Why::NoAnswer);
        }
        Ok(Self {
            says,
            gapped,
            ask: ask.to_owned(),
            answer: None,
        })
    }

    /// With braces around the answer that was put there; it must be what is in them.
    fn around(says: String, ask: &str, answer: &str) -> Result<Self, Why> {
        if answer.contains(['{', '}']) {
            return Err(Why::BracesInAnswer);
        }
        let sentence = Self::new(says, ask)?;
        if sentence.gapped.gap.trim() == answer.trim() {
            Ok(sentence)
        } else {
            Err(Why::BracesInAnswer)
        }
    }
}

/// Why a sentence has not the one gap it needs.
fn uneven(problem: &Problem) -> Why {
    if *problem == Problem::ManyGaps {
        Why::ManyGaps
    } else if *problem == Problem::UnevenBraces {
        Why::UnevenBraces
    } else {
        Why::NoGap
    }
}

/// Makes the sentence of a row.
pub(super) fn make(words: &Words<'_>) -> Result<Sentence, Why> {
    let answer = without_stop(words.answer);
    match (words.says.is_empty(), words.ask.is_empty()) {
        (false, _) => told(words, answer),
        (true, true) if answer.is_empty() => Err(Why::NothingUsed),
        (true, true) => Err(Why::NoQuestion),
        (true, false) => asked(words.ask, answer),
    }
}

/// A sentence is there.
fn told(words: &Words<'_>, answer: &str) -> Result<Sentence, Why> {
    let (says, ask) = (words.says, words.ask);
    match gapped(says) {
        Ok(gap) => {
            let mut sentence = Sentence::new(says.to_owned(), ask)?;
            if answer.is_empty() || compared(&gap.gap) == compared(answer) {
                return Ok(sentence);
            }
            if words
                .also
                .iter()
                .any(|form| compared(form) == compared(&gap.gap))
            {
                sentence.answer = Some(answer.to_owned());
                return Ok(sentence);
            }
            Err(Why::TwoAnswers {
                gap: gap.gap,
                answer: answer.to_owned(),
            })
        }
        Err(Problem::NoGap) if !answer.is_empty() => {
            let filled = match filled(says, answer).map_or_else(|| marked(says, answer), Ok) {
                Err(Why::AnswerNotInSentence) if says.ends_with('?') => return asked(says, answer),
                other => other?,
            };
            Sentence::around(filled, ask, answer)
        }
        Err(problem) => Err(uneven(&problem)),
    }
}

/// Only a question is there, and perhaps an answer.
fn asked(ask: &str, answer: &str) -> Result<Sentence, Why> {
    if answer.is_empty() {
        // A sentence with braces may stand among the questions.
        return match gapped(ask) {
            Ok(_) => Sentence::new(ask.to_owned(), ""),
            Err(Problem::ManyGaps) => Err(Why::ManyGaps),
            Err(_) => Err(Why::NoAnswer),
        };
    }
    if let Some(says) = filled(ask, answer) {
        return Sentence::around(says, "", answer);
    }
    let escaped = escaped(ask);
    let stop = if answer.ends_with(['.', '!', '?', '\u{2026}']) {
        ""
    } else {
        "."
    };
    let colon = if escaped.ends_with(['?', '!', '.', ':', ';', ',', '\u{2026}']) {
        ""
    } else {
        ":"
    };
    let says = format!("{escaped}{colon} {{{answer}}}{stop}");
    Sentence::around(says, ask, answer)
}

/// A sentence whose one blank, a run of lines or empty braces, is filled with the answer.
fn filled(text: &str, answer: &str) -> Option<String> {
    let is_line = |c: char| c == '_';
    let start = text.find("__").or_else(|| text.find("{}"))?;
    let (before, rest) = text.split_at_checked(start)?;
    let after = match rest.strip_prefix("{}") {
        Some(after) => after,
        None => rest.trim_start_matches(is_line),
    };
    let once = !after.contains("__") && !after.contains("{}");
    once.then(|| format!("{}{{{answer}}}{}", escaped(before), escaped(after)))
}

/// A sentence with braces around the answer that stands in it once, as words of its own.
fn marked(says: &str, answer: &str) -> Result<String, Why> {
    let places: Vec<usize> = says
        .match_indices(answer)
        .map(|(at, _)| at)
        .filter(|at| stands_alone(says, *at, answer.len()))
        .collect();
    match places.as_slice() {
        [] => Err(Why::AnswerNotInSentence),
        [at] => {
            let (before, rest) = says.split_at_checked(*at).unwrap_or((says, ""));
            let after = rest.strip_prefix(answer).unwrap_or_default();
            Ok(format!("{}{{{answer}}}{}", escaped(before), escaped(after)))
        }
        _ => Err(Why::AnswerTwiceInSentence),
    }
}

fn stands_alone(text: &str, at: usize, len: usize) -> bool {
    let before = text.get(..at).and_then(|t| t.chars().next_back());
    let after = text.get(at + len..).and_then(|t| t.chars().next());
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !letter(before) && !letter(after)
}

fn escaped(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}

/// An answer without the full stop of a sentence; that of an abbreviation stays.
fn without_stop(answer: &str) -> &str {
    let Some(rest) = answer.strip_suffix('.') else {
        return answer;
    };
    let last = rest.rsplit(' ').next().unwrap_or_default();
    let long = last.chars().filter(|c| c.is_lowercase()).count() > 3;
    if long && !rest.contains('.') {
        rest
    } else {
        answer
    }
}

/// Whether a cell is a list of several answers: lines that begin with bullets.
pub(super) fn is_list(cell: &str) -> bool {
    if !cell.contains('\n') {
        return false;
    }
    let items = cell.lines().filter(|line| {
        let line = line.trim();
        !line.is_empty() && super::list::without_bullet(line) != line
    });
    items.count() > 1
}

/// The forms in a cell, parted by `|` or `;` or line breaks, none twice.
pub(super) fn forms(cells: impl Iterator<Item = impl AsRef<str>>) -> Vec<String> {
    let mut seen = std::collections::BTreeSet::new();
    let mut forms = Vec::new();
    for cell in cells {
        for form in cell.as_ref().split(['|', ';', '\n']).map(clean::line) {
            if !form.is_empty() && seen.insert(compared(&form)) {
                forms.push(form);
            }
        }
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(says: &str, ask: &str, answer: &str) -> Result<String, Why> {
        let words = Words {
            says,
            ask,
            answer,
            also: &["ОДКБ".to_owned()],
        };
        make(&words).map(|sentence| sentence.says)
    }

    #[test]
    fn a_question_and_its_answer_make_a_sentence() {
        for (ask, answer, made) in [
            ("Who left?", "The army.", "Who left? {The army}."),
            ("Capital", "Astana", "Capital: {Astana}."),
            ("Who {x}?", "Mr. T.", "Who {{x}}? {Mr. T.}"),
            ("The ___ left.", "army", "The {army} left."),
        ] {
            assert_eq!(says("", ask, answer).as_deref(), Ok(made));
        }
    }

    #[test]
    fn a_sentence_gets_braces_where_its_answer_stands_once() {
        let sentence = "The CSTO came to the CSTOs.";
        assert_eq!(
            says(sentence, "", "CSTO").as_deref(),
            Ok("The {CSTO} came to the CSTOs.")
        );
        assert_eq!(says("a b a", "", "a"), Err(Why::AnswerTwiceInSentence));
        assert_eq!(says("a b", "", "c"), Err(Why::AnswerNotInSentence));
        assert_eq!(says("a b", "", ""), Err(Why::NoGap));
    }

    #[test]
    fn braces_and_an_answer_must_agree() {
        assert!(says("The {csto} came.", "", "CSTO").is_ok());
        assert!(says("The {ОДКБ} came.", "", "CSTO").is_ok());
        let (gap, answer) = ("OSCE".to_owned(), "CSTO".to_owned());
        let two = Err(Why::TwoAnswers { gap, answer });
        assert_eq!(says("The {OSCE} came.", "", "CSTO"), two);
        assert_eq!(says("", "Who?", "{x"), Err(Why::BracesInAnswer));
        assert_eq!(says("", "Who?", "{}"), Err(Why::BracesInAnswer));
    }
}
