//! The card of a figure: its name, what it means, a menu for table, copy and
//! save, and the picture or the table itself.

use egui::{Popup, Ui};

use super::{body, table};
use crate::app::Message;
use crate::app::figures::{Form, Message as Do};
use crate::stats::{Figure, Figures};
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::pictures;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{heading, icon_button, menu_item, note};

/// The width of the menu's button and the gap before it.
const MENU: f32 = 44.0;

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, figures: &Figures, figure: Figure) {
    let inner = ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        head(ui, view, figures, figure);
        ui.add_space(6.0);
        if view.model.figures.tables.contains(&figure) {
            let sheet = view.texts.sheet(figure, figures, &view.model.library);
            table::show(ui, figure.word(), &sheet);
        } else {
            body(figure)(ui, view, figures);
        }
    });
    pictures::stands(&inner.response, figure);
}

fn head(ui: &mut Ui, view: &mut View<'_>, figures: &Figures, figure: Figure) {
    let name = view.texts.figure(figure);
    let about = about(view, figures, figure);
    let room = (ui.available_width() - MENU).max(80.0);
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(room);
            ui.spacing_mut().item_spacing.y = 2.0;
            heading(ui, Type::Section, &name);
            note(ui, Type::Small, &about);
        });
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
            menu(ui, view, figures, (figure, &name));
        });
    });
}

/// What the figure means, in a line.
fn about(view: &View<'_>, figures: &Figures, figure: Figure) -> String {
    let key = match figure {
        Figure::Calendar => {
            let answers = Arg::from(figures.calendar.period.answers);
            let days = Arg::from(figures.calendar.active);
            return view.say_with(
                "progress-calendar-note",
                [("answers", answers), ("days", days)],
            );
        }
        Figure::Coming => "progress-coming-note",
        Figure::Known => "progress-known-note",
        Figure::Foretold => {
            let exam = view.model.settings.exam(&figures.foretold.exam);
            let name = exam.map(|exam| view.texts.exam_name(&view.model.library, exam));
            let exam = [("exam", Arg::from(name.unwrap_or_default()))];
            return view.say_with("progress-foretold-note", exam);
        }
        Figure::Remembered => "progress-remembered-note",
        Figure::Hardest => "progress-hardest-note",
        Figure::Confused => "progress-confused-note",
        Figure::Lasting => "progress-lasting-note",
        Figure::Calibration => "progress-trust-note",
    };
    view.say(key)
}

fn menu(ui: &mut Ui, view: &mut View<'_>, figures: &Figures, (figure, name): (Figure, &str)) {
    let label = view.say_with("progress-menu", [("figure", Arg::from(name))]);
    let dots = ui
        .push_id(figure.word(), |ui| icon_button(ui, Icon::DotsThree, &label))
        .inner;
    Popup::menu(&dots).show(|ui| {
        if let Some(message) = items(ui, view, figures, figure) {
            view.send(Message::Figures(message));
            // Otherwise the menu would stay open after a choice by keyboard, and be in the picture.
            ui.close();
        }
    });
    if view.model.figures.copied == Some(figure) {
        note(ui, Type::Small, &view.say("progress-copied"));
    }
}

/// The lines of the menu; what the one that was picked asks for.
fn items(ui: &mut Ui, view: &View<'_>, figures: &Figures, figure: Figure) -> Option<Do> {
    let (turn, icon) = if view.model.figures.tables.contains(&figure) {
        ("progress-as-picture", Icon::ChartLine)
    } else {
        ("progress-as-table", Icon::ListMagnifyingGlass)
    };
    let sheet = || view.texts.sheet(figure, figures, &view.model.library);
    let turn = menu_item(ui, icon, &view.say(turn)).clicked();
    let copy = menu_item(ui, Icon::Copy, &view.say("progress-copy")).clicked();
    let table = menu_item(ui, Icon::DownloadSimple, &view.say("progress-save-table")).clicked();
    let picture = menu_item(ui, Icon::DownloadSimple, &view.say("progress-save-picture")).clicked();
    if turn {
        Some(Do::Turn(figure))
    } else if copy {
        ui.copy_text(sheet().text());
        Some(Do::Copied(figure))
    } else if table {
        Some(Do::Save(figure, Form::Table(sheet().csv())))
    } else {
        picture.then_some(Do::Save(figure, Form::Picture))
    }
}
