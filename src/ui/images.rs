//! The images that screens show, between those that ask for them and the shell
//! that reads them. It knows an image by its file's name and bounds the memory
//! that all take; it must not know where files lie.

use std::collections::{BTreeMap, BTreeSet};

use egui::{ColorImage, Context, Id, TextureFilter, TextureHandle, TextureOptions, Vec2, vec2};

/// The most bytes that textures take; what was not seen for longest gives way.
const MOST_BYTES: usize = 64 << 20;

/// What there is of an image.
#[derive(Clone)]
pub(super) enum Seen {
    /// It is being read; its size in pixels, as soon as that is known.
    Waiting(Option<Vec2>),
    /// It can be shown.
    Ready(TextureHandle),
    /// It cannot. A sentence says why.
    Failed(String),
}

/// An image, and the frame in which it was last asked for.
#[derive(Clone)]
struct Held {
    seen: Seen,
    asked: u64,
}

/// All images that were asked for.
#[derive(Clone, Default)]
struct Gallery {
    held: BTreeMap<String, Held>,
    wanted: BTreeSet<String>,
    frame: u64,
}

impl Gallery {
    fn ask(&mut self, file: &str) -> Seen {
        let frame = self.frame;
        let held = self.held.entry(file.to_owned()).or_insert(Held {
            seen: Seen::Waiting(None),
            asked: frame,
        });
        held.asked = frame;
        if matches!(held.seen, Seen::Waiting(_)) {
            self.wanted.insert(file.to_owned());
        }
        held.seen.clone()
    }

    fn put(&mut self, file: &str, seen: Seen) {
        let asked = self.held.get(file).map_or(0, |held| held.asked);
        self.held.insert(file.to_owned(), Held { seen, asked });
        self.make_room();
    }

    /// Lets textures go until the rest is small enough; those on the screen stay.
    fn make_room(&mut self) {
        let bytes = |held: &Held| match &held.seen {
            Seen::Ready(texture) => texture.byte_size(),
            Seen::Waiting(_) | Seen::Failed(_) => 0,
        };
        let mut all: usize = self.held.values().map(bytes).sum();
        while all > MOST_BYTES {
            let old = self
                .held
                .values_mut()
                .filter(|held| held.asked + 1 < self.frame && matches!(held.seen, Seen::Ready(_)));
            let Some(oldest) = old.min_by_key(|held| held.asked) else {
                return;
            };
            all -= bytes(oldest);
            if let Seen::Ready(texture) = &oldest.seen {
                oldest.seen = Seen::Waiting(Some(texture.size_vec2()));
            }
        }
    }
}

fn with<T>(ctx: &Context, act: impl FnOnce(&mut Gallery) -> T) -> T {
    let id = Id::unique("images-of-decks");
    ctx.data_mut(|data| act(data.get_temp_mut_or_default(id)))
}

/// Asks for an image that is shown now.
pub(super) fn ask(ctx: &Context, file: &str) -> Seen {
    with(ctx, |gallery| gallery.ask(file))
}

/// Asks for an image that will be shown soon.
pub(super) fn expect(ctx: &Context, file: &str) {
    with(ctx, |gallery| gallery.ask(file));
}

/// After a frame: the images that it asked for and that are not there yet.
pub fn take_wanted(ctx: &Context) -> BTreeSet<String> {
    with(ctx, |gallery| {
        gallery.frame += 1;
        std::mem::take(&mut gallery.wanted)
    })
}

/// How many pixels an image is wide and high.
pub fn measured(ctx: &Context, file: &str, (width, height): (u32, u32)) {
    let size = vec2(width as f32, height as f32);
    with(ctx, |gallery| {
        let held = gallery.held.get(file);
        if held.is_none_or(|held| matches!(held.seen, Seen::Waiting(_))) {
            gallery.put(file, Seen::Waiting(Some(size)));
        }
    });
}

/// An image was read.
pub fn put(ctx: &Context, file: &str, pixels: ColorImage) {
    let smooth = TextureOptions {
        mipmap_mode: Some(TextureFilter::Linear),
        ..TextureOptions::LINEAR
    };
    let texture = ctx.load_texture(file, pixels, smooth);
    with(ctx, |gallery| gallery.put(file, Seen::Ready(texture)));
}

/// An image cannot be shown; a sentence says why.
pub fn fail(ctx: &Context, file: &str, why: String) {
    with(ctx, |gallery| gallery.put(file, Seen::Failed(why)));
}

/// Decks were read anew: what could not be shown may be there now.
pub fn forget_failed(ctx: &Context) {
    with(ctx, |gallery| {
        gallery
            .held
            .retain(|_, held| !matches!(held.seen, Seen::Failed(_)));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A texture of four megabytes.
    fn pixels() -> ColorImage {
        ColorImage::filled([1024, 1024], egui::Color32::WHITE)
    }

    fn is_ready(ctx: &Context, file: &str) -> bool {
        with(ctx, |gallery| {
            let held = gallery.held.get(file);
            held.is_some_and(|held| matches!(held.seen, Seen::Ready(_)))
        })
    }

    #[test]
    fn an_image_is_wanted_until_it_is_there_or_cannot_be() {
        let ctx = Context::default();
        for file in ["a", "b"] {
            assert!(matches!(ask(&ctx, file), Seen::Waiting(None)));
        }
        assert_eq!(take_wanted(&ctx).len(), 2);
        measured(&ctx, "a", (30, 20));
        assert!(matches!(ask(&ctx, "a"), Seen::Waiting(Some(size)) if size == vec2(30.0, 20.0)));
        put(&ctx, "a", pixels());
        fail(&ctx, "b", "why".to_owned());
        measured(&ctx, "b", (1, 1));
        assert!(matches!(ask(&ctx, "b"), Seen::Failed(_)));
        assert!(matches!(ask(&ctx, "a"), Seen::Ready(_)));
        forget_failed(&ctx);
        assert!(matches!(ask(&ctx, "b"), Seen::Waiting(None)));
        assert_eq!(take_wanted(&ctx).len(), 2);
        assert!(take_wanted(&ctx).is_empty());
    }

    #[test]
    fn what_was_not_seen_for_longest_gives_way_and_keeps_its_size() {
        let ctx = Context::default();
        let files: Vec<String> = (0..20).map(|number| format!("{number:02}")).collect();
        for file in &files {
            ask(&ctx, "00");
            ask(&ctx, file);
            put(&ctx, file, pixels());
            take_wanted(&ctx);
        }
        let ready = files.iter().filter(|file| is_ready(&ctx, file)).count();
        assert_eq!(ready, MOST_BYTES / (4 << 20));
        assert!(is_ready(&ctx, "00"), "it was always on the screen");
        assert!(!is_ready(&ctx, "01"));
        assert!(matches!(ask(&ctx, "01"), Seen::Waiting(Some(size)) if size.x == 1024.0));
    }
}
