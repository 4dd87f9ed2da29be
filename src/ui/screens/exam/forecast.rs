//! The headline of an exam: the range, what it means, and what it rests on, in
//! plain words.

use egui::Ui;

use super::range;
use crate::study::exam::figures::{Figures, is_told};
use crate::study::exam::{Exam, Form};
use crate::text::Arg;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{card, note, range_bar, say};

pub(super) fn headline(ui: &mut Ui, view: &View<'_>, exam: &Exam, figures: &Figures) {
    let told = is_told(exam.form);
    let shown = range(view, figures.planned);
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        let label = if told {
            "exam-forecast"
        } else {
            "exam-at-hand"
        };
        note(ui, Type::Note, &view.say(label));
        say(ui, Type::Page, &shown);
        bar(ui, view, exam, figures);
        let mid = Arg::from(u32::from(figures.planned.mid));
        let planned = if told {
            "exam-planned"
        } else {
            "exam-planned-essay"
        };
        say(ui, Type::Body, &view.say_with(planned, [("mid", mid)]));
        let stopped = Arg::from(range(view, figures.stopped));
        let text = view.say_with("exam-stopped", [("range", stopped)]);
        note(ui, Type::Body, &text);
        if let Some(text) = target(view, exam, figures).filter(|_| told) {
            say(ui, Type::Body, &text);
        }
        if !told {
            note(ui, Type::Body, &view.say("exam-essay-note"));
        }
    });
}

fn bar(ui: &mut Ui, view: &View<'_>, exam: &Exam, figures: &Figures) {
    let number = |percent: u8| Arg::from(u32::from(percent));
    let planned = figures.planned;
    let name = view.say_with(
        "exam-bar",
        [
            ("low", number(planned.low)),
            ("mid", number(planned.mid)),
            ("high", number(planned.high)),
        ],
    );
    let share = |percent: u8| f32::from(percent) / 100.0;
    let all = (share(planned.low), share(planned.mid), share(planned.high));
    ui.add_space(4.0);
    let target = exam.target.filter(|_| is_told(exam.form));
    range_bar(ui, all, target.map(share), &name);
    ui.add_space(4.0);
}

/// Where the mark to reach stands in the range.
fn target(view: &View<'_>, exam: &Exam, figures: &Figures) -> Option<String> {
    let mark = exam.target?;
    let key = if mark <= figures.planned.low {
        "exam-target-safe"
    } else if mark <= figures.planned.mid {
        "exam-target-likely"
    } else if mark <= figures.planned.high {
        "exam-target-open"
    } else {
        "exam-target-far"
    };
    Some(view.say_with(key, [("mark", Arg::from(u32::from(mark)))]))
}

/// What the forecast rests on.
pub(super) fn rests_on(ui: &mut Ui, view: &View<'_>, exam: &Exam, figures: &Figures) {
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        say(ui, Type::Section, &view.say("exam-rests"));
        let met = [
            ("met", Arg::from(figures.met)),
            ("all", Arg::from(figures.facts)),
        ];
        note(ui, Type::Note, &view.say_with("exam-rests-met", met));
        note(ui, Type::Note, &guessing(view, exam.form));
        if figures.met < figures.facts {
            note(ui, Type::Note, &unseen(view, figures));
        }
        let questions = usize::from(exam.questions).min(figures.facts);
        let text = view.say_with("exam-rests-range", [("questions", Arg::from(questions))]);
        note(ui, Type::Note, &text);
        note(ui, Type::Note, &view.say("exam-rests-plan"));
    });
}

/// What is taken for facts that may not be met in time.
fn unseen(view: &View<'_>, figures: &Figures) -> String {
    match figures.at_once {
        Some(share) => {
            let percent = Arg::from(i64::from(percent(share)));
            view.say_with("exam-rests-unseen", [("percent", percent)])
        }
        None => view.say("exam-rests-unknown"),
    }
}

fn guessing(view: &View<'_>, form: Form) -> String {
    match form {
        Form::Choice { options } => view.say_with(
            "exam-rests-choice",
            [("options", Arg::from(u32::from(options)))],
        ),
        Form::Mixed { options, choice } => view.say_with(
            "exam-rests-mixed",
            [
                ("options", Arg::from(u32::from(options))),
                ("choice", Arg::from(u32::from(choice))),
            ],
        ),
        Form::Short => view.say("exam-rests-short"),
        Form::Essay => view.say("exam-rests-essay"),
    }
}

fn percent(share: f64) -> u8 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to 0..=100 just before"
    )]
    let percent = (share * 100.0).round().clamp(0.0, 100.0) as u8;
    percent
}
