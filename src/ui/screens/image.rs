//! The image of a question or a fact in a screen: no higher than a third of the
//! window, with whose it is. It can be opened large; where it cannot be shown,
//! its words stand in its place.

use egui::{Ui, Vec2, vec2};

use crate::app::{Dialog, Message};
use crate::deck::Image;
use crate::text::Arg;
use crate::ui::icon::Icon;
use crate::ui::images::{self, Seen};
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Picture, card, fitted, icon, note, picture, say};

/// How large an image is taken to be as long as nobody knows.
const USUAL: Vec2 = vec2(1200.0, 900.0);

/// Shows an image; nothing if there is none.
pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, image: Option<&Image>) {
    let Some(image) = image else {
        return;
    };
    let high = (ui.content_rect().height() / 3.0).max(80.0);
    let most = vec2(ui.available_width(), high);
    let (own, texture) = match images::ask(ui, &image.file) {
        Seen::Waiting(size) => (size.unwrap_or(USUAL), None),
        Seen::Ready(texture) => (texture.size_vec2(), Some(texture.id())),
        Seen::Failed(why) => return in_words(ui, image, &why),
    };
    let shown = Picture {
        name: &image.alt,
        size: fitted(own, most, 1.0),
        texture,
    };
    if picture(ui, shown).clicked() {
        view.send(Message::Open(Dialog::Image(Box::new(image.clone()))));
    }
    credit(ui, view, image);
}

/// Whose an image is, if the deck says so.
pub(in crate::ui) fn credit(ui: &mut Ui, view: &View<'_>, image: &Image) {
    if !image.credit.is_empty() {
        let whose = [("credit", Arg::from(&image.credit))];
        note(ui, Type::Small, &view.say_with("study-image-credit", whose));
    }
}

/// What an image shows, and why it is not seen.
pub(in crate::ui) fn in_words(ui: &mut Ui, image: &Image, why: &str) {
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        say(ui, Type::Body, &image.alt);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            icon(ui, Icon::ImageBroken);
            note(ui, Type::Small, why);
        });
    });
}
