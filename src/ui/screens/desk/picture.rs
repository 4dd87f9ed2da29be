//! The image of an item: a file is chosen for it, and what is there already is
//! seen small. What is wrong with a chosen file is told here.

use egui::{Ui, vec2};

use crate::app::desk::{Image, Message as Desk, Trouble, part_text};
use crate::deck::Problem;
use crate::deck::image::is_file_name;
use crate::ui::icon::Icon;
use crate::ui::images::{self, Seen};
use crate::ui::theme::Type;
use crate::ui::view::View;
use crate::ui::widgets::{Button, Part, Picture, Tone, banner, code_parts, fitted, note, picture};

use super::fields::{At, between};
use super::send;

/// How high an image is at most, in points.
const HIGH: f32 = 140.0;
/// The field of an image.
const FIELD: &str = "image";

pub(super) fn show(ui: &mut Ui, view: &mut View<'_>, at: &At<'_>) {
    let choose = view.say("desk-image-choose");
    let press = ui.add(Button::bordered(&choose).icon(Icon::Plus));
    if press.on_hover_text(view.say("desk-image-how")).clicked() {
        send(view, Desk::Image(Image::Choose));
    }
    let item = at.open.image_item();
    let no_image = at.open.no_image.as_ref();
    if let Some(no) = no_image.filter(|no| Some(&no.item) == item.as_ref()) {
        let (file, fault) = (no.file.clone(), no.fault.clone());
        let said = view.texts.problem(&Problem::ImageFile { file, fault });
        let mut parts = code_parts(&said.message);
        parts.push(Part::Plain(between(&said.message)));
        parts.extend(code_parts(&said.help));
        banner(ui, (Tone::Wrong, Icon::XCircle), &parts, None);
    }
    let written = at.written(FIELD);
    let file = part_text(written, 0);
    if !is_file_name(&file) {
        return;
    }
    match images::ask(ui, &file) {
        Seen::Waiting(_) => {}
        Seen::Ready(texture) => {
            let alt = part_text(written, 1);
            let most = vec2(ui.available_width(), HIGH);
            let shown = Picture {
                name: if alt.is_empty() { &file } else { &alt },
                size: fitted(texture.size_vec2(), most, 1.0),
                texture: Some(texture.id()),
            };
            picture(ui, shown);
        }
        // What is wrong with the file stands below the field, if it is known already.
        Seen::Failed(why) => {
            let is_told = |trouble: &Trouble<'_>| trouble.row == at.row && trouble.field == FIELD;
            if !at.troubles.iter().any(is_told) {
                note(ui, Type::Small, &why);
            }
        }
    }
}
