//! The one entrance to marking: question and answer in, verdict out. Marks are
//! Again or Good; Hard and Easy come only from the student's own rating. It
//! knows nothing of schedules, sessions or screens.

use crate::deck::{
    Body, FactAnswer, FactKey, FactText, Library, Pair, Precision, Question, TextAnswer, Wrong,
};
use crate::memory::Grade;

use super::date::{self, DateMatch};
use super::number::{self, NumberMatch};
use super::order;
use super::verdict::{Marking, Note, Outcome, Response, Retype, Truth, Verdict};
use super::words::{self, WordsMatch};

/// Judges an answer to a question of this library.
///
/// An answer that does not fit the question, or cannot be read, is asked for
/// again and costs nothing.
pub fn mark(library: &Library, question: &Question, response: &Response) -> Marking {
    if *response == Response::DontKnow {
        return Marking::Given(dont_know(question));
    }
    match (&question.body, response) {
        (
            Body::Choice {
                fact, right, wrong, ..
            },
            Response::Pick(picked),
        ) => choice(fact, right, wrong, picked),
        (Body::Several { right, wrong }, Response::PickSeveral(picked)) => {
            several(right, wrong, picked)
        }
        (Body::TrueFalse { fact, holds, .. }, Response::Judge(truth)) => {
            simple(fact, *holds == (*truth == Truth::Holds))
        }
        (Body::Typed { fact, also, not }, Response::Write(text)) => written(
            library,
            fact,
            Written {
                text,
                also,
                not,
                want: None,
            },
        ),
        (Body::Number { fact } | Body::Cloze { fact, .. }, Response::Write(text)) => written(
            library,
            fact,
            Written {
                text,
                also: &[],
                not: &[],
                want: None,
            },
        ),
        (Body::Date { fact, want }, Response::Write(text)) => written(
            library,
            fact,
            Written {
                text,
                also: &[],
                not: &[],
                want: Some(*want),
            },
        ),
        (Body::Order { items }, Response::Arrange(arranged)) => arrange(items, arranged),
        (Body::Match { pairs, .. }, Response::Pair(given)) => pair_up(pairs, given),
        (Body::Card { fact, .. }, Response::Rate(grade)) => Marking::Given(rated(fact, *grade)),
        (
            Body::Choice { .. }
            | Body::Several { .. }
            | Body::TrueFalse { .. }
            | Body::Typed { .. }
            | Body::Number { .. }
            | Body::Date { .. }
            | Body::Cloze { .. }
            | Body::Order { .. }
            | Body::Match { .. }
            | Body::Card { .. },
            _,
        ) => Marking::Again(Retype::DoesNotFit),
    }
}

fn dont_know(question: &Question) -> Verdict {
    let facts = question.facts();
    Verdict {
        outcome: Outcome::DontKnow,
        score: 0.0,
        // Not knowing an order says nothing of the single facts: they are asked alone.
        alone: if let Body::Order { .. } = question.body {
            facts.clone()
        } else {
            Vec::new()
        },
        facts: if let Body::Order { .. } = question.body {
            Vec::new()
        } else {
            facts.into_iter().map(|fact| (fact, Grade::Again)).collect()
        },
        note: Note::Nothing,
    }
}

fn simple(fact: &FactKey, right: bool) -> Marking {
    Marking::Given(one(
        fact,
        if right {
            Outcome::Right
        } else {
            Outcome::Wrong
        },
        Note::Nothing,
    ))
}

fn one(fact: &FactKey, outcome: Outcome, note: Note) -> Verdict {
    let right = outcome == Outcome::Right;
    Verdict {
        outcome,
        score: if right { 1.0 } else { 0.0 },
        facts: vec![(fact.clone(), if right { Grade::Good } else { Grade::Again })],
        alone: Vec::new(),
        note,
    }
}

fn choice(fact: &FactKey, right: &str, wrong: &[Wrong], picked: &str) -> Marking {
    if picked == right {
        simple(fact, true)
    } else if wrong.iter().any(|option| option.text == picked) {
        simple(fact, false)
    } else {
        Marking::Again(Retype::DoesNotFit)
    }
}

/// Only a full score is Good. The score shown is hits minus false picks, each
/// as a share of what there was to find (plus/minus scoring, not below 0).
fn several(right: &[FactText], wrong: &[Wrong], picked: &[String]) -> Marking {
    if picked.is_empty() {
        return Marking::Again(Retype::Empty);
    }
    let hits = right
        .iter()
        .filter(|option| picked.contains(&option.text))
        .count();
    let false_picks = wrong
        .iter()
        .filter(|option| picked.contains(&option.text))
        .count();
    if hits + false_picks != picked.len() {
        return Marking::Again(Retype::DoesNotFit);
    }
    let share = |part: usize, all: usize| part as f64 / all.max(1) as f64;
    let score = (share(hits, right.len()) - share(false_picks, wrong.len())).max(0.0);
    let full = hits == right.len() && false_picks == 0;
    let grade = if full { Grade::Good } else { Grade::Again };
    Marking::Given(Verdict {
        outcome: outcome_of(full, hits > 0),
        score,
        facts: each_once(right.iter().map(|option| (option.fact.clone(), grade))),
        alone: Vec::new(),
        note: Note::Nothing,
    })
}

fn outcome_of(full: bool, some: bool) -> Outcome {
    if full {
        Outcome::Right
    } else if some {
        Outcome::Partly
    } else {
        Outcome::Wrong
    }
}

fn each_once(judged: impl Iterator<Item = (FactKey, Grade)>) -> Vec<(FactKey, Grade)> {
    let mut once: Vec<(FactKey, Grade)> = Vec::new();
    for (fact, grade) in judged {
        match once.iter_mut().find(|(known, _)| *known == fact) {
            Some((_, worst)) => *worst = (*worst).min(grade),
            None => once.push((fact, grade)),
        }
    }
    once
}

/// What was written, and what a question accepts beside its fact's forms.
#[derive(Clone, Copy)]
struct Written<'a> {
    text: &'a str,
    also: &'a [String],
    not: &'a [String],
    want: Option<Precision>,
}

fn written(library: &Library, key: &FactKey, given: Written<'_>) -> Marking {
    let Some(fact) = library.fact(key) else {
        return Marking::Again(Retype::DoesNotFit);
    };
    match &fact.answer {
        FactAnswer::Text(answer) => in_words(key, answer, given),
        FactAnswer::Number(answer) => match number::compare(given.text, answer) {
            NumberMatch::Right => simple(key, true),
            NumberMatch::Near => Marking::Given(one(key, Outcome::Wrong, Note::Near)),
            NumberMatch::Wrong => simple(key, false),
            NumberMatch::Unreadable => Marking::Again(Retype::NotANumber),
            NumberMatch::Empty => Marking::Again(Retype::Empty),
        },
        FactAnswer::Date(answer) => {
            let want = given.want.unwrap_or_else(|| answer.precision());
            match date::compare(given.text, *answer, want) {
                DateMatch::Right => simple(key, true),
                DateMatch::Wrong => simple(key, false),
                DateMatch::Coarser(missing) => Marking::Again(Retype::MoreOfTheDate(missing)),
                DateMatch::Ambiguous => Marking::Again(Retype::WhichIsTheMonth),
                DateMatch::Unreadable => Marking::Again(Retype::NotADate),
                DateMatch::Empty => Marking::Again(Retype::Empty),
            }
        }
    }
}

fn in_words(key: &FactKey, answer: &TextAnswer, given: Written<'_>) -> Marking {
    let accepted = std::iter::once(&answer.shown)
        .chain(&answer.also)
        .chain(given.also);
    let refused = answer.not.iter().chain(given.not);
    match words::compare(
        given.text,
        accepted.map(String::as_str),
        refused.map(String::as_str),
    ) {
        WordsMatch::Right => simple(key, true),
        WordsMatch::Other(name) => Marking::Given(one(key, Outcome::Wrong, Note::OtherName(name))),
        WordsMatch::Wrong => simple(key, false),
        WordsMatch::Empty => Marking::Again(Retype::Empty),
    }
}

/// All right is Good for all; otherwise nothing is said of the facts, and those
/// outside the longest run in right order are to be asked alone.
fn arrange(items: &[FactText], arranged: &[String]) -> Marking {
    let ranks: Vec<usize> = arranged
        .iter()
        .filter_map(|text| items.iter().position(|item| item.text == *text))
        .collect();
    let mut all = ranks.clone();
    all.sort_unstable();
    if !all.iter().copied().eq(0..items.len()) || arranged.len() != items.len() {
        return Marking::Again(Retype::DoesNotFit);
    }
    let outside = order::outside_longest_run(&ranks);
    let full = outside.is_empty();
    let score = order::score(&ranks);
    Marking::Given(Verdict {
        outcome: outcome_of(full, score > 0.0),
        score,
        facts: if full {
            each_once(items.iter().map(|item| (item.fact.clone(), Grade::Good)))
        } else {
            Vec::new()
        },
        alone: outside
            .iter()
            .filter_map(|rank| items.get(*rank))
            .map(|item| item.fact.clone())
            .collect(),
        note: Note::Nothing,
    })
}

/// Each pair is judged alone; one that was left open is not known.
fn pair_up(pairs: &[Pair], given: &[(String, String)]) -> Marking {
    if given.is_empty() {
        return Marking::Again(Retype::Empty);
    }
    if given
        .iter()
        .any(|(left, _)| pairs.iter().all(|pair| pair.left != *left))
    {
        return Marking::Again(Retype::DoesNotFit);
    }
    let right = |pair: &Pair| {
        given
            .iter()
            .any(|(left, right)| *left == pair.left && *right == pair.right)
    };
    let hits = pairs.iter().filter(|pair| right(pair)).count();
    Marking::Given(Verdict {
        outcome: outcome_of(hits == pairs.len(), hits > 0),
        score: hits as f64 / pairs.len().max(1) as f64,
        facts: each_once(pairs.iter().map(|pair| {
            let grade = if right(pair) {
                Grade::Good
            } else {
                Grade::Again
            };
            (pair.fact.clone(), grade)
        })),
        alone: Vec::new(),
        note: Note::Nothing,
    })
}

fn rated(fact: &FactKey, grade: Grade) -> Verdict {
    let right = grade != Grade::Again;
    Verdict {
        outcome: if right {
            Outcome::Right
        } else {
            Outcome::Wrong
        },
        score: if right { 1.0 } else { 0.0 },
        facts: vec![(fact.clone(), grade)],
        alone: Vec::new(),
        note: Note::Nothing,
    }
}
