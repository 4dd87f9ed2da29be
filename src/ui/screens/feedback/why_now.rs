//! Why the fact was asked now, behind a small toggle that stays as the student
//! left it.

use egui::Ui;

use crate::app::Message;
use crate::app::coach::{Fold, Message as CoachMessage};
use crate::study::{Given, why_now};
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Button, note};

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, given: &Given) {
    let name = view.say("coach-why-now");
    let (icon, other, open) = match view.model.settings.coach.why_now {
        Fold::Open => (Icon::CaretUp, Fold::Folded, true),
        Fold::Folded => (Icon::CaretDown, Fold::Open, false),
    };
    let toggle = ui.add(Button::link(&name).icon(icon));
    ui.accesskit_node_builder(toggle.id, |node| node.set_expanded(open));
    if toggle.clicked() {
        view.send(Message::Coach(CoachMessage::WhyNow(other)));
    }
    if open {
        let why = why_now(&view.model.progress, given);
        note(ui, Type::Note, &view.texts.why_now(why));
    }
}
