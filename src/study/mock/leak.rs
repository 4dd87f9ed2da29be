//! Whether what one question shows tells the answer of another: the rule that
//! also holds for decks, applied where both could stand in one exam.

use std::collections::BTreeSet;

use crate::answer::words;
use crate::deck::{Body, FactAnswer, FactKey, Library, Question};

/// An answer of fewer letters and digits than this stands in too many sentences by chance.
const SHORTEST_ANSWER: usize = 4;
/// Words of fewer letters say little of what a question is about.
const SHORTEST_WORD: usize = 4;
/// The share of a question's words that the other must have too.
const SHARED: f64 = 0.3;
/// Longer words that say little, too.
const EMPTY: [&str; 22] = [
    "after", "been", "before", "does", "during", "from", "have", "into", "than", "that", "their",
    "then", "there", "these", "they", "this", "were", "what", "when", "where", "which", "with",
];

/// Whether somebody who sees `shown` can read the answer of `asked` in it: an answer of four
/// letters or more stands there word for word, and it shares three in ten of `asked`'s words,
/// so that it is about the same matter.
pub fn gives_away(library: &Library, shown: &Question, asked: &Question) -> bool {
    let seen = tokens(&seen(shown).join(" "));
    let own = tokens(&stem(asked));
    asked.facts().iter().any(|fact| {
        forms(library, fact).iter().any(|form| {
            form.iter().map(|word| word.chars().count()).sum::<usize>() >= SHORTEST_ANSWER
                && seen.windows(form.len()).any(|words| words == form)
                && is_of_one_matter(&own, &seen, form)
        })
    })
}

fn is_of_one_matter(own: &[String], other: &[String], form: &[String]) -> bool {
    let content = |words: &[String]| -> BTreeSet<String> {
        words
            .iter()
            .filter(|word| {
                word.chars().count() >= SHORTEST_WORD
                    && word.chars().all(char::is_alphabetic)
                    && !EMPTY.contains(&word.as_str())
                    && !form.contains(word)
            })
            .cloned()
            .collect()
    };
    let own = content(own);
    let shared = own.intersection(&content(other)).count();
    !own.is_empty() && shared as f64 >= SHARED * own.len() as f64
}

/// A text in words as answers are compared.
fn tokens(text: &str) -> Vec<String> {
    let words =
        text.split(|c: char| c.is_whitespace() || matches!(c, '-' | '\u{2013}' | '\u{2014}'));
    words
        .map(words::key)
        .filter(|word| !word.is_empty())
        .collect()
}

/// The words of a question, without what can be picked.
fn stem(question: &Question) -> String {
    match &question.body {
        Body::Cloze { says, .. } => format!("{} {}", says.before, says.after),
        Body::Choice { .. }
        | Body::Several { .. }
        | Body::TrueFalse { .. }
        | Body::Typed { .. }
        | Body::Number { .. }
        | Body::Date { .. }
        | Body::Order { .. }
        | Body::Match { .. }
        | Body::Card { .. } => question.ask.clone(),
    }
}

/// All that a question says before it is answered. Options to pick from say nothing: only one
/// of them is so.
fn seen(question: &Question) -> Vec<String> {
    let mut seen = vec![stem(question)];
    match &question.body {
        Body::Order { items } => seen.extend(items.iter().map(|item| item.text.clone())),
        Body::Match { pairs, .. } => {
            seen.extend(pairs.iter().map(|pair| pair.left.clone()));
            seen.extend(pairs.iter().map(|pair| pair.right.clone()));
        }
        Body::Choice { .. }
        | Body::Several { .. }
        | Body::TrueFalse { .. }
        | Body::Typed { .. }
        | Body::Number { .. }
        | Body::Date { .. }
        | Body::Cloze { .. }
        | Body::Card { .. } => {}
    }
    seen
}

/// The ways in which the answer of a fact may be written.
fn forms(library: &Library, key: &FactKey) -> Vec<Vec<String>> {
    let Some(fact) = library.fact(key) else {
        return Vec::new();
    };
    let mut forms = vec![tokens(&fact.says.gap)];
    match &fact.answer {
        FactAnswer::Text(text) => {
            forms.push(tokens(&text.shown));
            forms.extend(text.also.iter().map(|form| tokens(form)));
        }
        FactAnswer::Number(number) => forms.push(tokens(&number.shown)),
        FactAnswer::Date(_) => {}
    }
    forms.retain(|form| !form.is_empty());
    forms
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::{QuestionKey, parse};

    /// The worked example of the rule.
    const TEXT: &str = r#"Deck(
        format: 1, id: "d", title: "D",
        sources: [Source(id: "s", title: "S")],
        topics: [Topic(id: "t", title: "T")],
        facts: [
            Fact(id: "who", topic: "t", says: "In March 2019 {Tokayev} became president.",
                 ask: "Who became president of Kazakhstan in March 2019?"),
            Fact(id: "office", topic: "t", says: "Before that he was {Speaker of the Senate}.",
                 ask: "Which office did Tokayev hold before becoming president of Kazakhstan in March 2019?"),
            Fact(id: "where", topic: "t", says: "The accord was signed in {Dushanbe}.",
                 ask: "Where did Tokayev sign the 2024 water accord?"),
        ],
    )"#;

    fn library() -> Library {
        Library::new(vec![parse(TEXT.as_bytes()).deck.unwrap()])
    }

    fn typed<'a>(library: &'a Library, fact: &str) -> &'a Question {
        let fact = FactKey::new(format!("d/{fact}"));
        library
            .questions_of(&fact)
            .find(|q| matches!(q.body, Body::Typed { .. }))
            .unwrap()
    }

    #[test]
    fn a_question_that_names_the_answer_of_a_like_one_gives_it_away() {
        let library = library();
        let (who, office) = (typed(&library, "who"), typed(&library, "office"));
        assert!(gives_away(&library, office, who));
        assert!(!gives_away(&library, who, office));
    }

    #[test]
    fn the_same_name_in_another_matter_gives_nothing_away() {
        let library = library();
        let (who, elsewhere) = (typed(&library, "who"), typed(&library, "where"));
        assert!(!gives_away(&library, elsewhere, who));
    }

    #[test]
    fn options_to_pick_from_give_nothing_away() {
        let library = library();
        let who = typed(&library, "who");
        let choice = Question {
            key: QuestionKey::new("d/other"),
            ask: "Who was president of Kazakhstan before March 2019?".to_owned(),
            image: None,
            body: Body::Choice {
                fact: FactKey::new("d/office"),
                right: "Somebody".to_owned(),
                wrong: vec![crate::deck::Wrong {
                    text: "Tokayev".to_owned(),
                    why: String::new(),
                }],
                last: None,
            },
        };
        assert!(!gives_away(&library, &choice, who));
    }
}
