//! Scrolling by keys, so that what lies below the edge is within reach without
//! a mouse. It must not know what is scrolled.

use egui::{Id, Key, Modifiers, Ui, vec2};

/// How far an arrow key scrolls, in points.
const LINE: f32 = 60.0;
/// How much of the page the page keys scroll; the rest stays in sight for orientation.
const PAGE: f32 = 0.85;

/// What is brought into sight around what has the focus, in points.
const AROUND: f32 = 20.0;

/// Lets the page and arrow keys scroll; to be called first inside a scroll area. The arrows
/// only while nothing has focus: they move the caret in a field, and the focus elsewhere.
pub fn scroll_keys(ui: &Ui) {
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

/// Brings what the keyboard has reached into sight, once; to be called last inside a scroll area.
pub fn scroll_to_focus(ui: &Ui) {
    let Some(focused) = ui.memory(|memory| memory.focused()) else {
        return;
    };
    let met = Id::unique("scrolled-to-focus");
    if ui.data(|data| data.get_temp(met)) == Some(focused) {
        return;
    }
    let Some(response) = ui.ctx().read_response(focused) else {
        return;
    };
    ui.data_mut(|data| data.insert_temp(met, focused));
    let is_cut = !response
        .interact_rect
        .contains_rect(response.rect.shrink(1.0));
    if response.layer_id == ui.layer_id() && is_cut {
        ui.scroll_to_rect(response.rect.expand(AROUND), None);
    }
}
