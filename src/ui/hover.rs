//! While a file is held over the window: what will happen when it is let go. And
//! when it is, the message that it was brought. It must not open a file.

use egui::{Area, Color32, CornerRadius, Frame, Id, Margin, Order, Stroke, Ui};

use super::theme::{self, Type, size};
use super::view::View;
use super::widgets::{note, say};
use crate::app::desk::{Image, Message as Desk, wants_image};
use crate::app::shelf::Message as Shelved;
use crate::app::{Message, Mode, Screen};
use crate::deck::image::ENDS;

pub(super) fn show(ui: &Ui, view: &mut View<'_>) {
    let (held, dropped) = ui.input(|input| {
        let dropped = input.raw.dropped_files.iter();
        let paths = dropped.map(|file| file.path().display().to_string());
        let paths: Vec<String> = paths.collect();
        (!input.raw.hovered_files.is_empty(), paths)
    });
    for path in dropped {
        let image = is_image(&path) && wants_image(view.model).is_some();
        view.send(if image {
            Message::Desk(Desk::Image(Image::Take(path)))
        } else {
            Message::Shelf(Shelved::Bring(path))
        });
    }
    if held {
        veil(ui, view);
    }
}

/// Whether a file's name is that of an image.
fn is_image(path: &str) -> bool {
    let end = path.rsplit_once('.').map(|(_, end)| end.to_lowercase());
    end.is_some_and(|end| ENDS.contains(&end.as_str()))
}

fn veil(ui: &Ui, view: &View<'_>) {
    let screen = ui.content_rect();
    let desk = view.model.screen == Screen::Desk;
    let (title, about) = match view.model.mode {
        Mode::Work if desk => ("desk-bring-hover", Some("desk-bring-hover-note")),
        // Large text in a small window has room for one sentence.
        Mode::Work if screen.height() < 240.0 => ("shelf-hover", None),
        Mode::Work => ("shelf-hover", Some("shelf-hover-note")),
        Mode::Look => ("shelf-hover-look", None),
    };
    let tokens = theme::tokens(ui);
    let area = Area::new(Id::unique("hover"))
        .order(Order::Foreground)
        .interactable(false);
    area.fixed_pos(screen.min).show(ui.ctx(), |ui| {
        let dim = Color32::BLACK.gamma_multiply(0.45);
        ui.painter().rect_filled(screen, 0.0, dim);
        let frame = Frame::new()
            .fill(tokens.surface)
            .stroke(Stroke::new(2.0, tokens.accent))
            .corner_radius(CornerRadius::same(size::CARD))
            .inner_margin(Margin::same(24));
        let width = 460.0_f32.min(screen.width() - 88.0);
        let left = screen.center().x - width / 2.0 - 24.0;
        let place = egui::Rect::from_min_size(
            egui::pos2(left, screen.center().y - 60.0),
            egui::vec2(width + 48.0, 120.0),
        );
        ui.scope_builder(egui::UiBuilder::new().max_rect(place), |ui| {
            frame.show(ui, |ui| {
                ui.set_width(width);
                say(ui, Type::Section, &view.say(title));
                if let Some(about) = about {
                    note(ui, Type::Body, &view.say(about));
                }
            });
        });
    });
}
