//! Scrolling by keys, so that what lies below the edge is within reach without
//! a mouse. It must not know what is scrolled.

use egui::{Align, Id, Key, Layout, Modifiers, Response, ScrollArea, Sense, Ui, UiBuilder, vec2};

/// How far an arrow key scrolls, in points.
const LINE: f32 = 60.0;
/// How much of the page the page keys scroll; the rest stays in sight for orientation.
const PAGE: f32 = 0.85;

/// How far the bar of a part stands beside it, in points.
const BAR: f32 = 12.0;
/// What is brought into sight around what has the focus, in points.
const AROUND: f32 = 20.0;

/// Lets the page and arrow keys scroll; to be called first inside a scroll area. The arrows
/// only while nothing has focus: they move the caret in a field, and the focus elsewhere.
pub(super) fn scroll_keys(ui: &Ui) {
    let modal = ui.memory(|memory| memory.top_modal_layer());
    if modal.is_some_and(|layer| layer != ui.layer_id()) {
        return;
    }
    let page = ui.clip_rect().height() * PAGE;
    let free = ui.memory(|memory| memory.focused().is_none());
    let keys = [
        (Key::PageDown, -page, true),
        (Key::PageUp, page, true),
        (Key::ArrowDown, -LINE, free),
        (Key::ArrowUp, LINE, free),
    ];
    let by: f32 = ui.input_mut(|input| {
        keys.into_iter()
            .filter(|(key, _, works)| *works && input.consume_key(Modifiers::NONE, *key))
            .map(|(_, by, _)| by)
            .sum()
    });
    if by != 0.0 {
        ui.scroll_with_delta(vec2(0.0, by));
    }
}

/// What scrolls, by keys too, and follows the focus.
pub fn scrolling<R>(ui: &mut Ui, area: ScrollArea, add: impl FnOnce(&mut Ui) -> R) -> R {
    let shown = area.show(ui, |ui| {
        scroll_keys(ui);
        let inner = add(ui);
        scroll_to_focus(ui);
        inner
    });
    shown.inner
}

/// A part of a dialog that scrolls, at most so high, in points.
pub fn scrolling_part<R>(ui: &mut Ui, most: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let area = ScrollArea::vertical().auto_shrink([false, true]);
    with_bar_beside(ui, |ui, width| {
        scrolling(ui, area.max_height(most), |ui| {
            ui.set_max_width(width);
            add(ui)
        })
    })
}

/// The bar of what scrolls here stands in the free space beside it, not over what is shown. `add`
/// is told how wide what is shown may be.
pub(super) fn with_bar_beside<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui, f32) -> R) -> R {
    let room = ui.available_rect_before_wrap();
    let wide = room.with_max_x(room.right() + BAR);
    let down = Layout::top_down(Align::Min);
    let mut part = ui.new_child(UiBuilder::new().max_rect(wide).layout(down));
    let inner = add(&mut part, room.width());
    let taken = part.min_rect().with_max_x(room.right());
    ui.allocate_rect(taken, Sense::hover());
    inner
}

/// Brings what the keyboard has reached into sight, once; to be called last inside a scroll area.
/// What the pointer reaches is in sight, and must not move under it.
pub fn scroll_to_focus(ui: &Ui) {
    // Each area by itself, told by its depth and its left edge: where one lies in another, both may
    // have to move.
    let edge = ui.clip_rect().left().to_bits();
    let met = Id::unique(("scrolled-to-focus", ui.scope_id(), edge));
    let focused = ui.memory(|memory| memory.focused());
    let before: Option<Id> = ui.data(|data| data.get_temp(met)).flatten();
    if before == focused {
        return;
    }
    let response = focused.and_then(|focused| ui.ctx().read_response(focused));
    if focused.is_some() && response.is_none() {
        return;
    }
    if response.is_some_and(|response| !follow(ui, &response)) {
        return;
    }
    ui.data_mut(|data| data.insert_temp(met, focused));
}

/// Moves what has the focus into sight. `false` while it is not in this area, as an area inside
/// this one may have to move first: where that leads is known in the next pass.
fn follow(ui: &Ui, response: &Response) -> bool {
    let inside =
        response.layer_id == ui.layer_id() && ui.min_rect().contains(response.rect.center());
    let is_cut = !response
        .interact_rect
        .contains_rect(response.rect.shrink(1.0));
    let by_pointer = ui.input(|input| input.pointer.any_down());
    if !inside || !is_cut || by_pointer {
        return inside;
    }
    let (moved, pass) = (Id::unique("moved-to-focus"), ui.cumulative_pass_nr());
    if ui.data(|data| data.get_temp(moved)) == Some(pass) {
        ui.request_repaint();
        return false;
    }
    ui.data_mut(|data| data.insert_temp(moved, pass));
    ui.scroll_to_rect(response.rect.expand(AROUND), None);
    true
}
