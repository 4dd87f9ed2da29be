//! "How sure are you?": three levels, by button or key. Used where an answer
//! waits for it in study and, beside the answer, in a mock exam.

use egui::{Frame, Margin, Panel, Ui};

use crate::app::{Action, Message};
use crate::study::Sure;
use crate::ui::icon::Icon;
use crate::ui::theme::{self, Type, size};
use crate::ui::view::View;
use crate::ui::widgets::{Cap, OptionRow, RowState, column, columns, option_row, say};

/// The words of a level.
pub(in crate::ui) fn level(sure: Sure) -> &'static str {
    match sure {
        Sure::Low => "sure-low",
        Sure::Mid => "sure-mid",
        Sure::High => "sure-high",
    }
}

/// Whether the digits pick a level now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Digits {
    /// They do.
    Here,
    /// They pick something else.
    Elsewhere,
}

/// The three levels side by side, or under each other where that is too narrow. Gives the one
/// that was pressed.
pub(super) fn levels(
    ui: &mut Ui,
    view: &View<'_>,
    picked: Option<Sure>,
    digits: Digits,
) -> Option<Sure> {
    let mut pressed = None;
    columns(ui, (3, 12.0, 150.0), |ui, index| {
        let Some(sure) = Sure::ALL.get(index).copied() else {
            return;
        };
        let text = view.say(level(sure));
        let key = sure.number().to_string();
        let cap = match digits {
            Digits::Here => Cap::Key(&key),
            Digits::Elsewhere if picked == Some(sure) => Cap::Icon(Icon::CheckCircle),
            Digits::Elsewhere => Cap::Icon(Icon::Circle),
        };
        let mut row = OptionRow::new(cap, &text);
        if picked == Some(sure) {
            row.state = RowState::Picked;
        }
        if option_row(ui, row).clicked() {
            pressed = Some(sure);
        }
    });
    pressed
}

/// The bar of a question whose answer waits for it.
pub(super) fn bar(ui: &mut Ui, view: &mut View<'_>) {
    let frame = Frame::new()
        .fill(theme::tokens(ui).bg)
        .inner_margin(Margin {
            left: 0,
            right: 0,
            top: 12,
            bottom: 22,
        });
    let pressed = Panel::bottom("sure")
        .resizable(false)
        .show_separator_line(false)
        .frame(frame)
        .show(ui, |ui| {
            column(ui, size::STUDY, |ui| {
                say(ui, Type::Strong, &view.say("sure-ask"));
                ui.add_space(8.0);
                levels(ui, view, None, Digits::Here)
            })
            .inner
        })
        .inner;
    if let Some(sure) = pressed {
        view.send(Message::Session(Action::Sure(sure)));
    }
}
