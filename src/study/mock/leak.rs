//! What the rule of `answer::leak` reads of two questions that could stand in
//! one exam: all that is shown before an answer. The rule itself is not here.

use crate::answer::leak;
use crate::answer::prose::{Lexicon, Word, tokens};
use crate::deck::{Body, FactAnswer, FactKey, Library, Question};

/// A question as the rule reads it.
pub(super) struct Read {
    /// The content words of what it asks.
    asked: Vec<u32>,
    /// The words of all that it says before it is answered, and the content words among them.
    seen: Vec<Word>,
    content: Vec<u32>,
    /// The ways in which its answers may be written.
    answers: Vec<Vec<Word>>,
}

impl Read {
    pub(super) fn of(library: &Library, question: &Question, lexicon: &mut Lexicon) -> Self {
        let seen = tokens(&seen(question).join(" "));
        let facts = question.facts();
        Self {
            asked: lexicon.content(&tokens(&stem(question))),
            content: lexicon.content(&seen),
            seen,
            answers: facts.iter().flat_map(|fact| forms(library, fact)).collect(),
        }
    }

    /// Whether somebody who sees it can read off an answer of the other.
    pub(super) fn gives_away(&self, other: &Self) -> bool {
        let seen = (self.seen.as_slice(), self.content.as_slice());
        let mut answers = other.answers.iter();
        answers.any(|answer| leak::is_long(answer) && leak::gives_away(seen, &other.asked, answer))
    }
}

/// Whether somebody who sees `shown` can read the answer of `asked` in it.
pub fn gives_away(library: &Library, shown: &Question, asked: &Question) -> bool {
    let mut lexicon = Lexicon::default();
    let [shown, asked] = [shown, asked].map(|one| Read::of(library, one, &mut lexicon));
    shown.gives_away(&asked)
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
fn forms(library: &Library, key: &FactKey) -> Vec<Vec<Word>> {
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
