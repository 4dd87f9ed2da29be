//! Which question asks for a fact now: recognition first and recall soon, and
//! within the wanted kind the one longest unseen. It reads what was asked
//! before and changes nothing.

use crate::deck::{FactKey, Kind, Library, Question};
use crate::progress::{FactProgress, Progress, is_recall};

/// What kind of question is wanted for a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// The answer stands among others: Choice, Several, TrueFalse, Match.
    Recognition,
    /// The answer has to be brought up: Typed, Number, Date, Cloze, Card.
    Recall,
    /// Recall, or a question where related facts meet: Order, Match, Several.
    RecallOrMeeting,
}

/// How often a fact must have been recalled before related facts may meet.
const RECALLS_BEFORE_MEETING: u32 = 2;

/// How a fact that comes by the plan is to be asked.
pub fn wanted(progress: &Progress, fact: &FactKey) -> Wanted {
    match progress.fact(fact) {
        Some(known) if known.right_ever && known.recalled >= RECALLS_BEFORE_MEETING => {
            Wanted::RecallOrMeeting
        }
        Some(known) if known.right_ever => Wanted::Recall,
        Some(_) | None => Wanted::Recognition,
    }
}

/// The question that asks for a fact now, or `None` if the library has none.
///
/// If there is none of the wanted kind, the nearest kind is taken.
pub fn choose<'a>(
    library: &'a Library,
    progress: &Progress,
    fact: &FactKey,
    wanted: Wanted,
) -> Option<&'a Question> {
    let all: Vec<&Question> = library.questions_of(fact).collect();
    let fits = |question: &&Question| fits(library, progress, fact, wanted, question);
    let mut candidates: Vec<&Question> = all.iter().copied().filter(fits).collect();
    if candidates.is_empty() {
        let nearest = all.iter().map(|q| distance(q.kind(), wanted)).min()?;
        candidates = all
            .iter()
            .copied()
            .filter(|q| distance(q.kind(), wanted) == nearest)
            .collect();
    }
    longest_unseen(progress, fact, &candidates)
}

/// Whether a question is of the wanted kind, and its other facts may be asked along.
fn fits(
    library: &Library,
    progress: &Progress,
    fact: &FactKey,
    wanted: Wanted,
    question: &Question,
) -> bool {
    let kind = question.kind();
    let of_kind = match wanted {
        Wanted::Recognition => matches!(
            kind,
            Kind::Choice | Kind::TrueFalse | Kind::Several | Kind::Match
        ),
        Wanted::Recall => is_recall(kind),
        Wanted::RecallOrMeeting => {
            is_recall(kind) || matches!(kind, Kind::Order | Kind::Match | Kind::Several)
        }
    };
    of_kind
        && question.facts().iter().all(|other| {
            other == fact
                || library.fact(other).is_some() && may_come_along(progress, other, wanted)
        })
}

/// A fact may come along in another's question if it was taught before; where
/// related facts meet, if it was answered right before.
fn may_come_along(progress: &Progress, fact: &FactKey, wanted: Wanted) -> bool {
    progress.fact(fact).is_some_and(|known| {
        !known.suspended
            && match wanted {
                Wanted::Recognition | Wanted::Recall => known.answers > 0,
                Wanted::RecallOrMeeting => known.right_ever,
            }
    })
}

/// How far a kind is from the wanted one, for when there is none of it. A
/// question of several facts is the last resort: it would ask untaught ones.
fn distance(kind: Kind, wanted: Wanted) -> u8 {
    match (wanted, kind) {
        (Wanted::Recognition, Kind::Choice)
        | (Wanted::Recall | Wanted::RecallOrMeeting, Kind::Cloze) => 0,
        (Wanted::Recognition, Kind::TrueFalse)
        | (Wanted::Recall | Wanted::RecallOrMeeting, Kind::Typed | Kind::Number | Kind::Date) => 1,
        (Wanted::Recognition, Kind::Cloze) => 2,
        (Wanted::Recognition, Kind::Typed | Kind::Number | Kind::Date)
        | (Wanted::Recall | Wanted::RecallOrMeeting, Kind::Card) => 3,
        (Wanted::Recognition, Kind::Card)
        | (Wanted::Recall | Wanted::RecallOrMeeting, Kind::Choice) => 4,
        (Wanted::Recall | Wanted::RecallOrMeeting, Kind::TrueFalse) => 5,
        (_, Kind::Several | Kind::Match | Kind::Order) => 6,
    }
}

/// Not the one asked last, then the one longest unseen; those never asked stand
/// in the order of [`preference`], then of the deck.
fn longest_unseen<'a>(
    progress: &Progress,
    fact: &FactKey,
    candidates: &[&'a Question],
) -> Option<&'a Question> {
    let known = progress.fact(fact);
    let last = known.and_then(FactProgress::latest_question);
    candidates
        .iter()
        .copied()
        .enumerate()
        .min_by_key(|(place, question)| {
            (
                candidates.len() > 1 && last == Some(&question.key),
                known.and_then(|known| known.last_asked(&question.key)),
                preference(question.kind()),
                *place,
            )
        })
        .map(|(_, question)| question)
}

/// Of questions never asked, the stronger test of its kind first.
fn preference(kind: Kind) -> u8 {
    match kind {
        Kind::Choice | Kind::Typed | Kind::Number | Kind::Date => 0,
        Kind::Cloze | Kind::Several | Kind::Match => 1,
        Kind::TrueFalse | Kind::Order => 2,
        Kind::Card => 3,
    }
}
