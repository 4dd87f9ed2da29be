//! The pages of exams: one that shows what is to be expected and what is to be
//! done, and one on which an exam is written down.

mod forecast;
mod mark;
mod page;
mod writing;

pub(super) use mark::ask;
pub(super) use page::show;
pub(super) use writing::write;

use crate::app::minutes;
use crate::study::exam::Exam;
use crate::study::exam::figures::{Figures, is_told};
use crate::text::Arg;
use crate::ui::view::View;

/// An exam in one line each: when it is, and how it stands.
pub(super) fn in_short(view: &View<'_>, figures: &Figures) -> (String, String) {
    let Some(exam) = view.model.settings.exam(&figures.id) else {
        return Default::default();
    };
    let when = view.say_with(
        "exam-when",
        [
            ("name", Arg::from(name(view, exam))),
            ("date", Arg::from(view.day(figures.day))),
            ("days", Arg::from(figures.days)),
        ],
    );
    let range = range(view, figures.planned);
    let forecast = if is_told(exam.form) {
        view.say_with("exam-forecast-short", [("range", Arg::from(range))])
    } else {
        view.say_with("exam-at-hand-short", [("range", Arg::from(range))])
    };
    let minutes = a_day(view, figures);
    let work = view.say_with("exam-minutes-short", [("minutes", Arg::from(minutes))]);
    (when, format!("{forecast} {work}"))
}

/// What an exam is called.
pub(super) fn name(view: &View<'_>, exam: &Exam) -> String {
    view.texts.exam_name(&view.model.library, exam)
}

/// "76 to 90 %", or one number where nothing is open.
pub(super) fn range(view: &View<'_>, forecast: crate::study::exam::forecast::Forecast) -> String {
    let number = |percent: u8| Arg::from(u32::from(percent));
    if forecast.low == forecast.high {
        return view.say_with("exam-one", [("mid", number(forecast.mid))]);
    }
    view.say_with(
        "exam-range",
        [
            ("low", number(forecast.low)),
            ("high", number(forecast.high)),
        ],
    )
}

/// Minutes a day in the mean of the days that are left.
fn a_day(view: &View<'_>, figures: &Figures) -> i64 {
    minutes_of(view, figures.a_day())
}

/// Minutes that so many facts take.
fn minutes_of(view: &View<'_>, facts: f64) -> i64 {
    i64::try_from(minutes(view.model, whole(facts))).unwrap_or(i64::MAX)
}

/// A mean as a number of facts.
fn whole(facts: f64) -> u64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a mean of counts, rounded and not negative"
    )]
    let whole = facts.round().max(0.0) as u64;
    whole
}
