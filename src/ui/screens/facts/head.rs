//! The head of the Facts screen: its name, the search field, the ways to look.

use egui::{Id, Rect, Ui, UiBuilder, vec2};

use super::{filters, send};
use crate::app::facts::{Message, Tab};
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{TextField, ends, heading, icon_button, keycap, segmented, text_field};

/// The search field, for the key that leads into it.
pub(in crate::ui) fn search_id() -> Id {
    Id::unique("facts-search")
}

/// Wider than this the search field stands beside the title.
const WIDE: f32 = 520.0;

pub(super) fn title(ui: &mut Ui, view: &mut View<'_>) {
    let title = view.say("facts-title");
    if ui.available_width() < WIDE {
        heading(ui, Type::Page, &title);
        ui.add_space(8.0);
        search(ui, view, None);
        return;
    }
    let room = (ui.available_width() - 180.0).min(320.0);
    ends(
        ui,
        48.0,
        |ui| heading(ui, Type::Page, &title),
        |ui| {
            let size = vec2(room, 48.0);
            let down = egui::Layout::top_down(egui::Align::Min);
            ui.allocate_ui_with_layout(size, down, |ui| search(ui, view, Some(room)));
        },
    );
}

fn search(ui: &mut Ui, view: &mut View<'_>, width: Option<f32>) {
    let facts = &view.model.facts;
    let mut text = facts.query.clone();
    let count = Arg::from(facts.total());
    let (name, hint) = (
        view.say("facts-search"),
        view.say_with("facts-search-hint", [("count", count)]),
    );
    let mut field = TextField::new(search_id(), &name, &mut text);
    field.hint = &hint;
    field.icon = Some(Icon::MagnifyingGlass);
    field.kind = Type::Body;
    field.width = width;
    let left = ui.cursor().left();
    let whole = width.unwrap_or_else(|| ui.available_width());
    let response = text_field(ui, field);
    let changed = response.changed();
    // At the end of the field: the key that leads here, or the way out.
    let middle = response.rect.center().y;
    let right = left + whole - 8.0;
    let place = Rect::from_x_y_ranges(right - 36.0..=right, middle - 18.0..=middle + 18.0);
    let builder = UiBuilder::new()
        .max_rect(place)
        .layout(egui::Layout::right_to_left(egui::Align::Center));
    let mut end = ui.new_child(builder);
    if !text.is_empty() {
        let clear = view.say("facts-search-clear");
        if icon_button(&mut end, Icon::X, &clear).clicked() {
            send(view, Message::Search(String::new()));
            return;
        }
    } else if !response.has_focus() {
        keycap(&mut end, &view.say("key-slash"));
    }
    if changed {
        send(view, Message::Search(text));
    }
}

pub(super) fn tabs(ui: &mut Ui, view: &mut View<'_>) {
    const TABS: [(Tab, &str); 3] = [
        (Tab::List, "facts-list"),
        (Tab::Timeline, "facts-timeline"),
        (Tab::Source, "facts-source"),
    ];
    let labels = TABS.map(|(_, key)| view.say(key));
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let here = TABS
        .iter()
        .position(|(tab, _)| *tab == view.model.facts.tab);
    let name = view.say("facts-tabs");
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        let picked = segmented(ui, &name, &labels, here.unwrap_or(0));
        if let Some((tab, _)) = picked.and_then(|place| TABS.get(place)) {
            send(view, Message::Tab(*tab));
        }
        ui.add_space(4.0);
        filters::menus(ui, view);
    });
}
