//! What can be done with the open fact, and the questions before it is done.

use egui::{Ui, vec2};

use super::send;
use crate::app::facts::{Ask, Message};
use crate::app::{Fault, Mode};
use crate::deck::FactKey;
use crate::study::known::{Row, State};
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Button, Cap, OptionRow, note, option_row, say};

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, (key, row): (&FactKey, &Row)) {
    match view.model.facts.ask {
        Some(Ask::Fault) => fault(ui, view),
        Some(Ask::Reset) => reset(ui, view),
        None => buttons(ui, view, (key, row)),
    }
}

/// Whether anything may be written.
fn works(view: &View<'_>) -> bool {
    match view.model.mode {
        Mode::Work => true,
        Mode::Look => false,
    }
}

fn buttons(ui: &mut Ui, view: &mut View<'_>, (key, row): (&FactKey, &Row)) {
    let works = works(view);
    let aside = row.states.has(State::Suspended) || row.states.has(State::Buried);
    let has_question = view.model.library.questions_of(key).next().is_some();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        let (label, icon, message) = if aside {
            ("facts-resume", Icon::Play, Message::Resume)
        } else {
            ("facts-suspend", Icon::Pause, Message::Suspend)
        };
        let label = view.say(label);
        if ui
            .add(Button::bordered(&label).icon(icon).enabled(works))
            .clicked()
        {
            send(view, message);
        }
        let met = row.strength.is_some();
        let later = row.next.is_some_and(|day| day > view.model.now.day());
        let label = view.say("facts-today");
        let button = Button::bordered(&label).icon(Icon::CalendarCheck);
        if ui.add(button.enabled(works && met && later)).clicked() {
            send(view, Message::Today);
        }
        let label = view.say("facts-reset");
        let button = Button::bordered(&label).icon(Icon::ArrowClockwise);
        if ui.add(button.enabled(works && met)).clicked() {
            send(view, Message::Ask(Ask::Reset));
        }
        let label = view.say("facts-report");
        let button = Button::bordered(&label).icon(Icon::Flag);
        if ui.add(button.enabled(works && has_question)).clicked() {
            send(view, Message::Ask(Ask::Fault));
        }
    });
}

/// The way to a hidden answer, and what it costs.
pub(super) fn look(ui: &mut Ui, view: &mut View<'_>) {
    note(ui, Type::Note, &view.say("facts-hidden"));
    let label = view.say("facts-peek");
    let button = Button::bordered(&label).icon(Icon::Eye);
    if ui.add(button.enabled(works(view))).clicked() {
        send(view, Message::Peek);
    }
}

/// Before a memory starts again.
fn reset(ui: &mut Ui, view: &mut View<'_>) {
    say(ui, Type::Strong, &view.say("facts-reset-title"));
    note(ui, Type::Note, &view.say("facts-reset-note"));
    ui.add_space(4.0);
    let (label, cancel) = (view.say("facts-reset-yes"), view.say("facts-cancel"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        if ui.add(Button::primary(&label)).clicked() {
            send(view, Message::Reset);
        }
        if ui.add(Button::bordered(&cancel)).clicked() {
            send(view, Message::Close);
        }
    });
}

fn fault(ui: &mut Ui, view: &mut View<'_>) {
    say(ui, Type::Strong, &view.say("facts-report-title"));
    note(ui, Type::Small, &view.say("fault-note"));
    ui.spacing_mut().item_spacing.y = 8.0;
    for (place, reason) in Fault::ALL.into_iter().enumerate() {
        let text = view.say(match reason {
            Fault::WrongAnswer => "fault-wrong-answer",
            Fault::RefusedAnswer => "fault-refused-answer",
            Fault::Unclear => "fault-unclear",
            Fault::Outdated => "fault-outdated",
            Fault::Slip => "fault-slip",
        });
        let cap = (place + 1).to_string();
        if option_row(ui, OptionRow::new(Cap::Key(&cap), &text)).clicked() {
            send(view, Message::Report(reason));
        }
    }
    let cancel = view.say("facts-cancel");
    if ui.add(Button::bordered(&cancel)).clicked() {
        send(view, Message::Close);
    }
}
