//! What a mock exam came to: points, topics, certainty. It counts what was
//! marked and decides nothing of memory.

use crate::answer::{Marking, Note, Outcome, Response, Verdict, mark};
use crate::deck::{DeckId, ItemId, Library};
use crate::study::certainty::{AskSure, Counted, Sure, Table, table, weigh};
use crate::study::{Asking, Scope};

use super::sitting::Seat;

/// A question with its answer and its verdict.
#[derive(Debug, Clone, PartialEq)]
pub struct Marked {
    /// The question.
    pub asking: Asking,
    /// The answer, if there was one.
    pub response: Option<Response>,
    /// How sure it was.
    pub sure: Option<Sure>,
    /// How it was judged. Of a question without an answer it says nothing of any fact, nor of
    /// an answer that could not be read.
    pub verdict: Verdict,
    /// Milliseconds that it was looked at.
    pub ms: u64,
}

/// A topic in points.
#[derive(Debug, Clone, PartialEq)]
pub struct OfTopic {
    /// The deck.
    pub deck: DeckId,
    /// The topic.
    pub topic: ItemId,
    /// Points, as many as there are questions at most.
    pub points: f64,
    /// Questions.
    pub of: usize,
}

/// What a mock exam came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Exam {
    /// What it was about.
    pub scope: Scope,
    /// Each question, in the order asked.
    pub marked: Vec<Marked>,
    /// Points: the sum of the shares that were right.
    pub points: f64,
    /// Each topic that was asked, in the order of the decks.
    pub topics: Vec<OfTopic>,
    /// What certainty came to; `None` if it was not asked.
    pub certainty: Option<Table>,
    /// Milliseconds from its beginning to its end.
    pub ms: u64,
    /// The minutes that there were, if there was a clock.
    pub minutes: Option<u32>,
}

impl Exam {
    /// Whole per cents of the points that there were.
    pub fn percent(&self) -> u32 {
        percent(self.points, self.marked.len())
    }
}

/// Whole per cents of points.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "0 to 100"
)]
pub fn percent(points: f64, of: usize) -> u32 {
    (points / of.max(1) as f64 * 100.0)
        .round()
        .clamp(0.0, 100.0) as u32
}

/// What was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedIn {
    /// What it was about.
    pub scope: Scope,
    /// The questions with their answers.
    pub seats: Vec<Seat>,
    /// Milliseconds from its beginning to its end.
    pub ms: u64,
    /// The minutes that there were, if there was a clock.
    pub minutes: Option<u32>,
    /// Whether certainty was asked.
    pub ask_sure: AskSure,
}

/// Marks what was handed in. An answer whose certainty was not told is worth what one is that
/// is not sure.
pub fn come_to(library: &Library, handed_in: HandedIn) -> Exam {
    let seats = handed_in.seats.into_iter();
    let marked: Vec<Marked> = seats.filter_map(|seat| judge(library, seat)).collect();
    let certainty = match handed_in.ask_sure {
        AskSure::Always => table(&marked.iter().map(counted).collect::<Vec<_>>()),
        AskSure::Never => None,
    };
    Exam {
        points: marked.iter().map(|one| one.verdict.score).sum(),
        topics: topics(library, &marked),
        scope: handed_in.scope,
        certainty,
        marked,
        ms: handed_in.ms,
        minutes: handed_in.minutes,
    }
}

/// `None` if the question is no longer in the library.
fn judge(library: &Library, seat: Seat) -> Option<Marked> {
    let question = library.question(&seat.asking.question)?;
    let response = seat.response.as_ref();
    let marking = response.map(|response| mark(library, question, response));
    let verdict = match marking {
        Some(Marking::Given(verdict)) => weigh(verdict, question.kind(), seat.sure),
        // No answer may mean no time, and what cannot be read may be a slip: no points, and
        // nothing is said of what is known.
        Some(Marking::Again(_)) => unjudged(Outcome::Wrong),
        None => unjudged(Outcome::DontKnow),
    };
    Some(Marked {
        asking: seat.asking,
        response: seat.response,
        sure: seat.sure,
        verdict,
        ms: seat.ms,
    })
}

fn unjudged(outcome: Outcome) -> Verdict {
    Verdict {
        outcome,
        score: 0.0,
        facts: Vec::new(),
        alone: Vec::new(),
        note: Note::Nothing,
    }
}

fn counted(marked: &Marked) -> Counted {
    let sure = match &marked.response {
        None | Some(Response::DontKnow) => None,
        Some(_) => Some(marked.sure.unwrap_or(Sure::Low)),
    };
    Counted {
        score: marked.verdict.score,
        sure,
    }
}

fn topics(library: &Library, marked: &[Marked]) -> Vec<OfTopic> {
    let mut topics: Vec<OfTopic> = Vec::new();
    for deck in library.decks() {
        for topic in &deck.topics {
            let scores = marked.iter().filter(|one| {
                let fact = &one.asking.fact;
                library.deck_of(fact).is_some_and(|own| own.id == deck.id)
                    && library.topic_of(fact).is_some_and(|own| own.id == topic.id)
            });
            let scores: Vec<f64> = scores.map(|one| one.verdict.score).collect();
            if !scores.is_empty() {
                topics.push(OfTopic {
                    deck: deck.id.clone(),
                    topic: topic.id.clone(),
                    points: scores.iter().sum(),
                    of: scores.len(),
                });
            }
        }
    }
    topics
}
