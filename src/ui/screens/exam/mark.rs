//! The real mark of an exam that is over: the question for it in the library
//! and on the exam's page, and the mark beside the forecast. It must not know
//! how a mark is read or kept.

use egui::{Id, Ui};

use super::name;
use crate::app::exam::{Mark, Marked, Message as Act, last_forecast, marked, write_mark};
use crate::app::{Message, Mode};
use crate::study::exam::Exam;
use crate::study::exam::figures::is_told;
use crate::study::exam::forecast::Forecast;
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::{Type, tokens};
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, Part, TextField, Tone, banner, card, note, say, text_field, tinted,
};

/// Room for a mark with its unit, in points.
const WIDTH: f32 = 160.0;

/// One line in the library for the last exam whose mark is asked for.
pub(in crate::ui::screens) fn ask(ui: &mut Ui, view: &mut View<'_>) {
    let model = view.model;
    if model.mode == Mode::Look {
        return;
    }
    let exams = model.settings.exams.iter();
    let asked = exams.filter(|exam| marked(model, exam) == Marked::Asked);
    let Some(exam) = asked.max_by_key(|exam| exam.day()) else {
        return;
    };
    let title = view.say_with("exam-mark-line", [("name", Arg::from(name(view, exam)))]);
    let (question, label) = (view.say("exam-mark-ask"), view.say("exam-mark-enter"));
    let parts = [
        Part::Plain(&title),
        Part::Plain(" "),
        Part::Strong(&question),
    ];
    let shown = banner(
        ui,
        (Tone::Neutral, Icon::CalendarCheck),
        &parts,
        Some(&label),
    );
    if shown.is_some_and(|button| button.clicked()) {
        view.send(Message::Exam(Act::Show(exam.id.clone())));
    }
    ui.add_space(16.0);
}

/// The mark on the exam's page, with the space below it.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, exam: &Exam) {
    let model = view.model;
    let entering = model.mark.entering.as_ref() == Some(&exam.id);
    let works = model.mode == Mode::Work;
    match marked(model, exam) {
        Marked::Asked if works => {
            card(ui, |ui| enter(ui, view, exam, "exam-mark-leave-out"));
        }
        Marked::LeftOut | Marked::Known(_) if works && entering => {
            card(ui, |ui| enter(ui, view, exam, "exam-cancel"));
        }
        Marked::Known(mark) => {
            card(ui, |ui| known(ui, view, exam, mark));
        }
        Marked::LeftOut if works => {
            let label = view.say("exam-mark-enter");
            if ui.add(Button::quiet(&label)).clicked() {
                send(view, Mark::Enter);
            }
        }
        Marked::NotYet | Marked::Asked | Marked::LeftOut => return,
    }
    ui.add_space(16.0);
}

fn send(view: &mut View<'_>, mark: Mark) {
    view.send(Message::Exam(Act::Mark(mark)));
}

fn enter(ui: &mut Ui, view: &mut View<'_>, exam: &Exam, leave: &str) {
    ui.spacing_mut().item_spacing.y = 8.0;
    say(ui, Type::Section, &view.say("exam-mark-ask"));
    note(ui, Type::Body, &view.say("exam-mark-note"));
    let labels = ["exam-mark-field", "exam-mark-keep", leave].map(|key| view.say(key));
    let [label, keep, leave] = &labels;
    let mut text = view.model.mark.text.clone();
    let id = Id::unique(("exam", "mark", &exam.id));
    let mut field = TextField::new(id, label, &mut text);
    field.width = Some(WIDTH);
    field.suffix = Some("%");
    if text_field(ui, field).changed() {
        send(view, Mark::Write(text));
    }
    if view.model.mark.refused {
        let ink = Tone::Wrong.ink(tokens(ui));
        tinted(ui, Type::Note, &view.say("exam-mark-refused"), ink);
    }
    beside(ui, view, exam);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        if ui.add(Button::primary(keep)).clicked() {
            send(view, Mark::Keep);
        }
        if ui.add(Button::bordered(leave)).clicked() {
            send(view, Mark::LeaveOut);
        }
    });
}

fn known(ui: &mut Ui, view: &mut View<'_>, exam: &Exam, mark: u16) {
    ui.spacing_mut().item_spacing.y = 8.0;
    note(ui, Type::Note, &view.say("exam-mark-yours"));
    let shown = view.say_with("exam-one", [("mid", Arg::from(write_mark(mark)))]);
    say(ui, Type::Page, &shown);
    beside(ui, view, exam);
    let label = view.say("exam-mark-change");
    let button = Button::bordered(&label).icon(Icon::PencilSimple);
    if ui
        .add(button.enabled(view.model.mode == Mode::Work))
        .clicked()
    {
        send(view, Mark::Enter);
    }
}

/// The last forecast that was kept, where one of the mark can be told.
fn beside(ui: &mut Ui, view: &View<'_>, exam: &Exam) {
    if !is_told(exam.form) {
        return;
    }
    let text = match last_forecast(view.model, exam) {
        Some(kept) => {
            let forecast = Forecast {
                low: kept.low,
                mid: kept.mid,
                high: kept.high,
            };
            view.say_with(
                "exam-mark-forecast",
                [
                    ("date", Arg::from(view.day(kept.day))),
                    ("range", Arg::from(super::range(view, forecast))),
                    ("mid", Arg::from(u32::from(kept.mid))),
                ],
            )
        }
        None => view.say("exam-mark-no-forecast"),
    };
    note(ui, Type::Body, &text);
}
