//! A picture that can be pressed. It must not know where its pixels come from;
//! while there are none, its place is held by a quiet ground.

use egui::{
    Color32, CornerRadius, Image, Response, Role, Sense, Stroke, StrokeKind, TextureId, Ui, Vec2,
    WidgetInfo, load::SizedTexture,
};

use super::paint;
use crate::ui::theme::{self, size};

/// A picture; see [`picture`].
#[derive(Debug, Clone, Copy)]
pub struct Picture<'a> {
    /// What it shows, in words.
    pub name: &'a str,
    /// How large it is shown, in points.
    pub size: Vec2,
    /// Its pixels, once they are there.
    pub texture: Option<TextureId>,
}

/// A size with the same shape, not larger than `most` and never more than `times` its own.
pub fn fitted(own: Vec2, most: Vec2, times: f32) -> Vec2 {
    let own = own.max(Vec2::splat(1.0));
    let share = (most.x / own.x).min(most.y / own.y).min(times);
    (own * share).max(Vec2::splat(1.0))
}

/// Shows a picture with round corners.
pub fn picture(ui: &mut Ui, picture: Picture<'_>) -> Response {
    let (rect, response) = ui.allocate_exact_size(picture.size, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Image, enabled, picture.name));
    if ui.is_rect_visible(rect) {
        let tokens = theme::tokens(ui);
        let corner = CornerRadius::same(size::CARD);
        let shape = picture.texture.map(|id| SizedTexture::new(id, rect.size()));
        match shape {
            Some(texture) => Image::from_texture(texture)
                .corner_radius(corner)
                .paint_at(ui, rect),
            None => paint::plate(ui, rect, size::CARD, tokens.sunken, Stroke::NONE),
        }
        // A picture may be as white as the page.
        let edge = Stroke::new(1.0, tokens.border);
        ui.painter()
            .rect_stroke(rect, corner, edge, StrokeKind::Inside);
        if response.hovered() {
            let veil = Color32::gamma_multiply(tokens.text, 0.06);
            paint::plate(ui, rect, size::CARD, veil, Stroke::NONE);
        }
        paint::focus_ring(ui, &response, size::CARD);
    }
    paint::hand(response)
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::vec2;

    #[test]
    fn a_picture_keeps_its_shape_and_its_bounds() {
        let most = vec2(600.0, 200.0);
        assert_eq!(fitted(vec2(1200.0, 400.0), most, 1.0), vec2(600.0, 200.0));
        assert_eq!(fitted(vec2(400.0, 800.0), most, 1.0), vec2(100.0, 200.0));
        assert_eq!(fitted(vec2(40.0, 20.0), most, 1.0), vec2(40.0, 20.0));
        assert_eq!(fitted(vec2(40.0, 20.0), most, 3.0), vec2(120.0, 60.0));
        assert_eq!(fitted(vec2(4000.0, 0.0), most, 1.0), vec2(600.0, 1.0));
    }
}
