//! One of several, picked from a menu that opens where the choice stands. It
//! must not know what is chosen.

use egui::{Popup, ScrollArea, Ui};

use crate::ui::icon::Icon;
use crate::ui::widgets::{drop_down, menu_item};

/// How high the menu may be, in points; what is more is scrolled.
const HIGH: f32 = 280.0;

/// What is chosen, and what can be. `other` is shown where what is chosen is none of these.
/// Gives what was picked, if it is another.
pub(super) fn one_of<T: Clone + PartialEq>(
    ui: &mut Ui,
    name: &str,
    (now, other): (&T, &str),
    all: &[(T, String)],
) -> Option<T> {
    let shown = all.iter().find(|(one, _)| one == now);
    let shown = shown.map_or(other, |(_, text)| text.as_str());
    let button = drop_down(ui, name, shown);
    let mut picked = None;
    Popup::menu(&button).show(|ui| {
        let area = ScrollArea::vertical().max_height(HIGH);
        area.show(ui, |ui| {
            for (one, text) in all {
                let icon = if one == now {
                    Icon::Check
                } else {
                    Icon::Circle
                };
                if menu_item(ui, icon, text).clicked() {
                    picked = Some(one.clone());
                }
            }
        });
        if picked.is_some() {
            ui.close();
        }
    });
    picked.filter(|picked| picked != now)
}
