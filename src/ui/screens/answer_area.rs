//! The place to answer, one for each kind of question: rows to pick, a field to
//! write in, a list to order, columns to pair, a card to turn.

use egui::{Id, Ui};

use crate::answer::Retype;
use crate::app::Action;
use crate::deck::{Body, FactAnswer, Precision};
use crate::memory::Grade;
use crate::study::Layout;
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{
    Cap, InHand, OptionRow, OrderItem, Part, RowState, TextField, Tone, Trail, banner, card,
    gap_text, note, option_row, order_list, say, text_field,
};

use super::sheet::{Caret, Sheet};
use super::{image, pairs};

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, sheet: &Sheet<'_>) {
    ui.spacing_mut().item_spacing.y = 10.0;
    match (&sheet.asking.layout, &sheet.question.body) {
        (Layout::Options(options), Body::Several { .. }) => several(ui, view, sheet, options),
        (Layout::Options(options), _) => choice(ui, view, sheet, options),
        (Layout::Statement, _) => statement(ui, view, sheet),
        (Layout::Field, _) => field(ui, view, sheet),
        (Layout::Items(_), _) => order(ui, view, sheet),
        (Layout::Columns { left, right }, _) => pairs::open(ui, view, sheet, (left, right)),
        (Layout::Card, Body::Card { back, .. }) => turn(ui, view, sheet, back),
        (Layout::Card, _) => {}
    }
}

fn choice(ui: &mut Ui, view: &mut View<'_>, sheet: &Sheet<'_>, options: &[String]) {
    for (place, option) in options.iter().enumerate() {
        let key = (place + 1).to_string();
        let row = OptionRow::new(Cap::Key(&key), option).state(sheet.state(place));
        if option_row(ui, row).clicked() {
            sheet.send(view, Action::Pick(place));
        }
    }
    dont_know(ui, view, sheet);
}

fn dont_know(ui: &mut Ui, view: &mut View<'_>, sheet: &Sheet<'_>) {
    let (text, key) = (view.say("study-dont-know"), view.say("key-0"));
    let mut row = OptionRow::new(Cap::Key(&key), &text).state(sheet.dont_know);
    row.dashed = sheet.dont_know == RowState::Open;
    if option_row(ui, row).clicked() {
        sheet.send(view, Action::DontKnow);
    }
}

fn several(ui: &mut Ui, view: &mut View<'_>, sheet: &Sheet<'_>, options: &[String]) {
    for (place, option) in options.iter().enumerate() {
        let key = (place + 1).to_string();
        let row = OptionRow::new(Cap::Key(&key), option)
            .trail(Trail::Tick)
            .state(sheet.state(place));
        if option_row(ui, row).clicked() {
            sheet.send(view, Action::Pick(place));
        }
    }
    retype(ui, view, sheet);
}

fn statement(ui: &mut Ui, view: &mut View<'_>, sheet: &Sheet<'_>) {
    for (place, key) in ["answer-true", "answer-false"].into_iter().enumerate() {
        let cap = (place + 1).to_string();
        let text = view.say(key);
        let row = OptionRow::new(Cap::Key(&cap), &text).state(sheet.state(place));
        if option_row(ui, row).clicked() {
            sheet.send(view, Action::Pick(place));
        }
    }
    dont_know(ui, view, sheet);
}

fn field(ui: &mut Ui, view: &mut View<'_>, sheet: &Sheet<'_>) {
    let (asking, body) = (sheet.asking, &sheet.question.body);
    if let Body::Cloze { says, .. } = body {
        card(ui, |ui| {
            let gap = view.say("gap");
            gap_text(
                ui,
                Type::Body,
                &[
                    Part::Plain(&says.before),
                    Part::Gap(&gap),
                    Part::Plain(&says.after),
                ],
            );
        });
        ui.add_space(4.0);
    }
    let unit = match view
        .model
        .library
        .fact(&asking.fact)
        .map(|fact| &fact.answer)
    {
        Some(FactAnswer::Number(number)) if !number.unit.is_empty() => Some(number.unit.clone()),
        Some(_) | None => None,
    };
    let mut text = sheet.draft.text.clone();
    let name = view.say("answer-field");
    let hint = view.say("answer-hint");
    let id = Id::unique(("answer", asking.question.as_str(), asking.since.ms));
    let mut field = TextField::new(id, &name, &mut text);
    field.hint = &hint;
    // In a sentence the unit stands beside the gap already.
    field.suffix = unit
        .as_deref()
        .filter(|_| !matches!(body, Body::Cloze { .. }));
    let response = text_field(ui, field);
    // The caret waits in the field from the first frame, and stays away once the student leaves it.
    let met = Id::unique(("met", "answer"));
    if sheet.draft.held.is_some() {
        // What stands there waits to be told how sure it is; a digit says that now.
        response.surrender_focus();
    } else if sheet.caret == Caret::Waits && ui.data(|data| data.get_temp::<Id>(met)) != Some(id) {
        ui.data_mut(|data| data.insert_temp(met, id));
        response.request_focus();
    }
    if response.changed() {
        sheet.send(view, Action::Write(text));
    }
    retype(ui, view, sheet);
}

/// Why the last try could not be judged; it did not count.
fn retype(ui: &mut Ui, view: &View<'_>, sheet: &Sheet<'_>) {
    let key = match sheet.draft.retype {
        None => return,
        Some(Retype::Empty) => "retype-empty",
        Some(Retype::NotANumber) => "retype-number",
        Some(Retype::NotADate) => "retype-date",
        Some(Retype::MoreOfTheDate(Precision::Day)) => "retype-day",
        Some(Retype::MoreOfTheDate(Precision::Month | Precision::Year)) => "retype-month",
        Some(Retype::WhichIsTheMonth) => "retype-which-month",
        Some(Retype::DoesNotFit) => "retype-does-not-fit",
    };
    banner(
        ui,
        (Tone::Gold, Icon::Question),
        &[Part::Plain(&view.say(key))],
        None,
    );
}

fn order(ui: &mut Ui, view: &mut View<'_>, sheet: &Sheet<'_>) {
    let draft = sheet.draft;
    let caps: Vec<String> = (1..=draft.items.len()).map(|n| n.to_string()).collect();
    let items: Vec<OrderItem<'_>> = draft
        .items
        .iter()
        .zip(&caps)
        .map(|(text, cap)| OrderItem {
            key: crate::study::seed::seed(&[text], &[]),
            cap,
            text,
            note: None,
            state: RowState::Open,
        })
        .collect();
    let (up, down) = (view.say("order-up"), view.say("order-down"));
    let in_hand = draft.selected.map(|place| InHand {
        place,
        up: &up,
        down: &down,
    });
    let done = order_list(ui, &items, in_hand);
    if let Some(step) = done.moved {
        sheet.send(view, Action::Move(step.from, step.to));
    }
    if let Some(picked) = done.picked {
        sheet.send(view, Action::Select(picked));
    }
}

fn turn(ui: &mut Ui, view: &mut View<'_>, sheet: &Sheet<'_>, back: &str) {
    if !sheet.draft.revealed {
        return;
    }
    let model = view.model;
    let fact = model.library.fact(&sheet.asking.fact);
    let own = fact.and_then(|fact| fact.image.as_ref());
    let own = own.filter(|own| {
        sheet
            .question
            .image
            .as_ref()
            .is_none_or(|above| above.file != own.file)
    });
    card(ui, |ui| {
        say(ui, Type::Section, back);
        image::show(ui, view, own);
    });
    ui.add_space(4.0);
    note(ui, Type::Note, &view.say("card-rate"));
    let grades = [
        (Grade::Again, "grade-again"),
        (Grade::Hard, "grade-hard"),
        (Grade::Good, "grade-good"),
        (Grade::Easy, "grade-easy"),
    ];
    for (place, (grade, key)) in grades.into_iter().enumerate() {
        let cap = view.say_with("key-number", [("number", Arg::from(place + 1))]);
        if option_row(ui, OptionRow::new(Cap::Key(&cap), &view.say(key))).clicked() {
            sheet.send(view, Action::Rate(grade));
        }
    }
}
