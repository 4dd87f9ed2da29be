//! What lies over the page: a dialog, and the lines of a menu. It must not
//! know what is asked.

use egui::{
    Color32, CornerRadius, Frame, Id, Margin, Modal, Response, Role, ScrollArea, Sense, Stroke, Ui,
    WidgetInfo, pos2, vec2,
};

use super::keycap::{CapInk, Laid};
use super::paint;
use super::scroll::{scroll_keys, scroll_to_focus, with_bar_beside};
use super::text;
use crate::ui::icon::Icon;
use crate::ui::theme::{self, Type, mix, size};

/// What came of a dialog in this frame.
#[derive(Debug)]
pub struct DialogDone<R> {
    /// What its contents gave.
    pub inner: R,
    /// Esc or a press beside it: the student wants it gone.
    pub dismissed: bool,
}

/// The room inside a dialog at its edges, and the least between it and the window's edge, in points.
const INSIDE: i8 = 24;
const BESIDE: f32 = 12.0;
/// The room for the ring around what has the focus at the end of what scrolls.
const RING: f32 = 4.0;

/// A dialog over the page, `width` points wide where there is room, with a heading. One that is
/// higher than the window scrolls.
pub fn dialog<R>(
    ui: &Ui,
    (id, width): (Id, f32),
    title: &str,
    add: impl FnOnce(&mut Ui) -> R,
) -> DialogDone<R> {
    let tokens = theme::tokens(ui);
    let frame = Frame::new()
        .fill(tokens.surface)
        .stroke(Stroke::new(1.0, tokens.border))
        .shadow(theme::lifted(tokens))
        .corner_radius(CornerRadius::same(size::CARD))
        .inner_margin(Margin::same(INSIDE));
    let veil = Color32::BLACK.gamma_multiply(0.45);
    let width = width.min(ui.content_rect().width() - 88.0);
    let shown = Modal::new(id)
        .frame(frame)
        .backdrop_color(veil)
        .show(ui, |ui| {
            ui.set_width(width);
            where_high(ui, id.with("high"), |ui| {
                text::heading(ui, Type::Section, title);
                ui.add_space(size::STEP);
                add(ui)
            })
        });
    DialogDone {
        dismissed: shown.should_close(),
        inner: shown.inner,
    }
}

/// Scrolls what is higher than a dialog may be. All else is shown as if nothing could scroll; how
/// high it is, is known from the frame before.
fn where_high<R>(ui: &mut Ui, id: Id, add: impl FnOnce(&mut Ui) -> R) -> R {
    let most = ui.content_rect().height() - 2.0 * (f32::from(INSIDE) + BESIDE);
    let most = most.max(size::CONTROL);
    let high = |ui: &Ui| ui.data(|data| data.get_temp::<f32>(id));
    let scrolls = high(ui).is_some_and(|high| high > most);
    let (inner, now) = if scrolls {
        let area = ScrollArea::vertical().id_salt(id).max_height(most);
        let shown = with_bar_beside(ui, |ui, width| {
            area.auto_shrink([false, true]).show(ui, |ui| {
                ui.set_max_width(width);
                let inner = add(ui);
                // What scrolls inside takes the keys first.
                scroll_keys(ui);
                scroll_to_focus(ui);
                ui.add_space(RING);
                inner
            })
        });
        (shown.inner, shown.content_size.y - RING)
    } else {
        let top = ui.cursor().top();
        let inner = add(ui);
        (inner, ui.min_rect().bottom() - top)
    };
    if scrolls != (now > most) {
        ui.ctx().request_repaint();
    }
    ui.data_mut(|data| data.insert_temp(id, now));
    inner
}

/// How high a line of a menu is, in points.
pub const MENU_ITEM: f32 = 38.0;

/// A line is as wide as its menu, but no wider than this; with a key it may be wider.
const WIDE: f32 = 280.0;
const WITH_KEY: f32 = 320.0;

/// A line of a menu, for use inside `egui::Popup::menu`.
pub fn menu_item(ui: &mut Ui, icon: Icon, label: &str) -> Response {
    menu_line(ui, (icon, label), None)
}

/// The same with the key that does it, at the right.
pub fn menu_key(ui: &mut Ui, what: (Icon, &str), key: &str) -> Response {
    menu_line(ui, what, Some(key))
}

fn menu_line(ui: &mut Ui, (icon, label): (Icon, &str), key: Option<&str>) -> Response {
    let galley = paint::line(ui, Type::Button, label);
    let cap = key.map(|key| Laid::new(ui, key));
    let room = cap
        .as_ref()
        .map_or(0.0, |cap| cap.width() + 2.0 * size::STEP);
    let wanted = (galley.size().x + 60.0 + room).max(200.0);
    let most = if key.is_some() { WITH_KEY } else { WIDE };
    let width = wanted.max(ui.available_width().min(most));
    let (rect, response) = ui.allocate_exact_size(vec2(width, MENU_ITEM), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, enabled, label));
    if ui.is_rect_visible(rect) {
        let tokens = theme::tokens(ui);
        let near = response.has_focus() || response.hovered();
        let warm = if near { 1.0 } else { 0.0 };
        let fill = mix(Color32::TRANSPARENT, tokens.sunken, warm);
        paint::plate(ui, rect, 8, fill, Stroke::NONE);
        let middle = pos2(rect.left() + 22.0, rect.center().y);
        paint::icon(ui, icon, middle, 18.0, tokens.muted);
        let left = pos2(rect.left() + 44.0, rect.center().y);
        paint::put_left(ui, galley, left, tokens.text);
        if let Some(cap) = cap {
            let at = pos2(rect.right() - 12.0 - cap.width(), rect.center().y);
            cap.paint(ui, at, CapInk::plain(tokens));
        }
        paint::focus_ring(ui, &response, 8);
    }
    paint::hand(response)
}
