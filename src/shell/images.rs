//! Reads the images of decks on a thread of its own, so that no frame waits for
//! them: first the sizes of all, then those that a screen asks for. What an
//! image is and whether it may be shown is decided in `store`.

use std::collections::{BTreeSet, VecDeque};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use egui::{ColorImage, Context};

use crate::deck::{Image, Library, Problem};
use crate::store::disk::RealDisk;
use crate::store::images::{Pixels, Refused, decode, read_head, read_image};
use crate::text::Texts;
use crate::ui::images;

/// What the thread is to do.
#[derive(Debug)]
enum Ask {
    /// Tell how large these are.
    Sizes(BTreeSet<String>),
    /// Read this one.
    Pixels(String),
}

/// What the thread has to tell of a file.
#[derive(Debug)]
enum Told {
    Size((u32, u32)),
    Pixels(Result<Pixels, Refused>),
}

/// The reading thread's door. It ends when this is dropped.
#[derive(Debug)]
pub(super) struct Images {
    asks: Sender<Ask>,
    told: Receiver<(String, Told)>,
    /// What was asked for and is not there yet.
    pending: BTreeSet<String>,
    /// The decks whose images were measured.
    library: Option<Arc<Library>>,
}

impl Images {
    /// Starts the thread; without one no image is ever shown. `folder` holds the decks.
    pub(super) fn start(folder: PathBuf, ctx: Context) -> Self {
        let (asks, todo) = channel();
        let (tell, told) = channel();
        let named = thread::Builder::new().name("images".to_owned());
        named.spawn(move || work(&folder, &todo, &tell, &ctx)).ok();
        Self {
            asks,
            told,
            pending: BTreeSet::new(),
            library: None,
        }
    }

    /// Hands what was read to the screens.
    pub(super) fn hear(&mut self, ctx: &Context, texts: &Texts) {
        for (file, told) in self.told.try_iter() {
            match told {
                Told::Size(size) => images::measured(ctx, &file, size),
                Told::Pixels(read) => {
                    self.pending.remove(&file);
                    match read {
                        Ok(pixels) => images::put(ctx, &file, picture(&pixels)),
                        Err(refused) => images::fail(ctx, &file, why(texts, &file, refused)),
                    }
                }
            }
        }
    }

    /// After a frame: asks for what the screens want.
    pub(super) fn look(&mut self, ctx: &Context, library: &Arc<Library>) {
        let known = self.library.as_ref();
        if !known.is_some_and(|known| Arc::ptr_eq(known, library)) {
            self.library = Some(Arc::clone(library));
            images::forget_failed(ctx);
            let files = named(library).map(|image| image.file.clone());
            self.asks.send(Ask::Sizes(files.collect())).ok();
        }
        for file in images::take_wanted(ctx) {
            if self.pending.insert(file.clone()) {
                self.asks.send(Ask::Pixels(file)).ok();
            }
        }
    }
}

/// All images of all decks.
fn named(library: &Library) -> impl Iterator<Item = &Image> {
    library.decks().iter().flat_map(|deck| {
        let facts = deck.facts.iter().filter_map(|fact| fact.image.as_ref());
        let questions = deck.questions.iter();
        facts.chain(questions.filter_map(|question| question.image.as_ref()))
    })
}

fn why(texts: &Texts, file: &str, refused: Refused) -> String {
    match refused {
        Refused::Store(error) => texts.store_error(&error),
        Refused::Fault(fault) => {
            let file = file.to_owned();
            texts.problem(&Problem::ImageFile { file, fault }).message
        }
    }
}

fn picture(pixels: &Pixels) -> ColorImage {
    let size = [pixels.width, pixels.height];
    ColorImage::from_rgba_unmultiplied(size, &pixels.rgba)
}

/// What a screen waits for comes first, the latest of it before the rest.
fn work(
    folder: &std::path::Path,
    todo: &Receiver<Ask>,
    tell: &Sender<(String, Told)>,
    ctx: &Context,
) {
    let (mut wanted, mut unmeasured) = (VecDeque::new(), BTreeSet::new());
    loop {
        let idle = wanted.is_empty() && unmeasured.is_empty();
        let first = if idle {
            match todo.recv() {
                Ok(ask) => Some(ask),
                Err(_closed) => return,
            }
        } else {
            None
        };
        for ask in first.into_iter().chain(todo.try_iter()) {
            match ask {
                Ask::Sizes(files) => unmeasured.extend(files),
                Ask::Pixels(file) => wanted.push_front(file),
            }
        }
        let (file, told) = if let Some(file) = wanted.pop_front() {
            let read = read_image(&RealDisk, folder, &file);
            let pixels = read.and_then(|bytes| Ok(decode(&bytes)?));
            (file, Told::Pixels(pixels))
        } else if let Some(file) = unmeasured.pop_first() {
            let Ok(head) = read_head(&RealDisk, folder, &file) else {
                continue;
            };
            (file, Told::Size((head.width, head.height)))
        } else {
            continue;
        };
        let seen = matches!(told, Told::Pixels(_)) || unmeasured.is_empty();
        if tell.send((file, told)).is_err() {
            return;
        }
        if seen {
            ctx.request_repaint();
        }
    }
}
