//! What students reported of the deck's questions, newest first. A press leads
//! to the question; the list can be copied or kept as a table.

use egui::Ui;

use crate::app::desk::reports::{Message, Report, reports};
use crate::app::desk::{Edit, Message as Desk, Open};
use crate::text::{Arg, Sheet};
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Button, Part, Tone, banner, card, note, rule, say};

use super::{edit, send};

/// How many are shown; the table has all.
const MOST: usize = 100;

pub(super) fn page(ui: &mut Ui, view: &mut View<'_>, open: &Open) {
    ui.spacing_mut().item_spacing.y = 6.0;
    let all = reports(&view.model.progress, open);
    note(ui, Type::Note, &view.say("desk-reports-about"));
    if all.is_empty() {
        ui.add_space(8.0);
        note(ui, Type::Body, &view.say("desk-reports-none"));
        return;
    }
    ui.add_space(4.0);
    export(ui, view, open, &all);
    ui.add_space(8.0);
    card(ui, |ui| {
        for (number, report) in all.iter().enumerate().take(MOST) {
            if number > 0 {
                rule(ui);
            }
            ui.push_id(number, |ui| one(ui, view, report));
        }
    });
    let rest = all.len().saturating_sub(MOST);
    if rest > 0 {
        let count = [("count", Arg::from(rest))];
        note(ui, Type::Note, &view.say_with("bring-more", count));
    }
}

/// The list for the deck's author.
fn export(ui: &mut Ui, view: &mut View<'_>, open: &Open, all: &[Report]) {
    let sheet = |view: &View<'_>| -> Sheet {
        let head = open.manuscript.outline().head("title");
        let title = head.and_then(|field| field.written.as_text());
        view.texts.reports(title.unwrap_or(&open.file.name), all)
    };
    let (copy, save) = (view.say("desk-reports-copy"), view.say("desk-reports-save"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        if ui.add(Button::bordered(&copy).icon(Icon::Copy)).clicked() {
            ui.copy_text(sheet(view).text());
        }
        let save = Button::bordered(&save).icon(Icon::Export);
        if ui.add(save).clicked() {
            let table = sheet(view).csv();
            send(view, Desk::Reports(Message::Save(table)));
        }
    });
    if let Some(path) = &view.model.desk.reports.kept {
        let kept = view.say_with("desk-reports-kept", [("path", Arg::from(path))]);
        let icon = (Tone::Right, Icon::CheckCircle);
        banner(ui, icon, &[Part::Plain(&kept)], None);
    }
}

fn one(ui: &mut Ui, view: &mut View<'_>, report: &Report) {
    let reported = &report.reported;
    say(ui, Type::Strong, &view.texts.reason(reported));
    if report.row.is_some() {
        say(ui, Type::Body, &report.question);
    } else {
        let id = Arg::from(reported.question.as_str().to_owned());
        let gone = view.say_with("desk-report-gone", [("question", id)]);
        note(ui, Type::Note, &gone);
    }
    if !reported.given.is_empty() {
        let given = [("given", Arg::from(&reported.given))];
        note(ui, Type::Note, &view.say_with("desk-report-given", given));
    }
    note(ui, Type::Small, &view.day(reported.at.day()));
    if let Some(row) = report.row {
        let go = view.say("desk-report-go");
        if ui.add(Button::link(&go).icon(Icon::ArrowRight)).clicked() {
            edit(view, Edit::GoTo(row));
            edit(view, Edit::Question(reported.question.clone()));
        }
    }
}
