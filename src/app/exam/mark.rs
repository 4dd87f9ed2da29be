//! The real mark of an exam that is over: whether it is still to be asked for,
//! how it is read, and that it goes to the journal. It must not know how a
//! forecast is made.

use super::put;
use crate::app::effect::Effect;
use crate::app::exam::{KeptForecast, Page};
use crate::app::model::{Model, Screen};
use crate::progress::Event;
use crate::study::exam::Exam;

/// The highest mark, in tenths of a per cent.
const HIGHEST: u16 = 1000;

/// What the student does about the mark of the exam that is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// It is to be entered, or entered otherwise.
    Enter,
    /// The mark as it is written.
    Write(String),
    /// What is written is the mark.
    Keep,
    /// It is not entered, and not asked for again.
    LeaveOut,
}

impl Mark {
    /// Whether it leads to something that is written.
    pub(super) fn writes(&self) -> bool {
        match self {
            Self::Keep | Self::LeaveOut => true,
            Self::Enter | Self::Write(_) => false,
        }
    }
}

/// A mark that is being entered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MarkDraft {
    /// The exam, while a mark is entered although none is asked for.
    pub entering: Option<String>,
    /// The mark as it is written.
    pub text: String,
    /// What is written was not a mark.
    pub refused: bool,
}

/// How it stands with the mark of an exam.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marked {
    /// The exam is not over.
    NotYet,
    /// It is over, and the mark is asked for.
    Asked,
    /// The student left it out.
    LeftOut,
    /// The mark, in tenths of a per cent.
    Known(u16),
}

/// How it stands with the mark of this exam today. A mark belongs to a day: an exam that is
/// moved has none.
pub fn marked(model: &Model, exam: &Exam) -> Marked {
    let Some(day) = exam.day().filter(|day| *day < model.now.day()) else {
        return Marked::NotYet;
    };
    let mut marks = model.exams.marks().iter();
    match marks.find(|mark| mark.exam == exam.id && mark.day == day) {
        Some(mark) => Marked::Known(mark.mark),
        None if exam.asked => Marked::LeftOut,
        None => Marked::Asked,
    }
}

/// The last forecast that was kept of an exam.
pub fn last_forecast<'a>(model: &'a Model, exam: &Exam) -> Option<&'a KeptForecast> {
    let day = exam.day()?;
    let kept = model.settings.forecasts.iter();
    kept.filter(|kept| kept.exam == exam.id && kept.day <= day)
        .max_by_key(|kept| kept.day)
}

/// A mark as it was written, in tenths of a per cent: 0 to 100 with at most one decimal, after
/// a comma or a point.
pub fn read_mark(text: &str) -> Option<u16> {
    let text = text.trim().trim_end_matches('%').trim_end();
    let (whole, tenth) = text.split_once([',', '.']).unwrap_or((text, "0"));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(tenth) || tenth.len() != 1 {
        return None;
    }
    let whole = whole.parse::<u16>().ok()?;
    let mark = whole.checked_mul(10)?.checked_add(tenth.parse().ok()?)?;
    (mark <= HIGHEST).then_some(mark)
}

/// A mark as it is shown and written: "81" or "81.5".
pub fn write_mark(mark: u16) -> String {
    match (mark / 10, mark % 10) {
        (whole, 0) => whole.to_string(),
        (whole, tenth) => format!("{whole}.{tenth}"),
    }
}

/// Acts on the mark of the exam that is shown.
pub(super) fn act(model: &mut Model, message: Mark) -> Vec<Effect> {
    let Screen::Exam(Page::Show(id)) = &model.screen else {
        return Vec::new();
    };
    let Some(exam) = model.settings.exam(id).cloned() else {
        return Vec::new();
    };
    match message {
        Mark::Enter => {
            let text = match marked(model, &exam) {
                Marked::Known(mark) => write_mark(mark),
                Marked::NotYet | Marked::Asked | Marked::LeftOut => String::new(),
            };
            model.mark = MarkDraft {
                entering: Some(exam.id),
                text,
                refused: false,
            };
        }
        Mark::Write(text) => {
            model.mark.text = text;
            model.mark.refused = false;
        }
        Mark::Keep => return keep(model, exam),
        Mark::LeaveOut => return leave_out(model, exam),
    }
    Vec::new()
}

fn keep(model: &mut Model, exam: Exam) -> Vec<Effect> {
    let before = marked(model, &exam);
    let open = match before {
        Marked::NotYet => false,
        Marked::Asked => true,
        Marked::LeftOut | Marked::Known(_) => model.mark.entering.as_ref() == Some(&exam.id),
    };
    let Some(day) = exam.day().filter(|_| open) else {
        return Vec::new();
    };
    let Some(mark) = read_mark(&model.mark.text) else {
        model.mark.refused = true;
        return Vec::new();
    };
    model.mark = MarkDraft::default();
    if before == Marked::Known(mark) {
        return Vec::new();
    }
    let exam = exam.id;
    let event = Event::ExamMark { exam, day, mark };
    let (_, effect) = model.notebook.write(&mut model.progress, event, model.now);
    model.refresh();
    vec![effect]
}

/// A mark that is known stays as it is.
fn leave_out(model: &mut Model, exam: Exam) -> Vec<Effect> {
    model.mark = MarkDraft::default();
    match marked(model, &exam) {
        Marked::Asked => {
            let mut settings = model.settings.clone();
            settings.put_exam(Exam {
                asked: true,
                ..exam
            });
            put(model, settings)
        }
        Marked::NotYet | Marked::LeftOut | Marked::Known(_) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_a_number_up_to_a_hundred_with_at_most_one_decimal() {
        let read = |text: &str| read_mark(text).map(write_mark);
        for (text, shown) in [
            ("81", "81"),
            (" 81,5 %", "81.5"),
            ("81.5", "81.5"),
            ("100.0", "100"),
            ("0", "0"),
        ] {
            assert_eq!(read(text).as_deref(), Some(shown), "{text}");
        }
        for text in [
            "", "%", ".5", "81.", "81.55", "100.1", "101", "-1", "+5", "99999", "A", "8 1",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
