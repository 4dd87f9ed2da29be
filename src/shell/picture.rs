//! Saves a figure: its table as it was made, its picture as it stands in the
//! window, cut out of a screenshot. Files are written on a thread.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use egui::{ColorImage, Context, Rangef, Rect};

use crate::app::figures::{Form, Saving};
use crate::stats::Figure;
use crate::store::disk::RealDisk;
use crate::store::{StoreError, replace};
use crate::ui::pictures;

/// Frames that a picture may take to come into view before it is taken as it is.
const PATIENCE: u8 = 30;
/// Frames that it has to stand still: what was scrolled or closed is still on its way.
const STILL: u8 = 4;

/// What came of saving a figure.
#[derive(Debug)]
pub(super) enum Kept {
    /// It stands in this file.
    Saved(PathBuf),
    /// The file could not be written.
    Failed(StoreError),
    /// The picture was not there.
    NoPicture,
}

/// Saves figures one after another.
#[derive(Debug)]
pub(super) struct Pictures {
    wanted: Option<Wanted>,
    tell: Sender<Kept>,
    kept: Receiver<Kept>,
}

/// A picture that is to be taken when it is in view.
#[derive(Debug)]
struct Wanted {
    figure: Figure,
    path: PathBuf,
    frames: u8,
    /// Where it stood, and for how many frames.
    stood: (Option<Rect>, u8),
}

impl Pictures {
    pub(super) fn new() -> Self {
        let (tell, kept) = channel();
        Self {
            wanted: None,
            tell,
            kept,
        }
    }

    /// What came of it since the last time.
    pub(super) fn kept(&self) -> Vec<Kept> {
        self.kept.try_iter().collect()
    }

    /// Saves a figure.
    pub(super) fn keep(&mut self, ctx: &Context, path: String, saving: Saving) {
        let path = PathBuf::from(path);
        match saving.form {
            Form::Table(text) => write(path, text.into_bytes(), self.tell.clone(), ctx.clone()),
            Form::Picture => {
                pictures::bring(ctx, saving.figure);
                self.wanted = Some(Wanted {
                    figure: saving.figure,
                    path,
                    frames: PATIENCE,
                    stood: (None, 0),
                });
                ctx.request_repaint();
            }
        }
    }

    /// After each frame: takes the picture once it is in view.
    pub(super) fn look(&mut self, ctx: &Context) {
        let Some(mut wanted) = self.wanted.take() else {
            return;
        };
        let place = pictures::place(ctx, wanted.figure);
        let seen = place.is_some_and(|place| ctx.content_rect().contains_rect(place));
        let (before, frames) = wanted.stood;
        wanted.stood = (place, if before == place { frames + 1 } else { 0 });
        if (!seen || wanted.stood.1 < STILL) && wanted.frames > 0 {
            wanted.frames -= 1;
            self.wanted = Some(wanted);
            ctx.request_repaint();
            return;
        }
        let Some(place) = place else {
            self.tell.send(Kept::NoPicture).ok();
            return;
        };
        let (tell, after, scale) = (self.tell.clone(), ctx.clone(), ctx.pixels_per_point());
        ctx.request_screenshot(move |image| {
            if let Some(bytes) = encode(&image, place, scale) {
                write(wanted.path, bytes, tell, after);
            } else {
                tell.send(Kept::NoPicture).ok();
                after.request_repaint();
            }
        });
    }
}

/// Writes a file on a thread and tells what came of it.
fn write(path: PathBuf, bytes: Vec<u8>, tell: Sender<Kept>, ctx: Context) {
    let work = move || {
        let done = replace(&RealDisk, &path, &bytes);
        let kept = match done {
            Ok(()) => Kept::Saved(path),
            Err(error) => Kept::Failed(error),
        };
        tell.send(kept).ok();
        ctx.request_repaint();
    };
    let named = thread::Builder::new().name("pictures".to_owned());
    named.spawn(work).ok();
}

/// From which pixel to which a range in points goes, inside `most` pixels.
fn pixels(range: Rangef, scale: f32, most: usize) -> (usize, usize) {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to what a window has"
    )]
    let at = |point: f32| ((point * scale).round().max(0.0) as usize).min(most);
    (at(range.min), at(range.max).max(at(range.min)))
}

/// A part of a screenshot as a PNG; `place` is in points.
fn encode(image: &Arc<ColorImage>, place: Rect, scale: f32) -> Option<Vec<u8>> {
    let [wide, high] = image.size;
    let (left, right) = pixels(place.x_range(), scale, wide);
    let (top, bottom) = pixels(place.y_range(), scale, high);
    let width = u32::try_from(right - left)
        .ok()
        .filter(|width| *width > 0)?;
    let height = u32::try_from(bottom - top)
        .ok()
        .filter(|height| *height > 0)?;
    let rows = image.pixels.chunks_exact(wide).take(bottom).skip(top);
    let part = rows.filter_map(|row| row.get(left..right)).flatten();
    let part: Vec<u8> = part.flat_map(|ink| ink.to_array()).collect();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&part).ok()?;
    writer.finish().ok()?;
    Some(bytes)
}
