//! The small window in which it is said where facts go: to which of the other
//! decks, and whether they stay here, too.

use egui::{Id, Ui};

use crate::app::desk::carried::{Carry, Message, Step, Why};
use crate::app::desk::{Message as Desk, Open};
use crate::desk::carry::Way;
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::{self, Type};
use crate::ui::view::View;
use crate::ui::widgets::{Button, dialog, note, scrolling_part, segmented, tinted};

use super::send;

/// The room that heading and buttons take.
const AROUND: f32 = 190.0;

pub(super) fn show(ui: &Ui, view: &mut View<'_>, open: &Open) {
    let Some(carry) = open.carry.as_ref().filter(|_| open.ask.is_none()) else {
        return;
    };
    let title = view.say("desk-carry");
    let done = dialog(ui, (Id::unique("desk-carry"), 560.0), &title, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        let room = (ui.content_rect().height() - AROUND).max(120.0);
        scrolling_part(ui, room, |ui| {
            inside(ui, view, open, carry);
        });
        let (leave, esc) = (view.say("desk-ask-leave"), view.say("key-esc"));
        if ui.add(Button::bordered(&leave).cap(&esc)).clicked() {
            send(view, Desk::Carry(Message::Leave));
        }
    });
    if done.dismissed {
        send(view, Desk::Carry(Message::Leave));
    }
}

fn inside(ui: &mut Ui, view: &mut View<'_>, open: &Open, carry: &Carry) {
    let count = Arg::from(carry.facts.len());
    note(
        ui,
        Type::Body,
        &view.say_with("desk-carry-count", [("count", count)]),
    );
    let names = ["desk-carry-move", "desk-carry-copy"].map(|key| view.say(key));
    let [moved, copied] = &names;
    let (now, hint) = match carry.way {
        Way::Move => (0, "desk-carry-move-note"),
        Way::Copy => (1, "desk-carry-copy-note"),
    };
    let which = view.say("desk-carry");
    if let Some(place) = segmented(ui, &which, &[moved, copied], now) {
        let way = if place == 0 { Way::Move } else { Way::Copy };
        send(view, Desk::Carry(Message::Way(way)));
    }
    note(ui, Type::Note, &view.say(hint));
    let ready = match &carry.step {
        Step::Where => true,
        Step::Read(_) | Step::Save(_) => false,
        Step::Not(why) => {
            let key = match why {
                Why::Unsaved => "desk-carry-unsaved",
                Why::Broken => "desk-carry-broken",
                Why::Changed => "desk-carry-changed",
            };
            tinted(ui, Type::Note, &view.say(key), theme::tokens(ui).wrong);
            true
        }
    };
    let (here, model) = (open.id(), view.model);
    let others = model.library.decks().iter();
    let others = others.filter(|deck| Some(&deck.id) != here.as_ref());
    for deck in others {
        let button = Button::bordered(&deck.title)
            .icon(Icon::ArrowRight)
            .enabled(ready);
        if ui.add(button).clicked() {
            send(view, Desk::Carry(Message::To(deck.id.clone())));
        }
    }
}
