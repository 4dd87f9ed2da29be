//! The bar at the top of a session: a way out, how far it is, what can be done
//! with the question. It must not know what the actions do.

use egui::{Align, Layout, Rect, Sense, Ui, UiBuilder, pos2, vec2};

use super::bar::progress_bar;
use super::button::icon_button;
use super::paint;
use super::text;
use crate::ui::icon::Icon;
use crate::ui::theme::{self, Type};

/// What stands in the bar; see [`top_bar`].
#[derive(Debug, Clone, Copy)]
pub struct TopBar<'a> {
    /// Name of the cross at the left.
    pub close: &'a str,
    /// From 0 to 1.
    pub share: f32,
    /// Name of the bar.
    pub name: &'a str,
    /// How far it is in words.
    pub count: &'a str,
    /// Icons at the right, from left to right, with their names and whether they work now.
    pub actions: &'a [(Icon, &'a str, bool)],
}

/// What was pressed in the bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TopBarDone {
    /// The cross.
    Close,
    /// The action with this index.
    Action(usize),
}

/// The bar, 36 high. Its icons reach over the edges of the column by their padding, so that
/// what is seen of them stands on the edge.
pub fn top_bar(ui: &mut Ui, bar: &TopBar<'_>) -> Option<TopBarDone> {
    const BUTTON: f32 = 36.0;
    const OVER: f32 = 8.0;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), BUTTON), Sense::hover());
    let mut done = None;
    let at = |ui: &mut Ui, left: f32, (icon, name, works): (Icon, &str, bool)| {
        let place = Rect::from_min_size(pos2(left, rect.top()), vec2(BUTTON, BUTTON));
        let mut builder = UiBuilder::new().id_salt(name).max_rect(place);
        if !works {
            builder = builder.disabled();
        }
        icon_button(&mut ui.new_child(builder), icon, name).clicked()
    };
    if at(ui, rect.left() - OVER, (Icon::X, bar.close, true)) {
        done = Some(TopBarDone::Close);
    }
    let actions = BUTTON * bar.actions.len() as f32;
    let first = rect.right() + OVER - actions;
    let count = paint::line(ui, Type::Small, bar.count);
    let count_left = first - 6.0 - count.size().x;
    let middle = rect.center().y;
    let share = Rect::from_x_y_ranges(
        rect.left() + 34.0..=count_left - 14.0,
        middle - 4.0..=middle + 4.0,
    );
    let inner = UiBuilder::new()
        .max_rect(share)
        .layout(Layout::top_down(Align::Min));
    progress_bar(&mut ui.new_child(inner), bar.share, bar.name);
    let muted = theme::tokens(ui).muted;
    let place = Rect::from_min_size(
        pos2(count_left, middle - count.size().y / 2.0),
        count.size() + vec2(1.0, 0.0),
    );
    text::at(ui, place, Type::Small, (bar.count, muted));
    for (index, action) in bar.actions.iter().enumerate() {
        if at(ui, first + BUTTON * index as f32, *action) {
            done = Some(TopBarDone::Action(index));
        }
    }
    done
}
