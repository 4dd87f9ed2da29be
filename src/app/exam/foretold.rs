//! The forecasts of an exam that were kept, as the progress screen shows them. It
//! chooses the exam and forecasts nothing.

use super::mark::{Marked, marked};
use crate::app::model::Model;
use crate::stats::{Foretold, Outlook};
use crate::study::exam::Exam;

/// The forecasts, in the period looked back on, of the next exam that asks for the deck looked at;
/// of the last one if none is to come.
pub(in crate::app) fn foretold(model: &Model) -> Foretold {
    let Some(exam) = looked_at(model) else {
        return Foretold::default();
    };
    let share = |percent: u8| f64::from(percent) / 100.0;
    let first = model.figures.filter.period.first(model.now.day());
    let kept = model.settings.forecasts.iter();
    let mut days: Vec<Outlook> = kept
        .filter(|kept| kept.exam == exam.id && kept.day >= first)
        .map(|kept| Outlook {
            day: kept.day,
            low: share(kept.low),
            mid: share(kept.mid),
            high: share(kept.high),
        })
        .collect();
    days.sort_by_key(|outlook| outlook.day);
    let mark = match marked(model, exam) {
        Marked::Known(mark) => exam.day().map(|day| (day, f64::from(mark) / 1000.0)),
        Marked::NotYet | Marked::Asked | Marked::LeftOut => None,
    };
    Foretold {
        exam: exam.id.clone(),
        days,
        mark,
    }
}

fn looked_at(model: &Model) -> Option<&Exam> {
    let today = model.now.day();
    let deck = model.figures.filter.deck.as_ref();
    let about = |exam: &&Exam| deck.is_none_or(|deck| exam.touches(deck));
    let exams = || model.settings.exams.iter().filter(about);
    let next = exams()
        .filter(|exam| exam.day().is_some_and(|day| day >= today))
        .min_by_key(|exam| exam.day());
    next.or_else(|| exams().max_by_key(|exam| exam.day()))
}
