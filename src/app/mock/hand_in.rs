//! A mock exam is handed in: its answers are marked, written to the journal like
//! answers in study, with their due days, and then the exam itself.

use crate::answer::{Response, Verdict};
use crate::deck::Question;
use crate::progress::{Answer, Event};
use crate::study::mock::{Exam, HandedIn, Marked, come_to};
use crate::study::{Scope, Sure};

use super::{Done, State};
use crate::app::due::{Judging, dues};
use crate::app::effect::Effect;
use crate::app::in_session::given_text;
use crate::app::model::Model;

/// Hands in what was answered, by the student's wish or because time is over.
pub(super) fn hand_in(model: &mut Model) -> Vec<Effect> {
    let Some(state) = model.mock.take() else {
        return Vec::new();
    };
    let sat = match *state {
        State::Sitting(sat) => sat,
        other @ (State::SetUp(_) | State::Done(_)) => {
            model.mock = Some(Box::new(other));
            return Vec::new();
        }
    };
    let (scope, minutes) = (sat.sitting.scope().clone(), sat.sitting.minutes());
    let (seats, ms) = sat.sitting.hand_in(model.now);
    let handed_in = HandedIn {
        scope,
        seats,
        ms,
        minutes,
        ask_sure: sat.ask_sure,
    };
    let exam = come_to(&model.library, handed_in);
    let mut effects = Vec::new();
    for marked in &exam.marked {
        effects.extend(write(model, marked));
    }
    effects.push(write_exam(model, &exam, sat.exam));
    if model.dialog == Some(crate::app::Dialog::HandIn) {
        model.dialog = None;
    }
    model.mock = Some(Box::new(State::Done(Box::new(Done { exam, review: None }))));
    model.refresh();
    effects
}

/// The window closes. An exam in which nothing was answered leaves no trace.
pub(super) fn on_closing(model: &mut Model) -> Vec<Effect> {
    let answered = super::sat(model).is_some_and(|sat| {
        let counts = sat.sitting.counts();
        counts.open < counts.all
    });
    if answered { hand_in(model) } else { Vec::new() }
}

/// An answer is written as in study. A question without an answer says nothing.
fn write(model: &mut Model, marked: &Marked) -> Option<Effect> {
    let response = marked.response.as_ref()?;
    let question = model.library.question(&marked.asking.question)?.clone();
    let answer = answer(model, (marked, response), &question, &marked.verdict);
    let event = Event::Answer(answer);
    let (_, effect) = model.notebook.write(&mut model.progress, event, model.now);
    Some(effect)
}

fn answer(
    model: &mut Model,
    (marked, response): (&Marked, &Response),
    question: &Question,
    verdict: &Verdict,
) -> Answer {
    let judging = Judging {
        question,
        seen: marked.asking.seen,
        instead_of: None,
    };
    Answer {
        question: question.key.clone(),
        form: question.kind(),
        given: given_text(response),
        ms: u32::try_from(marked.ms).unwrap_or(u32::MAX),
        sure: marked.sure.map(Sure::number),
        seen: marked.asking.seen,
        facts: dues(model, &judging, &verdict.facts),
    }
}

/// What the journal calls it: the exam in the settings, or else the deck; nothing for all decks.
fn exam_name(exam: Option<String>, scope: &Scope) -> String {
    exam.unwrap_or_else(|| match scope {
        Scope::Deck(deck) => deck.as_str().to_owned(),
        Scope::All => String::new(),
    })
}

fn write_exam(model: &mut Model, exam: &Exam, of: Option<String>) -> Effect {
    let event = Event::Mock {
        exam: exam_name(of, &exam.scope),
        asked: u16::try_from(exam.marked.len()).unwrap_or(u16::MAX),
        points: tenths(exam.points),
        of: tenths(exam.marked.len() as f64),
        ms: u32::try_from(exam.ms).unwrap_or(u32::MAX),
    };
    model
        .notebook
        .write(&mut model.progress, event, model.now)
        .1
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "points of at most 200 questions"
)]
fn tenths(points: f64) -> u16 {
    (points * 10.0).round().clamp(0.0, f64::from(u16::MAX)) as u16
}
