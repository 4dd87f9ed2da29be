//! Where figures stand on the screen, so that the shell can take a picture of
//! one. It knows figures only by name.

use egui::{Context, Id, Rect, Response};

use crate::stats::Figure;

/// Notes where a figure stands in this frame, and brings it into view if that is wanted.
pub(super) fn stands(response: &Response, figure: Figure) {
    let ctx = &response.ctx;
    ctx.data_mut(|data| data.insert_temp(of(figure, "place"), response.rect));
    let wanted = of(figure, "wanted");
    if ctx.data_mut(|data| data.remove_temp::<bool>(wanted)) == Some(true) {
        response.scroll_to_me_animation(None, egui::style::ScrollAnimation::none());
    }
}

/// Where a figure stood in the last frame that showed it, in points.
pub fn place(ctx: &Context, figure: Figure) -> Option<Rect> {
    ctx.data(|data| data.get_temp(of(figure, "place")))
}

/// A figure is to be in view in the next frame.
pub fn bring(ctx: &Context, figure: Figure) {
    ctx.data_mut(|data| data.insert_temp(of(figure, "wanted"), true));
}

fn of(figure: Figure, what: &str) -> Id {
    Id::unique(("figure", figure.word(), what))
}
