//! The page on which an exam is written down: when it is, what it asks for, in
//! which form, and the mark to reach.

use egui::{Id, ScrollArea, Ui};

use crate::app::Message;
use crate::app::exam::{Field, FormKind, Message as Act, Writing, topic_key};
use crate::deck::Deck;
use crate::study::exam::figures::is_told;
use crate::study::exam::{LAST_WEEK, OPTIONS, QUESTIONS};
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{
    Button, Cap, OptionRow, RowState, Stepper, TextField, bottom_bar, card, chip, column, note,
    option_row, page_head, rule, say, scrolling, segmented, setting_row, stepper, text_field,
};

const WIDTH: f32 = 720.0;

pub(in crate::ui::screens) fn write(ui: &mut Ui, view: &mut View<'_>, writing: &Writing) {
    bar(ui, view);
    scrolling(ui, ScrollArea::vertical().auto_shrink(false), |ui| {
        column(ui, WIDTH, |ui| {
            ui.add_space(24.0);
            super::super::notices(ui, view);
            let title = match writing.of {
                Some(_) => "exam-change",
                None => "exam-new-title",
            };
            page_head(ui, &view.say(title), Some(&view.say("exam-write-note")));
            ui.add_space(16.0);
            card(ui, |ui| when(ui, view, writing));
            ui.add_space(16.0);
            card(ui, |ui| scope(ui, view, writing));
            ui.add_space(16.0);
            card(ui, |ui| form(ui, view, writing));
            ui.add_space(24.0);
        });
    });
}

fn bar(ui: &mut Ui, view: &mut View<'_>) {
    let labels = ["exam-keep", "key-enter", "exam-cancel", "key-esc"].map(|key| view.say(key));
    let [keep, enter, cancel, esc] = &labels;
    let (cancelled, kept) = bottom_bar(
        ui,
        WIDTH,
        |ui| ui.add(Button::bordered(cancel).cap(esc)).clicked(),
        |ui| ui.add(Button::primary(keep).cap(enter)).clicked(),
    );
    if kept {
        view.send(Message::Exam(Act::Keep));
    } else if cancelled {
        view.send(Message::Exam(Act::Back));
    }
}

fn send(view: &mut View<'_>, field: Field) {
    view.send(Message::Exam(Act::Write(field)));
}

fn when(ui: &mut Ui, view: &mut View<'_>, writing: &Writing) {
    let (label, hint) = (view.say("exam-date"), view.say("exam-hint"));
    say(ui, Type::Section, &label);
    ui.add_space(8.0);
    let mut date = writing.date.clone();
    let id = Id::unique(("exam", "date"));
    let mut field = TextField::new(id, &label, &mut date);
    field.hint = &hint;
    let response = text_field(ui, field);
    // The date is what is missing most often: it is where writing begins.
    let met = Id::unique(("met", "exam"));
    let page = writing.of.clone().unwrap_or_default();
    if ui.data(|data| data.get_temp::<String>(met)).as_ref() != Some(&page) {
        ui.data_mut(|data| data.insert_temp(met, page));
        response.request_focus();
    }
    if response.changed() {
        send(view, Field::Date(date));
    }
    let about_date = writing.refused.filter(|refused| refused.is_about_date());
    super::super::first_run::refused(ui, view, about_date);
    ui.add_space(12.0);
    let (label, hint) = (view.say("exam-name"), view.say("exam-name-hint"));
    note(ui, Type::Note, &label);
    let mut name = writing.exam.name.clone();
    let mut field = TextField::new(Id::unique(("exam", "name")), &label, &mut name);
    field.hint = &hint;
    if text_field(ui, field).changed() {
        send(view, Field::Name(name));
    }
}

fn scope(ui: &mut Ui, view: &mut View<'_>, writing: &Writing) {
    say(ui, Type::Section, &view.say("exam-scope"));
    note(ui, Type::Note, &view.say("exam-scope-note"));
    let nothing = writing.refused.filter(|refused| !refused.is_about_date());
    super::super::first_run::refused(ui, view, nothing);
    ui.add_space(8.0);
    let model = view.model;
    for deck in model.library.decks() {
        of_deck(ui, view, writing, deck);
        ui.add_space(8.0);
    }
}

fn of_deck(ui: &mut Ui, view: &mut View<'_>, writing: &Writing, deck: &Deck) {
    let whole = writing.exam.decks.contains(&deck.id);
    let (icon, state) = if whole {
        (Icon::CheckCircle, RowState::Picked)
    } else {
        (Icon::Circle, RowState::Open)
    };
    let mut row = OptionRow::new(Cap::Icon(icon), &deck.title);
    row.state = state;
    if option_row(ui, row).clicked() {
        send(view, Field::Deck(deck.id.clone()));
    }
    if deck.topics.len() < 2 {
        return;
    }
    ui.add_space(6.0);
    ui.push_id(deck.id.as_str(), |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(8.0, 8.0);
            for topic in &deck.topics {
                let key = topic_key(&deck.id, &topic.id);
                let picked = whole || writing.exam.topics.contains(&key);
                if chip(ui, &topic.title, picked).clicked() {
                    send(view, Field::Topic(key));
                }
            }
        });
    });
}

fn form(ui: &mut Ui, view: &mut View<'_>, writing: &Writing) {
    say(ui, Type::Section, &view.say("exam-form"));
    ui.add_space(8.0);
    kinds(ui, view, writing);
    ui.add_space(8.0);
    if FormKind::of(writing.exam.form) == FormKind::Essay {
        note(ui, Type::Note, &view.say("exam-essay-note"));
    }
    for number in numbers(view, writing) {
        rule(ui);
        let wanted = number.show(ui, view);
        if let Some(wanted) = wanted.and_then(|wanted| u16::try_from(wanted).ok()) {
            send(view, (number.field)(wanted));
        }
    }
}

/// A number of the form: how it is called and shown, its bounds, and what a new one means.
struct Number {
    name: &'static str,
    note: &'static str,
    shown: String,
    value: u16,
    range: std::ops::RangeInclusive<u16>,
    step: i64,
    field: fn(u16) -> Field,
}

/// A number of the file's smallest kind; the steppers' bounds keep it so.
fn small(number: u16) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

/// The numbers that the form has.
fn numbers(view: &View<'_>, writing: &Writing) -> Vec<Number> {
    let exam = &writing.exam;
    let options = writing.options().map(|options| Number {
        name: "exam-options",
        note: "exam-options-note",
        shown: options.to_string(),
        value: u16::from(options),
        range: u16::from(*OPTIONS.start())..=u16::from(*OPTIONS.end()),
        step: 1,
        field: |wanted| Field::Options(small(wanted)),
    });
    let choice = writing.choice().map(|choice| Number {
        name: "exam-choice",
        note: "exam-choice-note",
        shown: percent(view, choice),
        value: u16::from(choice),
        range: 0..=100,
        step: 10,
        field: |wanted| Field::Choice(small(wanted)),
    });
    let mark = exam.target.unwrap_or(0);
    let none = || view.say("exam-target-none");
    let questions = Number {
        name: "exam-questions",
        note: "exam-questions-note",
        shown: exam.questions.to_string(),
        value: exam.questions,
        range: QUESTIONS,
        step: 5,
        field: Field::Questions,
    };
    let target = is_told(exam.form).then(|| Number {
        name: "exam-target",
        note: "exam-target-note",
        shown: exam.target.map_or_else(none, |mark| percent(view, mark)),
        value: u16::from(mark),
        range: 0..=100,
        step: 5,
        field: |wanted| Field::Target(small(wanted)),
    });
    let last_week = Number {
        name: "exam-last-week",
        note: "exam-last-week-note",
        shown: exam.last_week.to_string(),
        value: exam.last_week,
        range: LAST_WEEK,
        step: 5,
        field: Field::LastWeek,
    };
    let of_form = options.into_iter().chain(choice).chain([questions]);
    of_form.chain(target).chain([last_week]).collect()
}

fn kinds(ui: &mut Ui, view: &mut View<'_>, writing: &Writing) {
    let title = view.say("exam-form");
    let names = FormKind::ALL.map(|kind| {
        view.say(match kind {
            FormKind::Choice => "exam-form-choice",
            FormKind::Short => "exam-form-short",
            FormKind::Mixed => "exam-form-mixed",
            FormKind::Essay => "exam-form-essay",
        })
    });
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let now = FormKind::of(writing.exam.form);
    let selected = FormKind::ALL.iter().position(|kind| *kind == now);
    let wanted = segmented(ui, &title, &names, selected.unwrap_or(0));
    if let Some(kind) = wanted.and_then(|index| FormKind::ALL.get(index)) {
        send(view, Field::Form(*kind));
    }
}

fn percent(view: &View<'_>, percent: u8) -> String {
    view.say_with("exam-one", [("mid", Arg::from(u32::from(percent)))])
}

impl Number {
    fn show(&self, ui: &mut Ui, view: &View<'_>) -> Option<i64> {
        let (title, hint) = (view.say(self.name), view.say(self.note));
        let name = || Arg::from(&title);
        let fewer = view.say_with("exam-fewer", [("what", name())]);
        let more = view.say_with("exam-more", [("what", name())]);
        let range = i64::from(*self.range.start())..=i64::from(*self.range.end());
        setting_row(ui, &title, Some(&hint), |ui| {
            let numbers = Stepper {
                name: &title,
                fewer: &fewer,
                more: &more,
                shown: &self.shown,
                value: i64::from(self.value),
                range,
                step: self.step,
            };
            stepper(ui, &numbers)
        })
    }
}
