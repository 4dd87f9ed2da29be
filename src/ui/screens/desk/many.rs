//! What can be done with several facts at once, below their list.

use egui::{Popup, ScrollArea, Ui};

use crate::app::desk::{Common, Edit, Message as Desk, Open, Tab, carried};
use crate::deck::List;
use crate::ui::icon::Icon;
use crate::ui::view::View;
use crate::ui::widgets::{Button, drop_down, menu_item, scroll_to_focus};

use super::{edit, fields, send};

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, open: &Open) {
    if open.tab != Tab::List(List::Facts) {
        return;
    }
    let carry = view.say("desk-carry");
    if ui.add(Button::quiet(&carry).icon(Icon::Export)).clicked() {
        send(view, Desk::Carry(carried::Message::Open));
    }
    for common in Common::ALL {
        let name = view.say(match common {
            Common::Topic => "desk-all-topic",
            Common::Source => "desk-all-source",
        });
        let button = drop_down(ui, &name, &name);
        Popup::menu(&button).show(|ui| {
            ScrollArea::vertical().max_height(280.0).show(ui, |ui| {
                choose(ui, view, open, common);
                scroll_to_focus(ui);
            });
        });
    }
}

/// What all of them can get.
fn choose(ui: &mut Ui, view: &mut View<'_>, open: &Open, common: Common) {
    let none = view.say("desk-none-chosen");
    let mut put = menu_item(ui, Icon::Minus, &none).clicked().then_some(None);
    for (_, row) in open.manuscript.outline().of(common.list()) {
        if menu_item(ui, Icon::Circle, &fields::told(row.kind, row)).clicked() {
            put = Some(Some(row.id().to_owned()));
        }
    }
    if let Some(put) = put {
        edit(view, Edit::PutAll(common, put));
        ui.close();
    }
}
