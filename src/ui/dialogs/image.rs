//! An image as large as the window allows, with its words under it.

use egui::{Rect, Ui, Vec2, vec2};

use super::way_out;
use crate::app::{Dialog, Message};
use crate::deck::Image;
use crate::ui::images::{self, Seen};
use crate::ui::screens::{credit, in_words};
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Picture, fitted, note, picture, scrolling_part};

/// The least width of the window, for its words.
const LEAST: f32 = 420.0;
/// How much larger than its pixels an image may be shown.
const TIMES: f32 = 3.0;

/// How large an image is shown here.
fn large(window: Rect, own: Vec2) -> Vec2 {
    let room = vec2(window.width() - 88.0, window.height() - 300.0);
    fitted(own, room.max(Vec2::splat(120.0)), TIMES)
}

/// The pixels of an image, and how many there are, once that is known.
fn own(seen: &Seen) -> Option<Vec2> {
    match seen {
        Seen::Waiting(size) => *size,
        Seen::Ready(texture) => Some(texture.size_vec2()),
        Seen::Failed(_) => None,
    }
}

/// How wide the window is to be.
pub(super) fn width(ui: &Ui, image: &Image) -> f32 {
    let own = own(&images::ask(ui, &image.file));
    own.map_or(LEAST, |own| large(ui.content_rect(), own).x.max(LEAST))
}

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>) {
    let Some(Dialog::Image(image)) = &view.model.dialog else {
        return;
    };
    let seen = images::ask(ui, &image.file);
    let room = (ui.content_rect().height() - 200.0).max(120.0);
    scrolling_part(ui, room, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        if let Seen::Failed(why) = &seen {
            in_words(ui, image, why);
            return;
        }
        let own = own(&seen).unwrap_or(Vec2::splat(LEAST));
        let most = vec2(ui.available_width(), f32::INFINITY);
        let shown = Picture {
            name: &image.alt,
            size: fitted(large(ui.content_rect(), own), most, 1.0),
            texture: match &seen {
                Seen::Ready(texture) => Some(texture.id()),
                Seen::Waiting(_) | Seen::Failed(_) => None,
            },
        };
        let pressed = ui.vertical_centered(|ui| picture(ui, shown).clicked());
        if pressed.inner {
            view.send(Message::Close);
        }
        note(ui, Type::Note, &image.alt);
        credit(ui, view, image);
    });
    way_out(ui, view);
}
