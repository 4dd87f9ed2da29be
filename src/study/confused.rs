//! Facts that are easily taken for one another: as the deck says, and as the
//! student's own mistakes show, where a wrong answer is the right answer of
//! another fact of the deck. It reads answers and changes nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::answer::date::{self, DateMatch};
use crate::answer::number::{self, NumberMatch};
use crate::answer::words;
use crate::deck::{Body, Deck, Fact, FactAnswer, FactKey, Kind, Library, Question};
use crate::progress::{History, Judgement};

/// How often the answer of one fact was given where another was asked.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Confusion {
    /// The fact that was asked.
    pub asked: FactKey,
    /// The fact whose answer was given.
    pub given: FactKey,
    /// How often; 1 or more.
    pub times: u32,
}

/// All confusions that the student's own wrong answers show, the most frequent
/// first, equally frequent ones by their facts.
pub fn counted(library: &Library, history: &History) -> Vec<Confusion> {
    counted_of(library, history, |_| true)
}

/// The same of some judgements.
pub fn counted_of(
    library: &Library,
    history: &History,
    wanted: impl Fn(&Judgement) -> bool,
) -> Vec<Confusion> {
    let mut decks: BTreeMap<&str, Answers<'_>> = BTreeMap::new();
    let mut counts: BTreeMap<(&FactKey, &FactKey), u32> = BTreeMap::new();
    for judged in history.judged.iter().filter(|judged| wanted(judged)) {
        let text = judged.given.and_then(|given| at(&history.given, given));
        // Most answers were right, and to look up fact and question takes long.
        let Some(text) = text else {
            continue;
        };
        let (Some(asked), Some(question)) = (
            at(&history.facts, judged.fact).and_then(|key| library.fact(key)),
            at(&history.questions, judged.question).and_then(|key| library.question(key)),
        ) else {
            continue;
        };
        let Some(deck) = library.deck_of(&asked.key) else {
            continue;
        };
        let answers = decks
            .entry(deck.id.as_str())
            .or_insert_with(|| Answers::of(deck));
        if let Some(given) = answers.meant(asked, question, text) {
            let times = counts.entry((&asked.key, &given.key)).or_default();
            *times = times.saturating_add(1);
        }
    }
    let mut all: Vec<Confusion> = counts
        .into_iter()
        .map(|((asked, given), times)| Confusion {
            asked: asked.clone(),
            given: given.clone(),
            times,
        })
        .collect();
    all.sort_by_key(|confusion| std::cmp::Reverse(confusion.times));
    all
}

/// One more confusion, in a list that has the most frequent first.
pub fn note(all: &mut Vec<Confusion>, asked: &FactKey, given: &FactKey) {
    let known = |found: &&mut Confusion| found.asked == *asked && found.given == *given;
    match all.iter_mut().find(known) {
        Some(found) => found.times = found.times.saturating_add(1),
        None => all.push(Confusion {
            asked: asked.clone(),
            given: given.clone(),
            times: 1,
        }),
    }
    all.sort_by_key(|confusion| std::cmp::Reverse(confusion.times));
}

/// The fact of the same deck whose answer was given where `asked` was asked by this question;
/// `None` if the text is the answer of no other fact. Goes through the whole deck: for one answer.
pub fn meant<'a>(
    library: &'a Library,
    asked: &FactKey,
    question: &Question,
    given: &str,
) -> Option<&'a Fact> {
    if given.is_empty() {
        return None;
    }
    let deck = library.deck_of(asked)?;
    let wanted = words::key(given);
    let answers = Answers::of_those(deck, |form| *form == wanted);
    answers.meant(library.fact(asked)?, question, given)
}

fn at<T>(list: &[T], number: u32) -> Option<&T> {
    list.get(usize::try_from(number).ok()?)
}

/// The answers of a deck, and whose they are.
struct Answers<'a> {
    deck: &'a Deck,
    /// By the form in which words are compared.
    words: BTreeMap<String, Vec<&'a Fact>>,
    /// Numbers and dates.
    figures: Vec<&'a Fact>,
}

impl<'a> Answers<'a> {
    fn of(deck: &'a Deck) -> Self {
        Self::of_those(deck, |_| true)
    }

    /// The same with only those words whose form is wanted.
    fn of_those(deck: &'a Deck, wanted: impl Fn(&String) -> bool) -> Self {
        let mut answers = Self {
            deck,
            words: BTreeMap::new(),
            figures: Vec::new(),
        };
        for fact in &deck.facts {
            match &fact.answer {
                FactAnswer::Text(text) => {
                    let forms = std::iter::once(&text.shown).chain(&text.also);
                    for form in forms.map(|form| words::key(form)).filter(&wanted) {
                        answers.words.entry(form).or_default().push(fact);
                    }
                }
                FactAnswer::Number(_) | FactAnswer::Date(_) => answers.figures.push(fact),
            }
        }
        answers
    }

    /// The other fact whose answer this is.
    fn meant(&self, asked: &Fact, question: &Question, given: &str) -> Option<&'a Fact> {
        match question.kind() {
            Kind::Match => self.paired(asked, question, given),
            Kind::Choice | Kind::Typed | Kind::Number | Kind::Date | Kind::Cloze => {
                likeliest(asked, &self.answered_by(given))
            }
            // Nothing is said of one fact in words.
            Kind::Several | Kind::TrueFalse | Kind::Order | Kind::Card => None,
        }
    }

    /// All facts of which this is a right answer.
    fn answered_by(&self, given: &str) -> Vec<&'a Fact> {
        let words = self.words.get(&words::key(given)).into_iter().flatten();
        // Read once: there may be thousands of numbers and dates to hold it against.
        let (number, date) = (number::read(given), date::read(given));
        let figures = self.figures.iter().filter(|fact| match &fact.answer {
            FactAnswer::Number(answer) => number
                .as_ref()
                .is_some_and(|read| number::compare_read(read, answer) == NumberMatch::Right),
            FactAnswer::Date(answer) => date.is_some_and(|read| {
                date::compare_read(read, *answer, answer.precision()) == DateMatch::Right
            }),
            FactAnswer::Text(_) => false,
        });
        words.chain(figures).copied().collect()
    }

    /// In a Match: the fact whose right-hand text was given to the one asked.
    fn paired(&self, asked: &Fact, question: &Question, given: &str) -> Option<&'a Fact> {
        let Body::Match { pairs, .. } = &question.body else {
            return None;
        };
        let left = &pairs.iter().find(|pair| pair.fact == asked.key)?.left;
        let right = given
            .split(" | ")
            .filter_map(|pair| pair.strip_prefix(left.as_str()))
            .find_map(|rest| rest.strip_prefix(" = "))?;
        let other = pairs.iter().find(|pair| pair.right == right)?;
        let facts = self.deck.facts.iter();
        facts
            .into_iter()
            .find(|fact| fact.key == other.fact && fact.key != asked.key)
    }
}

/// Of several facts with this answer: one that the deck names, else one of the same topic,
/// else the first. None if the answer is as right for the fact itself.
fn likeliest<'a>(asked: &Fact, facts: &[&'a Fact]) -> Option<&'a Fact> {
    if facts.iter().any(|fact| fact.key == asked.key) {
        return None;
    }
    let named = |fact: &&&Fact| {
        asked.confused_with.contains(&fact.key) || fact.confused_with.contains(&asked.key)
    };
    let near = |fact: &&&Fact| fact.topic == asked.topic;
    let found = facts.iter().find(named).or_else(|| facts.iter().find(near));
    found.or_else(|| facts.first()).copied()
}

/// Which facts are to be kept on different days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Alike {
    with: BTreeMap<FactKey, BTreeSet<FactKey>>,
}

impl Alike {
    /// As the decks say.
    pub fn named(library: &Library) -> Self {
        let mut alike = Self::default();
        for fact in library.facts() {
            for other in &fact.confused_with {
                alike.add(&fact.key, other);
            }
        }
        alike
    }

    /// Two facts are taken for one another.
    pub fn add(&mut self, one: &FactKey, other: &FactKey) {
        if one != other {
            for (a, b) in [(one, other), (other, one)] {
                self.with.entry(a.clone()).or_default().insert(b.clone());
            }
        }
    }

    /// Is this fact taken for any other?
    pub fn has(&self, fact: &FactKey) -> bool {
        self.with.contains_key(fact)
    }

    /// The facts that this one is taken for, in order.
    pub fn to(&self, fact: &FactKey) -> impl Iterator<Item = &FactKey> {
        self.with.get(fact).into_iter().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::{QuestionKey, parse};
    use crate::memory::Grade;
    use crate::progress::Judgement;
    use crate::time::{Day, Moment};

    const DECK: &str = r#"Deck(format: 1, id: "t", title: "T",
        sources: [Source(id: "s", title: "S")], topics: [Topic(id: "a", title: "A"), Topic(id: "b", title: "B")],
        facts: [
            Fact(id: "first", topic: "a", says: "First came {Nazarbayev}.", ask: "Who came first?"),
            Fact(id: "second", topic: "a", says: "Then came {Tokayev}.", also: ["Tokaev"], ask: "Who came then?"),
            Fact(id: "wrote", topic: "b", says: "The letter was by {Tokayev}.", ask: "Who wrote it?"),
            Fact(id: "share", topic: "b", says: "He won {70.96} per cent.", answer: Number(value: 70.96, unit: "%", within: 0.05), ask: "How much?"),
            Fact(id: "turnout", topic: "b", says: "The turnout was {77.5} per cent.", answer: Number(value: 77.5, unit: "%", within: 0.05), ask: "What turnout?"),
        ],
        questions: [
            Match(id: "match", ask: "Which?", pairs: [("first", "one", "1st"), ("second", "two", "2nd"), ("share", "three", "3rd")]),
        ])"#;

    fn library() -> Library {
        let parsed = parse(DECK.as_bytes());
        assert_eq!(parsed.diagnostics, vec![]);
        Library::new(vec![parsed.deck.unwrap()])
    }

    /// The id of the fact that was meant; empty if there is none.
    fn confused(asked: &str, question: &str, given: &str) -> String {
        let library = library();
        let question = library.question(&QuestionKey::new(format!("t/{question}")));
        let asked = FactKey::new(format!("t/{asked}"));
        let found = meant(&library, &asked, question.unwrap(), given);
        found.map(|fact| fact.id.to_string()).unwrap_or_default()
    }

    #[test]
    fn a_wrong_answer_that_is_right_elsewhere_is_a_confusion() {
        let found = |asked, given| confused(asked, &format!("{asked}#gap"), given);
        assert_eq!(found("first", "TOKAEV"), "second", "same topic");
        assert_eq!(found("share", "77.5 %"), "turnout");
        assert_eq!(found("wrote", "Nazarbayev"), "first");
        assert_eq!(found("wrote", "Tokayev"), "", "it is right");
        assert_eq!(found("first", "nobody"), "");
        assert_eq!(found("first", ""), "");
    }

    #[test]
    fn a_wrong_pair_is_a_confusion_with_the_fact_it_belongs_to() {
        let found = |asked| confused(asked, "match", "one = 2nd | two = 1st");
        assert_eq!(found("first"), "second");
        assert_eq!(found("second"), "first");
        assert_eq!(found("share"), "", "it was left open");
    }

    #[test]
    fn confusions_are_counted_and_the_most_frequent_stands_first() {
        let judged = |fact, given| Judgement {
            fact,
            question: fact,
            given,
            at: Moment {
                ms: 0,
                offset_minutes: 0,
            },
            day: Day(0),
            took: 0,
            form: Kind::Cloze,
            grade: Grade::Again,
            recall: true,
            sure: None,
            predicted: None,
            first_today: true,
            before_reset: false,
        };
        let history = History {
            facts: ["t/first", "t/second"].map(FactKey::new).to_vec(),
            questions: ["t/first#gap", "t/second#gap"]
                .map(QuestionKey::new)
                .to_vec(),
            given: ["Tokayev", "Nazarbayev", "nobody"]
                .map(str::to_owned)
                .to_vec(),
            judged: vec![
                judged(0, Some(0)),
                judged(1, Some(1)),
                judged(1, Some(1)),
                judged(1, Some(2)),
                judged(0, None),
                judged(7, Some(7)),
            ],
        };
        let found: Vec<(String, String, u32)> = counted(&library(), &history)
            .into_iter()
            .map(|one| (one.asked.to_string(), one.given.to_string(), one.times))
            .collect();
        let pair = |a: &str, b: &str, times| (a.to_owned(), b.to_owned(), times);
        assert_eq!(
            found,
            [
                pair("t/second", "t/first", 2),
                pair("t/first", "t/second", 1)
            ]
        );
    }

    #[test]
    fn facts_alike_are_so_both_ways_and_never_to_themselves() {
        let [a, b] = ["a", "b"].map(FactKey::new);
        let mut alike = Alike::default();
        alike.add(&a, &b);
        alike.add(&a, &a);
        assert_eq!(alike.to(&b).collect::<Vec<_>>(), [&a]);
        assert_eq!(alike.to(&a).collect::<Vec<_>>(), [&b]);
    }
}
